import { grouped } from '../../lists/grouped.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch, stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { byCategory, nomineesOf, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { type CountedCategory, natureOfMeasure } from '../../statements/counts/counted-noun.ts';
import type { CountStatement } from '../../statements/counts/count-statement.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { struckOut } from '../../statements/struck-out.ts';
import { rowsSpokenOf } from '../rows/spoken-rows.ts';
import { proposedTables } from '../rows/tables.ts';
import { earlier } from '../words/other-matter.ts';
import { isOfOtherBatch } from '../words/whose-words.ts';

/** What a number is judged by: its notice, the categories that may be meant, and the numbers behind it. */
interface Judged {
  readonly notice: Notice;
  readonly categories: readonly CountedCategory[];
  readonly next: readonly CountStatement[];
}

/**
 * Whether what stands around a number says that it is not of all, or not of a category: of some, of others, of another
 * time.
 */
export function isOfOtherThings(statement: CountStatement, judged: Judged): boolean {
  return signs.some((isSo) => isSo(statement, judged));
}

const signs: readonly ((statement: CountStatement, judged: Judged) => boolean)[] = [
  isWithoutRepeats,
  (statement, { next }) => isOfThoseNamedNext(statement, next),
  (statement, { notice }) => isOfThoseNamed(notice, statement),
  isOfThoseTold,
  (statement, { notice }) => isOfOtherTime(notice, statement),
  (statement, { categories }) => isOfHeading(statement, categories),
  (statement, { notice }) => isOfThoseSoNamed(notice, statement),
  (statement) => reallyHad.test(sentenceTo(statement)),
  (statement) => takenFrom.test(sentenceTo(statement)),
  (statement) => planned.test(sentenceTo(statement)) || takingPart.test(sentenceTo(statement)),
  (statement) => leaving.test(textBehind(statement)),
  isOfThoseJudged,
  (statement) => /取前$/.test(sentenceTo(statement)) && !/^[作确]?[为定]/.test(textBehind(statement)),
  (statement) => isOfRest(statement),
  (statement) => byHowMany.test(stretchBefore(statement.scope.text, statement.start, '，。；\n', 40)),
  isThinnedOut,
  (statement, { categories }) => isOfBodies(statement, categories),
  isOfPartOf,
  isOfColumn,
  (statement, { categories }) => isOfRowAhead(statement, categories),
  isInReason,
  (statement, { categories }) => isOfOtherParts(statement, categories),
  // What costs most is asked last.
  (statement, { notice }) => isOfThoseCalled(notice, statement),
];

/** 部 of 专著数（部） */
const unitInHead = /[（(](?:单位[:：])?([^（）()\d]{1,3})[）)]$/;

/** 甲级15部, beside a column 专著数（部）, where those put forward are persons: what a column counts. */
function isOfColumn({ measure }: CountStatement, { notice, categories }: Judged): boolean {
  return (
    natureOfMeasure(measure) === 'other' &&
    categories.every(({ measureWord }) => natureOfMeasure(measureWord) === 'person') &&
    proposedTables(notice).some(({ heads }) =>
      heads.some((head) => stretchIn(head, unitInHead, 1) === measure),
    )
  );
}

/** As far as a row of names or of categories is read beside a number. */
const longestRow = 300;

