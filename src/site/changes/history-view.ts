import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import type { RecordChange } from '#history/comparison/record-changes.ts';
import type { SectionChange } from '#history/comparison/text-diff.ts';
import { type VersionChanges, versionChanges } from '#history/comparison/version-changes.ts';
import type { Version } from '#history/comparison/version-sections.ts';
import { addressOf, type Notice, titleOf, versionOf } from '#domain/notice/notice.ts';
import { type Frame, frame, type Link, noticesLink, type Site, yearLink } from '../frame/frame.ts';
import {
  type ChangeView,
  correctionView,
  historyAddress,
  suspensionsView,
  type TimeView,
  timeView,
  versionAddress,
} from './changes-view.ts';

/** All versions of a notice, the newest first, each with what it changed. */
export interface HistoryView {
  readonly frame: Frame;
  readonly notice: Link;
  readonly versions: readonly VersionEntry[];
  /** What happened besides corrections. */
  readonly events: readonly ChangeView[];
  readonly check: CheckView;
}

export interface VersionEntry {
  readonly name: string;
  readonly isPresent: boolean;
  readonly time: TimeView;
  /** The version's own page; undefined for one that is not kept. */
  readonly href: string | undefined;
  /** The correction that made it; undefined for the first. */
  readonly correction: ChangeView | undefined;
  /** The parts of the text that changed from the version before. */
  readonly changes: readonly SectionChange[];
  /** What is said besides: of what did not change, and why something is not shown. */
  readonly notes: readonly string[];
}

/** How anyone can check that the text is what was published. */
export interface CheckView {
  readonly digest: string;
  readonly record: string;
}

/** The canonical text of the notice at an address, or of an earlier version of it. */
type RecordAt = (address: string, version?: number) => NoticeRecord | undefined;

/** The page of the versions of `notice`, newest first, with what each changed; `recordAt` has their texts. */
export function historyView(notice: Notice, site: Site, recordAt: RecordAt): HistoryView {
  const title = titleOf(notice);
  const address = addressOf(notice);
  return {
    frame: frame(
      {
        path: historyAddress(notice),
        title: `历次版本：${title}`,
        description: `${title}的历次版本、更正和改动对照。`,
        trail: [noticesLink, yearLink(notice.year), { label: '本公示', href: address }],
        isUnlisted: true,
      },
      site,
    ),
    notice: { label: title, href: address },
    versions: versionsOf(notice, recordAt).toReversed(),
    events: suspensionsView(notice),
    check: { digest: notice.digest, record: `${address}record.json` },
  };
}

/** The versions of `notice`, the first one first. */
function versionsOf(notice: Notice, recordAt: RecordAt): VersionEntry[] {
  const present = versionOf(notice);
  const address = addressOf(notice);
  const texts: readonly (Version | undefined)[] = [
    ...notice.versions.map(
      ({ number, notice: text }) => text && { notice: text, record: recordAt(address, number) },
    ),
    { notice, record: recordAt(address) },
  ];
  return texts.map((text, index): VersionEntry => {
    const number = index + 1;
    const before = texts[index - 1];
    const correction = notice.corrections[index - 1];
    const changes = before && text && versionChanges(before, text);
    return {
      name: `第${number}版`,
      isPresent: number === present,
      time: timeView(correction?.time ?? notice.published),
      href: number === present ? address : text && versionAddress(notice, number),
      correction: correction && correctionView(notice, correction),
      changes: changes?.kind === 'seen' ? changes.sections : [],
      notes: [
        ...(text ? [] : [isRedacted(notice, number) ? redactedWords : '这一版没有保存。']),
        ...(changes ? changesWords(changes) : correction ? [uncomparedWords(notice, number)] : []),
      ],
    };
  });
}

/** Whether a privacy correction removed the version `number`. */
function isRedacted({ corrections }: Notice, number: number): boolean {
  return corrections[number - 1]?.kind === 'privacy';
}

const redactedWords = '这一版有个人信息，已作隐私处理，不再保留。';

/** Why the version `number` is not compared with the one before. */
function uncomparedWords(notice: Notice, number: number): string {
  return isRedacted(notice, number - 1) || isRedacted(notice, number)
    ? '为保护个人信息，不显示改动对照。'
    : '前后两版没有都保存，不能对照。';
}

/** What a comparison does not show by itself. */
function changesWords(changes: VersionChanges): string[] {
  switch (changes.kind) {
    case 'none':
      return ['公示的文字没有改动。'];
    case 'seen':
      return changes.restyled.map((heading) => `“${heading}”的文字没有改动，排版有改动。`);
    case 'unseen': {
      const files = changes.files.map(recordWords).join('；');
      return [`公示的文字和排版没有改动，标准文本的写法有改动${files === '' ? '' : `：${files}`}。`];
    }
  }
}

function recordWords(change: RecordChange): string {
  const { file } = change;
  switch (change.kind) {
    case 'added':
      return `增加 ${file}`;
    case 'removed':
      return `删去 ${file}`;
    case 'replaced':
      return `更换 ${file}`;
    case 'changed': {
      const keys = change.keys.map((key) => `“${key}”`).join('');
      const parts = [keys, change.hasNewText ? '正文' : ''].filter((part) => part !== '');
      return `${file} 的${parts.length > 0 ? parts.join('和') : '各项次序'}`;
    }
  }
}
