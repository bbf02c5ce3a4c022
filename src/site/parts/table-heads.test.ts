import { expect, it } from 'vitest';
import { headsIn } from './table-heads.ts';

it('reads the heads of the columns alone, as words', () => {
  const head = '<thead><tr><th scope="col">内容</th><th><code>a</code> &amp; b</th></tr></thead>';
  expect(headsIn(`${head}<tbody><tr><th>甲</th><td>1</td></tr></tbody>`)).toEqual(['内容', 'a & b']);
  expect(headsIn('<tr><td>1</td></tr>')).toEqual([]);
});
