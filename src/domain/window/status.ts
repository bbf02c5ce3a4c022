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
  suspended: '公示中止，中止期间不计入公示期，恢复后顺延相同的天数',
  closed: '公示期已满，尚未公布结果',
  concluded: '公示期已满，结果已经公布',
  withdrawn: '发布单位已撤回，名单不再公开',
  archived: '保留期已满，名单不再公开',
};

/** What a state needs to know of a notice. */
export interface WindowSpan {
  readonly opensAt: number;
  readonly closesAt: number;
  /** When nobody could object: from the first instant until just before the second. */
  readonly suspended?: readonly (readonly [from: number, until: number])[];
  readonly resultAt?: number | undefined;
  readonly withdrawnAt?: number | undefined;
  readonly archivedAt?: number | undefined;
}

const millisecondsADay = 86_400_000;
/** Shanghai has kept +08:00 without summer time since 1991. */
const shanghaiOffset = 28_800_000;

/** The state at `at`: each begins at its first instant. What was withdrawn stays so, then what is archived. */
export function statusAt(span: WindowSpan, at: number): Status {
  const { opensAt, closesAt, resultAt, withdrawnAt, archivedAt } = span;
  const isPast = (instant: number | undefined): boolean => instant !== undefined && instant <= at;
  if (isPast(withdrawnAt)) return 'withdrawn';
  if (isPast(archivedAt)) return 'archived';
  if (at < opensAt) return 'upcoming';
  if (at < closesAt) return resumesAt(span, at) === undefined ? 'open' : 'suspended';
  return isPast(resultAt) ? 'concluded' : 'closed';
}

/**
 * The first instant after `at` at which the state changes, or how many days are left of a window that is still to
 * close; undefined for never.
 */
export function nextChangeAfter(span: WindowSpan, at: number): number | undefined {
  const { opensAt, closesAt, suspended = [], resultAt, withdrawnAt, archivedAt } = span;
  const changes = [opensAt, closesAt, ...suspended.flat(), resultAt, withdrawnAt, archivedAt];
  const midnight = at < closesAt ? midnightOf(dayOf(at) + 1) : undefined;
  const ahead = [...changes, midnight].filter((change) => change !== undefined && change > at);
  return ahead.length === 0 ? undefined : Math.min(...(ahead as number[]));
}

/** The instant at which the suspension under way at `at` is over; undefined where there is none. */
export function resumesAt({ suspended = [] }: WindowSpan, at: number): number | undefined {
  const ends = suspended.flatMap(([from, until]) => (from <= at && at < until ? [until] : []));
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** The number of days from 1970-01-01 to the day in Shanghai at `at`. */
export function dayOf(at: number): number {
  return Math.floor((at + shanghaiOffset) / millisecondsADay);
}

/** The instant at which the day with the number `day` begins in Shanghai. */
export function midnightOf(day: number): number {
  return day * millisecondsADay - shanghaiOffset;
}
