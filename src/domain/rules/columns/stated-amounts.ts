import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { nomineeForms } from '../../statements/names/nominee-form.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings.ts';
import type { Rule } from '../rule.ts';
import {
  calendarYear,
  inUnit,
  isSameMeasure,
  type MeasuredColumn,
  measuredColumns,
  units,
  wordsShared,
} from './measured-columns.ts';
import { areOfAll, isOfOthers, ownWords, proposedTables, sentenceStart } from './proposed-tables.ts';
import { isCutOff, isRounded, rounded } from './rounding.ts';

/**
 * 奖励资金合计36.5万元; 甲公司，投标报价386.2万元; 年龄最大的78岁: what the prose says that a column of the lists comes to, or
 * says of one nominee, or of the first or the mean, is what the column does. Where it gives several sums of a column,
 * all but the first behind the number of all may be of parts that no column tells apart.
 */
export const statedAmounts: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const columns = measuredColumns(tables);
  if (columns.length === 0) return;
  const owners = ownersIn(tables);
  const all = tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  const sums: Wrong[] = [];
  const counts = new Map<string, number>();
  const amounts = readingOf(notice).body.flatMap((read) =>
    amountsIn(read, notice).map((amount) => ({ read, amount })),
  );
  for (const { read, amount } of amounts.slice(0, mostAmounts)) {
    const verdict = judged(amount, { read, columns, tables, owners });
    if (!verdict) continue;
    const isFirst = verdict.ofAll !== undefined && !counts.has(verdict.ofAll);
    if (verdict.ofAll !== undefined) counts.set(verdict.ofAll, (counts.get(verdict.ofAll) ?? 0) + 1);
    if (!verdict.finding) continue;
    if (verdict.ofAll === undefined) yield verdict.finding;
    else
      sums.push({
        head: verdict.ofAll,
        finding: verdict.finding,
        isSure: isFirst && areOfAll(amount.own, [all]),
      });
  }
  for (const { head, finding, isSure } of sums) if (isSure || counts.get(head) === 1) yield finding;
};

/** More than prose has that people read. */
const mostAmounts = 200;

interface Wrong {
  readonly head: string;
  /** The first of its column, right behind the number of all. */
  readonly isSure: boolean;
  readonly finding: Finding;
}

/** A number of a unit, with the words before it. */
interface Amount extends Span {
  readonly number: string;
  readonly unit: string;
  /** Since the last mark. */
  readonly words: string;
  /** Since the sentence, or its half, begins. */
  readonly half: string;
  /** Since the sentence last goes on to those put forward. */
  readonly own: string;
}

interface Place {
  readonly read: ReadScope;
  readonly columns: readonly MeasuredColumn[];
  readonly tables: readonly NomineeList[];
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
}

/** What is to be told of an amount, if anything; `ofAll` is the head of the column of which it is the whole sum. */
interface Verdict {
  readonly finding: Finding | undefined;
  readonly ofAll?: string;
}

interface Owner {
  readonly table: NomineeList;
  readonly row: number;
}

function ownersIn(tables: readonly NomineeList[]): ReadonlyMap<string, readonly Owner[]> {
  return grouped(
    tables.flatMap((table) =>
      table.nominees.flatMap(({ name }, row) =>
        Array.from(nomineeForms(name), (form) => [form, { table, row }] as const),
      ),
    ),
  );
}

const amount = new RegExp(`(?<![\\d.〔第-])(\\d{1,12}(?:\\.\\d{1,6})?)(${units})(?![\\d以])`, 'g');
const near =
  /[约近逾超余]|不[少低高超]|至少|(?<!平均)每(?![月年])|各(?!级)|另|原|现有|减[少免]|增加|[低高大小多少]于|须|可[提达放]|限[额价]|[上下]限|额度|标准|[至到—～~-]$|[较比](?![例重])[^比]{1,30}(?<!最)[多少高低大小长短早晚]出?了?$|[多高]出了?$|相[差距]$|领先|落后/;
const nearBehind = /^(?:左右|以上|以下|以内|之间|多|余|已|[至到—～~-])/;

/** Since the last mark, but for one behind an extreme: 报价最低，为618万元. */
const wordsBefore = /(?:[^，；、:（）]{0,20}最[高低大多长小短少早晚]，(?=[为是达仅]))?[^，；、:（）]*$/;

