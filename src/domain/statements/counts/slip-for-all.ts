import type { Clause } from '../clauses/clause.ts';
import type { Token, TokenOf } from '../clauses/token.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { isAkin } from './all-spoken-of.ts';
import { isBounded } from './count-words.ts';
import { type CountedCategory, natureOf, natureOfMeasure, natureOfNoun } from './counted-noun.ts';
import type { NumberStandings } from './number-standings.ts';
import { quality } from './parts-before-total.ts';

/** 上季度, 实有: what was in another month, or is anyhow. */
const another = /^上一?(?:季度?|月|半年|周)|^[同环]比|实有|编制/;

/**
 * The sum that closes `sentence`, where nothing says of what it is but it can only be that of all nominees: it is of
 * their measure, the sentence speaks of no other matter, and it is so near to `all` that it is a slip.
 */
export function slipForAll(
  sentence: readonly Clause[],
  categories: readonly CountedCategory[],
  { at }: NumberStandings,
  all: number,
): TokenOf<'count'> | undefined {
  const tokens = sentence.filter(({ host }) => host === undefined).flatMap((clause) => clause.tokens);
  const index = tokens.findLastIndex(({ kind }) => kind === 'count');
  const sum = tokens[index];
  const isSum = sum?.kind === 'count' && classOf(tokens[index - 1]) === 'total' && sum.exactness === 'exact';
  if (!isSum || !isOfMeasure(sum, categories) || !isSlip(sum.value, all)) return undefined;
  const isOfAnother = tokens.some(
    (token) =>
      isOfOthers(token, categories) ||
      at.get(token)?.own === 'other' ||
      (token.kind === 'count' && token.value === all),
  );
  const [label, next] = [tokens[index - 2], tokens[index + 1]];
  const isLabelled = label?.kind === 'text' && !isAkin(label, categories);
  if (isOfAnother || isLabelled || next?.kind === 'text' || isBounded(tokens, index)) return undefined;
  return at.get(sum)?.isOfParts === true ? undefined : sum;
}

function isOfOthers(token: Token, categories: readonly CountedCategory[]): boolean {
  if (token.kind === 'text') {
    const isPerson = natureOfNoun(token.text) === 'person' && !isAkin(token, categories);
    return isPerson || quality.test(token.text) || another.test(token.text);
  }
  return isOneOf(
    token,
    'intake',
    'stage',
    'event',
    'history',
    'aside',
    'earlier',
    'judge',
    'allotment',
    'standby',
    'each',
    'objection',
    'including',
    'and-others',
  );
}

/** Counted by the very word that all categories are counted by. */
function isOfMeasure({ measure }: TokenOf<'count'>, categories: readonly CountedCategory[]): boolean {
  const nature = natureOfMeasure(measure);
  return categories.every((category) =>
    nature === 'person' ? natureOf(category) === nature : category.measureWord === measure,
  );
}

/** A fifth more or fewer at most, or the same digits in another order. */
function isSlip(value: number, all: number): boolean {
  const digits = (number: number): string => [...String(number)].toSorted().join('');
  return Math.abs(value - all) <= Math.max(2, all / 5) || digits(value) === digits(all);
}
