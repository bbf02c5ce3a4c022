import type { MinuteOfDay } from '../time/instant.ts';
import type { Clause } from './clauses/clause.ts';
import type { WordClass } from './clauses/lexicon.ts';
import type { StatedDay } from './clauses/stated-day.ts';
import { type DurationUnit, type Span, textOf, type Token } from './clauses/token.ts';

export type LengthUnit = Exclude<DurationUnit, 'date'>;

/** A time as a clause names it; `from` and `to` are its first token and the one after its last. */
export type TimePhrase = Span & { readonly from: number; readonly to: number } & (
    | {
        readonly kind: 'range';
        /** Undefined for the day of publication (即日起至8月11日). */
        readonly opens: StatedDay | undefined;
        readonly closes: StatedDay;
      }
    /** 10月15日、16日、17日和20日 */
    | { readonly kind: 'list'; readonly days: readonly StatedDay[] }
    | {
        readonly kind: 'day';
        readonly day: StatedDay;
        /** What its words make of it: 自…起, 至…止, …前. */
        readonly edge: 'opens' | 'closes' | 'before' | undefined;
      }
    | {
        readonly kind: 'length';
        readonly count: number;
        readonly unit: LengthUnit;
        readonly bound: 'exact' | 'least' | 'most';
      }
    /** 最后一日17:30截止 */
    | { readonly kind: 'closing-time'; readonly minute: MinuteOfDay }
    /** 自次日起, 从发布当天算起: the first day, by that of publication. */
    | { readonly kind: 'start'; readonly which: 'same' | 'next' }
    /** 到14日止: a day of the month that is named before. */
    | { readonly kind: 'date'; readonly day: StatedDay }
    /** 8:30—12:00, 周一至周五, 10日到14日: on which days and at which hours, not until when. */
    | { readonly kind: 'hours' }
  );

/** The times that `clause` names, in the order of reading. */
export function timePhrases({ tokens }: Pick<Clause, 'tokens'>): TimePhrase[] {
  const phrases: TimePhrase[] = [];
  for (let index = 0; index < tokens.length;) {
    const phrase = phraseAt(tokens, index);
    if (phrase) phrases.push(phrase);
    index = phrase ? phrase.to : index + 1;
  }
  return phrases;
}

/** The class of a word, undefined for other tokens. */
export function classOf(token: Token | undefined): WordClass | undefined {
  return token?.kind === 'word' ? token.is : undefined;
}

function isOfHours(token: Token | undefined): boolean {
  return token?.kind === 'clock' || token?.kind === 'weekday' || isJoint(token) || isPause(token);
}

/** Whether `token` is a word of one of `classes`. */
export function isOneOf(token: Token | undefined, ...classes: readonly WordClass[]): boolean {
  return token?.kind === 'word' && classes.includes(token.is);
}

function phraseAt(tokens: readonly Token[], from: number): TimePhrase | undefined {
  const token = tokens[from];
  if (!token) return undefined;
  const spanTo = (to: number): Span & { readonly from: number; readonly to: number } => ({
    from,
    to,
    start: token.start,
    end: tokens[to - 1]?.end ?? token.end,
  });
  if (token.kind === 'clock' && isOnLastDay(tokens, from))
    return { kind: 'closing-time', minute: token.minute, ...spanTo(stopAfter(tokens, from + 1)) };
  if (token.kind === 'clock' || token.kind === 'weekday') {
    let to = from + 1;
    while (isOfHours(tokens[to])) to += 1;
    return { kind: 'hours', ...spanTo(to) };
  }
  if (token.kind === 'word' && token.is === 'relative-day') {
    const joint = jointAfter(tokens, from + 1);
    const last = joint === undefined ? undefined : lastDay(tokens, joint, undefined);
    if (last)
      return { kind: 'range', opens: undefined, closes: last.day, ...spanTo(stopAfter(tokens, last.to)) };
    const which = startAt(tokens, from);
    return which && { kind: 'start', which, ...spanTo(from + 1) };
  }
  if (token.kind === 'duration') {
    const to = token.dayOfMonth && (afterLastDate(tokens, from) ?? afterFirstDate(tokens, from));
    if (to !== undefined) return { kind: 'hours', ...spanTo(to) };
    if (token.dayOfMonth && isLastDate(tokens, from))
      return { kind: 'date', day: token.dayOfMonth, ...spanTo(stopAfter(tokens, from + 1)) };
    if (token.dayOfMonth?.weekday !== undefined || token.dayOfMonth?.minute !== undefined)
      return { kind: 'hours', ...spanTo(from + 1) };
    return token.unit === 'date' ? undefined : lengthAt(tokens, from, token.count, token.unit, spanTo);
  }
  if (token.kind !== 'day') return undefined;
  const first = token.day;
  const row = listFrom(tokens, from, first);
  const rest = rangeAfter(tokens, row);
  if (rest) return { kind: 'range', opens: first, closes: rest.day, ...spanTo(stopAfter(tokens, rest.to)) };
  if (row.days.length > 1) return { kind: 'list', days: row.days, ...spanTo(row.to) };
  return { kind: 'day', day: first, ...edgeOf(tokens, from), ...spanTo(from + 1) };
}

