import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Scope } from '../clauses/scope.ts';
import type { PlainParts } from './plain-parts.ts';

/** 用6个人，: in plain speech, how many a village or an office takes. */
const taken =
  /(?<verb>[用请招聘选找雇])(?<whole>(?<value>\d{1,4}|[一二两三四五六七八九十]{1,3})(?:个人|名同志|[名人位]))(?:，|:|（|—{1,2})/g;
/** What is taken at another time, or by how many more. */
const ofOther = /去年|往年|上[年届批次]|原|[较比]|[多少]|再|另|如|不/;

/**
 * 打算用6个人，保洁员4名，护林员2名: a number of those whom somebody takes, where the numbers of all `categories` follow it, each
 * that of its category, and nothing else. None with one category alone.
 */
export function categoryParts(
  { text }: Scope,
  categories: readonly { readonly category: string; readonly count: number }[],
): PlainParts[] {
  if (categories.length < 2) return [];
  return matchesIn(text, taken).flatMap(({ 0: words, index, groups = {} }): PlainParts[] => {
    const { whole = '', value: written = '' } = groups;
    const value = numberOf(written);
    const from = index + words.length;
    const row = rowAt(text, from, categories);
    if (value === undefined || !row || ofOther.test(stretchBefore(text, index, '，。；\n', 40))) return [];
    const start = index + 1;
    return [{ start: from, end: row.end, sum: row.sum, whole: { start, end: start + whole.length, value } }];
  });
}

/** The row at `from` that gives every category its number, to its end; undefined where there is none. */
function rowAt(
  text: string,
  from: number,
  categories: readonly { readonly category: string; readonly count: number }[],
): { readonly end: number; readonly sum: number } | undefined {
  let [end, sum] = [from, 0];
  const left = new Set(categories);
  while (left.size > 0) {
    const lead =
      /^(?:其中|分别[为是]|包括|[，、和及与]|[和及与])?“?/.exec(text.slice(end, end + 8))?.[0] ?? '';
    const next = [...left].find(({ category }) => text.startsWith(category, end + lead.length));
    if (!next) return undefined;
    end += lead.length + next.category.length;
    const [number = ''] = /^”?\d{1,4}[名个人位]/.exec(text.slice(end, end + 8)) ?? [];
    if (Number(number.replace(/\D/g, '')) !== next.count) return undefined;
    end += number.length;
    sum += next.count;
    left.delete(next);
  }
  return /^(?:[，。；）]|$)/.test(text.slice(end, end + 1)) ? { end, sum } : undefined;
}
