import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 补助对象名单
---
| 序号 | 户主 | 性别 | 村组 | 困难类型 | 人口 | 年龄 | 参加时间 | 得分 | 补助金额（元） | 住房面积（平方米） |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 一组 | 低保户 | 3 | 52 | 2004年5月 | 91.5 | 3000 | 96 |
| 2 | 甲二 | 男 | 一组 | 边缘户 | 1 | 47 | 1998年6月 | 88 | 2400 | 60 |
| 3 | 甲三 | 男 | 二组 | 低保户 | 4 | 63 | 1999年9月 | 90 | 3000 | 88 |
| 4 | 甲四 | 女 | 二组 | 低保户 | 2 | 39 | 2012年8月 | 76 | 3000 | 54 |
| 5 | 甲五 | 男 | 三组 | 边缘户 | 5 | 58 | 2001年3月 | 82 | 2400 | 72 |
`;

function toldOf(words: string): readonly string[] {
  return besideList(words, list, '5, 量词: 户').flatMap(({ code, facts }) =>
    /^stated-(?:trait|amount|sum|gap)-differs$/.test(code) ? [JSON.stringify(Object.values(facts))] : [],
  );
}

describe('what is counted, added up or averaged of some rows', () => {
  it.each([
    '低保户3户、边缘户2户。',
    '5户中低保户3户。',
    '一组2户，其中低保户1户。',
    '三组推荐3户，入选1户。',
    '享受临时救助的4户，其中边缘户2户。',
    '得分90分以上的有2户，85分以下的2户。',
    '2000年以前参加的2户。',
    '2000年1月以后参加的3户。',
    '低保户3户共发放补助9000元。',
    '二组2户住房面积合计142平方米。',
    '全部5户平均85.5分。',
    '5户补助金额合计13800元，户均2760元，人均920元。',
    '一组户均住房面积78平方米。',
    '一组2户为甲一、甲二，两户年龄相差5岁，住房面积相差36平方米。',
    '二组两户得分相差14分，两户与合格线相差5分。',
    '二组两户平均得分相差3分，距村委会相差2公里，子女相差3岁。',
    '一组两户与二组两户相差1户；去年一组两户得分相差20分。',
    '一组5400元、二组6000元。',
    '二组6000元最多，三组2400元最少。',
    '二组每户3000元，一组3.2万元。',
    '去年低保户5户。',
    '每户住房面积不超过120平方米，低保户每人每月补助600元。',
    '全村低保户12户。',
    '甲一、甲二2户。',
    '甲组（含乙组）低保户5户。',
    '低保户约5户。',
    '全县补助金额共120万元。',
    '领取租金补助的4户中低保户1户、边缘户3户。',
    '走访超过十次的3户，低保户1户、边缘户2户。',
    '低保户、边缘户共5户。',
    '户均补助金额分别为一组2700元、二组3000元。',
    '每生补助500元，5户共需1500元。',
    '甲一、甲三两户入选，补助金额合计6000元。',
    '二组2户。补助金额合计6000元，平均3000元。',
    '5户房租合计2574元，其中一组1628元、二组846元。',
    '三组均有农户入选，合计18人。',
    '5户受益人口18人（同一人不重复计算）。',
    '下半年动工的有3户，两户在一组，一户在二组。',
    '甲四已带徒弟，人口7人，为全镇最少。',
    '低保户类4户，均来自本镇。',
    '户主为女性的2户，困难类型为低保户的3户。',
    '女户主只有2户，男户主3户。',
    '低保户中，有1户在一组，2户在二组。',
    '二组总人口1320人，困难家庭占比不高。',
    '按户籍计，5户涉及18人，其中常住15人。',
    '周边乡镇补助金额最高的达5100元。',
    '申请的低保户中，有3户在一组。',
    '两户女户主家庭共6000元，平均得分83.75分。',
    '户主为残疾人的4户。',
    '一组增加9.5公里，低保户3户。',
    '（二）低保户3户。',
    '（二）年龄50岁（含）以上的3户，47岁以下（不含47岁）的1户，63岁以上（含63岁）的1户。',
    '低保户（含边缘户）5户。',
    '低保户3户（甲一、甲三、甲四）、边缘户2户（甲二、甲五）。',
    '得分90分以上的2户，不足80分的1户。',
  ])('is left alone where it is so, or of something else: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['低保户2户、边缘户3户。', '3'],
    ['一组2户，其中低保户2户。', '1'],
    ['得分90分以上的有3户。', '2'],
    ['2000年以前参加的3户。', '2'],
    ['低保户3户共发放补助9600元。', '9000元'],
    ['二组2户住房面积合计124平方米。', '142平方米'],
    ['一组户均住房面积79平方米。', '78'],
    ['5户补助金额合计13800元，户均2670元。', '2760'],
    ['二组两户得分相差12分。', '14'],
    ['一组5400元、二组5600元。', '6000元'],
    ['二组5600元最多。', '6000元'],
    ['（二）低保户4户。', '3'],
    ['年龄58岁（含）以上的3户。', '2'],
    ['年龄47岁以下（不含47岁）的2户。', '1'],
    ['低保户4户（甲一、甲三、甲四）。', '3'],
    ['得分90分以上的2户，不足80分的2户。', '1'],
    ['户主为女性的有3户。', '2'],
    ['女户主只有3户。', '2'],
    ['低保户中，有2户在一组。', '1'],
    ['两户女户主家庭共5000元。', '6000元'],
    ['两户女户主的平均分为84.75分。', '83.75'],
  ])('is told where no reading makes it: %s', (words, known) => {
    const [first = '', ...others] = toldOf(words);
    expect(first).toContain(known);
    expect(others).toEqual([]);
  });
});

function namedIn(words: string): readonly string[] {
  return besideList(words, list, '5, 量词: 户').flatMap(({ code, facts }) =>
    /^(?:named-trait|stated-claim|stated-comparison)-differs$/.test(code)
      ? [JSON.stringify(Object.values(facts))]
      : [],
  );
}

describe('who is the first or the last, and what all of some are', () => {
  it.each([
    '参加时间最早的是甲二，1998年6月；最晚的是甲四（2012年8月）。',
    '5户中年龄最大的为甲三，最小的为甲四。',
    '二组两户都是低保户。',
    '三组的1户2001年3月参加。',
    '二组两户均为低保户、均为2012年以前参加。',
    '无一户超过3000元，二组无一户低于70分。',
    '得分90分以上的2户都在低保户之列。',
    '边缘户分布在一组、三组，二组没有。',
    '有子女上学的3户，其中一组2户，二组只有甲三1户。',
    '5户补助金额均在2000元以上；最低的是甲二家庭2400元，最高的是甲一家庭3000元。',
  ])('is left alone where it is so: %s', (words) => {
    expect(namedIn(words)).toEqual([]);
  });

  it.each([
    ['参加时间最早的是甲二，1999年6月。', '1998年6月'],
    ['参加时间最早的是甲二，最晚的是甲三（1999年9月）。', '甲四'],
    ['5户中年龄最大的为甲三，最小的为甲二。', '甲四'],
    ['二组两户都是边缘户。', '低保户'],
    ['一组两户均为低保户、均为女性。', '边缘户'],
    ['二组无一户超过2900元。', '3000'],
    ['得分90分以上的2户都在边缘户之列。', '低保户'],
  ])('is told where it is not: %s', (words, known) => {
    const [first = ''] = namedIn(words);
    expect(first).toContain(known);
  });
});

describe('what the criteria ask of all, or of a kind', () => {
  const unmet = (condition: string): readonly string[] =>
    besideList('名单附后。', list, '5, 量词: 户', condition).flatMap(({ code, facts }) =>
      code === 'criterion-unmet' ? [JSON.stringify(Object.values(facts))] : [],
    );

  it.each([
    '3. 得分不低于75分。',
    '3. 年龄须在65周岁以下。',
    '3. 低保户：补助金额不低于3000元；边缘户：补助金额不超过2400元。',
    '3. 得分85分以上，或者连续两年受助。',
    '3. 得分一般不低于90分。',
    '3. 住房面积不超过50平方米。',
    '3. 劳动力不少于3人。',
    '3. 每户补助金额不超过2000元。',
    '3. 每户补助金额最高3000元。',
    '3. 具有50平方米以上的住房面积。',
    '3. 得分未达70分的不得列入。',
    '3. 补助金额最高2500元，低保户上浮500元。',
    '3. 得分90分以上，或者连续两年受助。\n4. 年龄须在65周岁以下。',
    '3. 无其他住房，得分不低于75分（计算至2023年6月30日）。',
    '3. 得分不低于90分；特别困难的放宽到70分。\n4. 得分不低于92分。',
    '3. 截至2019年12月31日，年龄不超过60周岁。',
    '3. 截至2023年6月30日，参加时间满10年。',
    '3. 参加时间满11年，计算到2023年9月30日。',
    '3. 得分90分以上的，不占名额。',
    '3. 得分低于70分的，不得列入；得分低于92分的，由村委会说明理由。',
    '3. 户均得分90分以上，年龄须在65周岁以下。',
    '3. 每月得分90分以上。',
    '3. 得分不低于90分，其中低保户不低于60分。',
  ])('is left alone where all meet it, or it is of something else: %s', (condition) => {
    expect(unmet(condition)).toEqual([]);
  });

  it.each([
    ['3. 得分不低于80分。', '甲四'],
    ['3. 年龄须在60周岁以下，有劳动能力。', '甲三'],
    ['3. 参加时间满15年，计算到2022年12月31日。', '甲四'],
    ['3. 低保户：得分80分以上；边缘户：补助金额不超过2400元。', '甲四'],
    ['3. 得分不低于80分（截至2023年6月30日）。\n4. 同一村组推荐不超过9户。', '甲四'],
    ['3. 无其他住房，近三年未受处分，得分不低于80分。', '甲四'],
    ['3. 得分在80分以上、100分以下，专职、兼职均可。', '甲四'],
    ['3. 专家评审得分80分以上。\n4. 连续两年受助的优先。', '甲四'],
    ['3. 得分不低于80分，女性占三分之一以上。', '甲四'],
    ['3. 得分低于80分的，不得列入。', '甲四'],
    ['3. 得分未达80分的不得列入。', '甲四'],
    ['3. 得分在80分（含）以上。', '甲四'],
    ['3. 具有58平方米以上的住房面积。', '甲四'],
    ['3. 每户人口不超过4人。', '甲五'],
    ['3. 年龄最高60周岁。', '甲三'],
    ['3. 得分80分以上，每个村组户均面积50平方米以上。', '甲四'],
    ['3. 全年得分80分以上，同一村组不超过9户。', '甲四'],
    ['3. 得分不低于80分，年龄不超过65周岁，计算至2022年12月31日。', '甲四'],
  ])('is told where one does not: %s', (condition, name) => {
    expect(unmet(condition).join()).toContain(name);
  });

  it('is told to be unread where the criteria are longer than the rule reads', () => {
    const codes = (condition: string): readonly string[] =>
      besideList('名单附后。', list, '5, 量词: 户', condition).map(({ code }) => code);
    const long = `3. 得分不低于80分。\n4. 提交${'材料和照片、'.repeat(2600)}表格。`;
    expect(codes(long)).toContain('text-unread');
    expect(codes('3. 得分不低于80分。')).not.toContain('text-unread');
  });

  it('is of those put forward for what it names, and not of those who have had it', () => {
    const honours = ['曾获', '---', '先进个人', '', '先进个人', '', ''];
    const rows = list.split('\n').filter((line) => line.startsWith('|'));
    const withHonours = rows.reduce(
      (text, row, index) => text.replace(row, `${row} ${honours[index]} |`),
      list,
    );
    const told = besideList('名单附后。', withHonours, '5, 量词: 户', '3. 申报先进个人的，得分不低于80分。');
    expect(told.map(({ code }) => code)).toContain('criterion-unmet');
  });
});

const loans = `---
类别: 先进个人
标题: 贷款名单
---
| 序号 | 借款人 | 银行 | 贷款金额（万元） |
| --- | --- | --- | --- |
| 1 | 甲一 | 甲银行 | 20 |
| 2 | 甲二 | 乙银行 | 12 |
| 3 | 甲三 | 甲银行 | 8 |
| 4 | 甲四 | 甲银行 | 15 |
`;

describe('what is counted in a measure of its own', () => {
  it.each([
    ['4笔贷款中，15万元以上的2笔。', 0],
    ['4笔贷款中，15万元以上的3笔。', 1],
    ['15万元以上的30笔。', 0],
  ])('%s', (words, count) => {
    const told = besideList(words, loans, '4, 量词: 名').filter(
      ({ code }) => code === 'stated-trait-differs',
    );
    expect(told).toHaveLength(count);
  });
});

describe('what two columns of one unit come to', () => {
  const projects = `---
