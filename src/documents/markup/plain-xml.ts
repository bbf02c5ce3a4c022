import { matchesIn } from '#domain/lists/matches-in.ts';
import { stretchIn } from '#domain/lists/stretch-in.ts';
import { deepest, StrictXml } from './strict-xml.ts';
import { localName, type XmlHandlers } from './xml-handlers.ts';

/** How programs declare XML; another declaration may change what the characters mean. */
const declaration =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>/;
const name = '[A-Za-z_][A-Za-z0-9_.:-]*';
const startTag = new RegExp(`<(${name})((?:[ \\n]+${name}="[^"<\\t\\n\\r]*")*)[ \\n]*(/?)>`, 'y');
const attribute = new RegExp(`(${name})="([^"]*)"`, 'g');
/** A reference that every document knows (XML 1.0, 4.1 and 4.6). */
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));|&/g;
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What no document may hold (XML 1.0, 2.2). */
const forbidden = /[^\t\n\r\x20-\ufffd]/;
/** In the place of a character that is none: a sign that is forbidden too. */
const unknown = '\0';
const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
/** What goes on for longer is for the strict reader, so that none is sought through again and again. */
const longestPiece = 1 << 16;

/**
 * Reads XML piece by piece as `StrictXml` does, and several times as fast: what programs write, tags and texts. From
 * where anything else stands, or what is not well formed, that reader goes on.
 */
export class PlainXml {
  readonly #handlers: XmlHandlers;
  /** The names of the elements that are open. */
  readonly #open: string[] = [];
  /** The declaration. */
  #declaration = '';
  #hasRoot = false;
  /** What was written and is no whole tag or text yet. */
  #rest = '';
  #strict: StrictXml | undefined;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  write(text: string): void {
    if (this.#strict) return this.#strict.write(text);
    // A line's end is one sign (2.11); the other half of the last one may follow.
    const all = `${this.#rest}${text}`.replace(/\r(?:\n|(?!$))/g, '\n');
    this.#rest = forbidden.test(all) ? all : all.slice(this.#read(all));
    if (!this.#isUnfinished()) this.#handOver();
  }

  end(): void {
    (this.#strict ?? this.#handOver()).end();
  }

  /** Whether what is left may be plain as soon as the rest of it is written. */
  #isUnfinished(): boolean {
    const rest = this.#rest;
    return (
      !this.#isClosed() && rest.length < longestPiece && !rest.includes(rest.startsWith('<') ? '>' : '<')
    );
  }

  #isClosed(): boolean {
    return this.#hasRoot && this.#open.length === 0;
  }

  #handOver(): StrictXml {
    const strict = new StrictXml(this.#handlers);
    const open = this.#open.map((name) => `<${name}>`).join('');
    strict.passOver(`${this.#declaration}${this.#isClosed() ? '<a/>' : open}`);
    strict.write(this.#rest);
    return (this.#strict = strict);
  }

  /** Tells what `text` says, and gives where what is neither plain nor whole begins. */
  #read(text: string): number {
    let at = 0;
    if (!this.#hasRoot && this.#declaration === '')
      at = (this.#declaration = stretchIn(text, declaration)).length;
    for (let end = this.#piece(text, at); end > at; end = this.#piece(text, at)) at = end;
    return at;
  }

  /** Tells the piece at `at`, and gives its end; `at` itself where it is not plain, or not whole. */
  #piece(text: string, at: number): number {
    if (this.#isClosed()) return at;
    if (text.charAt(at) !== '<') return this.#text(text, at);
    return text.charAt(at + 1) === '/' ? this.#endTag(text, at) : this.#startTag(text, at);
  }

  #text(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end === -1) return at;
    const words = text.slice(at, end);
    const plain = withoutReferences(words);
    if (plain === undefined || words.includes(']]>')) return at;
    if (!this.#hasRoot && (this.#declaration === '' || !/^[ \t\n]+$/.test(words))) return at;
    this.#handlers.text(plain);
    return end;
  }

  #startTag(text: string, at: number): number {
    startTag.lastIndex = at;
    const [whole = '', name, written = '', slash] = startTag.exec(text) ?? [];
    const attributes = attributesIn(written);
    if (name === undefined || !attributes || this.#open.length === deepest) return at;
    this.#hasRoot = true;
    this.#handlers.open(localName(name), attributes);
    if (slash === '') this.#open.push(name);
    else this.#handlers.close(localName(name));
    return at + whole.length;
  }

  #endTag(text: string, at: number): number {
    const name = this.#open.at(-1);
    if (name === undefined || !text.startsWith(`${name}>`, at + 2)) return at;
    this.#open.pop();
    this.#handlers.close(localName(name));
    return at + name.length + 3;
  }
}

/** The attributes that are `written` in a tag; undefined where not all are plain, or one stands twice. */
function attributesIn(written: string): Readonly<Record<string, string>> | undefined {
  if (written === '') return noAttributes;
  const attributes = Object.create(null) as Record<string, string>;
  for (const { 1: key = '', 2: value = '' } of matchesIn(written, attribute)) {
    const plain = withoutReferences(value);
    if (plain === undefined || key in attributes) return undefined;
    attributes[key] = plain;
  }
  return attributes;
}

/** `text` with the characters to which it refers; undefined where it refers to what not every document knows. */
function withoutReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  const plain = text.replace(reference, (_, sign?: string, decimal?: string, hexadecimal?: string) => {
    const code = Number(decimal ?? `0x${hexadecimal}`);
    return signs[sign ?? ''] ?? (isCharacter(code) ? String.fromCodePoint(code) : unknown);
  });
  return plain.includes(unknown) ? undefined : plain;
}

/** Whether `code` is of a character that a document may hold; `NaN` is of none. */
function isCharacter(code: number): boolean {
  return code <= 0x10ffff && !forbidden.test(String.fromCodePoint(code)) && (code < 0xd800 || code > 0xdfff);
}
