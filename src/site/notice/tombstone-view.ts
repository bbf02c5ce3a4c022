import { statusMeanings, statusNames } from '#domain/window/status.ts';
import { chineseDate, chineseWindow } from '#domain/window/chinese-date.ts';
import type { Erasure } from '#domain/life/ending.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { type TimeView, timeView } from '../changes/changes-view.ts';
import { type Frame, frame, noticesLink, type Site, yearLink } from '../frame/frame.ts';
import type { Fact } from '../parts/fact.ts';
import { type NoticeView, publicationFacts, publicationTags, titleLines } from './notice-view.ts';

/** What remains of a notice that was withdrawn or archived. */
export interface TombstoneView {
  readonly frame: Frame;
  readonly kind: string;
  readonly titleLines: NoticeView['titleLines'];
  readonly status: string;
  readonly meaning: string;
  readonly time: TimeView;
  readonly facts: readonly Fact[];
}

export function tombstoneView(notice: Notice, erasure: Erasure, site: Site): TombstoneView {
  const { signers, signedOn } = notice;
  const signature = [signers.join('、'), signedOn ? chineseDate(signedOn) : '']
    .filter((part) => part !== '')
    .join('，');
  const title = titleOf(notice);
  const status = statusNames[erasure.kind];
  const description = `${title}：${status}。${statusMeanings[erasure.kind]}。`;
  const reasons: readonly (readonly [string, string | undefined])[] =
    erasure.kind === 'withdrawn'
      ? [
          ['决定机关', erasure.decidedBy],
          ['理由', erasure.reason],
        ]
      : [['依据', erasure.basis]];
  return {
    frame: frame(
      {
        path: addressOf(notice),
        title,
        description,
        trail: [noticesLink, yearLink(notice.year)],
        isUnlisted: true,
        tags: publicationTags(notice, description, site),
      },
      site,
    ),
    kind: notice.kind,
    titleLines: titleLines(notice),
    status,
    meaning: statusMeanings[erasure.kind],
    time: timeView(erasure.time),
    facts: [
      ...reasons.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
      ...publicationFacts(notice),
      { label: '公示期', value: chineseWindow(notice.window) },
      ...(signature === '' ? [] : [{ label: '落款', value: signature }]),
      { label: '受理部门', value: notice.receiver.department },
    ],
  };
}
