import { parseCivilDate } from '../time/civil-date.ts';
import { type Instant, instantOf } from '../time/instant.ts';
import type { Erasure } from '../life/ending.ts';
import { textOfProse } from '../prose/prose.ts';
import type { Path } from '../finding/finding.ts';
import { likelyNames } from '../name/likely-names.ts';
import { nameForm } from '../name/name-form.ts';
import { type SimplifiedOf, wordFinder } from '../name/word-finder.ts';
import { everyCategory, type Notice, nomineesOf } from './notice.ts';
import { noticeTexts } from './notice-texts.ts';

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
  const earlier = versions.flatMap(({ notice }) => notice ?? []);
  return [{ lists }, ...earlier].flatMap(nomineesOf).map(({ name }) => name);
}

/**
 * Whether `notice` lists nobody, and its text or a file seems to name somebody: whom it is about only people can tell.
 */
export function namesUnlisted(notice: Pick<Notice, 'lists' | 'versions' | 'body' | 'attachments'>): boolean {
  const isElsewhere =
    notice.attachments.some(({ kind }) => kind === 'file') ||
    likelyNames(textOfProse(notice.body)).length > 0;
  return isElsewhere && everNamed(notice).length === 0;
}

/**
 * The offices of `notice`: it always tells whose it is, and who decides. One of `names` in the brackets of an office is
 * a person there.
 */
export function officesOf(
  {
    issuers,
    signers,
    basis,
    receiver,
    withdrawal,
    suspensions,
  }: Pick<Notice, 'issuers' | 'signers' | 'basis' | 'withdrawal' | 'suspensions'> & {
    readonly receiver: Pick<Notice['receiver'], 'department'>;
  },
  names: readonly string[],
): string[] {
  const offices = [
    ...issuers,
    ...signers,
    ...basis.flatMap(({ authorities }) => authorities),
    receiver.department,
    ...(withdrawal ? [withdrawal.decidedBy] : []),
    ...suspensions.map(({ decidedBy }) => decidedBy),
  ];
  const named = new Set(names.map(nameForm));
  return offices.flatMap((office) => partsUnnamed(office, named));
}

/** `office` whole; where brackets or commas set apart a part of it that is one of `named`, its other parts. */
function partsUnnamed(office: string, named: ReadonlySet<string>): string[] {
  const parts = office.split(/[()（）、，,；;]/).filter((part) => part.trim() !== '');
  const offices = parts.filter((part) => !named.has(nameForm(part.trim())));
  return parts.length > 1 && offices.length < parts.length ? offices : [office];
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
  const officeNames = new Set(offices);
  return (text) => {
    const erased = placesIn(text).filter(({ word }) => !officeNames.has(word));
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
  const names = [...everNamed(notice), ...(erasure.about ?? [])];
  const without = withoutNames(names, officesOf(notice, names), simplifiedOf);
  const { window, withdrawal, archiving, basis, receiver, quotas, suspensions, signOff, regions } = notice;
  const settings = withTexts({ basis, receiver, quotas, suspensions, signOff, regions }, without);
  return {
    ...notice,
    ...settings,
    erasure: { ...withTexts(erasure, without), about: undefined },
    withdrawal: withdrawal && { ...withTexts(withdrawal, without), about: undefined },
    archiving: archiving && { ...withTexts(archiving, without), about: undefined },
    // A name may stand across a line's end.
    titleLines: without(notice.titleLines.join('\n')).split('\n'),
    documentNumber: notice.documentNumber && without(notice.documentNumber),
    window: { ...window, override: withTexts(window.override, without) },
    criteriaHeading: notice.criteriaHeading && without(notice.criteriaHeading),
    nomineesHeading: notice.nomineesHeading && without(notice.nomineesHeading),
    endnote: [],
    attachments: [],
    pictures: [],
    acknowledgements: [],
    body: [],
    criteria: [],
    lists: [],
    nomineeCount: 0,
    categories: everyCategory({ quotas: settings.quotas, lists: [] }),
    corrections: [],
    versions: [],
    windowChanges: [],
    result: undefined,
    digest: '',
  };
}

/** `value` with `change` made to every text within it that is no day. */
function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  return changedTexts(value, (text) => (parseCivilDate(text) === undefined ? change(text) : text)) as Value;
}

function changedTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => changedTexts(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changedTexts(inner, change)]));
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
