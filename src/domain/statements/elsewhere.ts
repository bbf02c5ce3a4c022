import { ofLatest } from '../lists/of-latest.ts';
import type { Clause } from './clauses/clause.ts';
import { textOf, type Token } from './clauses/token.ts';
import { classOf, isOneOf } from './time-phrases.ts';

/** How far, in tokens, a word and its time may stand apart. */
export const farthest = 60;

/** Words that may stand between a word and its time, and say nothing of whose it is. */
export const filler =
  /^(?:[计数算]?满|[上下]班[前后时]?|发布[的后]?|期|下|均|统一|暂|[今当本次翌同]年|连续|原则上|一般|另|本次|此次|本|期间|将|仍|北京|的|也|自然|进行|将于|时|截止日期|[拟安]?[定排]|故|一致|相同)+$/;

/** Whether the publicity at `index` is another one: of an earlier batch, of the unit itself, of a rule's stage. */
export function isElsewhere(tokens: readonly Token[], index: number): boolean {
  const isNoun = classOf(tokens[index]) !== 'publicity';
  if (/^(?:作废|失效|无效)/.test(textOf(tokens[index + 1]))) return true;
  if (isOfAnotherMatter(tokens, index) || isSetApart(tokens, index)) return true;
  let isOfStage = shownStage.test(textOf(tokens[index + 1]) + textOf(tokens[index + 2]));
  for (let before = index - 1; before >= Math.max(0, index - farthest); before -= 1) {
    const token = tokens[before];
    const is = classOf(token);
    const distance = index - before;
    if (is === 'instead') return isOfStage;
    if (isDone(tokens, before) && distance < 3) return true;
    if (/现(?:予|面向|向|在)?$|^(?:现|本次|此次|本届)/.test(textOf(token))) return false;
    if (is === 'earlier' && isEarlier(tokens, before, distance)) return true;
    if (/经$/.test(textOf(token)) && isTime(tokens[before + 1]) && isTime(tokens[index - 1])) return true;
    const isOfBodies = is === 'each' && !ofItems.test(textOf(tokens[before + 1]));
    if (isOfBodies && !isNoun && !tokens.slice(0, before).some(isInviting)) return true;
    // 进入公示 is the notice's own.
    const isStep = (is === 'stage' || is === 'intake') && textOf(token) !== '进入';
    isOfStage ||= isStep && (distance === 1 || !isNoun);
    isOfStage ||= is === 'standby' && distance < 3;
    isOfStage ||= distance === 1 && /^(?:投票|笔试|面试|体检|培训)$/.test(textOf(token));
    // 学院评审后公示3个工作日
    isOfStage ||= distance === 1 && /后$/.test(textOf(token)) && tokens[index + 1]?.kind === 'duration';
    // 另行组织市级公示
    if (/^上(?:半年|季度|个?月)|另行/.test(textOf(token))) return true;
    if (distance === 1 && isOfUnit(tokens, index)) return isNoun || classOf(tokens[index + 1]) === undefined;
  }
  return isOfStage;
}

/** 在村务公示栏公示评议结果: what a stage before came to. */
const shownStage =
  /^(?:民主)?(?:评议|初审|初评|摸底|推荐|核查|丈量|测评|笔试|面试|考察)(?:的)?(?:结果|成绩|情况)/;

/** 各户丈量结果, 各类别人选: each of what is shown, and not each who shows it. */
const ofItems = /^(?:户|位|项|类|奖项|等级|批)/;

/** 进行了公示, 进行了第一次公示: one that was. */
function isDone(tokens: readonly Token[], index: number): boolean {
  const [token, next, last] = tokens.slice(index, index + 3);
  const shown = next?.kind === 'ordinal' ? last : next;
  return /了$/.test(textOf(token)) && isOneOf(shown, 'publicity', 'window');
}

/** Whether the token `index` is a publicity that was: what stands before it was put forward then. */
export function isShownThen(tokens: readonly Token[], index: number): boolean {
  return isDone(tokens, index - 1) || isDone(tokens, index - 2);
}

/** 经5月20日至24日公示: days of one that is over. */
function isTime(token: Token | undefined): boolean {
  return token?.kind === 'day' || token?.kind === 'duration';
}

/** 学院公示, 所在村公示期; not 全镇公示 */
export function isOfUnit(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before?.kind === 'text' &&
    // 现将节水型单位予以公示
    !textOf(tokens[index]).startsWith('予以') &&
    /(?:单位|部门|学院|系|所|支部|村|镇|乡|街道|区县|县区|市县|旗县|基层|班级|年级|科室|车间|初)$/.test(
      before.text,
    ) &&
    !/^全/.test(before.text)
  );
}

/** 商标异议期, 征求意见稿公示期间, 征收土地预公告, 招聘公告: what is open is named right before, and is no list of nominees. */
export function isOfAnotherMatter(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== 'text') return false;
  const word = textOf(tokens[index]);
  if (word.startsWith('异议期')) return !filler.test(before.text);
  return /[稿预]$/.test(before.text) || (word === '公告' && callsForEntries.test(before.text));
}

const callsForEntries = /(?:招聘|招考|招录|招生|选调|招标|采购|出让|拍卖)$/;

/** 自行公示, 公示由省总工会另行组织, 公示由建设单位自行负责: at another time, or by others. */
function isSetApart(tokens: readonly Token[], index: number): boolean {
  return lastApart(tokens) > index || /(?:自行|另行|另文|再行|各自)$/.test(textOf(tokens[index - 1]));
}

const lastApart = ofLatest((tokens: readonly Token[]) =>
  tokens.findLastIndex((token) => /另行|另文|自行/.test(textOf(token))),
);

/** 请各单位…: what follows is asked of the reader. */
function isInviting(token: Token): boolean {
  return /^(?:请|敬请|欢迎)$/.test(textOf(token));
}

/** 原 and 已 speak of what stands close by: 原公示期, 已于7月公示. */
function isEarlier(tokens: readonly Token[], index: number, distance: number): boolean {
  const isClose = distance < 4 || isOneOf(tokens[index + 1], 'publicity', 'window');
  return isClose || !/^(?:原|已经|已)$/.test(textOf(tokens[index]));
}

/** Whether `clause` speaks of another publicity than this notice's: 经初审后在社区公示. */
export function isPublicElsewhere({ tokens }: Pick<Clause, 'tokens'>): boolean {
  return tokens.some(
    (token, index) =>
      (classOf(token) === 'publicity' || classOf(token) === 'window') && isElsewhere(tokens, index),
  );
}
