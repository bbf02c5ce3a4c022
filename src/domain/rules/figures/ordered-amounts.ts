import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { rounded } from '../amounts/rounding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Mention, mentionsIn } from '../rows/mentions.ts';
import { ofName, type RowSet } from '../rows/row-facts.ts';
import { headsCalled } from '../words/heads-called.ts';
import { isOfMore, type ListedSentence, listedSentences, withoutRemarks } from './figure-sentences.ts';
import { type ListedColumn, listedColumns, sumIn } from './listed-amounts.ts';
import { amountIn, isWritten, type ToldFigure } from './told-figures.ts';

/**
 * 甲类、乙类资助额分别为30元和50元: what several kinds have in a column, one after the other. Told where one number alone is not
 * what all rows of its kind have, or come to, and the others are.
 */
export const orderedAmounts: Rule = function* (notice) {
  for (const sentence of listedSentences(notice))
    if (/分别|依次/.test(sentence.text))
      yield* rowsIn(sentence).flatMap((row) => problemOf(row, sentence) ?? []);
};

/** Kinds and their numbers, and what they are numbers of. */
interface OrderedRow {
  readonly kinds: readonly Mention[];
  readonly figures: readonly ToldFigure[];
  readonly words: string;
}

const lead = /(?<=^|[，；:])([^，；:\d]{4,60}?)，?(?:分别|依次)[为是有达]?(?=\d)/g;
const unclear = /均|每|各|最|不|约|另|其[余他]|除|原|比|至|分别|依次/;

function rowsIn(sentence: ListedSentence): readonly OrderedRow[] {
  const { text, figures, facts } = sentence;
  return matchesIn(text, lead).flatMap(({ 0: whole, 1: said = '', index }) => {
    const own = stretchOf(figures, index + whole.length, text);
    const words = withoutRemarks(said);
    const kinds = mentionsIn(words, facts);
    const isRow = kinds.every((kind, place) => {
      const last = kinds[place - 1];
      return !last || /^[、和与及]$/.test(words.slice(last.end, kind.start));
    });
    const [first, last] = [kinds[0], kinds.at(-1)];
    if (!first || !last || !isRow || kinds.length !== own.length || own.length < 2) return [];
    const rest = words.slice(0, first.start) + words.slice(last.end);
    return unclear.test(rest) ? [] : [{ kinds, figures: own, words: rest.replaceAll('的', '') }];
  });
}

/** The figures of one unit that stand one after another from `from` on. */
function stretchOf(figures: readonly ToldFigure[], from: number, text: string): readonly ToldFigure[] {
  let end = from;
  const own: ToldFigure[] = [];
  for (const figure of figures.filter(({ start }) => start >= from)) {
    if (
      !/^[、和，与及]?$/.test(text.slice(end, figure.start)) ||
      (own[0]?.unit ?? figure.unit) !== figure.unit
    )
      break;
    own.push(figure);
    end = figure.end;
  }
  return /^(?:[，。；]|$)/.test(text.slice(end)) ? own : [];
}

/** What all rows of a set have alike in a column, and what they come to. */
const ways: readonly ((set: RowSet, column: ListedColumn) => number)[] = [
  (set, { amounts }) => {
    const values = new Set([...set].map((row) => amounts[row] ?? NaN));
    return values.size === 1 ? at([...values], 0) : NaN;
  },
  sumIn,
];

function problemOf({ kinds, figures, words }: OrderedRow, sentence: ListedSentence): Finding | undefined {
  const { facts, scope, start } = sentence;
  const [{ measure = '' } = {}] = figures;
  const alike = listedColumns(facts).filter((column) => column.measure === measure);
  const called = new Set(
    headsCalled(
      words,
      alike.map(({ head }) => head),
    ),
  );
  const sets = kinds.map(({ callings }) =>
    callings.filter(({ head }) => head !== ofName).map(({ rows }) => rows),
  );
  const readings = alike
    .filter(({ head }) => called.has(head))
    .flatMap((column) => ways.map((way) => sets.map((own) => own.map((set) => way(set, column)))));
  const wrong = readings.map((values) =>
    values.flatMap((own, place) => (own.some((value) => isWritten(at(figures, place), value)) ? [] : place)),
  );
  const nearest = wrong.findIndex(({ length }) => length === 1);
  if (nearest === -1 || wrong.some(({ length }) => length === 0)) return undefined;
  const place = at(at(wrong, nearest), 0);
  const [value = NaN, ...more] = new Set(at(at(readings, nearest), place));
  const figure = at(figures, place);
  const isInAny = alike.some(({ amounts }) =>
    at(sets, place).some((set) => [...set].some((row) => isWritten(figure, amounts[row] ?? NaN))),
  );
  if (Number.isNaN(value) || more.length > 0 || isInAny || isOfMore(figure, sentence)) return undefined;
  const span = { start: start + figure.start, end: start + figure.end };
  const known = `${rounded(amountIn(value, figure.unit), 6)}${figure.unit}`;
  const difference = { name: at(kinds, place).text, stated: scope.written(span).trim(), known };
  return { code: 'named-trait-differs', ...placeIn(scope, span.start), facts: difference };
}
