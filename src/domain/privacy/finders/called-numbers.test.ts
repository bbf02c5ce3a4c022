import { describe, expect, it } from 'vitest';
import { nameForm } from '../../name/name-form.ts';
import { fictionalCard } from '../fixtures/fictional-numbers.ts';
import { personalDataIn } from '../personal-data.ts';
import type { Field } from '../surroundings.ts';

/** An identity number of no region and with no check digit, which only its words and its place call one. */
const id = '990000197903150009';
const card = `${fictionalCard('622200', 19).slice(0, -1)}${fictionalCard('622200', 19).endsWith('0') ? 1 : 0}`;
const inFours = card.replace(/(\d{4})(?=\d)/g, '$1 ');

const kindsIn = (text: string, lists?: Field['lists']): string[] =>
  personalDataIn(text, {
    latestYear: 2025,
    names: new Set([nameForm('甲一'), '王示例', '示例幼儿园']),
    ...(lists ? { fieldAt: () => ({ label: '姓名', heads: [], lists }) } : {}),
  }).map(({ kind }) => kind);

describe('an identity number that only its words call one', () => {
  it.each<[text: string, lists?: Field['lists']]>([
    [`王示例（系统编码${id}）`, 'persons'],
    [`王示例（编号：${id}）`, 'persons'],
    [`王示例（学籍辅号G${id}）`, 'persons'],
    [`示例幼儿园（举办人${id}）`, 'bodies'],
    [`示例诊所（法定代表人王示例${id}）`, 'bodies'],
    [`示例桥（项目经理${id}）`, 'bodies'],
    [`该户登记人${id}，已核对。`],
    [`登录名如王示例为${id}。`],
    [`王示例（${id.replace(/(\d{4})(?=\d)/g, '$1 ')}）`, 'persons'],
    [`${id}王示例存在重户`],
    [`甲一、王示例[${id}]`],
    [`经办人工号${id}，可凭此查询。`],
    [`王示例的人事系统编号为${id}。`],
    [`王示例（证件尾号前14位为${id.slice(0, 14)}）`],
  ])('is found: %s', (text, lists) => {
    expect(kindsIn(text, lists)).toEqual(['id']);
  });

  it.each<[text: string, lists?: Field['lists']]>([
    ['合同编号990000202403150009，签于2024年3月15日。'],
    ['王示例（证书编号990000197903150009）', 'persons'],
    ['王示例（系统编码990000202403150009）', 'persons'],
    ['示例桥（项目代码990000197903150009）', 'bodies'],
    ['王示例（准考证号990000197903150009）', 'persons'],
  ])('is none: %s', (text, lists) => {
    expect(kindsIn(text, lists)).toEqual([]);
  });

  it('has an end that tells the birth date', () => {
    expect(kindsIn('王示例身份证后十二位197903150009与系统不符')).toEqual(['other']);
  });
});

describe('an identity number of no region', () => {
  const nought = `000000${id.slice(6)}`;

  it.each<[text: string, lists?: Field['lists']]>([
    [`示例公司（法人王小样 ${nought}）`, 'bodies'],
    [`份额按代表身份证核定，如示例组李小样${nought}，3份`],
    [`核对身份证时发现李小样一栏登记为${nought}`],
    [`项目经理为李小样（${id}），已到岗`],
    [`户主：${nought}`],
    [`李小样，工号${nought}`],
    [`器材借用时所留证号${id}可供查对`],
    ['借用时所留证号五一〇〇〇〇一九七九〇三一五〇〇〇X可供查对'],
    [nought, 'persons'],
    [`李小样（${nought.slice(0, 10)} ${nought.slice(10, 14)} ${nought.slice(14)}）`, 'persons'],
  ])('is found where it is given of somebody: %s', (text, lists) => {
    expect(kindsIn(text, lists)).toEqual(['id']);
  });

  it.each<[text: string, lists?: Field['lists']]>([
    [`项目编号${nought}，由李小样负责`],
    [`李小样的证书编号为${nought}`],
    [`会计凭证 ${id}`],
    [`身份证号格式如${nought}`],
    [`流水号${nought}`],
    [nought, 'bodies'],
    ['李小样\t2011-09\t2023-09\t12\t0\t75.0', 'persons'],
    ['李小样\t2011-09\t2023-09\t12\t3\t84.0', 'persons'],
  ])('is none of a thing, and no row of dates and counts: %s', (text, lists) => {
    expect(kindsIn(text, lists)).toEqual([]);
  });
});

