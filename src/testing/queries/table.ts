import type { TableQuery } from './query.ts';
import { sampleQueries } from './sample-queries.ts';
import { seedQueries } from './seed-queries.ts';

/** What people type, of every kind, and what they mean: over the real notice and the made-up ones. */
export const searchTable: readonly TableQuery[] = [...seedQueries, ...sampleQueries];

/** Queries whose first result is not yet the one that is wanted, and why. Taken out as soon as it is. */
export const knownMisses: ReadonlyMap<string, string> = new Map();
