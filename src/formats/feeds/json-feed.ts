import { isoOf } from '#domain/time/instant.ts';
import { addressOf } from '#domain/notice/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { jsonText } from '../plain-text.ts';
import type { Feed } from './atom.ts';
import { lifeEventNames, urlOf } from './notice-life.ts';

/** `feed` as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, path, page, events }: Feed, office: Office): string {
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: urlOf(page, office),
    feed_url: urlOf(path, office),
    language: 'zh-CN',
    authors: [{ name: office.organiser }],
    items: events.map(({ id, kind, notice, title: name, lines, at, updatedAt }) => ({
      id,
      url: urlOf(addressOf(notice), office),
      title: name,
      content_text: lines.join('\n'),
      date_published: isoOf(at),
      date_modified: isoOf(updatedAt),
      authors: notice.issuers.map((issuer) => ({ name: issuer })),
      // For programs; what people read says the closing in words (JSON Feed 1.1, Extensions).
      _window: { opens_at: isoOf(notice.window.opensAt), closes_at: isoOf(notice.window.closesAt) },
      tags: [lifeEventNames[kind], notice.kind],
    })),
  });
}
