import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { print } from '#terminal/print.ts';

/**
 * Has `measure` work where nothing is at `folder`. What an earlier run left there is put aside, and removed when all is
 * measured: ext4 looks at every file that was removed within five minutes where it makes another (`recently_deleted`
 * in the kernel's fs/ext4/ialloc.c), so that a build just after takes longer than it does.
 */
export async function withNothingAt<Outcome>(
  folder: string,
  measure: () => Promise<Outcome>,
): Promise<Outcome> {
  const [parent, aside] = [dirname(folder), `${basename(folder)}-old-`];
  const left = (): string[] => names(parent).filter((name) => name.startsWith(aside));
  if (names(parent).includes(basename(folder)))
    renameSync(folder, join(parent, `${aside}${process.pid}-${left().length}`));
  try {
    return await measure();
  } finally {
    const old = left();
    for (const name of old) rmSync(join(parent, name), { recursive: true });
    if (old.length > 0) print('删去了上一次量的时候留下的文件：在 ext4 上，五分钟以后再量才准。');
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
