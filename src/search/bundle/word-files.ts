import { at } from '#domain/lists/at.ts';

/** A file of words: none of its words is before `from`, nor after what begins with `to`. */
interface WordFile {
  readonly from: string;
  readonly to: string;
  readonly hash: string;
}

/** The files of words that a bundle's list `meta` tells of: what `bundleFiles` writes, decompressed. */
export function wordFilesIn(meta: Uint8Array): WordFile[] {
  const reader = new CborReader(meta);
  reader.head();
  reader.text();
  for (let records = reader.head(); records > 0; records -= 1) {
    reader.head();
    reader.text();
    reader.head();
    reader.text();
  }
  return Array.from({ length: reader.head() }, () => {
    reader.head();
    return { from: reader.text(), to: reader.text(), hash: reader.text() };
  });
}

/** Those of `files` in which a word may be that begins with `beginning`. */
export function filesWith(files: readonly WordFile[], beginning: string): WordFile[] {
  const { length } = beginning;
  return files.filter(
    ({ from, to }) =>
      from.slice(0, length) <= beginning && beginning.slice(0, to.length) <= to.slice(0, length),
  );
}

/** Reads what a `CborWriter` wrote. */
class CborReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  text(): string {
    const length = this.head();
    this.#place += length;
    return decoder.decode(this.#bytes.subarray(this.#place - length, this.#place));
  }

  /** A number that is not below 0, or how long the list is that begins. */
  head(): number {
    const value = this.#byte() & 31;
    if (value < 24) return value;
    let number = 0;
    for (let size = 1 << (value - 24); size > 0; size -= 1) number = number * 256 + this.#byte();
    return number;
  }

  #byte(): number {
    this.#place += 1;
    return at(this.#bytes, this.#place - 1);
  }
}

const decoder = new TextDecoder();