/** Which day the word at `from` begins with, where it tells of a beginning: 自次日起, 从发布当天算起; not 期满次日起. */
function startAt(tokens: readonly Token[], from: number): 'same' | 'next' | undefined {
  const text = textOf(tokens[from]);
  const which = /当[日天]$/.test(text)
    ? 'same'
    : /次日|翌日|明[日天]|第二天|工作日$/.test(text)
      ? 'next'
      : undefined;
  const isSince = classOf(tokens[from - 1]) === 'since';
  const begins =
    isSince ||
    classOf(tokens[from + 1]) === 'begin' ||
    textOf(tokens[from + 1]) === '算' ||
    isFirstDay(tokens, from + 1);
  const before = tokens[isSince ? from - 2 : from - 1];
  const isOfShowing =
    before === undefined ||
    isOneOf(before, 'publicity', 'window', 'opening', 'is') ||
    /(?:发布|公布|刊[登发]|贴出|见报)[之的]?$/.test(textOf(before)) ||
    isQuote(before);
  return begins && isOfShowing ? which : undefined;
}

/** 当天就算第一天, 次日为首日: what follows says that it is the first day. */
function isFirstDay(tokens: readonly Token[], next: number): boolean {
  const said = classOf(tokens[next]) === 'opening' ? undefined : textOf(tokens[next]);
  const isSaid = said === undefined || /^(?:[就即也才便则]?(?:算[作是]?|计[为作]|[为是作]))$/.test(said);
  return isSaid && firstDay.test(textOf(tokens[said === undefined ? next : next + 1]));
}

const firstDay = /(?:第一|头一)[天日]$|首日$/;

/** 10日到14日: days of which no month is named; undefined where no second one follows. */
function afterLastDate(tokens: readonly Token[], from: number): number | undefined {
  const joint = jointAfter(tokens, from + 1);
  const last = joint === undefined ? undefined : tokens[joint];
  return joint !== undefined && last?.kind === 'duration' && last.dayOfMonth ? joint + 1 : undefined;
}

/** 到14日止, 14日结束, where nothing else stands before: a last day, and no length. */
function isLastDate(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from + 1];
  return classOf(tokens[from - 1]) === 'until'
    ? next === undefined || isStop(next) || isShift(next)
    : from === 0 && isStop(next);
}

/** 自12日始, 9日为星期六, 14日是工作日: a day of which no month is named; not 自5日起, which may be a length. */
function afterFirstDate(tokens: readonly Token[], from: number): number | undefined {
  const isFirst = classOf(tokens[from - 1]) === 'since' && textOf(tokens[from + 1]) === '始';
  const said = tokens[from + 2];
  const isOfWeek =
    classOf(tokens[from + 1]) === 'is' &&
    (said?.kind === 'weekday' || (from === 0 && isOneOf(said, 'every-day', 'holiday')));
  return isFirst || isOfWeek ? from + 2 : undefined;
}

