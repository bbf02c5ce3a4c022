import { placeIn } from '../../../finding/finding.ts';
import { matchesIn } from '../../../lists/matches-in.ts';
import { stretchIn } from '../../../lists/stretch-in.ts';
import { byCategory, type NomineeList } from '../../../notice/notice.ts';
import { numberOf } from '../../../statements/clauses/chinese-number.ts';
import type { ReadScope } from '../../../statements/reading.ts';
import type { Finding } from '../../findings/findings.ts';
import { isRounded, rounded } from '../../amounts/rounding.ts';
import { nameKinds } from '../../rows/name-kinds.ts';
import { rowsSpokenOf, spokenBefore } from '../../rows/spoken-rows.ts';
import { categoryOf, isRowOf, type Owner, ownersOf } from '../../rows/tables.ts';
import { type Column, columnsOf } from '../../rows/columns.ts';
import { figuresIn } from '../../amounts/figures.ts';
import { columnsCalled, type MeasuredColumn, measuredColumns } from '../../rows/measured-columns.ts';
import { calendarYear, inUnit, isSameMeasure } from '../../amounts/units.ts';
import { isHeadAlone, wordsShared } from '../../words/heads-called.ts';
import { ofMore, ofTakenIn } from '../../words/other-matter.ts';
import { sentenceBefore } from '../../words/sentence-start.ts';
import { isFarFrom, isTurned, tellingDigits } from '../../amounts/slip.ts';
import type { Amount } from './amounts-in.ts';

/** What the prose is held against. */
export interface Place {
  readonly read: ReadScope;
  readonly columns: readonly MeasuredColumn[];
  readonly tables: readonly NomineeList[];
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
}

/** What a column comes to, in the unit in which the prose tells it. */
export interface Whole {
  readonly head: string;
  readonly unit: string;
  readonly sum: string;
}

/**
 * What is to be told of an amount, if anything; and what it is held against, where that is the whole sum of a column.
 */
export interface Verdict {
  readonly finding: Finding | undefined;
  readonly whole?: Whole;
}

/** 贷款贴息项目2个，金额90万元; 柳树村2户5人; 涉及农户1180户: the sum of a category's rows, of those of a kind, of all. */
export function ofSum(of: Amount, alike: readonly MeasuredColumn[], place: Place): Verdict | undefined {
  const wholes = wholesOf(alike, place);
  const own = rowsMeant(of, place, wholes);
  if (!own || isOfOtherRows(of, own, place, wholes)) return undefined;
  const columns = columnsMeant(of, own, alike, place);
  const [first] = columns;
  const ofAll = sumOf(columns, of.unit);
  const sum = own.kind === 'some' ? sumOf(columns, of.unit, own.rows) : ofAll;
  if (!first || sum === undefined) return undefined;
  const { scope } = place.read;
  const sums = [sum, ofAll, ...columns.map((column) => sumOf([column], of.unit))];
  const isRight =
    sums.some((one) => one === undefined || isRounded(of.number, one)) ||
    isFarFrom(Number(of.number), sum, own.kind === 'all' ? 2.5 : 20) ||
    isOtherwiseRight(of, columns, place);
  const whole = { head: first.head, unit: of.unit, sum: `${rounded(sum, 6)}${of.unit}` };
  const facts = { stated: scope.written(of).trim(), head: whole.head, sum: whole.sum };
  const finding: Finding = { code: 'stated-sum-differs', ...placeIn(scope, of.start), facts };
  return { finding: isRight ? undefined : finding, ...(own.kind === 'all' ? { whole } : {}) };
}

/** How many rows all tables have, and those of the columns `alike`. */
function wholesOf(alike: readonly MeasuredColumn[], { tables }: Place): readonly number[] {
  return [tables, [...new Set(alike.map(({ table }) => table))]].map((group) =>
    group.reduce((sum, { nominees }) => sum + nominees.length, 0),
  );
}

const summed = /合计|共计|总计|总额|总数|总投资|共/;

/**
 * Whether the words beside an amount say that it is of others than the rows that it may be of, or is no sum of them.
 */
function isOfOtherRows(
  of: Amount,
  { kind }: RowsMeant,
  { tables }: Place,
  wholes: readonly number[],
): boolean {
  // 前者合计: of which of those named before is not told by the words beside it.
  if (ofTakenIn.test(of.half) || /均|[前后]者/.test(of.words) || /^[分%]$/.test(of.unit)) return true;
  if (isOfNames(of.words, tables) || (kind === 'all' && isOfPart(of.half, wholes))) return true;
  return kind === 'all' && (isOfWider(of, summed.test(of.words), wholes) || isOfOtherCount(of.half, wholes));
}

