import type { Table } from '#documents/structure/structured-document.ts';
import { at } from '#domain/lists/at.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { nameColumn } from '#domain/name/name-column.ts';
import { rowMeaning } from '#domain/name/row-meaning.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { unspaced } from '../entry.ts';
import { bodyAndPost, bodyNames, isBodyName } from '../body-name.ts';
import { groupCategory, groupTitle, noticeCategory } from './category.ts';
import { type Households, households } from './tables/households.ts';
import { checkedSums } from './tables/sums.ts';

export interface TableLists {
  readonly lists: readonly DraftList[];
  readonly doubts: readonly Doubt[];
  /** Rows that are no part of the list: what was above its heads, and what signs it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** What is known of a table from what stands around it. */
export interface TableSetting {
  readonly title: string;
  /** Whether that is the table's own, and not that of the notice: then no row of it is. */
  readonly isTitled: boolean;
  /** The heads of the table that it goes on with; undefined where it begins anew. */
  readonly heads: readonly string[] | undefined;
}

/** The lists of nominees in `table`; undefined where it has no heads that say what its columns are. */
export function tableLists(table: Table, setting: TableSetting): TableLists | undefined {
  const grid = table.rows.map(({ cells }) => cellsOf(cells));
  const head = headOf(table, grid, setting.heads);
  if (!head) return undefined;
  const rowsAbove = grid.slice(0, head.from).flatMap((row) => row.filter((text) => text !== ''));
  const own = setting.isTitled ? undefined : rowsAbove.find((text) => listTitle.test(text));
  const title = own ?? setting.title;
  const columns = sideBySide(head.heads, filled(table, grid).slice(head.to));
  const naming = namingColumn(columns);
  const families = households(columns.heads, columns.rows, naming.at);
  const parts = families ? { ...columns, rows: families.rows } : columns;
  const column = families && families.column !== naming.at ? { at: families.column, isSure: false } : naming;
  const sorted = byCategory(sortedRows(parts.rows, parts.heads, column.at), parts.heads);
  const lists = sorted.groups.map(({ heading, rows, isCategory = false }, index): DraftList => ({
    category: isCategory ? heading : heading === '' ? noticeCategory(title) : groupCategory(heading, title),
    title: heading === '' ? title : groupTitle(heading),
    heads: parts.heads,
    rows: rows.map((row) => withName(row, column.at)),
    nameHead: column.isSure ? '' : at(parts.heads, column.at),
    introduction: [],
    remarks: index === sorted.groups.length - 1 ? sorted.notes : [],
  }));
  return {
    lists,
    above: rowsAbove.filter((text) => text !== own),
    below: sorted.below,
    doubts: tableDoubts({ table, title, head, parts, column, sorted, lists, families }),
  };
}

/** What a row above the heads of a list says that is its title. */
const listTitle =
  /^[^，。；：:]{4,60}(?:名单|名册|汇总表|一览表|统计表|情况表|公示表|明细表)(?:[（(][^（）()]*[）)])?$/;

/** A table as it was read. */
interface ReadTable {
  readonly table: Table;
  readonly title: string;
  readonly head: Head;
  readonly parts: Columns;
  readonly column: NamingColumn;
  readonly sorted: SortedRows;
  readonly lists: readonly DraftList[];
  readonly families: Households | undefined;
}

/** The rows of sums, or the others, that are no rows of the list: told at once. */
function rowsLeft(
  { left }: SortedRows,
  isSum: boolean,
  list: string,
  place: { readonly where: string; readonly at: string },
): Doubt[] {
  const omitted = left.filter((row) => row.isSum === isSum).map(({ text }) => text);
  return omitted.length === 0
    ? []
    : [doubt('row-left', { list, text: omitted.join('”“'), isSum }, { ...place, omitted })];
}

function tableDoubts({ table, title, head, parts, column, sorted, lists, families }: ReadTable): Doubt[] {
  const list = title === '' ? '名单' : `名单“${title}”`;
  const place = { where: table.where, at: list };
  const isMerged = table.rows.some(({ cells }) => cells.some(({ isContinued }) => isContinued));
  const { joined } = head;
  return [
    ...[true, false].flatMap((isSum) => rowsLeft(sorted, isSum, list, place)),
    ...(parts.count > 1 ? [doubt('side-by-side', { list, count: parts.count }, place)] : []),
    ...(joined === '' ? [] : [doubt('heads-joined', { list, heads: joined }, place)]),
    ...(isMerged ? [doubt('rows-merged', { list }, place)] : []),
    ...(families && families.count > 0
      ? [doubt('members-joined', { list, count: families.count }, place)]
      : []),
    ...(column.isSure || families
      ? []
      : [doubt('name-column-unclear', { list, head: at(parts.heads, column.at) }, place)]),
    ...(lists.some(restarts) ? [doubt('numbers-restart', { list }, place)] : []),
    ...checkedSums(lists, sorted.sums).map((facts) => doubt('sum-differs', { list, ...facts }, place)),
  ];
}

interface NamingColumn {
  readonly at: number;
  readonly isSure: boolean;
}

/** The column of names; where the heads do not tell, the first of words in which none stands twice, else of words. */
function namingColumn({ heads, rows }: Columns): NamingColumn {
  const { column } = nameColumn(heads, undefined);
  if (column !== undefined) return { at: column, isSure: true };
  const isOfWords = (index: number): boolean =>
    rows.some((row) => /\p{Script=Han}/u.test(row[index] ?? '')) &&
    !/^(?:序号|编号|备注)$/.test(at(heads, index));
  const ofWords = [...heads.keys()].filter(isOfWords);
  const isOfNames = (index: number): boolean => new Set(rows.map((row) => row[index])).size === rows.length;
  return { at: ofWords.find(isOfNames) ?? ofWords[0] ?? 0, isSure: false };
}

type Cells = Table['rows'][number]['cells'];

/** The texts of a row by column: a cell over several columns says its text in the first. */
function cellsOf(cells: Cells): string[] {
  const width = cells.reduce((most, { column, span }) => Math.max(most, column + span), 0);
  const texts = Array.from({ length: width }, () => '');
  for (const { text, column } of cells) texts[column] = inLine(text);
  return texts;
}

/** A cell's lines in one: a space parts what no mark parts. */
function inLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((all, line) => (all === '' || /[，、；。：:（(]$/.test(all) ? all + line : `${all} ${line}`), '');
}

/** `grid` with what a merged cell says in each of its rows. */
function filled(table: Table, grid: readonly (readonly string[])[]): string[][] {
  const rows: string[][] = [];
  for (const [index, row] of grid.entries()) {
    const above = rows[index - 1];
    const isContinued = (column: number): boolean =>
      table.rows[index]?.cells.some((cell) => cell.isContinued && cell.column === column) ?? false;
    rows.push(row.map((text, column) => (isContinued(column) ? (above?.[column] ?? text) : text)));
  }
  return rows;
}

interface Head {
  readonly heads: readonly string[];
  /** Its rows: from the first up to, not including, the last. */
  readonly from: number;
  readonly to: number;
  /** The heads that two rows make; '' where one row says all. */
  readonly joined: string;
}

const headWord =
  /序号|编号|排名|排序|姓名|名称|单位|部门|性别|民族|乡|镇|街道|村|(?<!算)数(?![学控据字码])|面积|资金|职务|职称|岗位|职位|学历|专业|成绩|备注|金额|项目|地区|类别|等级|区县|社区|申请人|负责人|对象|人选|代码|内容|地点|年龄|名次|得分|标准|户主|村|班级|学校|企业|奖项|^(?:幼儿园|机构|医院|作品|产品|课题|工程|平台|基地|合作社|农场|家庭|举办者)$/;

function headOf(
  table: Table,
  grid: readonly (readonly string[])[],
  usualHeads: readonly string[] | undefined,
): Head | undefined {
  const index = grid.slice(0, 8).findIndex((row) => isHeadRow(row));
  if (index === -1) {
    const fits = usualHeads !== undefined && grid.some((row) => row.length === usualHeads.length);
    return fits ? { heads: usualHeads, from: 0, to: 0, joined: '' } : undefined;
  }
  const top = table.rows[index]?.cells ?? [];
  const next = table.rows[index + 1]?.cells ?? [];
  const isTwo = top.some(({ span, text }) => span > 1 && text !== '') && isLowerHead(next, grid[index + 1]);
  const spread = spreadHeads(top);
  if (!isTwo) return { heads: spread.map(head), from: index, to: index + 1, joined: '' };
  const below = grid[index + 1] ?? [];
  const heads = spread.map((text, column) => {
    const isOwn = next.some((cell) => cell.isContinued && cell.column === column);
    return isOwn ? head(text) : `${head(text)}${head(below[column] ?? '')}`;
  });
  const wide = top.filter(({ span }) => span > 1);
  const joined = heads.filter((_, column) =>
    wide.some((cell) => column >= cell.column && column < cell.column + cell.span),
  );
  return { heads, from: index, to: index + 2, joined: joined.join('、') };
}

/** Whether `row` says what the columns of a list are; 填报单位：某局 says something itself. */
export function isHeadRow(row: readonly string[]): boolean {
  const texts = row.map(unspaced).filter((text) => text !== '');
  const known = texts.filter((text) => headWord.test(text)).length;
  return (
    texts.length >= 2 &&
    !isRowOfPerson(texts) &&
    known >= (texts.length > 2 ? 1 : 2) &&
    texts.every((text) => text.length <= 26 && !/^\d+$|[。；]|^[^（(]*[:：]./.test(text))
  );
}

/** 甲一家庭 */
const ofFamily = /(?:家庭|户|夫妇)$/;
const isPlace = /^\p{Script=Han}{2,}(?:区|县|镇|乡|街道|村|社区)$/u;

/** 甲一 | 示例镇中心小学: a person and a body, which head nothing. */
function isRowOfPerson(texts: readonly string[]): boolean {
  const isPerson = (text: string): boolean =>
    isSurnamed(text.replace(ofFamily, '')) && !headWord.test(text.replace(ofFamily, ''));
  const isSaid = (text: string): boolean =>
    /^[男女]$/.test(text) || isBodyName(text) || isPlace.test(text) || (bodyAndPost(text)?.post ?? '') !== '';
  return texts.slice(0, 2).some(isPerson) && texts.some(isSaid);
}

/** Whether a row under wide heads says what each of their columns is: cells go on from above, and none is a number. */
function isLowerHead(cells: Cells, row: readonly string[] | undefined): boolean {
  const texts = (row ?? []).filter((text) => text !== '');
  return (
    texts.length > 0 &&
    cells.some(({ isContinued }) => isContinued) &&
    texts.every((text) => !/^\d/.test(text) && text.length <= 14)
  );
}

function spreadHeads(cells: Cells): string[] {
  const heads: string[] = [];
  for (const { text, column, span } of cells)
    for (let index = column; index < column + span; index += 1) heads[index] = inLine(text);
  return Array.from(heads, (text) => text ?? '');
}

/** 姓　名 is 姓名. */
function head(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}）])\s+(?=[\p{Script=Han}（])/gu, '');
}

