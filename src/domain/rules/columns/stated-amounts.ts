import { placeIn } from '../../finding/finding.ts';
import { literalPattern } from '../../lists/literal-pattern.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { evenText } from '../../statements/clauses/even-text.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import { isRounded, isShortened, rounded } from '../amounts/rounding.ts';
import { labelBefore, type Named, nameBefore, nameBehind } from '../rows/name-before.ts';
import { columnsOf, numbersOf } from '../rows/columns.ts';
import { rowFacts } from '../rows/row-facts.ts';
import { isBirthHead } from '../rows/row-heads.ts';
import { isScale } from '../rows/scales.ts';
import { rowsSpokenOf } from '../rows/spoken-rows.ts';
import type { Rule } from '../findings/rule.ts';
import { calendarYear, inUnit, isSameMeasure } from '../amounts/units.ts';
import { columnsCalled, type MeasuredColumn, measuredColumns } from '../rows/measured-columns.ts';
import { wordsShared } from '../words/heads-called.ts';
import { areOfAll } from '../words/whose-words.ts';
import { type Owner, ownersIn, proposedTables } from '../rows/tables.ts';
import { difference } from '../words/other-matter.ts';
import { mostItems } from '../words/prose-read.ts';
import { type Amount, amountsIn } from './amounts/amounts-in.ts';
import {
  type Ahead,
  bareExtreme,
  columnsOfPair,
  extreme,
  extremeOf,
  setsAhead,
  toldAhead,
  valuesOfSome,
} from './amounts/extremes-told.ts';
import {
  countsIn,
  ofSlip,
  ofSum,
  type Place,
  sumOf,
  type Verdict,
  type Whole,
} from './amounts/stated-sums.ts';

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
  const wholes: Whole[] = [];
  const wrong: WrongWhole[] = [];
  const amounts = readingOf(notice).body.flatMap((read) =>
    amountsIn(read, notice).map((amount) => ({ read, amount })),
  );
  for (const { read, amount } of amounts.slice(0, mostItems)) {
    const { finding, whole } = judged(amount, { read, columns, tables, owners }, notice) ?? {};
    const isFirst = whole !== undefined && !wholes.some((one) => isOfOneColumn(one, whole));
    if (whole) wholes.push(whole);
    if (finding && whole) wrong.push({ finding, whole, isSure: isFirst && areOfAll(amount.own, [all]) });
    else if (finding) yield finding;
  }
  for (const { finding, whole, isSure } of wrong) {
    const isAlone = wholes.filter((one) => isOfOneColumn(one, whole)).length === 1;
    if (isSure || (isAlone && !isSaid(whole.sum, notice))) yield finding;
  }
};

interface WrongWhole {
  readonly finding: Finding;
  readonly whole: Whole;
  /** The first of its column, right behind the number of all. */
  readonly isSure: boolean;
}

function isOfOneColumn(one: Whole, other: Whole): boolean {
  return one.head === other.head && one.unit === other.unit;
}

/**
 * 合计493200元，…其余80%即394560元, of which the lists give the second: the text says that as well, and what it is told of
 * first is wider.
 */
function isSaid(sum: string, notice: Notice): boolean {
  return sum.length > 3 && readingOf(notice).body.some(({ scope: { text } }) => text.includes(sum));
}

/** 甲一感官分低它2分, 甲一胜乙二不过0.2分: by how much it has less or more than another. */
const gap =
  /(?<!最)[高低多少长短快慢大小早晚]过[\p{Script=Han}·]{2,16}$|(?:胜|赢|输|领先|落后|超|压)(?:过|出|了|于)*[\p{Script=Han}·]{2,10}?(?:不过|不到|[仅只才约近]+有?)?$|(?:相|[仅只才也])差(?:距|了|为|不过|不到|[仅只]有?)*$|(?<!最)[高低多少长短快慢大小](?:于|出|了|过)*(?:[它他她其]|前者|后者|[前后]一名|第[一二三四]名?)$|[前后]者[^，；]{0,10}(?<!最)[高低多少长短大小早晚](?:出|了)?$/u;

/** 比甲一高2分，总成绩却低1.7分: by how much it has less than whom the clause before names. */
const furtherGap =
  /(?:[高低]于|[较比])[^；]{2,60}，[^，；]{0,12}(?<!最)[高低多少]$|[较比][^，；]{2,30}[高低多少长短快慢大小早晚](?:出|了)?\d[^，；]{0,8}，[^，；]{0,12}[高低多少长短快慢大小早晚](?:出|了)?$/;
