import { expect, it } from 'vitest';
import { normalText } from './normal-text.ts';

it.each([
  ['an Arabic keyboard', '٣٤٠', '340'],
  ['a script whose digits stand far back', '꣑꣒', '12'],
  ['rings', '❶➀➊⓵❾', '11119'],
  ['full width', '１２３', '123'],
])('makes plain the digits of %s', (_, typed, plain) => {
  expect(normalText(typed).text).toBe(plain);
});

it('takes every mark from a digit, and none from a letter', () => {
  const { text, placeOf } = normalText('1\u20DD\u033223e\u0301');
  expect(text).toBe('123e\u0301');
  expect([0, 1, 2].map(placeOf)).toEqual([0, 3, 4]);
});
