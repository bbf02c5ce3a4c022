import { isoOf } from '#domain/time/instant.ts';
import { addressOf, type Notice } from '#domain/notice/notice.ts';
import type { Publication } from '#domain/time/publication.ts';
import type { Office } from '#domain/office/office.ts';
import { changedAt, urlOf } from '../feeds/notice-life.ts';
import { plainText } from '../plain-text.ts';

/**
 * What a notice's page says of itself in schema.org's terms, safe within a `script` element: the days on which one
 * may object are `temporalCoverage`, the closing instant is `expires`. The rest is in the page's tags and in the
 * notice's data.
 */
export function noticeJsonLd(notice: Notice, office: Office): string {
  const { window, published, corrections, documentNumber } = notice;
  return scriptText({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: urlOf(addressOf(notice), office),
    identifier: documentNumber,
    datePublished: timeText(published),
    dateModified: isoOf(changedAt(notice)),
    temporalCoverage: `${isoOf(window.opensAt)}/${isoOf(window.closesAt)}`,
    expires: isoOf(window.closesAt),
    correction:
      corrections.length === 0
        ? undefined
        : corrections.map(({ words, time }) => ({
            '@type': 'CorrectionComment',
            text: words,
            datePublished: timeText(time),
          })),
  });
}

/** The day, with the minute where it was recorded: none is invented. */
function timeText({ on, at }: Publication): string {
  return at === undefined ? on : isoOf(at);
}

/** JSON in which nothing can end the element or begin a comment (HTML, 13.1.2.1 and 4.12.1.3). */
function scriptText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? plainText(inner) : inner,
  ).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
