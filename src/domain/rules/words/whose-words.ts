import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { earlier } from './other-matter.ts';
import { sentenceBefore, sentenceStart } from './sentence-start.ts';

/** What a sentence says where its numbers may be of another time, of a limit, of what was asked for. */
const ofOthers = new RegExp(
  `${earlier}|前[一两二三四五六七八九十\\d]{1,3}个?[届批期轮]|往年|历年|累计|预算|已经?发放|此前|分配|下达|专家(?!委员会|组?[评审复]|论证)|评委|(?:参评|申报|报名|应聘|报考)(?:者|人员|教师|企业|项目)|全[国省市州县区盟旗][^，；]{0,8}平均|周边|邻近|相邻|兄弟(?:[省市县区乡镇村]|单位|院校|学校)|(?:申[报请]|报名|应聘|(?<!首次)参评|收到|受理|报送)[^，；]{0,8}\\d`,
);
/** By what it goes on to those whom the notice puts forward. */
const own =
  /拟|[确初]定|评出|产生|本[次批]|现将|通过评审|纳入|提出[^，；]{0,4}(?:方案|名单)|(?:以上|上述)[^，；]{0,6}中/g;
const counted = /(?<![\d.第])(\d{1,5})[名人位个家所户项件条宗处支套](?!月|工作日)/g;
/** Years and sums of those put forward themselves: 成立最早的2011年, 企业去年纳税总额. */
const ofThemselves =
  /最[早晚迟先后][^，；]{0,6}\d{4}年|(?:去年|上一?年度?|\d{4}年度?)(?:实际)?(?:纳税|缴|营业|营收|销售|收入|产值|利润|研发)/g;

/**
 * Whether `words`, which stand before a number in its sentence, say that it may be of others than those put forward.
 */
export function isOfOthers(words: string, notice: Noticed): boolean {
  const said = notice.quotas
    .reduce((rest, { category }) => rest.replaceAll(category, ''), ownWords(words, notice))
    .replace(ofThemselves, '')
    .replace(ofTitles(notice.lists), '');
  const heads = headsOf(notice.lists);
  const years = [...said.matchAll(yearsSaid)]
    .map((match) => at(match, 1))
    .filter((year) => !heads.includes(year));
  return (
    ofOthers.test(said) ||
    years.some((year) => !notice.published.on.startsWith(year)) ||
    isOfOtherBatch(said, notice)
  );
}

/** Whether `words` speak of a batch that is not the one of the title: 第一批12个，…, where that is of 第二批. */
export function isOfOtherBatch(words: string, { titleLines }: Pick<Notice, 'titleLines'>): boolean {
  const own = new Set(matchesIn(titleLines.join(), batch).map(([said]) => said.replace('第', '')));
  return own.size > 0 && matchesIn(words, batch).some(([said]) => !own.has(said.replace('第', '')));
}

const batch = /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})[批届]|第?[一二三四1-4]季度|[上下]半年/g;

/** Years, but those by which rows are told apart: 2000年以前参加工作的. */
const yearsSaid =
  /(\d{4})年(?!级|(?:\d{1,2}月)?(?:及?[以之][前后])?(?:出生|参加工作|入[党伍职学]|任[职教]|引进|注册|成立|建成)|(?:\d{1,2}月)?及?[以之][前后][^，；。]{1,8}的)/g;

/** 专家, 申报, where the lists are of experts, or of those who apply; 累计, 预算, where a column is called so. */
const ofTitles = ofLatest((lists: readonly NomineeList[]): RegExp => {
  const own = [
    ...['专家', '申报'].filter((word) => lists.some(({ title }) => title.includes(word))),
    ...['累计', '预算'].filter((word) =>
      lists.some(({ heads }) => heads.some((head) => head.includes(word))),
    ),
  ];
  return own.length === 0 ? /(?!)/ : new RegExp(own.join('|'), 'g');
});

const headsOf = ofLatest((lists: readonly NomineeList[]): string =>
  lists.flatMap(({ heads }) => heads).join(),
);

type Noticed = Pick<Notice, 'published' | 'quotas' | 'lists' | 'titleLines'>;

/** What `words` say, without remarks, since they last go on to those whom the notice puts forward. */
export function ownWords(words: string, notice: Pick<Notice, 'quotas' | 'lists'>): string {
  const bare = words.replace(/（[^（）]*）/g, '');
  const [ownAt, countAt] = [matchesIn(bare, own).at(-1)?.index ?? 0, allCounted(bare, notice)];
  // 13名拟录用人员: the number is of them.
  const isOne = /^\d{1,5}\p{Script=Han}$/u.test(bare.slice(countAt, ownAt));
  return bare.slice(isOne ? countAt : Math.max(ownAt, countAt));
}

/**
 * 共上报31名。其中女性11名: whether what `text` says at `index`, behind a 其中 before which its sentence counts nobody, is of
 * those whom the sentence before counts, each or all of whom are not as many as one of `wholes`.
 */
export function isOfOtherWhole(text: string, index: number, wholes: readonly number[]): boolean {
  const start = sentenceStart(text, index);
  const sentence = text.slice(start, index + among.length);
  const place = sentence.lastIndexOf(among);
  if (place === -1 || start === 0 || matchesIn(sentence.slice(0, place), counted).length > 0) return false;
  const sums = new Map<string, number>();
  const numbers = matchesIn(sentenceBefore(text, start - 1), counted).map(({ 0: words, 1: number = '' }) => {
    const measure = words.slice(number.length);
    sums.set(measure, (sums.get(measure) ?? 0) + Number(number));
    return Number(number);
  });
  return numbers.length > 0 && ![...numbers, ...sums.values()].some((number) => wholes.includes(number));
}

const among = '其中';

/** Whether `words` speak of all who are put forward, of whom there are as many as one of `wholes`. */
export function areOfAll(words: string, wholes: readonly number[]): boolean {
  return (
    /^(?:以上|上述|拟\p{Script=Han}{2,6}(?:对象|人员|人选|企业|项目|单位)中)/u.test(words) ||
    matchesIn(words, counted).some(([, number]) => wholes.includes(Number(number)))
  );
}

/** Where `words` last count all who are put forward, and not others who are as many; 0 where they do not. */
function allCounted(words: string, { lists, quotas }: Pick<Notice, 'quotas' | 'lists'>): number {
  const all = [
    lists.reduce((sum, { standing, nominees }) => sum + (standing === 'proposed' ? nominees.length : 0), 0),
    quotas.reduce((sum, { count }) => sum + count, 0),
  ];
  const last = matchesIn(words, counted).findLast(
    ({ 1: number, 0: whole, index }) =>
      Number(number) > 1 &&
      all.includes(Number(number)) &&
      !ofOthers.test(lastStretch(words.slice(0, index + whole.length), '，；。')),
  );
  return last?.index ?? 0;
}
