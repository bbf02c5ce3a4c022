import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the content folder, read when it is needed. */
export interface ContentFile {
  /** Its path as the office sees it, such as `content/site.yaml`. */
  readonly file: string;
  readonly size: number;
  /** Set where it is a link to elsewhere, which is never followed. */
  readonly isLink?: true;
  readonly bytes: Uint8Array;
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

function fileAt(path: string, file: string): ContentFile {
  return {
    file,
    size: statSync(path).size,
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
