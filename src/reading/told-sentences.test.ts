import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';
import { sentenceOf } from './wording/wording.ts';

/** A list, as many as it has, and what a text above it says that is not so. */
interface Told {
  readonly rows: string;
  readonly quota: string;
  readonly statements: string;
}

const scores: Told = {
  quota: '5, 量词: 名',
  rows: `| 姓名 | 所在镇 | 类型 | 出生年月 | 笔试成绩 | 面试成绩 | 补贴金额（元） | 职工人数 | 申请日期 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 甲一 | 春山镇 | 农户 | 1974年8月 | 80 | 90 | 3000 | 5 | 2022年12月3日 |
| 甲二 | 春山镇 | 农户 | 1982年6月 | 85 | 82 | 2000 | 6 | 2023年1月9日 |
| 甲三 | 秋水镇 | 合作社 | 1979年2月 | 76 | 84 | 8000 | 9 | 2023年1月20日 |
| 甲四 | 秋水镇 | 农户 | 1988年5月 | 71 | 88 | 1500 | 4 | 2023年2月1日 |
| 甲五 | 秋水镇 | 合作社 | 1985年1月 | 90 | 75 | 6000 | 8 | 2023年2月6日 |`,
  statements: `甲一的申请日期晚于甲四。
甲一的出生年月晚于甲二。
甲一笔试成绩高于甲二，面试成绩也高于甲二。
甲一的面试成绩不高于甲三。
甲一的面试成绩不及甲二。
甲二、甲四的笔试成绩均高于甲三。
甲五的职工人数比甲三多1人。
甲一补贴金额比甲二多1500元。
春山镇补贴金额高于秋水镇。
秋水镇的人数比春山镇少。
春山镇人数多，而秋水镇补贴金额多。
合作社家数比农户少，补贴金额也比农户少。
合作社的面试成绩高于农户。
合作社补贴金额比农户少7500元。
甲一和甲二都在春山镇，前者的补贴金额低于后者。
甲一面试占优，甲二面试占优。
春山镇补贴金额最多。
补贴金额秋水镇最多，甲三最少。
补贴金额最多的是甲三，其次是甲一。
论补贴金额，春山镇第一，秋水镇第二位。
补贴金额最多的是合作社，甲二垫底。
农户补贴金额居首。
笔试成绩最低的是合作社类的甲三。
年龄最小的是甲二。
最先提出申请的是甲四。
甲一与甲二两人相差20岁。
年龄最大与最小相差15岁。
补贴金额最高与最低相差6000元。
春山镇两户补贴相差900元。
春山镇2户笔试成绩相差8分。
春山镇居多。
5人的面试成绩均不低于80分。
5人的补贴金额均不超过7000元。
5人平均笔试成绩82分。
补贴金额最高9000元。
补贴金额合计21500元。
甲一补贴金额3500元。
甲二，1983年6月出生。
补贴金额从高到低依次为甲三、甲一、甲五、甲二、甲四。
甲二在先，甲一在后。
补贴金额随职工人数增加而降低。
甲一、甲三分别为合作社和农户。`,
};

const posts: Told = {
  quota: '4, 量词: 名',
  rows: `| 序号 | 姓名 | 性别 | 出生年月 | 工作单位 | 岗位类别 | 笔试成绩 | 面试成绩 | 家庭人口 | 入职时间 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 1988年3月 | 示例市甲局 | 教师岗 | 82 | 88 | 3 | 2019年5月 |
| 2 | 甲二 | 男 | 1992年7月 | 示例市甲局 | 教师岗 | 88 | 84 | 1 | 2020年6月 |
| 3 | 甲三 | 男 | 1985年1月 | 示例市乙局 | 护理岗 | 75 | 86 | 4 | 2016年9月 |
| 4 | 甲四 | 男 | 1995年9月 | 示例市丙局 | 护理岗 | 70 | 79 | 3 | 2022年8月 |`,
  statements: `4人中只有甲三的面试成绩低于笔试成绩。
面试成绩高于笔试成绩的只有甲二。
面试成绩高于笔试成绩的有2人。
甲一、甲二两人来自不同单位。
甲三、甲四两人来自同一单位。
教师岗没有女性。
甲三是唯一的单人户。
90年代出生的有3名。
90年代出生的2名都是护理岗。
4人入职时间均不满一年。
4人的面试成绩均高于笔试成绩。
男性与女性各占一半。
男女各半。
男性以教师岗居多。
女性占一半。
四分之三为女性。
护理岗的2名全部是女性。
除甲三外，其余3人均为男性。
教师岗2名，即甲一和甲三。
来自示例市甲局的甲一、甲四两名同志。
4名先进个人来自4个单位。
4名先进个人中女性2名。
4名先进个人中，教师岗3名、护理岗1名。
4名先进个人中，笔试成绩80分以上的有3名。
甲一，男，示例市甲局教师。
面试成绩最高为90分。
男性3人平均面试成绩84分。
笔试成绩最高与最低相差20分。
示例市丙局入选人数最多。`,
};

