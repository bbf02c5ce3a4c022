import { at } from '#domain/lists/at.ts';

/** Numbers and texts one after the other: a number in as few bytes as can be, of seven bits each, the lowest first. */
export class Column {
  #bytes = new Uint8Array(1 << 8);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Writes `value`, a whole number of up to 31 bits. */
  number(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Writes `value`, which begins as `last` mostly; both are ASCII, as words and days are. */
  textAfter(last: string, value: string): void {
    const shared = sharedLength(last, value);
    this.number(shared);
    this.number(value.length - shared);
    for (let index = shared; index < value.length; index += 1) this.byte(value.charCodeAt(index));
  }

  /** Writes the lowest eight bits of `value`. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#room(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * `columns` one after the other, which are found again by their lengths: like stands by like, as it is best compressed.
 */
export function joinedColumns(columns: readonly Column[]): Uint8Array {
  const lengths = new Column();
  for (const { bytes } of columns) lengths.number(bytes.length);
  const all = [lengths, ...columns].map(({ bytes }) => bytes);
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const bytes of all) {
    joined.set(bytes, end);
    end += bytes.length;
  }
  return joined;
}

/**
 * The `count` columns that `joinedColumns` joined, each to be read from its beginning. Throws a `RangeError` where
 * `bytes` are not those: they were cut short, or are a file of another version of the program.
 */
export function columnsIn(bytes: Uint8Array, count: number): ColumnReader[] {
  const lengths = new ColumnReader(bytes, 0);
  const own = Array.from({ length: count }, () => lengths.number());
  let end = lengths.place;
  const columns = own.map((length) => {
    end += length;
    return new ColumnReader(bytes, end - length);
  });
  if (end !== bytes.length) throw new RangeError(`columns of ${end} bytes in ${bytes.length}`);
  return columns;
}

/** Reads what a `Column` wrote, from a place in `bytes` on. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #place: number;

  constructor(bytes: Uint8Array, place: number) {
    this.#bytes = bytes;
    this.#place = place;
  }

  /** Where is what is read next. */
  get place(): number {
    return this.#place;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) return value;
    }
  }

  text(): string {
    const length = this.number();
    this.#place += length;
    return decoder.decode(this.#bytes.subarray(this.#place - length, this.#place));
  }

  textAfter(last: string): string {
    return last.slice(0, this.number()) + this.text();
  }

  byte(): number {
    this.#place += 1;
    return at(this.#bytes, this.#place - 1);
  }
}

/** With how many of the same letters `a` and `b` begin. */
export function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
