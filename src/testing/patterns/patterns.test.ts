import { expect, it } from 'vitest';
import { checkedPattern } from './checked-pattern.ts';
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

/**
 * Four times the text may take four times as long. What grows with the square takes sixteen times as long: between
 * the two there is room for a busy machine, and a short time is none.
 */
it.each(patterns)('reads $unit, $shape, $place in time that grows with the text', (pattern) => {
  checkedPattern(pattern, 2_000);
  const short = Math.max(100, checkedPattern(pattern, 7_000).milliseconds);
  const long = checkedPattern(pattern, 28_000);
  expect(long.milliseconds / short).toBeLessThan(10);
  expect(long.told).toBeLessThan(200_000);
});
