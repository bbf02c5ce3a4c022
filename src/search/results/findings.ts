import type { Hit } from '../engine.ts';
import type { TierName } from '../query/tiers.ts';
import type { Card } from '../record.ts';
import type { TierHits } from './tier-hits.ts';

/** A result: what it shows, how it was found, and in which text. */
export interface Result {
  readonly card: Card;
  readonly tier: TierName;
  readonly score: number;
  readonly text: string;
}

/** What has been found so far, each record as the first tier found it. */
export class Findings {
  readonly #tiers: { readonly name: TierName; readonly hits: readonly Hit[] }[] = [];
  readonly #ids = new Set<string>();

  get total(): number {
    return this.#ids.size;
  }

  /** The most that one tier has found. */
  get most(): number {
    return Math.max(0, ...this.#tiers.map(({ hits }) => hits.length));
  }

  add(asked: readonly TierHits[]): void {
    for (const { tier, hits } of asked) {
      const fresh = hits.filter(({ id }) => !this.#ids.has(`${tier.part} ${id}`));
      for (const { id } of fresh) this.#ids.add(`${tier.part} ${id}`);
      this.#tiers.push({ name: tier.name, hits: fresh });
    }
  }

  /** The first `most` of each tier, loaded; each address once, as the best tier found it. */
  async load(most: number): Promise<Result[]> {
    const loaded = await Promise.all(
      this.#tiers.flatMap(({ name, hits }) =>
        hits.slice(0, most).map(async ({ score, load }) => ({ tier: name, score, ...(await load()) })),
      ),
    );
    const results = new Map<string, Result>();
    for (const { card, tier, score, text } of loaded) {
      const earlier = results.get(card.url);
      if (!earlier) results.set(card.url, { card, tier, score, text });
      else
        results.set(card.url, {
          ...earlier,
          text: earlier.text || text,
          score: earlier.tier === 'pieces' && tier === 'pieces' ? earlier.score + score : earlier.score,
        });
    }
    return [...results.values()];
  }
}
