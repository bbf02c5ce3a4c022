import { type FindingPlace, placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { headForm } from '../../name/name-column.ts';
import { measureWordOf } from '../../notice/measure-word.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { monthNumber } from '../../time/civil-date.ts';
import { readingOf } from '../../statements/reading.ts';
import { isOfOthers, isOfOtherWhole } from '../words/whose-words.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { sentenceBefore, sentenceStart } from '../words/sentence-start.ts';
import { type Months, type RowFacts, rowFacts, type RowSet } from '../rows/row-facts.ts';
import { setsIn } from '../rows/mentions.ts';
import { countIn, measure, numeral } from '../words/counted.ts';
import { sentencesIn } from '../words/prose-read.ts';
import { dayHeads } from './kinds/days.ts';
import { excluded } from './kinds/bound-predicates.ts';
import { predicatesIn } from './predicates.ts';
import { isOfAllRows, type ClauseSubject, subjectIn } from './subjects-read.ts';

/** A clause of a sentence that claims something, and what the sentence has told before it. */
export interface Clause {
  readonly scope: Scope;
  readonly start: number;
  /** Without remarks in brackets. */
  readonly text: string;
  readonly hasRemark: boolean;
  readonly before: string;
  readonly facts: RowFacts;
  /** The rows of which the sentence has spoken, the latest last. */
  readonly told: readonly RowSet[];
  /** Of whom the clause before speaks. */
  readonly current: ClauseSubject | undefined;
  /** By which those put forward are counted. */
  readonly measureWord: string;
  /** It tells of some of whom the sentence says before who they are, and that is not understood. */
  readonly isOfUnread: boolean;
}

/** As many of whom a sentence keeps in mind. */
const mostTold = 12;

/** What the tables of a notice say, as of its days. */
export const factsOf = ofLatest((notice: Notice): RowFacts => ({
  ...rowFacts(proposedTables(notice)),
  asOf: monthsOf(notice),
}));

const filler = '\u2060';

/** The clauses of the body of `notice` in sentences in which `signs` stand. */
export function* clausesOf(notice: Notice, signs: RegExp): Generator<Clause> {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  for (const { scope } of readingOf(notice).body) {
    if (scope.kind === 'cell' || scope.kind === 'heading' || !signs.test(scope.text)) continue;
    const bare = withoutRemarks(scope.text);
    for (const sentence of sentencesIn(bare))
      if (signs.test(sentence[0])) yield* clausesIn(sentence, scope, factsOf(notice), notice);
  }
}

/**
 * `text` without remarks, as long as it was. What stands for one says that it changes the number beside it, but where
 * it numbers what follows or tells whom the number counts; whether a limit itself is meant is said beside the limit.
 */
function withoutRemarks(text: string): string {
  return text
    .replace(ordinal, (remark) => ' '.repeat(remark.length))
    .replace(limitIncluded, (remark, ahead?: string, behind?: string) =>
      `及${ahead ?? behind}`.padEnd(remark.length),
    )
    .replace(limitExcluded, (remark, side: string) => `${side}${excluded}`.padEnd(remark.length))
    .replace(whoAreCounted, (remark) => ' '.repeat(remark.length))
    .replace(/（[^（）]{0,40}）/g, (remark) => filler.repeat(remark.length));
}

/** （四）超过5人的有2家 */
const ordinal = /(?<=^|[\n。；])（[一二三四五六七八九十\d]{1,3}）/g;
/** 90分（含）以上, 90分以上（含90分） */
const limitIncluded =
  /（含(?:\d[\d.]{0,8}\p{Script=Han}{0,3})?）(以[上下内])|(以[上下内])（含(?:\d[\d.]{0,8}\p{Script=Han}{0,3})?）/gu;
const limitExcluded = /(以[上下内])（不含\d?[\d.]{0,8}\p{Script=Han}{0,3}）/gu;
/** 2名（甲一、甲二） */
const whoAreCounted =
  /(?<=[\d一二两三四五六七八九十][名人位个家项户篇件所宗门艘笔])（[^（）含另不除原上未其]{0,40}）(?=[，；。、]|$)/g;

function* clausesIn(
  { 0: sentence, index: from }: RegExpExecArray,
  scope: Scope,
  facts: RowFacts,
  notice: Notice,
): Generator<Clause> {
  let [told, current, before]: [readonly RowSet[], ClauseSubject | undefined, string] = [[], undefined, ''];
  let [isOfUnread, isOfSome] = [false, false];
  for (const { 0: written, index } of matchesIn(sentence, /[^，；:]+/g)) {
    const text = written.replaceAll(filler, '').replace(/[“”"\s]/g, '');
    const start = from + index;
    if (sentence[index - 1] === '；') [isOfUnread, isOfSome] = [false, false];
    isOfUnread ||= goesOnUnread(text, sentence.slice(0, index), facts);
    const isQuoted = scope.isQuoted({ start, end: start + written.length });
    const said = scope.text.slice(sentenceStart(scope.text, start), start + written.length);
    if (!isQuoted && text.length <= longestClause && isOfRows(said, scope.text, start, facts, notice))
      yield {
        scope,
        start,
        text,
        hasRemark: written.includes(filler),
        before,
        facts,
        told,
        current,
        isOfUnread: isOfUnread || isOfSome,
        measureWord: measureWordOf(notice.quotas),
      };
    const subject = isOfUnread ? undefined : subjectIn(text, facts, told);
    if (subject || countsOthers(text, current)) current = subject;
    told = [...told, ...setsIn(text, facts), ...(subject?.sets ?? [])].slice(-mostTold);
    before = text;
    if (amongWhom.test(text)) isOfUnread = !areRead(text.replace(amongWhom, ''), facts, told);
    else isOfSome ||= countsUnread(text, facts, told);
  }
}

/** Whether a clause at `start` of `text` may be of the rows: `said` is of no others, and it makes no parts of another whole. */
function isOfRows(said: string, text: string, start: number, facts: RowFacts, notice: Notice): boolean {
  const wholes = [facts.all, ...facts.categories].map(({ size }) => size);
  return !isOfOthers(said.replace(datesOfRows(facts), ''), notice) && !isOfOtherWhole(text, start, wholes);
}

const amongWhom = /(?<![其集当初高公])[中里]$/;

/** Whether `words`, among whom something is, say who these are: 5名人选, 一等奖获得者, 以上项目. */
function areRead(words: string, facts: RowFacts, told: readonly RowSet[]): boolean {
  return subjectIn(words, facts, told)?.topic === '' || isOfAllRows(words, facts);
}

/**
 * 要先开工的有4个，三个在甲乡: whether a clause counts some by what is told of them, and no rows known are as many;
 * rows of a category are not, where more is told than that something was done with them (推荐的有4个).
 */
function countsUnread(text: string, { all, categories }: RowFacts, told: readonly RowSet[]): boolean {
  const [whole = '', numeral = ''] = countedByTrait.exec(text) ?? [];
  const known = text.length - whole.length > longestDeed ? told : [...categories, ...told];
  const number = countIn(numeral);
  return number < all.size && !known.some(({ size }) => size === number);
}

/** 获一等奖的4人，…；刚好入围的2人: whether a clause counts by what is told of them others than `current` are. */
function countsOthers(text: string, current: ClauseSubject | undefined): boolean {
  const [, numeral = ''] = countedByTrait.exec(text) ?? [];
  return numeral !== '' && current?.sets.some(({ size }) => size === countIn(numeral)) === false;
}

/** As long as what is done with all: 本次拟推荐 */
const longestDeed = 5;

const countedByTrait = new RegExp(`的[^，的]{0,6}?[共有计只仅]{0,2}(${numeral})${measure}$`);

const bareLimit =
  /^(?:其中)?(?:[不未]?(?:满|超过|足|到|低于|高于)|恰[好为]?)?[\d一二两三四五六七八九十]{1,4}(?<unit>年|周?岁|[万亿]?元|亩|分|个月|平方米|天)(?=[以及的（]|$)/;
const limit =
  /([^，；。、\d]{1,16}?)(?:[不未]?(?:满|超过|足|到|低于|高于)|达到?|在)?[\d一二两三四五六七八九十]{1,4}(年|周?岁|[万亿]?元|亩|分|个月|平方米|天)(?:及?以[上下内])?[的者]?[只仅共]?有?[\d一二两三四五六七八九十]{1,3}[名人位个家项户所篇件艘笔]/g;

/** 任现职满两年的5名，不满两年的1名: whether a limit goes on with one before it of what no column tells. */
function goesOnUnread(text: string, before: string, facts: RowFacts): boolean {
  const unit = bareLimit.exec(text)?.groups?.['unit'];
  if (unit === undefined) return false;
  const last = matchesIn(before.replaceAll(filler, ''), limit).findLast((match) => match[2] === unit);
  if (!last) return false;
  const words = (last[1] ?? '').replace(/^其中|(?:[均都已不未满足到在达为]|恰好?|超过|[低高]于)+$/g, '');
  return (
    !/[的是为有在]$|^[和及与]?$/.test(words) && predicatesIn('', `${words}满1${unit}`, facts).length === 0
  );
}

/** The years that stand with what a column of days says, and so tell rows apart: 2027年6月完工, 2022年进站. */
const datesOfRows = ofLatest((facts: RowFacts): RegExp => {
  const acts = dayHeads(facts).map((head) =>
    headForm(head).replace(/(?:起始|开始)?(?:时间|日期|年月|月份|年份|日)$|^(?:计划|预计|拟|约定)/g, ''),
  );
  const own = acts.filter((act) => act.length > 1).flatMap((act) => [act, act.slice(-2)]);
  const years = [...facts.columns.values()].flatMap((cells) =>
    cells.map((cell = '') => stretchIn(cell, /^((?:19|20)\d\d)[年./-]\d/, 1)),
  );
  const known = [...new Set(years)].filter((year) => year !== '');
  if (known.length === 0) return /(?!)/g;
  const month = '(?:\\d{1,2}月份?|年?底?[内前]|[上下]半年|第?[一二三四]季度)?';
  const before =
    own.length === 0 ? '' : `|(?:${known.join('|')})年${month}(?:至[^，；。]{1,10})?(?:${own.join('|')})`;
  return new RegExp(`(?:${known.join('|')})年\\d{1,2}月(?=\\d{1,4}[名人个家户笔项])${before}`, 'g');
});

const longestClause = 60;

/** The months of the days as of which a notice may reckon: of one that it says (截至2025年6月), and of its own. */
function monthsOf(notice: Notice): Months {
  const { published, window } = notice;
  const days = [window.closes, window.opens, published.on].map((day) => [day.slice(0, 4), day.slice(5, 7)]);
  const said = readingOf(notice).body.flatMap(({ scope }) => monthsSaid(scope.text));
  const own = days.map(([year, month]) => monthNumber(year, month));
  return [...new Set([...said, ...own])];
}

/** The months as of which `text` says that something is reckoned: 截至2025年6月30日. */
export function monthsSaid(text: string): Months {
  return matchesIn(text, /(?:截至|截止到?|截止(?:日期?|时间)[为是]?|算[至到])(\d{4})年(\d{1,2})月/g).map(
    ([, year, month]) => monthNumber(year, month),
  );
}

/** Whether the clause before says among whom something is, and it is known who these are: 甲类基地中，. */
export function isAmongTold({ before, current }: Clause): boolean {
  return amongWhom.test(before) && current !== undefined && current.topic === '';
}

/** The sets of rows of which a clause that names none may speak: all, each category, and those told before. */
export function contextsOf(clause: Clause): readonly RowSet[] {
  const { facts, told, current } = clause;
  if (isAmongTold(clause)) return current?.sets ?? [];
  return [facts.all, ...facts.categories, ...(current?.sets ?? []), ...told].filter(({ size }) => size > 1);
}

/** What stands before a clause, or the part that is read of it, in its sentence. */
export function wordsBefore({ scope, start }: Clause): string {
  return sentenceBefore(scope.text, start);
}

/** Where `words` stand in `clause`. */
export function placeInClause(words: string, { scope, start }: Clause): FindingPlace {
  return placeIn(scope, Math.max(start, scope.text.indexOf(words, start)));
}
