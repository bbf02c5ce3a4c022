import { at } from '../../lists/at.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf } from '../clauses/token.ts';
import { classOf } from '../time-phrases.ts';
import { type Count, isLink, makesWhole } from './count-words.ts';
import type { CountStatement } from './count-statement.ts';
import { natureOfNoun } from './counted-noun.ts';

type Summand = Pick<Count, 'value' | 'start' | 'end'>;

/** `isKind`: of a kind of which each nominee is of one; `isWithin`: some of those whom the whole counts. */
export type Part = Summand &
  Readonly<Record<'isKind' | 'isUnit' | 'isWithin', boolean>> & { readonly label: string };

/** The number `count` at `index` as a part of `whole`: `isListed` in a list of parts, `isOnly` of that whole alone. */
export function partOf(
  whole: CountStatement,
  { tokens }: Clause,
  index: number,
  count: Count,
  { isListed, isOnly }: { readonly isListed: boolean; readonly isOnly: boolean },
): Part {
  const label = tokens[index - 1];
  const before = tokens[index - 2];
  const isOpening = before === undefined || isLink(before) || classOf(before) === 'including';
  return {
    ...count,
    label: textOf(label),
    isKind: isListed ? label !== undefined : makesWhole(label),
    // A work is of one kind; a person may be of several.
    isUnit:
      label?.kind === 'text' && (natureOfNoun(label.text) === 'other' || /^[部件篇项]$/.test(count.measure)),
    isWithin: label?.kind === 'text' && isOnly && isOpening && count.measure === whole.measure,
  };
}

/**
 * What the parts of `whole` make, where that can be told: the sum of parts of a kind that makes a whole (places,
 * offices, ranks), the sum of units that is more than the whole, or a part that is more than the whole.
 */
export function sumOfParts(scope: Scope, whole: CountStatement, parts: readonly Part[]): CountStatement[] {
  const sum = sumOf(parts);
  const isWhole = parts.every(({ isKind }) => isKind) || isOfBothSexes(parts);
  const isMore = parts.every(({ isUnit, isWithin }) => isUnit && isWithin) && sum > whole.value;
  if (parts.length > 1 && (isWhole || isMore)) return [madeByParts({ ...whole, scope }, parts)];
  return parts
    .filter(({ value, isWithin }) => isWithin && value > whole.value)
    .map((part) => madeByParts({ ...whole, scope }, [part]));
}

/** 男18名，女12名 */
function isOfBothSexes(parts: readonly Part[]): boolean {
  const sexes = parts.map(({ label }) => label.charAt(0)).toSorted();
  return sexes.join('') === '女男';
}

/** What `parts` make together, of which `whole` should be the sum. */
export function madeByParts(whole: CountStatement, parts: readonly Summand[]): CountStatement {
  return {
    ...whole,
    of: { kind: 'parts', whole },
    value: sumOf(parts),
    start: at(parts, 0).start,
    end: at(parts, parts.length - 1).end,
    exactness: 'exact',
    alternatives: [],
    isTotal: true,
    isRank: false,
    isWhole: false,
    isSure: true,
  };
}

function sumOf(parts: readonly Summand[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
