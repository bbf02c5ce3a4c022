import { stretchIn } from '#domain/lists/stretch-in.ts';

/** Values of PDF (ISO 32000-1, 7.3), as they are written. */
export type PdfValue =
  | { readonly kind: 'text'; readonly bytes: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'reference'; readonly number: number; readonly generation: number }
  | { readonly kind: 'list'; readonly values: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfEntries }
  | { readonly kind: 'plain'; readonly written: string };

export type PdfEntries = ReadonlyMap<string, PdfValue>;

/** A value, and where what follows it begins. */
export interface ParsedValue {
  readonly value: PdfValue;
  readonly end: number;
}

const deepest = 60;
const blank = /(?:[\s\0]|%[^\r\n]*)*/y;
const plain = /[^\s\0()<>[\]{}/%]+/y;
const reference = /(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+R(?![A-Za-z0-9])/y;
const name = /\/([^\s\0()<>[\]{}/%]*)/y;

/** The value at `start` of `source`, which has a character for each byte. Undefined where there is none. */
export function parsePdfValue(source: string, start: number, depth = 0): ParsedValue | undefined {
  const at = skip(source, start);
  const sign = source.charAt(at);
  if (depth > deepest) return undefined;
  if (sign === '(') return parseText(source, at);
  if (source.startsWith('<<', at)) return parseDictionary(source, at, depth);
  if (sign === '<') return parseHexadecimal(source, at);
  if (sign === '[') return parseList(source, at, depth);
  const named = match(name, source, at);
  if (named)
    return { value: { kind: 'name', name: unescaped(named[0].slice(1)) }, end: at + named[0].length };
  const referred = match(reference, source, at);
  if (referred) {
    const [whole, number, generation] = referred;
    return {
      value: { kind: 'reference', number: Number(number), generation: Number(generation) },
      end: at + whole.length,
    };
  }
  const written = match(plain, source, at)?.[0];
  return written === undefined ? undefined : { value: { kind: 'plain', written }, end: at + written.length };
}

function parseDictionary(source: string, start: number, depth: number): ParsedValue | undefined {
  const entries = new Map<string, PdfValue>();
  let at = skip(source, start + 2);
  while (!source.startsWith('>>', at)) {
    const key = match(name, source, at);
    const parsed = key && parsePdfValue(source, at + key[0].length, depth + 1);
    if (!parsed) return undefined;
    entries.set(unescaped(key[0].slice(1)), parsed.value);
    at = skip(source, parsed.end);
  }
  return { value: { kind: 'dictionary', entries }, end: at + 2 };
}

function parseList(source: string, start: number, depth: number): ParsedValue | undefined {
  const values: PdfValue[] = [];
  let at = skip(source, start + 1);
  while (source.charAt(at) !== ']') {
    const parsed = parsePdfValue(source, at, depth + 1);
    if (!parsed) return undefined;
    values.push(parsed.value);
    at = skip(source, parsed.end);
  }
  return { value: { kind: 'list', values }, end: at + 1 };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text in parentheses, which may stand in it in pairs (7.3.4.2). */
function parseText(source: string, start: number): ParsedValue | undefined {
  const sign = /[()\\]/g;
  sign.lastIndex = start + 1;
  let open = 1;
  for (let match = sign.exec(source); match; match = sign.exec(source)) {
    if (match[0] === '\\') sign.lastIndex += 1;
    else open += match[0] === '(' ? 1 : -1;
    if (open > 0) continue;
    const bytes = source
      .slice(start + 1, match.index)
      .replace(/\\(?:([0-7]{1,3})|\r\n|([^]))/g, (_, octal?: string, letter?: string) => {
        if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
        if (letter === undefined || /[\r\n]/.test(letter)) return '';
        return escapes[letter] ?? letter;
      });
    return { value: { kind: 'text', bytes }, end: match.index + 1 };
  }
  return undefined;
}

function parseHexadecimal(source: string, start: number): ParsedValue | undefined {
  const end = source.indexOf('>', start);
  if (end === -1) return undefined;
  const digits = source.slice(start + 1, end).replace(/[^0-9A-Fa-f]/g, '');
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  return { value: { kind: 'text', bytes }, end: end + 1 };
}

function unescaped(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function skip(source: string, at: number): number {
  blank.lastIndex = at;
  return at + stretchIn(source, blank).length;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** What `entries` says of `key`, where it says so itself. */
export function nameIn(entries: PdfEntries, key: string): string {
  const value = entries.get(key);
  return value?.kind === 'name' ? value.name : '';
}

/** The number that `entries` have under `key`; undefined of a reference or of anything else. */
export function numberIn(entries: PdfEntries, key: string): number | undefined {
  const value = entries.get(key);
  return value?.kind === 'plain' && /^[+-]?\d+(?:\.\d*)?$/.test(value.written)
    ? Number(value.written)
    : undefined;
}

/** The words of a text: UTF-16 or UTF-8 by its mark (7.9.2.2; PDF 2.0), else a byte for a letter, or GB18030. */
export function wordsOf(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw);
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(raw);
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw);
    } catch {
      continue;
    }
  return bytes;
}