/** 甲一比乙二多5亩、600元: one more thing of which it has more. */
const gapGoesOn = /[较比][^，；]{2,30}[高低多少][\p{Script=Han}]{0,3}\d[\d.]{0,9}[^，；\d]{1,4}、$/u;
/** 分别为3万元、5万元: one of several, each of another. */
const goesOn = /^[、和，]\d/;
/** 7.5亩和6亩: of one measure, so each of another one. */
const goesOnAlike = /^[、和与](\d[\d.]{0,9})([^\d，。；、]{1,4})(?![\p{Script=Han}\d])/u;
/** 分别为3万元和5万元: the last of them. */
const endOfRow = /(?:分别|依次)[为是达有]?\d[\d.]{0,9}[\p{Script=Han}]{1,3}[和与]$/u;

/** 甲支部有2人入选: how many of it are put forward. */
const takenIn = /^(?:同志|党员|教师|职工|学生)?(?:入选|获评|上榜|当选|参评|获奖)/;

/** 最低控制线为70分: a limit; 两项合计: of more than one column. */
const ofOtherSum =
  /(?:控制|分数|录取|合格|及格|入围)线(?:为|是|定为)?$|[两三四][项类种](?:合计|共计|相加|总计)[^；]*$/;

/** 差值最小的是甲一，仅6分: what two columns differ by. */
const ofDifference = new RegExp(difference);

/** 任教满10年的有4人: a limit. */
const threshold = /(?:[不未]?满|不足|未达到?)$/;

/** 单公里投资最高, 每亩补助最低: of what a column tells of the whole, for a part of it. */
const perUnit =
  /[单每](?:公里|千米|亩|公顷|平方米|株|吨|公斤|课时|[人户家生班床车个])[^，；]{0,6}(?:投资|造价|成本|补助|补贴|金额|费用|产量|收入|产值)[^；]*最[高低大多小少]|[人户亩]均[^，；]{0,6}最[高低大多小少长短]/;

/** 第四、第五段合计18公里: a row of which the last alone is called in full. */
const shortRow = /第[一二三四五六七八九十\d]{1,3}[、和及与至到]第?[一二三四五六七八九十\d]/;

/** A number and its unit, and the mark before them. */
const longestUnit = 18;

function judged(of: Amount, place: Place, notice: Notice): Verdict | undefined {
  const alike = place.columns.filter(({ unit }) => isSameMeasure(unit, of.unit));
  if (alike.length === 0) return ofSlip(of, place);
  if (ofOtherSum.test(of.half) || ofDifference.test(of.half)) return undefined;
  if (/平均每[盏座口台套间处株件辆只头块栋]/.test(of.words)) return undefined;
  if (threshold.test(of.half) || takenIn.test(place.read.scope.text.slice(of.end, of.end + 8)))
    return undefined;
  if (gap.test(of.half) || furtherGap.test(of.half) || gapGoesOn.test(of.half) || shortRow.test(of.half))
    return undefined;
  if (/(?:分别|依次)[为是达有]?$/.test(of.words) && goesOn.test(place.read.scope.text.slice(of.end)))
    return undefined;
  const behindOf = place.read.scope.text.slice(of.end, of.end + longestUnit);
  if (endOfRow.test(of.words) || stretchIn(behindOf, goesOnAlike, 2) === of.unit) return undefined;
  const isExtreme = extreme.test(of.words);
  if (isExtreme && ofNext.test(place.read.scope.text.slice(of.end, of.end + 6))) return undefined;
  const behind = isExtreme ? ofNameBehind(of, alike, place) : undefined;
  if (behind) return behind;
  const named =
    nameBehind(of, place.read) ?? nameBefore(of, place.read) ?? labelBefore(of, place.read, notice);
  const isOfEach = perUnit.test(of.half) && !alike.some(({ head }) => perUnit.test(head));
  if ((isOfEach && (isExtreme || named)) || (named && ofSeveral.test(of.words))) return undefined;
  if (named) return ofNominee(of, named, alike, place);
  if (isExtreme && furtherExtreme.test(of.half)) return undefined;
  if (isExtreme) return ofMeanBesideSum(of, alike, place) ?? ofExtreme(of, alike, place);
  return of.unit === calendarYear ? undefined : (ofSum(of, alike, place) ?? ofSlip(of, place));
}

/** 面试最高分87分则属于乙二: of whom more is said behind it. */
const ofNext = /^[则却也还]?(?:属于|来自|出自|归|是由?|由)/;

/**
 * 甲级人数最多，示例金额也最高，为; 面积最小的甲场反而产量最高，达: of whom the clause before tells, or one extreme, whom no
 * column of the other may call.
 */
