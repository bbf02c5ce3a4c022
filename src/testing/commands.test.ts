import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeFolders, temporaryFolder } from './dying-disk.ts';

afterAll(removeFolders);

/** What a command printed, what it complained of, and its exit code. */
interface Outcome {
  readonly printed: string;
  readonly complaint: string;
  readonly code: number | null;
}

/** Runs the command `name` as it is typed, with `input` on its standard input. */
function run(name: string, args: readonly string[], input = ''): Promise<Outcome> {
  const { CONTENT_DIR, OUT_DIR, PORT, SOURCE_DATE_EPOCH, ...env } = process.env;
  const command = spawn('node', [`scripts/${name}.ts`, ...args], { env });
  const texts = { printed: '', complaint: '' };
  command.stdout.setEncoding('utf8').on('data', (text: string) => (texts.printed += text));
  command.stderr.setEncoding('utf8').on('data', (text: string) => (texts.complaint += text));
  command.stdin.end(input);
  return new Promise((done) => command.on('close', (code) => done({ ...texts, code })));
}

/** All that has flags of its own: those of the tests are Vitest's. */
const commands = readdirSync('scripts').flatMap((file) =>
  file === 'test.ts' ? [] : file.replace('.ts', ''),
);

it.each(commands)('%s says how it is used', async (name) => {
  const typed = name === 'start' ? 'npm start' : `npm run ${name.replace('-', ':')}`;
  const usage = expect.stringContaining(`用法：${typed}`);
  expect(await run(name, ['--help'])).toEqual({ printed: usage, complaint: '', code: 0 });
});

it.each<[name: string, args: readonly string[], complaint: RegExp]>([
  ['window', ['2023-08-04'], /^用法：npm run window/],
  ['window', ['--nonsense'], /^没有“--nonsense”这个选项。\n用法：npm run window/],
  ['verify', [], /^用法：npm run verify/],
  ['verify', ['--sign', 'dist'], /^用法：npm run verify/],
  ['upgrade', [], /^用法：npm run upgrade/],
  ['sample', ['many', 'a'], /^用法：npm run sample/],
  ['sample', ['3'], /^用法：npm run sample/],
  ['sample', ['3', 'a', '--around', '2023-02-30'], /^没有“2023-02-30”这一天。\n用法/],
  ['bench-search', ['--browser', 'any'], /^用法：npm run bench:search/],
  ['bench', ['--kept', '--windows'], /^--kept 和 --windows 只能写一个。$/m],
  ['check', ['--format', 'html'], /^--format 只能是 text、json、github、gitlab。$/m],
  ['status', ['--strict'], /^--strict 要和 --published 一起写。$/m],
  ['deploy', [], /^用法：npm run deploy/],
  ['deploy', ['--to', 'a', '--at-once', '0'], /^--at-once 应当是1到64的整数。$/m],
])('%s %j is refused', async (name, args, complaint) => {
  const outcome = await run(name, args);
  expect(outcome).toEqual({ printed: '', complaint: expect.stringMatching(complaint), code: 2 });
});

it('tells a window to people, and to programs a line each', async () => {
  const [told, answered] = await Promise.all([
    run('window', ['2023-08-04', '5']),
    run('window', ['--json'], '{"publish":"2023-08-04","n":5}\n\n{"publish":"2023-08-04","n":0}\n'),
  ]);
  expect(told).toMatchObject({ printed: expect.stringContaining('公示期：2023年8月7日至11日\n'), code: 0 });
  expect(answered.printed.split('\n')).toEqual([
    '{"first":"2023-08-07","last":"2023-08-11","provisional":false}',
    '{"error":"BAD_N"}',
    '',
  ]);
});

it('makes keys, and says which of them must be kept', async () => {
  const folder = join(temporaryFolder(), 'keys');
  const { printed, code } = await run('verify', ['--make-key', folder]);
  expect([printed.includes(`私钥：${join(folder, 'private.pem')}`), code]).toEqual([true, 0]);
  expect(readFileSync(join(folder, 'public.pem'), 'utf8')).toContain('PUBLIC KEY');
});

it('writes as many made-up notices as are asked for', async () => {
  const folder = join(temporaryFolder(), 'content');
  const { printed, code } = await run('sample', ['3', folder, '--around', '2026-11-22']);
  expect([printed, code]).toEqual([`已在 ${folder} 写好3件示例公示（以 2026-11-22 为准）。\n`, 0]);
  const years = readdirSync(join(folder, 'notices'));
  expect(years.flatMap((year) => readdirSync(join(folder, 'notices', year)))).toHaveLength(3);
  expect(existsSync(join(folder, 'site.yaml'))).toBe(true);
});
