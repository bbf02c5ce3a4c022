import { at } from '#domain/lists/at.ts';
import type { Ask, Hit, Part, SearchEngine } from '../engine.ts';
import type { Filters } from '../record.ts';
import { withoutLeadIn } from '../query/parts.ts';
import { askFor } from '../query/tiers.ts';
import { pairTokens, token } from '../tokens.ts';
import { isHan } from '../units.ts';

/** More pairs of a query than these are not asked for: a sentence is known by fewer, a text of every year by fewest. */
const mostPairs: Readonly<Record<Part, number>> = { head: 20, body: 5 };
/** A record that has less than this part of what the best one has is not meant. */
const leastOfBest = 0.4;
/** What a pair adds that stands beside another one found in the same record. */
const besideAnother = 0.5;

/** Of three characters every pair cuts a word, or a name: 李先进. */
const longestUncut = 3;

/**
 * The records of `part` that have most of the pairs of `units`, rare pairs weighing more, and pairs side
 * by side more than apart; those in `named` however few, and of three characters with none of those, none. `coverage`
 * is what the best has of the pairs that any record has, 0 to 1, weighed so; `isLone`: it has one of several.
 */
export async function pieceHits(
  part: Part,
  units: readonly string[],
  engine: Pick<SearchEngine, 'size' | 'find'>,
  filters: Filters,
  named: ReadonlyMap<string, unknown> = new Map(),
): Promise<{ readonly hits: readonly Hit[]; readonly coverage: number; readonly isLone: boolean }> {
  const isUncut = units.length <= longestUncut && units.every(isHan);
  if (isUncut && named.size === 0) return { hits: [], coverage: 0, isLone: false };
  const asks = spread(asksOf(part, units), mostPairs[part]);
  const hitLists = await Promise.all(asks.map((ask) => engine.find(part, ask, filters)));
  const scores = new Map<string, { hit: Hit; score: number; count: number; last: number }>();
  let most = 0;
  for (const [place, hits] of hitLists.entries()) {
    const weight = Math.log(1 + engine.size / (1 + hits.length));
    most += weight * (hits.length > 0 ? 1 : 0.5);
    for (const hit of hits) {
      const { score = 0, count = 0, last } = scores.get(hit.id) ?? {};
      const isBeside = last === place - 1;
      scores.set(hit.id, {
        hit,
        score: score + weight * (isBeside ? 1 + besideAnother : 1),
        count: count + 1,
        last: place,
      });
    }
  }
  const sorted = [...scores.values()]
    .map(({ hit, score, count }) => ({ ...hit, score, count }))
    .sort((a, b) => b.score - a.score);
  const [best] = sorted;
  if (!best) return { hits: [], coverage: 0, isLone: false };
  const hits = sorted.filter(({ id, score }) => named.has(id) || score >= best.score * leastOfBest);
  return { hits, coverage: Math.min(1, best.score / most), isLone: best.count === 1 && asks.length > 1 };
}

/** Names are so long that a question may hold. */
const nameLengths = [4, 3, 2];
/** In a query no longer than this a name is looked for anywhere; in a longer one at its two ends. */
const shortQuestion = 12;
/** A name that a query holds: how long it is, and whether the query begins or ends with it. */
export interface HeldName {
  readonly length: number;
  readonly isAtEnd: boolean;
}

/** The records of a name that the query holds (周毛措是谁, 果洛周毛措), or that is one of its `words`, by their ids. */
export async function namedHits(
  units: readonly string[],
  words: readonly (readonly string[])[],
  engine: SearchEngine,
  filters: Filters,
): Promise<ReadonlyMap<string, HeldName>> {
  const rest = withoutLeadIn(units);
  const isShort = rest.length <= shortQuestion;
  const apart = words.flatMap((name) => (nameLengths.includes(name.length) ? [{ name, isAtEnd: true }] : []));
  const within = nameLengths.flatMap((length) =>
    rest
      .slice(length - 1)
      .map((_, start) => ({
        name: rest.slice(start, start + length),
        isAtEnd: start === 0 || start === rest.length - length,
      }))
      .filter(({ name, isAtEnd }) => (isShort || isAtEnd) && name.every(isHan)),
  );
  const names = [...(words.length > 1 ? apart : []), ...within];
  const hits = await Promise.all(
    names.map(({ name }) => engine.find('head', { phrase: [token('name', name)] }, filters)),
  );
  const namesByHit = new Map<string, HeldName>();
  names.forEach(({ name, isAtEnd }, index) => {
    for (const { id } of at(hits, index))
      if (name.length > (namesByHit.get(id) ?? { length: 0 }).length)
        namesByHit.set(id, { length: name.length, isAtEnd });
  });
  return namesByHit;
}

/** Every pair of `units`, and each number or word of letters alone. */
function asksOf(part: Part, units: readonly string[]): Ask[] {
  const pairs = units.slice(1).map((unit, index) => askFor(part, [at(units, index), unit]));
  return [...pairs, ...units.filter((unit) => !isHan(unit)).map((unit) => askFor(part, [unit]))];
}

/** At most `most` of `asks`, evenly spread, each once. */
export function spread(asks: readonly Ask[], most: number): Ask[] {
  const once = [...new Map(asks.map((ask) => [JSON.stringify(ask), ask])).values()];
  if (once.length <= most) return once;
  return Array.from({ length: most }, (_, index) => once[Math.floor((index * once.length) / most)]).flatMap(
    (ask) => ask ?? [],
  );
}

/**
 * `words` of a query, parted also by the 和 of 朱梅和周毛措, but not where a field has it within a word: 呼和浩特.
 */
export async function wordsApart(
  words: readonly (readonly string[])[],
  engine: Pick<SearchEngine, 'find'>,
): Promise<readonly (readonly string[])[]> {
  const parted = await Promise.all(
    words.map(async (word) => {
      const joins = await Promise.all(
        word.map(async (unit, place) => {
          const isBetween = /^[和与及跟]$/u.test(unit) && place > 0 && place < word.length - 1;
          const around = pairTokens('head', word.slice(place - 1, place + 2));
          return isBetween && (await engine.find('head', { phrase: around }, {})).length === 0;
        }),
      );
      const ends = [...joins.flatMap((isJoin, place) => (isJoin ? [place] : [])), word.length];
      return ends.map((end, index) => word.slice(index === 0 ? 0 : at(ends, index - 1) + 1, end));
    }),
  );
  return parted.flat().filter(({ length }) => length > 0);
}
