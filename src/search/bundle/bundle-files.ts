import { at } from '#domain/lists/at.ts';
import { bundleLanguage } from '../pagefind-bundle.ts';
import type { BundlePiece } from './bundle-piece.ts';
import { sharedLength } from './columns.ts';
import { numberAt } from './number-at.ts';
import { packedList, pagefindVersion } from './packed-list.ts';
import { packedWords, type RecordSpans, recordSpans } from './packed-words.ts';
import { recordId } from './record-id.ts';
import type { WordFile } from './word-files.ts';

/** How a bundle is cut into files. */
export interface BundleSizes {
  /**
   * So many places of words has a file of them at least. It has more where a bundle would have more files of words than
   * so many, but no more than `mostWords`, if that is set.
   */
  readonly leastWords: number;
  readonly mostWordFiles: number;
  readonly mostWords?: number;
  /** So many cards has a file of them at least, and so many files of cards a bundle at most. */
  readonly leastCards: number;
  readonly mostCardFiles: number;
}

/** A file of a bundle: its path there, and its bytes before they are compressed. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of the bundle `name` that has the records of `piece`, of which the browser makes what Pagefind's
 * client reads: the cards, the words with their places, and the list of all those files, with the values of
 * filters, which `pagefind-entry.json` leads to. Names tell the content: `digestOf` gives letters and
 * digits. Equal records make equal files.
 */
export function* bundleFiles(
  name: string,
  piece: BundlePiece,
  sizes: BundleSizes,
  digestOf: (bytes: Uint8Array) => string,
): Generator<BundleFile> {
  const named = (bytes: Uint8Array): string => `${bundleLanguage}_${digestOf(bytes)}`;
  const { cards: records, filters } = piece;
  const cardFiles: { hash: string; count: number }[] = [];
  for (const cards of cardGroups(name, piece, sizes)) {
    const bytes = encoder.encode(`{${cards.join()}}`);
    const hash = named(bytes);
    cardFiles.push({ hash, count: cards.length });
    yield { path: `fragment/${hash}.pf_fragment`, bytes };
  }
  const spans = recordSpans(piece.cards);
  const wordFiles: WordFile[] = [];
  for (const { from, to, first, end } of wordChunks(piece, spans, sizes)) {
    const bytes = packedWords(piece, spans, first, end);
    const hash = named(bytes);
    wordFiles.push({ from, to, hash });
    yield { path: `index/${hash}.pf_index`, bytes };
  }
  const list = packedList({ name, records, cardFiles, wordFiles, filters });
  yield { path: `pagefind.${named(list)}.pf_meta`, bytes: list };
  yield { path: 'pagefind-entry.json', bytes: entryBytes(named(list), records.length) };
}

const encoder = new TextEncoder();

function entryBytes(hash: string, size: number): Uint8Array {
  const languages = { [bundleLanguage]: { hash, wasm: null, page_count: size } };
  return encoder.encode(JSON.stringify({ version: pagefindVersion, languages, include_characters: [] }));
}

/** What is shown of neighbours, who are in one file, each under its name. */
function cardGroups(name: string, { cards }: BundlePiece, { leastCards, mostCardFiles }: BundleSizes) {
  const size = Math.max(leastCards, Math.ceil(cards.length / mostCardFiles));
  const named = cards.map(
    ({ order, shown }, place) => `${JSON.stringify(recordId(name, place, order))}:${shown}`,
  );
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, place) =>
    named.slice(place * size, (place + 1) * size),
  );
}

/** The words of a piece from the place `first` to the one before `end`. */
interface WordChunk {
  /** Words that are not before `from`, nor after `to`, are here if anywhere; both are as short as can be. */
  from: string;
  to: string;
  readonly first: number;
  end: number;
}

function wordChunks(
  piece: BundlePiece,
  spans: RecordSpans,
  { leastWords, mostWordFiles, mostWords = Infinity }: BundleSizes,
): WordChunk[] {
  const sizes = wordSizes(piece, spans);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const least = Math.max(leastWords, Math.min(mostWords, Math.ceil(all / mostWordFiles)));
  const chunks: WordChunk[] = [];
  let size = least;
  for (const [index, word] of piece.words.entries()) {
    if (size >= least) {
      chunks.push({ from: word, to: word, first: index, end: index });
      size = 0;
    }
    const chunk = at(chunks, chunks.length - 1);
    chunk.to = word;
    chunk.end = index + 1;
    size += numberAt(sizes, index);
  }
  for (const [index, chunk] of chunks.slice(1).entries()) {
    const before = at(chunks, index);
    const shared = sharedLength(before.to, chunk.from) + 1;
    const end = before.to.slice(0, shared);
    if (end >= before.from) before.to = end;
    chunk.from = chunk.from.slice(0, shared);
  }
  return chunks;
}

/** How much room each word takes, in numbers: each place one, and each record two. */
function wordSizes({ ends, places }: BundlePiece, { records }: RecordSpans): Uint32Array {
  let place = 0;
  return ends.map((end) => {
    let size = end - place;
    for (let last = -1; place < end; place += 1) {
      const record = numberAt(records, numberAt(places, place));
      if (record !== last) size += 2;
      last = record;
    }
    return size;
  });
}
