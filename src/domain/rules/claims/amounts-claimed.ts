import { lastStretch } from '../../lists/stretch-before.ts';
import { figuresIn, wordedFigures } from '../amounts/figures.ts';
import { inUnit, isSameMeasure, measureOf, units } from '../amounts/units.ts';
import { excepted, ofMore, ofTakenIn, others, unclear } from '../words/other-matter.ts';
import type { Finding } from '../findings/findings.ts';
import { isRounded, rounded } from '../amounts/rounding.ts';
import { amountLast } from '../amounts/amount-last.ts';
import { isFarFrom } from '../amounts/slip.ts';
import { isFiller, isHeadAlone, wordsShared } from '../words/heads-called.ts';
import { mentionsIn, setsIn } from '../rows/mentions.ts';
import { numbersOf, unitIn } from '../rows/columns.ts';
import { ofName, type RowFacts, type RowSet } from '../rows/row-facts.ts';
import { type Clause, contextsOf, placeInClause, wordsBefore } from './clause-course.ts';
import { hasOthersAhead } from './counts-claimed.ts';
import { type ClauseSubject, subjectIn } from './subjects-read.ts';

const amount = new RegExp(
  `^(?<words>[^\\d]{0,24}|.{0,24}?[名人位个家项户株所套处宗台件栋间][^\\d]{0,12})(?<number>\\d{1,9}(?:\\.\\d{1,4})?)(?<unit>${units})(?:最[多少大小高低]|居首|次之)?$`,
);
const mean = /平均|[人户家]均|均$/;
const total = /合计|共计|总计|总共|共|总/;
/** 非教师4人，补助合计: of some whom no set calls. */
const ofSome = new RegExp(`非|除|${excepted}|${others}`);
/** 分别为一组1145元: one number for each of several. */
const ofEach = /分别|依次|满分/;

/** 甲组2户共7万元, 9人教龄合计80年: what the rows of a subject come to, or are on the mean, in no column that may be meant. */
export function wrongAmount(
  said: string,
  clause: Clause,
  measures: ReadonlySet<string>,
): Finding | undefined {
  const part = amountLast(said).replace(meanOfEach, (_, before?: string, behind?: string) =>
    meanOf(before ?? behind ?? ''),
  );
  const { words = '', number = '', unit = '' } = amount.exec(part)?.groups ?? {};
  const before = wordsBefore(clause);
  const isVague = unclear.test(part.replace(ofKind, ''));
  if (number === '' || isVague || isOfMoreOrEach(beforeSum(before, words) + words)) return undefined;
  const subject = subjectIn(words, clause.facts, clause.told);
  if (!subject && (clause.isOfUnread || ofSome.test(before) || names(before, clause.facts))) return undefined;
  if (!subject && hasOthersAhead(clause, measures)) return undefined;
  const topic = subject?.topic ?? words;
  const isMean = mean.test(words);
  const heads = headsMeant(topic, unit, clause.facts).filter((head) => isMean || !isOfMean(head));
  if (isFiller(topic) && isOfOther(unit, before, heads, clause.facts)) return undefined;
  const isPart = /^其中/.test(said) && heads.some((head) => isHeadAlone(topic, head));
  const way = wayOf(
    words,
    isPart ? '' : topic,
    subject && isPart ? { ...subject, topic: '' } : subject,
    measuredUnit.test(unit) && (isPart || ofKind.test(part) || isRow(clause.text, unit)),
  );
  // 甲镇4.6万元、乙镇2.8万元: of a kind, where one column alone may be meant.
  if (!way || (way === 'plain' && heads.length !== 1)) return undefined;
  // 平均单价: by how many each has.
  if (way === 'mean' && /[单均]价|[单每](?:台|件|套|株|亩|吨|册|公里)/.test(topic)) return undefined;
  // 每生500元，共需; nobody adds up marks.
  if (way === 'sum' && (unit === '分' || (isFiller(topic) && before.includes('每')))) return undefined;
  const sets = (subject?.sets ?? wholesOf(clause)).filter(({ size }) => size > 1);
  const values = sets.flatMap((set) =>
    heads.flatMap((head) =>
      valuesOf(way, set, { head, unit, topic }, clause.facts).map((value) => ({ head, value })),
    ),
  );
  const nearest = nearestOf(values, number);
  if (!nearest || (way === 'sum' && isSumOfTold(number, unit, before))) return undefined;
  if (way === 'sum' && isFarFrom(Number(number), nearest.value, 20)) return undefined;
  return amountFinding({ ...nearest, way, part: said, stated: `${number}${unit}`, unit }, clause);
}

