import { performance } from 'node:perf_hooks';
import { grouped } from '#domain/lists/grouped.ts';
import type { ArchiveRecord } from './archive.ts';
import { expectedUrls, type QueryKind, type TableQuery } from './query.ts';

/** A result of whatever search is judged: its address, and how that search says that it found it. */
export interface FoundResult {
  readonly url: string;
  readonly about: string;
}

/** A search under judgment. `calls` counts the questions it has put to its engine so far. */
export interface JudgedSearch {
  search(query: string): Promise<readonly FoundResult[]>;
  readonly calls: () => number;
}

/** What came of a query. `place` is that of the first right result, 1 for the first one; 0 where none is right. */
export interface Outcome {
  readonly kind: QueryKind;
  readonly query: string;
  readonly place: number;
  readonly calls: number;
  readonly milliseconds: number;
  readonly expected: ReadonlySet<string>;
  readonly results: readonly FoundResult[];
}

/** Puts every one of `queries` to `searched`, one after the other. */
export async function outcomesOf(
  queries: readonly TableQuery[],
  records: readonly ArchiveRecord[],
  searched: JudgedSearch,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const expected = expectedUrls(query, records);
    const before = searched.calls();
    const start = performance.now();
    const results = await searched.search(query.query);
    outcomes.push({
      kind: query.kind,
      query: query.query,
      place: results.findIndex(({ url }) => expected.has(url)) + 1,
      calls: searched.calls() - before,
      milliseconds: performance.now() - start,
      expected,
      results,
    });
  }
  return outcomes;
}

/** How often the first result, or one of the first five, is right. */
export interface Recall {
  readonly count: number;
  readonly first: number;
  readonly firstFive: number;
  readonly empty: number;
}

/** How often what was sought came first, among the first five, or not at all. */
export function recallOf(outcomes: readonly Outcome[]): Recall {
  const count = (isSuch: (outcome: Outcome) => boolean): number => outcomes.filter(isSuch).length;
  return {
    count: outcomes.length,
    first: count(({ place }) => place === 1),
    firstFive: count(({ place }) => place >= 1 && place <= 5),
    empty: count(({ results }) => results.length === 0),
  };
}

/** `outcomes` by the kind of their query, in the order of their first one. */
export function byKind(outcomes: readonly Outcome[]): Map<QueryKind, Outcome[]> {
  return grouped(outcomes.map((outcome) => [outcome.kind, outcome]));
}

/** A query whose first result is not right, in a line. */
export function missLine({ kind, query, place, expected, results }: Outcome): string {
  const [first] = results;
  const got = first ? `${first.url}（${first.about}）` : '没有结果';
  const wanted = [...expected].slice(0, 2).join('、');
  return `${kind}“${query}”：应为 ${wanted}${expected.size > 2 ? ` 等 ${expected.size} 个` : ''}，得到 ${got}；应有的在第 ${place || '—'} 位`;
}
