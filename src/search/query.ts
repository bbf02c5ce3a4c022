import type { SearchResult } from './record.ts';
import { tokensOf } from './tokens.ts';

/** What a search engine must offer: the results whose words match, best first. */
export interface SearchEngine {
  /** Every word of every phrase; the words of a phrase stand side by side. */
  find(phrases: readonly (readonly string[])[]): Promise<readonly SearchResult[]>;
}

/**
 * The results for what a reader typed. Words between spaces or punctuation are phrases, all of which must
 * occur; where nothing has them all side by side, their characters are looked for one by one. A result whose
 * title is the query itself comes first, then one whose title contains it.
 */
export async function findRecords(query: string, engine: SearchEngine): Promise<readonly SearchResult[]> {
  const phrases = query
    .normalize('NFKC')
    .split(/[\s\p{P}\p{S}]+/u)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0);
  if (phrases.length === 0) return [];
  const found = await engine.find(phrases);
  const results = found.length > 0 ? found : await engine.find(phrases.flat().map((token) => [token]));

  const words = phrases.map((tokens) => tokens.join(''));
  const rank = ({ title }: SearchResult): number => {
    const bare = tokensOf(title).join('');
    return bare === words.join('') ? 0 : words.every((word) => bare.includes(word)) ? 1 : 2;
  };
  return results.toSorted((a, b) => rank(a) - rank(b));
}
