import type { Clause } from './clauses/clause.ts';
import type { WordClass } from './clauses/lexicon.ts';
import { textOf, type Token } from './clauses/token.ts';
import { ofLatest } from '../lists/of-latest.ts';
import { isPresent } from './standing.ts';
import { classOf, isOneOf } from './time-phrases.ts';

/** Whose time it is that stands beside a word: the window's, its first or last day, an objection's, another matter's. */
export type Role = 'window' | 'opening' | 'closing' | 'objection' | 'time' | 'other';

/** The word that a time belongs to. `isLoose`: other words stand between, so it is not certain. */
export interface Governor {
  readonly role: Role;
  readonly isLoose: boolean;
}

/** How far, in tokens, a word and its time may stand apart. */
const farthest = 60;

const transparent: ReadonlySet<WordClass> = new Set<WordClass>([
  'since',
  'until',
  'begin',
  'stop',
  'before',
  'within',
  'inclusive',
  'relative-day',
  'at-least',
  'at-most',
  'every-day',
  'is',
  'total',
  'joint',
  'each',
  'respectively',
  'including',
  'request',
]);
const other: ReadonlySet<WordClass> = new Set<WordClass>([
  'event',
  'stage',
  'intake',
  'aside',
  'holiday',
  'history',
  'earlier',
  'allotment',
  'judge',
]);
const filler =
  /^(?:[计数算]满|期|下|均|统一|暂|[今当本次翌同]年|连续|原则上|一般|另|本次|此次|本|期间|将|仍|北京|的|也|自然|进行|将于|时|截止日期|[拟安]?[定排]|故|一致|相同)+$/;

/** The word to the left of the token `upTo` that a time there belongs to. */
export function governorBefore(tokens: readonly Token[], upTo: number): Governor | undefined {
  let isLoose = false;
  let isInstead = false;
  for (let index = upTo - 1; index >= Math.max(0, upTo - farthest); index -= 1) {
    const token = tokens[index];
    const is = classOf(token);
    if (token?.kind === 'text') {
      if (/满|届|结束|后$|之后/.test(token.text) && !/^[计数算]满$/.test(token.text))
        return { role: 'other', isLoose: false };
      isLoose ||= !filler.test(token.text);
    } else if (token?.kind === 'category' || token?.kind === 'name') isLoose = true;
    if (is === 'relative-day' && token && /^之(?:次)?日$/.test(textOf(token)))
      return { role: classOf(tokens[index - 1]) === 'publicity' ? 'window' : 'other', isLoose: false };
    if (is === 'relative-day' && /[公发张刊登见上]/.test(textOf(token)) && index < upTo)
      return { role: 'window', isLoose };
    if (is === undefined || transparent.has(is)) continue;
    // 公示拟录取名单10个工作日
    if (tokens[upTo]?.kind === 'duration' && isOneOf(token, 'proposal', 'nominee')) continue;
    if (is === 'instead') {
      isInstead = true;
      continue;
    }
    // 公示期由原定的8月11日顺延至8月14日
    if (is === 'earlier' && isInstead) continue;
    const governor = governorAt(tokens, index, is, { isLoose, isInstead });
    if (governor) return governor;
    isLoose = true;
  }
  return undefined;
}

/** What the word of class `is` at `index` governs; `isInstead`: after 延长至. */
function governorAt(
  tokens: readonly Token[],
  index: number,
  is: WordClass,
  { isLoose, isInstead }: { readonly isLoose: boolean; readonly isInstead: boolean },
): Governor | undefined {
  switch (is) {
    case 'window':
    case 'publicity':
      return isInstead
        ? { role: isOfUnit(tokens, index) ? 'other' : 'closing', isLoose: false }
        : {
            role: isElsewhere(tokens, index) ? 'other' : 'window',
            isLoose:
              isLoose || (tokens[index - 1]?.kind === 'ordinal' && !tokens.slice(0, index).some(isPresent)),
          };
    case 'opening':
      return { role: isElsewhere(tokens, index) ? 'other' : 'opening', isLoose };
    case 'closing':
      return { role: closingRole(tokens, index), isLoose };
    case 'time':
      return { role: timeRole(tokens, index), isLoose };
    case 'objection':
      return { role: isOfApplications(tokens, index) ? 'other' : 'objection', isLoose: true };
    case 'detail': {
      const isOfObjections =
        /^受理(?:时间|期限|期)$/.test(textOf(tokens[index])) && classOf(tokens[index - 1]) !== 'intake';
      return { role: isOfObjections ? 'objection' : 'other', isLoose };
    }
    default:
      return other.has(is) ? { role: 'other', isLoose } : undefined;
  }
}

