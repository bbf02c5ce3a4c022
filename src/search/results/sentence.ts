import { at } from '#domain/lists/at.ts';
import type { Hit, SearchEngine } from '../engine.ts';
import type { Filters } from '../record.ts';
import { askFor } from '../query/tiers.ts';
import { isHan } from '../units.ts';

/** So many units side by side are in few texts, and each pair of them is in another file of each year's. */
const stretchLength = 4;
/** What is no longer is asked for as it is. */
const longestAsked = 2 * stretchLength;
/** Where stretches of a sentence are, one of which has no slip: at these parts of its length, in turn. */
const places = [0.5, 0, 1, 0.25, 0.75];
/** So few texts are read at once; of more, another stretch tells which. */
const fewTexts = 6;
/** So many are read at most. */
const mostTexts = 24;
/** A text has a sentence, but for slips, that has at least this part of its pairs. */
const leastOfPairs = 0.5;

/** The records whose text has a sentence, and where none has, those that have most of it, best first. */
export interface SentenceHits {
  readonly whole: readonly Hit[];
  readonly most: readonly Hit[];
}

/**
 * The records whose text has `units`. Of a sentence a few stretches are asked for, until few texts have them all, and
 * those are read: every pair of it would cost a file of words in each year.
 */
export async function sentenceHits(
  units: readonly string[],
  engine: SearchEngine,
  filters: Filters,
  bareOf: (text: string) => string,
): Promise<SentenceHits> {
  if (units.length <= longestAsked)
    return { whole: await engine.find('body', askFor('body', units), filters), most: [] };
  const hits = await stretchHits(units, engine, filters);
  const texts = await Promise.all(
    hits.slice(0, mostTexts).map(async (hit) => ({ hit, text: bareOf((await hit.load()).text) })),
  );
  const whole = texts.filter(({ text }) => text.includes(units.join(''))).map(({ hit }) => hit);
  if (whole.length > 0) return { whole: [...whole, ...hits.slice(mostTexts)], most: [] };
  const pairs = units.slice(1).map((unit, index) => `${at(units, index)}${unit}`);
  const most = texts
    .map(({ hit, text }) => ({
      ...hit,
      score: pairs.filter((pair) => text.includes(pair)).length / pairs.length,
    }))
    .filter(({ score }) => score >= leastOfPairs)
    .sort((a, b) => b.score - a.score);
  return { whole, most };
}

/** The records whose text has the stretches of `units`, as few as tell them from others. */
async function stretchHits(
  units: readonly string[],
  engine: SearchEngine,
  filters: Filters,
): Promise<readonly Hit[]> {
  let held: readonly Hit[] = [];
  for (const stretch of stretchesOf(units)) {
    const hits = await engine.find('body', askFor('body', stretch), filters);
    const ids = new Set(hits.map(({ id }) => id));
    const inBoth = held.filter(({ id }) => ids.has(id));
    if (inBoth.length > 0) held = inBoth;
    else if (hits.length > 0 && (held.length === 0 || hits.length < held.length)) held = hits;
    if (held.length > 0 && held.length <= fewTexts) break;
  }
  return held;
}

/** Stretches of `units` in the order in which they tell most: a number first, which few texts have. */
function stretchesOf(units: readonly string[]): (readonly string[])[] {
  const last = units.length - stretchLength;
  const number = units.findIndex((unit) => !isHan(unit));
  const around = number < 0 ? [] : [Math.min(last, Math.max(0, number - 1))];
  const starts = new Set([...around, ...places.map((place) => Math.round(place * last))]);
  return [...starts].map((start) => units.slice(start, start + stretchLength));
}
