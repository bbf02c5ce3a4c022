import { z } from 'zod';
import { ofEach } from '#domain/lists/of-each.ts';
import { endOfDay, isoTimeOfMinute } from '#domain/time/instant.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { settingsOf } from '#reading/folder/notice-record.ts';
import type { PublishedRecord } from '#reading/parse-content.ts';
import { parseYamlOf } from '#reading/settings/parse-fields.ts';
import { knownOffice, officeFields } from '#reading/settings/office-fields.ts';

/** The office of a `site.yaml`, read once. */
const officeIn = ofEach((file: ContentFile) => knownOffice(parseYamlOf(officeFields, file).value));

/** The domain that a `site.yaml` gives its site; undefined where it cannot be read. */
export function domainOf(file: ContentFile): string | undefined {
  return officeIn(file).office?.domain;
}

/**
 * Whether what the site at `domain` published was never on line: it has the example's name (RFC 2606), and the site
 * that took it over, at `present`, another.
 */
export function isExample(domain: string | undefined, present: string | undefined): boolean {
  return domain !== undefined && domain !== present && /(?:^|\.)example(?:\.|$)/.test(domain);
}

/**
 * When windows close on their last day by the `site.yaml` `file`, where a notice says nothing else: `24:00`; undefined
 * where it cannot be read.
 */
export function closingTimeOf(file: ContentFile): string | undefined {
  const { office, knowsWindows } = officeIn(file);
  return office && knowsWindows ? isoTimeOfMinute(office.closesAtMinute ?? endOfDay) : undefined;
}

const ownClosingTime = z.looseObject({ 公示期: z.looseObject({ 截止时刻: z.string() }) });

/** The window that a notice prints now, had it closed at `time`; undefined where the notice has a time of its own. */
export function windowClosingAt(
  time: string,
  { record, published: { window } }: PublishedRecord,
): string | undefined {
  if (window === undefined || ownClosingTime.safeParse(settingsOf(record)).success) return undefined;
  return window.replace(/T.*$/, `T${time}`);
}
