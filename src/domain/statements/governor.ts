import type { WordClass } from './clauses/lexicon.ts';
import { textOf, type Token } from './clauses/token.ts';
import { isPresent } from './standing.ts';
import { classOf, isOneOf } from './time-phrases.ts';
import { farthest, filler, isElsewhere, isOfUnit } from './elsewhere.ts';

/** Whose time it is that stands beside a word: the window's, its first or last day, an objection's, another matter's. */
export type Role = 'window' | 'opening' | 'closing' | 'objection' | 'time' | 'other';

/** The word that a time belongs to. `isLoose`: other words stand between, so it is not certain. */
export interface Governor {
  readonly role: Role;
  readonly isLoose: boolean;
}

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

/** The word to the left of the token `upTo` that a time there belongs to. */
export function governorBefore(tokens: readonly Token[], upTo: number): Governor | undefined {
  let isLoose = false;
  let isInstead = false;
  for (let index = upTo - 1; index >= Math.max(0, upTo - farthest); index -= 1) {
    const token = tokens[index];
    const is = classOf(token);
    if (token?.kind === 'text') {
      if (
        /满|届|结束|后$|之后/.test(token.text) &&
        !/^[计数算]满$/.test(token.text) &&
        !isShownFull(tokens, index, upTo)
      )
        return { role: 'other', isLoose: false };
      isLoose ||= !filler.test(token.text);
    } else if (token?.kind === 'category' || token?.kind === 'name') isLoose = true;
    if (is === 'relative-day' && token && /^之(?:次)?日$/.test(textOf(token)))
      return { role: classOf(tokens[index - 1]) === 'publicity' ? 'window' : 'other', isLoose: false };
    if (is === 'relative-day' && /[公发张刊登见上]/.test(textOf(token)) && index < upTo)
      return { role: 'window', isLoose };
    if (is === 'until' && /^[看贴挂亮]/.test(textOf(token))) return { role: 'window', isLoose: false };
    if (is === undefined || transparent.has(is)) continue;
    if (is === 'holiday' && isRestCounted(tokens, index, upTo)) continue;
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

/** 公示满七天: for how long the list is shown. */
function isShownFull(tokens: readonly Token[], index: number, upTo: number): boolean {
  return (
    index === upTo - 1 && textOf(tokens[index]) === '满' && isOneOf(tokens[index - 1], 'publicity', 'begin')
  );
}

/** 连同周末共七天, 扣除双休日共五天: the total behind is of all that stands before, and not of the days off at `index`. */
function isRestCounted(tokens: readonly Token[], index: number, upTo: number): boolean {
  return (
    restDays.test(textOf(tokens[index])) &&
    tokens.slice(index + 1, upTo).some((token) => classOf(token) === 'total')
  );
}

const restDays = /^(?:不计入?|计入|不计算|扣除|除外|不含|剔除|(?:遇|法定)?节假日|双休日|公休日|休息日|周末)$/;

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
      if (/^(?:首日|第一天|头一天)$/.test(textOf(tokens[index]))) {
        const role = closingRole(tokens, index);
        return { role: role === 'closing' ? 'opening' : role, isLoose };
      }
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
    textOf(tokens[index]) === '张贴' &&
    /^了?[^，]{0,12}(?:宣传[画单]|标语|海报|横幅|结果|公告|通告|方案|决定|告知书|补偿)/.test(paper)
  );
}

/** 为第一榜公示: it is not told which of them this notice is. */
function isNumbered(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 2), index);
  return before.some(({ kind }) => kind === 'ordinal') && !tokens.slice(0, index).some(isPresent);
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
