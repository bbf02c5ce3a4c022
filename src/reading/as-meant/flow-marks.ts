import { at as elementAt } from '#domain/lists/at.ts';
import { type Doubt, type Edit, editOf, type LooseKind } from './edit.ts';
import { indicator, pathBelow, quoted, type SettingsText, wideBlank } from './settings-text.ts';

/** A list or braces on however many lines. */
export interface Flow {
  /** Behind what closes it; undefined where that is nowhere, or is of another kind. */
  readonly end: number | undefined;
  /** What would close it where its text ends; undefined where its brackets are mixed up. */
  readonly closers: string | undefined;
  readonly edits: readonly Edit[];
  readonly doubts: readonly Doubt[];
}

/** How many marks may be read within brackets: those that never close would be sought again from every line. */
export class Patience {
  #left: number;

  constructor({ length }: SettingsText) {
    this.#left = 4 * length + 1000;
  }

  /** Takes a little of it; false where there was none left. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

/** The list or braces that begin at `start` of `text`, under `path`, as far as they go up to `limit`. */
export function flowAt(
  text: SettingsText,
  start: number,
  path: readonly string[],
  patience: Patience,
  limit = text.length,
): Flow {
  return new FlowReader(text, start, path).read(patience, limit);
}

const plainKeyAt =
  /(["']?)([^\s"'[\]{}#&*!|>%@`,，-](?:[^\n\r"',，[\]{} \t]|[ \t]+(?![ \t]))*?)\1[ \t]*:(?=[ \t\r\n]|$)/y;
/** Behind a comma in braces: another key, their end, or a value in quotes. */
const goesOn = /^[ \t]*(?:[^,，[\]{}:：\s\d][^,，[\]{}:：\s]*[ \t]*[:：]|[}\]"']|$)/;
/** Behind a bracket that may close: nothing, a comma, another bracket, a comment. */
const followers = /^\s*(?:$|[,，;；、\]}］｝】]|#)/;
const roundFollowers = /^\s*(?:$|[,，;；、\]}］｝】)）]|#)/;

interface Bracket {
  readonly bracket: '[' | '{';
  readonly isWide: boolean;
  readonly isRound: boolean;
  readonly path: readonly string[];
}

interface PlainText {
  readonly end: number;
  readonly needsQuotes: boolean;
  /** Where what looks like a comment begins. */
  readonly comment: number | undefined;
}

class FlowReader {
  readonly #text: SettingsText;
  readonly #start: number;
  readonly #edits: Edit[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #stack: Bracket[] = [];
  #at: number;
  /** The keys to the value that is read next. */
  #path: readonly string[];
  #isBroken = false;

