import { at } from '#domain/lists/at.ts';
import { expect, it } from 'vitest';
import { type Edit, readEdited } from '#reading/fixtures/agreement-fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import { annexViews, listsOfText } from './annex-view.ts';

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
  const plain = { ...list, title: list.category };
  const headingsOf = (...lists: readonly (typeof list)[]): string[] =>
    listsOfText(lists, notice).map(({ heading }) => heading);
  expect(headingsOf(list)).toEqual([list.title]);
  expect(headingsOf(plain)).toEqual(['']);
  expect(headingsOf(plain, list)).toEqual([list.category, list.title]);
});
