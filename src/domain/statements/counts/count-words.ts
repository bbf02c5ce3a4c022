import { at } from '../../lists/at.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token, type TokenOf } from '../clauses/token.ts';
import { isElsewhere } from '../governor.ts';
import { type Standing, standingAt } from '../standing.ts';
import { classOf, isOneOf, isQuote } from '../time-phrases.ts';
import { natureOfMeasure, natureOfNoun, natureOfWords } from './counted-noun.ts';

/** A number of things, as a clause gives it. */
export type Count = Pick<TokenOf<'count'>, 'value' | 'measure' | 'exactness' | 'start' | 'end'>;

/** What a clause holds, looked up once. */
export interface ClauseFacts {
  readonly counts: number;
  readonly categories: ReadonlySet<string>;
  /** 分别, which spreads 各 over several. */
  readonly isSpread: boolean;
  /** Where the first 各 or allotment stands, and the last word that makes public what stands before it; -1 without one. */
  readonly firstShare: number;
  readonly lastMadePublic: number;
}

/** How far, in tokens, a number's words may stand from it: what is farther off belongs to others. */
const farthest = 60;

const between =
  /^(?:近|约|大约|将近|逾|超|超过|有|只有|仅有|数量|数|计|占|表彰|命名|授予|确认|立项|资助|录用|聘用|认定|奖励|的|候选|人数|定|仅|均|拟定|更名|由)+$/;

/** The number at `index`, where it may be one of nominees: with a measure word, after 共, or alone behind a label. */
export function countOf(tokens: readonly Token[], index: number, clause: Clause): Count | undefined {
  const token = at(tokens, index);
  if (token.kind === 'count') return token.measure.endsWith('次') ? undefined : token;
  if (token.kind !== 'number' || token.unit !== '' || !Number.isInteger(token.value)) return undefined;
  const isTotal = classOf(tokens[index - 1]) === 'total' && tokens[index + 1]?.kind !== 'text';
  const isLabelled = clause.before?.ending === ':' && tokens.length === 1;
  return isTotal || isLabelled ? { ...token, measure: '', exactness: 'exact' } : undefined;
}

/** 3个单位限期整改: more is said of them than that they are so many. */
export function saysMore(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind !== 'text') return false;
  const words = next.text.replace(
    /^的?\p{Script=Han}{0,6}?(?:单位|集体|个人|同志|企业|家庭|项目|人员|村|镇|乡|社区|学校)/u,
    '',
  );
  return words.length > 1 && !/^(?:进行|予以|名单|，)/.test(words);
}

/** What the words after a number say of it, unless they belong to the next number. */
export function standingAfter(tokens: readonly Token[], index: number): Standing | undefined {
  const next = tokens[afterQuotes(tokens, index + 1)];
  if (next?.kind === 'word' && next.text.startsWith('拟')) return 'own';
  const { sayings, next: nextSaying } = sayingsIn(tokens);
  const end = Math.min(tokens.length, index + farthest);
  let standing: Standing | undefined;
  for (let after = nextSaying[index + 1] ?? end; after < end; after += 1) {
    const saying = sayings[after];
    // 28名党员同意接收: who agrees
    if (saying === 'agreed') return standing ?? 'other';
    if (tokens[after]?.kind === 'count' && standing !== undefined) return undefined;
    standing = saying ?? standing;
  }
  return standing;
}

/** What each token of a clause says of the numbers before it, and for each of them where the next is that says anything. */
interface Sayings {
  readonly sayings: readonly (Standing | 'agreed' | undefined)[];
  readonly next: readonly number[];
}

const sayingsIn = ofLatest((tokens: readonly Token[]): Sayings => {
  const sayings = tokens.map((token, index) => {
    if (textOf(token).startsWith('同意')) return 'agreed';
    if (classOf(token) === 'publicity') return isElsewhere(tokens, index) ? 'other' : 'own';
    return standingAt(tokens, index);
  });
  const next = sayings.map(() => tokens.length);
  for (let index = tokens.length - 1; index >= 0; index -= 1)
    next[index] = sayings[index] === undefined ? (next[index + 1] ?? tokens.length) : index;
  return { sayings, next };
});

