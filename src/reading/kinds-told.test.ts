import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const projects = `---
类别: 先进个人
标题: 安排项目名单
---
| 序号 | 项目名称 | 所在镇 | 类型 | 投资（万元） | 开工年月 | 计划完工 | 是否跨年 | 已运行学期 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲渠工程 | 甲镇 | 灌区改造 | 3860 | 2013年3月 | 2023年12月 | 否 | 12 |
| 2 | 乙渠工程 | 甲镇 | 灌区改造 | 1240 | 2021年5月 | 2023年11月 | 否 | 3 |
| 3 | 丙库工程 | 乙镇 | 水库加固 | 960 | 2019年5月 | 2023年5月 | 否 | 8 |
| 4 | 丁堤工程 | 乙镇 | 河堤治理 | 2750 | 2022年6月 | 2024年3月 | 是 | 2 |
| 5 | 戊堤工程 | 丙镇 | 河堤治理 | 3120 | 2022年12月 | 2024年6月 | 是 | 2 |
`;

const persons = `---
类别: 先进个人
标题: 退役军人名单
---
| 序号 | 姓名 | 性别 | 出生年月 | 服役年限 | 参加工作时间 | 安置单位 | 名次 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 1978年3月 | 16年9个月 | 1999年7月 | 甲公司 | 1 |
| 2 | 甲二 | 男 | 1985年7月 | 12年 | 2008年8月 | 乙中心 | 1 |
| 3 | 甲三 | 男 | 1988年1月 | 12年 | 2016年9月 | 甲公司 | 2 |
| 4 | 甲四 | 男 | 1992年9月 | 8年6个月 | 2018年9月 | 丙公司 | 3 |
`;

function codesOf(words: string, list: string, quota: string): readonly string[] {
  return besideList(words, list, quota).flatMap(({ code }) =>
    /^(?:named-trait|stated-(?:trait|claim|comparison))-differs$/.test(code) ? [code] : [],
  );
}

const owners = `---
类别: 先进个人
标题: 受益对象名单
---
| 序号 | 申请人 | 所属单位 | 班级 | 面积（亩） |
| --- | --- | --- | --- | --- |
| 1 | 张*一 | 示例省甲院 | 高一（2）班 | 6.5 |
| 2 | 李*二 | 示例省乙院 | 高一（3）班 | 2.5 |
| 3 | 甲村农机专业合作社 | 甲市丙厂 | 高二（1）班 | 4 |
| 4 | 王*三 | 甲市丁厂 | 高二（2）班 | 3 |
| 5 | 乙村家庭农场 | 乙市戊厂 | 高二（5）班 | 3 |
`;

describe('kinds of rows by what names and cells begin or end in', () => {
  it.each([
    '受益对象5个，其中个人3人、农机专业合作社1个、家庭农场1家。',
    '个人3名，合作社1个，其他1个。受益对象5个，其中女性2人、合作社1个。',
    '省属单位2个、市属单位3个；省属单位2个、甲市所属单位2个、乙市所属单位1个。',
    '省属单位2个，其他3个。去年省属单位1个、甲市2个、乙市2个。',
    '【结果】高一年级2人，高二年级3人。【结果】高一、高二分别为2人、3人。',
    '合作社面积合计4亩，个人面积合计12亩。',
    '面积19亩，合1.27公顷；全村面积190公顷。',
  ])('is left alone where it is so: %s', (words) => {
    expect(codesOf(words, owners, '5, 量词: 个')).toEqual([]);
  });

  it.each([
    '受益对象5个，其中个人4人、农机专业合作社1个、家庭农场1家。',
    '受益对象5个，其中个人3人、合作社2个、家庭农场1个。',
    '省属单位2个、甲市所属单位1个、乙市所属单位2个。',
    '省属单位3个、市属单位2个。',
    '【结果】高一年级3人，高二年级2人。',
  ])('is told where it is not: %s', (words) => {
    expect(codesOf(words, owners, '5, 量词: 个')).toEqual(['stated-trait-differs']);
  });

  it('is told of an area in another unit', () => {
    const codes = besideList('总面积19.0公顷。', owners, '5, 量词: 个').map(({ code }) => code);
    expect(codes).toContain('stated-sum-differs');
  });
});

describe('kinds of rows told in other words than those of a cell', () => {
  it.each([
    '计划2023年内完工3个，2024年上半年完工2个。',
    '2023年四季度完工的2个，均为灌区改造项目。',
    '2023年12月3日前开工的5个。',
    '2023年5月开工的应急工程3个，另行公示。',
    '2022年另有3个项目开工，均为灌区改造。',
    '甲镇没有跨年的项目，乙镇没有灌区改造工程。',
    '跨年的2个都是河堤治理项目。',
    '已运行满8个学期的2个，不足3个学期的2个。',
    '投资3000万元以上的2个，不足1000万元的1个。',
    '灌区改造的第二批项目中，跨年的1个。',
    '前期项目库的项目中，只有甲渠工程跨年。',
    '甲镇推荐了灌区改造项目，丙镇没有推荐灌区改造项目。',
  ])('is left alone where it is so, or of others: %s', (words) => {
    expect(codesOf(words, projects, '5, 量词: 个')).toEqual([]);
  });

  it.each([
    '计划2023年内完工4个。',
    '2024年上半年完工3个。',
    '2023年四季度完工的2个，均为河堤治理项目。',
    '乙镇没有跨年的项目。',
    '甲镇没有灌区改造工程。',
    '乙镇没有推荐河堤治理项目。',
    '已运行满8个学期的3个。',
    '投资3000万元以上的2个，不足1000万元的2个。',
  ])('is told where no row or another is so: %s', (words) => {
    expect(codesOf(words, projects, '5, 量词: 个')).not.toEqual([]);
  });

  it.each([
    '“70后”1名，“80后”2名，九十年代出生的1名。',
    '满12年的3名，恰为12年的2名，不满10年的1名。',
    '参加工作满10年的2名；不满10年的2名，都是男同志。',
    '参加工作不满10年的志愿者30名。',
    '参加工作满10年的条件可以放宽。',
    '45周岁以上的1名，40周岁以下的3名。',
    '2016年9月参加工作的1名，2008年以前参加工作的1名。',
    '第一名2人，第二名1人。',
  ])('is left alone where a day, a term or a rank makes it: %s', (words) => {
    expect(codesOf(words, persons, '4, 量词: 名')).toEqual([]);
  });

  it('are not those of the category, where a column calls some so', () => {
    const honours = ['曾获', '---', '先进个人', '先进个人', '先进个人', '优秀个人'];
    const rows = persons.split('\n').filter((line) => line.startsWith('|'));
    const withHonours = rows.reduce(
      (text, row, index) => text.replace(row, `${row} ${honours[index]} |`),
      persons,
    );
    expect(codesOf('共有4人通过，其中先进个人4人。', withHonours, '4, 量词: 名')).toEqual([]);
    expect(codesOf('共有4人通过，其中优秀个人2人。', withHonours, '4, 量词: 名')).toEqual([
      'stated-trait-differs',
    ]);
  });

  it.each([
    '“70后”2名，“80后”1名。',
    '九十年代出生的2名。',
    '满12年的3名，恰为12年的3名。',
    '参加工作满10年的3名。',
    '参加工作不满10年的2名，都是女同志。',
    '45周岁以上的2名。',
    '2016年9月参加工作的2名。',
  ])('is told where no day or term makes it: %s', (words) => {
    expect(codesOf(words, persons, '4, 量词: 名')).not.toEqual([]);
  });
});
