import { at } from '#domain/lists/at.ts';
import { placeInOrder } from './bundle/record-id.ts';
import { type BundleList, listIn, pagefindFilter, pagefindList } from './bundle/packed-list.ts';
import { pagefindWords, wordsIn } from './bundle/packed-words.ts';
import { filesWith } from './bundle/word-files.ts';
import type { Ask, Found, Hit, Lead, Part, SearchEngine } from './engine.ts';
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

/** The part of Pagefind's browser module that is used here, and that the build keeps of it. */
export interface PagefindModule {
  readonly PagefindInstance: new (options: { readonly basePath: string }) => PagefindBundle;
}

/** Pagefind's own client of one bundle. All those of a module share one WebAssembly. */
interface PagefindBundle {
  readonly basePath: string;
  raw_ptr: number | null;
  readonly backend: {
    request_indexes(pointer: number | null, words: string): string;
    load_filter_chunk(pointer: number | null, bytes: Uint8Array): number;
  };
  /** The list of the bundle, once it has come. */
  searchMeta: Uint8Array;
  readonly loaded_chunks: Record<string, Promise<void>>;
  readonly loaded_filters: Record<string, Promise<void>>;
  init(language: string, options: { readonly load_wasm: boolean }): Promise<void>;
  loadEntry(): Promise<void>;
  loadWasm(name: string): Promise<void>;
  decompress(bytes: Uint8Array, what: string): Uint8Array;
  cachedLoad(cache: object, hash: string, load: () => Promise<void>): Promise<void>;
  getPtr(): Promise<number>;
  _loadGenericChunk(url: string, method: 'load_index_chunk'): Promise<void>;
  loadMeta(hash: string): Promise<void>;
  loadChunk(hash: string): Promise<void>;
  loadFilterChunk(hash: string): Promise<void>;
  search(
    query: string,
    options: { readonly filters: Readonly<Record<string, unknown>> },
  ): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      data(): Promise<{ readonly meta: { readonly card: string }; readonly raw_content: string }>;
    }[];
  }>;
  filters(): Promise<Counts>;
}

type AskedList = Pick<BundleList, 'wordFiles' | 'filters'>;

/** A bundle as it is used here. */
interface OpenBundle extends PagefindBundle {
  /** What is asked of the list of the bundle, once it has come. */
  readonly list: AskedList;
  /** The words of the file `hash`, which is loaded. */
  wordsOf(hash: string): readonly Token[];
}

