import type { Table } from '#documents/structure/structured-document.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { unspaced } from '../../entry.ts';
import { bodyAndPost, isBodyName } from '../../body-name.ts';

/** The cells of a row. */
type Cells = Table['rows'][number]['cells'];

/** The texts of a row by column: a cell over several columns says its text in the first. */
export function cellsOf(cells: Cells): string[] {
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

/** The heads of a table, and which of its rows they are. */
export interface Head {
  readonly heads: readonly string[];
  /** Its rows: from the first up to, not including, the last. */
  readonly from: number;
  readonly to: number;
  /** The heads that two rows make; '' where one row says all. */
  readonly joined: string;
}

const headWord =
  /序号|编号|排名|排序|姓名|名称|单位|部门|性别|民族|乡|镇|街道|村|(?<!算)数(?![学控据字码])|面积|资金|职务|职称|岗位|职位|学历|专业|成绩|备注|金额|项目|地区|类别|等级|区县|社区|申请人|负责人|对象|人选|代码|内容|地点|年龄|名次|得分|标准|户主|村|班级|学校|企业|奖项|^(?:幼儿园|机构|医院|作品|产品|课题|工程|平台|基地|合作社|农场|家庭|举办者)$/;

/**
 * The heads of `table`, whose texts are `grid`, or `usualHeads` where its rows are as wide; undefined where none are.
 */
export function headOf(
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
  const heads = texts.filter((text) => headWord.test(text)).length;
  return (
    texts.length >= 2 &&
    !isRowOfPerson(texts) &&
    heads >= (texts.length > 2 ? 1 : 2) &&
    texts.every((text) => text.length <= 26 && !/^\d+$|[。；]|^[^（(]*[:：]./.test(text))
  );
}

/** 甲一家庭 */
const ofFamily = /(?:家庭|户|夫妇)$/;
const placeName = /^\p{Script=Han}{2,}(?:区|县|镇|乡|街道|村|社区)$/u;

/** 甲一 | 示例镇中心小学: a person and a body, which head nothing. */
function isRowOfPerson(texts: readonly string[]): boolean {
  const isPerson = (text: string): boolean =>
    isSurnamed(text.replace(ofFamily, '')) && !headWord.test(text.replace(ofFamily, ''));
  const isSaid = (text: string): boolean =>
    /^[男女]$/.test(text) ||
    isBodyName(text) ||
    placeName.test(text) ||
    (bodyAndPost(text)?.post ?? '') !== '';
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
