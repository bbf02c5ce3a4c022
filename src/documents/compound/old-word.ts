import type { Streams } from './compound-file.ts';

/** A character of a Word file of before 2007, and whether a reader sees it. */
export interface OldCharacter {
  readonly character: string;
  readonly place: number;
  readonly state: 'shown' | 'hidden' | 'deleted';
}

/** How a paragraph, or a row's end, is set. */
export interface OldParagraph {
  readonly alignment: 'start' | 'center' | 'end';
  readonly isRowEnd: boolean;
  readonly startsPage: boolean;
}

export interface OldWord {
  /** Of the main text, in the order of reading. */
  readonly characters: readonly OldCharacter[];
  /** How the paragraph is set in which the character at `place` stands. */
  paragraphAt(place: number): OldParagraph;
}

/** A document that opens only with a password. */
export class OldEncrypted extends Error {}

/** Places in the file's head ([MS-DOC] 2.5). */
const flagsAt = 0x0a;
const textLengthAt = 0x4c;
const tablesAt = 0x9a;
/** Of its tables: characters' properties, paragraphs' ones, pieces of text. */
const [characterTable, paragraphTable, pieceTable] = [12, 13, 33];

/** The main text of a Word file of before 2007 ([MS-DOC]). Throws where it is none, or has a password. */
export function oldWord(streams: Streams): OldWord {
  const words = streams.get('WordDocument');
  if (!words) throw new Error('No text');
  const view = viewOf(words);
  const flags = view.getUint16(flagsAt, true);
  if ((flags & 0x100) !== 0) throw new OldEncrypted();
  const table = streams.get((flags & 0x200) === 0 ? '0Table' : '1Table');
  if (!table) throw new Error('No table');
  const part = (index: number): Uint8Array => {
    const start = view.getUint32(tablesAt + index * 8, true);
    return table.subarray(start, start + view.getUint32(tablesAt + index * 8 + 4, true));
  };
  const runs = runsOf(words, part(characterTable), 1);
  const paragraphs = runsOf(words, part(paragraphTable), 13);
  return {
    characters: charactersOf(words, part(pieceTable), view.getUint32(textLengthAt, true), runs),
    paragraphAt: (place) => settingOf(runAt(paragraphs, place)),
  };
}

/** What a modifier of a property sets it to, by its number. */
type Properties = ReadonlyMap<number, number>;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

const [deletedMark, hiddenMark] = [0x0800, 0x083c];
const alignments = [0x2403, 0x2461];
const [rowEndMark, pageMark] = [0x2417, 0x2407];

function charactersOf(
  words: Uint8Array,
  pieces: Uint8Array,
  length: number,
  runs: readonly Run[],
): OldCharacter[] {
  const table = pieceList(pieces);
  const view = viewOf(table);
  const count = Math.floor((table.length - 4) / 12);
  const characters: OldCharacter[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = view.getUint32(index * 4, true);
    const to = Math.min(view.getUint32(index * 4 + 4, true), length);
    const coded = view.getUint32((count + 1) * 4 + index * 8 + 2, true);
    const isNarrow = (coded & 0x40000000) !== 0;
    const start = isNarrow ? (coded & 0x3fffffff) >>> 1 : coded & 0x3fffffff;
    const width = isNarrow ? 1 : 2;
    const bytes = words.subarray(start, start + (to - from) * width);
    const text = new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le').decode(bytes);
    for (let at = 0; at < text.length; at += 1) {
      const place = start + at * width;
      characters.push({ character: text.charAt(at), place, state: stateOf(runAt(runs, place)) });
    }
  }
  return characters;
}

/** The list of pieces behind what else stands before it (2.9.38). */
function pieceList(clx: Uint8Array): Uint8Array {
  const view = viewOf(clx);
  let at = 0;
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (view.getUint8(at) !== 2) throw new Error('No pieces');
  return clx.subarray(at + 5, at + 5 + view.getUint32(at + 1, true));
}

/** The runs of equal properties, whose pages `table` lists; `width` is how long their places on a page are. */
function runsOf(words: Uint8Array, table: Uint8Array, width: 1 | 13): Run[] {
  const view = viewOf(table);
  const count = Math.floor((table.length - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, index) => index)
    .flatMap((index) => {
      const start = view.getUint32((count + 1) * 4 + index * 4, true) * 512;
      return start + 512 <= words.length ? pageRuns(words.subarray(start, start + 512), width) : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

function pageRuns(page: Uint8Array, width: 1 | 13): Run[] {
  const view = viewOf(page);
  const count = view.getUint8(511);
  if ((count + 1) * 4 + count * width > 511) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = view.getUint8((count + 1) * 4 + index * width) * 2;
    return {
      start: view.getUint32(index * 4, true),
      end: view.getUint32(index * 4 + 4, true),
      properties: at === 0 ? new Map<number, number>() : propertiesIn(page, at, width),
    };
  });
}

function propertiesIn(page: Uint8Array, at: number, width: 1 | 13): Properties {
  const first = page[at] ?? 0;
  if (width === 1) return modifiersIn(page.subarray(at + 1, at + 1 + first));
  const [from, length] = first === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, first * 2 - 1];
  // The number of its style comes first.
  return modifiersIn(page.subarray(from + 2, from + length));
}

/** How long the values of modifiers are, by the kind in their number (2.6.1); 0 where they say it themselves. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3];

function modifiersIn(bytes: Uint8Array): Properties {
  const view = viewOf(bytes);
  const values = new Map<number, number>();
  for (let at = 0; at + 2 < bytes.length;) {
    const number = view.getUint16(at, true);
    values.set(number, view.getUint8(at + 2));
    at += 2 + (lengths[number >>> 13] || view.getUint8(at + 2) + 1);
  }
  return values;
}

/** The run of `runs`, which are in order, in which `place` lies. */
function runAt(runs: readonly Run[], place: number): Properties | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (!run || place < run.start) high = middle - 1;
    else if (place >= run.end) low = middle + 1;
    else return run.properties;
  }
  return undefined;
}

function stateOf(properties: Properties | undefined): OldCharacter['state'] {
  if (properties?.get(deletedMark)) return 'deleted';
  return properties?.get(hiddenMark) === 1 ? 'hidden' : 'shown';
}

function settingOf(properties: Properties | undefined): OldParagraph {
  const alignment = alignments.map((number) => properties?.get(number)).find((value) => value !== undefined);
  return {
    alignment: alignment === 1 ? 'center' : alignment === 2 ? 'end' : 'start',
    isRowEnd: properties?.get(rowEndMark) === 1,
    startsPage: properties?.get(pageMark) === 1,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
