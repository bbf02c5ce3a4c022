import { usualCharacters } from '../characters.ts';
import type { StrokeTable } from './strokes.ts';
import { usualStrokes } from './usual-strokes.ts';

/** So many characters GB 2312 has in its first level. */
const commonCharacters = 3755;

/** The table for an index whose names and titles are of `characters`. For the build alone: the data are large. */
export function strokeTable(characters: Iterable<string>): StrokeTable {
  const known = usualCharacters();
  // The radicals at the end of a row are no characters, and have no strokes here; 〇 has none either.
  const strokes = usualStrokes.flatMap((row) => row.split(' '));
  const places = new Map(known.map((character, place) => [character, place]));
  const others = [...new Set(characters)].sort().flatMap((character) => {
    const place = places.get(character) ?? -1;
    const own = place < commonCharacters ? '' : (strokes[place] ?? '');
    return own === '' ? [] : [[character, own] as const];
  });
  return { common: strokes.slice(0, commonCharacters).join(' '), others: Object.fromEntries(others) };
}
