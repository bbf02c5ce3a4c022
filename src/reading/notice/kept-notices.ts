import type { NoticeFolder } from './notice-folder.ts';
import type { ParsedNotice } from './parse-notice.ts';

/** What was made of notices before, where all that it rests on is as it was. */
export interface KeptNotices {
  /**
   * What was made of `folder`; else, and where its texts are asked for and lost, what `parse` makes of it now, which is
   * kept for another time.
   */
  noticeIn(folder: NoticeFolder, parse: () => ParsedNotice): ParsedNotice;
  /** Whether no file of the notice of the file at `path`, within the content folder, need be read. */
  isKept(path: string): boolean;
  /** What the file at `path` says may be otherwise next time, though it is the same: its notice is not kept. */
  passOver(path: string): void;
}
