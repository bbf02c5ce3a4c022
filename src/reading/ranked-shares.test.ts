import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const listWith = (last: string, head = '学业成绩排名'): string => `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | ${head} | 平均绩点 | 等次 |
| --- | --- | --- | --- | --- |
| 1 | 甲一 | 5/58 | 3.6 | 一等奖 |
| 2 | 甲二 | 9/86 | 3.5 | 一等奖 |
| 3 | 甲三 | 8/90 | 3.4 | 一等奖 |
| 4 | 甲四 | ${last} | 3.4 | 二等奖 |
`;

function toldOf(words: string, last: string, { condition = '', head = '学业成绩排名' } = {}): unknown[] {
  return besideList(words, listWith(last, head), '4, 量词: 名', condition).flatMap(({ code, facts }) =>
    code === 'criterion-unmet' ? [facts] : [],
  );
}

describe('a place among so many of the hundred', () => {
  it('is what the criteria ask of all', () => {
    expect(toldOf('', '19/75', { condition: '3. 学业成绩排名在同届同专业前15%以内。' })).toEqual([
      { criterion: '成绩排名在同届同专业前15%以内', name: '甲四', known: '19/75' },
    ]);
  });

  it('is what the text tells of all', () => {
    expect(toldOf('4人学业成绩排名均在前15%。', '19/75')).toEqual([
      { criterion: '成绩排名均在前15%', name: '甲四', known: '19/75' },
    ]);
  });

  it.each([
    ['', '10/75', '3. 学业成绩排名在同届同专业前15%以内。'],
    ['', '12/75', '3. 学业成绩排名在同届同专业前15%以内。'],
    ['', '19/75', '3. 学业成绩排名前15%，或综合素质突出的可放宽至前30%。'],
    ['4人中3人学业成绩排名在前15%；学业成绩排名在前10%的优先。', '19/75', ''],
    ['学业成绩排名均在前30%。', '19/75', ''],
  ])('is left alone where it is met, or not asked of all: %s %s %s', (words, last, condition) => {
    expect(toldOf(words, last, { condition })).toEqual([]);
  });

  it('is asked of those whom the label of its line calls', () => {
    const asking = (share: string): unknown[] =>
      toldOf('', '19/75', { condition: `3. 一等奖：学业成绩排名前${share}以内。` });
    expect(asking('15%')).toEqual([]);
    expect(asking('8%')).toEqual([{ criterion: '成绩排名前8%以内', name: '甲二', known: '9/86' }]);
  });

  it('is none among others', () => {
    const condition = '3. 班级学业成绩排名前15%以内。';
    expect(toldOf('', '19/75', { condition, head: '专业成绩排名' })).toEqual([]);
  });
});
