import type { CivilDate } from '../../time/civil-date.ts';

/** What the rules can find in a notice's lists and tables. */
export interface ListFindings {
  /** A list's numbers leave some out. */
  'ordinal-jump': { readonly title: string; readonly missing: readonly number[] };
  /** A row without an organisation below one that has it: what is left of merged cells. */
  'organisation-left-out': { readonly name: string; readonly above: string };
  /** Rows without the group that their column tells of others: the first of them, below one that has it. */
  'group-left-out': {
    readonly name: string;
    readonly head: string;
    readonly above: string;
    readonly count: number;
  };
  /** A sign for what stands in the cell above: 同上, 〃. */
  'cell-as-above': { readonly text: string };
  /** An error of a spreadsheet in place of a value. */
  'spreadsheet-error': { readonly text: string };
  /** A number that a spreadsheet cut: 1.38E+10. */
  'spreadsheet-number': { readonly text: string };
  /** A day as a spreadsheet counts it, in a column of dates. */
  'spreadsheet-date': { readonly text: string; readonly on: CivilDate };
}
