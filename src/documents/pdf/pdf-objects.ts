import { stretchIn } from '#domain/lists/stretch-in.ts';
import type { UnpackingBudget } from '../archive/unpacking-budget.ts';
import { unfiltered } from './pdf-streams.ts';
import { nameIn, numberIn, parsePdfValue, type PdfEntries, type PdfValue } from './pdf-syntax.ts';

/** An object of a PDF as it stands in the file, current or of an earlier version of it. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** The bytes of its stream, with their filters; undefined for an object without one. */
  readonly stream: Uint8Array | undefined;
  readonly at: number;
}

/** Everything that stands in a PDF's file, without regard to what its pages use. */
export interface PdfObjects {
  /** In the order of the file. */
  readonly all: readonly PdfObject[];
  /** The last object of each number, which is the one that counts (ISO 32000-1, 7.5.6). */
  readonly current: ReadonlyMap<number, PdfObject>;
  /** The trailers, first to last (7.5.5), and the dictionaries that stand for one (7.5.8). */
  readonly trailers: readonly PdfEntries[];
  readonly isEncrypted: boolean;
  /** One more than the highest number of an object. */
  readonly size: number;
  /** What stands between objects, and how many characters of it belong nowhere. */
  readonly between: string;
  readonly stray: number;
  /** What follows the end of the file. */
  readonly rest: Uint8Array;
  /** How many objects could not be read. */
  readonly broken: number;
}

const mostBroken = 50;
const mostTrailers = 50;

/** Finds the objects of the file `bytes`, those that are packed in others too. */
export function pdfObjects(bytes: Uint8Array, budget: UnpackingBudget): PdfObjects {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { whole, gaps, broken, rest } = readThrough(source, bytes);
  const tables = whole.flatMap(({ value, at }) => {
    const entries = entriesOf(value, 'XRef');
    return entries ? [{ entries, at }] : [];
  });
  const trailers = [...gaps.flatMap((gap) => gap.trailers), ...tables].toSorted((a, b) => a.at - b.at);
  const isEncrypted = trailers.some(({ entries }) => entries.has('Encrypt'));
  // Packed objects count from where their pack stands.
  const packed = isEncrypted ? [] : whole.flatMap((object) => objectsIn(object, budget));
  const all = [...whole, ...packed].toSorted((a, b) => a.at - b.at);
  return {
    all,
    current: new Map(all.map((object) => [object.number, object])),
    trailers: trailers.map(({ entries }) => entries),
    isEncrypted,
    size: all.reduce((most, { number }) => Math.max(most, number), 0) + 1,
    between: gaps.map(({ text }) => text).join('\n'),
    stray: gaps.reduce((sum, { stray }) => sum + stray, 0),
    rest: bytes.subarray(rest),
    broken,
  };
}

/** The objects of `bytes`, which as text are `source`, that are packed in no other, and where `rest` begins. */
function readThrough(
  source: string,
  bytes: Uint8Array,
): { whole: PdfObject[]; gaps: Gap[]; broken: number; rest: number } {
  const whole: PdfObject[] = [];
  const gaps: Gap[] = [];
  let broken = 0;
  const head = /(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+obj(?![A-Za-z])/g;
  let at = 0;
  for (let match = head.exec(source); match && broken < mostBroken; match = head.exec(source)) {
    gaps.push(gapOf(source.slice(at, match.index), at));
    const parsed = parsePdfValue(source, match.index + match[0].length);
    at = parsed?.end ?? match.index + match[0].length;
    if (!parsed) broken += 1;
    else {
      const stream = streamAt(source, at, parsed.value);
      if (stream) at = stream.after;
      whole.push({
        number: Number(match[1]),
        generation: Number(match[2]),
        value: parsed.value,
        stream: stream && bytes.subarray(stream.start, stream.end),
        at: match.index,
      });
    }
    head.lastIndex = at;
  }
  const end = source.lastIndexOf('%%EOF');
  const rest = end < at ? source.length : end + 5;
  gaps.push(gapOf(source.slice(at, rest), at));
  return { whole, gaps, broken, rest };
}

/** What stands between two objects. */
interface Gap {
  readonly text: string;
  readonly trailers: readonly { readonly entries: PdfEntries; readonly at: number }[];
  /** How many characters belong to no trailer, no table of objects and no comment. */
  readonly stray: number;
}

function gapOf(text: string, at: number): Gap {
  let left = '';
  let end = 0;
  const trailers = [...text.matchAll(/trailer/g)].slice(0, mostTrailers).flatMap(({ index }) => {
    const parsed = parsePdfValue(text, index + 'trailer'.length);
    if (parsed?.value.kind !== 'dictionary') return [];
    left += text.slice(end, index);
    end = parsed.end;
    return [{ entries: parsed.value.entries, at: at + index }];
  });
  left += text.slice(end);
  const stray = left.replace(
    /%[^\r\n]*|\d{10} \d{5} [nf]|startxref|xref|endobj|endstream|[\d\s\0]/g,
    '',
  ).length;
  return { text, trailers, stray };
}

interface StreamPlace {
  readonly start: number;
  readonly end: number;
  /** Where what follows it begins. */
  readonly after: number;
}

/** Where the stream stands that follows an object's value (7.3.8). */
function streamAt(source: string, at: number, value: PdfValue): StreamPlace | undefined {
  const keyword = /[\s\0]*stream(?:\r\n|\n|\r)?/y;
  keyword.lastIndex = at;
  if (value.kind !== 'dictionary' || !keyword.test(source)) return undefined;
  const start = keyword.lastIndex;
  const length = numberIn(value.entries, 'Length');
  const isLength =
    length !== undefined && /^[\s\0]{0,4}endstream/.test(source.slice(start + length, start + length + 13));
  const index = source.indexOf('endstream', isLength ? start + length : start);
  const next = index === -1 ? source.length : index;
  const end = isLength
    ? start + length
    : next - stretchIn(source.slice(Math.max(start, next - 2), next), /\r?\n$|\r$/).length;
  return { start, end, after: Math.min(source.length, next + 'endstream'.length) };
}

function entriesOf(value: PdfValue, type: string): PdfEntries | undefined {
  return value.kind === 'dictionary' && nameIn(value.entries, 'Type') === type ? value.entries : undefined;
}

/** The objects that are packed in `object` (7.5.7). */
function objectsIn(object: PdfObject, budget: UnpackingBudget): PdfObject[] {
  const entries = entriesOf(object.value, 'ObjStm');
  if (!entries || !object.stream) return [];
  const source = unfiltered(object.stream, entries, budget)?.toString('latin1');
  if (source === undefined) return [];
  const first = numberIn(entries, 'First') ?? 0;
  const numbers = source.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: Math.floor(numbers.length / 2) }).flatMap((_, index) => {
    const [number = 0, offset = 0] = numbers.slice(index * 2);
    const parsed = parsePdfValue(source, first + offset);
    return parsed ? [{ number, generation: 0, value: parsed.value, stream: undefined, at: object.at }] : [];
  });
}
