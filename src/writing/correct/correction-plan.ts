import { changeBy } from '#domain/life/window-changes.ts';
import { effectWords } from '#domain/life/correction.ts';
import type { PublishedVersion } from '#history/published/published-versions.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Change, Plan } from '../plan.ts';
import { ledgerLines, windowWords } from '../window-lines.ts';
import type { AskedCorrection } from './ask-correction.ts';

/** A correction that was asked for, and the published version that it corrects. */
export interface CorrectionOrder {
  readonly place: NoticePlace;
  readonly version: PublishedVersion;
  /** What freezes `version`. */
  readonly frozen: readonly Change[];
  readonly asked: AskedCorrection;
  /** How the text differs from `version` by now. */
  readonly edits: readonly string[];
}

/** What opens the correction `order` in the content folder `shownAs`. */
export function correctionPlan(order: CorrectionOrder, shownAs: string): Plan {
  const { place, version, frozen, asked, edits } = order;
  const folder = `${shownAs}/${place.folder}`;
  return {
    changes: [...frozen, asked.change],
    said: [
      `\n已写好：`,
      `  ${shownAs}/${asked.change.path}　这次更正`,
      `  ${folder}/versions/${asked.corrects}/　更正前的第${asked.corrects}版，取自${version.from}`,
      ...windowChangeLines(asked),
      ...(edits.length > 0
        ? [
            '和已发布的相比，公示的文字已经有这些改动，都算在这次更正里：',
            ...edits.map((edit) => `  ${edit}`),
            '下一步：核对这些改动，npm run check，提交。',
          ]
        : [`下一步：在 ${folder}/ 里改好公示的文字（versions 里的不要动），npm run check，提交。`]),
    ],
  };
}

/** The window before and after the correction `asked`, in lines: suspensions to come, which are known, are in both. */
export function windowChangeLines({ before, after: { notice }, slug }: AskedCorrection): string[] {
  const correction = notice?.corrections.find((one) => one.slug === slug);
  if (!notice || !correction) return ['公示现在有错误，公示期等改好以后再看检查的结果。'];
  const effect = `公示期：${effectWords(correction.effect)}。`;
  const change = changeBy(correction, notice);
  if (!change) return [effect, `  不变：${windowWords(notice.window)}`];
  return [
    effect,
    `  原来：${windowWords(before.notice?.window ?? change.before.window)}`,
    `  现在：${windowWords(notice.window)}`,
    ...ledgerLines(notice.window, notice.ledger).map((day) => `　${day}`),
  ];
}
