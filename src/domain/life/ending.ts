import type { Publication } from '../time/publication.ts';

/** A notice taken back by its issuer (撤回). */
export interface Withdrawal {
  readonly time: Publication;
  readonly decidedBy: string;
  readonly reason: string;
  readonly about: Persons;
}

/** A notice whose names and deeds have been removed from the content folder (归档). */
export interface Archiving {
  readonly time: Publication;
  readonly basis: string | undefined;
  readonly about: Persons;
}

/**
 * Whom a notice is about besides its lists: names that stand only in its title, its text or its attachments, to be
 * hidden with the rest. Undefined where nobody has said whether there are any. They are never published.
 */
type Persons = readonly string[] | undefined;

/** Why names and deeds are gone from a notice. */
export type Erasure =
  ({ readonly kind: 'withdrawn' } & Withdrawal) | ({ readonly kind: 'archived' } & Archiving);