function lengthAt(
  tokens: readonly Token[],
  from: number,
  count: number,
  unit: LengthUnit,
  spanTo: (to: number) => Span & { readonly from: number; readonly to: number },
): TimePhrase {
  const before = classOf(tokens[from - 1]);
  const after = classOf(tokens[from + 1]);
  const bound =
    before === 'at-least' || (tokens[from + 1]?.kind === 'word' && textOf(tokens[from + 1]) === '以上')
      ? 'least'
      : before === 'at-most' || after === 'at-most'
        ? 'most'
        : 'exact';
  const whole = spanTo(from + 1);
  const start = before === 'at-least' || before === 'at-most' ? tokens[from - 1]?.start : undefined;
  return { kind: 'length', count, unit, bound, ...whole, start: start ?? whole.start };
}

function edgeOf(
  tokens: readonly Token[],
  from: number,
): { readonly edge: 'opens' | 'closes' | 'before' | undefined } {
  // 至次年1月4日, 从次日8月8日算, 到下周一8月14日为止
  let last = from - 1;
  while (
    /^(?:[同当本次翌]年|[本下这])$/.test(textOf(tokens[last])) ||
    isOneOf(tokens[last], 'relative-day') ||
    tokens[last]?.kind === 'weekday'
  )
    last -= 1;
  const before = tokens[last];
  const next = from + (isShift(tokens[from + 1]) ? 2 : 1);
  const after = classOf(tokens[next]);
  // 公示开始 8月7日 公示结束 8月11日
  if (textOf(before) === '开始') return { edge: 'opens' };
  if (after === 'publicity') return { edge: edgeOfPublicity(tokens[next + 1]) };
  if (after === 'before') return { edge: 'before' };
  if (isStop(tokens[next]) || isOneOf(before, 'until', 'stop', 'instead')) return { edge: 'closes' };
  if (after === 'begin' || (classOf(before) === 'since' && /[自从由]/.test(textOf(before))))
    return { edge: 'opens' };
  return { edge: undefined };
}

/** 7月16日公示结束, 7月12日公示开始 */
function edgeOfPublicity(said: Token | undefined): 'opens' | 'closes' | undefined {
  if (classOf(said) === 'stop') return 'closes';
  return classOf(said) === 'begin' && textOf(said) !== '起' ? 'opens' : undefined;
}

/** 最后一日17:30, 公示截止日当天17:30 */
function isOnLastDay(tokens: readonly Token[], clock: number): boolean {
  const isSameDay = /^当[天日]$/.test(textOf(tokens[clock - 1]));
  const last = clock - (isSameDay || textOf(tokens[clock - 1]) === '的' ? 2 : 1);
  const day = tokens[last];
  return classOf(day) === 'closing' && /[天日]$/.test(textOf(day));
}

/** 3月10日上班起, 3月14日下班止, 从3月10日早上到3月14日晚上 */
function isShift(token: Token | undefined): boolean {
  return /^(?:[上下]班|早上?|上午|中午|下午|傍晚|晚上?|凌晨)[时后]?$/.test(textOf(token));
}

/** 止, 截止; 3月14日终, 期满. */
function isStop(token: Token | undefined): boolean {
  return classOf(token) === 'stop' || /^(?:终|[期届]满|失效)$/.test(textOf(token));
}

/** The token after what joins a range's ends; undefined where nothing does. */
function jointAfter(tokens: readonly Token[], index: number): number | undefined {
  let to = index;
  while (classOf(tokens[to]) === 'begin' || isQuote(tokens[to]) || isShift(tokens[to])) to += 1;
  const begun = tokens[to - 1];
  // 自8月7日始、至8月11日终
  if (to > index && isPause(tokens[to]) && classOf(tokens[to + 1]) === 'until') to += 1;
  const start = to;
  while (isJoint(tokens[to]) && to - start < 4) to += 1;
  if (to === start && !(to > index && textOf(begun).endsWith('至'))) return undefined;
  if (isQuote(tokens[to])) to += 1;
  return to;
}

interface LastDay {
  readonly day: StatedDay;
  readonly to: number;
}

