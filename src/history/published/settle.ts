import { type PublishedNotice, silentChanges } from '#domain/notice/notice-record.ts';
import type { Baseline, Witnesses } from './baseline.ts';

/** What counts as published of a notice. */
export interface Settled {
  readonly published: PublishedNotice;
  /** Who told it first. */
  readonly witness: Baseline;
  /** Of each version that was told, its text and who has it. */
  readonly texts: ReadonlyMap<number, { readonly digest: string; readonly witness: Baseline }>;
  /** Its newest correction has yet to change the text. */
  readonly isOpen: boolean;
  /** When its window closed on its last day, as `Baseline` has it. */
  readonly closingTime: string | undefined;
}

/**
 * What counts as published of the notice at `address`: what is on line, or where nobody knows that, what earlier
 * commits had; as a parent of the published commit left it, then the published commit, each as far as it changes
 * nothing silently. Of several parents that one counts which the commit wrongs: a merge may have either for its first.
 */
export function settledBy(
  address: string,
  { online, tip, parents, earlier }: Witnesses,
): Settled | undefined {
  const before = online ? [online] : earlier;
  const chains = parents.length === 0 ? [[...before, tip]] : parents.map((one) => [...before, one, tip]);
  const outcomes = chains.map((chain) =>
    settle(
      address,
      chain.filter((witness) => witness !== undefined),
    ),
  );
  return (outcomes.find(({ isRefused }) => isRefused) ?? outcomes[0])?.settled;
}

function settle(
  address: string,
  chain: readonly Baseline[],
): { readonly settled: Settled | undefined; readonly isRefused: boolean } {
  let settled: Settled | undefined;
  let isRefused = false;
  for (const witness of chain) {
    const next = witness.notices.get(address);
    isRefused = settled !== undefined && silentChanges(publishedThen(settled, next), next).length > 0;
    if (next && !isRefused) settled = after(settled, next, witness, witness.changing.has(address));
  }
  return { settled, isRefused };
}

function after(
  before: Settled | undefined,
  next: PublishedNotice,
  witness: Baseline,
  isChanging: boolean,
): Settled {
  // To go back would be a change: there is something new.
  if (before && silentChanges(next, before.published).length === 0) {
    const isTold = before.closingTime !== undefined || before.published.window !== undefined;
    return isTold ? before : { ...before, closingTime: witness.closingTime };
  }
  const { version, digest } = next;
  const isFixed = before?.published.version === version && !before.isOpen;
  const corrected = before?.texts.get(version - 1)?.digest ?? next.versions[version - 1];
  return {
    published: next,
    witness,
    closingTime: witness.closingTime,
    isOpen: isChanging && !isFixed && corrected === digest,
    texts: isFixed ? before.texts : new Map([...(before?.texts ?? []), [version, { digest, witness }]]),
  };
}

/**
 * What `now` is to be held against: with the versions that corrections left behind, as far as they are kept now, and
 * with whatever text it has where a correction announced that.
 */
export function publishedThen(
  { published, texts, isOpen }: Settled,
  now: PublishedNotice | undefined,
): PublishedNotice {
  const frozen = [...texts].flatMap(([version, { digest }]) =>
    version < published.version && now?.versions[version] !== undefined ? [[version, digest] as const] : [],
  );
  return {
    ...published,
    digest: isOpen && now?.version === published.version ? now.digest : published.digest,
    versions: { ...published.versions, ...Object.fromEntries(frozen) },
  };
}
