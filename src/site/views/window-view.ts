import { chineseDate, chineseLength, chineseMonthDay, chineseWeekday } from '#domain/chinese-date.ts';
import type { CivilDate } from '#domain/civil-date.ts';
import { isoOf, timeOfMinute } from '#domain/instant.ts';
import type { PublicityWindow } from '#domain/publicity-window.ts';

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
  /** Instants, RFC 3339: the first inside and the first outside. */
  readonly opensAt: string;
  readonly closesAt: string;
}

export function windowView({
  opens,
  closes,
  rule,
  provisional,
  opensAt,
  closesAt,
}: PublicityWindow): WindowView {
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
    length: chineseLength(rule.length, rule.unit),
    isProvisional: provisional,
    opensAt: isoOf(opensAt),
    closesAt: isoOf(closesAt),
  };
}
