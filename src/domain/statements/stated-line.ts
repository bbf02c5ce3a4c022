import type { Path, PlacedText } from '../finding/finding.ts';
import type { Notice } from '../notice/notice.ts';
import { proseLines } from '../prose/prose-lines.ts';
import type { Prose } from '../prose/prose.ts';

/** A line that may state facts of its notice. */
export interface StatedLine extends PlacedText {
  /** With digits, brackets and colons of one width; as long as the author's own. */
  readonly text: string;
  /** As the author wrote it. */
  readonly written: string;
  /** The last heading, or line that is only a label (`公示时间：`), above it; empty where there is none. */
  readonly heading: string;
  /** Whether any character from `start` up to `end` comes from the notice's data (`{{…}}`). */
  isQuoted(start: number, end: number): boolean;
}

/** A part of a line: `text` stands at `start`. */
export interface Passage {
  readonly text: string;
  readonly start: number;
}

/** The lines of the notice's body. */
export function bodyLines({ body }: Pick<Notice, 'body'>): readonly StatedLine[] {
  const lines = linesOfBodies.get(body) ?? linesOf(body, ['body']);
  linesOfBodies.set(body, lines);
  return lines;
}

/** The lines under the notice's signature. */
export function endnoteLines({ endnote }: Pick<Notice, 'endnote'>): readonly StatedLine[] {
  return endnote.map((line, index) => settingLine(line, ['endnote', index]));
}

/** Every rule reads the lines of a body: they are made once. */
const linesOfBodies = new WeakMap<Prose, readonly StatedLine[]>();

/** The lines of what stands before a table of nominees. */
export function introductionLines(notice: Notice, list: number): StatedLine[] {
  return linesOf(notice.lists[list]?.introduction ?? [], ['lists', list, 'introduction']);
}

/** A setting as a line. */
export function settingLine(written: string, path: Path): StatedLine {
  return {
    text: inOneWidth(written),
    written,
    path,
    heading: '',
    placeOf: () => undefined,
    isQuoted: () => false,
  };
}

/** More than anybody writes without a full stop: what follows is taken for another sentence. */
const longestSentence = 3_000;
const sentence = new RegExp(`[^。；;！!？?]{1,${longestSentence}}`, 'g');

/** The sentences of `line`, without the marks that end them. */
export function sentencesOf({ text }: Pick<StatedLine, 'text'>): Passage[] {
  return parts(text, 0, sentence);
}

/** The clauses of a passage, cut at commas and colons outside brackets. */
export function clausesOf({ text, start }: Passage): Passage[] {
  return parts(text, start, /(?:（[^）]{0,300}）|[^，,：:])+/g);
}

function linesOf(prose: Prose, path: Path): StatedLine[] {
  let heading = '';
  return proseLines(prose).map((line): StatedLine => {
    const text = inOneWidth(line.text);
    const stated: StatedLine = {
      text,
      written: line.text,
      path,
      heading,
      placeOf: line.placeOf,
      isQuoted(start, end) {
        for (let index = start; index < end; index += 1) if (line.isQuoted(index)) return true;
        return false;
      },
    };
    const isLabel = /^[^，。；]{2,12}:$/.test(text.trim());
    if (line.kind === 'heading' || isLabel) heading = text;
    else if (heading.trim().endsWith(':')) heading = '';
    return stated;
  });
}

/** Full-width digits, letters and signs become ASCII, brackets full-width; nothing changes its place. */
function inOneWidth(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ：．／－～＠]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[〜∼]/g, '~')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

function parts(text: string, offset: number, pattern: RegExp): Passage[] {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: offset + match.index }));
}
