import { headForm } from '../../name/name-column.ts';
import { type FindingPlace, placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import type { Finding } from '../findings/findings.ts';
import { isTraitHead } from '../rows/list-traits.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { isSameMeasure, unitOf, units } from '../amounts/units.ts';
import { numbersOf } from '../rows/columns.ts';
import { isHeadAlone } from '../words/heads-called.ts';
import { type Calling, ofCategory, ofName, type RowFacts, type RowSet, shared } from '../rows/row-facts.ts';
import { countIn, measure, numeral } from '../words/counted.ts';
import { unclear } from '../words/other-matter.ts';
import { type Clause, contextsOf, isAmongTold, placeInClause, wordsBefore } from './clause-course.ts';
import { type Predicate, saidRows, telling } from './predicate.ts';
import { isNounOfRows, predicatesIn, someOf } from './predicates.ts';
import { subjectIn } from './subjects-read.ts';

const behind = new RegExp(
  `^(?<what>[^，]{2,30}?)的(?<noun>[^，\\d的]{0,4}?)(?:也?[有共]|共有|仅有?|只有|均为)?(?<number>${numeral})(?<unit>${measure})$`,
);
const ahead = new RegExp(
  `^(?:其中|另外?|还?有)?(?:有)?(?<number>${numeral})(?<unit>${measure})(?<what>[是为因由在属系][^，]{1,30}|(?:来自|位于|享受|领取|获得)[^，]{2,20}|的?(?!平均|人均|户均)[^，\\d是为最]{2,6}[是为系][^，\\d]{1,20})$`,
);

const wholeAhead = new RegExp(
  `^(?<whole>[^，\\d]{0,12}(?:${numeral})${measure})[中里](?=(?:有)?[\\d一二两三四五六七八九十])`,
);

/** 自筹高于资助的有2项, 其中2户是子女就业后收入超标: as many as no reading counts. */
export function wrongCount(clause: Clause): Finding | undefined {
  // 甲镇3家中2家是种植类: of those alone.
  const whole = wholeAhead.exec(clause.text)?.groups?.['whole'];
  const text = whole === undefined ? clause.text : clause.text.slice(whole.length + 1);
  const said = behind.exec(text);
  const { what = '', noun = '', number = '', unit = '' } = (said ?? ahead.exec(text))?.groups ?? {};
  const { facts, told, current, scope, start } = clause;
  // 试用的男同志2名: of those of a kind alone.
  if (number === '' || mentionsIn(noun, facts).length > 0) return undefined;
  if (goesOnElsewhere.test(scope.text.slice(start + clause.text.length))) return undefined;
  // 两人不同班，一人在甲班: of those of whom more is told than is read.
  if (/^一/.test(clause.text) && !isOneOfTwo(clause)) return undefined;
  const bare = what.replace(/^(?:其中|的)/, '');
  const subject = subjectIn(bare, facts, told);
  const readings = [
    // 一位是教师, 一位是护士: of those just told.
    {
      contexts:
        whole !== undefined
          ? (subjectIn(whole, facts, told)?.sets ?? [])
          : isOneOfTwo(clause)
            ? (current?.sets ?? []).filter(({ size }) => size <= fewOf)
            : contextsOf(clause),
      words: bare,
    },
    ...(subject && subject.topic !== '' ? [{ contexts: subject.sets, words: subject.topic }] : []),
  ].map((reading) => ({ ...reading, predicates: predicatesIn('', reading.words, facts) }));
  const isOther = ({ kind }: Predicate): boolean => kind === 'limit' || (said !== null && kind === 'cell');
  if (readings.some(({ predicates }) => predicates.some(isOther))) return undefined;
  const counts = readings.flatMap(({ contexts, predicates }) => sizesOf(contexts, predicates, facts));
  const label = bare.replace(/^[是为]/, '');
  return countFinding({ number, unit, label, counts }, placeIn(scope, start), facts);
}

/** 一位是教师, of those just told; not 两个在甲镇，一个在乙镇, of whom the last is another one. */
function isOneOfTwo({ text, before }: Clause): boolean {
  return /^一/.test(text) && !/^(?:其中)?[\d一二两三四五六七八九十]+[名人位个家项户]/.test(before);
}

/** As many as are told of one by one. */
const fewOf = 5;

/** How many rows of each of `contexts` are what `predicates` say, by each reading; undefined where one does not tell. */
function sizesOf(
  contexts: readonly RowSet[],
  predicates: readonly Predicate[],
  facts: RowFacts,
): readonly (number | undefined)[] {
  return predicates.flatMap((predicate) =>
    telling(contexts, predicate, facts).map((context) => saidRows(context, predicate)?.size),
  );
}

/** How many of a kind a text says there are, and how many there are by each reading. */
interface Count {
  readonly number: string;
  readonly unit: string;
  readonly label: string;
  readonly counts: readonly (number | undefined)[];
}

/** The finding where there are as many by none; nothing of more than those put forward: 个人申请的有12名, of whom 4 are. */
function countFinding(
  { number, unit, label, counts }: Count,
  place: FindingPlace,
  { all }: RowFacts,
): Finding | undefined {
  const [stated, [counted]] = [countIn(number), counts];
  // 服务类1人, where no row is called so: a class that the text makes of several posts.
  const isUnknown = /[类型]$/.test(label) && counts.every((count) => count === 0);
  const isRight = isUnknown || counts.includes(undefined) || counts.includes(stated) || stated > all.size;
  return counted === undefined || isRight
    ? undefined
    : { code: 'stated-trait-differs', ...place, facts: { stated: `${number}${unit}`, label, counted } };
}

/** 7人中女性 of 7人中女性3名: of how many it is said, if it is told. */
const among = new RegExp(`^(?:在|从)?[^\\d]{0,8}?(?<number>${numeral})${measure}[^\\d，]{0,6}?[中里](?=.)`);
const tally = new RegExp(
  `^(?:其中|包括|分别[为是]|有|含)?(?<label>[^，]{1,24}?)(?:今年|本[次批]|[此这]次)?(?:产生|占据?了?|拿[下到]了?|(?:入选|上榜|获评|当选|立项|获批|纳入|获(?:得)?(?:救助|补助|资助|表彰)?)了?)?(?:[一总]?共计?有?|合?计|[只仅就也都]?各?有|[只仅]是)?(?<number>${numeral})(?<unit>${measure}|席)(?<seats>名额|席位)?(?:人员|人选|候选人|对象|同志|项目|企业|干部|教师|学生|医师|职工)?(?:\\d[\\d.]{0,9}[人元亩万公里平方米套床张]{1,3})?(?:上榜|入选|获评|当选|入围|立项|在列)?$`,
);

/** 甲类人员中 of 甲类人员中女性2名, where it is known who these are; not 示例中 of 示例中学3名. */
function amongKind(part: string, { facts, told }: Clause): RegExpExecArray | null {
  const match = /^(?:在|从)?(?<kind>[^\d，]{2,16}?)[中里](?=\D)/.exec(part);
  return subjectIn(match?.groups?.['kind'] ?? '', facts, told)?.topic === '' ? match : null;
}

/** 甲类最多，有4人: the kind of which a clause that only counts says how many they are. */
const mostBefore = [
  /^(?:其中)?(?<label>[^，\d]{2,16}?)的?(?:人数|数量|入选[户家项]?数)?(?:也|则)?(?:最多|最少|居首|居多|占多数|排在首位|位居第一|其次|次之)$/,
  /^(?:其中)?(?:入选|上榜|人数|数量)?最[多少]的(?:\p{Script=Han}{1,4})?是(?<label>[^，\d]{2,16})$/u,
];
const bareCount = new RegExp(`^(?:[共也只仅]?[有达为]|[一总]?共有?)(?=(?:${numeral})${measure}$)`);

/** A part that only counts, with the kind that the clause before says that there are most or fewest of. */
function withKindBefore(part: string, { before }: Clause): string {
  const label = bareCount.test(part)
    ? mostBefore.map((form) => form.exec(before)?.groups?.['label']).find(Boolean)
    : undefined;
  return label === undefined ? part : part.replace(bareCount, label);
}

/** 乙类各组都有，甲组占了3户: whether so many places are of all, of whom alone the sentence speaks ahead. */
function isOfAllAhead(clause: Clause): boolean {
  const before = wordsBefore(clause);
  const [, number = ''] = /^[^，；\d]{0,12}(\d+)[名人位个家项户][^，；\d]{0,8}[，；:]?$/.exec(before) ?? [];
  return before === '' || countIn(number) === clause.facts.all.size;
}

const sides = '(?:不?超过|[不未]?[高低多少大小]于|不足|不到|[不未]?满|达到?|在)';
/** 6人教龄超过12年, 有4户面积在80平方米以下: the number before what is said of them. */
const tallyAhead = new RegExp(
  `^(?:其中|包括|共|只?有|仅有?)*(?<number>${numeral})(?<unit>${measure})(?:企业|项目|家庭|单位|农户|教师)?的?(?<label>(?![^，]*[均都全])[^，\\d的]{0,12}?(?:${sides}\\d{1,8}(?:\\.\\d{1,3})?(?:${units})(?:及?以[上下内])?|\\d{1,8}(?:\\.\\d{1,3})?(?:${units})及?以[上下]))$`,
);

/** 本年度13个: of all, and not of those with a date of the year. */
const ofAllYear = /^(?:本[年届次批]度?|今年度?|当年|全年|历年)$/;

/** How many of a kind a part counts, with the words that say among whom; of empty strings where it counts none. */
interface KindCounted {
  readonly whole: RegExpExecArray | null;
  readonly label: string;
  readonly number: string;
  readonly unit: string;
  /** 3席, 3个名额: what counts whoever is put forward. */
  readonly isOfSeats: boolean;
}

function tallyIn(part: string, clause: Clause): KindCounted {
  const whole = among.exec(part) ?? amongKind(part, clause);
  const rest = part.slice(whole?.[0].length ?? 0);
  const { groups = {} } = tallyAhead.exec(rest) ?? tally.exec(rest) ?? {};
  const { label = '', number = '', unit = '', seats } = groups;
  return {
    ...{ whole, number, unit, isOfSeats: unit === '席' || seats !== undefined },
    label: label.replace(/(?<=\d[^，]{1,10}的)(?:企业|项目|家庭|单位|农户|教师)$/, ''),
  };
}

/** 甲县3名, 80分以上的5人: a kind that is not as often among all, among a category, or among those just told. */
export function wrongTally(said: string, clause: Clause, measures: ReadonlySet<string>): Finding | undefined {
  const part = withKindBefore(said, clause);
  if (/占[据了\d一二两三四五六七八九十]/.test(part) && !isOfAllAhead(clause)) return undefined;
  // 甲类2个，另行公示: of others than those put forward.
  if (goesOnElsewhere.test(clause.scope.text.slice(clause.start + said.length))) return undefined;
  const { whole, label, number, unit, isOfSeats } = tallyIn(part, clause);
  const ahead = whole?.groups?.['number'] ?? countAhead(clause);
  const isCounted = isOfSeats || measures.has(unit);
  if (!isCounted || clause.hasRemark || clause.isOfUnread || ofAllYear.test(label)) return undefined;
  // 租赁补贴的3户中: of those alone.
  const isOfWhole =
    whole === null || /^(?:在|从|这|该|上述|以上|其)?[\d一二两三四五六七八九十]/.test(whole[0]);
  const own = isOfWhole
    ? contextsOf(clause)
    : (subjectIn(whole[0].slice(0, -1), clause.facts, clause.told)?.sets ?? []);
  const total = countIn(ahead);
  const contexts = own.filter(({ size }) => Number.isNaN(total) || size === total);
  if (contexts.length === 0 || hasOthersAhead(clause, measures)) return undefined;
  const wholes = isOfWhole && !isAmongTold(clause) ? [clause.facts.all] : [];
  // 授徒7人: how many one has, and not how many have some.
  const isOfEach = [...numbersOf(clause.facts).keys()].some(
    (head) => isSameMeasure(unitOf(head), unit) && isHeadAlone(label, head),
  );
  if (isOfEach) return undefined;
  // What is told is the count of those of whom it is said 其中, else of all.
  const counts = countsOf(
    label,
    Number.isNaN(total) ? [...wholes, ...contexts] : [...contexts, ...wholes],
    clause,
  );
  return countFinding(
    { number, unit, label, counts },
    placeInClause(`${number}${unit}`, clause),
    clause.facts,
  );
}

/** How many rows of each of `contexts` are what `label` says, by each reading; none where it is not understood. */
function countsOf(
  label: string,
  contexts: readonly RowSet[],
  { facts, told }: Clause,
): readonly (number | undefined)[] {
  const subject = unclear.test(label) ? undefined : subjectIn(label, facts, told);
  // 甲一、甲二2人: of those named, not of each.
  if (subject?.isCounted !== true && isWhole(label, facts) && !unclear.test(label.replace(headOfCell, ''))) {
    if (subject?.topic !== '' && mentionsIn(label, facts).length > 1) return [];
    const called = subject?.topic === '' ? subject.sets : rowsCalled(label, facts);
    return contexts.flatMap((context) =>
      [...called, rowsWith(label, facts), rowsListing(label, facts)].map((set) => shared(set, context).size),
    );
  }
  const isOfSome = subject !== undefined && subject.topic !== '' && !subject.isCounted;
  // 甲一带徒7人: of one row nobody says how many of it are so.
  const several = subject?.sets.filter(({ size }) => size > 1) ?? [];
  const [said, own] = isOfSome ? [subject.topic, several] : [label, contexts];
  const core = said.replace(/的$/, '');
  const predicates = [...someOf(core, facts), ...predicatesIn('', core, facts)];
  const sizes = sizesOf(
    own,
    predicates.filter(({ kind }) => kind !== 'cell'),
    facts,
  );
  const called = sizes.length > 0 ? [rowsWith(label, facts)] : [];
  return [...sizes, ...own.flatMap((context) => called.map((rows) => shared(rows, context).size))];
}

/**
 * 示例大学4名, where one column says 示例大学, and another 示例大学法学院; 中医类2名, of whom one is called 主任中医师: the rows of which any
 * cell says `label`.
 */
function rowsWith(label: string, { columns }: RowFacts): RowSet {
  const words = label.replace(/的$|(?<=^.{2,})类$/, '');
  const cells = words.length < 3 && !label.endsWith('类') ? [] : [...columns.values()];
  return new Set(cells.flatMap((column) => [...column.keys()].filter((row) => column[row]?.includes(words))));
}

/** The number of which a part, or the first of its row, says 其中: the last before that in its sentence. */
function countAhead(clause: Clause): string {
  const before = /^其中/.test(clause.text) ? wordsBefore(clause).replace(/其中[^，；：]*$/, '') : '';
  return matchesIn(before, countsAhead).at(-1)?.[1] ?? '';
}

/**
 * 甲县3名、女性2名; 超过10次的3名: whether a number of some stands before a part whom no column calls, and of whom it may be: behind
 * a kind alone (二组3户) it is known whose it is.
 */
export function hasOthersAhead(clause: Clause, measures: ReadonlySet<string>): boolean {
  const { facts, told } = clause;
  const sizes = new Set([facts.all, ...facts.categories, ...told].map(({ size }) => size));
  const before = wordsBefore(clause);
  return matchesIn(before, countsAhead).some(({ 0: whole, 1: number = '', 2: unit = '', index }) => {
    const lead = before.slice(0, index);
    const isOfSome = /的[有共]?$/.test(lead) && !/拟[^，；]{0,10}的[有共]?$/.test(lead);
    if (!measures.has(unit) || (isOfSome && isUnderstood(lead, whole, clause))) return false;
    return isOfSome || !sizes.has(countIn(number));
  });
}

/** Whether it is known which rows `number` behind `lead` counts: 满15年的3人. */
function isUnderstood(lead: string, number: string, { facts, told }: Clause): boolean {
  const part = lastStretch(lead.replace(/（[^（）]{0,40}）|\s/g, ''), '，；：。、');
  return subjectIn(`${part}${number}`, facts, told)?.isCounted === true;
}

const countsAhead = new RegExp(`(?<!占)(${numeral})(${measure})(?!月|工作日)`, 'g');

/** The rows of the cell that `words` are. */
function rowsCalled(words: string, facts: RowFacts): readonly RowSet[] {
  return mentionsIn(words, facts).flatMap(({ callings }) => callings.map(({ rows }) => rows));
}

/** The rows of which a cell has among several what one mention in `words` is: 甲补贴 of 甲补贴、乙补贴. */
function rowsListing(words: string, facts: RowFacts): RowSet {
  const [one, ...others] = mentionsIn(words, facts);
  const heads = others.length > 0 ? [] : (one?.callings ?? []).map(({ head }) => head);
  const cells = heads.map((head) => facts.columns.get(head) ?? []);
  return new Set(
    cells.flatMap((column) => [...column.keys()].filter((row) => column[row]?.includes(one?.text ?? ''))),
  );
}

const goesOnElsewhere = /^，(?:将|均)?(?:另行|另案|单独|另外)公示/;

const leadOfCell =
  /^(?:来自于?|出自|属于?|位于|地处|在|家?住在?|居住在|从事|任?教(?!师)|任教于|担任|报考|申报|落户|享受|领取|获得?|给予|纳入|实施|由)(?=.)/;
/** 致困原因为 before 因病 */
const headOfCell = /^的?(?<head>[^，\d是为]{2,8})[为是](?=.)/;
const tailOfCell = /^的?(?:同志|人员|人选|对象|候选人|工作|上班|任教|居住)?的?$/;

/**
 * Whether `words` are a whole cell, with what leads it and what the rows are; what people are (党员, 土族) another rule
 * tells.
 */
function isWhole(words: string, facts: RowFacts): boolean {
  const asked = headOfCell.exec(words)?.groups?.['head'];
  const lead = stretchIn(words, asked === undefined ? leadOfCell : headOfCell);
  const mentions = mentionsIn(words, facts);
  const last = mentions.at(-1);
  if (!last || mentions[0]?.start !== lead.length) return false;
  const between = mentions.slice(1).map(({ start }, index) => words.slice(mentions[index]?.end, start));
  const tail = words.slice(last.end);
  const isRead = ({ head, rows }: Calling, text: string): boolean =>
    head !== ofName &&
    !isTraitHead(head) &&
    (asked === undefined || headForm(head) === asked) &&
    (head === ofCategory ||
      head === '性别' ||
      [...rows].every((row) => isCell(facts.columns.get(head)?.[row], text, lead + tail, head)));
  return (
    (between.every((text) => /^的?$/.test(text)) ||
      (between.every((text) => /^[和与及]$/.test(text)) && tail === '')) &&
    mentions.every(({ callings, text }) => callings.every((calling) => isRead(calling, text))) &&
    last.callings.every(({ head }) => isTail(tail, head, facts))
  );
}

/** Whether `cell` is `text`, or what it is called in short beside what says of which column it is: 教数学, 数学岗 of 数学教师. */
function isCell(cell: string | undefined, text: string, beside: string, head: string): boolean {
  return (
    cell === text ||
    cell?.replace(/(?<=..)[类型]$/, '') === text ||
    (cell?.startsWith(text) === true &&
      /岗|学科|任教|职位|科目/.test(head) &&
      /^(?:任?教|[岗学职科]|教师|老师)/.test(beside))
  );
}

/** What may stand behind a cell of `head`: what the rows are called, or what the column is of. */
function isTail(tail: string, head: string, facts: RowFacts): boolean {
  const noun = tail.replace(/的/g, '');
  const form = headForm(head);
  // 食品领域项目, where 领域 is the head and 项目 are the rows.
  const rest = noun.startsWith(form) ? noun.slice(form.length) : noun;
  return (
    (rest !== noun && (rest === '' || isNounOfRows(rest, facts))) ||
    (noun.length > 1 && form.startsWith(noun)) ||
    tailOfCell.test(tail) ||
    (head === '性别' && isNounOfRows(tail, facts)) ||
    (/^(?:学科|岗位?|职位|科目|专业|领域|行业|方向)$/.test(noun) &&
      (head.includes(noun) || (/^(?:岗位?|学科)$/.test(noun) && /岗|学科/.test(head)))) ||
    (ofRowsNoun.test(noun) && isWordOfRows(noun, facts))
  );
}

const ofRowsNoun = /^(?:教师|老师|学生|医生|护士|干部|职工|企业|项目|课题|作品|农户|村民|居民|单位|户)$/;

/** Whether the lists call what they put forward so, in a title, a head or the cells of a column. */
function isWordOfRows(noun: string, { owners, columns }: RowFacts): boolean {
  const tables = new Set(owners.map(({ table }) => table));
  const isCalled = [...tables].some(({ title, categories, heads, nameColumn }) =>
    [title, ...categories, heads[nameColumn ?? -1] ?? ''].some((words) => words.includes(noun)),
  );
  return (
    isCalled || [...columns.values()].some((cells) => cells.every((cell) => cell?.endsWith(noun) === true))
  );
}
