import type { CalendarFindings } from '#domain/calendar/check-calendar.ts';
import type { OfficeFindings } from '#domain/office/check-office.ts';
import type { Findings } from '#domain/rules/findings.ts';
import type { LifeProblems } from './wording-life.ts';
import type { ListProblems } from './wording-lists.ts';
import type { Doubt, LooseKind } from '../as-meant/edit.ts';
import type { PrivacyProblems } from './wording-privacy.ts';

/** What reading itself can find, each with the facts that its sentence needs. */
interface ReadingProblems {
  /** `isDocument`: the bytes are those of a document, or of an archive, and no text at all. */
  'wrong-encoding': { readonly encoding: string | undefined; readonly isDocument?: boolean };
  'merge-conflict': Record<never, never>;
  'text-too-large': {
    readonly characters: number;
    readonly lines: number;
    readonly cells: number;
    readonly isSigned: boolean;
  };
  'text-long': Record<never, never>;
  'more-alike': { readonly within: '文件' | '文件夹'; readonly name: string; readonly count: number };
  'line-too-long': { readonly most: number };
  'attachment-type': { readonly file: string };
  /** `count`: how many of them are in the file. */
  'unseen-character': { readonly code: string; readonly count: number };
  /** `line`: what stands where the settings seem to begin, or to end. */
  /** `line`: what stands for `---`; `isLate`: whether `---` stands further down, behind what nobody sees. */
  'no-front-matter': { readonly line: string | undefined; readonly isLate: boolean };
  'front-matter-unclosed': { readonly line: string | undefined };
  'front-matter-language': { readonly language: string };
  'full-width-colon': { readonly key: string };
  'loose-setting': { readonly kind: LooseKind; readonly line: string };
  'ambiguous-setting': Pick<Doubt, 'kind' | 'text' | 'instead'>;
  'bad-yaml': { readonly problem: string; readonly line?: string | undefined };
  'key-repeated': { readonly key: string };
  /** A key that is none, or that has its place elsewhere. */
  'unknown-key': {
    readonly key: string;
    readonly nearest: string | undefined;
    readonly isElsewhere: boolean;
  };
  'missing-key': { readonly key: string };
  /** A list of windows where there is one window. */
  'several-windows': Record<never, never>;
  'wrong-type': { readonly key: string; readonly expected: string };
  'wrong-word': { readonly key: string; readonly text: string; readonly allowed: readonly string[] };
  /** `years`: where it is a day, the first and the last year of which days are known; `weekday`: its own, not the stated one. */
  'bad-date': {
    readonly text: string;
    readonly years?: readonly [first: number, last: number];
    readonly weekday?: string;
  };
  'bad-time': { readonly text: string };
  'bad-number': { readonly text: string; readonly least: number; readonly most: number };
  'exactly-one': { readonly keys: readonly string[] };
  'empty-body': Record<never, never>;
  /** What an import was not sure of. */
  'doubt-open': { readonly text: string };
  'raw-html': { readonly html: string };
  'character-reference': { readonly reference: string };
  'mark-escaped': { readonly mark: string };
  'unsupported-markdown': { readonly form: string };
  'no-address': { readonly text: string };
  'unsafe-link': { readonly address: string };
  'broken-link': { readonly address: string };
  'link-user-name': { readonly address: string; readonly host: string };
  'link-host-differs': { readonly shown: string; readonly host: string };
  'link-host-disguised': { readonly host: string };
  'mail-link-fields': { readonly address: string };
  'page-markup': { readonly markup: string };
  'page-syntax': { readonly problem: string };
  'page-component': { readonly name: string; readonly nearest: string | undefined };
  'page-expression': { readonly text: string };
  'unknown-token': { readonly key: string; readonly nearest: string | undefined };
  'broken-token': { readonly text: string };
  'too-complex': Record<never, never>;
  'broken-table': Record<never, never>;
  'second-table': Record<never, never>;
  'unread-text': { readonly file: string };
  'unused-attachment': { readonly file: string };
  'empty-token': { readonly key: string };
  'missing-file': { readonly file: string };
  'stray-file': { readonly file: string };
  /** `first`: the file of the other one. */
  'draft-twice': { readonly first: string };
  'reserved-name': { readonly name: string };
  /** Of a file that may be published, and keeps its name then. */
  'name-not-on-windows': { readonly name: string };
  /** A page of the office at an address of the program. */
  'page-taken': { readonly name: string };
  /** `twin`: another name, which differs in the case of letters alone. */
  'bad-name': { readonly name: string; readonly twin?: string; readonly isAttachment?: boolean };
  'missing-attachment': { readonly file: string };
  'table-misread': { readonly attachment: string; readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16' };
  'attachment-large': { readonly attachment: string; readonly megabytes: number };
  'attachment-outside': { readonly file: string };
  'wrong-year-folder': { readonly folder: string; readonly year: string };
  'year-gap': { readonly year: number };
  'year-mismatch': { readonly year: string; readonly file: string };
  'unknown-paper': { readonly number: string };
  'no-calendar': Record<never, never>;
  'next-year-awaited': { readonly year: number };
  'acknowledgement-idle': { readonly name: string };
  'acknowledgement-refused': { readonly name: string };
  'acknowledgement-unknown': { readonly name: string; readonly nearest: string | undefined };
  'unreadable-file': { readonly problem: string };
}

/** Every content problem: its code and the facts that its sentence needs. */
export type Problems = Findings &
  CalendarFindings &
  OfficeFindings &
  ReadingProblems &
  PrivacyProblems &
  LifeProblems &
  ListProblems;

export type ProblemCode = keyof Problems;
