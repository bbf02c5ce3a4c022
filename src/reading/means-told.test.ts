import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 救助对象名单
---
| 序号 | 村 | 户主 | 人口 | 救助类型 | 工龄（年） | 月保障金（元） |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲村 | 赵甲乙 | 4 | 支出型 | 24 | 3000 |
| 2 | 甲村 | 钱丙丁 | 3 | 急难型 | 18 | 2400 |
| 3 | 乙村 | 孙戊己 | 5 | 支出型 | 16 | 4000 |
| 4 | 丙村 | 李庚辛 | 2 | 急难型 | 22 | 1600 |
`;

/** What is told of the sentence `words` above these four. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 户').flatMap(({ code, facts }) =>
    /^(?:named-trait|stated-(?:sum|reckoning|amount))-differs$/.test(code) ? [facts] : [],
  );
}

describe('the mean behind a sum', () => {
  it.each([
    ['共6户19人，发放慰问金3000元，户均450元。', '450元', '3000元÷6', '500元'],
    ['走访家庭12户，发放物资折价1.2万元，户均1200元。', '1200元', '1.2万元÷12', '1000元'],
    ['慰问老党员20人，慰问金8000元，平均每人450元。', '450元', '8000元÷20', '400元'],
  ])('is told where it is another: %s', (words, stated, reckoning, result) => {
    expect(toldOf(words)).toEqual([{ stated, reckoning, result }]);
  });

  it.each([
    '共6户19人，发放慰问金3000元，户均500元。',
    '共6户19人，发放慰问金3000元，人均157.9元。',
    '走访家庭12户，发放物资折价1.2万元，户均1000元；人均约300元。',
    '共6户，发放慰问金3000元，户均约520元；其中特困户2户，发放1200元，户均600元。',
    '共6户，2户停发，发放慰问金3000元，户均750元。',
    '月保障金合计11000元，户均2750元。',
    '共6户，发放慰问金3000元，户均不低于450元。',
  ])('is left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});

describe('the sum of a column', () => {
  it.each([
    ['4人工龄合计80个月。', { stated: '80个月', head: '工龄（年）', sum: '80年' }],
    [
      '每年保障金合计11000元。',
      { name: '月保障金（元）', stated: '每年保障金合计11000元', known: '每月11000元' },
    ],
  ])('is told in another unit, or for another time: %s', (words, facts) => {
    expect(toldOf(words)).toEqual([facts]);
  });

  it.each([
    '4人工龄合计80年，即960个月。',
    '每月保障金合计11000元，全年132000元。',
    '每年保障金合计132000元。',
    '去年保障金合计11000元；植树共80天。',
    '保障金合计11000元，每年核定一次。',
  ])('is left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});

describe('the unit of a column', () => {
  it.each([
    ['附表中保障金单位均为万元。', '月保障金（元）', '万元', '元'],
    ['表中工龄以月计，按周年计算。', '工龄（年）', '月', '年'],
    ['名单中金额均以万元为单位。', '月保障金（元）', '万元', '元'],
  ])('is told where it is another one: %s', (words, name, stated, known) => {
    expect(toldOf(words)).toEqual([{ name, stated, known }]);
  });

  it.each([
    '附表中保障金单位均为元，工龄以年计。',
    '申报时金额单位为万元；合同金额以万元计。',
    '房屋面积以平方米计；会计核算以权责发生制为基础。',
    '正文金额以万元为单位，名单中保障金以元为单位；表彰金额以万元计。',
    '受理单位为示例局，推荐单位为示例院。',
  ])('is left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});

describe('as many persons as stand beside the number of all households', () => {
  it.each(['共4户15人。', '4户家庭，共15人。', '纳入4户（15人）。'])('are told: %s', (words) => {
    expect(toldOf(words)).toEqual([{ stated: '15人', head: '人口', sum: '14人' }]);
  });

  it.each([
    '共4户14人，其中支出型2户9人、急难型2户5人。',
    '全镇在册86户143人；上月4户15人。',
    '走访邻里5户15人；共6户15人。',
    '甲村2户7人、乙村1户5人、丙村1户2人，共4户14人。',
  ])('are left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});
