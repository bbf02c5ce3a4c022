import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { Tally } from '../../lists/tally.ts';
import { headForm } from '../../name/name-column.ts';
import { isSurnamed } from '../../name/likely-names.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { isNear } from '../../statements/names/likeness.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { nomineeForms, plainForm, writtenForm } from '../../statements/names/nominee-form.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { asTable } from '../rows/lists-as-tables.ts';
import { isUntoldHead } from '../rows/row-heads.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { cellSlipIn } from './cell-slip.ts';

/**
 * 门诊部连翘, 《甲作》（作者：某校乙二）, 退休人员2名（甲一、乙二）: what stands right beside a nominee's name in the prose is what its
 * row says in some column, and not what only other rows say there.
 */
export const namedCells: Rule = function* (notice) {
  const lists = knownLists(notice);
  if (lists.columns.length === 0) return;
  for (const read of readingOf(notice).body) {
    if (read.scope.kind === 'cell') continue;
    const named = namedIn(read, lists);
    yield* named.flatMap((one, index) => wrongBeside(one, named[index - 1]?.end ?? 0, read, lists));
    yield* named.flatMap((one) => [
      ...wrongHolder(one, read, lists),
      ...wrongCategory(one, read, lists),
      ...wrongPredicate(one, read, lists),
    ]);
    yield* wrongMembers(named, read, lists);
    yield* wrongNeighbours(named, read, lists);
  }
};

/** A row of a table, as texts write it; its cells by their heads. */
interface Row {
  readonly name: string;
  readonly category: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** A column of all tables that have it. */
interface Column {
  readonly head: string;
  /** How many rows say each. */
  readonly values: Tally<string>;
}

interface KnownLists {
  /** Those that tell rows apart. */
  readonly columns: readonly Column[];
  /** By the forms of a nominee's name, its rows. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

function knownLists({ lists }: Notice): KnownLists {
  const rows = lists
    .map((list) => asTable(list))
    .flatMap((list) =>
      list.nominees.map(({ name, category, cells }): Row => ({
        name,
        category,
        cells: cellsOf(list, cells),
      })),
    );
  const values = grouped(rows.flatMap(({ cells }) => [...cells]));
  const columns = [...values].map(([head, own]): Column => ({ head, values: new Tally(own) }));
  return {
    columns: columns.filter((column) => column.values.size > 1),
    rows: grouped(
      rows.flatMap((row) => Array.from(nomineeForms(row.name), (form): [string, Row] => [form, row])),
    ),
  };
}

/** Of these a row says what no one calls a nominee by, or what other rules hold against the prose. */
const isLeftOut = (head: string): boolean => isUntoldHead(head) || headForm(head) === '民族';

function cellsOf({ heads, nameColumn }: NomineeList, cells: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    heads.flatMap((head, column): [string, string][] => {
      const cell = writtenForm(cells[column] ?? '');
      const isText =
        /\p{Script=Han}{2}|^[男女]$|^[A-Z]{1,3}[级类档型]$/u.test(cell) && cell.length <= longestCell;
      return isText && column !== nameColumn && !isLeftOut(head) ? [[head, cell]] : [];
    }),
  );
}

const longestCell = 30;

/** The name of one nominee alone, where a text says it. */
interface Named extends Span {
  readonly row: Row;
}

function namedIn({ clauses }: ReadScope, { rows }: KnownLists): Named[] {
  return clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token): Named[] => {
      if (token.kind !== 'name' && token.kind !== 'title') return [];
      const form = token.kind === 'name' ? token.name : plainForm(token.text);
      const [row, ...others] = rows.get(form) ?? [];
      return row && others.length === 0 ? [{ row, start: token.start, end: token.end }] : [];
    }),
  );
}

/** As far as what is said of a nominee is read before its name, and between brackets behind it. */
const [before, behind] = [30, 40];
/** What another may have, or once had: 原甲县乙一, 毕业于甲校的乙一. */
const ofAnother =
  /[原前曾]|时任|历任|毕业|就读|推荐|报送|申报|指导|合作|联合|帮扶|结对|[救帮助与和同跟及将替]/;

/** So far before a cell that is said. */
const leadOfAnother = 4;

