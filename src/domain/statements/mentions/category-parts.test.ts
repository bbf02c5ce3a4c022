import { expect, it } from 'vitest';
import { settingScope } from '../clauses/scope.ts';
import { categoryParts } from './category-parts.ts';

const categories = [
  { category: '保洁员', count: 4 },
  { category: '护林员', count: 2 },
];

it.each<readonly [text: string, told: readonly string[]]>([
  ['村里打算用7个人，保洁员4名，护林员2名。', ['7 6']],
  ['村里打算用六个人：保洁员4名、护林员2名，名字在下面。', ['6 6']],
  ['这回请5个人（护林员2个、保洁员4个）。', ['5 6']],
  ['去年用7个人，保洁员4名，护林员2名。', []],
  ['比去年少用1个人，保洁员4名，护林员2名。', []],
  ['打算用7个人，保洁员4名，护林员2名、水管员1名。', []],
  ['打算用7个人，保洁员5名，护林员2名。', []],
  ['打算用3个人一班，保洁员4名。', []],
  ['打算用2个月，保洁员4名，护林员2名。', []],
])('reads how many are taken beside how many of each: %s', (text, told) => {
  const read = categoryParts(settingScope(text, ['body']), categories);
  expect(read.map(({ whole, sum }) => `${whole.value} ${sum}`)).toEqual(told);
});

it('compares nothing with one category alone', () => {
  expect(categoryParts(settingScope('用7个人，保洁员4名。', ['body']), categories.slice(0, 1))).toEqual([]);
});
