import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token, type TokenOf } from '../clauses/token.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { quality } from './words/nouns-beside.ts';
import { isRest } from './words/whose-count.ts';

/** Numbers of a sentence that a sum closes, and the sum: 甲校拟聘3人、乙校拟聘4人，共7人. */
export interface PartsBeforeTotal {
  readonly total: TokenOf<'count'>;
  readonly parts: readonly TokenOf<'count'>[];
}

/** The parts that the sum at the end of `sentence` closes; undefined where they may be something else. */
export function partsBeforeTotal(sentence: readonly Clause[]): PartsBeforeTotal | undefined {
  const clauses = sentence.filter(({ host }) => host === undefined);
  const last = clauses.at(-1);
  const [total, count, more] = last?.tokens ?? [];
  if (!isTotal(total) || count?.kind !== 'count' || more !== undefined) return undefined;
  const before = clauses.slice(0, -1);
  if (before.length !== sentence.length - 1) return undefined;
  if (before.some(isAddedUncounted)) return undefined;
  const parts = before.flatMap(({ tokens }) => partsIn(tokens, count));
  const isWhole = parts.length > 1 && parts.every((part) => part !== undefined);
  return isWhole ? { total: count, parts } : undefined;
}

/**
 * A number and the parts of it that a remark on it lists (48名（传统工艺29名、现代种养19名）), or that 其中 leads, each
 * behind a label of its own; undefined where they may be something else. `isWhole`: they are all of it, as 其中 does
 * not say.
 */
export function partsAfterWhole(
  sentence: readonly Clause[],
): (PartsBeforeTotal & { readonly isWhole: boolean }) | undefined {
  const counts = sentence.flatMap(({ tokens, host }) =>
    tokens.flatMap((token) => (token.kind === 'count' ? [{ token, tokens, host }] : [])),
  );
  const [whole, ...others] = counts;
  if (!whole || whole.host || others.length < 2) return undefined;
  const isLed = classOf(others[0]?.tokens[0]) === 'including';
  const isRemark = others.every(({ host }) => host?.tokens[host.length - 1] === whole.token);
  if (!isLed && !isRemark) return undefined;
  const lists = [...new Set(others.map(({ tokens }) => tokens))];
  const parts = lists.flatMap((tokens) => partsIn(tokens, whole.token));
  return parts.every((part) => part !== undefined)
    ? { total: whole.token, parts, isWhole: isRemark && !isLed }
    : undefined;
}

/** 加上本届，共18名: what is added without its number. */
function isAddedUncounted({ tokens }: Clause): boolean {
  return (
    /^(?:再?加上|连同|算上|加之)/.test(textOf(tokens[0])) && !tokens.some(({ kind }) => kind === 'count')
  );
}

/** 共7人, 即7人 */
function isTotal(token: Token | undefined): boolean {
  return classOf(token) === 'total' || textOf(token) === '即';
}

/** The numbers in `tokens`; undefined for one that is no part of `whole`. */
function partsIn(tokens: readonly Token[], whole: TokenOf<'count'>): (TokenOf<'count'> | undefined)[] {
  const isOfOthers = tokens.some(
    (token, index) =>
      (!isRest(token) &&
        isOneOf(
          token,
          'intake',
          'stage',
          'history',
          'aside',
          'each',
          'earlier',
          'standby',
          'total',
          'and-others',
        )) ||
      (index > 0 && classOf(token) === 'including'),
  );
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'count') return [];
    const label = textOf(tokens[index - 1]) + textOf(tokens[index - 2]);
    const isPart =
      token.measure === whole.measure &&
      token.value < whole.value &&
      token.exactness === 'exact' &&
      tokens[index - 1]?.kind !== 'mark' &&
      index > 0 &&
      !quality.test(label);
    return [isPart && !isOfOthers ? token : undefined];
  });
}
