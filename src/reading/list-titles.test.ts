import { expect, it } from 'vitest';
import { readFixture, soundText } from './fixtures/fixture.ts';

const folder = 'notices/2023/sound';

/** The words that the titles of two lists are told to have for their categories. */
function toldOf(...titles: readonly [string, string]): unknown[] {
  const categories = ['甲种奖学金', '甲种励志奖学金'];
  const notice = soundText(`${folder}/notice.md`).replace(
    /  - \{ 类别.*\n/,
    categories.map((category) => `  - { 类别: ${category}, 数: 1, 量词: 名 }\n`).join(''),
  );
  const lists = titles.map((title, index) => [
    `${folder}/nominees/list-${index + 1}.md`,
    `---\n类别: ${categories[index]}\n标题: ${title}\n---\n| 序号 | 姓名 |\n| --- | --- |\n| 1 | 甲${'一二'[index]} |\n`,
  ]);
  const { diagnostics } = readFixture({
    [`${folder}/notice.md`]: notice,
    [`${folder}/criteria/person.md`]: undefined,
    [`${folder}/nominees/jia-yi.md`]: undefined,
    [`${folder}/nominees/jia-er.md`]: undefined,
    ...Object.fromEntries(lists),
  });
  return diagnostics.flatMap(({ code, facts, file }) =>
    code === 'category-differs' && file.includes('/nominees/') ? [facts] : [],
  );
}

it('tells of a list by whose title another kind is put forward', () => {
  expect(toldOf('甲种奖学金拟推荐学生名单', '甲种助学金拟推荐学生名单')).toEqual([
    { word: '甲种助学金', category: '甲种励志奖学金' },
  ]);
});

it.each([
  ['甲种奖学金拟推荐学生名单', '甲种励志奖学金拟推荐学生名单'],
  ['甲种奖学金拟推荐学生名单', '甲种励志奖拟推荐学生名单'],
  ['甲种奖学金拟推荐学生名单', '2023年度拟推荐学生名单'],
  ['甲种奖学金拟推荐学生名单', '第二部分名单'],
  ['拟推荐学生名单', '甲种助学金名册'],
])('leaves the titles %s and %s alone', (...titles) => {
  expect(toldOf(...(titles as [string, string]))).toEqual([]);
});
