import { describe, expect, it } from 'vitest';
import { civil } from '../../time/civil-date.ts';
import { type Occasion, occasionOf, otherOccasions } from './other-occasions.ts';

const occasionIn = (title: string): Occasion =>
  occasionOf({ titleLines: [title], published: { on: civil('2026-07-20') } });
const occasion = occasionIn('示例市2026年第五批示例名师公示');
const told = (text: string): string[] =>
  otherOccasions(text, occasion).map(({ start, end }) => text.slice(start, end));

describe('other occasions', () => {
  it.each([
    ['第四批于2023年认定名师6名。本批4名', ['第四批于2023年认定名师6名']],
    [
      '上一批（2025年）拟认定9家，公示时间为7月7日至11日。',
      ['上一批（2025年）拟认定9家，公示时间为7月7日至11日'],
    ],
    ['2024年度授奖9项，本次拟授奖7项', ['2024年度授奖9项']],
    ['前三批共认定20名', ['前三批共认定20名']],
    ['此外，第三批公示7名', ['第三批公示7名']],
  ])('are told in %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['2025年度通过教授3名', '示例学院2026年度高级职称评审通过人员公示'],
    ['2025年通过教授3名', '示例学院2026年高级职称评审通过人员公示'],
    ['二季度贴息对象为8名', '示例县2026年第三季度财政贴息对象公示'],
    ['其中第二季度新增8名', '示例县2026年三季度新增对象公示'],
    ['上半年已发展8名', '2026年下半年拟接收预备党员公示'],
    ['5月份停发8户', '示例镇2026年6月低保对象公示'],
  ])('are told in %s under %s', (text, title) => {
    expect(otherOccasions(text, occasionIn(title))).toHaveLength(1);
  });

  it.each([
    ['2026年度通过教授3名', '示例学院2026年度高级职称评审通过人员公示'],
    ['通过2025年度考核的教授3名', '示例学院2026年度高级职称评审通过人员公示'],
    ['2025年度考核后，拟聘教授3名', '示例学院2026年度高级职称评审通过人员公示'],
    ['5月18日评议通过8户', '示例镇2026年6月低保对象公示'],
    ['三季度贴息对象为8名', '示例县2026年第3季度财政贴息对象公示'],
  ])('are not told in %s under %s', (text, title) => {
    expect(otherOccasions(text, occasionIn(title))).toEqual([]);
  });

  it.each([
    '第五批拟认定4名',
    '第四批拟认定4名',
    '2026年认定4名',
    '2024年12月10日召开会议，认定4名',
    '根据2024年度考核结果，认定4名',
    '较2024年度增加2名',
    '第六批认定4名',
  ])('are not told in %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
