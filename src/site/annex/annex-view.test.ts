import { expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { type Edit, readEdited } from '#reading/fixtures/agreement-fixture.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { changed, readFixture, soundText } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { searchRecords } from '#search/notice-records.ts';
import { annexViews, listsOfText } from './annex-view.ts';
import { namesView } from './names-view.ts';

function headings(edits: readonly Edit[]): readonly string[] {
  const onOnePage: Edit = ['  - { 标题: 推荐工作说明, 内容: 本页 }\n', ''];
  const content = readEdited('honours', [onOnePage, ...edits]);
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  return annexViews(at(content.notices, 0)).flatMap(({ criteria, nominees }) =>
    [criteria, nominees].flatMap((part) =>
      part ? [part.heading, ...part.entries.map(({ heading }) => heading)] : [],
    ),
  );
}

it('a heading is numbered, and a list says how many it names, unless its title does', () => {
  expect(headings([])).toEqual([
    '一、评选条件',
    '先进集体、先进工作者评选条件',
    '二、公示对象',
    '（一）全省工会系统先进集体拟推荐对象（1个）',
    '（二）全省工会系统先进工作者拟推荐对象（2名）',
  ]);
});

it('a heading that its author numbered keeps its number, and one that the notice has not is not made up', () => {
  expect(
    headings([
      ['标题: 全省工会系统先进集体', '标题: 一、先进集体'],
      ['标题: 全省工会系统先进工作者', '标题: 二、先进工作者'],
      ['签发:', '条件标题: 无\n对象标题: 无\n签发:'],
    ]),
  ).toEqual([
    '',
    '先进集体、先进工作者评选条件',
    '',
    '一、先进集体拟推荐对象（1个）',
    '二、先进工作者拟推荐对象（2名）',
  ]);
});

it('a list in the text has its title over it where that says more than its category, or parts several', () => {
  const content = readEdited('honours', []);
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const notice = at(content.notices, 0);
  const list = at(notice.lists, 0);
  const category = at(list.categories, 0);
  const plain = { ...list, title: category };
  const headingsOf = (...lists: readonly (typeof list)[]): string[] =>
    listsOfText(lists, notice).map(({ heading }) => heading);
  expect(headingsOf(list)).toEqual([list.title]);
  expect(headingsOf(plain)).toEqual(['']);
  expect(headingsOf(plain, list)).toEqual([category, list.title]);
});

it('two of one name lead, wherever they are named, each to the row of its own', () => {
  const file = 'notices/2023/sound/nominees/list.md';
  const content = readFixture({
    [file]: `---\n类别: 先进个人\n标题: 名单\n---\n| 姓名 | 所在村 |\n| --- | --- |\n| 陈立 | 甲村 |\n| 陈立 | 乙村 |\n`,
  });
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const notice = at(content.notices, 0);
  const anchors = ['chen-li-jia-cun', 'chen-li-yi-cun'];
  const rows = annexViews(notice).flatMap(({ nominees }) =>
    (nominees?.entries ?? []).flatMap(({ table }) => table?.rows ?? []),
  );
  expect(rows.map(({ slug }) => slug)).toEqual(anchors);
  const leading = (addresses: readonly string[]): string[] =>
    addresses.flatMap((address) => /#(chen-li.*)$/.exec(address)?.[1] ?? []);
  expect(leading(namesView(notice, []).entries.map(({ href }) => href))).toEqual(anchors);
  const cards = searchRecords(notice, { simplify: (character) => character, readings: () => [] }).map(
    ({ card }) => card,
  );
  expect(leading(cards.map(({ url }) => url))).toEqual(anchors);
  expect(cards.slice(-2).map(({ title }) => title)).toEqual(['陈立（甲村）', '陈立（乙村）']);
  const { nominees } = noticeDocument(notice, content.office);
  const told = nominees.slice(-2);
  expect(leading(told.map(({ url }) => url))).toEqual(anchors);
  expect(told.map(({ slug }) => slug)).toEqual(anchors);
});

it('a table of several categories is one, with how many each has', () => {
  const notice = 'notices/2023/sound/notice.md';
  const rows = ['甲一 | 一等奖', '甲二 | 二等奖', '甲三 | 一等奖'].map((row) => `| ${row} |`);
  const viewsOf = (quotas: string) => {
    const content = readFixture({
      ...changed(notice, /  - \{ 类别.*\n/.exec(soundText(notice))?.[0] ?? '', quotas),
      'notices/2023/sound/nominees/jia-yi.md': undefined,
      'notices/2023/sound/nominees/jia-er.md': undefined,
      'notices/2023/sound/criteria/person.md': undefined,
      'notices/2023/sound/nominees/list.md': `---\n标题: 获奖名单\n---\n| 姓名 | 等级 |\n| --- | --- |\n${rows.join('\n')}\n`,
    });
    if (!isUsable(content)) throw new Error(JSON.stringify(content.diagnostics));
    const one = at(content.notices, 0);
    const lists = annexViews(one).flatMap(({ nominees }) => nominees?.entries ?? []);
    return { lists, names: namesView(one, lists) };
  };
  const { lists, names } = viewsOf(
    '  - { 类别: 一等奖, 数: 2, 量词: 项 }\n  - { 类别: 二等奖, 数: 1, 量词: 项 }\n',
  );
  expect(lists.map(({ heading, counts }) => [heading, counts])).toEqual([
    ['获奖名单（3项）', ['一等奖2项', '二等奖1项']],
  ]);
  expect(lists[0]?.table?.rows.map(({ cells }) => cells.join())).toEqual([
    '甲一,一等奖',
    '甲二,二等奖',
    '甲三,一等奖',
  ]);
  expect(names.entries.map(({ name, category }) => name + category)).toEqual([
    '甲一一等奖',
    '甲二二等奖',
    '甲三一等奖',
  ]);
  const mixed = viewsOf('  - { 类别: 一等奖, 数: 2, 量词: 名 }\n  - { 类别: 二等奖, 数: 1, 量词: 个 }\n');
  expect(mixed.lists.map(({ heading, table }) => [heading, table?.total])).toEqual([['获奖名单', '3个']]);
});

it('an annex lies on paper with a list of more columns than stand on it', () => {
  const isLying = (count: number): boolean => {
    const heads = ['姓名', ...Array.from({ length: count - 1 }, (_, column) => `栏${column + 1}`)];
    const rows = [heads, heads.map(() => '---'), heads.map((_, column) => (column === 0 ? '甲一' : '示例'))];
    const table = rows.map((row) => `| ${row.join(' | ')} |\n`).join('');
    const content = readFixture({
      'notices/2023/sound/nominees/list.md': `---\n类别: 先进个人\n标题: 名单\n---\n${table}`,
    });
    if (!isUsable(content)) throw new Error('The fixture is not sound');
    return annexViews(at(content.notices, 0)).some(
      (annex) => annex.isLying && annex.nominees?.entries.some((list) => list.isLying),
    );
  };
  expect([8, 9, 15].map(isLying)).toEqual([false, true, true]);
});

it('whoever is put forward for a post is told with both posts', () => {
  const person = 'notices/2023/sound/nominees/jia-yi.md';
  const text = soundText(person).replace('甲一的事迹', '甲一，现任甲县财政局局长，拟任甲市审计局副局长');
  const content = readFixture({ [person]: text.replace('类别:', '单位: 甲县财政局\n职务: 局长\n类别:') });
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const [first, second] = namesView(at(content.notices, 0), []).entries;
  expect([first?.about, first?.proposed]).toEqual(['现任甲县财政局局长', '拟任甲市审计局副局长']);
  expect(second?.proposed).toBeUndefined();
});
