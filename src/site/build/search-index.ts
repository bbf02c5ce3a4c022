import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { at } from '#domain/lists/at.ts';
import { nomineesOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import type { PageMatter } from '#reading/settings/page-fields.ts';
import { readingsOfName, searchCharacters } from '#search/readings.ts';
import { simplifiedOf } from '#reading/characters/simplified.ts';
import { characterTable } from '#search/characters.ts';
import { sha256 } from '#reading/recorder.ts';
import { bundleFiles, type BundleSizes } from '#search/bundle/bundle-files.ts';
import { type BundlePiece, bundlePiece, joinedPieces } from '#search/bundle/bundle-piece.ts';
import { type Bundle, bundlesOf, firstHead } from '#search/bundle/bundles.ts';
import type { Part } from '#search/engine.ts';
import { pageTextsFile, searchFolder, type SearchManifest, strokesFile } from '#search/pagefind-engine.ts';
import { strokeTable } from '#search/strokes/stroke-table.ts';
import type { ShortForm } from '#search/query/short-forms.ts';
import { type Characters, type SearchRecord, searchRecords } from '#search/record.ts';
import { isHan, unitsOf } from '#search/units.ts';
import { writeProgram } from './search-program.ts';

/** What a search answers with beside notices. */
export interface SearchedSite {
  readonly pages: readonly Pick<PageMatter, 'slug' | 'title' | 'description' | 'text'>[];
  readonly office: { readonly shortForms: readonly ShortForm[] };
}

/** Writes the search index of `notices` and of the rest of `site` beside the built pages, under `/pagefind/`. */
export function searchIndex(
  notices: readonly Notice[],
  site: SearchedSite,
  kept: KeptIndex | undefined,
): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeSearchIndex(notices, fileURLToPath(new URL('pagefind/', dir)), site, { kept }),
    },
  };
}

const simplify = (character: string): string => simplifiedOf(character) ?? character;

/** The addresses of the parts of the index: of a bundle, and of all that is of none. */
export const searchAddress = (bundle?: string): string =>
  `${searchFolder}${bundle === undefined ? '' : `${bundle}/`}`;

/** What there is of an index that was made before. */
export interface KeptIndex {
  /** Whether the part at `address` is there, and is not to be made. */
  isThere(address: string): boolean;
  /** What is called `name` and was made of the notices of `year`; what is not kept, `make` makes. */
  ofYear<Value>(name: string, year: string, make: () => Value): Value;
  /** Puts the file that was at `path` of the site to `target`; whether there was one. */
  putFile(path: string, target: string): boolean;
}

const nothingKept: KeptIndex = {
  isThere: () => false,
  ofYear: (_, __, make) => make(),
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
  const isMissing = ({ name }: Bundle): boolean => !kept.isThere(searchAddress(name));
  const bundles = bundlesOf(notices, leastOfHead);
  const heads = bundles.filter(({ part }) => part === 'head');
  const characters = buildCharacters();
  const written: string[] = [];
  for (const head of heads) {
    const pieces: BundlePiece[] = [];
    for (const year of head.years) {
      const body = at(
        bundles.filter(({ part, name }) => part === 'body' && name === year),
        0,
      );
      const records = keptOnce(() => recordsOf(notices, year, characters));
      if (!isMissing(body) || writeBody(join(folder, year), records(), kept)) written.push(year);
      if (isMissing(head)) pieces.push(kept.ofYear('fields', year, () => fieldsOf(records())));
    }
    if (!isMissing(head)) continue;
    const sizes = shareOf(bundleSizes.head, head.sharers);
    writeBundle(join(folder, head.name), sizes, joinedPieces(pieces), kept);
    if (head.name === firstHead)
      await writeProgram(join(folder, head.name), (name, target) =>
        kept.putFile(`${searchAddress(head.name).slice(1)}${name}`, target),
      );
  }
  if (kept.isThere(searchAddress())) return;
  writeSearchManifest(notices, folder, { head: heads.map(({ name }) => name), body: written }, site);
  const titled = heads
    .flatMap(({ years }) => years)
    .map((year) => kept.ofYear('titles', year, () => charactersOfTitles(notices, year)));
  writeCharacters(folder, new Set([...titled.join('')].sort()));
}

