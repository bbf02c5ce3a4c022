import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { print } from '#terminal/print.ts';
import { exitWith } from '#terminal/run-command.ts';
import { findChromium } from '#testing/chromium.ts';

/**
 * `npm test`: types, units (day arithmetic in several time zones), one built site, and that site in Chromium.
 * Every step runs, so that one run shows everything that is wrong; arguments go to Vitest.
 */

const usage = `用法：npm test [-- 文件… Vitest 的选项]
  查类型，再运行测试；写明文件的，只运行那些文件里的。`;
const args = process.argv.slice(2);

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  // Of pages and of all else that is TypeScript: Astro reads `tsconfig.json` as tsc does.
  ['类型检查', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['测试', 'vitest', 'run', '--config', 'src/testing/vitest.config.ts', ...args],
];

await exitWith(() => {
  if (args.some((arg) => /^(?:--帮助|--help|-h)$/.test(arg))) return print(usage);
  // The program is tested with its own content, whatever is being published.
  for (const name of ['CONTENT_DIR', 'OUT_DIR', 'PORT', 'SOURCE_DATE_EPOCH']) delete process.env[name];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['CHROMIUM'] = findChromium();
  // Every command that a test starts is compiled once, as for those who start it by npm.
  process.env['NODE_COMPILE_CACHE'] = resolve('.cache/code');
  const failed = steps.filter(([name, command, ...args]) => {
    print(`\n== ${name}`);
    return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
  });
  const names = failed.map(([name]) => name).join('、');
  print(failed.length === 0 ? '\n全部通过。' : `\n没有通过：${names}。`);
  return failed.length === 0 ? 0 : 1;
});
