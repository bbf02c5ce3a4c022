import { describe, expect, it } from 'vitest';
import { timeOfMinute } from '../../time/instant.ts';
import { statedHours } from './stated-hours.ts';

describe('the hours that a text tells', () => {
  const hours = (text: string): string[] =>
    statedHours(text).map(({ spans, days, season }) =>
      [...spans.map(({ from, to }) => `${timeOfMinute(from)}-${timeOfMinute(to)}`), days, season]
        .filter(Boolean)
        .join(' '),
    );

  it.each([
    ['上班时间上午八点半到十二点、下午两点到五点半', ['8:30-12:00 14:00-17:30']],
    ['工作日9—12点，14—17点', ['9:00-12:00 14:00-17:00 workdays']],
    ['上午9时至12时，下午14时30分至17时30分', ['9:00-12:00 14:30-17:30']],
    ['8点到12点，2点半到6点', ['8:00-12:00 14:30-18:00']],
    ['下午三点一刻到五点三刻', ['15:15-17:45']],
    ['每天早8点到晚8点', ['8:00-20:00 every-day']],
    ['上午8:30至下午5:30有人接听', ['8:30-17:30']],
    ['夜间值班17:00—次日9:00', ['17:00-33:00 rest-days']],
    ['夏令时8:00—12:00、15:00—18:00；冬令时9:00—17:00', ['8:00-12:00 15:00-18:00 夏', '9:00-17:00 冬']],
    ['24小时有人接听', ['0:00-24:00']],
    ['24小时内答复', []],
    ['8月7日8:30至8月11日17:30', []],
    ['7月20日15:00至17:00召开', []],
    ['比分为3:2，用时3点5秒', []],
  ])('%s', (text, rows) => {
    expect(hours(text)).toEqual(rows);
  });
});
