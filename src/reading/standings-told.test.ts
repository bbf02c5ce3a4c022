import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const members = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 领衔人 | 参加工作时间 | 入党时间 | 成立年份 | 成员人数 |
| --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 男 | 子一 | 1993-07 | 2001-06 | 2011 | 12 |
| 甲二 | 女 | 子二 | 2008-08 | 2007-12 | 2016 | 15 |
| 甲三 | 男 | 子三 | 1990-12 | 1998-07 | 2013 | 10 |
| 甲四 | 女 | 子四 | 2012-07 | 2015-06 | 2020 | 7 |
`;

function codesOf(words: string, list: string, quota: string): string[] {
  return besideList(words, list, quota).flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

const toldOf = (words: string): string[] => codesOf(words, members, '4, 量词: 名');

describe('who is the first, by a day or by how long something lasts', () => {
  it.each([
    '工龄最长的是甲三，最短的是甲四。',
    '党龄最短的是甲四，2015年6月入党。',
    '从情况看，最晚的是甲四，2015年6月入党。',
    '最早的是甲一（2011年），最晚的是甲四（2020年）。',
    '女性2名，党龄较长的是甲二。',
    '教龄最长的是甲二，军龄最长的是甲一。',
  ])('is left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '工龄最短的是甲二。',
    '党龄最长的为甲一。',
    '党龄最短的是甲二，2007年12月入党。',
    '从情况看，最晚的是甲二，2007年12月入党。',
    '最早的是甲二（2016年）。',
  ])('is told where the list says otherwise: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-comparison-differs']);
  });

  it('tells no term by when it began, where the list tells when it ended', () => {
    const served = members.replace('参加工作时间', '入伍时间').replace('入党时间', '退役时间');
    expect(codesOf('服役时间最长的是甲二。', served, '4, 量词: 名')).toEqual([]);
  });
});

describe('those of whom a sentence before speaks', () => {
  it('are among whom it goes on only where they are its subject', () => {
    expect(toldOf('子一、子三两个工作室中，成员最多的是甲一。')).toEqual([]);
    expect(toldOf('建成较早的有子一、子三两个；成员最多的是甲一。')).toEqual(['stated-comparison-differs']);
  });
});

const places = `---
类别: 先进个人
标题: 先进个人名单
---
| 名称 | 类型 | 所在镇 | 常住人口（人） |
| --- | --- | --- | --- |
| 甲镇区 | 镇 | 甲镇 | 21860 |
| 柳木村 | 村 | 甲镇 | 1846 |
| 石木村 | 村 | 乙镇 | 2210 |
| 上水村 | 村 | 丙镇 | 968 |
`;

describe('a place among some', () => {
  it.each(['3个村分属三个镇，其中常住人口最多的为石木村。', '丙镇人口最多的是上水村。'])(
    'is held against those of whom the sentence is: %s',
    (words) => {
      expect(codesOf(words, places, '4, 量词: 个')).toEqual([]);
    },
  );

  it('is told where it is another’s', () => {
    const words = '3个村分属三个镇，其中常住人口最多的为柳木村。';
    expect(codesOf(words, places, '4, 量词: 个')).toEqual(['stated-comparison-differs']);
  });
});

const firms = `---
类别: 先进个人
标题: 奖励企业名单
---
| 企业名称 | 所在镇 | 评审得分 | 研发投入（万元） | 奖励金额（万元） | 工期（月） |
| --- | --- | --- | --- | --- | --- |
| 甲一机械有限公司 | 甲镇 | 88.5 | 320 | 30 | 12 |
| 乙二食品有限公司 | 乙镇 | 91 | 150 | 20 | 8 |
| 丙三纺织有限公司 | 甲镇 | 85.5 | 210 | 25 | 18 |
| 丁四电子有限公司 | 丙镇 | 93 | 480 | 28 | 10 |
| 戊五建材有限公司 | 乙镇 | 82 | 95 | 10 | 15 |
`;

describe('who has a place by what is called', () => {
  const ofFirms = (words: string): string[] => codesOf(words, firms, '5, 量词: 家');

  it.each([
    '研发投入第一名是丁四电子有限公司。',
    '评审得分排在第二的是乙二食品有限公司。',
    '得分第二高的为乙二食品有限公司。',
    '评审得分垫底的是戊五建材有限公司。',
    '丁四电子有限公司以93分位列第一。',
    '丁四电子有限公司以96分的面试成绩位列第一。',
    '戊五建材有限公司以初评89分位居第一。',
    '甲一机械有限公司以30万元居首。',
    '甲一机械有限公司奖励最多，得分却排第三。',
    '奖励最高30万元，由甲一机械有限公司获得。',
    '丙三纺织有限公司的工期是5家中最长的。',
    '评审得分并列第一的是甲一机械有限公司和乙二食品有限公司。',
    '评审得分第一、第二名是丁四电子有限公司、乙二食品有限公司。',
    '工期第一的是乙二食品有限公司。',
    '去年评审得分第一名是戊五建材有限公司。',
    '全县研发投入第一的是丙三纺织有限公司。',
    '初评得分第一的是丙三纺织有限公司。',
    '甲一机械有限公司排第一。',
  ])('is left alone where the list says so, or tells another place: %s', (words) => {
    expect(ofFirms(words)).toEqual([]);
  });

  it.each([
    '研发投入第一名是乙二食品有限公司。',
    '研发投入排名第一的企业是乙二食品有限公司。',
    '评审得分排在第二的是甲一机械有限公司。',
    '得分第二高的为甲一机械有限公司。',
    '评审得分垫底的是丙三纺织有限公司。',
    '甲一机械有限公司以93分位列第一。',
    '丁四电子有限公司以30万元居首。',
    '甲一机械有限公司奖励最多，得分却排第二。',
    '乙二食品有限公司评审得分排第三。',
    '奖励最高30万元，由丁四电子有限公司获得。',
    '甲一机械有限公司的工期是5家中最长的。',
    '甲一机械有限公司研发投入最多。',
  ])('is told where the list says otherwise: %s', (words) => {
    expect(ofFirms(words)).toEqual(['stated-comparison-differs']);
  });
});
