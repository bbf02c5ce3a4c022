import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const own = /^(?:cell-(?:no-number|left-out|repeated)|code-|mark-too|verdict|value-mis|name-masked|row-part)/;

/** What is told of rows that are otherwise in a list of so many `heads`, whose rows have names before them, with `words` above. */
function toldOf(
  heads: string,
  rows: readonly string[],
  words = '名单附后。',
  title = '拟聘用人员名单',
): readonly string[] {
  const names = [...'一二三四五六七八九'];
  const table = rows.map(
    (row, index) => `| ${row.includes('@') ? '' : `甲${names[index]} | `}${row.replace('@', '')} |`,
  );
  const list = `---
类别: 先进个人
标题: ${title}
---
| 姓名 | ${heads} |
|${' --- |'.repeat(heads.split('|').length + 1)}
${table.join('\n')}
`;
  return besideList(words, list, `${rows.length}, 量词: 名`).flatMap(({ code, line }) =>
    own.test(code) ? [`${line - 6} ${code}`] : [],
  );
}

const six = ['80.5', '78', '91.25', '66', '79.5', '88'];
const passed = ['合格', '合格', '合格', '合格', '合格'];

describe('a column of numbers', () => {
  it.each([
    ['总成绩', [...six, '缺考']],
    ['总成绩', [...six, '—']],
    ['总成绩', [...six, '79.5（含加分）']],
    ['金额（元）', ['1,200', '1，500', '900', '12,300', '800', '700']],
    ['金额（元）', ['1200', '1500', '900', '12300.5', '800', '-700']],
    ['标段', ['1', '2', '3', '1、3', '2', '4']],
    ['标段', ['1', '2', '3', '1,3', '2', '4']],
    ['立项日期', ['2024.05', '2024.06', '2024.07', '2024.5.1', '2024.08', '2024.09']],
    ['出生年月', ['1984.07', '1985.06', '1986.07', '1987.1O', '1988.08', '1989.09']],
    ['比例', ['12%', '15%', '9.5%', '8%', '7%', '6%']],
    ['房号', ['101', '102', '103', '10l', '105', '106']],
    ['班级', ['1', '2', 'A', '3', '4', '5']],
    ['联系电话', ['5550101', '5550102', '5550103', '555010', '5550105', '5550106', '5550107', '5550108']],
    ['补贴金额', ['12000', '15000', '9000', '18000', '21000', '15000', '12000', '15000', '12000']],
    ['岗位代码', ['100101', '100102', '100103', '1001', '100105', '10010', '100107', '100108']],
    ['总分', ['180', '175', '165', '171', '166', '158']],
    ['笔试成绩', ['80', '75', '65', '71', '66', '102']],
    ['用时', ['9.5', '9.8', '10.1', '9:30', '11', '12']],
  ])('is left alone where what is otherwise is so on purpose: %s %j', (heads, rows) => {
    expect(toldOf(heads, rows)).toEqual([]);
  });

  it.each([
    ['总成绩', [...six, '84。71'], '7 cell-no-number'],
    ['总成绩', [...six, '90，63'], '7 cell-no-number'],
    ['总成绩', [...six, '90..63'], '7 cell-no-number'],
    ['金额（万元）', ['120', '12O', '95', '33', '60', '80'], '2 cell-no-number'],
    ['金额（万元）', ['120', '95', '33', '60', '1,20', '80'], '5 cell-no-number'],
    ['准考证号', ['2600101', '2600102', '26OO103', '2600104', '2600105', '2600106'], '3 cell-no-number'],
    [
      '准考证号',
      ['2600101', '2600102', '260010', '2600104', '2600105', '2600106', '2600107', '2600108'],
      '3 code-length-differs',
    ],
    ['笔试成绩', [...six, '801'], '7 mark-too-high'],
  ])('is told where a cell is none: %s', (heads, rows, told) => {
    expect(toldOf(heads, rows)).toEqual([told]);
  });
});

