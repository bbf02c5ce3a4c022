/**
 * Bytes of CBOR (RFC 8949): text, lists whose length is known, and whole numbers of up to 32 bits, as short as can be.
 */
export class CborWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  text(value: string): void {
    if (this.#asciiText(value)) return;
    const bytes = encoder.encode(value);
    this.#head(3, bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Writes `value` where it is ASCII, as most words are; whether it is. */
  #asciiText(value: string): boolean {
    const start = this.#length;
    this.#head(3, value.length);
    this.#room(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) {
        this.#length = start;
        return false;
      }
      this.#byte(code);
    }
    return true;
  }

  /** Begins a list: so many values follow. */
  list(length: number): void {
    this.#head(4, length);
  }

  number(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  #head(kind: number, value: number): void {
    this.#room(5);
    if (value < 24) return this.#byte((kind << 5) | value);
    const size = value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : 4;
    this.#byte((kind << 5) | (size === 4 ? 26 : 23 + size));
    for (let place = size - 1; place >= 0; place -= 1) this.#byte((value >>> (8 * place)) & 0xff);
  }

  #byte(value: number): void {
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
