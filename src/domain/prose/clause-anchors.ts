import { Tally } from '../lists/tally.ts';
import type { Prose } from './prose.ts';

/** The anchors of the numbered clauses of the criteria `slug`, in their order. */
export function clauseAnchors(slug: string, prose: Prose): string[] {
  const anchorOf = clauseCounter(slug);
  return prose.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap(({ number }) => (number ? anchorOf(number.value) : [])) : [],
  );
}

/** Anchors for one clause after another: `<slug>-1`, `<slug>-2` …; where a number comes again, `<slug>-2-2`. */
export function clauseCounter(slug: string): (number: number) => string {
  const uses = new Tally<number>();
  return (number) => {
    const use = uses.add(number);
    return `${slug}-${number}${use > 1 ? `-${use}` : ''}`;
  };
}
