import type { Clause, Host } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { textOf, type Token } from '../clauses/token.ts';
import { type Governor, governorBefore, type Role } from '../governor.ts';
import type { OwnMatter } from '../own-matter.ts';
import { classOf, isOneOf } from '../time-phrases.ts';

/** What the times of a scope are read with: what is known of it beforehand, and what it has said so far. */
export interface ScopeReader {
  readonly scope: Scope;
  readonly own: OwnMatter | undefined;
  readonly heading: Role | undefined;
  /** Whose the last time is that the clause of these tokens names. */
  readonly roles: Map<readonly Token[], Role | 'unclear' | 'likely'>;
  /** Whether the scope has spoken of a publicity so far. */
  isPublic: boolean;
  /** Whether the sentence, or the one before its semicolon, has spoken of objections so far. */
  objects: boolean;
}

/** Whether `role` is the window's, or that of one of its ends. */
export function isOfWindow(role: Role | undefined): boolean {
  return role === 'window' || role === 'opening' || role === 'closing';
}

/** Whose the times behind a label of `tokens` are: 公示时间, and 公示开始, 公示结束 of one end of the window. */
export function roleOfLabel(tokens: readonly Token[]): Role | undefined {
  const role = governorBefore(tokens, tokens.length)?.role;
  if (role !== 'window') return role;
  const last = classOf(tokens.at(-1));
  return last === 'begin' ? 'opening' : last === 'stop' ? 'closing' : role;
}

/** What a clause without words of its own goes on with: what it remarks upon, what leads it, what stands before it. */
export function inheritedRole(reader: ScopeReader, clause: Clause): Role | 'unclear' | 'likely' | undefined {
  let current: Pick<Clause | Host, 'before' | 'host' | 'label'> | undefined = clause;
  while (current) {
    const before: Clause | undefined = current.before;
    if (before && isReason(before)) {
      current = before;
      continue;
    }
    if (current.host && !before) {
      const host: Host = current.host;
      const governor: Governor | undefined = governorBefore(host.tokens, host.length);
      const own = governor?.role ?? reader.roles.get(host.tokens);
      const edge = edgeOfHost(host);
      if (edge && (isOfWindow(governor?.role) || textOf(host.tokens[host.length - 1]) === '公示期满'))
        return edge;
      if (governor?.isLoose && isOfWindow(governor.role)) return reader.roles.get(host.tokens) ?? 'unclear';
      if (own === 'time')
        return reader.isPublic && (!isByPlace(host.tokens, host.length) || isPublicSoFar(clause))
          ? 'window'
          : 'other';
      if (own) return own === 'objection' ? 'other' : own;
    }
    if (before) {
      const governor: Governor | undefined = governorBefore(before.tokens, before.tokens.length);
      const role = isNextLabel(before) ? governor?.role : reader.roles.get(before.tokens);
      if (role) return role;
      if (governor?.role === 'time')
        return reader.isPublic || isOfWindow(reader.heading) ? 'window' : 'other';
      if (governor && (before.ending === ':' || isOfWindow(governor.role)))
        return before.ending === ':'
          ? roleOfLabel(before.tokens)
          : governor.isLoose
            ? undefined
            : governor.role;
    }
    current = before ?? current.host;
  }
  return undefined;
}

/** 第一天是8月20日, 最后一天（8月22日）: whether the words before `upTo` name a day by its place in what the sentence is about. */
export function isByPlace(tokens: readonly Token[], upTo: number): boolean {
  return tokens
    .slice(Math.max(0, upTo - 3), upTo)
    .some((token) => /^(?:首日|末日|(?:第一|头一|末一|最后一)[天日])$/.test(textOf(token)));
}

/** Whether the sentence of `clause` has spoken of a publicity, as far as it goes. */
export function isPublicSoFar(clause: Clause): boolean {
  let current: Pick<Clause, 'tokens' | 'before' | 'host'> | undefined = clause;
  for (let steps = 0; current && steps < 6; steps += 1, current = current.before ?? current.host)
    if (current.tokens.slice(0, 30).some((token) => isOneOf(token, 'publicity', 'window'))) return true;
  return false;
}

/** 6月19日至21日端午休息: why the window takes as long as it does; what follows goes on with what came before. */
function isReason({ tokens, ending }: Clause): boolean {
  return (
    ending !== ':' &&
    tokens.some((token) => classOf(token) === 'holiday') &&
    !tokens.some((token) => isOneOf(token, 'publicity', 'window', 'opening', 'closing'))
  );
}

/** 公示开始日期：8月7日 公示结束日期：8月11日: a second label in one line, behind the time of the first. */
function isNextLabel({ tokens, ending }: Clause): boolean {
  return ending === ':' && isOneOf(tokens.at(-1), 'window', 'opening', 'closing');
}

/** 公示期满（8月11日）; 截止到本周五（8月11日）; 从下周一（8月7日）至… */
function edgeOfHost({ tokens, length }: Host): 'opening' | 'closing' | undefined {
  let last = length - 1;
  while (
    tokens[last]?.kind === 'weekday' ||
    /^[本下这]$/.test(textOf(tokens[last])) ||
    /[明次翌][天日]$|第二天$/.test(textOf(tokens[last]))
  )
    last -= 1;
  const is = classOf(tokens[last]);
  if (is === 'until' || textOf(tokens[last]) === '公示期满') return 'closing';
  return is === 'since' ? 'opening' : undefined;
}
