import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 性别 | 所在校 | 岗位 | 补助（元） |
| --- | --- | --- | --- | --- |
| 甲一双 | 女 | 甲校 | 语文教师 | 3000 |
| 乙二木 | 男 | 甲校 | 数学教师 | 2000 |
| 丙三水 | 女 | 乙校 | 语文教师 | 2500 |
| 丁四火 | 男 | 乙校 | 体育教师 | 2800 |
| 戊五土 | 女 | 丙丁镇小学 | 数学教师 | 1500 |
| 己六金 | 男 | 丙丁镇小学 | 数学教师 | 1700 |
`;

/** What is told of the sentence `words` above the six, beside what is told without it. */
function toldOf(words: string): string[] {
  const codesIn = (text: string): string[] => besideList(text, list, '6, 量词: 名').map(({ code }) => code);
  const always = new Set(codesIn('特此公示。'));
  return codesIn(words).filter((code) => !always.has(code));
}

describe('how many of a kind there are, and of what kind one is', () => {
  it.each([
    '3位是女教师。',
    '女同志占3人。',
    '甲校教师2名。',
    '甲校占了2个名额。',
    '甲校2人上榜。',
    '甲校今年有2人入选。',
    '数学教师最多，有3人。',
    '教数学的3人。',
    '数学岗3人。',
    '数学学科3人。',
    '6人来自3所学校。',
    '涉及3所学校。',
    '涉及5所学校的推荐材料均已审核。',
    '3所学校有人入选。',
    '全县12所学校中，6所学校有人参评。',
    '三所学校各2人。',
    '每所学校推荐3人，由县里择优评选。',
    '各校都是一男一女。',
    '甲校两人一教语文、一教数学。',
    '没有英语教师。',
    '没有人弃权。',
    '男女各3人。',
    '数学教师占一半。',
    '甲校占三分之一。',
    '丁四火是体育教师。',
    '丁四火，体育教师。',
    '丁四火教体育。',
    '乙二木任教于甲校。',
    '乙二木曾任教于乙校。',
    '数学教师报名最多，有5人。',
    '数学岗计划招聘4人。',
    '语文教师各校都有，甲校占了1个名额。',
    '先进个人涉及3所学校。',
    '6人中甲校和乙校共4人。',
    '数学教师3名中2人在丙丁镇小学。',
    '最多的是数学教师，有3人。',
    '3人由学校推荐。',
    '2人是夫妻。',
    '共2个批次。',
    '覆盖5个县的12所学校。',
    '6人由4所学校推荐。',
    '乙二木由乙校推荐。',
    '乙二木的岗位是数学教师。',
    '岗位为数学教师的有3人。',
    '甲校的语文教师1人。',
  ])('is left alone where it is so, or is not told: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['4位是女教师。', 'stated-trait-differs'],
    ['女同志占4人。', 'stated-trait-differs'],
    ['来自甲校的有3人。', 'stated-trait-differs'],
    ['甲校教师3名。', 'stated-trait-differs'],
    ['甲校占了3个名额。', 'stated-trait-differs'],
    ['甲校3人上榜。', 'stated-trait-differs'],
    ['数学教师最多，有2人。', 'stated-trait-differs'],
    ['教数学的2人。', 'stated-trait-differs'],
    ['数学岗2人。', 'stated-trait-differs'],
    ['数学学科2人。', 'stated-trait-differs'],
    ['6人来自4所学校。', 'stated-trait-differs'],
    ['涉及4所学校。', 'stated-trait-differs'],
    ['拟表彰6人。分布在4所学校。', 'stated-trait-differs'],
    ['4所学校有人入选。', 'stated-trait-differs'],
    ['三所学校各3人。', 'stated-comparison-differs'],
    ['每所学校3人。', 'stated-comparison-differs'],
    ['各校都是两名女教师。', 'stated-comparison-differs'],
    ['男女各2人。', 'stated-comparison-differs'],
    ['甲校的两人都教数学。', 'stated-claim-differs'],
    ['没有体育教师。', 'stated-claim-differs'],
    ['数学教师占三分之一。', 'stated-comparison-differs'],
    ['丁四火是语文教师。', 'named-trait-differs'],
    ['丁四火，语文教师。', 'named-trait-differs'],
    ['丁四火教语文。', 'named-trait-differs'],
    ['乙二木是乙校的。', 'named-trait-differs'],
    ['甲校和乙校共5人。', 'stated-trait-differs'],
    ['甲校占了3席。', 'stated-trait-differs'],
    ['数学教师3名中1人在丙丁镇小学。', 'stated-trait-differs'],
    ['最多的是数学教师，有2人。', 'stated-trait-differs'],
    ['3人属于甲校。', 'stated-trait-differs'],
    ['先进个人涉及4所学校。', 'stated-trait-differs'],
    ['乙二木的岗位是语文教师。', 'named-trait-differs'],
    ['岗位为数学教师的有2人。', 'stated-trait-differs'],
    ['甲校的语文教师2人。', 'stated-trait-differs'],
    ['乙二木任教于乙校。', 'named-trait-differs'],
    ['乙二木系乙校教师。', 'named-trait-differs'],
  ])('is told where it is not so: %s', (words, code) => {
    expect(new Set(toldOf(words))).toEqual(new Set([code]));
  });
});
