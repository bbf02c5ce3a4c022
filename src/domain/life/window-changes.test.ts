import { describe, expect, it } from 'vitest';
import { calendarHistory } from '../calendar/calendar-history.ts';
import { civil, type CivilDate } from '../time/civil-date.ts';
import { chineseWindow } from '../window/chinese-date.ts';
import { noticeWindow } from '../window/notice-window.ts';
import { endOfDay, instantOf } from '../time/instant.ts';
import type { WindowRule } from '../window/publicity-window.ts';
import { countSentences, ledgerDayWords } from '../window/window-words.ts';
import { windowSpan } from '../notice/window-span.ts';
import type { CalendarYear } from '../calendar/working-calendar.ts';
import type { Correction, WindowEffect } from './correction.ts';
import type { Suspension } from './suspension.ts';
import { changeBy } from './window-changes.ts';
import { changedWindow, type ChangedWindow } from './window-course.ts';

/** National Day 2023, with a make-up weekend on 7 and 8 October. */
const years: readonly CalendarYear[] = [
  {
    year: 2023,
    statutoryDays: 4,
    extraDays: [],
    papers: [
      {
        number: '示例〔2022〕1号',
        title: '通知',
        signedOn: civil('2022-12-08'),
        publishedOn: civil('2022-12-08'),
        url: 'https://www.gov.cn/',
        changes: undefined,
      },
    ],
    daysOff: [
      { name: '国庆节', first: civil('2023-09-29'), last: civil('2023-10-06'), paper: '示例〔2022〕1号' },
    ],
    makeUpDays: [
      { on: civil('2023-10-07'), paper: '示例〔2022〕1号', cancelledBy: undefined },
      { on: civil('2023-10-08'), paper: '示例〔2022〕1号', cancelledBy: undefined },
    ],
  },
];
const history = calendarHistory(years, []);

const workdays = (length: number): WindowRule => ({
  unit: 'workday',
  length,
  start: { kind: 'next-workday' },
  rollsLast: false,
  closesAtMinute: endOfDay,
});
const calendarDays = (length: number, rollsLast = false): WindowRule => ({
  ...workdays(length),
  unit: 'calendar-day',
  start: { kind: 'next-day' },
  rollsLast,
});

const suspension = (first: string, last: string): Suspension => ({
  first: civil(first),
  last: civil(last),
  cause: '网站故障',
  decidedBy: '示例省总工会',
  basis: '示例规定',
});
const correction = (on: string, effect: WindowEffect): Correction => ({
  kind: 'other',
  time: { on: civil(on), at: undefined },
  words: '更正',
  effect,
  reason: undefined,
  corrects: 1,
  slug: on,
});
const extend = (on: string, count: number): Correction =>
  correction(on, { kind: 'extended', workdays: count });
const restart = (on: string): Correction => correction(on, { kind: 'restarted' });

function changed(
  published: string,
  rule: WindowRule,
  {
    corrections = [],
    suspensions = [],
  }: { readonly corrections?: readonly Correction[]; readonly suspensions?: readonly Suspension[] },
): ChangedWindow {
  const { window, ledger } = noticeWindow(
    { rule, printed: { opens: undefined, closes: undefined }, reason: undefined },
    civil(published),
    history,
  );
  if (!window) throw new Error('No window');
  return changedWindow(
    { window, ledger },
    { corrections, suspensions, ownSuspensions: suspensions.length },
    history,
  );
}

type Case = readonly [
  what: string,
  published: string,
  rule: WindowRule,
  events: Parameters<typeof changed>[2],
  closes: string,
  length: number,
];

