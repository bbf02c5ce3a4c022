import { expect, it } from 'vitest';
import { readCalendar } from '#reading/read-content.ts';
import { type WindowOrder, windowReport } from './window-report.ts';

const usual: WindowOrder = {
  published: '2023-08-04',
  length: '5',
  isCalendarDays: false,
  start: undefined,
  rollsLast: false,
  asOf: undefined,
};

function report(order: Partial<WindowOrder>): string[] {
  const { value: calendar } = readCalendar('content');
  if (!calendar) throw new Error('The calendar cannot be read');
  return windowReport({ ...usual, ...order }, calendar.history);
}

it('tells every day of a window, and why it counts or not', () => {
  expect(report({})).toMatchInlineSnapshot(`
    [
      "发布：2023年8月4日（星期五）",
      "公示期：2023年8月7日至11日",
      "　发布当天不计，从下一个工作日起数5个工作日。参照：《民法典》第二百零一条第一款",
      "　周末和法定节假日不计，调休上班的周末计入。依据：国务院办公厅部分节假日安排的通知",
      "　最后一天24:00截止。参照：《民法典》第二百零三条第二款",
      "",
      "2023-08-04 星期五　发布当天，不计",
      "2023-08-05 星期六　周末，不计",
      "2023-08-06 星期日　周末，不计",
      "2023-08-07 星期一　第1个工作日",
      "2023-08-08 星期二　第2个工作日",
      "2023-08-09 星期三　第3个工作日",
      "2023-08-10 星期四　第4个工作日",
      "2023-08-11 星期五　第5个工作日",
    ]
  `);
});

it.each<[Partial<WindowOrder>, string]>([
  [{ isCalendarDays: true }, '公示期：2023年8月5日至9日'],
  [{ isCalendarDays: true, length: '8', rollsLast: true }, '公示期：2023年8月5日至14日'],
  [{ start: '当日' }, '公示期：2023年8月4日至10日'],
  [{ start: '2023-08-10' }, '公示期：2023年8月10日至16日'],
  [{ published: '2020-01-22', asOf: '2020-01-20' }, '公示期：2020年1月23日至2月4日'],
])('takes %o', (order, told) => {
  expect(report(order)[1]).toBe(told);
});

it.each<[Partial<WindowOrder>, string]>([
  [{ published: '2023-13-01' }, '“2023-13-01”不是日期，或者没有这一天，请写成 2023-08-04 的样子。'],
  [{ length: '0' }, '天数必须是1到250的整数。'],
  [{ length: '五' }, '天数必须是1到250的整数。'],
  [{ start: '昨天' }, '“起算”只能是次一工作日、次日、当日，或一个日期。'],
  [{ start: 'toString' }, '“起算”只能是次一工作日、次日、当日，或一个日期。'],
  [{ asOf: '昨天' }, '“昨天”不是日期，或者没有这一天。'],
  [{ asOf: '1990-01-01' }, '1990年1月1日以前没有已经录入的放假安排，不能计算。'],
  [{ published: '2090-01-05' }, '要用到2090年的放假安排，还没有公布或没有录入，不能计算。'],
])('refuses %o', (order, told) => {
  expect(() => report(order)).toThrow(told);
});
