import { describe, expect, it } from 'vitest';

import { personalDataIn } from '../../../personal-data.ts';
import { type Field, fieldOf } from '../../../surroundings.ts';

const names: Field = { ...fieldOf('姓名'), lists: 'persons' };

/** The names that are told of a column with `cells` under 姓名. */
function unmasked(cells: readonly string[], field: Field = names): readonly string[] {
  const text = cells.map((cell, row) => `${cell}\t${row + 1}\n\n`).join('');
  const isName = (index: number): boolean =>
    !text
      .slice(0, index)
      .replace(/^[^]*\n/, '')
      .includes('\t');
  return personalDataIn(text, { fieldAt: (index) => (isName(index) ? field : noField) })
    .filter(({ kind }) => kind === 'name')
    .map(({ masked }) => masked);
}

const noField = fieldOf('');

describe('a whole name in a column of masked ones', () => {
  it.each<[string, string[], string[]]>([
    ['is told', ['赵*一', '钱*二', '孙示例', '李*三'], ['孙**']],
    ['is told before a remark', ['赵×', '钱×', '孙示例（女儿）', '李×'], ['孙**']],
    ['is told among 某', ['赵某甲', '钱某乙', '李某丙', '孙示例'], ['孙**']],
    ['is told among hidden surnames', ['*一样', '*二样', '*三样', '孙示例'], ['孙**']],
    ['is not told where as many are whole', ['赵*一', '钱示例', '孙示例', '李*三'], []],
    ['is no sum and no body', ['赵*一', '钱*二', '李*三', '合计', '林业站', '石桥小学'], []],
    ['is none that is masked', ['赵*一', '钱*二', '李*三', '孙*（示例）'], []],
  ])('%s', (_, cells, told) => {
    expect(unmasked(cells)).toEqual(told);
  });

  it('is not told in a list of bodies', () => {
    expect(unmasked(['赵*一', '钱*二', '孙示例', '李*三'], { ...names, lists: 'bodies' })).toEqual([]);
  });
});

describe('a whole name beside itself with a part hidden', () => {
  it.each([
    ['赵*一（赵样一，高三（4）班）', '赵**'],
    ['赵*（赵样一）获二等奖。', '赵**'],
    ['赵某某即赵样一，已退出。', '赵**'],
    ['赵某：赵样一', '赵**'],
    ['欧阳*（欧阳样）为户主。', '欧**'],
    ['赵样一（赵*一）', '赵**'],
  ])('is told: %s', (text, masked) => {
    expect(personalDataIn(text).map((data) => data.masked)).toEqual([masked]);
  });

  it.each([
    '李*（李家村）',
    '王某（王家庄村民）',
    '李*、李样例均为该村村民。',
    '高*，高级工程师',
    '江*（江苏人）',
    '金*（金奖）',
    '方*（方案主创）',
    '李*样（李样一）',
  ])('is none: %s', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});