/** 平均每家奖励, 每家平均奖励 */
const meanOfEach =
  /平均每([人户家名位个项所])(?:企业|项目|家庭|农户|单位)?|每([人户家名位个项所])(?:企业|项目|家庭|农户|单位)?平均/;

/** 户均 of 平均每户: by whom else each may be than by its row. */
function meanOf(each: string): string {
  return /[人户家]/.test(each) ? `${each}均` : '平均';
}

/** 甲款分别为100元、200元，3套合计: what stands before a sum, but for rows of amounts that end before it. */
function beforeSum(before: string, words: string): string {
  const isCounted = total.test(words) && /^(?:[这该]|以上|上述|全部)?\d/.test(words);
  return isCounted ? before.replace(/(?:分别|依次)[为是]?\d[^，；]{0,60}，/g, '') : before;
}

/** Whether what `said` says before an amount is of more than the rows, of each, or of who is taken in. */
function isOfMoreOrEach(said: string): boolean {
  return ofMore.test(said) || ofEach.test(said) || ofTakenIn.test(said);
}

/** A value that a column makes, and the amount that is told instead. */
interface WrongAmount {
  readonly head: string;
  readonly value: number;
  readonly way: Way;
  readonly part: string;
  readonly stated: string;
  readonly unit: string;
}

/** The finding of an amount that is told instead of what a column makes: of a sum, else of a mean or a first or last. */
function amountFinding({ head, value, way, part, stated, unit }: WrongAmount, clause: Clause): Finding {
  const at = placeInClause(stated, clause);
  return way === 'sum' || way === 'plain'
    ? { code: 'stated-sum-differs', ...at, facts: { stated, head, sum: `${rounded(value, 6)}${unit}` } }
    : {
        code: 'stated-amount-differs',
        ...at,
        facts: { stated: part, name: undefined, known: `${rounded(value, 2)}${unit}` },
      };
}

/** 人均月收入, which nobody adds up. */
function isOfMean(head: string): boolean {
  return /[人户亩]均|平均|[比占]例|率|占比/.test(head);
}

/** 月租金合计1840元，其中甲园: whether what the numbers of the unit before are of, as was last said, none of `heads` tells. */
function isOfOther(unit: string, before: string, heads: readonly string[], facts: RowFacts): boolean {
  const alike = wordedFigures(before).filter(({ measure }) => measure === measureOf(unit).measure);
  const said = alike.map(({ words }) => {
    const own = lastStretch(words, '，、：:').replace(/^.*\d[户家名个人项条所村]/, '');
    return mentionsIn(own, facts).reduce((rest, { text }) => rest.replace(text, ''), own);
  });
  const last = said.findLast((words) => words.length > 1 && !isFiller(words)) ?? '';
  return last !== '' && heads.every((head) => wordsShared(last, head) === 0);
}

/** What a column makes of rows; undefined where it has no number of one of them. */
interface ColumnValue {
  readonly head: string;
  readonly value: number | undefined;
}

/** Of several values that may be meant, that which is nearest to `number`; undefined where one is unknown, or is it. */
function nearestOf(
  values: readonly ColumnValue[],
  number: string,
): { readonly head: string; readonly value: number } | undefined {
  const distanceOf = ({ value = NaN }: ColumnValue): number => Math.abs(value - Number(number));
  const [nearest] = values.toSorted((one, other) => distanceOf(one) - distanceOf(other));
  const isSo = values.some(({ value }) => value === undefined || isRounded(number, value));
  const { head = '', value } = nearest ?? {};
  return value === undefined || isSo ? undefined : { head, value };
}

/** 财政资金3万元，自筹资金2万元，总投入5万元: whether a number is what those come to that stand right before it. */
function isSumOfTold(number: string, unit: string, before: string): boolean {
  const { measure, factor } = measureOf(unit);
  const figures = figuresIn(before).filter((figure) => figure.measure === measure);
  const sums = figures.map((_, from) => figures.slice(from).reduce((sum, { amount }) => sum + amount, 0));
  return sums.slice(0, -1).some((sum) => isRounded(number, sum / factor));
}

