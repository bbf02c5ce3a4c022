import { describe, expect, it } from 'vitest';
import { codePointOf } from '../lists/code-point.ts';
import { unseenCharacters } from './unseen-characters.ts';

const codes = (text: string): string[] =>
  unseenCharacters(text).map(({ character }) => codePointOf(character).toString(16));

describe('a character that nobody sees', () => {
  it.each([
    ['王\u200E小明', ['200e']],
    ['乙\u200D二', ['200d']],
    ['示\u00AD例\u200C县\u200B局', ['ad', '200c', '200b']],
    ['请\u00AD监督\u200F。\u3164', ['ad', '200f', '3164']],
    ['\u202E倒过来\u202C', ['202e', '202c']],
    ['\u061C甲\u180E乙', ['61c', '180e']],
    ['甲\u2060乙\uFEFF丙\u0007', ['2060', 'feff', '7']],
    ['甲\u2028乙\u2800', ['2028', '2800']],
    ['0971\u200D-8258205', ['200d']],
    ['a\uFE0F', ['fe0f']],
    ['甲\u{E0041}', ['e0041']],
    ['\uFE00甲', ['fe00']],
  ])('is found in %j', (text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each([
    ['a vowel separator of Mongolian', 'ᠪᠠᠶᠠᠷ\u180Eᠠ'],
    ['a selector of Mongolian', 'ᠠ\u180B'],
    ['a joiner of Mongolian', 'ᠪ\u200Dᠠ'],
    ['a joiner of Uyghur', 'نۇر\u200Cمۇھەممەت'],
    ['a joiner of Devanagari', 'क्\u200Dष'],
    ['a variant of a Han character', '葛\u{E0100}城'],
    ['Tibetan', 'བསྟན་འཛིན།'],
    ['a line’s end', '甲\n乙\t丙'],
  ])('is left where a script needs it: %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});
