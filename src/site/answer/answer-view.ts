import {
  chineseDate,
  chineseMonthDay,
  chineseWeekday,
  pauseWords,
  windowLength,
} from '#domain/window/chinese-date.ts';
import { statesLength } from '#domain/window/publicity-window.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { closingTime, overWords } from '#domain/window/status-words.ts';
import { windowSpan } from '#domain/notice/window-span.ts';
import type { CivilDate } from '#domain/time/civil-date.ts';
import type { Link, Site } from '../frame/frame.ts';
import { type ResultView, resultView } from '../changes/result-view.ts';
import { liveAttributes, type LiveView } from '../status/live-view.ts';

/** May one object, and until when: the panel under a notice's title. */
export interface AnswerView {
  readonly live: LiveView;
  /** Until when: `11月30日` `（星期一）24:00截止`. */
  readonly closing: { readonly on: CivilDate; readonly text: string; readonly rest: string };
  /** From when and how long, in the phrases between which a line wraps: `2026年11月24日` `（星期二）起，` `5个工作日`. */
  readonly opening: { readonly on: CivilDate; readonly text: string; readonly phrases: readonly string[] };
  /** `11月30日24:00截止`: what stays true of the window wherever it is said again. */
  readonly until: string;
  /** What is told once the window has closed. */
  readonly ended: EndedView;
  /** The window had closed before the page was made. */
  readonly isOver: boolean;
}

export interface EndedView {
  /** The heading, in phrases. */
  readonly heading: readonly string[];
  readonly result: ResultView | undefined;
  readonly sentences: readonly string[];
  /** The site's page on what one may do then, where it has one. */
  readonly guide: Link | undefined;
}

/** The site's page on how to object, and its part on what one may do once a window has closed. */
const guideSlug = 'how-to-object';
const guidePart = 'after-closing';

/** Until when one may object to `notice`, to whom and how: the first thing that its page says. */
export function answerView(notice: Notice, site: Site): AnswerView {
  const { window, windowChanges } = notice;
  const { opens, closes, rule, provisional } = window;
  const span = windowSpan(notice);
  const years = new Set([opens.slice(0, 4), closes.slice(0, 4)]);
  const closing = years.size > 1 ? chineseDate(closes) : chineseMonthDay(closes);
  const settled = windowChanges[0]?.before.window.closes;
  const time = `${closingTime(span)}截止`;
  const pauses = pauseWords(window);
  return {
    live: liveAttributes(span),
    closing: { on: closes, text: closing, rest: `（${chineseWeekday(closes)}）${time}` },
    opening: {
      on: opens,
      text: chineseDate(opens),
      phrases: parted([
        `（${chineseWeekday(opens)}）${opens === closes ? '当天' : '起'}`,
        ...(statesLength(rule) ? [windowLength(window)] : []),
        ...(pauses ? [pauses] : []),
        ...(settled !== undefined && settled !== closes ? [`（原定${chineseMonthDay(settled)}截止）`] : []),
        ...(provisional ? ['末日暂定', '以下一年度放假安排公布后为准'] : []),
      ]),
    },
    until: `${closing}${time}`,
    ended: endedView(notice, site),
    isOver: isOver(notice, site),
  };
}

/** `phrases`, a comma at the end of each that another follows but one in brackets: no line begins with it. */
function parted(phrases: readonly string[]): string[] {
  return phrases.map((phrase, index) => {
    const next = phrases[index + 1];
    return next === undefined || next.startsWith('（') ? phrase : `${phrase}，`;
  });
}

/** Whether a notice is past its window; a result that a preview shows ahead of its time ends it too. */
function isOver({ window, result }: Notice, site: Site): boolean {
  return site.isPast(window.closesAt) || result !== undefined;
}

function endedView(notice: Notice, { pages, office }: Site): EndedView {
  const span = windowSpan(notice);
  const result = resultView(notice);
  const guide = pages.find(({ slug }) => slug === guideSlug);
  const time = closingTime(span);
  const closed = `公示期已于${chineseMonthDay(notice.window.closes)}${time === '24:00' ? '' : time}结束，`;
  return {
    heading: overWords(span, result ? 'concluded' : 'closed'),
    result,
    sentences: [
      `${result ? closed : ''}${office.afterClosing}`,
      ...(result || !notice.owesResult ? [] : ['结果公布后在本页刊登。']),
    ],
    guide: guide && { label: '公示期结束后怎么反映', href: `/${guide.slug}/#${guidePart}` },
  };
}
