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
/** Words of one character that lean on the next one; all others lean on the one before (省, 奖, 的 …). */
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

/** `pieces` of `phrase`, those that cut a term joined: 先进集体 stays whole. */
function whole(pieces: readonly string[], phrase: string, terms: readonly string[]): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const piece of pieces) {
    const isWithin = terms.some((term) => {
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
    if (last !== undefined && (segment.length === 1 ? !leaning.test(segment) : leaning.test(last)))
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
