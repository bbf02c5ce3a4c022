import type { Ask, Found, Hit, Part, SearchEngine } from './engine.ts';
import type { Filters } from './record.ts';

/** Where the build puts the index. */
export const searchFolder = '/pagefind/';

/** What the build says of the index, in `manifest.json` beside it. */
export interface SearchManifest {
  /** How many records there are. */
  readonly size: number;
  /** The folder of the fields' bundle, and the folders of the text's: one a year. */
  readonly head: string;
  readonly body: readonly string[];
}

/** The part of Pagefind's browser module that is used here. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

interface PagefindInstance {
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
  mergeIndex(path: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** More records than these, and their text is asked only where their fields know nothing. */
const mostWithText = 1500;

/**
 * Pagefind, over the index at `base`. `load` brings the module of a bundle's folder; the text's bundles are loaded
 * when text is first asked.
 */
export function pagefindEngine(
  load: (folder: string) => Promise<PagefindModule>,
  manifest: SearchManifest,
  base: string,
): SearchEngine & { filters(): ReturnType<PagefindInstance['filters']> } {
  // A worker would be one more file to load, for searches of a few milliseconds.
  // A module holds one memory, which a second instance of it would take away: each part has a module of its own.
  const open = async ([first = '', ...others]: readonly string[]): Promise<PagefindInstance> => {
    const folder = (name: string): string => `${base}${name}/`;
    const { createInstance } = await load(folder(first));
    const instance = createInstance({ basePath: folder(first), noWorker: true });
    for (const name of others) await instance.mergeIndex(folder(name), {});
    return instance;
  };
  const opened: Partial<Record<Part, Promise<PagefindInstance>>> = {};
  const instanceOf = (part: Part): Promise<PagefindInstance> =>
    (opened[part] ??= open(part === 'head' ? [manifest.head] : manifest.body));
  // Pagefind hands one pointer from call to call: two at once can spoil each other's.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(call: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(call, call);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    size: manifest.size,
    sparesText: manifest.size > mostWithText,
    filters: async () =>
      manifest.size === 0 ? {} : inTurn(async () => (await instanceOf('head')).filters()),
    async find(part: Part, ask: Ask, filters: Filters): Promise<readonly Hit[]> {
      // Withdrawn and archived notices have no text.
      if (manifest.size === 0 || (part === 'body' && manifest.body.length === 0)) return [];
      const query = 'prefix' in ask ? ask.prefix : `"${ask.phrase.join(' ')}"`;
      const { results } = await inTurn(async () => {
        const instance = await instanceOf(part);
        return instance.search(query, { filters: anyOf(filters) });
      });
      return results.map(({ id, score, data }) => ({
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

/** Pagefind’s own words for one value of each filter. */
function anyOf(filters: Filters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}
