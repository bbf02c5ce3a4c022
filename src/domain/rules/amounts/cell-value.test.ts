import { expect, it } from 'vitest';
import { cellValue, numberInUnit } from './cell-value.ts';

it.each([
  ['1200', 1200, '1200', ''],
  ['1,200.50', 1200.5, '1200.50', ''],
  ['１，２００', 1200, '1200', ''],
  ['97%', 97, '97', '%'],
  ['97％', 97, '97', '%'],
  ['90分', 90, '90', '分'],
  ['90.5（含加分）', 90.5, '90.5', ''],
  ['三层', 3, '3', '层'],
  ['16年9个月', 16.75, '16.75', '年'],
])('reads %s as %d', (cell, number, digits, unit) => {
  expect(cellValue(cell)).toEqual({ number, digits, unit });
});

it.each([
  '',
  '缺考',
  '—',
  '甲一',
  '三人',
  '5以上',
  '10余亩',
  '3人以上',
  '1,20',
  '3、5',
  '2024.5.1',
  '12万至15万',
])('reads no number in %j', (cell) => {
  expect(cellValue(cell)).toBeUndefined();
});

it.each([
  ['5', '万元', 5],
  ['50000元', '万元', 5],
  ['36周岁', '岁', 36],
  ['90天', '日历天', 90],
  ['3个', '户', 3],
  ['3个月', '年', undefined],
  ['80㎡', '平方米', 80],
])('reads %s in a column of %s', (cell, unit, number) => {
  expect(numberInUnit(cellValue(cell), unit)).toBe(number);
});
