import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isSystemError, systemReason } from '#reading/files/system-reason.ts';
import { filesIn } from '../../site-folder.ts';
import { type Condition, type Store, type StoredBytes, type StoredFile, StoreError } from './store.ts';

const ownFolder = '_deploy';
const scratch = `${ownFolder}/scratch-`;

/** A link or the like is no file of a site: it never counts as the same. */
const noFile: StoredFile = { size: -1, tag: '' };

/** Milliseconds after which nobody is still writing a file: another who asks for the lock may be at it. */
const longestWrite = 60_000;

/** What a folder needs of a disk, which tests let fail. */
export type FolderDisk = Pick<typeof fs, 'writeFileSync' | 'renameSync' | 'rmSync' | 'statfsSync'>;

/**
 * A folder, local or mounted, from which a web server serves. Files are replaced by renaming, so never half, and
 * every user of the machine may read them.
 */
export class FolderStore implements Store {
  readonly name: string;
  readonly #disk: FolderDisk;

  constructor(folder: string, disk: FolderDisk = fs) {
    this.name = folder;
    this.#disk = disk;
  }

  list(): Promise<ReadonlyMap<string, StoredFile>> {
    return this.#attempt(`读不出 ${this.name} 里的文件`, () => {
      const files = new Map<string, StoredFile>();
      for (const path of fs.existsSync(this.name) ? filesIn(this.name) : []) {
        if (path.startsWith(scratch)) continue;
        const file = this.#read(path);
        files.set(path, file ? { size: file.bytes.length, tag: file.tag } : noFile);
      }
      return files;
    });
  }

  read(path: string): Promise<StoredBytes | undefined> {
    return this.#attempt(`“${path}”读不出来`, () => {
      const stats = this.#stat(path);
      if (stats && !stats.isFile() && path.startsWith(`${ownFolder}/`))
        throw new StoreError(`${this.name} 里的“${path}”不是文件，没有发布。请先移走它。`);
      return this.#read(path);
    });
  }

  ageOf(path: string): Promise<number | undefined> {
    return this.#attempt('看不出发布锁有多旧', () => {
      const stats = this.#stat(path);
      // The clock of a mounted folder is that of the machine that has it.
      return (
        stats &&
        this.#withScratch(Buffer.of(), (scratchFile) => fs.lstatSync(scratchFile).mtimeMs - stats.mtimeMs)
      );
    });
  }

  write(
    path: string,
    bytes: Uint8Array,
    _headers: Readonly<Record<string, string>>,
    condition?: Condition,
  ): Promise<string | undefined> {
    return this.#attempt(`“${path}”没有写进 ${this.name}`, () => {
      if (condition?.kind === 'same' && this.#read(path)?.tag !== condition.tag) return undefined;
      return readably(() => {
        makeFolder(this.name, dirname(this.#at(path)));
        return this.#withScratch(bytes, (scratchFile) => {
          try {
            if (condition?.kind === 'absent') fs.linkSync(scratchFile, this.#at(path));
            else replaceBy(scratchFile, this.#at(path), this.#disk);
          } catch (error) {
            if (isCode(error, 'EEXIST')) return undefined;
            throw error;
          }
          return md5(bytes);
        });
      });
    });
  }

  remove(path: string): Promise<void> {
    return this.#attempt(`“${path}”没有从 ${this.name} 删掉`, () => {
      this.#disk.rmSync(this.#at(path), { force: true });
      removeEmpty(this.name, dirname(this.#at(path)));
    });
  }

  tidy(): Promise<void> {
    return this.#attempt(`上次没有写完的文件没有从 ${this.name} 删掉`, () => {
      for (const path of filesIn(this.name)) {
        const stats = path.startsWith(scratch) ? this.#stat(path) : undefined;
        if (stats && Date.now() - stats.mtimeMs > longestWrite)
          this.#disk.rmSync(this.#at(path), { force: true });
      }
    });
  }

  #at(path: string): string {
    return join(this.name, path);
  }

  #stat(path: string): fs.Stats | undefined {
    return fs.lstatSync(this.#at(path), { throwIfNoEntry: false });
  }

  #read(path: string): StoredBytes | undefined {
    if (!this.#stat(path)?.isFile()) return undefined;
    const bytes = fs.readFileSync(this.#at(path));
    return { bytes, tag: md5(bytes) };
  }

  /** Writes a file that is not yet the site's, and lets `use` make it so. */
  #withScratch<Value>(bytes: Uint8Array, use: (scratchFile: string) => Value): Value {
    const scratchFile = this.#at(`${scratch}${randomUUID()}`);
    makeFolder(this.name, dirname(scratchFile));
    try {
      this.#disk.writeFileSync(scratchFile, bytes, { flush: true });
      return use(scratchFile);
    } finally {
      fs.rmSync(scratchFile, { force: true });
    }
  }

  async #attempt<Value>(failure: string, act: () => Value): Promise<Value> {
    try {
      refuseTarget(this.name);
      return act();
    } catch (error) {
      if (error instanceof StoreError || !isSystemError(error)) throw error;
      throw new StoreError(
        `${failure}：${failureReason(error, this.name, this.#disk)}。处理好以后再运行一次，会接着做。`,
      );
    }
  }
}

