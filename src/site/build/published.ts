import { addressOf, type Notice } from '#domain/notice/notice.ts';
import { erased, erasureOf } from '#domain/notice/erasure.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Content } from '#reading/parse-content.ts';

/**
 * What a build at `at` publishes of `content`: a preview everything, production no draft and nothing that is
 * broken; of what is withdrawn or archived, in both, only what must stay. Nothing that is published is made from
 * any other notices than these.
 */
export function published(content: Content, isPreview: boolean, at: Instant): Content {
  const { basis } = content.office.retention;
  const notices = content.notices.map((notice): Notice => {
    const erasure = erasureOf(notice, at, basis);
    return erasure ? erased(notice, erasure) : notice;
  });
  const gone = new Set(notices.filter(({ erasure }) => erasure).map(addressOf));
  const records = new Map([...content.records].filter(([address]) => !gone.has(address)));
  return isPreview
    ? { ...content, notices, records }
    : { ...content, notices: notices.filter(({ signOff }) => signOff), records, broken: [] };
}

/** What the manifest says of each signed notice of `content`, by its address: what was erased says only that. */
export function publishedDigests(content: Content): Readonly<Record<string, PublishedNotice>> {
  const whole = [...content.records].map(([address, { published: digests }]) => [address, digests] as const);
  const gone = content.notices
    .filter(({ erasure, signOff }) => erasure && signOff)
    .map((notice): readonly [string, PublishedNotice] => [
      addressOf(notice),
      { version: 1, digest: '', life: {}, versions: {}, redacted: [], erased: true },
    ]);
  return Object.fromEntries([...whole, ...gone].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
