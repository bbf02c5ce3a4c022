import { type Instant, instantOf } from '../time/instant.ts';
import { type Notice, nomineesOf } from './notice.ts';
import type { Erasure } from '../life/ending.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Path } from '../finding/finding.ts';
import { likelyNames } from '../name/likely-names.ts';
import { noticeTexts } from './notice-texts.ts';
import { type SimplifiedOf, wordFinder } from '../name/word-finder.ts';

/** Why `notice` must show no names at `at`; undefined while it may. `basis` is that of the office's retention. */
export function erasureOf(
  { withdrawal, archiving, archivesOn }: Pick<Notice, 'withdrawal' | 'archiving' | 'archivesOn'>,
  at: Instant,
  basis: string | undefined,
): Erasure | undefined {
  if (withdrawal) return { kind: 'withdrawn', ...withdrawal, about: withdrawal.about ?? archiving?.about };
  if (archiving) return { kind: 'archived', ...archiving };
  if (archivesOn === undefined || instantOf(archivesOn, 0) > at) return undefined;
  return { kind: 'archived', time: { on: archivesOn, at: undefined }, basis, about: undefined };
}

/** What stands where a name was. */
export const erasedName = '〔略〕';

/** The names of all whom `notice` ever put forward, in any of its versions. */
export function everNamed({ lists, versions }: Pick<Notice, 'lists' | 'versions'>): string[] {
  const kept = versions.flatMap(({ notice }) => notice ?? []);
  return [{ lists }, ...kept].flatMap(nomineesOf).map(({ name }) => name);
}

/** The offices of `notice`: it always tells whose it is, and who decides. */
export function officesOf({ issuers, signers, basis, receiver, withdrawal, suspensions }: Notice): string[] {
  return [
    ...issuers,
    ...signers,
    ...basis.flatMap(({ authorities }) => authorities),
    receiver.department,
    ...(withdrawal ? [withdrawal.decidedBy] : []),
    ...suspensions.map(({ decidedBy }) => decidedBy),
  ];
}

/**
 * Puts `erasedName` for every one of `names`, in whatever dress it is typed; longer names go first. The names of
 * `offices` stay, however they are typed.
 */
export function withoutNames(
  names: readonly string[],
  offices: readonly string[],
  simplifiedOf: SimplifiedOf,
): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const { placesIn } = wordFinder([...offices, ...names], simplifiedOf);
  const kept = new Set(offices);
  return (text) => {
    const erased = placesIn(text).filter(({ word }) => !kept.has(word));
    return erased.reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + erasedName + rest.slice(end),
      text,
    );
  };
}

/**
 * `notice` with what must stay and nothing else: its title without its nominees' names, who issued it, its number,
 * its dates and whom to ask. Texts, criteria, nominees, attachments, versions and what corrections said are gone.
 */
export function erased(notice: Notice, erasure: Erasure, simplifiedOf: SimplifiedOf): Notice {
  const without = withoutNames(
    [...everNamed(notice), ...(erasure.about ?? [])],
    officesOf(notice),
    simplifiedOf,
  );
  const { window, withdrawal, archiving } = notice;
  const { override } = window;
  return {
    ...notice,
    erasure:
      erasure.kind === 'withdrawn'
        ? { ...erasure, reason: without(erasure.reason), about: undefined }
        : { ...erasure, about: undefined },
    withdrawal: withdrawal && { ...withdrawal, reason: without(withdrawal.reason), about: undefined },
    archiving: archiving && { ...archiving, about: undefined },
    titleLines: erasedLines(notice.titleLines, without),
    basis: notice.basis.map((paper) => ({ ...paper, title: without(paper.title) })),
    receiver: erasedReceiver(notice.receiver, without),
    window: {
      ...window,
      override: override && { ...override, reason: without(override.reason) },
    },
    quotas: notice.quotas.map((quota) => ({ ...quota, title: quota.title && without(quota.title) })),
    suspensions: notice.suspensions.map((suspension) => ({
      ...suspension,
      cause: without(suspension.cause),
      basis: without(suspension.basis),
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

/** The lines of a title without names, of which one may stand across a line's end. */
function erasedLines(lines: readonly string[], without: (text: string) => string): string[] {
  return without(lines.join('\n')).split('\n');
}

/** What is said of the ways to object may name someone. */
function erasedReceiver(receiver: Receiver, without: (text: string) => string): Receiver {
  return {
    ...receiver,
    channels: receiver.channels.map((channel) =>
      channel.note === undefined ? channel : { ...channel, note: without(channel.note) },
    ),
  };
}

/** Settings that stay of a notice whose names are hidden, and in which an office writes what it likes. */
const free: ReadonlySet<unknown> = new Set([
  'titleLines',
  'basis',
  'quotas',
  'suspensions',
  'criteriaHeading',
  'nomineesHeading',
]);

/**
 * What would go on being shown of `notice` after `erasure`, and looks like names of persons: one of a list is known and
 * hidden, one that stands only in the title is not.
 */
export function likelyRemains(
  notice: Notice,
  erasure: Erasure,
  simplifiedOf: SimplifiedOf,
): { readonly names: readonly string[]; readonly path: Path }[] {
  const shown = erased(notice, erasure, simplifiedOf);
  const simplified = (text: string): string => Array.from(text, (one) => simplifiedOf(one) ?? one).join('');
  const texts = noticeTexts(shown).filter(({ path: [area] }) => free.has(area));
  const reason = shown.withdrawal ? [{ text: shown.withdrawal.reason, path: ['withdrawal', 'reason'] }] : [];
  return [...texts, ...reason]
    .map(({ text, path }) => ({ names: likelyNames(simplified(text)), path }))
    .filter(({ names }) => names.length > 0);
}
