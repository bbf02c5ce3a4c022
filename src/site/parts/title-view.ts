import type { Notice } from '#domain/notice/notice.ts';
import { standingTerms } from './whole-terms.ts';

/** A part of a title that spaces make, in the pieces between which a line breaks when it has to. */
export type TitlePart = readonly string[];

/** A title, its issuers apart. */
export interface TitleView {
  /** The issuers before what the notice is about, each whole. */
  readonly by: readonly string[];
  /** The rest by its lines, in the parts that spaces make: a line wraps between them first. */
  readonly lines: readonly (readonly TitlePart[])[];
}

/** A title as it is set: the issuers that its first line names apart, and no line broken within a term. */
export function titleView({
  titleLines,
  issuers,
  quotas,
}: Pick<Notice, 'titleLines' | 'issuers' | 'quotas'>): TitleView {
  const [first = '', ...rest] = titleLines;
  const terms = quotas.map(({ category }) => category);
  const linesOf = (lines: readonly string[]): TitlePart[][] =>
    lines.map((line) => line.split(' ').map((part) => titlePart(part, terms)));
  if (rest.length > 0 && issuers.length > 0 && issuers.every((issuer) => first.includes(issuer)))
    return { by: first.split(' '), lines: linesOf(rest) };
  const about = first.indexOf('关于');
  const by = first.slice(0, Math.max(0, about)).trim();
  // A title may leave out where its issuer is: 示例乡人民政府 of 示例县示例乡人民政府.
  return by !== '' && issuers.some((issuer) => by.includes(issuer) || issuer.endsWith(by))
    ? { by: by.split(' '), lines: linesOf([first.slice(about), ...rest]) }
    : { by: [], lines: linesOf(titleLines) };
}

/** How many characters of a title fit a line on a phone 320 pixels wide, in 长者版 too. */
const phoneLine = 12;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What is one word to whoever reads a title: 第二批, 拟表彰对象, and what is awarded, before it: 技术能手拟表彰. */
const wholeWords =
  /第[一二三四五六七八九十\d]{1,3}[批次届期]|拟\p{Script=Han}{2}(?:对象|人选|人员|单位|项目|企业|选手|省份)?|(?<=[年省市县区州旗国、和暨批]|系统)[^年省市县区州旗国、和暨批\p{P}]{2,8}(?=拟)/gu;
/** Words of one character that lean on the next one; all others lean on the one before (省, 奖, 的 …), and so does 系统. */
const leaning = /^[拟暨和与及或在对为向由将被把从以第“《（]$/;

/**
 * The pieces of `text`: it breaks after commas and enumeration commas, and only where a phrase is longer than a
 * phone's line between its words too, never within one of `terms` or the standing ones. Joined they are `text`.
 */
export function titlePart(text: string, terms: readonly string[] = []): TitlePart {
  return text
    .split(/(?<=[，、])/)
    .flatMap((phrase) =>
      phrase.length > phoneLine ? whole(wordsOf(phrase), phrase, [...standingTerms, ...terms]) : [phrase],
    );
}

/** `pieces` of `phrase`, those that cut a term, or one of `wholeWords`, joined: 先进集体 stays whole. */
function whole(pieces: readonly string[], phrase: string, terms: readonly string[]): string[] {
  const found = [...phrase.matchAll(wholeWords)].map((match) => [match.index, match.index + match[0].length]);
  const parts: string[] = [];
  let end = 0;
  for (const piece of pieces) {
    const isWithin =
      found.some(([start = 0, stop = 0]) => start < end && end < stop) ||
      terms.some((term) => {
        const start = phrase.indexOf(term, Math.max(0, end - term.length + 1));
        return start !== -1 && start < end;
      });
    if (isWithin) parts[parts.length - 1] += piece;
    else parts.push(piece);
    end += piece.length;
  }
  return parts;
}

function wordsOf(phrase: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(phrase)) {
    const last = parts.at(-1);
    const isTail = segment === '系统' || (segment.length === 1 && !leaning.test(segment));
    if (last !== undefined && (isTail || (segment.length > 1 && leaning.test(last))))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
