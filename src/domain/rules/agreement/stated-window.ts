import { placeIn } from '../../finding/finding.ts';
import { daysBetween, daysFrom, weekdayOf } from '../../time/civil-date.ts';
import type { Finding } from '../findings.ts';
import { type CountedWindow, windowsSinceSigned } from '../../life/window-changes.ts';
import { workdaysOf } from '../../window/ledger.ts';
import type { Notice } from '../../notice/notice.ts';
import { bodyLines, settingLine, type StatedLine } from '../../statements/stated-line.ts';
import {
  civilDayOf,
  exists,
  names,
  type StatedDay,
  type StatedRange,
  statedDays,
} from '../../statements/stated-day.ts';
import { type WindowStatement, windowStatements } from '../../statements/window-statements.ts';
import type { Rule } from '../rule.ts';

/**
 * The window that the prose states is the one that was signed, or one that stood since: its days, its length, its
 * hour, with a year, on real days.
 */
export const statedWindow: Rule = function* (whole) {
  const [signed, ...since] = windowsSinceSigned(whole);
  const notice = { ...whole, ...signed };
  const lines = [settingLine(notice.titleLines.join(''), ['titleLines']), ...bodyLines(notice)];
  const statements = lines.flatMap((line) =>
    windowStatements(line).map((statement) => ({ line, statement })),
  );
  for (const { line, statement } of statements) {
    const isStated = (counted: CountedWindow): boolean =>
      [...problemsOf({ ...notice, ...counted }, line, statement)].length === 0;
    const problems = since.some(isStated) ? [] : [...problemsOf(notice, line, statement)];
    const [problem] = problems;
    if (problem && notice.windowChanges.some(({ before }) => isStated(before)))
      yield { ...problem, code: 'stated-window-former', facts: { window: notice.window } };
    else yield* problems;
  }
  yield* missingYear(notice, lines, statements);
  for (const line of lines)
    yield* wrongWeekdays(
      notice,
      line,
      statements.flatMap(({ line: other, statement }) => (other === line ? daysOf(statement) : [])),
    );
};

function* problemsOf(notice: Notice, line: StatedLine, statement: WindowStatement): Generator<Finding> {
  const { window } = notice;
  switch (statement.kind) {
    case 'range': {
      const { opens, closes } = statement.range;
      const days = [opens, closes].filter((day) => !line.isQuoted(day.start, day.end));
      const unreal = days.find((day) => !exists(day));
      if (unreal) yield impossible(line, unreal);
      const wrong = [
        ...(days.includes(opens) && !names(opens, window.opens) ? [opens] : []),
        ...(days.includes(closes) && !names(closes, window.closes) ? [closes] : []),
      ];
      const [first] = wrong;
      if (!unreal && first) yield daysDiffer(notice, line, statement.range, first);
      else if (!unreal) yield* wrongTime(notice, line, closes);
      return;
    }
    case 'end': {
      const { day, which } = statement;
      if (line.isQuoted(day.start, day.end))
        return yield* wrongTime(notice, line, which === 'closes' ? day : undefined);
      if (!exists(day)) return yield impossible(line, day);
      const isPublication =
        which === 'opens' && [notice.published.on, notice.signedOn].some((on) => names(day, on));
      if (!names(day, window[which]) && !isPublication) return yield daysDiffer(notice, line, day, day);
      return yield* wrongTime(notice, line, which === 'closes' ? day : undefined);
    }
    case 'day': {
      const { day } = statement;
      const known = [window.opens, window.closes, notice.published.on, notice.signedOn];
      if (line.isQuoted(day.start, day.end) || known.some((on) => names(day, on))) return;
      return yield exists(day) ? unclear(line, day) : impossible(line, day);
    }
    case 'unclear': {
      const { range } = statement;
      const isWindow = names(range.opens, window.opens) && names(range.closes, window.closes);
      if (!isWindow && !line.isQuoted(range.start, range.end)) yield unclear(line, range);
      return;
    }
    case 'length':
      if (!line.isQuoted(statement.start, statement.end)) yield* wrongLength(notice, line, statement);
  }
}

function impossible(line: StatedLine, day: StatedDay): Finding {
  return {
    code: 'stated-day-impossible',
    ...placeIn(line, day.start),
    facts: { stated: wordsIn(line, day) },
  };
}

