import type { Publication } from '../time/publication.ts';

/** What became of a notice after its window (结果). */
export interface Result {
  readonly time: Publication;
  /** In the office's words: 按规定推荐. */
  readonly outcome: string;
  readonly paper: ResultPaper | undefined;
  /** What became of each nominee; empty where only `outcome` is said. */
  readonly nominees: readonly NomineeResult[];
  /** How many objections came; undefined, as is usual, where that is not public. */
  readonly objections: number | undefined;
}

export interface ResultPaper {
  readonly title: string;
  readonly documentNumber: string | undefined;
  readonly url: string | undefined;
}

export interface NomineeResult {
  readonly name: string;
  /** What tells it from another of the same name: 区分 or 单位. */
  readonly distinction: string | undefined;
  readonly outcome: string;
}

/** A count so small that it points at people. */
export const smallCount = 10;
