import { at } from '../lists/at.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Correction } from '../life/correction.ts';
import type { Archiving, Erasure, Withdrawal } from '../life/ending.ts';
import type { LedgerDay } from '../window/ledger.ts';
import type { Prose } from '../prose/prose.ts';
import type { PublicityWindow } from '../window/publicity-window.ts';
import type { Publication } from '../time/publication.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Result } from '../life/result.ts';
import type { Suspension } from '../life/suspension.ts';
import type { WindowChange } from '../life/window-changes.ts';

/** A publicity notice (公示), whole: what was published, and what became of it. */
export interface Notice {
  readonly year: string;
  readonly slug: string;
  /** The title's lines as the office sets them; `titleOf` joins them. */
  readonly titleLines: readonly string[];
  /** Kind of notice in the office's words: 评选表彰, 任前公示 … */
  readonly kind: string;
  readonly issuers: readonly string[];
  /** Regions that the notice concerns, in the office's words; empty where it names none. */
  readonly regions: readonly string[];
  /** Empty where the original has none, which is acknowledged. */
  readonly signers: readonly string[];
  /** Undefined where the original has none, which is acknowledged. */
  readonly signedOn: CivilDate | undefined;
  readonly published: Publication;
  readonly documentNumber: string | undefined;
  readonly basis: readonly BasisPaper[];
  readonly window: PublicityWindow;
  /** How the window was counted, by the calendar as it was known at publication, and at each change. */
  readonly ledger: readonly LedgerDay[];
  /** What moved the window after publication, oldest first: `window` is what stands after the last. */
  readonly windowChanges: readonly WindowChange[];
  /** First and last day as printed in the notice, where its author states them. */
  readonly printedWindow: { readonly opens: CivilDate | undefined; readonly closes: CivilDate | undefined };
  readonly quotas: readonly Quota[];
  readonly receiver: Receiver;
  readonly attachments: readonly Attachment[];
  /** What its texts show of its own folder, so far as its size is known. */
  readonly pictures: readonly Picture[];
  /** The act that publishes; undefined for a draft. */
  readonly signOff: SignOff | undefined;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly body: Prose;
  /** What stands under the signature, in lines. */
  readonly endnote: readonly string[];
  /** Headings of the two annexes as the notice words them; undefined where it has none. */
  readonly criteriaHeading: string | undefined;
  readonly nomineesHeading: string | undefined;
  readonly criteria: readonly Criteria[];
  readonly lists: readonly NomineeList[];
  /** How many nominees there are in all lists, for those who do not know the lists. */
  readonly nomineeCount: number;
  /** `everyCategory`, for those who do not know the lists. */
  readonly categories: readonly string[];
  /** Published changes, oldest first; the n-th one corrects version n. */
  readonly corrections: readonly Correction[];
  /** What `corrections` corrected, as it was published, oldest first. */
  readonly versions: readonly NoticeVersion[];
  /** Days on which nobody could object, of this notice alone. */
  readonly suspensions: readonly Suspension[];
  readonly withdrawal: Withdrawal | undefined;
  readonly result: Result | undefined;
  /** Whether the office publishes results. */
  readonly owesResult: boolean;
  /** The first day on which names and deeds must be gone; undefined where nothing sets an end. */
  readonly archivesOn: CivilDate | undefined;
  /** Names and deeds are gone from the content folder. */
  readonly archiving: Archiving | undefined;
  /** Why this is only what must stay of the notice; undefined where it is whole. */
  readonly erasure: Erasure | undefined;
  /** Signed, with its time of publication still to come: only a preview has it, marked. */
  readonly isEmbargoed: boolean;
  /** SHA-256 of the canonical text of what is published now, in hexadecimal. */
  readonly digest: string;
}

/** The members of a notice that hold its long texts. */
export type NoticeText = 'body' | 'criteria' | 'lists' | 'versions';

/** A notice without its long texts: what lists, reminders and checks of dates know of it. */
export type NoticeHead = Omit<Notice, NoticeText>;

/** An earlier version of a notice, from 1. Undefined where it is not kept: a privacy correction removed it. */
export interface NoticeVersion {
  readonly number: number;
  readonly notice: Notice | undefined;
}

/** A paper that the notice rests on, by its title, its number, or both. */
export interface BasisPaper {
  readonly title: string | undefined;
  readonly documentNumber: string | undefined;
  readonly authorities: readonly string[];
}

/** How many of a category: 先进工作者 2名. `title` heads the category's list of nominees. */
export interface Quota {
  readonly category: string;
  readonly count: number;
  readonly measureWord: string;
  readonly title: string | undefined;
}

/** An attachment: a file, or an annex printed on the notice's own page. */
export type Attachment =
  | {
      readonly kind: 'file';
      readonly title: string;
      readonly path: string;
      readonly bytes: number;
      readonly sha256: string;
    }
  | { readonly kind: 'on-page'; readonly title: string };

/** A picture by its path in the notice's folder, as it is shown, in pixels. */
export interface Picture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface SignOff {
  readonly reviewedBy: string;
  readonly signedBy: string;
  readonly time: Publication;
}

/** A known gap of the original, by the finding's Chinese name. */
export interface Acknowledgement {
  readonly finding: string;
  readonly place: string | undefined;
  readonly reason: string;
}

/** What the nominees of some categories must meet. */
export interface Criteria {
  readonly slug: string;
  readonly categories: readonly string[];
  readonly title: string;
  readonly ordinal: number;
  /** The heading's number as the original prints it, where it departs from （一）（二）. */
  readonly printedOrdinal: string | undefined;
  readonly prose: Prose;
}

export type NomineeNature = 'person' | 'collective' | 'team' | 'organisation' | 'project';

