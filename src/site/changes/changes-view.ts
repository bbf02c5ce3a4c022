import { chinesePublication, chineseRange, chineseWindow } from '#domain/window/chinese-date.ts';
import { type Correction, correctionNames, effectWords } from '#domain/life/correction.ts';
import { instantOf, isoOf } from '#domain/time/instant.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { WindowChange } from '#domain/life/window-changes.ts';
import { instantOfPublication } from '#domain/time/publication.ts';

/** What happened to a notice after publication, the newest first, for its reader. */
export interface ChangeView {
  /** `对象调整`, `中止` */
  readonly name: string;
  readonly time: TimeView;
  readonly words: readonly string[];
  /** The window before and after, where it changed. */
  readonly window: { readonly before: string; readonly after: string } | undefined;
}

export interface TimeView {
  readonly machine: string;
  readonly text: string;
}

/** The correction `correction` of `notice`. */
export function correctionView(
  { windowChanges }: Pick<Notice, 'windowChanges'>,
  correction: Correction,
): ChangeView {
  const { kind, time, words, effect, reason } = correction;
  const change = windowChanges.find(
    ({ cause }) => cause.kind === 'correction' && cause.correction === correction,
  );
  return {
    name: correctionNames[kind],
    time: timeView(time),
    words: [words, `${effectWords(effect)}。`, ...(reason === undefined ? [] : [`理由：${reason}`])],
    window: windowsOf(change),
  };
}

/** All that happened to `notice`, corrections and suspensions, the newest first. */
export function changesView(
  notice: Pick<Notice, 'corrections' | 'suspensions' | 'windowChanges'>,
): ChangeView[] {
  const ofCorrections = notice.corrections.map((correction): readonly [number, ChangeView] => [
    instantOfPublication(correction.time),
    correctionView(notice, correction),
  ]);
  return newestFirst([...ofCorrections, ...suspensionViews(notice)]);
}

/** The suspensions of `notice`, the newest first. */
export function suspensionsView(notice: Pick<Notice, 'suspensions' | 'windowChanges'>): ChangeView[] {
  return newestFirst(suspensionViews(notice));
}

function newestFirst(views: readonly (readonly [at: number, ChangeView])[]): ChangeView[] {
  return views.toSorted(([a], [b]) => b - a).map(([, view]) => view);
}

/** Its own suspensions, and those of the whole site that moved its window. */
function suspensionViews({
  suspensions,
  windowChanges,
}: Pick<Notice, 'suspensions' | 'windowChanges'>): (readonly [at: number, ChangeView])[] {
  const changes = new Map(
    windowChanges.flatMap((change) =>
      change.cause.kind === 'suspension' ? [[change.cause.suspension, change] as const] : [],
    ),
  );
  return [...new Set([...suspensions, ...changes.keys()])].map((suspension) => {
    const { first, last, cause, decidedBy, basis } = suspension;
    return [
      instantOf(first, 0),
      {
        name: '中止',
        time: { machine: first, text: chineseRange(first, last) },
        words: [`原因：${cause}。这些日子不计入公示期，以后补足。`, `决定机关：${decidedBy}；依据：${basis}`],
        window: windowsOf(changes.get(suspension)),
      },
    ];
  });
}

function windowsOf(change: WindowChange | undefined): ChangeView['window'] {
  return change && { before: chineseWindow(change.before.window), after: chineseWindow(change.after) };
}

export function timeView(time: Publication): TimeView {
  return { machine: time.at === undefined ? time.on : isoOf(time.at), text: chinesePublication(time) };
}

/** The page of all versions of a notice. */
export function historyAddress(notice: Pick<Notice, 'year' | 'slug'>): string {
  return `${addressOf(notice)}history/`;
}

/** The page of an earlier version. */
export function versionAddress(notice: Pick<Notice, 'year' | 'slug'>, version: number): string {
  return `${addressOf(notice)}v/${version}/`;
}
