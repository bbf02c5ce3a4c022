import { at } from '#domain/lists/at.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { Tally } from '#domain/lists/tally.ts';
import { monthOf, type Notice } from '#domain/notice/notice.ts';
import { searchFolder } from '../pagefind-engine.ts';

/**
 * A bundle of the index that has the texts of notices: of a year, or the newest. Its months are the months in which
 * they were published, oldest first.
 */
export interface TextBundle {
  /** Its folder in the index, which no other bundle has. */
  readonly name: string;
  readonly months: readonly string[];
  readonly isNewest: boolean;
}

/** A bundle of the index that has the fields of notices, whose texts are in `texts`. */
export interface FieldsBundle {
  /** As that of a `TextBundle`. */
  readonly name: string;
  readonly texts: readonly TextBundle[];
  readonly isNewest: boolean;
  /** How many bundles share what files the fields may have. */
  readonly sharers: number;
}

/** The folder of the oldest fields, in which the program is that searches. */
export const firstHead = 'head';

/**
 * So many records the fields of several years have in one bundle, before the next year begins another: each one more
 * costs a query a file of words for every word, and each is made anew when one of its notices changes.
 */
const leastOfHead = 40_000;

/** The addresses of the parts of the index: of a bundle, and of all that is of none. */
export function searchAddress(bundle?: string): string {
  return `${searchFolder}${bundle === undefined ? '' : `${bundle}/`}`;
}

/**
 * The bundles of `notices`, oldest first: the text of a year in one, the fields in some of whole years from the oldest
 * on, so that none is very large, and that of years that are over stays as it is. The notices of the newest month are
 * in two of their own, which are small: what is published next changes no other, until a month begins. Equal notices
 * are in equal bundles, whatever was published in which order.
 */
export function bundlesOf(
  notices: readonly Pick<Notice, 'published' | 'nomineeCount'>[],
  least = leastOfHead,
): FieldsBundle[] {
  const sizes = new Tally<string>();
  for (const notice of notices) sizes.add(monthOf(notice), 1 + notice.nomineeCount);
  const months = [...sizes.keys()].sort();
  // Alone, the newest month is no addition to others.
  const newest = months.length > 1 ? months.splice(-1) : [];
  const heads: { readonly texts: TextBundle[]; size: number }[] = [];
  for (const [year, own] of grouped(months.map((month) => [month.slice(0, 'yyyy'.length), month]))) {
    const last = heads.at(-1);
    const head = last !== undefined && last.size < least ? last : { texts: [], size: 0 };
    if (head !== last) heads.push(head);
    head.texts.push({ name: year, months: own, isNewest: false });
    head.size += own.reduce((sum, month) => sum + sizes.of(month), 0);
  }
  const sharers = heads.length;
  const settled = heads.map(({ texts }, index): FieldsBundle => {
    const name = index === 0 ? firstHead : `${firstHead}-${at(texts, 0).name}`;
    return { name, texts, isNewest: false, sharers };
  });
  const ofNewest = newest.map((month): FieldsBundle => {
    const texts = [{ name: 'newest', months: [month], isNewest: true }];
    return { name: `${firstHead}-newest`, texts, isNewest: true, sharers: 1 };
  });
  return [...settled, ...ofNewest];
}
