import type { Card, Filters, Order } from './record.ts';
import type { ShortForm } from './query/short-forms.ts';
import type { StrokesOf } from './strokes/strokes.ts';
import type { Token } from './tokens.ts';

/** What is looked for: words side by side in this order, or words that begin so. */
export type Ask = { readonly phrase: readonly Token[] } | { readonly prefix: Token };

/** The two parts of the index: the fields that people ask by, and the text. */
export type Part = 'head' | 'body';

/** A record that an engine found. `score` compares with others of the same ask. */
export interface Hit {
  /** The same for a record in every ask of one part. */
  readonly id: string;
  readonly score: number;
  readonly load: () => Promise<Found>;
}

/** What is known of a record that was found: its card, and in the part `body` its text. */
export interface Found {
  readonly card: Card;
  readonly text: string;
}

/** A page of the site's own, or a list: what answers a question that is about no one record. */
export interface Lead {
  readonly url: string;
  readonly title: string;
  readonly about: string;
}

/** What a search engine must offer the planner. */
export interface SearchEngine {
  /** How many records there are. */
  readonly size: number;
  /** The site's own pages. */
  readonly pages: readonly Lead[];
  /** What the office calls things in short. */
  readonly shortForms: readonly ShortForm[];
  /** The words of each of `pages`, in their order. */
  pageTexts(): Promise<readonly string[]>;
  /** The words of the fields that begin so. */
  wordsWith(beginning: Token): Promise<readonly Token[]>;
  /** How characters are written: asked where a name may have one that looks like another. */
  strokes(): Promise<StrokesOf>;
  /**
   * Every record of `part` that has what is asked and is under one value of each filter, best first; with an
   * `order` the notices alone, in that. An error where the engine could not look, never fewer records.
   */
  find(part: Part, ask: Ask, filters: Filters, order?: Order): Promise<readonly Hit[]>;
}
