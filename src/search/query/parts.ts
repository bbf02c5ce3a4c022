import type { Ask } from '../engine.ts';
import { looseSpelling, token } from '../tokens.ts';
import { isHan } from '../units.ts';
import type { Characters } from '../record.ts';
import type { ShortForm } from './short-forms.ts';
import { namesOneAway, soundsWithin } from './slips.ts';
import { looseReading, shortFormsSpelled } from './spelling.ts';
import { askFor, endsOf, guessTier, isNameLike, mostSounds, soundTiers, type Tier } from './tiers.ts';

// What may be meant by a part of a query, where no field has it whole.

/** What a question begins with before it comes to a name. */
const leadIn = /^(?:请问|想问|问一下|我想|想|查一下|查询|查找|查|找|看看|看|了解|知道|谁是|帮我|关于)+/;

/** `units` without what a question begins with. */
export function withoutLeadIn(units: readonly string[]): readonly string[] {
  const [lead = ''] = leadIn.exec(units.join('')) ?? [];
  return units.slice(lead.length);
}

/**
 * Slips in a part of `units`, the rest of which, or the other `words`, are right: what sounds so first, and where
 * nothing does, what is written so.
 */
export function slipsWithin(
  units: readonly string[],
  words: readonly (readonly string[])[],
  forms: readonly ShortForm[],
  readings: Characters['readings'],
): Tier[][] {
  const names = [...slipsBeside(units, readings), ...slipsApart(words, readings)];
  const sounds = names.filter(({ name }) => name === 'sound');
  const written = names.filter(({ name }) => name !== 'sound');
  return [
    [...sounds, ...soundsOfUnit(units, forms, readings)],
    [...written, ...wrongCharacters(units)],
  ];
}

/** Names that sound like either end of a question of which nothing else is known: 曾西洋老师. */
export function soundsAtEnds(units: readonly string[], readings: Characters['readings']): Tier[] {
  const asked = withoutLeadIn(units);
  if (asked.length > mostOfQuestion) return [];
  const names =
    asked.length > mostWithNameLast
      ? [asked.slice(0, 4), asked.slice(0, 3)]
      : endsOf(asked, [4, 3]).map(({ name }) => name);
  return names.flatMap((name) => soundsOf(name, readings));
}

/** Names that sound like one of `words`, which no field has: 秦红荷 beside 农业农村. */
export function soundsApart(words: readonly (readonly string[])[], readings: Characters['readings']): Tier[] {
  return words.slice(0, mostApart).flatMap((name) => soundsOf(name, readings));
}

function soundsOf(name: readonly string[], readings: Characters['readings']): Tier[] {
  return isNameLike(name) ? soundTiers(name, readings) : [];
}

/** 平按区总工会: an organisation or a title with one wrong character, whose other ones are side by side. */
function wrongCharacters(units: readonly string[]): Tier[] {
  if (units.length < 4 || units.length > mostBeside || !units.every(isHan)) return [];
  return units.map((_, wrong) => {
    const sides = [units.slice(0, wrong), units.slice(wrong + 1)].filter(({ length }) => length > 1);
    const form = new RegExp(units.map((unit, index) => (index === wrong ? '.' : unit)).join(''), 'u');
    const distanceTo = (_: string, fields: readonly string[]): number | undefined =>
      fields.some((field) => form.test(field)) ? 0 : undefined;
    return { name: 'near', part: 'head', asks: sides.map((side) => askFor('head', side)), distanceTo };
  });
}

/**
 * 游仪奖: a part of an organisation's name, a place or a category, written by its sound; 人设厅: what one is called in short.
 */
function soundsOfUnit(
  units: readonly string[],
  forms: readonly ShortForm[],
  readings: Characters['readings'],
): Tier[] {
  if (units.length < 3 || units.length > mostBeside || !units.every(isHan)) return [];
  // An engine may answer with what is only the beginning of what is asked: 青海 for 青海人社厅.
  const distanceTo = (_: string, fields: readonly string[]): number | undefined =>
    fields.some((field) => soundsWithin(field, units, readings)) ? 0 : undefined;
  const read = readings(units.join('')).slice(0, mostSounds);
  const [usual = []] = readings(units.join('').replace(/^[省市州县区]/u, ''));
  return [
    ...read.map((syllables): Tier => {
      const beginning = { prefix: token('looseUnit', [looseSpelling(syllables.join(''))]) };
      return { name: 'near', part: 'head', asks: [beginning], distanceTo };
    }),
    ...shortFormsSpelled(usual.join(''), forms, readings).map(({ loose, tier }) => ({
      ...tier,
      distanceTo: (_: string, fields: readonly string[]) =>
        fields.some((field) => looseReading(field, readings).includes(loose)) ? 0 : undefined,
    })),
  ];
}

/** Longer queries are sentences, where a name is not written by its sound. */
const mostBeside = 7;

/** A name at one end of a query, written by its sound or with one wrong character, beside words that are right. */
function slipsBeside(units: readonly string[], readings: Characters['readings']): Tier[] {
  if (units.length > mostBeside) return [];
  return endsOf(units, [4, 3, 2]).flatMap(({ name, others }) =>
    isNameLike(name) && others.length > 1
      ? slipsOf(name, [askFor('head', others)], readings, name.length > 2)
      : [],
  );
}

/** A name among words that stand apart, the others of which are right: 龚桥榆 气象研究所. */
function slipsApart(words: readonly (readonly string[])[], readings: Characters['readings']): Tier[] {
  if (words.length < 2 || words.length > mostApart || words.some(({ length }) => length < 2)) return [];
  return words.flatMap((name, place) => {
    const rest = words.filter((_, index) => index !== place).map((word) => askFor('head', word));
    return isNameLike(name) ? slipsOf(name, rest, readings, true) : [];
  });
}

const mostApart = 4;

/** A longer question ends with what is asked of someone; in one that is longer still a name is one of many words. */
const mostWithNameLast = 12;
const mostOfQuestion = 16;

/** `name` by its sound, and where `isWritten` with one wrong character, beside what `rest` asks. */
function slipsOf(
  name: readonly string[],
  rest: readonly Ask[],
  readings: Characters['readings'],
  isWritten: boolean,
): Tier[] {
  const sounds = readings(name.join(''))
    .slice(0, 1)
    .map((syllables): Tier => {
      const sound = { phrase: [token('pinyin', syllables)] };
      return { name: 'sound', part: 'head', asks: [sound, ...rest], nameLength: name.length };
    });
  return isWritten
    ? [...sounds, ...namesOneAway(name, readings).map((guess) => guessTier(guess, rest))]
    : sounds;
}
