import { describe, expect, it } from 'vitest';
import { wrongTimes } from './wrong-times.ts';

const wrongIn = (text: string): string[] => wrongTimes(text).map(({ start, end }) => text.slice(start, end));

describe('a time that no day has', () => {
  it.each([
    ['8月10日25时', '25时'],
    ['至8月11日24:30止', '24:30'],
    ['8月11日（星期五）下午17:61前', '17:61'],
    ['8月11日17时61分', '17时61分'],
    ['上午9:61—11:30', '9:61'],
    ['工作日9:00—25:00', '25:00'],
    ['公示最后一天二十五时', '二十五时'],
    ['8月11日上午10时75分', '10时75分'],
  ])('is told: %s', (text, wrong) => {
    expect(wrongIn(text)).toEqual([wrong]);
  });

  it.each([
    '8月10日24时、8月11日24:00、上午9:00—11:30、14:00至17:30',
    '8月11日二十四时止，0时起',
    '两队战成25:21、25:23，比分24:30，比例为1:10000',
    '历时30时25分，得分61分，8月11日评分为9.61分',
    '8月11日25点建议全部办结',
    '配方为3:61，第25时段，8日61人报名',
  ])('is none in %s', (text) => {
    expect(wrongIn(text)).toEqual([]);
  });
});
