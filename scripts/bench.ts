import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `npm run bench [-- 1000]`: checks and builds the repository's own content and N made-up notices, each command
 * in a process of its own, and prints CPU seconds (its child processes included), its own peak memory, and the
 * size of the site. Needs bash. Nothing is judged here.
 */

const count = Number(process.argv[2] ?? 1000);
const work = resolve('.cache/bench');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

const memoryFile = `${work}/memory`;
/** Loaded before a measured command: leaves the command's peak memory, in KiB. */
const probe = `${work}/probe.cjs`;
writeFileSync(
  probe,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memoryFile)}, String(process.resourceUsage().maxRSS)));`,
);

measure('写出样例', { args: ['scripts/sample.ts', String(count), `${work}/content`] });
const contents = { 本库内容: 'content', [`${count} 个样例公示`]: `${work}/content` };
for (const [name, folder] of Object.entries(contents)) {
  const env = { CONTENT_DIR: folder, OUT_DIR: `${work}/site` };
  measure(`检查${name}`, { args: ['scripts/check.ts'], env });
  measure(`生成${name}`, { args: ['scripts/build.ts'], env });
  print(`　网站：${sizeOf(`${work}/site`)}；搜索索引：${sizeOf(`${work}/site/pagefind`)}`);
}

function measure(
  name: string,
  command: { readonly args: readonly string[]; readonly env?: Record<string, string> },
): void {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'time node --require "$0" "$@" >/dev/null', probe, ...command.args],
    { env: { ...process.env, ...command.env, TIMEFORMAT: '\n%U %S %R' }, encoding: 'utf8' },
  );
  const [user = 0, system = 0, wall = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const megabytes = Number(readFileSync(memoryFile, 'utf8')) / 1024;
  print(
    `${name}：CPU ${(user + system).toFixed(1)} s，历时 ${wall.toFixed(1)} s，内存峰值 ${megabytes.toFixed(0)} MB，退出码 ${status}`,
  );
}

function sizeOf(folder: string): string {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return `${sizes.length} 个文件，${(total / 1e6).toFixed(1)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
