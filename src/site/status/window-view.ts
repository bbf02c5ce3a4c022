import { chineseDate, chineseLength, chineseMonthDay, chineseWeekday } from '#domain/window/chinese-date.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { timeOfMinute } from '#domain/time/instant.ts';
import { spanAttributes } from '#domain/window/span-attributes.ts';
import { statesLength } from '#domain/window/publicity-window.ts';
import type { WindowSpan } from '#domain/window/status.ts';
import { windowSpan } from '#domain/notice/window-span.ts';

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
  /** Undefined where the notice states none. */
  readonly length: string | undefined;
  readonly isProvisional: boolean;
  readonly live: LiveView;
}

export function windowView(notice: Parameters<typeof windowSpan>[0], after?: string): WindowView {
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
    length: statesLength(rule) ? chineseLength(notice.window.length, rule.unit) : undefined,
    isProvisional: provisional,
    live: liveView(notice, after),
  };
}

/** What `<live-status>` needs, as its attributes. */
export type LiveView = Readonly<Record<`data-${string}`, string>>;

/** `after` is what `workdaysAfter` gives, where the page counts how long a result is owed. */
export function liveView(notice: Parameters<typeof windowSpan>[0], after?: string): LiveView {
  return liveAttributes({ ...windowSpan(notice), workdaysAfter: after });
}

export function liveAttributes(span: WindowSpan): LiveView {
  return Object.fromEntries(
    Object.entries(spanAttributes(span)).map(([name, value]) => [
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
}
