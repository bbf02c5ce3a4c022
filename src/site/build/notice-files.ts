import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, type Notice, titleOf } from '#domain/notice/notice.ts';
import { filesOf } from '#domain/notice/notice-files.ts';
import type { NoticeRecord } from '#domain/notice/notice-record.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { icsText } from '#formats/feeds/ics.ts';
import { jsonText } from '#formats/plain-text.ts';
import { renderRecord } from '#reading/folder/notice-record.ts';
import type { PublishedContent } from './published.ts';

/** A file beside the page of a notice, by its path below the notice's address. */
export interface NoticeFile {
  readonly path: string;
  bytes(): string | Uint8Array<ArrayBuffer>;
}

/**
 * The files beside the page of `notice`: what programs read of it, the canonical texts whose SHA-256 its history gives,
 * and what it and its earlier versions attach, which stands in `contentFolder`.
 */
export function noticeFiles(
  notice: Notice,
  { office, calendar, records }: PublishedContent,
  contentFolder: string,
): NoticeFile[] {
  const address = addressOf(notice);
  const record = records.get(address);
  const attached = (file: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(join(contentFolder, address, file)));
  return [
    {
      path: 'notice.ics',
      bytes: () =>
        icsText({ name: titleOf(notice), path: `${address}notice.ics`, notices: [notice] }, office, calendar),
    },
    { path: 'notice.json', bytes: () => jsonText(noticeDocument(notice, office)) },
    ...(record ? [recordFile('', record.record)] : []),
    ...filesOf(notice).map((path) => ({ path, bytes: () => attached(path) })),
    ...notice.versions.flatMap(({ number, notice: version }) => {
      const versionRecord = version && record?.versions.get(String(number));
      if (!versionRecord) return [];
      return [
        recordFile(`v/${number}/`, versionRecord),
        ...filesOf(version).map((file) => ({
          path: `v/${number}/${file}`,
          bytes: () => attached(`versions/${number}/${file}`),
        })),
      ];
    }),
  ];
}

function recordFile(folder: string, record: NoticeRecord): NoticeFile {
  return { path: `${folder}record.json`, bytes: () => renderRecord(record) };
}

/** Writes the files beside the page of `notice`, each by its path in the site. */
export function writeNoticeFiles(
  notice: Notice,
  content: PublishedContent,
  contentFolder: string,
  write: (path: string, bytes: string | Uint8Array) => void,
): void {
  for (const { path, bytes } of noticeFiles(notice, content, contentFolder))
    write(`${addressOf(notice).slice(1)}${path}`, bytes());
}
