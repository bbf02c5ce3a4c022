import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { exitWith } from './run-command.ts';

/** `npm test` hands what it is given to Vitest. */
const commands = readdirSync('scripts').filter((file) => file !== 'test.ts');

it.each(commands)('%s has a usage in Chinese, and takes its flags as all do', (file) => {
  const text = readFileSync(`scripts/${file}`, 'utf8');
  const name = file === 'start.ts' ? 'start' : `run ${file.replace('.ts', '').replace('-', ':')}`;
  expect(text).toMatch(new RegExp(`^const usage = [\`']用法：npm ${name}\\b`, 'm'));
  expect(text).toMatch(/^await run(?:Command|Writing)\(usage, /m);
  expect(text).not.toMatch(/process\.argv|parseArgs/);
});

describe('a command', () => {
  it('refuses a flag that it does not know, and tells which there are', () => {
    const { status, stdout, stderr } = ended(['--什么']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^没有“--什么”这个选项。\n用法：npm run status/);
  });

  it('helps, whatever else is written', () => {
    const { status, stdout, stderr } = ended(['--json', '-h'], { SOURCE_DATE_EPOCH: '明天' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^用法：npm run status/);
  });

  it('refuses to go on without a flag that npm took for its own', () => {
    const { status, stdout, stderr } = ended([], { npm_config_published: 'true' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      '“--published”没有交给命令：选项前面要先写“--”，例如 npm run check -- --fix。什么都没有做。\n',
    );
    expect(ended(['--json', '-h'], { npm_config_json: 'true' }).status).toBe(0);
  });

  it.each([
    ['deploy.ts', ['--to', '/nowhere/at/all'], 'dry-run'],
    ['deploy.ts', ['--to', '/nowhere/at/all'], 'yes'],
    ['sign.ts', ['shili'], 'yes'],
  ])('%s %j does nothing where npm took --%s', (script, args, name) => {
    const variable = `npm_config_${name.replaceAll('-', '_')}`;
    const { status, stderr } = ended(args, { [variable]: 'true' }, script);
    expect([status, stderr.split('：')[0]]).toEqual([2, `“--${name}”没有交给命令`]);
    expect(ended([...args, `--${name}`, '--什么'], { [variable]: 'true' }, script).stderr).toContain(
      '没有“--什么”',
    );
    expect(ended([...args, `--${name}`], { [variable]: 'true' }, script).stderr).not.toContain(
      '没有交给命令',
    );
  });

  it('says that npm took a flag which may be meant for npm, and goes on', () => {
    const env = {
      npm_config_production: 'true',
      npm_lifecycle_event: 'build',
      CONTENT_DIR: '/nowhere/at/all',
    };
    const { stderr } = ended([], env, 'build.ts');
    expect(stderr).toContain(
      'npm 收下了 --production，没有交给命令；要交给它的，写 npm run build -- --production。',
    );
    expect(ended(['--production'], env, 'build.ts').stderr).not.toContain('npm 收下了');
  });

  it('refuses a time that is none', () => {
    const { status, stderr } = ended([], { SOURCE_DATE_EPOCH: '明天' });
    expect(status).toBe(2);
    expect(stderr).toBe('SOURCE_DATE_EPOCH 应当是1970年以来的秒数，不能是“明天”。\n');
  });
});

it('says what the system refused, and what to do', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { exitCode } = process;
  const error = Object.assign(new Error('ENOSPC'), {
    code: 'ENOSPC',
    syscall: 'write',
    path: 'dist/index.html',
  });
  await exitWith(() => Promise.reject(error));
  expect(process.exitCode).toBe(1);
  expect(write.mock.calls).toEqual([
    ['没有做完，系统出错：磁盘满了（dist/index.html）。请先排除，再运行一次同样的命令。\n'],
  ]);
  process.exitCode = exitCode;
  write.mockRestore();
});

function ended(args: readonly string[], env: Readonly<Record<string, string>> = {}, script = 'status.ts') {
  return spawnSync('node', [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
