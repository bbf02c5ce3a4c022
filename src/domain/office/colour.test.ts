import { expect, it } from 'vitest';
import { contrast, mixed, parseColour, readable } from './colour.ts';

it('reads six digits and nothing else', () => {
  expect(parseColour('#A61C1C')).toBe('#a61c1c');
  for (const text of ['a61c1c', '#a61', 'red', '#a61c1g']) expect(parseColour(text)).toBeUndefined();
});

it('knows the contrasts of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('leaves a colour that can be read, and changes another as little as it must', () => {
  expect(readable('#1a4f9c', ['#ffffff'], 4.5, '#000000')).toBe('#1a4f9c');
  const darker = readable('#66aaff', ['#ffffff'], 4.5, '#000000');
  expect(contrast(darker, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(darker, '#ffffff')).toBeLessThan(4.8);
});

it('mixes', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
});
