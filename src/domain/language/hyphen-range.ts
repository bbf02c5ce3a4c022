import { inTextOrder, type Slip, slipsIn } from './slip.ts';

/** Not within a code, a telephone number, an ISO date or the number of a standard (GB/T 15834-2011). */
const start = '(?<![\\dA-Za-z./-]|[A-Za-z/] ?)';
const year = '(?:19|20)\\d{2}';
const month = '(?:0?[1-9]|1[0-2])';
const day = '\\d{1,2}';
const units =
  '[人名个次项户家件篇位天周岁万亿元倍吨亩米℃]|月(?!\\d)|小时|分钟|公里|千米|公斤|平方米|年(?!级)|%|％';

const patterns = [
  `${year}年?-${year}(?=(?:学)?年)`,
  `(?<=[（(\\p{Script=Han}])${year}-${year}(?![\\d.-])`,
  `${year}[.]${month}-${year}[.]${month}(?![\\d.-])`,
  `${year}年${month}月(?:${day}日)?-(?:${year}年)?(?:${month}月)?(?:${day}日)?(?<!-)`,
  `${month}月(?:${day}日)?-${month}月`,
  `${month}月${day}日-${day}日`,
  `\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}`,
  `\\d{1,4}(?:\\.\\d+)?-\\d{1,5}(?:\\.\\d+)?(?=${units})`,
].map((pattern) => new RegExp(`${start}${pattern}`, 'gu'));

/**
 * Years, dates, times or quantities joined by a hyphen. GB/T 15834-2011, 4.13.3: spans of time have — ; ranges
 * of quantities have ～, or — (GB/T 15835-2011, 5.1.3).
 */
export function hyphenRanges(text: string): Slip[] {
  if (!text.includes('-')) return [];
  return inTextOrder(
    patterns.flatMap((pattern) =>
      slipsIn(text, pattern, (match) => {
        const [found] = match;
        if (!isRising(found)) return found;
        return found.replace('-', isTime(found + text.charAt(match.index + found.length)) ? '—' : '～');
      }),
    ),
  );
}

/** `found` with the character after it: 3-5年 is a quantity, 1-9月 and 2019-2021年 are not. */
function isTime(found: string): boolean {
  return /[月日:]|(?:19|20)\d{2}(?:年|\.\d{1,2})?-(?:19|20)\d{2}/.test(found);
}

/** A range of quantities rises: 3-5年 is one, 5-1 is a score. */
function isRising(found: string): boolean {
  const [, first, last] = /^([\d.]+)-([\d.]+)$/.exec(found) ?? [];
  return first === undefined || last === undefined || Number(first) < Number(last);
}
