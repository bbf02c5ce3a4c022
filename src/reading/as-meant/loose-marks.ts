import { type Doubt, type Edit, Mends } from './edit.ts';
import type { SettingsForm } from './settings-form.ts';
import {
  betweenKeys,
  deepest,
  type KnownKey,
  pathBelow,
  type Row,
  SettingsText,
  wideBlank,
} from './settings-text.ts';
import { dashAt, ValueReader, widthOf } from './value-marks.ts';

export interface LooseMarks {
  readonly edits: readonly Edit[];
  readonly doubts: readonly Doubt[];
}

/**
 * Where the marks of `yaml` (colons, brackets, commas, quotes, dashes, blanks, indentation) are not those of YAML
 * though only one meaning is possible by `form`, and where a comment may be text. It reads the marks alone, line by
 * line; what is quoted and what stands in blocks is the author's own.
 */
export function looseMarks(yaml: string, form: SettingsForm): LooseMarks {
  return new LineReader(new SettingsText(yaml, form)).read();
}

// Blanks within a key are taken whole: else those of a long line would be looked at from each of them.
const plainKeyAt =
  /(["']?)((?:[^\s"'[\]{}#&*!|>%@`,-]|-[^\s"'])(?:[^\n\r"' \t]|[ \t]+(?![ \t]))*?)\1[ \t]*:(?=[ \t\r\n]|$)/y;
/** What people put before the entries of a list, beside YAML's own dash. */
const entryAt = /[-－–—](?!-)|[•·●*+]|[（(]?\d{1,2}(?:[、．）)]|\.(?!\d))/y;

/** A key whose children may follow, and where they stand. */
interface Level {
  readonly column: number;
  readonly path: readonly string[];
  /** Whether nothing stands behind its colon. */
  isOpen: boolean;
  child: number | undefined;
  /** Where the dashes of its entries stand. */
  entry: number | undefined;
  keys: Set<string>;
}

function levelOf(column: number, path: readonly string[]): Level {
  return { column, path, isOpen: true, child: undefined, entry: undefined, keys: new Set() };
}

/** A line, as far as it is read. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  /** Whether it is the rest of a line of which a part was read. */
  readonly isRest: boolean;
  /** What is read next, and in which column it stands. */
  at: number;
  column: number;
  /** Whether a mark of a list's entry stood before. */
  isEntry: boolean;
  /** The column in which the line begins by its meaning, where that is another. */
  moved: number | undefined;
}

class LineReader {
  readonly #text: SettingsText;
  readonly #mends = new Mends();
  readonly #values: ValueReader;
  readonly #root = levelOf(-1, []);
  #levels: Level[] = [this.#root];

  constructor(text: SettingsText) {
    this.#text = text;
    this.#values = new ValueReader(text, this.#mends);
  }

  read(): LooseMarks {
    for (let at = 0; at < this.#text.length;) at = this.#line(at);
    const { edits, doubts } = this.#mends;
    return { edits: edits.toSorted((a, b) => a.at - b.at), doubts };
  }

  /** Reads the line that begins at `start`, and those on which its value goes on; answers where the next begins. */
  #line(start: number): number {
    const row = this.#text.row?.next === start ? this.#text.row : undefined;
    this.#text.row = undefined;
    const indent = row ? '' : this.#text.blanks(start);
    const end = this.#text.lineEnd(start);
    const at = start + indent.length;
    if (at >= end && wideBlank.test(indent)) this.#mends.edit('blank', start, indent, '');
    if (at >= end || this.#text.signAt(at) === '#') return this.#text.nextLine(start);
    const { column, isEntry } = row ?? { column: widthOf(indent), isEntry: false };
    const line: Line = {
      start,
      end,
      indent,
      isRest: row !== undefined,
      at,
      column,
      isEntry,
      moved: undefined,
    };
    while (this.#entry(line)) if (line.at >= end) return this.#text.nextLine(start);
    const known = this.#text.knownKeyAt(line.at);
    if (known) return this.#setting(line, known.key, known);
    const strong = this.#text.strongKeyAt(line.at);
    if (strong) return this.#strongSetting(line, strong);
    const [whole, , key] = this.#text.match(plainKeyAt, line.at) ?? [];
    if (whole !== undefined && key !== undefined) return this.#setting(line, key, whole.length);
    const divided = this.#dividedKey(line);
    return divided ? this.#setting(line, divided.key, divided) : this.#keyless(line);
  }

  /** A key at which `line` is without a colon behind it: where it belongs, and was not yet written. */
  #dividedKey({ at, column, isEntry }: Line): KnownKey | undefined {
    const parent = this.#parentOf(column, isEntry);
    const divided = this.#text.dividedKeyAt(at, parent.path);
    const isMeant = divided && this.#fits(parent, divided.key, column) && !parent.keys.has(divided.key);
    return isMeant ? divided : undefined;
  }

  /** Reads the mark of an entry at which `line` is; false where it is at none. */
  #entry(line: Line): boolean {
    const isDash = this.#text.match(dashAt, line.at) !== null;
    const parent = this.#listOf(line, isDash);
    const loose = line.isEntry || !this.#isList(parent) ? undefined : this.#text.match(entryAt, line.at)?.[0];
    const mark = isDash ? '-' : loose;
    if (mark === undefined) return false;
    const gapAt = line.at + mark.length;
    const gap = this.#text.blanks(gapAt);
    if (!isDash && gapAt + gap.length >= line.end) return false;
    if (!isDash) this.#mends.edit('dash', line.at, mark, gap === '' ? '- ' : '-');
    if (wideBlank.test(gap)) this.#mends.edit('blank', gapAt, gap, ' ');
    this.#levels = this.#upTo(parent);
    parent.keys = new Set();
    parent.entry ??= line.column;
    line.isEntry = true;
    line.column += 1 + (wideBlank.test(gap) ? 1 : Math.max(1, widthOf(gap)));
    line.at = gapAt + gap.length;
    parent.child = line.column;
    return true;
  }

  /** The level to which an entry at `line` belongs: a dash too far to the left is moved under the list that it goes on. */
  #listOf(line: Line, isDash: boolean): Level {
    const parent = this.#parentOf(line.column, true);
    if (!isDash || line.isEntry || this.#isList(parent)) return parent;
    const outside = this.#levels.findLast((level) => this.#isList(level));
    if (!outside || outside.column <= line.column) return parent;
    line.moved = outside.entry ?? outside.column + 2;
    line.column = line.moved;
    return outside;
  }

  /** A line without a key: an entry, a value in a line of its own, or a further line of a text. */
  #keyless({ start, end, at, column, isEntry, indent, moved }: Line): number {
    const { path, column: below, isOpen } = this.#parentOf(column, isEntry);
    this.#indent(start, indent, moved);
    if (isEntry || (isOpen && /["'[{]/.test(this.#text.signAt(at))))
      return this.#values.read(at, start, path, below);
    return this.#furtherLine(start, end, at);
  }

  /** A line with the key `key`, which is `known` or so many characters long with its colon. */
  #setting(line: Line, key: string, known: KnownKey | number): number {
    const isKnown = typeof known !== 'number';
    const parent = isKnown ? this.#parentOfKey(line, key) : this.#parentOf(line.column, line.isEntry);
    const { start, end, at, column, indent, moved } = line;
    if (isKnown && !parent.isOpen) return this.#furtherLine(start, end, at);
    this.#indent(start, indent, moved);
    this.#levels = this.#upTo(parent);
    parent.child ??= column;
    parent.keys.add(key);
    const path = pathBelow(parent.path, key);
    const level = levelOf(column, path);
    if (this.#levels.length <= deepest) this.#levels.push(level);
    if (!isKnown) {
      const from = at + known + this.#text.blanks(at + known).length;
      level.isOpen = this.#values.isBlank(from, this.#text.lineEnd(from));
      return this.#values.read(from, start, path, column);
    }
    const inner = this.#levels.at(-1) === level ? this.#innerRow(at, known, level) : undefined;
    this.#text.row = inner;
    return inner ? inner.next : this.#valueOfKey(line, known, level, parent);
  }

  /** A line with a key in strong type, which settings do not have. */
  #strongSetting(line: Line, { key, text }: { readonly key: string; readonly text: string }): number {
    const behind = line.at + text.length;
    const isSpaced = /^[ \t\r\n]?$/.test(this.#text.signAt(behind));
    this.#mends.edit('strong', line.at, text, isSpaced ? `${key}:` : `${key}: `);
    return this.#setting(line, key, text.length);
  }

  /** What stands behind a known key: its value, and perhaps the next key of `parent` behind that. */
  #valueOfKey(line: Line, known: KnownKey, level: Level, parent: Level): number {
    const { path, column } = level;
    const from = this.#colon(line.at, known);
    level.isOpen = this.#values.isBlank(from, this.#text.lineEnd(from));
    const behind = level.isOpen ? undefined : this.#keyBehind(from, level, parent, line);
    if (!behind) return this.#values.read(from, line.start, path, column);
    const row = behind.stop === from ? { ...behind, stop: known.end } : behind;
    const between = this.#text.slice(row.stop, row.next);
    this.#text.row = row;
    this.#mends.edit('keys', row.stop, between, this.#text.newLine + ' '.repeat(column));
    return row.stop < from ? row.next : this.#values.read(from, line.start, path, column);
  }

  /** One of its own keys behind the colon of the key at `at`, which is put in a line below. */
  #innerRow(at: number, { key, gap, colon, end }: KnownKey, level: Level): Row | undefined {
    const after = this.#text.blanks(end);
    const next = end + after.length;
    const inner = this.#text.knownKeyAt(next);
    if (!inner || !this.#accepts(level, inner.key)) return undefined;
    const isEntry = this.#text.form.fieldAt(level.path).isList;
    const below = level.column + 2;
    const put = `:${this.#text.newLine}${' '.repeat(below)}${isEntry ? '- ' : ''}`;
    this.#mends.edit('keys', at + key.length, gap + colon + after, put);
    level.entry = isEntry ? below : undefined;
    level.child = isEntry ? below + 2 : below;
    return { stop: end, next, column: level.child, isEntry };
  }

  /**
   * The next key of `parent` behind the value from `from` on, in the same line: where YAML reads one too, where commas
   * part several in one entry, or where the value is no free text.
   */
  #keyBehind(
    from: number,
    { path, column }: Level,
    parent: Level,
    { isEntry, isRest }: Line,
  ): Row | undefined {
    const text = this.#text;
    const end = text.lineEnd(from);
    const isFree = text.form.fieldAt(path).forms.length === 0;
    let next = this.#values.markedEnd(from, end, path);
    for (;;) {
      const part = text.match(betweenKeys, next);
      if (!part || part.index >= end) return undefined;
      next = part.index + part[0].length;
      if (next >= end || text.signAt(next) === '#') return undefined;
      const key = text.knownKeyAt(next);
      if (!key || !this.#accepts(parent, key.key)) continue;
      const isMeant = !isFree || ((isEntry || isRest) && /\S/.test(part[0]));
      if (text.isOfYaml(key) || (isMeant && !parent.keys.has(key.key)))
        return { stop: part.index, next, column, isEntry };
    }
  }

  #colon(at: number, known: KnownKey): number {
    const { end, edits } = this.#text.mendedColon(at, known);
    this.#mends.add(edits);
    return end;
  }

  /** The level below which a known key stands: where its column fits none, the only one that takes the key. */
  #parentOfKey(line: Line, key: string): Level {
    const parent = this.#parentOf(line.column, line.isEntry);
    if (line.isEntry || this.#levels.length > deepest || this.#fits(parent, key, line.column)) return parent;
    const fitting = this.#levels.filter(
      (level) => level.isOpen && this.#accepts(level, key) && !level.keys.has(key),
    );
    const [level] = fitting;
    if (!level || fitting.length > 1) return parent;
    line.moved = level.child ?? (level === this.#root ? 0 : level.column + 2);
    line.column = line.moved;
    return level;
  }

  #indent(start: number, indent: string, moved: number | undefined): void {
    if (moved !== undefined || indent.includes('\t') || wideBlank.test(indent))
      this.#mends.edit('indent', start, indent, ' '.repeat(moved ?? widthOf(indent)));
  }

  /** A further line of a text: only a comment can take something from it. */
  #furtherLine(start: number, end: number, from: number): number {
    const text = this.#text.slice(from, end);
    const hash = /[ \t]#/.exec(text);
    if (hash && !/^["'[{]/.test(text)) this.#values.doubtComment(from, from + hash.index + 1, start);
    return this.#text.nextLine(start);
  }

  #upTo(level: Level): Level[] {
    return this.#levels.slice(0, this.#levels.indexOf(level) + 1);
  }

  #isList({ path, isOpen }: Level): boolean {
    return isOpen && this.#text.form.fieldAt(path).isList;
  }

  /** The level in which a line at `column` stands by its indentation; an entry of a list may stand right under its key. */
  #parentOf(column: number, isEntry: boolean): Level {
    return (
      this.#levels.findLast(
        (level) => level.column < column || (isEntry && level.column === column && this.#isList(level)),
      ) ?? this.#root
    );
  }

  /** Keys of one level stand in one column (YAML 1.2.2, 8.2.2). */
  #fits(level: Level, key: string, column: number): boolean {
    return level.isOpen && this.#accepts(level, key) && (level.child ?? column) === column;
  }

  #accepts({ path }: Level, key: string): boolean {
    const { keys, hasAnyKey } = this.#text.form.fieldAt(path);
    return hasAnyKey || keys.has(key);
  }
}
