import type { Files, NoticeAnswers } from './answers.ts';
import { noticeBody } from './notice-body.ts';
import { noticeSettings } from './notice-settings.ts';
import { partFiles } from './part-files.ts';

/** The folder of the notice within a content folder: `notices/2026/sheng-laomo`. */
export function noticeFolder({ publishedOn, slug }: Pick<NoticeAnswers, 'publishedOn' | 'slug'>): string {
  return `notices/${publishedOn.slice(0, 4)}/${slug}`;
}

/** The files of a new notice by their path within its folder: a draft, in which every key is explained. */
export function noticeFiles(answers: NoticeAnswers): Files {
  return new Map([
    ['notice.md', `---\n${noticeSettings(answers)}\n---\n${noticeBody(answers)}\n`],
    ...partFiles(answers),
  ]);
}
