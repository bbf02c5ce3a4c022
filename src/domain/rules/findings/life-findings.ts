import type { CivilDate } from '../../time/civil-date.ts';
import type { CorrectionKind, WindowEffect } from '../../life/correction.ts';
import type { Publication } from '../../time/publication.ts';
import type { LastMoment, PublicityWindow } from '../../window/publicity-window.ts';

/** What the rules find in what comes after publication. */
export interface LifeFindings {
  /** A correction does less for the window than the office's own policy, and says no reason. */
  'correction-below-policy': {
    readonly kind: CorrectionKind;
    readonly effect: WindowEffect;
    readonly least: WindowEffect;
    readonly basis: string | undefined;
  };
  'correction-too-early': { readonly time: Publication; readonly published: Publication };
  /** Corrections are numbered by their time. */
  'correction-misnumbered': { readonly stated: number; readonly expected: number };
  /** A correction of another kind puts others forward: who is not put forward any more, and who is now. */
  'correction-of-others': {
    readonly kind: CorrectionKind;
    readonly gone: readonly string[];
    readonly added: readonly string[];
  };
  /** A correction is said to be less than it is: the nominees `names` are in another category, or the window is moved. */
  'correction-of-more': {
    readonly kind: CorrectionKind;
    readonly proper: 'nominees' | 'window';
    readonly names: readonly string[];
  };
  /** Nominees, or 受理, that a correction changes, whose words name others alone. */
  'correction-unsaid': { readonly what: readonly string[] };
  /** Nothing that is published can be corrected or suspended yet. */
  'life-of-draft': { readonly what: string };
  /** A result before the window is over. */
  'result-too-early': LastMoment & { readonly on: CivilDate };
  /** A result of someone who was never put forward; `nearest`: the one left out whose name is nearly the same. */
  'result-unknown': { readonly name: string; readonly nearest: string | undefined };
  /** A result of someone whose name was corrected to `now`. */
  'result-corrected': { readonly name: string; readonly now: string };
  /** Several nominees bear the name, and nothing tells which one is meant. */
  'result-ambiguous': { readonly name: string };
  /** The result says twice what became of one nominee. */
  'result-repeated': { readonly name: string };
  /** The result names others, and not these. */
  'result-omits': { readonly names: readonly string[] };
  /** A word that puts a mark on a person. */
  'result-marks': { readonly name: string; readonly word: string };
  /** The like in why a notice is taken back or suspended. */
  'ending-marks': { readonly word: string };
  /** A nominee's name in it. */
  'ending-names': { readonly name: string };
  'small-count': { readonly count: number; readonly least: number };
  /** A notice that is taken back has no result. */
  'withdrawn-with-result': Record<never, never>;
  /**
   * What stays of a notice whose names are hidden holds what looks like a person's name, and nobody has said whose; no
   * `names` where its lists name nobody, so that no name in it is known.
   */
  'erased-name': { readonly names: readonly string[]; readonly ended: 'withdrawn' | 'archived' };
  'withdrawal-too-early': { readonly time: Publication; readonly published: Publication };
  /** Names and deeds are gone while the public may still object. */
  'archiving-too-early': LastMoment & { readonly on: CivilDate };
  /** The prose states a window that stood before a correction of it. */
  'stated-window-former': { readonly window: PublicityWindow };
  /** The same, though the prose was changed since that correction. */
  'stated-window-outdated': { readonly window: PublicityWindow };
}
