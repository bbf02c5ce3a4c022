import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type Edit, editOf } from './edit.ts';
import type { SettingsForm } from './settings-form.ts';

/** Blanks that are none to YAML (1.2.2, 5.5). */
const wide = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
export const wideBlank = new RegExp(`[${wide}]`);
const blanks = `[ \\t${wide}]`;
const blanksAt = new RegExp(`${blanks}*`, 'y');
/** A key in strong type (`**种类**：`, `**种类：**`) has the marks of that around itself or its colon. */
const strongKeyAt = new RegExp(
  `\\*\\*([\\p{Script=Han}A-Za-z]+)(${blanks}*)(?:\\*\\*${blanks}*[:：∶﹕︰]|[:：∶﹕︰]\\*\\*)`,
  'uy',
);
const keyAt = new RegExp(`([\\p{Script=Han}A-Za-z]+)(${blanks}*)([:：∶﹕︰])`, 'uy');
/** A key with another mark than a colon behind it, or with none before what cannot be of the key. */
const dividedKeyAt = new RegExp(
  `([\\p{Script=Han}A-Za-z]+)(${blanks}*)([=＝→;；,，、.．。]|(?<=${blanks})(?![:：∶﹕︰])|(?=[\\d"'“‘\\[{［｛【]|[（(]\\p{Script=Han}+[:：]|\\r?$))`,
  'muy',
);
/** What may stand between a value and a key behind it. */
export const betweenKeys = new RegExp(`${blanks}*[,，;；、]${blanks}*|${blanks}+`, 'g');
/** What begins a value that YAML takes for something else than text (1.2.2, 7.3.3). */
export const indicator = /^(?:[*&!%@`]|[-?:](?: |$))/;
/** What begins like a setting. */
const keyLike = /^[\p{Script=Han}A-Za-z]+\s*[:：∶﹕︰]/u;

const openers: Readonly<Record<string, '[' | '{'>> = {
  '[': '[',
  '{': '{',
  '［': '[',
  '｛': '{',
  '【': '[',
};
const closers: Readonly<Record<string, ']' | '}'>> = {
  ']': ']',
  '}': '}',
  '］': ']',
  '｝': '}',
  '】': ']',
};

/** A text as YAML's quoted scalar on one line. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** Whether `text` means the same without quotes, in lists and braces too, to YAML and to whoever reads as it is meant. */
export function isPlain(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !/[［］｛｝【】“”‘’]|^(?:~|null|Null|NULL)$/.test(text) &&
    !indicator.test(text) &&
    !keyLike.test(text) &&
    !/^["'[\]{}#|>,]|[,[\]{}\n]|:(?: |$)| #/.test(text)
  );
}

/** A key of the form, with the blanks before its colon, and where what follows the colon begins. */
export interface KnownKey {
  readonly key: string;
  readonly gap: string;
  readonly colon: string;
  readonly end: number;
}

/** A part of a line, and what goes on behind it as if it stood in the next one: a key behind a value or another key. */
export interface Row {
  /** Where the part ends, and where what follows it begins. */
  readonly stop: number;
  readonly next: number;
  readonly column: number;
  readonly isEntry: boolean;
}

/** The text of settings of `form`, read at places that count its characters. */
export class SettingsText {
  readonly form: SettingsForm;
  /** The part of a line that is read as a line of its own. */
  row: Row | undefined;
  readonly #yaml: string;
  readonly #nearest = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(yaml: string, form: SettingsForm) {
    this.#yaml = yaml;
    this.form = form;
  }

  /** How its lines end. */
  get newLine(): string {
    return this.#yaml.includes('\r\n') ? '\r\n' : '\n';
  }

  get length(): number {
    return this.#yaml.length;
  }

  /** The character at `at`; empty beyond the text. */
  signAt(at: number): string {
    return this.#yaml.charAt(at);
  }

  slice(from: number, end: number): string {
    return this.#yaml.slice(from, end);
  }

  /** Where the line in which `at` stands begins. */
  lineStart(at: number): number {
    return this.#yaml.lastIndexOf('\n', at) + 1;
  }

  /** Where that line ends, before its line break. */
  lineEnd(at: number): number {
    const end = this.#yaml.indexOf('\n', at);
    const last = end < 0 ? this.length : end;
    if (this.row && at <= this.row.stop && this.row.stop < last) return this.row.stop;
    return last > at && this.signAt(last - 1) === '\r' ? last - 1 : last;
  }

  nextLine(at: number): number {
    const end = this.#yaml.indexOf('\n', at);
    if (this.row && at <= this.row.stop && (end < 0 || this.row.stop < end)) return this.row.next;
    return end < 0 ? this.length : end + 1;
  }

  /** What `pattern` matches at `at`, where it is sticky; from `at` on, where it is global. */
  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#yaml);
  }

  blanks(at: number): string {
    blanksAt.lastIndex = at;
    return stretchIn(this.#yaml, blanksAt);
  }

  knownKeyAt(at: number): KnownKey | undefined {
    const [all, key = '', gap = '', colon = ''] = this.match(keyAt, at) ?? [];
    return all !== undefined && this.form.keys.has(key)
      ? { key, gap, colon, end: at + all.length }
      : undefined;
  }

  /** The known key in strong type at `at`, with its marks and its colon. */
  strongKeyAt(at: number): { readonly key: string; readonly text: string } | undefined {
    const [text, key = ''] = this.match(strongKeyAt, at) ?? [];
    return text !== undefined && this.form.keys.has(key) ? { key, text } : undefined;
  }

  /** One of the keys that may stand under `path`, parted from its value by something else than a colon. */
  dividedKeyAt(at: number, path: readonly string[]): KnownKey | undefined {
    const [all, key = '', gap = '', colon = ''] = this.match(dividedKeyAt, at) ?? [];
    return all !== undefined && this.form.fieldAt(path).keys.has(key)
      ? { key, gap, colon, end: at + all.length }
      : undefined;
  }

  /** Whether YAML too reads a key. */
  isOfYaml({ gap, colon, end }: KnownKey): boolean {
    return colon === ':' && gap === '' && /^[ \t\r\n]?$/.test(this.signAt(end));
  }

  /** Where the next `mark` from `from` on stands, behind all where there is none. */
  nextOf(mark: string, from: number): number {
    const known = this.#nearest.get(mark);
    if (known && known.from <= from && from <= known.at) return known.at;
    const index = this.#yaml.indexOf(mark, from);
    const place = { from, at: index < 0 ? this.length : index };
    this.#nearest.set(mark, place);
    return place.at;
  }

  /** The bracket of YAML that the one at `at` opens, if it is one or wide. */
  openerAt(at: number): '[' | '{' | undefined {
    return openers[this.signAt(at)];
  }

  /** The bracket of YAML that the one at `at` closes, if it is one or wide. */
  closerAt(at: number): ']' | '}' | undefined {
    return closers[this.signAt(at)];
  }

  /** Whether at `at` brackets begin: YAML's, or wide ones that stand for them under `path`. */
  isOpening(at: number, path: readonly string[]): boolean {
    const opener = this.openerAt(at);
    if (opener !== undefined && opener === this.signAt(at)) return true;
    const inner = at + 1 + this.blanks(at + 1).length;
    if (opener === undefined) return this.isRound(at) && this.#isKeyOf(inner, path);
    return (
      this.form.fieldAt(path).isList ||
      this.openerAt(inner) !== undefined ||
      this.knownKeyAt(inner) !== undefined
    );
  }

  /** Whether a round bracket stands at `at`, which is a mark only around keys: else it is text. */
  isRound(at: number): boolean {
    return /[（()）]/.test(this.signAt(at));
  }

  #isKeyOf(at: number, path: readonly string[]): boolean {
    const key = this.knownKeyAt(at)?.key;
    return key !== undefined && this.form.fieldAt(path).keys.has(key);
  }

  /** Where the quoted scalar at `from` ends, up to `end`; undefined where it does not. */
  quoteEnd(from: number, end = this.length): number | undefined {
    const mark = this.signAt(from);
    for (let at = from + 1; at < end; at += 1) {
      if (mark === '"' && this.signAt(at) === '\\') at += 1;
      else if (this.signAt(at) === mark) {
        if (mark === '"' || this.signAt(at + 1) !== mark) return at + 1;
        at += 1;
      }
    }
    return undefined;
  }

  /** Makes the colon of the known key at `at`, and the blanks behind it, YAML's; and where the value begins. */
  mendedColon(
    at: number,
    { gap, colon, key, end }: KnownKey,
  ): { readonly end: number; readonly edits: Edit[] } {
    const after = this.blanks(end);
    const hasValue = end + after.length < this.lineEnd(end);
    const isSpaced = after !== '' || !hasValue;
    if (!/[:：∶﹕︰]/.test(colon)) {
      const before = this.slice(at + key.length, end + after.length);
      const edits = editOf('divider', at + key.length, before, hasValue ? ': ' : ':');
      return { end: end + after.length, edits };
    }
    return {
      end: end + after.length,
      edits: [
        ...(wideBlank.test(gap) ? editOf('blank', at + key.length, gap, '') : []),
        ...editOf('colon', end - 1, colon, isSpaced ? ':' : ': '),
        ...(wideBlank.test(after) ? editOf('blank', end, after, hasValue ? ' ' : '') : []),
      ],
    };
  }

  /** Puts the value from `from` to `end` in quotes, as what it is: text; nothing where settings or a list may stand. */
  inQuotes(from: number, end: number, path: readonly string[]): Edit[] {
    const { isLeaf, isList, keys, hasAnyKey } = this.form.fieldAt(path);
    if (!isLeaf && (isList || hasAnyKey || keys.size > 0)) return [];
    const text = this.slice(from, end).trimEnd();
    return editOf('unquoted', from, text, quoted(text));
  }

  /** Makes curly quotes around the whole value from `from` to `end` YAML's; undefined where they are none. */
  mendedQuotes(from: number, end: number, path: readonly string[]): Edit[] | undefined {
    const whole = this.slice(from, end);
    const value = whole.trimEnd();
    const [, inner] = /^[“"‘']([^“”"‘’']*)[”"’'“‘]$/.exec(value) ?? [];
    if (inner === undefined || /^(["']).*\1$/.test(value)) return undefined;
    if (/^[“‘]/.test(value) && path.at(-1) === '名称' && isPlain(inner)) return undefined;
    const before = wideBlank.test(whole.slice(value.length)) ? whole : value;
    return editOf('quote', from, before, isPlain(inner) ? inner : quoted(inner));
  }

  /** Takes the wide blanks away that end the text from `from` to `end`. */
  withoutWideEnd(from: number, end: number): Edit[] {
    const whole = this.slice(from, end);
    const text = whole.trimEnd();
    const blanks = whole.slice(text.length);
    return wideBlank.test(blanks) ? editOf('blank', from + text.length, blanks, '') : [];
  }
}

/** No settings are as deep: beyond it nothing is known of what may stand where. */
export const deepest = 12;

/** The path of `key` below `path`; keys deeper than anybody writes have that of the last. */
export function pathBelow(path: readonly string[], key: string): readonly string[] {
  return path.length < deepest ? [...path, key] : path;
}
