import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { normalText } from '#domain/prose/normal-text.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { parseMatterFile, parseYamlFile } from '#reading/settings/matter.ts';
import { parseSource } from '#reading/files/source.ts';
import { bytesOf, textOf } from '../file-text.ts';
import { literalPattern } from '#domain/prose/literal-pattern.ts';

/** What stands where a removed word stood. */
export const redactedMark = '〔已隐去〕';

/** Finds the words to remove, in whatever form they are typed. */
export interface Redactor {
  isIn(text: string): boolean;
  /** `text` without the words, and each place where one stood. */
  redact(text: string): { readonly text: string; readonly places: readonly RedactedPlace[] };
}

/** A place in the redacted text: it can be shown without showing what stood there. */
export interface RedactedPlace {
  readonly line: number;
  readonly around: string;
}

/** What may stand inside a word as it is typed: blanks, line ends, marks of Markdown and YAML. */
const gap = String.raw`(?:[\s\u00AD\u200B-\u200F\u2060\uFEFF*_~${'`'}\\]|(?<=\n[ \t]*)>)*`;
/** Between digits, what parts them for the eye. */
const digitGap = String.raw`(?:[\s\u00AD\u200B-\u200F\u2060\uFEFF*_~${'`'}\\\-\u2010-\u2015\u2212\uFF0D.·]|(?<=\n[ \t]*)>)*`;

/**
 * The redactor of `words`, each of two characters or more. A word is found with blanks or a line's end inside, in
 * full-width or half-width forms, in either case, and written as an escape of YAML or a reference of Markdown;
 * longer words go first.
 */
export function redactorOf(words: readonly string[]): Redactor {
  const patterns = words
    .map(charactersOf)
    .toSorted((a, b) => b.length - a.length)
    .map(patternOf);
  const pattern = (): RegExp => new RegExp(patterns.join('|'), 'giu');
  return {
    isIn: (text) => words.length > 0 && pattern().test(text),
    redact(text) {
      if (words.length === 0) return { text, places: [] };
      let redacted = '';
      let end = 0;
      const marks: number[] = [];
      for (const { 0: found, index } of text.matchAll(pattern())) {
        redacted += text.slice(end, index);
        marks.push(redacted.length);
        redacted += redactedMark;
        end = index + found.length;
      }
      redacted += text.slice(end);
      return { text: redacted, places: marks.map((at) => placeIn(redacted, at)) };
    },
  };
}

const shownAround = 10;

function placeIn(text: string, at: number): RedactedPlace {
  const before = text.slice(0, at).split('\n');
  const [after = ''] = text.slice(at + redactedMark.length).split(/\r?\n/);
  return {
    line: before.length,
    around: withoutPersonalData(
      `${before.at(-1)?.slice(-shownAround) ?? ''}${redactedMark}${after.slice(0, shownAround)}`.trim(),
    ),
  };
}

/** Why `word` cannot be removed; undefined where it can. */
export function refusalOfWord(word: string): string | undefined {
  const { length } = charactersOf(word);
  return length < 2 ? '要隐去的词至少两个字，否则会隐去太多。' : undefined;
}

/** The characters of `word` that are seen, in their half-width form. */
function charactersOf(word: string): string[] {
  return [...normalText(word.normalize('NFC')).text].filter((character) => /[^\s\p{C}]/u.test(character));
}

function patternOf(characters: readonly string[]): string {
  return characters
    .map((character, index) => {
      const next = characters[index + 1];
      const between = next === undefined ? '' : isDigit(character) && isDigit(next) ? digitGap : gap;
      return `${formsOf(character)}${between}`;
    })
    .join('');
}

function isDigit(character: string): boolean {
  return /\d/.test(character);
}

/** Every way of typing `character`. */
function formsOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const fullWidth =
    code > 0x20 && code < 0x7f ? `|${literalPattern(String.fromCodePoint(code + 0xfee0))}` : '';
  const inYaml =
    code > 0xffff ? String.raw`|\\U${hex.padStart(8, '0')}` : String.raw`|\\u${hex.padStart(4, '0')}`;
  return `(?:${literalPattern(character)}${fullWidth}${inYaml}|&#0*${code};|&#x0*${hex};)`;
}

/** A text file of the content without the words. */
export interface RedactedFile {
  /** Undefined where it holds none of them. */
  readonly bytes: Uint8Array | undefined;
  readonly places: readonly RedactedPlace[];
  /** Why it must be redacted by hand; nothing of it is changed. */
  readonly problem: string | undefined;
}

/** `file` without the words of `redactor`; byte order mark, line ends and all else stay, and settings stay settings. */
export function redactFile(file: ContentFile, redactor: Redactor): RedactedFile {
  const text = 'severity' in parseSource(file) ? undefined : textOf(file.bytes);
  if (text === undefined) return { bytes: undefined, places: [], problem: '不是 UTF-8 文字，读不出来' };
  const { text: redacted, places } = redactor.redact(text);
  if (redacted === text) return { bytes: undefined, places: [], problem: undefined };
  const bytes = bytesOf(redacted);
  const isKept = shapeOf(file) === shapeOf({ ...file, size: bytes.length, bytes });
  return isKept
    ? { bytes, places, problem: undefined }
    : { bytes: undefined, places, problem: '隐去以后设置的写法会坏掉' };
}

/** The keys of the settings of `file`, at every depth; '' where they cannot be read. */
function shapeOf({ file, bytes, size }: ContentFile): string {
  const source = parseSource({ file, bytes, size });
  if ('severity' in source) return '';
  const matter = file.endsWith('.md')
    ? parseMatterFile(source, new Set()).value?.matter
    : parseYamlFile(source, new Set()).value;
  return matter
    ? JSON.stringify(matter.value, (_, value: unknown) => (typeof value === 'string' ? '' : value))
    : '';
}
