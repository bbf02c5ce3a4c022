import type { CivilDate } from './civil-date.ts';
import type { CorrectionKind, WindowEffect } from './correction.ts';
import type { PublicityWindow } from './publicity-window.ts';
import type { Suspension } from './suspension.ts';

/** What the rules find in what comes after publication. */
export interface LifeFindings {
  /** A correction does less for the window than the office's own policy, and says no reason. */
  'correction-below-policy': {
    readonly kind: CorrectionKind;
    readonly effect: WindowEffect;
    readonly least: WindowEffect;
    readonly basis: string | undefined;
  };
  'correction-too-early': { readonly on: CivilDate; readonly publishedOn: CivilDate };
  /** Corrections are numbered by their time. */
  'correction-misnumbered': { readonly stated: number; readonly expected: number };
  /** A window that is over cannot be made longer. */
  'extension-after-closing': { readonly closes: CivilDate };
  /** Nothing that is published can be corrected or suspended yet. */
  'life-of-draft': { readonly what: string };
  /** A suspension of the notice touches no day that is counted. */
  'suspension-idle': Suspension;
  /** The prose states a window that stood before a change. */
  'stated-window-former': { readonly window: PublicityWindow };
}
