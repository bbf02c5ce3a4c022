import {
  chineseDays,
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
  /** `更正（对象调整）`, `中止` */
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
  const { kind, time, reason } = correction;
  const { stated, rest, sentence } = wordsOf(correction);
  return {
    name: kind === 'other' ? '更正' : `更正（${correctionNames[kind]}）`,
    time: timeView(time),
    words: [
      `${stated}${rest ? `${rest}。` : ''}`,
      ...(sentence ? [`${sentence}。`] : []),
      ...(reason === undefined ? [] : [`理由：${reason}`]),
    ],
    window: windowsOf(changeBy(correction, notice)),
  };
}

/** What is told of a correction: the office's own words, how they go on, and what has to be said besides. */
interface CorrectionWords {
  readonly stated: string;
  /** `2个工作日` behind `公示期顺延`. */
  readonly rest: string;
  readonly sentence: string;
}

/**
 * The office's words of a correction, and what it does to the window where they do not end with it: what they begin to
 * say is said to its end, and never twice.
 */
function wordsOf({ words, effect }: Correction): CorrectionWords {
  const stated = words.replace(/[。！？]$/, '');
  if (saysEffect[effect.kind].test(stated) || stated.endsWith(effectWords(effect)))
    return { stated: words, rest: '', sentence: '' };
  if (effect.kind !== 'extended') return { stated: words, rest: '', sentence: effectWords(effect) };
  const days = `${effect.workdays}个工作日`;
  if (/(?:顺延|延长)$/.test(stated)) return { stated, rest: days, sentence: '' };
  return new RegExp(`(?:顺延|延长)(?:至?|了)${days}$`).test(stated)
    ? { stated: words, rest: '', sentence: '' }
    : { stated: words, rest: '', sentence: effectWords(effect) };
}

/** The office's words say already, at their end, what a correction does to the window. */
const saysEffect: Readonly<Record<Correction['effect']['kind'], RegExp>> = {
  none: /公示(?:期|期限|时间)(?:不变|不作调整|不受影响|不顺延)$/,
  extended: /^$/,
  restarted: /重新公示[^，。；]{0,12}$/,
};

/** `correction` of `notice` in a sentence, with the day on which the window closes since, where nothing moved that later. */
export function correctionLine(notice: Pick<Notice, 'windowChanges'>, correction: Correction): string {
  const { kind, reason } = correction;
  const change = changeBy(correction, notice);
  const { stated, rest, sentence } = wordsOf(correction);
  const closing = change && isLastWord(change, notice) ? `${chineseMonthDay(change.after.closes)}截止` : '';
  const words = `${kind === 'privacy' ? `${correctionNames.privacy}，` : ''}${stated}${rest}`;
  const isWhole = sentence === '' && closing !== '';
  return sentenceOf([
    isWhole ? `${words.replace(/[。！？]$/, '')}，${closing}` : words,
    ...(sentence === '' ? [] : [[sentence, closing].filter(Boolean).join('，')]),
    ...(reason === undefined ? [] : [`理由：${reason}`]),
  ]);
}

/** Whether the window still closes on the day that `change` made it close. */
function isLastWord({ after }: WindowChange, { windowChanges }: Pick<Notice, 'windowChanges'>): boolean {
  return windowChanges.at(-1)?.after.closes === after.closes;
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
  /** `发布后更正2次，决定中止1次`; empty where nothing happened. */
  readonly heading: string;
  readonly lines: readonly { readonly when: string; readonly words: string }[];
  /** The page of all versions, where there is one. */
  readonly history: string | undefined;
}

/** What changed since publication, a line each, the newest first. */
export function changeLines(notice: Notice): ChangesView {
  const ofCorrections = notice.corrections.map((correction) => ({
    at: instantOfPublication(correction.time),
    when: chineseMonthDay(correction.time.on),
    words: correctionLine(notice, correction),
  }));
  const ofSuspensions = suspensionsOf(notice).map((suspension) => {
    const { first, last, cause, decidedBy, basis } = suspension;
    const change = changeBy(suspension, notice);
    const moved = change ? `，顺延至${chineseMonthDay(change.after.closes)}截止` : '';
    const sentences = [`中止（${cause}），不计入公示期${moved}`, `决定机关：${decidedBy}`, `依据：${basis}`];
    return {
      at: instantOf(first, 0),
      when: chineseDays(first, last),
      words: sentences.map((part) => sentenceOf([part])).join(''),
    };
  });
  const counts = [
    ...(ofCorrections.length > 0 ? [`更正${ofCorrections.length}次`] : []),
    ...(ofSuspensions.length > 0 ? [`决定中止${ofSuspensions.length}次`] : []),
  ];
  return {
    heading: counts.length > 0 ? `发布后${counts.join('，')}` : '',
    lines: [...ofCorrections, ...ofSuspensions].toSorted((a, b) => b.at - a.at),
    history: hasHistory(notice) ? historyAddress(notice) : undefined,
  };
}

/** `parts` as one sentence, whichever of them was written as one. */
function sentenceOf(parts: readonly string[]): string {
  return `${parts.map((part) => part.replace(/[。！？]$/, '')).join('；')}。`;
}
