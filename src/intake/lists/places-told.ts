import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { DraftNominee } from '../draft.ts';

/** A nominee whose place of work and post no heading gives, and where the text tells of it. */
export interface PlacedByDeeds {
  readonly nominee: DraftNominee;
  readonly where: string;
}

/** Whose place of work and post are as their deeds say, and whose are not seen at all. */
export function placesTold(persons: readonly PlacedByDeeds[]): Doubt[] {
  const [unseen, placed] = [true, false].map((isUnseen) =>
    persons.filter(({ nominee }) => isUnplaced(nominee) === isUnseen),
  );
  return [unseen, placed].flatMap((ones = []) => {
    const [first] = ones;
    if (!first) return [];
    const { name, organisation, post } = first.nominee;
    const facts = { name, count: ones.length, organisation, post };
    return [doubt('place-in-deeds', facts, { where: first.where, at: `对象${name}` })];
  });
}

/** Whether neither a place of work nor a post was read. */
export function isUnplaced({ organisation, post }: Pick<DraftNominee, 'organisation' | 'post'>): boolean {
  return organisation === '' && post === '';
}