interface Columns {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns of rows stood side by side. */
  readonly count: number;
}

/** Rows that stand side by side under the same heads, one below the other: by their numbers, else the left ones first. */
function sideBySide(heads: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const texts = heads.filter((text) => text !== '');
  for (let width = 2; width <= heads.length / 2; width += 1) {
    const count = heads.length / width;
    const isRepeated =
      Number.isInteger(count) && heads.every((text, column) => text === heads[column % width]);
    if (!isRepeated || texts.length < 2) continue;
    const pieces = Array.from({ length: count }, (_, part) =>
      rows.map((row) => row.slice(part * width, (part + 1) * width)),
    );
    const isAcross = Number(pieces[1]?.[0]?.[0]) === Number(pieces[0]?.[0]?.[0]) + 1;
    const ordered = isAcross
      ? rows.flatMap((_, index) => pieces.map((piece) => piece[index] ?? []))
      : pieces.flat();
    const isEmpty = (row: readonly string[]): boolean => row.every((text) => text === '');
    const whole = ordered.filter((row) => row.slice(1).some((text) => text !== '') || !isEmpty(row));
    return { heads: heads.slice(0, width), rows: whole, count };
  }
  const width =
    heads.findLastIndex((text, column) => text !== '' || rows.some((row) => (row[column] ?? '') !== '')) + 1;
  return { heads: heads.slice(0, width), rows, count: 1 };
}

