import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 单位 | 等级 | 报价（万元） | 综合成绩 |
| --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 示例甲局 | 一级 | 12 | 92.5 |
| 2 | 甲二 | 示例乙局 | 二级 | 11 | 90 |
| 3 | 甲三 | 示例丙局 | 二级 | 14 | 88.5 |
| 4 | 甲四 | 示例丁局 | 三级 | 13 | 81 |
`;

/** What is told of the sentence `words` above these four. */
function toldOf(words: string): unknown[] {
  return besideList(words, list, '4, 量词: 名').flatMap(({ code, facts }) =>
    /^(?:stated-order|stated-trait|named-trait)/.test(code) ? [facts] : [],
  );
}

describe('the order in which a list stands', () => {
  it.each([
    '名单按综合成绩从高到低排列。',
    '先进个人按等级由高到低排列。',
    '按报价由低到高计算报价得分。',
    '同岗位综合成绩从低到高依次递补。',
    '第一名甲一，第二名甲二，第三名为甲三。',
    '综合成绩第一名的是甲一，位列第四的是甲四。',
    '排名首位的是甲一，排在末位的是甲四。',
    '综合成绩由高到低依次为甲一（92.5分）、甲二（90分）、甲三（88.5分）、甲四（81分）。',
    '按报价从低到高依次为甲二、甲一、甲四、甲三。',
    '综合成绩前三名为甲一、甲二、甲三。',
    '前两名分别是甲二、甲一。',
    '报价第一名为甲三。',
    '甲三曾获全省技能大赛第一名。',
    '获第二名的甲三去年已入选。',
    '一等奖获得者甲三、甲一均已到场。',
    '按综合成绩，甲一第一，甲二第二，甲四最后。',
    '甲一以综合成绩92.5分第一个选岗，甲三第三。',
    '报价甲三第一，甲四第二，综合成绩甲一第一。',
    '全省技能大赛成绩甲三第一，甲一第二。',
    '甲二第一批入党，甲三第二年入党。',
  ])('is left alone where it is so, or may be another one: %s', (words) => {
    expect(toldOf(words)).toEqual([]);
  });

  it.each([
    ['名单按综合成绩从低到高排列。', '综合成绩'],
    ['现按总成绩由低分到高分公布如下。', '综合成绩'],
    ['综合成绩由低至高排序。', '综合成绩'],
    ['先进个人依等级由低到高排列。', '等级'],
    ['名单以综合成绩升序排列。', '综合成绩'],
  ])('is told where the list goes the other way: %s', (words, head) => {
    expect(toldOf(words)).toEqual([expect.objectContaining({ head, isDown: true })]);
  });

  it.each([
    ['第一名甲二，第二名甲一。', '甲二', '第1', '第2'],
    ['选岗按综合成绩进行，甲一第一个选岗，甲三第四，甲四最后。', '甲三', '第4', '第3'],
    ['综合成绩第一名的是甲三。', '甲三', '第1', '第3'],
    ['甲三以88.5分位列第二。', '甲三', '第2', '第3'],
    ['排名首位的是甲二。', '甲二', '第1', '第2'],
    ['排在末位的是甲三。', '甲三', '第4', '第3'],
    ['依次为甲二、甲一、甲三、甲四。', '甲二', '第1', '第2'],
    ['综合成绩前三名为甲一、甲二、甲四。', '甲四', '前三名', '第4'],
    ['甲一、甲三分列第一、第二名。', '甲三', '第2', '第3'],
    ['排名第2的甲四表现突出。', '甲四', '第2', '第4'],
  ])('is told where a place is another one: %s', (words, name, stated, known) => {
    expect(toldOf(words)[0]).toEqual({ name, stated, known });
  });
});

describe('a row that stands out of the order', () => {
  const ranked = (marks: readonly string[], posts: readonly string[] = []): string => `---
