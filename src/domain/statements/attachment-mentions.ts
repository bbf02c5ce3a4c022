import type { StatedLine } from './stated-line.ts';
import { at } from '../lists/at.ts';

/** An attachment as prose speaks of it: 见附件, 附件2, 附件：1. 拟推荐对象名单. */
export interface AttachmentMention {
  /** Undefined where none is given. */
  readonly number: number | undefined;
  readonly title: string | undefined;
  readonly start: number;
}

const inText = /(?:见|详见|具体见|名单见|附后的?|参见)\s{0,9}《?附件\s{0,9}(\d{1,2})?/g;
const named = /附件\s{0,9}(\d{1,2})?\s{0,9}[:.．、]?\s{0,9}《([^》]{1,300})》/g;
const listed =
  /^\s{0,9}附件\s{0,9}(\d{1,2})?\s{0,9}:\s{0,9}(?:(\d{1,2})\s{0,9}[.．、]\s{0,9})?(.{1,300}?)\s{0,9}$/;

/** The attachments that `line` mentions. Attachments of other papers, and papers to be brought along, are not meant. */
export function attachmentMentions(line: StatedLine): AttachmentMention[] {
  const { text } = line;
  const list = listed.exec(text);
  if (list) {
    const title = at(list, 3);
    const start = text.lastIndexOf(title);
    const number = list[1] ?? list[2];
    const isQuoted = line.isQuoted(start, start + title.length);
    return isQuoted
      ? []
      : [
          {
            number: number === undefined ? 1 : +number,
            title: line.written.slice(start, start + title.length),
            start,
          },
        ];
  }
  const withTitle = [...text.matchAll(named)].map((match) => ({
    number: match[1] === undefined ? undefined : +match[1],
    title: match[2],
    start: match.index,
  }));
  const plain = [...text.matchAll(inText)]
    .map((match) => ({
      number: match[1] === undefined ? undefined : +match[1],
      title: undefined,
      start: match.index + match[0].indexOf('附件'),
    }))
    .filter(({ start }) => !withTitle.some((other) => other.start === start));
  return [...withTitle, ...plain].toSorted((a, b) => a.start - b.start);
}

/** Two titles are one where only marks, spaces and 《》 differ. */
export function isSameTitle(a: string, b: string): boolean {
  const bare = (title: string): string =>
    title.replace(/[《》“”"\s、，,。.．：:（）()]/g, '').replace(/^附件\d*/, '');
  return bare(a) === bare(b);
}
