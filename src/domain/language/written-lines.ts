import type { PlacedText } from '../finding/finding.ts';
import type { Notice, Nominee } from '../notice/notice.ts';
import { type NoticeText, noticeTexts, type TextRole } from '../notice/notice-texts.ts';
import type { LineKind } from './pattern-rules.ts';
import { without } from './slip.ts';

/**
 * A line in its author's words. What the author did not word is opaque: values of `{{…}}` and addresses of the
 * web and of mail. Names are left out altogether: a name is right as its bearer writes it.
 */
export interface WrittenLine extends PlacedText {
  readonly text: string;
  readonly kind: LineKind;
}

const code =
  /\{\{[^{}]*\}\}|(?:https?:\/\/|www\.)[\w./?&=%#~:+-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;

/** The texts of `notice` that its author worded, each with its lines, in the page's order. */
export function writtenTexts(notice: Notice): WrittenLine[][] {
  const texts: WrittenLine[][] = [];
  for (const line of noticeTexts(notice)) {
    if (isName(notice, line)) continue;
    const lines = texts.at(-1);
    if (lines?.[0]?.path === line.path) lines.push(writtenLine(line));
    else texts.push([writtenLine(line)]);
  }
  return texts;
}

function writtenLine({ own, role, path, placeOf }: NoticeText): WrittenLine {
  return { text: withoutCodes(own), kind: proseRoles.has(role) ? 'prose' : 'setting', path, placeOf };
}

const proseRoles: ReadonlySet<TextRole> = new Set(['body', 'criteria', 'deeds', 'introduction']);

/** `text` with addresses of the web and of mail, and with `{{…}}`, made opaque. */
export function withoutCodes(text: string): string {
  return /@|:\/\/|www|\{\{/i.test(text) ? without(text, code) : text;
}

/** Whether `text` is a nominee's name, or the cell of a table that holds it. */
function isName({ lists }: Notice, { role, path, text }: NoticeText): boolean {
  if (role === 'name') return true;
  if (role !== 'cell') return false;
  const [, list, , nominee] = path;
  return lists[Number(list)]?.nominees[Number(nominee)]?.name === text;
}

/**
 * The names of `nominees` that other texts may mention, as typed and without the spaces in them; of names that hold one
 * another, the longer come first.
 */
export function namesOf(nominees: readonly Nominee[]): string[] {
  const names = nominees.flatMap(({ name, distinction = '' }) => [
    name,
    name.replace(/\s+/g, ''),
    distinction,
  ]);
  return [...new Set(names)].filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
}
