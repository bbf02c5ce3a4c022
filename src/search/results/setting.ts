import type { SearchEngine } from '../engine.ts';
import type { Filters, QueryCharacters } from '../record.ts';

/** Where and how records are looked for. */
export interface Setting {
  readonly query: string;
  readonly engine: SearchEngine;
  readonly filters: Filters;
  readonly inText: boolean;
  readonly bareOf: (text: string) => string;
  readonly characters: QueryCharacters;
}
