import { describe, expect, it } from 'vitest';
import { erasedName, officesOf, withoutNames } from './erasure.ts';

/** `text` without `names`, in a notice of `issuers`; `_` where one stood. */
function shown(text: string, names: readonly string[], issuers = ['某省总工会']): string {
  return withoutNames(
    names,
    issuers,
    (character) => ({ 張: '张' })[character],
  )(text).replaceAll(erasedName, '_');
}

describe('a text without names', () => {
  it.each([
    ['a name within another', '关于高原、高原红的公示', ['高原', '高原红'], '关于_、_的公示'],
    [
      'a name of two characters, spaced as in print',
      '关于高　原、王 芳的公示',
      ['高原', '王芳'],
      '关于_、_的公示',
    ],
    ['a name with a dot of another form', '关于艾沙•买买提的公示', ['艾沙·买买提'], '关于_的公示'],
    ['a name typed without its dot', '关于艾沙买买提的公示', ['艾沙·买买提'], '关于_的公示'],
    ['a name in traditional characters', '关于張三的公示', ['张三'], '关于_的公示'],
    ['a name in radicals of a PDF', '关于⻢晓⻬的公示', ['马晓齐'], '关于_的公示'],
    ['a name in references', '关于&#24352;三的公示', ['张三'], '关于_的公示'],
    ['signs that patterns know', '关于甲（一）?的公示', ['甲（一）?'], '关于_的公示'],
    ['nobody', '关于先进集体的公示', [], '关于先进集体的公示'],
  ] as const)('leaves out %s', (_, text, names, left) => {
    expect(shown(text, names)).toBe(left);
  });

  it('tells whose notice it is, but names no nominee that begins with its name', () => {
    const county = ['和平县总工会'];
    expect(shown('和平县总工会关于和平同志的公示', ['和平'], county)).toBe('和平县总工会关于_同志的公示');
    expect(shown('和平县　总工会\n关于和 平同志的公示', ['和平'], county)).toBe(
      '和平县　总工会\n关于_同志的公示',
    );
    expect(shown('关于和平县总工会办公室的公示', ['和平县总工会办公室'], county)).toBe('关于_的公示');
  });
});

describe('the offices of a notice', () => {
  const officesWhoReceive = (department: string): string[] =>
    officesOf(
      {
        issuers: [],
        signers: [],
        basis: [],
        receiver: { department },
        withdrawal: undefined,
        suspensions: [],
      },
      ['甲一'],
    );

  it.each([
    ['示例省总工会（组织部）', ['示例省总工会（组织部）']],
    ['示例省总工会（甲　一）', ['示例省总工会']],
    ['示例省总工会（组织部，甲一）', ['示例省总工会', '组织部']],
    ['甲一', ['甲一']],
  ])('of %s are %j', (department, offices) => {
    expect(officesWhoReceive(department)).toEqual(offices);
  });
});
