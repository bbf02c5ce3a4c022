import type { CivilDate } from '#domain/time/civil-date.ts';
import type { WindowUnit } from '#domain/window/publicity-window.ts';
import type { DraftAttachment, DraftChannel, DraftReceiver } from '#intake/draft.ts';

/**
 * What is known of a notice when its folder is begun. '' or an empty list is what was left blank: it is written
 * as a blank value that the check reports, never made up.
 */
export interface NoticeAnswers {
  readonly slug: string;
  /** May have several lines, as the page sets them. */
  readonly title: string;
  readonly kind: string;
  readonly issuers: readonly string[];
  readonly signers: readonly string[];
  readonly publishedOn: CivilDate;
  /** Undefined where it is still to be written. */
  readonly signedOn: CivilDate | undefined;
  readonly window: WindowAnswers;
  readonly documentNumber: string;
  readonly regions: readonly string[];
  readonly basis: BasisAnswers | undefined;
  /** One at least; a name of '' is a category that is still to be named. */
  readonly categories: readonly CategoryAnswers[];
  readonly receiver: ReceiverAnswers;
  readonly annexes?: AnnexAnswers;
}

/** How long a notice is open, or its days where it states no length. */
export interface WindowAnswers {
  readonly unit: WindowUnit | undefined;
  readonly length: number | undefined;
  /** The day from which it is counted, where that is not the one that its publication leads to. */
  readonly start?: CivilDate | '当日' | undefined;
  readonly opens?: CivilDate | undefined;
  readonly closes?: CivilDate | undefined;
  /** `18:00` */
  readonly closingTime?: string;
}

export interface AnnexAnswers {
  readonly attachments: readonly DraftAttachment[];
  /** What stands under the signature. */
  readonly endnote: string;
  readonly criteriaHeading: string;
  readonly nomineesHeading: string;
}

export interface BasisAnswers {
  readonly title: string;
  readonly documentNumber: string;
  readonly authorities: readonly string[];
}

export interface CategoryAnswers {
  readonly name: string;
  readonly count: number | undefined;
  readonly measureWord: string;
  /** Of its list, where that is not the category's name. */
  readonly title?: string;
  /** One file with a table, rather than a file for each nominee. */
  readonly isTable: boolean;
  /** Heads of the list's columns behind the name, where they were asked for. */
  readonly columns?: readonly string[] | undefined;
  /** As many as `count`, or none where the names are still to be written. */
  readonly nominees: readonly NomineeAnswers[];
  /** Markdown, a clause each. */
  readonly clauses: readonly string[];
}

export interface NomineeAnswers {
  readonly name: string;
  /** Markdown; not shown of a nominee in a table. */
  readonly deeds: string;
  /** What the list's `columns` say of it. */
  readonly cells?: readonly string[] | undefined;
}

export interface ReceiverAnswers {
  readonly department: string;
  readonly phones: readonly string[];
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
  /** Further channels, in their order. */
  readonly channels?: readonly DraftChannel[];
  /** What is asked of objections; left to the writer where it is not said. */
  readonly rules?: Pick<DraftReceiver, 'byOrganisation' | 'byPerson' | 'anonymous'>;
}

/** What is known of an office when its content folder is begun. */
export interface OfficeAnswers {
  readonly organiser: string;
  readonly siteName: string;
  readonly domain: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
}

/** Path → text, of new files. */
export type Files = ReadonlyMap<string, string>;
