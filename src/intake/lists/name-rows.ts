import { at } from '#domain/lists/at.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { bodyAndPost, isBodyName } from '../body-name.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftList } from '../draft.ts';
import { plainName } from '../wide-names.ts';

/** Who stands in a line of a list, and what the line says of them. */
export interface NameRow {
  /** `1` of `1.`; '' without. */
  readonly number: string;
  readonly name: string;
  /** In brackets behind the name: 女，回族. */
  readonly remark: string;
  /** The body under which the line stands; '' without. */
  readonly organisation: string;
  /** What follows, as blanks part it. */
  readonly cells: readonly string[];
}

/** Whether `words` tell how to reach somebody, who is put forward by nobody: 某局　联系人：甲一　电话：0000-5550123. */
export function tellsContact(words: string): boolean {
  return /(?:电\s*话|传\s*真|邮\s*箱|联系人)\s*[:：]|\d{3,4}[-—－]\d{7,8}/.test(words);
}

const wide = /\s{2,}|\u3000|\t/;
const han = String.raw`\p{Script=Han}`;
const person = new RegExp(
  `^(${han}[ \\u3000]{1,2}${han}(?=[\\s（(]|$)|${han}{2,4}|${han}{1,8}(?:[·•]${han}{1,8})+)(?:\\s*[（(]([^（）()]{1,20})[）)])?(?:\\s+(\\S.*))?$`,
  'u',
);

/** A person and what follows the name in `words`; undefined where they begin with none, or name several. */
export function personRow(words: string, number: string, organisation: string): NameRow | undefined {
  const placed = placedRow(words, number);
  if (placed) return placed;
  const [, name = '', remark = '', rest = ''] = person.exec(words.trim()) ?? [];
  if (name === '' || isBodyName(name) || /[。；]/.test(rest)) return undefined;
  const cells = rest.split(wide).filter((cell) => cell !== '');
  const isNarrow = rest !== '' && remark === '' && !wide.test(words.slice(name.length, -rest.length));
  if (isNarrow && !bodyAndPost(stretchIn(cells[0] ?? '', /^[^，、]*/))) return undefined;
  return { number, name: plainName(name), remark, organisation, cells };
}

const wholeName = new RegExp(`^(?:${han}{2,4}|${han}{1,8}(?:[·•]${han}{1,8})+)$`, 'u');

/** 某单位　　甲一: a body, and its person behind it. */
function placedRow(words: string, number: string): NameRow | undefined {
  const parts = words
    .trim()
    .replace(/(?<=\s\p{Script=Han})\s+(?=\p{Script=Han}$)/u, '')
    .split(/\s+/);
  const [organisation = '', name = '', more] = parts;
  const isPlaced = more === undefined && organisation.length > 4 && isBodyName(organisation);
  return isPlaced && wholeName.test(name) && !isBodyName(name)
    ? { number, name, remark: '', organisation, cells: [] }
    : undefined;
}

/** The heads and the rows of `list`, whose columns nobody named; where their heads are a guess, that is told. */
export function listOfRows(
  rows: readonly NameRow[],
  list: Pick<DraftList, 'category' | 'title'> & { readonly introduction: readonly string[] },
  where: string,
): { readonly list: DraftList; readonly doubts: readonly Doubt[] } {
  const further = furtherColumns(rows);
  const has = (of: (row: NameRow) => string): boolean => rows.some((row) => of(row) !== '');
  const areBodies = rows.every(({ name }) => !person.test(name) || (isBodyName(name) && name.length > 4));
  const columns: { readonly head: string; readonly values: readonly string[] }[] = [
    ...(rows.every(({ number }) => number !== '')
      ? [{ head: '序号', values: rows.map(({ number }) => number) }]
      : []),
    { head: areBodies ? '名称' : '姓名', values: rows.map(({ name }) => name) },
    ...(has((row) => row.organisation)
      ? [{ head: headOver(rows), values: rows.map(({ organisation }) => organisation) }]
      : []),
    ...further,
    ...(has((row) => row.remark) ? [{ head: '备注', values: rows.map(({ remark }) => remark) }] : []),
  ];
  const heads = columns.map(({ head }, index) => unlike(head, columns.slice(0, index)));
  const facts = { list: `名单“${list.title}”`, heads: further.map(({ head }) => head).join('、') };
  return {
    list: {
      ...list,
      heads,
      rows: rows.map((_, index) => columns.map(({ values }) => at(values, index))),
      nameHead: '',
      categoryHead: '',
      remarks: [],
    },
    doubts: further.length === 0 ? [] : [doubt('heads-guessed', facts, { where })],
  };
}

/** What the bodies over `rows` are: 某局, or 建筑工程专业. */
function headOver(rows: readonly NameRow[]): string {
  const all = rows.map(({ organisation }) => organisation).filter((text) => text !== '');
  const part = ['专业', '学科', '方向', '系列', '组', '类'].find((end) =>
    all.every((text) => text.endsWith(end)),
  );
  if (part === undefined) return '工作单位';
  return part === '组' ? '组别' : part === '类' ? '类别' : part;
}

/** `head`, or where an earlier column has it with a number behind it. */
function unlike(head: string, before: readonly { readonly head: string }[]): string {
  const same = before.filter((column) => column.head === head).length;
  return same === 0 ? head : `${head}${same + 1}`;
}

/** The columns behind the names: as many as every row has, else one with all that a row says. */
function furtherColumns(rows: readonly NameRow[]): { readonly head: string; readonly values: string[] }[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isEven = rows.every(({ cells }) => cells.length === width);
  const values = Array.from({ length: isEven ? width : 1 }, (_, column) =>
    rows.map(({ cells }) => (isEven ? at(cells, column) : cells.join(' '))),
  );
  return values.map((texts) => ({ head: headOf(texts.filter((text) => text !== '')), values: texts }));
}

/** What a column of `texts` most likely is. */
function headOf(texts: readonly string[]): string {
  const all = (is: (text: string) => boolean): boolean => texts.every(is);
  if (all((text) => /^[男女]$/.test(text))) return '性别';
  if (all((text) => /^\p{Script=Han}{1,5}族$/u.test(text))) return '民族';
  if (all((text) => /^\d{1,3}岁$/.test(text))) return '年龄';
  if (all(isBodyName)) return '单位';
  if (all((text) => /^[\d.,，]+\s*[万亿]?元$/.test(text))) return '金额';
  const placed = texts.filter((text) => bodyAndPost(text) !== undefined);
  if (placed.length * 2 >= texts.length) return '单位及职务';
  return all((text) => /^\p{Script=Han}{2,12}$/u.test(text)) ? '职务' : '备注';
}