/** 11家中有甲类4家，奖补合计: of the part that was counted last of all that the words before it count. */
function isOfPart(half: string, wholes: readonly number[]): boolean {
  const [, whole = '', part = ''] = ofPart.exec(half) ?? [];
  return wholes.includes(Number(whole)) && !wholes.includes(Number(part));
}

const ofPart =
  /(\d{1,5})[户家名个人项]中[^，；\d]{0,20}(\d{1,5})[户家名个人项][^，；\d]{0,10}，[^，；\d]{0,12}(?:合计|共计?|总额)[^，；\d]{0,6}$/;

/** The columns that the words beside an amount of the rows `own` call, or may mean. */
function columnsMeant(
  of: Amount,
  own: RowsMeant,
  alike: readonly MeasuredColumn[],
  place: Place,
): readonly MeasuredColumn[] {
  const isSummed = summed.test(of.words);
  const isMoney = of.unit.endsWith('元');
  const isPlain =
    countBeside(of.half) === own.rows.length ||
    own.isLabelled ||
    (isMoney && (ofMoney.test(of.words) || (own.isCounted && (isSummed || money.test(of.words))))) ||
    (isSummed && !isMoney);
  const called = withoutCategories(of.words.replace(/^.*\d[户家名个人项条所村]/, ''), alike, place);
  const tables = new Set(own.rows.map(({ table }) => table));
  const ofOwnRows = alike.filter(({ table }) => tables.has(table));
  return columnsCalled(called, ofOwnRows, isPlain);
}

/** Whether an amount is a cell of `columns`, or what something else than all rows that it may be of comes to. */
function isOtherwiseRight(of: Amount, columns: readonly MeasuredColumn[], place: Place): boolean {
  const isCell = columns.some(({ numbers, unit }) =>
    numbers.some((number) => number !== undefined && isRounded(of.number, inUnit(number, unit, of.unit))),
  );
  return (
    isCell ||
    isSumOfTold(of) ||
    isOfRate(of, place) ||
    isOfSomeSpoken(of, columns, place) ||
    columns.some((column) => isSumOfPlaces(of, column))
  );
}

/** 农场奖金合计: of those whose names end so, which no cell says. */
function isOfNames(words: string, tables: readonly NomineeList[]): boolean {
  return nameKinds(tables).some(
    (kinds) => kinds.size > 1 && [...kinds.keys()].some((kind) => words.includes(kind)),
  );
}

/** 甲县15人，乙县6人，合计21人: whether an amount is what those of its unit come to that stand before it. */
function isSumOfTold({ half, unit, number }: Amount): boolean {
  const told = matchesIn(half, /(\d{1,9}(?:\.\d{1,4})?)(?![\d.])/g).filter((match) =>
    half.startsWith(unit, match.index + match[0].length),
  );
  let sum = 0;
  return told.toReversed().some(([, one], index) => {
    sum += Number(one);
    return index > 0 && isRounded(number, sum);
  });
}

/** 每家奖励20万元，共计140万元: whether an amount is so much for each of some of the nominees, as its sentence says before. */
function isOfRate({ start, unit, number }: Amount, { read: { scope }, tables }: Place): boolean {
  const before = sentenceBefore(scope.text, start);
  const rates = matchesIn(before, /每[户家名个人项位][^，。；\d]{0,12}(\d{1,6}(?:\.\d{1,4})?)([万亿]?元)/g);
  if (rates.length === 0) return false;
  const parts = byCategory(tables).map(({ nominees }) => nominees.length);
  const counts = [...parts, parts.reduce((sum, part) => sum + part, 0)];
  return rates.some(([, rate, own = '']) =>
    counts.some((count) => isRounded(number, inUnit(Number(rate) * count, own, unit))),
  );
}

/** 非甲区企业6家，营收合计: whether the columns come to that of other rows of which the words before it speak. */
function isOfSomeSpoken(
  { start, unit, number }: Amount,
  columns: readonly MeasuredColumn[],
  { read: { scope }, tables }: Place,
): boolean {
  return rowsSpokenOf(spokenBefore(scope, start, unit), tables).some((rows) => {
    const sum = sumOf(columns, unit, rows);
    return sum !== undefined && isRounded(number, sum);
  });
}

/**
 * 受益人口318人，同村项目只计一次: whether an amount is what `column` comes to where each place that another column names
 * counts once, as every row of a place has the same number.
 */
