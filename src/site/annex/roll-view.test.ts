import { expect, it } from 'vitest';
import { tableView, type TableView } from './roll-view.ts';

type List = Parameters<typeof tableView>[0];

/** The columns that a list with `rows` keeps whole. */
function wholeOf(...rows: readonly (readonly string[])[]): string | undefined {
  const nominees = rows.map((cells, index) => ({ slug: `no-${index + 1}`, name: cells[0], cells }));
  const heads = rows[0]?.map((_, column) => `栏${column + 1}`);
  return tableView({ heads, nameColumn: 0, nominees } as unknown as List, '2名').whole;
}

/** A list with the row `cells` below `heads`. */
function viewOf(heads: readonly string[], cells: readonly string[], nameColumn = 0): TableView {
  const nominees = [{ slug: 'jia', name: cells[nameColumn], cells }];
  return tableView({ heads, nameColumn, nominees } as unknown as List, '1名');
}

it('keeps columns of short words whole, and none whose words need more than one line', () => {
  expect(wholeOf(['甲一', '示例市示例区职工服务中心', '高级工程师', '86.5'])).toBe('1 3 4');
  expect(wholeOf(['甲一', '示例局'], ['示例市示例区职工服务中心', '示例处'])).toBe('2');
  expect(wholeOf(['示例市示例区职工服务中心'])).toBeUndefined();
});

it('keeps names of several parts whole, and lets long units wrap', () => {
  const unit = '示例市示例区职工服务中心';
  expect(wholeOf(['示例古丽·示例麦提（大）', unit, '甲岗'], ['甲一', unit, '乙岗'])).toBe('1 3');
  expect(wholeOf(['示例古丽·示例麦提', unit], ['示例市示例合作社', unit])).toBeUndefined();
  expect(wholeOf(['甲一', '示例古丽·示例麦提'])).toBe('1');
  expect(wholeOf(['示例古丽·示例麦提·示例艾合买提江'])).toBeUndefined();
});

it('leaves the others room, and on paper those of a list that can be pushed sideways too', () => {
  const five = '高级工程师';
  expect(wholeOf([five, five, five, five, '甲', five, five])).toBe('1 2 3 4 5');
  expect(wholeOf(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'])).toBe('1 2 3 4 5 6 7 8');
});

it('counts the head of a column with its words', () => {
  expect(viewOf(['姓名', '专业技术职务资格'], ['甲一', '高级教师']).whole).toBe('1');
});

it('knows a list whose rows do not begin with the name, which is then all that begins a line on a phone', () => {
  const row = ['示例市示例区职工服务中心', '甲一', '示例市示例区示例街道'];
  const view = viewOf(['推荐单位', '姓名', '地址'], row, 1);
  expect([view.isLate, view.columns.map(({ kind }) => kind)]).toEqual([true, [undefined, 'name', undefined]]);
  expect(viewOf(['序号', '姓名', '单位'], ['1', '甲一', '示例局'], 1).isLate).toBe(false);
  expect(viewOf(['排序', '投标人', '报价'], ['1', '甲公司', '300'], 1).isLate).toBe(false);
});
