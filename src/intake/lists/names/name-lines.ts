import { Tally } from '#domain/lists/tally.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../../body-name.ts';
import { type Doubt, doubt } from '../../doubts/doubt.ts';
import type { DraftList } from '../../draft.ts';
import { type Entry, isLine, type Line } from '../../entry.ts';
import { numbered } from '../../numbering.ts';
import { plainName } from '../../wide-names.ts';
import { countedHeading, countsNobody, noticeCategory } from '../category.ts';
import { countedItems, placedPersons } from '../counted-items.ts';
import { listOfRows, type NameRow } from '../name-rows.ts';
import {
  bare,
  bracketHeading,
  type Counted,
  countedIn,
  isBracketed,
  isOver,
  isPlaceOrBody,
  openingOf,
  putForward,
} from './counted-headings.ts';
import { digitsOf, isLed, isNamed, namesIn, organisationIn, rowOf, saysMore } from './names-in-line.ts';

export interface NameLines {
  readonly lists: readonly (DraftList & { readonly measure: string })[];
  readonly sources: ReadonlySet<Entry>;
  /** Of a category whose parts have headings of their own, how its heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
}

interface OpenList extends Counted {
  organisation: string;
  readonly rows: NameRow[];
}

/**
 * Names in plain lines below a heading that counts them: 一、高级工程师（7名）, then 某单位： and 甲一　　乙　二, or
 * 甲一　　某单位　　职务; or behind it: 某村（2户）：甲一、乙二. What stands before the names of a body is their organisation;
 * a heading over such headings is the category of all. `title` is that of the notice.
 */
export function nameLines(entries: readonly Entry[], title: string): NameLines {
  const sources = new Set<Entry>();
  const lists: OpenList[] = [];
  const outer: Counted[] = [];
  const text = entries.some(isBracketed) ? openingOf(entries) : '';
  let open: OpenList | undefined;
  for (const [index, entry] of entries.entries()) {
    if (sources.has(entry)) continue;
    const counted = isLine(entry) ? (bracketHeading(entry, text) ?? countedIn(entry, title)) : undefined;
    const next = entries[index + 1];
    const beside = isLine(entry) ? namedBeside(entry, title) : undefined;
    const items = counted ? itemsOf(counted, entries, index + 1) : undefined;
    if (!isLine(entry)) open = undefined;
    else if (beside) lists.push(beside);
    else if (counted && next && isLine(next) && isOver(counted, next)) outer.push(counted);
    else if (counted && items) {
      lists.push({ ...counted, category: categoryUnder(outer, counted), organisation: '', rows: items });
      for (const line of entries.slice(index + 1, index + 1 + items.length)) sources.add(line);
      open = undefined;
    } else if (counted && next && isLine(next) && isListed(counted, next, entries[index + 2])) {
      const measure = counted.count === undefined && isBodyName(next.text) ? '个' : counted.measure;
      const category = categoryUnder(outer, counted);
      lists.push((open = { ...counted, category, measure, organisation: '', rows: [] }));
    } else if (!open || !takes(open, entry)) {
      open = undefined;
      continue;
    }
    if (isLine(entry)) sources.add(entry);
  }
  return {
    ...draftLists(lists, outer),
    sources,
    headings: new Map(outer.map(({ category, heading }) => [category, heading])),
  };
}

/** Those of `lists` that have rows, which are under the headings `outer`, and what is doubtful of them. */
function draftLists(
  lists: readonly OpenList[],
  outer: readonly Counted[],
): Pick<NameLines, 'lists' | 'doubts'> {
  const filled = lists.filter(({ rows }) => rows.length > 0);
  const read = filled.map(({ category, heading, rows, where, measure }) => {
    const { list, doubts } = listOfRows(rows, { category, title: heading, introduction: [] }, where);
    return { list: { ...list, measure }, doubts };
  });
  return {
    lists: read.map(({ list }) => list),
    doubts: [...read.flatMap(({ doubts }) => doubts), ...miscounted(filled, outer)],
  };
}

/** The category of those below `counted`: that of the heading over it, where one is. */
function categoryUnder(outer: readonly Counted[], counted: Counted): string {
  const over = outer.at(-1);
  return over && over.depth < counted.depth ? over.category : counted.category;
}

/**
 * The rows of the numbered lines of `entries` from `from` on, where they are as many as `counted` counts above them.
 */
function itemsOf(
  { category, count }: Counted,
  entries: readonly Entry[],
  from: number,
): NameRow[] | undefined {
  return count === undefined || countsNobody(category)
    ? undefined
    : (countedItems(entries.slice(from, from + count + 1), count) ?? spacedItems(entries.slice(from), count));
}

/** 甲一 某公司党委副书记、副总裁: names with what a blank parts from them, exactly as many as are counted. */
function spacedItems(entries: readonly Entry[], count: number): NameRow[] | undefined {
  const rows = entries.slice(0, count + 1).map((entry): NameRow[] => {
    const [, name = '', remark = ''] =
      (isLine(entry) && !/[。；：:]/.test(entry.text) && spaced.exec(entry.text.trim())) || [];
    return isSurnamed(plainName(name)) && !isBodyName(name)
      ? [{ number: '', name: plainName(name), remark: '', organisation: '', cells: [remark] }]
      : [];
  });
  const own = rows.slice(0, count).flat();
  return count > 1 && own.length === count && (rows[count]?.length ?? 0) === 0 ? own : undefined;
}

const spaced = /^(\p{Script=Han}\s{1,2}\p{Script=Han}|\p{Script=Han}{2,4})\s(\S{4,}(?: \S+)*)$/u;

/** Whether `entry`, below a name, tells of its deeds, and not of the notice. */
function isDeeds(entry: Entry | undefined): boolean {
  return (
    entry !== undefined &&
    isLine(entry) &&
    numbered(entry).depth === undefined &&
    /^.{14,}。$/s.test(entry.text) &&
    !/公示|异议|反映|^(?:以上|上述|注)|名单/.test(entry.text)
  );
}

/**
 * Whether `next` and the line `after` it are of a list: what is not counted has more than names, and no sentences below
 * them.
 */
function isListed(counted: Counted, next: Line, after: Entry | undefined): boolean {
  if (isPart(counted, next)) return after !== undefined && isLine(after) && isLed(after);
  if (!isLed(next) && !isThing(counted, next)) return false;
  const { heading } = counted;
  if (bare.test(heading) || counted.isLabelled)
    return [next, after].every((entry) => entry && isLine(entry) && isNamed(entry));
  if (!putForward.test(heading)) return !isDeeds(after);
  const isSentence = after !== undefined && isLine(after) && /。$/.test(after.text);
  return !isSentence && (isBodyName(next.text) || saysMore(rowOf(next, '')));
}

/** Whether `line` heads a part of those below `counted`, which it does not count: （一）建筑工程专业. */
function isPart({ count, depth }: Counted, line: Line): boolean {
  const own = numbered(line);
  const isDeeper = own.depth !== undefined && own.depth > depth;
  return (
    count !== undefined && isDeeper && /^[^，。；：]{2,20}(?:专业|学科|方向|组|类|系列)$/.test(own.words)
  );
}

/** 某村（2户）：甲一、乙二: a place's part of a list, or a category. */
function namedBeside(line: Line, title: string): OpenList | undefined {
  const [, heading = '', rest = ''] = /^(.{4,40}[）)])[:：]\s*(\S.*)$/.exec(numbered(line).words) ?? [];
  const counted = countedHeading(heading);
  const names = counted ? namesIn(rest, true) : [];
  if (!counted || names.length === 0) return undefined;
  const category = isPlaceOrBody(counted.category) ? noticeCategory(title) : counted.category;
  const own = { ...counted, category, heading, organisation: '', depth: 9, where: line.where };
  return { ...own, rows: names.map((name) => bareRow(name, own)) };
}

