import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '#domain/lists/at.ts';
import { print } from '#terminal/print.ts';
import { archiveRecords, searchArchive } from '../queries/archive.ts';
import { browserCost, type QueryCost } from '../queries/browser-cost.ts';
import { heldOutQueries } from '../queries/held-out.ts';
import { serveFolder, siteSearch } from '../queries/node-search.ts';
import { byKind, missLine, type Outcome, outcomesOf, recallOf } from '../queries/outcome.ts';
import { searchTable } from '../queries/table.ts';
import { folderSize } from './folder-size.ts';
import { timedProcess, timedWords } from './timed-process.ts';

/** How search is measured. */
export interface SearchBench {
  /** How many notices are in the archive. */
  readonly size: number;
  readonly hasBrowser: boolean;
  /** Whether what is missed is named. */
  readonly showsMisses: boolean;
  /** Another one makes other held-out queries. */
  readonly seed: number;
}

/**
 * Builds the search index of an archive, asks it the table and the held-out queries, and prints how often the right
 * page comes first, and what it costs: engine calls; bytes and time in a browser; size; CPU and memory of the build.
 */
export async function benchSearch(order: SearchBench): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    await measure(order, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measure(order: SearchBench, work: string): Promise<void> {
  const { size, hasBrowser } = order;
  const notices = searchArchive(size);
  const records = archiveRecords(notices);
  print(`${notices.length}件公示，${records.length} 条记录`);

  const folder = join(work, 'index');
  await buildIndex(size, folder);
  const served = await serveFolder(folder);
  const search = await siteSearch(folder, served.address);
  print('\n写定的查询');
  printOutcomes(await outcomesOf(searchTable, records, search), order);
  print('\n随机生成的查询');
  printOutcomes(await outcomesOf(heldOutQueries(records, order.seed), records, search), order);
  served.close();
  if (hasBrowser) {
    const page = join(work, 'page');
    mkdirSync(page);
    const queries = searchTable.map(({ query }) => query);
    const { first, next } = await browserCost(queries, folder, page);
    print('\n浏览器（Chromium，脚本和数据压缩，本机）');
    printCosts('第一次查询', first);
    printCosts('以后每次', next);
  }
}

/** Builds an index in a process of its own, and prints what that took, reading the notices included. */
async function buildIndex(size: number, folder: string): Promise<void> {
  const timed = await timedProcess(['src/testing/queries/build-index.ts', String(size), folder]);
  if (timed.exitCode !== 0) throw new Error(`The index was not built: ${timed.exitCode}`);
  print(`\n索引：${folderSize(folder)}；生成用 ${timedWords(timed)}`);
}

function printOutcomes(
  outcomes: readonly Outcome[],
  { showsMisses }: Pick<SearchBench, 'showsMisses'>,
): void {
  for (const [kind, ofKind] of byKind(outcomes)) print(`${recallLine(ofKind)}　${kind}`);
  print(`${recallLine(outcomes)}　全部`);
  const calls = outcomes.map((outcome) => outcome.calls);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  print(
    `引擎调用：中位 ${quantile(calls, 0.5)}，最多 ${quantile(calls, 1)}；` +
      `Node 中用时：中位 ${quantile(times, 0.5).toFixed(0)} ms，九成 ${quantile(times, 0.9).toFixed(0)} ms`,
  );
  if (showsMisses) for (const outcome of outcomes) if (outcome.place !== 1) print(`　${missLine(outcome)}`);
}

function recallLine(outcomes: readonly Outcome[]): string {
  const { count, first, firstFive, empty } = recallOf(outcomes);
  const share = (part: number): string => `${((100 * part) / count).toFixed(1)}%`.padStart(6);
  return `　第一位 ${share(first)}，前五位 ${share(firstFive)}，无结果 ${String(empty).padStart(3)} / ${count}`;
}

function printCosts(name: string, costs: readonly QueryCost[]): void {
  const line = (values: readonly number[], unit: string): string =>
    `中位 ${quantile(values, 0.5).toFixed(0)} ${unit}，九成 ${quantile(values, 0.9).toFixed(0)} ${unit}，最多 ${quantile(values, 1).toFixed(0)} ${unit}`;
  print(
    `　${name}（${costs.length} 次）：${line(
      costs.map(({ bytes }) => bytes / 1000),
      'kB',
    )}；${line(
      costs.map(({ milliseconds }) => milliseconds),
      'ms',
    )}`,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return at(sorted, Math.min(sorted.length - 1, Math.floor(sorted.length * share)));
}
