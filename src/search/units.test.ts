import { expect, it } from 'vitest';
import { unitsOf } from './units.ts';

const simplify = (character: string): string => character;

it('makes the same of a character in an even text and in one that is not', () => {
  const others = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => {
      const text = `甲${character}A1${character}乙`;
      // What ends it is dropped, and is in no even text.
      return unitsOf(text, simplify).join(' ') !== unitsOf(`${text}·`, simplify).join(' ');
    },
  );
  expect(others).toEqual([]);
});
