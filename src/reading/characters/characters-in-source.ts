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

/** The characters `found` at the offset `index` of `source`, each kind once. */
export function unseenAt(source: Source, found: readonly UnseenCharacter[]): Diagnostic[] {
  const counts = new Tally(found.map(({ character }) => character));
  return [...counts].flatMap(([character, count]) => {
    const first = found.find((place) => place.character === character);
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
  const told = new Set<string>();
  return odd.flatMap(({ kind, index, found, instead }): Diagnostic[] => {
    if (told.has(found)) return [];
    told.add(found);
    if (kind !== 'look-alike')
      return [diagnosticAt(source, placeOf(index), `${kind}-character`, { found, instead, within })];
    if (instead === undefined) return [];
    return [diagnosticAt(source, placeOf(index), 'look-alike-character', { found, instead, within })];
  });
}