/** 不超过2名, 至少3个, 2名以上, 从20名候选人中, 由8个减为6个 */
export function isBounded(tokens: readonly Token[], index: number): boolean {
  const near = [index - 1, index + 1, index - 2];
  const isBound = (place: number): boolean => {
    const is = classOf(tokens[place]);
    // 以上共7人: of those above; 以下5位同志: of those below.
    const isPointer = place === index - 1 && textOf(tokens[place]) === '以下';
    return (is === 'at-most' && !isPointer) || (is === 'at-least' && place > 0);
  };
  return (
    near.some(isBound) ||
    /^[从自由]$/.test(textOf(tokens[index - 1])) ||
    isChosenFrom(tokens, index) ||
    isOfVoters(tokens, index)
  );
}

/** So many words at most part who chooses from what they do. */
const votersReach = 16;

/** 由12名教师代表、22名学生代表投票产生: who chooses. */
function isOfVoters(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - votersReach), index);
  const by = before.findLastIndex((token) => textOf(token) === '由');
  return (
    by !== -1 &&
    before
      .slice(by + 1)
      .every((token) => ['text', 'count', 'category'].includes(token.kind) || isLink(token)) &&
    tokens.slice(index, index + votersReach).some((token) => /^(?:投票|表决|评审|组成)$/.test(textOf(token)))
  );
}

/** 从各区推荐的61名人选中遴选: out of whom one chooses. */
function isChosenFrom(tokens: readonly Token[], index: number): boolean {
  const isWithin = tokens
    .slice(index + 1, index + 4)
    .some((token) => /^中(?:$|[遴择评推产确选])/.test(textOf(token)));
  return isWithin && tokens.slice(0, index).some((token) => /^[从在]$/.test(textOf(token)));
}

/** 模范群体3个14人, 英雄群体1个（2人）, （含追授44人）: who belongs to one that is counted. */
export function isOfMembers(
  { tokens, host }: Clause,
  index: number,
  { counts, categories }: ClauseFacts,
): boolean {
  if (tokens[index - 1]?.kind === 'count') return true;
  const remarked = beforeRemark(host);
  const isRemarked = remarked?.kind === 'count';
  const own = tokens[index];
  const isOfGroup =
    isRemarked &&
    own?.kind === 'count' &&
    natureOfMeasure(own.measure) === 'person' &&
    natureOfMeasure(remarked.measure) !== 'person';
  return (
    (isOfGroup && categories.size === 0) ||
    (isRemarked && (index === 0 || counts > 1) && categories.size === 0) ||
    (host !== undefined && isOneOf(tokens[0], 'inclusive', 'including') && categories.size === 0)
  );
}

/** 最高的一户28万元, 1人放弃后递补1人: one of those put forward, or who is no more. */
export function isOfOne(tokens: readonly Token[], index: number): boolean {
  return (
    /最.{1,3}的$/.test(textOf(tokens[index - 1])) ||
    /^(?:(?:自愿|主动)?(?:放弃|弃权)|[未不]通过|不合格|不符合|落选)/.test(textOf(tokens[index + 1])) ||
    isChanged(tokens, index)
  );
}

/** 先进集体由6个调整为5个: neither number stands beside what is counted. */
function isChanged(tokens: readonly Token[], index: number): boolean {
  const isFormer = classOf(tokens[index + 1]) === 'instead';
  return isFormer || (classOf(tokens[index - 1]) === 'instead' && tokens[index - 2]?.kind === 'count');
}

/** 招聘岗位15个, 3个岗位: what people are wanted for; and 设岗位7个，其中正职2个. */
export function isOfPosts({ tokens, before }: Clause, index: number): boolean {
  const isPost = (of: readonly Token[], at: number): boolean =>
    /(?:岗位|职位)$/.test(textOf(of[at - 1])) || /^(?:岗位|职位)/.test(textOf(of[at + 1]));
  if (isPost(tokens, index)) return true;
  const whole = classOf(tokens[0]) === 'including' ? (before?.tokens ?? []) : [];
  return isPost(
    whole,
    whole.findLastIndex(({ kind }) => kind === 'count'),
  );
}

