import { expect, it } from 'vitest';
import { anchorIn } from './anchor-in.ts';

it.each([
  ['', ''],
  ['#jia-yi', 'jia-yi'],
  ['#%E7%94%B2', '甲'],
  ['#%', '%'],
  ['#%E7%94', '%E7%94'],
])('reads from %j the anchor %j, whatever a reader’s address holds', (hash, anchor) => {
  expect(anchorIn(hash)).toBe(anchor);
});
