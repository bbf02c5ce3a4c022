import { at } from '#domain/lists/at.ts';
import { combined } from '../characters.ts';
import type { Characters } from '../record.ts';
import { looseSpelling, token, type Token } from '../tokens.ts';
import { likeness, type StrokesOf } from '../strokes/strokes.ts';
import { isHan } from '../units.ts';

/** What stands for a character that a reader does not know: 周*措, 周x措, 周某措. */
const unknown = /^[x某□]$/u;

/** A name that a reader knows in part: words that records of it have, or how a word begins that is the name. */
export interface NameGuess {
  readonly words: readonly Token[];
  readonly beginning?: Token;
  /** How far `name` is from it; undefined where it is another one. */
  readonly distanceTo: (name: string, strokesOf: StrokesOf) => number | undefined;
  /** Whether that goes by how characters look. */
  readonly isByLooks: boolean;
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
    isByLooks: false,
    distanceTo: (name) => {
      const letters = [...name];
      const isSuch =
        letters.length === places.length &&
        places.every((place, index) => isUnknown(place) || place === letters[index]);
      return isSuch ? 0 : undefined;
    },
  };
}

/** Less alike, characters are not taken for each other. */
const leastAlike = 0.4;

/**
 * Names of as many characters, one of which is another one: the nearer, the more it looks like what was typed (未 and 朱,
 * 手 and 毛), or sounds like it.
 */
export function namesOneAway(units: readonly string[], readings: Characters['readings']): NameGuess[] {
  if (units.length < 2 || units.length > 4 || !units.every(isHan)) return [];
  const distanceTo = (name: string, strokesOf: StrokesOf): number | undefined => {
    const letters = [...name];
    const wrong = units.flatMap((unit, index) => (unit === letters[index] ? [] : [index]));
    const [place] = wrong;
    if (letters.length !== units.length || place === undefined || wrong.length > 1) return undefined;
    const [typed, meant] = [at(units, place), at(letters, place)];
    const sounds = (character: string): string[] => readings(character).flat();
    const distances = sounds(typed).flatMap((one) => sounds(meant).map((other) => distanceOf(one, other)));
    const alike = likeness(strokesOf(typed), strokesOf(meant));
    // Of two that look alike one is written for the other more often than of two that sound a letter apart.
    return Math.min(alike < leastAlike ? farthest : 2 * (1 - alike), farthest, ...distances);
  };
  const [first = '', last = ''] = units;
  // One character alone is in too many names to look at all of their records.
  if (units.length === 2)
    return [token('name', [first]), token('nameBack', [last])].map((beginning) => ({
      words: [],
      beginning,
      isByLooks: true,
      distanceTo,
    }));
  return units.map((_, wrong) => ({
    words: units.filter((__, index) => index !== wrong).map((unit) => token('character', [unit])),
    isByLooks: true,
    distanceTo,
  }));
}

/** No syllable has more letters than this. */
const farthest = 6;

/** How many letters must be put in, left out or changed to make one spelling of the other. */
export function distanceOf(one: string, other: string): number {
  const last = [...one].reduce(
    (row, letter, index) =>
      [...other].reduce<number[]>(
        (next, known, place) => [
          ...next,
          Math.min(at(next, place) + 1, at(row, place + 1) + 1, at(row, place) + (letter === known ? 0 : 1)),
        ],
        [index + 1],
      ),
    Array.from({ length: other.length + 1 }, (_, place) => place),
  );
  return at(last, other.length);
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

/** Whether characters side by side in `text` sound as `units` do, for those who confuse what many do. */
export function soundsWithin(
  text: string,
  units: readonly string[],
  readings: Characters['readings'],
): boolean {
  const soundsOf = (character: string): string[] => readings(character).flat().map(looseSpelling);
  const wanted = units.map((unit) => new Set(soundsOf(unit)));
  const heard = Array.from(text, soundsOf);
  return heard.some((_, start) =>
    wanted.every((sounds, place) => heard[start + place]?.some((sound) => sounds.has(sound)) === true),
  );
}
