import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 补助设备名单
---
| 序号 | 申请人 | 设备 | 数量（台） | 单台购置价（元） | 单台补助额（元） | 自筹金额（元） |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 水泵 | 1 | 1000 | 300 | 700 |
| 2 | 甲二 | 水泵 | 2 | 1200 | 300 | 1800 |
| 3 | 甲三 | 喷灌机 | 1 | 5000 | 1400 | 3600 |
| 4 | 甲四 | 喷灌机 | 3 | 4200 | 1400 | 8400 |
`;

function toldOf(words: string): readonly string[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code, facts }) =>
    code === 'stated-claim-differs' ? [Object.values(facts).join(' ')] : [],
  );
}

describe('how much of one column another one is at the most', () => {
  it.each([
    '单台补助额均未超过该设备单台购置价的35%。',
    '各设备单台补助额均未超过购置价的30%。',
    '单台补助额原则上均不超过单台购置价的30%；单台补助额不得超过单台购置价的30%。',
    '单台补助额均未超过市场均价的30%；补助额均未超过上限的80%。',
    '喷灌机单台补助额均未超过单台购置价的34%，水泵单台补助额均不低于单台购置价的25%。',
    '自筹金额均不低于单台购置价的60%。',
    '去年单台补助额均未超过单台购置价的20%。',
  ])('is left alone where it is so, or a rule: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['所有设备的单台补助额均未超过该设备购置价的30%。', '甲四 单台补助额1400元，单台购置价4200元'],
    ['单台补助额均不低于单台购置价的28%。', '甲二 单台补助额300元，单台购置价1200元'],
  ])('is told of the row that has more: %s', (words, told) => {
    expect(toldOf(words).join()).toContain(told);
  });
});