类别: 先进个人
标题: 项目名单
---
| 序号 | 项目 | 资助经费（万元） | 自筹经费（万元） |
| --- | --- | --- | --- |
| 1 | 甲项 | 40 | 20 |
| 2 | 乙项 | 35 | 15 |
| 3 | 丙项 | 50 | 31 |
`;
  const sums = (words: string): readonly string[] =>
    besideList(words, projects, '3, 量词: 项').flatMap(({ code, facts }) =>
      /^stated-(?:amount|sum)-differs$/.test(code) ? [JSON.stringify(Object.values(facts))] : [],
    );

  it.each([
    '拟安排财政经费125万元，项目单位自筹经费66万元，总投入191万元。',
    '资助经费125万元、自筹经费66万元，共191万元。',
  ])('is left alone: %s', (words) => {
    expect(sums(words)).toEqual([]);
  });

  it('is told with the column that it is nearest to', () => {
    expect(sums('3项拟共投入67万元。')).toEqual(['["67万元","自筹经费（万元）","66万元"]']);
  });
});

describe('what each kind has of what a column counts', () => {
  const papers = `---
类别: 先进个人
标题: 晋升人员名单
---
| 序号 | 姓名 | 级别 | 案例数（篇） |
| --- | --- | --- | --- |
| 1 | 甲一 | 甲级 | 6 |
| 2 | 甲二 | 甲级 | 5 |
| 3 | 甲三 | 乙级 | 4 |
| 4 | 甲四 | 乙级 | 9 |
| 5 | 甲五 | 丙级 | 3 |
`;

  it.each([
    ['共编写案例27篇，其中甲级11篇、乙级13篇、丙级3篇。', 0],
    ['甲级11篇、乙级13篇、丙级3篇。', 0],
    ['甲级2人、乙级2人，案例共24篇。', 0],
    ['甲级11篇、乙级18篇、丙级3篇。', 1],
  ])('%s', (words, count) => {
    const told = besideList(words, papers, '5, 量词: 人').filter(({ code }) => code.startsWith('stated-'));
    expect(told).toHaveLength(count);
  });
});
