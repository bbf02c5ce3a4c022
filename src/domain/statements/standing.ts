import { classOf, isOneOf } from './time-phrases.ts';
import { textOf, type Token } from './clauses/token.ts';

/** Whose a number is: this notice's nominees', a part's that a place or department puts forward, another matter's. */
export type Standing = 'own' | 'part' | 'other';

/** What a past year did: 2021年评出. */
const selected = /^(?:评出|选出|评选出|评审出|遴选出|产生|推选|评定)$/;
const recommends = /^(?:推荐|推选|提名)$/;
const applies = /^(?:参加)?(?:申报|申请|报名|参评|参选|应聘)$/;
const event = /^(?:参加|投票|笔试|面试|体检|考试|复试|施行|征求|征求意见)$/;

/** Whether the token makes its clause one of what was: 上届, 去年, 以来. */
export function isPast(token: Token): boolean {
  return (
    classOf(token) === 'history' ||
    (classOf(token) === 'earlier' && !/^(?:原|已|已经|已于|曾于)$/.test(textOf(token)))
  );
}

/** Whether the token speaks of now, whatever stands before it: 拟, 本届, 现将. */
export function isPresent(token: Token): boolean {
  return classOf(token) === 'proposal' && /^(?:拟|本|现|实际)/.test(textOf(token));
}

/** What the token `index` says of the numbers around it, by itself and by who does it; undefined where it says nothing. */
export function standingAt(tokens: readonly Token[], index: number): Standing | undefined {
  const token = tokens[index];
  const text = textOf(token);
  if (token?.kind === 'category' && token.category.startsWith('拟')) return standingOfDoer(tokens, index);
  switch (classOf(token)) {
    case 'proposal':
      return isOfEntrants(tokens, index) ? 'other' : standingOfDoer(tokens, index);
    // 申请人数为11名
    case 'plain':
      return text === '申请人' && /^总?数/.test(textOf(tokens[index + 1])) ? 'other' : undefined;
    // 以上企业共125家
    case 'at-least':
      return text === '以上' && index === 0 ? 'own' : undefined;
    case 'nominee':
      return text.startsWith('拟') || isPublished(tokens, index) ? 'own' : undefined;
    case 'passed':
      if (text === '符合' && isOfApplicants(tokens, index)) return undefined;
      return classOf(tokens[index + 1]) === 'way' || classOf(tokens[index - 1]) === 'earlier'
        ? undefined
        : 'own';
    case 'aside':
      return standingAside(tokens, index);
    case 'intake':
      return text === '进入' && classOf(tokens[index + 1]) === 'publicity' ? 'own' : 'other';
    case 'history':
    case 'allotment':
      return 'other';
    case 'earlier':
      return /^(?:原|已|已经|已于)$/.test(text) ? undefined : 'other';
    case 'stage':
    case 'event':
      if (text === '评选' && tokens[index + 1]?.kind === 'category') return 'own';
      return text === '审定' ? 'own' : event.test(text) ? 'other' : undefined;
    // 评审组提出先进集体11个
    case 'objection':
      return text === '提出' && tokens[index + 1]?.kind === 'category' ? 'own' : undefined;
    default:
      return isPassing(tokens, index) ? 'own' : undefined;
  }
}

/** What a word says that sets something apart, or rewards: 另, 奖励. */
function standingAside(tokens: readonly Token[], index: number): Standing | undefined {
  const text = textOf(tokens[index]);
  // 另有提名奖5名, a category of the notice's
  if (/^另/.test(text) && tokens[index + 1]?.kind === 'category') return undefined;
  if (text !== '奖励') return 'other';
  // 拟给予25家企业技术改造奖励
  const words = tokens.slice(Math.max(0, index - 12), index).map(textOf);
  if (words.includes('给予')) return undefined;
  // 拟奖励13家
  return words.at(-1) === '拟' ? 'own' : 'other';
}

