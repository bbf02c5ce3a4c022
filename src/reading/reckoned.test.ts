import { describe, expect, it } from 'vitest';
import { toldOf as sentencesOf } from './fixtures/fixture.ts';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 所在市 | 耕地（亩） | 奖励金额（万元） | 年龄 |
| --- | --- | --- | --- | --- | --- |
| 甲一 | 男 | 东示例市 | 400 | 200 | 41 |
| 甲二 | 女 | 东示例市 | 380 | 190 | 36 |
| 甲三 | 女 | 西示例市 | 450 | 225 | 52 |
| 甲四 | 女 | 西示例市 | 500 | 250 | 29 |
`;

/** What is told of the sentence `words` above the four, of what it reckons. */
function toldOf(words: string): string[] {
  const diagnostics = besideList(words, list, '4, 量词: 名').filter(
    ({ code }) => code === 'stated-reckoning-differs',
  );
  return sentencesOf(diagnostics).map(({ message }) => message);
}

describe('what numbers come to together', () => {
  it.each([
    '前两批分别公示26名、19名，三批累计49名。',
    '至2022年底我县有先进个人23名，本次新增4名、取消1名，调整后为26名。',
    '2022年耕地面积1630.5亩，今年增加99.5亩；上年奖励金额900万元，今年减少35万元。',
    '我县应选先进个人3名，差额1名。',
    '奖励金额865万元（大写：捌佰陆拾伍万元整），合8650000元（大写：捌佰陆拾伍万元整）。',
    '耕地1730亩（约合115.33公顷），即1.15平方公里。',
    '管理期三年，自2023年9月至2026年8月；聘期两年，自2023年9月1日起至2025年8月31日止，试用期一年。',
    '先进个人有效期三年，公示期自2023年8月7日至2023年8月11日。',
    '计划招聘32名，第一批公示14名，两批共18名。',
    '现将第三批先进个人4名公示，四批累计50名；已认定10名，力争达到20名。',
    '人数由10名增至14名。',
  ])('is left alone where they do: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['前两批分别公示26名、19名，三批累计45名。', '26＋19＋4是49名'],
    ['至2022年底我县有先进个人23名，本次新增4名、取消1名，调整后为27名。', '23＋4－1是26名'],
    ['人数由10名增至15名。', '10＋4是14名'],
    ['2022年耕地面积1630.5亩，今年减少99.5亩。', '1730－1630.5是99.5亩'],
    ['上年奖励金额768万元，今年增加79万元。', '865－768是97万元'],
    ['我县应选先进个人2名，差额1名。', '4－2是2名'],
    ['奖励金额865万元（大写：捌佰伍拾陆万元整）。', '865万元是8650000元'],
    ['耕地1730亩（约合11.53公顷）。', '1730亩是115.33公顷'],
    ['管理期三年，自2023年9月至2025年8月。', '从第一天到最后一天是2年'],
  ])('is told where they do not: %s', (words, reckoned) => {
    expect(toldOf(words)).toEqual([expect.stringContaining(reckoned)]);
  });
});

describe('parts, and what is left of a whole', () => {
  it.each([
    '登记选民2146人，其中东村1032人、西村884人、集镇230人。',
    '共涉及11.5亩，其中水田7.2亩、旱地4.3亩；共收到建议22件，其中教育8件、交通9件、环保4件。',
    '收到申报31人，其中女性18人、党员13人。',
    '11家单位投标，其中2家未通过资格评审，其余9家进入详细评审。',
    '8名人选中，新任3名，其余5名为留任；12人报名，其中2人未通过初审，10人参加考核，推荐3人，其余7人落选。',
    '收到申报38项，经形式审查合格33项，5项因材料不全未予受理。',
    '收到申报38项，形式审查不合格2项，专家评审通过35项；收到38项，形式审查合格35项，专家评审淘汰2项。',
    '收到近40项，其中2项未通过，其余37项合格。',
    '12户参加摇号，中签9户，未中签的3户继续轮候。',
    '除甲一、甲二2名为退休人员外，其余2名均为在职人员。',
    '有10家报名，2家不符合条件，8家参加，其余情况不变。',
    '其中甲一等3名为新任，其余6名为留任。',
  ])('are left alone where they come to it: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['登记选民2164人，其中东村1032人、西村884人、集镇230人。', '1032＋884＋230是2146人'],
    ['共涉及15.1亩，其中水田7.2亩、旱地4.3亩。', '7.2＋4.3是11.5亩'],
    ['11家单位投标，其中2家未通过资格评审，其余8家进入详细评审。', '11－2是9家'],
    ['9家递交投标文件，其中1家因保证金未到账被否决，有效投标7家。', '9－1是8家'],
    ['8名人选中，新任3名，其余6名为留任。', '8－3是5名'],
    ['收到申报38项，经形式审查合格32项，5项因材料不全未予受理。', '38－5是33项'],
    ['12户参加摇号，中签9户，未中签的4户继续轮候。', '12－4是8户'],
    ['除甲一、甲二2名为退休人员外，其余3名均为在职人员。', '4－2是2名'],
  ])('are told where they do not: %s', (words, reckoned) => {
    expect(toldOf(words)).toEqual([expect.stringContaining(reckoned)]);
  });
});

describe('a month that all share, a sum of years', () => {
  const dated = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 年龄 | 列为积极分子时间 | 列为发展对象时间 |
| --- | --- | --- | --- |
| 甲一 | 41 | 2024年8月 | 2025年12月 |
| 甲二 | 36 | 2024年11月 | 2025年12月3日 |
| 甲三 | 52 | 2024年6月 | 2025.12 |
| 甲四 | 29 | 2024年8月 | 2025-12-30 |
`;
  const codesIn = (words: string): string[] =>
    besideList(words, dated, '4, 量词: 名').flatMap(({ code }) =>
      /^(?:stated-trait|named-trait|quota-parts)/.test(code) ? [code] : [],
    );

  it.each([
    '列为发展对象的时间都在2025年12月；列为积极分子均在2024年8月前后。',
    '4名同志均于2025年3月参加培训。',
    '均于2024年10月以后列为发展对象，均为2024年6月至11月列为积极分子。',
    '每年合计26万元，三年共计78万元；每人每年3万元，7人两年合计42万元。',
    '年度预算480万元，服务期三年，总预算1440万元；2025年度预算480万元，三年共计1500万元。',
    '每年约26万元，三年共计79万元。',
    '一、有关条件。年龄不超过52周岁。',
    '4名先进个人年龄均在52周岁以下（含52周岁），党员2名；条件要求年龄在54周岁以下、具有2年以上经历。',
  ])('is left alone where it is so: %s', (words) => {
    expect(codesIn(words)).toEqual([]);
  });

  it.each([
    ['列为发展对象的时间都在2024年12月。', 'named-trait-differs'],
    ['拟提交讨论。4名同志均于2025年11月被列为发展对象。', 'named-trait-differs'],
    ['每年合计26万元，三年共计87万元。', 'quota-parts-differ'],
    ['每人每年3万元，7人两年合计21万元。', 'quota-parts-differ'],
    ['年度预算480万元，服务期三年，总预算1400万元。', 'quota-parts-differ'],
    ['4名先进个人年龄均在50周岁以下（含50周岁），党员2名。', 'stated-trait-differs'],
    ['条件要求年龄在45周岁以下、具有2年以上经历。', 'stated-trait-differs'],
    ['一、有关条件。具有副高级职称，年龄不超过50周岁。', 'stated-trait-differs'],
  ])('is told where it is not: %s', (words, code) => {
    expect(codesIn(words)).toEqual([code]);
  });
});

