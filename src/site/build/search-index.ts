import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { Notice } from '#domain/notice/notice.ts';
import type { PageMatter } from '#reading/settings/page-fields.ts';
import { readingsOfName, searchCharacters } from '#search/readings.ts';
import { simplifiedOf } from '#reading/prose/simplified.ts';
import { characterTable } from '#search/characters.ts';
import { sha256 } from '#reading/recorder.ts';
import { type BundleEntry, bundleFiles, type BundleSizes } from '#search/bundle/bundle-files.ts';
import type { Part } from '#search/engine.ts';
import { pageTextsFile, type SearchManifest } from '#search/pagefind-engine.ts';
import type { ShortForm } from '#search/short-forms.ts';
import { type SearchRecord, searchRecords } from '#search/record.ts';
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
  isThere?: (address: string) => boolean,
): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeSearchIndex(notices, fileURLToPath(new URL('pagefind/', dir)), site, isThere),
    },
  };
}

const simplify = (character: string): string => simplifiedOf(character) ?? character;

/** The addresses of the parts of the index: of a year's texts, and of all that is of no year. */
export const searchAddress = (year?: string): string => `/pagefind/${year === undefined ? '' : `${year}/`}`;

/**
 * The index in `folder`: the fields of all records in one bundle, their text in one a year, so that a year that
 * is over stays as it is and no bundle needs much memory; then what the browser knows of characters. A part that
 * `isThere` says is there is not made.
 */
export async function writeSearchIndex(
  notices: readonly Notice[],
  folder: string,
  site: SearchedSite = { pages: [], office: { shortForms: [] } },
  isThere: (address: string) => boolean = () => false,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const recordsOf = recordsByYear(notices);
  const years = [...new Set(notices.toReversed().map(({ year }) => year))];
  const body: string[] = [];
  for (const year of years) {
    if (isThere(searchAddress(year))) body.push(year);
    // Nothing tells of a year whose notices are all withdrawn or archived, and have no text.
    else if (recordsOf(year).some(({ body: words }) => words.length > 0)) {
      const entries = recordsOf(year).map((record) => ({ ...record, words: record.body }));
      writeBundle(join(folder, year), bundleSizes.body, entries);
      body.push(year);
    }
  }
  if (!isThere(searchAddress())) await writeHead(years.flatMap(recordsOf), folder, body, site);
}

/** The records of each year's notices, made once, when they are asked for. */
function recordsByYear(notices: readonly Notice[]): (year: string) => readonly SearchRecord[] {
  const characters = { simplify, readings: readingsOfName };
  const known = new Map<string, readonly SearchRecord[]>();
  return (year) => {
    const records =
      known.get(year) ??
      notices
        .filter((notice) => notice.year === year)
        .toReversed()
        .flatMap((notice) => searchRecords(notice, characters));
    known.set(year, records);
    return records;
  };
}

/** What is of no year: the fields of all `records`, what the browser knows of characters, and what there is. */
async function writeHead(
  records: readonly SearchRecord[],
  folder: string,
  body: readonly string[],
  { pages, office: { shortForms } }: SearchedSite,
): Promise<void> {
  // An office that has yet to publish has nothing to search.
  if (records.length > 0) {
    const entries = records.map((record) => ({ ...record, words: record.head, text: '' }));
    writeBundle(join(folder, 'head'), bundleSizes.head, entries);
    await writeProgram(join(folder, 'head'));
  }
  const manifest: SearchManifest = {
    size: records.length,
    head: 'head',
    body,
    pages: pages.map(({ slug, title, description }) => ({ url: `/${slug}/`, title, about: description })),
    shortForms,
  };
  // Components say nothing in the text of a page.
  const texts = pages.map(({ text }) => text.replace(/<[A-Za-z/][^>]*>/g, ''));
  writeFileSync(join(folder, pageTextsFile), JSON.stringify(texts));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const { all, usual } = searchCharacters();
  const titled = records.flatMap(({ card }) => unitsOf(card.title, simplify).filter(isHan));
  const spoken = new Set([...usual, ...titled]);
  const table = characterTable(new Set([...all, ...titled]), spoken, simplify, (character) =>
    readingsOfName(character).flat(),
  );
  writeFileSync(join(folder, 'characters.json'), JSON.stringify(table));
}

/**
 * Files are small, for a first query to bring little, while there are few of them: some hosts count files, and of
 * 10,000 notices (40,000 records) of 15 years there are fewer than 3,000.
 */
export const bundleSizes: Readonly<Record<Part, BundleSizes>> = {
  head: { leastWords: 5_000, mostWordFiles: 600, leastCards: 8, mostCardFiles: 1300 },
  body: { leastWords: 5_000, mostWordFiles: 44, leastCards: 8, mostCardFiles: 60 },
};

/** Writes the bundle of `entries` into the new folder `folder`, by whose name its records go. */
export function writeBundle(folder: string, sizes: BundleSizes, entries: readonly BundleEntry[]): void {
  for (const kind of ['fragment', 'index', 'filter']) mkdirSync(join(folder, kind), { recursive: true });
  for (const { path, bytes } of bundleFiles(basename(folder), entries, sizes, digestOf))
    writeFileSync(join(folder, path), path.endsWith('.json') ? bytes : compressed(bytes));
}

/** So many letters of a digest tell the files of a bundle apart. */
const digestOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 10);

/** `bytes` as Pagefind's client expects them. */
function compressed(bytes: Uint8Array): Uint8Array {
  const found = gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), bytes]), { level: 9 });
  // RFC 1952, 2.3: the system on which it was made, unknown as it is of no matter.
  found[9] = 255;
  return found;
}
