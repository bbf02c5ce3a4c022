import { withoutPersonalData } from '#domain/privacy/personal-data.ts';
import { soughtLength, wordFinder } from '#domain/name/word-finder.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { parseMatterFile, parseYamlFile } from '#reading/settings/matter/matter.ts';
import { parseSource } from '#reading/files/source.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
import { bytesOf, textOf } from '../file-text.ts';

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

/** The redactor of `words`, each of two characters or more, as `wordFinder` finds them. */
export function redactorOf(words: readonly string[]): Redactor {
  const { isIn, placesIn } = wordFinder(words, simplifiedOf);
  return {
    isIn,
    redact(text) {
      let redacted = '';
      let end = 0;
      const marks: number[] = [];
      for (const place of placesIn(text)) {
        redacted += text.slice(end, place.start);
        ({ end } = place);
        // 欧阳**琳琅**: half of a pair of Markdown's marks goes with the word, and so does the other half.
        const [, half = ''] = unpaired.exec(text.slice(place.start, place.end)) ?? [];
        if (half !== '' && text.startsWith(half, end)) end += half.length;
        else if (half !== '' && redacted.endsWith(half)) redacted = redacted.slice(0, -half.length);
        marks.push(redacted.length);
        redacted += redactedMark;
      }
      redacted += text.slice(end);
      return { text: redacted, places: marks.map((at) => placeIn(redacted, at)) };
    },
  };
}

const unpaired = /^[^*_~]*(\*{1,2}|_{1,2}|~~)(?=[^*_~]*$)/;
const shownAround = 10;

function placeIn(text: string, at: number): RedactedPlace {
  const before = text.slice(0, at);
  const [after = ''] = text.slice(at + redactedMark.length).split(/\r?\n/);
  return {
    line: before.split('\n').length,
    around: withoutPersonalData(
      `${before.slice(before.lastIndexOf('\n') + 1).slice(-shownAround)}${redactedMark}${after.slice(0, shownAround)}`.trim(),
    ),
  };
}

/** Why `word` cannot be removed; undefined where it can. */
export function refusalOfWord(word: string): string | undefined {
  return soughtLength(word) < 2 ? '要隐去的词至少两个字，否则会隐去太多。' : undefined;
}

/** A text file of the content without the words. */
export interface RedactedFile {
  /** The file as it is; undefined where it cannot be read. */
  readonly before: Uint8Array | undefined;
  /** Undefined where it holds none of them. */
  readonly bytes: Uint8Array | undefined;
  readonly places: readonly RedactedPlace[];
  /** Why it must be redacted by hand; nothing of it is changed. */
  readonly problem: string | undefined;
}

/** `file` without the words of `redactor`; byte order mark, line ends and all else stay, and settings stay settings. */
export function redactFile(file: ContentFile, redactor: Redactor): RedactedFile {
  const before = 'severity' in parseSource(file) ? undefined : file.bytes;
  const text = before && textOf(before);
  if (text === undefined)
    return { before, bytes: undefined, places: [], problem: '不是 UTF-8 文字，读不出来' };
  const { text: redacted, places } = redactor.redact(text);
  if (redacted === text) return { before, bytes: undefined, places: [], problem: undefined };
  const bytes = bytesOf(redacted);
  const isKept = shapeOf(file) === shapeOf({ ...file, size: bytes.length, bytes });
  return isKept
    ? { before, bytes, places, problem: undefined }
    : { before, bytes: undefined, places, problem: '隐去以后设置的写法会坏掉' };
}

/** The keys of the settings of `file`, at every depth; '' where they cannot be read. */
function shapeOf({ file, bytes, size }: ContentFile): string {
  const source = parseSource({ file, bytes, size });
  if ('severity' in source) return '';
  const matter = file.endsWith('.md')
    ? parseMatterFile(source, undefined).value?.matter
    : parseYamlFile(source, undefined).value;
  return matter
    ? JSON.stringify(matter.value, (_, value: unknown) => (typeof value === 'string' ? '' : value))
    : '';
}
