import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { Mends } from './edit.ts';
import { flowAt, Patience } from './flow-marks.ts';
import type { FieldForm } from './settings-form.ts';
import { indicator, quoted, type SettingsText } from './settings-text.ts';
import { writtenContact } from './written-forms.ts';

/** YAML's own dash before an entry of a list. */
export const dashAt = /-(?=[ \t\r\n]|$)/y;

/** What stands behind a key or a dash, to the end of its line. */
interface Value {
  readonly from: number;
  readonly end: number;
  readonly text: string;
  readonly lineAt: number;
  readonly path: readonly string[];
  /** The column of the key to which it belongs. */
  readonly column: number;
}

/** Reads the values of `text`: what stands behind its keys and dashes. What is to be mended goes to `mends`. */
export class ValueReader {
  readonly #text: SettingsText;
  readonly #mends: Mends;
  readonly #patience: Patience;

  /** What a value may be, in the order in which it is looked for. Each tells where the next line begins. */
  readonly #kinds: readonly ((value: Value) => number | undefined)[] = [
    (value) => this.#nothing(value),
    (value) => this.#comment(value),
    (value) => this.#block(value),
    (value) => this.#badBlock(value),
    (value) => this.#flow(value),
    (value) => this.#curlyQuotes(value),
    (value) => this.#quotes(value),
    (value) => this.#plain(value),
  ];

  constructor(text: SettingsText, mends: Mends) {
    this.#text = text;
    this.#mends = mends;
    this.#patience = new Patience(text);
  }

  /** Reads the value that begins at `from`; answers where the next line to look at begins. */
  read(from: number, lineAt: number, path: readonly string[], column: number): number {
    const end = this.#text.lineEnd(from);
    const value: Value = { from, end, text: this.#text.slice(from, end).trimEnd(), lineAt, path, column };
    for (const reads of this.#kinds) {
      const next = reads(value);
      if (next !== undefined) return next;
    }
    return this.#text.nextLine(from);
  }

  #nothing({ from, text }: Value): number | undefined {
    return text === '' ? this.#text.nextLine(from) : undefined;
  }

  #comment({ from, text, lineAt, path }: Value): number | undefined {
    if (!text.startsWith('#')) return undefined;
    if (/^#[^\s#]/.test(text) && this.#text.form.fieldAt(path).isLeaf) this.doubtComment(from, from, lineAt);
    return this.#text.nextLine(from);
  }

  /** A block of text is the author's own, but for how it is indented. */
  #block({ from, text, column }: Value): number | undefined {
    if (!/^[|>][-+\d]*(?:[ \t]+#.*)?$/.test(text)) return undefined;
    const outer = Math.max(column, 0);
    let at = this.#text.nextLine(from);
    while (at < this.#text.length) {
      const indent = this.#text.blanks(at);
      const isBlank = at + indent.length >= this.#text.lineEnd(at);
      if (!isBlank && stretchIn(indent, /^ */).length <= outer) {
        if (widthOf(indent) <= outer) return at;
        this.#mends.edit('indent', at, indent, ' '.repeat(widthOf(indent)));
      }
      at = this.#text.nextLine(at);
    }
    return at;
  }

  #badBlock({ from, text, lineAt }: Value): number | undefined {
    if (!/^[|>]/.test(text)) return undefined;
    const head = this.#text.slice(lineAt, from);
    this.#mends.doubt({
      kind: 'block',
      at: from,
      text: text.charAt(0),
      instead: [head + text.slice(1).trim()],
    });
    return this.#text.nextLine(from);
  }

  #flow(value: Value): number | undefined {
    const { from, end, path } = value;
    if (!this.#text.isOpening(from, path)) return undefined;
    const flow = flowAt(this.#text, from, path, this.#patience);
    for (const doubt of flow.doubts) this.#mends.doubt(doubt);
    if (flow.end === undefined) return this.#unclosed(value);
    const isWhole = this.isBlank(flow.end, this.#text.lineEnd(flow.end));
    if (isTextOnly(this.#text.form.fieldAt(path)) && !isWhole) {
      this.#mends.add(this.#text.inQuotes(from, end, path));
      return this.#text.nextLine(from);
    }
    this.#mends.add(flow.edits);
    return this.#text.nextLine(flow.end);
  }

  /** A list or braces that nothing closes, although the next line is another setting: they end with their line. */
  #unclosed({ from, end, text, path, column }: Value): number {
    if (!this.#endsAt(end, column)) return this.#text.nextLine(from);
    const { closers, edits } = flowAt(this.#text, from, path, this.#patience, end);
    if (isTextOnly(this.#text.form.fieldAt(path))) this.#mends.add(this.#text.inQuotes(from, end, path));
    else if (closers !== undefined && closers !== '') {
      this.#mends.add(edits);
      this.#mends.edit('unclosed', from + text.length, '', closers);
    }
    return this.#text.nextLine(from);
  }

  /** Whether a value of the key in `column` ends where its line does: another setting, an entry or nothing follows. */
  #endsAt(end: number, column: number): boolean {
    let at = this.#text.nextLine(end);
    for (; at < this.#text.length; at = this.#text.nextLine(at)) {
      const indent = this.#text.blanks(at);
      const next = at + indent.length;
      if (next >= this.#text.lineEnd(at) || this.#text.signAt(next) === '#') continue;
      const isKeyOrEntry =
        this.#text.knownKeyAt(next) !== undefined || this.#text.match(dashAt, next) !== null;
      return isKeyOrEntry && (widthOf(indent) <= column || this.#text.match(dashAt, next) !== null);
    }
    return true;
  }

  #curlyQuotes({ from, end, path }: Value): number | undefined {
    const edits = this.#text.mendedQuotes(from, end, path);
    if (!edits) return undefined;
    this.#mends.add(edits);
    return this.#text.nextLine(from);
  }

  #quotes({ from, end, text, path, lineAt, column }: Value): number | undefined {
    if (!/^["']/.test(text)) return undefined;
    const closing = this.#text.quoteEnd(from);
    if ((closing === undefined || closing > end) && this.#endsAt(end, column)) {
      const head = this.#text.slice(lineAt, from);
      this.#mends.doubt({
        kind: 'quote',
        at: from,
        text: text.charAt(0),
        instead: [head + quoted(text.slice(1))],
      });
      return this.#text.nextLine(from);
    }
    if (closing !== undefined && closing > end) return this.#text.nextLine(closing);
    const isWhole = closing === undefined || this.isBlank(closing, end);
    if (!isWhole) this.#mends.add(this.#text.inQuotes(from, end, path));
    return this.#text.nextLine(from);
  }

  /** A text without quotes, in a line of its own or behind its key. */
  #plain({ from, end, text, lineAt, path }: Value): number | undefined {
    const hash = /[ \t]#/.exec(text);
    const own = hash ? text.slice(0, hash.index) : text;
    if (hash && !this.#hasNoSharp(own, path)) this.doubtComment(from, from + hash.index + 1, lineAt);
    else {
      const stop = hash ? from + hash.index : end;
      this.#mends.add(
        indicator.test(own) || this.#holdsColon(own, path)
          ? this.#text.inQuotes(from, stop, path)
          : this.#text.withoutWideEnd(from, stop),
      );
    }
    return this.#text.nextLine(from);
  }

  /** Whether `text` under `path` is whole, and a day, a time, a number or a word: what follows ` #` is a comment. */
  #hasNoSharp(text: string, path: readonly string[]): boolean {
    const { forms } = this.#text.form.fieldAt(path);
    return forms.some((form) => form !== writtenContact && form(text) !== undefined);
  }

  /** Whether `text` under `path` has a colon that is YAML's in it, and no second key of the form before it. */
  #holdsColon(text: string, path: readonly string[]): boolean {
    const inner = /:(?=[ \t]|$)/.exec(text);
    if (!inner) return false;
    const before = /(?:^|[\s,，;；])([\p{Script=Han}A-Za-z]+)$/u.exec(text.slice(0, inner.index));
    const [, key = ''] = before ?? [];
    const places = [path, path.slice(0, -1)];
    return (
      !before || before.index === 0 || !places.some((place) => this.#text.form.fieldAt(place).keys.has(key))
    );
  }

  /** What follows ` #` at `hash` may be a comment, or text of the value at `valueAt`. */
  doubtComment(valueAt: number, hash: number, lineAt: number): void {
    const end = this.#text.lineEnd(hash);
    const head = this.#text.slice(lineAt, valueAt);
    const remark = this.#text.slice(hash, end).trimEnd();
    this.#mends.doubt({
      kind: 'comment',
      at: hash,
      text: remark,
      instead: [
        head + quoted(this.#text.slice(valueAt, end).trimEnd()),
        `${stretchIn(head, /^\s*/)}# ${remark.replace(/^#+\s*/, '')}`,
        head + this.#text.slice(valueAt, hash).trimEnd(),
      ],
    });
  }

  /** Where the quotes or brackets end that stand around the beginning of a value; `from` where there are none. */
  markedEnd(from: number, end: number, path: readonly string[]): number {
    if (/["']/.test(this.#text.signAt(from))) return this.#text.quoteEnd(from, end) ?? end;
    if (!this.#text.isOpening(from, path)) return from;
    return flowAt(this.#text, from, path, this.#patience).end ?? end;
  }

  /** Whether nothing but a comment stands from `from` to `end`. */
  isBlank(from: number, end: number): boolean {
    return /^(?:#|$)/.test(this.#text.slice(from, end).trim());
  }
}

function isTextOnly({ isLeaf, isList, keys, hasAnyKey }: FieldForm): boolean {
  return isLeaf && !isList && keys.size === 0 && !hasAnyKey;
}

/** How wide `indent` is meant: a tab and a wide blank are two characters. */
export function widthOf(indent: string): number {
  return [...indent].reduce((width, blank) => width + (blank === '\t' || blank === '\u3000' ? 2 : 1), 0);
}
