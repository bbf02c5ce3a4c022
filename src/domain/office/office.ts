import type { CorrectionPolicy } from '../life/correction.ts';
import type { MinuteOfDay } from '../time/instant.ts';
import type { WindowUnit } from '../window/publicity-window.ts';
import type { Masks } from '../privacy/masking.ts';

/** The office whose notices these are, from `content/site.yaml`. Codes that it has not filled in are undefined. */
export interface Office {
  readonly siteName: string;
  readonly domain: string;
  readonly organiser: string;
  /** Who runs the site for the organiser. */
  readonly contractor: string | undefined;
  /** The office's own colour in place of red, `#rrggbb`. */
  readonly accent: string | undefined;
  readonly codes: OfficeCodes;
  readonly contact: {
    readonly phone: string | undefined;
    readonly address: string | undefined;
    readonly postcode: string | undefined;
  };
  readonly hours: string | undefined;
  /** When windows close on their last day unless a notice says otherwise; undefined is 24:00. */
  readonly closesAtMinute: MinuteOfDay | undefined;
  readonly shortestWindow: {
    readonly workdays: number | undefined;
    readonly basis: string | undefined;
    /** For kinds of notices that a rule of their own governs. */
    readonly ofKinds: readonly ShortestWindow[];
  };
  readonly corrections: CorrectionPolicy;
  readonly results: ResultPolicy;
  readonly retention: Retention;
  /** Whether search engines may list notices about persons. */
  readonly listsPersons: boolean;
  /** Days that a letter needs to arrive. */
  readonly letterTransitDays: number | undefined;
  /** What a reader may do once a window has closed, in a sentence or two. */
  readonly afterClosing: string;
  /** Phrases that notices must word exactly so. */
  readonly fixedPhrases: readonly string[];
  /** What the office and its neighbours are called in short, and in full: what readers may search by. */
  readonly shortForms: readonly (readonly [short: string, full: string])[];
  /** How personal data is masked where it must be shown. */
  readonly masks: Masks;
}

/** The least length of a kind's windows, and the paper that requires it. */
export interface ShortestWindow {
  readonly kind: string;
  readonly unit: WindowUnit;
  readonly length: number;
  readonly basis: string | undefined;
}

/** Codes that a government site must carry (国办发〔2017〕47号). None is ever invented. */
export interface OfficeCodes {
  /** 网站标识码 */
  readonly siteCode: string | undefined;
  /** ICP备案号 */
  readonly icpNumber: string | undefined;
  /** 公网安备号 */
  readonly policeNumber: string | undefined;
  /** 党政机关标识 */
  readonly partyGovernmentMark: string | undefined;
}

/** What the office promises about results. */
export interface ResultPolicy {
  /** Whether results are published at all. */
  readonly isOwed: boolean;
  /** Working days after the window within which the office means to publish one. */
  readonly term: number | undefined;
  readonly basis: string | undefined;
}

/** For how many months notices keep their names and deeds. */
export interface Retention {
  readonly afterResult: number | undefined;
  /** For notices without a result. */
  readonly afterWindow: number | undefined;
  readonly ofKinds: readonly { readonly kind: string; readonly months: number }[];
  readonly basis: string | undefined;
}
