import { at } from '#domain/lists/at.ts';
import { isLikelyName, isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../body-name.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { numbered } from '../numbering.ts';
import { plainName, withCloseNames } from '../wide-names.ts';
import { noticeCategory } from './category.ts';
import { countedItems } from './counted-items.ts';
import { listOfRows, type NameRow, personRow, tellsContact } from './name-rows.ts';

export interface PlainList {
  readonly list: DraftList;
  readonly sources: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

const fewest = 2;
/** A notice has no more lists, and counts no more of them. */
const mostSought = 20;

/**
 * The lines of `entries` that are names with what is said of each, two at least one after another; numbered, or below
 * the title of a list. Undefined where there are none.
 */
export function plainList(
  entries: readonly Entry[],
  title: string,
  isTitled: boolean,
): PlainList | undefined {
  const isOfNumbered = isTitled && areNumbered(entries.filter(isLine));
  const lines = entries.map((entry) =>
    isLine(entry) ? (rowsIn(entry, isTitled) ?? (isOfNumbered ? wholeRow(entry) : undefined)) : undefined,
  );
  const from = lines.findIndex(
    (line, index) =>
      line &&
      (isTitled || index + fewest <= lines.length) &&
      lines.slice(index, index + fewest).every(Boolean),
  );
  if (from === -1) return undefined;
  const rest = lines.slice(from).findIndex((line) => line === undefined);
  const own = lines.slice(from, rest === -1 ? undefined : from + rest).filter((line) => line !== undefined);
  const sources = new Set(entries.slice(from, from + own.length));
  const before = isTitled ? entries.slice(0, from) : [];
  const introduction = before.filter(isLine).filter(({ text }) => /^[（(].*[）)]$/.test(text));
  for (const line of introduction) sources.add(line);
  const category = noticeCategory(title);
  const list = { category, title: isTitled ? title : category, introduction: introduction.map(wholeText) };
  return { ...listOfRows(own.flat(), list, at(entries, from).where), sources };
}

/** The lines of `entries` that are names, each by itself, as many as the sentence before them counts: 下列4个单位……： */
export function countedBelow(entries: readonly Entry[]): readonly Entry[] | undefined {
  const isName = (entry: Entry | undefined): boolean =>
    entry !== undefined && isLine(entry) && (isBodyName(entry.text) || isSurnamed(plainName(entry.text)));
  for (const [index, entry] of entries.entries()) {
    if (!isLine(entry) || !/[：:]$/.test(entry.text)) continue;
    for (const [count] of entry.text.matchAll(/\d{1,3}(?=[个名家户位人])/g)) {
      const from = index + (isLabel(entries[index + 1]) ? 2 : 1);
      const own = entries.slice(from, from + Number(count));
      const isAll = own.length === Number(count) && own.every(isName) && !isName(entries[from + own.length]);
      if (isAll && own.length >= fewest) return own;
    }
  }
  return undefined;
}

/** 一、推荐单位, between the sentence and the names. */
function isLabel(entry: Entry | undefined): boolean {
  if (entry === undefined || !isLine(entry)) return false;
  const { depth, words } = numbered(entry);
  return depth === 0 && /^\p{Script=Han}{0,8}(?:单位|对象|人选|名单|企业|集体|个人)$/u.test(words);
}

/** The list of as many lines, numbered from 1, as a sentence of `entries` counts, whatever their names look like. */
export function numberedAsCounted(entries: readonly Entry[], title: string): PlainList | undefined {
  const counted = entries
    .filter(isLine)
    .filter(({ text }) => /[，。：:]/.test(text))
    .flatMap(({ text }) =>
      [...text.matchAll(/(\d{1,3})(?=[个名家户位人项件](?!工作日|自然日|月|小时))/g)].map(([count]) =>
        Number(count),
      ),
    );
  const counts = [...new Set(counted)].slice(0, mostSought);
  const isFirst = (entry: Entry): boolean =>
    isLine(entry) && Number.parseInt(numbered(entry).number, 10) === 1;
  for (const entry of entries.filter(isFirst).slice(0, mostSought)) {
    const index = entries.indexOf(entry);
    for (const count of counts) {
      const rows = countedItems(entries.slice(index, index + count + 1), count);
      if (!rows || rows.some(({ name }) => demand.test(name))) continue;
      const category = noticeCategory(title);
      const list = { category, title: category, introduction: [] };
      return {
        ...listOfRows(rows, list, entry.where),
        sources: new Set(entries.slice(index, index + count)),
      };
    }
  }
  return undefined;
}

/** What a notice asks of whoever objects, which it numbers too: 匿名反映不予受理. */
const demand = /应当|[应须](?=加盖|署|提供|注明)|不予|反映|举报|公章|实名|匿名/;

/** Whether all of `lines` but remarks in brackets count from 1, without a gap. */
function areNumbered(lines: readonly Line[]): boolean {
  const own = lines.filter(({ text }) => !/^[（(].*[）)]$/.test(text)).map((line) => numbered(line));
  return own.length > 1 && own.every(({ number }, index) => Number.parseInt(number, 10) === index + 1);
}

/** A numbered line of a list, which is a name whatever it is. */
function wholeRow(line: Line): NameRow[] | undefined {
  const { number, words } = numbered(line);
  return words === '' || /[，。；：:]|\s{2,}|\u3000/.test(words) ? undefined : [bareRow(words, number)];
}

function rowsIn(line: Line, isTitled: boolean): NameRow[] | undefined {
  const { number, words } = numbered(line);
  if (number === '' && !isTitled) return undefined;
  if (/\d[室号楼层]$/.test(words) || tellsContact(words)) return undefined;
  if (isBodyName(words)) return [bareRow(words, number)];
  const names = namesOf(words);
  if (names.length > 0) return names.map((name) => bareRow(name, number));
  const row = personRow(words, digitsOf(number), '') ?? columnsRow(words, digitsOf(number));
  const isSaid =
    row && (row.cells.length > 0 || row.organisation !== '' || (row.remark !== '' && isLikely(row.name)));
  return isSaid ? [row] : undefined;
}

/** 长篇小说《某书》　　作者：甲一　　某协会: what is numbered, and columns of what is said of it. */
function columnsRow(words: string, number: string): NameRow | undefined {
  const [name = '', ...cells] = words.split(/\s{2,}|\u3000+|\t/).filter((part) => part !== '');
  const isNamed = number !== '' && name.length > 1 && !/[：:，。；]/.test(name);
  return isNamed && cells.length > 0 && !/[。；]/.test(words)
    ? { number, name, remark: '', organisation: '', cells }
    : undefined;
}

function bareRow(name: string, number: string): NameRow {
  return { number: digitsOf(number), name, remark: '', organisation: '', cells: [] };
}

function digitsOf(number: string): string {
  return number.replace(/[^\d一二三四五六七八九十]/g, '');
}

/** The names that `text` is made of: persons, or one body. */
function namesOf(text: string): string[] {
  const parts = withCloseNames(text)
    .split(/\s{2,}|\u3000{2,}|[、\t]/)
    .map((part) => plainName(part.trim()));
  const isNameOfMany = (part: string): boolean => /^\p{Script=Han}{2,4}$/u.test(part) && !isBodyName(part);
  return parts.every(isLikely) || (parts.length > 2 && parts.every(isNameOfMany)) ? parts : [];
}

function isLikely(name: string): boolean {
  return isLikelyName(name) || /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(name);
}
