import { at } from '#domain/lists/at.ts';
import { codePointOf } from '#domain/lists/code-point.ts';
import type { QueryCharacters } from './record.ts';
import type { Simplify } from './units.ts';

/** What the browser knows of characters: a file that the build writes beside the index, short as can be. */
export interface CharacterTable {
  /**
   * Traditional and variant characters, each by the step from the code point of the last; and their simplified ones.
   */
  readonly traditional: readonly number[];
  readonly simplified: string;
  /** Syllables without tone. */
  readonly syllables: readonly string[];
  /** Of each of the usual characters in their order, its usual reading: `firstLetter` and the place in `syllables`. */
  readonly usual: string;
  /** Other readings: a syllable → the characters that are read so too. */
  readonly others: Readonly<Record<string, string>>;
}

/** Letters that are one code unit each, and no sign that JSON writes otherwise. */
const firstLetter = 0x100;

/** The characters of GB 2312 in their order, which is that of their sounds for the first 3,755; 零 is indexed as 〇. */
export function usualCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const bytes = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    Array.from({ length: 94 }, (__, column) => [0xb0 + row, 0xa1 + column]),
  ).flat(2);
  return [...decoder.decode(Uint8Array.from(bytes)), '〇'].filter((character) =>
    /^[\u3007\u4E00-\u9FFF]$/.test(character),
  );
}

/** The table of `characters`: what `simplify` changes, and how each of those that are `spoken` may be read. */
export function characterTable(
  characters: Iterable<string>,
  spoken: ReadonlySet<string>,
  simplify: Simplify,
  readingsOf: (character: string) => readonly string[],
): CharacterTable {
  const changed = [...new Set(characters)]
    .filter((character) => simplify(character) !== character)
    .sort((a, b) => codePointOf(a) - codePointOf(b));
  const usual = usualCharacters();
  const first = usual.map((character) => readingsOf(character)[0] ?? '');
  const syllables = [...new Set(first)].sort();
  const isKnown = new Map(usual.map((character, index) => [character, at(first, index)]));
  const others = new Map<string, string>();
  for (const character of spoken)
    for (const reading of simplify(character) === character ? readingsOf(character) : [])
      if (isKnown.get(character) !== reading) others.set(reading, (others.get(reading) ?? '') + character);
  return {
    traditional: changed.map(
      (character, index) => codePointOf(character) - codePointOf(changed[index - 1] ?? '\0'),
    ),
    simplified: changed.map(simplify).join(''),
    syllables,
    usual: String.fromCharCode(...first.map((syllable) => firstLetter + syllables.indexOf(syllable))),
    others: Object.fromEntries([...others].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** More readings of a query than these are not thought of. */
const mostReadings = 16;

/** How a query's characters are read, from the table that is sent to the reader. */
export function charactersOf({
  traditional,
  simplified,
  syllables,
  usual,
  others,
}: CharacterTable): QueryCharacters {
  const forms = new Map<string, string>();
  let code = 0;
  for (const [index, simple] of [...simplified].entries()) {
    code += at(traditional, index);
    forms.set(String.fromCodePoint(code), simple);
  }
  const readings = new Map<string, string[]>();
  for (const [index, character] of usualCharacters().entries()) {
    const syllable = at(syllables, usual.charCodeAt(index) - firstLetter);
    readings.set(character, syllable === '' ? [] : [syllable]);
  }
  for (const [syllable, characters] of Object.entries(others))
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  return {
    syllables,
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
