import { existsSync } from 'node:fs';
import { type ContentFile, fileAt, listFiles } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';
import { digestIn, type FileDigests, isSameStamp } from './file-digests.ts';

/**
 * What the program consists of, within its folder: its sources and settings, those that Vite reads
 * too, and which packages are installed.
 */
const folders = ['src', 'public'];
const files = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
];

/** The program in the working folder, and the Node that runs it, as they were when they were read. */
export interface Program {
  readonly digest: string;
  /** Whether it is as it was, and nobody has written any of it after `loadedAt`, in milliseconds since 1970. */
  isStill(loadedAt: number): boolean;
}

/** The program as it is now; its files are asked of `digests`. */
export function readProgram(digests: FileDigests): Program {
  const before = filesOfProgram();
  const digestsBefore = new Map([...before].map(([path, file]) => [path, digests.digestOf(path, file)]));
  const isStill = (path: string, file: ContentFile, loadedAt: number): boolean => {
    const { stamp } = file;
    const stampBefore = before.get(path)?.stamp;
    if (!stamp || !stampBefore) return stamp === stampBefore;
    // A file may bear a time to come, and to link one is to change it.
    if (Math.min(stamp.modified, stamp.changed) > loadedAt) return false;
    return isSameStamp(stamp, stampBefore) || digestIn(file) === digestsBefore.get(path);
  };
  return {
    digest: sha256(JSON.stringify([process.version, process.platform, ...digestsBefore])),
    isStill(loadedAt) {
      const now = filesOfProgram();
      return now.size === before.size && [...now].every(([path, file]) => isStill(path, file, loadedAt));
    },
  };
}

function filesOfProgram(): ReadonlyMap<string, ContentFile> {
  return new Map([
    ...folders.flatMap((folder) => [...listFiles('.', folder)]),
    ...files.flatMap((file) => (existsSync(file) ? [[file, fileAt(file)] as const] : [])),
  ]);
}
