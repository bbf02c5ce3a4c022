import { expect, it } from 'vitest';
import { nameRow } from './name-row.ts';

it.each([
  [['甲一', '乙二'], '甲一、乙二'],
  [['《甲》', '《乙》', '丙队'], '《甲》《乙》、丙队'],
  [['甲一'], '甲一'],
  [[], ''],
])('puts a mark between names, and none between titles: %j', (names, row) => {
  expect(nameRow(names)).toBe(row);
});
