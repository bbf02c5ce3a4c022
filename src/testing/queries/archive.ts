import { civil } from '#domain/time/civil-date.ts';
import { addressOf, type Nominee, nomineesOf, type Notice } from '#domain/notice/notice.ts';
import { fileOf } from '#reading/fixtures/fixture.ts';
import { listFiles } from '#reading/files/content-files.ts';
import { parseContent } from '#reading/parse-content.ts';
import { recorder } from '#reading/recorder.ts';
import { usableCalendar, usableContent } from '#terminal/usable-content.ts';
import { sampleNotice } from '../sample/archive.ts';

/** What can be found: a notice, or a nominee of it. */
export interface ArchiveRecord {
  readonly url: string;
  readonly notice: Notice;
  readonly nominee: Nominee | undefined;
}

/** The day the samples stand around: one day for ever, so that every run has the same archive. */
const around = civil('2026-11-22');

/** Noon of that day in Shanghai: when the archive is searched. */
export const archiveTime = Date.parse(`${around}T12:00:00+08:00`);

/** So many records has an archive that is searched on every change. */
export const smallArchive = 320;

/**
 * The repository's own notices, then made-up ones, as many as fit into `size` records; drafts, and what is taken
 * back or archived, are left out.
 */
export function searchArchive(size: number): Notice[] {
  const { history } = usableCalendar('content');
  const files = listFiles('content');
  // A sample notice makes some 12 records: enough are made, and those not needed are dropped.
  for (let index = 0; index < Math.ceil(size / 11) + 20; index += 1)
    for (const [path, text] of sampleNotice(index, around, history))
      files.set(path, fileOf(`content/${path}`, text));
  const notices = usableContent(parseContent(files, 'content', { recorder })).notices.filter(
    ({ signOff, withdrawal, archiving }) => signOff && !withdrawal && !archiving,
  );
  const inOrder = notices.toSorted((a, b) => placeOf(a) - placeOf(b));
  const part = new Set<Notice>();
  let count = 0;
  for (const notice of inOrder) {
    const own = 1 + nomineesOf(notice).length;
    if (count + own > size) continue;
    part.add(notice);
    count += own;
  }
  return notices.filter((notice) => part.has(notice));
}

/** The records of `notices`: each notice, then its nominees. */
export function archiveRecords(notices: readonly Notice[]): ArchiveRecord[] {
  return notices.flatMap((notice) => [
    { url: addressOf(notice), notice, nominee: undefined },
    ...nomineesOf(notice).map((nominee) => ({
      url: `${addressOf(notice)}#${nominee.slug}`,
      notice,
      nominee,
    })),
  ]);
}

/** The number at the end of a sample's slug; the repository's own notices come before all of them. */
function placeOf({ slug }: Notice): number {
  return Number(/-(\d+)$/.exec(slug)?.[1] ?? 0);
}
