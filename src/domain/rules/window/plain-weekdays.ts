import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { civilDayOf, type StatedDay } from '../../statements/clauses/stated-day.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import { windowStatements } from '../../statements/window/window-statements.ts';
import { type CivilDate, daysFrom, weekdayOf } from '../../time/civil-date.ts';
import type { PublicityWindow } from '../../window/publicity-window.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** 17日是星期二, 最后一天是星期一: the weekday of a day that is named without its month, or by its place in the window. */
export const plainWeekdays: Rule = function* (notice) {
  for (const read of readingOf(notice).body)
    if (/(?:星期|周|礼拜)[一二三四五六日天]/.test(read.scope.text)) {
      yield* ofDates(read, notice.window);
      yield* ofEnds(read, notice.window);
    }
};

/** Days of a month that is named before them. */
function* ofDates(read: ReadScope, window: PublicityWindow): Generator<Finding> {
  const tokens = read.clauses.flatMap((clause) => clause.tokens).toSorted((a, b) => a.start - b.start);
  const known = new Set(
    windowStatements(read).flatMap((one) => (one.kind === 'range' ? [one.closes.start] : [])),
  );
  let last: StatedDay | undefined;
  for (const token of tokens) {
    if (token.kind === 'day') last = token.day;
    if (token.kind !== 'duration' || !token.dayOfMonth || !last || known.has(token.start)) continue;
    const { weekday } = token.dayOfMonth;
    if (weekday === undefined) continue;
    const on = dayMeant(token.count, last, window);
    if (on !== undefined && weekdayOf(on) !== weekday) yield differs(read, token, on);
  }
}

/** The day `date` of the month of `last`, or of the window where `last` is one of its days. */
function dayMeant(date: number, last: StatedDay, { opens, closes }: PublicityWindow): CivilDate | undefined {
  const year = +opens.slice(0, 4);
  const days = daysFrom(opens, closes);
  const on = civilDayOf(last, year);
  const ofWindow = days.find((day) => +day.slice(8) === date);
  if (on !== undefined && days.includes(on) && ofWindow !== undefined) return ofWindow;
  return civilDayOf({ ...last, day: date }, year);
}

const place =
  /(?<end>首日|第一[天日]|头一[天日]|末日|最后一?[天日]|截止日|期满日|届满日)(?:当[天日])?(?:（|，?(?:也|正|恰|刚|好|都)*[为是系逢值])?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])/g;

/** 最后一天为星期一, where nothing but the publicity is spoken of. */
function* ofEnds(read: ReadScope, { opens, closes }: PublicityWindow): Generator<Finding> {
  const { scope } = read;
  if (!/公示|张榜|榜/.test(scope.text) && windowStatements(read).length === 0) return;
  for (const { 0: whole, index, groups = {} } of matchesIn(scope.text, place)) {
    if (ofOther.test(stretchBefore(scope.text, index, '。；\n', 30))) continue;
    const on = /^[首第头]/.test(groups['end'] ?? '') ? opens : closes;
    const weekday = '日一二三四五六'.indexOf((groups['weekday'] ?? '').replace('天', '日'));
    const span = { start: index, end: index + whole.length };
    if (weekdayOf(on) !== weekday && !scope.isQuoted(span)) yield differs(read, span, on);
  }
}

const ofOther =
  /考|培训|集训|比赛|展|会议|大会|课|报名|报到|办理|发放|缴|假|服务|上年|去年|[上前]一?[次批届期轮]/;

function differs({ scope }: ReadScope, span: Span, on: CivilDate): Finding {
  return {
    code: 'stated-weekday-differs',
    ...placeIn(scope, span.start),
    facts: { stated: scope.written(span).trim(), on },
  };
}
