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
