import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { FieldForm, SettingsForm } from './settings-form.ts';

/** What was written otherwise than YAML wants it, though it has only one meaning. */
export type LooseKind =
  | 'colon'
  | 'bracket'
  | 'comma'
  | 'quote'
  | 'blank'
  | 'indent'
  | 'dash'
  | 'unquoted'
  | 'fold'
  | 'several'
  | 'keys'
  | 'form'
  | 'nothing';

/** A change of the settings' text that says the same to YAML as the author meant. */
export interface Edit {
  readonly kind: LooseKind;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** What has two meanings, of which nothing tells the one. */
export interface Doubt {
  readonly kind: 'comment' | 'lines' | 'block' | 'spaces';
  readonly at: number;
  /** The text that is doubtful. */
  readonly text: string;
  /** How each of the meanings is written. */
  readonly instead: readonly string[];
}

export interface LooseMarks {
  readonly edits: readonly Edit[];
  readonly doubts: readonly Doubt[];
}

/** Blanks that are none to YAML (1.2.2, 5.5). */
const wide = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const wideBlank = new RegExp(`[${wide}]`);
const blanksAt = new RegExp(`[ \\t${wide}]*`, 'y');
const keyAt = new RegExp(`([\\p{Script=Han}A-Za-z]+)([ \\t${wide}]*)([:：∶﹕︰])`, 'uy');
// Blanks within a key are taken whole: else those of a long line would be looked at from each of them.
const plainKeyAt =
  /(["']?)((?:[^\s"'[\]{}#&*!|>%@`,-]|-[^\s"'])(?:[^\n\r"' \t]|[ \t]+(?![ \t]))*?)\1[ \t]*:(?=[ \t\r\n]|$)/y;
const plainKeyInBracesAt =
  /(["']?)([^\s"'[\]{}#&*!|>%@`,，-](?:[^\n\r"',，[\]{} \t]|[ \t]+(?![ \t]))*?)\1[ \t]*:(?=[ \t\r\n]|$)/y;
/** What people put before the entries of a list, beside YAML's own dash. */
const entryAt = /[-－–—](?!-)|[•·●*+]|[（(]?\d{1,2}(?:[、．）)]|\.(?!\d))/y;
/** What may stand between a value and a key behind it. */
const keyBehindAt = new RegExp(`[ \\t${wide}]*[,，;；、][ \\t${wide}]*|[ \\t${wide}]+`, 'g');
/** What begins a value that YAML takes for something else than text (1.2.2, 7.3.3). */
const indicator = /^(?:[*&!%@`]|[-?:](?: |$))/;
/** What begins like a setting. */
const keyLike = /^[\p{Script=Han}A-Za-z]+\s*[:：∶﹕︰]/u;

const pairs: Readonly<Record<string, '[' | '{'>> = { '[': '[', '{': '{', '［': '[', '｛': '{', '【': '[' };
const closers: Readonly<Record<string, ']' | '}'>> = { ']': ']', '}': '}', '］': ']', '｝': '}', '】': ']' };

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

/** No settings are as deep: beyond it nothing is known of what may stand where. */
const deepest = 12;

/** A key whose children may follow, and where they stand. */
interface Level {
  readonly column: number;
  readonly path: readonly string[];
  /** Whether nothing stands behind its colon. */
  isOpen: boolean;
  child: number | undefined;
  /** Where the dashes of its entries stand. */
  entry: number | undefined;
  seen: Set<string>;
}

/** What goes on behind a part of a line as if it stood in the next one: a key behind a value, or behind another key. */
interface Row {
  /** Where the part before it ends, and where it begins. */
  readonly stop: number;
  readonly next: number;
  readonly column: number;
  readonly isEntry: boolean;
}

/**
 * Where the marks of `yaml` (colons, brackets, commas, quotes, dashes, blanks, indentation) are not those of YAML
 * though only one meaning is possible by `form`, and where a comment may be text. It reads the marks alone, line by
 * line; what is quoted and what stands in blocks is the author's own.
 */
export function looseMarks(yaml: string, form: SettingsForm): LooseMarks {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  const edit = (kind: LooseKind, at: number, before: string, after: string, to = edits): void => {
    if (before !== after) to.push({ kind, at, before, after });
  };
  const newLine = yaml.includes('\r\n') ? '\r\n' : '\n';
  let row: Row | undefined;
  const lineEnd = (at: number): number => {
    const end = yaml.indexOf('\n', at);
    const last = end < 0 ? yaml.length : end;
    if (row && at <= row.stop && row.stop < last) return row.stop;
    return last > at && yaml[last - 1] === '\r' ? last - 1 : last;
  };
  const nextLine = (at: number): number => {
    const end = yaml.indexOf('\n', at);
    if (row && at <= row.stop && (end < 0 || row.stop < end)) return row.next;
    return end < 0 ? yaml.length : end + 1;
  };
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(yaml);
  };
  const blanks = (at: number): string => match(blanksAt, at)?.[0] ?? '';
  const knownKey = (at: number) => {
    const [all, key = '', gap = '', colon = ''] = match(keyAt, at) ?? [];
    return all !== undefined && form.keys.has(key) ? { key, gap, colon, end: at + all.length } : undefined;
  };

  const root: Level = {
    column: -1,
    path: [],
    isOpen: true,
    child: undefined,
    entry: undefined,
    seen: new Set(),
  };
  let levels: Level[] = [root];
  // Brackets that never close would be sought again from every line.
  let patience = 4 * yaml.length + 1000;

  const nearest = new Map<string, { readonly from: number; readonly at: number }>();
  /** Where the next `mark` from `from` on stands, behind all where there is none. */
  const nextOf = (mark: string, from: number): number => {
    const known = nearest.get(mark);
    if (known && known.from <= from && from <= known.at) return known.at;
    const found = yaml.indexOf(mark, from);
    const place = { from, at: found < 0 ? yaml.length : found };
    nearest.set(mark, place);
    return place.at;
  };

  /** Whether YAML too reads a key. */
  const isOfYaml = ({ gap, colon, end }: NonNullable<ReturnType<typeof knownKey>>): boolean =>
    colon === ':' && gap === '' && /^[ \t\r\n]?$/.test(yaml[end] ?? '');

  /** The colon of a known key, and the blanks behind it; answers where the value begins. */
  const colonOf = (
    at: number,
    { gap, colon, key, end }: NonNullable<ReturnType<typeof knownKey>>,
    to: Edit[],
  ) => {
    const after = blanks(end);
    const hasValue = end + after.length < lineEnd(end);
    const isSpaced = after !== '' || !hasValue;
    if (wideBlank.test(gap)) edit('blank', at + key.length, gap, '', to);
    edit('colon', end - 1, colon, isSpaced ? ':' : ': ', to);
    if (wideBlank.test(after)) edit('blank', end, after, hasValue ? ' ' : '', to);
    return end + after.length;
  };

  const doubtComment = (valueAt: number, hash: number, lineAt: number): void => {
    const end = lineEnd(hash);
    const value = yaml.slice(valueAt, end).trimEnd();
    const head = yaml.slice(lineAt, valueAt);
    const kept = yaml.slice(valueAt, hash).trimEnd();
    const remark = yaml
      .slice(hash, end)
      .replace(/^#+\s*/, '')
      .trimEnd();
    doubts.push({
      kind: 'comment',
      at: hash,
      text: yaml.slice(hash, end).trimEnd(),
      instead: [
        head + quoted(value),
        `${head.slice(0, head.length - head.trimStart().length)}# ${remark}`,
        head + kept,
      ],
    });
  };

  /** As `doubtComment`, within brackets: what closes them stands in the comment. */
  const doubtCommentWithin = (valueAt: number, hash: number): void => {
    const lineAt = yaml.lastIndexOf('\n', valueAt) + 1;
    const end = lineEnd(hash);
    const closing = /[,，\]}］｝】]/.exec(yaml.slice(hash, end));
    const stop = closing ? hash + closing.index : end;
    const [head, tail] = [yaml.slice(lineAt, valueAt), yaml.slice(stop, end)];
    const text = yaml.slice(hash, stop).trimEnd();
    doubts.push({
      kind: 'comment',
      at: hash,
      text,
      instead: [
        head + quoted(yaml.slice(valueAt, stop).trimEnd()) + tail,
        `# ${text.replace(/^#+\s*/, '')}`,
        head + yaml.slice(valueAt, hash).trimEnd() + tail,
      ],
    });
  };

  /** The value from `from` to `end` put in quotes, as what it is: text. */
  const quote = (from: number, end: number, path: readonly string[], to = edits): void => {
    const { isLeaf, isList, keys, hasAnyKey } = form.fieldAt(path);
    if (!isLeaf && (isList || hasAnyKey || keys.size > 0)) return;
    const text = yaml.slice(from, end).trimEnd();
    edit('unquoted', from, text, quoted(text), to);
  };

  const isTextOnly = ({ isLeaf, isList, keys, hasAnyKey }: FieldForm): boolean =>
    isLeaf && !isList && keys.size === 0 && !hasAnyKey;

  /** Whether the wide bracket at `at` stands for one of YAML's. */
  const isBracket = (at: number, path: readonly string[]): boolean => {
    const field = form.fieldAt(path);
    const inner = at + 1 + blanks(at + 1).length;
    return field.isList || pairs[yaml[inner] ?? ''] !== undefined || knownKey(inner) !== undefined;
  };

  /** Where the quoted scalar at `from` ends, on whatever line; undefined where it does not. */
  const quoteEnd = (from: number, end: number): number | undefined => {
    const double = yaml[from] === '"';
    for (let at = from + 1; at < end; at += 1) {
      if (double && yaml[at] === '\\') at += 1;
      else if (yaml[at] === yaml[from]) {
        if (double || yaml[at + 1] !== "'") return at + 1;
        at += 1;
      }
    }
    return undefined;
  };

  /** Curly quotes around the whole value from `from` to `end`, which stand for YAML's. */
  const curly = (from: number, end: number, path: readonly string[], to: Edit[]): boolean => {
    const value = yaml.slice(from, end).trimEnd();
    const [, inner] = /^[“"‘']([^“”"‘’']*)[”"’'“‘]$/.exec(value) ?? [];
    if (inner === undefined || /^(["']).*\1$/.test(value)) return false;
    if (/^[“‘]/.test(value) && path.at(-1) === '名称' && isPlain(inner)) return false;
    const whole = yaml.slice(from, end);
    const before = wideBlank.test(whole.slice(value.length)) ? whole : value;
    edit('quote', from, before, isPlain(inner) ? inner : quoted(inner), to);
    return true;
  };

  /** The list or braces that begin at `start`: where they end, and what to change in them; undefined where they do not end. */
  const flow = (start: number, path: readonly string[]): { end: number; edits: Edit[] } | undefined => {
    const own: Edit[] = [];
    const stack: { bracket: '[' | '{'; isWide: boolean; path: readonly string[] }[] = [];
    const open = (at: number, inner: readonly string[]): void => {
      const mark = yaml[at] ?? '';
      const bracket = pairs[mark] ?? '[';
      edit('bracket', at, mark, bracket, own);
      stack.push({ bracket, isWide: mark !== bracket, path: inner });
    };
    open(start, path);
    let at = start + 1;
    let valuePath = path;
    while (at < yaml.length && patience > 0) {
      patience -= 1;
      const gap = blanks(at);
      const isLineStart = yaml[at - 1] === '\n';
      if (wideBlank.test(gap)) edit('blank', at, gap, ' ', own);
      at += gap.length;
      const mark = yaml[at];
      const top = stack.at(-1);
      if (top === undefined) return { end: at, edits: own };
      if (mark === undefined) return undefined;
      if (mark === '\n' || mark === '\r') {
        at += 1;
        continue;
      }
      if (isLineStart && gap === '' && start > 0 && knownKey(at)) return undefined;
      if (mark === '#' && gap !== '') {
        at = lineEnd(at);
        continue;
      }
      const closer = closers[mark];
      if (closer !== undefined) {
        if ((closer === ']') !== (top.bracket === '[')) return undefined;
        edit('bracket', at, mark, closer, own);
        stack.pop();
        at += 1;
        if (stack.length === 0) return { end: at, edits: own };
        valuePath = stack.at(-1)?.path ?? path;
        continue;
      }
      if (/[,，;；、]/.test(mark)) {
        if (mark !== ',') edit('comma', at, mark, blanks(at + 1) === '' ? ', ' : ',', own);
        at += 1;
        valuePath = top.path;
        continue;
      }
      if (top.bracket === '{') {
        const key = knownKey(at);
        if (key) {
          at = colonOf(at, key, own);
          valuePath = pathBelow(top.path, key.key);
          continue;
        }
        const plainKey = valuePath === top.path ? match(plainKeyInBracesAt, at) : undefined;
        if (plainKey) {
          at += plainKey[0].length;
          valuePath = pathBelow(top.path, plainKey[2] ?? '');
          continue;
        }
      }
      const isOpener =
        mark === '[' || mark === '{' || (pairs[mark] !== undefined && isBracket(at, valuePath));
      if (isOpener) {
        open(at, valuePath);
        at += 1;
        continue;
      }
      if (mark === '"' || mark === "'") {
        const closing = quoteEnd(at, yaml.length);
        const isSound = closing !== undefined && !/[”’]/.test(yaml.slice(at, Math.min(closing, lineEnd(at))));
        if (closing !== undefined && (isSound || closing <= lineEnd(at))) {
          at = closing;
          continue;
        }
      }
      const { end, needsQuotes, comment } = plainEnd(at, top);
      if (comment !== undefined) {
        doubtCommentWithin(at, comment);
        at = lineEnd(comment);
        continue;
      }
      const text = yaml.slice(at, end);
      const trimmed = text.trimEnd();
      if (!curly(at, end, valuePath, own)) {
        if (needsQuotes || indicator.test(trimmed)) quote(at, end, valuePath, own);
        else if (wideBlank.test(text.slice(trimmed.length)))
          edit('blank', at + trimmed.length, text.slice(trimmed.length), '', own);
      }
      at = Math.max(end, at + 1);
      const behind = blanks(end);
      if (top.bracket === '{' && behind !== '' && end > 0 && knownKey(end + behind.length)) {
        edit('comma', end, behind, ', ', own);
        at = end + behind.length;
        valuePath = top.path;
      }
    }
    return stack.length === 0 ? { end: at, edits: own } : undefined;
  };

  /** Where the plain text from `from` ends within a list or braces. */
  const plainEnd = (
    from: number,
    { bracket, isWide, path }: { bracket: '[' | '{'; isWide: boolean; path: readonly string[] },
  ): { end: number; needsQuotes: boolean; comment: number | undefined } => {
    const last = lineEnd(from);
    let depth = 0;
    let needsQuotes = false;
    for (let at = from; at < last; at += 1) {
      const mark = yaml[at] ?? '';
      if (mark === '#' && at > from && /[ \t]/.test(yaml[at - 1] ?? ''))
        return { end: at, needsQuotes: false, comment: at };
      if (bracket === '{' && depth === 0 && at > from && /\s/.test(mark) && /\S/.test(yaml[at - 1] ?? '')) {
        const key = knownKey(at + blanks(at).length);
        if (key && isOfYaml(key) && form.fieldAt(path).keys.has(key.key))
          return { end: at, needsQuotes, comment: undefined };
      }
      if ((mark === '[' || mark === '{') && at > from) {
        depth += 1;
        needsQuotes = true;
        continue;
      }
      const closer = closers[mark];
      if (closer !== undefined && depth > 0 && mark === closer) {
        depth -= 1;
        continue;
      }
      if (mark === closer) return { end: at, needsQuotes, comment: undefined };
      const rest = /[,，;；、\]}］｝】]/.test(mark) ? yaml.slice(at + 1, last) : '';
      if (closer !== undefined && (closer === ']') === (bracket === '[')) {
        const isClosed = isWide || nextOf(closer, at + 1) >= last;
        if (isClosed && /^\s*(?:$|[,，;；、\]}］｝】]|#)/.test(rest))
          return { end: at, needsQuotes, comment: undefined };
      }
      if (mark === ',' && depth === 0) {
        if (
          bracket === '[' ||
          /^[ \t]*(?:[^,，[\]{}:：\s\d][^,，[\]{}:：\s]*[ \t]*[:：]|[}\]"']|$)/.test(rest)
        )
          return { end: at, needsQuotes, comment: undefined };
        needsQuotes = true;
      }
      if (/[，；;、]/.test(mark) && depth === 0) {
        const next = at + 1 + blanks(at + 1).length;
        const isSeparator =
          bracket === '{' ? knownKey(next) !== undefined : pairs[yaml[next] ?? ''] !== undefined;
        if (isSeparator) return { end: at, needsQuotes, comment: undefined };
      }
    }
    return { end: last, needsQuotes, comment: undefined };
  };

  /** The value that begins at `from`; answers where the next line to look at begins. */
  const value = (from: number, lineAt: number, path: readonly string[], column: number): number => {
    const end = lineEnd(from);
    const text = yaml.slice(from, end).trimEnd();
    const next = nextLine(from);
    const [first = ''] = text;
    const field = form.fieldAt(path);
    if (text === '') return next;
    if (first === '#') {
      if (/^#[^\s#]/.test(text) && field.isLeaf) doubtComment(from, from, lineAt);
      return next;
    }
    if (/^[|>][-+\d]*(?:[ \t]+#.*)?$/.test(text)) return afterBlock(next, column);
    if (/^[|>]/.test(text)) {
      const head = yaml.slice(lineAt, from);
      doubts.push({ kind: 'block', at: from, text: first, instead: [head + text.slice(1).trim()] });
      return next;
    }
    if (first === '[' || first === '{' || (pairs[first] !== undefined && isBracket(from, path))) {
      const list = flow(from, path);
      const rest = list && yaml.slice(list.end, lineEnd(list.end)).trim();
      const isWhole = rest === '' || rest?.startsWith('#') === true;
      if (list && isTextOnly(field) && !isWhole) quote(from, end, path);
      else if (list) {
        for (const one of list.edits) edits.push(one);
        return nextLine(list.end);
      }
      return next;
    }
    if (curly(from, end, path, edits)) return next;
    if (first === '"' || first === "'") {
      const closing = quoteEnd(from, yaml.length);
      if (closing === undefined) return next;
      if (closing > end) return nextLine(closing);
      const rest = yaml.slice(closing, end).trim();
      if (rest !== '' && !rest.startsWith('#')) quote(from, end, path);
      return next;
    }
    plain(from, end, lineAt, path);
    return next;
  };

  /** A text without quotes, in a line of its own or behind its key. */
  const plain = (from: number, end: number, lineAt: number, path: readonly string[]): void => {
    const whole = yaml.slice(from, end);
    const text = whole.trimEnd();
    const hash = /[ \t]#/.exec(text);
    if (hash) return doubtComment(from, from + hash.index + 1, lineAt);
    const inner = /:(?=[ \t]|$)/.exec(text);
    const before = inner && /(?:^|[\s,，;；])([\p{Script=Han}A-Za-z]+)$/u.exec(text.slice(0, inner.index));
    const isTwoKeys =
      before !== null &&
      before.index > 0 &&
      [path, path.slice(0, -1)].some((place) => form.fieldAt(place).keys.has(before[1] ?? ''));
    if (indicator.test(text) || (inner && !isTwoKeys)) return quote(from, end, path);
    if (wideBlank.test(whole.slice(text.length)))
      edit('blank', from + text.length, whole.slice(text.length), '');
  };

  /** Past the block of text that belongs to a key at `column`. */
  const afterBlock = (from: number, column: number): number => {
    let at = from;
    while (at < yaml.length) {
      const indent = blanks(at);
      if (at + indent.length < lineEnd(at)) {
        const spaces = stretchIn(indent, /^ */).length;
        if (spaces <= Math.max(column, 0)) {
          if (widthOf(indent) <= Math.max(column, 0)) return at;
          edit('indent', at, indent, ' '.repeat(widthOf(indent)));
        }
      }
      at = nextLine(at);
    }
    return at;
  };

  const line = (lineAt: number): number => {
    const begun = row?.next === lineAt ? row : undefined;
    row = undefined;
    const indent = begun ? '' : blanks(lineAt);
    const end = lineEnd(lineAt);
    let at = lineAt + indent.length;
    if (at >= end && wideBlank.test(indent)) edit('blank', lineAt, indent, '');
    if (at >= end || yaml[at] === '#') return nextLine(lineAt);
    let column = begun?.column ?? widthOf(indent);
    let isEntry = begun?.isEntry ?? false;
    let moved: number | undefined;
    for (;;) {
      const isDash = yaml[at] === '-' && /[ \t\r\n]|^$/.test(yaml[at + 1] ?? '');
      let parent = parentOf(column, true);
      const outside = isDash && !isEntry && !isListOf(parent) ? levels.findLast(isListOf) : undefined;
      if (outside && outside.column > column) {
        parent = outside;
        moved = parent.entry ?? parent.column + 2;
        column = moved;
      }
      const loose = isEntry || !isListOf(parent) ? undefined : match(entryAt, at)?.[0];
      const mark = isDash ? '-' : (loose ?? '');
      const gap = blanks(at + mark.length);
      const isLast = at + mark.length + gap.length >= end;
      if (mark === '' || (isLast && !isDash)) break;
      if (!isDash) edit('dash', at, mark, gap === '' ? '- ' : '-');
      if (wideBlank.test(gap)) edit('blank', at + mark.length, gap, ' ');
      isEntry = true;
      levels = levels.slice(0, levels.indexOf(parent) + 1);
      parent.seen = new Set();
      parent.entry ??= column;
      column += 1 + (wideBlank.test(gap) ? 1 : Math.max(1, widthOf(gap)));
      parent.child = column;
      at += mark.length + gap.length;
      if (at >= end) return nextLine(lineAt);
    }
    const known = knownKey(at);
    const key = known?.key ?? match(plainKeyAt, at)?.[2];
    if (key === undefined) {
      const { path, column: below, isOpen } = parentOf(column, isEntry);
      if (moved !== undefined || indentIsLoose(indent))
        edit('indent', lineAt, indent, ' '.repeat(moved ?? widthOf(indent)));
      if (isEntry || (isOpen && /["'[{]/.test(yaml[at] ?? ''))) return value(at, lineAt, path, below);
      plainLine(at, end, lineAt);
      return nextLine(lineAt);
    }
    let parent = parentOf(column, isEntry);
    if (known && !isEntry && levels.length <= deepest && !fits(parent, key, column)) {
      const fitting = levels.filter((level) => level.isOpen && accepts(level, key) && !level.seen.has(key));
      const [level] = fitting;
      if (level && fitting.length === 1) {
        parent = level;
        moved = level.child ?? (level === root ? 0 : level.column + 2);
        column = moved;
      }
    }
    if (known && !parent.isOpen) {
      plainLine(at, end, lineAt);
      return nextLine(lineAt);
    }
    if (moved !== undefined || indentIsLoose(indent))
      edit('indent', lineAt, indent, ' '.repeat(moved ?? widthOf(indent)));
    levels = levels.slice(0, levels.indexOf(parent) + 1);
    parent.child ??= column;
    parent.seen.add(key);
    const path = pathBelow(parent.path, key);
    const level: Level = { column, path, isOpen: true, child: undefined, entry: undefined, seen: new Set() };
    if (levels.length <= deepest) levels.push(level);
    const inner = known && levels.at(-1) === level ? innerRow(at, known, level) : undefined;
    row = inner;
    if (inner) return inner.next;
    const from = known
      ? colonOf(at, known, edits)
      : at +
        (match(plainKeyAt, at)?.[0].length ?? 0) +
        blanks(at + (match(plainKeyAt, at)?.[0].length ?? 0)).length;
    const rest = yaml.slice(from, lineEnd(from)).trim();
    level.isOpen = rest === '' || rest.startsWith('#');
    if (known && !level.isOpen)
      row = keyBehind(from, level, parent, { isEntry, isBegun: begun !== undefined });
    if (row === undefined) return value(from, lineAt, path, column);
    if (row.stop === from) row = { ...row, stop: known?.end ?? from };
    edit('keys', row.stop, yaml.slice(row.stop, row.next), newLine + ' '.repeat(column));
    return row.stop < from ? row.next : value(from, lineAt, path, column);
  };

  /** One of its own keys behind the colon of the key at `at`, which is put in a line below. */
  const innerRow = (
    at: number,
    { key, gap, colon, end }: NonNullable<ReturnType<typeof knownKey>>,
    level: Level,
  ): Row | undefined => {
    const after = blanks(end);
    const next = end + after.length;
    const inner = knownKey(next);
    const isEntry = form.fieldAt(level.path).isList;
    if (!inner || !accepts(level, inner.key)) return undefined;
    const below = level.column + 2;
    if (wideBlank.test(gap)) edit('blank', at + key.length, gap, '');
    edit('keys', end - 1, colon + after, `:${newLine}${' '.repeat(below)}${isEntry ? '- ' : ''}`);
    level.entry = isEntry ? below : undefined;
    level.child = isEntry ? below + 2 : below;
    return { stop: end, next, column: level.child, isEntry };
  };

  /**
   * The next key of `parent` behind the value from `from` on, in the same line: where YAML reads one too, where commas part
   * several in one entry, or where the value is no free text.
   */
  const keyBehind = (
    from: number,
    { path, column }: Level,
    parent: Level,
    { isEntry, isBegun }: { readonly isEntry: boolean; readonly isBegun: boolean },
  ): Row | undefined => {
    const end = lineEnd(from);
    const isFree = form.fieldAt(path).forms.length === 0;
    keyBehindAt.lastIndex = valueEnd(from, end, path);
    for (let part = keyBehindAt.exec(yaml); part && part.index < end; part = keyBehindAt.exec(yaml)) {
      const next = part.index + part[0].length;
      const key = knownKey(next);
      if (yaml[next] === '#' || next >= end) return undefined;
      if (!key || !accepts(parent, key.key)) continue;
      const isMeant = !isFree || ((isEntry || isBegun) && /\S/.test(part[0]));
      if (isOfYaml(key) || (isMeant && !parent.seen.has(key.key)))
        return { stop: part.index, next, column, isEntry };
    }
    return undefined;
  };

  /** Where the quotes or brackets end that stand around the beginning of a value; `from` where there are none. */
  const valueEnd = (from: number, end: number, path: readonly string[]): number => {
    const mark = yaml[from] ?? '';
    if (mark === '"' || mark === "'") return quoteEnd(from, end) ?? end;
    if (mark !== '[' && mark !== '{' && (pairs[mark] === undefined || !isBracket(from, path))) return from;
    const told = doubts.length;
    const list = flow(from, path);
    doubts.length = told;
    return list?.end ?? end;
  };

  const isListOf = ({ path, isOpen }: Level): boolean => isOpen && form.fieldAt(path).isList;

  /** A further line of a text: only a comment can take something from it. */
  const plainLine = (from: number, end: number, lineAt: number): void => {
    const hash = /[ \t]#/.exec(yaml.slice(from, end));
    if (hash && !/^["'[{]/.test(yaml.slice(from, end))) doubtComment(from, from + hash.index + 1, lineAt);
  };

  /** The level in which a line at `column` stands by its indentation; an entry of a list may stand right under its key. */
  const parentOf = (column: number, isEntry: boolean): Level =>
    levels.findLast(
      (level) =>
        level.column < column ||
        (isEntry && level.column === column && level.isOpen && form.fieldAt(level.path).isList),
    ) ?? root;

  /** Keys of one level stand in one column (YAML 1.2.2, 8.2.2). */
  const fits = (level: Level, key: string, column: number): boolean =>
    level.isOpen && accepts(level, key) && (level.child ?? column) === column;

  const accepts = ({ path }: Level, key: string): boolean => {
    const { keys, hasAnyKey } = form.fieldAt(path);
    return hasAnyKey || keys.has(key);
  };

  for (let at = 0; at < yaml.length;) at = line(at);
  return { edits: edits.toSorted((a, b) => a.at - b.at), doubts };
}

function pathBelow(path: readonly string[], key: string): readonly string[] {
  return path.length < deepest ? [...path, key] : path;
}

/** How wide `indent` is meant: a tab and a wide blank are two characters. */
function widthOf(indent: string): number {
  return [...indent].reduce((width, blank) => width + (blank === '\t' || blank === '\u3000' ? 2 : 1), 0);
}

function indentIsLoose(indent: string): boolean {
  return indent.includes('\t') || wideBlank.test(indent);
}