/** The last day of a range, of which the month may be the first one's. */
function lastDay(tokens: readonly Token[], index: number, first: StatedDay | undefined): LastDay | undefined {
  const token = tokens[index];
  if (token?.kind === 'day') return { day: token.day, to: index + 1 };
  if (!first || !token) return undefined;
  if (token.kind === 'duration' && token.dayOfMonth)
    return { day: { ...token.dayOfMonth, month: first.month }, to: index + 1 };
  if (token.kind === 'number' && token.unit === '' && token.value >= 1 && token.value < 40) {
    const { start, end, value } = token;
    return { day: { ...bare, start, end, month: first.month, day: value }, to: index + 1 };
  }
  const named = tokens[index + 1];
  const [, ofYear] = /^([同当本次翌])年$/.exec(textOf(token)) ?? [];
  if (ofYear !== undefined && named?.kind === 'day') {
    const year = first.year === undefined ? undefined : first.year + ('次翌'.includes(ofYear) ? 1 : 0);
    return { day: { ...named.day, year: named.day.year ?? year }, to: index + 2 };
  }
  const [, which] = /^([本当同次翌])月$/.exec(textOf(token)) ?? [];
  if (which === undefined || named?.kind !== 'duration' || !named.dayOfMonth) return undefined;
  const month = '次翌'.includes(which) ? (first.month % 12) + 1 : first.month;
  if (named.dayOfMonth) return { day: { ...named.dayOfMonth, month }, to: index + 2 };
  return undefined;
}

/** 9月26日—30日、10月8日—9日: a window around a holiday, told by its parts; it ends with the last of them. */
function restOfRange(tokens: readonly Token[], whole: LastDay): LastDay {
  let last = whole;
  while (isPause(tokens[last.to])) {
    const next = lastDay(tokens, last.to + 1, last.day);
    if (!next || !isLater(next.day, last.day)) break;
    const joint = jointAfter(tokens, next.to);
    last = (joint === undefined ? undefined : lastDay(tokens, joint, next.day)) ?? next;
  }
  return last;
}

/** 8月7日至9日; 4月30日及5月6日至9日: a range that begins with the last day of a row. */
function rangeAfter(
  tokens: readonly Token[],
  { days, to }: { readonly days: readonly StatedDay[]; readonly to: number },
): LastDay | undefined {
  const joint = jointAfter(tokens, to);
  const last = joint === undefined ? undefined : lastDay(tokens, joint, days.at(-1));
  return last && restOfRange(tokens, last);
}

function isLater(day: StatedDay, than: StatedDay): boolean {
  return day.year !== than.year
    ? day.year !== undefined
    : day.month * 100 + day.day > than.month * 100 + than.day;
}

const bare = { year: undefined, weekday: undefined, minute: undefined };

function stopAfter(tokens: readonly Token[], index: number): number {
  const stop = isShift(tokens[index]) ? index + 1 : index;
  return isStop(tokens[stop]) ? stop + 1 : index;
}

/** Days one by one: 8月7日、8日、9日和10日; 8月7、8、9日. */
function listFrom(
  tokens: readonly Token[],
  from: number,
  first: StatedDay,
): { readonly days: readonly StatedDay[]; readonly to: number } {
  const days = [first];
  let to = from + 1;
  while (isPause(tokens[to])) {
    const next = tokens[to + 1];
    const month = days.at(-1)?.month ?? first.month;
    if (next?.kind === 'day') days.push(next.day);
    else if (next?.kind === 'duration' && next.dayOfMonth) days.push({ ...next.dayOfMonth, month });
    else if (next?.kind === 'number' && next.unit === '' && isPause(tokens[to + 2]))
      days.push({ ...bare, start: next.start, end: next.end, month, day: next.value });
    else break;
    to += 2;
  }
  return { days, to };
}

function isJoint(token: Token | undefined): boolean {
  return (token?.kind === 'mark' && '-—–―~'.includes(token.text)) || classOf(token) === 'until';
}

function isPause(token: Token | undefined): boolean {
  return (
    (token?.kind === 'mark' && token.text === '、') ||
    (token?.kind === 'word' && '和及与'.includes(token.text))
  );
}

/** Whether `token` is a quotation mark or a space. */
export function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && '“”"\' '.includes(token.text);
}
