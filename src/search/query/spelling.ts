import type { Ask } from '../engine.ts';
import { looseSpelling, token } from '../tokens.ts';
import { isHan } from '../units.ts';
import type { Characters, QueryCharacters } from '../record.ts';
import { type ShortForm, usualForms } from './short-forms.ts';
import { distanceOf, mixedSpellings } from './slips.ts';
import { endsOf, nearTier, tier, type Tier } from './tiers.ts';

/** What a query in pinyin spells, tones in digits aside: zhou1 mao2 cuo4. */
export function spelledIn(query: string, units: readonly string[]): string {
  const isToned = /^(?:[a-zü]{1,6}[1-5]\s*){2,}$/i.test(query.trim());
  return isToned ? units.join('').replace(/\d/g, '') : units.join('');
}

/** A name in pinyin, its initials, or the beginning of either; as it is usually read before other readings. */
export function spelling(spelled: string, readings: Characters['readings']): Tier[] {
  if (!/^[a-z]{2,40}$/.test(spelled)) return [];
  // An engine may answer with what is only the beginning of what is asked; long names are read in too many ways.
  const beginning = (
    kind: 'pinyin' | 'initials',
    written: (syllables: readonly string[]) => string,
  ): Tier => ({
    name: 'pinyin-start',
    part: 'head',
    asks: [{ prefix: token(kind, [spelled]) }],
    distanceTo: (name) => {
      const read = readings(name);
      const isUnread = read.length === 0 || name.length > 4;
      return isUnread || read.some((syllables) => written(syllables).startsWith(spelled)) ? 0 : undefined;
    },
  });
  const beginnings = [
    beginning('pinyin', (syllables) => syllables.join('')),
    beginning('initials', (syllables) => syllables.map(([first = '']) => first).join('')),
  ];
  return [
    tier('pinyin', token('pinyin', [spelled])),
    tier('pinyin', token('initials', [spelled])),
    ...(spelled.length > 2 ? beginnings : []),
    tier('other-reading', token('otherPinyin', [spelled])),
    tier('other-reading', token('otherInitials', [spelled])),
  ];
}

/**
 * What may be meant by a query in pinyin, or partly so, that is no name: a name with sounds that many confuse, places
 * and organisations, also what they are called in short, and at last a name with one letter wrong.
 */
export function spellingSlips(
  query: string,
  units: readonly string[],
  forms: readonly ShortForm[],
  { readings, syllables }: QueryCharacters,
): Tier[][] {
  if (units.some(isHan))
    return [mixedSpellings(units, readings).map((spelled) => tier('near', token('pinyin', [spelled])))];
  const spelled = spelledIn(query, units);
  if (!/^[a-z]{3,40}$/.test(spelled)) return [];
  const words = units.join(' ').match(/[a-z]+/g) ?? [];
  return [
    unitInitials(spelled, forms, readings),
    [
      ...unitsSpelled(spelled, words),
      ...shortFormsSpelled(spelled, forms, readings).map((meant) => meant.tier),
    ],
    // 友谊奖 of 友谊奖人选, 人才 of 人才认定.
    [nearTier([{ prefix: token('looseUnit', [looseSpelling(spelled)]) }])],
    spellingsNear(spelled, syllables).map((name) => tier('near', token('looseName', [name]))),
  ];
}

/** Places and organisations, with a name or without one; and names whose sounds are taken for those of `spelled`. */
function unitsSpelled(spelled: string, words: readonly string[]): Tier[] {
  const inUnits = (parts: readonly string[]): Ask[] => parts.map((part) => spelledAsk('looseUnit', part));
  const halves = (words.length > 1 ? halvesOf(words) : halvesOf(syllablesIn(spelled))).flatMap(
    ([one, other]) => [
      nearTier(inUnits([one, other])),
      nearTier([spelledAsk('looseName', one), ...inUnits([other])]),
      nearTier([...inUnits([one]), spelledAsk('looseName', other)]),
    ],
  );
  const beside = endsOf(words, [1, 2, 3])
    .filter(({ others }) => others.length > 1)
    .map(({ name, others }) => nearTier([spelledAsk('looseName', name.join('')), ...inUnits(others)]));
  return [nearTier(inUnits([spelled])), nearTier(inUnits(words)), looseTier(spelled), ...halves, ...beside];
}

/** Organisations whose initials these are, as they are or as they are called in short: qhszgh, qhsrst, rst. */
function unitInitials(
  spelled: string,
  forms: readonly ShortForm[],
  readings: Characters['readings'],
): Tier[] {
  const initialsOf = (text: string): string =>
    (readings(text)[0] ?? []).map((syllable) => syllable.slice(0, 1)).join('');
  const inFull = [...forms, ...usualForms].flatMap(([short, full]) => {
    const initials = initialsOf(short);
    return initials.length > 1 && spelled.includes(initials)
      ? [spelled.replace(initials, initialsOf(full))]
      : [];
  });
  return [...new Set([spelled, ...inFull])].map((initials) =>
    tier('near', token('unitInitials', [initials])),
  );
}

/** Organisations that are called in short in what sounds so, written out: qinghai shenggonghui, 人设厅. */
export function shortFormsSpelled(
  spelled: string,
  forms: readonly ShortForm[],
  readings: Characters['readings'],
): { readonly loose: string; readonly tier: Tier }[] {
  const typed = looseSpelling(spelled);
  return [...forms, ...usualForms].flatMap(([short, full]) => {
    const sound = looseReading(short, readings);
    if (sound === '' || !typed.includes(sound)) return [];
    const loose = typed.replace(sound, looseReading(full, readings));
    return [{ loose, tier: nearTier([{ prefix: token('looseUnit', [loose]) }]) }];
  });
}

/** How `text` is usually read, for those who confuse what many do. */
export function looseReading(text: string, readings: Characters['readings']): string {
  return looseSpelling((readings(text)[0] ?? []).join(''));
}

/** Loose spellings of names one syllable of which is spelled with another letter, one more, or one less. */
function spellingsNear(spelled: string, syllables: readonly string[]): string[] {
  const parts = syllablesIn(looseSpelling(spelled));
  if (parts.length < 2 || parts.length > 4) return [];
  const known = [...new Set(syllables.map(looseSpelling))].filter((syllable) => syllable !== '');
  const isOdd = parts.map((part) => !known.includes(part));
  return parts.flatMap((part, place) =>
    // What is no syllable is what is wrong.
    (isOdd.includes(true) && !isOdd[place] ? [] : known)
      .filter((other) => distanceOf(part, other) === 1)
      .map((other) => parts.map((own, index) => (index === place ? other : own)).join('')),
  );
}

function spelledAsk(kind: 'looseUnit' | 'looseName', spelled: string): Ask {
  return { phrase: [token(kind, [looseSpelling(spelled)])] };
}

/** `parts` cut in two, in every way. */
function halvesOf(parts: readonly string[]): (readonly [string, string])[] {
  return parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join(''), parts.slice(index + 1).join('')]);
}

/**
 * `spelled` before each of its first sounds; which of two syllables an n or g is of does not count in a loose spelling.
 */
function syllablesIn(spelled: string): string[] {
  return spelled.match(/[^aeiouv]*[aeiouv]+(?:ng?|r)?(?![aeiouv])|.+/g) ?? [];
}

/** Names whose sounds are taken for those of `spelled`. */
export function looseTier(spelled: string): Tier {
  return tier('near', token('looseName', [looseSpelling(spelled)]));
}
