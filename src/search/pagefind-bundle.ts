import { type BundleList, listIn, pagefindFilter, pagefindList } from './bundle/packed-list.ts';
import { pagefindWords, wordsIn } from './bundle/packed-words.ts';
import type { Token } from './tokens.ts';

/** The part of Pagefind's browser module that is used here, and that the build keeps of it. */
export interface PagefindModule {
  readonly PagefindInstance: new (options: { readonly basePath: string }) => PagefindBundle;
}

/** One record that a search has found. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly meta: { readonly card: string }; readonly raw_content: string }>;
}

/** Pagefind's own client of one bundle. All those of a module share one WebAssembly. */
export interface PagefindBundle {
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
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  filters(): Promise<ValueCounts>;
}

/** How many records have each value of each filter. */
export type ValueCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

type AskedList = Pick<BundleList, 'wordFiles' | 'filters'>;

/** A bundle as it is used here. */
export interface OpenBundle extends PagefindBundle {
  /** What is asked of the list of the bundle, once it has come. */
  readonly list: AskedList;
  /** The words of the file `hash`, which is loaded. */
  wordsOf(hash: string): readonly Token[];
}

/** The language of the bundles: their words are cut already, and `und` keeps Pagefind from cutting them. */
export const bundleLanguage = 'und';

/**
 * Pagefind's client, but for this: it searches on without a piece of the index that has not arrived, as if nothing
 * were in it (`catch(() => {})` in `loadChunk` and `loadFilterChunk`, no throw in `loadMeta`; 1.6.0). A bundle's list
 * may come before the `program` that reads it, which another one brings.
 */
export function strict(Instance: PagefindModule['PagefindInstance'], program: Promise<unknown> | undefined) {
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