/** What stands right before the name `one`, or in brackets right behind it, that only other rows say. */
function wrongBeside(one: Named, from: number, { scope }: ReadScope, { columns }: KnownLists): Finding[] {
  const { text } = scope;
  const ahead = text.slice(Math.max(from, one.start - before), one.start);
  // 甲科的甲一和乙科的甲二: behind the one before, of the one that follows.
  const joined = from > 0 && /^[和与及].*的$/.test(ahead) ? 1 : 0;
  const lead = ahead.slice(joined);
  const words = stretchIn(lead, /(?:（\d{1,2}）|[^，。；、:（）《》])*$/);
  const remark = stretchIn(text.slice(one.end, one.end + behind), /^[》”]?（[^（）]*(?=）)/);
  const places = [
    // 甲一示例公司乙二示例医院: it may be said of the one before.
    {
      words: from > 0 && words === lead && joined === 0 ? '' : words,
      start: one.start - words.length,
      isBefore: true,
    },
    { words: remark, start: one.end, isBefore: false },
  ];
  return places.flatMap(({ words: said, start, isBefore }) => {
    const span = { start, end: start + said.length };
    if (said === '' || scope.isQuoted(span)) return [];
    const wrong =
      columns.flatMap((column) => otherCell(said, column, one.row, isBefore) ?? []).at(0) ??
      (ofAnother.test(said) ? undefined : cellSlipIn(said, one.row.cells, isBefore));
    if (!wrong) return [];
    const facts = { name: one.row.name, ...wrong };
    return [{ code: 'named-trait-differs', ...placeIn(scope, start + said.indexOf(wrong.stated)), facts }];
  });
}

/** 甲协会（拟评3A级）, “甲作”（一等奖）, which the lists have in another category: that in brackets behind a name is its own. */
function wrongCategory(
  { row, start, end }: Named,
  { scope }: ReadScope,
  { rows, columns }: KnownLists,
): Finding[] {
  const remark = scope.text.slice(end, end + behind);
  const [whole = '', said = ''] = remarkOfCategory.exec(remark) ?? bareRemark.exec(remark) ?? [];
  const { name, category: known } = row;
  if (said === '' || known === said || ofFormer.test(sentenceBefore(scope.text, start))) return [];
  const stated = [...rows.values()].flat().find(({ category }) => category === said)?.category;
  const isOther = stated !== undefined && !stated.includes(known) && !known.includes(stated);
  const cells = [...row.cells.values()];
  const isCell = cells.includes(said) || columns.some(({ values }) => values.has(said));
  return !isOther || isCell || scope.isQuoted({ start: end, end: end + whole.length })
    ? []
    : [{ code: 'named-category-differs', ...placeIn(scope, end + 1), facts: { name, stated, known } }];
}

/** 甲一教音乐, 甲一在乙村: what the verb right behind a name leads, which only other rows say in a column. */
function wrongPredicate(
  { row, start, end }: Named,
  { scope }: ReadScope,
  { columns }: KnownLists,
): Finding[] {
  const { text } = scope;
  const said = text.slice(end, end + behind);
  const match = predicate.exec(said) ?? (sentenceBefore(text, start) === '' ? apposed.exec(said) : null);
  const [lead = '', words = ''] = [match?.[0], match?.at(-1)];
  const asked = match?.groups?.['asked'];
  if (words === '' || ofAnother.test(text.slice(Math.max(0, start - leadOfAnother), start))) return [];
  const isBeing = being.test(lead.slice(0, lead.length - words.length));
  return columns
    .flatMap(({ head, values }): Finding[] => {
      const known = row.cells.get(head);
      const isAsked = asked === undefined || headForm(head) === asked;
      if (known === undefined || !isAsked || (isBeing && isSaidInWays.test(head))) return [];
      const stated = [...values.keys(), ...shortValues(lead, values)]
        .filter((value) => value.length > 1 && words.startsWith(value))
        .reduce((longest, value) => (value.length > longest.length ? value : longest), '');
      if (stated === '' || !endsPredicate.test(words.slice(stated.length))) return [];
      if ([...row.cells.values()].some((cell) => isAlike(cell, stated))) return [];
      const from = end + lead.length - words.length;
      const facts = { name: row.name, stated, known };
      return scope.isQuoted({ start: from, end: from + stated.length })
        ? []
        : [{ code: 'named-trait-differs', ...placeIn(scope, from), facts }];
    })
    .slice(0, 1);
}