const furtherExtreme =
  /最[高低多少大小长短早晚]的[^，；\d]{1,16}最[高低多少大小长短早晚][^，；\d]{0,4}(?:，[^，；\d]{0,4})?$|(?:最[高低多少大小长短早晚]|第一|首位|[居榜]首)[^，；]{0,12}，[^，；]{0,12}(?:[也亦]|同样|均|都)[是为属]?最[^，；]{1,8}(?:，[^，；]{0,4})?$/;

/** 另有甲一，四人合计87枚: of those told before too, and not of the one named last. */
const ofSeveral =
  /^(?:[这那前上]述?|以上)?(?:[2-9]|[1-9]\d|[两二三四五六七八九十]{1,3})[户家名人个项所者](?:[合共总]计|一?共|总共|加起来)/;

/** As far behind a name as an amount is said of it without being called as its column is. */
const nearest = 24;

/** 甲公司，投标报价386.2万元: the cell of its row. */
function ofNominee(
  of: Amount,
  { name, between, extreme: most }: Named,
  alike: readonly MeasuredColumn[],
  { read: { scope }, owners }: Place,
): Verdict | undefined {
  const [owner, ...others] = owners.get(name) ?? [];
  if (!owner || others.length > 0) return undefined;
  if (isOfPartOfTerm(of, between, scope)) return undefined;
  const isPlain = plainly.test(between);
  // 甲一家2人务工, 以人均计，甲一户为24平方米: not of all of the household.
  const isOfHome = isPlain && /^[家一户]/.test(between);
  if (isOfHome && (isOfSome(of, scope) || /均|每/.test(of.half))) return undefined;
  const isFar = between.length > nearest || /\d/.test(between);
  const isCalled = !of.words.includes('年') && alike.some(({ head }) => wordsShared(of.words, head) > 1);
  const isAge = of.unit === '岁' && of.words === '';
  // 甲一、乙二2名: as many as are named.
  if (between === '' && /^[名人]$/.test(of.unit) && most === '') return undefined;
  if ((isFar && !isCalled && !isAge) || (isPlain && isOfOtherMeasure(of, alike))) return undefined;
  const ofTable = alike.filter(({ table }) => table === owner.table);
  const called = most !== '' ? of.half.replace(amongSome, '') : isFar ? of.words : between;
  const behind = columnsCalledBehind(of, scope, ofTable);
  const own = behind.length > 0 ? behind : columnsCalled(called, ofTable, isPlain || isAge);
  // 最少的是甲一，1800元: nothing calls the column, but it has that.
  if (own.some(({ head }) => isOfOtherPart(called, head))) return undefined;
  const columns =
    own.length > 0 || most === '' ? own : ofTable.filter((column) => hasAt(column, owner.row, of));
  const known = columns
    .filter(({ head }) => !isBirthHead(head) || isOfBirth(of, scope))
    .map(({ numbers, unit }) => ({ number: numbers[owner.row], unit }));
  const [first] = known;
  if (first?.number === undefined) return undefined;
  const stated = scope.written(of).trim();
  const isRight =
    isInCells(stated, owner) ||
    isInPlainCells(of.number, owner) ||
    known.some(
      ({ number, unit }) => number === undefined || isRounded(of.number, inUnit(number, unit, of.unit)),
    );
  if (isRight) return { finding: undefined };
  const facts = { name, stated, known: `${first.number}${first.unit}` };
  return { finding: { code: 'named-trait-differs', ...placeIn(scope, of.start), facts } };
}

/** What stands between a name and an amount that is said of it, and calls no column: 家有, ，已达. */
const plainly =
  /^(?:家里?|一?户)?[，:（]?(?:[为获得共计达有是仅才已住领长需]{0,2}|全长|最[高大多长低小少短]，?为?)$/;

/** 线上销售额 beside a column 年销售额: whether words tell a part of what the column has. */
function isOfOtherPart(words: string, head: string): boolean {
  const part = stretchIn(words, /线[上下]|网[上络]|出口|[内外]销|境外|税[前后]/);
  return part !== '' && !head.includes(part);
}

/** 在甲校从教12年, 从教12年后, 有5年教龄的甲一转入甲校时: whether years are of a part of what lasts, or were so at some time. */
function isOfPartOfTerm({ unit, end }: Amount, said: string, { text }: Scope): boolean {
  const behind = stretchIn(text.slice(end, end + nearest), /^[^，。；]*/);
  return (
    /^年$|月$/.test(unit) &&
    (/在\p{Script=Han}|曾|连续|累计|[本该此现]|初任/u.test(said) ||
      /^[以之]?[后前时间来里内]|时$/.test(behind))
  );
}

