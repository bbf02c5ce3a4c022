import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { sha256 } from '#reading/recorder.ts';
import { type BundleEntry, bundlePiece, joinedPieces } from '#search/bundle/bundle-piece.ts';
import { cardOn } from '#search/bundle/card-fixture.ts';
import { pagefindFilter } from '#search/bundle/packed-list.ts';
import { pagefindWords, wordsIn } from '#search/bundle/packed-words.ts';
import { recordId } from '#search/bundle/record-id.ts';
import type { Ask, Hit, Part, SearchEngine } from '#search/engine.ts';
import { bundleLanguage, type PagefindModule } from '#search/pagefind-bundle.ts';
import { pagefindEngine } from '#search/pagefind-engine.ts';
import type { Filters } from '#search/record.ts';
import { pairTokens, token } from '#search/tokens.ts';
import { unitsOf } from '#search/units.ts';
import { type ServedFolder, serveFolder } from '#testing/queries/node-search.ts';
import { bundleSizes, writeBundle } from './search-index.ts';
import { writeProgram } from './search-program.ts';

/*
 * The files of a bundle are written as Pagefind writes them: here its own indexer and its own client say whether they
 * are. What fails after a new version of Pagefind is what that version changed.
 */

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
/** Pagefind's own size of a file of words, which none of its options changes. */
const pagefindsOwn = 20_000;
let served: ServedFolder;
/** By the names that the bundles give to records. */
let addresses: ReadonlyMap<string, string>;
beforeAll(async () => {
  writeBundle(join(folder, 'own'), { ...bundleSizes.head, leastWords: pagefindsOwn }, bundlePiece(entries));
  const pieces = [entries.slice(0, 301), [], entries.slice(301, 302), entries.slice(302)].map(bundlePiece);
  expect(joinedPieces(pieces)).toEqual(bundlePiece(entries));
  writeBundle(join(folder, 'small'), bundleSizes.head, joinedPieces(pieces));
  addresses = new Map([
    ...['own', 'small'].flatMap((name) =>
      entries.map(({ card, order }, index) => [recordId(name, index, order), card.url] as const),
    ),
    ...(await writeOriginal(join(folder, 'original'))),
  ]);
  for (const bundle of ['own', 'small']) await writeProgram(join(folder, bundle), () => false);
  served = await serveFolder(folder);
});
afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true });
});

const letters = (text: string): string[] =>
  pairTokens(
    'head',
    unitsOf(text, (character) => character),
  );

