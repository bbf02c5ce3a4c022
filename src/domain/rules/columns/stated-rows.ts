import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Finding } from '../findings/findings.ts';
import { inUnit, isSameMeasure, units } from '../amounts/units.ts';
import { type MeasuredColumn, ruleOfColumns } from '../rows/measured-columns.ts';
import { wordsShared } from '../words/heads-called.ts';

/**
 * 投标报价分别为8125.6万元、8203.18万元: amounts that the prose gives one after the other are those of the rows of a list, of which
 * all but one are right, or that stand in another order. Where names stand before them they are theirs.
 */
export const statedRows = ruleOfColumns(rowsIn, problemOf);

/** Amounts of one unit in a row. */
interface Row {
  /** What the words before them say, since the sentence or its half begins. */
  readonly words: string;
  readonly unit: string;
  readonly amounts: readonly { readonly written: string; readonly start: number }[];
}

const row = new RegExp(
  `(?:分别|依次)(?:为|是|有)?:?((?:\\d{1,9}(?:\\.\\d{1,6})?(?:${units})[、，和]?){2,40})`,
  'g',
);
const amount = new RegExp(`(\\d{1,9}(?:\\.\\d{1,6})?)(${units})`, 'g');
/** As far as names stand before their amounts. */
const farthest = 80;

function rowsIn({ text }: Scope): Row[] {
  if (!/分别|依次/.test(text)) return [];
  return matchesIn(text, row).flatMap(({ 0: whole, 1: listed = '', index }) => {
    const from = index + whole.length - listed.length;
    const amounts = matchesIn(listed, amount);
    const [unit = '', ...more] = new Set(amounts.map((match) => match[2] ?? ''));
    if (more.length > 0) return [];
    const words = stretchBefore(text, index, '。；！？\n', farthest);
    return [
      {
        words,
        unit,
        amounts: amounts.map((match) => ({ written: match[1] ?? '', start: from + match.index })),
      },
    ];
  });
}

function problemOf(
  { words, unit, amounts }: Row,
  scope: Scope,
  columns: readonly MeasuredColumn[],
): Finding | undefined {
  const candidates = columns
    .filter((column) => isSameMeasure(column.unit, unit))
    .map((column) => ({ column, order: orderOf(column, words, amounts.length) }))
    .filter(({ order }) => order.length === amounts.length)
    .map(({ column: { table, head, numbers, unit: own }, order }) => ({
      isCalled: amounts.length > 2 || wordsShared(words, head) > 0,
      cells: order.map((index) => ({
        name: table.nominees[index]?.name ?? '',
        value: inUnit(numbers[index] ?? NaN, own, unit),
      })),
    }));
  const isRight = (place: number, value: number): boolean =>
    Math.abs(Number(amounts[place]?.written) - value) < 1e-6;
  const wrong = candidates.map(({ cells }) => cells.findIndex(({ value }, place) => !isRight(place, value)));
  if (wrong.includes(-1)) return undefined;
  const stated = amounts.map(({ written }) => Number(written)).toSorted((a, b) => a - b);
  for (const [index, { cells, isCalled }] of candidates.entries()) {
    const right = cells.filter(({ value }, place) => isRight(place, value)).length;
    const known = cells.map(({ value }) => value).toSorted((a, b) => a - b);
    const isTurned = known.every((value, place) => value === stated[place]);
    const place = wrong[index] ?? 0;
    const [one, cell] = [amounts[place], cells[place]];
    if (!one || !cell || (!isTurned && (!isCalled || right < cells.length - 1))) continue;
    const span = { start: one.start, end: one.start + one.written.length + unit.length };
    if (scope.isQuoted(span)) return undefined;
    return {
      code: 'named-trait-differs',
      ...placeIn(scope, one.start),
      facts: { name: cell.name, stated: scope.written(span).trim(), known: `${cell.value}${unit}` },
    };
  }
  return undefined;
}

/** The rows of which `count` amounts may be: of those named before them, else all of the table, where they are as many. */
function orderOf({ table }: MeasuredColumn, words: string, count: number): number[] {
  const named = table.nominees
    .map(({ name }, index) => ({ index, place: words.lastIndexOf(name) }))
    .filter(({ place }) => place !== -1)
    .toSorted((a, b) => a.place - b.place)
    .map(({ index }) => index);
  if (named.length > 0) return named;
  return table.nominees.length === count ? table.nominees.map((_, index) => index) : [];
}