/** The language of the bundles: their words are cut already, and `und` keeps Pagefind from cutting them. */
export const bundleLanguage = 'und';

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
  const head = once(async () => {
    // The first one brings the WebAssembly of all.
    const first = open(at(manifest.head, 0));
    return Promise.all([first, ...manifest.head.slice(1).map((name) => open(name, first))]);
  });
  const body = once(() => Promise.all(manifest.body.map((name) => open(name, head()))));
  const bundlesOf = { head, body };
  async function open(name: string, program?: Promise<unknown>): Promise<OpenBundle> {
    const { PagefindInstance } = await load(`${base}${at(manifest.head, 0)}/`);
    const bundle = new (strict(PagefindInstance, program))({ basePath: `${base}${name}/` });
    await bundle.init(bundleLanguage, { load_wasm: program === undefined });
    return bundle;
  }
  // Pagefind hands one pointer from call to call: two at once can spoil each other's.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(call: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(call, call);
    last = turn.catch(() => undefined);
    return turn;
  };
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
      if (manifest.size > 0) head().catch(() => undefined);
    },
    filters: async () => {
      if (manifest.size === 0) return {};
      const bundles = await head();
      return inAll(await Promise.all(bundles.map((bundle) => inTurn(() => bundle.filters()))));
    },
    async wordsWith(beginning: Token): Promise<readonly Token[]> {
      if (manifest.size === 0) return [];
      const bundles = await head();
      const words = await Promise.all(
        bundles.map(async (bundle) => {
          await loadWords({ prefix: beginning }, bundle);
          return filesWith(bundle.list.wordFiles, beginning).flatMap(({ hash }) => bundle.wordsOf(hash));
        }),
      );
      return [...new Set(words.flat().filter((word) => word.startsWith(beginning)))];
    },
    async find(part: Part, ask: Ask, filters: Filters, order?: Order): Promise<readonly Hit[]> {
      // Withdrawn and archived notices have no text.
      if (manifest.size === 0 || (part === 'body' && manifest.body.length === 0)) return [];
      const query = 'prefix' in ask ? ask.prefix : `"${ask.phrase.join(' ')}"`;
      const bundles = await bundlesOf[part]();
      // What the searches need is on its way together; each then waits for its turn alone.
      await Promise.all(bundles.map((bundle) => loadWords(ask, bundle)));
      const options = { filters: anyOf(filters) };
      const answers = await Promise.all(bundles.map((bundle) => inTurn(() => bundle.search(query, options))));
      const results = answers.flatMap((answer) => answer.results);
      return (order === undefined ? results : inOrder(results, order))
        .sort((a, b) => b.score - a.score)
        .map(({ id, score, data }) => ({
          id,
          score,
          load: async (): Promise<Found> => {
            const { meta, raw_content } = await data();
            return { card: JSON.parse(meta.card), text: raw_content };
          },
        }));
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

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How many records have each value of each filter, in all bundles. */
function inAll(bundles: readonly Counts[]): Counts {
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

/**
 * Pagefind's client, but for this: it searches on without a piece of the index that has not arrived, as if nothing
 * were in it (`catch(() => {})` in `loadChunk` and `loadFilterChunk`, no throw in `loadMeta`; 1.6.0). A bundle's list
 * may come before the `program` that reads it, which another one brings.
 */
function strict(Instance: PagefindModule['PagefindInstance'], program: Promise<unknown> | undefined) {
  return class extends Instance implements OpenBundle {
    /** By the address of their file. */
    readonly #words = new Map<string, readonly Token[]>();
    #wasm: Promise<void> | undefined;
    #list: AskedList | undefined;

    get list(): AskedList {
      if (!this.#list) throw new Error(`The list of the index has not arrived: ${this.basePath}`);
      return this.#list;
    }

    override loadEntry(): Promise<void> {
      // The WebAssembly is the largest of what comes first, and its name is known.
      if (program === undefined) {
        this.#wasm = super.loadWasm('unknown');
        this.#wasm.catch(() => undefined);
      }
      return super.loadEntry();
    }

    override loadWasm(name: string): Promise<void> {
      return this.#wasm ?? super.loadWasm(name);
    }

    wordsOf(hash: string): readonly Token[] {
      const words = this.#words.get(this.#addressOf(hash));
      if (!words) throw new Error(`The file of words has not arrived: ${this.basePath}${hash}`);
      return words;
    }

    override decompress(bytes: Uint8Array, what: string): Uint8Array {
      const unpacked = super.decompress(bytes, what);
      if (!what.endsWith('.pf_index')) return unpacked;
      const words = wordsIn(unpacked);
      this.#words.set(what, words);
      return pagefindWords(unpacked, words);
    }

    #addressOf(hash: string): string {
      return `${this.basePath}index/${hash}.pf_index`;
    }

    override async loadMeta(hash: string): Promise<void> {
      await super.loadMeta(hash);
      if (!this.searchMeta) throw new Error(`The list of the index has not arrived: ${this.basePath}${hash}`);
      const list = listIn(this.searchMeta);
      this.searchMeta = pagefindList(list);
      const { wordFiles, filters } = list;
      this.#list = { wordFiles, filters };
      await program;
    }

    override loadChunk(hash: string): Promise<void> {
      return this.cachedLoad(this.loaded_chunks, hash, () =>
        this._loadGenericChunk(this.#addressOf(hash), 'load_index_chunk'),
      );
    }

    /** The values of the filter `name` are in the list: no file of them is fetched. */
    override loadFilterChunk(name: string): Promise<void> {
      return this.cachedLoad(this.loaded_filters, name, async () => {
        await this.getPtr();
        // Other filters may be loaded at once, each of which gives another pointer.
        for (const [filter, values] of this.list.filters)
          if (filter === name)
            this.raw_ptr = this.backend.load_filter_chunk(this.raw_ptr, pagefindFilter(filter, values));
      });
    }
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Pagefind’s own words for one value of each filter. */
function anyOf(filters: Filters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}
