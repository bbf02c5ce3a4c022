import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { civilDayOf, type StatedDay } from '../../statements/clauses/stated-day.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import { addDays } from '../../time/civil-date.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** 今日（8月7日）, 自发布次日（8月8日）起: a day that is told from that of publication is that one. */
export const relativeDays: Rule = function* (notice) {
  for (const read of readingOf(notice).body) {
    if (!/[今本昨明次翌当第][日天二]/.test(read.scope.text)) continue;
    const days = read.clauses
      .flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'day' ? [token.day] : [])))
      .toSorted((a, b) => a.start - b.start);
    for (const [index, day] of days.entries())
      yield* wrongDay(read, day, days.slice(Math.max(0, index - 4), index), notice);
  }
};

/** What tells a day from another one, right before it; 当日 and 次日 of another matter (考试当日) are none. */
const relative =
  /(?:(?<today>今[日天]|(?:发布|公示|公布|张贴|张榜)当[日天]|(?<=[自从])当[日天])|(?<past>昨[日天])|(?<next>明[日天]|(?:发布|公示|公布|张贴|张榜)(?:之?次日|第二天)|(?<=[自从])(?:次日|翌日|第二天)))(?:，?即|，?也就?是)?[（，]?$/;

/** As long as a relative day, and what joins it to the day, may be. */
const longest = 12;

/** Whether a word right before `day` in `text` tells it from that of publication. */
export function isRelative(text: string, { start }: StatedDay): boolean {
  return relative.test(text.slice(Math.max(0, start - longest), start));
}

/** `day` of `read`, behind `others`, where a word right before it tells it from that of publication, or from one of them. */
function* wrongDay(
  { scope }: ReadScope,
  day: StatedDay,
  others: readonly StatedDay[],
  { published, signedOn, window }: Notice,
): Generator<Finding> {
  const match = relative.exec(scope.text.slice(Math.max(0, day.start - longest), day.start));
  if (!match || scope.isQuoted(day)) return;
  const { past, next } = match.groups ?? {};
  const shift = past !== undefined ? -1 : next !== undefined ? 1 : 0;
  const year = +published.on.slice(0, 4);
  const named = [published.on, signedOn, ...others.map((other) => civilDayOf(other, year))];
  const meant = [
    ...named.flatMap((on) => (on === undefined ? [] : [addDays(on, shift)])),
    ...(shift === 1 ? [window.opens] : []),
  ];
  const stated = [year - 1, year, year + 1].flatMap((one) => civilDayOf(day, one) ?? []);
  if (stated.length === 0 || stated.some((on) => meant.includes(on))) return;
  const start = day.start - match[0].length;
  yield {
    code: 'relative-day-differs',
    ...placeIn(scope, start),
    facts: { stated: scope.written({ start, end: day.end }).trim(), window },
  };
}