/** Whether a number of people goes on with what these do. */
function isOfSome({ unit, end }: Amount, { text }: Scope): boolean {
  return /人|名/.test(unit) && /^[\p{Script=Han}]/u.test(text.charAt(end));
}

/** 没有补助的项目中花钱最多的是甲项目: what is said of those among whom one is first, and not of what. */
const amongSome = /^.*的[^，；。的]{0,6}[中里内]，?/;

/** 凭7.5分的初评分: the columns that the words behind an amount call. */
function columnsCalledBehind({ end }: Amount, { text }: Scope, ofTable: readonly MeasuredColumn[]) {
  return columnsCalled(
    stretchIn(text.slice(end, end + 10), /^的([\p{Script=Han}]{2,8})/u, 1),
    ofTable,
    false,
  );
}

/** Whether somebody may be born in a year, as the words at it say: 甲一，2001年入社 says it of something else. */
function isOfBirth({ start, end }: Amount, { text }: Scope): boolean {
  if (!/\p{Script=Han}/u.test(text.charAt(end))) return true;
  return /生(?!产)/.test(text.slice(Math.max(0, start - 6), start) + text.slice(end, end + 6));
}

/** 先进个人（2015年）: whether a cell of the row has the amount among its words. */
function isInCells(amount: string, { table, row }: Owner): boolean {
  const pattern = new RegExp(`(?<![\\d.])${literalPattern(amount)}`);
  return table.nominees[row]?.cells.some((cell) => pattern.test(evenText(cell).text)) ?? false;
}

/** 总评 92.2 beside 优惠分 30: whether a column without a unit has the number for the row; 序号 and the like measure nothing. */
function isInPlainCells(number: string, { table, row }: Owner): boolean {
  return columnsOf(table).some(
    (column) => column.unit === '' && isScale(column) && column.numbers[row] === Number(number),
  );
}

/** 比较外语专业八级成绩，甲一（82分）排在前: what is told was called before the name, as no column is. */
function isOfOtherMeasure({ half }: Amount, alike: readonly MeasuredColumn[]): boolean {
  const most = stretchIn(half, measureOfExtreme, 1);
  if (most !== '' && alike.every(({ head }) => wordsShared(most, head) === 0)) return true;
  const measure = stretchIn(
    half,
    /([\p{Script=Han}]{2,12}(?:成绩|分数|得分|金额|年限|面积))，[^；]{0,40}$/u,
    1,
  );
  return (
    measure !== '' && !alike.some(({ head }) => measure.endsWith(head) || head.endsWith(measure.slice(-4)))
  );
}

/** 面试分最高的是甲一，: what an extreme before the name is of. */
const measureOfExtreme =
  /([\p{Script=Han}]{1,8}(?:分|分数|成绩|[金税]额|[资补奖租]金|补贴|年限|面积|[人次户]数|数量|率|占比|比例|价|费|产量|[年工党教]龄|长度|高度|时长))最[高低大多长小短少]的?(?:是|为|，)?(?:[^，；。\d]{0,16}，)?$/u;

/** Whether the cell of `row` tells the amount. */
function hasAt({ numbers, unit }: MeasuredColumn, row: number, of: Amount): boolean {
  const known = numbers[row];
  return known !== undefined && isRounded(of.number, inUnit(known, unit, of.unit));
}

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
  if (isShortened(of.number, counted)) return undefined;
  return { finding: amountFinding(of, counted, scope) };
}

/** The finding that an amount is another one by the lists, told with the words that it stands behind. */
function amountFinding(of: Amount, counted: number, scope: Scope): Finding {
  const stated = scope.written({ start: of.start - of.words.length, end: of.end }).trim();
  const known = `${rounded(counted, 2)}${of.unit === calendarYear ? '年' : of.unit}`;
  return {
    code: 'stated-amount-differs',
    ...placeIn(scope, of.start),
    facts: { stated, name: undefined, known },
  };
}

const besideMean =
  /(?:合计|共计?|总计|共有)(\d{1,12}(?:\.\d{1,6})?)([^\d，]{1,4})，(?:[人户家]均|平均)(?:每?[户家名人个项])?(?:为|约)?$/;

