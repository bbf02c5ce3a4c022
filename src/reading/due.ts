import type { CalendarHistory } from '#domain/calendar/calendar-history.ts';
import { owedResult } from '#domain/notice/owed.ts';
import { addressOf, type NoticeHead } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { ContentFile } from './files/content-files.ts';
import { diagnosticAt, diagnosticOf, parseSource } from './files/source.ts';
import { parseMatterFile } from './settings/matter/matter.ts';
import type { Diagnostic } from './wording/diagnostic.ts';

/** What the office owes the public of `notice` by `today`: a result, an archive. */
export function dueBy(
  today: CivilDate,
  notice: NoticeHead,
  {
    office,
    history,
    shownAs,
  }: { readonly office: Office; readonly history: CalendarHistory; readonly shownAs: string },
): Diagnostic[] {
  const { withdrawal, archiving, archivesOn } = notice;
  if (!notice.signOff || withdrawal || archiving) return [];
  const file = `${shownAs}${addressOf(notice)}notice.md`;
  if (archivesOn !== undefined && archivesOn <= today)
    return [diagnosticOf(file, 'archive-due', { on: archivesOn })];
  const owed = owedResult(notice, today, { office, calendar: history.now });
  return owed?.isOverdue && owed.term !== undefined
    ? [diagnosticOf(file, 'result-overdue', { workdays: owed.waited, term: owed.term })]
    : [];
}

/** What of `notice` bears a time after `today`: it waits for that, or the site tells it at once. */
export function aheadOf(
  today: CivilDate,
  notice: NoticeHead,
  files: ReadonlyMap<string, ContentFile>,
): Diagnostic[] {
  const { signOff, published, corrections, result, withdrawal, archiving } = notice;
  const dated: readonly Dated[] = [
    { name: 'notice.md', what: '公示', time: signOff && published, key: '发布时间' },
    ...corrections.map(({ slug, time }) => ({ name: `corrections/${slug}.md`, what: '更正', time })),
    { name: 'result.md', what: '结果', time: result?.time },
    { name: 'withdrawal.md', what: '撤回', time: withdrawal?.time },
    { name: 'archive.md', what: '归档', time: archiving?.time },
  ];
  return dated.flatMap(({ name, what, time, key = '时间' }) => {
    if (!time || time.on <= today) return [];
    const file = files.get(`${addressOf(notice).slice(1)}${name}`);
    const source = file && parseSource(file);
    if (!source || 'severity' in source) return [];
    const at = parseMatterFile(source, undefined).value?.matter.placeOf([key]);
    if (at === undefined) return [];
    const code = what === '公示' ? 'publication-ahead' : 'time-ahead';
    return [diagnosticAt(source, at, code, { what, time })];
  });
}

/** Something of a notice that bears a time, under `key` of the file `name`. */
interface Dated {
  readonly name: string;
  readonly what: string;
  readonly time: Publication | undefined;
  readonly key?: string;
}
