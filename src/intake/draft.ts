import type { Channel, PostmarkRule } from '#domain/receiver/receiver.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { WindowUnit } from '#domain/window/publicity-window.ts';

/** What documents say of a notice; '' or an empty list is what they do not say. */
export interface Draft {
  readonly titleLines: readonly string[];
  readonly kind: string;
  readonly issuers: readonly string[];
  readonly signers: readonly string[];
  readonly signedOn: CivilDate | undefined;
  readonly documentNumber: string;
  readonly basis: readonly DraftPaper[];
  readonly window: DraftWindow | undefined;
  readonly quotas: readonly DraftQuota[];
  readonly receiver: DraftReceiver;
  readonly attachments: readonly DraftAttachment[];
  readonly criteriaHeading: string;
  readonly nomineesHeading: string;
  /** What stands under the signature. */
  readonly endnote: string;
  /** Markdown. */
  readonly body: string;
  readonly criteria: readonly DraftCriteria[];
  readonly nominees: readonly DraftNominee[];
  readonly lists: readonly DraftList[];
}

export interface DraftPaper {
  readonly title: string;
  readonly documentNumber: string;
  readonly authority: string;
}

export interface DraftWindow {
  readonly unit: WindowUnit | undefined;
  readonly length: number | undefined;
  readonly opens: CivilDate | undefined;
  readonly closes: CivilDate | undefined;
  /** Whether it opens on the day of publication, which is counted: 即日起至8月11日. */
  readonly isAtOnce: boolean;
  /** `18:00`; '' where the text says none. */
  readonly closingTime: string;
}

export interface DraftQuota {
  readonly category: string;
  readonly count: number;
  readonly measureWord: string;
  /** Of its list, where it differs from the category; else ''. */
  readonly title: string;
}

export interface DraftReceiver {
  readonly department: string;
  readonly channels: readonly DraftChannel[];
  readonly byOrganisation: string;
  readonly byPerson: string;
  readonly anonymous: string;
}

/** A channel as the text gives it; '' for what it leaves out. */
export interface DraftChannel {
  readonly kind: Channel['kind'];
  /** Its number or address. */
  readonly value: string;
  readonly postcode: string;
  readonly postmark: PostmarkRule | undefined;
  /** When one can call or come; '' where the text does not say. */
  readonly hours: string;
  /** Whom to ask for; '' where the text names nobody. */
  readonly contact: string;
  readonly note: string;
}

export interface DraftAttachment {
  readonly title: string;
  /** Whether what it holds is on the notice's own page. */
  readonly isOnPage: boolean;
}

export interface DraftCriteria {
  readonly categories: readonly string[];
  readonly title: string;
  /** Its number as printed: `(一)`; '' without. */
  readonly number: string;
  /** Markdown. */
  readonly text: string;
}

export interface DraftNominee {
  readonly name: string;
  readonly category: string;
  readonly organisation: string;
  readonly post: string;
  readonly distinction: string;
  /** Markdown. */
  readonly deeds: string;
}

export interface DraftList {
  /** Of all its rows, where no column says it of each. */
  readonly category: string;
  /** The head of the column that says it of each row; '' where none does. */
  readonly categoryHead: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The head of the column of names, where the heads do not tell; else ''. */
  readonly nameHead: string;
  /** Paragraphs before and after the table. */
  readonly introduction: readonly string[];
  readonly remarks: readonly string[];
}
