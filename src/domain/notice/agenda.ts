import { addDays, type CivilDate, daysBetween } from '../time/civil-date.ts';
import { chineseDate, chinesePublication, chineseWeekday } from '../window/chinese-date.ts';
import { instantOfPublication } from '../time/publication.ts';
import { dayAt, type Instant, timeOfMinute } from '../time/instant.ts';
import type { Office } from '../office/office.ts';
import { resumesAt, type Status, statusAt } from '../window/status.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { isEmbargoed } from './embargo.ts';
import { everNamed } from './erasure.ts';
import { addressOf, type Notice, titleOf } from './notice.ts';
import { longestWait, type OwedResult, owedResult } from './owed.ts';
import { windowSpan } from './window-span.ts';

/** What is to be done, or happens by itself. */
export type AgendaKind =
  'late' | 'publishes' | 'opens' | 'closes' | 'resumes' | 'result' | 'overdue' | 'archive' | 'sign';

export const agendaNames: Readonly<Record<AgendaKind, string>> = {
  late: '网站没有按时更新',
  overdue: '结果逾期',
  result: '待公布结果',
  archive: '归档',
  closes: '公示期满',
  publishes: '到时公开',
  opens: '公示开始',
  resumes: '中止结束',
  sign: '待签发',
};

/** An entry of the office's overview. */
export interface AgendaEntry {
  readonly kind: AgendaKind;
  readonly address: string;
  readonly title: string;
  /** Undefined of the site itself. */
  readonly status: Status | undefined;
  /** The day on which it happens or is due; undefined where no term is set, or none can be counted. */
  readonly on: CivilDate | undefined;
  /** The year whose arrangement must be known to count the term. */
  readonly unknownYear?: number | undefined;
  /** What the office should know or do. */
  readonly words: string;
}

/** How far ahead the overview looks, in days. */
export const agendaDays = 30;

interface AgendaSetting {
  readonly office: Pick<Office, 'results' | 'siteName'>;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly missed?: Instant | undefined;
}

/**
 * What opens, closes, goes on, is owed and is due for archiving at `now` and in the `agendaDays` days after it, by
 * day; what has no day, and what waits for a signature, comes last. First of all comes that the site on line `missed`
 * an instant at which it should have been made anew.
 */
export function agenda(notices: readonly Notice[], setting: AgendaSetting): AgendaEntry[] {
  const { office, now, missed } = setting;
  const last = addDays(dayAt(now), agendaDays);
  const place = ({ on }: AgendaEntry): string => on ?? '9999';
  const entries = notices.flatMap((notice): AgendaEntry[] => {
    const status = statusAt(windowSpan(notice), now);
    const ofNotice = { address: addressOf(notice), title: titleOf(notice), status };
    return duesOf(notice, status, setting)
      .filter(({ on }) => on === undefined || on <= last)
      .map((due) => ({ ...ofNotice, ...due }));
  });
  const sorted = entries.toSorted(
    (a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0) || (a.address < b.address ? -1 : 1),
  );
  return missed === undefined ? sorted : [lateSite(office.siteName, missed), ...sorted];
}

type Due = Pick<AgendaEntry, 'kind' | 'on' | 'words' | 'unknownYear'>;

/** What is to come of `notice`, however far ahead. */
function duesOf(notice: Notice, status: Status, { office, calendar, now }: AgendaSetting): Due[] {
  const { window, withdrawal, archiving, archivesOn, signOff } = notice;
  const today = dayAt(now);
  if (!signOff)
    return [
      {
        kind: 'sign',
        on: undefined,
        words: `草稿，尚未发布；照所写的发布时间，公示期从${chineseDate(window.opens)}起`,
      },
    ];
  if (archiving) return [];
  if (withdrawal) {
    const words = '已撤回，网站已不显示名单；请运行 npm run archive，从文件夹里删去';
    return everNamed(notice).length === 0 ? [] : [{ kind: 'archive', on: withdrawal.time.on, words }];
  }
  if (archivesOn !== undefined && archivesOn <= today) {
    const words = '保留期已满，网站已不显示名单；请运行 npm run archive，从文件夹里删去';
    return [{ kind: 'archive', on: archivesOn, words }];
  }
  const coming = comingResult(notice, now);
  if (status === 'upcoming' || status === 'open' || status === 'suspended')
    return [...duesOfWindow(notice, status, now), ...coming];
  const archived: Due[] =
    archivesOn === undefined
      ? []
      : [{ kind: 'archive', on: archivesOn, words: '保留期满，名单和事迹将不再公开' }];
  const owing = owedResult(notice, today, { office, calendar });
  if (!owing) return [...coming, ...archived];
  const { term, dueOn, isOverdue, unknownYear } = owing;
  const isUncountable = term !== undefined && dueOn === undefined;
  if (!isOverdue && !isUncountable && daysBetween(window.closes, today) > longestWait) return archived;
  const words = owedWords(owing, today > calendar.last);
  const owed: Due = { kind: isOverdue ? 'overdue' : 'result', on: dueOn, words };
  return [isUncountable ? { ...owed, unknownYear } : owed, ...archived];
}

/** The result of a notice that is written, and becomes public by itself. */
function comingResult({ result }: Notice, now: Instant): Due[] {
  if (!result || instantOfPublication(result.time) <= now) return [];
  const words = `结果已写好，${chinesePublication(result.time)}公开`;
  return [{ kind: 'publishes', on: result.time.on, words }];
}

/** What is to come of a notice whose window has not closed. */
function duesOfWindow(notice: Notice, status: Status, now: Instant): Due[] {
  const { window, published } = notice;
  const dues: Due[] = [];
  if (isEmbargoed(notice, now))
    dues.push({ kind: 'publishes', on: published.on, words: `已签发，${chinesePublication(published)}公开` });
  if (status === 'upcoming') dues.push({ kind: 'opens', on: window.opens, words: '公示期第一天' });
  const resuming = resumesAt(windowSpan(notice), now);
  if (status === 'suspended' && resuming !== undefined)
    dues.push({ kind: 'resumes', on: dayAt(resuming as Instant), words: '公示期继续计算' });
  const words = `${timeOfMinute(window.rule.closesAtMinute)}截止`;
  return [...dues, { kind: 'closes', on: window.closes, words }];
}

function lateSite(title: string, missed: Instant): AgendaEntry {
  const on = dayAt(missed);
  const words = `网上的网站到${chinesePublication({ on, at: missed })}应当更新，现在还没有；定时发布多半停了，请管网站的人手动运行一次“发布”`;
  return { kind: 'late', address: '/', title, status: undefined, on, words };
}

/** `公示期满后第3个工作日，结果还没有公布`; what cannot be counted is told as such. */
function owedWords({ waited, term, unknownYear }: OwedResult, isBeyond: boolean): string {
  const count = isBeyond ? `已过${waited}个工作日以上` : `第${waited}个工作日`;
  return [
    `公示期满后${count}，结果还没有公布`,
    ...(term === undefined ? [] : [`规定${term}个工作日内`]),
    ...(unknownYear === undefined ? [] : [`${unknownYear}年放假安排未录入，以后的日子没有计`]),
  ].join('，');
}

/** `2023年8月11日（星期五）`, `没有规定期限`, `放假安排未录入` */
export function agendaDay({ on, unknownYear }: Pick<AgendaEntry, 'on' | 'unknownYear'>): string {
  if (on === undefined) return unknownYear === undefined ? '没有规定期限' : '放假安排未录入';
  return `${chineseDate(on)}（${chineseWeekday(on)}）`;
}
