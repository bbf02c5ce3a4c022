import { documentNumberBrackets } from './document-number.ts';
import { halfWidthOrdinals } from './ordinals.ts';
import { inTextOrder, type Slip, slipsIn, withoutSlips } from './slip.ts';

const chinese = '[\\p{Script=Han}，。；：、？！”’）》】〕…—]';

/** A paper cited as GB/T 7714-2015 has it, with half-width marks: `…[J].中国农业科学,2019,52(3):100-110.` */
const citation = /\[[A-Z]{1,2}(?:\/OL)?\]/;

const chineseDomain = '(?:政务|公益|中国|公司|网络|网址)(?![\\p{Script=Han}])';
const marks: readonly (readonly [pattern: RegExp, instead: (found: string) => string])[] = [
  [new RegExp(`(?<=${chinese})\\.{2,}|(?<!\\.)\\.{3,}(?=${chinese})`, 'gu'), () => '……'],
  [new RegExp(`(?<=${chinese})\\.(?=$|[\\p{Script=Han}”’）》 ])(?!${chineseDomain})`, 'gu'), () => '。'],
  [new RegExp(`(?<=${chinese})[,;:]|[,;:](?=${chinese})`, 'gu'), (found) => fullWidth[found] ?? found],
  [new RegExp(`(?<=${chinese})[?!]`, 'gu'), (found) => fullWidth[found] ?? found],
  [/(?<!\d)"[^"]*\p{Script=Han}[^"]*"/gu, (found) => `“${found.slice(1, -1)}”`],
  [/(?<!-)\((?=[^()]*\))(?![^()]*\d-)(?!\+|0\d{2,3}\)\d)[^()]*\)/gu, (found) => `（${found.slice(1, -1)}）`],
];

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/**
 * Half-width marks among Chinese words. GB/T 15834-2011, 5.1: Chinese marks are full-width. Numbers, times,
 * ratios, Latin text, chemical names and cited papers keep their half-width ones.
 */
export function halfWidthPunctuation(text: string): Slip[] {
  if (!/[,.;:?!"(]/.test(text) || citation.test(text)) return [];
  const rest = withoutSlips(withoutSlips(text, documentNumberBrackets(text)), halfWidthOrdinals(text));
  const slips = marks.flatMap(([pattern, instead]) => slipsIn(rest, pattern, ([found]) => instead(found)));
  return inTextOrder(
    slips.filter(({ index, found }) => !found.startsWith('(') || isAmongHan(rest, index, found)),
  );
}

function isAmongHan(text: string, index: number, found: string): boolean {
  return /\p{Script=Han}/u.test(found) || /[\p{Script=Han}”》]$/u.test(text.slice(0, index));
}

/** Marks that stand twice, or that cannot follow one another: `、、`, `，。`. */
export function doubledPunctuation(text: string): Slip[] {
  return slipsIn(text, /[，、；：。][，、；：。]+/g, ([found]) => strongest(found));
}

function strongest(found: string): string {
  return [...'。；：，、'].find((mark) => found.includes(mark)) ?? found;
}
