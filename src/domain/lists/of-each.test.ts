import { expect, it } from 'vitest';
import { ofEach, ofEachText } from './of-each.ts';

it('makes nothing twice of the same thing, and something of each', () => {
  const [first, second] = [{ name: '甲' }, { name: '甲' }];
  const made = ofEach(({ name }: { readonly name: string }) => ({ name }));
  expect(made(first)).toBe(made(first));
  expect(made(first)).not.toBe(made(second));
  expect(made(second)).toEqual({ name: '甲' });
});

it('makes nothing twice of the same text, however little comes of it', () => {
  const asked: string[] = [];
  const firstOf = ofEachText((text) => {
    asked.push(text);
    return text.slice(0, 1);
  });
  expect(['甲乙', '', '甲乙', '', '丙'].map(firstOf)).toEqual(['甲', '', '甲', '', '丙']);
  expect(asked).toEqual(['甲乙', '', '丙']);
});
