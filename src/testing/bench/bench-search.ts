import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from '#terminal/command.ts';
import { archiveRecords, searchArchive, smallArchive } from '../queries/archive.ts';
import { browserCost, type QueryCost } from '../queries/browser-cost.ts';
import { heldOutQueries } from '../queries/held-out.ts';
import { serveFolder, siteSearch } from '../queries/node-search.ts';
import {
  byKind,
  type JudgedSearch,
  missLine,
  type Outcome,
  outcomesOf,
  recallOf,
} from '../queries/outcome.ts';
import { stockSearch } from '../queries/stock-search.ts';
import { searchTable } from '../queries/table.ts';

/**
 * `npm run bench:search [-- --records 10000] [--browser chromium|none] [--stock]`: builds the search index of an
 * archive, asks it the table and the held-out queries, and prints how often the right page comes first, and what
 * it costs: engine calls; bytes and time in a browser; size; CPU and memory of the build, child processes included.
 * `--stock` asks Pagefind as it comes as well; another `--seed` makes other held-out queries, `--misses` names what is missed. Needs bash and ps. Nothing is judged here.
 */

const usage =
  '用法：npm run bench:search [-- --records 320 --browser chromium|none --stock --misses --seed 20261122]';
const { size, browser, isStock, showsMisses, seed } = readArguments();
const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const notices = searchArchive(size);
const records = archiveRecords(notices);
print(`${notices.length} 个公示，${records.length} 条记录`);

const folder = join(work, 'index');
await measureBuild('本站索引', folder);
await judge('本站检索', folder, (address) => siteSearch(folder, address));
if (browser === 'chromium') {
  const page = join(work, 'page');
  mkdirSync(page);
  const { first, next } = await browserCost(
    searchTable.map(({ query }) => query),
    folder,
    page,
  );
  print('\n浏览器（Chromium，脚本和数据压缩，本机）');
  printCosts('第一次查询', first);
  printCosts('以后每次', next);
}
if (isStock) {
  const stock = join(work, 'stock');
  await measureBuild('Pagefind 原样', stock, 'stock');
  await judge('Pagefind 原样', stock, (address) => stockSearch(stock, address, records));
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        records: { type: 'string', default: String(smallArchive) },
        browser: { type: 'string', default: 'chromium' },
        stock: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        seed: { type: 'string', default: '20261122' },
      },
    });
    if (
      !/^\d{2,6}$/.test(values.records) ||
      !/^\d{1,9}$/.test(values.seed) ||
      !/^(chromium|none)$/.test(values.browser)
    )
      return fail(usage);
    return {
      size: Number(values.records),
      browser: values.browser,
      isStock: values.stock,
      showsMisses: values.misses,
      seed: Number(values.seed),
    };
  } catch {
    return fail(usage);
  }
}

/** Builds the index in a process of its own, and prints what that took. */
async function measureBuild(name: string, target: string, ...kind: readonly string[]): Promise<void> {
  const script = 'src/testing/queries/build-index.ts';
  const started = spawn(
    'bash',
    ['-c', 'time node "$@" >/dev/null', '-', script, String(size), target, ...kind],
    {
      env: { ...process.env, TIMEFORMAT: '\n%U %S %R' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryUnder(started.pid ?? 0));
  }, 250);
  let said = '';
  started.stderr.on('data', (chunk) => (said += chunk));
  const status = await new Promise((done) => started.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(said);
  const [user = 0, system = 0, wall = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  print(
    `\n${name}：${sizeOf(target)}；生成用 CPU ${(user + system).toFixed(1)} s，历时 ${wall.toFixed(1)} s，` +
      `内存峰值 ${peak.toFixed(0)} MB（含子进程；读入公示在内）`,
  );
}

/** The memory of the process `root` and all under it, in MB. */
function memoryUnder(root: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, memory = 0]) => ({ pid, parent, memory }));
  const under = new Set([root]);
  // A child may stand before its parent in the list.
  for (let known = 0; known < under.size;) {
    known = under.size;
    for (const { pid, parent } of processes) if (under.has(parent)) under.add(pid);
  }
  return processes.filter(({ pid }) => under.has(pid)).reduce((sum, { memory }) => sum + memory, 0) / 1024;
}

async function judge(
  name: string,
  target: string,
  open: (address: string) => Promise<JudgedSearch>,
): Promise<void> {
  const served = await serveFolder(target);
  const search = await open(served.address);
  print(`\n${name}：写定的查询`);
  printOutcomes(await outcomesOf(searchTable, records, search));
  print(`\n${name}：随机生成的查询`);
  printOutcomes(await outcomesOf(heldOutQueries(records, seed), records, search));
  served.close();
}

function printOutcomes(outcomes: readonly Outcome[]): void {
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
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sizeOf(target: string): string {
  const sizes = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return `${sizes.length} 个文件，${(sizes.reduce((sum, one) => sum + one, 0) / 1e6).toFixed(1)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
