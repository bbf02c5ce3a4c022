import type { Table } from '#documents/structure/structured-document.ts';
import type { Doubt } from '../doubt.ts';
import type { DraftList } from '../draft.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { isHeading, numbered } from '../numbering.ts';
import { tableLists } from './table-lists.ts';

export interface BodyTables {
  readonly lists: readonly DraftList[];
  /** The entries that went into lists. */
  readonly taken: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

/** The lists among `entries`: tables whose heads say what they are, with the notes below; a table goes on with one of the same heads. */
export function bodyTables(entries: readonly Entry[], title: string): BodyTables {
  const lists: DraftList[] = [];
  const taken = new Set<Entry>();
  const doubts: Doubt[] = [];
  let last: { readonly at: number; readonly heads: readonly string[] } | undefined;
  for (const [index, entry] of entries.entries()) {
    if (isLine(entry)) continue;
    const heading = headingAbove(entries, index);
    const isNext = last !== undefined && last.at === index - 1;
    const read = tableLists(entry, {
      title: heading ? numbered(heading).words : title,
      heads: isNext || heading ? last?.heads : undefined,
    });
    if (!read) continue;
    taken.add(entry);
    doubts.push(...read.doubts);
    const before = lists.at(-1);
    const [first] = read.lists;
    const goesOn =
      isNext && before && first && before.heads.join() === first.heads.join() && read.lists.length === 1;
    if (goesOn)
      lists[lists.length - 1] = {
        ...before,
        rows: [...before.rows, ...first.rows],
        remarks: [...before.remarks, ...first.remarks],
      };
    else
      lists.push(...read.lists.map((list) => ({ ...list, introduction: list === first ? read.above : [] })));
    const notes = notesBelow(entries, index + 1);
    for (const note of notes) taken.add(note);
    const own = lists.at(-1);
    if (own)
      lists[lists.length - 1] = { ...own, remarks: [...own.remarks, ...notes.map(wholeText), ...read.below] };
    last = own && { at: index + notes.length, heads: own.heads };
  }
  return { lists, taken, doubts };
}

/** The line right above a table that heads it: a short one, numbered or set in the middle. */
function headingAbove(entries: readonly Entry[], index: number): Line | undefined {
  const line = entries[index - 1];
  if (!line || !isLine(line)) return undefined;
  const { words } = numbered(line);
  const isShort = isHeading(words) && !/[：:]$/.test(line.text) && !/^(?:单位|附件)/.test(line.text);
  return isShort ? line : undefined;
}

/** 注：… below a table, with what is numbered on. */
function notesBelow(entries: readonly Entry[], from: number): Line[] {
  const notes: Line[] = [];
  for (let index = from; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!entry || !isLine(entry)) break;
    const isNote = /^(?:[※*]|(?:备\s*)?注\s*\d*\s*[:：]|说\s*明\s*[:：])/.test(entry.text);
    const isMore = notes.length > 0 && /^\d{1,2}[.．、]/.test(wholeText(entry));
    if (!isNote && !isMore) break;
    notes.push(entry);
  }
  return notes;
}

export type { Table };