类别: 先进个人
标题: 先进个人名单
---
| 序号 | 姓名 | 岗位 | 综合成绩 |
| --- | --- | --- | --- |
${marks.map((mark, row) => `| ${row + 1} | 甲${'一二三四五六七'[row]} | ${posts[row] ?? '甲岗'} | ${mark} |`).join('\n')}
`;
  const told = (words: string, marks: readonly string[], posts?: readonly string[]): unknown[] =>
    besideList(words, ranked(marks, posts), `${marks.length}, 量词: 名`).flatMap(({ code, facts }) =>
      code === 'stated-order-differs' ? [facts] : [],
    );

  it.each([
    ['名单按综合成绩由高到低排列。', ['92', '90', '91', '88', '85', '80'], '甲三'],
    ['现按综合成绩从高到低公示如下。', ['92', '79', '90', '88', '85', '80'], '甲二'],
    ['名单按综合成绩由低到高排序。', ['80', '85', '92', '88', '90', '95'], '甲三'],
  ])('is told by its name: %s', (words, marks, name) => {
    expect(told(words, marks)).toEqual([expect.objectContaining({ name, head: '综合成绩' })]);
  });

  it.each([
    ['名单按综合成绩由高到低排列。', ['92', '91', '91', '88', '85', '80']],
    ['名单按综合成绩由高到低排列。', ['92', '91', '88', '85', '80', '86']],
    ['名单按综合成绩由高到低排列。', ['92', '91', '88', '95', '90', '86']],
    ['按综合成绩由高到低确定人选。', ['92', '90', '91', '88', '85', '80']],
    ['名单按综合成绩由高到低排列。', ['92', '90', '91']],
  ])('is left alone where there is none, or another order: %s', (words, marks) => {
    expect(told(words, marks)).toEqual([]);
  });

  it('is no row with which another post begins', () => {
    const posts = ['甲岗', '甲岗', '乙岗', '乙岗', '乙岗', '乙岗'];
    expect(told('名单按综合成绩由高到低排列。', ['92', '90', '91', '88', '85', '80'], posts)).toEqual([]);
  });
});

describe('which column a list stands by, and in which blocks', () => {
  const marks = `---
类别: 先进个人
标题: 拟聘人员名单
---
| 序号 | 姓名 | 学校 | 笔试成绩 | 面试成绩 | 综合成绩 | 教龄（年） |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 甲一 | 甲校 | 88 | 90 | 89.2 | 9 |
| 2 | 甲二 | 甲校 | 91 | 86 | 88 | 7 |
| 3 | 甲三 | 甲校 | 84 | 89 | 87 | 3 |
| 4 | 甲四 | 乙校 | 86 | 87 | 86.6 | 12 |
| 5 | 甲五 | 乙校 | 82 | 88 | 85.6 | 8 |
| 6 | 甲六 | 乙校 | 87 | 83 | 84.6 | 2 |
`;
  const told = (words: string): readonly unknown[] =>
    besideList(words, marks, '6, 量词: 名').flatMap(({ code, facts }) =>
      code === 'stated-order-differs' ? [facts] : [],
    );

  it.each([
    '名单按综合成绩高低排列。',
    '名单按学校排列，同一学校内按教龄由长到短排列。',
    '面试人员名单按笔试成绩从高到低排列。',
    '按笔试成绩从高到低排序，确定面试人选。',
    '综合成绩相同的，以面试成绩高低为序。',
  ])('is left alone where it is so, or is of another list: %s', (words) => {
    expect(told(words)).toEqual([]);
  });

  it.each([
    ['名单按笔试成绩从高到低排列。', { head: '综合成绩', isDown: true }],
    ['名单以面试成绩高低排序。', { head: '综合成绩', isDown: true }],
    ['同一学校内按教龄由短到长排列。', { head: '教龄（年）', isDown: true }],
  ])('is told where it is not: %s', (words, facts) => {
    expect(told(words)).toEqual([expect.objectContaining(facts)]);
  });
});
