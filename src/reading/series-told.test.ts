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
    '执行期从2024年1月起计，最短18个月，最长3年。',
    '执行期最短一年半，最长三年。',
    '执行期最长不得超过2年，确需延长的可延至3年。',
    '申报时执行期最长5年；其他项目执行期最长4年。',
    '建设期最长2年。',
  ])('are left alone: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});

describe('a month that all rows but one have', () => {
  const households = `---
类别: 先进个人
标题: 低保对象名单
---
| 序号 | 村 | 户主 | 享受月份 | 申请日期 |
| --- | --- | --- | --- | --- |
| 1 | 甲村 | 赵甲乙 | 2023年9月 | 2023年7月 |
| 2 | 甲村 | 钱丙丁 | 2023年9月 | 2023年7月 |
| 3 | 乙村 | 孙戊己 | 2023年9月 | 2023年8月 |
| 4 | 乙村 | 李庚辛 | 2023年9月 | 2023年8月 |
| 5 | 丙村 | 吴壬癸 | 2023年10月 | 2023年8月 |
`;
  const told = (words: string): unknown[] =>
    besideList(words, households, '5, 量词: 户').flatMap(({ code, facts }) =>
      code === 'named-trait-differs' ? [facts] : [],
    );

  it.each(['每月保障金均自2023年9月起发放。', '5户一律从2023年9月享受低保。', '均于2023年9月起享受。'])(
    'is told with that row: %s',
    (words) => {
      expect(told(words)).toEqual([{ name: '吴壬癸', stated: '2023年9月', known: '2023年10月' }]);
    },
  );

  it.each([
    '除吴壬癸外，均自2023年9月起发放；其余4户均自2023年9月起享受。',
    '甲村、乙村均自2023年9月起享受；赵甲乙、钱丙丁均自2023年9月起享受。',
    '前4户均自2023年9月起享受，第5户自2023年10月起享受。',
    '均于2023年8月前申请；入户调查均在2023年9月以前完成。',
  ])('is left alone: %s', (words) => {
    expect(told(words)).toEqual([]);
  });
});
