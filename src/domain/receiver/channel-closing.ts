import { addDays, type CivilDate } from '../time/civil-date.ts';
import { type Instant, instantOf } from '../time/instant.ts';
import type { PublicityWindow } from '../window/publicity-window.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Channel } from './receiver.ts';
import { closingMinute, type OfficeHours, parseOfficeHours } from './office-hours.ts';

/** Until when a channel can be used, and by which rule. */
export interface ChannelClosing {
  readonly closesAt: Instant;
  /** `hours`: the end of business hours on the last day with business hours. `postmark`: the last day's postmark counts. */
  readonly rule: 'window' | 'hours' | 'postmark-arrival' | 'postmark-sending';
  /** The hours that apply, where any are known. */
  readonly hours: OfficeHours | undefined;
}

/**
 * Until when `channel` can be used in `window`. Where business is done in hours, the period ends when they end
 * (民法典 203, paragraph 2): a phone is answered and a visitor received until then, on the last day that is
 * worked, and a box stands in the office; an e-mail, fax or web form is received until the window closes. A letter
 * follows its postmark rule.
 * `officeHours` hold where the channel names none.
 */
export function channelClosing(
  channel: Channel,
  window: PublicityWindow,
  calendar: Pick<WorkingCalendar, 'isWorkday'>,
  officeHours: OfficeHours | undefined,
): ChannelClosing {
  const atWindow: ChannelClosing = { closesAt: window.closesAt, rule: 'window', hours: undefined };
  switch (channel.kind) {
    case 'email':
    case 'online':
    case 'fax':
    case 'sms':
      return atWindow;
    case 'letter':
      return channel.postmark === undefined
        ? atWindow
        : { ...atWindow, rule: `postmark-${channel.postmark}` };
    case 'phone':
    case 'visit':
    case 'box': {
      const hours = channel.hours === undefined ? officeHours : parseOfficeHours(channel.hours);
      if (!hours) return atWindow;
      const last = lastDayWithHours(window, calendar, hours);
      const closesAt = instantOf(last, closingMinute(hours));
      return closesAt < window.closesAt ? { closesAt, rule: 'hours', hours } : { ...atWindow, hours };
    }
  }
}

/** The window's last day on which the office has its hours; its last day where it has none. */
function lastDayWithHours(
  { opens, closes }: PublicityWindow,
  calendar: Pick<WorkingCalendar, 'isWorkday'>,
  { onWorkdaysOnly }: OfficeHours,
): CivilDate {
  if (!onWorkdaysOnly) return closes;
  for (let day = closes; day >= opens; day = addDays(day, -1))
    if (calendar.isWorkday(day) !== false) return day;
  return closes;
}