function isSumOfPlaces({ number, unit }: Amount, { table, numbers, unit: own }: MeasuredColumn): boolean {
  return table.heads.some((_, column) => {
    const once = new Map<string, number>();
    for (const [row, { cells }] of table.nominees.entries()) {
      const place = cells[column]?.trim() ?? '';
      const known = numbers[row] ?? NaN;
      if (place === '' || (once.get(place) ?? known) !== known) return false;
      once.set(place, known);
    }
    const sum = [...once.values()].reduce((whole, one) => whole + one, 0);
    return once.size > 1 && once.size < numbers.length && isRounded(number, inUnit(sum, own, unit));
  });
}

/** 优秀共产党员4名 counts those put forward, and no 党员人数; 女律师2名 but some. */
function withoutCategories(words: string, columns: readonly MeasuredColumn[], { tables }: Place): string {
  const categories = tables.flatMap((table) => table.categories);
  const rest = categories.reduce((left, category) => left.replaceAll(category, ''), words);
  const isColumn = columns.some(
    ({ head }) => /^[男女]/.test(head) && rest.endsWith(head.replace(/人?数.*$/, '')),
  );
  return isColumn ? rest : rest.replace(/[男女].*$/, '');
}

const money = /(?:资金|金额|经费|款)$/;
const ofMoney =
  /^(?:其?中?本?[批次]?(?:共?所?需)?拟?(?:奖励|补贴|补助|奖补|资助|发放|兑付|安排|支持|扶持)*(?:资金|总?金额|奖金|经费)?(?:[合总]计|总额|[共计为])*)$/;

/** As many digits as are not turned round by chance. */
const fewestDigits = 3;

/**
 * 取得证书学员381人, 16085元: an amount that no column has, and which is the sum of one, or of a table's part of it, but for
 * digits turned round or another unit.
 */
export function ofSlip(of: Amount, { read: { scope }, columns }: Place): Verdict | undefined {
  const alike = columns.filter(({ unit }) => isSameMeasure(unit, of.unit) || isSameSize(unit, of.unit));
  const digits = tellingDigits(of.number);
  const isOfArea = alike.length > 0 && alike.every(({ unit }) => !isSameMeasure(unit, of.unit));
  // 19公顷, where the column comes to 19亩: of a unit that nothing else has.
  if (digits < (isOfArea ? fewestDigits - 1 : fewestDigits) || alike.length === 0 || ofOthers.test(of.words))
    return undefined;
  const heads = new Set(alike.map(({ head }) => head));
  const groups = [...heads].flatMap((head) => {
    const own = alike.filter((column) => column.head === head);
    return own.length > 1 ? [own, ...own.map((column) => [column])] : [own];
  });
  const known = groups.flatMap((group) => {
    const [{ unit = '', head = '' } = {}] = group;
    const sum = sumOf(group, unit);
    return sum === undefined ? [] : [{ head, unit, sum }];
  });
  const stated = Number(of.number);
  const isRight = [...known.map(({ sum, unit }) => [sum, unit] as const), ...cellsOf(alike)].some(
    ([number, unit]) => isSameMeasure(unit, of.unit) && isRounded(of.number, inUnit(number, unit, of.unit)),
  );
  if (isRight) return undefined;
  const isCalled = (head: string): boolean =>
    heads.size === 1 || wordsShared(of.words, head) > 0 || /[共总合]计?/.test(of.words);
  const meant = known.find(
    ({ head, unit, sum }) =>
      isCalled(head) && (unit === of.unit ? isTurned(stated, sum) && !isFar(stated, sum) : stated === sum),
  );
  if (!meant) return undefined;
  const facts = {
    stated: scope.written(of).trim(),
    head: meant.head,
    sum: `${rounded(meant.sum, 6)}${meant.unit}`,
  };
  return { finding: { code: 'stated-sum-differs', ...placeIn(scope, of.start), facts } };
}

/** 全县人口: of more than are listed. */
const ofOthers = /全[省市县区镇乡村国]/;

function isFar(one: number, other: number): boolean {
  return one > other * 5 || other > one * 5;
}

function cellsOf(columns: readonly MeasuredColumn[]): (readonly [number: number, unit: string])[] {
  return columns.flatMap(({ numbers, unit }) =>
    numbers.flatMap((number) => (number === undefined ? [] : [[number, unit] as const])),
  );
}

/** Whether two units are of areas. */
function isSameSize(one: string, other: string): boolean {
  const ofArea = /平方|公顷|亩/;
  return ofArea.test(one) && ofArea.test(other);
}

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

