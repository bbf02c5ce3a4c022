import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

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
 * none where there is no such folder. Hidden files are left out, and those by which Office knows that a file is open. Links are not followed, pipes and devices not opened:
 * nothing outside the folder is ever read, and nothing waits.
 */
export function listFiles(folder: string, part = ''): Map<string, ContentFile> {
  const files = new Map<string, ContentFile>();
  // There are very many: `join` would read each path anew.
  const placeOf = (path: string): string => `${folder}/${path}`;
  const visit = (inner: string): void => {
    const entries = readdirSync(placeOf(inner), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (/^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/i.test(entry.name)) continue;
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      // Nobody can ask for what is in a folder whose name is not UTF-8.
      if (entry.isDirectory() && !entry.name.includes('\ufffd')) visit(path);
      else if (entry.isSymbolicLink()) files.set(path, linkAt(placeOf(path)));
      else if (entry.isFile()) files.set(path, fileAt(placeOf(path)));
      else files.set(path, strangeAt(placeOf(path)));
    }
  };
  const start = placeOf(part);
  if (existsSync(start) && statSync(start).isDirectory()) visit(part);
  return files;
}

/** The plain file at the path `file`. */
export function fileAt(file: string): ContentFile {
  const stats = statSync(file, { throwIfNoEntry: false });
  // Its name is not UTF-8, so that nobody can ask for it, or another has just removed it.
  if (!stats) return strangeAt(file);
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = stats;
  return new PlainFile(file, size, { modified, changed, inode });
}

/** A plain file on a disk. */
class PlainFile implements ContentFile {
  readonly file: string;
  readonly size: number;
  readonly stamp: FileStamp;

  constructor(file: string, size: number, stamp: FileStamp) {
    this.file = file;
    this.size = size;
    this.stamp = stamp;
  }

  get bytes(): Uint8Array {
    return readFileSync(this.file);
  }
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
