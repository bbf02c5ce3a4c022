import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const work = mkdtempSync(join(tmpdir(), 'gongshi-workflow-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps?: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}

interface Schedule extends Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
}

/** What the step `name` of the job that freezes old versions runs. */
function stepOf(name: string): string {
  const { jobs } = parse(readFileSync('.github/workflows/propose.yml', 'utf8')) as Workflow;
  return jobs['freeze']?.steps?.find((step) => step.name === name)?.run ?? '';
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

describe('a change that is due', () => {
  const due = parse(readFileSync('.github/workflows/due.yml', 'utf8')) as Schedule;
  const gitlab = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as {
    readonly publish: { readonly before_script: readonly string[]; readonly script: readonly string[] };
  };

  /** How `script` ends where the site answers `code`, what it put out, and which commands it ran. */
  function run(
    script: string,
    code: number,
    env: Readonly<Record<string, string>>,
  ): { readonly status: number | null; readonly output: string; readonly ran: string } {
    const folder = mkdtempSync(join(work, 'due-'));
    const [output, ran] = [join(folder, 'output'), join(folder, 'ran')];
    for (const file of [output, ran]) writeFileSync(file, '');
    const npm = `npm() { echo "$*" >> "${ran}"; [ "$3" != due ] || return ${code}; }`;
    const { status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', `${npm}\n${script}`], {
      env: { ...process.env, GITHUB_OUTPUT: output, DEPLOY_SITE: 'https://a.gov.cn', ...env },
    });
    return { status, output: readFileSync(output, 'utf8'), ran: readFileSync(ran, 'utf8') };
  }

  it('is asked for every ten minutes, by a workflow whose end stops no other', () => {
    const crons = due.on.schedule.map(({ cron }) => cron);
    expect(crons).toEqual(['3-59/10 * * * *', '7 16 * * *']);
    for (const file of ['publish.yml', 'propose.yml'])
      expect(readFileSync(`.github/workflows/${file}`, 'utf8')).not.toContain('schedule:');
    expect(due.jobs['publish']).toMatchObject({
      needs: 'due',
      if: "needs.due.outputs.due == 'true'",
      uses: './.github/workflows/publish.yml',
    });
  });

  it.each([
    [0, '3-59/10 * * * *', 0, 'due=true\n'],
    [1, '3-59/10 * * * *', 0, ''],
    [2, '3-59/10 * * * *', 1, ''],
    [1, '7 16 * * *', 0, 'due=true\n'],
  ])('is published at GitHub where the site answers %i, at %s', (code, schedule, status, output) => {
    const script = due.jobs['due']?.steps?.find(({ name }) => name === '问线上的网站')?.run ?? '';
    const ended = run(script, code, { SCHEDULE: schedule });
    expect([ended.status, ended.output]).toEqual([status, output]);
  });

  it.each([
    [0, 'schedule', '', 0, true],
    [1, 'schedule', '', 0, false],
    [2, 'schedule', '', 2, false],
    [1, 'schedule', '1', 0, true],
    [1, 'push', '', 0, true],
  ])(
    'is published at GitLab where the site answers %i, %s %s',
    (code, source, daily, status, isInstalled) => {
      const { before_script: before, script } = gitlab.publish;
      const install = script.findIndex((line) => line.startsWith('npm install'));
      const ended = run([...before, ...script.slice(0, install + 1)].join('\n'), code, {
        CI_PIPELINE_SOURCE: source,
        DAILY: daily,
      });
      expect([ended.status, ended.ran.includes('install')]).toEqual([status, isInstalled]);
    },
  );

  it('waits for no schedule where a push is published: only the job that publishes queues', () => {
    const publish = parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as Record<string, unknown>;
    expect(publish['concurrency']).toBeUndefined();
    expect(publish['jobs']).toMatchObject({
      publish: { concurrency: { group: 'publish', 'cancel-in-progress': false } },
    });
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