/** The amounts of `read` that may be of those put forward. */
function amountsIn({ scope }: ReadScope, notice: Notice): Amount[] {
  return matchesIn(scope.text, amount).flatMap((match) => {
    const [whole, number = '', unit = ''] = match;
    const span = { start: match.index, end: match.index + whole.length };
    const from = sentenceStart(scope.text, span.start);
    const before = scope.text.slice(from, span.start);
    const half = stretchIn(before, /[^；]*$/);
    const words = stretchIn(before, wordsBefore);
    const isVague = near.test(words) || nearBehind.test(scope.text.slice(span.end, span.end + 2));
    return isVague || isOfOthers(before, notice) || scope.isQuoted(span)
      ? []
      : [
          {
            ...span,
            number,
            unit: unit === '年' && /^(?:19|20)\d\d$/.test(number) ? calendarYear : unit,
            words,
            half,
            own: ownWords(before, notice),
          },
        ];
  });
}

function judged(of: Amount, place: Place): Verdict | undefined {
  const alike = place.columns.filter(({ unit }) => isSameMeasure(unit, of.unit));
  if (alike.length === 0) return undefined;
  const isExtreme = extreme.test(of.words);
  const behind = isExtreme ? ofNameBehind(of, alike, place) : undefined;
  if (behind) return behind;
  const named = nameBefore(of, place.read);
  if (named) return ofNominee(of, named, alike, place);
  if (isExtreme) return ofMeanBesideSum(of, alike, place) ?? ofExtreme(of, alike, place);
  return of.unit === calendarYear ? undefined : ofSum(of, alike, place);
}

/** The columns that `words` call; none where they call no one of them, and `isPlain` does not let the only one be meant. */
function meantBy(
  words: string,
  alike: readonly MeasuredColumn[],
  isPlain: boolean,
): readonly MeasuredColumn[] {
  const most = Math.max(...alike.map(({ head }) => wordsShared(words, head)));
  const best =
    most > 0 ? alike.filter(({ head }) => wordsShared(words, head) === most) : isPlain ? alike : [];
  // 职工人数 beside 女职工人数
  const [shortest = '', ...longer] = [...new Set(best.map(({ head }) => head))].toSorted(
    (one, other) => one.length - other.length,
  );
  return longer.every((head) => head.endsWith(shortest)) ? best.filter(({ head }) => head === shortest) : [];
}

interface Named {
  readonly name: string;
  /** What stands between the name and the amount. */
  readonly between: string;
  /** 最少的, before the name. */
  readonly extreme: string;
}

/**
 * As far as an amount may stand behind the name that it is said of, and as far as it is so
 * without being called as its column is.
 */
const [farthest, nearest] = [80, 24];

/** The last name before an amount in its half of the sentence, where no other number and no other name stands between. */
function nameBefore({ start, half }: Amount, { scope, clauses }: ReadScope): Named | undefined {
  const from = Math.max(start - half.length, start - 2 * farthest);
  let last: { readonly name: string; readonly end: number } | undefined;
  for (const { tokens, start: opens, end: closes } of clauses) {
    if (closes < from || opens > start) continue;
    for (const token of tokens)
      if (token.kind === 'name' && from <= token.start && token.end <= start && (last?.end ?? 0) < token.end)
        last = { name: token.name, end: token.end };
  }
  if (!last) return undefined;
  const between = scope.text.slice(last.end, start);
  const isOfRow = /[、和及与]$/.test(scope.text.slice(0, last.end - last.name.length));
  if (between.length > farthest || /^等|[、。；]/.test(between) || (isOfRow && ofRow.test(between)))
    return undefined;
  const lead = scope.text.slice(
    Math.max(from, last.end - last.name.length - 20),
    last.end - last.name.length,
  );
  return { name: last.name, between, extreme: stretchIn(lead, ownerOfExtreme) };
}

/** 最少的, 最长的为, before the name of whom it is said. */
const ownerOfExtreme =
  /最(?:年[长轻]|[高低大多长小短少早晚轻])的?(?:，?[为是]|，)?(?:(?<=[为是])[^，、；。:（）\d和及与同比]{1,12})?$/;

/** 甲一、乙二、丙三，工龄合计74年: what is told of all of a row. */
const ofRow = /合计|共计|总[计共额数]|平均|最[高低大小多少]|均为|共$/;