describe('one row of many', () => {
  const codes = (numbers: readonly number[]): string[] => numbers.map((number) => String(2600100 + number));
  it.each<[heads: string, rows: readonly string[], words?: string, title?: string]>([
    ['体检结果', [...passed, '合格（复检）']],
    ['体检结果', [...passed, '不合格'], '甲六体检不合格，不予聘用。'],
    ['体检结果', [...passed, '不合格'], '体检结果公示。', '体检结果'],
    ['体检结果', [...passed, '不合格', '不合格']],
    ['体检结果 | 备注', [...passed.map((one) => `${one} | `), '不合格 | 由递补人员替补']],
    ['考核等次', ['合格', '合格', '合格', '合格', '优秀', '合格']],
    ['民族', ['汉族', '汉族', '', '', '汉族', '汉族']],
    ['笔试成绩', [...six, '']],
    ['荣誉称号', ['甲奖', '甲奖', '', '甲奖', '甲奖', '甲奖']],
    [
      '学号 | 金额（元）',
      [
        '@甲一 | 101 | 500',
        '@甲一 | 101 | 300',
        ...['102', '103', '104', '105'].map((one) => `${one} | 500`),
      ],
    ],
    ['受理编号', codes([1, 1, 2, 3, 4, 5])],
    ['准考证号', codes([1, 1, 2, 2, 3, 4])],
    ['配租房源', ['甲苑1-101', '甲苑1-101', '甲苑1-102', '甲苑1-103', '甲苑1-104'], '单身人员两人合租一套。'],
    ['户型 | 选房结果', ['一居 | 三号', '一居 | 三号', '两居 | 四号', '两居 | 五号', '一居 | 六号']],
    ['总成绩 | 名次', ['90 | 1', '88 | 2', '88 | 2', '85 | 4', '80 | 5']],
    [
      '岗位 | 总成绩 | 名次',
      ['甲岗 | 90 | 1', '甲岗 | 88 | 2', '乙岗 | 86 | 1', '乙岗 | 85 | 2', '丙岗 | 80 | 1'],
    ],
    ['性别 | 总成绩 | 名次', ['男 | 90 | 1', '男 | 88 | 2', '女 | 86 | 1', '男 | 85 | 3', '男 | 80 | 4']],
    ['推荐顺序 | 排名', ['1 | 1', '2 | 2', '3 | 3', '4 | 3', '5 | 5']],
    ['岗位代码 | 岗位名称', ['01 | 甲岗', '01 | 甲岗', '02 | 甲岗', '03 | 乙岗', '03 | 乙岗']],
    ['岗位代码 | 岗位名称', ['01 | 甲岗', '01 | 甲岗', '01 | 乙岗', '02 | 乙岗', '02 | 乙岗']],
    ['类型', ['种植业', '种植业', '养殖业', '种植业', '养殖业']],
    ['类型', ['一等奖', '二等奖', '二等奖', '二等奖', '三等奖']],
    ['所在村', ['水田村', '水田村', '永田村', '水田村', '甲家村']],
    ['级别', ['省级龙头', '省级龙头', '市级龙头', '省级龙头', '省级龙头']],
    ['学科', ['小学数学', '小学数学', '小学语文', '小学数学', '中学数学']],
  ])('is left alone where it may be otherwise: %s %j', (heads, rows, words, title) => {
    expect(toldOf(heads, rows, words, title)).toEqual([]);
  });

  it.each([
    ['考察情况 | 体检', passed.map((one, row) => `好 | ${row === 1 ? '未通过' : one}`), '2 verdict-differs'],
    ['体检', passed.map((one, row) => (row === 1 ? '不合格' : one)), '2 verdict-differs'],
    ['政审', ['合格', '合格', '', '合格', '合格'], '3 cell-left-out'],
    ['性别 | 民族', ['男 | 汉族', '女 | 汉族', ' | 汉族', '女 | 汉族', '男 | 汉族'], '3 cell-left-out'],
    ['准考证号', codes([1, 2, 1, 3, 4]), '3 cell-repeated'],
    ['配租房源', ['甲苑1-101', '甲苑1-102', '甲苑1-103', '甲苑1-101', '甲苑1-104'], '4 cell-repeated'],
    ['总成绩 | 名次', ['90 | 1', '88 | 2', '87 | 2', '85 | 4', '80 | 5'], '3 cell-repeated'],
    [
      '岗位代码 | 岗位',
      ['01 | 甲岗', '01 | 甲岗', '01 | 乙岗', '01 | 甲岗', '02 | 乙岗'],
      '3 code-name-differs',
    ],
    [
      '岗位代码 | 岗位',
      ['01 | 甲岗', '01 | 甲岗', '10 | 甲岗', '01 | 甲岗', '02 | 乙岗'],
      '3 code-name-differs',
    ],
    [
      '认定类别',
      ['农业技术推广', '农业技术推广', '农业枝术推广', '农业技术推广', '其他'],
      '3 value-misspelt',
    ],
  ])('is told: %s', (heads, rows, told) => {
    expect(toldOf(heads, rows)).toEqual([told]);
  });
});

describe('a mark that makes no total with the other', () => {
  const rows = ['82 | 91 | 86.5', '75.5 | 88 | 81.75', '91 | 70.5 | 80.75', '66 | 79 | 72.5'];
  const heads = '笔试成绩 | 面试成绩 | 总成绩';
  it.each([
    ['82 | 91 | 86.5', '名单附后。'],
    ['70.5 | 80 | 80.25', '对退役军人加5分。'],
    ['80 | 80 | 80', '名单附后。'],
    ['— | 80 | 80', '名单附后。'],
  ])('is left alone: %s', (row, words) => {
    expect(toldOf(heads, [...rows, row], words)).toEqual([]);
  });

  it.each(['7.05 | 80 | 75.25', '75.0 | 80 | 75.25', '70.5 | 8.0 | 75.25', '70.5 | 89 | 75.25'])(
    'is told: %s',
    (row) => {
      expect(toldOf(heads, [...rows, row])).toEqual(['5 row-part-differs']);
    },
  );
});

describe('one masked name', () => {
  const named = (...names: readonly string[]): string[] => names.map((name) => `@${name} | 甲村`);
  it.each([
    [named('甲一', '甲二', '甲*', '乙*', '甲五')],
    [named('甲一', '甲二', '甲×', '甲四')],
    [named('甲一', '甲二', '某部三连', '甲四', '甲五')],
  ])('is left alone where others are masked, or few are: %j', (rows) => {
    expect(toldOf('所在村', rows)).toEqual([]);
  });

  it('is left alone where the text says so, and told else', () => {
    const rows = named('甲一', '甲二', '甲某', '甲四', '甲五');
    expect(toldOf('所在村', rows, '未成年人的姓名隐去一部分。')).toEqual([]);
    expect(toldOf('所在村', rows)).toEqual(['3 name-masked-alone']);
  });
});