/** The token that a remark stands behind. */
export function beforeRemark(host: Clause['host']): Token | undefined {
  return host?.tokens[host.length - 1];
}

/** 5名成员, 14名家庭成员: people who belong to what is counted otherwise. */
export function isOfPeople(tokens: readonly Token[], index: number): boolean {
  const [first, second] = [textOf(tokens[index + 1]), textOf(tokens[index + 2])];
  return (
    /^成员/.test(first) ||
    (/^(?:家庭)?$/.test(first) && /^成员/.test(second)) ||
    natureOfWords(first) === 'person'
  );
}

/** 先进集体拟推荐对象（1个）, 附件：先进集体名单（1个）, 先进集体：3 */
export function isHeadingCount({ tokens, host, before, scope }: Clause, index: number): boolean {
  if (host)
    return (
      index <= 1 &&
      tokens.slice(0, index).every((token) => classOf(token) === 'total') &&
      (host.before === undefined || isOfAttachments(host.before)) &&
      scope.text.length < 50
    );
  return before?.ending === ':' && index === 0;
}

function isOfAttachments({ tokens, ending }: Clause): boolean {
  return ending === ':' && (classOf(tokens[0]) === 'attachment' || textOf(tokens[0]) === '附');
}

/** 公示如下, 现予公示: what stands before it is what this notice puts forward. */
export function isMadePublic(tokens: readonly Token[], index: number): boolean {
  const text = textOf(tokens[index]);
  return (
    text.endsWith('如下') ||
    (classOf(tokens[index]) === 'publicity' &&
      /^(?:予以)?公示$/.test(text) &&
      /现(?:予以?)?$/.test(textOf(tokens[index - 1])))
  );
}

/** 其余17名拟录用: what the words behind say, though others were told of before. */
export function isOfRest(tokens: readonly Token[], index: number): boolean {
  return isRest(tokens[index - 1]);
}

/** 其中孤儿1名、事实无人抚养儿童3名; 东川区3家企业: of a kind that is called by more words than the category. */
export function isOfNarrower(tokens: readonly Token[], index: number): boolean {
  const isBehind = tokens[index + 1]?.kind === 'category';
  const [before, category] = isBehind
    ? [tokens[index - 1], tokens[index + 1]]
    : tokens.slice(Math.max(0, index - 2), index);
  return category?.kind === 'category' && before?.kind === 'text' && !isBetween(before);
}

/** 列入失信名单企业23家: who stands in a list that there is, and is not yet to be put into it. */
export function isOfStandingList(tokens: readonly Token[], index: number): boolean {
  const [list, category] = tokens.slice(Math.max(0, index - 2), index);
  const words = tokens.slice(Math.max(0, index - farthest), index).map(textOf);
  const isPutIn = words.includes('列入') && !words.some((word) => word.startsWith('拟'));
  return category?.kind === 'category' && textOf(list) === '名单' && isPutIn;
}

/** 其他学科8人: the part that is left. */
export function isRest(token: Token | undefined): boolean {
  return /^(?:其余|其他|剩余|剩下)$/.test(textOf(token));
}

/** What people and enterprises are besides: one may be of several (男, 党员, 硕士; 专精特新, 高新技术), so that they make no sum. */
export const quality =
  /男|女|族|党员|团员|群众|学历|本科|专科|硕士|博士|研究生|职称|一线|农民工|岁|新增|连续|首次|专精特新|小巨人|高新|科技型|规上|规模以上|上市|龙头|[国民]营|小微|外资/;

/** 现有, 在职, 在册: how many there are already. */
export function isStock(token: Token): boolean {
  return /^(?:现有|已有|目前|截至目前)$|在职|在册|在库|原有/.test(textOf(token));
}

