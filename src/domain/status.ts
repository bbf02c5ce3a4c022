/**
 * The status of a window at an instant. It runs in the build, in tests and in the reader's browser, so it
 * imports nothing and takes plain numbers: instants are milliseconds since 1970.
 */

/** 未开始 · 公示中 · 已结束 */
export type Status = 'upcoming' | 'open' | 'closed';

export const statusNames: Readonly<Record<Status, string>> = {
  upcoming: '未开始',
  open: '公示中',
  closed: '已结束',
};

/** What a status needs to know of a window. */
export interface WindowSpan {
  readonly opensAt: number;
  readonly closesAt: number;
  /** A character for each day from the first to the last: `1` for a working day, `0` for another. */
  readonly workdays: string;
}

const millisecondsADay = 86_400_000;
/** Shanghai has kept +08:00 without summer time since 1991. */
const shanghaiOffset = 28_800_000;

/** The window's status at `at`: open from its first instant until just before `closesAt`. */
export function statusAt({ opensAt, closesAt }: WindowSpan, at: number): Status {
  return at < opensAt ? 'upcoming' : at < closesAt ? 'open' : 'closed';
}

/** The first instant after `at` at which what `timeLeftAt` says changes: an opening, a closing, or a midnight in Shanghai. */
export function nextChangeAfter({ opensAt, closesAt }: WindowSpan, at: number): number | undefined {
  if (at >= closesAt) return undefined;
  const midnight = midnightOf(dayOf(at) + 1);
  return Math.min(...[opensAt, closesAt, midnight].filter((change) => change > at));
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
 * What a reader is told at `at` besides the status: `还剩 5 天，其中 3 个工作日（含今天）`, `今天截止`, `明天开始`,
 * `3 天后开始`. Empty once closed.
 */
export function timeLeftAt(span: WindowSpan, at: number): string {
  const status = statusAt(span, at);
  if (status === 'closed') return '';
  if (status === 'upcoming') {
    const days = dayOf(span.opensAt) - dayOf(at);
    return days < 2 ? `${days === 0 ? '今天' : '明天'}开始` : `${days} 天后开始`;
  }
  const { days, workdays } = daysLeftAt(span, at);
  if (days === 1) return '今天截止';
  return days === workdays
    ? `还剩 ${days} 个工作日（含今天）`
    : `还剩 ${days} 天，其中 ${workdays} 个工作日（含今天）`;
}

/** The number of days from 1970-01-01 to the day in Shanghai at `at`. */
export function dayOf(at: number): number {
  return Math.floor((at + shanghaiOffset) / millisecondsADay);
}

/** The instant at which the day with the number `day` begins in Shanghai. */
export function midnightOf(day: number): number {
  return day * millisecondsADay - shanghaiOffset;
}
