import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 项目名单
---
| 项目编号 | 项目名称 | 承担单位 | 执行期 | 资助（万元） |
| --- | --- | --- | --- | --- |
| 2023A01 | 甲项 | 示例甲院 | 2024.01—2025.12 | 30 |
| 2023A02 | 乙项 | 示例乙院 | 2024.01—2025.06 | 20 |
| 2023A03 | 丙项 | 示例丙院 | 2024.01—2026.12 | 50 |
| 2023A04 | 丁项 | 示例甲院 | 2024.01—2025.12 | 40 |
`;

/** What is told of the sentence `words` above these four. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 项').flatMap(({ code, facts }) =>
    /^(?:named-trait|stated-amount)-differs$/.test(code) ? [facts] : [],
  );
}

describe('the first and the last number of a series', () => {
  it.each(['项目编号2023A01至2023A06。', '项目编号2023A01—06，共4项。', '编号从2023A00号到2023A04号。'])(
    'are told where the list has others: %s',
    (words) => {
      expect(toldOf(words)).toEqual([
        expect.objectContaining({ name: '项目编号', known: '2023A01至2023A04' }),
      ]);
    },
  );

  it.each([
    '项目编号2023A01至2023A04。',
    '其中编号2023A02至2023A03的两项已启动；编号2023A01—04。',
    '受理编号2023A01至2023A36。评审36项，编号2023A01至2023A36。',
    '合同编号2023B01至2023B06，文号2023A01-1至2023A01-9。',
    '上一批项目编号2023A01至2023A06。',
  ])('are left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});

describe('the longest and the shortest span', () => {
  it.each([
    ['执行期最短18个月，最长2年。', '最长2年', '丙项', '3年'],
    ['项目执行期最短的为1年，最长的三年。', '最短的为1年', '乙项', '18个月'],
    ['执行期最长的两年半。', '最长的两年半', '丙项', '3年'],
  ])('are told where the list has another: %s', (words, stated, name, known) => {
    expect(toldOf(words)).toEqual([{ stated, name, known }]);
  });

  it.each([
    '执行期一律自2024年1月算起，最短18个月，最长3年。',
    '执行期最短一年半，最长三年。',
    '执行期最长不得超过2年，确需延长的可延至3年。',
    '申报时执行期最长5年；其他项目执行期最长4年。',
    '建设期最长2年。',
  ])('are left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});