interface RowGroup {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
  /** Whether its heading is the category of its rows, whatever it is called. */
  readonly isCategory?: boolean;
}

interface SortedRows {
  readonly groups: readonly RowGroup[];
  readonly sums: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly below: readonly string[];
  readonly left: readonly { readonly text: string; readonly isSum: boolean }[];
}

/** The rows of nominees, under the headings within the table; and rows that are none. */
function sortedRows(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
  name: number,
): SortedRows {
  const groups: { heading: string; rows: (readonly string[])[] }[] = [{ heading: '', rows: [] }];
  const [sums, notes, below, left]: [string[][], string[], string[], { text: string; isSum: boolean }[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const row of rows) {
    const texts = heads.map((_, column) => row[column] ?? '');
    const written = texts.filter((text) => text !== '');
    const meaning = rowMeaning(texts, heads, name);
    const [only = ''] = written;
    if (meaning === 'blank' || meaning === 'heads') continue;
    if (
      written.length === 1 &&
      texts.length > 2 &&
      (isDate(only) || (bodyNames(only).length > 0 && notes.length + sums.length > 0))
    )
      below.push(only);
    else if (meaning === 'sum') {
      sums.push(texts);
      left.push({ text: written.join(' '), isSum: true });
    } else if (
      meaning === 'note' &&
      /^[（(]?[一二三四五六七八九十]{1,3}[)）、]|[名个人项家户][)）]$/.test(only)
    )
      groups.push({ heading: only, rows: [] });
    else if (meaning === 'note') notes.push(written.join(' '));
    else if (meaning === 'nameless' && name !== undefined && written.length <= 1 && /^\d*$/.test(only)) {
      if (only !== '') left.push({ text: only, isSum: false });
    } else groups.at(-1)?.rows.push(texts);
  }
  return { groups: groups.filter((group) => group.rows.length > 0), sums, notes, below, left };
}

