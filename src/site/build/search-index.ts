import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ofEachText } from '#domain/lists/of-each.ts';
import { grouped } from '#domain/lists/grouped.ts';
import { monthOf, nomineesOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { PageMatter } from '#reading/settings/page-fields.ts';
import { readingsOfName, searchCharacters } from '#search/readings.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
import { characterTable } from '#search/characters.ts';
import { sha256 } from '#reading/recorder.ts';
import { bundleFiles, type BundleSizes } from '#search/bundle/bundle-files.ts';
import { type BundlePiece, bundlePiece, joinedPieces } from '#search/bundle/bundle-piece.ts';
import {
  bundlesOf,
  type FieldsBundle,
  firstHead,
  searchAddress,
  type TextBundle,
} from '#search/bundle/bundles.ts';
import { textPiece } from '#search/bundle/text-piece.ts';
import { UnitNumbers } from '#search/bundle/unit-numbers.ts';
import type { Part } from '#search/engine.ts';
import { pageTextsFile, type SearchManifest, strokesFile } from '#search/pagefind-engine.ts';
import { strokeTable } from '#search/strokes/stroke-table.ts';
import type { ShortForm } from '#search/query/short-forms.ts';
import type { Characters, SearchRecord } from '#search/record.ts';
import { searchRecords } from '#search/notice-records.ts';
import { isHan, unitsOf } from '#search/units.ts';
import { writeProgram } from './search-program.ts';

/** What a search answers with beside notices. */
export interface SearchedSite {
  readonly pages: readonly Pick<PageMatter, 'slug' | 'title' | 'description' | 'text'>[];
  readonly office: { readonly shortForms: readonly ShortForm[] };
}

const simplify = (character: string): string => simplifiedOf(character) ?? character;

/** What there is of an index that was made before. */
export interface KeptIndex {
  /** Whether the part at `address` is there, and is not to be made. */
  isThere(address: string): boolean;
  /** What is called `name` and was made of the notices of `month`; what is not kept, `make` makes. */
  ofMonth<Value>(name: string, month: string, make: () => Value): Value;
  /** What is called `name` and was made of `key`, and of no notice else; what is not kept, `make` makes. */
  ofAll<Value>(name: string, key: string, make: () => Value): Value;
  /** Puts the file that was at `path` of the site to `target`; whether there was one. */
  putFile(path: string, target: string): boolean;
}

const nothingKept: KeptIndex = {
  isThere: () => false,
  ofMonth: (_, __, make) => make(),
  ofAll: (_, __, make) => make(),
  putFile: () => false,
};

/** What is kept of an index, and when its fields begin another bundle: see `bundlesOf`. */
export interface IndexSetting {
  readonly kept?: KeptIndex | undefined;
  readonly leastOfHead?: number;
}

/**
 * The index in `folder`: the bundles of records, then what the browser knows of characters, and what there is. What is
 * kept is not made.
 */
export async function writeSearchIndex(
  notices: readonly Notice[],
  folder: string,
  site: SearchedSite = { pages: [], office: { shortForms: [] } },
  { kept = nothingKept, leastOfHead }: IndexSetting = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const making = makingOf(notices, folder, kept);
  const heads = bundlesOf(notices, leastOfHead);
  const bodies: string[] = [];
  const titled: string[] = [];
  for (const head of heads) {
    const isMissing = !kept.isThere(searchAddress(head.name));
    const pieces: BundlePiece[] = [];
    for (const text of head.texts) {
      const { fields, titles, hasText } = writeTexts(text, isMissing, making);
      pieces.push(...fields);
      titled.push(...titles);
      if (hasText) bodies.push(text.name);
      // So that a build that is to be interrupted hears of it.
      await setImmediate();
    }
    if (isMissing) await writeFields(head, pieces, making);
  }
  if (!making.needsCharacters) return;
  writeSearchManifest(notices, folder, { head: heads.map(({ name }) => name), body: bodies }, site);
  const characters = [...new Set(titled.join(''))].sort();
  const files = kept.ofAll('characters', characters.join(''), () => filesOfCharacters(new Set(characters)));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** Where an index is made, of what is kept, and of the records of each month. */
interface Making {
  readonly folder: string;
  readonly kept: KeptIndex;
  readonly records: (month: string) => readonly SearchRecord[];
  /** The Han characters in the titles and names of a month. */
  readonly titles: (month: string) => string;
  readonly units: UnitNumbers;
  /** Whether what the browser knows of characters is to be made, and all else that is of no bundle. */
  readonly needsCharacters: boolean;
}

function makingOf(notices: readonly Notice[], folder: string, kept: KeptIndex): Making {
  const characters = buildCharacters();
  const months = grouped(notices.toReversed().map((notice) => [monthOf(notice), notice]));
  const noticesOf = (month: string): readonly Notice[] => months.get(month) ?? [];
  return {
    folder,
    kept,
    records: (month) => noticesOf(month).flatMap((notice) => searchRecords(notice, characters)),
    titles: (month) => kept.ofMonth('titles', month, () => charactersOfTitles(noticesOf(month))),
    units: new UnitNumbers(simplify),
    needsCharacters: !kept.isThere(searchAddress()),
  };
}

/** What is known of a bundle of texts. */
interface WrittenTexts {
  /** What each of its months has in the bundle of fields; none where that is not made. */
  readonly fields: readonly BundlePiece[];
  /** The characters in the titles of each month; none where nobody asks. */
  readonly titles: readonly string[];
  /** Whether it has texts: the notices of its months may all be withdrawn or archived. */
  readonly hasText: boolean;
}

/** Writes the bundle of texts, unless it was made before; `isWanted`: whether its fields are. */
function writeTexts(
  { name, months, isNewest }: TextBundle,
  isWanted: boolean,
  { folder, kept, records, titles, units, needsCharacters }: Making,
): WrittenTexts {
  const isMissing = !kept.isThere(searchAddress(name));
  const fields: BundlePiece[] = [];
  const texts: BundlePiece[] = [];
  const titled: string[] = [];
  for (const month of months) {
    const own = keptOnce(() => records(month));
    if (isMissing) texts.push(kept.ofMonth('texts', month, () => textPiece(own(), units)));
    if (isWanted) fields.push(kept.ofMonth('fields', month, () => fieldsOf(own())));
    // Now, while the lists of these notices are at hand.
    if (needsCharacters) titled.push(titles(month));
  }
  if (!isMissing) return { fields, titles: titled, hasText: true };
  const hasText = texts.some(({ words }) => words.length > 0);
  const sizes = isNewest ? newestSizes.body : bundleSizes.body;
  if (hasText) writeBundle(join(folder, name), sizes, joinedPieces(texts), kept);
  return { fields, titles: titled, hasText };
}

/** Writes the bundle `bundle` of the fields that `pieces` are of, the first one with the program. */
async function writeFields(
  { name, isNewest, sharers }: FieldsBundle,
  pieces: readonly BundlePiece[],
  { folder, kept }: Making,
): Promise<void> {
  const sizes = isNewest ? newestSizes.head : shareOf(bundleSizes.head, sharers);
  writeBundle(join(folder, name), sizes, joinedPieces(pieces), kept);
  if (name === firstHead)
    await writeProgram(join(folder, name), (file, target) =>
      kept.putFile(`${searchAddress(name).slice(1)}${file}`, target),
    );
}

/** `make`, which makes its value when it is first asked for. */
function keptOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What the build knows of characters. The places and organisations of an archive are few, and are named often. */
function buildCharacters(): Characters {
  return { simplify, readings: ofEachText(readingsOfName) };
}

/** What the fields of `records` make of a bundle. */
function fieldsOf(records: readonly SearchRecord[]): BundlePiece {
  return bundlePiece(
    records.map(({ card, filters, order, head }) => ({ card, filters, order, text: '', words: head })),
  );
}

/** Which bundles there are, and the site's own pages. */
function writeSearchManifest(
  notices: readonly Notice[],
  folder: string,
  bundles: Pick<SearchManifest, 'head' | 'body'>,
  { pages, office: { shortForms } }: SearchedSite,
): void {
  const manifest: SearchManifest = {
    size: notices.length + notices.reduce((sum, notice) => sum + notice.nomineeCount, 0),
    ...bundles,
    pages: pages.map(({ slug, title, description }) => ({ url: `/${slug}/`, title, about: description })),
    shortForms,
  };
  // Components say nothing in the text of a page.
  const texts = pages.map(({ text }) => text.replace(/<[A-Za-z/][^>]*>/g, ''));
  writeFileSync(join(folder, pageTextsFile), JSON.stringify(texts));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** The Han characters in the titles of `notices` and in the names of their nominees, each once. */
function charactersOfTitles(notices: readonly Notice[]): string {
  const titles = notices.flatMap((notice) => [
    titleOf(notice),
    ...nomineesOf(notice).flatMap(({ name, distinction = '' }) => [name, distinction]),
  ]);
  return [...new Set(titles.flatMap((title) => unitsOf(title, simplify).filter(isHan)))].join('');
}

/** The files of what the browser knows of characters: those that a reader may type, and those that are in `titled`. */
function filesOfCharacters(titled: ReadonlySet<string>): [name: string, text: string][] {
  const { all, usual } = searchCharacters();
  const table = characterTable(
    new Set([...all, ...titled]),
    new Set([...usual, ...titled]),
    simplify,
    ofEachText((character) => readingsOfName(character).flat()),
  );
  return [
    ['characters.json', JSON.stringify(table)],
    [strokesFile, JSON.stringify(strokeTable(titled))],
  ];
}

/**
 * Files are small, for a first query to bring little, while there are few of them: some hosts count files, and of
 * 10,000 notices of 15 years there are fewer than 3,000.
 */
export const bundleSizes: Readonly<Record<Part, BundleSizes>> = {
  head: { leastWords: 5_000, mostWordFiles: 600, leastCards: 8, mostCardFiles: 950 },
  body: { leastWords: 5_000, mostWordFiles: 40, leastCards: 8, mostCardFiles: 44 },
};

/** Every file of words of the newest has a word of what is published next: there are few, as long as none is large. */
const newestSizes: Readonly<Record<Part, BundleSizes>> = {
  head: { ...bundleSizes.head, leastWords: 7_500, mostWordFiles: 2, mostWords: 9_000 },
  body: { ...bundleSizes.body, leastWords: 7_500, mostWordFiles: 3, mostWords: 30_000 },
};

function shareOf(sizes: BundleSizes, sharers: number): BundleSizes {
  const { mostWordFiles, mostCardFiles } = sizes;
  return {
    ...sizes,
    mostWordFiles: Math.ceil(mostWordFiles / sharers),
    mostCardFiles: Math.ceil(mostCardFiles / sharers),
  };
}

/**
 * Writes the bundle of `piece` into the new folder `folder`, by whose name its records go. A file goes by its content:
 * one that was there by its name is not compressed again.
 */
export function writeBundle(
  folder: string,
  sizes: BundleSizes,
  piece: BundlePiece,
  kept: KeptIndex = nothingKept,
): void {
  const name = basename(folder);
  for (const kind of ['fragment', 'index']) mkdirSync(join(folder, kind), { recursive: true });
  for (const { path, bytes } of bundleFiles(name, piece, sizes, digestOf)) {
    const target = join(folder, path);
    if (path.endsWith('.json')) writeFileSync(target, bytes);
    else if (!kept.putFile(`${searchAddress(name).slice(1)}${path}`, target))
      writeFileSync(target, compressed(bytes));
  }
}

/** So many letters of a digest tell the files of a bundle apart. */
const digestOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 10);

/** `bytes` compressed as Pagefind's client expects it. */
function compressed(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]));
  // RFC 1952, 2.3: the system on which it was made, unknown as it is of no matter.
  packed[9] = 255;
  return packed;
}
