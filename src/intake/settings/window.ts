import { stretchIn } from '#domain/lists/stretch-in.ts';
import { civilDayOf, type StatedDay } from '#domain/statements/clauses/stated-day.ts';
import type { WindowStatement } from '#domain/statements/window/window-statement.ts';
import { windowStatements } from '#domain/statements/window/window-statements.ts';
import { addDays, type CivilDate, daysFrom } from '#domain/time/civil-date.ts';
import { timeOfMinute } from '#domain/time/instant.ts';
import type { WindowUnit } from '#domain/window/publicity-window.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftWindow } from '../draft.ts';
import type { ReadLine } from '../read-lines.ts';

/** What is known of days when a text is read. */
export interface DaySetting {
  /** Undefined for a day whose arrangement is not known. */
  isWorkday(day: CivilDate): boolean | undefined;
}

type Range = Extract<WindowStatement, { readonly kind: 'range' | 'list' }>;
type Deadline = Extract<WindowStatement, { readonly kind: 'deadline' }>;
type Length = Extract<WindowStatement, { readonly kind: 'length' }>;

interface Placed<Statement> {
  readonly statement: Statement;
  readonly where: string;
}

export interface ReadWindow {
  readonly window: DraftWindow | undefined;
  readonly doubts: readonly Doubt[];
}

/** What is known of a notice before its window is read. */
export interface WindowOccasion {
  /** The year of days that the text names without one. */
  readonly year: number | undefined;
  /** The day of its publication, as far as it tells it. */
  readonly publishedOn: CivilDate | undefined;
  readonly isChange: boolean;
}

/** The window that `lines` state: their first and last days, and a length where it cannot be doubted what it counts. */
export function windowIn(
  lines: readonly ReadLine[],
  setting: DaySetting,
  { year, publishedOn, isChange }: WindowOccasion,
): ReadWindow {
  const statements = lines.flatMap(({ line, read }) =>
    windowStatements(read).map((statement) => ({ statement, where: line.where })),
  );
  const ranges = isChange ? [] : statements.flatMap(ofKind<Range>('range', 'list'));
  const [range] = ranges;
  const { first, last: end } = daysOf(statements, range);
  const deadlines = statements.flatMap(ofKind<Deadline>('deadline'));
  const isTold = first ?? end ?? statements.find(({ statement }) => statement.kind === 'length');
  const [deadline] = isTold || isChange ? [] : deadlines;
  const last = deadline ? { statement: deadline.statement.day, where: deadline.where } : end;
  const closes = dayOf(last?.statement, first?.statement?.year ?? year);
  const opens = dayOf(first?.statement, closes ? Number(closes.slice(0, 4)) : year);
  const isDated = opens !== undefined || closes !== undefined;
  const length = isChange ? undefined : lengthIn(statements, isDated);
  const atOnce =
    range && closes ? openedAtOnce(range.statement, publishedOn, closes, length, setting) : undefined;
  const counted = countedIn(opens ?? atOnce, closes, length, setting);
  const closing = closingTime(last, deadlines);
  if (!isDated && counted.rule.length === undefined)
    return { window: undefined, doubts: [unread(lines) ?? doubt('window-missing', {})] };
  return {
    window: {
      ...counted.rule,
      opens,
      closes,
      isAtOnce: atOnce !== undefined && atOnce === publishedOn,
      closingTime: closing.time,
    },
    doubts: [
      ...(length ? [] : openedWith(atOnce)),
      ...(deadline ? onlyDeadline(deadline) : counted.doubts),
      ...backwards(opens, closes),
      ...closing.doubts,
      ...others(ranges, opens, closes),
    ],
  };
}

/** The first and the last day that `range` has; without one, those that `statements` set one by one. */
function daysOf(
  statements: readonly Placed<WindowStatement>[],
  range: Placed<Range> | undefined,
): {
  readonly first: Placed<StatedDay | undefined> | undefined;
  readonly last: Placed<StatedDay | undefined> | undefined;
} {
  if (range) {
    const { statement, where } = range;
    return {
      first: { statement: firstOf(statement), where },
      last: { statement: lastOf(statement), where },
    };
  }
  const edges = statements.flatMap(ofKind<Extract<WindowStatement, { kind: 'end' }>>('end'));
  const edge = (which: 'opens' | 'closes'): Placed<StatedDay> | undefined => {
    const placed = edges.findLast(({ statement }) => statement.which === which);
    return placed && { statement: placed.statement.day, where: placed.where };
  };
  return { first: edge('opens'), last: edge('closes') };
}

