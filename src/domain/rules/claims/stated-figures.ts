import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { inUnit, isSameMeasure, unitOf, units } from '../columns/measured-columns.ts';
import { isTraitHead } from '../columns/list-traits.ts';
import { sentenceStart } from '../columns/proposed-tables.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { mentionsIn } from './mentions.ts';
import { measuresOf } from '../columns/labelled-rows.ts';
import type { Finding } from '../findings.ts';
import { isRounded, rounded } from '../reckoning/rounding.ts';
import type { Rule } from '../rule.ts';
import { ofMore } from '../columns/stated-sums.ts';
import { type Clause, clausesOf, contextsOf, setsIn } from './clause-course.ts';
import { isFiller, isHeadAlone } from './heads-alone.ts';
import { numbersOf, predicatesIn, saidRows, telling } from './predicates.ts';
import { countIn, ofCategory, ofName, type RowFacts, type RowSet } from './row-facts.ts';
import { measure, numeral, type Subject, subjectIn } from './subjects-read.ts';

/**
 * 女性5名、男性4名; 甲组2户共7万元; 三级的5株平均树龄300年: as many as the prose counts, adds up or averages of some rows there
 * are by one of its honest readings. What is not understood to the last word claims nothing.
 */
export const statedFigures: Rule = function* (notice: Notice) {
  const measures = measuresOf(notice);
  for (const clause of clausesOf(notice, /[\d一二两三四五六七八九十][\p{Script=Han}%]/u))
    yield* wrongIn(clause, measures);
};

function* wrongIn(clause: Clause, measures: ReadonlySet<string>): Generator<Finding> {
  let { told } = clause;
  for (const part of clause.text.split('、').slice(0, mostParts)) {
    const place = { ...clause, told };
    const finding = wrongTally(part, place, measures) ?? wrongAmount(part, place);
    if (finding) yield finding;
    told = [...told, ...setsIn(part, clause.facts)];
  }
}

/** More than a clause has that people read. */
const mostParts = 20;

/** 7人中女性 of 7人中女性3名: of how many it is said, if it is told. */
const among = new RegExp(`^(?:在|从)?[^\\d]{0,8}?(?<number>${numeral})${measure}[^\\d，]{0,6}?[中里](?=.)`);
const tally = new RegExp(
  `^(?:其中|包括|分别[为是]|有|含)?(?<label>[^，]{1,24}?)(?:共计?有?|合?计|各?有)?(?<number>${numeral})(?<unit>${measure})(?:人员|同志|项目|企业|干部|教师|学生|医师|职工)?$`,
);

/** 甲县3名, 80分以上的5人: a kind that is not as often among all, among a category, or among those just told. */
function wrongTally(part: string, clause: Clause, measures: ReadonlySet<string>): Finding | undefined {
  const whole = among.exec(part);
  const { label = '', number = '', unit = '' } = tally.exec(part.slice(whole?.[0].length ?? 0))?.groups ?? {};
  const ahead = whole?.groups?.['number'] ?? countAhead(part, clause);
  if (!measures.has(unit) || clause.hasRemark) return undefined;
  const total = countIn(ahead);
  const contexts = contextsOf(clause).filter(({ size }) => Number.isNaN(total) || size === total);
  if (contexts.length === 0 || hasOthersAhead(part, clause, measures)) return undefined;
  const counts = countsOf(label, [...contexts.toReversed(), clause.facts.all], clause);
  const stated = countIn(number);
  const [counted] = counts;
  return counted === undefined || counts.includes(stated) || stated > clause.facts.all.size
    ? undefined
    : {
        code: 'stated-trait-differs',
        ...placeOf(`${number}${unit}`, clause),
        facts: { stated: `${number}${unit}`, label, counted },
      };
}

