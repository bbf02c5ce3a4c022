import { chineseMonthDay, chineseRange, chineseWeekday } from '#domain/window/chinese-date.ts';
import { type CivilDate, weekdayOf } from '#domain/time/civil-date.ts';
import type { LedgerDay } from '#domain/window/ledger.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { ledgerDayWords, reasonSource, countSentences } from '#domain/window/window-words.ts';
import { calendarLink, type Link, type Site } from '../frame/frame.ts';

/** How a window was counted: its rule, every day, and the papers that the days rest on. */
export interface LedgerView {
  readonly sentences: readonly string[];
  /** What the count rests on: the notice's own rule, or the office's. */
  readonly basis: string;
  /** The law that a count goes by where nothing else is said, and the page that quotes it. */
  readonly law: { readonly words: string; readonly href: string | undefined };
  readonly days: readonly LedgerDayView[];
  /** The column of the first day in weeks from Monday, 1 to 7. */
  readonly firstColumn: number;
  readonly papers: readonly { readonly name: string; readonly url: string | undefined }[];
  readonly override: string | undefined;
  readonly calendar: Link;
}

export interface LedgerDayView {
  /** `7` */
  readonly day: string;
  /** `8月`, where a month begins. */
  readonly month: string | undefined;
  /** The day in a sentence, for whoever hears it or reads in 长者版: `8月7日，星期一，第1个工作日`. */
  readonly words: string;
  /** What fits under a number in a narrow cell. */
  readonly note: string;
  /** It is one of the window's days, or the one to which its end has moved. */
  readonly isCounted: boolean;
}

/** How a window was counted: in sentences, and day by day with the source of each. */
export function ledgerView(
  { window, ledger: days }: Pick<Notice, 'window' | 'ledger'>,
  { office, pages }: Pick<Site, 'office' | 'pages'>,
): LedgerView {
  const { override } = window;
  const sources = days.flatMap(({ reason }) => (reason && reasonSource(reason)) ?? []);
  const guide = pages.find(({ slug }) => slug === 'publicity-period');
  return {
    sentences: override ? [] : countSentences(window),
    basis: ['本公示的规定', office.shortestWindow.basis].filter(Boolean).join('；'),
    law: {
      words: '《中华人民共和国民法典》第二百零一条、第二百零三条',
      href: guide && `/${guide.slug}/`,
    },
    ...ledgerDays({ window, ledger: days }),
    papers: [...new Map(sources.map((source) => [source.name, source])).values()],
    override:
      override &&
      `按一般规则，公示期应为${chineseRange(override.opens, override.closes)}。发布单位另定的理由：${override.reason}`,
    calendar: calendarLink(+window.closes.slice(0, 4)),
  };
}

/** The days of a ledger, and the column of the first one. */
export function ledgerDays({
  window,
  ledger,
}: Pick<Notice, 'window' | 'ledger'>): Pick<LedgerView, 'days' | 'firstColumn'> {
  return {
    days: ledger.map((day, index) => {
      const hasMonth = index === 0 || day.on.endsWith('-01');
      return {
        day: String(+day.on.slice(8)),
        month: hasMonth ? `${+day.on.slice(5, 7)}月` : undefined,
        words: `${chineseMonthDay(day.on)}，${chineseWeekday(day.on)}，${ledgerDayWords(day, window)}`,
        note: shortNote(day, window),
        isCounted: day.part === 'counted' || day.part === 'rolled-to',
      };
    }),
    firstColumn: columnOf(ledger[0]?.on ?? window.opens),
  };
}

/** Monday is 1, Sunday 7. */
export function columnOf(day: CivilDate): number {
  return ((weekdayOf(day) + 6) % 7) + 1;
}

function shortNote(
  { part, number, addedWorkday, isPublication, reason }: LedgerDay,
  { isAnew }: Notice['window'],
): string {
  switch (part) {
    case 'counted':
      return addedWorkday === undefined ? `第${number}天` : `顺延${addedWorkday}`;
    case 'before':
      return isPublication ? (isAnew ? '更正' : '发布') : (restNote(reason) ?? '不计');
    case 'rolled':
      return '顺延';
    case 'rolled-to':
      return '末日';
    case 'suspended':
      return '中止';
    case 'skipped':
      return restNote(reason) ?? '不计';
  }
}

function restNote(reason: LedgerDay['reason']): string | undefined {
  switch (reason?.kind) {
    case 'weekend':
      return '周末';
    case 'day-off':
    case 'local-off':
      return '放假';
    default:
      return undefined;
  }
}
