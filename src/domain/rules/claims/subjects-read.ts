import { stretchIn } from '../../lists/stretch-in.ts';
import { at } from '../../lists/at.ts';
import {
  type Calling,
  ofName,
  type RowFacts,
  type RowSet,
  shared,
  union,
  without,
} from '../rows/row-facts.ts';
import { countIn, measure, numeral } from '../words/counted.ts';
import { type Mention, mentionsIn, textBeside } from '../rows/mentions.ts';
import { excepted } from '../words/other-matter.ts';
import { placedRows } from './placed-rows.ts';
import { saidRows, telling } from './predicate.ts';
import { isNounOfRows, predicatesIn } from './predicates.ts';

/** Of which rows a clause speaks, by each honest reading, and what of them stands behind (同志的年龄). */
export interface ClauseSubject {
  readonly sets: readonly RowSet[];
  readonly topic: string;
  /** It says how many they are. */
  readonly isCounted: boolean;
  /** As the text has it. */
  readonly words: string;
}

const leads =
  /^(?:其中|而|但|且|同时|此外|上述|以上|全部|所有|本次|本批|这|该|共有?|从[^，]{1,4}[看说]，?|拟\p{Script=Han}{2,4}的)+/u;
/** What may stand before the first that calls rows, between two, and before their number. */
const before =
  /^(?:[从在由选住属为]|来自|具有|报考|应聘|申报|出自|位于|属于|参加|推荐|购买|享受|领取|获得?|评为|晋升|从事)?$/;
/** 三套一室一厅, 2名护理人员 */
const countedAhead = new RegExp(`^(${numeral})${measure}$`);
/** 3个月, 5个工作日 count no rows; 9套月租金 does. */
const noTime = '(?!月(?![租薪均补低])|工作日|百分)';
const joins = /^(?:[、和与及或]|以及)$/;
const within =
  /^的?(?:[从在由选住属为]|来自|具有|报考|应聘|申报|出自|属于|推荐|通过|入选|承担|管护|管理|负责)?$/;
const counted = new RegExp(
  `^(?:(?:承担|管护|管理|负责|获得|入选)的)?(?<noun>(?:(?![低少多高大小]于|超过|不足|达到)[^\\d，]){0,8}?)(?<!第)(?<number>${numeral})${measure}${noTime}`,
);
const barred = new RegExp(`[除非不未无原曾前各]|${excepted}|上[年届批]|往年`);
/** What is counted, and tells nothing of it: 同志, 拟聘用人员, 类户家 behind what calls them. */
const nouns =
  /^(?:都|也|均|则|(?:女|男)?(?:同志|人员|人选|对象|家庭|企业|单位|项目|教师|学生|候选人|居民|农户|村民|业主|户主|[家类级户人村镇乡]|课题|作品|论文|岗位|申请人|获奖者|当事人|工作人员|党支部|党员|干部|对象|学员|选手)(?:里|中|内)?|中|里|内|的)*/;

/** The subject with which `words` begin; `told` are those of the sentence before, the latest last. */
export function subjectIn(
  words: string,
  facts: RowFacts,
  told: readonly RowSet[],
): ClauseSubject | undefined {
  const subject = subjectOf(words, facts, told);
  // 甲村两个组与乙村两个组的面积: of more than was read.
  return subject && /^[^，]{0,4}[、与和及]/.test(subject.topic) ? undefined : subject;
}

function subjectOf(words: string, facts: RowFacts, told: readonly RowSet[]): ClauseSubject | undefined {
  const bare = words.replace(leads, '');
  const placed = placedRows(bare, facts);
  if (placed) {
    const topic = withoutNouns(bare.slice(placed.words.length), facts);
    return { sets: placed.sets, topic, isCounted: true, words: placed.words };
  }
  const mentions = phraseOf(bare, mentionsIn(bare, facts));
  const [first] = mentions;
  const lead = first ? bare.slice(0, first.start) : '';
  const ahead = stretchIn(lead, countedAhead, 1);
  if (first && ahead === '' && !before.test(lead)) return restIn(bare, facts, told);
  const last = mentions.at(-1);
  const behind = bare.slice(last?.end ?? 0);
  const match = counted.exec(behind);
  const [whole = ''] = match ?? [];
  const { noun = '', number = '' } = match?.groups ?? {};
  if (barred.test(textBeside(bare.slice(0, last?.end ?? 0), mentions) + noun)) return undefined;
  if (!last) return restIn(bare, facts, told);
  const composed = composedOf(mentions, bare, facts);
  const count = countIn(number || ahead);
  const sets = Number.isNaN(count) ? composed : composed.filter(({ size }) => size === count);
  const topic = withoutNouns(behind.slice(whole.length), facts);
  const said = bare.slice(0, last.end + whole.length);
  return sets.length === 0 ? undefined : { sets, topic, isCounted: !Number.isNaN(count), words: said };
}

/** `words` without what is counted at their beginning, and what the rows are called by: 带头人 of 产业带头人. */
function withoutNouns(words: string, facts: RowFacts): string {
  const rest = words.replace(nouns, '');
  const noun = Array.from({ length: longestNoun - 1 }, (_, index) => rest.slice(0, longestNoun - index)).find(
    (one) => one.length > 1 && isNounOfRows(one, facts),
  );
  return noun === undefined ? rest : rest.slice(noun.length).replace(nouns, '');
}

/** More than what rows are called by has behind what calls some of them. */
const longestNoun = 8;

