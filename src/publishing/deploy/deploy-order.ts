import type { LockSetting } from './deploy-lock.ts';
import type { Store } from './stores/store.ts';

/** What is deployed, and where it goes. */
export interface DeployOrder {
  /** The finished site. */
  readonly folder: string;
  readonly store: Store;
  readonly lock: LockSetting;
  /** Only says what would be done. */
  readonly isDryRun?: boolean;
  readonly isPruning?: boolean;
  /** Whether an earlier site is put back on purpose. */
  readonly isRollBack?: boolean;
  /** Whether the store is known to have nothing that was published. */
  readonly isFirst?: boolean;
  /** Whether who deploys knows what would be lost, and wants it. */
  readonly isAccepted?: boolean;
  /**
   * Whether the commit `older` is `newer` or comes before it; undefined where that is not known, as it is nowhere else.
   */
  readonly isBefore?: (older: string, newer: string) => boolean | undefined;
  /** Milliseconds for which scripts and index files of earlier manifests are kept at least: a day, unless said. */
  readonly grace?: number;
  readonly atOnce?: number;
  readonly now?: () => number;
  /**
   * Tells the caches before the site `site`, a domain, that the files `paths` have changed, once they are on line.
   * Whether all caches know.
   */
  readonly purge?: ((paths: readonly string[], site: string) => boolean) | undefined;
  tell?(line: string): void;
}
