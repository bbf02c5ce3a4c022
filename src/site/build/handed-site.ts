import type { Instant } from '#domain/time/instant.ts';
import type { PublishedContent } from './published.ts';

/** What a build hands to its pages: they run in the process of the build, but in modules of their own. */
export interface HandedSite {
  /** What is published, read once. */
  readonly content: PublishedContent;
  /** Where it was read from: the pages copy attachments from there. */
  readonly contentFolder: string;
  readonly isPreview: boolean;
  /** The one reading of the clock. */
  readonly builtAt: Instant;
  /** Where some of the files of notices are there already. */
  readonly pages?: NoticePages | undefined;
  /** An instant at which the site on line should have been made anew, and was not. */
  readonly missed?: Instant | undefined;
}

/** What a build knows of the files of notices, each of which has its own below its address, and is to be told of them. */
export interface NoticePages {
  /** Whether the files of the notice at `address` are there, and are not to be made. */
  isThere(address: string): boolean;
  /** Notes that the files of the notice at `address` are as they are because `at` `isPast` or is not. */
  note(address: string, at: Instant, isPast: boolean): void;
}

declare global {
  var gongshiSite: HandedSite | undefined;
}

/** Hands the site that is built to the pages' program, which runs in the same process. */
export function handToPages(site: HandedSite): void {
  globalThis.gongshiSite = site;
}

/** What was handed; undefined in the live preview, which reads for itself. */
export function handedSite(): HandedSite | undefined {
  return globalThis.gongshiSite;
}
