/**
 * Where in a text words of several patterns may begin. The text that was asked for last is looked through once for all
 * of them: most patterns then have nothing to try in it.
 */
export class WordPlaces {
  #patterns = 0;
  /** Of each sign the patterns, a bit each, of which it is a word's first sign, its second, or begins one by itself. */
  readonly #signs = new Int32Array(0x10000 * 4);
  /** Of two signs, by what they come to, those of which they may be the first: others may come to the same. */
  readonly #pairs = new Int32Array(0x10000);
  #text: string | undefined;
  /** In order the places, `#count` of them, and of which patterns a word may begin at each. */
  #places = new Int32Array(0x400);
  #begun = new Int32Array(0x400);
  #count = 0;
  /** The patterns of which a word may begin anywhere in the text. */
  #any = 0;

  /** Whether every bit is a pattern's. */
  get isFull(): boolean {
    return this.#patterns === 32;
  }

  /** The bit of a pattern whose matches begin with one of `beginnings`, of a sign or two. */
  add(beginnings: Iterable<string>): number {
    const bit = 1 << this.#patterns;
    this.#patterns += 1;
    this.#text = undefined;
    for (const beginning of beginnings) {
      const [sign, next] = [beginning.charCodeAt(0), beginning.charCodeAt(1)];
      if (beginning.length === 1) mark(this.#signs, sign * 4 + alone, bit);
      else {
        mark(this.#signs, sign * 4 + first, bit);
        mark(this.#signs, next * 4 + second, bit);
        mark(this.#pairs, keyOf(sign, next), bit);
      }
    }
    return bit;
  }

  /** The first place in `text`, at `from` or behind it, where a word of the pattern of `bit` may begin; its end where none may. */
  placeIn(text: string, from: number, bit: number): number {
    if (text !== this.#text) this.#lookThrough(text);
    if ((this.#any & bit) === 0) return text.length;
    const [places, begun] = [this.#places, this.#begun];
    for (let index = this.#indexFrom(from); index < this.#count; index += 1)
      if (((begun[index] ?? 0) & bit) !== 0) return places[index] ?? 0;
    return text.length;
  }

  #lookThrough(text: string): void {
    this.#text = text;
    this.#count = 0;
    this.#any = 0;
    const [signs, pairs] = [this.#signs, this.#pairs];
    const last = text.length - 1;
    let sign = last < 0 ? 0 : text.charCodeAt(0);
    for (let place = 0; place < last; place += 1) {
      const next = text.charCodeAt(place + 1);
      let begun = (signs[sign * 4 + first] ?? 0) & (signs[next * 4 + second] ?? 0);
      if (begun !== 0) begun &= pairs[keyOf(sign, next)] ?? 0;
      begun |= signs[sign * 4 + alone] ?? 0;
      if (begun !== 0) this.#note(place, begun);
      sign = next;
    }
    this.#note(last, signs[sign * 4 + alone] ?? 0);
  }

  #note(place: number, begun: number): void {
    if (this.#count === this.#places.length)
      [this.#places, this.#begun] = [doubled(this.#places), doubled(this.#begun)];
    this.#places[this.#count] = place;
    this.#begun[this.#count] = begun;
    this.#count += 1;
    this.#any |= begun;
  }

  /** Which of the places is the first at `from` or behind it. */
  #indexFrom(from: number): number {
    let [first, last] = [0, from === 0 ? 0 : this.#count];
    while (first < last) {
      const middle = (first + last) >> 1;
      if ((this.#places[middle] ?? 0) < from) first = middle + 1;
      else last = middle;
    }
    return first;
  }
}

/** What a sign may be of a word. */
const alone = 0;
const first = 1;
const second = 2;

function mark(bits: Int32Array, index: number, bit: number): void {
  bits[index] = (bits[index] ?? 0) | bit;
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}

function keyOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}