/** How many rows of each of `contexts` are what `label` says, by each reading; none where it is not understood. */
function countsOf(
  label: string,
  contexts: readonly RowSet[],
  { facts, told, asOf }: Clause,
): readonly (number | undefined)[] {
  const subject = unclear.test(label) ? undefined : subjectIn(label, facts, told);
  // 甲一、甲二2人: of those named, not of each.
  if (subject?.topic === '' && !subject.isCounted && isWhole(label, facts))
    return contexts.flatMap((context) =>
      subject.sets.map((set) => [...set].filter((row) => context.has(row)).length),
    );
  const isOfSome = subject !== undefined && subject.topic !== '' && !subject.isCounted;
  const [said, own] = isOfSome ? [subject.topic, subject.sets] : [label, contexts];
  const counts = predicatesIn('', said.replace(/的$/, ''), facts, asOf).flatMap((predicate) =>
    predicate.kind === 'cell'
      ? []
      : telling(own, predicate, facts).map((context) => saidRows(context, predicate)?.size),
  );
  return counts.includes(undefined) ? [] : counts;
}

/** The number of which `part` says 其中: the last before it in its sentence. */
function countAhead(part: string, clause: Clause): string {
  const before = /^其中/.test(clause.text) ? sentenceBefore(part, clause) : '';
  return matchesIn(before, counts).at(-1)?.[1] ?? '';
}

/** 甲县3名、女性2名: whether a number of some stands before `part` whom no column calls, and of whom it may be. */
function hasOthersAhead(part: string, clause: Clause, measures: ReadonlySet<string>): boolean {
  const sizes = new Set(
    [clause.facts.all, ...clause.facts.categories, ...clause.told].map(({ size }) => size),
  );
  return matchesIn(sentenceBefore(part, clause), counts).some(
    ([, number = '', unit = '']) => measures.has(unit) && !sizes.has(countIn(number)),
  );
}

/** What stands before `part` in its sentence. */
function sentenceBefore(part: string, { scope, start }: Clause): string {
  return scope.text.slice(sentenceStart(scope.text, start), Math.max(start, scope.text.indexOf(part, start)));
}

const counts = new RegExp(`(?<!占)(${numeral})(${measure})(?!月|工作日)`, 'g');

/** Whether `words` are a whole cell; what people are (党员, 土族) another rule tells. */
function isWhole(words: string, facts: RowFacts): boolean {
  const [one, ...others] = mentionsIn(words, facts);
  return (
    one?.text === words.replace(/的$/, '') &&
    others.length === 0 &&
    one.callings.every(
      ({ head, rows }) =>
        head !== ofName &&
        !isTraitHead(head) &&
        (head === ofCategory ||
          head === '性别' ||
          [...rows].every((row) => facts.columns.get(head)?.[row] === one.text)),
    )
  );
}

/** What makes a number another one than that of the rows. */
const unclear =
  /标准|规定|要求|不[低少高]于|不超|以[上下内]|上限|限|最[高低多少大小长短早晚]|原|曾|去年|上[年届批]|比|占|每|另|其[他余]|[余多近逾超约]\d|\d[余多]|前|次|第/;

const amount = new RegExp(
  `^(?<words>[^\\d]{0,24}|.{0,24}?[名人位个家项户株所][^\\d]{0,12})(?<number>\\d{1,9}(?:\\.\\d{1,4})?)(?<unit>${units})(?:最[多少大小高低]|居首|次之)?$`,
);
const mean = /平均|[人户家]均|均$/;
const total = /合计|共计|总计|总共|共|总/;
/** 两人成绩相差 */
const gap = /相差$|差距[是为]?$/;
const ofSome = /非|除|以外|之外|其余|其他|另/;

