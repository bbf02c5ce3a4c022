import { describe, expect, it } from 'vitest';
import { readFixture } from './fixtures/fixture.ts';
import { besideList } from './fixtures/listed-fixture.ts';

/** What is told of a list of so many `heads`, and `rows` of which each has a name before its numbers. */
function toldOf(heads: string, rows: readonly string[]): readonly string[] {
  const table = rows.map((row, index) => `| ${index + 1} | 甲${'一二三四五六七八九'[index]} | ${row} |`);
  const count = heads.split('|').length + 2;
  const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | ${heads} |
|${' --- |'.repeat(count)}
${table.join('\n')}
`;
  return besideList('名单附后。', list, `${rows.length}, 量词: 名`).flatMap(({ code, facts }) =>
    code === 'stated-reckoning-differs' ? [JSON.stringify(facts)] : [],
  );
}

describe('a column that is what two others come to', () => {
  const marks = ['30.5 | 52.25 | 82.75', '28 | 49.5 | 77.5', '31.25 | 40.5 | 71.75', '22 | 51 | 73'];
  const paid = ['600 | 12 | 7200', '800 | 11 | 8800', '1500 | 9 | 13500', '600 | 7 | 4200'];
  const built = [
    '96 | 2 | 192',
    '110 | 3 | 330',
    '82 | 2 | 164',
    '115 | 3 | 345',
    '70 | 2 | 140',
    '98 | 3 | 294',
    '84 | 4 | 336',
    '95 | 2 | 190',
  ];
  const rates = ['9800 | 882 | 9.00', '15100 | 1050 | 6.95', '7500 | 675 | 9.00', '18700 | 930 | 4.97'];
  const grown = ['700 | 812 | 16.0', '955 | 1012 | 6.0', '431 | 640 | 48.5', '1200 | 1301 | 8.4'];
  const sexes = ['42 | 20 | 22', '35 | 18 | 17', '51 | 24 | 27', '66 | 35 | 31'];
  const shares = ['82 | 90 | 86.8', '75.5 | 88 | 83', '91 | 70.5 | 78.7', '66 | 79 | 73.8'];

  it.each([
    ['marks', '基本条件分 | 面试分 | 总分', [...marks, '25.5 | 47.5 | 73']],
    ['what two rows have otherwise', '基本条件分 | 面试分 | 总分', [...marks, '1 | 2 | 9', '3 | 4 | 90']],
    ['few rows', '基本条件分 | 面试分 | 总分', [...marks.slice(0, 3), '25.5 | 47.5 | 37']],
    ['money', '月标准（元） | 月数 | 金额（元）', [...paid, '700 | 10 | 7000']],
    [
      'small numbers',
      '家庭人口 | 劳动力 | 学生',
      ['3 | 2 | 1', '4 | 2 | 2', '5 | 3 | 2', '2 | 1 | 1', '4 | 3 | 2'],
    ],
    ['numbers that are no marks', '年限 | 里程 | 次数', [...shares, '60 | 80 | 99']],
    [
      'what another column makes good',
      '笔试分 | 面试分 | 加分 | 总分',
      [
        ...['30 | 52.5', '28 | 49.5', '31 | 40.5', '22 | 51'].map(
          (row, place) => `${row} | 0 | ${[82.5, 77.5, 71.5, 73][place]}`,
        ),
        '25.5 | 47.5 | 5 | 78',
      ],
    ],
    ['what is rounder', '月标准（元） | 月数 | 金额（元）', [...paid, '730 | 10 | 7000']],
    [
      'what a remark explains',
      '月标准（元） | 月数 | 金额（元） | 备注',
      [...paid.map((row) => `${row} | `), '730 | 10 | 7800 | 含补发500元'],
    ],
    ['a part of a floor', '占地（㎡） | 层数 | 建筑（㎡）', [...built, '112 | 3 | 290']],
    ['a rate of another year', '收入（万元） | 研发（万元） | 占比（%）', [...rates, '32000 | 1120 | 6.72']],
    ['what no row lacks', '笔试成绩 | 面试成绩 | 总成绩', [...shares, '60 | 80 | 72']],
  ])('is left alone where all are so, or none need be: %s', (_, heads, rows) => {
    expect(toldOf(heads, rows)).toEqual([]);
  });

  it.each([
    ['基本条件分 | 面试分 | 总分', [...marks, '25.5 | 47.5 | 37'], '25.5＋47.5'],
    ['月标准（元） | 月数 | 金额（元）', [...paid, '700 | 10 | 7600', '— | — | 90000'], '700×10'],
    ['笔试成绩 | 面试成绩 | 总成绩', [...shares, '60 | 80 | 77'], '60×40%＋80×60%'],
    ['占地（㎡） | 层数 | 建筑（㎡）', [...built, '112 | 2 | 336'], '336÷112'],
    ['收入（万元） | 研发（万元） | 占比（%）', [...rates, '32000 | 1120 | 2.50'], '1120÷32000×100%'],
    [
      '收入（万元） | 研发（万元） | 占比',
      [...rates.map((row) => `${row}%`), '15200 | 684 | 5.4%'],
      '684÷15200',
    ],
    ['上年（万元） | 本年（万元） | 增长率（%）', [...grown, '830 | 996 | 22.0'], '（996－830）÷830×100%'],
    ['总人数 | 男 | 女', [...sexes, '37 | 16 | 27'], '37－16'],
  ])('is told in the one row that is not: %s', (heads, rows, reckoning) => {
    const [first = '', ...others] = toldOf(heads, rows);
    expect(first).toContain(reckoning);
    expect(others).toEqual([]);
  });

  it('is left alone where what the criteria cut it off at cannot be read', () => {
    const rows = [...paid, '700 | 10 | 7600'].map((row, index) => `| 甲${'一二三四五'[index]} | ${row} |`);
    const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 月标准（元） | 月数 | 金额（元） |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
    const folder = 'notices/2023/sound';
    const toldWith = (criteria: string | Error): readonly string[] =>
      readFixture({
        [`${folder}/nominees/jia-yi.md`]: undefined,
        [`${folder}/nominees/jia-er.md`]: undefined,
        [`${folder}/nominees/list.md`]: list,
        [`${folder}/criteria/person.md`]: criteria,
      }).diagnostics.flatMap(({ code }) => (code === 'stated-reckoning-differs' ? [code] : []));
    const readable = '---\n类别: [先进个人]\n标题: 条件\n序号: 1\n---\n1. 群众公认。\n';
    expect(toldWith(readable)).toEqual(['stated-reckoning-differs']);
    expect(toldWith(readable.replace('群众公认', '每人最高7600元'))).toEqual([]);
    expect(toldWith(new Error('EACCES'))).toEqual([]);
  });
});
