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
    '6月3日公布的名单中，“甲三”误作“甲山”，得分印作85.8分，应为88.5分。',
    '会议确定先进个人6名。随后比对，2名因被列入异常名录取消。',
    '最低控制线为70分；三项分别比上限少2个、3个和2名。',
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

describe('what a text tells of others', () => {
  const wide = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 所在队 | 专利（件） | 得票（票） |
| --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 甲队 | 27 | 310 |
| 2 | 甲二 | 男 | 甲队 | 12 | 455 |
| 3 | 甲三 | 男 | 乙队 | 5 | 402 |
| 4 | 甲四 | 女 | 乙队 | 8 | 388 |
`;
  const codes = (words: string, table = wide): string[] =>
    besideList(words, table, '4, 量词: 名').flatMap(({ code, severity }) =>
      severity === 'note' ? [] : [code],
    );

  it.each([
    '甲三与甲一同属一个车间，专利5件。',
    '甲队有2人入选，甲一有1人入选的意向。',
    '甲二以455票居首，甲三、甲四分列第二、第三名。',
    '2022年表彰先进个人6名，其中女性5名。',
    '填报咨询：0000-5550101；网站技术：0000-5550102。以上两部电话不受理异议。',
    '对本人信息的更正，请向所在街道提出，甲街道0000-5550103，乙街道0000-5550104。',
    '两批共有9名先进个人。',
  ])('is held against nothing: %s', (words) => {
    expect(codes(words)).toEqual([]);
  });

  it.each([
    ['甲三，专利27件。', 'named-trait-differs'],
    ['3.甲三（乙队）。他钻研技术，专利7件。', 'named-trait-differs'],
    ['反映电话：0000-5550123。上述电话不受理异议。', 'channel-refused'],
  ])('but not what it tells of its own: %s', (words, code) => {
    expect(codes(words)).toContain(code);
  });

  const firms = `---
类别: 先进个人
标题: 先进单位名单
---
| 序号 | 企业名称 | 属地 |
| --- | --- | --- |
| 1 | 示例甲一机械有限公司 | 甲区 |
| 2 | 示例甲二陶瓷有限公司 | 乙县 |
`;
  const others =
    '\n\n| 企业名称 | 属地 |\n| --- | --- |\n| 示例甲一机械有限公司 | 甲区 |\n| 示例甲三铸造有限公司 | 甲区 |\n';

  it('stands in tables of its own', () => {
    const toldAbove = (line: string): string[] =>
      besideList(`${line}${others}`, firms, '2, 量词: 家').flatMap(({ code }) =>
        code === 'named-not-listed' ? [code] : [],
      );
    expect(toldAbove('去年已补助2家，列表如下（不在本次公示范围内）：')).toEqual([]);
    expect(toldAbove('本次拟表彰2家，列表如下：')).toEqual(['named-not-listed']);
  });
});
