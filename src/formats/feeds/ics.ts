import { chineseMonthDay } from '#domain/window/chinese-date.ts';
import { periodWords } from '#domain/life/ending.ts';
import { addDays, type CivilDate } from '#domain/time/civil-date.ts';
import { type Instant, instantOf, timeOfMinute } from '#domain/time/instant.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { Channel } from '#domain/receiver/receiver.ts';
import type { Office } from '#domain/office/office.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { channelName } from '#domain/receiver/channel-words.ts';
import { plainText } from '../plain-text.ts';
import { changedAt, revisionOf, urlOf } from './notice-life.ts';

/** A calendar by RFC 5545 and RFC 7986: what it is called, where it is, and the notices whose windows it holds. */
export interface NoticeCalendar {
  readonly name: string;
  readonly path: string;
  readonly notices: readonly Notice[];
}

/** How many windows the calendar of all notices shows at most: programs fetch it whole, again and again. */
const mostWindows = 500;

/** The `mostWindows` of `notices` that close last, the last first. */
export function newestWindows(notices: readonly Notice[]): readonly Notice[] {
  return notices
    .toSorted((a, b) => b.window.closesAt - a.window.closesAt || (addressOf(a) < addressOf(b) ? -1 : 1))
    .slice(0, mostWindows);
}

/**
 * Each notice as two events: the days of its window, and the hour that ends at the instant at which it closes, with
 * an alarm at nine in the morning one working day before. Of `calendar` only the days before the last one are asked
 * for.
 */
export function icsText(
  { name, path, notices }: NoticeCalendar,
  office: Office,
  calendar: Pick<WorkingCalendar, 'isWorkday'>,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongshi//Publicity notices//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${icsEscape(name)}`,
    `X-WR-CALNAME:${icsEscape(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    `SOURCE;VALUE=URI:${urlOf(path, office)}`,
    ...notices.flatMap((notice) => events(notice, office, calendar)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function events(notice: Notice, office: Office, calendar: Pick<WorkingCalendar, 'isWorkday'>): string[] {
  const { opens, closes, closesAt, provisional, rule } = notice.window;
  const isCancelled = notice.withdrawal !== undefined;
  const isTentative = provisional || !notice.signOff;
  const title = `${notice.signOff ? '' : '【草稿】'}${titleOf(notice)}`;
  const event = (part: string, summary: string, when: readonly string[]): string[] => [
    'BEGIN:VEVENT',
    `UID:${notice.year}-${notice.slug}-${part}@${office.domain.toLowerCase()}`,
    `SEQUENCE:${revisionOf(notice)}`,
    `DTSTAMP:${utcOf(changedAt(notice))}`,
    `LAST-MODIFIED:${utcOf(changedAt(notice))}`,
    ...when,
    `SUMMARY:${icsEscape(isCancelled ? `已撤回：${summary}` : summary)}`,
    `DESCRIPTION:${icsEscape(description(notice, office))}`,
    `URL:${urlOf(addressOf(notice), office)}`,
    // A published event names its organiser (RFC 5546, 3.2.1), who has an address but seldom a mailbox.
    `ORGANIZER;CN="${quoted(notice.issuers.join('、'))}":https://${office.domain}/`,
    `CATEGORIES:${icsEscape(notice.kind)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(part === 'closing' && !isCancelled ? alarm(notice, summary, calendar) : []),
    'END:VEVENT',
  ];
  return [
    ...event('window', `公示期：${title}`, [
      `DTSTART;VALUE=DATE:${dayOf(opens)}`,
      // The end is not part of the event (RFC 5545, 3.6.1).
      `DTEND;VALUE=DATE:${dayOf(addDays(closes, 1))}`,
    ]),
    // The last hour: a calendar would show an event at 24:00 itself on the day after.
    ...event(
      'closing',
      `公示截止（${chineseMonthDay(closes)}${timeOfMinute(rule.closesAtMinute)}）：${title}`,
      [`DTSTART:${utcOf((closesAt - lastHour) as Instant)}`, `DTEND:${utcOf(closesAt)}`],
    ),
  ];
}

function alarm(notice: Notice, summary: string, calendar: Pick<WorkingCalendar, 'isWorkday'>): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER;VALUE=DATE-TIME:${utcOf(alarmAt(notice, calendar))}`,
    `DESCRIPTION:${icsEscape(summary)}`,
    'END:VALARM',
  ];
}

const lastHour = 3_600_000;

/** Nine in the morning. */
const alarmMinute = 9 * 60;

/**
 * Nine in the morning of the working day before the last day. Where an arrangement is not known, which only
 * windows of calendar days do without, of the day before.
 */
export function alarmAt(
  { window: { closes } }: Pick<Notice, 'window'>,
  { isWorkday }: Pick<WorkingCalendar, 'isWorkday'>,
): Instant {
  let day = addDays(closes, -1);
  while (isWorkday(day) === false) day = addDays(day, -1);
  return instantOf(day, alarmMinute);
}

function description(notice: Notice, office: Office): string {
  const { window, receiver, issuers } = notice;
  return [
    `公示期：${periodWords(notice)}${window.provisional ? '，暂定' : ''}`,
    `发布单位：${issuers.join('、')}`,
    `受理部门：${receiver.department}`,
    ...receiver.channels.flatMap(channelLine),
    `以网页为准：${urlOf(addressOf(notice), office)}`,
  ].join('\n');
}

function channelLine(channel: Channel): string[] {
  const line = (value: string | undefined): string[] =>
    value === undefined ? [] : [`${channelName(channel)}：${value}`];
  switch (channel.kind) {
    case 'phone':
    case 'fax':
    case 'sms':
      return line(channel.number);
    case 'email':
    case 'visit':
    case 'box':
    case 'online':
      return line(channel.address);
    case 'letter':
      return line(
        channel.address && `${channel.address}${channel.postcode ? `，邮编 ${channel.postcode}` : ''}`,
      );
  }
}

/** `20230807` */
function dayOf(day: CivilDate): string {
  return day.replaceAll('-', '');
}

/** `20230811T160000Z` */
function utcOf(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** `text` as a TEXT value (RFC 5545, 3.3.11). */
function icsEscape(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n');
}

/** `text` within the quotation marks of a parameter, which has no way to write a mark or a line's end (3.2). */
function quoted(text: string): string {
  return plainText(text).replace(/["\r\n\u2028\u2029]/g, ' ');
}

/** Octets of a line, without its end (RFC 5545, 3.1). */
const longestLine = 75;

/** `line` cut into lines of at most 75 octets, never within a character; each but the first begins with a space. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

/** How many octets `character` has in UTF-8; half a pair is written as U+FFFD, which has three. */
function octetsOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x80 ? 1 : code < 0x800 ? 2 : character.length === 1 ? 3 : 4;
}
