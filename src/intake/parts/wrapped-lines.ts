import { type Doubt, doubt } from '../doubt.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { numbered } from '../numbering.ts';

/** So wide at least are lines that a program broke, and no wider. */
const [narrowest, widest] = [16, 64];
const fewestFull = 3;

export interface Unwrapped {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
}

/**
 * `entries` with the lines of a paragraph joined that a program broke at one width, as they are when text is copied
 * from a PDF or a mail: many are as wide as the widest, and do not end as a sentence does.
 */
export function unwrapped(entries: readonly Entry[]): Unwrapped {
  const widths = entries.filter(isLine).map(lineWidth);
  const width = Math.max(0, ...widths);
  const full = widths.filter((own) => own >= width - 3).length;
  const isWrapped = width >= narrowest && width <= widest && full >= fewestFull && full * 4 >= widths.length;
  if (!isWrapped) return { entries, doubts: [] };
  const joined: Entry[] = [];
  const seams: string[] = [];
  let last: Line | undefined;
  for (const entry of entries) {
    const before = joined.at(-1);
    if (isLine(entry) && last && before && isLine(before) && goesOn(last, entry, width)) {
      const text = `${before.text}${/[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(entry.text) ? ' ' : ''}${entry.text}`;
      seams.push(`${last.text.slice(-6)}${entry.text.slice(0, 6)}`);
      joined[joined.length - 1] = { ...before, text, lines: [text] };
    } else joined.push(entry);
    last = isLine(entry) ? entry : undefined;
  }
  const text = `${seams.slice(0, 3).join('”“')}${seams.length > 3 ? `”等${seams.length}处“` : ''}`;
  return {
    entries: joined,
    doubts: seams.length === 0 ? [] : [doubt('lines-joined', { text: text.replace(/“$/, '') })],
  };
}

function goesOn(last: Line, line: Line, width: number): boolean {
  const share = /[：:]$/.test(last.text) ? 0.9 : 0.85;
  const isFull = lineWidth(last) >= width * share && !/[。！？]$/.test(last.text);
  const isNew = line.isApart || line.isIndented || numbered(line).depth !== undefined;
  return isFull && !isNew && !/^(?:附\s*件|[^，。]{2,8}[:：])/.test(line.text);
}

/** As wide as a line is set, with the two characters by which its paragraph is set in. */
function lineWidth({ text, isIndented }: Line): number {
  return widthOf(text) + (isIndented ? 2 : 0);
}

/** In widths of a Han character. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 0.5 : 1;
  return width;
}
