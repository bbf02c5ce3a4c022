import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 姓名 | 岗位代码 | 岗位 | 平均绩点 | 综合测评 | 奖励金额（元） |
| --- | --- | --- | --- | --- | --- |
| 赵甲乙 | A01 | 教学岗 | 4.52 | 95.1 | 3000 |
| 钱丙丁 | A01 | 教学岗 | 4.48 | 93.4 | 3000 |
| 孙戊己 | A02 | 科研岗 | 4.50 | 94 | 2000 |
| 李庚辛 | B01 | 管理岗 | 4.36 | 92.8 | 1000 |
`;

/** What is told of the sentence `words` above these four. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code, facts }) =>
    code === 'named-trait-differs' ? [facts] : [],
  );
}

describe('what stands in brackets beside what calls rows', () => {
  it.each([
    ['教学岗（A02）2人。', { name: '教学岗', stated: 'A02', known: 'A01' }],
    ['管理岗（岗位代码：A02）1人。', { name: '管理岗', stated: 'A02', known: 'B01' }],
    ['A02（管理岗）1人。', { name: '管理岗', stated: 'A02', known: 'B01' }],
    ['平均绩点最高的是孙戊己（4.52）。', { name: '孙戊己', stated: '4.52', known: '4.50' }],
    ['平均绩点最低的是李庚辛（4.63）。', { name: '李庚辛', stated: '4.63', known: '4.36' }],
    ['综合测评居前的是钱丙丁（94.3）。', { name: '钱丙丁', stated: '94.3', known: '93.4' }],
  ])('is told where it is of others: %s', (words, facts) => {
    expect(toldOf(words)).toEqual([facts]);
  });

  it.each([
    '教学岗（A01）2人、科研岗（代码A02）1人、B01（管理岗）1人。',
    '教学岗（A）、管理岗（B03）；A09（实验岗）无人入围。',
    '平均绩点最高的是赵甲乙（4.52）、孙戊己（4.5），最低的是李庚辛（4.36）。',
    '去年平均绩点最高的是孙戊己（4.52）；初评平均绩点最高的是孙戊己（4.52）。',
    '综合测评前三名为赵甲乙（1）、孙戊己（2）、钱丙丁（3）。',
    '综合测评居前的赵甲乙（4.52）、孙戊己（4.50）绩点也居前。',
    '孙戊己（主持项目4.52万元）入选。',
  ])('is left alone where it is theirs, or of something else: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });
});
