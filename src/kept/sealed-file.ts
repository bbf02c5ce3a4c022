import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ContentFile } from '#reading/files/content-files.ts';
import { readValue, valueBytes, writeWhole } from './kept-file.ts';

/**
 * What is kept of a notice whose names must be nowhere that nobody looks: only who has every byte of the notice's files
 * can read it. It says nothing any more as soon as one of them is gone.
 */
const cipher = 'aes-256-gcm';
const saltLength = 12;
const tagLength = 16;

/**
 * A key that only the bytes of all `files` tell, which no digest of any of them does; undefined where one cannot be
 * read.
 */
export function sealOf(files: readonly ContentFile[]): Uint8Array | undefined {
  try {
    const hash = createHash('sha256').update('seal');
    for (const { bytes } of files) hash.update(`\n${bytes.length}\n`).update(bytes);
    return hash.digest();
  } catch {
    return undefined;
  }
}

/** Writes `value` to `file`, whole or not at all, so that `readSealed` knows it again by the same `seal`. */
export function writeSealed(file: string, value: unknown, seal: Uint8Array): void {
  const salt = randomBytes(saltLength);
  const sealing = createCipheriv(cipher, seal, salt, { authTagLength: tagLength }).setAAD(nameOf(file));
  const sealed = Buffer.concat([sealing.update(valueBytes(value)), sealing.final()]);
  writeWhole(file, [salt, sealing.getAuthTag(), sealed]);
}

/** The value that `writeSealed` wrote to `file` with `seal`; undefined where there is none, or anything is another. */
export function readSealed(file: string, seal: Uint8Array): unknown {
  try {
    const written = readFileSync(file);
    const salt = written.subarray(0, saltLength);
    const opening = createDecipheriv(cipher, seal, salt, { authTagLength: tagLength }).setAAD(nameOf(file));
    opening.setAuthTag(written.subarray(saltLength, saltLength + tagLength));
    return readValue(
      Buffer.concat([opening.update(written.subarray(saltLength + tagLength)), opening.final()]),
    );
  } catch {
    return undefined;
  }
}

/** What is sealed is of no other notice, though the files of that say the same. */
function nameOf(file: string): Uint8Array {
  return Buffer.from(basename(file));
}
