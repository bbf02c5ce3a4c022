import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

/** A list of six with days and years, of which `rows` are the last cells behind the names. */
function listOf(heads: string, rows: readonly string[]): string {
  const names = ['甲一', '甲二', '甲三', '甲四', '甲五', '甲六'];
  const columns = heads.split('|').length;
  return `---
类别: 先进个人
标题: 安置对象名单
---
| 姓名 | ${heads.replaceAll('|', ' | ')} |
| ${Array.from({ length: columns + 1 }, () => '---').join(' | ')} |
${rows.map((row, index) => `| ${names[index]} | ${row.replaceAll('|', ' | ')} |`).join('\n')}
`;
}

function toldOf(heads: string, rows: readonly string[]): readonly unknown[] {
  return besideList('名单附后。', listOf(heads, rows), '6, 量词: 名').flatMap(({ code, facts }) =>
    code === 'stated-reckoning-differs' ? [facts] : [],
  );
}

const served = [
  '2010年9月|2022年9月|12',
  '2008年12月|2022年9月|13',
  '2011年9月|2023年9月|12',
  '2009年9月|2023年3月|13',
  '2012年12月|2022年9月|9',
];

describe('how long something was, beside when it began and ended', () => {
  it('is left alone where all rows are reckoned alike, or one has a remark', () => {
    const heads = '入伍时间|退役时间|服役年限';
    expect(toldOf(heads, [...served, '2010年12月|2023年3月|12'])).toEqual([]);
    const remarked = served.map((row) => `${row}|无`);
    expect(toldOf(`${heads}|备注`, [...remarked, '2010年12月|2023年3月|9|中断3年'])).toEqual([]);
    const rounded = ['12', '14', '12', '14', '10'].map(
      (years, row) => served[row]?.replace(/\d+$/, years) ?? '',
    );
    expect(toldOf(heads, [...rounded, '2010年12月|2023年3月|12'])).toEqual([]);
  });

  it('is told where one row alone is otherwise', () => {
    const told = toldOf('入伍时间|退役时间|服役年限', [...served, '2010年12月|2023年3月|14']);
    expect(told).toEqual([{ stated: '14', reckoning: '这一行的2010年12月至2023年3月', result: '12年' }]);
  });
});

describe('an age beside the day of birth', () => {
  const born = ['1980年3月|43', '1975年9月|47', '1988年1月|35', '1991年6月|32', '1986年10月|36'];

  it('is left alone where it is so as of some day near', () => {
    expect(toldOf('出生年月|年龄', [...born, '1983年2月|40'])).toEqual([]);
    expect(toldOf('出生年月|年龄', [...born, '1983年2月|39'])).toEqual([]);
  });

  it('is told where it is not', () => {
    expect(toldOf('出生年月|年龄', [...born, '1983年2月|46'])).toHaveLength(1);
  });
});
