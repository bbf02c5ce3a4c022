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

const kinds: ReadonlyMap<string, { readonly kind: number; readonly opens: boolean }> = new Map(
  pairs.flatMap(([openings, closings], kind) =>
    Array.from(openings + closings, (mark) => [mark, { kind, opens: openings.includes(mark) }] as const),
  ),
);
const anyMark = /[“”‘’（(）)《》〈〉【】〔［[〕］\]「」『』]/g;

/** What a closing mark may stand after alone: letters before an apostrophe, numbers such as `1）`, `a)`, `二）`. */
const alone: Readonly<Record<string, RegExp>> = {
  '’': /[A-Za-z]$/,
  '）': /(?:^|[，。；：、\s])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/,
  ')': /(?:^|[，。；：、\s])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/,
};

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
    unpaired.push({ line, index, mark, missing: pairs[kind]?.[1][0] ?? '' });
  };
  for (const [line, text] of lines.entries()) {
    open = open.filter((opening) => !goesOn(opening, line, text));
    for (const { index, 0: mark } of text.matchAll(anyMark)) {
      const { kind, opens } = kinds.get(mark) ?? { kind: -1, opens: false };
      if (opens) {
        open.push({ kind, line, index, mark });
        continue;
      }
      const partner = open.findLastIndex((opening) => opening.kind === kind);
      if (partner !== -1) open.splice(partner).slice(1).forEach(report);
      else if (!alone[mark]?.test(text.slice(0, index)))
        unpaired.push({ line, index, mark, missing: pairs[kind]?.[0][0] ?? '' });
    }
  }
  open.forEach(report);
  return unpaired.toSorted((a, b) => a.line - b.line || a.index - b.index);
}

/** Whether the quotation that `opening` begins goes on in the next paragraph, which opens with the same mark. */
function goesOn(opening: Opening, line: number, text: string): boolean {
  return opening.kind === 0 && opening.line === line - 1 && text.startsWith(opening.mark);
}
