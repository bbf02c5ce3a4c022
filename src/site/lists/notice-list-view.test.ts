import { expect, it } from 'vitest';
import { type Changes, changed, readFixture } from '#reading/fixtures/fixture.ts';
import { isUsable } from '#reading/parse-content.ts';
import type { Instant } from '#domain/time/instant.ts';
import { published } from '../build/published.ts';
import { type EntryView, yearView } from './notice-list-view.ts';

const folder = 'notices/2023/sound/';

/** The sound notice with `changes` in the list of its year, while its window is open. */
function entriesOf(changes: Changes): readonly EntryView[] {
  const content = readFixture(changes);
  const builtAt = Date.parse('2023-08-08T10:00:00+08:00') as Instant;
  if (!isUsable(content)) throw new Error('The fixture is not sound');
  const { notices, office, pages, calendar } = published(content, true, builtAt);
  const isPast = (at: Instant): boolean => builtAt >= at;
  const site = { office, pages, calendar, isPreview: true, builtAt, isPast, calendarYear: 2023 };
  return yearView('2023', notices, site).entries;
}

/** Who is named of the sound notice with `changes`. */
function whoOf(changes: Changes): readonly string[] {
  return entriesOf(changes).map(({ who }) => who);
}

/** The list of persons in place of the two nominees. */
function listOf(...names: readonly string[]): Changes {
  const rows = names.map((name) => `| ${name} | 示例局 |`);
  const table = ['| 姓名 | 单位 |', '| --- | --- |', ...rows].join('\n');
  return {
    ...changed(`${folder}notice.md`, '数: 2', `数: ${names.length}`),
    [`${folder}nominees/jia-yi.md`]: undefined,
    [`${folder}nominees/jia-er.md`]: undefined,
    [`${folder}nominees/list.md`]: `---\n类别: 先进个人\n标题: 先进个人\n---\n${table}\n`,
  };
}

it('names who is on a list, as many as a line holds, and then how many there are', () => {
  expect(whoOf({})).toEqual(['甲一、甲二']);
  expect(whoOf(listOf('甲一', '甲二', '甲三'))).toEqual(['甲一、甲二、甲三']);
  expect(whoOf(listOf('甲一', '甲二', '甲三', '甲四'))).toEqual(['甲一、甲二、甲三等4人']);
  const long = '阿卜杜拉·买买提江·艾合买提';
  expect(whoOf(listOf(long, '买买提明·阿卜杜拉·艾合', '甲三'))).toEqual([`${long}、甲三等3人`]);
});

it('counts no collective among persons', () => {
  const { [`${folder}notice.md`]: text = '', ...lists } = listOf('甲一', '甲二', '甲三');
  const quota = '  - { 类别: 先进集体, 数: 1, 量词: 个 }';
  expect(
    whoOf({
      ...lists,
      [`${folder}notice.md`]: String(text).replace('名额:', `名额:\n${quota}`),
      [`${folder}nominees/team.md`]: '---\n序号: 1\n名称: 示例市总工会\n类别: 先进集体\n---\n工作扎实。\n',
    }),
  ).toEqual(['示例市总工会、甲一、甲二等4个']);
});

it('puts no mark between works', () => {
  expect(whoOf(listOf('《甲歌》', '《乙歌》'))).toEqual(['《甲歌》《乙歌》']);
});

it('knows the day of publication', () => {
  expect(entriesOf({}).map((entry) => entry.published)).toEqual(['8月4日发布']);
});

it.each([
  ['关于甲奖拟表彰对象的公示', '甲奖拟表彰对象'],
  ['关于甲奖拟表彰对象的公示（第二批）', '甲奖拟表彰对象（第二批）'],
  ['甲市2023年第二批干部任前公示', '甲市2023年第二批干部任前公示'],
])('says a title as a list does: %s', (title, said) => {
  const [entry] = entriesOf(changed(`${folder}notice.md`, '标题: 关于示例先进个人的公示', `标题: ${title}`));
  expect(entry?.title.join('')).toBe(said);
});
