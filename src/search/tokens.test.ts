import { describe, expect, it } from 'vitest';
import { hanOf, pairTokens, token, looseSpelling } from './tokens.ts';
import { unitsOf } from './units.ts';

const simplify = (character: string): string => ({ 總: '总', 會: '会' })[character] ?? character;

describe('units', () => {
  it.each([
    ['周毛措', ['周', '毛', '措']],
    ['人社部函〔2023〕44号', ['人', '社', '部', '函', '2023', '44', '号']],
    ['０９７１－８２５８２０５', ['0971', '8258205']],
    ['阿不都热依木·买买提', ['阿', '不', '都', '热', '依', '木', '买', '买', '提']],
    ['José Núñez', ['jose', 'nunez']],
    ['總工會', ['总', '工', '会']],
    ['　，。', []],
  ])('of %s are the same in build and browser', (text, units) => {
    expect(unitsOf(text, simplify)).toEqual(units);
  });
});

describe('a name', () => {
  it.each([
    ['⻢晓⻬', '马晓齐'],
    ['⾼⼭', '高山'],
    ['冯⺟', '冯母'],
    ['\uF9AA某', '\u5BE7某'],
    ['葛\u{E0100}城', '葛城'],
    ['张　三', '张三'],
    ['李 四', '李四'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['艾力.买买提', '艾力买买提'],
    ['古丽‧艾山', '古丽・艾山'],
    ['李○明', '李〇明'],
    ['李零明', '李〇明'],
    ['ᠪᠠᠶᠠᠷ\u180Eᠠ', 'ᠪᠠᠶᠠᠷᠠ'],
    ['乙\u200D二\u200E', '乙二'],
    ['Ａ组团队', 'a组团队'],
  ])('typed %s is found by %s', (typed, asked) => {
    expect(unitsOf(typed, simplify)).toEqual(unitsOf(asked, simplify));
  });

  it.each(['李𬎆', '孙𰻞', '周𱖎', '吴𮯰', '郑\u{323B0}', '王\u{2EBF0}', '李〇明'])(
    '%s is cut into its characters by engines that do not know them yet',
    (name) => {
      expect(unitsOf(name, simplify)).toEqual([...name]);
    },
  );
});

describe('a word of the index', () => {
  it('is lower-case letters only, whatever it stands for', () => {
    for (const units of [['周', '毛'], ['2023', '44'], ['jose'], ['𠮷', 'a1']])
      for (const kind of ['head', 'whole', 'phone'] as const) expect(token(kind, units)).toMatch(/^[a-z]+$/);
  });

  it('differs where kind or units differ', () => {
    const words = [
      token('head', ['周', '毛']),
      token('body', ['周', '毛']),
      token('head', ['毛', '周']),
      token('head', ['12']),
      token('head', ['ab']),
      token('head', ['1', '2']),
      token('whole', ['周毛']),
    ];
    expect(new Set(words).size).toBe(words.length - 1);
  });

  it('is one for every two units, and one for a lone unit', () => {
    expect(pairTokens('head', ['周', '毛', '措'])).toEqual([
      token('head', ['周', '毛']),
      token('head', ['毛', '措']),
    ]);
    expect(pairTokens('head', ['周'])).toEqual([token('head', ['周'])]);
    expect(pairTokens('head', [])).toEqual([]);
  });
});

it.each([
  ['zumei', 'zhumei'],
  ['zhoumaochuo', 'zhoumaocuo'],
  ['chenlin', 'chenling'],
  ['luxiang', 'nuxiang'],
  ['fushan', 'hushan'],
  ['fanglu', 'huanglv'],
  ['zousan', 'zhoushan'],
  ['zongonghui', 'zonggonghui'],
  ['fananlon', 'fanganlong'],
  ['ouyanpenchen', 'ouyangpengcheng'],
])('takes %s for %s too', (typed, meant) => {
  expect(looseSpelling(typed)).toBe(looseSpelling(meant));
});

it.each([
  ['zhumei', 'zhumi'],
  ['liming', 'liman'],
  ['chengyuan', 'chengyun'],
])('tells %s from %s', (one, other) => {
  expect(looseSpelling(one)).not.toBe(looseSpelling(other));
});

it('tells the characters of a word of them, and of others nothing', () => {
  expect(hanOf(token('name', [...'朱梅']))).toEqual(['朱', '梅']);
  expect(hanOf(token('name', ['𠮷', '〇']))).toEqual(['𠮷', '〇']);
  expect(hanOf(token('name', ['朱', 'a']))).toBeUndefined();
  expect(hanOf(token('name', ['é', '朱']))).toBeUndefined();
});