const sums: Told = {
  quota: '4, 量词: 个',
  rows: `| 单位 | 类别 | 所在市 | 报价（万元） | 自筹（万元） | 工期（天） | 面积（亩） | 补助（元） |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 示例甲公司 | 国有 | 东示例市 | 350.5 | 0.57 | 120 | 12.5 | 12000 |
| 示例乙公司 | 民营 | 东示例市 | 348 | 0.58 | 110 | 20 | 15000 |
| 示例丙公司 | 民营 | 西示例市 | 360 | 1.14 | 130 | 18 | 9000 |
| 示例丁公司 | 国有 | 西示例市 | 340.25 | 1.16 | 100 | 15.25 | 21000 |`,
  statements: `报价最低的是示例乙公司。
示例甲公司报价低于示例丁公司。
示例甲公司工期比示例乙公司短10天。
民营两家报价相差15万元。
报价合计1400万元。
补助合计58000元。
面积合计65.57亩。
东示例市2家补助合计25000元。
4家平均工期120天。
自筹均不低于6000元。
补助均在10000元以上。
国有企业平均报价350万元。
民营企业补助最高18000元。
示例丙公司报价350万元。
示例丁公司工期110天，面积15.25亩。
工期最长的是示例甲公司，130天。
国有企业补助低于民营企业。
西示例市面积小于东示例市。
国有企业3家、民营企业1家。
4家企业中，东示例市3家，西示例市1家。
4家企业分布在3个市。
补助在15000元以上的有3家。
示例甲公司与示例乙公司均为民营企业。
民营企业居多。
工期最长与最短相差40天。
报价从低到高依次为示例丁公司、示例甲公司、示例乙公司、示例丙公司。
4家企业共获补助57000元，户均14500元。
前两批共支持26家，三批累计31家。`,
};

/** What is told of each statement: its sentences, one below the other. */
function toldOf({
  rows,
  quota,
  statements,
}: Told): readonly (readonly [statement: string, messages: string[]])[] {
  const list = `---\n类别: 先进个人\n标题: 先进个人名单\n---\n${rows}\n`;
  return statements.split('\n').map((statement) => [
    statement,
    besideList(statement, list, quota)
      .filter(({ code }) => /^(?:stated|named|quota|listed)-/.test(code))
      .map((one) => sentenceOf(one).message),
  ]);
}

const told = [scores, posts, sums].map((one) => ({ ...one, sentences: toldOf(one) }));
const all = told.flatMap(({ rows, sentences }) =>
  sentences.flatMap(([statement, messages]) => messages.map((message) => ({ rows, statement, message }))),
);

describe('the sentences of what is found', () => {
  it('are as they were read', async () => {
    const text = told
      .flatMap(({ sentences }) => sentences)
      .map(([statement, messages]) => [statement, ...messages.map((message) => `  ${message}`)].join('\n'))
      .join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/told-sentences.txt');
  });

  it('have no number that neither the text nor the list has, but for what they add up', () => {
    const strange = all.filter(({ rows, statement, message }) =>
      [...message.matchAll(/(?<!合计|是)\d{5,}/g)].some(
        ([number]) => !`${rows}${statement}`.includes(number),
      ),
    );
    expect(strange).toEqual([]);
  });

  it('have none of the noise of fractions', () => {
    expect(all.filter(({ message }) => /\.\d*(?:0000|9999)/.test(message))).toEqual([]);
  });

  it('tell no number without saying of what', () => {
    expect(all.filter(({ message }) => /名单里[^。]*“[\d.、]+”|(?:是|：)[\d.]+[，。]/.test(message))).toEqual(
      [],
    );
  });

  it('begin what the text says at no measure word', () => {
    const stumps = all.filter(({ statement, message }) => {
      const said = /^这里写(?:的是)?“([^”]+)”/.exec(message)?.[1] ?? '';
      const at = statement.indexOf(said);
      return at > 0 && /\d/.test(statement[at - 1] ?? '');
    });
    expect(stumps).toEqual([]);
  });
});
