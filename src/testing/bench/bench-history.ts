import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isUsable, readContent } from '#reading/read-content.ts';
import { silentlyChanged } from '#history/published/compare.ts';

/**
 * `npm run bench:history [-- 10000]`: CPU seconds of holding N made-up notices against their Git history (Git's own
 * included), over reading them alone: as committed at once, then with every tenth notice changed in four commits
 * more. Needs bash. Nothing is judged here.
 */

const [count = '10000', measured] = process.argv.slice(2);
if (measured !== undefined) await compare(measured);
else bench();

function bench(): void {
  const root = resolve('.cache/bench-history');
  const content = join(root, 'content');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  execFileSync(process.execPath, ['scripts/sample.ts', count, content], { stdio: 'ignore' });
  const git = (...args: readonly string[]): void => {
    const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@gongshi.example'];
    execFileSync('git', [...author, '-c', 'gc.auto=0', ...args], { cwd: root, stdio: 'ignore' });
  };
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('commit', '-m', 'Publish');
  print(`只读 ${count} 个公示：${seconds('读')}`);
  print(`并与一次提交比较：${seconds('比')}`);

  const notices = readdirSync(join(content, 'notices')).flatMap((year) =>
    readdirSync(join(content, 'notices', year)).map((slug) =>
      join(content, 'notices', year, slug, 'notice.md'),
    ),
  );
  for (let commit = 0; commit < 4; commit += 1) {
    for (const file of notices.filter((_, index) => index % 10 === 0))
      appendFileSync(file, `\n第${commit}次。\n`);
    git('commit', '--all', '-m', 'Change');
  }
  print(`十分之一悄悄改过四次：${seconds('比')}`);
  rmSync(root, { recursive: true });

  function seconds(work: string): string {
    const { stderr, stdout } = spawnSync(
      'bash',
      ['-c', 'time node "$0" "$@"', 'src/testing/bench/bench-history.ts', work, content],
      { env: { ...process.env, TIMEFORMAT: '\n%U %S %R' }, encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    const [user = 0, system = 0, wall = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    return `CPU ${(user + system).toFixed(1)} s，历时 ${wall.toFixed(1)} s${stdout === '' ? '' : `，${stdout}`}`;
  }
}

async function compare(folder: string): Promise<void> {
  const content = readContent(folder);
  if (!isUsable(content)) throw new Error('The content cannot be read');
  if (count === '读') return;
  const before = process.hrtime.bigint();
  const found = await silentlyChanged(content, folder);
  const wall = Number(process.hrtime.bigint() - before) / 1e9;
  print(
    `${found.length} 处，其中比较历时 ${wall.toFixed(1)} s，内存峰值 ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
}

function print(line: string): void {
  process.stdout.write(measured === undefined ? `${line}\n` : line);
}