/** 甲公司，投标报价386.2万元: the cell of its row. */
function ofNominee(
  of: Amount,
  { name, between, extreme: most }: Named,
  alike: readonly MeasuredColumn[],
  { read: { scope }, owners }: Place,
): Verdict | undefined {
  const [owner, ...others] = owners.get(name) ?? [];
  if (!owner || others.length > 0) return undefined;
  const isPlain = /^[，:（]?(?:[为得获共计达有是仅才已]|最[高大多长低小少短]，?为?)?$/.test(between);
  const isFar = between.length > nearest || /\d/.test(between);
  const isCalled = !of.words.includes('年') && alike.some(({ head }) => wordsShared(of.words, head) > 1);
  const isAge = of.unit === '岁' && of.words === '';
  // 甲一、乙二2名: as many as are named.
  if (between === '' && /^[名人]$/.test(of.unit) && most === '') return undefined;
  if (isFar && !isCalled && !isAge) return undefined;
  const ofTable = alike.filter(({ table }) => table === owner.table);
  const called = isFar ? of.words : between;
  const own = meantBy(most === '' ? called : of.half, ofTable, isPlain || isAge);
  // 最少的是甲一，1800元: nothing calls the column, but it has that.
  const columns =
    own.length > 0 || most === '' ? own : ofTable.filter((column) => hasAt(column, owner.row, of));
  const known = columns.map(({ numbers, unit }) => ({ number: numbers[owner.row], unit }));
  const [first] = known;
  if (first?.number === undefined) return undefined;
  const isRight = known.some(
    ({ number, unit }) => number === undefined || isRounded(of.number, inUnit(number, unit, of.unit)),
  );
  const facts = { name, stated: scope.written(of).trim(), known: `${first.number}${first.unit}` };
  const other = isRight && most !== '' ? notTheMost(most, owner, columns) : undefined;
  if (other !== undefined)
    return { finding: { code: 'stated-trait-differs', ...placeIn(scope, of.start), facts: other(name) } };
  return {
    finding: isRight ? undefined : { code: 'named-trait-differs', ...placeIn(scope, of.start), facts },
  };
}

/** Whether the cell of `row` tells the amount. */
function hasAt({ numbers, unit }: MeasuredColumn, row: number, of: Amount): boolean {
  const known = numbers[row];
  return known !== undefined && isRounded(of.number, inUnit(known, unit, of.unit));
}

/** 最低的为甲公司（180万元）, where another has less: what is to be told of it. */
function notTheMost(
  most: string,
  { row }: Owner,
  columns: readonly MeasuredColumn[],
): ((name: string) => { stated: string; label: string; counted: number }) | undefined {
  const [first] = columns;
  const values = columns.flatMap(({ numbers }) => numbers.map((number) => number ?? NaN));
  const counted = extremeOf(most, values);
  const isSure = first !== undefined && columns.length === 1 && !Number.isNaN(counted);
  return isSure && first.numbers[row] !== counted
    ? (name) => ({
        stated: `${name}（${first.numbers[row]}${first.unit}）`,
        label: most.replace(/(?<=[为是]).*$/, ''),
        counted,
      })
    : undefined;
}

const extreme = /最[高低大多长小短少年早晚轻]|平均/;
/** 最高, 最低一户: of what the only column of that unit tells, or what was last called. */
const bareExtreme =
  /^(?:其中|[单每]?[户家名人项]|一[户家名人项])*最(?:年[长轻]|[高低大多长小短少早晚轻])(?:的|者|一?[户家名人项个件])*[为是有达]?$/;

/** Whether an extreme is of all: where they were counted, or the sentence begins with it or another one. */
function speaksOfAll({ own }: Amount, rows: number): boolean {
  return countsIn(own).includes(rows) || !/\d/.test(own.replace(/最[^，、；]{1,12}[，、]/g, ''));
}

/** Whether a column is called in the half of an extreme, or what it tells is of the size of the column. */
function isPlainly({ words, half, number, unit }: Amount, columns: readonly MeasuredColumn[]): boolean {
  if (
    !bareExtreme.test(words) ||
    unit.endsWith('岁') ||
    columns.some(({ head }) => wordsShared(half, head) > 0)
  )
    return true;
  const known = columns.flatMap(({ numbers, unit: own }) =>
    numbers.map((one) => inUnit(one ?? NaN, own, unit)),
  );
  return Number(number) > extremeOf('最低', known) / 2 && Number(number) < extremeOf('最高', known) * 2;
}

