import { expect, it } from 'vitest';
import { stretchIn } from './stretch-in.ts';

it.each([
  ['第12条', /\d+/, 0, '12'],
  ['第12条', /第(\d+)(款)?/, 1, '12'],
  ['第12条', /第(\d+)(款)?/, 2, ''],
  ['条', /\d+/, 0, ''],
])('finds in %s by %s, group %i, “%4$s”', (text, pattern, group, stretch) => {
  expect(stretchIn(text, pattern, group)).toBe(stretch);
});
