import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { classOf, isQuote } from '../time-phrases.ts';
import { type CountedCategory, natureOf, natureOfMeasure, natureOfWords } from './counted-noun.ts';

/** How far back a number that 这 points at may have been told. */
const farthestTold = 200;
/** 学校将接受…: what is to come of them, or is of each. */
const saysOfAll = /^\p{Script=Han}{0,8}?(?:将|均|都|全部|拟)/u;
const farthestSaid = 12;

/** Whether the number at `index` is that of all nominees, spoken of anew: 这7所学校, 4名勇士当中, 46户家庭含… */
export function speaksOfAll(clause: Clause, index: number, categories: readonly CountedCategory[]): boolean {
  return isPointedAt(clause, index, categories) || isHeadOfParts(clause, index, categories);
}

/** 这7所学校: those of the notice, unless the text has told the number before, of others. */
function isPointedAt(
  { scope, tokens }: Clause,
  index: number,
  categories: readonly CountedCategory[],
): boolean {
  const token = tokens[index];
  if (token?.kind !== 'count' || textOf(tokens[index - 1]) !== '这') return false;
  const noun = tokens[index + 1];
  const ofWords = natureOfWords(textOf(noun));
  const nature = ofWords ?? natureOfMeasure(token.measure);
  const before = scope.text.slice(Math.max(0, token.start - farthestTold), token.start);
  return (
    (ofWords !== undefined || isAkin(noun, categories)) &&
    saysOfAll.test(scope.text.slice(token.end, token.end + farthestSaid)) &&
    categories.some((category) => natureOf(category) === nature) &&
    !before.includes(String(token.value))
  );
}

/** 4名勇士当中，2人受轻伤: a number that a sentence begins with, of what a category is called by. */
function isHeadOfParts(
  { tokens, before, host }: Clause,
  index: number,
  categories: readonly CountedCategory[],
): boolean {
  if (index > 0 || before !== undefined || host !== undefined) return false;
  const [, noun, next, last] = tokens.slice(0, 8).filter((token) => !isQuote(token));
  const turn = classOf(next) === 'nominee' ? last : next;
  return /^(?:中|之中|当中|其中|含|包含|包括)$/.test(textOf(turn)) && isAkin(noun, categories);
}

/** 勇士 of 见义勇为先进个人: a noun that has a character of a category's, besides what any is called. */
function isAkin(noun: Token | undefined, categories: readonly CountedCategory[]): boolean {
  if (noun?.kind === 'category' || classOf(noun) === 'nominee') return true;
  return (
    noun?.kind === 'text' && categories.some(({ category }) => sharesSign(noun.text.slice(0, 8), category))
  );
}

function sharesSign(noun: string, category: string): boolean {
  return [...noun.replace(/[人员名个的先进优秀]/g, '')].some((sign) => category.includes(sign));
}
