import { describe, expect, it } from 'vitest';
import { namesAWord, spellsAWord } from './spelled-names.ts';

describe('the name of a file', () => {
  it.each([
    ['jia-yi', true],
    ['nominees/JiaYi.md', true],
    ['attachments/mingdan-jia-yi.pdf', true],
    ['attachments/2023_jia_yi_mingdan.pdf', true],
    ['attachments/jia-er-yi.pdf', false],
    ['attachments/yi-jia.pdf', false],
    ['jia-yi/mingdan.pdf', false],
    ['attachments/mingdan.jiayi', false],
  ])('names a person whose pinyin its parts are, one after another: %s', (path, isNamed) => {
    expect(namesAWord(path, ['甲一'])).toBe(isNamed);
  });

  it('names nobody by two letters', () => {
    expect(namesAWord('a-er.pdf', ['阿'])).toBe(false);
  });
});

it('a text spells a name in letters of either case, however they are parted, and no name that is of letters', () => {
  expect(spellsAWord('LAOMO: Jia Yi', ['甲一'])).toBe(true);
  expect(spellsAWord('laomo', ['甲一', 'laomo'])).toBe(false);
});
