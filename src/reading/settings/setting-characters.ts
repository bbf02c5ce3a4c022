import { characterReference } from '#domain/language/character-reference.ts';
import { unseenCharacters } from '#domain/language/unseen-characters.ts';
import {
  type OddCharacter,
  oddCharacters,
  oddInName,
  oddInPersonalName,
} from '#domain/name/odd-characters.ts';
import { oddAt, unseenAt } from '../characters/characters-in-source.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { textsOf } from './setting-texts.ts';

/** Settings that name persons. */
const names: ReadonlySet<string> = new Set(['名称', '联系人', '涉及']);

interface ReadSettings {
  readonly source: Source;
  readonly value: unknown;
  placeOf(path: readonly PropertyKey[]): number;
}

/**
 * The characters in settings by which nobody finds what they stand in, references that are printed as they stand, and
 * what nobody sees and is written by an escape (`"\u200B"`). All settings of all files are read through here.
 */
export function settingCharacters({ source, value, placeOf }: ReadSettings): Diagnostic[] {
  const texts = textsOf(value, []);
  const escaped = (source.text.includes('\\') ? texts : []).flatMap(({ text, path }) =>
    unseenCharacters(text)
      .filter(({ character }) => !source.text.includes(character))
      .map(({ character }) => ({ character, index: placeOf(path) })),
  );
  const references = (source.text.includes('&') ? texts : []).flatMap(({ text, path }) =>
    [...text.matchAll(characterReference)].map(({ 0: reference }) =>
      diagnosticAt(source, placeOf(path), 'character-reference', { reference }),
    ),
  );
  return [
    ...unseenAt(source, escaped),
    ...references,
    ...texts.flatMap(({ text, path }) => oddAt(source, oddIn(text, path), text, () => placeOf(path))),
  ];
}

function oddIn(text: string, path: readonly PropertyKey[]): OddCharacter[] {
  const key = path.findLast((step) => typeof step === 'string');
  return [
    ...oddCharacters(text),
    ...oddInName(text),
    ...(key !== undefined && names.has(key) ? oddInPersonalName(text) : []),
  ];
}
