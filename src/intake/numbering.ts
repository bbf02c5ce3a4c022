import type { Line } from './entry.ts';

/** How official documents number their parts (GB/T 9704-2012, 7.3.3), outermost first. */
const forms: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|类)[、:：\s]?)\s*/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/,
  /^(?:\d{1,3}(?:[.．、](?!\d)|[.．、](?=20\d{2}年))|[①-⑳])\s*/,
  /^[（(]\d{1,3}[）)]\s*/,
];

export interface Numbered {
  /** From 0, outermost first; undefined of a line without a number. */
  readonly depth: number | undefined;
  /** As printed: `一、`, `（二）`; '' without. */
  readonly number: string;
  /** What stands behind it. */
  readonly words: string;
}

/** The number of `line`, which its program printed or its author typed. */
export function numbered({ number, text }: Pick<Line, 'number' | 'text'>): Numbered {
  const whole = `${number}${text}`;
  for (const [depth, form] of forms.entries()) {
    const mark = form.exec(whole)?.[0];
    if (mark !== undefined) return { depth, number: mark.trim(), words: whole.slice(mark.length).trim() };
  }
  return { depth: undefined, number: '', words: whole };
}

/**
 * `line` as a heading and the text that goes on in the same line: 1.甲一。现任…, 1.甲一，某局科员。从事…. A heading alone may end
 * as a sentence does. One line where it is none of the kind.
 */
export function runInParts(line: Line, isHead: (words: string) => boolean): Line[] {
  const { number, words } = numbered(line);
  const [, head = '', text = ''] = /^([^。；：:]{2,60})。(?:\s*(.{12,}))?$/s.exec(words) ?? [];
  if (number === '' || head === '' || !isHead(head)) return [line];
  const heading = { ...line, number, text: head, lines: [head] };
  return text === '' ? [heading] : [heading, { ...line, number: '', text, lines: [text], level: undefined }];
}

/** Longer than a heading is. */
const longestHeading = 46;

/** Whether `words` are a heading: short, and no sentence. */
export function isHeading(words: string): boolean {
  return words.length <= longestHeading && !/[。！？；]|[：:]$/.test(words) && !words.includes('\n');
}
