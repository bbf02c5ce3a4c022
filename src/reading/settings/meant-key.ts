import { at } from '#domain/lists/at.ts';
import { simplifiedOf } from '../characters/simplified.ts';

/** Where a key stands that is none. */
export interface KeyPlace {
  /** The keys that may stand there. */
  readonly allowed: ReadonlySet<string>;
  /** What stands there already. */
  readonly taken: ReadonlySet<string>;
  /** Every key of the settings, at any depth. */
  readonly all: ReadonlySet<string>;
}

/** What offices call a key otherwise, in words that share too little with it; the first that has a place is meant. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  公示时间: ['公示期'],
  公示期限: ['公示期'],
  公示期间: ['公示期'],
  公示类型: ['种类'],
  公示类别: ['种类'],
  类型: ['种类', '方式', '性质'],
  题目: ['标题'],
  公布时间: ['发布时间'],
  公布日期: ['发布时间'],
  发文单位: ['发布单位'],
  发布机关: ['发布单位'],
  公示单位: ['发布单位'],
  署名: ['落款'],
  落款日期: ['成文日期'],
  落款时间: ['成文日期'],
  工作天: ['工作日'],
  天数: ['工作日'],
  截止时间: ['截止时刻'],
  开始: ['起', '首日'],
  起始: ['起', '首日'],
  结束: ['止', '末日'],
  截止: ['止', '末日'],
  数量: ['数'],
  个数: ['数'],
  人数: ['数'],
  联系方式: ['渠道', '号码'],
  电话: ['号码'],
  手机: ['号码'],
  联系电话: ['号码'],
  邮箱: ['地址'],
  电子邮箱: ['地址'],
  电子邮件: ['地址'],
  邮政编码: ['邮编'],
  姓名: ['名称'],
  日期: ['时间'],
  原因: ['理由'],
  理由: ['原因'],
};

/** The key that `typed` seems to have been meant for, one that may still be written in its place before all others. */
export function meantKey(typed: string, { allowed, taken, all }: KeyPlace): string | undefined {
  const name = inSimplified(typed.replace(/[^\p{L}]/gu, ''));
  const isFree = (key: string): boolean => allowed.has(key) && !taken.has(key);
  const other = Object.hasOwn(otherNames, name) ? otherNames[name]?.find(isFree) : undefined;
  if (other !== undefined) return other;
  const free = [...allowed].filter(isFree);
  const nearest = longestWithin(name, free) ?? nearestOf(name, free) ?? nearestOf(name, all);
  return nearest !== undefined && taken.has(nearest) ? undefined : nearest;
}

/** The longest of `words` that has `name` in it or is in it; a single character says too little. */
function longestWithin(name: string, words: readonly string[]): string | undefined {
  if (name.length < 2) return undefined;
  return words
    .filter((word) => word.length > 1 && (name.includes(word) || word.includes(name)))
    .toSorted((a, b) => b.length - a.length)[0];
}

/**
 * The word of `words` that `typed` may have meant: one that differs in at most half of its characters. Traditional
 * characters are the simplified ones.
 */
export function nearestOf(typed: string, words: Iterable<string>): string | undefined {
  const text = inSimplified(typed);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(text.length / 2)) + 1;
  for (const candidate of words) {
    // They differ by as many characters at least as one is longer.
    if (Math.abs(text.length - candidate.length) >= least) continue;
    const distance = editDistance(text, candidate);
    if (distance < least && distance < candidate.length) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

function inSimplified(text: string): string {
  return [...text].map((character) => simplifiedOf(character) ?? character).join('');
}

/** Levenshtein's distance: characters to put in, take out or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return at(row, b.length);
}
