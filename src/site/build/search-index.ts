import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Notice } from '#domain/notice/notice.ts';
import type { PageMatter } from '#reading/settings/page-fields.ts';
import { readingsOfName, searchCharacters } from '#search/readings.ts';
import { simplifiedOf } from '#reading/prose/simplified.ts';
import { characterTable } from '#search/characters.ts';
import { bundleLanguage, pageTextsFile, type SearchManifest } from '#search/pagefind-engine.ts';
import type { ShortForm } from '#search/short-forms.ts';
import { type SearchRecord, searchRecords } from '#search/record.ts';
import { isHan, unitsOf } from '#search/units.ts';

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
      await writeBundle(join(folder, year), entries, { hasProgram: false });
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
  // Pagefind makes no bundle of nothing: an office that has yet to publish has none.
  if (records.length > 0)
    await writeBundle(
      join(folder, 'head'),
      records.map((record) => ({ ...record, words: record.head, text: '' })),
      { hasProgram: true },
    );
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

/** A record as one bundle has it. */
type Entry = Pick<SearchRecord, 'card' | 'filters' | 'order' | 'text'> & {
  readonly words: readonly string[];
};

/** So many cards share a file, where that makes fewer files than the most: a result's neighbours come with it. */
const cardsAFile = 8;
/**
 * Some hosts count files: so many of cards has a bundle at most. With about 9 files of words for 1,000 records, 5 for
 * their texts and 6 of filters a bundle, 10,000 notices (40,000 records) of 15 years have fewer than 3,000 files.
 */
const mostCardFiles = { head: 1300, body: 60 };

async function writeBundle(
  outputPath: string,
  entries: readonly Entry[],
  { hasProgram }: { readonly hasProgram: boolean },
): Promise<void> {
  const most = mostCardFiles[hasProgram ? 'head' : 'body'];
  const { index, errors } = await createIndex({
    forceLanguage: bundleLanguage,
    maxFragments: Math.min(most, Math.ceil(entries.length / cardsAFile)),
  });
  if (!index) throw new Error(errors.join('\n'));
  for (const { card, filters, order, words } of entries) {
    const record = {
      url: card.url,
      content: words.join(' '),
      language: bundleLanguage,
      filters: { ...mutable(filters), type: [card.kind] },
      sort: { ...order },
    };
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  await index.writeFiles({ outputPath });
  await close();
  for (const file of readdirSync(outputPath))
    if (unused.test(file) || (!hasProgram && program.test(file))) rmSync(join(outputPath, file));
  if (hasProgram) keepClient(join(outputPath, 'pagefind.js'));
  showCards(join(outputPath, 'fragment'), entries);
}

/** Pagefind's own interfaces, and its worker, which is not asked. */
const unused = /^pagefind-(.*-)?(ui|highlight|worker)\.(js|css)$/;
/** What a reader needs once for all bundles. */
const program = /^pagefind\.js$|^wasm\..*\.pagefind$/;

/** Keeps of Pagefind's module the client of one bundle, which it does not hand out, and drops what manages several. */
function keepClient(path: string): void {
  const script = readFileSync(path, 'utf8');
  const end = script.indexOf('var Pagefind=class{');
  if (end < 0 || !script.slice(0, end).includes('var PagefindInstance=class{'))
    throw new Error(`This is not the module of Pagefind that this code knows: ${path}`);
  writeFileSync(path, `${script.slice(0, end)}export{PagefindInstance};\n`);
}

function mutable(filters: SearchRecord['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
}

const signature = 'pagefind_dcd';

/** Pagefind's own record of a page: what it is asked to show. */
interface Fragment {
  readonly url: string;
}

/** Puts into Pagefind's fragments what a result shows, in place of the words by which it is found. */
function showCards(folder: string, entries: readonly Entry[]): void {
  const shown = new Map(entries.map(({ card, text }) => [card.url, { card, text }]));
  const made = ({ url }: Fragment): object => {
    const { card, text } = shown.get(url) ?? {};
    if (!card) throw new Error(`Pagefind has a fragment of no record: ${url}`);
    return {
      url,
      content: text,
      word_count: 0,
      filters: {},
      meta: { card: JSON.stringify(card) },
      anchors: [],
    };
  };
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = gunzipSync(readFileSync(path)).toString('utf8').slice(signature.length);
    // One fragment, or several by their names.
    const found: Fragment | Record<string, Fragment> = JSON.parse(text);
    const isOne = (value: typeof found): value is Fragment => typeof value['url'] === 'string';
    const cards = isOne(found)
      ? made(found)
      : Object.fromEntries(Object.entries(found).map(([name, fragment]) => [name, made(fragment)]));
    writeFileSync(path, gzipSync(signature + JSON.stringify(cards), { level: 9 }));
  }
}