/** 在保家庭86户、143人，月发放保障金8.1万元: what is counted before an amount, where none of it is as many as the rows. */
function isOfOtherCount(half: string, wholes: readonly number[]): boolean {
  const counts = countsIn(half);
  return counts.length > 0 && !counts.some((count) => wholes.includes(count));
}

/** The numbers of things counted in `half`, in their order: 86 and 143 of 在保家庭86户、143人. */
export function countsIn(half: string): number[] {
  return matchesIn(half, /(\d{1,6})[余多]?[户家名个人项条所村宗件笔台套]/g).map(([, number]) =>
    Number(number),
  );
}

/** Which rows an amount is of. */
interface RowsMeant {
  readonly kind: 'all' | 'some';
  readonly rows: readonly Owner[];
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
  const { half, words } = of;
  const counted = numberOf(
    stretchIn(words, /(\d{1,6}|[一二两三四五六七八九十百]{1,5})[家个户名人项宗所条处]/, 1),
  );
  const isCounted = wholes.includes(counted ?? -1);
  const all: RowsMeant = { kind: 'all', rows: tables.flatMap(ownersOf), isLabelled: false, isCounted };
  if (isBehindParts(half, wholes) && rowsSaidIn(words, tables).length === 0) return all;
  const own =
    rowsNamed(of, tables, counted) ??
    rowsOfCategory(of, read, tables) ??
    rowsOfExample(words, tables, counted);
  // 这4家: of those just told of, all of whom may not be named in full.
  if (own && own.rows.length !== counted && /[这该]\d/.test(words)) return undefined;
  if (own) return own;
  const isPart = /其中|分别/.test(half) && !isPartOfSum(of, { read, tables });
  return (counted !== undefined && !isCounted) || isPart ? undefined : all;
}

/**
 * 总投资9万元，其中自筹6万元，甲级补助3万元: what all rows have in the column that its words alone call, as a part of the
 * sum of another one that stands before 其中; not 甲级补助2万元已到位.
 */
function isPartOfSum(
  { half, words, unit, end }: Amount,
  { read: { scope }, tables }: Pick<Place, 'read' | 'tables'>,
): boolean {
  const [before = '', parts, ...others] = half.split('其中');
  if (
    parts === undefined ||
    others.length > 0 ||
    /分别|\d[名人户家个项]|第.{1,2}[批期]|到位|已|[今明去首]年|先/.test(parts)
  )
    return false;
  if (/^[已未尚将先分剩]/.test(scope.text.slice(end, end + 1))) return false;
  const whole = figuresIn(before).at(-1);
  const isBeside = whole !== undefined && /^[，（]$/.test(before.slice(whole.end));
  if (!isBeside || !isSameMeasure(whole.unit, unit)) return false;
  const alike = measuredColumns(tables).filter((column) => isSameMeasure(column.unit, unit));
  const heads = [...new Set(alike.map(({ head }) => head))];
  const sumOfHead = (head: string): number | undefined =>
    sumOf(
      alike.filter((column) => column.head === head),
      whole.measure,
    );
  const said = words.replace(/^其中|出资?$/g, '');
  return (
    heads.some((head) => isHeadAlone(said, head)) && heads.some((head) => sumOfHead(head) === whole.amount)
  );
}

/** The rows of which `text` says a cell, but for those of what is measured: 80亩以上的3户 are not the row of 80亩. */
function rowsSaidIn(text: string, tables: readonly NomineeList[]): readonly Owner[] {
  const isSaid = (cell: string): boolean =>
    cell.length > 1 &&
    /\p{L}/u.test(cell) &&
    (text.includes(cell) || isShortIn(text, cell)) &&
    !isFirstOf(text, cell);
  const isAmount = (row: number, { unit, numbers }: Column): boolean =>
    unit !== '' && unit !== calendarYear && numbers[row] !== undefined;
  return tables.flatMap((table) =>
    ownersOf(table).filter(({ row }) =>
      columnsOf(table).some(
        (column, place) => !isAmount(row, column) && isSaid(table.nominees[row]?.cells[place] ?? ''),
      ),
    ),
  );
}

/** 甲县2名，金额3万元: of those just counted, whom a cell names; undefined where none is, or all are. */
function rowsNamed(
  { half, words, unit }: Amount,
  tables: readonly NomineeList[],
  counted: number | undefined,
): RowsMeant | undefined {
  const rows = rowsSaidIn(stretchIn(half, /(?:[^，:；]{1,20}\d[户家名个人项所]，)?[^，:]*$/), tables);
  if (rows.length === 0 || rows.length === tables.flatMap(ownersOf).length) return undefined;
  return {
    ...{ kind: 'some', rows, isCounted: counted === rows.length },
    isLabelled:
      !/^[名人户]$/.test(unit) &&
      tables.some(({ nominees }) => nominees.some(({ name }) => words.endsWith(name))),
  };
}

