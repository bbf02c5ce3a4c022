import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const homes = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 村名 | 对象类别 | 房屋等级 | 改造方式 | 补助金额（元） | 自筹金额（元） |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 东村 | 低保户 | D级 | 拆除重建 | 24000 | 6000 |
| 2 | 甲二 | 东村 | 特困户 | C级 | 维修加固 | 9000 | 0 |
| 3 | 甲三 | 东村 | 监测户 | D级 | 拆除重建 | 28000 | 9000 |
| 4 | 甲四 | 西村 | 低保户 | C级 | 维修加固 | 9000 | 1000 |
| 5 | 甲五 | 西村 | 特困户 | D级 | 拆除重建 | 24000 | 0 |
| 6 | 甲六 | 西村 | 低保户 | AA级 | 拆除重建 | 28000 | 8000 |
`;

const codesOf = (words: string, list: string, quota: string): string[] =>
  besideList(words, list, quota).flatMap(({ code }) => (/^(?:stated|named|quota)-/.test(code) ? [code] : []));
const toldOf = (words: string): string[] => codesOf(words, homes, '6, 量词: 户');

describe('a part of what a column comes to', () => {
  it.each([
    '补助资金合计122000元，其中D级户76000元，C级户18000元。',
    '补助资金合计12.2万元，其中东村6.1万元。',
    '补助资金合计122000元，其中拆除重建户104000元。',
    '补助资金合计122000元，其中D级户每户24000元或者28000元。',
    '补助资金合计122000元，其中县级配套55000元。',
    '补助资金合计122000元，其中D级户首期拨付40000元。',
    '自筹24000元，补助122000元，合计146000元，其中D级户91000元。',
  ])('is left alone where its rows have it, or it may be of others: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '补助资金合计122000元，其中D级户78000元。',
    '补助合计12.2万元，其中低保户7.1万元。',
    '补助资金合计122000元，其中拆除重建户114000元。',
    '自筹金额合计24000元，其中东村16000元。',
  ])('is told where its rows come to something else: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-sum-differs']);
  });
});

describe('who has an amount', () => {
  it.each([
    '获得28000元补助的有甲三、甲六2户。',
    '补助9000元的2户，24000元的2户，28000元的2户。',
    '领取24000元的是甲一、甲五两户。',
    '东村补助28000元的只有甲三1户。',
    '享受28000元补助的须为4人以上户。',
    '去年获得28000元补助的有5户。',
    '享受9000元以上补助的6户。',
  ])('is left alone where it is so, or of others: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['获得28000元补助的有甲一、甲六2户。', 'stated-claim-differs'],
    ['领取24000元的是甲一、甲三两户。', 'stated-claim-differs'],
    ['补助9000元的3户。', 'stated-trait-differs'],
    ['补助金额为28000元的有3户。', 'stated-trait-differs'],
  ])('is told where others have it: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});

describe('the grade of one who is named', () => {
  it.each(['甲五一户属D级危房，另外一户特困户属C级。', '甲二户原为D级，现为C级。', '甲六户为AA级。'])(
    'is left alone where the row says so, or once did: %s',
    (words) => {
      expect(toldOf(words)).toEqual([]);
    },
  );

  it.each(['甲二一户属D级危房。', '甲四户为D级。', '甲三属AA级。'])(
    'is told where the row says another: %s',
    (words) => {
      expect(toldOf(words)).toEqual(['named-trait-differs']);
    },
  );
});

const posts = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 工作单位 | 拟聘岗位 | 岗位排名 |
| --- | --- | --- | --- | --- |
| 1 | 甲一 | 示例县不动产登记中心 | 受理 | 1 |
| 2 | 甲二 | 示例县不动产登记中心 | 受理 | 2 |
| 3 | 甲三 | 示例县未成年人保护中心 | 社工 | 1 |
| 4 | 甲四 | 示例县未成年人保护中心 | 文秘 | 2 |
| 5 | 甲五 | 示例县图书馆 | 财务 | 1 |
`;

describe('how many each unit has, and of how many they are', () => {
  const ofPosts = (words: string): string[] => codesOf(words, posts, '5, 量词: 名');

  it.each([
    '县不动产登记中心2名，县未成年人保护中心2名，县图书馆1名。',
    '甲一等5人拟聘用到3家单位。',
    '5名先进个人安排到3个单位，其中2个单位在县城。',
    '示例县图书馆有1名人选，其他单位各2名。',
    '示例县图书馆有2名人选报名，1名通过。',
  ])('is left alone where it is so, or of others: %s', (words) => {
    expect(ofPosts(words)).toEqual([]);
  });

  it.each([
    '县不动产登记中心1名，县未成年人保护中心2名，县图书馆1名。',
    '甲一等5人拟聘用到4家单位。',
    '5名先进个人安排到4个单位。',
    '示例县图书馆有2名人选。',
  ])('is told where it is not: %s', (words) => {
    expect(ofPosts(words)).toEqual(['stated-trait-differs']);
  });
});

describe('an amount for each year', () => {
  const fees = homes.replace('自筹金额（元）', '年金额（元/年）').replace('补助金额（元）', '备注');

  it.each(['6000元的1户，9000元的1户。', '8000元的1户，1000元的1户。'])(
    'is left alone where so many have it: %s',
    (words) => {
      expect(codesOf(words, fees, '6, 量词: 户')).toEqual([]);
    },
  );

  it('is told where others have it', () => {
    expect(codesOf('6000元的2户，9000元的1户。', fees, '6, 量词: 户')).toEqual(['stated-trait-differs']);
  });
});
