import { expect, it } from 'vitest';
import { fictionalMobile } from '#domain/privacy/fixtures/fictional-numbers.ts';
import { readFixture } from '../fixtures/fixture.ts';

const told = (count: number): string[] => {
  const rows = Array.from(
    { length: count },
    (_, index) => `| 甲${index + 1} | ${fictionalMobile(index)} |\n`,
  );
  const list = `---\n类别: 先进个人\n标题: 先进个人名单\n---\n| 姓名 | 手机 |\n| --- | --- |\n${rows.join('')}`;
  const { diagnostics } = readFixture({ 'notices/2023/sound/nominees/list.md': list });
  return diagnostics
    .filter(({ code }) => code === 'personal-mobile')
    .map(({ facts }) => String('where' in facts ? facts.where : ''));
};

it('tells a column of numbers once, and a few each at its line', () => {
  expect(told(3)).toHaveLength(3);
  const [only = '', ...more] = told(12);
  expect(more).toEqual([]);
  expect(only).toContain('这一列有12格');
});
