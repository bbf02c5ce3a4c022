import { statusMeanings, statusNames } from '#domain/window/status.ts';
import { overWords } from '#domain/window/status-words.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import { chineseDate, chinesePublication } from '#domain/window/chinese-date.ts';
import { type Erasure, periodWords } from '#domain/life/ending.ts';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { type LedgerView, ledgerView } from '../ledger/ledger-view.ts';
import { type ShareView, shareView } from '../share/share-view.ts';
import { type Frame, frame, noticesLink, type Site, yearLink } from '../frame/frame.ts';
import type { Fact } from '../parts/fact.ts';
import { type TitleView, titleView } from '../parts/title-view.ts';
import { publicationFacts, publicationTags } from './notice-view.ts';

/** What remains of a notice that was withdrawn or archived. */
export interface TombstoneView {
  readonly frame: Frame;
  readonly kind: string;
  readonly title: TitleView;
  /** `本公示已于2023年8月9日撤回`, in phrases. */
  readonly heading: readonly string[];
  readonly meaning: string;
  /** Who decided it and why, or by what right. */
  readonly reasons: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly ledger: LedgerView;
  readonly share: ShareView;
}

/** What stays at the address of `notice`, whose names and texts are gone for `erasure`. */
export function tombstoneView(notice: Notice, erasure: Erasure, site: Site): TombstoneView {
  const title = titleOf(notice);
  const status = statusNames[erasure.kind];
  const description = `${title}：${status}。${statusMeanings[erasure.kind]}。`;
  const heading = overWords(windowSpan(notice), erasure.kind);
  const meaning =
    erasure.kind === 'withdrawn'
      ? '不再按本公示受理，名单和事迹不再公开。'
      : '保留期已满，名单和事迹不再公开。';
  const reasons = reasonsOf(erasure);
  // A sheet of paper says first that it is over; screens have said so above.
  const onPaper = [{ label: '状态', value: `${heading.join('')}。${meaning}` }, ...reasons];
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
    title: titleView(notice),
    heading,
    meaning,
    reasons,
    ledger: ledgerView(notice, site),
    share: shareView(addressOf(notice), site.office),
    facts: [...onPaper.map((fact) => ({ ...fact, isForPaper: true })), ...remainingFacts(notice)],
  };
}

function reasonsOf(erasure: Erasure): Fact[] {
  const reasons: readonly (readonly [string, string | undefined])[] =
    erasure.kind === 'withdrawn'
      ? [
          ['时间', chinesePublication(erasure.time)],
          ['决定机关', erasure.decidedBy],
          ['理由', erasure.reason],
        ]
      : [['依据', erasure.basis]];
  return reasons.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

function remainingFacts(notice: Notice): Fact[] {
  const { signers, signedOn } = notice;
  const signature = [signers.join('、'), signedOn ? chineseDate(signedOn) : '']
    .filter((part) => part !== '')
    .join('，');
  return [
    ...publicationFacts(notice),
    { label: '公示期', value: periodWords(notice) },
    ...(signature === '' ? [] : [{ label: '落款', value: signature }]),
    { label: '受理部门', value: notice.receiver.department },
  ];
}
