import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 出生年月 | 工作单位 | 岗位 | 参加工作时间 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 赵甲乙 | 女 | 1984年5月 | 示例公交公司 | 驾驶员 | 2008年7月 |
| 2 | 钱丙丁 | 男 | 1991年3月 | 示例二中 | 教师 | 2014年8月 |
| 3 | 孙戊己 | 男 | 1971年9月 | 示例市邮局 | 投递员 | 1993年8月 |
`;

/** What is told of the sentence `words` above these three. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '3, 量词: 名').flatMap(({ code, facts }) =>
    /^(?:named-trait|pronoun)/.test(code) ? [facts] : [],
  );
}

describe('a pronoun or a title behind a name', () => {
  it.each([
    '赵甲乙，示例公交公司驾驶员。她安全行车十年。钱丙丁，示例二中教师。他从教八年。',
    '1. 赵甲乙，驾驶员。她帮助过一名迷路儿童，他的父母送来锦旗。',
    '赵甲乙照料瘫痪的丈夫，他今年已能下地。',
    '赵甲乙拾到提包，几经周折找到失主，他再三道谢。',
    '孙戊己揽收包裹时遇到货主催促，她十分着急。',
    '赵甲乙到站后发现车长晕倒，他面色苍白。',
    '钱丙丁备课认真，教研组长表示，她深受启发。',
    '赵甲乙与钱丙丁结对，他负责备课，她负责出车。',
    '赵甲乙同志不向他人推诿，其他同志也这样。',
    '孙戊己送信途中遇到一位老人，她行动不便。',
    '孙戊己，投递员。乘客称赞“她真是热心人”。',
    '组织上听取意见，赵甲乙同志表示感谢，该先生一词有误。',
    '钱丙丁所带徒弟获奖，她说感谢师父。',
    '赵甲乙。这位女士从不误班。孙戊己，投递员。这名男职工每天骑行。',
  ])('is left alone where it is of that sex, or of another: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['赵甲乙，示例公交公司驾驶员。2008年参加工作以来，他安全行车六十万公里。', '赵甲乙', '他', '女'],
    ['1. 孙戊己，示例市邮局投递员。她的邮路长68公里。', '孙戊己', '她', '男'],
    ['赵甲乙同志，驾驶员，车队由他担任队长。', '赵甲乙', '他', '女'],
    ['示例二中教师钱丙丁，她编写讲义三册。', '钱丙丁', '她', '男'],
    ['赵甲乙，驾驶员。这位先生从不误班。', '赵甲乙', '先生', '女'],
    ['年龄最大的是孙戊己，投递员，她参加工作最早。', '孙戊己', '她', '男'],
    ['钱丙丁，教师。这名女教师连年获奖。', '钱丙丁', '女教师', '男'],
  ])('is told where it is of the other sex: %s', (words, name, stated, known) => {
    expect(toldOf(words)).toEqual([{ name, stated, known }]);
  });
});

describe('how long a person has been at work, and the decade of birth', () => {
  it.each([
    '孙戊己1993年8月参加工作，从业三十年，投递四十万件。',
    '孙戊己坚守邮路30余年。赵甲乙，工作15年。',
    '赵甲乙，驾驶员。她所在车队成立三十二年，守着三十年的老线路。',
    '孙戊己的父亲在邮局工作四十二年。',
    '孙戊己与钱丙丁合计工作五十年，平均从业三十八年。',
    '钱丙丁来自教师世家，一家三代从教八十年。',
    '赵甲乙，这名80后驾驶员。钱丙丁是90后，带的学生是00后，这位70后校长称赞他。',
    '孙戊己从教育局借调，工作3年。',
    '钱丙丁九年来，他负责实验室。',
  ])('is left alone where the row lets it be so, or it is of others: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['孙戊己坚守邮路三十六年，投递四十万件。', '孙戊己', '三十六年', '参加工作时间1993年8月'],
    ['钱丙丁，示例二中教师。二十年来，他负责实验室。', '钱丙丁', '二十年', '参加工作时间2014年8月'],
    ['**钱丙丁**老师守着实验室16年，从未误课。', '钱丙丁', '16年', '参加工作时间2014年8月'],
    ['赵甲乙，驾驶员。这名70后女工从不误班。', '赵甲乙', '70后', '1984年5月'],
    ['孙戊己是一名80后，投递员。', '孙戊己', '80后', '1971年9月'],
  ])('is told where it cannot be: %s', (words, name, stated, known) => {
    expect(toldOf(words)).toEqual([{ name, stated, known }]);
  });
});

describe('the day of which a row tells', () => {
  const days = `---
类别: 先进个人
标题: 名单
---
| 序号 | 姓名 | 性别 | 职业 | 发生日期 |
| --- | --- | --- | --- | --- |
| 1 | 赵甲乙 | 女 | 司机 | 2023-03-09 |
| 2 | 钱丙丁 | 男 | 农民 | 2023-06-21 |
| 3 | 孙戊己 | 男 | 护士 | 2023-04-16 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, days, '3, 量词: 名').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );
  const others = '赵甲乙，司机。2023年3月9日她救起1人。钱丙丁，农民，6月21日跳进水渠。';

  it.each([
    `${others}孙戊己4月16日救起1人。`,
    `${others}孙戊己于4月16日救起1人，4月20日受到慰问。`,
    `${others}孙戊己事后才被找到，5月4日受到慰问。`,
    `${others}孙戊己下夜班途中救起1人，5月受到慰问。`,
    '赵甲乙3月9日救起1人，孙戊己6月14日受到慰问。',
  ])('is left alone where the text tells it, or too little: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('is told where the text tells another of one alone', () => {
    expect(told(`${others}孙戊己6月14日救起1人。`)).toEqual([
      { name: '孙戊己', stated: '6月14日', known: '发生日期2023-04-16' },
    ]);
  });
});

describe('the post that somebody has held until now', () => {
  const posts = `---
类别: 先进个人
标题: 名单
---
| 序号 | 姓名 | 性别 | 职务 |
| --- | --- | --- | --- |
| 1 | 赵甲乙 | 男 | 维护班班长 |
| 2 | 钱丙丁 | 男 | 示例县东校副校长 |
| 3 | 孙戊己 | 女 | 一车间副主任、支部书记 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, posts, '3, 量词: 名').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it.each([
    '赵甲乙带领的维护班，由他担任班长已有11年，此前任副班长三年。',
    '钱丙丁任副校长已六年。孙戊己任副主任至今已有八年。',
    '钱丙丁任副校长6年后，曾任校长3年。赵甲乙担任副班长九年，2015年任班长。',
    '赵甲乙所在班的另一名同志担任副班长已有3年。',
  ])('is left alone where the row says so, or it was before: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['赵甲乙带领的维护班，由他担任副班长已有11年。', '赵甲乙', '副班长', '维护班班长'],
    ['钱丙丁任校长至今，已六年。', '钱丙丁', '校长', '示例县东校副校长'],
  ])('is told where it is the other: %s', (words, name, stated, known) => {
    expect(told(words)).toEqual([{ name, stated, known }]);
  });
});
