import { type SectionChange, textDiff } from '#history/comparison/text-diff.ts';
import { versionSections } from '#history/comparison/version-sections.ts';
import { addressOf, type Notice, titleOf, versionOf } from '#domain/notice/notice.ts';
import {
  type ChangeView,
  changesView,
  correctionView,
  historyAddress,
  type TimeView,
  timeView,
  versionAddress,
} from './changes-view.ts';
import { type Frame, frame, type Link, noticesLink, type Site, yearLink } from '../frame/frame.ts';

/** All versions of a notice, the newest first, each with what it changed. */
export interface HistoryView {
  readonly frame: Frame;
  readonly title: string;
  readonly notice: Link;
  readonly versions: readonly VersionEntry[];
  /** What happened besides corrections. */
  readonly events: readonly ChangeView[];
  readonly check: CheckView;
}

export interface VersionEntry {
  readonly number: number;
  readonly name: string;
  readonly isPresent: boolean;
  readonly time: TimeView;
  /** The version's own page; undefined for one that is not kept. */
  readonly href: string | undefined;
  /** The correction that made it; undefined for the first. */
  readonly correction: ChangeView | undefined;
  /** What changed from the version before; undefined where that may not be shown. */
  readonly changes: readonly SectionChange[] | undefined;
}

/** How anyone can check that the text is what was published. */
export interface CheckView {
  readonly digest: string;
  readonly record: string;
}

export function historyView(notice: Notice, site: Site): HistoryView {
  const title = titleOf(notice);
  const present = versionOf(notice);
  const events = changesView(notice);
  const texts = [...notice.versions.map((version) => version.notice), notice];
  const versions = texts.map((text, index): VersionEntry => {
    const number = index + 1;
    const before = texts[index - 1];
    const correction = notice.corrections[index - 1];
    return {
      number,
      name: `第 ${number} 版`,
      isPresent: number === present,
      time: timeView(correction?.time ?? notice.published),
      href: number === present ? addressOf(notice) : text && versionAddress(notice, number),
      correction: correction && correctionView(notice, correction),
      changes: before && text ? textDiff(versionSections(before), versionSections(text)) : undefined,
    };
  });
  return {
    frame: frame(
      {
        path: historyAddress(notice),
        title: `历次版本：${title}`,
        description: `${title}的历次版本、更正和改动对照。`,
        trail: [noticesLink, yearLink(notice.year), { label: '本公示', href: addressOf(notice) }],
        isUnlisted: true,
      },
      site,
    ),
    title,
    notice: { label: title, href: addressOf(notice) },
    versions: versions.toReversed(),
    events: events.filter(({ name }) => name === '中止'),
    check: { digest: notice.digest, record: `${addressOf(notice)}record.json` },
  };
}
