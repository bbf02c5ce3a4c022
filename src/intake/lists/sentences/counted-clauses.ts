import { isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../../body-name.ts';
import { type Doubt, doubt } from '../../doubts/doubt.ts';
import type { DraftList } from '../../draft.ts';
import type { Line } from '../../entry.ts';
import { numbered } from '../../numbering.ts';
import { plainName } from '../../wide-names.ts';
import { categoryOf, countIn, countsNobody, measures, noticeCategory } from '../category.ts';
import { listOfRows, type NameRow } from '../name-rows.ts';

export interface CountedClauses {
  readonly lists: readonly DraftList[];
  /** The lines that say nothing else. */
  readonly sources: ReadonlySet<Line>;
  readonly doubts: readonly Doubt[];
}

/** “优秀教师”3名：某校甲一、某校乙二、某校丙三；: a category, its number, and as many names. */
const clause = new RegExp(
  `(?:“(?<quoted>[^“”]{2,16})”|(?<plain>\\p{Script=Han}{2,16}?))(?<count>\\d{1,3})(?<measure>${measures})[:：](?<names>[^。；;\\n]{2,2000})`,
  'gu',
);
/** 优秀组织单位：某馆 and 拟命名名单（按区划排序）：某村（某镇）、某村（某镇）: a line of names behind their label. */
const labelled =
  /^(?<label>[^：:，。；（(]{2,16})(?<remark>[（(][^（）()]{1,20}[）)])?[:：]\s*(?<names>\S[^。；]*)。?$/;
const contact = /电话|地址|邮|传真|联系|受理|监督|举报|时间|日期|部门/;

/**
 * The lists that sentences of `lines` name whole, each behind the category and the number that the text gives it; none
 * where one of them names others than are counted, which is told. `title` is that of the notice.
 */
export function countedClauses(lines: readonly Line[], title: string): CountedClauses {
  const texts = lines.map(({ text }) => text);
  const clauses = lines.flatMap((line) => {
    const own = labelledClause(line, texts, title);
    return own ? [own] : clausesIn(line);
  });
  const unread = clauses.filter(({ rows, count }) => rows.length !== count);
  if (unread.length > 0)
    return {
      lists: [],
      sources: new Set(),
      doubts: unread.map(({ title: heading, line: { where } }) =>
        doubt('heading-empty', { heading }, { where, at: '名额' }),
      ),
    };
  const read = clauses.map(listOf);
  return {
    lists: read.map(({ list }) => list),
    sources: new Set(clauses.flatMap(({ line, isLine }) => (isLine ? [line] : []))),
    doubts: read.flatMap(({ doubts }) => doubts),
  };
}

/** A category, how many of it the text counts, and those whom it names. */
interface Clause {
  readonly line: Line;
  /** Whether the line says nothing else. */
  readonly isLine: boolean;
  readonly category: string;
  readonly title: string;
  readonly introduction: readonly string[];
  readonly count: number;
  readonly rows: readonly NameRow[];
}

function clausesIn(line: Line): Clause[] {
  return [...line.text.matchAll(clause)].flatMap(({ groups = {} }): Clause[] => {
    const { quoted, plain = '', count, measure = '', names = '' } = groups;
    const category = quoted ?? categoryOf(plain);
    const rows = rowsIn(names, measure);
    const own = { line, isLine: false, category, title: category, introduction: [], rows };
    return countsNobody(category) ? [] : [{ ...own, count: Number(count) }];
  });
}

/** What `line` names behind a label that it, or another of `texts`, counts; a mere 名单 is of whom the notice is. */
function labelledClause(line: Line, texts: readonly string[], title: string): Clause | undefined {
  const { label = '', remark = '', names = '' } = labelled.exec(numbered(line).words)?.groups ?? {};
  if (label === '' || contact.test(label) || countsNobody(label)) return undefined;
  const isList = /名单$/.test(label);
  const counts = [
    ...texts
      .filter((text) => text !== line.text)
      .map((text) => countIn(unquoted(text), isList ? '等' : unquoted(label))),
    countIn(remark, '（'),
  ].filter((count) => count !== undefined);
  const clauses = counts.map(({ count, measure }) => ({ count, rows: rowsIn(names, measure) }));
  const read = clauses.find(({ count, rows }) => rows.length === count) ?? (isList ? undefined : clauses[0]);
  if (!read) return undefined;
  const introduction = remark === '' || /\d/.test(remark) ? [] : [remark];
  const category = isList ? noticeCategory(title) : /“/.test(label) ? categoryOf(label) : label;
  return {
    line,
    isLine: true,
    category,
    title: `${label}${/\d/.test(remark) ? remark : ''}`,
    introduction,
    ...read,
  };
}

/** “最美护士”提名奖 is 最美护士提名奖. */
function unquoted(text: string): string {
  return text.replace(/[“”]/g, '');
}

/** The list of a clause, whose names are persons' where one of them is no body's. */
function listOf({ line, category, title, introduction, rows }: Clause): ReturnType<typeof listOfRows> {
  const { list, doubts } = listOfRows(rows, { category, title, introduction }, line.where);
  const areBodies = rows.every(({ name }) => isBodyName(name));
  const heads = list.heads.map((head) => (areBodies && head === '姓名' ? '名称' : head));
  return { list: { ...list, heads }, doubts };
}

/**
 * The names of which `text` is made; none where one of its parts is no name. What is counted by no measure of persons
 * may be called by whatever words.
 */
export function rowsIn(text: string, measure: string): NameRow[] {
  const parts = text
    .split(/[、，,](?![^（(]*[）)])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const rows = parts.flatMap((part) => rowOf(part, /[名位人]/.test(measure)) ?? []);
  return rows.length === parts.length ? rows : [];
}

/** 甲提·乙力 */
const foreign = /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)+$/u;

function rowOf(part: string, mayBePerson: boolean): NameRow | undefined {
  const [, words = part, remark = ''] = /^([^（）()]+)[（(]([^（）()]+)[）)]$/.exec(part) ?? [];
  const own = { number: '', remark, cells: [] };
  const name = plainName(words);
  const isPerson = (isSurnamed(name) || foreign.test(name)) && !isBodyName(name);
  if (isPerson || !mayBePerson || isBodyName(name)) return { ...own, name, organisation: '' };
  for (const length of [3, 2, 4]) {
    const [organisation, person] = [words.slice(0, -length), words.slice(-length)];
    if (isBodyName(organisation) && isSurnamed(person)) return { ...own, name: person, organisation };
  }
  return undefined;
}
