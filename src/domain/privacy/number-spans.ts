/** Digits that may be one number, written whole or in groups: `138 1234 5678`. */
export interface NumberSpan {
  readonly digits: string;
  /** The length of each group. */
  readonly groups: readonly number[];
  /** What stands between the groups: a space or two, a hyphen, a dot. */
  readonly separators: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The group before and what parts it from this number; '' where there is none. */
  readonly previous: string;
  readonly joinBefore: string;
  readonly next: string;
  readonly joinAfter: string;
}

const run = /\d+(?:(?: {1,2}| ?- ?|\.)\d+)*/g;

/** Every number of `least` to `most` digits that whole groups of `text` can make and that `shape` fits. */
export function numberSpans(text: string, least: number, most: number, shape: RegExp): NumberSpan[] {
  return [...text.matchAll(run)].flatMap(({ 0: whole, index }) =>
    whole.length < least ? [] : spansOfRun(whole, index, { least, most, shape }),
  );
}

interface Wanted {
  readonly least: number;
  readonly most: number;
  readonly shape: RegExp;
}

function spansOfRun(whole: string, at: number, { least, most, shape }: Wanted): NumberSpan[] {
  const groups = [...whole.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, start: at + index }));
  const joinAfter = (index: number): string => {
    const group = groups[index];
    const next = groups[index + 1];
    return group && next ? whole.slice(group.start + group.digits.length - at, next.start - at) : '';
  };
  const spans: NumberSpan[] = [];
  for (const [first, { start }] of groups.entries()) {
    let digits = '';
    for (let last = first; last < groups.length && digits.length < most; last += 1) {
      digits += groups[last]?.digits ?? '';
      if (digits.length < least || digits.length > most || !shape.test(digits)) continue;
      const inside = groups.slice(first, last + 1);
      const end = inside.at(-1);
      spans.push({
        digits,
        groups: inside.map((group) => group.digits.length),
        separators: inside.slice(0, -1).map((_, index) => joinAfter(first + index).trim() || ' '),
        start,
        end: (end?.start ?? start) + (end?.digits.length ?? 0),
        previous: groups[first - 1]?.digits ?? '',
        joinBefore: joinAfter(first - 1).trim() || (first > 0 ? ' ' : ''),
        next: groups[last + 1]?.digits ?? '',
        joinAfter: joinAfter(last).trim() || (last + 1 < groups.length ? ' ' : ''),
      });
    }
  }
  return spans;
}