/** 数学 of 数学教师 behind 教, where every cell of a column is called so. */
function shortValues(lead: string, values: Tally<string>): readonly string[] {
  const kinds = [...values.keys()];
  return /教(?!师)/.test(lead.slice(0, mostBeforeTaught)) &&
    kinds.every((kind) => /(?:教师|老师)$/.test(kind))
    ? kinds.map((kind) => kind.slice(0, -2))
    : [];
}

/** As far behind a name as a verb reaches. */
const mostBeforeTaught = 6;

/** Whether either says the other; AA级 is no A级. */
function isAlike(cell: string, stated: string): boolean {
  return cell === stated || (!/^[A-Z]/.test(stated) && (cell.includes(stated) || stated.includes(cell)));
}

const predicate =
  /^[”》]?(?:同志|老师|先生|女士|教授|一?户|一家|家庭?)?(?:则|仍|也)?(?:(?:任[教职]|就职|供职|工作|隶属|落户|分布)[于在]|任?教|来自|现?在|住在?|位于|地处|报考|申报|从事|属于?|担?任|享受|领取|设在|落户|由|[为是系]|的?(?<asked>[^，。；、的是为]{2,8})[是为])(.+)/u;
const endsPredicate =
  /^(?:的?[，。；、）]|的?$|工作|任教|上班|居住|学科|专业|岗位|(?:的?(?:教师|老师|职工|员工|危房|住房|农户|户|村民|企业|单位|项目)|领域|对象|承担|负责|主持|牵头)(?:[，。；、）]|$))/;
/** 甲一，语文教师。 */
const apposed = /^，([^，。；、:（）]{2,24}(?:[，。；]|$))/;
/** What is said without a verb of its own. */
const being = /[为是系，]$/;
/** Columns of which texts say one thing in several ways. */
const isSaidInWays = /政治|党派|学历|学位|文化|职称|职务|年龄|出生/;

const remarkOfCategory =
  /^[》”]?（(?:拟(?:评定?|认定|授予|定|入选|推荐|列入?|评选|表彰|命名|任|聘|获评)?|推荐)为?“?([\p{Script=Han}\w]{2,16})”?）/u;

/** The category alone: “甲作”（一等奖）. */
const bareRemark = /^[》”]?（“?([\p{Script=Han}\w]{2,16})”?）/u;
/** Of what somebody was before, or was put forward for: 申报时为, 由三等奖升为. */
const ofFormer = /[原曾]|上一?[届年次]|去年|前年|申报|改|调整|升|省级|国家级|全[省国]/;

/** 白沙河河长甲一, where the row of 白沙河 has another in the column 河长. */
function wrongHolder(one: Named, { scope }: ReadScope, { columns }: KnownLists): Finding[] {
  const { text } = scope;
  if (/[原前]$/.test(text.slice(0, one.start))) return [];
  return columns.flatMap(({ head, values }): Finding[] => {
    const [known = '', called] = [one.row.cells.get(head), headForm(head)];
    const ways = [called, shortHeads(called, columns)].filter((way) => way !== '');
    if (!holder.test(called) || !areNames(values) || !isPerson.test(known)) return [];
    const lead = stretchIn(text.slice(one.end, one.end + behind), beforeHolder);
    const way = ways.find((words) => text.startsWith(words, one.end + lead.length));
    if (way === undefined || !isOwnLead(lead, one.row)) return [];
    const from = one.end + lead.length + way.length;
    const stated = heldIn(text.slice(from, from + behind), known, values, way === called);
    if (stated === undefined) return [];
    const start = text.indexOf(stated, from);
    const facts = { name: one.row.name, stated, known };
    return scope.isQuoted({ start, end: start + stated.length })
      ? []
      : [{ code: 'named-trait-differs', ...placeIn(scope, start), facts }];
  });
}

