import type { NoticeRecord, PublishedNotice } from '#domain/notice/notice-record.ts';

/** What was published, as one witness knows it. */
export interface Baseline {
  /** By what that is known, before 公示: `网上已发布的`. */
  readonly where: string;
  /** By its address, the newest version of each notice. */
  readonly notices: ReadonlyMap<string, PublishedNotice>;
  /** The canonical text of that version, where it is to be had. */
  recordOf(address: string): Promise<NoticeRecord | undefined>;
  /** The files of a version's text by their path in the notice's folder; none of a version that was redacted. */
  filesOf(address: string, version: number): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
  /** Whether what was published may be more than is known. */
  readonly isShallow: boolean;
}