/** The length that `statements` state: where no day is told, the most that it may be too. */
function lengthIn(
  statements: readonly Placed<WindowStatement>[],
  isDated: boolean,
): Placed<Length> | undefined {
  const lengths = statements.flatMap(ofKind<Length>('length'));
  return (
    lengths.find(({ statement }) => statement.bound === 'exact') ??
    (isDated ? undefined : lengths.find(({ statement }) => statement.bound === 'most'))
  );
}

/** That a window was taken to open `atOnce`, if it was. */
function openedWith(atOnce: CivilDate | undefined): Doubt[] {
  return atOnce === undefined ? [] : [doubt('window-at-once', { opens: atOnce }, { at: '公示期' })];
}

/** What is said of when the notice is shown: 第一批公示时间为8月7日至11日，第二批…. */
const shown =
  /[^，。；\n]{0,20}(?:公示|征求意见)(?:时间|期限|期间|日期|期)[^。；\n]{0,60}?\d日[^。；\n]{0,40}/;

/** 自公示之日起30日内, 从即日起至8月11日（5个自然日） */
const since =
  /(?:即日|(?:公[示布告]|发[布文])之日)起[^。；\n]{0,30}?\d个?(?:工作|自然)?[日天]内?(?:（[^（）\n]{1,12}）)?/;

/**
 * That `lines` say when the notice is shown in words that are not understood; undefined where they say nothing of it.
 */
function unread(lines: readonly ReadLine[]): Doubt | undefined {
  const pattern = [shown, since].find((one) => lines.some(({ line }) => one.test(line.text)));
  const line = lines.find((one) => pattern?.test(one.line.text))?.line;
  if (!line || !pattern) return undefined;
  const text = stretchIn(line.text, pattern);
  return doubt('window-unread', { text }, { where: line.where, at: '公示期' });
}

function ofKind<Statement extends WindowStatement>(...kinds: readonly Statement['kind'][]) {
  return ({ statement, where }: Placed<WindowStatement>): Placed<Statement>[] =>
    kinds.includes(statement.kind) ? [{ statement: statement as Statement, where }] : [];
}

function firstOf(range: Range): StatedDay | undefined {
  return range.kind === 'range' ? range.opens : range.days[0];
}

function lastOf(range: Range): StatedDay | undefined {
  return range.kind === 'range' ? range.closes : range.days.at(-1);
}

function dayOf(stated: StatedDay | undefined, year: number | undefined): CivilDate | undefined {
  const inYear = stated?.year ?? year;
  return stated && inYear !== undefined ? civilDayOf(stated, inYear) : undefined;
}

/**
 * The first day of 即日起至8月11日: the day of publication, or where the length fits only without it the next one that is
 * counted (民法典第二百零一条). Undefined of a window that opens otherwise, and where that day is not told.
 */
function openedAtOnce(
  range: Range,
  publishedOn: CivilDate | undefined,
  closes: CivilDate,
  length: Placed<Length> | undefined,
  setting: DaySetting,
): CivilDate | undefined {
  const isSaid = range.kind === 'range' && !range.opens && !/[次翌明昨]/.test(range.scope.written(range));
  if (!isSaid || publishedOn === undefined || publishedOn > closes) return undefined;
  const next = addDays(publishedOn, 1);
  const fits = (opens: CivilDate): boolean =>
    !length || countedIn(opens, closes, length, setting).doubts.length === 0;
  return !fits(publishedOn) && next <= closes && fits(next) ? next : publishedOn;
}

interface Counted {
  readonly rule: Pick<DraftWindow, 'unit' | 'length'>;
  readonly doubts: readonly Doubt[];
}

/** How many days a window has, as they are counted; undefined of one whose days are not known. */
interface DayCounts {
  readonly workdays: number | undefined;
  readonly calendarDays: number | undefined;
}

