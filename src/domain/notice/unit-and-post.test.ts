import { expect, it } from 'vitest';
import type { Prose } from '../prose/prose.ts';
import type { Nominee } from './notice.ts';
import { proposedPost, unitAndPost } from './unit-and-post.ts';

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

const proposed = (
  text: string,
  heads: readonly string[] = [],
  cells: readonly string[] = [],
): string | undefined => {
  const deeds: Prose = [{ kind: 'paragraph', inlines: [{ kind: 'text', text, at: 0 }], at: 0 }];
  return proposedPost({ cells, deeds } as unknown as Nominee, { heads });
};

it.each([
  ['甲一，女，汉族，现任甲县财政局局长，拟任甲市审计局副局长。', '拟任甲市审计局副局长'],
  ['甲一，现任甲县县委书记，拟提名为甲市副市长人选。', '拟提名为甲市副市长人选'],
  [
    '甲一，现任科长。拟任甲县县委委员、常委，拟提名为副县长候选人。',
    '拟任甲县县委委员、常委，拟提名为副县长候选人',
  ],
  ['甲一，现任科长；拟晋升四级调研员', '拟晋升四级调研员'],
])('of %j is put forward: %s', (text, words) => {
  expect(proposed(text)).toBe(words);
});

it.each(['甲一，模拟任务完成得好。', '她虚拟任职，负责草拟提名名单。', '甲一，拟任。', '长期从事教学。'])(
  'of %j nothing is put forward',
  (text) => {
    expect(proposed(text)).toBeUndefined();
  },
);

it('takes a column’s word before the text’s', () => {
  expect(proposed('', ['姓名', '现任职务', '拟任职务'], ['甲一', '科员', '甲科科长'])).toBe('拟任甲科科长');
  expect(proposed('', ['姓名', '拟任职位'], ['甲一', '拟任甲科科长'])).toBe('拟任甲科科长');
  expect(proposed('', ['姓名', '拟聘岗位'], ['甲一', '教师'])).toBeUndefined();
});
