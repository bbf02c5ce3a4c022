import { ofLatest } from '../../lists/of-latest.ts';
import { ofName, type RowFacts, type RowSet, shared, without } from '../rows/row-facts.ts';
import { type ListedColumn, listedColumns, sumIn, sumsOf } from './listed-amounts.ts';

/** As many rows as people compare two by two, and as many kinds. */
const [mostPaired, mostKinds, mostSpoken] = [60, 60, 12];

/** The kinds that the columns tell, of two rows and more. */
const kindsOf = ofLatest((facts: RowFacts): readonly RowSet[] => {
  const callings = [...facts.callings.values()]
    .flat()
    .filter(({ head, rows }) => head !== ofName && rows.size > 1);
  const own = new Map(callings.map(({ rows }) => [[...rows].join(), rows] as const));
  return [...own.values()].slice(0, mostKinds);
});

const ofRest = /其[余他它]|另|除|非|不含|剩/;
const ofBounds = /以[上下内前后]|超|不[足到满]|[高低多少大小早晚长短]于|最|前|后|第|末|达|满|首|岁/;
const ofTwo = /[两二2双]|差|比|较|[多少高低大小]出?\d/;

/**
 * Every set of rows of which a text that says `words`, and speaks of `spoken`, may honestly tell a figure: all, the kinds and
 * what those spoken of share or have together; what is left without them, or the first and last by any column, where the
 * words ask for such.
 */
export function setsKnown(words: string, spoken: readonly RowSet[], facts: RowFacts): readonly RowSet[] {
  const near = spoken.slice(-mostSpoken);
  const joint = near.flatMap((one, index) =>
    [...near.slice(index + 1), ...facts.categories].flatMap((other) => [
      shared(one, other),
      new Set([...one, ...other]),
    ]),
  );
  const own = [...facts.categories, ...kindsOf(facts), ...near, ...joint];
  const rests = ofRest.test(words) ? own.map((set) => without(facts.all, set)) : [];
  const ordered = ofBounds.test(words) ? orderedSets(facts) : [];
  return [facts.all, ...own, ...rests, ...ordered].filter(({ size }) => size > 0);
}

/** The first and the last rows by each column. */
const orderedSets = ofLatest((facts: RowFacts): readonly RowSet[] =>
  listedColumns(facts).flatMap(({ amounts }) => {
    const rows = [...facts.all].toSorted((a, b) => (amounts[a] ?? NaN) - (amounts[b] ?? NaN));
    return rows.flatMap((_, place) => [new Set(rows.slice(0, place)), new Set(rows.slice(place))]);
  }),
);

/** What `sets` come to in the columns of `measure`, each cell, and two of them where `words` speak of two. */
export function amountsKnown(
  words: string,
  sets: readonly RowSet[],
  measure: string,
  facts: RowFacts,
): readonly number[] {
  const columns = listedColumns(facts).filter((column) => column.measure === measure);
  const sums = sets.flatMap((set) => sumsOf(set, measure, facts).map(({ sum }) => sum));
  const cells = columns.flatMap(({ amounts }) => amounts);
  return [...sums, ...cells, ...(ofTwo.test(words) ? columns.flatMap(pairsIn) : [])];
}

/** What `sets` have in the columns of `measure` on the mean, by row and by what another column counts. */
export function meansKnown(sets: readonly RowSet[], measure: string, facts: RowFacts): readonly number[] {
  const columns = listedColumns(facts);
  return sets.flatMap((set) => {
    const counts = [set.size, ...columns.map((column) => sumIn(set, column))];
    return sumsOf(set, measure, facts).flatMap(({ sum }) => counts.map((count) => sum / count));
  });
}

/** What two rows of a column come to, and by how much they differ. */
function pairsIn({ amounts }: ListedColumn): readonly number[] {
  return amounts.length > mostPaired
    ? []
    : amounts.flatMap((one, index) =>
        amounts.slice(index + 1).flatMap((other) => [one + other, Math.abs(one - other)]),
      );
}
