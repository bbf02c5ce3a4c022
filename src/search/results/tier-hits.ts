import type { Hit, SearchEngine } from '../engine.ts';
import type { Tier } from '../query/tiers.ts';
import { bareTitle, type Filters } from '../record.ts';
import { hanOf, token, type Token } from '../tokens.ts';
import type { Setting } from './setting.ts';

/** So many results of a tier are looked at before they are put in order. */
export const lookedAt = 24;

/** What puts tiers to `engine` under `filters`, all at once; each answers with what it found, in their order. */
export function asker(
  engine: SearchEngine,
  filters: Filters,
): (tiers: readonly Tier[]) => Promise<TierHits[]> {
  return (tiers) =>
    Promise.all(tiers.map(async (tier) => ({ tier, hits: await hitsOf(tier, engine, filters) })));
}

/** `engine`, asked nothing twice. */
export function remembering(engine: SearchEngine): SearchEngine {
  const answers = new Map<string, Promise<readonly Hit[]>>();
  return {
    ...engine,
    find(...asked) {
      const key = JSON.stringify(asked);
      const answer = answers.get(key) ?? engine.find(...asked);
      answers.set(key, answer);
      return answer;
    },
  };
}

/** What a tier found. */
export interface TierHits {
  readonly tier: Tier;
  readonly hits: readonly Hit[];
}

/** So many of the names that begin or end with a character are asked for. */
const nearestNames = 8;

/** The words of the names in the index that are nearest to what `tier` means. */
async function nameWords(
  { beginning, distanceTo }: Tier & { readonly beginning: Token },
  engine: SearchEngine,
): Promise<readonly Token[]> {
  const [words, strokesOf] = await Promise.all([engine.wordsWith(beginning), engine.strokes()]);
  const names = words.flatMap((word) => {
    const letters = hanOf(word);
    if (letters?.length !== 2) return [];
    const name = beginning.startsWith(token('nameBack', [])) ? [...letters].reverse() : letters;
    const distance = distanceTo?.(name.join(''), [], strokesOf);
    return distance === undefined ? [] : [{ word: token('name', name), distance }];
  });
  return names
    .sort((a, b) => a.distance - b.distance)
    .slice(0, nearestNames)
    .map(({ word }) => word);
}

/** What `tier` finds, in the order in which it is to be looked at. */
async function hitsOf(tier: Tier, engine: SearchEngine, filters: Filters): Promise<readonly Hit[]> {
  const { beginning } = tier;
  if (beginning !== undefined) {
    const words = await nameWords({ ...tier, beginning }, engine);
    const names = { oneOf: words.map((word) => ({ phrase: [word] })) };
    return allOf({ ...tier, asks: [names, ...tier.asks] }, engine, filters);
  }
  const hits = await allOf(tier, engine, filters);
  if (tier.name !== 'head' || hits.length <= lookedAt) return hits;
  // Not all are looked at: those come first of which a field is the query, then notices, which nominees outnumber.
  const wholes = tier.whole ? await engine.find(tier.part, tier.whole, filters) : [];
  const notices = await allOf(tier, engine, { ...filters, type: ['notice'] });
  const first = new Map([...wholes, ...notices.slice(0, lookedAt / 2)].map((hit) => [hit.id, hit] as const));
  return [...first.values(), ...hits.filter(({ id }) => !first.has(id))];
}

/** So many records of a guess are looked at for the one that is meant. */
const guessedAt = 48;

const unknownStrokes = Promise.resolve(() => '');

/** Of what was guessed, what may be meant: a name has to be looked at to know. */
export async function accepted(
  guesses: readonly TierHits[],
  { bareOf, engine }: Pick<Setting, 'bareOf' | 'engine'>,
): Promise<TierHits[]> {
  const byLooks = guesses.flatMap(({ tier, hits }) => (tier.isByLooks ? hits : []));
  // One alone is what is meant, whatever it looks like.
  const isByLooks = new Set(byLooks.map(({ id }) => id)).size > 1;
  const strokes = isByLooks ? engine.strokes() : unknownStrokes;
  return Promise.all(
    guesses.map(async ({ tier, hits }) => {
      const { distanceTo } = tier;
      if (!distanceTo)
        return { tier, hits: tier.name === 'near' ? hits.map((hit) => ({ ...hit, score: 0 })) : hits };
      const looked = await Promise.all(
        hits.slice(0, guessedAt).map(async (hit) => ({ hit, loaded: await hit.load() })),
      );
      const strokesOf = await strokes;
      const meant = looked.flatMap(({ hit, loaded: { card } }) => {
        const fields = [card.title, card.unit, card.award, card.issuers].map(bareOf);
        const distance = distanceTo(bareOf(bareTitle(card)), fields, strokesOf);
        return distance === undefined ? [] : [{ ...hit, score: -distance }];
      });
      return { tier, hits: meant };
    }),
  );
}

/** The records that have all that `asks` say. */
async function allOf(
  { part, asks, order }: Tier,
  engine: SearchEngine,
  filters: Filters,
): Promise<readonly Hit[]> {
  const [first = [], ...others] = await Promise.all(
    asks.map(async (ask) => {
      const choices = 'oneOf' in ask ? ask.oneOf : [ask];
      const hits = await Promise.all(choices.map((choice) => engine.find(part, choice, filters, order)));
      return [...new Map(hits.flat().map((hit) => [hit.id, hit])).values()];
    }),
  );
  const scores = others.map((hits) => new Map(hits.map(({ id, score }) => [id, score])));
  const inAll = first.flatMap((hit) => {
    const more = scores.flatMap((scoreOf) => scoreOf.get(hit.id) ?? []);
    const isInAll = more.length === scores.length;
    return isInAll ? { ...hit, score: more.reduce((sum, score) => sum + score, hit.score) } : [];
  });
  return inAll.sort((a, b) => b.score - a.score);
}
