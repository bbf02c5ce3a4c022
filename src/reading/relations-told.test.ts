import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';
import { sentenceOf } from './wording/wording.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 所在市 | 出生年月 | 工期（日历天） | 总投资（万元） | 环保投资（万元） | 申请日期 | 得票 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 东示例市 | 1974年8月 | 300 | 800 | 80 | 2022年12月3日 | 40 |
| 甲二 | 东示例市 | 1982年6月 | 290 | 1500 | 60 | 2023年1月9日 | 38 |
| 甲三 | 西示例市 | 1979年2月 | 310 | 400 | 8 | 2023年1月20日 | 35 |
| 甲四 | 南示例市 | 1988年5月 | 295 | 600 | 30 | 2023年2月1日 | 31 |
`;

/** What is told of the sentence `words` above the four, of what it says of them. */
function toldOf(words: string): string[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

/** The first sentence that is told of `words`. */
function saidOf(words: string): string {
  const [told] = besideList(words, list, '4, 量词: 名').filter(({ code }) => code.startsWith('stated-'));
  return told ? sentenceOf(told).message : '';
}

describe('who has most', () => {
  it.each([
    '工期最短的是甲二，工期最长的是甲三，为310天。',
    '年龄最小的是甲四，最年长的甲一已从业多年。',
    '甲二总投资最大，环保投资所占比例却不是最低；甲一环保投资占比最高。',
    '总投资最大的是东示例市的甲二，最小的是甲三。',
    '最后提出申请的是甲四，最先提出申请的为甲一。',
    '甲一得票最多，甲四最少。',
    '甲三环保投资占比最低，得票最少的不是甲三，而是甲四。',
    '西示例市和南示例市中，得票最多的是甲三。',
    '除甲二外，总投资最大的是甲一。',
    '人均总投资最高的是甲三，申报总投资最高的是甲四，上年总投资最大的是甲三。',
    '女性中年龄最小的是甲二；对甲三、甲四得票最多的一次予以说明。',
    '总投资最高限额由甲三提出，得票最多可为甲四加分。',
    '得票最多的来自东示例市，工期最短的也出自东示例市。',
    '同一单位中甲三得票最多可再加5分，甲二比总投资最大的少。',
    '花钱最多的是甲二，工期290天，总投资1500万元；花钱最少的是甲三，环保投资8万元。',
    '其余各人花钱最多的是甲一，总投资800万元。',
    '有环保投资且工期在300天以上的项目中，花钱最少的是甲三，总投资400万元。',
    '总投资以东示例市最多，2300万元，西示例市最少，400万元。',
  ])('is left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '工期最短的是甲三。',
    '年龄最小的是甲二。',
    '最年轻的是示例人甲三。',
    '甲三总投资最大。',
    '甲二总投资最大，环保投资占比最高。',
    '总投资最小的是甲四，最大的是甲二。',
    '最先提出申请的是甲四。',
    '甲一得票最少，甲四工期适中。',
    '甲三环保投资居首。',
    '得票最多的出自西示例市。',
    '上半年申请最早的为甲三。',
    '花钱最少的是甲四，工期295天，总投资600万元。',
    '最少的是甲四，工期295天，总投资600万元。',
    '总投资以西示例市最多，400万元。',
  ])('is told where it says otherwise: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-comparison-differs']);
  });
});

describe('how many women there are among all', () => {
  const persons = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 民族 | 学校类别 |
| --- | --- | --- | --- |
| 甲一 | 男 | 汉族 | 城区学校 |
| 甲二 | 女 | 苗族 | 城区学校 |
| 甲三 | 女 | 汉族 | 乡村学校 |
| 甲四 | 女 | 汉族 | 乡村学校 |
`;
  const ofPersons = (words: string): string[] =>
    besideList(words, persons, '4, 量词: 名').flatMap(({ code }) =>
      /^(?:stated|named|quota)-/.test(code) ? [code] : [],
    );

  it.each([
    '4名先进个人中，城区学校2名，乡村学校2名；女教师3名。',
    '以上4名同志中，女干部3名，少数民族干部1名。',
    '4名先进个人中，乡村学校2名，女教师2名均任教多年。',
    '上届4名先进个人中，女教师2名。',
    '评审专家4名，其中女专家2名。',
    '城区学校2名（女1名），少数民族学生20名。',
  ])('is left alone where it is so, or of others: %s', (words) => {
    expect(ofPersons(words)).toEqual([]);
  });

  it.each([
    '4名先进个人中，城区学校2名，乡村学校2名；女教师2名。',
    '以上4名同志中，女干部3名，少数民族干部2名。',
    '拟表彰人员中女同志4名。',
    '名单如下。其中少数民族候选人2名。',
  ])('is told where the list has others: %s', (words) => {
    expect(ofPersons(words)).toEqual(['stated-trait-differs']);
  });
});

