import type { CommitContent } from '../commits/commit-content.ts';
import type { WorkingTree } from './working-tree.ts';

/**
 * Addresses at which a notice stood by mistake: one of `contents`, oldest first, has its folder by another name than
 * those before, and the working tree has it by the former name again.
 */
export function detours(
  contents: readonly Pick<CommitContent, 'notices'>[],
  working: WorkingTree,
): ReadonlySet<string> {
  const isThere = (address: string): boolean => working.file(address, 'notice.md') !== undefined;
  const seen = new Set<string>();
  const mistaken = new Set<string>();
  for (const [index, { notices }] of contents.entries())
    for (const [address, tree] of notices) {
      if (seen.has(address)) continue;
      seen.add(address);
      const text = tree.get('notice.md');
      if (index === 0 || text === undefined || isThere(address)) continue;
      const hasFormerName = contents
        .slice(0, index)
        .some((before) =>
          [...before.notices].some(
            ([former, was]) => was.get('notice.md') === text && !notices.has(former) && isThere(former),
          ),
        );
      if (hasFormerName) mistaken.add(address);
    }
  return mistaken;
}
