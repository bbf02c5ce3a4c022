import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';

const list = `---
类别: 优秀工会工作者
标题: 优秀工会工作者名单
---
| 序号 | 姓名 | 单位 | 曾获荣誉 |
| --- | --- | --- | --- |
| 1 | 甲一 | 示例市甲局 | 优秀工会积极分子 |
| 2 | 甲二 | 示例市甲局 | 无 |
| 3 | 甲三 | 示例市乙局 | 无 |
| 4 | 甲四 | 示例市丙局 | 无 |
`;

function toldOf(words: string, rows = list): string[] {
  const notice = soundText(`${folder}/notice.md`)
    .replace('{ 类别: 先进个人, 数: 2, 量词: 名 }', '{ 类别: 优秀工会工作者, 数: 4, 量词: 名 }')
    .replace(/^标题: .*$/m, '标题: 优秀工会工作者拟表彰名单公示')
    .replace('公示时间为', `${words}\n\n公示时间为`);
  const { diagnostics } = readFixture({
    [`${folder}/notice.md`]: notice,
    [`${folder}/criteria/person.md`]: undefined,
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    [`${folder}/nominees/list.md`]: rows,
  });
  return diagnostics.flatMap(({ code }) =>
    /^(?:stated-quota-differs|stated-total-differs|category-differs)$/.test(code) ? [code] : [],
  );
}

const plain = list.replace('优秀工会积极分子', '无');

describe('how many get an honour, and which', () => {
  it.each([
    '拟表彰甲一等4名同志为优秀工会工作者。',
    '拟确定甲一等4人为第三届示例市优秀工会工作者。',
    '公示无异议后，授予“优秀工会工作者”称号。',
    '拟表彰甲一等4名同志，授予“示例市优秀工会工作者”称号。',
    '甲一等3人为中共党员，甲二等2人为女性。',
    '甲一等2人为市级优秀工会工作者，甲三等2人为县级优秀工会工作者。',
    '甲一等2人为机关推荐的优秀工会工作者。',
    '2021年，甲一等3人被评为优秀工会工作者。',
    '上届表彰甲一等3人为优秀工会工作者。',
    '甲一曾获“优秀工会积极分子”称号。',
    '甲二的班组曾获“工人先锋号”称号。',
    '公示无异议后，授予“优秀工会工作者”称号；从中推荐“五一劳动奖章”称号人选。',
    '甲三等3人为专职工会干部。',
    '甲一等3名同志为优秀工会工作者中的女同志。',
  ])('is as in the list: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
  it.each([
    ['拟确定甲一等5人为第三届示例市优秀工会工作者。', 'stated-total-differs'],
    ['拟表彰甲一等4名同志为优秀工会积极分子。', 'category-differs'],
    ['公示无异议后，授予“优秀工会积极分子”称号。', 'category-differs'],
    ['公示无异议后，授予“优秀工运工作者”称号。', 'category-differs'],
  ])('is another one: %s', (words, code) => {
    expect(toldOf(words, plain)).toEqual([code]);
  });
  it('is left alone where a row has it', () => {
    expect(toldOf('公示无异议后，授予“优秀工会积极分子”称号。')).toEqual([]);
  });
});
