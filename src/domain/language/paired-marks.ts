import { matchesIn } from '../lists/matches-in.ts';

/** A mark without its other half: the character `index` of `line`. */
export interface UnpairedMark<Line> {
  readonly line: Line;
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

interface Mark {
  readonly kind: number;
  readonly opens: boolean;
  readonly missing: string;
}

const marks = new Map<string, Mark>(
  pairs.flatMap(([openings, closings], kind) => [
    ...Array.from(openings, (mark) => [mark, { kind, opens: true, missing: closings.charAt(0) }] as const),
    ...Array.from(closings, (mark) => [mark, { kind, opens: false, missing: openings.charAt(0) }] as const),
  ]),
);
const anyMark = /[“”‘’（(）)《》〈〉【】〔［[〕］\]「」『』]/g;

/** What a closing mark may follow alone: letters before an apostrophe, numbers such as `1）`, `a)`, `二）`. */
const apostrophe = /(?<=[A-Za-z])/y;
const numbered = /(?<=(?:^|[，。；：、\s])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}))/y;
const alone: Readonly<Record<string, RegExp>> = { '’': apostrophe, '）': numbered, ')': numbered };

interface Opening<Line> extends UnpairedMark<Line> {
  /** How many marks opened before it. */
  readonly order: number;
  /** The one of its kind that waits below it. */
  readonly below: Opening<Line> | undefined;
}

/**
 * Marks of `lines`, the lines of one text, that stand without their other half (GB/T 15834-2011, 4.8 to 4.9,
 * 4.15), in no order. A quotation of several paragraphs opens in each and closes in the last (4.8.3.4): such are
 * paired.
 */
export function unpairedMarks<Line extends { readonly text: string }>(
  lines: readonly Line[],
): UnpairedMark<Line>[] {
  const unpaired: UnpairedMark<Line>[] = [];
  /** Of each kind, the opening mark that waits last. */
  const waiting: (Opening<Line> | undefined)[] = [];
  const drop = (kind: number, isDropped: (opening: Opening<Line>) => boolean): Opening<Line>[] => {
    const dropped: Opening<Line>[] = [];
    let top = waiting[kind];
    for (; top && isDropped(top); top = top.below) dropped.push(top);
    waiting[kind] = top;
    return dropped;
  };
  const dropAll = (isDropped: (opening: Opening<Line>) => boolean): Opening<Line>[] =>
    waiting.flatMap((_, kind) => drop(kind, isDropped));

  let order = 0;
  let previous: Line | undefined;
  for (const line of lines) {
    if (line.text.startsWith('“')) drop(0, (opening) => opening.line === previous);
    for (const { index, 0: mark } of matchesIn(line.text, anyMark)) {
      const known = marks.get(mark);
      if (!known) continue;
      const { kind, opens, missing } = known;
      const partner = waiting[kind];
      if (opens) waiting[kind] = { line, index, mark, missing, order: order++, below: partner };
      else if (partner) {
        for (const inner of dropAll((opening) => opening.order > partner.order)) unpaired.push(inner);
        waiting[kind] = partner.below;
      } else if (!isAlone(mark, line.text, index)) unpaired.push({ line, index, mark, missing });
    }
    previous = line;
  }
  return order === 0 ? unpaired : [...unpaired, ...dropAll(() => true)];
}

function isAlone(mark: string, text: string, index: number): boolean {
  const before = alone[mark];
  if (before) before.lastIndex = index;
  return before?.test(text) ?? false;
}
