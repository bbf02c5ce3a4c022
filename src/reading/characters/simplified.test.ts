import { expect, it } from 'vitest';
import { simplifiedOf } from './simplified.ts';

it('knows the simplified form of traditional and variant characters', () => {
  expect([...'國總會後羣峯裏⼯'].map(simplifiedOf)).toEqual([...'国总会', undefined, ...'群峰里工']);
});

it('leaves every character of GB 2312, and those that the 通用规范汉字表 has kept', () => {
  expect(
    [...'国总会乾瞭著藉於昇徵祕谿釐喆镕堃〇A，'].filter((character) => simplifiedOf(character) !== undefined),
  ).toEqual([]);
});
