import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 拟任人选名单
---
| 序号 | 姓名 | 性别 | 出生年月 | 现任职务 | 拟任职务 | 原带班级 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 男 | 1978.11 | 示例一中教研组长 | 示例一中副校长 | 高二（1）班 |
| 2 | 甲二 | 女 | 1985.03 | 示例二中年级组长 | 示例二中副校长 | 高一（12）班 |
| 3 | 甲三 | 男 | 1980.08 | 示例三中副校长 | 示例三中校长 | 七年级（3）班 |
`;

function toldOf(words: string): readonly string[] {
  return besideList(words, list, '3, 量词: 名').flatMap(({ code, facts }) =>
    code === 'named-trait-differs' ? [Object.values(facts).join(' ')] : [],
  );
}

describe('what is told right behind a name', () => {
  it.each([
    '甲一拟任示例一中副校长，甲二同志拟任副校长；甲三现任示例三中副校长，拟任示例三中校长。',
    '甲一拟任示例一中党委委员、副校长，甲三拟任示例三中党总支书记。',
    '甲二拟任职务由教务主任调整为副校长，甲三拟聘任示例三中校长职务。',
    '甲一现年44岁，甲二38岁，甲三（42岁）。甲一今年45岁，甲三，43岁，教龄20年。',
    '甲一46岁（虚岁），甲二28岁任年级组长，甲三30岁以下时任教师，甲三年龄为43周岁。',
    '甲一老师所带高二（1）班获奖，甲二带高一12班，甲三老师任班主任的七年级（3）班毕业。',
    '甲一老师任教高二（5）班，去年所带高一（1）班已升级；甲二老师所带高一（12）班、高一（13）班。',
  ])('is left alone where the row says so, or something else is told: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['甲一拟任示例二中副校长。', '示例二中副校长 示例一中副校长'],
    ['甲一拟任示例四中副校长，主持工作。', '示例四中副校长 示例一中副校长'],
    ['甲三同志拟任示例三中副校长。', '示例三中校长'],
    ['甲三现任示例三中校长。', '示例三中副校长'],
    ['甲一现年54岁。', '54岁 1978.11出生'],
    ['年龄最大的甲一，48岁。', '48岁 1978.11出生'],
    ['甲二同志（36岁）最年轻。', '36岁 1985.03出生'],
    ['甲一老师所带高二（7）班获奖。', '高二（7）班 高二（1）班'],
    ['甲二带的高二（12）班。', '高二（12）班 高一（12）班'],
  ])('is held against the row: %s', (words, told) => {
    expect(toldOf(words).join()).toContain(told);
  });
});

describe('a unit, a post or a degree behind a name', () => {
  const posts = `---
类别: 先进个人
标题: 拟任人选名单
---
| 序号 | 姓名 | 职称 | 现任职务 | 拟任职务 |
| --- | --- | --- | --- | --- |
| 1 | 甲一 | 副教授 | 东河镇党委副书记、镇长 | 东河镇党委书记 |
| 2 | 甲二 | 教授 | 西山镇副镇长 | 示例县水务局副局长 |
| 3 | 甲三 | 工程师 | 示例纸厂副厂长 | 示例纸厂厂长 |
| 4 | 甲四 | 讲师 | 示例公司党群部宣传干事 | 示例公司党群部副部长 |
| 5 | 甲五 | 讲师 | 示例纸厂党支部 | 示例公司党群部副部长 |
`;
  const told = (words: string): readonly string[] =>
    besideList(words, posts, '5, 量词: 名').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [Object.values(facts).join(' ')] : [],
    );

  it.each([
    '甲一由东河镇镇长改任该镇党委书记，甲二由西山镇调任示例县水务局。',
    '甲一由镇长升任书记，甲三由副厂长提任厂长。',
    '甲一副教授、甲二教授均有基层经历。',
    '甲三，男，现任示例纸厂党委委员、副厂长，拟任示例纸厂厂长。',
    '甲四是示例公司党群部宣传干事，甲四是党群部的宣传干事。',
    '甲二由组织统一调任县直单位。',
  ])('is left alone where the row says so: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['甲一由西山镇镇长改任该镇党委书记。', '西山镇镇长 东河镇党委副书记、镇长'],
    ['最年轻的是甲一教授。', '教授 副教授'],
    ['甲二副教授主持工作。甲二副教授，从事研究。', '副教授 教授'],
    ['甲三，男，现任示例纸厂厂长助理，拟任示例纸厂厂长。', '示例纸厂厂长助理 示例纸厂副厂长'],
    ['甲四是示例纸厂党支部的宣传干事。', '示例纸厂党支部的宣传干事 示例公司党群部宣传干事'],
  ])('is told where it is another: %s', (words, known) => {
    expect(told(words).join()).toContain(known);
  });
});

describe('the unit right before a name', () => {
  const units = `---
类别: 先进个人
标题: 名单
---
| 序号 | 姓名 | 派出单位 | 职称 | 推荐单位 |
| --- | --- | --- | --- | --- |
| 1 | 甲一 | 示例市农机技术推广站 | 工程师 | 示例县甲医院女工委 |
| 2 | 甲二 | 示例市林业科学研究所 | 研究员 | 示例县教育体育局 |
| 3 | 甲三 | 示例大学 | 教授 | 示例县卫生健康局 |
`;
  const told = (words: string): readonly string[] =>
    besideList(words, units, '3, 量词: 名').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [Object.values(facts).join(' ')] : [],
    );

  it.each([
    '示例市农机技术推广站甲一、市林科所甲二、示例大学茶学院甲三续派。',
    '示例市农业农村局甲一、示例市农机局甲一、农机维修专业甲一。',
    '县教体局推荐的甲二、县卫健局推荐的甲三、县医院女工委推荐的甲一。',
    '团县委推荐的甲二，示例大学推荐的甲三。',
    '原示例市农机研究所甲一，与示例市农机研究所甲一共事，联合示例市农机研究所甲一团队。',
    '毕业于示例林业大学的甲三。',
  ])('is the row’s, also in short, or of another tie: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['示例县乙医院女工委推荐的甲一续派。', '甲一 示例县乙医院女工委 示例县甲医院女工委'],
    ['示例市农机研究所甲一续派。', '甲一 示例市农机研究所 示例市农机技术推广站'],
  ])('is told where it is another of its kind: %s', (words, known) => {
    expect(told(words)).toContain(known);
  });
});
