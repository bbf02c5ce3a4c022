import { at } from '../../lists/at.ts';
import type { StatedDay } from '../clauses/stated-day.ts';
import type { Of, WindowStatement } from './window-statement.ts';

/**
 * `statements` of one scope, in their order, where several of them say one thing put together: a row that goes on after
 * a comma (4月28日、29日、30日，5月6日、7日; 4月30日，5月6日、7日), a first and a last day in clauses of their own.
 */
export function joined(statements: readonly WindowStatement[]): WindowStatement[] {
  const whole: WindowStatement[] = [];
  for (const statement of statements) {
    const last = whole.at(-1);
    const isNext = last && statement.scope.text.slice(last.end, statement.start) === '，';
    const days = rowOf(statement);
    const row = last && rowOf(last);
    if (isNext && row && days && row.length + days.length > 2)
      whole[whole.length - 1] = { ...last, kind: 'list', end: statement.end, days: [...row, ...days] };
    else if (last?.kind === 'end' && statement.kind === 'end' && isFromTo(last, statement))
      whole[whole.length - 1] = { ...last, ...rangeOf(last.day, statement.day), end: statement.end };
    else if (last && row?.length === 1 && days?.length === 1 && isNext && isLabelledEnds(last))
      whole[whole.length - 1] = { ...last, kind: 'list', end: statement.end, days: [...row, ...days] };
    else whole.push(statement);
  }
  return whole
    .map(betweenEnds)
    .map((statement, index, all) =>
      isFirstDay(statement, all[index + 1]) ? { ...statement, kind: 'end', which: 'opens' } : statement,
    );
}

/** 公示起止日期：8月7日、8月11日: two days that are said to be the first and the last. */
function betweenEnds(statement: WindowStatement): WindowStatement {
  const days = rowOf(statement);
  if (days?.length !== 2 || !isLabelledEnds(statement)) return statement;
  return { ...statement, ...rangeOf(at(days, 0), at(days, 1)) };
}

type End = Extract<WindowStatement, { readonly kind: 'end' }>;

function rangeOf(
  opens: StatedDay,
  closes: StatedDay,
): Of<Extract<WindowStatement, { readonly kind: 'range' }>> {
  return { kind: 'range', opens, closes, ofYear: undefined, isBefore: false };
}

/** 从8月7日开始，至8月11日结束 */
function isFromTo(last: End, statement: End): boolean {
  const between = statement.scope.text.slice(last.end, statement.start);
  return (
    last.which === 'opens' &&
    statement.which === 'closes' &&
    /^(?:起|开始|始|起算)?[，、 ]?(?:至|到|于|终于|止于|截至|一直到)?$/.test(between)
  );
}

/** 公示起止日期是： */
function isLabelledEnds({ scope, start }: WindowStatement): boolean {
  return /起[止讫迄](?:时间|日期|期限|日)?(?:分别)?[为是]?:?$/.test(
    scope.text.slice(Math.max(0, start - 12), start),
  );
}

function rowOf(statement: WindowStatement): readonly StatedDay[] | undefined {
  if (statement.kind === 'list') return statement.days;
  return statement.kind === 'day' ? [statement.day] : undefined;
}

/** 2023年8月7日，至8月11日 */
function isFirstDay(
  statement: WindowStatement,
  next: WindowStatement | undefined,
): statement is Extract<WindowStatement, { kind: 'day' }> {
  return statement.kind === 'day' && next?.kind === 'end' && next.which === 'closes';
}