/** 学籍异动申请受理至8月11日: what is taken in there is no objection. */
function isOfApplications(tokens: readonly Token[], index: number): boolean {
  return textOf(tokens[index]) === '受理' && classOf(tokens[index - 1]) === 'intake';
}

/** So many tokens at most stand between 受理 and what is taken in. */
const intakeReach = 8;

/** 受理农机购置补贴申请9份: what is taken in there is no objection. */
export function isIntake(tokens: readonly Token[], index: number): boolean {
  return (
    textOf(tokens[index]) === '受理' &&
    tokens.slice(index + 1, index + intakeReach).some((token) => /^(?:申请|申报|报名)$/.test(textOf(token)))
  );
}

/** The act to the right of the token `from` that a time there belongs to: 8月7日至11日公示, 8月6日召开会议. */
export function governorAfter(tokens: readonly Token[], from: number): Role | undefined {
  for (let index = from; index < Math.min(tokens.length, from + farthest); index += 1) {
    const is = classOf(tokens[index]);
    if (is === 'publicity')
      return isElsewhere(tokens, index) || isAttribute(tokens, index) || isOfPaper(tokens, index)
        ? 'other'
        : isNumbered(tokens, index)
          ? undefined
          : 'window';
    if (is === 'objection' && isIntake(tokens, index)) return 'other';
    if (is === 'objection' || is === 'way') return 'objection';
    if (index === from && isRunOut(tokens[index])) continue;
    // 8月7日至11日进入公示
    if (textOf(tokens[index]) === '进入' && isOneOf(tokens[index + 1], 'publicity', 'window'))
      return 'window';
    if (is !== undefined && other.has(is)) return 'other';
    if (is === 'window') {
      // 为公示时间, 为本次公示的时间
      const before = tokens.slice(Math.max(0, index - 2), index).findLast((one) => !isPresent(one));
      const isSaid = classOf(before) === 'is' || textOf(before) === '的';
      return isSaid && !isElsewhere(tokens, index) ? 'window' : undefined;
    }
    if (is === 'opening' || is === 'closing') return isNamedSo(tokens, index) ? is : undefined;
  }
  return undefined;
}

/** 8月11日17:30为公示截止时间 */
function isNamedSo(tokens: readonly Token[], index: number): boolean {
  return (
    classOf(tokens[index - 1]) === 'is' &&
    /公示|公告/.test(textOf(tokens[index])) &&
    !isElsewhere(tokens, index)
  );
}

/** 至8月11日届满: with that day the window ends, where it is the window's. */
function isRunOut(token: Token | undefined): boolean {
  return /^[届期]满$/.test(textOf(token));
}

/** 7月8日至14日公示的第一批人选: the days tell which ones are meant; 8月20日前将公示照片上传: what came of it. */
function isAttribute(tokens: readonly Token[], index: number): boolean {
  return /^(?:的|照片|材料|情况|结果|证明|影像|记录)/.test(textOf(tokens[index + 1]));
}

/** 张贴现状调查结果: what hangs there is another paper than this notice. */
function isOfPaper(tokens: readonly Token[], index: number): boolean {
  const paper = tokens
    .slice(index + 1, index + 4)
    .map(textOf)
    .join('');
  return (
    textOf(tokens[index]) === '张贴' && /^了?[^，]{0,12}(?:结果|公告|通告|方案|决定|告知书|补偿)/.test(paper)
  );
}

