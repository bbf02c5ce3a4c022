import type { CivilDate } from './time/civil-date.ts';
import type { AgreementFindings } from './rules/agreement/agreement-findings.ts';
import type { LifeFindings } from './life/life-findings.ts';
import type { PersonalFindings } from './privacy/personal-findings.ts';
import type { LanguageFindings } from './language/language-findings.ts';
import type { ArrangementChange } from './window/notice-window.ts';
import type { PublicityWindow } from './window/publicity-window.ts';

/** What the rules of a notice can find, each with the facts that its sentence needs. */
export interface Findings extends AgreementFindings, LanguageFindings, LifeFindings, PersonalFindings {
  /** A nominee or criteria of a category that the notice does not put forward. */
  'unknown-category': { readonly category: string; readonly known: readonly string[] };
  /** Two nominees of a list have one official number. */
  'ordinal-repeated': { readonly ordinal: number; readonly name: string; readonly first: string };
  'no-nominees': Record<never, never>;
  'no-criteria': Record<never, never>;
  /** The window needs the arrangement of a year that is not announced. */
  'year-unannounced': { readonly year: number };
  /** A printed day is not the one that the calendar known at publication gives. */
  'window-mismatch': {
    readonly end: 'opens' | 'closes';
    readonly printed: CivilDate;
    readonly computed: CivilDate;
    readonly window: PublicityWindow;
  };
  /** A stated day is more than 400 days from publication. */
  'window-far': { readonly publishedOn: CivilDate };
  /** A reason for other days, where the days are the computed ones. */
  'override-idle': Record<never, never>;
  /** The last day comes before the first. */
  'window-reversed': { readonly opens: CivilDate; readonly closes: CivilDate };
  /** The next year's paper may still move the last day. */
  'window-provisional': { readonly closes: CivilDate };
  /** Papers that came after publication would have moved the window. */
  'window-moved-since': {
    readonly changes: readonly ArrangementChange[];
    readonly window: PublicityWindow;
    readonly today: PublicityWindow;
  };
  /** Working days are said to start on a day that is not worked. */
  'start-not-worked': { readonly on: CivilDate; readonly opens: CivilDate };
  /** Two parts of a page would have one anchor. */
  'anchor-repeated': { readonly anchor: string; readonly first: string };
}

export type FindingCode = keyof Findings;

/**
 * A rule's result. `path` leads from the notice to the value concerned (`['lists', 0, 'nominees', 1, 'name']`);
 * `at` is an offset in that value's file, where the value is prose.
 */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly path: Path;
    readonly at?: number;
    readonly facts: Findings[Code];
  };
}[FindingCode];

export type Path = readonly (string | number)[];
