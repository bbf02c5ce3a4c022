import { placeIn } from '../../finding/finding.ts';
import { isWorked } from '../../calendar/working-calendar.ts';
import type { Notice } from '../../notice/notice.ts';
import { civilDayOf, type StatedDay } from '../../statements/clauses/stated-day.ts';
import { type ReadScope, readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';

/** 2月4日为调休工作日: a day of the window that the prose calls worked, or off, is so by the calendar. */
export const statedWorkdays: Rule = function* (notice) {
  for (const read of readingOf(notice).body)
    if (/上班|工作日|补班|放假|休息/.test(read.scope.text))
      for (const { tokens } of read.clauses)
        for (const token of tokens) if (token.kind === 'day') yield* wrongDay(token.day, read, notice);
};

const called =
  /^(?:（(?:星期|周)[一二三四五六日天]）)?(?:，?(?:为|是|系|属于?)?因?(?:\p{Script=Han}{2,3})?(?<makeUp>调休(?:工作日|上班)|补班|调整为工作日)|(?:正常|照常)上班|(?:为|是|系|属于?)(?:正常)?工作日|(?<off>(?:为|是|系|属于?)(?:法定)?(?:节假日|休息日|公休日)))(?!时间|前|后|起)/u;

function* wrongDay(day: StatedDay, { scope }: ReadScope, { ledger, window }: Notice): Generator<Finding> {
  const match = called.exec(scope.text.slice(day.end, day.end + longest));
  const on = match ? civilDayOf(day, +window.opens.slice(0, 4)) : undefined;
  const reason = ledger.find((one) => one.on === on)?.reason;
  if (!match || on === undefined || !reason) return;
  const { makeUp, off } = match.groups ?? {};
  const known = !isWorked(reason) ? 'off' : reason.kind === 'weekday' ? 'weekday' : 'make-up';
  const isSaid =
    off === undefined ? (makeUp === undefined ? known !== 'off' : known === 'make-up') : known === 'off';
  const span = { start: day.start, end: day.end + match[0].length };
  if (isSaid || scope.isQuoted(span)) return;
  yield {
    code: 'stated-workday-differs',
    ...placeIn(scope, day.start),
    facts: { stated: scope.written(span).trim(), on, known },
  };
}

/** As far as a day is called so. */
const longest = 24;
