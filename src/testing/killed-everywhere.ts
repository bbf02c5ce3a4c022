import { expect } from 'vitest';
import { contentIn } from '#reading/fixtures/fixture.ts';
import { type Disk, realDisk } from '#writing/disk/disk.ts';
import { dyingDisk, Killed, treeOf } from './dying-disk.ts';

/** What a test kills at every write. */
export interface Killable {
  readonly folder: string;
  /** Puts everything as it was before. */
  restore(): void;
  run(disk: Disk): Promise<unknown>;
}

/**
 * Kills a command at every write, and runs it again until it ends: everything is as if nothing had happened. In between
 * every file that can be seen is whole, as it was or as it should be, and none is gone that should stay. Returns how
 * often the command was killed, and the codes of the errors that a check reports in between, and not before.
 */
export async function killedEverywhere({
  folder,
  restore,
  run,
}: Killable): Promise<{ readonly times: number; readonly codes: readonly string[] }> {
  restore();
  const before = filesIn(folder);
  const known = errorsIn(folder);
  await run(realDisk);
  const after = filesIn(folder);
  const codes = new Set<string>();
  for (let times = 0; ; times += 1) {
    restore();
    if (!(await isKilled(() => run(dyingDisk(times))))) return { times, codes: [...codes].toSorted() };
    const present = filesIn(folder);
    for (const [path, text] of Object.entries(present))
      if (!isHidden(path)) expect([before[path], after[path]], `${path} after ${times}`).toContain(text);
    const lost = Object.keys(before).filter((path) => path in after && !(path in present));
    expect(lost, `after ${times}`).toEqual([]);
    for (const code of errorsIn(folder)) if (!known.has(code)) codes.add(code);
    // The second run is killed too, wherever it may be.
    await isKilled(() => run(dyingDisk(1 + (times % 4))));
    await run(realDisk);
    expect(filesIn(folder), `run again after ${times}`).toEqual(after);
  }
}

async function isKilled(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

function errorsIn(folder: string): ReadonlySet<string> {
  const { diagnostics } = contentIn(folder);
  return new Set(diagnostics.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])));
}

/** What is under `folder`, without its folders: Git knows none that is empty. */
function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(treeOf(folder)).filter(([, text]) => text !== '/'));
}

function isHidden(path: string): boolean {
  return path.split('/').some((step) => step.startsWith('.gongshi-new-'));
}
