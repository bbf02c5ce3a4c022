import { expect, it } from 'vitest';
import { matchesIn } from './matches-in.ts';

it.each([
  ['every match, in their order', '1、23、4', /\d+/g, ['1', '23', '4']],
  ['none of a text without', '甲', /\d/g, []],
  ['matches of no width, as matchAll does', 'ab', /x*/g, ['', '', '']],
])('finds %s', (_, text, pattern, said) => {
  expect(matchesIn(text, pattern).map(([match]) => match)).toEqual(said);
  expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)]);
});
