import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const digestLength = digestOf('', new Uint8Array()).length;
/** Of what is kept; another where the shape of anything that is kept is another. */
const format = 4;

/** Writes `value` to `file`, whole or not at all, so that `readKept` knows it again by the name of the file. */
export function writeKept(file: string, value: unknown): void {
  const bytes = valueBytes(value);
  writeWhole(file, [digestOf(file, bytes), bytes]);
}

/**
 * The value that `writeKept` wrote to `file`; undefined where there is none, a byte of it is another, its format is, or
 * it was written to a file of another name.
 */
export function readKept(file: string): unknown {
  try {
    const written = readFileSync(file);
    const bytes = written.subarray(digestLength);
    return digestOf(file, bytes).equals(written.subarray(0, digestLength)) ? readValue(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** `value`, which consists of what V8 can write down, as bytes. */
export function valueBytes(value: unknown): Uint8Array {
  return serialize([format, value]);
}

/** The value of which `valueBytes` made `bytes`; undefined where it was of another format. */
export function readValue(bytes: Uint8Array): unknown {
  const [own, value] = deserialize(bytes) as readonly [unknown, unknown];
  return own === format ? value : undefined;
}

/** Writes `parts`, one after the other, to `file`, whole or not at all. */
export function writeWhole(file: string, parts: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, Buffer.concat(parts));
    renameSync(own, file);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}

/** A digest of the name of `file` and of `bytes`. */
function digestOf(file: string, bytes: Uint8Array): Buffer {
  return createHash('sha256')
    .update(`${basename(file)}\n`)
    .update(bytes)
    .digest();
}
