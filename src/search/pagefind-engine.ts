import type { SearchEngine } from './query.ts';
import type { SearchResult } from './record.ts';

/** Where the build puts Pagefind's files. */
export const pagefindAddress = '/pagefind/pagefind.js';

/** The part of Pagefind's browser module that is used here. */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<{ meta: SearchResult }> }[] }>;
}

const mostResults = 50;

/** Pagefind in the reader's browser. Its files are loaded at the first call. */
export async function pagefindEngine(): Promise<SearchEngine> {
  const pagefind = (await import(/* @vite-ignore */ pagefindAddress)) as Pagefind;
  return {
    async find(phrases) {
      const { results } = await pagefind.search(phrases.map((tokens) => `"${tokens.join(' ')}"`).join(' '));
      const pages = await Promise.all(results.slice(0, mostResults).map((result) => result.data()));
      return pages.map(({ meta }) => meta);
    },
  };
}
