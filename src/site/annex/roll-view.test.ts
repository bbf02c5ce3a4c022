import { expect, it } from 'vitest';
import { tableView } from './roll-view.ts';

type List = Parameters<typeof tableView>[0];

/** The columns that a list with `rows` keeps whole. */
function wholeOf(...rows: readonly (readonly string[])[]): string | undefined {
  const nominees = rows.map((cells, index) => ({ slug: `no-${index + 1}`, name: cells[0], cells }));
  const heads = rows[0]?.map((_, column) => `栏${column + 1}`);
  return tableView({ heads, nameColumn: 0, nominees } as unknown as List, '2名').whole;
}

it('keeps columns of short words whole, and none whose words need more than one line', () => {
  expect(wholeOf(['甲一', '示例市示例区职工服务中心', '高级工程师', '86.5'])).toBe('1 3 4');
  expect(wholeOf(['甲一', '示例局'], ['示例市示例区职工服务中心', '示例处'])).toBe('2');
  expect(wholeOf(['示例市示例区职工服务中心'])).toBeUndefined();
});

it('leaves the others room, and has nothing to say of a list that can be pushed sideways', () => {
  const five = '高级工程师';
  expect(wholeOf([five, five, five, five, '甲', five, five])).toBe('1 2 3 4 5');
  expect(wholeOf(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'])).toBeUndefined();
});