/** 增至, 调整后: what a number comes to by a change. */
export function isOutcome(token: Token | undefined): boolean {
  return /^(?:增至|减为|减至|调整后|现为)$/.test(textOf(token));
}

/** 将增至18名: how many there will be when the notice is over. */
export function isFutureOutcome(tokens: readonly Token[], index: number): boolean {
  return isOutcome(tokens[index]) && /(?:将|可|预计)$/.test(textOf(tokens[index - 1]));
}

/** 5个单位的意见: who was asked; 共受理45户申请: what came in; 18人进入复评: who went on. */
export function isAsked(tokens: readonly Token[], index: number): boolean {
  const isIncoming = [tokens[index - 1], tokens[index - 2]].some((token) =>
    /(?:受理|收到|接收|接到|征集)$/.test(textOf(token)),
  );
  // 受理45户申请, 共受理45户
  const isSumOfIncoming = isIncoming && classOf(tokens[index - 2]) === 'total';
  if (isSumOfIncoming || (isIncoming && classOf(tokens[index + 1]) === 'intake')) return true;
  if (goesOn(tokens, index)) return true;
  return [tokens[index + 1], tokens[index + 2]].some((token) => textOf(token) === '意见');
}

function goesOn(tokens: readonly Token[], index: number): boolean {
  const stage = tokens[index + 2];
  const isStage = isOneOf(stage, 'stage', 'event') || /^[复终]评/.test(textOf(stage));
  return isStage && textOf(tokens[index + 1]) === '进入';
}

/** 递补人选1名, 后备人选48名, 6名递补人员 */
export function isStandby(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const near = [
    next,
    classOf(next) === 'proposal' ? tokens[index + 2] : undefined,
    tokens[index - 1],
    tokens[index - 2],
  ];
  return near.some((token) => classOf(token) === 'standby');
}

/** The words before the count: its clause's, what a remark remarks upon, what a label says. */
export function wordsBefore({ tokens, host, before }: Clause, index: number): readonly Token[] {
  const own = tokens.slice(Math.max(0, index - farthest), index);
  if (own.some((token) => !isBetween(token))) return own;
  if (host) return [...host.tokens.slice(Math.max(0, host.length - farthest), host.length), ...own];
  return before?.ending === ':' ? [...before.tokens.slice(-farthest), ...own] : own;
}

/** Words that may stand between a category and its number. */
export function isBetween(token: Token | undefined): boolean {
  return (
    isQuote(token) ||
    isOneOf(token, 'is', 'total', 'each', 'nominee', 'proposal', 'respectively', 'passed') ||
    /^评[选定]$/.test(textOf(token)) ||
    (token?.kind === 'text' && between.test(token.text))
  );
}

/** 先进集体、先进工作者各2名, and no word besides: a row of categories with their numbers. */
export function isRowOfCategories({ tokens }: Clause, isOfCategory: (token: Token) => boolean): boolean {
  return (
    tokens.some(isOfCategory) &&
    tokens.every(
      (token, index) =>
        isOfCategory(token) ||
        (tokens[index - 1]?.kind === 'count' &&
          /^(?:单位|集体|个人|同志|企业|团队|家庭|项目)$/.test(textOf(token))) ||
        token.kind === 'count' ||
        isLink(token) ||
        isBetween(token),
    )
  );
}

/** 先进集体减少2个，为6个: what it is now, whatever it was. */
export function isSetTo({ tokens, before }: Clause, index: number): boolean {
  const isNow = index === 1 && /^(?:为|现为)$/.test(textOf(tokens[0]));
  return isNow && (before?.tokens.some(({ kind }) => kind === 'category') ?? false);
}

/** 10名建议获奖人选, 3名候选人 */
export function isOfNominee(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return [next, next?.kind === 'text' ? tokens[index + 2] : undefined].some(
    (token) => classOf(token) === 'nominee',
  );
}

/** More words than a clause has before its number. */
const farthestBefore = 100;