/** 最短的5年（甲一）: who is named right behind an extreme has it, where one column tells it of another one. */
function ofNameBehind(
  of: Amount,
  alike: readonly MeasuredColumn[],
  { read: { scope }, owners }: Place,
): Verdict | undefined {
  const name = stretchIn(
    scope.text.slice(of.end, of.end + 32),
    /^（(?:[^，；（）]{0,12}[ ，])?([^，；（） ]{2,16})）/,
    1,
  );
  const [owner, ...others] = owners.get(name) ?? [];
  if (!owner || others.length > 0) return undefined;
  const ofTable = alike.filter(({ table }) => table === owner.table);
  if (ofTable.some((column) => hasAt(column, owner.row, of))) return { finding: undefined };
  const [column, ...more] = ofTable.filter((one) => one.numbers.some((_, row) => hasAt(one, row, of)));
  const known = column?.numbers[owner.row];
  if (!column || more.length > 0 || known === undefined) return undefined;
  const facts = { name, stated: scope.written(of).trim(), known: `${known}${column.unit}` };
  return { finding: { code: 'named-trait-differs', ...placeIn(scope, of.start), facts } };
}

/** 年限合计50年，平均12.5年: the mean of the column of which the number before is the sum. */
function ofMeanBesideSum(
  of: Amount,
  alike: readonly MeasuredColumn[],
  { read: { scope } }: Place,
): Verdict | undefined {
  const [, sum = '', unit] = besideMean.exec(of.half) ?? [];
  if (unit !== of.unit) return undefined;
  const [column, ...others] = alike.filter((one) => sumOf([one], of.unit) === Number(sum));
  if (!column || others.length > 0) return undefined;
  const counted = Number(sum) / column.numbers.length;
  if (isRounded(of.number, counted) || isCutOff(of.number, counted)) return undefined;
  const facts = { stated: scope.written(of).trim(), label: of.words, counted: rounded(counted, 2) };
  return { finding: { code: 'stated-trait-differs', ...placeIn(scope, of.start), facts } };
}

const besideMean =
  /(?:合计|共计?|总计|共有)(\d{1,12}(?:\.\d{1,6})?)([^\d，]{1,4})，(?:[人户家]均|平均)(?:每?[户家名人个项])?(?:为|约)?$/;

/** 年龄最大的78岁, 平均年龄43岁 */
function ofExtreme(of: Amount, alike: readonly MeasuredColumn[], place: Place): Verdict | undefined {
  const { scope } = place.read;
  const rows = place.tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  const isPlain =
    of.unit.endsWith('岁') ||
    (of.unit === '分' ? ofMarks.test(of.words) : bareExtreme.test(of.words) && speaksOfAll(of, rows));
  const columns = meantBy(of.words, alike, isPlain);
  const [first] = columns;
  // 申请经费最高15万元, beside what is granted
  if (!first || (/申[请报]/.test(of.words) && !/申[请报]/.test(first.head))) return undefined;
  if (!isPlainly(of, columns)) return undefined;
  const all = columns.flatMap(({ numbers, unit }) =>
    numbers.map((number) => (number === undefined ? NaN : inUnit(number, unit, of.unit))),
  );
  const values = columns.map(({ numbers, unit }) =>
    numbers.map((number) => inUnit(number ?? NaN, unit, of.unit)),
  );
  const known = [all, ...values].map((numbers) => extremeOf(of.words, numbers));
  const [counted] = known;
  if (
    counted === undefined ||
    known.some((one) => Number.isNaN(one) || isRounded(of.number, one) || isCutOff(of.number, one))
  )
    return undefined;
  const facts = { stated: scope.written(of).trim(), label: of.words, counted: rounded(counted, 2) };
  return { finding: { code: 'stated-trait-differs', ...placeIn(scope, of.start), facts } };
}

/** 最高, 总成绩最低, and no 面试最高, which a column of the whole does not tell. */
const ofMarks = /^(?:其中|总|综合|最终|考试|评审)*(?:成绩|得分|评分|分数)?(?:最[高低]|平均)[的者为分得]*$/;

function extremeOf(words: string, numbers: readonly number[]): number {
  if (/平均/.test(words)) return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return /最(?:[小低少短早轻]|年轻)/.test(words) ? Math.min(...numbers) : Math.max(...numbers);
}