/** Worked out by hand: 2023-08-04 is a Friday; 09-28 is the last working day before the holiday. */
const cases: readonly Case[] = [
  ['two days more', '2023-08-04', workdays(5), { corrections: [extend('2023-08-09', 2)] }, '2023-08-15', 7],
  [
    'two days more over a holiday and a make-up weekend',
    '2023-09-21',
    workdays(5),
    { corrections: [extend('2023-09-28', 2)] },
    '2023-10-08',
    7,
  ],
  ['the count anew', '2023-08-04', workdays(5), { corrections: [restart('2023-08-09')] }, '2023-08-16', 5],
  [
    'two days suspended',
    '2023-08-04',
    workdays(5),
    { suspensions: [suspension('2023-08-08', '2023-08-09')] },
    '2023-08-15',
    5,
  ],
  [
    'a suspension over a weekend',
    '2023-08-04',
    workdays(5),
    { suspensions: [suspension('2023-08-11', '2023-08-14')] },
    '2023-08-15',
    5,
  ],
  [
    'a suspension over a make-up weekend',
    '2023-09-28',
    workdays(5),
    { suspensions: [suspension('2023-10-07', '2023-10-08')] },
    '2023-10-13',
    5,
  ],
  [
    'a suspension that outlasts the window',
    '2023-08-04',
    workdays(5),
    { suspensions: [suspension('2023-08-09', '2023-08-18')] },
    '2023-08-23',
    5,
  ],
  [
    'two suspensions that overlap',
    '2023-08-04',
    workdays(5),
    { suspensions: [suspension('2023-08-08', '2023-08-09'), suspension('2023-08-09', '2023-08-10')] },
    '2023-08-16',
    5,
  ],
  [
    'a suspension within another',
    '2023-08-04',
    workdays(5),
    { suspensions: [suspension('2023-08-07', '2023-08-10'), suspension('2023-08-08', '2023-08-08')] },
    '2023-08-17',
    5,
  ],
  [
    'an extension, then a suspension of an added day',
    '2023-08-04',
    workdays(5),
    { corrections: [extend('2023-08-09', 2)], suspensions: [suspension('2023-08-14', '2023-08-14')] },
    '2023-08-16',
    7,
  ],
  [
    'a count anew in a suspension',
    '2023-08-04',
    workdays(5),
    { corrections: [restart('2023-08-09')], suspensions: [suspension('2023-08-09', '2023-08-11')] },
    '2023-08-18',
    5,
  ],
  [
    'calendar days suspended',
    '2023-08-04',
    calendarDays(7),
    { suspensions: [suspension('2023-08-08', '2023-08-09')] },
    '2023-08-13',
    7,
  ],
  [
    'calendar days, and a working day more',
    '2023-08-04',
    calendarDays(7),
    { corrections: [extend('2023-08-09', 1)] },
    '2023-08-14',
    8,
  ],
  [
    'calendar days whose added last day is a rest day, and rolls on',
    '2023-08-11',
    calendarDays(7, true),
    { suspensions: [suspension('2023-08-15', '2023-08-15')] },
    '2023-08-21',
    7,
  ],
  [
    'calendar days that rolled, and the day to which they did suspended',
    '2023-08-05',
    calendarDays(7, true),
    { suspensions: [suspension('2023-08-14', '2023-08-15')] },
    '2023-08-16',
    7,
  ],
  [
    'calendar days that roll over a second suspension',
    '2023-08-11',
    calendarDays(7, true),
    { suspensions: [suspension('2023-08-15', '2023-08-15'), suspension('2023-08-21', '2023-08-22')] },
    '2023-08-23',
    7,
  ],
  [
    'calendar days that roll on within the suspension',
    '2023-08-11',
    calendarDays(6, true),
    { suspensions: [suspension('2023-08-17', '2023-08-18'), suspension('2023-08-17', '2023-08-21')] },
    '2023-08-22',
    6,
  ],
];

