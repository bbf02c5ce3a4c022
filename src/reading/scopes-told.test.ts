import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const places = `---
类别: 先进个人
标题: 先进个人名单
---
| 名称 | 所在乡镇 | 类型 | 常住人口（人） | 得分 | 奖励（万元） | 占比 |
| --- | --- | --- | --- | --- | --- | --- |
| 甲镇区 | 甲镇 | 镇 | 21860 | 94.6 | 3 | 5% |
| 乙镇区 | 乙镇 | 镇 | 17430 | 92.8 | 3 | 4% |
| 柳木村 | 甲镇 | 村 | 1846 | 96.2 | 2 | 9% |
| 石木村 | 乙镇 | 村 | 2210 | 95.7 | 2 | 3% |
| 上水村 | 丙乡 | 村 | 968 | 95.1 | 1.6 | 2% |
| 南水村 | 乙镇 | 村 | 1575 | 94.3 | 2 | 6% |
`;

/** What is told of the sentence `words` above the six, of what it says of them. */
function toldOf(words: string): string[] {
  return besideList(words, places, '6, 量词: 个').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

describe('of whom a number is', () => {
  it.each([
    '4个村分布在3个乡镇：乙镇2个，甲镇、丙乡各1个，常住人口共6599人。',
    '先进个人中，村4个，常住人口共6599人；镇2个，共39290人。',
    '达标的每个给予经费2万元，本次经费共计12万元。',
    '6个先进个人奖励13.6万元，其中甲镇5万元、乙镇7万元、丙乡1.6万元，乙镇所占比重最高，为51.5%。',
    '得分96分以上的1个，合起来占奖励总额的14.7%。',
  ])('is read by what the sentence says before: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['4个村分布在3个乡镇：乙镇2个，甲镇、丙乡各1个，常住人口共6699人。', 'stated-sum-differs'],
    ['先进个人中，村4个，常住人口共6959人。', 'stated-sum-differs'],
  ])('is told where no reading of them makes it true: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });
});

describe('what a paragraph says behind a head of its own', () => {
  it.each([
    ['四、公示时间。2023年8月7日至8月14日。', 'stated-days-differ'],
    ['**（四）公示期限。** 从8月7日起，共6个工作日。', 'stated-length-differs'],
    ['4. 公示时间。张榜日起，8月7日至8月10日。', 'stated-days-differ'],
  ])('is read as its: %s', (words, code) => {
    expect(toldOf(words)).toEqual([code]);
  });

  it.each(['三、报名时间。2023年7月7日至7月14日。', '四、公示时间。2023年8月7日至8月11日。'])(
    'is left alone: %s',
    (words) => {
      expect(toldOf(words)).toEqual([]);
    },
  );
});

const households = `---
类别: 先进个人
标题: 先进个人名单
---
| 户主 | 村别 | 地类 | 面积（亩） | 土地费（元） | 附着物（元） | 所属合作社 |
| --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 上水村 | 水田 | 1.2 | 50000 | 0 | 示例联社 |
| 甲二 | 上水村 | 水田 | 0.8 | 40000 | 3500 | 示例联社上水分社 |
| 甲三 | 南水村 | 林地 | 2.4 | 53000 | 8400 | 示例联社南水分社 |
| 甲四 | 南水村 | 林地 | 0.6 | 30000 | 0 | 示例联社 |
| 甲五 | 石木村 | 旱地 | 2.1 | 80000 | 12800 | 石木合作社 |
| 甲六 | 石木村 | 水田 | 1.1 | 50500 | 0 | 石木合作社 |
`;

function ofHouseholds(words: string): string[] {
  return besideList(words, households, '6, 量词: 户').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

describe('of whom something is, by any honest reading', () => {
  it.each([
    '有附着物的3户，没有附着物的3户。',
    '拟到上水村安置的2户，均为水田。',
    '示例联社4户，石木合作社2户。',
    '上水村2户面积均低于1.5亩。',
    '石木村面积最大；上水村2户面积均低于1.5亩。',
    '除甲五外，其余5户土地费均不超过6万元。',
    '5户土地费均不超过6万元。',
    '土地费超过6万元的1户，不足5万元的2户，均不在石木村。',
    '土地费不足5万元的2户，除甲二为水田外，均为林地。',
    '土地费超过5万元的3户，合起来占总户数的50%。',
    '土地费超过6万元的1户，合起来占土地费总额的26.4%。',
    '石木村户数不多，土地费却最多，为130500元。',
    '三组户数最多，土地费也最高，为120000元。',
    '面积在2亩以上的2户，其余4户面积均不低于0.6亩。',
  ])('is right: %s', (words) => {
    expect(ofHouseholds(words)).toEqual([]);
  });

  it.each([
    ['有附着物的4户，没有附着物的2户。', 'stated-trait-differs'],
    ['示例联社5户，石木合作社2户。', 'stated-trait-differs'],
    ['石木村面积最大；上水村2户面积均低于1亩。', 'stated-amount-differs'],
    ['土地费不足5万元的2户，均为水田。', 'stated-claim-differs'],
    ['土地费不足5万元的2户，除甲二外，均为水田。', 'stated-claim-differs'],
  ])('is told where none is right: %s', (words, code) => {
    expect(new Set(ofHouseholds(words))).toEqual(new Set([code]));
  });
});

const mixed = `---
类别: 先进个人
标题: 先进个人名单
---
| 推荐类别 | 姓名/名称 | 入党时间/成立时间 | 推荐单位 |
| --- | --- | --- | --- |
| 党员 | 甲一 | 2001-06 | 甲厂 |
| 党员 | 甲二 | 2012-12 | 乙厂 |
| 党员 | 甲三 | 2017-06 | 丙厂 |
| 组织 | 甲厂党支部 | 2009-03 | 甲厂 |
| 组织 | 乙厂党支部 | 2014-07 | 乙厂 |
`;

describe('a column that tells one thing of some rows and another of others', () => {
  const ofMixed = (words: string): unknown[] =>
    besideList(words, mixed, '5, 量词: 个').filter(({ code }) => /^(?:stated|named|quota)-/.test(code));

  it.each([
    '2个党支部中，成立最早的是甲厂党支部，最晚的是乙厂党支部。',
    '2个党支部各有1名党员同时列入名单。',
  ])('compares each with its like: %s', (words) => {
    expect(ofMixed(words)).toEqual([]);
  });

  it('tells who is not the first of its like', () => {
    expect(ofMixed('成立最早的是乙厂党支部。')).toMatchObject([{ code: 'stated-comparison-differs' }]);
  });
});
