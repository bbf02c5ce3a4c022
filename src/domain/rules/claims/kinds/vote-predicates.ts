import { headForm } from '../../../name/name-column.ts';
import { numbersOf, unitIn } from '../../rows/columns.ts';
import type { RowFacts, RowSet } from '../../rows/row-facts.ts';
import type { Predicate } from '../predicate.ts';

const said =
  /^(?:[均都以]|获得?|得到?|[刚恰][好为]?)*(?:[全满]票(?:（?\d{1,4}票）?)?|(?<votes>\d{1,4})票)(?:赞成|同意|通过|当选)*的?$/;

/**
 * 全票通过, 得满票, 9票通过的: whether a row has the most votes of its column, by each reading: of all rows, or of those
 * of its category, on whom others may have voted; or as many as are told. Of a column of votes against, nothing.
 */
export function votePredicates(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const { groups } = said.exec(words) ?? {};
  if (topic !== '' || !groups) return [];
  const stated = groups['votes'] === undefined ? undefined : Number(groups['votes']);
  const { all, categories } = facts;
  return [...numbersOf(facts)].flatMap(([head, votes]) => {
    if (unitIn(head, facts) !== '票' || /反对|弃权|应|总/.test(headForm(head))) return [];
    const mosts = [all, ...categories].map((rows) => ({ rows, most: mostOf(rows, votes) }));
    const ways: readonly ((row: number) => number | undefined)[] =
      stated === undefined
        ? [() => mosts[0]?.most, (row) => mosts.findLast(({ rows }) => rows.has(row))?.most]
        : [() => stated];
    return ways.map((votesMeant): Predicate => ({
      ...{ label: words, kind: 'other' },
      isSaidOf: (row) => ((votes[row] ?? NaN) >= 0 ? votes[row] === votesMeant(row) : undefined),
      known: (row) => `${votes[row]}票`,
    }));
  });
}

function mostOf(rows: RowSet, votes: readonly number[]): number {
  let most = 0;
  for (const row of rows) if ((votes[row] ?? 0) > most) most = votes[row] ?? 0;
  return most;
}