/** 年龄最大的78岁, 平均年龄43岁 */
function ofExtreme(of: Amount, alike: readonly MeasuredColumn[], place: Place): Verdict | undefined {
  const { scope } = place.read;
  const rows = place.tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  const ahead = toldAhead(of, alike, place);
  const isPlain =
    of.unit.endsWith('岁') ||
    (of.unit === '分'
      ? ofMarks.test(of.words)
      : ahead !== undefined || (bareExtreme.test(of.words) && speaksOfAll(of, rows)));
  const some = countsIn(of.words).at(-1);
  // 5个班组平均得分, beside a list of persons: of the list that has so many.
  const fitting = some === rows ? [] : alike.filter(({ numbers }) => numbers.length === some);
  const called = columnsCalled(of.words, fitting.length > 0 ? fitting : alike, isPlain);
  const columns = called.length > 0 ? called : columnsOfPair(of, alike, place);
  const [first] = columns;
  // 申请经费最高15万元, beside what is granted
  if (!first || (/申[请报]/.test(of.words) && !/申[请报]/.test(first.head))) return undefined;
  // 甲镇所占比重最高: what several rows have of the whole, as no column tells.
  if (of.unit === '%' && /所占/.test(of.words)) return undefined;
  if (isOfThoseBelow(of, scope.text) || isOfOtherPost(of, place)) return undefined;
  if (!isPlainly(of, columns)) return undefined;
  const wholes = [rows, ...columns.map(({ numbers }) => numbers.length)];
  // 晋升中级的3人平均: of some whom no column calls.
  const isCalled = rowsSpokenOf(of.words, place.tables).some(({ length }) => length === some);
  if (some !== undefined && !isCalled && !wholes.includes(some)) return undefined;
  if (!ahead && isOfThoseTold(of, wholes)) return undefined;
  const known = extremesKnown(of, columns, ahead, place);
  const [counted] = known;
  if (
    counted === undefined ||
    known.some((one) => Number.isNaN(one) || isShortened(of.number, one)) ||
    (of.words.includes('平均') && isRatio(of, place))
  )
    return undefined;
  return { finding: amountFinding(of, counted, scope) };
}

/** What `columns` have as the extreme that is told: of all, of each list, of those of whom the text may speak. */
function extremesKnown(
  of: Amount,
  columns: readonly MeasuredColumn[],
  ahead: Ahead | undefined,
  place: Place,
): readonly number[] {
  const values = columns.map(({ numbers, unit }) =>
    numbers.map((number) => inUnit(number ?? NaN, unit, of.unit)),
  );
  const ofSome = valuesOfSome(of, columns, place);
  const told = ahead ? setsAhead(ahead, values.flat(), columns, of.unit) : [];
  return [
    ...[values.flat(), ...values, ...ofSome, ...told].map((some) => extremeOf(of.words, some, of.unit)),
    // 甲村户数不多，合计却最多，为19万元: of what they come to.
    ...ofSome.map((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  ];
}

/**
 * 这6人的平均分; 参训的共6人，平均年龄: of those whom the words before tell, who are not as many as all, or may be
 * others.
 */
function isOfThoseTold({ words, half }: Amount, wholes: readonly number[]): boolean {
  if (/[这该此]\d{1,5}[名人位户家个]/.test(words)) return true;
  const before = stretchIn(half.slice(0, half.length - words.length), /[^，；]*，$/);
  const counts = countsIn(before);
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.length > 0 && ![...counts, sum].some((count) => wholes.includes(count));
}

/** 平均占比7.42%: not the mean of shares, but what all of one column are of all of another. */
function isRatio({ number, unit, words }: Amount, { columns, tables }: Place): boolean {
  // 平均单价: by what another column counts.
  const counts = /[单均]价|[单每](?:台|件|套|株|册)/.test(words)
    ? [...numbersOf(rowFacts(tables)).values()]
    : [];
  const sums = [
    ...columns.flatMap((column) => sumOf([column], column.unit) ?? []),
    ...counts.map((numbers) => numbers.reduce((sum, one) => sum + one, 0)),
  ];
  const times = unit === '%' ? 100 : 1;
  return sums.some((sum) => sums.some((all) => isRounded(number, (sum / all) * times)));
}

/** 面试最高分为72.4分，低于75分的合格线: of those who were not taken. */
function isOfThoseBelow({ end }: Amount, text: string): boolean {
  return /^，(?:均|仍|也|都)?(?:低于|未达|没有?达|不足|达不到)/.test(text.slice(end, end + 8));
}

/** 岗位W02面试最高分: of a post of which nobody is put forward. */
function isOfOtherPost({ half }: Amount, { tables }: Place): boolean {
  const code = stretchIn(half, /[A-Z]{1,3}-?\d{1,6}(?![\dA-Z])/);
  return (
    code !== '' && !tables.some(({ nominees }) => nominees.some(({ cells }) => cells.join().includes(code)))
  );
}

/** 最高, 总成绩最低, and no 面试最高, which a column of the whole does not tell. */
const ofMarks = /^(?:其中|总|综合|最终|考试|评审)*(?:成绩|得分|评分|分数)?(?:最[高低]|平均)[的者为分得]*$/;
