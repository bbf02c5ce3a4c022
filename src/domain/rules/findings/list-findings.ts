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
  /** A cell that is no number where all other rows have one, and the number that is meant, where that is certain. */
  'cell-no-number': { readonly head: string; readonly text: string; readonly instead: string | undefined };
  /** A code of `own` digits, where all others have `length`. */
  'code-length-differs': { readonly head: string; readonly length: number; readonly own: number };
  /** A mark far above the next, which is of a hundred. */
  'mark-too-high': { readonly head: string; readonly text: string; readonly next: string };
  /** An empty cell where every other row has one; `others` where all of them say the same. */
  'cell-left-out': { readonly head: string; readonly others: string };
  /** One who did not pass, where all others did. */
  'verdict-differs': { readonly head: string; readonly text: string; readonly others: string };
  /** What stands in the row of another: a number of an examinee, a flat, a rank. */
  'cell-repeated': {
    readonly head: string;
    readonly text: string;
    readonly first: string;
    readonly isRank: boolean;
  };
  /** A code and what it stands for, of which one is another than in the rows around it, which have `above`. */
  'code-name-differs': { readonly code: string; readonly name: string; readonly above: string };
  /** A value of one row that is that of many but for a character. */
  'value-misspelt': { readonly text: string; readonly meant: string };
  /** One name that is masked among others that are not. */
  'name-masked-alone': { readonly name: string };
  /** A mark that makes no total with the other, as in all other rows; `instead` does. */
  'row-part-differs': {
    readonly head: string;
    readonly stated: string;
    readonly totalHead: string;
    readonly total: string;
    readonly reckoning: string;
    readonly instead: string;
  };
}
