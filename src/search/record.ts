import type { SpanAttributes } from '#domain/window/span-attributes.ts';
import type { Token } from './tokens.ts';
import type { Simplify } from './units.ts';

/** What a result shows and is ranked by. Instants as RFC 3339. */
export interface Card {
  readonly url: string;
  readonly kind: 'notice' | 'nominee';
  /** Which of its notice's nominees it is in the official order, from 1 on; 0 for a notice. */
  readonly place: number;
  /** The notice's title, or the nominee's name. */
  readonly title: string;
  /** A nominee's organisation, post, and category with what became of it; empty for a notice. */
  readonly unit: string;
  readonly post: string;
  readonly award: string;
  /** Who issued the notice, parted by 、. */
  readonly issuers: string;
  /** A nominee's notice; empty for a notice. */
  readonly notice: string;
  readonly number: string;
  readonly window: string;
  readonly opensAt: string;
  /** What the notice's state rests on. */
  readonly span: SpanAttributes;
}

/** The title of a card without what tells namesakes apart: 付山 of 付山（大）. */
export function bareTitle({ title }: Pick<Card, 'title'>): string {
  return title.replace(/（.*）$/u, '');
}

/** An order of notices: by their first instant, or by their last. */
export type Order = 'opens' | 'closes';

/** What a reader can narrow results by: the words of `Facet`, and the year. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** A card, the words by which it is found, and the text that a match is shown in. */
export interface SearchRecord {
  readonly card: Card;
  readonly filters: Filters;
  /** What notices can be put in order by, newest or last first; nominees are in no such order. */
  readonly order: Readonly<Partial<Record<Order, string>>>;
  /** Words of the fields that people ask by. */
  readonly head: readonly Token[];
  /** By whose pairs of units it is found too. */
  readonly text: string;
}

/** What a record needs to know of characters. */
export interface Characters {
  readonly simplify: Simplify;
  /** How a name may be read: its syllables without tones, one list a reading. */
  readonly readings: (name: string) => readonly (readonly string[])[];
}

/** What is known of characters where queries are asked. */
export interface QueryCharacters extends Characters {
  /** All syllables, without tones. */
  readonly syllables: readonly string[];
}