/** 甲村赵甲乙、乙村钱丙丁: right behind a name of several such, the person whom only another row has in the column of persons. */
function* wrongNeighbours(
  named: readonly Named[],
  { scope }: ReadScope,
  { columns }: KnownLists,
): Generator<Finding> {
  for (const { head, values } of named.length > 1 ? columns : []) {
    if (!holder.test(headForm(head)) || !areNames(values)) continue;
    const told = named.flatMap((one) => {
      const stated = neighbourOf(one, scope.text, values);
      const known = one.row.cells.get(head);
      return stated === undefined || known === undefined ? [] : [{ ...one, stated, known }];
    });
    const wrong = told.filter(({ row, stated }) => ![...row.cells.values()].includes(stated));
    if (wrong.length * 2 > told.length - wrong.length + 1) continue;
    for (const { row, end, stated, known } of wrong)
      if (!scope.isQuoted({ start: end, end: end + stated.length }))
        yield {
          code: 'named-trait-differs',
          ...placeIn(scope, end),
          facts: { name: row.name, stated, known },
        };
  }
}

/** The person of a column who stands between the name `one` and a mark. */
function neighbourOf({ end }: Named, text: string, values: Tally<string>): string | undefined {
  const person = stretchIn(
    text.slice(end, end + longestPerson + 1),
    /^\p{Script=Han}{2,4}(?=[、，。；）和])/u,
  );
  return values.of(person) === 1 ? person : undefined;
}

const longestPerson = 4;
const isPerson = /^\p{Script=Han}{2,4}$/u;

/** Whether a column is of persons' names, of which one may begin with a word (万里程). */
function areNames(values: Tally<string>): boolean {
  const all = [...values.keys()];
  return all.filter(isSurnamed).length * 2 > all.length;
}

const holder = /[长人员师任者主记]$/;
/** “甲实验室”主任, 甲一（甲系，指导教师, 甲农场的经营者, 甲农场，经营者 */
const beforeHolder =
  /^[”》]?(?:的|，|（(?:[^（）。；，、]{1,16}，)?)?(?=[^，。；、（）]{0,4}[长人员师任者主记])/;

/** Whether what stands between a name and what its holder is called is none, or what its row says as well (（甲系，). */
function isOwnLead(lead: string, { cells }: Row): boolean {
  const words = lead.replace(/[”》（，的]/g, '');
  return words === '' || [...cells.values()].includes(words);
}

/** 主任 of 实验室主任, where no other column is called so. */
function shortHeads(called: string, columns: readonly Column[]): string {
  const short = stretchIn(called, /(?:主任|教师|导师|[队组院校站所会场]长|负责人|带头人|书记|主席|经理)$/);
  return columns.filter(({ head }) => headForm(head).endsWith(short)).length === 1 ? short : '';
}

const held =
  /^(?<sign>为|是|系|:| )?(?<name>\p{Script=Han}{2,4}?)(?=[，。；、（） ]|同志|教授|院士|先生|女士|老师|和|$)/u;

/**
 * The name of another holder than `known` with which `words` begin: of any name behind a sign that says so (主任为) or the
 * whole head (`isWhole`), else of one that the column has, or that is a sign off `known`. Undefined where `known`
 * stands there too.
 */
function heldIn(words: string, known: string, values: Tally<string>, isWhole: boolean): string | undefined {
  const near = stretchIn(words, /^(?:为|是|系|:| )?(?=\p{Script=Han})/u);
  if (words.slice(0, near.length + 2 * known.length + 4).includes(known)) return undefined;
  const other = [...values.keys()].find(
    (value) => isPerson.test(value) && words.startsWith(value, near.length),
  );
  if (other !== undefined) return other;
  const alike = words.slice(near.length, near.length + known.length);
  const isEnded = /^(?:[，。；、（） ]|$)/.test(words.slice(near.length + known.length));
  const isAlike = known.length > 2 && alike.length === known.length && isNear(alike, known, 1);
  if (isAlike && (isEnded || isSurnamed(alike))) return alike;
  const { sign, name = '' } = held.exec(words)?.groups ?? {};
  return (isWhole || sign !== undefined) && isSurnamed(name) && name.length === known.length
    ? name
    : undefined;
}

/** What may stand between a cell and the name: 职位的, 个体工商户 where the row says that, 选手. */
const between = /^的?(?:[职岗]位)?的?\p{Script=Han}{0,4}$/u;
/** What stands in brackets beside cells: their heads, and marks. */
const beside = /[》”（，、；:]|作者|单位|学校/g;

