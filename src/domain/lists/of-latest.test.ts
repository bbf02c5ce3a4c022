import { expect, it } from 'vitest';
import { ofLatestTexts } from './of-latest.ts';

it('makes nothing anew of the texts that are asked for often, and forgets the others', () => {
  const made: string[] = [];
  const lengthOf = ofLatestTexts((text) => made.push(text) && text.length, 2);
  for (const text of ['a', 'bb', 'a', 'ccc', 'a', 'dd', 'a', 'e', 'a', 'bb'])
    expect(lengthOf(text)).toBe(text.length);
  expect(made).toEqual(['a', 'bb', 'ccc', 'dd', 'e', 'bb']);
});