function unclear(line: StatedLine, part: StatedDay | StatedRange): Finding {
  return {
    code: 'window-statement-unclear',
    ...placeIn(line, part.start),
    facts: { stated: wordsIn(line, part) },
  };
}

function daysDiffer(
  { window }: Notice,
  line: StatedLine,
  whole: StatedDay | StatedRange,
  first: StatedDay,
): Finding {
  return {
    code: 'stated-days-differ',
    ...placeIn(line, first.start),
    facts: { stated: wordsIn(line, whole), window },
  };
}

/** A closing time in the prose is the one at which the window closes. 24:00 and the end of the day are one. */
function* wrongTime({ window }: Notice, line: StatedLine, day: StatedDay | undefined): Generator<Finding> {
  const { closesAtMinute } = window.rule;
  if (day?.minute === undefined || day.minute === closesAtMinute || line.isQuoted(day.end - 1, day.end))
    return;
  if (!names(day, window.closes)) return;
  yield {
    code: 'stated-time-differs',
    ...placeIn(line, day.start),
    facts: { stated: wordsIn(line, day), minute: closesAtMinute },
  };
}

function* wrongLength(
  { window, ledger }: Notice,
  line: StatedLine,
  { start, end, count, unit, isLeast }: WindowStatement & { kind: 'length' },
): Generator<Finding> {
  const { rule, opens, closes } = window;
  const { isWorkday } = workdaysOf(ledger);
  const days = daysFrom(opens, closes);
  const counted = unit === 'workday' ? days.filter(isWorkday).length : daysBetween(opens, closes) + 1;
  const isKnown = unit === 'calendar-day' || days.every((day) => isWorkday(day) !== undefined);
  const isRule = rule.unit === unit && rule.length === count;
  if (!isKnown || isRule || (isLeast ? counted >= count : counted === count)) return;
  const facts = { stated: line.written.slice(start, end).trim(), counted, unit, window };
  yield { code: 'stated-length-differs', ...placeIn(line, start), facts };
}

/** Some day of the window is stated with its year, by hand or by a quotation. */
function* missingYear(
  { window }: Notice,
  lines: readonly StatedLine[],
  statements: readonly { line: StatedLine; statement: WindowStatement }[],
): Generator<Finding> {
  const days = statements.flatMap(({ line, statement }) =>
    statement.kind === 'unclear' || statement.kind === 'length'
      ? []
      : daysOf(statement).map((day) => ({ line, day, whole: 'range' in statement ? statement.range : day })),
  );
  const [first] = days;
  if (!first || days.some(({ day }) => day.year !== undefined)) return;
  const isKnown = lines
    .flatMap(({ text }) => statedDays(text))
    .flatMap((found) => ('opens' in found ? [found.opens, found.closes] : [found]))
    .some((day) => day.year !== undefined && (names(day, window.opens) || names(day, window.closes)));
  if (isKnown) return;
  const { line, day, whole } = first;
  yield { code: 'stated-year-missing', ...placeIn(line, day.start), facts: { stated: wordsIn(line, whole) } };
}

/** A weekday beside a day is that day's. A day without a year is of the window's, where the window is meant. */
function* wrongWeekdays(
  { window }: Notice,
  line: StatedLine,
  ofWindow: readonly StatedDay[],
): Generator<Finding> {
  if (!/星期|周|礼拜/.test(line.text)) return;
  const all = statedDays(line.text).flatMap((found) =>
    'opens' in found ? [found.opens, found.closes] : [found],
  );
  for (const day of all) {
    const isOfWindow = ofWindow.some(({ start }) => start === day.start);
    if (day.weekday === undefined || (day.year === undefined && !isOfWindow)) continue;
    const on = civilDayOf(day, +window.opens.slice(0, 4));
    if (on !== undefined && weekdayOf(on) !== day.weekday)
      yield {
        code: 'stated-weekday-differs',
        ...placeIn(line, day.start),
        facts: { stated: wordsIn(line, day), on },
      };
  }
}

function daysOf(statement: WindowStatement): StatedDay[] {
  switch (statement.kind) {
    case 'range':
    case 'unclear':
      return [statement.range.opens, statement.range.closes];
    case 'end':
    case 'day':
      return [statement.day];
    case 'length':
      return [];
  }
}

function wordsIn(
  { written }: StatedLine,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return written.slice(start, end).trim();
}
