import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { daysBetween, daysFrom } from '../../time/civil-date.ts';
import { workdaysOf } from '../../window/ledger.ts';
import type { Rule } from '../findings/rule.ts';
import { proseWith, sentencesIn } from '../words/prose-read.ts';

const rest = '(?:法定)?(?:双休日|周末|休息日|公休日|节假日)';
const row = `${rest}(?:[、和及与]${rest}){0,2}`;
const left =
  '(?:均|都|一律)?(?:不计算?(?:在内|入)?|不算(?:在内)?|不计入(?:在内)?|不在内|不列入|不包括在内|除外|顺延不计)';
const taken = '(?:均|都|也)?(?:计算?在内|算在内|计入|包括在内|包含在内|在内)';
/** 周末不算在内, 不含节假日; 周末计入, 含双休日 */
const said = new RegExp(
  `(?<left>${row}${left}|(?:不含|不包括|不计|扣除|剔除|除去)${row})|(?<taken>(?<!不)(?:含|包括|包含|连同)${row}|${row}${taken})`,
  'g',
);
const lengths =
  /(?<![第\d月至到—–~-])(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})(?:个?(?:工作日|自然日)|天|日(?![至起止前后内（]))/g;
const ofWindow = /公[示告](?:期|时间|时限|起止|天数)|公示\d|^公示/;

/**
 * 公示期9天，周末不算在内, where all the days of the window are 9; or 6天，含周末, where as many are worked: of its length the
 * notice says how it is counted, and it is counted so.
 */
export const restDaysCounted: Rule = function* (notice) {
  const { window, ledger } = notice;
  const { isWorkday } = workdaysOf(ledger);
  const days = daysFrom(window.opens, window.closes);
  if (days.some((day) => isWorkday(day) === undefined)) return;
  const worked = days.filter(isWorkday).length;
  const calendar = daysBetween(window.opens, window.closes) + 1;
  if (worked === calendar) return;
  for (const { scope } of proseWith(notice, /双休日|周末|休息日|公休日|节假日/))
    for (const { isTaken, length, span } of countingsIn(scope)) {
      const isWrong = isTaken ? length === worked : length === calendar;
      if (!isWrong || scope.isQuoted(span)) continue;
      yield {
        code: 'stated-length-differs',
        ...placeIn(scope, span.start),
        facts: {
          stated: scope.written(span).trim(),
          counted: isTaken ? calendar : worked,
          unit: isTaken ? 'calendar-day' : 'workday',
          window,
        },
      };
    }
};

interface Counting {
  readonly isTaken: boolean;
  readonly length: number;
  /** From the length to what is said of the days of rest. */
  readonly span: Span;
}

/** What `scope` says of how its one length of the publicity is counted, where it is of that. */
function countingsIn({ text, heading }: Scope): Counting[] {
  return sentencesIn(text).flatMap(({ 0: sentence, index }) => {
    const [saying, more] = matchesIn(sentence, said);
    const [length, other] = matchesIn(sentence, lengths);
    const isOfWindow = ofWindow.test(sentence) || ofWindow.test(heading);
    if (!saying || more || !length || other || !isOfWindow || length.index > saying.index) return [];
    const value = numberOf(length.groups?.['number'] ?? '');
    const span = { start: index + length.index, end: index + saying.index + saying[0].length };
    const isTaken = saying.groups?.['taken'] !== undefined;
    return value === undefined || notOfIt.test(sentence) ? [] : [{ isTaken, length: value, span }];
  });
}

/** Of how one replies, or of another notice's. */
const notOfIt = /答复|复核|核查|回复|办结|届满|期满|以上|不少于|至少|去年|上一?[次批]/;
