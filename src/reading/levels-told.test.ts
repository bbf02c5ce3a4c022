import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 拟任人选名单
---
| 序号 | 姓名 | 性别 | 现任职务 | 拟任职务 |
| --- | --- | --- | --- | --- |
| 1 | 甲一 | 男 | 甲局副局长 | 乙局局长 |
| 2 | 甲二 | 女 | 乙局科长 | 乙局副局长 |
| 3 | 甲三 | 男 | 丙局副局长 | 丙中心主任 |
| 4 | 甲四 | 女 | 丙局科长 | 丙局副局长 |
| 5 | 甲五 | 男 | 丁局科长 | 丁局副局长 |
`;

function toldOf(words: string, table = list): readonly string[] {
  return besideList(words, table, '5, 量词: 名').flatMap(({ code, facts }) =>
    code === 'stated-trait-differs' ? [Object.values(facts).join(' ')] : [],
  );
}

describe('how many are put forward for first posts and for deputies', () => {
  it.each([
    '拟任正职2名，拟任副职3名。',
    '5名人选中，正职2名、副职3名；拟任副职三名。',
    '拟任正职2名，即甲一拟任乙局局长，甲三拟任丙中心主任；拟任副职3名。',
    '女干部2名，其中副职2名；男干部3名，其中拟任正职2名、副职1名。',
    '县直部门3名，副职2名。现任副职2名，现任正职0名。',
    '去年提拔正职4名、副职6名。全局核定正职1名、副职3名。',
    '拟任副职约4名。空缺正职3名，本次拟任正职2名。',
  ])('is left alone where it is so, or of some: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['拟任正职2名，拟任副职4名。', '拟任副职 3'],
    ['拟任正职2名，即甲一拟任乙局局长，甲三拟任丙中心主任；拟任副职2名。', '拟任副职 3'],
    ['5名人选，其中正职3名。', '拟任正职 2'],
  ])('is told where the posts are others: %s', (words, told) => {
    expect(toldOf(words).join()).toContain(told);
  });

  it('is left alone where a post is of neither', () => {
    expect(toldOf('拟任正职3名。', list.replace('丙中心主任', '丙局一级主任科员'))).toEqual([]);
  });
});