/** What `words` beside a name say in `column` that other rows say, and `row` does not. */
function otherCell(
  words: string,
  { head, values }: Column,
  { cells }: Row,
  isBefore: boolean,
): { readonly stated: string; readonly known: string } | undefined {
  const known = cells.get(head);
  // 示例校甲一、示例院乙二分别负责甲项: not of the one right behind.
  if (known === undefined || words.includes(known) || /分别|依次/.test(words)) return undefined;
  const stated = [...values.keys()]
    .filter((value) => value.length > 1 && words.includes(value))
    .reduce((longest, value) => (value.length > longest.length ? value : longest), '');
  if (stated === '' || known.includes(stated) || stated.includes(known)) return undefined;
  if ([...cells.values()].some((cell) => cell.includes(stated))) return undefined;
  const from = words.indexOf(stated);
  if (ofAnother.test(words.slice(Math.max(0, from - leadOfAnother)))) return undefined;
  const own = [...cells.values()].toSorted((a, b) => b.length - a.length);
  const without = (text: string): string => own.reduce((rest, cell) => rest.replaceAll(cell, ''), text);
  // 甲公司的总投资是乙项目的2倍: of another one.
  const isBeside = isBefore
    ? between.test(without(words.slice(from + stated.length))) && !/的[^的]{2,}[是为比]$/.test(words)
    : without(words).replace(stated, '').replaceAll(head, '').replace(beside, '') === '';
  return isBeside ? { stated, known } : undefined;
}

/** 退休人员2名（甲一、乙二）, 男护士2名，即甲一、乙二, 退休人员1名（甲一）: who are counted by what a column says. */
const countedBefore =
  /(?:其中|包括)?([^，。；、:（）\d]{1,12}?)(?:共|有)?(\d{1,3}|[一二两三四五六七八九十]{1,3})[名人位个家项件](?:（|，?(?:即|分别[为是])|为|:)$/;
/** 甲一、乙二2名为退休人员, 甲一、乙二为退休人员, 甲作和乙作两项完成时限为两年. */
const countedBehind =
  /^[”》]?(?:等)?(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})[名人位个家项件](?:同志|\p{Script=Han}{2,5}(?=为))?)?(?:[均系为是]|均为|属)([^，。；、:（）\d]{2,12})/u;

/** Rows of names that are called by what a column says of as many rows, but not of each of these. */
function wrongMembers(named: readonly Named[], { scope }: ReadScope, lists: KnownLists): Finding[] {
  const { text } = scope;
  return rowsOf(named, text).flatMap((names) => {
    const [start, end] = [names[0]?.start ?? 0, names.at(-1)?.end ?? 0];
    const [, label = '', count] = countedBefore.exec(text.slice(Math.max(0, start - before), start)) ?? [];
    const [, counted, words = ''] = countedBehind.exec(text.slice(end, end + before)) ?? [];
    const isAlone = names.length === 1;
    if (isAlone && (text[start - 1] !== '（' || text[end] !== '）' || count === undefined)) return [];
    const isFew = names.length === (numberOf(count ?? counted ?? '') ?? names.length);
    const said = [label, words].find((one) => one !== '' && !/[不未非]/.test(one));
    if (said === undefined || !isFew) return [];
    const [column, value = ''] = columnSaying(said, names.length, lists) ?? [];
    if (!column || scope.isQuoted({ start, end })) return [];
    return names.flatMap((one): Finding[] => {
      const known = one.row.cells.get(column.head);
      if (known === undefined || known.startsWith(value)) return [];
      const facts = { name: one.row.name, stated: value, known };
      return [{ code: 'named-trait-differs', ...placeIn(scope, one.start), facts }];
    });
  });
}

/** The names that stand one after another. */
function rowsOf(named: readonly Named[], text: string): Named[][] {
  const rows: Named[][] = [];
  for (const one of named) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && /^[”》]?[、和与及][“《]?$/.test(text.slice(last.end, one.start))) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** The only column of which `count` rows say what `label` begins with. */
function columnSaying(
  label: string,
  count: number,
  { columns }: KnownLists,
): readonly [column: Column, value: string] | undefined {
  const saying = columns.flatMap((column) =>
    [...column.values]
      .filter(([value, times]) => times === count && label.startsWith(value))
      .map(([value]) => [column, value] as const),
  );
  return saying.length === 1 ? saying[0] : undefined;
}
