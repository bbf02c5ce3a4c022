import { agenda, agendaDay, agendaDays, agendaNames } from '#domain/notice/agenda.ts';
import type { Instant } from '#domain/time/instant.ts';
import { statusNames } from '#domain/window/status.ts';
import type { Content } from '#reading/parse-content.ts';
import { type TextStretch, wholeTerms } from '../parts/whole-terms.ts';
import { type Frame, frame, overviewLink, type Site } from '../frame/frame.ts';

/** What the office has to do, for its own eyes: only a preview has this page. */
export interface OverviewView {
  readonly frame: Frame;
  readonly title: string;
  readonly days: number;
  readonly entries: readonly {
    readonly day: string;
    readonly name: string;
    readonly status: string;
    readonly title: readonly TextStretch[];
    readonly href: string;
    readonly words: string;
  }[];
}

/** `missed` is an instant at which the site on line should have been made anew. */
export function overviewView(
  { notices, office, calendar }: Content,
  site: Site,
  now: Instant,
  missed: Instant | undefined,
): OverviewView {
  const { label: title, href: path } = overviewLink;
  return {
    frame: frame({ path, title, description: `${title}：只在预览里有，不会发布。` }, site),
    title,
    days: agendaDays,
    entries: agenda(notices, { office, calendar, now, missed }).map((entry) => ({
      day: agendaDay(entry),
      name: agendaNames[entry.kind],
      status: entry.status ? statusNames[entry.status] : '',
      title: wholeTerms(entry.title),
      href: entry.address,
      words: entry.words,
    })),
  };
}
