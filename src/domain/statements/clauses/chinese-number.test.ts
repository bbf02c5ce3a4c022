import { expect, it } from 'vitest';
import { numberOf } from './chinese-number.ts';

it.each([
  ['5', 5],
  ['05', 5],
  ['五', 5],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十三', 23],
  ['一百', 100],
  ['一百零五', 105],
  ['一百二十', 120],
  ['三千二百', 3200],
  ['一万', 10_000],
  ['二〇二三', 2023],
  ['二○二三', 2023],
  ['一〇五', 105],
  ['叁', 3],
  ['廿三', 23],
  ['零', 0],
  ['十十', undefined],
  ['五二', undefined],
  ['百', undefined],
  ['甲', undefined],
  ['', undefined],
])('reads %s as %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});