/** Records enough for several files of words, with words that many have, that one has often, and of several lengths. */
const entries: readonly BundleEntry[] = Array.from({ length: 900 }, (_, index) => {
  const isNotice = index % 3 === 0;
  const number = 2_000 + ((index * 7919) % 900);
  const words = [
    ...letters(`关于第${number}号示例市先进个人的公示`),
    ...letters(`示例市第${index % 40}小学${'教师'.repeat((index % 5) + 1)}`),
    token('period', []),
    token('whole', [String(number)]),
    ...(index === 450 ? Array.from({ length: 300 }, () => token('name', ['甲'])) : []),
  ];
  const day = `2023-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  return {
    card: cardOn(day, {
      url: `/notices/2023/n-${index}/`,
      kind: isNotice ? 'notice' : 'nominee',
      title: `第${number}号“甲”<乙>`,
    }),
    filters: { year: [String(2020 + (index % 4))], kind: index % 2 === 0 ? ['公示', '通告'] : [] },
    order: isNotice ? { opens: day, closes: `${day}T17:30:00+08:00` } : {},
    text: index % 2 === 0 ? `第${index}段` : '',
    words,
  };
});

it('has the words, their places and the values of filters that Pagefind’s own indexer has, byte for byte', () => {
  const contents = (bundle: string, kind: string): Uint8Array[] =>
    readdirSync(join(folder, bundle, kind)).map((file) =>
      contentOf(join(folder, bundle, kind, file)).subarray('pagefind_dcd'.length),
    );
  const digests = (files: readonly Uint8Array[]): string[] => files.map(sha256).toSorted();
  const words = contents('own', 'index');
  expect(words.length).toBeGreaterThan(1);
  const unpacked = words.map((file) => pagefindWords(file, wordsIn(file)));
  expect(digests(unpacked)).toEqual(digests(contents('original', 'index')));
  const { filters } = bundlePiece(entries);
  const values = filters.map(([filter, own]) => pagefindFilter(filter, own));
  expect(digests(values)).toEqual(digests(contents('original', 'filter')));
});

it('gives Pagefind’s client the answers that the index by its own indexer gives it', async () => {
  const [own, small, original] = [engineOf('own'), engineOf('small'), await originalEngine()];
  expect(await own.filters()).toEqual(await original.filters());
  const words = [...new Set(entries.flatMap((entry) => entry.words))].toSorted();
  expect(words.length).toBeGreaterThan(1500);
  const some = words.filter((_, index) => index % 61 === 0);
  const asks: Ask[] = [
    ...some.flatMap((word): Ask[] => [{ phrase: [word] }, { prefix: word }, { prefix: word.slice(0, 3) }]),
    ...entries
      .filter((_, index) => index % 90 === 0)
      .map((entry): Ask => ({ phrase: entry.words.slice(2, 9) })),
    { phrase: [at(words, 5), at(words, 3)] },
    { prefix: 'x' },
  ];
  for (const ask of asks) {
    const expected = [ask, await answers(original, ask)];
    expect([ask, await answers(own, ask)]).toEqual(expected);
    expect([ask, await answers(small, ask)]).toEqual(expected);
  }
  const all: Ask = { phrase: [token('period', [])] };
  for (const filters of [{ year: ['2021'] }, { kind: ['通告'], type: ['notice'], year: ['2020', '2022'] }])
    expect(await answers(own, all, filters)).toEqual(await answers(original, all, filters));
  const [hit] = await own.find('head', { phrase: at(entries, 4).words }, {});
  const { card, text } = at(entries, 4);
  expect(await hit?.load()).toEqual({ card, text });
});

it('finds what begins as is asked in whatever files of words it is', async () => {
  const small = engineOf('small');
  const beginnings = [
    'h',
    'w',
    token('whole', ['2']),
    token('whole', ['23']),
    at(entries, 7).words[0]?.slice(0, 5) ?? '',
  ];
  expect(readdirSync(join(folder, 'small/index')).length).toBeGreaterThan(2);
  for (const prefix of beginnings) {
    const meant = entries.filter(({ words }) => words.some((word) => word.startsWith(prefix)));
    const hits = await small.find('head', { prefix }, {});
    expect([prefix, hits.map(({ id }) => addresses.get(id)).toSorted()]).toEqual([
      prefix,
      meant.map(({ card }) => card.url).toSorted(),
    ]);
    const words = entries.flatMap((entry) => entry.words.filter((word) => word.startsWith(prefix)));
    expect([prefix, (await small.wordsWith(prefix)).toSorted()]).toEqual([
      prefix,
      [...new Set(words)].toSorted(),
    ]);
  }
});

it('puts notices alone in an order, of equals the last one first', async () => {
  const own = engineOf('own');
  for (const order of ['opens', 'closes'] as const) {
    const inOrder = entries
      .filter((entry) => entry.order[order] !== undefined)
      .toSorted((a, b) =>
        String(a.order[order]) < String(b.order[order]) ? -1 : a.order[order] === b.order[order] ? 0 : 1,
      );
    const hits = await own.find('head', { phrase: [token('period', [])] }, {}, order);
    expect(hits.map(({ id }) => addresses.get(id))).toEqual(inOrder.toReversed().map(({ card }) => card.url));
  }
});

/** What is found: addresses and scores, the best of equals as Pagefind has them. */
async function answers(
  engine: Pick<SearchEngine, 'find'>,
  ask: Ask,
  filters: Filters = {},
): Promise<unknown[]> {
  const hits = await engine.find('head', ask, filters);
  return hits.map(({ id, score }) => [addresses.get(id), score]);
}

function engineOf(bundle: string): ReturnType<typeof pagefindEngine> {
  const manifest = { size: entries.length, head: [bundle], body: [], pages: [], shortForms: [] };
  return pagefindEngine(() => moduleOf(bundle), manifest, served.address);
}

/** Pagefind's own client, as it is, over the index by its own indexer, of which all words are there. */
async function originalEngine() {
  const { PagefindInstance } = await moduleOf('original');
  const client = new PagefindInstance({ basePath: `${served.address}original/` });
  await client.init(bundleLanguage, { load_wasm: true });
  for (const file of readdirSync(join(folder, 'original/index')))
    await client.loadChunk(file.replace('.pf_index', ''));
  return {
    filters: () => client.filters(),
    async find(_: Part, ask: Ask, filters: Filters): Promise<Hit[]> {
      const any = Object.fromEntries(
        Object.entries(filters).map(([name, values]) => [name, { any: values }]),
      );
      const query = 'prefix' in ask ? ask.prefix : `"${ask.phrase.join(' ')}"`;
      const { results } = await client.search(query, { filters: any });
      const load = (): Promise<never> => Promise.reject(new Error('It shows no cards'));
      return results.toSorted((a, b) => b.score - a.score).map(({ id, score }) => ({ id, score, load }));
    },
  };
}

// A module each: those of one share one WebAssembly, which the bundle that is opened last then has.
const moduleOf = (bundle: string): Promise<PagefindModule> =>
  import(`${pathToFileURL(join(folder, 'own/pagefind.js')).href}?${bundle}`);

/** Writes the bundle of `entries` by Pagefind's own indexer; the addresses of its records, by its names for them. */
async function writeOriginal(output: string): Promise<Map<string, string>> {
  const { index } = await createIndex({ forceLanguage: bundleLanguage });
  if (!index) throw new Error('Pagefind does not start');
  for (const { card, filters, words } of entries)
    await index.addCustomRecord({
      url: card.url,
      content: words.join(' '),
      language: bundleLanguage,
      filters: Object.fromEntries(
        Object.entries({ ...filters, type: [card.kind] }).map(([name, values]) => [name, [...values]]),
      ),
    });
  await index.writeFiles({ outputPath: output });
  await close();
  return new Map(
    readdirSync(join(output, 'fragment')).map((file) => {
      const text = contentOf(join(output, 'fragment', file)).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [file.replace('.pf_fragment', ''), url];
    }),
  );
}

function contentOf(file: string): Buffer {
  return gunzipSync(readFileSync(file));
}
