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
