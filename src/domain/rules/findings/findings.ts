import type { FindingOf } from '../../finding/finding.ts';
import type { WindowChangeFindings } from '../../life/window-changes.ts';
import type { WindowFindings } from '../../window/window-findings.ts';
import type { AgreementFindings } from './agreement-findings.ts';
import type { LanguageFindings } from './language-findings.ts';
import type { LifeFindings } from './life-findings.ts';
import type { ListFindings } from './list-findings.ts';
import type { OddFindings } from './odd-findings.ts';
import type { PersonalFindings } from './personal-findings.ts';

/** What the parts of a notice lack, or have twice, each with the facts that its sentence needs. */
export interface NoticeFindings {
  /**
   * A nominee or criteria of a category that the notice does not put forward; `head` is that of the column which says of
   * the rows of a list which of those that it does they are of.
   */
  'unknown-category': {
    readonly category: string;
    readonly known: readonly string[];
    readonly head?: string;
  };
  /** Two nominees of a list have one official number. */
  'ordinal-repeated': { readonly ordinal: number; readonly name: string; readonly first: string };
  'no-nominees': Record<never, never>;
  'no-criteria': Record<never, never>;
  'no-signer': Record<never, never>;
  /** The text ends with the name of an office, which may sign, or does. */
  'signer-in-text': { readonly name: string };
  /** The notice bears no date of its own. */
  'no-date': Record<never, never>;
  /** A sentence, a paragraph of sentences or criteria, longer than rules read: it is compared with nothing. */
  'text-unread': { readonly of: 'sentence' | 'paragraph' | 'criteria'; readonly most: number };
  /** A rule of the program broke off: what it holds against what is not known of this notice. */
  'rule-broken': { readonly rule: string };
  /** Two parts of a page would have one anchor. */
  'anchor-repeated': { readonly anchor: string; readonly first: string; readonly isOneName: boolean };
}

/** What can be wrong with a notice, each with the facts that its sentence needs. */
export interface Findings
  extends
    AgreementFindings,
    LanguageFindings,
    LifeFindings,
    ListFindings,
    NoticeFindings,
    OddFindings,
    PersonalFindings,
    WindowChangeFindings,
    WindowFindings {}

/** A rule's result; `path` leads from the notice. */
export type Finding = FindingOf<Findings>;
