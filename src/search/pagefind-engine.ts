import { at } from '#domain/lists/at.ts';
import { placeInOrder } from './bundle/record-id.ts';
import { filesWith } from './bundle/word-files.ts';
import type { Ask, Found, Hit, Lead, Part, SearchEngine } from './engine.ts';
import {
  bundleLanguage,
  type OpenBundle,
  type PagefindBundle,
  type PagefindModule,
  type PagefindResult,
  strict,
  type ValueCounts,
} from './pagefind-bundle.ts';
import type { Filters, Order } from './record.ts';
import type { Token } from './tokens.ts';
import { strokesIn, type StrokeTable } from './strokes/strokes.ts';
import type { ShortForm } from './query/short-forms.ts';

/** Where the build puts the index. */
export const searchFolder = '/pagefind/';

/** What the build says of the index, in `manifest.json` beside it. */
export interface SearchManifest {
  /** How many records there are. */
  readonly size: number;
  /** The folders of the fields' bundles, the first one with the program, and of the texts: see `bundlesOf`. */
  readonly head: readonly string[];
  readonly body: readonly string[];
  /** The site's own pages. */
  readonly pages: readonly Lead[];
  /** What the office calls things in short. */
  readonly shortForms: readonly ShortForm[];
}

/** Where the words of the site's own pages are, and how characters are written: they are asked for seldom. */
export const pageTextsFile = 'pages.json';
export const strokesFile = 'strokes.json';

export interface PagefindEngine extends SearchEngine, Pick<PagefindBundle, 'filters'> {
  /** Lets the fields come before they are asked. */
  open(): void;
}

/**
 * Pagefind, over the index at `base`. `load` brings the module of a bundle's folder; the text's bundles are loaded
 * when text is first asked. What does not arrive is an error of whatever asked for it, never a record less; what was
 * opened is then of no more use (its publication may be gone).
 */
export function pagefindEngine(
  load: (folder: string) => Promise<PagefindModule>,
  manifest: SearchManifest,
  base: string,
): PagefindEngine {
  const bundles = bundlesAt(load, manifest, base);
  const inTurn = turns();
  const isEmpty = manifest.size === 0;
  return {
    size: manifest.size,
    pages: manifest.pages,
    shortForms: manifest.shortForms,
    pageTexts: once(() =>
      manifest.pages.length === 0 ? Promise.resolve([]) : fileAt<readonly string[]>(base + pageTextsFile),
    ),
    strokes: once(async () => strokesIn(await fileAt<StrokeTable>(base + strokesFile))),
    open() {
      // Whoever asks is told.
      if (!isEmpty) bundles.head().catch(() => undefined);
    },
    filters: async () => {
      if (isEmpty) return {};
      const head = await bundles.head();
      return inAll(await Promise.all(head.map((bundle) => inTurn(() => bundle.filters()))));
    },
    wordsWith: async (beginning) => (isEmpty ? [] : wordsWith(beginning, await bundles.head())),
    async find(part, ask, filters, order) {
      // Withdrawn and archived notices have no text.
      if (isEmpty || (part === 'body' && manifest.body.length === 0)) return [];
      const results = await resultsOf(ask, filters, await bundles[part](), inTurn);
      return (order === undefined ? [...results] : inOrder(results, order))
        .sort((a, b) => b.score - a.score)
        .map(hitOf);
    },
  };
}

type OpenBundles = () => Promise<readonly OpenBundle[]>;

/** The bundles of each part of the records, opened when they are first asked for. */
function bundlesAt(
  load: (folder: string) => Promise<PagefindModule>,
  manifest: SearchManifest,
  base: string,
): Readonly<Record<Part, OpenBundles>> {
  const open = async (name: string, program?: Promise<unknown>): Promise<OpenBundle> => {
    const { PagefindInstance } = await load(`${base}${at(manifest.head, 0)}/`);
    const bundle = new (strict(PagefindInstance, program))({ basePath: `${base}${name}/` });
    await bundle.init(bundleLanguage, { load_wasm: program === undefined });
    return bundle;
  };
  const head = once(async () => {
    // The first one brings the WebAssembly of all.
    const first = open(at(manifest.head, 0));
    return Promise.all([first, ...manifest.head.slice(1).map((name) => open(name, first))]);
  });
  return { head, body: once(() => Promise.all(manifest.body.map((name) => open(name, head())))) };
}

type InTurn = <Value>(call: () => Promise<Value>) => Promise<Value>;

/**
 * Lets calls wait for one another: Pagefind hands one pointer from call to call, and two at once can spoil each
 * other's.
 */
function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const turn = last.then(call, call);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** The words of `bundles` that begin with `beginning`. */
async function wordsWith(beginning: Token, bundles: readonly OpenBundle[]): Promise<readonly Token[]> {
  const words = await Promise.all(
    bundles.map(async (bundle) => {
      await loadWords({ prefix: beginning }, bundle);
      return filesWith(bundle.list.wordFiles, beginning).flatMap(({ hash }) => bundle.wordsOf(hash));
    }),
  );
  return [...new Set(words.flat().filter((word) => word.startsWith(beginning)))];
}

/** What `bundles` have for `ask`, one bundle after another. */
async function resultsOf(
  ask: Ask,
  filters: Filters,
  bundles: readonly OpenBundle[],
  inTurn: InTurn,
): Promise<readonly PagefindResult[]> {
  const query = 'prefix' in ask ? ask.prefix : `"${ask.phrase.join(' ')}"`;
  // What the searches need is on its way together; each then waits for its turn alone.
  await Promise.all(bundles.map((bundle) => loadWords(ask, bundle)));
  const options = { filters: anyOf(filters) };
  const answers = await Promise.all(bundles.map((bundle) => inTurn(() => bundle.search(query, options))));
  return answers.flatMap((answer) => answer.results);
}

function hitOf({ id, score, data }: PagefindResult): Hit {
  return {
    id,
    score,
    load: async (): Promise<Found> => {
      const { meta, raw_content } = await data();
      return { card: JSON.parse(meta.card), text: raw_content };
    },
  };
}

/** Those of `results` that are in `order`, each scored by its instant there; of equals the last one first. */
function inOrder<Result extends { readonly id: string }>(results: readonly Result[], order: Order) {
  return results
    .flatMap((result) => {
      const value = placeInOrder(result.id, order);
      return value === undefined ? [] : [{ ...result, score: Date.parse(value) }];
    })
    .reverse();
}

/** How many records have each value of each filter, in all bundles. */
function inAll(bundles: readonly ValueCounts[]): ValueCounts {
  const sums: Record<string, Record<string, number>> = {};
  for (const bundle of bundles)
    for (const [filter, values] of Object.entries(bundle)) {
      const sum = (sums[filter] ??= {});
      for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
    }
  return sums;
}

async function fileAt<Value>(address: string): Promise<Value> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} has not come: ${answer.status}`);
  return answer.json();
}

/**
 * Loads the files of words that `ask` needs. Of what begins so Pagefind itself would look through the one file in which
 * the beginning would be (`request_indexes`, 1.6.0), and there may be more in the files after it.
 */
async function loadWords(ask: Ask, bundle: OpenBundle): Promise<void> {
  const hashes: readonly string[] =
    'prefix' in ask
      ? filesWith(bundle.list.wordFiles, ask.prefix).map(({ hash }) => hash)
      : JSON.parse(bundle.backend.request_indexes(bundle.raw_ptr, ask.phrase.join(' ')));
  await Promise.all(hashes.map((hash) => bundle.loadChunk(hash)));
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Pagefind’s own words for one value of each filter. */
function anyOf(filters: Filters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}
