import { describe, expect, it } from 'vitest';
import { wholeFigures, wholeTerms } from './whole-terms.ts';

describe('wholeFigures', () => {
  it.each([
    ['甲市乙局，2026年11月3日', ['2026年11月3日']],
    ['重新公示；11月30日截止', ['11月30日']],
    ['原公示期2026年11月24日至30日（5个工作日）', ['2026年11月24日至30日']],
    ['2026年11月24日至12月1日', ['2026年11月24日', '12月1日']],
    ['2026年11月24日18:00发布', ['2026年11月24日18:00']],
    ['《示例办法》（甲人发〔2026〕40号、甲政令第7号）', ['〔2026〕40号', '第7号']],
    ['顺延2个工作日', []],
    ['理由：一人所在部门与岗位不符', []],
    ['2026年度，11月份', []],
  ])('keeps the figures of %s whole', (text, figures) => {
    const stretches = wholeFigures(text);
    expect(stretches.filter(({ isTerm }) => isTerm).map((stretch) => stretch.text)).toEqual(figures);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
  });
});

describe('wholeTerms', () => {
  it('keeps honours and the categories of a notice whole', () => {
    expect(wholeTerms('甲县先进集体和示例能手名单', ['示例能手'])).toEqual([
      { text: '甲县', isTerm: false },
      { text: '先进集体', isTerm: true },
      { text: '和', isTerm: false },
      { text: '示例能手', isTerm: true },
      { text: '名单', isTerm: false },
    ]);
  });
});
