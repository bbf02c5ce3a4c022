import { isLikelyName } from '#domain/name/likely-names.ts';
import type { DraftList } from '../draft.ts';
import { isLine, type Entry, type Line, wholeText } from '../entry.ts';
import { isBodyName } from '../body-name.ts';
import { numbered } from '../numbering.ts';
import { noticeCategory } from './category.ts';
import { plainName } from './table-lists.ts';

export interface PlainList {
  readonly list: DraftList;
  readonly taken: ReadonlySet<Entry>;
}

/** A line of names, with its number and what is said of it in brackets. */
interface NameLine {
  readonly number: string;
  readonly names: readonly string[];
  readonly remark: string;
}

const fewest = 2;

/**
 * The lines of `entries` that are names and nothing else, two at least one after another; numbered, or below the title of
 * a list. Undefined where there are none.
 */
export function plainList(
  entries: readonly Entry[],
  title: string,
  isTitled: boolean,
): PlainList | undefined {
  const lines = entries.map((entry) => (isLine(entry) ? nameLine(entry, isTitled) : undefined));
  const from = lines.findIndex((line, index) => line && lines.slice(index, index + fewest).every(Boolean));
  if (from === -1) return undefined;
  const rest = lines.slice(from).findIndex((line) => line === undefined);
  const own = lines.slice(from, rest === -1 ? undefined : from + rest).filter((line) => line !== undefined);
  const taken = new Set(entries.slice(from, from + own.length));
  const before = isTitled ? entries.slice(0, from) : [];
  const introduction = before.filter(isLine).filter(({ text }) => /^[（(].*[）)]$/.test(text));
  for (const line of introduction) taken.add(line);
  return { list: listOf(own, introduction, title), taken };
}

function nameLine(line: Line, isTitled: boolean): NameLine | undefined {
  const { number, words } = numbered(line);
  if (number === '' && !isTitled) return undefined;
  const [, bare = words, remark = ''] = /^([^（）()]+)[（(]([^（）()]{1,20})[）)]$/.exec(words) ?? [];
  const names = namesOf(bare.trim());
  const isWhole = isBodyName(words.trim());
  if (isWhole) return { number, names: [words.trim()], remark: '' };
  return names.length === 0 || (remark !== '' && names.length > 1) ? undefined : { number, names, remark };
}

/** The names that `text` is made of: persons, or one body. */
function namesOf(text: string): string[] {
  if (isBodyName(text)) return [text];
  const parts = text.split(/\s{2,}|\u3000{2,}|[、\t]/).map((part) => plainName(part.trim()));
  const isName = (part: string): boolean =>
    isLikelyName(part) || /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(part);
  const isNameOfMany = (part: string): boolean => /^\p{Script=Han}{2,4}$/u.test(part);
  return parts.every(isName) || (parts.length > 2 && parts.every(isNameOfMany)) ? parts : [];
}

function listOf(lines: readonly NameLine[], introduction: readonly Line[], title: string): DraftList {
  const isNumbered = lines.every(({ number }) => number !== '');
  const hasRemarks = lines.some(({ remark }) => remark !== '');
  const names = lines.flatMap((line) => line.names);
  const head = names.every((name) => isBodyName(name) && name.length > 4) ? '名称' : '姓名';
  const rows = lines.flatMap(({ number, names: own, remark }) =>
    own.map((name) => [
      ...(isNumbered ? [number.replace(/[^\d一二三四五六七八九十]/g, '')] : []),
      name,
      ...(hasRemarks ? [remark] : []),
    ]),
  );
  return {
    category: noticeCategory(title),
    title,
    heads: [...(isNumbered ? ['序号'] : []), head, ...(hasRemarks ? ['备注'] : [])],
    rows,
    nameHead: '',
    introduction: introduction.map(wholeText),
    remarks: [],
  };
}
