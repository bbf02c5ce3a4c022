import { at } from '../../../lists/at.ts';
import type { Clause } from '../../clauses/clause.ts';
import { textOf, type Token, type TokenOf } from '../../clauses/token.ts';
import { classOf, isOneOf } from '../../time-phrases.ts';
import { isBetween, isLink } from './nouns-beside.ts';

/** A number of things, as a clause gives it. */
export type Count = Pick<TokenOf<'count'>, 'value' | 'measure' | 'exactness' | 'start' | 'end'>;

/** What a clause holds, looked up once. */
export interface ClauseFacts {
  readonly counts: number;
  readonly categories: ReadonlySet<string>;
  /** 分别, which spreads 各 over several. */
  readonly isSpread: boolean;
  /** Where the first 各 or allotment stands, and the last word that makes public what stands before it; -1 without one. */
  readonly firstShare: number;
  readonly lastMadePublic: number;
}

/** How far, in tokens, a number's words may stand from it: what is farther off belongs to others. */
export const farthest = 60;

/** Whether a clause has any number, of nominees or not. */
export function hasNumber({ tokens }: Clause): boolean {
  return tokens.some(({ kind }) => kind === 'count' || kind === 'number');
}

/** The number at `index`, where it may be one of nominees: with a measure word, after 共, or alone behind a label. */
export function countOf(tokens: readonly Token[], index: number, clause: Clause): Count | undefined {
  const token = at(tokens, index);
  if (token.kind === 'count') return token.measure.endsWith('次') ? undefined : token;
  if (token.kind !== 'number' || token.unit !== '' || !Number.isInteger(token.value)) return undefined;
  const isTotal = classOf(tokens[index - 1]) === 'total' && tokens[index + 1]?.kind !== 'text';
  const isLabelled = clause.before?.ending === ':' && tokens.length === 1;
  return isTotal || isLabelled ? { ...token, measure: '', exactness: 'exact' } : undefined;
}

/** The token that a remark stands behind. */
export function beforeRemark(host: Clause['host']): Token | undefined {
  return host?.tokens[host.length - 1];
}

/** 先进集体拟推荐对象（1个）, 附件：先进集体名单（1个）, 先进集体：3 */
export function isHeadingCount({ tokens, host, before, scope }: Clause, index: number): boolean {
  if (host)
    return (
      index <= 1 &&
      tokens.slice(0, index).every((token) => classOf(token) === 'total') &&
      (host.before === undefined || isOfAttachments(host.before)) &&
      scope.text.length < 50
    );
  return before?.ending === ':' && index === 0;
}

function isOfAttachments({ tokens, ending }: Clause): boolean {
  return ending === ':' && (classOf(tokens[0]) === 'attachment' || textOf(tokens[0]) === '附');
}

/** 公示如下, 现予公示: what stands before it is what this notice puts forward. */
export function isMadePublic(tokens: readonly Token[], index: number): boolean {
  const text = textOf(tokens[index]);
  return (
    text.endsWith('如下') ||
    (classOf(tokens[index]) === 'publicity' &&
      /^(?:予以)?公示$/.test(text) &&
      /现(?:予以?)?$/.test(textOf(tokens[index - 1])))
  );
}

/** The words before the count: its clause's, what a remark remarks upon, what a label says. */
export function wordsBefore({ tokens, host, before }: Clause, index: number): readonly Token[] {
  const own = tokens.slice(Math.max(0, index - farthest), index);
  if (own.some((token) => !isBetween(token))) return own;
  if (host) return [...host.tokens.slice(Math.max(0, host.length - farthest), host.length), ...own];
  return before?.ending === ':' ? [...before.tokens.slice(-farthest), ...own] : own;
}

/** 先进集体、先进工作者各2名, and no word besides: a row of categories with their numbers. */
export function isRowOfCategories({ tokens }: Clause, isOfCategory: (token: Token) => boolean): boolean {
  return (
    tokens.some(isOfCategory) &&
    tokens.every(
      (token, index) =>
        isOfCategory(token) ||
        (tokens[index - 1]?.kind === 'count' &&
          /^(?:单位|集体|个人|同志|企业|团队|家庭|项目)$/.test(textOf(token))) ||
        token.kind === 'count' ||
        isLink(token) ||
        isBetween(token),
    )
  );
}

/** The counts that stand in a row: 3项、8项、16项. */
export function rowOfCounts(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex(({ kind }) => kind === 'count');
  const row: Token[] = [];
  for (let index = first; index >= 0 && index < tokens.length; index += 1) {
    const token = at(tokens, index);
    if (token.kind === 'count') row.push(token);
    else if (!isLink(token)) break;
  }
  return row;
}

/** What the tokens of a clause say of all its numbers. */
export function factsOf({ tokens }: Clause): ClauseFacts {
  return {
    counts: tokens.filter(({ kind }) => kind === 'count').length,
    categories: new Set(tokens.flatMap((token) => (token.kind === 'category' ? [token.category] : []))),
    isSpread: tokens.some((token) => classOf(token) === 'respectively'),
    firstShare: tokens.findIndex((token) => isOneOf(token, 'each', 'allotment')),
    lastMadePublic: tokens.findLastIndex((_, index) => isMadePublic(tokens, index)),
  };
}

/** 拟表彰5名：甲市3名，…; 按类别分：低保家庭29户，…; 分别为甲县4家、… */
export function isListOfParts(clause: Clause): boolean {
  const { label } = clause;
  const isOfNumber = label?.tokens.some(({ kind }) => kind === 'count') ?? false;
  return isOfNumber || (label !== undefined && isDivision(label)) || isGivenApart(clause);
}

/** 按类别分：, 从区域看： */
export function isDivision({ tokens }: Clause): boolean {
  const words = tokens.slice(0, 8).map(textOf).join('');
  return (
    tokens.length < 8 && words.length < 12 && /^[按从依]\p{Script=Han}{1,8}(?:[分看]|统计)$/u.test(words)
  );
}

/** 共12家，分别为甲县4家、乙县5家: behind a number its parts, each with its name before it. */
function isGivenApart({ tokens, before }: Clause): boolean {
  return (
    classOf(tokens[0]) === 'respectively' &&
    tokens[1]?.kind === 'text' &&
    before?.tokens.at(-1)?.kind === 'count'
  );
}
