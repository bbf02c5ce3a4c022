import { combined } from './characters.ts';
import type { Characters } from './record.ts';
import { token, type Token } from './tokens.ts';
import { isHan } from './units.ts';

/** What stands for a character that a reader does not know: 周*措, 周x措, 周某措. */
const unknown = /^[x某□]$/u;

/** A name that a reader knows in part: words that records of it have, and whether `name` is such a one. */
export interface NameGuess {
  readonly words: readonly Token[];
  readonly accepts: (name: string) => boolean;
}

/** Names of the pattern that `query` is: a character that is not known, among those that are. */
export function patternOf(query: string, simplify: Characters['simplify']): NameGuess | undefined {
  const places = Array.from(query.normalize('NFKC').trim().toLowerCase(), simplify);
  const isUnknown = (place: string): boolean => /^[*?_]$/.test(place) || unknown.test(place);
  const known = places.filter((place) => !isUnknown(place));
  const isPattern = places.length >= 2 && places.length <= 4 && known.length < places.length;
  if (!isPattern || known.length === 0 || !known.every(isHan)) return undefined;
  return {
    words: known.map((place) => token('character', [place])),
    accepts: (name) => {
      const letters = [...name];
      return (
        letters.length === places.length &&
        places.every((place, index) => isUnknown(place) || place === letters[index])
      );
    },
  };
}

/** Names of as many characters, one of which is another one. */
export function namesOneAway(units: readonly string[]): NameGuess[] {
  if (units.length < 2 || units.length > 4 || !units.every(isHan)) return [];
  const accepts = (name: string): boolean => {
    const letters = [...name];
    return (
      letters.length === units.length &&
      letters.filter((letter, index) => letter !== units[index]).length === 1
    );
  };
  return units.map((_, wrong) => ({
    words: units.filter((__, index) => index !== wrong).map((unit) => token('character', [unit])),
    accepts,
  }));
}

/** A name partly in pinyin, all of it so: zhou毛措. */
export function mixedSpellings(units: readonly string[], readings: Characters['readings']): string[] {
  const isMixed = units.some(isHan) && units.some((unit) => /^[a-z]+$/.test(unit));
  if (!isMixed || units.length > 4) return [];
  const places = units.map((unit) =>
    isHan(unit) ? readings(unit).flat() : /^[a-z]+$/.test(unit) ? [unit] : [],
  );
  return combined(places, 4).map((syllables) => syllables.join(''));
}

/** What many do not tell apart in speech, and what they take it for. */
const confused: readonly (readonly [sound: RegExp, taken: (sound: string) => string])[] = [
  [/[zcs]h/g, (sound) => sound.slice(0, 1)],
  [/[zcs](?!h)/g, (sound) => `${sound}h`],
  [/ng/g, () => 'n'],
  [/n(?![aeiouvg])/g, () => 'ng'],
  [/l(?=[aeiouv])/g, () => 'n'],
  [/n(?=[aeiouv])/g, () => 'l'],
  [/f/g, () => 'h'],
  [/h(?=u)/g, () => 'f'],
];
const mostSpellings = 24;

/** `spelled` with one or two of its sounds taken for those that are confused with them. */
export function confusedSpellings(spelled: string): string[] {
  const once = takenOtherwise(spelled);
  return [...new Set([...once, ...once.flatMap(takenOtherwise)])]
    .filter((other) => other !== spelled)
    .slice(0, mostSpellings);
}

function takenOtherwise(spelled: string): string[] {
  return confused.flatMap(([sound, taken]) =>
    [...spelled.matchAll(sound)].map(
      ({ index, 0: match }) => spelled.slice(0, index) + taken(match) + spelled.slice(index + match.length),
    ),
  );
}
