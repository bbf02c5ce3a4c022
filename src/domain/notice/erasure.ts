import { type Instant, instantOf } from '../time/instant.ts';
import { type Notice, nomineesOf } from './notice.ts';
import type { Erasure } from '../life/ending.ts';
import { literalPattern } from '../prose/literal-pattern.ts';

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

/** What may stand between the characters of a name as it is typed: blanks, and the dot of a name in any form. */
const between = /[\s·•・‧∙⋅･．.]/u;

/** The names of all whom `notice` ever put forward, in any of its versions. */
export function everNamed({ lists, versions }: Pick<Notice, 'lists' | 'versions'>): string[] {
  const kept = versions.flatMap(({ notice }) => notice ?? []);
  return [{ lists }, ...kept].flatMap(nomineesOf).map(({ name }) => name);
}

/**
 * Puts `erasedName` for every one of `names`, however it is spaced; longer names go first. The names of the
 * `issuers` stay: a notice always tells whose it is.
 */
export function withoutNames(names: readonly string[], issuers: readonly string[]): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const longestFirst = [...new Set([...issuers, ...names])].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(formsOf).join('|'), 'giu');
  return (text) => text.replace(pattern, (found) => (issuers.includes(found) ? found : erasedName));
}

/** A pattern for every way of typing `name`. */
function formsOf(name: string): string {
  const [first = '', ...rest] = [...name];
  const others = rest.filter((character) => !between.test(character));
  return [first, ...others].map(literalPattern).join(`${between.source}*`);
}

/**
 * `notice` with what must stay and nothing else: its title without its nominees' names, who issued it, its number,
 * its dates and whom to ask. Texts, criteria, nominees, attachments, versions and what corrections said are gone.
 */
export function erased(notice: Notice, erasure: Erasure): Notice {
  const without = withoutNames(everNamed(notice), notice.issuers);
  const { window, withdrawal } = notice;
  const { override } = window;
  return {
    ...notice,
    erasure: erasure.kind === 'withdrawn' ? { ...erasure, reason: without(erasure.reason) } : erasure,
    withdrawal: withdrawal && { ...withdrawal, reason: without(withdrawal.reason) },
    titleLines: notice.titleLines.map(without),
    basis: notice.basis.map((paper) => ({ ...paper, title: without(paper.title) })),
    window: {
      ...window,
      override: override && { ...override, reason: without(override.reason) },
    },
    quotas: notice.quotas.map((quota) => ({ ...quota, title: quota.title && without(quota.title) })),
    suspensions: notice.suspensions.map((suspension) => ({
      ...suspension,
      cause: without(suspension.cause),
    })),
    criteriaHeading: without(notice.criteriaHeading),
    nomineesHeading: without(notice.nomineesHeading),
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