/** 为第一榜公示: it is not told which of them this notice is. */
function isNumbered(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 2), index);
  return before.some(({ kind }) => kind === 'ordinal') && !tokens.slice(0, index).some(isPresent);
}

/** Whether the publicity at `index` is another one: of an earlier batch, of the unit itself, of a rule's stage. */
export function isElsewhere(tokens: readonly Token[], index: number): boolean {
  const isNoun = classOf(tokens[index]) !== 'publicity';
  if (/^(?:作废|失效|无效)/.test(textOf(tokens[index + 1]))) return true;
  if (isOfAnotherMatter(tokens, index) || isSetApart(tokens, index)) return true;
  let isOfStage = false;
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
function isOfUnit(tokens: readonly Token[], index: number): boolean {
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

/** 商标异议期, 征求意见稿公示期间, 招聘公告: what is open is named right before, and is no list of nominees. */
export function isOfAnotherMatter(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== 'text') return false;
  const word = textOf(tokens[index]);
  if (word.startsWith('异议期')) return !filler.test(before.text);
  return before.text.endsWith('稿') || (word === '公告' && callsForEntries.test(before.text));
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

/** 公示截止日期 is the window's; 异议受理截止日期, 反映问题的截止日期 the objections'; 投标截止时间 another matter's. */
function closingRole(tokens: readonly Token[], index: number): Role {
  if (/公示|公告/.test(textOf(tokens[index]))) return isElsewhere(tokens, index) ? 'other' : 'closing';
  for (let before = index - 1; before >= Math.max(0, index - farthest); before -= 1) {
    const is = classOf(tokens[before]);
    if (is === 'objection') return 'objection';
    if (is === 'publicity' || is === 'window') return 'closing';
    if (is !== undefined && other.has(is)) return 'other';
    if (tokens[before]?.kind !== 'text') continue;
    if (before < index - 1 || textOf(tokens[before]) !== '的') return 'other';
  }
  if (textOf(tokens[index - 1]) === '的') return 'other';
  return /受理/.test(textOf(tokens[index])) ? 'objection' : 'time';
}

/** 时间 by itself may be the window's; 公示的时间 is; 监测时间 is not. */
function timeRole(tokens: readonly Token[], index: number): Role {
  for (let before = index - 1; before >= Math.max(0, index - farthest); before -= 1) {
    const token = tokens[before];
    const is = classOf(token);
    if (is === 'publicity' || is === 'window') return isElsewhere(tokens, before) ? 'other' : 'window';
    if (is === 'objection' && token && isMatterOfObjection(token)) return timeRoleOfObjection(tokens, before);
    if (
      token?.kind === 'mark' ||
      (token?.kind === 'text' && /^(?:的|起止|[一二三四五六七八九十]|本次)$/.test(token.text))
    )
      continue;
    return 'other';
  }
  return 'time';
}

/** 意见, 异议: what is told; 受理日期 may be that of an application. */
export function isMatterOfObjection(token: Token): boolean {
  return /意见|异议|反映|举报|监督|疑义|错漏|差错/.test(textOf(token));
}

/** 公众提出意见的起止时间 is the objections'; 征求意见的时间 and 意见答复时间 are not. */
function timeRoleOfObjection(tokens: readonly Token[], last: number): Role {
  let first = last;
  while (classOf(tokens[first - 1]) === 'objection') first -= 1;
  const isOfAnswer = classOf(tokens[last + 1]) === 'event';
  return classOf(tokens[first - 1]) === 'stage' || isOfAnswer ? 'other' : 'objection';
}

/** Whether `clause` speaks of another publicity than this notice's: 经初审后在社区公示. */
export function isPublicElsewhere({ tokens }: Pick<Clause, 'tokens'>): boolean {
  return tokens.some(
    (token, index) =>
      (classOf(token) === 'publicity' || classOf(token) === 'window') && isElsewhere(tokens, index),
  );
}
