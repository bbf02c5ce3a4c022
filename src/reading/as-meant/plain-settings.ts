import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

type Node = Scalar | YAMLMap | YAMLSeq;

const keyAt = /[\p{Script=Han}A-Za-z]{1,99}(?=:(?: |\n))/uy;
/** No sign within a text begins or parts anything, in brackets neither. */
const sign = String.raw`(?:[^\s\p{C}:#,[\]{}]|:(?=[^\s\p{C}:#,[\]{}]))`;
const textAt = new RegExp(String.raw`(?=[\p{L}\p{N}（《〔“])${sign}+(?: ${sign}+)*`, 'uy');

const quotedAt = /"[^"\\\p{C}]+"/uy;

/**
 * The settings `yaml`, where they are written as most are, as the reader of YAML reads them: known signs alone, lists and
 * keys in lines of one column or in brackets on one line, none of them empty, without escapes and comments.
 * Undefined where they are written otherwise, or are none: that reader is to be asked.
 */
export function plainSettings(yaml: string): YAMLMap | undefined {
  const reader = new PlainReader(yaml);
  const map = reader.map(0);
  return reader.isAtEnd ? map : undefined;
}

/** Reads what begins where it stands, up to the line behind it; undefined where that is not plain. */
class PlainReader {
  readonly #yaml: string;
  #at: number;

  constructor(yaml: string) {
    this.#yaml = yaml;
    // What the fence before settings leaves of its line.
    this.#at = yaml.startsWith('\n') ? 1 : 0;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#yaml.length;
  }

  /** The keys in `column`, at the first of which it stands. */
  map(column: number): YAMLMap | undefined {
    const start = this.#at;
    const map = new YAMLMap();
    do {
      const key = this.#scalar(keyAt);
      if (!key) return undefined;
      this.#at += 1;
      const value = this.#takes('\n') ? this.#below(column) : this.#takes(' ') ? this.#inLine() : undefined;
      if (!value) return undefined;
      map.items.push(new Pair(key, value));
    } while (this.#goesOn(column));
    map.range = [start, this.#at, this.#at];
    return map;
  }

  /** The entries with dashes in `column`, at the first of which it stands. */
  #list(column: number): YAMLSeq | undefined {
    const start = this.#at;
    const list = new YAMLSeq();
    do {
      if (!this.#takes('- ')) return undefined;
      const entry = this.#isAt(keyAt) ? this.map(column + 2) : this.#inLine();
      if (!entry) return undefined;
      list.items.push(entry);
    } while (this.#goesOn(column, '- '));
    list.range = [start, this.#at, this.#at];
    return list;
  }

  /** What stands in the lines below a key in `column`. */
  #below(column: number): Node | undefined {
    const inner = this.#indent();
    this.#at += inner;
    const isList = this.#yaml.startsWith('- ', this.#at);
    if (inner < column || (inner === column && !isList)) return undefined;
    return isList ? this.#list(inner) : this.map(inner);
  }

  /** A list or keys in brackets, or a text, to the end of its line. */
  #inLine(): Node | undefined {
    const value = this.#takes('[')
      ? this.#listInBrackets()
      : this.#takes('{')
        ? this.#mapInBraces()
        : this.#text();
    if (!value?.range || !(this.#takes('\n') || this.isAtEnd)) return undefined;
    value.range[2] = this.#at;
    return value;
  }

  /** Behind a bracket. */
  #listInBrackets(): YAMLSeq | undefined {
    const start = this.#at - 1;
    const list = new YAMLSeq();
    list.flow = true;
    do {
      const entry = this.#text();
      if (!entry) return undefined;
      list.items.push(entry);
    } while (this.#takes(', '));
    if (!this.#takes(']')) return undefined;
    list.range = [start, this.#at, this.#at];
    return list;
  }

  /** Behind a brace. */
  #mapInBraces(): YAMLMap | undefined {
    const start = this.#at - 1;
    const map = new YAMLMap();
    map.flow = true;
    if (!this.#takes(' ')) return undefined;
    do {
      const key = this.#scalar(keyAt);
      const value = key && this.#takes(': ') ? this.#text() : undefined;
      if (!value?.range) return undefined;
      map.items.push(new Pair(key, value));
      if (!this.#yaml.startsWith(' }', this.#at)) continue;
      this.#at += 2;
      value.range[2] += 1;
      map.range = [start, this.#at, this.#at];
      return map;
    } while (this.#takes(', '));
    return undefined;
  }

  #text(): Scalar | undefined {
    return this.#scalar(textAt) ?? this.#scalar(quotedAt, 1);
  }

  /** What `pattern` matches here, without so many quotes at its ends. */
  #scalar(pattern: RegExp, quotes: 0 | 1 = 0): Scalar | undefined {
    const start = this.#at;
    if (!this.#isAt(pattern)) return undefined;
    this.#at = pattern.lastIndex;
    const text = this.#yaml.slice(start + quotes, this.#at - quotes);
    const scalar = new Scalar(text);
    scalar.range = [start, this.#at, this.#at];
    scalar.source = text;
    scalar.type = quotes === 0 ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    return scalar;
  }

  /** Whether the line at whose beginning it stands goes on in `column`, with `mark`; then it stands there. */
  #goesOn(column: number, mark = ''): boolean {
    const at = this.#at + column;
    const isOn = !this.isAtEnd && this.#indent() === column && this.#yaml.startsWith(mark, at);
    if (isOn) this.#at = at;
    return isOn;
  }

  /** How many spaces stand here. */
  #indent(): number {
    let end = this.#at;
    while (this.#yaml.startsWith(' ', end)) end += 1;
    return end - this.#at;
  }

  #isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#yaml);
  }

  #takes(mark: string): boolean {
    const isThere = this.#yaml.startsWith(mark, this.#at);
    if (isThere) this.#at += mark.length;
    return isThere;
  }
}
