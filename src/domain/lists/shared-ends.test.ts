import { expect, it } from 'vitest';
import { sharedEnd, sharedStart } from './shared-ends.ts';

it.each([
  ['甲县乙局', '甲县丙局', '甲县', '局'],
  ['甲县', '甲县乙', '甲县', ''],
  ['乙局', '甲县乙局', '', '乙局'],
  ['甲', '甲', '甲', '甲'],
  ['', '甲', '', ''],
])('%s and %s begin with %s, and end in %s', (one, other, start, end) => {
  expect([sharedStart(one, other), sharedEnd(one, other)]).toEqual([start, end]);
  expect([sharedStart(other, one), sharedEnd(other, one)]).toEqual([start, end]);
});
