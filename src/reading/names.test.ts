import { describe, expect, it } from 'vitest';
import { type Changes, readFixture, soundContent } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound/';

/** The sound notice with a list of these names, and what else changes. */
function listOf(names: readonly string[], others: Changes = {}): Changes {
  const rows = names.map((name, index) => `| ${index + 1} | ${name} | 示例市总工会 |\n`).join('');
  return {
    [`${folder}nominees/jia-yi.md`]: undefined,
    [`${folder}nominees/jia-er.md`]: undefined,
    [`${folder}nominees/list.md`]: `---\n类别: 先进个人\n标题: 名单\n---\n| 序号 | 姓名 | 工作单位 |\n| --- | --- | --- |\n${rows}`,
    ...others,
  };
}

const body = (text: string): Changes => ({
  [`${folder}notice.md`]: (soundContent[`${folder}notice.md`] ?? '').replace(
    '公示时间为{{公示期}}。',
    () => `${text}公示时间为{{公示期}}。`,
  ),
});
const result = (names: readonly string[]): Changes => ({
  [`${folder}result.md`]: `---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n对象:\n${names
    .map((name) => `  - { 名称: ${name}, 结果: 推荐 }\n`)
    .join('')}---\n`,
});
const told = (changes: Changes): string[] => [
  ...new Set(readFixture(changes).diagnostics.map(({ code }) => code)),
];

describe('one person', () => {
  it.each<[what: string, changes: Changes, codes: readonly string[]]>([
    ['is named by the text', listOf(['张　三', '李四丰'], body('确定张三、李四丰2名先进个人。')), []],
    ['is named with spaces', listOf(['张三', '李四丰'], body('确定张 三、李四丰2名先进个人。')), []],
    [
      'is not another of the text',
      listOf(['张　三', '李　四'], body('确定张三、李五2名先进个人。')),
      ['named-not-listed'],
    ],
    ['has a result', listOf(['张　三', '买买提·吐尔逊'], result(['张三', '买买提・吐尔逊'])), []],
    ['has two results', listOf(['张　三', '乙二'], result(['张三', '张　三', '乙二'])), ['result-repeated']],
    ['stands twice', listOf(['张　三', '张三']), ['anchor-repeated']],
    [
      'takes objections',
      listOf(['张　三', '乙二'], body('联系人：张三，电话{{受理.电话}}。')),
      ['contact-is-nominee'],
    ],
    [
      'takes objections with another',
      listOf(['张三', '乙二'], body('联系人：丙一、张　三。')),
      ['contact-is-nominee'],
    ],
    ['is no longer name’s part', listOf(['张三', '乙二'], body('联系人：张三丰、乙小二。')), []],
  ])('%s', (_, changes, codes) => {
    expect(told(changes)).toEqual(codes);
  });
});