/** 3人, 其余5人, 另外两家: as many of those that the sentence speaks of. */
function restIn(bare: string, facts: RowFacts, told: readonly RowSet[]): ClauseSubject | undefined {
  const [whole = '', rest = '', number = ''] =
    new RegExp(`^(其余的?|另外?的?|其他的?|剩下的?)?(${numeral})${measure}${noTime}`).exec(bare) ?? [];
  if (whole === '') return saidIn(bare, facts);
  const count = countIn(number);
  const wholes = [facts.all, ...facts.categories, ...told];
  const parts = told.flatMap((one, index) => [one, union(told.slice(index))]);
  const sets = rest === '' ? wholes : wholes.flatMap((one) => parts.map((part) => without(one, part)));
  const fitting = sets.filter(({ size }) => size === count);
  const topic = bare.slice(whole.length).replace(nouns, '');
  if (fitting.length > 0) return { sets: fitting, topic, isCounted: true, words: whole };
  // 3名对象自2月起发
  const said = rest === '' && topic !== '' ? setsSaying(topic, count, facts) : [];
  return said.length === 0 ? undefined : { sets: said, topic: '', isCounted: true, words: bare };
}

const saidBefore = new RegExp(
  `^(?<what>[^，]{3,24}?)的?(?:共有?|有)?(?<![\\d.])(?<number>${numeral})${measure}${noTime}`,
);

/** 90年代出生的2名, 面试成绩80分以上的3人: those of whom something is said, where they are as many. */
function saidIn(bare: string, facts: RowFacts): ClauseSubject | undefined {
  const match = saidBefore.exec(bare);
  const { what = '', number = '' } = match?.groups ?? {};
  if (!match || barred.test(what.replace(/[不未](?:满|足|到|超过|低于|高于)/, ''))) return undefined;
  const fitting = setsSaying(what, countIn(number), facts);
  const topic = bare.slice(match[0].length).replace(nouns, '');
  return fitting.length === 0 ? undefined : { sets: fitting, topic, isCounted: true, words: match[0] };
}

/** The rows of which it is said, by each reading by which they are `count`. */
function setsSaying(what: string, count: number, facts: RowFacts): readonly RowSet[] {
  const sets = predicatesIn('', what, facts).flatMap((predicate) =>
    telling([facts.all, ...facts.categories], predicate, facts).flatMap(
      (all) => saidRows(all, predicate) ?? [],
    ),
  );
  return sets.filter(({ size }) => size === count);
}

const ofAll = new RegExp(
  `^(?:在|从|其中|以上|上述|[这该此][批次些]?|全[部体]|所有|整个|本[次批轮届]|拟(?:任职?|聘用?|录用|表彰|推荐|认定|补助|奖励|发放|资助|确定|安排|入选|选调)?的?|入选的?|(?:评审)?通过的?|公示的?|(?:${numeral})${measure})*(?<noun>\\p{Script=Han}{0,10})$`,
  'u',
);

/** Whether `words` call all rows: 全部企业, 本次公示的先进个人. */
export function isOfAllRows(words: string, facts: RowFacts): boolean {
  const { noun = words } = ofAll.exec(words)?.groups ?? {};
  return noun.replace(nouns, '') === '' || isNounOfRows(noun, facts);
}

/** The mentions that make one phrase with the first. */
function phraseOf(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const end = mentions.findIndex((mention, index) => {
    const last = mentions[index - 1];
    const between = last ? text.slice(last.end, mention.start) : '';
    return last !== undefined && !joins.test(between) && !within.test(between.replace(nouns, '的'));
  });
  return end === -1 ? mentions : mentions.slice(0, end);
}

/** The rows that several mentions call together: joined, all of them; else those that all say. */
function composedOf(mentions: readonly Mention[], text: string, { categories }: RowFacts): readonly RowSet[] {
  let readings: readonly (readonly Calling[])[] = [[]];
  for (const { callings } of mentions.slice(0, 6))
    readings = readings.flatMap((own) => callings.map((calling) => [...own, calling])).slice(0, 8);
  return readings.flatMap((callings) => {
    let groups: { readonly head: string; readonly rows: RowSet }[] = [];
    for (const [index, calling] of callings.entries()) {
      const last = groups.at(-1);
      const between =
        index === 0
          ? ''
          : text.slice(at(mentions, index - 1).end, at(mentions, index).start).replace(nouns, '');
      const isJoined = joins.test(between);
      if (last && isJoined && last.head !== calling.head) return [];
      groups =
        last && isJoined
          ? [...groups.slice(0, -1), { head: last.head, rows: union([last.rows, calling.rows]) }]
          : [...groups, calling];
    }
    const [first, ...others] = groups;
    if (!first || (others.length > 0 && first.head === ofName)) return [];
    const rows = [...first.rows].filter((place) => others.every((other) => other.rows.has(place)));
    return rows.length === 0
      ? []
      : [new Set(rows), ...(isByNames(callings, mentions) ? [] : withinEach(new Set(rows), categories))];
  });
}

/** Whether `callings` are by the names of rows, also where they are read in the column that has them. */
function isByNames(callings: readonly Calling[], mentions: readonly Mention[]): boolean {
  return callings.every(({ rows }, index) =>
    at(mentions, index).callings.some(
      (one) =>
        one.head === ofName && one.rows.size === rows.size && [...rows].every((row) => one.rows.has(row)),
    ),
  );
}

/** What of `rows` is in one category, of which alone a text may speak. */
function withinEach(rows: RowSet, categories: readonly RowSet[]): readonly RowSet[] {
  const own = categories.map((category) => shared(rows, category));
  return own.filter(({ size }) => size > 0 && size < rows.size);
}