/** 贷款贴息项目2个，金额90万元; 柳树村2户5人; 涉及农户1180户: the sum of a category's rows, of those of a kind, of all. */
function ofSum(of: Amount, alike: readonly MeasuredColumn[], place: Place): Verdict | undefined {
  const { scope } = place.read;
  const isSummed = /合计|共计|总计|总额|总数|总投资|共/.test(of.words);
  const ofAlike = new Set(alike.map(({ table }) => table));
  const wholes = [place.tables, [...ofAlike]].map((group) =>
    group.reduce((sum, { nominees }) => sum + nominees.length, 0),
  );
  const own = rowsMeant(of, place, wholes);
  if (!own || /均/.test(of.words) || /^[分%]$/.test(of.unit)) return undefined;
  if (own.kind === 'all' && (isOfWider(of, isSummed, wholes) || isOfOtherCount(of.half, wholes)))
    return undefined;
  const isBeside = countBeside(of.half) === own.rows;
  const isMoney = of.unit.endsWith('元');
  const isPlain =
    isBeside ||
    own.isLabelled ||
    (isMoney && (ofMoney.test(of.words) || (isSummed && own.isCounted))) ||
    (isSummed && !isMoney);
  const called = withoutCategories(of.words.replace(/^.*\d[户家名个人项条所村]/, ''), alike, place);
  const columns = meantBy(called, alike, isPlain);
  const [first] = columns;
  if (!first) return undefined;
  const ofOwn = own.kind === 'some' ? [sumOf(columns, of.unit, own.isOwn)] : [sumOf(columns, of.unit)];
  const others = [sumOf(columns, of.unit), ...columns.map((column) => sumOf([column], of.unit))];
  const [sum] = ofOwn;
  const isCell = columns.some(({ numbers, unit }) =>
    numbers.some((number) => number !== undefined && isRounded(of.number, inUnit(number, unit, of.unit))),
  );
  if (sum === undefined) return undefined;
  const isRight =
    isCell ||
    (own.kind === 'all' && isFarFrom(Number(of.number), sum)) ||
    [...ofOwn, ...others].some((one) => one === undefined || isRounded(of.number, one));
  const facts = { stated: scope.written(of).trim(), head: first.head, sum: `${rounded(sum, 6)}${of.unit}` };
  const finding: Finding = { code: 'stated-sum-differs', ...placeIn(scope, of.start), facts };
  return {
    finding: isRight ? undefined : finding,
    ...(own.kind === 'all' ? { ofAll: `${first.head} ${of.unit}` } : {}),
  };
}

/** 我院毕业生共930人 beside a column of 87: too far from it to be a slip, but of a point or of naughts. */
function isFarFrom(stated: number, known: number): boolean {
  const digits = (number: number): string => String(rounded(number, 6)).replace(/\.|0+$|^0\.0*/g, '');
  const ratio = stated / known;
  return (ratio > 2.5 || ratio < 0.4) && digits(stated) !== digits(known);
}

/** 优秀共产党员4名 counts those put forward, and no 党员人数; 女律师2名 but some. */
function withoutCategories(words: string, columns: readonly MeasuredColumn[], { tables }: Place): string {
  const rest = tables.reduce((left, { category }) => left.replaceAll(category, ''), words);
  const isColumn = columns.some(
    ({ head }) => /^[男女]/.test(head) && rest.endsWith(head.replace(/人?数.*$/, '')),
  );
  return isColumn ? rest : rest.replace(/[男女].*$/, '');
}

const ofMoney =
  /^(?:其?中?拟?(?:奖励|补贴|补助|奖补|资助|发放|兑付|安排|支持|扶持)*(?:资金|总?金额|奖金|经费)?(?:合计|共计|总计|总额|共|计|为)*)$/;

/** 5户13人, 7家企业、128.6万元: the number of nominees that stands right before an amount. */
function countBeside(half: string): number | undefined {
  return numberOf(stretchIn(half, /(\d{1,5})[户家名个人项条所村](?:企业|项目|单位|家庭)?[、，]?[共计]?$/, 1));
}

/** 全镇补贴面积1.86万亩, 首期已补助234万元, 补发两个月共6400元: what may be of more than the lists, or of a part that they do not tell. */
function isOfWider({ half, own }: Amount, isSummed: boolean, wholes: readonly number[]): boolean {
  const said = own.length < half.length ? own : half;
  if (ofMore.test(said) || (!isSummed && /(?:^|，)每/.test(said))) return true;
  return (
    /全(?!部)|域内|辖区|第.{1,2}批/.test(said) && !countsIn(said).some((count) => wholes.includes(count))
  );
}

const ofMore = /预[计拨估]|前期|(?:^|，)[首二三四]期|[前上]批|补发|个月|已(?!经)|缺口|核减|[结节]余/;

