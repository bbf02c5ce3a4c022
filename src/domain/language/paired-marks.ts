import { without } from './slip.ts';

/** A mark without its other half. */
export interface UnpairedMark {
  /** Which of the given lines, and which character of it. */
  readonly line: number;
  readonly index: number;
  readonly mark: string;
  readonly missing: string;
}

/** Marks of one kind; half-width and square ones pair with the full-width one, for those slips are reported. */
const pairs: readonly (readonly [openings: string, closings: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔［[', '〕］]'],
  ['「', '」'],
  ['『', '』'],
];

/** An apostrophe, and numbers with a closing bracket alone: `1）`, `a)`, `二）`. */
const alone = /(?<=[A-Za-z])’|(?<![（(][^）)]*)(?<=^|[，。；：、\s])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})[）)]/g;

interface Opening {
  readonly kind: number;
  readonly line: number;
  readonly index: number;
  readonly mark: string;
}

/**
 * Marks of `lines`, the lines of one text, that stand without their other half (GB/T 15834-2011, 4.8 to 4.9,
 * 4.15). A quotation of several paragraphs opens in each and closes in the last (4.8.3.4): such are paired.
 */
export function unpairedMarks(lines: readonly string[]): UnpairedMark[] {
  const unpaired: UnpairedMark[] = [];
  let open: Opening[] = [];
  const report = ({ kind, line, index, mark }: Opening): void => {
    unpaired.push({ line, index, mark, missing: pairs[kind]?.[1]?.[0] ?? '' });
  };
  for (const [line, text] of lines.entries()) {
    const marks = without(text, alone);
    open = open.filter((opening) => !(opening.kind === 0 && opensAgain(opening, line, marks)));
    for (let index = 0; index < marks.length; index += 1) {
      const mark = marks[index] as string;
      const opens = pairs.findIndex(([openings]) => openings.includes(mark));
      if (opens !== -1) open.push({ kind: opens, line, index, mark });
      const closes = pairs.findIndex(([, closings]) => closings.includes(mark));
      if (closes === -1) continue;
      const partner = open.findLastIndex(({ kind }) => kind === closes);
      if (partner === -1) unpaired.push({ line, index, mark, missing: pairs[closes]?.[0]?.[0] ?? '' });
      else open.splice(partner).slice(1).forEach(report);
    }
  }
  open.forEach(report);
  return unpaired.toSorted((a, b) => a.line - b.line || a.index - b.index);
}

/** Whether the quotation that `opening` begins goes on in the paragraph `line`, which opens with the same mark. */
function opensAgain(opening: Opening, line: number, marks: string): boolean {
  return opening.index === 0 && opening.line === line - 1 && marks.startsWith(opening.mark);
}
