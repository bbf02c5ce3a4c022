import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemFailure } from '#reading/files/system-reason.ts';
import type { Plan } from '../plan.ts';

/**
 * What a command writes into the content folder, as one transaction: first a journal of what every file is before
 * and after, then file by file, then the journal is removed. Killed at any moment, it is finished or undone later.
 */

/** What a transaction does to a disk, one operation a call. */
export interface Disk {
  /** Undefined where there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** Writes a file that is on the disk itself when this returns. */
  write(path: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
  /** Removes a file; nothing where there is none. */
  remove(path: string): void;
  /** Makes a folder in one that is there; nothing where there is one already. */
  makeFolder(path: string): void;
  /** Removes a folder; nothing where something is in it, or there is none. */
  removeFolder(path: string): void;
}

/** Why a transaction cannot be begun, finished or undone: for the office, in Chinese. */
export class JournalError extends Error {}

/** A transaction that was begun and not ended. */
export interface Journal {
  readonly command: string;
  readonly changes: readonly JournalledChange[];
  /** Folders that were not there before, outermost first. */
  readonly newFolders: readonly string[];
}

/** Undefined bytes: no such file. */
export interface JournalledChange {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** Its name in the content folder: hidden, so that no reading of content sees it. */
export const journalName = '.journal.json';

/**
 * Writes `changes` into the content folder `folder`, all or none. Throws a `JournalError` where another transaction
 * is half done or a path leads elsewhere; where the disk refuses, what was written is undone.
 */
export function runJournalled(
  folder: string,
  { command, changes }: Pick<Plan, 'command' | 'changes'>,
  disk: Disk = realDisk,
): void {
  if (findJournal(folder, disk)) throw new JournalError(halfDoneAdvice(halfDone(folder, disk) ?? ''));
  for (const { path } of changes) refuseOutside(folder, path);
  if (new Set(changes.map(({ path }) => path)).size < changes.length)
    throw new JournalError('同一个文件要写两次，没有改动任何文件。');
  const journalled = changes
    .map(({ path, bytes }) => ({ path, before: disk.read(join(folder, path)), after: bytes }))
    .filter(({ before, after }) => !isSame(before, after));
  if (journalled.length === 0) return;

  const journal: Journal = { command, changes: journalled, newFolders: newFolders(folder, journalled) };
  try {
    disk.write(join(folder, `${journalName}.new`), Buffer.from(renderJournal(journal)));
    disk.rename(join(folder, `${journalName}.new`), join(folder, journalName));
    finishJournal(folder, disk);
  } catch (error) {
    const why = systemFailure(error);
    throw new JournalError(
      isUndone(folder, disk)
        ? `没有写成，已经恢复原样：${why}`
        : `没有写成：${why}\n${halfDoneAdvice(command)}`,
    );
  }
}

function isUndone(folder: string, disk: Disk): boolean {
  try {
    undoJournal(folder, disk);
    return true;
  } catch {
    return false;
  }
}

/** The transaction that is half done in `folder`. A journal that is not whole was killed before anything happened. */
export function findJournal(folder: string, disk: Disk = realDisk): Journal | undefined {
  const bytes = disk.read(join(folder, journalName));
  return bytes && parseJournal(Buffer.from(bytes).toString('utf8'));
}

/** The Chinese words of the command that is half done in `folder`. */
export function halfDone(folder: string, disk: Disk = realDisk): string | undefined {
  return findJournal(folder, disk)?.command;
}

/** What to do about the half-done `command`. */
export function halfDoneAdvice(command: string): string {
  return `上次的“${command}”没有做完。请运行同一个命令，加上 --接着做（--finish）把它做完，或者 --撤销（--undo）恢复原样；在这以前，改动前后的文字都还留在内容文件夹的 ${journalName} 里，不要提交它。`;
}

/** Does what is left of a half-done transaction. Throws a `JournalError` over files that were changed since. */
export function finishJournal(folder: string, disk: Disk = realDisk): void {
  const journal = settling(folder, disk);
  if (journal) {
    for (const path of journal.newFolders) disk.makeFolder(join(folder, path));
    journal.changes.forEach(({ path, after }, index) => put(folder, path, after, index, disk));
    removeTemporaries(folder, journal, disk);
    const removed = journal.changes.filter(({ after }) => after === undefined);
    for (const path of foldersOf(removed.map(({ path }) => path)).toReversed())
      disk.removeFolder(join(folder, path));
  }
  end(folder, disk);
}

/** Puts everything back as it was before a half-done transaction. Throws a `JournalError` as `finishJournal`. */
export function undoJournal(folder: string, disk: Disk = realDisk): void {
  const journal = settling(folder, disk);
  if (journal) {
    const restored = journal.changes.filter(({ before }) => before !== undefined);
    for (const path of foldersOf(restored.map(({ path }) => path))) disk.makeFolder(join(folder, path));
    journal.changes.forEach(({ path, before }, index) => put(folder, path, before, index, disk));
    removeTemporaries(folder, journal, disk);
    for (const path of journal.newFolders.toReversed()) disk.removeFolder(join(folder, path));
  }
  end(folder, disk);
}

/** The journal of `folder`, once no file of it is anything but what it was before or should be after. */
function settling(folder: string, disk: Disk): Journal | undefined {
  const journal = findJournal(folder, disk);
  for (const { path } of journal?.changes ?? []) refuseOutside(folder, path);
  const disturbed = (journal?.changes ?? []).filter(({ path, before, after }) => {
    const now = disk.read(join(folder, path));
    return !isSame(now, before) && !isSame(now, after);
  });
  if (disturbed.length === 0) return journal;
  const told = disturbed.map(({ path }) => `  ${path}`).join('\n');
  throw new JournalError(
    `上次的“${journal?.command ?? ''}”没有做完，以后这些文件又改过，不能替您决定留哪一个：\n${told}\n请把它们改回原样再来；确定要留下现在的样子的，删去内容文件夹里的 ${journalName}（它是隐藏文件）。`,
  );
}

function put(folder: string, path: string, bytes: Uint8Array | undefined, index: number, disk: Disk): void {
  const place = join(folder, path);
  if (isSame(disk.read(place), bytes)) return;
  if (bytes === undefined) return disk.remove(place);
  const written = temporary(folder, path, index);
  disk.write(written, bytes);
  disk.rename(written, place);
}

function removeTemporaries(folder: string, { changes }: Journal, disk: Disk): void {
  changes.forEach(({ path }, index) => disk.remove(temporary(folder, path, index)));
}

function end(folder: string, disk: Disk): void {
  for (const name of [`${journalName}.new`, journalName])
    if (disk.read(join(folder, name))) disk.remove(join(folder, name));
}

/** Where the change `index` is written before it takes its name: beside it, short and hidden. */
function temporary(folder: string, path: string, index: number): string {
  return join(folder, dirname(path), `.journal-${index}.new`);
}

/** The folders of `paths` within the content folder, outermost first. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const steps = path.split('/').slice(0, -1);
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)].toSorted();
}

function newFolders(folder: string, changes: readonly JournalledChange[]): string[] {
  const written = changes.filter(({ after }) => after !== undefined);
  return foldersOf(written.map(({ path }) => path)).filter(
    (path) => lstatSync(join(folder, path), { throwIfNoEntry: false }) === undefined,
  );
}

/** Paths that are hidden, leave the folder, or pass through a link. */
function refuseOutside(folder: string, path: string): void {
  const steps = path.split('/');
  const isPlain = steps.every((step) => step !== '' && !step.startsWith('.') && !/[\\\0:]/.test(step));
  const isReal = (_: string, index: number): boolean => {
    const found = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    if (!found) return true;
    return index < steps.length - 1 ? found.isDirectory() : found.isFile();
  };
  if (!isPlain || !steps.every(isReal))
    throw new JournalError(`“${path}”不是内容文件夹里的普通文件，不能写。没有改动任何文件。`);
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

function renderJournal(journal: Journal): string {
  const base64 = (bytes: Uint8Array | undefined): string | null =>
    bytes === undefined ? null : Buffer.from(bytes).toString('base64');
  const { command, newFolders: folders } = journal;
  const changes = journal.changes.map(({ path, before, after }) => [path, base64(before), base64(after)]);
  const text = JSON.stringify({ command, folders, changes });
  return `${sha256(text)}\n${text}\n`;
}

/** Undefined where `text` is not, to the last character, what `renderJournal` wrote. */
function parseJournal(text: string): Journal | undefined {
  const [digest = '', json = ''] = text.split('\n');
  if (sha256(json) !== digest) return undefined;
  const bytes = (base64: string | null): Uint8Array | undefined =>
    base64 === null ? undefined : Buffer.from(base64, 'base64');
  const { command, folders, changes } = JSON.parse(json) as {
    readonly command: string;
    readonly folders: readonly string[];
    readonly changes: readonly (readonly [string, string | null, string | null])[];
  };
  return {
    command,
    newFolders: folders,
    changes: changes.map(([path, before, after]) => ({ path, before: bytes(before), after: bytes(after) })),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export const realDisk: Disk = {
  read(path) {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  },
  write(path, bytes) {
    const file = openSync(path, 'w');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename(from, to) {
    renameSync(from, to);
    syncFolder(dirname(to));
  },
  remove(path) {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
    rmSync(path);
    syncFolder(dirname(path));
  },
  makeFolder(path) {
    mkdirSync(path, { recursive: true });
    syncFolder(dirname(path));
  },
  removeFolder(path) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() && readdirSync(path).length === 0) rmdirSync(path);
  },
};

/** Names of files are on the disk itself once their folder is; not every system lets a folder be opened. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows: renaming is journalled by the file system itself.
  }
}
