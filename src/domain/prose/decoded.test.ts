import { expect, it } from 'vitest';
import { decoded } from './decoded.ts';

it.each([
  ['', ''],
  ['jia-yi', 'jia-yi'],
  ['%E7%94%B2', '甲'],
  ['%', '%'],
  ['%E7%94', '%E7%94'],
])('reads of an address %j as %j, whatever a reader’s address holds', (address, text) => {
  expect(decoded(address)).toBe(text);
});
