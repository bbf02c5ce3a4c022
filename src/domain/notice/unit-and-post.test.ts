import { expect, it } from 'vitest';
import type { Nominee } from './notice.ts';
import { unitAndPost } from './unit-and-post.ts';

const told = (heads: readonly string[], cells: readonly string[], own: Partial<Nominee> = {}): string[] =>
  Object.values(unitAndPost({ cells, ...own } as unknown as Nominee, { heads }));

it.each([
  [['姓名', '招聘单位', '岗位'], '甲公司', '管理岗位'],
  [['姓名', '拟聘用单位', '拟聘岗位'], '甲公司', '管理岗位'],
  [['姓名', '招录机关', '报考职位'], '甲公司', '管理岗位'],
  [['姓名', '用人单位（全称）', '岗位名称'], '甲公司', '管理岗位'],
  [['姓名', '主管单位', '总成绩'], '', ''],
  [['姓名', '毕业院校', '招聘人数'], '', ''],
])('a list with the heads %j tells %s %s', (heads, unit, post) => {
  expect(told(heads, ['甲一', '甲公司', '管理岗位'])).toEqual([unit, post]);
});

it('a nominee’s own unit comes first', () => {
  const own = { organisation: '乙中学', post: '教师' };
  expect(told(['姓名', '招聘单位', '岗位'], ['甲一', '甲公司', '管理岗位'], own)).toEqual(['乙中学', '教师']);
});