/** How long the window is said to be, held against its days. */
function countedIn(
  opens: CivilDate | undefined,
  closes: CivilDate | undefined,
  length: Placed<Length> | undefined,
  { isWorkday }: DaySetting,
): Counted {
  const days = opens !== undefined && closes !== undefined ? daysFrom(opens, closes) : [];
  const isKnown = days.length > 0 && days.every((day) => isWorkday(day) !== undefined);
  const counts: DayCounts = {
    workdays: isKnown ? days.filter((day) => isWorkday(day)).length : undefined,
    calendarDays: days.length > 0 ? days.length : undefined,
  };
  const none = { unit: undefined, length: undefined };
  if (!length || (days.length > 0 && isOfBoth(length.statement, counts))) return { rule: none, doubts: [] };
  const stated = length.statement.scope.written(length.statement).trim();
  const place = { where: length.where, at: '公示期' };
  const unit = unitOf(length.statement, counts);
  if (unit === undefined) return { rule: none, doubts: [doubt('window-unit', { stated, ...counts }, place)] };
  const count = (length.statement.unit === 'week' ? 7 : 1) * length.statement.count;
  const rule = { unit, length: count };
  if (days.length === 0 && length.statement.unit !== unit)
    return { rule, doubts: [doubt('window-unit-taken', { stated }, place)] };
  const counted = unit === 'workday' ? counts.workdays : counts.calendarDays;
  const isOther = counted !== undefined && counted !== count && opens !== undefined && closes !== undefined;
  return {
    rule,
    doubts: isOther ? [doubt('window-differs', { unit, stated: count, counted, opens, closes }, place)] : [],
  };
}

/** 8月7日至11日（5天）: right whatever it counts, so that the first and the last day say all. */
function isOfBoth({ unit, count }: Length, { workdays, calendarDays }: DayCounts): boolean {
  return unit === 'day' && workdays === count && calendarDays === count;
}

/**
 * What a length counts: 5天 is of the days that it fits; without days it is of calendar days, as all
 * terms are of which nothing else is said (民法典第二百条).
 */
function unitOf({ unit, count }: Length, { workdays, calendarDays }: DayCounts): WindowUnit | undefined {
  if (unit === 'workday' || unit === 'calendar-day') return unit;
  if (unit !== 'week' && unit !== 'day') return undefined;
  if (calendarDays === undefined) return 'calendar-day';
  if (unit === 'week') return calendarDays === count * 7 ? 'calendar-day' : undefined;
  const [isOfWorkdays, isOfDays] = [workdays === count, calendarDays === count];
  if (isOfWorkdays === isOfDays) return undefined;
  return isOfWorkdays ? 'workday' : 'calendar-day';
}

function closingTime(
  last: Placed<StatedDay | undefined> | undefined,
  deadlines: readonly Placed<Deadline>[],
): { readonly time: string; readonly doubts: readonly Doubt[] } {
  const timed = [
    ...(last?.statement ? [{ day: last.statement, where: last.where }] : []),
    ...deadlines.map(({ statement, where }) => ({ day: statement.day, where })),
  ].find(({ day }) => day.minute !== undefined);
  if (timed?.day.minute === undefined) return { time: '', doubts: [] };
  const time = timeOfMinute(timed.day.minute);
  return {
    time,
    doubts: [doubt('closing-time', { text: time }, { where: timed.where, at: '公示期' })],
  };
}

/** 请在8月11日前提出意见, where nothing else is said of a window. */
function onlyDeadline({ statement, where }: Placed<Deadline>): Doubt[] {
  const text = `${statement.scope.written(statement).trim()}${statement.isBefore ? '前' : ''}`;
  return [doubt('window-deadline', { text }, { where, at: '公示期' })];
}

function backwards(opens: CivilDate | undefined, closes: CivilDate | undefined): Doubt[] {
  const isBackwards = opens !== undefined && closes !== undefined && closes < opens;
  return isBackwards ? [doubt('window-backwards', { opens, closes }, { at: '公示期' })] : [];
}

/** Further windows that the text names. */
function others(
  ranges: readonly Placed<Range>[],
  opens: CivilDate | undefined,
  closes: CivilDate | undefined,
): Doubt[] {
  const year = Number((opens ?? closes ?? '0').slice(0, 4));
  return ranges.slice(1).flatMap(({ statement, where }) => {
    const isSame = dayOf(firstOf(statement), year) === opens && dayOf(lastOf(statement), year) === closes;
    const text = statement.scope.written(statement).trim();
    return isSame ? [] : [doubt('window-second', { text }, { where, at: '公示期' })];
  });
}