/** Those of the only category that the half of an amount names, also in short; undefined where that is all. */
function rowsOfCategory(
  { half, start, words }: Amount,
  { clauses }: ReadScope,
  tables: readonly NomineeList[],
): RowsMeant | undefined {
  const from = start - half.length;
  const categories = new Set(
    calledInShort(words, tables) ??
      clauses.flatMap(({ tokens }) =>
        tokens.flatMap((token) =>
          token.kind === 'category' && from <= token.start && token.end <= start ? [token.category] : [],
        ),
      ),
  );
  const isPart = byCategory(tables).some(({ category }) => !categories.has(category));
  const rows = tables.flatMap(ownersOf).filter((owner) => categories.has(categoryOf(owner)));
  return categories.size === 1 && isPart
    ? { kind: 'some', rows, isLabelled: false, isCounted: false }
    : undefined;
}

/** “甲中心”等8个: those of the only table that has as many as are `counted`, and one of which is named for all. */
function rowsOfExample(
  words: string,
  tables: readonly NomineeList[],
  counted: number | undefined,
): RowsMeant | undefined {
  const [table, ...others] = tables.filter(
    ({ nominees }) =>
      nominees.length === counted && nominees.some(({ name }) => isFirstOf(words, name, String(counted))),
  );
  return table && others.length === 0 && tables.length > 1
    ? { kind: 'some', rows: ownersOf(table), isLabelled: false, isCounted: true }
    : undefined;
}

/** 县水泥制品厂3名, where the cell is 甲乙县水泥制品厂: whether `text` begins a clause with the cell without its place's own name. */
function isShortIn(text: string, cell: string): boolean {
  return [2, 3].some((length) => {
    const short = cell.slice(length);
    return (
      short.length > 3 &&
      /^[省市州县区镇乡]/.test(short) &&
      (text.startsWith(short) ||
        ['，', '、', '；', '：', ':'].some((mark) => text.includes(`${mark}${short}`)))
    );
  });
}

/** 甲中心等8个, “甲中心”等8个: whether `text` names one before 等 for others too, of whom `behind` tells. */
function isFirstOf(text: string, name: string, behind = ''): boolean {
  return ['', '”', '》', '）'].some((mark) => text.includes(`${name}${mark}等${behind}`));
}

/**
 * 中小微共返还, where no other category but 中小微企业 begins so: the category that words alone call by what tells it from the
 * others.
 */
function calledInShort(words: string, tables: readonly NomineeList[]): readonly [string] | undefined {
  // 大型、中小微依次为
  if (/分别|依次|各/.test(words)) return undefined;
  const names = [...new Set(tables.flatMap(({ categories }) => categories))];
  const [first = ''] = names;
  const isEnding = (end: string): boolean => names.every((name) => name.endsWith(end));
  let end = first;
  while (!isEnding(end)) end = end.slice(1);
  if (end === '' || names.length < 2 || names.some((name) => words.includes(name))) return undefined;
  const called = names.filter((name) => {
    const stem = name.slice(0, -end.length);
    return stem.length > 1 && words.includes(stem);
  });
  const [category, ...others] = called;
  return category === undefined || others.length > 0 ? undefined : [category];
}

/** 5人中，甲镇2人、乙镇3人，金额合计: what stands behind the numbers of all parts is of all. */
function isBehindParts(half: string, wholes: readonly number[]): boolean {
  const parts = stretchIn(half, /(?:其中|中，|:)(?!.*(?:其中|中，|:))(.*，)[^，]*$/, 1);
  if (parts === '') return false;
  const sum = countsIn(parts).reduce((whole, count) => whole + count, 0);
  return sum > 0 && wholes.includes(sum);
}

/** What `columns` come to in `unit`, of `rows` or all; undefined where a cell is no number, or none is theirs. */
export function sumOf(
  columns: readonly MeasuredColumn[],
  unit: string,
  rows?: readonly Owner[],
): number | undefined {
  const isOwn = rows ? isRowOf(rows) : () => true;
  const numbers = columns.flatMap(({ table, numbers, unit: own }) =>
    numbers.flatMap((number, row) => (isOwn({ table, row }) ? [inUnit(number ?? NaN, own, unit)] : [])),
  );
  const sum = numbers.reduce((whole, number) => whole + number, 0);
  return numbers.length === 0 || Number.isNaN(sum) ? undefined : sum;
}
