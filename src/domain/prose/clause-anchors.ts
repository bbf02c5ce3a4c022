import type { Prose } from './prose.ts';

/** The anchors of the numbered clauses of the criteria `slug`: `<slug>-1`, `<slug>-2` … */
export function clauseAnchors(slug: string, prose: Prose): string[] {
  return prose.flatMap((block) => {
    const start = block.kind === 'list' ? block.start : undefined;
    return block.kind === 'list' && start !== undefined
      ? block.items.map((_, index) => `${slug}-${start + index}`)
      : [];
  });
}