export const natureNames: Readonly<Record<NomineeNature, string>> = {
  person: '个人',
  collective: '集体',
  team: '团队',
  organisation: '单位',
  project: '项目',
};

/** Who is put forward, or who stands by should one of those drop out (递补). */
export type ListStanding = 'proposed' | 'reserve';

/** The nominees of a category, or of several that one table holds, in the official order. */
export interface NomineeList {
  /** What its nominees are put forward for, each once: of several, each nominee says of which it is. */
  readonly categories: readonly string[];
  readonly title: string;
  readonly standing: ListStanding;
  /**
   * `sections`: a section of prose each. `table`: a row each under `heads`. `lines`: names in plain lines, each with
   * what is printed after it in `separators`.
   */
  readonly form: 'sections' | 'table' | 'lines';
  /** 、, a full stop or a line's end, after each nominee of plain lines; empty for others. */
  readonly separators: readonly string[];
  /** A table's column heads in the author's order; empty for sections, one for plain lines. */
  readonly heads: readonly string[];
  /** The column of `heads` that names a table's nominees; undefined for others. */
  readonly nameColumn: number | undefined;
  /** What stands before a table or plain lines. */
  readonly introduction: Prose;
  /** What stands after them. */
  readonly remarks: Prose;
  readonly nominees: readonly Nominee[];
}

/** A person, collective, team, organisation or project put forward. */
export interface Nominee {
  /** Its anchor on the notice's page, unique there. */
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly nature: NomineeNature | undefined;
  /** The official number within its list. */
  readonly ordinal: number | undefined;
  readonly organisation: string | undefined;
  readonly post: string | undefined;
  /** What tells it from another of the same name. */
  readonly distinction: string | undefined;
  /**
   * A table row's cells, one for each of the list's heads; in plain lines the name as typed,
   * with its number. Empty for sections.
   */
  readonly cells: readonly string[];
  readonly deeds: Prose;
}

/** The title in one line. Lines that end in Han or punctuation join without a space; issuers keep theirs. */
export function titleOf(notice: Pick<Notice, 'titleLines' | 'issuers'>): string {
  const [first, ...rest] = notice.titleLines;
  if (first === undefined) return '';
  const namesIssuers = notice.issuers.length > 0 && notice.issuers.every((issuer) => first.includes(issuer));
  return rest.length > 0 && namesIssuers ? `${first} ${rest.join('')}` : [first, ...rest].join('');
}

/** The page's address on the site, for ever. */
export function addressOf(notice: Pick<Notice, 'year' | 'slug'>): string {
  return `/notices/${notice.year}/${notice.slug}/`;
}

/** The month in which a notice was published, as in 2023-08. */
export function monthOf({ published }: Pick<Notice, 'published'>): string {
  return published.on.slice(0, 'yyyy-mm'.length);
}

/** The number of the version that is published now: 1 until the first correction. */
export function versionOf({ corrections }: Pick<Notice, 'corrections'>): number {
  return corrections.length + 1;
}

/** The nominees of every list, in the official order. */
export function nomineesOf(notice: Pick<Notice, 'lists'>): readonly Nominee[] {
  return notice.lists.flatMap(({ nominees }) => nominees);
}

/** Each category of the quotas and the lists once, in their order. */
export function everyCategory({ quotas, lists }: Pick<Notice, 'quotas' | 'lists'>): string[] {
  const ofQuotas = quotas.map(({ category }) => category);
  return [...new Set([...ofQuotas, ...lists.flatMap(({ categories }) => categories)])];
}

/** A list of one category alone: a whole list, or those of one of its categories. */
export interface CategoryList extends NomineeList {
  readonly category: string;
}

/** Each of `lists` by its categories, those of a category in the list's order. */
export function byCategory(lists: readonly NomineeList[]): CategoryList[] {
  return lists.flatMap((list) =>
    list.categories.map((category): CategoryList => {
      const isWhole = list.categories.length === 1;
      const nominees = isWhole ? list.nominees : list.nominees.filter((one) => one.category === category);
      return { ...list, category, categories: [category], nominees };
    }),
  );
}

/** Whether `notice` puts persons forward. Where it does not say what its nominees are, their measure word does. */
export function isAboutPersons({ lists, quotas }: Pick<Notice, 'lists' | 'quotas'>): boolean {
  const natures = nomineesOf({ lists }).map(({ nature }) => nature);
  return (
    natures.includes('person') ||
    (natures.includes(undefined) && quotas.some(({ measureWord }) => /^[名人位]$/.test(measureWord)))
  );
}

/** `《…》（文号）`; the number alone where the notice tells no title. */
export function chinesePaper({ title, documentNumber = '' }: BasisPaper): string {
  if (title === undefined) return documentNumber;
  return `《${title}》${documentNumber === '' ? '' : `（${documentNumber}）`}`;
}

/** The days that a notice is known by: the ends of its window, its publication, its date. */
export function datesOf({
  window,
  published,
  signedOn,
}: Pick<Notice, 'window' | 'published' | 'signedOn'>): CivilDate[] {
  return [window.opens, window.closes, published.on, ...(signedOn === undefined ? [] : [signedOn])];
}

/** The lines of a list of plain lines: each nominee as it is printed, with what follows it in its line. */
export function printedLines({
  nominees,
  separators,
}: Pick<NomineeList, 'nominees' | 'separators'>): { readonly slug: string; readonly text: string }[][] {
  const lines: { readonly slug: string; readonly text: string }[][] = [[]];
  for (const [index, { slug, cells }] of nominees.entries()) {
    const [after = '', ...ends] = at(separators, index).split('\n');
    lines.at(-1)?.push({ slug, text: `${cells.join('')}${after}` });
    if (ends.length > 0) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
