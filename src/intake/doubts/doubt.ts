import type { PersonalKind } from '#domain/privacy/sighting.ts';
import type { WindowUnit } from '#domain/window/publicity-window.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';

/** What an import was not sure of, or left out, by its code. */
export interface DoubtFacts {
  'personal-data': { readonly kind: PersonalKind };
  'personal-column': { readonly head: string; readonly list: string; readonly rows: number };
  'deleted-text': { readonly text: string };
  'hidden-text': { readonly text: string };
  'comment-left': { readonly text: string };
  'macro-left': Record<never, never>;
  'mobile-channel': { readonly number: string };
  'number-left': { readonly numbers: string };
  'members-joined': { readonly list: string; readonly count: number };
  'window-differs': {
    readonly unit: WindowUnit;
    readonly stated: number;
    readonly counted: number;
    readonly opens: CivilDate;
    readonly closes: CivilDate;
  };
  'window-unit': {
    readonly stated: string;
    readonly workdays: number | undefined;
    readonly calendarDays: number | undefined;
  };
  'window-unit-taken': { readonly stated: string };
  'window-at-once': { readonly opens: CivilDate };
  'window-backwards': { readonly opens: CivilDate; readonly closes: CivilDate };
  'window-deadline': { readonly text: string };
  'window-missing': Record<never, never>;
  'window-unread': { readonly text: string };
  'window-second': { readonly text: string };
  'closing-time': { readonly text: string };
  'is-change': { readonly word: string };
  'list-only': Record<never, never>;
  'nominees-missing': Record<never, never>;
  'heading-empty': { readonly heading: string };
  'title-missing': Record<never, never>;
  /** A paper that the notice rests on, of which nothing says whose it is. */
  'basis-authority': { readonly title: string; readonly documentNumber: string };
  /** A further paper, which is in no setting. */
  'basis-more': { readonly title: string; readonly documentNumber: string };
  'kind-unknown': Record<never, never>;
  'signer-missing': Record<never, never>;
  /** Bodies in lines of their own above the signature, which may sign as well. */
  'signer-unsure': { readonly names: readonly string[] };
  'date-missing': { readonly beside: string };
  'receiver-missing': Record<never, never>;
  'channels-missing': Record<never, never>;
  'contact-missing': { readonly way: string };
  'written-nowhere': Record<never, never>;
  'count-differs': { readonly category: string; readonly stated: number; readonly counted: number };
  /** A sentence that counts more of a category than it names. */
  'names-left-out': { readonly category: string; readonly stated: number; readonly counted: number };
  /** A list beside others, whose title tells no category of its own. */
  'category-general': { readonly title: string; readonly category: string };
  'category-renamed': { readonly heading: string; readonly name: string };
  'name-unclear': { readonly text: string };
  'name-column-unclear': { readonly list: string; readonly head: string };
  'numbers-restart': { readonly list: string };
  'row-left': { readonly list: string; readonly text: string; readonly isSum: boolean };
  /** Cells of a column of groups that were empty, and may have been filled from above. */
  'groups-empty': {
    readonly list: string;
    readonly head: string;
    readonly row: string;
    readonly count: number;
    readonly areFilled: boolean;
  };
  'rows-merged': { readonly list: string };
  'heads-guessed': { readonly list: string; readonly heads: string };
  'heads-joined': { readonly list: string; readonly heads: string };
  'side-by-side': { readonly list: string; readonly count: number };
  'sum-differs': {
    readonly list: string;
    readonly head: string;
    readonly stated: string;
    readonly counted: string;
  };
  'deeds-moved': { readonly heading: string; readonly name: string; readonly count: number };
  'deeds-shared': { readonly text: string; readonly name: string };
  /** Of several told of by labels: the label of their names, and the first of them. */
  'nominees-labelled': { readonly label: string; readonly name: string; readonly count: number };
  'title-bare': { readonly title: string; readonly topic: string };
  'nominees-moved': { readonly name: string; readonly count: number };
  /** Without both where the deeds do not begin with them either. */
  'place-in-deeds': {
    readonly name: string;
    readonly count: number;
    readonly organisation: string;
    readonly post: string;
  };
  /** Criteria of the text, which are a part of their own now. */
  'criteria-moved': { readonly heading: string; readonly count: number };
  /** Criteria that the text states, and keeps. */
  'criteria-left': { readonly heading: string };
  'list-moved': { readonly title: string; readonly category: string };
  'nested-table': { readonly text: string };
  'attachment-missing': { readonly title: string };
  'annex-unread': { readonly title: string; readonly isPart: boolean };
  footnote: { readonly text: string };
  picture: { readonly text: string; readonly isSeal: boolean };
  'page-margin': { readonly text: string };
  'web-page': { readonly text: string };
  'lines-joined': { readonly text: string; readonly count: number };
  'text-box': { readonly text: string };
  'form-lost': { readonly text: string };
  'page-unread': { readonly text: string };
  'text-left': { readonly text: string };
}

export type DoubtCode = keyof DoubtFacts;

export interface Doubt {
  readonly code: DoubtCode;
  readonly facts: DoubtFacts[DoubtCode];
  /** The place in the original: 第3段, 表格第2行. */
  readonly where: string;
  /** The place in the draft: 公示期, 名单“…”; '' where it is in none. */
  readonly at: string;
  /** Text of the original that is nowhere in the draft. */
  readonly omitted: readonly string[];
}

/** A doubt with its facts, where it was read (`where`), where it goes (`at`) and what was left out. */
export function doubt<Code extends DoubtCode>(
  code: Code,
  facts: DoubtFacts[Code],
  { where = '', at = '', omitted = [] }: Partial<Pick<Doubt, 'where' | 'at' | 'omitted'>> = {},
): Doubt {
  return { code, facts, where, at, omitted };
}
