/** A part of a title that spaces make, in the pieces between which a line breaks when it has to. */
export type TitlePart = readonly string[];

/** How many characters of a title fit a line on a phone 320 pixels wide, in 长者版 too. */
const phoneLine = 12;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of one character that lean on the next one; all others lean on the one before (省, 奖, 的 …). */
const leaning = /^[拟暨和与及或在对为向由将被把从以第“《（]$/;

/**
 * The pieces of `text`: it breaks after commas and enumeration commas, and only where a phrase is longer than a
 * phone's line between its words too. Joined they are `text`.
 */
export function titlePart(text: string): TitlePart {
  return text
    .split(/(?<=[，、])/)
    .flatMap((phrase) => (phrase.length > phoneLine ? wordsOf(phrase) : [phrase]));
}

function wordsOf(phrase: string): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(phrase)) {
    const last = found.at(-1);
    if (last !== undefined && (segment.length === 1 ? !leaning.test(segment) : leaning.test(last)))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
