import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { at } from '#domain/lists/at.ts';

const work = mkdtempSync(join(tmpdir(), 'gongshi-workflow-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

interface Schedule extends Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
}

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
}

function workflow(name: string): Workflow {
  return parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;
}

const freezing = workflow('freeze').jobs['freeze']?.steps ?? [];

/** What the step `name` of the job that freezes old versions runs. */
function stepOf(name: string): string {
  return String(freezing.find((step) => step.name === name)?.run);
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
    env: { ...process.env, BRANCH: 'proposal', CONTENT_DIR: 'content', TOKEN: 'x' },
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
    writeFileSync(join(folder, 'content/.gongshi-new-7'), 'x');
    putBack(folder);
    const files = git('--git-dir=origin.git', 'diff', '--name-only', 'proposal~', 'proposal').trim();
    expect(files).toBe('content/notices/2023/x/versions/1/notice.md');
  });

  it('is read as content only: no line of its code runs', () => {
    expect(Object.keys(workflow('freeze').on)).toEqual(['pull_request_target']);
    const [program, proposal] = freezing.filter(({ uses = '' }) => uses.includes('/checkout@'));
    expect(program?.with).toMatchObject({
      ref: '${{ github.event.pull_request.base.sha }}',
      path: 'program',
    });
    expect(proposal?.with).toMatchObject({ path: 'proposal' });
    for (const { with: setting } of [program, proposal].flatMap((step) => step ?? []))
      expect(setting?.['persist-credentials']).toBe(false);
    for (const { name, run = '', env = {}, 'working-directory': folder } of freezing.filter(
      (step) => step.run,
    )) {
      const runsCode = /npm|node/.test(run);
      expect(folder, name).toBe(runsCode ? 'program' : 'proposal');
      // Who can write has nothing else to run.
      if (runsCode) expect(JSON.stringify(env)).not.toMatch(/token|secrets/);
      else expect(run.match(/^\s*(?:git|key=)|^\s*#|^$/gm)?.length).toBe(run.split('\n').length);
    }
    expect(readFileSync('.github/workflows/propose.yml', 'utf8')).not.toMatch(/contents: write|secrets\./);
  });
});

interface GitlabJob {
  readonly stage: string;
  readonly needs?: readonly string[];
  readonly environment?: string;
  readonly before_script: readonly string[];
  readonly script: readonly string[];
}
const gitlab = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Readonly<Record<string, GitlabJob>>;

function gitlabJob(name: string): GitlabJob {
  const job = gitlab[name];
  if (!job) throw new Error(`no job ${name}`);
  return job;
}

