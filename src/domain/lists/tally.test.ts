import { expect, it } from 'vitest';
import { Tally } from './tally.ts';

it('counts how often each key is there, none included', () => {
  const tally = new Tally(['甲', '乙', '甲']);
  expect(tally.add('乙')).toBe(2);
  expect([...tally]).toEqual([
    ['甲', 2],
    ['乙', 2],
  ]);
  expect(tally.of('丙')).toBe(0);
});
