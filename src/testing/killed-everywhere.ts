import { expect } from 'vitest';
import { dyingDisk, treeOf } from './dying-disk.ts';
import { type Disk, halfDone } from '#writing/disk/journal.ts';

/** What a test kills at every write. */
export interface Killable {
  readonly folder: string;
  /** Puts everything as it was before. */
  restore(): void;
  /** The command, on `disk`. */
  run(disk?: Disk): Promise<unknown>;
  /** The same command with `--接着做` or `--撤销`. */
  settle(flag: '--接着做' | '--撤销'): Promise<unknown>;
}

/**
 * Kills the command at every write: afterwards everything is as before, or a run with `--撤销` makes it so, and one
 * with `--接着做` makes it as if nothing had happened. Returns how often the command was half done.
 */
export async function killedEverywhere({ folder, restore, run, settle }: Killable): Promise<number> {
  restore();
  const before = treeOf(folder);
  await run();
  const after = treeOf(folder);
  let count = 0;
  let timesHalfDone = 0;
  for (let isWhole = false; !isWhole; count += 1)
    for (const flag of ['--接着做', '--撤销'] as const) {
      restore();
      await run(dyingDisk(count));
      const isHalfDone = halfDone(folder) !== undefined;
      isWhole = !isHalfDone && 'notices' in treeOf(folder) && same(treeOf(folder), after);
      if (isWhole) break;
      if (isHalfDone) timesHalfDone += 1;
      await settle(flag);
      const expected = isHalfDone && flag === '--接着做' ? after : before;
      expect(treeOf(folder), `${flag}, ${count}`).toEqual(expected);
    }
  return timesHalfDone;
}

function same(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
