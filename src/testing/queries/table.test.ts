import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '#site/build/search-index.ts';
import { type ArchiveRecord, archiveRecords, searchArchive, smallArchive } from './archive.ts';
import { heldOutQueries } from './held-out.ts';
import { serveFolder, type ServedFolder, siteSearch } from './node-search.ts';
import { type JudgedSearch, missLine, type Outcome, outcomesOf, recallOf } from './outcome.ts';
import { knownMisses, searchTable } from './table.ts';

/** The search as a reader has it, over Pagefind's own index: the queries of the table, and held-out ones. */
describe('what people type', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-table-'));
  let records: ArchiveRecord[];
  let served: ServedFolder;
  let search: JudgedSearch;
  let outcomes: Outcome[];

  beforeAll(async () => {
    const notices = searchArchive(smallArchive);
    records = archiveRecords(notices);
    await writeSearchIndex(notices, folder);
    served = await serveFolder(folder);
    search = await siteSearch(folder, served.address);
    outcomes = await outcomesOf(searchTable, records, search);
  });
  afterAll(() => {
    served?.close();
    rmSync(folder, { recursive: true });
  });

  test('is asked for in every way that the table has', () => {
    expect(searchTable.length).toBeGreaterThanOrEqual(160);
    expect(new Set(searchTable.map(({ query }) => query)).size).toBe(searchTable.length);
  });

  test('has the right page first, but for the misses that are known', () => {
    const misses = outcomes.filter(({ place, query }) => place !== 1 && !knownMisses.has(query));
    expect(misses.map(missLine)).toEqual([]);
  });

  test('is a known miss only where it still is one', () => {
    const mended = outcomes.filter(({ place, query }) => place === 1 && knownMisses.has(query));
    expect(mended.map(({ query }) => query)).toEqual([]);
  });

  test('is answered with something', () => {
    const empty = outcomes.filter(({ results, query }) => results.length === 0 && !knownMisses.has(query));
    expect(empty.map(({ query }) => query)).toEqual([]);
  });

  test('costs few questions to the engine', () => {
    const calls = outcomes.map((outcome) => outcome.calls).sort((a, b) => a - b);
    expect(calls[Math.floor(calls.length / 2)]).toBeLessThanOrEqual(5);
    expect(calls.at(-1)).toBeLessThanOrEqual(80);
  });

  test('is found too where no one has looked: 99 of 100 held-out queries, none without an answer', async () => {
    const found = await outcomesOf(heldOutQueries(records, undefined, 12), records, search);
    const { first, count, empty } = recallOf(found);
    expect(empty).toBe(0);
    expect(
      first / count,
      found
        .filter(({ place }) => place !== 1)
        .map(missLine)
        .join('\n'),
    ).toBeGreaterThan(0.99);
  });
});
