import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CivilDate } from '#domain/time/civil-date.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { writeFiles } from '#terminal/write-files.ts';
import { Ended } from '#writing/ended.ts';
import { sampleNotice, sampleSite } from './archive.ts';
import { earliestAround } from './schedule.ts';

export interface SampleOrder {
  readonly count: number;
  /** The day around which the notices stand. */
  readonly around: CivilDate;
  /** The content folder whose calendar and pages are taken. */
  readonly like: string;
  /** Whether what is in the folder goes first. */
  readonly isFresh?: boolean;
}

/**
 * Writes made-up notices into `folder`, and the site that they belong to unless it is the content folder
 * itself. A notice at a time: many are more than memory holds. Throws `Ended` where the calendar cannot be
 * read, or knows too little before that day.
 */
export function writeSample(folder: string, { count, around, like, isFresh = false }: SampleOrder): void {
  const { history } = usableCalendar(like);
  const earliest = earliestAround(history);
  if (around < earliest) throw new Ended(`--around 不能早于 ${earliest}：示例要有此前几个月的公示。`, 2);
  if (isFresh) rmSync(folder, { recursive: true, force: true });
  if (resolve(folder) !== resolve(like)) {
    writeFiles(folder, [['site.yaml', sampleSite]]);
    for (const part of ['calendar', 'pages'])
      if (existsSync(join(like, part))) cpSync(join(like, part), join(folder, part), { recursive: true });
  }
  for (let index = 0; index < count; index += 1) writeFiles(folder, sampleNotice(index, around, history));
}
