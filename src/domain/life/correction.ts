import type { Publication } from '../time/publication.ts';
import type { PublicityWindow } from '../window/publicity-window.ts';

/** What a correction (更正) is about. */
export type CorrectionKind = 'misprint' | 'details' | 'nominees' | 'window' | 'privacy' | 'other';

export const correctionNames: Readonly<Record<CorrectionKind, string>> = {
  misprint: '笔误',
  details: '信息变更',
  nominees: '对象调整',
  window: '期限调整',
  privacy: '隐私处理',
  other: '其他',
};

/** The kinds that are nothing without a change of the text. */
export const changesText: ReadonlySet<CorrectionKind> = new Set<CorrectionKind>([
  'misprint',
  'details',
  'nominees',
]);

/** What a correction does to the window: nothing, some working days more, or the whole count anew. */
export type WindowEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'extended'; readonly workdays: number }
  | { readonly kind: 'restarted' };

/** A published change of a notice, told to the public. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly time: Publication;
  /** What was corrected, in the office's words. */
  readonly words: string;
  readonly effect: WindowEffect;
  /** Why the office does less for the window than its own policy asks; undefined where it does not. */
  readonly reason: string | undefined;
  /** The version that it corrects, from 1: the text as it was before. */
  readonly corrects: number;
  /** Its file's name without `.md`. */
  readonly slug: string;
}

/**
 * `corrections` by their time. Those of one day go by their minutes where all have one, and otherwise by the names
 * of their files, which count: `2023-08-09`, `2023-08-09-2`.
 */
export function oldestFirst<Dated extends Pick<Correction, 'time' | 'slug'>>(
  corrections: readonly Dated[],
): Dated[] {
  const vague = new Set(corrections.flatMap(({ time: { on, at } }) => (at === undefined ? [on] : [])));
  const minute = ({ on, at }: Publication): number => (at === undefined || vague.has(on) ? 0 : at);
  return corrections.toSorted(
    (a, b) =>
      compare(a.time.on, b.time.on) ||
      minute(a.time) - minute(b.time) ||
      compare(withNumbersOfOneLength(a.slug), withNumbersOfOneLength(b.slug)),
  );
}

/** `2023-08-09-10` comes after `2023-08-09-2`. */
function withNumbersOfOneLength(slug: string): string {
  return slug.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the office promises to do for the window at least, by kind of correction (site.yaml, 更正). */
export interface CorrectionPolicy {
  readonly least: Readonly<Partial<Record<CorrectionKind, WindowEffect>>>;
  readonly basis: string | undefined;
}

/** Whether `effect` gives the public less than `least`. */
export function isLess(effect: WindowEffect, least: WindowEffect): boolean {
  const rank = ({ kind }: WindowEffect): number => ['none', 'extended', 'restarted'].indexOf(kind);
  return effect.kind === 'extended' && least.kind === 'extended'
    ? effect.workdays < least.workdays
    : rank(effect) < rank(least);
}

/** Whether `time` is before the end of `window`. A time that is only a day is so until the last day is over. */
export function isBeforeEnd(
  { on, at }: Publication,
  { closes, closesAt }: Pick<PublicityWindow, 'closes' | 'closesAt'>,
): boolean {
  return at === undefined ? on <= closes : at < closesAt;
}

/** `不影响公示期`, `公示期顺延2个工作日`, `重新公示` */
export function effectWords(effect: WindowEffect): string {
  switch (effect.kind) {
    case 'none':
      return '不影响公示期';
    case 'extended':
      return `公示期顺延${effect.workdays}个工作日`;
    case 'restarted':
      return '重新公示';
  }
}
