import type { PlacedText } from '../finding/finding.ts';
import type { Notice, Nominee } from '../notice/notice.ts';
import { type NoticeText, noticeTexts, type TextRole } from '../notice/notice-texts.ts';
import { masked, without } from './slip.ts';

/**
 * A line in its author's words. What the author did not word is opaque: values of `{{…}}` and addresses of the
 * web and of mail. Names are left out altogether: a name is right as its bearer writes it.
 */
export interface WrittenLine extends PlacedText {
  readonly text: string;
  readonly role: TextRole;
  readonly isProse: boolean;
}

const code = /\{\{[^{}]*\}\}|(?:https?:\/\/|www\.)[\w./?&=%#~:+-]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;

/** The lines of `notice` that its author worded, in the page's order. */
export function writtenLines(notice: Notice): readonly WrittenLine[] {
  const known = linesOf.get(notice);
  if (known) return known;
  const lines = noticeTexts(notice)
    .filter((text) => !isName(notice, text))
    .map(({ text, role, path, placeOf, isQuoted }): WrittenLine => {
      const isProse = proseRoles.has(role);
      const own = isProse ? masked(text, isQuoted) : text;
      return { text: withoutCodes(own), role, path, isProse, placeOf };
    });
  linesOf.set(notice, lines);
  return lines;
}

const linesOf = new WeakMap<Notice, readonly WrittenLine[]>();

const proseRoles: ReadonlySet<TextRole> = new Set(['body', 'criteria', 'deeds', 'introduction']);

/** `text` with addresses of the web and of mail, and with `{{…}}`, made opaque. */
export function withoutCodes(text: string): string {
  return /[@/{]|www/i.test(text) ? without(text, code) : text;
}

/** Whether `text` is a nominee's name, or the cell of a table that holds it. */
function isName({ lists }: Notice, { role, path, text }: NoticeText): boolean {
  if (role === 'name') return true;
  if (role !== 'cell') return false;
  const [, list, , nominee] = path;
  return lists[Number(list)]?.nominees[Number(nominee)]?.name === text;
}

/** Names in `notice` that other texts may mention. */
export function namesIn({ lists }: Notice): string[] {
  return [...new Set(lists.flatMap(({ nominees }) => nominees.flatMap(namesOf)))];
}

function namesOf({ name, distinction }: Nominee): string[] {
  return distinction === undefined ? [name] : [name, distinction];
}