/**
 * Numbers that say of others how many they are, though they stand among what is put forward: 示范单位2家须从…产生, a
 * noun of its own that is no category's; 共有职工230名, whom a unit has; 3名同志组成考察组; 在2个社区.
 */
export function isOfOthers(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  const isSpecific = label?.kind === 'text' && !isBetween(label) && !generic.test(label.text);
  const isHad = isSpecific && /有$/.test(textOf(tokens[index - 2]));
  if (isHad || /^[在于]$/.test(textOf(label)) || isOfParty(tokens)) return true;
  if (!namesOthers(tokens)) return false;
  const rest = tokens.slice(index + 1, index + farthest);
  const next = rest.findIndex(({ kind }) => kind === 'count');
  const between = next === -1 ? rest : rest.slice(0, next);
  const before = tokens.slice(Math.max(0, index - farthestBefore), index);
  const judge = before.findLastIndex((token) => classOf(token) === 'judge');
  const isOfJudges =
    judge !== -1 && !before.slice(judge).some((token) => isOneOf(token, 'proposal', 'passed', 'nominee'));
  return (
    isOfJudges || (isSpecific && between.some(isDuty)) || between.some((token) => classOf(token) === 'judge')
  );
}

/** 推荐单位为…3个单位: who recommends or does something else with those put forward. */
function isOfParty(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, 3).map(textOf).join('');
  return /^(?:推荐|申报|提名|主管|承办|主办|协办|参评)(?:单位|部门|机构)(?:为|是|有|包括)/.test(words);
}

/** Whether a clause has words of judges, or of what anybody must do, at all. */
const namesOthers = ofLatest((tokens: readonly Token[]): boolean =>
  tokens.some((token) => classOf(token) === 'judge' || isDuty(token)),
);

function isDuty(token: Token): boolean {
  return /^(?:须|应|应当|可|需)$/.test(textOf(token));
}

/** 一等奖3件: counted by a word that means something else than a category, or that category is none of the notice's. */
export function isOfUnknown(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  const isOther = isOneOf(label, 'plain', 'event', 'stage', 'detail') && !isBetween(label);
  return isOther && natureOfNoun(textOf(label)) === undefined;
}

/** What any nominee may be called. */
const generic =
  /(?:^|[的类各])(?:个人|人员|人选|同志|对象|集体|单位|组织|团队|项目|企业|家庭|村|镇|社区|学校|班组|成果|作品|案例|公司|机构)$/;

/** Whether a token joins what stands around it: 和, 、. */
export function isLink(token: Token | undefined): boolean {
  return classOf(token) === 'joint' || (token?.kind === 'mark' && token.text === '、');
}

/** The counts that stand in a row: 3项、8项、16项. */
export function rowOfCounts(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex(({ kind }) => kind === 'count');
  const row: Token[] = [];
  for (let index = first; index >= 0 && index < tokens.length; index += 1) {
    const token = at(tokens, index);
    if (token.kind === 'count') row.push(token);
    else if (!isLink(token)) break;
  }
  return row;
}

/** 甲市, 省直单位, 一等奖, 创新类: kinds of which each nominee is of one. 女, 少数民族 are not. */
export function makesWhole(label: Token | undefined): boolean {
  return namesPlace(textOf(label));
}

/** Whether a label ends in the word of a place, an office, a rank. */
export function namesPlace(label: string): boolean {
  return /(?:[市县区州盟旗镇乡村省]|单位|部门|机关|企业|学校|医院|高校|系统|街道|行业|领域|专业|系列|学科|[省市县区]直|直属|等奖|类)$/.test(
    label,
  );
}

/** 男5名, 少数民族2名: a word that is none of the notice's categories, and not what is done (拟入库816家). */
export function isLabelled(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  if (label?.kind !== 'text' || isBetween(label)) return false;
  // 拟定甲级1家、乙级2家: the first of a row of kinds.
  const [link, kind, count] = tokens.slice(index + 1, index + 4);
  const isOfRow = isLink(link) && kind?.kind === 'text' && count?.kind === 'count';
  if (classOf(tokens[index - 2]) === 'proposal' && !isOfRow) return false;
  // 符合条件98名
  if (classOf(tokens[index - 2]) === 'passed') return false;
  return (
    natureOfNoun(label.text.replace(/[有占共计]$/, '')) === undefined &&
    !/(?:[取选定聘用录推报核查审]|合格)$/.test(label.text)
  );
}

