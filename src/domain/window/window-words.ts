import { endOfDay, timeOfMinute } from '../time/instant.ts';
import type { DayReason } from '../calendar/working-calendar.ts';
import { chineseDays, chineseLength, chineseMonthDay } from './chinese-date.ts';
import type { LedgerDay } from './ledger.ts';
import type { PublicityWindow, WindowRule } from './publicity-window.ts';

/** A sentence of the rule by which a window is counted, and the law or paper that it rests on. */
export interface RuleSentence {
  readonly text: string;
  readonly source: string | undefined;
}

const byNotice = '本公示的规定';
const workdayRule = '周末和法定节假日不计，调休上班的周末计入。';

/** How `rule` counts, in sentences for the public, each with its source. */
export function ruleSentences(rule: WindowRule): RuleSentence[] {
  const length = chineseLength(rule.length, rule.unit);
  const sentences: RuleSentence[] = [startSentence(rule, length)];
  if (rule.unit === 'workday')
    sentences.push({
      text: workdayRule,
      source: '国务院办公厅部分节假日安排的通知',
    });
  if (rule.rollsLast)
    sentences.push({
      text: '最后一天是休息日的，顺延到下一个工作日。',
      source: '《民法典》第二百零三条第一款',
    });
  sentences.push(
    rule.closesAtMinute === endOfDay
      ? { text: '最后一天24:00截止。', source: '《民法典》第二百零三条第二款' }
      : { text: `最后一天${timeOfMinute(rule.closesAtMinute)}截止。`, source: byNotice },
  );
  return sentences;
}

function startSentence({ start, unit }: WindowRule, length: string): RuleSentence {
  switch (start.kind) {
    case 'next-workday':
      return { text: `发布当天不计，从下一个工作日起数${length}。`, source: '《民法典》第二百零一条第一款' };
    case 'next-day':
      return {
        text: `发布当天不计，从第二天起数${length}。`,
        source: '《民法典》第二百零一条第一款',
      };
    case 'same-day':
      return {
        text: `从发布当天起数${length}${unit === 'workday' ? '（当天是工作日的计入）' : ''}。`,
        source: byNotice,
      };
    case 'printed':
      return { text: '首日、末日照公示写明的日期，公示没有写天数。', source: undefined };
    case 'given':
      return { text: `从${chineseMonthDay(start.on)}起数${length}。`, source: byNotice };
  }
}

/** How a window was counted from its publication on, in sentences for its readers. */
export function countSentences(window: CountedFrom): string[] {
  const { rule, addedWorkdays } = window;
  const added = addedWorkdays > 0 ? `另顺延${chineseLength(addedWorkdays, 'workday')}，` : '';
  const days =
    rule.unit === 'workday'
      ? `${added}${workdayRule}`
      : `周末和节假日都计入。${added && `${added}${workdayRule}`}`;
  const pauses = window.suspended.map(({ first, last }) => chineseDays(first, last)).join('、');
  const paused = pauses && `${pauses}中止，不计，恢复后顺延相同的天数。`;
  const last = rule.rollsLast ? '最后一天是休息日的，顺延到下一个工作日。' : '';
  return [
    countWords(window),
    `${days}${paused}${last}最后一天${timeOfMinute(rule.closesAtMinute)}（北京时间）截止。`,
  ];
}

type CountedFrom = Pick<
  PublicityWindow,
  'rule' | 'publishedOn' | 'isAnew' | 'opens' | 'addedWorkdays' | 'suspended'
>;

/** What the public is told that begins a count. */
function publicationWords({ isAnew }: Pick<PublicityWindow, 'isAnew'>): string {
  return isAnew ? '重新公示' : '发布';
}

function countWords(window: CountedFrom): string {
  const { rule, publishedOn, suspended } = window;
  const { start, unit, length } = rule;
  // A window that is suspended from its first day on opens later than its count was to begin.
  const [{ first: opens } = { first: window.opens }] = suspended.filter(({ first }) => first < window.opens);
  const publication = `${chineseMonthDay(publishedOn)}${publicationWords(window)}`;
  const count = `${chineseMonthDay(opens)}起数${chineseLength(length, unit)}。`;
  switch (start.kind) {
    case 'next-workday':
      return `${publication}，当天不计，从下一个工作日${count}`;
    case 'next-day':
      return `${publication}，当天不计，从第二天${count}`;
    case 'same-day':
      return `从${count}`;
    case 'given': {
      const before = publishedOn < opens ? '，此前的日子不计' : '';
      return `公示写明从${chineseMonthDay(start.on)}起算${before}。从${count}`;
    }
    case 'printed':
      return '首日和末日由公示写明，两天都算在内。';
  }
}

/** What the ledger of a window says of `day`: `第1个工作日`, `周末，不计`, `国庆节放假，不计`. */
export function ledgerDayWords(
  { part, number, isPublication, isAdded, addedWorkday, reason }: LedgerDay,
  { rule: { unit }, isAnew }: Pick<PublicityWindow, 'rule' | 'isAnew'>,
): string {
  const why = reason && reasonWords(reason);
  switch (part) {
    case 'before':
      return isPublication ? `${publicationWords({ isAnew })}当天，不计` : `${why ?? '起算之前'}，不计`;
    case 'counted': {
      const workday = unit === 'workday' ? number : addedWorkday;
      const name = `${isAdded ? '顺延，' : ''}${workday === undefined ? `第${number}天` : `第${workday}个工作日`}`;
      const isPlain =
        reason === undefined ||
        reason.kind === 'weekday' ||
        (unit === 'calendar-day' && reason.kind === 'weekend');
      return isPlain ? name : `${name}（${why}）`;
    }
    case 'skipped':
      return `${why ?? '休息'}，不计`;
    case 'rolled':
      return `${why ?? '休息'}，顺延`;
    case 'rolled-to':
      return '顺延到这一天';
    case 'suspended':
      return '中止，不计';
  }
}

/** Why a day is worked or not, in a few words; undefined for a plain weekday. */
export function reasonWords(reason: DayReason): string | undefined {
  switch (reason.kind) {
    case 'weekday':
      return undefined;
    case 'weekend':
      return '周末';
    case 'day-off':
      return `${reason.name}放假`;
    case 'make-up':
      return '调休上班';
    case 'local-off':
      return `${reason.name}（本地放假）`;
    case 'local-work':
      return `${reason.name}（本地上班）`;
  }
}

/** The paper or basis that says so; undefined for plain weekdays and weekends. */
export function reasonSource(
  reason: DayReason,
): { readonly name: string; readonly url: string | undefined } | undefined {
  if ('paper' in reason) return { name: reason.paper.number, url: reason.paper.url };
  if ('basis' in reason) return { name: reason.basis, url: undefined };
  return undefined;
}