/** 拟认定的7家企业 below 一、绿色工厂: as many as the category has that the heading names, where the text names no other. */
function isOfHeading(
  { of, value, scope: { heading, text } }: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  if (of.kind === 'parts' || categories.some(({ category }) => text.includes(category))) return false;
  // 2.报告表项目。计6个
  const label = stretchIn(
    text,
    /^(?:\d{1,2}[.、]|[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?([^，。；:\d]{2,12})[。:]/,
    1,
  );
  return categories.some(
    ({ category, count }) =>
      count === value &&
      (heading.includes(category) || (category.length > 3 && label.includes(category.slice(-3)))),
  );
}

/** 8家单位中5家通过, where 5 are put forward: of as many some came through. */
function isOfThoseJudged(statement: CountStatement, { categories }: Judged): boolean {
  const through = stretchIn(
    textBehind(statement),
    /^[^，；\d]{0,8}[中里]，?(?:有)?(\d{1,4})[名人位个家项户件](?:[^，；\d]{0,8})(?:通过|入选|当选|过关|获评)/,
    1,
  );
  const counts = categories.map(({ count }) => count);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return through !== '' && [...counts, all, ...pairsOf(counts)].includes(Number(through));
}

/** What each two of `counts` come to. */
function pairsOf(counts: readonly number[]): number[] {
  return counts.flatMap((one, index) => counts.slice(index + 1).map((other) => one + other));
}

/** 1家企业因拟迁出，书面撤回申请: who is not put forward any more. */
const leaving = /^[^，。；、\d]{0,10}(?:因|由于)[^。；]{2,40}(?:撤回|放弃|退出|撤销|暂缓)/;

/** 三项分别比上限少2个、3个和2名: by how many there are less. */
const byHowMany = /[较比][^，；]{1,16}[多少增减]\d?[^，；]*$/;

/** 9户符合，前5户选择，其余4户候补: who is left of others is not all. */
function isOfRest({ of, scope: { text }, start }: CountStatement): boolean {
  return (
    of.kind === 'nominees' &&
    /(?:其[余他]|剩余|余下|[还尚只]?剩下?|尚余)的?$/.test(stretchBefore(text, start, '，。；\n', 12))
  );
}

/** 提出6名，其中1名被取消，故拟评5名: of whom some were struck off afterwards. */
function isThinnedOut(statement: CountStatement, { categories }: Judged): boolean {
  const left = thinning.exec(textBehind(statement))?.[1];
  const rest = statement.value - (numberOf(left ?? '') ?? 0);
  return left !== undefined && categories.some(({ count }) => count === rest);
}

const thinning = new RegExp(
  `其中(?:有)?(\\d{1,4}|[一二两三四五六七八九十]{1,3})[名人位个家项户件][^。；]{0,40}?(?:取消|放弃|退出|撤[回销]|暂缓|不合格|未通过|未获|${struckOut})`,
);

/** 三个村民小组青苗补偿, where it is put forward by 宗: of how many bodies it is. */
function isOfBodies(
  { measure, scope: { text }, end }: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  return (
    measure === '个' &&
    /^(?:行政|自然)?(?:村民?小组|村|社区|街道|乡镇|镇|区县|县|班级|学院|部门)/.test(
      text.slice(end, end + 8),
    ) &&
    !categories.some(
      ({ measureWord, category }) =>
        measureWord.includes('个') || /[村组区县镇班院]/.test(category.slice(-1)),
    )
  );
}

/** 预计明年新建一所，届时小学增至9所: how many there will be. */
const planned = /预计|届时|投放|力争|规划到|有望|明年|来年/;

/** 9户中甲户不再补助，实际补助8户: of those left whom something is done for. */
const reallyHad = /(?:不再|不予|不享受|未享受|剔除|扣除|除外)[^。；]*，实际[^，。；\d]{0,6}$/;

/** 返乡教师中入选的4人: of those of whom something is said; of all who came in as many are put forward as there are. */
const takenFrom =
  /(?:^|，)(?![^，]*(?:拟|候选|人选|对象|报名|申[报请]|推荐|参[评加选]|全[体部]|其|以上|上述|\d))[^，]{2,16}[中里](?:入选|获评|上榜|当选)的?(?:共?有|共)?$/;

/** 列入本次监测的企业共15家: of those who were looked at, and not of those who passed. */
const takingPart =
  /(?:列入|纳入|参加|参与)(?:本[次批届]|今年)?(?:的)?(?:监测|评估|复核|考核|检查|审核|测评|笔试|面试)的[^，。；\d]{0,8}$/;

/** What stands before a number in its sentence. */
export function sentenceTo({ scope: { text }, start }: CountStatement): string {
  return stretchBefore(text, start, '。；\n', 60);
}

/** 一等奖中2021级2人, 拟聘用人员中应届毕业生4人: of those in a category of whom something is said. */
function isOfPartOf({ of, value, scope: { text }, start }: CountStatement): boolean {
  const [category, ...others] = of.kind === 'categories' ? of.categories : [];
  if (category === undefined || others.length > 0 || value === 0) return false;
  const clause = stretchBefore(text, start, '，。；\n', 60);
  const behind = clause.slice(clause.lastIndexOf(category) + category.length);
  return clause.includes(category) && /^[^、]{0,6}[中里内](?!共)[^、]{2,}/.test(behind);
}

/** What stands behind a number in its sentence. */
export function textBehind({
  scope: { text },
  end,
}: {
  readonly scope: Pick<Scope, 'text'>;
  readonly end: number;
}): string {
  return stretchIn(text.slice(end, end + 60), /^[^。；\n]*/);
}

/** 新增11家，包括绿色工厂8家和绿色园区3家: the number is that of the categories named next, and not of all. */
function isOfThoseNamedNext(
  { of, scope, end, value }: CountStatement,
  following: readonly CountStatement[],
): boolean {
  if (of.kind !== 'nominees') return false;
  const until = end + scope.text.slice(end, end + longestRow).search(/[。！？\n]|$/);
  let sum = 0;
  for (const next of following) {
    if (next.start > until) return false;
    if (next.of.kind !== 'categories' || next.of.categories.length > 1) return false;
    sum += next.value;
    if (sum >= value) return sum === value && next.value < value;
  }
  return false;
}

/** The names of nominees by the sign that they end in. */
const namesByEnd = ofLatest((notice: Notice): ReadonlyMap<string, readonly string[]> =>
  grouped(nomineesOf(notice).map(({ name }) => [plainForm(name).slice(-1), plainForm(name)] as const)),
);

/** 第三名只有甲一1人, 甲村仅甲一、乙二两人入选: as many as are named right before. */
function isOfThoseNamed(notice: Notice, { scope: { text }, start, value }: CountStatement): boolean {
  const row = stretchBefore(text, start, '，。；:\n', longestRow);
  let [rest, count] = [row.replace(/这$/, ''), 0];
  while (count < value) {
    const name = namesByEnd(notice)
      .get(rest.slice(-1))
      ?.find((one) => rest.endsWith(one));
    if (name === undefined) return false;
    rest = rest.slice(0, -name.length);
    count += 1;
    if (count < value && !/[、和与及]$/.test(rest)) return false;
    if (count < value) rest = rest.slice(0, -1);
  }
  return count > 0 && !/[、和与及]$/.test(rest) && picking.test(rest);
}

/** 第三名只有, 铅球达标的仅, 甲村今年只有: of whom names are picked out. */
const picking = /(?:[只仅唯]有?(?:是|一[名位家户])?|唯一(?:的|一[名位家户])?(?:是|为)?|的[是为有]?)$/;

/** 2021年评选先进个人5名, in a notice of 2023; 第一批12名, in one of 第二批: of a year or a batch that is not the notice's. */
function isOfOtherTime(notice: Notice, statement: CountStatement): boolean {
  if (lastYear.test(sentenceTo(statement))) return true;
  const {
    scope: { text },
    start,
  } = statement;
  const clause = stretchBefore(text, start, '，。；、\n', 40);
  const remark = stretchIn(text.slice(Math.max(0, start - longestRow), start), /（([^（）]*)$/, 1);
  const whole = stretchBefore(text, start, '，。；\n', 40);
  const year =
    [clause, remark, whole].map((words) => stretchIn(words, ofYear, 1)).find(Boolean) ??
    stretchIn(sentenceTo(statement), ofOtherRound, 1);
  const own = [...notice.titleLines, notice.published.on, notice.window.opens ?? ''].join();
  return severalBatches.test(whole) || isOfOtherBatch(clause, notice) || (year !== '' && !own.includes(year));
}

/** 2021年, 2021至2023年各: the years that words begin with. */
const ofYear = /^((?:19|20)\d\d)年?(?:[至—–～-]{1,2}(?:19|20)\d\d年|(?<=年))(?![度\d])/;

/** 上一学年我校获…, and nothing since of this one. */
const lastYear = new RegExp(`(?<![与较比同由])(?:${earlier})(?!.*(?:今年|现|本[次届批年]|此次))`);

/** 2009年那一届，甲县推荐6名: of the year with which the sentence begins. */
const ofOtherRound =
  /^((?:19|20)\d\d)年(?:(?:那|这|的)?(?:一)?[届次批]|[^，。；\d]{1,6}时)(?!.*(?:今年|现|本[次届批年]|此次))/;

/** 前两批, 因此两批, 第二批、第三批 and 第一、二批: of several, so not of the notice's own alone. */
const severalBatches =
  /^(?:[^，第]{0,4}?(?:前[一二两三四五六七八九十\d]{1,3}|(?<![第一二三四五六七八九十])[两二三四五六])批|第[一二三四五六七八九十]{1,2}批?[、和至]第?[一二三四五六七八九十]{1,2}批)/;

/** 三个支部都有本支部党员入选，共4名; 机关两个支部入选的都是女同志: of those who have some, and of where those are from. */
function isOfThoseTold({ scope: { text }, start, end, value, measure }: CountStatement): boolean {
  const before = stretchBefore(text, start, '。；\n', 60);
  const behind = text.slice(end, end + 16);
  return (
    /(?:都|均|各|皆|分别)有[^，]{2,24}，(?:一?共|合计|总共)(?:有)?$/.test(before) ||
    /^(?:[^，。；、\d]{1,8})(?:入选|上榜|获评|当选|推荐|选送)的/.test(behind) ||
    isOfRow(before, value) ||
    ofBodies.test(before) ||
    ofDestination.test(before) ||
    (/^[人名]$/.test(measure) && /\d[个支家所队组班]共有?$/.test(before)) ||
    ofOneBody.test(before + textBehind({ scope: { text }, end: start }))
  );
}

/** （二）甲校。拟聘用2人; 甲校推荐6人，入选4人: as many as the rows are that a cell calls in its half of the sentence, or in its label. */
function isOfThoseCalled(
  notice: Notice,
  { scope: { text, heading }, start, value }: CountStatement,
): boolean {
  const tables = proposedTables(notice);
  // Not all rows are called, so never as many as there are, or more.
  if (value >= tables.reduce((sum, { nominees }) => sum + nominees.length, 0)) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const half = lastStretch(before, '。；\n');
  const label = stretchIn(before.slice(0, before.length - half.length), /[^，。；、\n]{2,16}[。\n]$/);
  return rowsSpokenOf([heading, label, half].join('\n'), tables).some((rows) => {
    const called = new Set(rows.map(({ table, row }) => table.nominees[row]));
    const own = byCategory(tables).filter(({ nominees }) => nominees.some((nominee) => called.has(nominee)));
    // How many a category has is what is asked.
    const isOfCategories = rows.length === own.reduce((sum, { nominees }) => sum + nominees.length, 0);
    return rows.length === value && !isOfCategories;
  });
}

/**
 * 3个党支部各有1人, where three of those put forward are named 党支部: as many as names end in what is counted, and not of all.
 */
function isOfThoseSoNamed(notice: Notice, { scope: { text }, end, value }: CountStatement): boolean {
  const noun = stretchIn(text.slice(end, end + longestNoun), /^\p{Script=Han}{2,}/u);
  return Array.from(noun.slice(1), (_, index) => noun.slice(0, index + 2)).some((ending) => {
    const alike = (namesByEnd(notice).get(ending.slice(-1)) ?? []).filter((name) => name.endsWith(ending));
    return alike.length === value && value < nomineesOf(notice).length;
  });
}

/** More than what bodies and projects are named after has. */
const longestNoun = 6;

/** 拟到甲厂任职的2名: of those whom more is said of than that they are put forward. */
const ofDestination = /拟(?:到|在|往|派|调|去)[^，。；、]{2,14}的[共有]?$/;

/** 三个街道入选个人3名; 除甲、乙两镇外，其余3个单位: of some bodies, and how many bodies are left. */
const ofBodies =
  /(?:\d|[一二两三四五六七八九十])个[^，；\d]{2,8}(?:入选|推荐|上榜|获评|评出)[^，；\d]{0,6}$|除[^；]{2,30}外，(?:其[余他]|另外)的?$/;

/** 甲县推荐3个，入选1个; 所在局推荐了2人，另一人落选: of whom one body put up, and what became of those. */
const ofOneBody =
  /^(?![^，]*(?:拟|共|全|各|总|合计|本[次批届]))[^，\d]{2,16}(?:推荐|申报|报送|选送|推选|参评)了?(?:\d{1,3}|[一二两三四五六七八九十])[名个位人家项户件][^，]{0,6}，[^；]{0,20}(?:[入当]选|获评|上榜|通过|[落未]\p{Script=Han}|淘汰)/u;

/** 甲河有东段、西段两位: as many as stand in the row before it, which somebody has. */
function isOfRow(before: string, value: number): boolean {
  const row = stretchIn(before, /有([^，。；\d]{2,40})$/, 1);
  return value > 1 && row.split(/[、和与及]/).length === value;
}

/** 甲厂、乙厂两家的项目达到上限: as many as are named right before, of which none is a category. */
function isOfRowAhead(
  { scope: { text }, start, value }: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  const row = stretchBefore(text, start, '，。；:（）\n', longestRow).replace(/这$/, '');
  const items = row.split(/[、和与及]/);
  return (
    value > 1 &&
    items.length === value &&
    items.every((item) => item.length > 1 && !/\d|[共计有为是等]$/.test(item)) &&
    !categories.some(({ category }) => row.includes(category))
  );
}

/** 甲类因1名人选退出而只推荐3名: why it is so, and not how many there are. */
function isInReason({ scope: { text }, start }: CountStatement): boolean {
  return /(?:因为?|由于|鉴于)(?:有|其中)?$/.test(stretchBefore(text, start, '，。；:\n', 30));
}

/**
 * 30件送审，其中甲类12件、乙类18件, where 6 and 10 are put forward; 余下80份，推荐24人，另56人未获推荐: of a stage of which the
 * sentence gives the whole, and all parts, none of which any category has.
 */
function isOfOtherParts(
  { of, scope: { text }, start, end }: CountStatement,
  categories: readonly CountedCategory[],
): boolean {
  const before = stretchBefore(text, start, '。；\n', longestRow);
  const sentence = before + text.slice(start, end) + textBehind({ scope: { text }, end });
  const numbers = matchesIn(sentence, counts).map(({ 1: number, index }) => ({
    value: Number(number),
    index,
  }));
  const own = numbers.findIndex(({ index }) => index >= before.length);
  const counted = categories.map(({ count }) => count);
  const all = counted.reduce((sum, count) => sum + count, 0);
  const isWholeOf = (whole: number | undefined, parts: readonly number[]): boolean =>
    whole !== all &&
    whole === parts.reduce((sum, value) => sum + value, 0) &&
    !parts.some((value) => counted.includes(value));
  const isOfStage = of.kind === 'nominees' && !ofNow.test(before);
  const lengths = isOfStage ? [2, 3, 4] : categories.length > 1 ? [categories.length] : [];
  return lengths.some((length) =>
    Array.from({ length }, (_, place) => own - place).some((first) => {
      const parts = numbers.slice(Math.max(first, 0), first + length).map(({ value }) => value);
      return parts.length === length && isWholeOf(numbers[first - 1]?.value, parts);
    }),
  );
}

/** 名额19名，现拟推荐18名，空缺1名: what is done now is no stage before it. */
const ofNow = /(?:现|拟|正式|本[次批届])[^，]*$/;

const counts = /(?<![\d.第])(\d{1,5})[名人位个家户项件份](?!月|工作日)/g;

/** As far as a sentence is read for what it says of repeats. */
const longestSentence = 1000;

/** 甲公司同时获两个奖项，实际获奖企业5家: less than all prizes, as the sentence says that some have two. */
function isWithoutRepeats({ scope: { text }, start }: CountStatement): boolean {
  return /同时[获入被为]|重[复叠]获|兼[获得]|[两二三][个大类]?[包项类标段奖][都均]|[家人项]次/.test(
    stretchBefore(text, start, '。\n', longestSentence),
  );
}
