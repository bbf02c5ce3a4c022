import { describe, expect, it } from 'vitest';
import { inUnit, isSameMeasure } from './units.ts';
import { measured } from './figures.ts';

describe('a number of one unit in another', () => {
  it('is exact for every amount of two decimals', () => {
    const hundredths = Array.from({ length: 5000 }, (_, cents) => cents);
    expect(hundredths.filter((cents) => inUnit(cents / 100, '万元', '元') !== cents * 100)).toEqual([]);
    expect(hundredths.filter((cents) => inUnit(cents * 100, '元', '万元') !== cents / 100)).toEqual([]);
  });

  it.each([
    [0.57, '万元', '元', 5700],
    [25, '公里', '千米', 25],
    [3, '万平方公里', '平方千米', 30_000],
    [1.2, '吨', '公斤', 1200],
    [3, '位', '名', 3],
    [65, '周岁', '岁', 65],
    [2, '百万元', '元', 2_000_000],
    [1.5, '万株', '株', 15_000],
  ])('%d%s in %s', (value, own, asked, result) => {
    expect(inUnit(value, own, asked)).toBe(result);
  });

  it('is none of another measure', () => {
    expect(inUnit(1, '公里', '公顷')).toBeNaN();
  });
});

it.each([
  ['公里', '千米', true],
  ['万平方公里', '平方公里', true],
  ['人', '人次', false],
  ['公顷', '平方米', false],
  ['年', '年份', false],
  ['套', '套', true],
])('of %s and %s it is known whether they measure the same', (one, other, isSame) => {
  expect(isSameMeasure(one, other)).toBe(isSame);
  expect(measured(1, one).measure === measured(1, other).measure).toBe(isSame);
});
