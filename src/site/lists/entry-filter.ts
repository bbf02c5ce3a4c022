import { Tally } from '#domain/lists/tally.ts';

/** What an entry is under each field of the filter: field → values. */
export type EntryFacets = Readonly<Record<string, readonly string[]>>;

/** What a reader asks for: field → value. */
export type Criteria = Readonly<Record<string, string>>;

/** Whether `criteria` ask for nothing, so that every entry is shown. */
export function isEmpty(criteria: Criteria): boolean {
  return Object.keys(criteria).length === 0;
}

/** Whether an entry is all that `criteria` ask for. */
export function matches(facets: EntryFacets, criteria: Criteria): boolean {
  return Object.entries(criteria).every(([field, value]) => facets[field]?.includes(value));
}

/** How many of `entries` each value of `field` would leave, all other criteria being as they are. */
export function optionCounts(
  entries: readonly EntryFacets[],
  criteria: Criteria,
  field: string,
): Tally<string> {
  const others = Object.fromEntries(Object.entries(criteria).filter(([name]) => name !== field));
  return new Tally(entries.flatMap((facets) => (matches(facets, others) ? (facets[field] ?? []) : [])));
}
