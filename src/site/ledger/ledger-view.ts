import { chineseMonthDay, chineseRange, chineseWeekday } from '#domain/window/chinese-date.ts';
import { type CivilDate, weekdayOf } from '#domain/time/civil-date.ts';
import type { LedgerDay } from '#domain/window/ledger.ts';
import type { Notice } from '#domain/notice/notice.ts';
import {
  ledgerDayWords,
  reasonSource,
  type RuleSentence,
  ruleSentences,
} from '#domain/window/window-words.ts';
import { calendarLink, type Link } from '../frame/frame.ts';

/** How a window was counted: its rule, every day, and the papers that the days rest on. */
export interface LedgerView {
  readonly rule: readonly RuleSentence[];
  readonly days: readonly LedgerDayView[];
  /** The column of the first day in weeks from Monday, 1 to 7. */
  readonly firstColumn: number;
  readonly papers: readonly { readonly name: string; readonly url: string | undefined }[];
  readonly override: string | undefined;
  readonly calendar: Link;
}

export interface LedgerDayView {
  readonly on: CivilDate;
  /** `7`, and with the month where it begins: `8月7日`. */
  readonly label: string;
  /** What follows the label for whoever hears it or reads in 长者版: `日，星期一，第1个工作日`. */
  readonly words: string;
  /** What fits under a number in a narrow cell. */
  readonly note: string;
  readonly part: LedgerDay['part'];
}

export function ledgerView({ window, ledger: days }: Pick<Notice, 'window' | 'ledger'>): LedgerView {
  const { rule, override } = window;
  const sources = days.flatMap(({ reason }) => (reason && reasonSource(reason)) ?? []);
  return {
    rule: override ? [] : ruleSentences(rule),
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
        on: day.on,
        label: hasMonth ? chineseMonthDay(day.on) : String(+day.on.slice(8)),
        words: `${hasMonth ? '' : '日'}，${chineseWeekday(day.on)}，${ledgerDayWords(day, window.rule.unit)}`,
        note: shortNote(day),
        part: day.part,
      };
    }),
    firstColumn: columnOf(ledger[0]?.on ?? window.opens),
  };
}

/** Monday is 1, Sunday 7. */
export function columnOf(day: CivilDate): number {
  return ((weekdayOf(day) + 6) % 7) + 1;
}

function shortNote({ part, number, isPublication, reason }: LedgerDay): string {
  switch (part) {
    case 'counted':
      return `第${number}天`;
    case 'before':
      return isPublication ? '公布' : (restNote(reason) ?? '不计');
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
