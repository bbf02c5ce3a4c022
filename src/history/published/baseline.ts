import type { NoticeRecord, PublishedNotice } from '#domain/notice/notice-record.ts';

/** What was published, as one witness knows it. */
export interface Baseline {
  /** By what that is known, before 公示: `网上已发布的`. */
  readonly where: string;
  /** The same to whoever asks for a version: `提交 1a2b3c4（2023-08-04）`, or the manifest's place. */
  readonly from: string;
  /** The domain of the site that published it, where that is told. */
  readonly domain: string | undefined;
  /** When its windows closed on their last day, as `closingTimeOf` has it, where that is told apart from them. */
  readonly closingTime: string | undefined;
  /** By its address, the newest version of each notice. */
  readonly notices: ReadonlyMap<string, PublishedNotice>;
  /** Addresses of notices whose newest correction is nothing without a change of the text. */
  readonly changing: ReadonlySet<string>;
  /** The canonical text of the newest version, where it is to be had. */
  recordOf(address: string): Promise<NoticeRecord | undefined>;
  /**
   * The files of a version's text by their path in the notice's folder; none of a version that was redacted. Of the
   * newest, what came after publication may be there too.
   */
  filesOf(address: string, version: number): Promise<ReadonlyMap<string, Uint8Array> | undefined>;
}

/** All who know what was published. */
export interface Witnesses {
  /** What is on line. */
  readonly online?: Baseline | undefined;
  /** Git's newest published commit, and its parents, the first one first. */
  readonly tip?: Baseline | undefined;
  readonly parents: readonly Baseline[];
  /** What was published before these, oldest first, as far as it is looked at. */
  readonly earlier: readonly Baseline[];
  /** Addresses of notices that commits of `earlier` have of the example, whose site bears its own name no more. */
  readonly examples: ReadonlySet<string>;
}
