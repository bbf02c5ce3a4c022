/**
 * The state of a notice at an instant. It runs in the build, in tests and in the reader's browser, so it imports
 * nothing and takes plain numbers: instants are milliseconds since 1970.
 */

export type Status = 'upcoming' | 'open' | 'suspended' | 'closed' | 'concluded' | 'withdrawn' | 'archived';

/** One word for each, everywhere. */
export const statusNames: Readonly<Record<Status, string>> = {
  upcoming: '未开始',
  open: '公示中',
  suspended: '中止',
  closed: '已结束',
  concluded: '已公布结果',
  withdrawn: '撤回',
  archived: '已归档',
};

/** What each means for a reader. */
export const statusMeanings: Readonly<Record<Status, string>> = {
  upcoming: '公示期还没有开始',
  open: '现在可以反映',
  suspended: '公示期暂停，停的日子不计，以后补足',
  closed: '公示期已满，结果待公布',
  concluded: '公示期已满，结果已经公布',
  withdrawn: '发布单位已撤回，名单不再公开',
  archived: '保留期已满，名单不再公开',
};

/** What a state needs to know of a notice. */
export interface WindowSpan {
  readonly opensAt: number;
  readonly closesAt: number;
  /** A character for each day from the first to the last: `1` for a day worked and not suspended, `0` for another. */
  readonly workdays: string;
  /** When nobody could object: from the first instant until just before the second. */
  readonly suspended?: readonly (readonly [from: number, until: number])[];
  readonly resultAt?: number | undefined;
  readonly withdrawnAt?: number | undefined;
  readonly archivedAt?: number | undefined;
  /** As `workdays`, from the day after the last on, as far as a result is counted for. */
  readonly workdaysAfter?: string | undefined;
  /** No result is ever published. */
  readonly owesNoResult?: boolean;
}

const millisecondsADay = 86_400_000;
/** Shanghai has kept +08:00 without summer time since 1991. */
const shanghaiOffset = 28_800_000;

/** The state at `at`: each begins at its first instant. What was withdrawn stays so, then what is archived. */
export function statusAt(span: WindowSpan, at: number): Status {
  const { opensAt, closesAt, suspended = [], resultAt, withdrawnAt, archivedAt } = span;
  const isPast = (instant: number | undefined): boolean => instant !== undefined && instant <= at;
  if (isPast(withdrawnAt)) return 'withdrawn';
  if (isPast(archivedAt)) return 'archived';
  if (at < opensAt) return 'upcoming';
  if (at < closesAt)
    return suspended.some(([from, until]) => from <= at && at < until) ? 'suspended' : 'open';
  return isPast(resultAt) ? 'concluded' : 'closed';
}

/** The first instant after `at` at which the state or what `timeLeftAt` says changes; undefined for never. */
export function nextChangeAfter(span: WindowSpan, at: number): number | undefined {
  const { opensAt, closesAt, suspended = [], resultAt, withdrawnAt, archivedAt, workdaysAfter = '' } = span;
  const lastCounted = dayOf(closesAt - 1) + workdaysAfter.length + 1;
  const midnight = midnightOf(dayOf(at) + 1);
  const isCounted = at < closesAt || (statusAt(span, at) === 'closed' && dayOf(midnight) <= lastCounted);
  const changes = [opensAt, closesAt, ...suspended.flat(), resultAt, withdrawnAt, archivedAt];
  const ahead = [...changes, isCounted ? midnight : undefined].filter(
    (change) => change !== undefined && change > at,
  );
  return ahead.length === 0 ? undefined : Math.min(...(ahead as number[]));
}

/** Days and working days from the day of `at` through the last day, the day of `at` included. */
export function daysLeftAt(
  { opensAt, closesAt, workdays }: WindowSpan,
  at: number,
): { days: number; workdays: number } {
  const today = Math.max(dayOf(at), dayOf(opensAt));
  const last = dayOf(closesAt - 1);
  const left = workdays.slice(today - dayOf(opensAt));
  return { days: last - today + 1, workdays: left.split('1').length - 1 };
}

/**
 * What a reader is told at `at` besides the state: `还剩 5 天，其中 3 个工作日（含今天）`, `今天截止`, `明天开始`,
 * `8月10日继续`, `结果待公布（第 3 个工作日）`. Empty where the state says all.
 */
export function timeLeftAt(span: WindowSpan, at: number): string {
  const status = statusAt(span, at);
  if (status === 'closed') return owedAt(span, at);
  if (status === 'suspended') {
    const until = Math.max(
      ...(span.suspended ?? []).flatMap(([from, end]) => (from <= at && at < end ? [end] : [])),
    );
    const day = new Date(until + shanghaiOffset);
    return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日继续`;
  }
  if (status === 'upcoming') {
    const days = dayOf(span.opensAt) - dayOf(at);
    return days < 2 ? `${days === 0 ? '今天' : '明天'}开始` : `${days} 天后开始`;
  }
  if (status !== 'open') return '';
  const { days, workdays } = daysLeftAt(span, at);
  if (days === 1) return '今天截止';
  return days === workdays
    ? `还剩 ${days} 个工作日（含今天）`
    : `还剩 ${days} 天，其中 ${workdays} 个工作日（含今天）`;
}

/** How long a result has been owed: the working days that began after the last day, the day of `at` included. */
function owedAt({ closesAt, workdaysAfter = '', owesNoResult = false }: WindowSpan, at: number): string {
  if (owesNoResult) return '';
  const passed = dayOf(at) - dayOf(closesAt - 1);
  const count = workdaysAfter.slice(0, passed).split('1').length - 1;
  if (workdaysAfter === '' || count === 0) return '结果待公布';
  return passed > workdaysAfter.length
    ? `结果待公布（已过 ${count} 个工作日）`
    : `结果待公布（第 ${count} 个工作日）`;
}

/** The number of days from 1970-01-01 to the day in Shanghai at `at`. */
export function dayOf(at: number): number {
  return Math.floor((at + shanghaiOffset) / millisecondsADay);
}

/** The instant at which the day with the number `day` begins in Shanghai. */
export function midnightOf(day: number): number {
  return day * millisecondsADay - shanghaiOffset;
}
