import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeFolders, temporaryFolder } from '#testing/dying-disk.ts';
import { Ended } from '../ended.ts';
import { aloneIn, takeFolder } from './alone-in.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  // Other tests of this process have signs of their own.
  vi.stubEnv('TMPDIR', temporaryFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
  removeFolders();
});

const signs = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('gongshi-') && name.endsWith(`-${process.pid}`));

/** Another process that takes the folder for `milliseconds`, when it has. */
async function holder(milliseconds: number): Promise<ReturnType<typeof spawn>> {
  const text = `import { takeFolder } from ${JSON.stringify(new URL('./alone-in.ts', import.meta.url).href)};
    const leave = takeFolder(${JSON.stringify(folder)}, 0);
    console.log('taken');
    setTimeout(leave, ${milliseconds});`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  return other;
}

describe('a command that is alone in a folder', () => {
  it('makes another wait until it has done', async () => {
    await holder(300);
    const start = performance.now();
    expect(aloneIn(folder, () => '甲')).toBe('甲');
    expect(performance.now() - start).toBeGreaterThan(100);
    expect(signs()).toEqual([]);
  });

  it('makes another say so that cannot wait, by whatever name it knows the folder', async () => {
    const other = await holder(60_000);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    const both = [folder, link].map((name) => () => takeFolder(name, 0));
    for (const take of both) expect(take).toThrow(Ended);
    expect(both[0]).toThrow(`另一个命令（进程 ${other.pid}）正在写文件夹“${folder}”。`);
    takeFolder(join(folder, 'inside'), 0)();
    other.kill('SIGKILL');
    await once(other, 'exit');
    takeFolder(folder, 0)();
    expect(signs()).toEqual([]);
  });

  it('takes over from one that was killed', () => {
    takeFolder(folder, 0)();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const leave = takeFolder(folder, 0);
    const [mine = ''] = signs();
    leave();
    const dead = mine.replace(/\d+$/, String(pid));
    writeFileSync(join(tmpdir(), dead), '');
    takeFolder(folder, 0)();
    expect(readdirSync(tmpdir())).not.toContain(dead);
  });

  it('leaves the folder where its work fails', () => {
    const fail = (): never => {
      throw new RangeError('甲');
    };
    expect(() => aloneIn(folder, fail)).toThrow(RangeError);
    expect(signs()).toEqual([]);
  });
});
