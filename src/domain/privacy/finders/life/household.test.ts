import { describe, expect, it } from 'vitest';
import { personalDataIn } from '../../personal-data.ts';

/** What is told of `text`, which may be told of 甲一 alone. */
const told = (text: string, isOfPerson = false): string[] =>
  personalDataIn(text, {
    names: new Set(['甲一']),
    fieldAt: () => ({ label: '', heads: [], lists: undefined, isOfPerson }),
  })
    .filter(({ kind }) => kind === 'sensitive')
    .map(({ start, end }) => text.slice(start, end));

describe('how somebody’s household is', () => {
  it.each([
    ['甲一来自单亲家庭，由外婆抚养长大', '来自单亲家庭'],
    ['学生李样例父母离异，随母亲生活', '父母离异'],
    ['甲一是孤儿，从小吃百家饭', '是孤儿'],
    ['李样例的继父常年酗酒', '的继父'],
    ['其女李样例系2009年收养，至今不知身世', '系2009年收养'],
    ['甲一家系建档立卡贫困户，母亲打零工', '家系建档立卡贫困户'],
    ['学生李样例家庭经济困难', '家庭经济困难'],
    ['他家境贫寒', '家境贫寒'],
    ['她独自抚养女儿', '独自抚养女儿'],
    ['他月薪3260元', '月薪3260元'],
    ['受害人李样例遭家庭暴力后搬离', '受害人李样例'],
  ])('is found where it is said of one: %s', (text, part) => {
    expect(told(text)[0]).toBe(part);
  });

  it.each([
    ['来自单亲家庭，学习刻苦', '来自单亲家庭'],
    ['为给母亲治病，家里欠下外债23万元', '家里欠下外债2'],
    ['2015年离婚后，她仍坚守岗位', '离婚后'],
    ['2020年查出肝癌中期，仍坚持上课', '查出肝癌中期'],
    ['李样例，女，1966年生，示例村村民，因患乳腺癌长期治疗', '患乳腺癌长期治疗'],
    ['李样例，男，示例村村民，患尿毒症，享受低保', '患尿毒症'],
  ])('needs no name in what is told of one: %s', (text, part) => {
    expect(told(text, true)).toEqual([part]);
  });

  it.each([
    ['帮扶孤儿李样例，视如己出', '孤儿李样例'],
    ['照顾艾滋病感染者李样例三年', '感染者李样例'],
    ['刑满释放人员李样例（2016年获刑）就业', '刑满释放人员李样例'],
    ['举报人李样例反映的问题不属实', '举报人李样例'],
    ['被欺凌学生李样例，女，已转学', '被欺凌学生李样例'],
    ['救起轻生女子李样例，默默离开', '轻生女子李样例'],
  ])('is told by what somebody is called: %s', (text, part) => {
    expect(told(text)).toContain(part);
  });

  it.each([
    '关爱单亲家庭、重组家庭子女，来自单亲家庭的学生占三成',
    '她是孤儿、留守儿童的代理妈妈，是低保户、残疾人的贴心人',
    '他是低保户的帮扶责任人，为贫困户李某申请低保',
    '甲一赡养父母、抚养子女；关心学生父母的健康；父母在外打工的孩子',
    '甲一的父母都是教师，父母离异的学生由专人帮扶',
    '甲一带领村民脱贫，户均年收入3万元；村民收入低，家庭年收入不足5万元的优先',
    '解决就业岗位120个，月工资3000元；上任时，欠下债务30万元',
    '贫困户危房的改造，留守儿童成长的烦恼，留守儿童关爱的做法，低保户家庭的困难',
    '指导优生优育，怀孕期间免费产检；2020年2月确诊新冠肺炎患者28例，查出高血压，建档',
    '他组织体检，查出肝癌早期，及时转诊；认定为严重残疾，办理证件',
    '对家庭经济困难的学生给予资助；丈夫常年在外，她独自带孩子',
    '甲一，男，主任医师，擅长疑难病，2020年确诊肺炎患者126例，组织体检查出高血压，建档',
    '举报人身份严格保密，受害人权益得到维护',
  ])('is not what is done for many, and said of nobody: %s', (text) => {
    expect(told(text, true)).toEqual([]);
  });
});