describe('a change that is due', () => {
  const due = workflow('due') as Schedule;
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
    [3, '3-59/10 * * * *', 0, ''],
    [1, '3-59/10 * * * *', 1, ''],
    [2, '3-59/10 * * * *', 2, ''],
    [127, '3-59/10 * * * *', 127, ''],
    [3, '7 16 * * *', 0, 'due=true\n'],
  ])('is published at GitHub where the site answers %i, at %s', (code, schedule, status, output) => {
    const script = due.jobs['due']?.steps?.find(({ name }) => name === '问线上的网站')?.run as string;
    const ended = run(script, code, { SCHEDULE: schedule });
    expect([ended.status, ended.output]).toEqual([status, output]);
  });

  it.each([
    [0, 'schedule', '', 0, true],
    [3, 'schedule', '', 0, false],
    [1, 'schedule', '', 1, false],
    [2, 'schedule', '', 2, false],
    [127, 'schedule', '', 127, false],
    [3, 'schedule', '1', 0, true],
    [3, 'push', '', 0, true],
  ])(
    'is published at GitLab where the site answers %i, %s %s',
    (code, source, daily, status, isInstalled) => {
      const { before_script: before, script } = gitlabJob('build');
      const install = script.findIndex((line) => line.startsWith('npm ci'));
      const ended = run([...before, ...script.slice(0, install + 1)].join('\n'), code, {
        CI_PIPELINE_SOURCE: source,
        DAILY: daily,
      });
      expect([ended.status, ended.ran.includes('ci ')]).toEqual([status, isInstalled]);
    },
  );

  it.each([
    ['0', ''],
    ['1', ''],
    ['2', 'wait=true\n'],
    ['', ''],
  ])('is left alone at GitHub for an hour where %s runs of the commit failed', (failed, output) => {
    const script = due.jobs['due']?.steps?.find(({ name }) => name === '最近失败过几次')?.run as string;
    const gh = failed === '' ? 'gh() { return 1; }' : `gh() { echo ${failed}; }`;
    expect(run(`${gh}\n${script}`, 0, {})).toMatchObject({ status: 0, output });
  });

  it('waits for no schedule where a push is published: only the job that publishes queues', () => {
    const publish = workflow('publish') as unknown as Record<string, unknown>;
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

const pipelines = ['publish', 'propose', 'freeze', 'due', 'tests'].map(
  (name) => `.github/workflows/${name}.yml`,
);

describe('a correction', () => {
  it('is published without waiting for the tests, which run where code changes', () => {
    for (const name of ['publish', 'propose', 'due'])
      expect(readFileSync(`.github/workflows/${name}.yml`, 'utf8')).not.toContain('npm test');
    expect(gitlabJob('build').needs).toEqual([]);
    expect(gitlabJob('deploy').needs).toEqual(['build']);
    expect([...gitlabJob('build').script, ...gitlabJob('deploy').script].join()).not.toContain('npm test');
    const { push, pull_request: proposed } = workflow('tests').on as Record<string, { paths: string[] }>;
    expect(push?.paths).toEqual(proposed?.paths);
    expect(push?.paths).toContain('src/**');
    expect(push?.paths.filter((path) => path.startsWith('content'))).toEqual([]);
  });

  it('goes through the same steps everywhere: check, build, verify, deploy', () => {
    const github = (workflow('publish').jobs['publish']?.steps ?? []).map(({ run = '' }) => run).join('\n');
    const lab = [...gitlabJob('build').script, ...gitlabJob('deploy').script].join('\n');
    for (const script of [github, lab, plainScript()])
      expect(
        [...script.matchAll(/npm (?:run --silent )?(ci|correct|check|build|verify|deploy) /g)]
          .map(([, step]) => step)
          .filter((step, index, all) => step !== all[index - 1] && !(step === 'ci' && index > 0)),
      ).toEqual(['ci', 'correct', 'check', 'build', 'verify', 'deploy']);
  });
});

describe('what a pipeline publishes', () => {
  it('is the tip of the branch when it begins, not when it was asked for', () => {
    const [checkout] = workflow('publish').jobs['publish']?.steps ?? [];
    expect(checkout?.uses).toContain('/checkout@');
    expect(checkout?.with).toMatchObject({ ref: '${{ github.ref }}' });
  });

  it('is kept for a roll-back, also where the caches or the live site made the last step fail', () => {
    const steps = workflow('publish').jobs['publish']?.steps ?? [];
    const deploying = steps.findIndex(({ run = '' }) => run.includes('run --silent deploy'));
    expect(steps[deploying]).toMatchObject({ id: 'deploy' });
    const uploads = steps.slice(deploying).filter(({ uses = '' }) => uses.includes('/upload-artifact@'));
    expect(uploads.map((step) => step.with?.['path'])).toEqual(['dist', 'purge.txt']);
    for (const step of uploads)
      expect(step).toMatchObject({ if: "${{ !cancelled() && steps.deploy.outcome != 'skipped' }}" });
    expect(gitlabJob('build')).toMatchObject({ artifacts: { paths: expect.arrayContaining(['dist/']) } });
    expect(gitlabJob('deploy')).toMatchObject({ artifacts: { when: 'always', paths: ['purge.txt'] } });
  });
});

describe('what a pipeline runs', () => {
  it('is what the lock file says, and an image that stays the same', () => {
    for (const file of [...pipelines, '.gitlab-ci.yml', '.github/DEPLOY.md'])
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/npm install(?! -g)/);
    expect(JSON.stringify(gitlab['default'])).toMatch(
      /"image":"node:\d+\.\d+\.\d+-bookworm@sha256:[0-9a-f]{64}"/,
    );
    for (const file of pipelines)
      for (const [, action] of readFileSync(file, 'utf8').matchAll(/uses: (\S+@\S+)/g))
        expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  it('has the keys of the store in the step that deploys, and nowhere else', () => {
    for (const file of pipelines)
      for (const { steps = [] } of Object.values((parse(readFileSync(file, 'utf8')) as Workflow).jobs))
        for (const { name, run = '', env = {} } of steps)
          if (JSON.stringify(env).includes('secrets.'))
            expect([name, run.includes('run --silent deploy')]).toEqual([name, true]);
    const jobs = Object.entries(gitlab).filter(([, { script }]) => Array.isArray(script));
    expect(jobs.filter(([, { environment }]) => environment !== undefined).map(([name]) => name)).toEqual([
      'deploy',
    ]);
    const [install = ''] = gitlabJob('deploy').script.filter((line) => line.includes('npm ci'));
    expect(install).toMatch(
      /env -u DEPLOY_ACCESS_KEY_ID -u DEPLOY_SECRET_ACCESS_KEY -u DEPLOY_SESSION_TOKEN/,
    );
    expect(install).toContain('--ignore-scripts');
  });
});

/** The script that the guide gives for a machine without a forge. */
function plainScript(): string {
  const guide = readFileSync('.github/DEPLOY.md', 'utf8');
  return stretchIn(guide, /```sh\n(#!\/bin\/bash\n[^]*?)```/, 1);
}

describe('a plain machine', () => {
  const home = join(work, 'plain');
  const origin = join(work, 'plain-origin');
  const git = (cwd: string, ...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], { cwd, encoding: 'utf8' });
  const commit = (text: string): void => {
    writeFileSync(join(origin, 'notice.md'), text);
    git(origin, 'add', '.');
    git(origin, 'commit', '--quiet', '-m', text);
  };
  /** Runs the script with an npm that answers `due` to the question for changes and `built` to the build. */
  const run = (words: string[], due: number, built = 0): { status: number | null; ran: string[] } => {
    const log = join(home, 'log');
    writeFileSync(log, '');
    const npm = `npm() { echo "$* key=\${DEPLOY_ACCESS_KEY_ID:-none}" >> "${log}"
      case "$3" in due) return ${due};; build) return ${built};; esac; }; export -f npm`;
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `${npm}; bash "${join(home, 'fabu.sh')}" ${words.join(' ')}`],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    return { status, ran: readFileSync(log, 'utf8').trim().split('\n').filter(Boolean) };
  };
  const steps = (ran: readonly string[]): string[] => ran.map((line) => at(line.split(' '), 2));

  it('publishes every commit and every change that is due, like the forges, with the keys for the last step', () => {
    mkdirSync(origin, { recursive: true });
    git(origin, 'init', '--quiet', '--initial-branch', 'main');
    commit('one');
    mkdirSync(home, { recursive: true });
    git(home, 'clone', '--quiet', origin, 'repository');
    writeFileSync(join(home, 'keys'), 'DEPLOY_ACCESS_KEY_ID=secret\n');
    writeFileSync(join(home, 'fabu.sh'), plainScript());

    const first = run([], 3);
    expect(first.status).toBe(0);
    expect(steps(first.ran)).toEqual(['--no-fund', 'correct', 'check', 'build', 'verify', 'deploy']);
    for (const line of first.ran)
      expect(line).toMatch(line.includes(' deploy ') ? /key=secret$/ : /key=none$/);

    expect(steps(run([], 3).ran)).toEqual(['due']);
    expect(steps(run([], 0).ran)).toContain('deploy');
    for (const code of [1, 2, 127]) expect(run([], code)).toMatchObject({ status: code });
    expect(steps(run(['daily'], 3).ran)).toContain('deploy');

    // What was frozen here stands in no one's way, and a draft with errors leaves a mark.
    writeFileSync(join(home, 'repository/notice.md'), 'changed by the program');
    commit('two');
    const second = run([], 3, 3);
    expect([second.status, steps(second.ran).includes('deploy')]).toEqual([3, true]);
    expect(readFileSync(join(home, 'repository/notice.md'), 'utf8')).toBe('two');
    commit('three');
    expect(run([], 3, 1)).toMatchObject({ status: 1 });
    expect(steps(run([], 3).ran)).toContain('deploy');

    // What stops twice is left alone for an hour, but every day and where there is a new commit.
    commit('four');
    for (const built of [1, 1]) expect(run([], 3, built)).toMatchObject({ status: 1 });
    expect(run([], 0)).toEqual({ status: 0, ran: [] });
    const anHourAgo = Date.now() / 1000 - 3660;
    utimesSync(join(home, 'tried'), anHourAgo, anHourAgo);
    for (const built of [1, 1]) expect(run([], 3, built)).toMatchObject({ status: 1 });
    expect(run([], 0).ran).toEqual([]);
    expect(run(['daily'], 3, 1)).toMatchObject({ status: 1 });
    commit('five');
    expect(steps(run([], 3).ran)).toContain('deploy');
    expect(steps(run([], 3).ran)).toEqual(['due']);
  });
});
