import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 所在镇 | 耕地（亩） | 出勤时长（小时） | 次数 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 女 | 东镇 | 4.9 | 420 | 51 |
| 2 | 甲二 | 男 | 东镇 | 5.2 | 390 | 44 |
| 3 | 甲三 | 女 | 西镇 | 6.0 | 360 | 60 |
| 4 | 甲四 | 男 | 西镇 | 3.1 | 350 | 40 |
`;

/** What is told of the sentence `words` above the four, of what it says or reckons. */
function toldOf(words: string): string[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code }) =>
    /^(?:stated|named|quota)-/.test(code) ? [code] : [],
  );
}

describe('by how much kinds differ', () => {
  it.each([
    '2名女性人选合计出勤780小时，比男性人选多40小时，人均多20小时。',
    '东镇2人共810小时，比两名西镇人选加起来还多100小时。',
    '出勤时长最多的是甲一，420小时，比第二位甲二多30小时，次数也多7次。',
    '甲一出勤时长比甲三多60小时，次数却少9次。',
    '甲一与甲二同在东镇，后者耕地多0.3亩，出勤时长少30小时。',
    '去年的男性人选共500小时，比女性人选少20小时，次数多2次。',
    '全镇登记的女性人选比男性人选多120人，时长多3000小时。',
    '前三个月两名男性人选合计240小时，比女性人选少10小时。',
    '甲一比甲二多出勤30小时，甲一、甲三合计780小时。',
    '还有甲四，三人合计1160小时，前者多的是次数。',
  ])('is left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '2名女性人选合计出勤780小时，比男性人选多60小时。',
    '2名女性人选合计出勤780小时，比男性人选少40小时。',
    '东镇2人共810小时，比两名西镇人选加起来还多120小时。',
    '出勤时长最多的是甲一，420小时，比第二位甲二多50小时。',
    '甲一出勤时长比甲三多60小时，次数却少6次。',
    '甲一与甲二同在东镇，前者耕地多0.3亩。',
  ])('is told where the list has other numbers: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-comparison-differs']);
  });
});

describe('what share some are of all', () => {
  it.each([
    '女性人选2人，占50%，其中东镇1人。',
    '耕地5亩以上的2人，占50.0%；西镇女性人选1人，占25%。',
    '东镇女性人选1人，占本镇的50%。',
    '参加初评的5人中，通过2人，占40%。',
    '全镇登记的党员中女性2人，占60%。',
    '评委5人，其中校外专家3人，占60%。',
    '女性2人，占比与去年的40%相比提高10个百分点。',
  ])('is left alone where it is so, or may be: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each(['女性人选2人，占60%。', '耕地5亩以上的有2人，占46.67%，其中西镇的1人参评两次。'])(
    'is told where it is another one: %s',
    (words) => {
      expect(toldOf(words)).toEqual(['stated-reckoning-differs']);
    },
  );
});

describe('those of whom a word is said, and those of whom it is denied', () => {
  it.each([
    '45人报名，12人通过审查，其中8人参加了面试，4人缺考。',
    '抽查30家，达标26家，不达标3家，1家待补材料。',
    '45人报名，31人通过审查，12人未通过，2人撤回。',
    '20家参加抽签，12家中签，8家未中签。',
  ])('are left alone where they make the whole, or may: %s', (words) => {
    expect(toldOf(words).filter((code) => code === 'stated-reckoning-differs')).toEqual([]);
  });

  it.each([
    '45人报名，12人通过审查，其中7人参加了面试，4人缺考。',
    '经走访，上半年共抽查30家，达标24家，不达标5家（3家已停产，2家材料过期）。',
  ])('are told where they do not: %s', (words) => {
    expect(toldOf(words)).toContain('stated-reckoning-differs');
  });
});

describe('an amount told twice', () => {
  it.each(['补助2607050元，即260.705万元。', '补助2600000元（2.6百万元）。'])(
    'is left alone: %s',
    (words) => {
      expect(toldOf(words)).toEqual([]);
    },
  );

  it.each(['补助2607050元，即260.705亿元。', '补助35000元，即0.35万元。'])('is told: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-reckoning-differs']);
  });
});

describe('the parts of a whole that places tell apart', () => {
  it.each([
    '各镇共推荐12人，其中东镇5人、西镇4人、南镇3人。',
    '各镇共推荐12人，其中东镇5人、西镇4人、南镇2人。',
    '计划招募12人：东镇5人、西镇4人、南镇2人，另有1人由县直推荐。',
    '登记12人，其中女性7人、党员5人、退休人员4人。',
    '老队员3人、新队员1人办了登记，合起来4人。',
    '共受理9份。其中先进个人申请7份，3份退回；其他申请2份。',
  ])('is left alone where they may be so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '各镇共推荐12人，其中东镇5人、西镇4人、南镇4人。',
    '计划招募12人：东镇（一岗）5人、西镇4人、南镇2人。',
    '甲类2户5人、乙类3人发补助，合起来9人。',
  ])('is told where they come to another number: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-reckoning-differs']);
  });
});

describe('rates, means and what is left', () => {
  it.each([
    '每人补助3000元，共1.2万元；每名人选发放交通补贴15元，合计60元。',
    '每名女性人选发放慰问品200元，合计400元。',
    '每人发放补贴300元，共1500元，含候补1人；评委每人200元，共1000元。',
    '男性每人发放500元，女性每人发放800元。男性2人、女性2人，资金共2600元。',
    '男性每人发放500元，女性每人发放800元，其中党员每人另增100元。男性2人、女性2人，资金共2700元。',
    '住房最大的一户72平方米，家里4口人，人均18平方米；另有88.5平方米，共5口人，人均17.7平方米。',
    '耕地共计19.2亩，其中东镇10.1亩，人均5.05亩；出勤时长合计1520小时，人均380小时。',
  ])('are left alone where they may be so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '每人补助3000元，共1.5万元。',
    '男性每人发放500元，女性每人发放800元。男性2人、女性2人，资金共2900元。',
    '住房最大的一户72平方米，家里4口人，人均16平方米。',
    '登记费共计1580元，其中网上400元，人均359元。',
  ])('are told where they come to something else: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-reckoning-differs']);
  });
});

describe('what is left without what a column comes to', () => {
  const paid = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 总投资（万元） | 扶持金额（万元） |
| --- | --- | --- | --- |
| 1 | 甲一 | 41.2 | 10 |
| 2 | 甲二 | 30.5 | 8 |
| 3 | 甲三 | 22.1 | 6.4 |
| 4 | 甲四 | 18.4 | 5.5 |
`;
  const leftOf = (words: string): string[] =>
    besideList(words, paid, '4, 量词: 名').flatMap(({ code, facts }) =>
      code === 'stated-reckoning-differs' ? [JSON.stringify(facts)] : [],
    );

  it.each([
    '年度预算50.5万元，结余20.6万元。',
    '预算50.5万元，另付评审费3万元，结余17.6万元；上年预算48万元，结余2.25万元。',
    '总投资112.2万元，拟扶持29.9万元，其余82.3万元自筹。',
    '首批拨付20.93万元，其余8.97万元验收后拨付。',
    '省级补助18.5万元，其余11.4万元由县级承担。',
  ])('is left alone where it is so, or may be: %s', (words) => {
    expect(leftOf(words)).toEqual([]);
  });

  it.each(['年度预算50.5万元，结余30.6万元。', '扶持资金29.9万元，其余83.2万元自筹。'])(
    'is told where it is miswritten: %s',
    (words) => {
      expect(leftOf(words)).toHaveLength(1);
    },
  );
});