describe('what a column called 累计 comes to', () => {
  const list = '---\n类别: 先进个人\n标题: 先进个人名单\n---\n| 姓名 | 累计时长（小时） |\n| --- | --- |\n';
  const rows = '| 甲一 | 1865 |\n| 甲二 | 1210 |\n| 甲三 | 1025 |\n';

  it.each([
    ['3名先进个人累计服务4100小时。', []],
    ['3名先进个人累计服务4010小时。', ['stated-sum-differs']],
  ])('is what is told of all: %s', (words, codes) => {
    const told = besideList(words, `${list}${rows}`, '3, 量词: 名').map(({ code }) => code);
    expect(told.filter((code) => /^(?:stated|named)-/.test(code))).toEqual(codes);
  });
});

describe('by how much one has more than another', () => {
  it.each([
    '甲一比甲二多2票，甲四得票比甲一少9票。',
    '甲一与甲三工期相差10天，最长的是甲三，最短的是甲二，两者相差20天。',
    '第一和第二名由评委投票相差3票，甲二总投资比甲一高700万元。',
    '甲一与甲二得票相差2票，与甲三相差5票，与甲四相差9票。',
    '环保投资178万元，比总投资少3122万元。',
    '甲一的总投资较最高限价低100万元，最高限价900万元。',
    '甲一总投资比上年多30万元，甲四比预期少3万元。',
    '甲三比甲一小5岁，年纪最轻的是甲四，最长的是甲一，两人相差14岁。',
    '甲一在前，末尾的甲四与头名得票相差7票，甲二得票低它3票。',
  ])('is left alone where it is so, or of others: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '最高限价900万元，甲一的总投资较最高限价低90万元。',
    '环保投资178万元，比总投资多3122万元。',
    '年纪最轻的是甲四，最长的是甲一，两人相差24岁。',
    '甲一从业多年，甲三大他5岁。',
  ])('is told where the list has other numbers: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-gap-differs']);
  });

  it.each([
    [
      '甲一与甲二两人相差20岁。',
      '这里写的是“甲一与甲二两人相差20岁”，名单里“甲一”1974年8月，“甲二”1982年6月，相差7岁10个月。',
    ],
    [
      '甲一从业多年，甲三大他5岁。',
      '这里写的是“甲三大他5岁”，名单里“甲三”1979年2月，“甲一”1974年8月，小4岁6个月。',
    ],
    [
      '环保投资178万元，比总投资多3122万元。',
      '这里写的是“比总投资多3122万元”，名单里“总投资（万元）”合计3300万元，少3122万元。',
    ],
    [
      '工期最长与最短相差30日历天。',
      '这里写的是“工期最长与最短相差30日历天”，名单里“甲三”310日历天，“甲二”290日历天，相差20日历天。',
    ],
  ])('is told in one sentence: %s', (words, message) => {
    expect(saidOf(words)).toBe(message);
  });

  it.each(['甲一比甲二少2票。', '甲四得票比甲一少8票。', '甲二总投资比甲一高600万元。'])(
    'is told of the two: %s',
    (words) => {
      expect(toldOf(words)).toEqual(['stated-comparison-differs']);
    },
  );
});

describe('what each of a kind gets', () => {
  const paid = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 岗位 | 月补贴（元） |
| --- | --- | --- |
| 甲一 | 护林员 | 900 |
| 甲二 | 护林员 | 900 |
| 甲三 | 保洁员 | 750 |
| 甲四 | 保洁员 | 750 |
`;
  const ofPaid = (words: string): string[] =>
    besideList(words, paid, '4, 量词: 名').flatMap(({ code }) =>
      /^(?:stated|named|quota)-/.test(code) ? [code] : [],
    );

  it.each([
    '标准为护林员每人每月900元、保洁员每人每月750元。',
    '保洁员每人每年9000元，护林员每人每月最高1000元。',
    '另有护林员每人每月交通费80元，原保洁员每人每月700元。',
    '护林员、巡河员每人每月不超过1000元。',
  ])('is left alone where the list says so, or of something else: %s', (words) => {
    expect(ofPaid(words)).toEqual([]);
  });

  const floors = paid
    .replace('姓名 | 岗位 | 月补贴（元）', '姓名 | 楼层 | 分摊金额（元）')
    .replaceAll('护林员', '2')
    .replaceAll('保洁员', '4');
  it.each([
    ['二层每户900元，四层每户750元。', []],
    ['二层每户900元，十四层每户850元。', []],
    ['二层每户900元，四层每户850元。', ['named-trait-differs']],
  ])('knows a floor by its number: %s', (words, told) => {
    const codes = besideList(words, floors, '4, 量词: 名').map(({ code }) => code);
    expect(codes.filter((code) => code === 'named-trait-differs')).toEqual(told);
  });

  it.each(['护林员每人每月900元、保洁员每人每月850元。', '护林员每人每月补贴800元，按月发放。'])(
    'is told where the list pays otherwise: %s',
    (words) => {
      expect(ofPaid(words)).toEqual(['named-trait-differs']);
    },
  );
});
