import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const teachers = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 学科 | 教龄（年） | 笔试成绩 | 答辩成绩 | 综合得分 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 男 | 语文 | 21 | 88.5 | 90.0 | 89.4 |
| 2 | 甲二 | 女 | 数学 | 12 | 86.0 | 91.2 | 89.1 |
| 3 | 甲三 | 女 | 英语 | 25 | 85.5 | 88.8 | 87.5 |
| 4 | 甲四 | 男 | 数学 | 30 | 90.5 | 84.0 | 86.6 |
| 5 | 甲五 | 女 | 语文 | 7 | 78.5 | 82.4 | 81.6 |
`;

const toldOf = (words: string, list = teachers, quota = '5, 量词: 名'): string[] =>
  besideList(words, list, quota).flatMap(({ code }) => (/^(?:stated|named|quota)-/.test(code) ? [code] : []));

describe('an extreme that goes on from its opposite', () => {
  it.each([
    '综合得分最高89.4分，最低81.6分。',
    '笔试成绩最高90.5分，为甲四；最低78.5分，为甲五。',
    '综合得分最高89.4分，入围线为80分，最低要求60分。',
    '语文2人，综合得分最高89.4分，最低81.6分；数学2人，综合得分最高89.1分，最低86.6分。',
    '笔试成绩最高90.5分，答辩成绩最高91.2分，最低82.4分。',
    '参加面试的综合得分最高91分，最低70分。',
  ])('is left alone where the column has it, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '综合得分最高89.4分，最低81.9分。',
    '综合得分最高为89.4分；最低为82.6分。',
    '笔试成绩最高90.5分，为甲四；最低79.5分。',
    '答辩成绩最低82.4分，最高92.1分。',
  ])('is told where the column has another one: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-amount-differs']);
  });
});

describe('an extreme, or a mean, of what was told ahead', () => {
  it.each([
    '教龄均在5年以上，最长为30年，平均19年。',
    '教龄均在5年以上；满20年的3名，最短21年，平均25.3年。',
    '教龄均在5年以上；10年以上25年以下的2名，平均16.5年。',
    '教龄均在5年以上；女教师3名，平均14.7年，最长25年。',
    '教龄均在5年以上；当过班主任的4名，平均12年。',
  ])('is left alone where it is so of all, or of some whom the sentence counts: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '教龄均在5年以上，最长为28年。',
    '教龄都超过5年，平均20年。',
    '教龄均在5年以上；满20年的3名，最长为25年。',
  ])('is told where it is so of none: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-amount-differs']);
  });
});

const bases = `---
类别: 先进个人
标题: 示范基地名单
---
| 序号 | 名称 | 所在村 | 产业 | 面积（亩） | 补助金额（元） |
| --- | --- | --- | --- | --- | --- |
| 1 | 甲基地 | 东村 | 茶叶 | 30 | 24000 |
| 2 | 乙基地 | 东村 | 柑橘 | 10 | 9000 |
| 3 | 丙基地 | 东村 | 茶叶 | 40 | 28000 |
| 4 | 丁基地 | 西村 | 柑橘 | 12 | 9000 |
| 5 | 戊基地 | 西村 | 柑橘 | 25 | 24000 |
| 6 | 己基地 | 南村 | 药材 | 14 | 9000 |
| 7 | 庚基地 | 南村 | 药材 | 16 | 9000 |
`;

describe('the amount behind who is first or last', () => {
  const ofBases = (words: string): string[] => toldOf(words, bases, '7, 量词: 个');

  it.each([
    '茶叶基地2个，柑橘基地3个。分村看，东村补助金额最多，为61000元，南村最少，为18000元。',
    '按产业看，茶叶基地补助最多，为52000元；药材基地最少，为18000元。',
    '西村、南村最少，均为2个。',
    '东村补助最多，为28000元的有1个。',
  ])('is left alone where it is that of its rows: %s', (words) => {
    expect(ofBases(words)).toEqual([]);
  });

  it('tells by what the standing is: not by how many there are', () => {
    const words = '药材基地2个。分村看，东村补助金额最多，为61000元，西村最少，为33000元。';
    expect(ofBases(words)).toEqual(['stated-comparison-differs']);
  });

  it.each([
    '东村补助金额最多，为61000元；南村最少，为19000元。',
    '茶叶基地补助最多，药材基地最少，为19000元。',
  ])('is told where its rows come to something else: %s', (words) => {
    expect(ofBases(words)).toEqual(['stated-sum-differs']);
  });
});

describe('those who have the first places together', () => {
  it.each([
    '教龄最长的是甲四、甲三两名教师。',
    '综合得分最高的是甲一和甲二。',
    '教龄最长的是甲四、甲三、甲一，共76年。',
    '女教师中教龄最长的是甲三和甲二2人。',
    '教龄最长的是甲四、甲二等教师。',
  ])('is left alone where no others are before them: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each(['教龄最长的是甲四、甲一两人。', '综合得分最高的为甲一和甲三。'])(
    'is told where others are before one of them: %s',
    (words) => {
      expect(toldOf(words)).toEqual(['stated-comparison-differs']);
    },
  );
});