const categoryHead =
  /^(?:(?:推荐|申报|评选|表彰|拟表彰|拟授予?|荣誉|奖励)?(?:类别|奖项|称号)|荣誉称号)(?:名称)?$/;
const categoryWord =
  /(?:集体|个人|手|奖|标兵|工作者|单位|教师|家庭|模范|人物|组织|支部|企业|团队|党员|志愿者|院校|学校)$/;
const mostCategories = 8;

/** `sorted` with the rows of each category for themselves, where a column tells it and its rows stand together. */
function byCategory(sorted: SortedRows, heads: readonly string[]): SortedRows {
  const column = heads.findIndex((text) => categoryHead.test(text));
  const [only, other] = sorted.groups;
  if (column === -1 || !only || other || only.heading !== '') return sorted;
  const groups: { heading: string; rows: (readonly string[])[]; isCategory: boolean }[] = [];
  for (const row of only.rows) {
    const heading = row[column] ?? '';
    if (groups.at(-1)?.heading === heading) groups.at(-1)?.rows.push(row);
    else groups.push({ heading, rows: [row], isCategory: true });
  }
  const areCategories =
    groups.length > 1 &&
    groups.length <= mostCategories &&
    new Set(groups.map(({ heading }) => heading)).size === groups.length &&
    groups.every(({ heading }) => categoryWord.test(heading));
  return areCategories ? { ...sorted, groups } : sorted;
}

function isDate(text: string): boolean {
  return /^\d{4}年\d{1,2}月\d{1,2}日$/.test(unspaced(text));
}

/** A name of two characters that spaces set wide, as it is. */
function withName(row: readonly string[], column: number): string[] {
  return row.map((text, index) => (index === column ? plainName(text) : text));
}

/** A name without the spaces that set it wide (甲　一); other spaces are its own. */
export function plainName(text: string): string {
  const close = unspaced(text);
  const isSpaced = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u.test(text);
  return isSpaced || (/^\p{Script=Han}+\s+\p{Script=Han}+$/u.test(text) && isSurnamed(close)) ? close : text;
}

/** `text` with the names of two characters closed that spaces set as wide as those of three: 甲示一  乙  二. */
export function withCloseNames(text: string): string {
  return text.replace(wideName, (written) => {
    const close = unspaced(written);
    return isSurnamed(close) ? close : written;
  });
}

const wideName = /(?<![^\s、，,])\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}(?![^\s、，,（(])/gu;

/** Whether numbers of the list begin from 1 again. */
function restarts({ heads, rows }: DraftList): boolean {
  const column = heads.findIndex((text) => /^(?:序号|编号|排名|排序|名次)$/.test(text));
  if (column === -1) return false;
  const numbers = rows.map((row) => row[column] ?? '').filter((text) => /^\d+$/.test(text));
  // A merged cell says its number in each of its rows.
  return numbers.some((text, index) => Number(text) === 1 && Number(numbers[index - 1] ?? 1) !== 1);
}
