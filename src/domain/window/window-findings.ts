import type { CivilDate } from '../time/civil-date.ts';
import type { FindingOf } from '../finding/finding.ts';
import type { PublicityWindow } from './publicity-window.ts';

/** What can be wrong with a notice's window as it is settled, each with the facts that its sentence needs. */
export interface WindowFindings {
  /** The window needs the arrangement of a year that is not announced. */
  'year-unannounced': { readonly year: number };
  /** A printed day is not the one that the calendar known at publication gives. */
  'window-mismatch': {
    readonly end: 'opens' | 'closes';
    readonly printed: CivilDate;
    readonly computed: CivilDate;
    readonly window: PublicityWindow;
  };
  /** A stated day is so far from publication that its year, or that of publication, is a slip of the pen. */
  'window-far': {
    readonly publishedOn: CivilDate;
    readonly end: 'opens' | 'closes' | 'start';
    readonly on: CivilDate;
  };
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
}

export type WindowFinding = FindingOf<WindowFindings>;

/** A day whose arrangement a later paper changed; `source` is the paper's number, or an office's own basis. */
export interface ArrangementChange {
  readonly on: CivilDate;
  readonly isOff: boolean;
  readonly source: string;
  readonly publishedOn: CivilDate | undefined;
}