describe('a window after publication', () => {
  it.each(cases)('has %s', (_, published, rule, events, closes, length) => {
    const { window, ledger, findings } = changed(published, rule, events);
    expect([window.closes, window.length, findings]).toEqual([closes, length, []]);
    expect(ledger.at(-1)?.on).toBe(closes);
    expect(ledger.filter(({ part }) => part === 'counted').map(({ number }) => number)).toEqual(
      Array.from({ length }, (_, index) => index + 1),
    );
  });

  it('keeps what stood before each change', () => {
    const { changes, standing } = changed('2023-08-04', workdays(5), {
      corrections: [extend('2023-08-09', 1), restart('2023-08-10')],
    });
    const days: CivilDate[] = changes.map(({ before }) => before.window.closes);
    expect(days).toEqual(['2023-08-11', '2023-08-14']);
    expect(standing.map(({ closes }) => closes)).toEqual(['2023-08-11', '2023-08-14']);
  });

  it('knows of each event what it changed', () => {
    const first = suspension('2023-08-07', '2023-08-08');
    const second = suspension('2023-08-09', '2023-08-09');
    const longer = extend('2023-08-11', 1);
    const { changes } = changed('2023-08-04', workdays(5), {
      corrections: [longer],
      suspensions: [first, second],
    });
    const moved = { windowChanges: changes };
    expect(
      [first, second, longer].map((event) => changes.findIndex((one) => one === changeBy(event, moved))),
    ).toEqual([0, 1, 2]);
    expect(changeBy(suspension('2023-08-07', '2023-08-08'), moved)).toBeUndefined();
  });

  it('is suspended without a break over days that are not worked and over which it rolls', () => {
    const { window, ledger } = changed('2023-08-05', calendarDays(7, true), {
      suspensions: [suspension('2023-08-11', '2023-08-14')],
    });
    expect(window.closes).toBe('2023-08-16');
    const [span, ...more] = windowSpan({ window, ledger }).suspended ?? [];
    expect([span, more]).toEqual([
      [instantOf(civil('2023-08-11'), 0), instantOf(civil('2023-08-15'), 0)],
      [],
    ]);
  });

  it('cannot be extended once it is over, nor suspended where nothing counts', () => {
    const { window, findings } = changed('2023-08-04', workdays(5), {
      corrections: [extend('2023-08-14', 1)],
      suspensions: [suspension('2023-08-05', '2023-08-06')],
    });
    expect(window.closes).toBe('2023-08-11');
    expect(findings.map(({ code }) => code)).toEqual(['suspension-idle', 'extension-after-closing']);
  });

  it('cannot be extended after the hour at which it closes', () => {
    const rule = { ...workdays(5), closesAtMinute: 17 * 60 + 30 };
    const codesAt = (minute: number): string[] => {
      const on = civil('2023-08-11');
      const late = { ...extend(on, 1), time: { on, at: instantOf(on, minute) } };
      return changed('2023-08-04', rule, { corrections: [late] }).findings.map(({ code }) => code);
    };
    expect([codesAt(17 * 60 + 29), codesAt(17 * 60 + 30)]).toEqual([[], ['extension-after-closing']]);
  });

  it('is refused where the calendar ends', () => {
    const { window, findings } = changed('2023-12-20', workdays(5), {
      corrections: [extend('2023-12-22', 5)],
    });
    expect(window.closes).toBe('2023-12-27');
    expect(findings).toMatchObject([{ code: 'year-unannounced', facts: { year: 2024 } }]);
  });
});

