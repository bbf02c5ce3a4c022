import type { FindingOf } from '../finding/finding.ts';
import { at } from '../lists/at.ts';
import { chineseDate, chineseRange, chineseWindow } from '../window/chinese-date.ts';
import type { LedgerDay } from '../window/ledger.ts';
import type { LastMoment, PublicityWindow } from '../window/publicity-window.ts';
import type { WindowFindings } from '../window/window-findings.ts';
import { type Correction, effectWords } from './correction.ts';
import type { Suspension } from './suspension.ts';

/** A window and the ledger by which it was counted. */
export interface CountedWindow {
  readonly window: PublicityWindow;
  readonly ledger: readonly LedgerDay[];
}

/** A change of the window after publication: what stood before, and why it is so no more. */
export interface WindowChange {
  readonly before: CountedWindow;
  readonly after: PublicityWindow;
  readonly cause:
    | { readonly kind: 'correction'; readonly correction: Correction }
    | { readonly kind: 'suspension'; readonly suspension: Suspension };
}

/** A window, and all that moved it since publication, oldest first. */
export interface MovedWindow extends CountedWindow {
  readonly windowChanges: readonly WindowChange[];
}

/**
 * The windows that stood since the text was signed last, at publication or by a correction of the window: what that
 * text prints for ever comes first, the present one last.
 */
export function windowsSinceSigned({ window, ledger, windowChanges }: MovedWindow): CountedWindow[] {
  const signed = windowChanges.findLastIndex(({ cause }) => cause.kind === 'correction') + 1;
  return [...windowChanges.slice(signed).map(({ before }) => before), { window, ledger }];
}

/** The window that the text prints, whatever moved it since. */
export function signedWindow(moved: MovedWindow): PublicityWindow {
  return at(windowsSinceSigned(moved), 0).window;
}

/** How `event` changed the window, where it did. */
export function changeBy(
  event: Correction | Suspension,
  { windowChanges }: Pick<MovedWindow, 'windowChanges'>,
): WindowChange | undefined {
  return windowChanges.find(
    ({ cause }) => (cause.kind === 'correction' ? cause.correction : cause.suspension) === event,
  );
}

/** The notice's own suspensions, and those of the whole site that moved its window. */
export function suspensionsOf({
  suspensions,
  windowChanges,
}: Pick<MovedWindow, 'windowChanges'> & {
  readonly suspensions: readonly Suspension[];
}): readonly Suspension[] {
  const moved = windowChanges.flatMap(({ cause }) => (cause.kind === 'suspension' ? [cause.suspension] : []));
  return [...new Map([...suspensions, ...moved].map((one) => [`${one.first}/${one.last}`, one])).values()];
}

/** `2023年8月8日至9日中止，公示期顺延至2023年8月15日`: what stands beside a text that was signed before. */
export function windowChangeWords({ cause, after }: WindowChange): string {
  if (cause.kind === 'suspension') {
    const { first, last } = cause.suspension;
    return `${chineseRange(first, last)}中止，公示期顺延至${chineseDate(after.closes)}`;
  }
  const { time, effect } = cause.correction;
  const correction = `${chineseDate(time.on)}更正，${effectWords(effect)}`;
  return effect.kind === 'restarted'
    ? `${correction}，公示期为${chineseWindow(after)}`
    : `${correction}，至${chineseDate(after.closes)}`;
}

/** What cannot become of a window, each with the facts that its sentence needs. */
export interface WindowChangeFindings {
  /** A window that is over cannot be made longer. */
  'extension-after-closing': LastMoment;
  /** A suspension of the notice touches no day that is counted. */
  'suspension-idle': Suspension;
}

export type WindowChangeFinding = FindingOf<WindowChangeFindings & Pick<WindowFindings, 'year-unannounced'>>;