/** Whether `words` name one of those put forward, whose rows alone may be meant. */
function names(words: string, facts: RowFacts): boolean {
  return mentionsIn(words, facts).some(({ callings }) => callings.some(({ head }) => head === ofName));
}

/**
 * Of whom an amount may be that names nobody: all, each category, and those told before in its sentence or the one
 * before.
 */
function wholesOf(clause: Clause): readonly RowSet[] {
  const { scope, start, facts } = clause;
  return [...contextsOf(clause), ...setsIn(scope.text.slice(Math.max(0, start - nearby), start), facts)];
}

/** As far before a clause as it is told of whom it is. */
const nearby = 100;

/** What an amount is of some rows: their sum, their mean, or plainly what a kind has. */
type Way = 'mean' | 'sum' | 'plain';

function wayOf(
  words: string,
  topic: string,
  subject: ClauseSubject | undefined,
  isOfKind: boolean,
): Way | undefined {
  if (mean.test(words)) return 'mean';
  if (total.test(topic) || subject?.isCounted) return 'sum';
  return subject?.topic === '' && isOfKind ? 'plain' : undefined;
}

/** What is measured, and not counted. */
const measuredUnit = /元$|亩$|公顷|平方|公里|千米|吨|公斤|小时/;

/** 甲镇4.6万元、乙镇2.8万元 */
function isRow(text: string, unit: string): boolean {
  const parts = text.split('、');
  return parts.length > 1 && parts.every((part) => part.endsWith(unit) && /^[^\d]*\d[\d.]*\D*$/.test(part));
}

/** 甲村390亩最多 */
const ofKind = /(?:最[多少大小高低]|居首|次之)$/;

/** The columns of which `topic` says nothing but their heads, in `unit`; those of the unit where it names none. */
function headsMeant(said: string, unit: string, facts: RowFacts): readonly string[] {
  // 平均分: of marks.
  const topic = unit === '分' ? said.replace(/^的?(平均)(?:[得成]?[分绩]数?|得)/, '$1') : said;
  // 补贴标准（元/亩） is a rate, which nobody adds up.
  const heads = [...numbersOf(facts).keys()].filter((head) => !/[/／]/.test(head));
  const ofUnit = heads.filter((head) => isSameMeasure(unitIn(head, facts), unit));
  const called = heads.filter(
    (head) => (ofUnit.includes(head) || unitIn(head, facts) === '') && isHeadAlone(topic, head),
  );
  return called.length > 0 ? called : isFiller(topic) ? ofUnit : [];
}

/** What `head` comes to in `set`, in `unit`; undefined where a row has no number. */
function sumOf(set: RowSet, head: string, unit: string, facts: RowFacts): number | undefined {
  const numbers = numbersOf(facts).get(head) ?? [];
  const sum = [...set].reduce((whole, row) => whole + (numbers[row] ?? NaN), 0);
  const own = unitIn(head, facts) === '' ? sum : inUnit(sum, unitIn(head, facts), unit);
  return Number.isNaN(own) ? undefined : own;
}

/** What `head` comes to in `set`, in `unit`, by each reading of `way`. */
function valuesOf(
  way: Way,
  set: RowSet,
  { head, unit, topic }: { readonly head: string; readonly unit: string; readonly topic: string },
  facts: RowFacts,
): readonly (number | undefined)[] {
  const sum = sumOf(set, head, unit, facts);
  if (way === 'mean') return sharesOf(sum, set, topic, facts);
  return way === 'sum' ? [sum] : [sum, ...[...set].map((row) => sumOf(new Set([row]), head, unit, facts))];
}

/** `sum` for each row of `set`, and for each of those whom another column counts: 人均 of households. */
function sharesOf(
  sum: number | undefined,
  set: RowSet,
  topic: string,
  facts: RowFacts,
): readonly (number | undefined)[] {
  if (sum === undefined) return [undefined];
  const others = /[人户家]均|每/.test(topic) ? [...numbersOf(facts).keys()] : [];
  return [set.size, ...others.map((head) => sumOf(set, head, unitIn(head, facts), facts))]
    .map((count) => count && sum / count)
    .filter((share, index) => index === 0 || share !== undefined);
}