/** The noun right before a number, without a category's words: 优秀组织单位 before 3个. */
export function nounEndingAt(tokens: readonly Token[], index: number): string {
  const last = tokens[index - 1];
  return last?.kind === 'text' && !isBetween(last) ? last.text.replace(/类$/, '') : '';
}

/** The 等 of 一等2项、二等5项, where no name stands before it. */
export function isOfGrade(tokens: readonly Token[], index: number): boolean {
  return classOf(tokens[index]) === 'and-others' && /^[特一二三四]$/.test(textOf(tokens[index - 1]));
}

/** Words of a noun: those that the lexicon does not know, and those that stand inside others (工作者, 社区). */
export function isOfNoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'text' ||
    /^候选./.test(textOf(token)) ||
    isOneOf(token, 'plain', 'stage', 'event', 'objection', 'detail', 'time')
  );
}

/** The first token from `index` on that is no quotation mark. */
export function afterQuotes(tokens: readonly Token[], index: number): number {
  let after = index;
  while (isQuote(tokens[after])) after += 1;
  return after;
}

/** 集体和个人: of all. */
export function isPairOfNouns(tokens: readonly Token[], index: number): boolean {
  const [first, link, second] = tokens.slice(index, index + 3);
  return (
    natureOfWords(textOf(first)) !== undefined &&
    isLink(link) &&
    second?.kind === 'text' &&
    natureOfWords(second.text) !== undefined
  );
}

/** What the tokens of a clause say of all its numbers. */
export function factsOf({ tokens }: Clause): ClauseFacts {
  return {
    counts: tokens.filter(({ kind }) => kind === 'count').length,
    categories: new Set(tokens.flatMap((token) => (token.kind === 'category' ? [token.category] : []))),
    isSpread: tokens.some((token) => classOf(token) === 'respectively'),
    firstShare: tokens.findIndex((token) => isOneOf(token, 'each', 'allotment')),
    lastMadePublic: tokens.findLastIndex((_, index) => isMadePublic(tokens, index)),
  };
}

/** 拟表彰5名：甲市3名，…; 按类别分：低保家庭29户，…; 分别为甲县4家、… */
export function isListOfParts(clause: Clause): boolean {
  const { label } = clause;
  const isOfNumber = label?.tokens.some(({ kind }) => kind === 'count') ?? false;
  return isOfNumber || (label !== undefined && isDivision(label)) || isGivenApart(clause);
}

/** 按类别分：, 从区域看： */
export function isDivision({ tokens }: Clause): boolean {
  const words = tokens.slice(0, 8).map(textOf).join('');
  return (
    tokens.length < 8 && words.length < 12 && /^[按从依]\p{Script=Han}{1,8}(?:[分看]|统计)$/u.test(words)
  );
}

/** 共12家，分别为甲县4家、乙县5家: behind a number its parts, each with its name before it. */
function isGivenApart({ tokens, before }: Clause): boolean {
  return (
    classOf(tokens[0]) === 'respectively' &&
    tokens[1]?.kind === 'text' &&
    before?.tokens.at(-1)?.kind === 'count'
  );
}

/** 教学名师中，; 推荐人选中，: of whom a sentence goes on to tell the parts. */
export function isOfSome({ tokens, ending, before, host }: Clause): boolean {
  const [whose, within, ...others] = tokens;
  const isWhose = whose?.kind === 'category' || classOf(whose) === 'nominee';
  const isAlone = others.length === 0 && ending === '，' && before === undefined && host === undefined;
  return isWhose && isAlone && /^(?:之?中|当中)$/.test(textOf(within));
}
