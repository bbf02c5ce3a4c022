import { describe, expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const path = 'notices/2023/sound/notice.md';

/** What is told of the sentence `words` in a notice of August 2023. */
function toldOf(words: string): unknown[] {
  const text = soundText(path).replace('公示时间为', `${words}\n\n公示时间为`);
  return readFixture({ [path]: text }).diagnostics.flatMap(({ code, facts }) =>
    code === 'stated-reckoning-differs' ? [facts] : [],
  );
}

describe('the years that have passed since a year beside', () => {
  it.each([
    '甲一2014年回村养蜂，至今九年。甲二2013年入行，至今已有十年。',
    '甲一1991年参加工作至今，已32年。甲二1988年进厂，至今三十余年。',
    '甲一2003年参加工作，2016年返乡，至今二十年，从未离岗。',
    '甲一2018年退休，从教至今四十年。',
    '甲一2018年获奖，至今已带徒三十年。',
    '截至2020年底，甲一2005年任教，至今十五年。',
    '甲一取得资格的时间为2013年6月，已满10年。截至2024年6月30日，甲二为2013年6月，已满11年。',
    '合作社2010年成立，至今约十三年。',
  ])('are so, or may be of another beginning: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['甲一2012年回村养蜂，至今十三年，蜂场增至90箱。', '从2012年到2023年', '11年'],
    ['甲一2004年任教至今，已29年。', '从2004年到2023年', '19年'],
    ['甲一取得资格的时间为2013年6月，已满11年。', '从2013年6月起', '10年'],
  ])('are reckoned: %s', (words, reckoning, result) => {
    expect(toldOf(words)).toEqual([expect.objectContaining({ reckoning, result })]);
  });
});