/** `make`, which makes its value when it is first asked for. */
function keptOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What the build knows of characters. The places and organisations of an archive are few, and are named often. */
function buildCharacters(): Characters {
  const known = new Map<string, readonly (readonly string[])[]>();
  return {
    simplify,
    readings: (name) => {
      const readings = known.get(name) ?? readingsOfName(name);
      known.set(name, readings);
      return readings;
    },
  };
}

/** The records of a year's notices, oldest first. */
function recordsOf(
  notices: readonly Notice[],
  year: string,
  characters: Characters,
): readonly SearchRecord[] {
  return notices
    .filter((notice) => notice.year === year)
    .toReversed()
    .flatMap((notice) => searchRecords(notice, characters));
}

/** What the fields of `records` make of a bundle. */
function fieldsOf(records: readonly SearchRecord[]): BundlePiece {
  return bundlePiece(
    records.map(({ card, filters, order, head }) => ({ card, filters, order, text: '', words: head })),
  );
}

/** Writes the text of `records`; whether there is any. Notices that are withdrawn or archived have none. */
function writeBody(folder: string, records: readonly SearchRecord[], kept: KeptIndex): boolean {
  const entries = records.map(({ card, filters, order, text, body }) => ({
    card,
    filters,
    order,
    text,
    words: body,
  }));
  const hasText = entries.some(({ words }) => words.length > 0);
  if (hasText) writeBundle(folder, bundleSizes.body, bundlePiece(entries), kept);
  return hasText;
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

/** The Han characters in the titles of a year's notices and in the names of their nominees, each once. */
function charactersOfTitles(notices: readonly Notice[], year: string): string {
  const titles = notices
    .filter((notice) => notice.year === year)
    .flatMap((notice) => [
      titleOf(notice),
      ...nomineesOf(notice).flatMap(({ name, distinction = '' }) => [name, distinction]),
    ]);
  return [...new Set(titles.flatMap((title) => unitsOf(title, simplify).filter(isHan)))].join('');
}

/** What the browser knows of characters: those that a reader may type, and those that are in `titled`. */
function writeCharacters(folder: string, titled: ReadonlySet<string>): void {
  const { all, usual } = searchCharacters();
  const known = new Map<string, string[]>();
  const readingsOf = (character: string): string[] => {
    const readings = known.get(character) ?? readingsOfName(character).flat();
    known.set(character, readings);
    return readings;
  };
  const table = characterTable(
    new Set([...all, ...titled]),
    new Set([...usual, ...titled]),
    simplify,
    readingsOf,
  );
  writeFileSync(join(folder, 'characters.json'), JSON.stringify(table));
  writeFileSync(join(folder, strokesFile), JSON.stringify(strokeTable(titled)));
}

/**
 * Files are small, for a first query to bring little, while there are few of them: some hosts count files, and of
 * 10,000 notices of 15 years there are fewer than 3,000.
 */
export const bundleSizes: Readonly<Record<Part, BundleSizes>> = {
  head: { leastWords: 5_000, mostWordFiles: 600, leastCards: 8, mostCardFiles: 950 },
  body: { leastWords: 5_000, mostWordFiles: 40, leastCards: 8, mostCardFiles: 44 },
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
  for (const kind of ['fragment', 'index', 'filter']) mkdirSync(join(folder, kind), { recursive: true });
  for (const { path, bytes } of bundleFiles(name, piece, sizes, digestOf)) {
    const target = join(folder, path);
    if (path.endsWith('.json')) writeFileSync(target, bytes);
    else if (!kept.putFile(`${searchAddress(name).slice(1)}${path}`, target))
      writeFileSync(target, compressed(bytes));
  }
}

/** So many letters of a digest tell the files of a bundle apart. */
const digestOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 10);

/** `bytes` as Pagefind's client expects them. */
function compressed(bytes: Uint8Array): Uint8Array {
  const found = gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]));
  // RFC 1952, 2.3: the system on which it was made, unknown as it is of no matter.
  found[9] = 255;
  return found;
}
