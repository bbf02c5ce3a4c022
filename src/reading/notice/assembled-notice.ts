import { everyCategory, nomineesOf, type Notice, type Picture } from '#domain/notice/notice.ts';
import { picturePathsOf } from '#domain/notice/notice-files.ts';
import { pictureSize } from '#documents/picture/picture-size.ts';
import type { NoticeFolder } from '../folder/notice-folder.ts';
import { bytesOf } from '../folder/notice-record.ts';
import type { NoticeSetting, NoticeSettings } from './notice-settings.ts';
import type { Quoted } from './quotable-notice.ts';
import type { NoticeTexts } from './notice-texts.ts';
import { type Parse, type ReadVersion, readVersions } from './notice-versions.ts';

/** A notice whole, and the versions before it. */
export interface Assembled {
  readonly notice: Notice;
  readonly versions: readonly ReadVersion[];
}

/** The notice that settings and texts make, as rules and pages take it; undefined where either cannot be read. */
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
  const texts = { body, criteria: criteria.map(({ value }) => value), lists: listed };
  return {
    notice: {
      ...quoted.quotable,
      ...texts,
      pictures: picturesOf(texts, folder),
      nomineeCount: nomineesOf({ lists: listed }).length,
      categories: everyCategory({ quotas: quoted.quotable.quotas, lists: listed }),
      versions: versions.map(({ version }) => version),
    },
    versions,
  };
}

/** What `texts` show of `folder`: a file that cannot be read, or is no picture, is told elsewhere. */
function picturesOf(texts: Parameters<typeof picturePathsOf>[0], { files }: NoticeFolder): Picture[] {
  return picturePathsOf(texts).flatMap((path) => {
    const file = files.get(path);
    const size = file && pictureSize(bytesOf(file));
    return size ? [{ path, ...size }] : [];
  });
}
