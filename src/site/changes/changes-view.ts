import {
  chineseMonthDay,
  chinesePublication,
  chineseRange,
  chineseWindow,
} from '#domain/window/chinese-date.ts';
import { type Correction, correctionNames, effectWords } from '#domain/life/correction.ts';
import { instantOf, isoOf } from '#domain/time/instant.ts';
import { addressOf, type Notice, versionOf } from '#domain/notice/notice.ts';
import type { Publication } from '#domain/time/publication.ts';
import { changeBy, suspensionsOf, type WindowChange } from '#domain/life/window-changes.ts';
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
export function correctionView(notice: Pick<Notice, 'windowChanges'>, correction: Correction): ChangeView {
  const { kind, time, words, reason } = correction;
  return {
    name: correctionNames[kind],
    time: timeView(time),
    words: [
      words,
      ...wordsOfEffect(correction).map((effect) => `${effect}。`),
      ...(reason === undefined ? [] : [`理由：${reason}`]),
    ],
    window: windowsOf(changeBy(correction, notice)),
  };
}

/** What `correction` does to the window, unless the office's own words end with it. */
function wordsOfEffect({ words, effect }: Correction): string[] {
  const sentence = effectWords(effect);
  return words.replace(/[。！？]$/, '').endsWith(sentence) ? [] : [sentence];
}

/** The suspensions of `notice`, the newest first. */
export function suspensionsView(notice: Pick<Notice, 'suspensions' | 'windowChanges'>): ChangeView[] {
  return suspensionsOf(notice)
    .toSorted((a, b) => instantOf(b.first, 0) - instantOf(a.first, 0))
    .map((suspension) => {
      const { first, last, cause, decidedBy, basis } = suspension;
      return {
        name: '中止',
        time: { machine: first, text: chineseRange(first, last) },
        words: [
          `原因：${cause}。中止期间不计入公示期，恢复后顺延相同的天数。`,
          `决定机关：${decidedBy}；依据：${basis}`,
        ],
        window: windowsOf(changeBy(suspension, notice)),
      };
    });
}

function windowsOf(change: WindowChange | undefined): ChangeView['window'] {
  return change && { before: chineseWindow(change.before.window), after: chineseWindow(change.after) };
}

/** When something was published, for people and for programs: the minute, or the day alone. */
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

/** Whether a notice has a page of its versions: from the second one on. */
export function hasHistory({ signOff, corrections }: Pick<Notice, 'signOff' | 'corrections'>): boolean {
  return signOff !== undefined && versionOf({ corrections }) > 1;
}

/** What happened to a notice since publication, a line each. */
export interface ChangesView {
  /** `发布后更正2次，中止1次`; empty where nothing happened. */
  readonly heading: string;
  readonly lines: readonly { readonly when: string; readonly words: string }[];
  /** The page of all versions, where there is one. */
  readonly history: string | undefined;
}

/** What changed since publication, a line each, the newest first. */
export function changeLines(notice: Notice): ChangesView {
  const ofCorrections = notice.corrections.map((correction) => {
    const { kind, time, words, reason } = correction;
    const change = changeBy(correction, notice);
    const effects = wordsOfEffect(correction);
    const clauses = [
      kind === 'privacy' ? `${correctionNames.privacy}，${words}` : words,
      ...(change ? [[...effects, `${chineseMonthDay(change.after.closes)}截止`].join('，')] : effects),
      ...(reason === undefined ? [] : [`理由：${reason}`]),
    ];
    return { at: instantOfPublication(time), when: chineseMonthDay(time.on), words: sentence(clauses) };
  });
  const ofSuspensions = suspensionsOf(notice).map((suspension) => {
    const { first, last, cause, decidedBy, basis } = suspension;
    const change = changeBy(suspension, notice);
    const clauses = [
      `因${cause}中止，不计入公示期`,
      ...(change ? [`顺延至${chineseMonthDay(change.after.closes)}截止`] : []),
      `决定机关：${decidedBy}，依据：${basis}`,
    ];
    const when = first === last ? chineseMonthDay(first) : chineseRange(first, last).replace(/^\d+年/, '');
    return { at: instantOf(first, 0), when, words: sentence(clauses) };
  });
  const counts = [
    ...(ofCorrections.length > 0 ? [`更正${ofCorrections.length}次`] : []),
    ...(ofSuspensions.length > 0 ? [`中止${ofSuspensions.length}次`] : []),
  ];
  return {
    heading: counts.length > 0 ? `发布后${counts.join('，')}` : '',
    lines: [...ofCorrections, ...ofSuspensions].toSorted((a, b) => b.at - a.at),
    history: hasHistory(notice) ? historyAddress(notice) : undefined,
  };
}

/** `parts` as one sentence, whichever of them was written as one. */
function sentence(parts: readonly string[]): string {
  return `${parts.map((part) => part.replace(/[。！？]$/, '')).join('；')}。`;
}
