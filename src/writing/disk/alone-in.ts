import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Ended } from '../ended.ts';

/**
 * What `act` returns, done while no other command on this machine does such a thing in `folder`. Waits for one up to
 * ten seconds, then throws `Ended`.
 */
export function aloneIn<Value>(folder: string, act: () => Value): Value {
  const leave = takeFolder(folder, 10_000);
  try {
    return act();
  } finally {
    leave();
  }
}

/**
 * Takes `folder`, as `aloneIn`, waiting up to `patience` milliseconds, until the function that it answers is called.
 * Who takes it says so in a file named after its process, looks who else does, and steps back where another lives: of
 * two at least one sees the other. The file of a process that has ended is nobody's.
 */
export function takeFolder(folder: string, patience: number): () => void {
  const prefix = `gongshi-${digestOf(folder)}-`;
  const mine = join(tmpdir(), `${prefix}${process.pid}`);
  const leave = (): void => rmSync(mine, { force: true });
  for (let waited = 0; ;) {
    writeFileSync(mine, `${resolve(folder)}\n`);
    const other = livingIn(prefix);
    if (other === undefined) return leave;
    leave();
    if (waited >= patience) throw new Ended(taken(folder, other, join(tmpdir(), `${prefix}${other}`)), 1);
    // Two who stepped back from each other do not come again together.
    const pause = 20 + Math.random() * 80;
    sleep(pause);
    waited += pause;
  }
}

/** Another living process that has taken what `prefix` names. */
function livingIn(prefix: string): number | undefined {
  const processes = readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter((id) => Number.isSafeInteger(id) && id > 0 && id !== process.pid);
  const living = processes.find(isLiving);
  for (const id of processes) if (id !== living && !isLiving(id)) remove(join(tmpdir(), `${prefix}${id}`));
  return living;
}

/** Whether the process `id` of this machine has not ended. */
export function isLiving(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process is no less alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is somebody else's.
  }
}

/** One for a folder, however it is called; a folder that is not there yet is known by the one that it will be in. */
function digestOf(folder: string): string {
  const place = resolve(folder);
  return createHash('sha256')
    .update(realOf(place) ?? join(realOf(dirname(place)) ?? dirname(place), basename(place)))
    .digest('hex')
    .slice(0, 16);
}

function realOf(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function taken(folder: string, id: number, file: string): string {
  return `另一个命令（进程 ${id}）正在写文件夹“${folder}”。这次没有改动任何文件，请等它做完再来一次；确知没有这样的命令，请删除文件“${file}”。`;
}
