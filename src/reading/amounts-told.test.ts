import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 性别 | 所在镇 | 耕地（亩） | 服务时长（小时） | 次数 |
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
    '2名女志愿者合计服务780小时，比男志愿者多40小时，人均多20小时。',
    '东镇2人共810小时，比两名西镇志愿者加起来还多100小时。',
    '服务时长最多的是甲一，420小时，比第二位甲二多30小时，次数也多7次。',
    '甲一服务时长比甲三多60小时，次数却少9次。',
    '甲一与甲二同在东镇，后者耕地多0.3亩，服务时长少30小时。',
    '去年的男志愿者共500小时，比女志愿者少20小时，次数多2次。',
    '全镇登记的女志愿者比男志愿者多120人，时长多3000小时。',
    '前三个月两名男志愿者合计240小时，比女志愿者少10小时。',
    '甲一比甲二多服务30小时，甲一、甲三合计780小时。',
    '还有甲四，三人合计1160小时，前者多的是次数。',
  ])('is left alone where the list says so, or may: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '2名女志愿者合计服务780小时，比男志愿者多60小时。',
    '2名女志愿者合计服务780小时，比男志愿者少40小时。',
    '东镇2人共810小时，比两名西镇志愿者加起来还多120小时。',
    '服务时长最多的是甲一，420小时，比第二位甲二多50小时。',
    '甲一服务时长比甲三多60小时，次数却少6次。',
    '甲一与甲二同在东镇，前者耕地多0.3亩。',
  ])('is told where the list has other numbers: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-comparison-differs']);
  });
});

describe('what share some are of all', () => {
  it.each([
    '女志愿者2人，占50%，其中东镇1人。',
    '耕地5亩以上的2人，占50.0%；西镇女志愿者1人，占25%。',
    '东镇女志愿者1人，占本镇的50%。',
    '参加初评的5人中，通过2人，占40%。',
    '全镇登记的党员中女性2人，占60%。',
    '评委5人，其中校外专家3人，占60%。',
    '女性2人，占比与去年的40%相比提高10个百分点。',
  ])('is left alone where it is so, or may be: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each(['女志愿者2人，占60%。', '耕地5亩以上的有2人，占46.67%，其中西镇的1人参评两次。'])(
    'is told where it is another one: %s',
    (words) => {
      expect(toldOf(words)).toEqual(['stated-reckoning-differs']);
    },
  );
});

describe('those of whom a word is said, and those of whom it is denied', () => {
  it.each([
    '67人报名，12人通过审查，其中8人参加了笔试，4人缺考。',
    '复核21户，合格18户，不合格2户，1户待补材料。',
    '67人报名，52人通过审查，13人未通过，2人撤回。',
    '21户参加摇号，12户中签，9户未中签。',
  ])('are left alone where they make the whole, or may: %s', (words) => {
    expect(toldOf(words).filter((code) => code === 'stated-reckoning-differs')).toEqual([]);
  });

  it.each([
    '67人报名，12人通过审查，其中7人参加了笔试，4人缺考。',
    '经比对，7月底前共复核21户，合格17户，不合格3户（2户已购住房，1户收入超标）。',
  ])('are told where they do not: %s', (words) => {
    expect(toldOf(words)).toContain('stated-reckoning-differs');
  });
});

describe('an amount told twice', () => {
  it.each(['补助1483020元，即148.302万元。', '补助1480000元（1.48百万元）。'])(
    'is left alone: %s',
    (words) => {
      expect(toldOf(words)).toEqual([]);
    },
  );

  it.each(['补助1483020元，即148.302亿元。', '补助35000元，即0.35万元。'])('is told: %s', (words) => {
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
    '低保2户5人、特困3人办保障，合起来9人。',
  ])('is told where they come to another number: %s', (words) => {
    expect(toldOf(words)).toEqual(['stated-reckoning-differs']);
  });
});

describe('rates, means and what is left', () => {
  it.each([
    '每人安排经费2万元，共8万元；每名志愿者发放交通补贴15元，合计60元。',
    '每名女志愿者发放慰问品200元，合计400元。',
    '每人发放补贴300元，共1500元，含候补1人；评委每人200元，共1000元。',
    '男性每名奖励1000元，女性每名奖励3000元。男性2名、女性2名，奖金共8000元。',
    '男性每名奖励1000元，女性每名奖励3000元，其中党员每名另增500元。男性2名、女性2名，奖金共8500元。',
    '面积最大的一户96平方米，家里6口人，人均16平方米；另有86.5平方米，共5口人，人均17.3平方米。',
    '耕地共计19.2亩，其中东镇10.1亩，人均5.05亩；服务时长合计1520小时，人均380小时。',
  ])('are left alone where they may be so: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    '每人安排经费2万元，共9万元。',
    '男性每名奖励1000元，女性每名奖励3000元。男性2名、女性2名，奖金共9000元。',
    '面积最大的一户96平方米，家里6口人，人均18平方米。',
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