describe('an account of somebody, by its words', () => {
  it.each([
    `示例公司的尾款付给经理李样例个人存折（邮储${card}）`,
    `示例公司的奖金转入会计李样例的卡（建行示例支行 ${card}）`,
    `丧葬费汇入其子李小样邮政储蓄${card}`,
  ])('is found where a body is named before: %s', (text) => {
    expect(kindsIn(text)).toEqual(['bank-card']);
  });

  it.each([
    `缴款至示例局非税专户（农商行${card}）`,
    `示例合作社账户农行${card}，由理事长李样例管理`,
    `示例工会经费集中户，农行${card}`,
    `党费缴至示例街道党工委账户，工行${card}`,
  ])('is none of an office: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

it('a telephone with a dot between its digits needs no words that call it one', () => {
  expect(kindsIn('王示例（监护人王先生1.3.8.1.0.0.0.0.0.0.1）')).toEqual(['mobile']);
  expect(kindsIn('版本1.3.8.1，第1.3.8.1.0.0节')).toEqual([]);
});

describe('a card whose last digit is wrong', () => {
  it.each([
    `其中王示例号码有误，更正为${inFours}。`,
    `王示例，工行，${card}。`,
    `退款汇至王示例名下银行账户，${inFours}。`,
    `补偿款转至组长王示例个人账户（信用社${card.slice(0, 18)}）代发。`,
    `王示例，农村信用社卡${card.slice(0, 18)}`,
    `劳务费付至其本人${card.slice(0, 17)}，税后发放。`,
  ])('is found: %s', (text) => {
    expect(kindsIn(text)).toEqual(['bank-card']);
  });

  it.each([
    `保证金请汇至示例市公共资源交易中心账户${card}。`,
    `示例合作社对公账户${inFours}。`,
    `奖金由示例基金会账户${inFours}拨付。`,
    `示例市红十字会募捐账号${card}。`,
    `示例市总工会工会经费账户${inFours}。`,
    `示例桥（农民工工资专用账户${card}）`,
    `示例幼儿园（收费账户${fictionalCard()}）`,
    '示例市住房公积金管理中心账户1234567890123456。',
  ])('is a body’s: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('an identity number of noughts', () => {
  it.each([
    '第一名李一（身份证号：000000199403120017）81.35分',
    '评价员李一（身份证000000198511230416）持证上岗',
    '法人李一，证件号00000019810607003X',
    '公民身份号码 000000 1970 0518 0033',
    '身份证（0000001992 0903 0067）备查',
    '李先生（证号00000019660101551X）请放心',
    '完整号码000000200108150038以备案为准',
  ])('is somebody’s where its label stands right before: %s', (text) => {
    expect(kindsIn(text)).toContain('id');
  });

  it.each([
    '000000199403120017',
    '编号000000199403120017',
    '凭证号000000199403120017',
    '如000000199403120017',
    '身份证号格式示例：000000199403120017',
    '示例身份证号：000000199403120017',
    '身份证号应为18位，例如000000199403120017',
    '身份证号填写000000199403120017',
    '身份证号：000000000000000000',
  ])('is an example else: %s', (text) => {
    expect(kindsIn(text)).not.toContain('id');
  });
});

describe('a person’s account in groups', () => {
  it.each([
    '县级财政安排2276万元，居民出资暂存代管人李样例名下的建行折子0011 1203 4400 7788 912',
    '甲农场没有对公户，拨到负责人李样例个人卡622200 0000 0001 23456上',
    '退款打到李样例的卡6222 0011 2233 445 56上',
    '转至财务张样例个人的农行卡 6228 00 0011 2233 445',
    '其妻名下的存折 00 1122 3344 5566',
    '发到户主李样例一折通60101 2233 4455 667',
  ])('is one whatever its groups, where it is called a person’s: %s', (text) => {
    expect(kindsIn(text)).toContain('bank-card');
  });

  it.each([
    '对公账户0000 1111 2222 3333',
    '财政专户账号0000 1111 2222 3333',
    '示例合作社名下账户 0011-2233-44556-77',
    '甲公司李样例经办的对公账户0011 2233 4455 6677',
    '个人账户养老金 2021 2022 2023 2024 年',
    '个人账户划入 100 200 300 元',
    '对个人卡2023年发放1200张、2024年1300张',
    '个人卡券编号 0011-2233-44',
  ])('is none where a body’s, or figures: %s', (text) => {
    expect(kindsIn(text)).not.toContain('bank-card');
  });
});

describe('an account or a number of insurance', () => {
  it.each<[text: string, lists?: Field['lists']]>([
    ['联系王示例请加抖音号shili_0001。'],
    ['不清楚的请加其微信shili-0001。'],
    ['家长群里（其母QQ 100020003一直在问）'],
    ['示例社（社员李某样参保号9900 0000 0000 1234）', 'bodies'],
    ['示例大学（社保卡号0000 0000 123）', 'persons'],
    ['李*样家里开一台面包车（示A00A00）。'],
    ['王示例跑运输，货车车牌示A00001'],
  ])('is somebody’s: %s', (text, lists) => {
    expect(kindsIn(text, lists)).toEqual(['other']);
  });

  it.each<[text: string, lists?: Field['lists']]>([
    ['名单发布于其微信公众号SHILI_0001。'],
    ['QQ群100020003发布平台通知。'],
    ['本社社保编号9900 0000 0000 1234，按月缴费。'],
    ['示例县救护车一辆（示A12345），由县医院使用。'],
    ['示例公司（货车一辆，示A12345）', 'bodies'],
    ['采购洒水车2辆（型号B12345）。'],
  ])('is nobody’s: %s', (text, lists) => {
    expect(kindsIn(text, lists)).toEqual([]);
  });
});

describe('a mobile number part by part', () => {
  it.each([
    ['他的电话前三位138，中间四个0，末尾0001。', ['mobile']],
    ['老李号码一三八 后四个零 再接一二三四。', ['mobile']],
    ['王示例家属电话138打头，中间0000，尾数0001。', ['mobile']],
    ['前三名得分139分，中间四个0分，末尾四位1234分。', []],
    ['一三九七年有四个零售点，共五千六百户。', []],
  ])('has some of its digits counted: %s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});
