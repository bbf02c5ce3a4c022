import { describe, expect, it } from 'vitest';
import { isOfOtherPeriod } from './period.ts';

describe('the period of a number', () => {
  it.each([
    ['2025年度通过教授', '示例学院2026年度高级职称评审通过人员公示'],
    ['2025年通过教授', '示例学院2026年高级职称评审通过人员公示'],
    ['二季度贴息对象为', '示例县2026年第三季度财政贴息对象公示'],
    ['其中第二季度新增', '示例县2026年三季度新增对象公示'],
    ['上半年已发展', '2026年下半年拟接收预备党员公示'],
    ['5月份停发', '示例镇2026年6月低保对象公示'],
  ])('is another one in %s under %s', (clause, title) => {
    expect(isOfOtherPeriod(clause, title)).toBe(true);
  });

  it.each([
    ['2026年度通过教授', '示例学院2026年度高级职称评审通过人员公示'],
    ['通过2025年度考核的教授', '示例学院2026年度高级职称评审通过人员公示'],
    ['2025年度考核后，拟聘教授', '示例学院2026年度高级职称评审通过人员公示'],
    ['2025年度通过教授', '示例学院高级职称评审通过人员公示'],
    ['5月18日评议', '示例镇2026年6月低保对象公示'],
    ['三季度贴息对象为', '示例县2026年第3季度财政贴息对象公示'],
  ])('is not said to be another one in %s under %s', (clause, title) => {
    expect(isOfOtherPeriod(clause, title)).toBe(false);
  });
});