/** 甲组2户共7万元, 9人教龄合计80年: what the rows of a subject come to, or are on the mean, in no column that may be meant. */
function wrongAmount(part: string, clause: Clause): Finding | undefined {
  const { words = '', number = '', unit = '' } = amount.exec(part)?.groups ?? {};
  if (number === '' || unclear.test(part.replace(ofKind, '')) || ofMore.test(sentenceBefore(part, clause)))
    return undefined;
  const subject = subjectIn(words, clause.facts, clause.told);
  // 非教师4人，补助合计: of some whom no set calls.
  if (!subject && ofSome.test(sentenceBefore(part, clause))) return undefined;
  const topic = (subject?.topic ?? words).replace(gap, '');
  const heads = headsMeant(topic, unit, clause.facts);
  const way = wayOf(
    words,
    topic,
    subject,
    isMeasured.test(unit) && (ofKind.test(part) || isRow(clause.text, unit)),
  );
  // 甲镇4.6万元、乙镇2.8万元: of a kind, where one column alone may be meant.
  if (!way || (way === 'plain' && heads.length !== 1)) return undefined;
  const sets = (subject?.sets ?? contextsOf(clause)).filter(({ size }) =>
    way === 'gap' ? size === 2 : size > 1,
  );
  const values = sets.flatMap((set) =>
    heads.flatMap((head) => valuesOf(way, set, { head, unit, topic }, clause.facts)),
  );
  const [first] = values;
  if (first === undefined || values.some((value) => value === undefined || isRounded(number, value)))
    return undefined;
  const stated = `${number}${unit}`;
  const [head = ''] = heads;
  const at = placeOf(stated, clause);
  return way === 'sum' || way === 'plain'
    ? { code: 'stated-sum-differs', ...at, facts: { stated, head, sum: `${rounded(first, 6)}${unit}` } }
    : { code: 'stated-trait-differs', ...at, facts: { stated, label: words, counted: rounded(first, 2) } };
}

/** What an amount is of some rows: their sum, their mean, by how much two differ, or plainly what a kind has. */
type Way = 'gap' | 'mean' | 'sum' | 'plain';

function wayOf(
  words: string,
  topic: string,
  subject: Subject | undefined,
  isOfKind: boolean,
): Way | undefined {
  if (gap.test(words)) return 'gap';
  if (mean.test(words)) return 'mean';
  if (total.test(topic) || subject?.isCounted) return 'sum';
  return subject?.topic === '' && isOfKind ? 'plain' : undefined;
}

/** What is measured, and not counted. */
const isMeasured = /元$|亩$|公顷|平方|公里|千米|吨|公斤|小时/;

/** 甲镇4.6万元、乙镇2.8万元 */
function isRow(text: string, unit: string): boolean {
  const parts = text.split('、');
  return parts.length > 1 && parts.every((part) => part.endsWith(unit) && /^[^\d]*\d[\d.]*\D*$/.test(part));
}

/** 甲村390亩最多 */
const ofKind = /(?:最[多少大小高低]|居首|次之)$/;

/** The columns of which `topic` says nothing but their heads, in `unit`; those of the unit where it names none. */
function headsMeant(topic: string, unit: string, facts: RowFacts): readonly string[] {
  const heads = [...numbersOf(facts).keys()];
  const ofUnit = heads.filter((head) => isSameMeasure(unitOf(head), unit));
  const called = heads.filter(
    (head) => (ofUnit.includes(head) || unitOf(head) === '') && isHeadAlone(topic, head),
  );
  return called.length > 0 ? called : isFiller(topic) ? ofUnit : [];
}

/** What `head` comes to in `set`, in `unit`; undefined where a row has no number. */
function sumOf(set: RowSet, head: string, unit: string, facts: RowFacts): number | undefined {
  const numbers = numbersOf(facts).get(head) ?? [];
  const sum = [...set].reduce((whole, row) => whole + (numbers[row] ?? NaN), 0);
  const own = unitOf(head) === '' ? sum : inUnit(sum, unitOf(head), unit);
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
  const each = [...set].map((row) => sumOf(new Set([row]), head, unit, facts));
  if (way === 'plain') return [sum, ...each];
  const [one, other] = each;
  if (way === 'gap') return [one === undefined || other === undefined ? undefined : Math.abs(one - other)];
  return [sum];
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
  return [set.size, ...others.map((head) => sumOf(set, head, unitOf(head), facts))]
    .map((count) => count && sum / count)
    .filter((share, index) => index === 0 || share !== undefined);
}

/** Where `words` stand in `clause`. */
function placeOf(words: string, { scope, start }: Clause): ReturnType<typeof placeIn> {
  return placeIn(scope, Math.max(start, scope.text.indexOf(words, start)));
}
