import type { RowFacts, RowSet } from '../rows/row-facts.ts';

/** What may be said of a row. */
export interface Predicate {
  readonly label: string;
  /**
   * A cell of which other rules count how many rows say it, a limit that others hold against all and their number, or
   * what else.
   */
  readonly kind: 'cell' | 'limit' | 'other';
  /** Whether it is so of a row; undefined where the row does not tell. */
  readonly isSaidOf: (place: number) => boolean | undefined;
  readonly known: (place: number) => string;
}

/** Which of `sets` may be meant where `predicate` is said of some: not of a category of which no row tells. */
export function telling(
  sets: readonly RowSet[],
  { isSaidOf }: Predicate,
  { categories }: RowFacts,
): readonly RowSet[] {
  const silent = categories.filter((rows) => [...rows].every((row) => isSaidOf(row) === undefined));
  return sets
    .map((set) => new Set([...set].filter((row) => !silent.some((rows) => rows.has(row)))))
    .filter(({ size }) => size > 0);
}

/** The rows of `set` of which `predicate` is so; undefined where one of them does not tell. */
export function saidRows(set: RowSet, { isSaidOf }: Predicate): RowSet | undefined {
  const told = [...set].map((row) => [row, isSaidOf(row)] as const);
  return told.some(([, is]) => is === undefined)
    ? undefined
    : new Set(told.flatMap(([row, is]) => (is ? [row] : [])));
}
