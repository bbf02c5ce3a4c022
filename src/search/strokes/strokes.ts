import { at } from '#domain/lists/at.ts';
import { usualCharacters } from '../characters.ts';

/** The strokes of a character, a letter each in the order in which they are written; empty where they are not known. */
export type StrokesOf = (character: string) => string;

/** What the browser knows of strokes: a file beside the index, asked for when a name may have a wrong character. */
export interface StrokeTable {
  /** Of the characters that come first in GB 2312, in their order, parted by a space: what most people write. */
  readonly common: string;
  /** Of others that stand in names and titles. */
  readonly others: Readonly<Record<string, string>>;
}

/** The strokes of a character by the table; '' of one that it lacks. */
export function strokesIn({ common, others }: StrokeTable): StrokesOf {
  const strokesByCharacter = new Map(Object.entries(others));
  const characters = usualCharacters();
  for (const [place, strokes] of common.split(' ').entries())
    strokesByCharacter.set(at(characters, place), strokes);
  return (character) => strokesByCharacter.get(character) ?? '';
}

/**
 * How much alike two characters look, by their strokes, 0 to 1: what they share at their beginning and at their end is
 * a part that both have.
 */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  const shortest = Math.min(one.length, other.length);
  if (shortest === 0) return 0;
  let before = 0;
  while (before < shortest && one[before] === other[before]) before += 1;
  let after = 0;
  while (after < shortest - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  return (before + after) / longest;
}