describe('calendar days, and working days more', () => {
  const { window, ledger } = changed('2023-08-04', calendarDays(7), {
    corrections: [extend('2023-08-09', 2)],
    suspensions: [suspension('2023-08-14', '2023-08-14')],
  });

  it('are said in two units, which have no sum', () => {
    const { window: longer } = changed('2023-08-04', calendarDays(7), {
      corrections: [extend('2023-08-09', 1), extend('2023-08-10', 1)],
    });
    expect(chineseWindow(longer)).toBe('2023年8月5日至15日（7个自然日，顺延2个工作日）');
    expect(countSentences(longer)[1]).toBe(
      '周末和节假日都计入。另顺延2个工作日，周末和法定节假日不计，调休上班的周末计入。最后一天24:00（北京时间）截止。',
    );
    expect([longer.length, longer.addedWorkdays]).toEqual([9, 2]);
  });

  it('are numbered each in their unit, whatever is made up behind them', () => {
    const { window: later, ledger: days } = changed('2023-08-04', calendarDays(7), {
      corrections: [extend('2023-08-09', 1)],
      suspensions: [suspension('2023-08-11', '2023-08-14')],
    });
    expect(days.slice(7).map((day) => `${day.on.slice(8)} ${ledgerDayWords(day, later)}`)).toEqual([
      '11 中止，不计',
      '12 周末，不计',
      '13 周末，不计',
      '14 中止，不计',
      '15 顺延，第7天',
      '16 顺延，第1个工作日',
    ]);
  });

  it('are made up as working days where they are suspended', () => {
    expect([window.closes, window.length, window.addedWorkdays]).toEqual(['2023-08-16', 9, 2]);
    expect(ledger.slice(7).map((day) => `${day.on.slice(8)} ${ledgerDayWords(day, window)}`)).toEqual([
      '11 第7天',
      '12 周末，不计',
      '13 周末，不计',
      '14 中止，不计',
      '15 顺延，第1个工作日',
      '16 顺延，第2个工作日',
    ]);
  });

  it('are one count where the rule counts working days', () => {
    const { window: longer, ledger: days } = changed('2023-08-04', workdays(5), {
      corrections: [extend('2023-08-09', 2)],
    });
    expect(chineseWindow(longer)).toBe('2023年8月7日至15日（7个工作日）');
    expect(countSentences(longer)[1]).toContain('另顺延2个工作日，周末');
    expect(days.slice(-2).map((day) => ledgerDayWords(day, longer))).toEqual([
      '顺延，第6个工作日',
      '顺延，第7个工作日',
    ]);
  });

  it('are forgotten by a count anew', () => {
    const { window: anew } = changed('2023-08-04', calendarDays(7), {
      corrections: [extend('2023-08-09', 2), restart('2023-08-10')],
    });
    expect(chineseWindow(anew)).toBe('2023年8月11日至17日（7个自然日）');
  });
});

it('says of a count begun anew what began it', () => {
  const { window, ledger } = changed('2023-08-04', workdays(5), { corrections: [restart('2023-08-09')] });
  expect(countSentences(window)[0]).toBe('8月9日重新公示，当天不计，从下一个工作日8月10日起数5个工作日。');
  expect(ledger.slice(0, 2).map((day) => ledgerDayWords(day, window))).toEqual([
    '重新公示当天，不计',
    '第1个工作日',
  ]);
});

describe('a suspension', () => {
  const suspended = (rule: WindowRule, ...days: (readonly [string, string])[]): ChangedWindow =>
    changed('2023-08-04', rule, { suspensions: days.map(([first, last]) => suspension(first, last)) });

  it('is said wherever the days of the window are counted', () => {
    const { window } = suspended(workdays(5), ['2023-08-09', '2023-08-09'], ['2023-08-11', '2023-08-14']);
    expect(chineseWindow(window)).toBe('2023年8月7日至16日（5个工作日，8月9日、8月11日至14日中止不计）');
    expect(countSentences(window)).toEqual([
      '8月4日发布，当天不计，从下一个工作日8月7日起数5个工作日。',
      '周末和法定节假日不计，调休上班的周末计入。8月9日、8月11日至14日中止，不计，恢复后顺延相同的天数。最后一天24:00（北京时间）截止。',
    ]);
    const printed = {
      ...window,
      rule: { ...window.rule, start: { kind: 'printed', on: window.opens } },
    } as const;
    expect(chineseWindow(printed)).toBe('2023年8月7日至16日（8月9日、8月11日至14日中止不计）');
  });

  it('from the first day on lets the window open when it goes on', () => {
    const { window } = suspended(calendarDays(7), ['2023-08-05', '2023-08-06']);
    expect(chineseWindow(window)).toBe('2023年8月7日至13日（7个自然日）');
    expect(window.opensAt).toBe(instantOf(civil('2023-08-07'), 0));
    expect(countSentences(window)[0]).toContain('从第二天8月5日起数7个自然日');
    expect(countSentences(window)[1]).toContain('8月5日至6日中止，不计');
    const overWeekend = suspended(workdays(5), ['2023-08-07', '2023-08-11']);
    expect(chineseWindow(overWeekend.window)).toBe('2023年8月14日至18日（5个工作日）');
  });

  it('is forgotten by a count anew that it does not touch', () => {
    const { window } = changed('2023-08-04', workdays(5), {
      suspensions: [suspension('2023-08-08', '2023-08-08')],
      corrections: [restart('2023-08-09')],
    });
    expect(chineseWindow(window)).toBe('2023年8月10日至16日（5个工作日）');
  });
});
