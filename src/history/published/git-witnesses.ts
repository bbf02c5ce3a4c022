import { existsSync } from 'node:fs';
import { listFiles } from '#reading/files/content-files.ts';
import type { Witnesses } from './baseline.ts';
import { commitBaseline } from './commit-baseline.ts';
import { commitContent } from './commit-content.ts';
import { git } from './git.ts';
import { gitTip, type Ignorance } from './git-tip.ts';
import { workingTree } from './working-tree.ts';

/** What Git knows of what was published, and why it does not know all. */
export interface GitWitnesses extends Pick<Witnesses, 'tip' | 'parents'> {
  readonly ignorance: Ignorance | undefined;
}

/**
 * What Git's newest published commit and its parents say of the notices in `contentFolder` that are not in all of
 * them as they stand; or of the one at the address `only`, however it stands.
 */
export function gitWitnesses(contentFolder: string, only?: string): GitWitnesses {
  if (!existsSync(contentFolder)) return { parents: [], ignorance: 'no-repository' };
  const place = gitTip(contentFolder);
  const { top, prefix, ignorance } = place;
  if (top === undefined || !place.tip) return { parents: [], ignorance };
  const tip = commitContent(place, place.tip);
  if (!tip) return { parents: [], ignorance: 'unreadable' };
  const parents = place.parents.map((parent) => commitContent(place, parent));
  const contents = [tip, ...parents.filter((parent) => parent !== undefined)];
  const isCommitted =
    contents.some(({ notices }) => notices.size > 0) ||
    git(top, 'cat-file', '-e', `HEAD:${prefix}site.yaml`) !== undefined;

  const working = workingTree(place, listFiles(contentFolder));
  const isMoot = (address: string): boolean =>
    contents.every(({ notices }) => {
      const tree = notices.get(address);
      return !tree || working.isAt(address, tree);
    });
  const addresses = new Set(contents.flatMap(({ notices }) => [...notices.keys()]));
  const asked = only === undefined ? [...addresses].filter((address) => !isMoot(address)) : [only];
  const [newest, ...earlier] = contents.map((content) =>
    commitBaseline(top, content, working, new Set(asked)),
  );
  const isWhole = contents.length > place.parents.length && [newest, ...earlier].every((one) => one?.isWhole);
  return {
    tip: newest,
    parents: earlier,
    ignorance: ignorance ?? (isCommitted ? undefined : 'no-commit') ?? (isWhole ? undefined : 'cut-off'),
  };
}
