import { existsSync } from 'node:fs';
import { type ContentFile, fileAt, listFiles } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';
import { type FileDigests, isSameStamp } from './file-digests.ts';

/** What the program consists of, within its folder: its sources and settings, and which packages are installed. */
const folders = ['src', 'public'];
const files = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];

/** The files of the program in the working folder, by their path. */
export function programFiles(): ReadonlyMap<string, ContentFile> {
  return new Map([
    ...folders.flatMap((folder) => [...listFiles('.', folder)]),
    ...files.flatMap((file) => (existsSync(file) ? [[file, fileAt(file, file)] as const] : [])),
  ]);
}

/** A digest of the program that consists of `parts`, and of the Node that runs it. */
export function programDigest(parts: ReadonlyMap<string, ContentFile>, digests: FileDigests): string {
  const lines = [...parts].map(([path, file]) => [path, digests.digestOf(path, file)]);
  return sha256(JSON.stringify([process.version, process.platform, ...lines]));
}

/** Whether the program consists of `parts` as they were listed, and none of them changed after `loadedAt`. */
export function isStillProgram(parts: ReadonlyMap<string, ContentFile>, loadedAt: number): boolean {
  const now = programFiles();
  return (
    now.size === parts.size &&
    [...now].every(([path, { stamp }]) => {
      const before = parts.get(path)?.stamp;
      return stamp === before || (stamp && before && isSameStamp(stamp, before) && stamp.changed <= loadedAt);
    })
  );
}
