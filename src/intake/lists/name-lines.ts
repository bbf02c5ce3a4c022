import { stretchIn } from '#domain/lists/stretch-in.ts';
import { Tally } from '#domain/lists/tally.ts';
import { isLikelyName, isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { type Entry, isLine, type Line } from '../entry.ts';
import { numbered } from '../numbering.ts';
import {
  categoryOf,
  countedHeading,
  countIn,
  countsNobody,
  measureOf,
  namedCategory,
  noticeCategory,
} from './category.ts';
import { countedItems, placedPersons } from './counted-items.ts';
import { listOfRows, type NameRow, personRow } from './name-rows.ts';
import { plainName, withCloseNames } from '../wide-names.ts';

export interface NameLines {
  readonly lists: readonly (DraftList & { readonly measure: string })[];
  readonly sources: ReadonlySet<Entry>;
  /** Of a category whose parts have headings of their own, how its heading words it. */
  readonly headings: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
}

/** A heading that counts: 一、高级工程师（7名）. */
interface Counted {
  readonly heading: string;
  readonly category: string;
  /** Undefined of the heading of a list that does not count. */
  readonly count: number | undefined;
  readonly measure: string;
  readonly depth: number;
  readonly where: string;
  /** Whether it ends as a label does: nothing but names stands below it. */
  readonly isLabelled?: boolean;
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

/** What `line` counts: those of a category, or the persons of a body, who are of what the notice puts forward. */
function countedIn(line: Line, title: string): Counted | undefined {
  const { words, depth = 9 } = numbered(line);
  const counted = countedHeading(words) ?? listHeading(words, title) ?? kindHeading(line);
  if (!counted) return undefined;
  const isPlace = isPlaceOrBody(counted.category) && /[名人位户]/.test(counted.measure);
  const category = isPlace ? noticeCategory(title) : counted.category;
  return { ...counted, category, heading: words.replace(/[:：]$/, ''), depth, where: line.where };
}

const bracketed = /^【([^【】]{2,16})】$/;

function isBracketed(entry: Entry): boolean {
  return isLine(entry) && bracketed.test(entry.text);
}

/** 【最美社工】, over lines of names, where `text` counts them: “最美社工”2名. */
function bracketHeading({ text: heading, where }: Line, text: string): Counted | undefined {
  const category = stretchIn(heading, bracketed, 1);
  if (category === '') return undefined;
  const counted = countIn(text, category);
  return counted && { heading: category, category, ...counted, depth: 9, where };
}

/** A text counts whom it puts forward within so many characters. */
const longestOpening = 10_000;

function openingOf(entries: readonly Entry[]): string {
  const texts = entries.slice(0, longestOpening).flatMap((entry) => (isLine(entry) ? [entry.text] : []));
  return texts.join('\n').slice(0, longestOpening);
}

/** 某局, 某区, 市直: where those work whom a heading counts. */
function isPlaceOrBody(words: string): boolean {
  return (
    isBodyName(words) ||
    /^\p{Script=Han}{1,8}[省市州盟县区旗]$|^[省市州盟县区旗](?:直|本级)|直属\p{Script=Han}{0,4}$/u.test(words)
  );
}

/** The category of those below `counted`: that of the heading over it, where one is. */
function categoryUnder(outer: readonly Counted[], counted: Counted): string {
  const over = outer.at(-1);
  return over && over.depth < counted.depth ? over.category : counted.category;
}

/** The rows of the numbered lines of `entries` from `from` on, where they are as many as `counted` counts above them. */
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

/** 拟聘用人员名单, over lines of names. */
function listHeading(words: string, title: string): Omit<Counted, 'heading' | 'depth' | 'where'> | undefined {
  if (!/名单(?:如下|[（(](?:按|排名|以)[^（）()]{2,16}[）)])?[:：]?$/.test(words) || /[，。；]/.test(words))
    return undefined;
  const category = namedCategory(categoryOf(words.replace(/(?:如下)?[:：]?$/, '')), title);
  return { category, count: undefined, measure: measureOf(category) };
}

const kinds = /^\p{Script=Han}{2,14}(?:类|组|奖|模范|标兵|能手|工匠)$/u;
const putForward =
  /^[\p{Script=Han}“”]{3,20}(?:拟?推荐|候选|拟?表彰|入选|拟?(?:入围|命名|授予|认定|评选|获评|表扬|奖励))(?:对象|人选|人|集体|企业|团队|家庭)$/u;

/** 监测合格企业, 年检优秀单位: what was found of them. */
const judged =
  /^\p{Script=Han}{0,8}(?:合格|优秀|良好|达标|通过|入围|保留|新增|注销|撤销|取消|延续)(?:企业|单位|机构|项目|人员|集体|个人|学校|基地|家庭)$/u;

/** 拟列入红榜单位, 推荐集体: without a number, over lines of names. */
const bare =
  /^(?:拟|推荐|入选|获评|获奖|初选|新增)[\p{Script=Han}“”（）\dA-Z]{1,24}(?:单位|企业|集体|对象|机构|组织|学校|团队|社区|村|项目|基地|家庭|个人|人选|人员)$/u;

/** 节能先进单位：, over lines of names. */
const ofListed =
  /^([\p{Script=Han}“”]{1,14}(?:单位|集体|个人|企业|家庭|团队|项目|教师|党员|标兵|模范|能手|志愿者))[:：]$/u;

/** 一、助人为乐类, over lines of names, each with its body: a category that nobody counts. */
function kindHeading(line: Line): Omit<Counted, 'heading' | 'depth' | 'where'> | undefined {
  const { depth, words } = numbered(line);
  const isKind = depth !== undefined && (kinds.test(words) || putForward.test(words) || judged.test(words));
  const listed = stretchIn(words, ofListed, 1);
  if (listed !== '' && !/受理|主办|联系|监督|发布|公示|填报|推荐|主管|承办|举报/.test(listed))
    return { category: listed, count: undefined, measure: measureOf(listed), isLabelled: true };
  const isQuoted = words.startsWith('“') && putForward.test(words);
  if (!isKind && !isQuoted && !bare.test(words)) return undefined;
  return { category: isQuoted ? categoryOf(words) : words, count: undefined, measure: measureOf(words) };
}

/** Whether `counted` stands over the heading `next` of a part of it. */
function isOver(counted: Counted, next: Line): boolean {
  const { words, depth = 9 } = numbered(next);
  return countedHeading(words) !== undefined && depth > counted.depth;
}

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

/** Whether `next` and the line `after` it are of a list: what is not counted has more than names, and no sentences below them. */
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

/** Whether `line` is a name, and at most what is said of it. */
function isNamed(line: Line): boolean {
  const { words } = numbered(line);
  return isBodyName(words) || namesIn(words, false).length > 0 || saysMore(rowOf(line, ''));
}

function isLed(next: Line): boolean {
  return (
    organisationIn(next) !== undefined ||
    isBodyName(next.text) ||
    namesIn(numbered(next).words, false).length > 0 ||
    placedPersons(numbered(next).words).length > 0 ||
    saysMore(rowOf(next, ''))
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

/** Whether a line says more than a name may: a word by itself is none. */
function saysMore(row: NameRow | undefined): row is NameRow {
  return row !== undefined && (row.cells.length > 0 || row.organisation !== '');
}

function rowOf(line: Line, organisation: string): NameRow | undefined {
  const { number, words } = numbered(line);
  return personRow(words, digitsOf(number), organisation);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

function bareRow(name: string, { organisation }: Pick<OpenList, 'organisation'>): NameRow {
  return { number: '', name, remark: '', organisation, cells: [] };
}

/** A body in a line by itself is one of those that are counted, unless persons are: then theirs. */
function bareBody({ measure }: OpenList, { text }: Line): ReturnType<typeof organisationIn> {
  return /[名人位]/.test(measure) && isBodyName(text) ? { name: text, rest: '' } : undefined;
}

/** 某单位：, or 某单位：甲一、乙二, or （某单位） by itself. */
function organisationIn({ text }: Line): { readonly name: string; readonly rest: string } | undefined {
  const [, bracketed] = /^[（(]([^（）()，。：:]{2,40})[）)]$/.exec(text) ?? [];
  if (bracketed !== undefined && isBodyName(bracketed)) return { name: bracketed, rest: '' };
  const [, name = '', rest = ''] = /^([^：:，。]{2,40})[:：]\s*(.*)$/.exec(text) ?? [];
  const isBody = isBodyName(name) || name.length > 4 || namesIn(rest, false).length > 0;
  const isContact = /联系|经办|负责|监督|举报|咨询/.test(name);
  return name !== '' && isBody && !isContact && (rest === '' || namesIn(rest, true).length > 0)
    ? { name, rest }
    : undefined;
}

/** The names that `text` is made of; none where it says more. `isSure`: what stands around it makes them names. */
function namesIn(text: string, isSure: boolean): string[] {
  const parts = withCloseNames(text)
    .split(/\s{2,}|\u3000{2,}|[、，,\t\n]|(?<=\p{Script=Han}{2})[ \u3000](?=\p{Script=Han}{2})/u)
    .map((part) => plainName(part.trim()))
    .filter((part) => part !== '');
  const isName = (part: string): boolean =>
    /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(part) &&
    !isBodyName(part);
  if (!parts.every(isName)) return [];
  return isSure || parts.length > 1 || parts.every(isLikelyName) ? parts : [];
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
