import { at } from '#domain/lists/at.ts';
import { type PageText, textLines } from '../../pdf/pdf-lines.ts';

/** So many lines beside one another are columns, each with so many characters at both sides. */
const fewestLines = 4;
const fewestCharacters = 10;
/** A gap of less than so much of a character is within a text; of so many in a line none is between columns. */
const narrowest = 0.3;
const mostGaps = 3;
/** A page has no more columns than these gutters part. */
const mostGutters = 4;

/** A gap in a line, before what begins at `left`. */
interface Gap {
  readonly left: number;
  readonly width: number;
  readonly size: number;
}

/**
 * Where, from the left, columns of sentences begin that stand closer to the one before them than a character is wide:
 * lines one below another have a gap before it, and words that go on at both sides.
 */
export function guttersIn(pieces: readonly PageText[]): number[] {
  const lines = textLines(pieces);
  const gaps = lines.flatMap(closeGaps).toSorted((a, b) => a.left - b.left);
  const columns: Gap[][] = [];
  for (const gap of gaps) {
    const first = columns.at(-1)?.[0];
    if (first && gap.left - first.left < first.size * narrowest) columns.at(-1)?.push(gap);
    else columns.push([gap]);
  }
  return columns
    .filter(({ length }) => length >= fewestLines)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostGutters)
    .map((column) => at(column, 0).left)
    .filter((left) => isBetweenSentences(lines, left));
}

/** The gaps of `line` that are as wide as between columns, and narrower than a character. */
function closeGaps(line: readonly PageText[]): Gap[] {
  const end = line.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  const gaps: Gap[] = [];
  let right = at(line, 0).x;
  for (const { x, width, size } of line) {
    if (x - right > size * narrowest) gaps.push({ left: x, width: x - right, size });
    right = Math.max(right, x + width);
  }
  return gaps.filter(
    ({ left, width, size }) =>
      width < size &&
      left - at(line, 0).x > size * fewestCharacters &&
      end - left > size * fewestCharacters &&
      gaps.filter((other) => other.width > width / 2).length <= mostGaps,
  );
}

/** Whether lines one below another are parted before `left`, and have the marks of sentences at both sides of it. */
function isBetweenSentences(lines: readonly (readonly PageText[])[], left: number): boolean {
  let [length, most] = [0, 0];
  let [before, after] = ['', ''];
  for (const line of lines) {
    const isParted = line.every(
      ({ x, width, size }) => x > left - size * 0.1 || x + width < left - size * narrowest,
    );
    length = isParted ? length + 1 : 0;
    most = Math.max(most, length);
    if (!isParted) continue;
    for (const { text, x, size } of line)
      if (x > left - size * 0.1) after += text;
      else before += text;
  }
  return most >= fewestLines && [before, after].every((text) => (text.match(sentenceMarks)?.length ?? 0) > 1);
}

const sentenceMarks = /[，。；]/g;
