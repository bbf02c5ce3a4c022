import { existsSync } from 'node:fs';
import { fileAt, listFiles } from '#reading/files/content-files.ts';
import { sha256 } from '#reading/recorder.ts';
import type { FileDigests } from './file-digests.ts';

/** What the program consists of, within its folder: its sources and settings, and which packages are installed. */
const folders = ['src', 'public'];
const files = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
];

/** A digest of the program in the working folder, and of the Node that runs it. */
export function programDigest(digests: FileDigests): string {
  const parts = [
    ...folders.flatMap((folder) => [...listFiles('.', folder)]),
    ...files.flatMap((file) => (existsSync(file) ? [[file, fileAt(file, file)] as const] : [])),
  ];
  const lines = parts.map(([path, file]) => [path, digests.digestOf(path, file)]);
  return sha256(JSON.stringify([process.version, process.platform, ...lines]));
}
