/** The files of a commit by their paths, each told by its mode and its content: `100644 3b18e5…`. */
export type Tree = ReadonlyMap<string, string>;

/** Stands among what a file ever was, where it was taken away. */
export const removal = 'removed';

/** What an office has, and what it is to have. */
export interface Upgrade {
  /** What the office's repository has. */
  readonly here: Tree;
  /** Every path that it ever had. */
  readonly hereEver: ReadonlySet<string>;
  /** The new version of the program. */
  readonly next: Tree;
  /** Every content that a file of the program ever had, by its path; `removal` with it where it once was taken away. */
  readonly programEver: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a path is the office's own, whatever the program has there. */
  isOffices(path: string): boolean;
}

/** What becomes of files by it, by their paths. */
export interface UpgradePlan {
  /** Files that become those of the new version. */
  readonly taken: readonly string[];
  /** Files of the program that the new version has no more. */
  readonly removed: readonly string[];
  /** Files of the program that the office changed, removed or has of its own, where the new version is another. */
  readonly changed: readonly string[];
}

/**
 * What has to be done that a repository has the new version of the program. A file is the program's, and may be
 * replaced, where the program once had it just so; that needs no common history, so that copies can be upgraded too.
 * A file that is not here any more was taken away by the program where the program itself did so once.
 */
export function upgradePlan({ here, hereEver, next, programEver, isOffices }: Upgrade): UpgradePlan {
  const plan = { taken: new Array<string>(), removed: new Array<string>(), changed: new Array<string>() };
  const paths = [...new Set([...here.keys(), ...next.keys()])].filter((path) => !isOffices(path));
  for (const path of paths.toSorted()) {
    const [mine, theirs] = [here.get(path), next.get(path)];
    if (mine === theirs) continue;
    const isOfficesRemoval = hereEver.has(path) && !programEver.get(path)?.has(removal);
    if (mine === undefined) plan[isOfficesRemoval ? 'changed' : 'taken'].push(path);
    else if (programEver.get(path)?.has(mine)) plan[theirs === undefined ? 'removed' : 'taken'].push(path);
    // What the program never had is the office's own.
    else if (theirs !== undefined || programEver.has(path)) plan.changed.push(path);
  }
  return plan;
}
