import type { Clause } from '../clauses/clause.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { type Governor, isMatterOfObjection, type Role } from '../governor.ts';
import { classOf, isOneOf, type TimePhrase } from '../time-phrases.ts';
import { type ClauseFacts, objects } from './clause-facts.ts';
import type { ScopeReader } from './inherited-role.ts';

/** Whether what is said behind a time refuses what comes later: 8月11日之后不再受理. */
export function refusesAfter(tokens: readonly Token[], to: number): boolean {
  const rest = tokens
    .slice(to, to + 6)
    .map(textOf)
    .join('');
  return /^(?:[之以]?后)(?:一律|收到的|提出的|反映的|的)*(?:不再|不予|概不|恕不)(?:受理|接受|接收)/.test(
    rest,
  );
}

/** Whether a clause remarks upon what is late: 逾期（8月11日后）不予受理. */
export function isOverdue({ tokens, before, host }: Clause): boolean {
  const isRemark = host !== undefined && before === undefined;
  return isRemark && tokens.length < 4 && textOf(host.tokens[host.length - 1]) === '逾期';
}

/** What stands on both sides of a time. */
export interface Beside {
  readonly left: Governor | undefined;
  readonly right: Role | undefined;
  readonly facts: ClauseFacts;
}

/** Whether by a time one must object: 请于8月11日前反映, 书面意见请于8月11日前送达, 在3日内提出 */
export function isDeadline(
  reader: ScopeReader,
  clause: Clause,
  phrase: TimePhrase,
  { left, right, facts }: Beside,
): boolean {
  const follows = clause.tokens.slice(phrase.to, phrase.to + 30);
  if (
    left?.role === 'other' ||
    isErrand(clause.before) ||
    isOfStage(clause.before) ||
    isOwnAct(clause.tokens, phrase.from)
  )
    return false;
  if (
    follows.some(
      (token) =>
        /^(?:投诉$|下载|领取)/.test(textOf(token)) || classOf(token) === 'intake' || isOfHandling(token),
    )
  )
    return false;
  if (isActOfOffice(clause, phrase)) return false;
  const isRequest = asks(clause, phrase.from) || left?.role === 'objection';
  const isEnd =
    (phrase.kind === 'day' && (phrase.edge === 'before' || isRequest)) ||
    (phrase.kind === 'day' && phrase.edge === 'closes' && facts.isBare && reader.objects) ||
    (phrase.kind === 'length' && isRequest && right === 'objection');
  const isAsked = right === 'objection' || left?.role === 'objection' || reader.objects || facts.objects;
  const sends = follows.find((token) => isOneOf(token, 'event', 'stage', 'intake'));
  return (
    isEnd &&
    isAsked &&
    (right !== 'other' || /^(?:提交|递交|说明)$/.test(textOf(sends))) &&
    !isPassive(clause)
  );
}

/** 我局拟于8月20日前将审核意见报省厅 */
function isOwnAct(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some((token) => /^(?:[拟将]|计划)$/.test(textOf(token)));
}

/** 街道将于8月20日前组织调解, 8月20日前由镇里逐户答复: what the office does about objections, where nobody is asked. */
function isActOfOffice(clause: Clause, { from, to }: TimePhrase): boolean {
  const { tokens } = clause;
  const words = (of: readonly Token[]): string => of.map(textOf).join('');
  return (
    !asks(clause, from) &&
    (/[将会拟][于在]?$/.test(words(tokens.slice(Math.max(0, from - 3), from))) ||
      /^[之以]?前?(?:由[^，]{1,12}?)?(?:统一|集中|逐[一户个]|联合|完成|予以|组织|全部|一并)*(?:召开|安排|上门|约谈|答[复疑]|回复|调解|研究|公布|上报|复核|作出|入户|办理|反馈给|组织)/.test(
        words(tokens.slice(to, to + 8)),
      ))
  );
}

/** 在8月20日前对异议提出处理意见: what is asked of those who deal with objections. */
function isOfHandling(token: Token): boolean {
  return /处理|核实|办结/.test(textOf(token)) && !/便/.test(textOf(token));
}

/** 对复审意见有异议的，应在8月10日前提出: it is a stage's outcome that is objected to. */
function isOfStage(before: Clause | undefined): boolean {
  if (!before || !objects(before)) return false;
  const { tokens } = before;
  return (
    tokens.some((token) => classOf(token) === 'stage') &&
    !tokens.some((token) => isOneOf(token, 'publicity', 'window', 'nominee'))
  );
}

/** 如需撤回申请，请于8月8日前书面告知: it is of their own matter that those meant are asked. */
function isErrand(before: Clause | undefined): boolean {
  const isOwn = before?.tokens.some((token) => /如需|需要|申请|撤回|补[充正]|变更/.test(textOf(token)));
  return (
    isOwn === true &&
    !before?.tokens.some((token) => classOf(token) === 'objection' && isMatterOfObjection(token))
  );
}

function asks({ tokens }: Clause, from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some((token) => classOf(token) === 'request');
}

/** 被提出异议的，应当在9月15日前提交说明: it is not the public that is asked. */
function isPassive({ before }: Clause): boolean {
  return before?.tokens.some((token) => /被|收到/.test(textOf(token))) ?? false;
}