function takes(open: OpenList, line: Line): boolean {
  if (isPart(open, line)) {
    open.organisation = numbered(line).words;
    return true;
  }
  const organisation = organisationIn(line) ?? bareBody(open, line);
  if (organisation !== undefined) {
    open.organisation = organisation.name;
    for (const name of namesIn(organisation.rest, true)) open.rows.push(bareRow(name, open));
    return true;
  }
  const { number, words } = numbered(line);
  if (isBodyName(words)) {
    open.rows.push({ ...bareRow(words, { organisation: '' }), number: digitsOf(number) });
    return true;
  }
  const placed = placedPersons(words);
  if (placed.length > 0) {
    open.rows.push(...placed.map((row) => ({ ...row, number: digitsOf(number) })));
    return true;
  }
  if (isThing(open, line)) {
    open.rows.push({ ...bareRow(words, { organisation: '' }), number: digitsOf(number) });
    return true;
  }
  const candidate = rowOf(line, open.organisation);
  const isAlike = candidate !== undefined && isLikeLast(candidate, open.rows);
  const names = isAlike ? [] : namesIn(words, open.organisation !== '' || number !== '');
  const row = names.length === 0 ? candidate : undefined;
  const isRow = saysMore(row);
  open.rows.push(
    ...names.map((name) => ({ ...bareRow(name, open), number: digitsOf(number) })),
    ...(isRow ? [row] : []),
  );
  return names.length > 0 || isRow;
}

/** 一米阳光计划, below the heading of a list of projects: what is of those, whatever it is called. */
function isThing({ category, heading }: Counted, line: Line): boolean {
  const { words } = numbered(line);
  return (
    /(?:项目|作品|课题|成果|案例|课程)$/.test(category) &&
    /名单/.test(heading) &&
    /^[^，。；：:]{3,60}$/.test(words) &&
    !isBodyName(words)
  );
}

/** Whether `row` says as much behind its name as the last of `rows`: 甲一　某局, 乙二　某园. */
function isLikeLast({ cells }: NameRow, rows: readonly NameRow[]): boolean {
  return cells.length > 0 && rows.at(-1)?.cells.length === cells.length;
}

function bareRow(name: string, { organisation }: Pick<OpenList, 'organisation'>): NameRow {
  return { number: '', name, remark: '', organisation, cells: [] };
}

/** A body in a line by itself is one of those that are counted, unless persons are: then theirs. */
function bareBody({ measure }: OpenList, { text }: Line): ReturnType<typeof organisationIn> {
  return /[名人位]/.test(measure) && isBodyName(text) ? { name: text, rest: '' } : undefined;
}

/** Where a heading counts others than stand below it. */
function miscounted(lists: readonly OpenList[], outer: readonly Counted[]): Doubt[] {
  const rows = new Tally(lists.flatMap(({ category, rows }) => rows.map(() => category)));
  const own = lists.map((list) => ({ list, counted: list.rows.length }));
  const over = outer.map((list) => ({ list, counted: rows.of(list.category) }));
  return [...own, ...over].flatMap(({ list: { category, count, where }, counted }) =>
    count === undefined || count === counted
      ? []
      : [doubt('count-differs', { category, stated: count, counted }, { where })],
  );
}
