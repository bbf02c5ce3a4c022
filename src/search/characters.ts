import type { Characters } from './record.ts';
import type { Simplify } from './units.ts';

/** What the browser knows of characters: a file that the build writes beside the index. */
export interface CharacterTable {
  /** Traditional and variant characters, and the simplified one of each at the same place. */
  readonly traditional: string;
  readonly simplified: string;
  /** A syllable without tone → the characters that are read so. */
  readonly syllables: Readonly<Record<string, string>>;
}

/** The table of `characters`: what `simplify` changes, and how each of those that are `spoken` may be read. */
export function characterTable(
  characters: Iterable<string>,
  spoken: ReadonlySet<string>,
  simplify: Simplify,
  readingsOf: (character: string) => readonly string[],
): CharacterTable {
  const changed: [string, string][] = [];
  const syllables = new Map<string, string>();
  for (const character of characters) {
    const simple = simplify(character);
    if (simple !== character) changed.push([character, simple]);
    else if (spoken.has(character))
      for (const reading of readingsOf(character))
        syllables.set(reading, (syllables.get(reading) ?? '') + character);
  }
  return {
    traditional: changed.map(([character]) => character).join(''),
    simplified: changed.map(([, simple]) => simple).join(''),
    syllables: Object.fromEntries([...syllables].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** More readings of a query than these are not thought of. */
const mostReadings = 16;

export function charactersOf({ traditional, simplified, syllables }: CharacterTable): Characters {
  const simple = [...simplified];
  const forms = new Map([...traditional].map((character, index) => [character, simple[index] ?? character]));
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables))
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  return {
    simplify: (character) => forms.get(character) ?? character,
    readings: (name) => combined([...name].map((character) => readings.get(character) ?? [])),
  };
}

/** One of each, in every way, the first ones first; nothing where a place has none. */
export function combined(places: readonly (readonly string[])[], most = mostReadings): string[][] {
  return places.reduce<string[][]>(
    (found, choices) =>
      found.flatMap((before) => choices.map((choice) => [...before, choice])).slice(0, most),
    [[]],
  );
}
