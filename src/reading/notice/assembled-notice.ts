import { everyCategory, nomineesOf, type Notice } from '#domain/notice/notice.ts';
import type { NoticeSetting, NoticeSettings } from './notice-settings.ts';
import type { Quoted } from './quotable-notice.ts';
import type { NoticeTexts } from './notice-texts.ts';
import { type Parse, type ReadVersion, readVersions } from './notice-versions.ts';

/** A notice whole, and the versions before it. */
export interface Assembled {
  readonly notice: Notice;
  readonly versions: readonly ReadVersion[];
}

export function assemble(
  { folder, life }: NoticeSettings,
  quoted: Quoted | undefined,
  { body, criteria, lists }: NoticeTexts,
  setting: NoticeSetting,
  parse: Parse,
): Assembled | undefined {
  if (!quoted || !body) return undefined;
  const versions = readVersions(folder, life, setting, parse);
  const listed = lists.map(({ value }) => value);
  return {
    notice: {
      ...quoted.quotable,
      body,
      criteria: criteria.map(({ value }) => value),
      lists: listed,
      nomineeCount: nomineesOf({ lists: listed }).length,
      categories: everyCategory({ quotas: quoted.quotable.quotas, lists: listed }),
      versions: versions.map(({ version }) => version),
    },
    versions,
  };
}
