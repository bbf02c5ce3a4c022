import type { Doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { type Entry, isLine, type Line, wholeText } from '../entry.ts';
import { isHeading, numbered } from '../numbering.ts';
import { type TableLists, tableLists } from './table-lists.ts';

export interface BodyTables {
  readonly lists: readonly DraftList[];
  /** The entries that went into lists. */
  readonly sources: ReadonlySet<Entry>;
  readonly doubts: readonly Doubt[];
}

/** A table that goes on with the one before it. */
interface OpenTable {
  /** Behind the table and its notes. */
  readonly next: number;
  readonly heads: readonly string[];
}

/**
 * The lists among `entries`: tables whose heads say what they are, with the notes below; a table goes on with one of
 * the same heads. `title` is theirs if it `isTitled`, else that of the notice.
 */
export function bodyTables(entries: readonly Entry[], title: string, isTitled = false): BodyTables {
  const lists: DraftList[] = [];
  const sources = new Set<Entry>();
  const doubts: Doubt[] = [];
  let open: OpenTable | undefined;
  for (const [index, entry] of entries.entries()) {
    if (isLine(entry)) {
      if (open?.next !== index || !continuation.test(entry.text)) continue;
      sources.add(entry);
      open = { ...open, next: index + 1 };
      continue;
    }
    const isNext = open?.next === index;
    const labels = labelsAbove(entries, index);
    const heading = isNext ? undefined : headingAbove(entries, index - labels.length);
    const read = tableLists(entry, {
      title: heading ? numbered(heading).words.replace(caption, '') : title,
      isTitled: heading !== undefined || isTitled,
      heads: isNext || heading ? open?.heads : undefined,
    });
    if (!read) continue;
    const notes = notesBelow(entries, index + 1);
    const own = heading && isListTitle(heading) ? [heading] : [];
    for (const one of [...own, ...labels, entry, ...notes]) sources.add(one);
    doubts.push(...read.doubts);
    const before = isNext ? lists.pop() : undefined;
    lists.push(...joined(before, withLines(read, labels.map(wholeText), notes.map(wholeText))));
    open = { next: index + 1 + notes.length, heads: lists.at(-1)?.heads ?? [] };
  }
  return { lists, sources, doubts };
}

/** 表1 before what a table is called. */
const caption = /^附?表\s*[\d一二三四五六七八九十]{1,2}\s*[.．、：:]?\s*(?=\S{3})/;

/** 续表: over the rest of a table. */
const continuation = /^[（(]?续\s*表\s*\d{0,2}[）)]?$/;

/** The lists of a table with what stands above and below it. */
function withLines(
  { lists, above, below }: TableLists,
  labels: readonly string[],
  notes: readonly string[],
): DraftList[] {
  return lists.map((list, index) => ({
    ...list,
    introduction: index === 0 ? [...above, ...labels] : [],
    remarks: index === lists.length - 1 ? [...list.remarks, ...notes, ...below] : list.remarks,
  }));
}

/** `lists` behind the list `before`, of which the first may be the rest. */
function joined(before: DraftList | undefined, lists: readonly DraftList[]): DraftList[] {
  const [first, ...others] = lists;
  if (!before || !first) return [...(before ? [before] : []), ...lists];
  if (before.heads.join() !== first.heads.join()) return [before, ...lists];
  const whole = {
    ...before,
    rows: [...before.rows, ...first.rows],
    remarks: [...before.remarks, ...first.remarks],
  };
  return [whole, ...others];
}

/** The line right above a table that heads it: a short one, numbered or set in the middle. */
function headingAbove(entries: readonly Entry[], index: number): Line | undefined {
  const line = entries[index - 1];
  if (!line || !isLine(line)) return undefined;
  const isOther = /[：:]$|^附\s*件|(?:地\s*址|电\s*话|传\s*真|邮\s*[箱编]|联\s*系\s*人)\s*[：:]/.test(
    line.text,
  );
  return isHeading(numbered(line).words) && !isOther ? line : undefined;
}

const mostLabels = 3;

/** （单位：万元）, （共40名，排名不分先后） right above a table. */
function labelsAbove(entries: readonly Entry[], index: number): Line[] {
  const above = entries.slice(Math.max(0, index - mostLabels), index);
  const isLabel = (entry: Entry): boolean => isLine(entry) && (label.test(entry.text) || isRemark(entry));
  return above.slice(above.findLastIndex((entry) => !isLabel(entry)) + 1).filter(isLine);
}

const label =
  /^[（(]?(?:金额|计量|货币|制表|填表|填报|报送|统计)?(?:单位|部门|时间|日期)\s*[:：]\s*[^，。]{1,24}[）)]?$/;

/** A line in brackets, which heads nothing. */
function isRemark(line: Line): boolean {
  return numbered(line).depth === undefined && /^[（(][^（）()]{2,40}[）)]$/.test(line.text);
}

/** The title of a list, which goes with it: it is set in the middle, and no part of the text's numbering. */
function isListTitle(heading: Line): boolean {
  const { depth, words } = numbered(heading);
  return depth === undefined && heading.alignment === 'center' && /(?:名单|表|册|情况|简介)$/.test(words);
}

/** 注：… below a table, with what is numbered on. */
function notesBelow(entries: readonly Entry[], from: number): Line[] {
  const notes: Line[] = [];
  for (const entry of entries.slice(from)) {
    if (!isLine(entry)) break;
    const isNote = noteLine.test(entry.text);
    const isMore = notes.length > 0 && /^\d{1,2}[.．、]/.test(wholeText(entry));
    if (!isNote && !isMore) break;
    notes.push(entry);
  }
  return notes;
}

const noteLine =
  /^(?:[※*]|(?:备\s*)?注\s*\d*\s*[:：]|说\s*明\s*[:：]|(?:填表|填报|制表|审核|复核)人?\s*[:：]|[共合]计?\s*\d{1,4}\s*[名个人位家项户件][。）]?$)/;
