import { type CorrectionKind, correctionNames, type WindowEffect } from '#domain/life/correction.ts';
import { scalar } from '../new/yaml-text.ts';

/** A correction as it was answered. */
export interface CorrectionAnswers {
  readonly kind: CorrectionKind;
  /** `2023-08-09 10:00`, or the day alone. */
  readonly time: string;
  readonly words: string;
  readonly effect: WindowEffect;
  /** '' where there is none. */
  readonly reason: string;
  readonly corrects: number;
}

/** The text of a `corrections/*.md`. */
export function correctionFile({ kind, time, words, effect, reason, corrects }: CorrectionAnswers): string {
  return [
    '---',
    `性质: ${correctionNames[kind]}`,
    `时间: ${time}`,
    `说明: ${scalar(words)}`,
    `公示期影响: ${effectWritten(effect)}`,
    ...(reason === '' ? [] : [`理由: ${scalar(reason)}`]),
    `版本: ${corrects}`,
    '---',
    '',
  ].join('\n');
}

function effectWritten(effect: WindowEffect): string {
  switch (effect.kind) {
    case 'none':
      return '不影响';
    case 'extended':
      return `{ 顺延工作日: ${effect.workdays} }`;
    case 'restarted':
      return '重新公示';
  }
}
