import { expect, it } from 'vitest';
import { indexAt } from './index-at.ts';

it.each([
  [[0], 5, 0],
  [[0, 3, 7], 0, 0],
  [[0, 3, 7], 2, 0],
  [[0, 3, 7], 3, 1],
  [[0, 3, 7], 9, 2],
  [[0, 3, 3, 7], 3, 2],
])('finds of parts at %j the one that holds %i', (starts, place, index) => {
  expect(indexAt(starts, place)).toBe(index);
});
