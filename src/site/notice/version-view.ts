import { addressOf, type Notice, titleOf, versionOf } from '#domain/notice/notice.ts';
import { receiverLines } from '#history/comparison/version-sections.ts';
import { type Frame, frame, type Link, noticesLink, type Site, yearLink } from '../frame/frame.ts';
import { historyAddress, type TimeView, timeView, versionAddress } from '../changes/changes-view.ts';
import type { Fact } from '../parts/fact.ts';
import { type NoticeView, noticeView, publicationFacts } from './notice-view.ts';

/** An earlier version of a notice, as it was published. */
export interface VersionView {
  readonly frame: Frame;
  readonly number: number;
  /** When it was corrected. */
  readonly until: TimeView;
  readonly present: Link;
  readonly history: Link;
  readonly text: NoticeView;
  /** What it says of itself, and who took objections. */
  readonly facts: readonly Fact[];
}

/** `version` is the text of the version `number` of `notice`. */
export function versionView(
  { notice, number, version }: { readonly notice: Notice; readonly number: number; readonly version: Notice },
  site: Site,
): VersionView {
  const title = titleOf(version);
  const address = versionAddress(notice, number);
  const { moved, windowText } = noticeView(notice, site);
  const present = { label: `现在的第${versionOf(notice)}版`, href: addressOf(notice) };
  const context = {
    words: `第${number}版，已更正`,
    link: { ...present, label: `看${present.label}` },
    isInvitation: false,
    isAhead: false,
  };
  const text = { ...noticeView(version, site, address), moved, context };
  return {
    frame: frame(
      {
        path: address,
        title: `第${number}版（已更正）：${title}`,
        description: `${title}的第${number}版，已被更正取代，仅供对照。`,
        trail: [noticesLink, yearLink(notice.year), { label: '本公示', href: addressOf(notice) }],
        canonical: addressOf(notice),
        isUnlisted: true,
      },
      site,
    ),
    number,
    until: timeView(notice.corrections[number - 1]?.time ?? notice.published),
    present,
    history: { label: '历次版本', href: historyAddress(notice) },
    text,
    facts: [
      ...publicationFacts(version),
      { label: text.windowText === windowText ? '公示期' : '原公示期', value: text.windowText },
      ...receiverLines(version.receiver).map(([label, value]) => ({ label, value })),
    ],
  };
}
