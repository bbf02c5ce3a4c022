import { type UnseenCharacter, unseenCharacters } from '#domain/language/unseen-characters.ts';
import { codePointOf } from '#domain/lists/code-point.ts';
import { Tally } from '#domain/lists/tally.ts';
import type { OddCharacter } from '#domain/name/odd-characters.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { diagnosticAt, type Source } from '../files/source.ts';

/** The characters that nobody sees in `source` as it is written: each kind once, with how many there are. */
export function unseenInSource(source: Source): Diagnostic[] {
  return unseenAt(source, unseenCharacters(source.text));
}

/** The `characters` of `source`, each at its offset `index`, each kind once. */
export function unseenAt(source: Source, characters: readonly UnseenCharacter[]): Diagnostic[] {
  const counts = new Tally(characters.map(({ character }) => character));
  return [...counts].flatMap(([character, count]) => {
    const first = characters.find((place) => place.character === character);
    const code = codePointOf(character).toString(16).toUpperCase().padStart(4, '0');
    return first ? diagnosticAt(source, first.index, 'unseen-character', { code, count }) : [];
  });
}

/** The characters `odd` of the text `within`, each once, where `placeOf` says that its character `index` stands. */
export function oddAt(
  source: Source,
  odd: readonly OddCharacter[],
  within: string,
  placeOf: (index: number) => number,
): Diagnostic[] {
  const reported = new Set<string>();
  return odd.flatMap(({ kind, index, written, instead }): Diagnostic[] => {
    if (reported.has(written)) return [];
    reported.add(written);
    if (kind !== 'look-alike')
      return [diagnosticAt(source, placeOf(index), `${kind}-character`, { written, instead, within })];
    if (instead === undefined) return [];
    return [diagnosticAt(source, placeOf(index), 'look-alike-character', { written, instead, within })];
  });
}
