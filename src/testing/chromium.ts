import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Ended } from '#writing/ended.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The program of a Chromium browser: `CHROMIUM`, or one of the system's own. As root on Debian a missing one is
 * installed from Debian's packages. Throws `Ended` where there is none.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM'];
  if (named && !existsSync(named)) throw new Ended(`CHROMIUM 指的“${named}”不存在。`, 2);
  const program = named || (places.find((place) => existsSync(place)) ?? installed());
  if (program) return program;
  throw new Ended(
    '没有找到 Chromium 或 Chrome。请安装一个，或用环境变量 CHROMIUM 写明它的路径，再运行 npm test。',
    2,
  );
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stdout.write('没有找到浏览器，正在用 apt-get 安装 Debian 的 chromium……\n');
  const run = (...args: string[]): void => {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return places.find((place) => existsSync(place));
}
