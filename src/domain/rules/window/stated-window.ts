import { hasDigitLetter } from '../../statements/clauses/digit-letters.ts';
import { placeIn } from '../../finding/finding.ts';
import { lastStretch, stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { addDays, type CivilDate, daysBetween, daysFrom, weekdayOf } from '../../time/civil-date.ts';
import { endOfDay, type MinuteOfDay } from '../../time/instant.ts';
import { type CountedWindow, windowsSinceSigned } from '../../life/window-changes.ts';
import { workdaysOf } from '../../window/ledger.ts';
import type { PublicityWindow } from '../../window/publicity-window.ts';
import { datesOf, type Notice } from '../../notice/notice.ts';
import { noticeTexts } from '../../notice/notice-texts.ts';
import type { Prose } from '../../prose/prose.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import { type Scope, settingScope } from '../../statements/clauses/scope.ts';
import { civilDayOf, exists, names, type StatedDay } from '../../statements/clauses/stated-day.ts';
import { type Span, textOf } from '../../statements/clauses/token.ts';
import { wrongTimes } from '../../statements/clauses/wrong-times.ts';
import type { WindowStatement } from '../../statements/window/window-statement.ts';
import { windowStatements } from '../../statements/window/window-statements.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { isRelative } from './relative-days.ts';

/**
 * The window that the prose states is the one that was signed, or one that stood since: its days, its length, its
 * hour, with a year, on real days, at real times of day; and nobody has to object earlier than it ends, or may later.
 */
export const statedWindow: Rule = function* (whole) {
  const [signed, ...since] = windowsSinceSigned(whole);
  const notice = { ...whole, ...signed };
  const { title, body } = readingOf(whole);
  const scopes = [title, ...body];
  const statements = scopes.flatMap((read) => ownStatements(read, whole));
  const isTold = statements.some((statement) => statement.kind === 'range' && tells(statement, notice));
  for (const statement of statements) {
    const isStated = (counted: CountedWindow): boolean =>
      [...problemsOf({ ...notice, ...counted }, statement)].length === 0;
    const problems = since.some(isStated) ? [] : [...problemsOf(notice, statement)];
    const [problem] = problems;
    if (problem && isTold && isOfFormerYear(statement, notice)) continue;
    if (problem && notice.windowChanges.some(({ before }) => isStated(before)))
      yield {
        ...problem,
        code: isBodyRewritten(whole) ? 'stated-window-outdated' : 'stated-window-former',
        facts: { window: notice.window },
      };
    else if (problem && isTold && isSecond(statement, notice))
      yield {
        code: 'stated-window-second',
        ...placeIn(statement.scope, statement.start),
        facts: { stated: statement.scope.written(statement).trim(), window: notice.window },
      };
    else yield* problems;
  }
  yield* missingYear(notice, scopes, statements);
  for (const read of scopes) yield* wrongDays(notice, read);
  const contacts = noticeTexts(whole).filter(({ role }) => role === 'contact');
  const settings = contacts.map(({ text, path }) => settingScope(text, path));
  for (const scope of [...scopes.map((read) => read.scope), ...settings])
    for (const span of wrongTimes(scope.text).filter((one) => !scope.isQuoted(one)))
      yield {
        code: 'stated-time-impossible',
        ...placeIn(scope, span.start),
        facts: { stated: scope.written(span) },
      };
};

/** Whether the prose was changed by the newest correction of the window, or after it. */
function isBodyRewritten({ body, versions, windowChanges }: Notice): boolean {
  const cause = windowChanges.findLast((change) => change.cause.kind === 'correction')?.cause;
  const corrects = cause?.kind === 'correction' ? cause.correction.corrects : undefined;
  const before = versions.find(({ number }) => number === corrects)?.notice;
  return before !== undefined && wordsOf(before.body) !== wordsOf(body);
}

/** The author's own words in `prose`: what it quotes is printed anew when it moves. */
function wordsOf(prose: Prose): string {
  return proseLines(prose)
    .map(({ own }) => own)
    .join('\n');
}

/** What `read` says of the window; what is only likely of it counts where a day of it is the window's first or last one. */
function ownStatements(read: ReadScope, { window }: Notice): WindowStatement[] {
  const statements = [...windowStatements(read)];
  const isShared = statements.some(
    (statement) => statement.isLikely && daysOf(statement).length > 0 && sharesEnd(statement, window),
  );
  return statements.filter(({ isLikely }) => !isLikely || isShared);
}

function sharesEnd(statement: WindowStatement, { opens, closes }: PublicityWindow): boolean {
  if (statement.kind === 'range')
    return (
      (statement.opens !== undefined && names(statement.opens, opens)) || names(statement.closes, closes)
    );
  if (statement.kind !== 'end') return false;
  return names(statement.day, statement.which === 'opens' ? opens : closes);
}

/** Whether `range` is the window, day by day. */
function tells({ opens, closes }: Range, { window }: Notice): boolean {
  return opens !== undefined && names(opens, window.opens) && names(closes, window.closes);
}

/** Whether `statement` is of a window after the notice's own: it says so, or there is no doubt that it is one. */
function isSecond(statement: WindowStatement, { window }: Notice): boolean {
  if (statement.kind !== 'range' && statement.kind !== 'unclear') return false;
  const [day] = endsOf(statement);
  const opens = day && civilDayOf(day, +window.closes.slice(0, 4));
  if (opens === undefined || opens <= window.closes) return false;
  const { scope, start } = statement;
  const before = scope.written({ start: Math.max(0, start - 20), end: start });
  return (
    statement.kind === 'range' ||
    /第[二三四2-4](?:轮|次|批|阶段)[^，。；]{0,8}$|(?:再次|二次)公示[^，。；]{0,8}$/.test(before)
  );
}

/** （2022年11月6日至20日） beside the window itself: days of a year before, and no slip of its year alone. */
function isOfFormerYear(statement: WindowStatement, { window }: Notice): boolean {
  if (statement.kind !== 'range') return false;
  const { opens, closes } = statement;
  const year = opens?.year ?? closes.year;
  const isAlike = (day: StatedDay, own: CivilDate): boolean => names({ ...day, year: undefined }, own);
  return (
    year !== undefined &&
    year < +window.opens.slice(0, 4) &&
    !isAlike(closes, window.closes) &&
    !(opens && isAlike(opens, window.opens))
  );
}

type Range = Extract<WindowStatement, { kind: 'range' }>;

function* problemsOf(notice: Notice, statement: WindowStatement): Generator<Finding> {
  const { window } = notice;
  const { scope } = statement;
  switch (statement.kind) {
    case 'range':
    case 'list':
      return yield* wrongDaysOf(notice, statement);
    case 'end':
      return yield* wrongEnd(notice, statement);
    case 'deadline':
      return yield* wrongDeadline(notice, statement);
    case 'day': {
      const { day } = statement;
      const known = datesOf(notice);
      const isToldOf =
        known.some((on) => names(day, on)) ||
        isLongBefore(day, notice) ||
        isRelative(scope.text, day) ||
        ofItself.test(scope.text.slice(statement.end, statement.end + 16));
      if (!scope.isQuoted(day) && exists(day) && !isToldOf) yield unclear(statement);
      return;
    }
    case 'unclear': {
      const [opens, closes] = endsOf(statement);
      const isWindow = (!opens || names(opens, window.opens)) && names(closes, window.closes);
      if (!isWindow && !scope.isQuoted(closes)) yield unclear(statement);
      return;
    }
    case 'start':
      if (!scope.isQuoted(statement) && (statement.which === 'same') !== window.opens <= window.publishedOn)
        yield relativeDiffers(notice, statement);
      return;
    case 'closing-time':
      if (!scope.isQuoted(statement) && !isSameTime(statement.minute, window.rule.closesAtMinute))
        yield timeDiffers(notice, scope, statement);
      return;
    case 'length':
      if (!scope.isQuoted(statement)) yield* wrongLength(notice, statement);
  }
}

type Of<Kind extends WindowStatement['kind']> = Extract<WindowStatement, { readonly kind: Kind }>;

/** A range or a row of days is the window's. */
function* wrongDaysOf(notice: Notice, statement: Of<'range'> | Of<'list'>): Generator<Finding> {
  const { window } = notice;
  const { scope } = statement;
  const isOwn = (day: StatedDay): boolean => !scope.isQuoted(day);
  const [opens, closes] = endsOf(statement);
  if (statement.kind === 'range' && isOfEarlierYear(statement, window)) return;
  const isBefore = statement.kind === 'range' && statement.isBefore;
  const lastNamed = isBefore ? addDays(window.closes, 1) : window.closes;
  if ([opens, closes].some((day) => day && isOwn(day) && !exists(day))) return;
  const first = [
    ...(opens && isOwn(opens) && !names(opens, window.opens) ? [opens] : []),
    ...(isOwn(closes) && !names(closes, lastNamed) ? [closes] : []),
    ...middleOf(statement).filter((day) => isOwn(day) && !isWithin(day, notice)),
  ][0];
  const isShort = statement.kind === 'list' && !isComplete(statement.days, notice);
  if (first ?? (isShort ? closes : undefined)) yield daysDiffer(notice, statement, first ?? closes);
  else yield* wrongTime(notice, scope, closes);
}

/** A first or a last day by itself is the window's; a first day may be that of publication. */
function* wrongEnd(notice: Notice, statement: Of<'end'>): Generator<Finding> {
  const { scope, day, which } = statement;
  const isOwn = !scope.isQuoted(day);
  const isPublication =
    which === 'opens' &&
    [notice.published.on, notice.signedOn].some((on) => on !== undefined && names(day, on));
  if (isOwn && !exists(day)) return;
  if (isOwn && !names(day, notice.window[which]) && !isPublication)
    return yield daysDiffer(notice, statement, day);
  yield* wrongTime(notice, scope, which === 'closes' ? day : undefined);
}

/** Nobody has to object before the window closes, nor may after it. 前 may name the day after the last, without an hour. */
function* wrongDeadline(notice: Notice, { scope, day, isBefore }: Of<'deadline'>): Generator<Finding> {
  const { window } = notice;
  if (scope.isQuoted(day) || !exists(day)) return;
  if (names(day, window.closes)) return yield* wrongTime(notice, scope, day);
  if (isBefore && !day.minute && names(day, addDays(window.closes, 1))) return;
  const on = civilDayOf(day, +window.opens.slice(0, 4));
  if (on !== undefined && on < window.opens && isOfOtherAct(scope.text, day)) return;
  yield {
    code: 'deadline-differs',
    ...placeIn(scope, day.start),
    facts: { stated: scope.written(day).trim(), window },
  };
}

/**
 * 未能在6月20日前确认账户, 学位复核期限到7月10日，已经结束: a day before the window, by which its own clauses ask nobody to object, or
 * which they tell as gone.
 */
function isOfOtherAct(text: string, { start, end }: StatedDay): boolean {
  const before = stretchIn(
    text.slice(Math.max(0, start - 60), start),
    /[^，。；！？\n]*(?:，[^，。；！？\n]*)?$/,
  );
  const behind = stretchIn(text.slice(end, end + 60), /^[^，。；！？\n]*(?:，[^，。；！？\n]*)?/);
  return (
    bygone.test(stretchIn(text.slice(end, end + 30), /^[^。；！？\n]*/)) ||
    bygone.test(lastStretch(before, '，')) ||
    !asksToObject.test(before + behind)
  );
}

const bygone = /已(?:经)?(?:结束|截止|届满|期满|过)|未能?[于在]?$|没有?[于在]?$/;
const asksToObject =
  /异议|意见|反映|反馈|举报|投诉|监督|质疑|申诉|来[信电访函]|检举|线索|[提]出|[送寄]达|公示/;

/** 9月14日为工作日; 4月1日发布公告: what a day is, or what came out then, is told right behind it. */
const ofItself =
  /^(?:（[^（）]{1,6}）)?(?:[为是系按]|正常|照常)?(?:工作日|上班|补班|调休|休息|放假|双休日|公休日)|^发布(?:[了的][^，。；]{0,6})?公[告示]/;

/** 已于2023年3月16日在网站公示, in a notice of August: a day of an earlier one, told with its year. */
function isLongBefore({ year, ...day }: StatedDay, { published, window }: Notice): boolean {
  const on = year === undefined ? undefined : civilDayOf({ ...day, year }, year);
  const isWindow = [window.opens, window.closes].some((end) => names({ ...day, year: undefined }, end));
  return on !== undefined && !isWindow && on < addDays(published.on, -longBefore);
}

/** More days than lie between what a notice tells of and its own publicity, where it is one. */
const longBefore = 60;

function endsOf(
  statement: Extract<WindowStatement, { kind: 'range' | 'list' | 'unclear' }>,
): readonly [opens: StatedDay | undefined, closes: StatedDay] {
  if (statement.kind === 'range') return [statement.opens, statement.closes];
  const { days } = statement;
  const closes = days.at(-1);
  if (!closes) throw new RangeError('a list without days');
  return [days.length > 1 ? days[0] : undefined, closes];
}

/** 2022年度先进集体公示时间为2022年10月10日至14日, in a notice of 2023: days of the window but for the year are a slip. */
function isOfEarlierYear({ ofYear, opens, closes }: Range, window: PublicityWindow): boolean {
  if (ofYear === undefined || opens?.year !== ofYear || ofYear >= +window.opens.slice(0, 4)) return false;
  const isWindow = [opens, closes].every((day, index) =>
    names({ ...day, year: undefined }, index === 0 ? window.opens : window.closes),
  );
  return !isWindow;
}

function middleOf(statement: WindowStatement): readonly StatedDay[] {
  return statement.kind === 'list' ? statement.days.slice(1, -1) : [];
}

/** Days one by one are all of the window's, or all that are worked. */
function isComplete(days: readonly StatedDay[], { window, ledger }: Notice): boolean {
  const { isWorkday } = workdaysOf(ledger);
  const all = daysFrom(window.opens, window.closes);
  const worked = all.filter((day) => isWorkday(day) !== false);
  const isOfWorkdays = days.every((day) => worked.some((on) => names(day, on)));
  return days.length === all.length || (days.length === worked.length && isOfWorkdays);
}

function isWithin(day: StatedDay, { window }: Notice): boolean {
  return daysFrom(window.opens, window.closes).some((on) => names(day, on));
}

function unclear({ scope, start, end }: WindowStatement): Finding {
  return {
    code: 'window-statement-unclear',
    ...placeIn(scope, start),
    facts: { stated: scope.written({ start, end }).trim() },
  };
}

function daysDiffer({ window }: Notice, { scope, start, end }: WindowStatement, first: StatedDay): Finding {
  return {
    code: 'stated-days-differ',
    ...placeIn(scope, first.start),
    facts: { stated: scope.written({ start, end }).trim(), window },
  };
}

/** A closing time in the prose is the one at which the window closes. 24:00 and the end of the day are one. */
function* wrongTime({ window }: Notice, scope: Scope, day: StatedDay | undefined): Generator<Finding> {
  const { closesAtMinute } = window.rule;
  if (day?.minute === undefined || isSameTime(day.minute, closesAtMinute)) return;
  if (scope.isQuoted({ start: day.end - 1, end: day.end }) || !names(day, window.closes)) return;
  yield timeDiffers({ window }, scope, day);
}

/** 23:59 is the end of the day, as 24:00 is. */
function isSameTime(one: MinuteOfDay, other: MinuteOfDay): boolean {
  const whole = (minute: MinuteOfDay): number => (minute === endOfDay - 1 ? endOfDay : minute);
  return whole(one) === whole(other);
}

/** 自次日起 where the window opens with the day of publication, or the other way round. */
function relativeDiffers(
  { window }: Pick<Notice, 'window'>,
  { scope, start, end }: Span & { readonly scope: Scope },
): Finding {
  return {
    code: 'relative-day-differs',
    ...placeIn(scope, start),
    facts: { stated: scope.written({ start, end }).trim(), window },
  };
}

function timeDiffers({ window }: Pick<Notice, 'window'>, scope: Scope, stated: Span): Finding {
  return {
    code: 'stated-time-differs',
    ...placeIn(scope, stated.start),
    facts: { stated: scope.written(stated).trim(), minute: window.rule.closesAtMinute },
  };
}

/** 明年受理时间由15天延长到20天: of the window of another year, and of none of this one. */
const ofOtherYear = /(?:明年|今后|下一?年度?|去年|往年|上一?年度?)(?!.*(?:今年|现|本[次批年]|此次))/;
/** As far as a sentence is read before a length. */
const longestSaid = 60;

/**
 * A length of working or calendar days is the window's. 5天 may mean either where its rule counts working days, and
 * 一周 always, so they differ only where neither fits.
 */
function* wrongLength(
  { window, ledger }: Notice,
  { scope, start, end, count, unit, bound }: Extract<WindowStatement, { kind: 'length' }>,
): Generator<Finding> {
  if (ofOtherYear.test(stretchBefore(scope.text, start, '。；\n', longestSaid))) return;
  const { rule, opens, closes } = window;
  const { isWorkday } = workdaysOf(ledger);
  const days = daysFrom(opens, closes);
  const calendar = daysBetween(opens, closes) + 1;
  const isKnown = days.every((day) => isWorkday(day) !== undefined);
  const workdays = isKnown ? days.filter(isWorkday).length : undefined;
  const fits = (counted: number | undefined, stated: number): boolean =>
    counted === undefined ||
    (bound === 'least' ? counted >= stated : bound === 'most' ? counted <= stated : counted === stated);
  const isRule = (rule.unit === 'workday') === (unit === 'workday') && rule.length === count;
  const isFit = {
    workday: () => fits(workdays, count),
    'calendar-day': () => fits(calendar, count) && (rule.unit !== 'workday' || rule.length !== count),
    day: () => fits(calendar, count) || ((!isKnown || rule.unit === 'workday') && fits(workdays, count)),
    week: () => fits(calendar, count * 7) || fits(workdays, count * 5),
    month: () => calendar >= count * 28 - 1 && calendar <= count * 31 + 1,
    hour: () => true,
  }[unit]();
  if (isRule || isFit) return;
  const counted = unit === 'workday' ? (workdays ?? calendar) : calendar;
  yield {
    code: 'stated-length-differs',
    ...placeIn(scope, start),
    facts: {
      stated: scope.written({ start, end }).trim(),
      counted,
      unit: unit === 'workday' ? 'workday' : 'calendar-day',
      window,
    },
  };
}

/** Some day of the window is stated with its year, by hand or by a quotation. */
function* missingYear(
  { window }: Notice,
  scopes: readonly ReadScope[],
  statements: readonly WindowStatement[],
): Generator<Finding> {
  const stated = statements.filter(
    (statement) => statement.kind !== 'unclear' && daysOf(statement).length > 0,
  );
  const [first] = stated;
  if (!first || stated.flatMap(daysOf).some(({ year }) => year !== undefined)) return;
  const isKnown = scopes
    .flatMap(daysIn)
    .some((day) => day.year !== undefined && (names(day, window.opens) || names(day, window.closes)));
  if (isKnown) return;
  const { scope, start, end } = first;
  yield {
    code: 'stated-year-missing',
    ...placeIn(scope, start),
    facts: { stated: scope.written({ start, end }).trim() },
  };
}

/**
 * A day that is stated exists; a weekday beside it is that day's. A day without a year is of the
 * window's, where the window is meant.
 */
function* wrongDays(notice: Notice, read: ReadScope): Generator<Finding> {
  const { window, published } = notice;
  const { scope } = read;
  const ofWindow = ownStatements(read, notice).flatMap(daysOf);
  if (ofWindow.length === 0 && !read.clauses.some(({ tokens }) => tokens.some(({ kind }) => kind === 'day')))
    return;
  const starts = new Set(ofWindow.map(({ start }) => start));
  const passed = new Set(passedDays(read).map(({ start }) => start));
  const others = daysIn(read).filter(({ start }) => !starts.has(start));
  for (const day of [...ofWindow, ...others].toSorted((a, b) => a.start - b.start)) {
    if (scope.isQuoted(day)) continue;
    const stated = scope.written(day).trim();
    if (!exists(day)) {
      yield { code: 'stated-day-impossible', ...placeIn(scope, day.start), facts: { stated } };
      continue;
    }
    if (hasDigitLetter(stated))
      yield { code: 'letter-for-zero', ...placeIn(scope, day.start), facts: { stated } };
    if (passed.has(day.start) && isAfter(day, published.on))
      yield {
        code: 'stated-day-to-come',
        ...placeIn(scope, day.start),
        facts: { stated, publishedOn: published.on },
      };
    if (day.weekday === undefined) continue;
    const on = starts.has(day.start)
      ? civilDayOf(day, +window.opens.slice(0, 4))
      : dayNear(day, published.on, scope.text.slice(0, day.start));
    if (on !== undefined && weekdayOf(on) !== day.weekday)
      yield { code: 'stated-weekday-differs', ...placeIn(scope, day.start), facts: { stated, on } };
  }
}

/** So many days before or after a day, at most, another of that month and day is nearest to it. */
const halfYear = 182;

/**
 * The day that `stated` means behind `before`: of the year told there last, or else the nearest to `on`; undefined where
 * another year is told in words.
 */
function dayNear(stated: StatedDay, on: CivilDate, before: string): CivilDate | undefined {
  const sentence = lastStretch(before, '。\n');
  const statedYear = stated.year ?? stretchIn(sentence, /^.*(\d{4})年(?!度|级)/, 1);
  if (statedYear !== '') return civilDayOf(stated, +statedYear);
  const year = +on.slice(0, 4);
  return /[去上前明次翌]年|年[度级]/.test(sentence)
    ? undefined
    : [year - 1, year, year + 1]
        .map((one) => civilDayOf(stated, one))
        .find((day) => day !== undefined && Math.abs(daysBetween(on, day)) <= halfYear);
}

/** 经8月3日会议审议, 于8月3日在…开标，共有9家递交: days of what was done before publication. */
function passedDays({ scope, clauses }: ReadScope): StatedDay[] {
  return clauses.flatMap(({ tokens, end }) =>
    tokens.flatMap((token, index) => {
      if (token.kind !== 'day') return [];
      const isDone = /经$/.test(textOf(tokens[index - 1])) || isOfMeeting(scope, token, end);
      return isDone ? [token.day] : [];
    }),
  );
}

/** Whether a meeting stands behind a day, of which the sentence tells the outcome, and that nobody awaits. */
function isOfMeeting({ text }: Scope, { start, end }: Span, clauseEnd: number): boolean {
  if (!meeting.test(text.slice(end, Math.min(clauseEnd, end + 40)))) return false;
  const before = stretchBefore(text, start, '。；\n', 60);
  const after = stretchIn(text.slice(end, end + 80), /^[^。；\n]*/);
  return (
    !/[拟将定]于?$|计划|预计|届时|时间[为是:]?$/.test(before) &&
    !/将|届时|拟于/.test(after) &&
    outcome.test(before + after)
  );
}

const meeting =
  /^(?:上午|下午|\d{1,2}时|\d{1,2}分|\d{1,2}:\d{2})*[^，。；]{0,24}?(?:开标|召开|党组会|常委会|办公会|评审会|会议?(?:研究|审议|讨论|评审|决定|通过))/;
const outcome = /出席|[到参]会|应到|经[^过济营验费]|共有|研究(?:决定|同意|确定)?，|决定|评[审选]出|确定|推荐/;

function isAfter(day: StatedDay, on: CivilDate): boolean {
  const civil = civilDayOf(day, +on.slice(0, 4));
  return civil !== undefined && civil > on;
}

function daysIn({ clauses }: ReadScope): StatedDay[] {
  return clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'day' ? [token.day] : [])),
  );
}

function daysOf(statement: WindowStatement): readonly StatedDay[] {
  switch (statement.kind) {
    case 'range':
      return [...(statement.opens ? [statement.opens] : []), statement.closes];
    case 'list':
    case 'unclear':
      return statement.days;
    case 'end':
    case 'day':
    case 'deadline':
      return [statement.day];
    case 'length':
    case 'start':
    case 'closing-time':
      return [];
  }
}
