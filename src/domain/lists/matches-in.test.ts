import { expect, it } from 'vitest';
import { matchesIn } from './matches-in.ts';

it.each([
  ['1、22', /\d/g],
  ['甲一𠮷乙', /一*/g],
  ['甲一𠮷乙', /一*/gu],
  ['𠮷𠮷', /(?:)/gu],
  ['', /(?:)/gu],
])('has in %s all matches of %s that there are', (text, pattern) => {
  const placesOf = (matches: Iterable<RegExpExecArray>): unknown[] =>
    [...matches].map(({ 0: match, index }) => [index, match]);
  expect(placesOf(matchesIn(text, pattern))).toEqual(placesOf(text.matchAll(pattern)));
});
