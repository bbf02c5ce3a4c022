import { expect, it } from 'vitest';
import { stretchBefore } from './stretch-before.ts';

it.each([
  ['甲。乙，丙', 5, '。', Infinity, '乙，丙'],
  ['甲。乙，丙', 5, '，。', Infinity, '丙'],
  ['甲。乙，丙', 4, '，。', Infinity, ''],
  ['甲。乙，丙', 3, '，。', Infinity, '乙'],
  ['甲。乙，丙', 5, '。', 2, '，丙'],
  ['甲', 0, '。', 9, ''],
])('finds in %s before %i, without %s and as far as %d, “%s”', (text, index, marks, reach, stretch) => {
  expect(stretchBefore(text, index, marks, reach)).toBe(stretch);
});
