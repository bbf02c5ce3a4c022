import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 所在村 | 得票 |
| --- | --- | --- |
| 甲一双 | 东示例村 | 40 |
| 丁成双 | 西示例村 | 38 |
| 丙三木 | 东示例村 | 35 |
| 丁成 | 西示例村 | 31 |
`;

/** What is told of the sentence `words` above the four, beside what is told without it. */
function toldOf(words: string): string[] {
  const codesIn = (text: string): string[] => besideList(text, list, '4, 量词: 名').map(({ code }) => code);
  const always = new Set(codesIn('特此公示。'));
  return codesIn(words).filter((code) => !always.has(code));
}

describe('a sentence is left alone that is true of something else', () => {
  it.each([
    '列为先进个人的6名，其中1名转出，1名暂缓，余下4名拟推荐。',
    '原拟推荐先进个人5名，1名自愿放弃。',
    '拟推荐先进个人的申请共7件，受理6件。',
    '拟推荐的2名都是先进个人。',
    '男性获评先进个人的2名。',
    '东示例村2名，其中先进个人1名连任。',
    '各村提名3名、4名，计7名，最后拟推荐4名。',
    '2022年那次推荐先进个人6名。',
    '质疑请书面送采购代理机构示例招标公司，电话0000-5556688。',
    '候选人戊六的成绩与丁成双相同，未获推荐。',
    '会议评委由戊六、己七等七位教授组成。',
    '其中甲一双一名最受欢迎，丁成双次之。',
    '西示例村的先进个人有丁成双、丁成两位。',
    '丁成双与丁成同为西示例村人。',
    '反映请找我会组织部，电话0000-5550123。',
    '政策咨询由示例省人力资源厅综合科答复，号码为0000-5551290。',
    '经费问题请咨询示例省财政厅教科文处0000-5559004，异议请打0000-5550123。',
    '对名单有异议的可打0000-5550123；会费收缴由我会财务部负责，电话0000-5550133。',
    '线索也可同时向示例省总工会监督部反映。',
    '有异议的，工会将于8月20日前组织调解。',
    '有意见的可打0000-5550123，8月18日前由各镇逐户答复。',
    '会员增减相抵，所以现为411名。',
    '登记在册的是412名，上一次是409名。',
    '全村共有86名，新增的都在原来的户里。',
    '省里下达计划6名，其中先进个人6名，缺额2名。',
    '先进个人岗位5名，1名空缺。',
    '拟推荐人员中男、女各2名。',
    '甲一双平均84.71分，丁成双平均83.17分。',
    '丁成双与丁成不是同一户。',
    '丙三木家的房子在东示例村。',
    '丙三木夫妇都是村医。',
    '得票最多的是甲一双，末位丁成。',
    '先进个人3名在35票以上。',
    '8家未能在6月20日前确认账户，留待下一批。',
    '市里的学位复核期限到7月10日，已经结束，有意见请拨0000-5550123。',
    '场地租借请拨0000-5550132，异议请拨0000-5550123。',
  ])('%s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});

describe('a sentence like it is told of that is true of nothing', () => {
  it.each([
    ['拟推荐先进个人5名。', 'stated-quota-differs'],
    ['拟推荐先进个人6名，其中1名为村干部。', 'stated-quota-differs'],
    ['拟推荐甲一双、丁成双、丙三本、丁成为先进个人。', 'named-not-listed'],
    ['反映请找我会宣传部，电话0000-5550123。', 'receiver-department-differs'],
    ['有异议的请打0000-5550132。', 'contact-differs'],
    ['有异议的，请于8月20日前向工会反映。', 'deadline-differs'],
    ['有异议的，请于6月20日前向工会反映。', 'deadline-differs'],
    ['拟推荐人员中，甲一双、丁成双、丙三木为先进个人。', 'listed-not-named'],
    ['省里下达计划4名，最后拟推荐先进个人5名。', 'stated-quota-differs'],
  ])('%s', (words, code) => {
    expect(toldOf(words)).toContain(code);
  });
});