/** 在保家庭86户、143人，月发放保障金8.1万元: what is counted before an amount, where none of it is as many as the rows. */
function isOfOtherCount(half: string, wholes: readonly number[]): boolean {
  const counts = countsIn(half);
  return counts.length > 0 && !counts.some((count) => wholes.includes(count));
}

function countsIn(half: string): number[] {
  return matchesIn(half, /(\d{1,6})[余多]?[户家名个人项条所村宗件笔台套]/g).map(([, number]) =>
    Number(number),
  );
}

/** Which rows an amount is of, and how many they are. */
interface RowsMeant {
  readonly kind: 'all' | 'some';
  readonly rows: number;
  readonly isOwn: (table: NomineeList, row: number) => boolean;
  /** The name of the one that they are stands right before the amount. */
  readonly isLabelled: boolean;
  /** How many they are stands in the words before it. */
  readonly isCounted: boolean;
}

/**
 * The rows that an amount is of: of the categories or the kind that its half names, else all, of which `wholes` are the
 * numbers; undefined where it may be of others.
 */
function rowsMeant(of: Amount, { read, tables }: Place, wholes: readonly number[]): RowsMeant | undefined {
  const { half, start, words } = of;
  const [rows = 0] = wholes;
  const counted = numberOf(
    stretchIn(words, /(\d{1,6}|[一二两三四五六七八九十百]{1,5})[家个户名人项宗所条处]/, 1),
  );
  const all = { rows, isOwn: () => true, isLabelled: false, isCounted: wholes.includes(counted ?? -1) };
  const isSaidIn = (text: string) => (cell: string) =>
    cell.length > 1 && /\p{L}/u.test(cell) && text.includes(cell) && !text.includes(`${cell}等`);
  const rowsSaidIn = (text: string): boolean[][] =>
    tables.map((table) => table.nominees.map(({ cells }) => cells.some(isSaidIn(text))));
  if (isBehindParts(half, wholes) && !rowsSaidIn(words).flat().some(Boolean)) return { kind: 'all', ...all };
  // 甲县2名，金额3万元: of those just counted.
  const isNamed = rowsSaidIn(stretchIn(half, /(?:[^，:；]{1,20}\d[户家名个人项所]，)?[^，:]*$/));
  const count = isNamed.flat().filter(Boolean).length;
  if (count > 0 && count < rows)
    return {
      ...{ kind: 'some', rows: count, isCounted: counted === count },
      isOwn: (table, row) => isNamed[tables.indexOf(table)]?.[row] ?? false,
      isLabelled:
        !/^[名人户]$/.test(of.unit) &&
        tables.some(({ nominees }) => nominees.some(({ name }) => words.endsWith(name))),
    };
  const from = start - half.length;
  const categories = new Set(
    read.clauses.flatMap(({ tokens }) =>
      tokens.flatMap((token) =>
        token.kind === 'category' && from <= token.start && token.end <= start ? [token.category] : [],
      ),
    ),
  );
  const own = tables.filter(({ category }) => categories.has(category));
  if (categories.size === 1 && own.length < tables.length)
    return {
      ...{ kind: 'some', rows: own.reduce((sum, { nominees }) => sum + nominees.length, 0) },
      isOwn: ({ category }) => categories.has(category),
      ...{ isLabelled: false, isCounted: false },
    };
  const isPart = /其中|分别/.test(half);
  return (counted !== undefined && !all.isCounted) || isPart ? undefined : { kind: 'all', ...all };
}

/** 5人中，甲镇2人、乙镇3人，金额合计: what stands behind the numbers of all parts is of all. */
function isBehindParts(half: string, wholes: readonly number[]): boolean {
  const parts = stretchIn(half, /(?:其中|中，|:)(?!.*(?:其中|中，|:))(.*，)[^，]*$/, 1);
  if (parts === '') return false;
  const sum = countsIn(parts).reduce((whole, count) => whole + count, 0);
  return sum > 0 && wholes.includes(sum);
}

/** What `columns` come to in `unit`, of the rows that are `isOwn`; undefined where a cell is no number, or none is theirs. */
function sumOf(
  columns: readonly MeasuredColumn[],
  unit: string,
  isOwn: (table: NomineeList, row: number) => boolean = () => true,
): number | undefined {
  const numbers = columns.flatMap(({ table, numbers, unit: own }) =>
    numbers.flatMap((number, row) => (isOwn(table, row) ? [inUnit(number ?? NaN, own, unit)] : [])),
  );
  const sum = numbers.reduce((whole, number) => whole + number, 0);
  return numbers.length === 0 || Number.isNaN(sum) ? undefined : sum;
}
