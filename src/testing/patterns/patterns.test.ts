import { expect, it } from 'vitest';
import { checkedPattern } from './checked-pattern.ts';
import { growthOf, mostGrowth } from './growth.ts';
import { type Pattern, places, shapes } from './patterns.ts';

/** What once took minutes, and a spread of all else. */
const patterns: readonly Pattern[] = [
  ...' ¦【¦《¦“¦(¦十¦共1¦前1名¦1户现予公示¦甲一等5人¦新认定1名¦自6月1日起5日内¦{{公示期}}，¦联系人 ¦a.b@¦101室¦[¦和¦１２¦（甲¦{{a}}¦1'
    .split('¦')
    .map((unit) => ({
      place: 'body',
      shape: 'long lines',
      unit,
    })),
  { place: 'body', shape: 'a line each', unit: '|-' },
  { place: 'result', shape: 'a line each', unit: '  - { 名称: 甲一, 结果: 推荐 }' },
  { place: 'settings', shape: 'a line each', unit: '甲: ' },
  { place: 'settings', shape: 'ever deeper', unit: '- ' },
  { place: 'settings', shape: 'long lines', unit: '{' },
  { place: 'site', shape: 'a line each', unit: '*a ' },
  { place: 'page', shape: 'a line each', unit: '<A a={' },
  { place: 'calendar', shape: 'a line each', unit: '- {' },
  { place: 'suspension', shape: 'a line each', unit: '甲: ' },
  { place: 'names in a table', shape: 'a line each', unit: '甲一' },
];

it('knows its places and shapes', () => {
  for (const { place, shape } of patterns) expect([place in places, shape in shapes]).toEqual([true, true]);
});

it.each(patterns)('reads $unit, $shape, $place in time that grows with the text', async (pattern) => {
  checkedPattern(pattern, 2_000);
  expect(await growthOf((length) => checkedPattern(pattern, length).milliseconds, 7_000)).toBeLessThan(
    mostGrowth,
  );
  expect(checkedPattern(pattern, 28_000).told).toBeLessThan(200_000);
});
