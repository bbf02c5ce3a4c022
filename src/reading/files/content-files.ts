import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the content folder, read when it is needed. */
export interface ContentFile {
  /** Its path as the office sees it, such as `content/site.yaml`. */
  readonly file: string;
  readonly size: number;
  /** Set where it is a link to elsewhere, which is never followed. */
  readonly isLink?: true;
  /** Where it is a plain file on a disk. */
  readonly stamp?: FileStamp;
  readonly bytes: Uint8Array;
}

/** What a disk tells of a file without opening it, but for its size: another content, or another file, has another. */
export interface FileStamp {
  /** In milliseconds since 1970. */
  readonly modified: number;
  /** When anything of it changed last, its times included: no program can set that. */
  readonly changed: number;
  readonly inode: number;
}

/**
 * The files under `folder`, or under `part` of it alone, by their path within `folder`, in the order of their names;
 * none where there is no such folder. Hidden files are left out. Links are not followed, pipes and devices not opened:
 * nothing outside the folder is ever read, and nothing waits.
 */
export function listFiles(folder: string, part = ''): Map<string, ContentFile> {
  const files = new Map<string, ContentFile>();
  const visit = (inner: string): void => {
    const entries = readdirSync(join(folder, inner), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isSymbolicLink()) files.set(path, linkAt(`${folder}/${path}`));
      else if (entry.isFile()) files.set(path, fileAt(join(folder, path), `${folder}/${path}`));
      else files.set(path, strangeAt(`${folder}/${path}`));
    }
  };
  const start = join(folder, part);
  if (existsSync(start) && statSync(start).isDirectory()) visit(part);
  return files;
}

/** The plain file at `path`, which the office knows as `file`. */
export function fileAt(path: string, file: string): ContentFile {
  const found = statSync(path, { throwIfNoEntry: false });
  // Its name is not UTF-8, so that nobody can ask for it, or another has just removed it.
  if (!found) return strangeAt(file);
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = found;
  return {
    file,
    size,
    stamp: { modified, changed, inode },
    get bytes() {
      return readFileSync(path);
    },
  };
}

/** A link to elsewhere, at the path `file`. */
export function linkAt(file: string): ContentFile {
  return {
    file,
    size: 0,
    isLink: true,
    get bytes(): Uint8Array {
      throw new Error('它是一个指向别处的链接');
    },
  };
}

/** A pipe, a socket or a device, at the path `file`: who opened it could wait for ever. */
function strangeAt(file: string): ContentFile {
  return {
    file,
    size: 0,
    get bytes(): Uint8Array {
      throw new Error('它不是普通文件');
    },
  };
}
