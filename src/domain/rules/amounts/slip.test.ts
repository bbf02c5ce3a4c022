import { expect, it } from 'vitest';
import { digitSlip, isMiswritten, isSlip, isTurned } from './slip.ts';

it.each([
  ['1439', '1493', 'neighbours'],
  ['27580', '28570', 'order'],
  ['381', '386', 'digit'],
  ['381', '3811', 'length'],
  ['3811', '381', 'length'],
  ['381', '381', undefined],
  ['381', '476', undefined],
  ['381', '38112', undefined],
])('tells how %s is written for %s', (one, other, slip) => {
  expect(digitSlip(one, other)).toBe(slip);
});

it('knows a slip by the decimals that are written', () => {
  expect(isSlip('14.39', 14.93)).toBe(true);
  expect(isSlip('14.4', 14.93)).toBe(true);
  expect(isSlip('15.8', 14.93)).toBe(false);
  expect(isSlip('13.9', 14.93)).toBe(true);
});

it('takes naughts and points for no digits', () => {
  expect(isTurned(1200, 21)).toBe(true);
  expect(isMiswritten(1200, 12)).toBe(true);
  expect(isMiswritten(1300, 1200)).toBe(true);
  expect(isMiswritten(2200, 1200)).toBe(false);
});
