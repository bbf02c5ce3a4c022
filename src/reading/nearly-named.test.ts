import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const persons = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 单位 | 职务 |
| --- | --- | --- | --- |
| 1 | 赵甲乙 | 示例县甲厂 | 装配工 |
| 2 | 钱丙丁 | 示例县乙局 | 科员 |
| 3 | 孙戊己 | 示例县丙校 | 教师 |
`;
const works = `---
类别: 先进个人
标题: 项目名单
---
| 序号 | 项目名称 | 行业 |
| --- | --- | --- |
| 1 | 早稻选育 | 农业 |
| 2 | 水井防护 | 水利 |
`;

describe('a nominee whom the text names otherwise', () => {
  const told = (words: string, list = persons, quota = '3, 量词: 名'): unknown[] =>
    besideList(words, list, quota).flatMap(({ code, facts }) => (code === 'named-not-listed' ? [facts] : []));

  it.each([
    ['农民工1名，为示例县甲厂装配工赵申乙。', '赵申乙', '赵甲乙'],
    ['最高分93分（示例县乙局钱丙于）。', '钱丙于', '钱丙丁'],
    ['校长办公会议研究，拟聘孙戊已等3人。', '孙戊已', '孙戊己'],
    ['其中先进个人赵申乙得票最多。', '赵申乙', '赵甲乙'],
    ['年龄最小的是孙戊已，36岁。', '孙戊已', '孙戊己'],
    ['补助最高的钱丙于，0.9万元。', '钱丙于', '钱丙丁'],
    ['援外的为赵甲乙、钱丙于，留任的为孙戊己。', '钱丙于', '钱丙丁'],
    ['拟推荐2名（赵申乙、孙戊己）。', '赵申乙', '赵甲乙'],
    ['赵甲乙等入选。成绩第一名赵甲一，群众反映良好。', '赵甲一', '赵甲乙'],
    ['赵申乙，示例县甲厂装配工，进厂十年。', '赵申乙', '赵甲乙'],
    ['钱丙于（示例县乙局）考核优秀。', '钱丙于', '钱丙丁'],
    ['赵甲乙、钱丙丁、孙戊己入选，其中仅孙己戊为教师。', '孙己戊', '孙戊己'],
    ['赵甲乙、钱丙丁、孙戊己入选，甲赵乙为装配工。', '甲赵乙', '赵甲乙'],
    ['唯一的中学教师是孙戊已，工龄最短。', '孙戊已', '孙戊己'],
    ['唯一一名科员是钱丙于。', '钱丙于', '钱丙丁'],
    ['**赵申乙**，女，示例县甲厂装配工。', '赵申乙', '赵甲乙'],
    ['两人产值高于赵申乙的示例县甲厂。', '赵申乙', '赵甲乙'],
  ])('is meant by a name one sign off: %s', (words, named, nearest) => {
    expect(told(words)).toEqual([{ named, nearest }]);
  });

  it.each([
    '评委赵申乙、周壬癸到会。',
    '示例镇的甲乙家庭农场，原为先进个人名下。',
    '示例县甲厂装配工赵申乙提出意见，赵申乙的意见未采纳。',
    '聘请赵申乙等5人为评委。',
    '上届先进个人赵申乙介绍经验；评审先进个人的赵申乙处长到会；原先进个人赵申丙致辞。',
    '最高分93分（示例县丁局钱丙于）。',
    '最后由钱丙于处长总结。',
    '赵甲乙等入选。评委赵甲一打分最高。',
    '赵甲乙入选，其同事赵甲一参加评议。',
    '唯一的到会评委由赵申乙处长担任。',
    '评委赵申乙，中共党员；赵申乙，示例县丁厂厂长。',
  ])('may have others beside, of nearly the same name: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('is meant by a work in quotes one sign off', () => {
    expect(told('一等奖为“晚稻选育”。', works, '2, 量词: 项')).toEqual([
      { named: '晚稻选育', nearest: '早稻选育' },
    ]);
  });
});

describe('a person or a company of a row, called otherwise', () => {
  const projects = `---
类别: 先进个人
标题: 项目名单
---
| 序号 | 项目名称 | 承担单位 | 负责人 |
| --- | --- | --- | --- |
| 1 | 早稻选育技术 | 示例市甲乙农机股份有限公司 | 赵甲乙 |
| 2 | 水井防护装置 | 示例市丙丁水务有限公司 | 钱丙丁 |
| 3 | 果树病害防治 | 示例农科院 | 孙戊己 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, projects, '3, 量词: 项').flatMap(({ code, facts }) =>
      code === 'named-not-listed' ? [facts] : [],
    );

  it.each([
    ['赵申乙负责的早稻选育技术、钱丙丁主持的水井防护装置。', '赵申乙', '赵甲乙'],
    ['果树病害防治的负责人孙戊已得分最高。', '孙戊已', '孙戊己'],
    ['示例农科院孙戊已的果树病害防治得分最高。', '孙戊已', '孙戊己'],
    [
      '示例市甲乙农机有限责任公司的早稻选育技术。',
      '示例市甲乙农机有限责任公司',
      '示例市甲乙农机股份有限公司',
    ],
  ])('is told: %s', (words, named, nearest) => {
    expect(told(words)).toEqual([{ named, nearest }]);
  });

  it.each([
    '赵甲乙负责的早稻选育技术。专家赵申乙主持评审，赵申乙同志参加答辩。',
    '示例市甲乙农机股份有限公司（原示例市甲乙农机有限责任公司）承担早稻选育技术。',
    '示例市甲乙农机有限公司于2020年改制为股份有限公司。',
    '示例市丙丁水务有限公司承担水井防护装置，示例市丙丁水务有限责任公司未申报。',
  ])('is left alone: %s', (words) => {
    expect(told(words)).toEqual([]);
  });
});

describe('a place beside a name', () => {
  const households = `---
类别: 先进个人
标题: 救助对象名单
---
| 序号 | 村 | 户主 | 类型 |
| --- | --- | --- | --- |
| 1 | 青泉村 | 丙*生 | 支出型 |
| 2 | 乙溪村 | 丁*军 | 急难型 |
| 3 | 东风村 | 戊*娟 | 急难型 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, households, '3, 量词: 户').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it('is told where it is one sign off what the row says', () => {
    expect(told('清泉村仅丙*生1户。')).toEqual([{ name: '丙*生', stated: '清泉村', known: '青泉村' }]);
  });

  it.each([
    '青泉村仅丙*生1户。',
    '乙溪村丁*军户、西风村评议员戊*娟户。',
    '清泉村参加了评议，丙*生1户入选。',
    '青泉村与邻近的清泉村共同评议丙*生户。',
  ])('is left alone: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it('is told in a row with another one', () => {
    const estates = households.replaceAll('乙溪村', '乙溪家园').replaceAll('青泉村', '青泉新居');
    const toldOf = (words: string): unknown[] =>
      besideList(words, estates, '3, 量词: 户').flatMap(({ code, facts }) =>
        code === 'named-trait-differs' ? [facts] : [],
      );
    expect(toldOf('3户分布在乙溪家园和清泉新居。')).toEqual([
      { name: '村', stated: '清泉新居', known: '青泉新居' },
    ]);
    for (const words of [
      '3户分布在乙溪家园和青泉新居。',
      '乙溪家园、清泉新居协办。',
      '来自乙溪家园、青泉新居、清泉新居。',
    ])
      expect(toldOf(words)).toEqual([]);
  });
});