/** Throws where `folder` is there and is no folder. */
function refuseTarget(folder: string): void {
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (stats.isSymbolicLink() && !fs.existsSync(folder))
    throw new StoreError(
      `“${folder}”是一个链接，它指向的“${fs.readlinkSync(folder)}”不存在，不能发布到那里。请核对 --to。`,
    );
  if (!fs.statSync(folder).isDirectory())
    throw new StoreError(`“${folder}”是一个文件，不是文件夹，不能发布到那里。请核对 --to。`);
}

/** Why `disk` could not do something in `folder`, in Chinese. */
function failureReason(error: unknown, folder: string, disk: FolderDisk): string {
  if (isCode(error, 'ENOSPC'))
    try {
      const { ffree, bavail } = disk.statfsSync(folder);
      if (ffree === 0 && bavail > 0) return '磁盘上的文件太多，inode 用完了';
    } catch {
      // A disk that is full is full, whatever it says of itself.
    }
  return systemReason(error);
}

/** Does `act`; what it makes can be read by every user, whatever the process's mask is. */
function readably<Value>(act: () => Value): Value {
  const mask = process.umask(0o022);
  try {
    return act();
  } finally {
    process.umask(mask);
  }
}

/** The MD5 of `bytes` in hexadecimal, by which stores tell what they have. */
export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** Makes `inner` a folder: a file or link of an earlier site that stands in the way goes. */
function makeFolder(folder: string, inner: string): void {
  makeSteps(folder);
  const steps = relative(folder, inner).split(/[\\/]/).filter(Boolean);
  let path = folder;
  for (const step of steps) {
    path = join(path, step);
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) continue;
    if (stats && step === ownFolder)
      throw new StoreError(`${folder} 里的“${ownFolder}”不是文件夹，没有发布。请先移走它。`);
    if (stats) fs.rmSync(path);
    makeSteps(path);
  }
}

/** Makes the folder `path`, one step after the other: Node's own way says of a read-only disk that it is not there. */
function makeSteps(path: string): void {
  if (fs.existsSync(path)) return;
  if (dirname(path) !== path) makeSteps(dirname(path));
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

/** Gives the file `scratchFile` the name `path`; folders with nothing in them do not stand in its way. */
function replaceBy(scratchFile: string, path: string, disk: FolderDisk): void {
  if (fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory() && filesIn(path).length === 0)
    fs.rmSync(path, { recursive: true });
  disk.renameSync(scratchFile, path);
}

function removeEmpty(folder: string, inner: string): void {
  for (let path = inner; path.startsWith(folder) && path !== folder; path = dirname(path)) {
    try {
      if (fs.readdirSync(path).length > 0) return;
      fs.rmdirSync(path);
    } catch {
      return;
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
