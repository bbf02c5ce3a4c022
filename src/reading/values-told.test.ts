import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const homes = `---
类别: 先进个人
标题: 改造户名单
---
| 户主 | 村组 | 房屋等级 | 家庭人口（人） | 住房面积（平方米） | 补助金额（元） | 工期（月） |
| --- | --- | --- | --- | --- | --- | --- |
| 甲一双 | 甲村 | D级 | 3 | 72 | 28000 | 8 |
| 乙二木 | 甲村 | C级 | 5 | 110 | 9000 | 3 |
| 丙三水 | 乙村 | D级 | 2 | 60 | 26000 | 7 |
| 丁四火 | 丙村 | C级 | 4 | 96 | 8500 | 4 |
| 戊五土 | 乙村 | D级 | 6 | 128 | 30000 | 9 |
| 己六金 | 丙村 | C级 | 1 | 45 | 7500 | 2 |
| 庚七日 | 甲村 | C级 | 3 | 84 | 8000 | 3 |
`;

const toldOf = (words: string): string[] =>
  besideList(words, homes, '7, 量词: 户').flatMap(({ code }) =>
    /^(?:stated|named)-/.test(code) ? [code] : [],
  );

describe('what an amount is of that stands before it', () => {
  it.each([
    '其中甲村45000元补助。',
    '平均每户85平方米住房面积。',
    '户均5.14个月工期。',
    '平均每户3.43人。',
    '其中甲村45000元自筹资金。',
    '平均每户10平方米院落。',
    '住房96平方米的丁四火。',
    '领9000元补助的乙二木已开工。',
    '原住房86平方米的丁四火。',
    '补助8000元以上的乙二木等6户。',
    '补助满8000元的乙二木。',
    '丁四火比住房72平方米的甲一双多24平方米。',
    '首批领5000元的乙二木。',
    '丁四火家住96平方米。',
    '甲一双家3人。',
    '甲一双在乙村连续施工工期5个月。',
    '甲一双工期5个月后停工。',
    '工期5个月的甲一双申请延期时。',
    '甲一双家2人务工。',
    '以人均计，甲一双户为24平方米。',
  ])('is left alone where the list has it, or tells nothing of it: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['其中甲村46000元补助。', 'stated-sum-differs'],
    ['平均每户86.5平方米住房面积。', 'stated-amount-differs'],
    ['平均每户3.8人。', 'stated-amount-differs'],
    ['住房86平方米的丁四火。', 'named-trait-differs'],
    ['领9500元补助的乙二木已开工。', 'named-trait-differs'],
    ['丁四火家住86平方米。', 'named-trait-differs'],
    ['工期9个月的甲一双。', 'named-trait-differs'],
    ['住房面积最大者戊五土家，有118平方米。', 'named-trait-differs'],
  ])('is told where the list has another: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});

describe('from which to which a column goes', () => {
  it.each([
    '补助从7500元到30000元不等。',
    '补助金额7500元至30000元不等。',
    '住房面积在45平方米至128平方米之间。',
    '住房面积在40平方米至130平方米之间。',
    '住房面积在45平方米至150平方米之间。',
    'C级户补助从7500元到9000元不等。',
    'D级户住房面积在60平方米至128平方米之间。',
    '补助标准从7500元到28000元不等。',
    '申请补助从7000元到30000元不等。',
    '院落面积从20平方米到128平方米不等。',
    '每亩补助从7500元到9500元不等。',
    '去年补助从7500元到29500元不等。',
  ])('is left alone where it does, or of something else: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '补助从7500元到29500元不等。',
    '每户补助7600元至30000元不等。',
    '住房面积在47平方米至128平方米之间。',
    '工期在2个月至8个月之间。',
  ])('is told where it does not: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-amount-differs']);
  });
});

describe('how many times as much one has', () => {
  it.each([
    '戊五土的补助是己六金的4倍。',
    '戊五土的人口是丙三水的三倍。',
    '己六金的补助是戊五土的四分之一。',
    '戊五土的补助是己六金的约3倍。',
    '戊五土的产量是己六金的3倍。',
    '戊五土的补助是己六金和庚七日的2倍。',
    '戊五土的补助是原标准的3倍。',
    '乙村的补助是甲一双的2倍。',
    '丁四火住房面积是丙三水的1.6倍。',
  ])('is left alone where it is so, or no column tells it: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '戊五土的补助是己六金的5倍。',
    '戊五土的人口是丙三水的两倍。',
    '己六金的补助是戊五土的三分之一。',
    '己六金的补助是戊五土的一半。',
  ])('is told where it is not: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-comparison-differs']);
  });

  it.each([
    ['甲一双比丙三水多2000元补助。', []],
    ['甲一双比丙三水多领2000元。', []],
    ['甲一双比丙三水多2000元运费。', []],
    ['甲一双工期比丙三水长1个月。', []],
    ['甲一双比丙三水多3000元补助。', ['stated-comparison-differs']],
    ['甲一双比丙三水多领3000元。', ['stated-comparison-differs']],
    ['甲一双工期比丙三水长2个月。', ['stated-comparison-differs']],
  ])('knows by what noun behind the amount one has more: %s', (words, told) => {
    expect(toldOf(words)).toEqual(told);
  });
});

describe('those within a limit', () => {
  it.each([
    '3户补助超过2万元。',
    '有4户住房面积在80平方米以上。',
    '补助超过2万元的农户有3户。',
    '面积不足50平方米的是己六金。',
    '面积超过100平方米的是乙二木和戊五土。',
    '每户面积都超过40平方米。',
    '没有一户面积低于40平方米。',
    '全县有12户补助超过2万元。',
    '去年有5户补助超过2万元。',
  ])('are left alone where the list has as many, or others are meant: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['4户补助超过2万元。', 'stated-trait-differs'],
    ['有5户住房面积在80平方米以上。', 'stated-trait-differs'],
    ['补助超过2万元的农户有4户。', 'stated-trait-differs'],
    ['面积不足50平方米的是丙三水。', 'stated-claim-differs'],
    ['每户面积都超过50平方米。', 'stated-amount-differs'],
  ])('are told where it has not: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});
