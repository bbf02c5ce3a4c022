import { type Instant, isoOf } from '#domain/time/instant.ts';
import { addressOf } from '#domain/notice/notice.ts';
import type { PublicityWindow } from '#domain/window/publicity-window.ts';
import type { Office } from '#domain/office/office.ts';
import { escapeXml } from '../plain-text.ts';
import { type LifeEvent, lifeEventNames, urlOf } from './notice-life.ts';

/** A feed: what it holds and where it is. */
export interface Feed {
  readonly title: string;
  /** Paths of the feed itself and of the page that it follows. */
  readonly path: string;
  readonly page: string;
  /** The newest first. */
  readonly events: readonly LifeEvent[];
  /** A feed for a whole year, which readers of old entries are led to (RFC 5005, section 4). */
  readonly archive?: { readonly current: string };
  /** The path of the archive before this feed. */
  readonly previous?: string | undefined;
}

/** How many entries a feed shows; the rest is in the archives. */
export const mostEntries = 50;

/** Of a feed without entries: something must be said (RFC 4287, 4.1.1), and nothing ever changed. */
const never = 0 as Instant;

/** `feed` as an Atom document (RFC 4287). */
export function atomXml({ title, path, page, events, archive, previous }: Feed, office: Office): string {
  const url = (to: string): string => escapeXml(urlOf(to, office));
  const id = escapeXml(`tag:${office.domain.toLowerCase()},2023:${encodeURI(path)}`);
  const link = (rel: string, to: string, type: string): string =>
    `  <link rel="${rel}" type="${type}" href="${url(to)}"/>`;
  const atom = 'application/atom+xml';
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"${archive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : ''} xml:lang="zh-CN">`,
    `  <id>${id}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${isoOf(newest(events))}</updated>`,
    `  <author><name>${escapeXml(office.organiser)}</name></author>`,
    link('self', path, atom),
    link('alternate', page, 'text/html'),
    ...(archive ? ['  <fh:archive/>', link('current', archive.current, atom)] : []),
    ...(previous === undefined ? [] : [link('prev-archive', previous, atom)]),
    ...events.map((event) => entryXml(event, office)),
    '</feed>',
  ].join('\n')}\n`;
}

function entryXml({ id, kind, notice, title, lines, at, updatedAt }: LifeEvent, office: Office): string {
  const address = escapeXml(urlOf(addressOf(notice), office));
  return [
    '  <entry>',
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${address}"/>`,
    `    <published>${isoOf(at)}</published>`,
    `    <updated>${isoOf(updatedAt)}</updated>`,
    ...notice.issuers.map((issuer) => `    <author><name>${escapeXml(issuer)}</name></author>`),
    `    <category term="${kind}" label="${lifeEventNames[kind]}"/>`,
    `    <category term="${escapeXml(notice.kind)}"/>`,
    `    <dcterms:valid>${validity(notice.window)}</dcterms:valid>`,
    `    <summary>${escapeXml(lines.join('\n'))}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** The window in instants, for programs (DCMI Period Encoding Scheme). */
function validity({ opensAt, closesAt }: PublicityWindow): string {
  return `start=${isoOf(opensAt)}; end=${isoOf(closesAt)}; scheme=W3C-DTF;`;
}

function newest(events: readonly LifeEvent[]): Instant {
  return Math.max(never, ...events.map(({ updatedAt }) => updatedAt)) as Instant;
}
