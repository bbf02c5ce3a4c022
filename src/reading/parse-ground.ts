import type { CivilDate } from '#domain/time/civil-date.ts';
import type { Suspension } from '#domain/life/suspension.ts';
import type { ContentFile } from './files/content-files.ts';
import type { Recorder } from './folder/notice-record.ts';
import { type ReadSuspensions, readSuspensions } from './folder/parse-suspensions.ts';
import { parseCalendar, type ParsedCalendar } from './parse-calendar.ts';
import { type ParsedOffice, parseOffice } from './parse-office.ts';
import { type ParsedPage, parsePages } from './parse-pages.ts';
import { personalNames } from './privacy/personal-names.ts';
import { personalSiteTexts } from './personal-site-texts.ts';
import type { Parsed } from './settings/matter/matter.ts';
import type { Diagnostic } from './wording/diagnostic.ts';

/**
 * What a content folder says besides what is in the files of its notices, in plain values, which can be written down and
 * read again: it rests on all other files, and on how each is called.
 */
export interface Ground {
  readonly office: ParsedOffice;
  readonly calendar: Parsed<Pick<ParsedCalendar, 'years' | 'localDays'>>;
  /** The suspensions of the whole site. */
  readonly suspensions: Omit<ReadSuspensions, 'suspensions'> & {
    readonly suspensions: readonly Suspension[];
  };
  readonly pages: readonly Pick<ParsedPage, 'matter' | 'links'>[];
  /** What is wrong with the pages, but for their links. */
  readonly ofPages: readonly Diagnostic[];
  /** Personal data in any of it, and in the names of all files. */
  readonly personal: readonly Diagnostic[];
}

/** What `files` say besides the notices, `today` being the day in Shanghai; `shownAs` is the content folder's name. */
export function parseGround(
  files: ReadonlyMap<string, ContentFile>,
  shownAs: string,
  { today, recorder }: { readonly today?: CivilDate | undefined; readonly recorder: Recorder },
): Ground {
  const office = parseOffice(files, shownAs);
  const { value: calendar, diagnostics: ofCalendar } = parseCalendar(files, shownAs, today);
  const { suspensions, ...ofSuspensions } = readSuspensions(files);
  const { pages, diagnostics: ofPages } = parsePages(files);
  const parts = pages.map(({ part }) => part);
  return {
    office,
    calendar: {
      value: calendar && { years: calendar.years, localDays: calendar.localDays },
      diagnostics: ofCalendar,
    },
    suspensions: { suspensions: suspensions.map(({ value }) => value), ...ofSuspensions },
    pages: pages.map(({ matter, links }) => ({ matter, links })),
    ofPages,
    personal: office.office
      ? [
          ...personalNames(files, office.office.masks),
          ...personalSiteTexts(files, parts, office.office, recorder),
        ]
      : [],
  };
}