/** 申请本批的企业, 参加本次评选的选手: who came in for what this notice puts forward. */
function isOfEntrants(tokens: readonly Token[], index: number): boolean {
  return (
    /^本[批次届期轮]$/.test(textOf(tokens[index])) &&
    isOneOf(tokens[index - 1], 'intake', 'event') &&
    tokens.slice(index + 1, index + 3).some((token) => /^(?:评[选审定比])?的/.test(textOf(token)))
  );
}

/** 公示对象为, 公示人员共: whom this notice names. */
function isPublished(tokens: readonly Token[], index: number): boolean {
  return classOf(tokens[index - 1]) === 'publicity' && isOneOf(tokens[index + 1], 'is', 'total');
}

/** 146户中合格126户, 36人合格: who came through, unless it was but a stage (笔试合格30人). */
export function isPassing(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.kind !== 'text') return false;
  const isBeside =
    next?.kind === 'count' ? token.text.endsWith('合格') : before?.kind === 'count' && token.text === '合格';
  const isOfStage = isOneOf(before, 'stage', 'event') && !/^(?:复核|核查|复审)$/.test(textOf(before));
  return isBeside && !isOfStage;
}

/** 符合资格条件的供应商: among whom one chooses. */
function isOfApplicants(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index + 1, index + 8).some((token) => /(?:^|条件|要求|规定)的/.test(textOf(token)));
}

/** 各市推荐, 14个村推荐, 从中推荐: others' numbers; 兰溪市推荐: a part of them; 我市推荐: one's own. */
function standingOfDoer(tokens: readonly Token[], index: number): Standing {
  if (/被$/.test(textOf(tokens[index - 1]))) return 'own';
  if (isYear(tokens[index - 1]) && selected.test(textOf(tokens[index]))) return 'other';
  // 全市已评定27家
  if (classOf(tokens[index - 1]) === 'earlier' && /[全我][省市县区州国]$/.test(textOf(tokens[index - 2])))
    return 'other';
  const isRecommending = recommends.test(textOf(tokens[index]));
  for (let before = index - 1; before >= Math.max(0, index - 12); before -= 1) {
    const token = tokens[before];
    const text = textOf(token);
    // 从各区推荐的61名人选中遴选20名; 各组前5名、共110名选手拟授予: of whom it is said
    if (text === '中' || (token?.kind === 'count' && !isRecommending)) break;
    if (classOf(token) === 'each' && tokens[before + 1]?.kind !== 'count') return 'other';
    if (classOf(token) === 'allotment' || text === '从中' || /^(?:全国|中央)$|阶段$/.test(text))
      return 'other';
    // 申报新认定的企业19家, 申请本批的企业8家: who would like to be.
    if (before === index - 1 && applies.test(text) && /^[新本]/.test(textOf(tokens[index]))) return 'other';
    // 受理提名项目112项: what came in.
    if (isRecommending && before === index - 1 && /^(?:受理|接收|接到|收到|征集|上报|报送)$/.test(text))
      return 'other';
    if (isRecommending && (token?.kind === 'count' || (before === index - 1 && classOf(token) === 'stage')))
      return 'other';
    if (before === index - 1 && (/^[不未]/.test(text) || isRound(token))) return 'other';
    // 各分会所推荐的12名候选人: others' before one's own choice
    if (isRecommending && before === index - 1 && /(?<![我本各])所$/.test(text)) return 'other';
    if (before === index - 1 && /推荐/.test(textOf(tokens[index])) && isPart(text)) return 'part';
  }
  return 'own';
}

/** 第一轮推荐 */
function isRound(token: Token | undefined): boolean {
  return token?.kind === 'ordinal' && token.measure === '轮';
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.unit.startsWith('年');
}

function isPart(doer: string): boolean {
  return (
    /(?:地方|部门|[县区市州盟旗]|乡镇|街道|系统|高校|企业|班|主任|年级|科室|支部)$/.test(doer) &&
    !/^(?:我|本|全)/.test(doer)
  );
}