describe('a difference, and the weights of marks', () => {
  const marks = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 笔试成绩 | 面试成绩 | 总成绩 |
| --- | --- | --- | --- |
| 甲一 | 74 | 82 | 77.2 |
| 甲二 | 70 | 80 | 74 |
| 甲三 | 76 | 84 | 79.2 |
| 甲四 | 72 | 79 | 74.8 |
`;
  const reckonedOf = (words: string): string[] =>
    sentencesOf(
      besideList(words, marks, '4, 量词: 名').filter(({ code }) => code === 'stated-reckoning-differs'),
    ).map(({ message }) => message);

  it.each([
    '总成绩按笔试成绩占60%、面试成绩占40%计算。',
    '总成绩=笔试成绩×60%+面试成绩×40%。',
    '男性占50%、女性占50%；笔试题型中选择题占70%、问答题占30%。',
    '补贴总额由285200元增加到299600元，增加14400元；人数由284人增至302人，增加18人。',
    '限价1286万元，报价1198.6万元，比限价低87.4万元，比去年均价低78.4万元。',
    '采购预算合计760万元，中标金额合计690.5万元，节约69.5万元；水费80万元，节约用水5万吨。',
  ])('are left alone where they are right: %s', (words) => {
    expect(reckonedOf(words)).toEqual([]);
  });

  it.each([
    ['总成绩按笔试成绩占50%、面试成绩占50%计算。', '笔试成绩60%、面试成绩40%'],
    ['总成绩=笔试成绩×40%+面试成绩×60%。', '笔试成绩60%、面试成绩40%'],
    ['笔试占40%，面试占60%。', '笔试60%、面试40%'],
    ['补贴总额由285200元增加到299600元，增加14000元。', '相差是14400元'],
    ['人数由302人减至284人，减少16人。', '相差是18人'],
    ['限价1286万元，报价1198.6万元，比限价低78.4万元。', '相差是87.4万元'],
    ['采购预算合计760万元，中标金额合计690.5万元，节约资金96.5万元。', '相差是69.5万元'],
  ])('are told where they are not: %s', (words, reckoned) => {
    expect(reckonedOf(words)).toEqual([expect.stringContaining(reckoned)]);
  });
});

describe('a share, a rate, a limit', () => {
  it.each([
    '共19人申报，评出先进个人4名，通过率21%，较上年增长12.7%。',
    '女性3名，占75%；奖励金额865万元，比控制价900万元低35万元，下浮率3.89%。',
    '申报76项，较上年度增加11项，增长16.9%，分别占16.9%、19.6%。',
    '拟推荐先进个人4名，涉及所在市2个，来自2家单位。',
    '| 市 | 男 | 女 |\n| --- | --- | --- |\n| 东 | 1 | 1 |\n| 西 | 0 | 2 |\n| 合计 | 1 | 3 |',
    '| 市 | 男 | 均分 |\n| --- | --- | --- |\n| 东 | 1 | 80 |\n| 西 | 0 | 90 |\n| 合计 | 1 | 85 |',
    '每亩奖励5000元；先进个人年龄均不超过52岁，耕地均在380亩以上。',
    '其中年龄40岁以上的2名，东示例市先进个人年龄均不超过41岁，耕地一般不超过450亩。',
    '先进个人条件：年龄不超过60周岁，奖励金额不低于150万元。',
  ])('is left alone where it is right: %s', (words) => {
    expect(codesOf(words)).toEqual([]);
  });

  it.each([
    ['全系统参加考核86人，其中新人10人，占16.1%。', 'stated-reckoning-differs'],
    ['招标控制价900万元，低35万元，下浮率3.98%。', 'stated-reckoning-differs'],
    ['共有职工97人，其中女职工67人，占78.4%。', 'stated-reckoning-differs'],
    [
      '| 市 | 男 | 女 |\n| --- | --- | --- |\n| 东 | 1 | 1 |\n| 西 | 0 | 2 |\n| 合计 | 1 | 4 |',
      'stated-reckoning-differs',
    ],
    ['拟推荐先进个人4名，涉及所在市3个。', 'stated-trait-differs'],
    ['每亩奖励4800元。', 'stated-reckoning-differs'],
    ['先进个人条件：年龄不超过50周岁。', 'stated-trait-differs'],
    ['先进个人耕地均在400亩以上。', 'stated-trait-differs'],
    ['东示例市先进个人年龄均不超过40岁。', 'stated-trait-differs'],
  ])('is told where it is not: %s', (words, code) => {
    expect(codesOf(words)).toEqual([code]);
  });
});

/** The codes of what is told of numbers in `words`. */
function codesOf(words: string): string[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}
