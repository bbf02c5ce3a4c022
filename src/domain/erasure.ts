import { type Instant, instantOf } from './instant.ts';
import { type Notice, nomineesOf } from './notice.ts';
import type { Archiving, Withdrawal } from './result.ts';

/** Why names and deeds are gone from a notice. */
export type Erasure =
  ({ readonly kind: 'withdrawn' } & Withdrawal) | ({ readonly kind: 'archived' } & Archiving);

/** Why `notice` must show no names at `at`; undefined while it may. `basis` is that of the office's retention. */
export function erasureOf(
  { withdrawal, archiving, archivesOn }: Pick<Notice, 'withdrawal' | 'archiving' | 'archivesOn'>,
  at: Instant,
  basis: string | undefined,
): Erasure | undefined {
  if (withdrawal) return { kind: 'withdrawn', ...withdrawal };
  if (archiving) return { kind: 'archived', ...archiving };
  if (archivesOn === undefined || instantOf(archivesOn, 0) > at) return undefined;
  return { kind: 'archived', time: { on: archivesOn, at: undefined }, basis };
}

/** What stands where a name was. */
export const erasedName = '〔略〕';

/**
 * `notice` with what must stay and nothing else: its title without its nominees' names, who issued it, its number,
 * its dates and whom to ask. Texts, criteria, nominees, attachments, versions and what corrections said are gone.
 */
export function erased(notice: Notice, erasure: Erasure): Notice {
  const names = nomineesOf(notice).map(({ name }) => name);
  const without = (text: string): string =>
    names.reduce((kept, name) => kept.replaceAll(name, erasedName), text);
  return {
    ...notice,
    erasure: erasure.kind === 'withdrawn' ? { ...erasure, reason: without(erasure.reason) } : erasure,
    withdrawal: notice.withdrawal && { ...notice.withdrawal, reason: without(notice.withdrawal.reason) },
    titleLines: notice.titleLines.map(without),
    attachments: [],
    acknowledgements: [],
    body: [],
    criteria: [],
    lists: [],
    corrections: [],
    versions: [],
    windowChanges: [],
    result: undefined,
    digest: '',
  };
}
