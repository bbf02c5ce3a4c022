import { expect, it } from 'vitest';
import type { Ask, Part, SearchEngine } from '../engine.ts';
import { namesOneAway } from '../query/slips.ts';
import { guessTier } from '../query/tiers.ts';
import { strokeTable } from '../strokes/stroke-table.ts';
import { strokesIn } from '../strokes/strokes.ts';
import { token } from '../tokens.ts';
import { asker } from './tier-hits.ts';

/** An engine that knows names of two characters alone. */
function engineOf(names: readonly string[]): SearchEngine {
  const words = names.map((name) => token('name', [...name]));
  return {
    wordsWith: async (beginning: string) => words.filter((word) => word.startsWith(beginning)),
    strokes: async () => strokesIn(strokeTable('朱')),
    find: async (_part: Part, ask: Ask) =>
      names
        .filter((_, index) => 'phrase' in ask && ask.phrase[0] === words[index])
        .map((name) => ({ id: name, score: 1 })),
  } as unknown as SearchEngine;
}

it('asks for the names that are nearest to what a name of two characters may be a slip for, and for no more', async () => {
  const others = [...'兰国红强芳军勇燕'];
  const engine = engineOf([...others, '梅'].map((last) => `朱${last}`));
  const [guess] = namesOneAway([...'朱悔'], () => []);
  const [found] = await asker(engine, {})(guess ? [guessTier(guess)] : []);
  const names = (found?.hits ?? []).map(({ id }) => id);
  expect(names).toHaveLength(8);
  expect(names).toContain('朱梅');
});