  /** What may stand within brackets, in the order in which it is looked for. Each reads it, or is not meant. */
  readonly #marks: readonly ((gap: string) => boolean)[] = [
    () => this.#lineBreak(),
    (gap) => this.#nextSetting(gap),
    (gap) => this.#comment(gap),
    () => this.#closing(),
    () => this.#comma(),
    () => this.#key(),
    () => this.#opening(),
    () => this.#quotedText(),
    () => this.#plainText(),
  ];

  constructor(text: SettingsText, start: number, path: readonly string[]) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
    this.#path = path;
  }

  read(patience: Patience, limit: number): Flow {
    this.#open();
    while (!this.#isBroken && this.#stack.length > 0 && this.#at < limit && patience.spend()) {
      const gap = this.#blanks();
      if (this.#at >= limit) break;
      this.#marks.some((reads) => reads(gap));
    }
    const isClosed = this.#stack.length === 0;
    const closers = this.#stack.toReversed().map(({ bracket }) => (bracket === '[' ? ']' : ' }'));
    return {
      end: isClosed ? this.#at : undefined,
      closers: this.#isBroken ? undefined : closers.join(''),
      edits: this.#edits,
      doubts: this.#doubts,
    };
  }

  get #mark(): string {
    return this.#text.signAt(this.#at);
  }

  /** The innermost brackets. */
  get #top(): Bracket {
    return elementAt(this.#stack, this.#stack.length - 1);
  }

  #edit(kind: LooseKind, at: number, before: string, after: string): void {
    this.#edits.push(...editOf(kind, at, before, after));
  }

  #open(): void {
    const mark = this.#mark;
    const isRound = this.#text.isRound(this.#at);
    const bracket = this.#text.openerAt(this.#at) ?? '{';
    // No setting is a list of lists: one bracket of two is too many, and nobody knows which.
    this.#isBroken = bracket === '[' && this.#stack.at(-1)?.bracket === '[';
    this.#edit('bracket', this.#at, mark, bracket);
    this.#stack.push({ bracket, isWide: mark !== bracket, isRound, path: this.#path });
    this.#at += 1;
  }

  #blanks(): string {
    const gap = this.#text.blanks(this.#at);
    if (wideBlank.test(gap)) this.#edit('blank', this.#at, gap, ' ');
    this.#at += gap.length;
    return gap;
  }

  #lineBreak(): boolean {
    const isBreak = this.#mark === '\n' || this.#mark === '\r';
    if (isBreak) this.#at += 1;
    return isBreak;
  }

  /** A key at the beginning of a line is no longer within the brackets, unless the settings are one list or braces. */
  #nextSetting(gap: string): boolean {
    const isLineStart = gap === '' && this.#text.signAt(this.#at - 1) === '\n';
    if (isLineStart && this.#start > 0 && this.#text.knownKeyAt(this.#at)) this.#isBroken = true;
    return this.#isBroken;
  }

  #comment(gap: string): boolean {
    const isComment = this.#mark === '#' && gap !== '';
    if (isComment) this.#at = this.#text.lineEnd(this.#at);
    return isComment;
  }

  #closing(): boolean {
    const closer = this.#closerAt(this.#at);
    if (closer === undefined) return false;
    if ((closer === ']') !== (this.#top.bracket === '[')) {
      this.#isBroken = true;
      return true;
    }
    this.#edit('bracket', this.#at, this.#mark, closer);
    this.#stack.pop();
    this.#at += 1;
    if (this.#stack.length > 0) this.#path = this.#top.path;
    return true;
  }

  /** The bracket of YAML that the one at `at` closes; a round one closes only what a round one opened. */
  #closerAt(at: number): ']' | '}' | undefined {
    const isRoundEnd = this.#top.isRound && /[)）]/.test(this.#text.signAt(at));
    return isRoundEnd ? '}' : this.#text.closerAt(at);
  }

  #comma(): boolean {
    const mark = this.#mark;
    if (!/[,，;；、]/.test(mark)) return false;
    this.#edit('comma', this.#at, mark, mark === ',' || this.#text.blanks(this.#at + 1) !== '' ? ',' : ', ');
    this.#at += 1;
    this.#path = this.#top.path;
    return true;
  }

  #key(): boolean {
    const { bracket, path } = this.#top;
    if (bracket !== '{') return false;
    const isValue = this.#path !== path;
    const knownKey =
      this.#text.knownKeyAt(this.#at) ?? (isValue ? undefined : this.#text.dividedKeyAt(this.#at, path));
    if (knownKey) {
      const { end, edits } = this.#text.mendedColon(this.#at, knownKey);
      this.#edits.push(...edits);
      this.#at = end;
      this.#path = pathBelow(path, knownKey.key);
      return true;
    }
    const [all, , key = ''] = (isValue ? undefined : this.#text.match(plainKeyAt, this.#at)) ?? [];
    if (all === undefined) return false;
    this.#at += all.length;
    this.#path = pathBelow(path, key);
    return true;
  }

  #opening(): boolean {
    const isOpening = this.#text.isOpening(this.#at, this.#path);
    if (isOpening) this.#open();
    return isOpening;
  }

  #quotedText(): boolean {
    if (this.#mark !== '"' && this.#mark !== "'") return false;
    const closing = this.#text.quoteEnd(this.#at);
    if (closing === undefined) return false;
    const end = this.#text.lineEnd(this.#at);
    const isSound = !/[”’]/.test(this.#text.slice(this.#at, Math.min(closing, end)));
    if (!isSound && closing > end) return false;
    this.#at = closing;
    return true;
  }

  #plainText(): boolean {
    const from = this.#at;
    const { end, needsQuotes, comment } = this.#plainEnd(from);
    if (comment !== undefined) {
      const doubt = this.#doubtfulComment(from, comment);
      this.#doubts.push(doubt);
      this.#at = comment + doubt.text.length;
      return true;
    }
    const isToBeQuoted = needsQuotes || indicator.test(this.#text.slice(from, end).trimEnd());
    this.#edits.push(
      ...(this.#text.mendedQuotes(from, end, this.#path) ??
        (isToBeQuoted ? this.#text.inQuotes(from, end, this.#path) : this.#text.withoutWideEnd(from, end))),
    );
    this.#at = Math.max(end, from + 1);
    this.#nextKey(end);
    return true;
  }

  /** Behind a text that ends at `end` without a comma, the next key of the braces. */
  #nextKey(end: number): void {
    const { bracket, path } = this.#top;
    const gap = this.#text.blanks(end);
    if (bracket !== '{' || gap === '' || !this.#text.knownKeyAt(end + gap.length)) return;
    this.#edit('comma', end, gap, ', ');
    this.#at = end + gap.length;
    this.#path = path;
  }

  #plainEnd(from: number): PlainText {
    const last = this.#text.lineEnd(from);
    let depth = 0;
    let needsQuotes = false;
    for (let at = from; at < last; at += 1) {
      const mark = this.#text.signAt(at);
      if (mark === '#' && at > from && /[ \t]/.test(this.#text.signAt(at - 1)))
        return { end: at, needsQuotes: false, comment: at };
      const isRound = this.#top.isRound && this.#text.isRound(at);
      if (isRound && /[（(]/.test(mark)) depth += 1;
      else if (isRound && depth > 0) depth -= 1;
      else if (at > from && (mark === '[' || mark === '{')) {
        depth += 1;
        needsQuotes = true;
      } else if (depth > 0 && (mark === ']' || mark === '}')) depth -= 1;
      else if (this.#closes(at, last) || (depth === 0 && this.#separates(from, at, last)))
        return { end: at, needsQuotes, comment: undefined };
      else if (mark === ',' && depth === 0) needsQuotes = true;
    }
    return { end: last, needsQuotes, comment: undefined };
  }

  /** Whether what stands at `at` of a line that ends at `last` closes brackets: YAML's do, wide ones may be text. */
  #closes(at: number, last: number): boolean {
    const closer = this.#closerAt(at);
    if (closer === undefined || closer === this.#text.signAt(at)) return closer !== undefined;
    const { bracket, isWide, isRound } = this.#top;
    return (
      (closer === ']') === (bracket === '[') &&
      (isWide || this.#text.nextOf(closer, at + 1) >= last) &&
      (isRound ? roundFollowers : followers).test(this.#text.slice(at + 1, last))
    );
  }

  /** Whether what stands at `at` of a line that ends at `last` parts values, and is not of the text from `from` on. */
  #separates(from: number, at: number, last: number): boolean {
    const { bracket, path } = this.#top;
    const mark = this.#text.signAt(at);
    if (/\s/.test(mark)) return bracket === '{' && at > from && this.#isBeforeKey(at, path);
    if (mark === ',')
      return bracket === '[' || goesOn.test(this.#text.slice(at + 1, last)) || this.#isBeforeEquals(at, path);
    if (!/[，；;、]/.test(mark)) return false;
    const next = at + 1 + this.#text.blanks(at + 1).length;
    return bracket === '{'
      ? this.#text.knownKeyAt(next) !== undefined
      : this.#text.openerAt(next) !== undefined;
  }

  /** Whether behind the blanks that begin at `at` stands a key of `path`. */
  #isBeforeKey(at: number, path: readonly string[]): boolean {
    if (/\s/.test(this.#text.signAt(at - 1))) return false;
    const key = this.#text.knownKeyAt(at + this.#text.blanks(at).length);
    return key !== undefined && this.#text.isOfYaml(key) && this.#text.form.fieldAt(path).keys.has(key.key);
  }

  /** Whether behind the comma at `at` stands a key of `path` with an equals sign: a blank may part words of a text. */
  #isBeforeEquals(at: number, path: readonly string[]): boolean {
    const key = this.#text.dividedKeyAt(at + 1 + this.#text.blanks(at + 1).length, path);
    return key !== undefined && /[=＝]/.test(key.colon);
  }

  /** What follows ` #` at `hash` may be a comment, or text of the value at `from`: what closes the brackets is in it. */
  #doubtfulComment(from: number, hash: number): Doubt {
    const text = this.#text;
    const end = text.lineEnd(hash);
    const closing = /[,，\]}］｝】]/.exec(text.slice(hash, end));
    const stop = closing ? hash + closing.index : end;
    const remark = text.slice(hash, stop).trimEnd();
    const [head, tail] = [
      text.slice(text.lineStart(from), from),
      text.slice(hash + remark.length, end).trimEnd(),
    ];
    return {
      kind: closing ? 'remark' : 'comment',
      at: hash,
      text: remark,
      instead: [
        head + quoted(text.slice(from, hash) + remark) + tail,
        `# ${remark.replace(/^#+\s*/, '')}`,
        head + text.slice(from, hash).trimEnd() + tail,
      ],
    };
  }
}
