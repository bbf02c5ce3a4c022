import { chineseDate, chineseLength, chineseMonthDay, chineseWeekday } from '#domain/chinese-date.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import { isoOf, timeOfMinute } from '#domain/instant.ts';
import type { Notice } from '#domain/notice.ts';
import { windowSpan } from '#domain/window-span.ts';

export interface DayView {
  readonly on: CivilDate;
  readonly text: string;
  readonly weekday: string;
}

/** A window as a sentence: `opens` 至 `closes` `closingTime`. */
export interface WindowView {
  /** Undefined when the window is one day. */
  readonly opens: DayView | undefined;
  readonly closes: DayView;
  readonly closingTime: string;
  readonly length: string;
  readonly isProvisional: boolean;
  readonly live: LiveView;
}

export function windowView(notice: Pick<Notice, 'window' | 'ledger'>): WindowView {
  const { opens, closes, rule, provisional } = notice.window;
  const isOneDay = opens === closes;
  const yearIsSaid = !isOneDay && opens.slice(0, 4) === closes.slice(0, 4);
  return {
    opens: isOneDay ? undefined : { on: opens, text: chineseDate(opens), weekday: chineseWeekday(opens) },
    closes: {
      on: closes,
      text: yearIsSaid ? chineseMonthDay(closes) : chineseDate(closes),
      weekday: chineseWeekday(closes),
    },
    closingTime: timeOfMinute(rule.closesAtMinute),
    length: chineseLength(notice.window.length, rule.unit),
    isProvisional: provisional,
    live: liveView(notice),
  };
}

/** What `<live-status>` needs: instants (RFC 3339), and the window's working days. */
export interface LiveView {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly workdays: string;
}

export function liveView(notice: Pick<Notice, 'window' | 'ledger'>): LiveView {
  const { opensAt, closesAt } = notice.window;
  return {
    opensAt: isoOf(opensAt),
    closesAt: isoOf(closesAt),
    workdays: windowSpan(notice).workdays,
  };
}
