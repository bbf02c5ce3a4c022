import { expect, it } from 'vitest';
import { nomineesOf } from '#domain/notice/notice.ts';
import { readFixture } from '../fixtures/fixture.ts';
import { isUsable } from '../parse-content.ts';

const file = (name: string) => `notices/2023/sound/nominees/${name}.md`;
const table = (...rows: string[]) => `---\n类别: 先进个人\n标题: 名单\n---\n${rows.join('\n')}\n`;

function slugs(...tables: string[]): string[] {
  const content = readFixture({
    [file('jia-yi')]: undefined,
    [file('jia-er')]: undefined,
    ...Object.fromEntries(tables.map((text, index) => [file(`list-${index}`), text])),
  });
  if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
  return nomineesOf(content.notices[0]).map(({ slug }) => slug);
}

it('makes anchors of pinyin, surname apart', () => {
  expect(
    slugs(table('| 姓名 |', '| --- |', '| 周毛措 |', '| 解一 |', '| 阿不都热依木·买买提 |', '| Anna Li |')),
  ).toEqual(['zhou-maocuo', 'xie-yi', 'abudoureyimumaimaiti', 'annali']);
});

it('tells namesakes apart by 区分, by organisation, and by their characters, in all lists of a notice', () => {
  expect(slugs(table('| 姓名 | 区分 |', '| --- | --- |', '| 陈立 | 大 |', '| 陈立 | 小 |'))).toEqual([
    'chen-li-da',
    'chen-li-xiao',
  ]);
  expect(
    slugs(
      table('| 姓名 | 单位 |', '| --- | --- |', '| 陈立 | 甲市 |'),
      table('| 姓名 | 单位 |', '| --- | --- |', '| 陈立 | 乙市 |'),
    ),
  ).toEqual(['chen-li-jia-shi', 'chen-li-yi-shi']);
  const [first, second] = slugs(
    table('| 姓名 |', '| --- |', '| 张伟 |'),
    table('| 姓名 |', '| --- |', '| 章威 |'),
  );
  expect(first).toMatch(/^zhang-wei-[0-9a-f]{4}$/);
  expect(first).not.toBe(second);
});

it('tells a body that stands in two categories apart by them', () => {
  const rows = ['| 企业名称 |', '| --- |', '| 示例甲公司 |'];
  expect(slugs(table(...rows), table(...rows).replace('先进个人', '先进集体'))).toEqual([
    'shilijiagongsi-xianjingeren',
    'shilijiagongsi-xianjinjiti',
  ]);
});

it('keeps an anchor when a row is put in before it', () => {
  const rows = ['| 陈立 | 甲市 |', '| 陈立 | 乙市 |', '| 朱梅 | 甲市 |'];
  const before = slugs(table('| 姓名 | 单位 |', '| --- | --- |', ...rows));
  const after = slugs(table('| 姓名 | 单位 |', '| --- | --- |', '| 王五 | 丙市 |', ...rows));
  expect(after.slice(1)).toEqual(before);
});
