import { at } from '#domain/lists/at.ts';
import type { Notice } from '#domain/notice/notice.ts';
import type { Part } from '../engine.ts';

/** A bundle of the index: the records of some years' notices, oldest first. */
export interface Bundle {
  readonly part: Part;
  /** Its folder in the index, which no other bundle has. */
  readonly name: string;
  readonly years: readonly string[];
  /** How many bundles share what files its part may have; each year's text has its own. */
  readonly sharers: number;
}

/** The folder of the oldest fields, in which the program is that searches. */
export const firstHead = 'head';

/**
 * So many records the fields of several years have in one bundle, before the next year begins another: each one more
 * costs a query a file of words for every word, and each is made anew when one of its notices changes.
 */
const leastOfHead = 40_000;

/**
 * The bundles of `notices`, newest first: the text of a year in one, the fields in some of whole years from the oldest
 * on, so that none is very large, and that of years that are over stays as it is.
 */
export function bundlesOf(notices: readonly Notice[], least = leastOfHead): Bundle[] {
  const sizes = new Map<string, number>();
  for (const notice of notices)
    sizes.set(notice.year, (sizes.get(notice.year) ?? 0) + 1 + notice.nomineeCount);
  const years = [...sizes.keys()].sort();
  const heads: { readonly years: string[]; size: number }[] = [];
  for (const year of years) {
    const last = heads.at(-1);
    const head = last !== undefined && last.size < least ? last : { years: [], size: 0 };
    if (head !== last) heads.push(head);
    head.years.push(year);
    head.size += sizes.get(year) ?? 0;
  }
  return [
    ...heads.map(({ years: own }, index): Bundle => ({
      part: 'head',
      name: index === 0 ? firstHead : `${firstHead}-${at(own, 0)}`,
      years: own,
      sharers: heads.length,
    })),
    ...years.map((year): Bundle => ({ part: 'body', name: year, years: [year], sharers: 1 })),
  ];
}
