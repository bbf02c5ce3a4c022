import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const work = mkdtempSync(join(tmpdir(), 'gongshi-workflow-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}

/** What the step `name` of the job that freezes old versions runs. */
function stepOf(name: string): string {
  const { jobs } = parse(readFileSync('.github/workflows/propose.yml', 'utf8')) as Workflow;
  return jobs['freeze']?.steps.find((step) => step.name === name)?.run ?? '';
}

/** A clone on a branch of its own, with one notice, as the step finds it. */
function cloneOf(name: string): { folder: string; git: (...words: string[]) => string } {
  const folder = join(work, name);
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  mkdirSync(join(folder, 'content/notices/2023/x'), { recursive: true });
  writeFileSync(join(folder, 'content/notices/2023/x/notice.md'), 'x');
  git('init', '--quiet', '--initial-branch', 'proposal');
  git('add', '.');
  git('commit', '--quiet', '-m', 'x');
  git('init', '--quiet', '--bare', 'origin.git');
  git('remote', 'add', 'origin', join(folder, 'origin.git'));
  return { folder, git };
}

function putBack(folder: string): void {
  execFileSync('bash', ['-e', '-o', 'pipefail', '-c', stepOf('放回分支')], {
    cwd: folder,
    env: { ...process.env, BRANCH: 'proposal', CONTENT_DIR: 'content' },
    stdio: 'pipe',
  });
}

describe('a proposed change', () => {
  it('that froze nothing gets no commit', () => {
    const { folder, git } = cloneOf('nothing');
    putBack(folder);
    expect(git('log', '--oneline').trim().split('\n')).toHaveLength(1);
  });

  it('that froze an old version gets it, and nothing else', () => {
    const { folder, git } = cloneOf('frozen');
    mkdirSync(join(folder, 'content/notices/2023/x/versions/1'), { recursive: true });
    writeFileSync(join(folder, 'content/notices/2023/x/versions/1/notice.md'), 'old');
    writeFileSync(join(folder, 'content/.journal.json'), '{}');
    putBack(folder);
    const files = git('--git-dir=origin.git', 'diff', '--name-only', 'proposal~', 'proposal').trim();
    expect(files).toBe('content/notices/2023/x/versions/1/notice.md');
  });
});

describe('whatever a pipeline publishes', () => {
  it.each(['.github/workflows/propose.yml', '.github/workflows/publish.yml', '.gitlab-ci.yml'])(
    'is held against what is on line (%s)',
    (file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const comparing = lines.filter((line) => /run --silent (?:check|build) -- /.test(line));
      expect(comparing.length).toBeGreaterThan(0);
      expect(comparing.filter((line) => !line.includes('--published "$DEPLOY_SITE"'))).toEqual([]);
      const freezing = lines.filter((line) => line.includes('correct -- --freeze'));
      expect(freezing.filter((line) => !line.includes('--manifest "$DEPLOY_SITE"'))).toEqual([]);
    },
  );
});
