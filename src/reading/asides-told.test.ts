import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 所在县 | 工龄（年） | 得分 |
| --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 甲县 | 21 | 92.5 |
| 2 | 甲二 | 男 | 甲县 | 12 | 91.0 |
| 3 | 甲三 | 男 | 乙县 | 30 | 88.5 |
| 4 | 甲四 | 女 | 乙县 | 8 | 86.0 |
`;

function toldOf(words: string): string[] {
  return besideList(`本次拟表彰先进个人4名。${words}`, list, '4, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

describe('what a text tells aside is held against nothing', () => {
  it.each([
    '各县共推荐先进个人9名，其中甲县6名、乙县3名。',
    '资格审查后，7名先进个人人选进入复评。复评由专家打分，平均得分80.2分，90分以上的有3名。',
    '共有12人申报先进个人，受理10名，最高得分95分。',
    '6名先进个人候选人中女性5名，平均工龄9年。',
    '未列入的3名先进个人人选中，工龄最长的35年。',
    '推荐先进个人5名，其中1名因故退出。',
    '甲三的工龄原登记为31年，经核对档案更正为30年。',
    '网上误写为甲二得分90.1分，现更正为91.0分。',
    '假如甲一未参评，甲二的得分将列第一，为92.5分。',
    '符合条件的9名中，前4名获得名额，其余5名列为后备。',
    '先进个人评议产生5名，其中1名被取消资格。',
  ])('%s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['各县共推荐9名，经复评，确定先进个人5名。', 'stated-quota-differs'],
    ['经逐级推荐、资格审查，现将5名先进个人公示如下。', 'stated-quota-differs'],
    ['共9人申报，4名先进个人中女性3名。', 'stated-trait-differs'],
    ['按推荐县看，甲县3名、乙县1名。', 'stated-trait-differs'],
    ['甲三的工龄更正为31年。', 'named-trait-differs'],
    ['经甲县推荐、市里评审，拟表彰甲一等5名先进个人。', 'stated-quota-differs'],
    ['经投票，4名拟表彰对象平均得分88.5分。', 'stated-amount-differs'],
  ])('but not what comes back to the list: %s', (words, code) => {
    expect(toldOf(words)).toContain(code);
  });
});

it('is held against the number of those put forward where the text never says it right', () => {
  const told = besideList('经投票，先进个人5名获得通过。', list, '4, 量词: 名');
  expect(told.map(({ code }) => code)).toContain('stated-quota-differs');
});
