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

it('parts names after their dots only where whole ones leave the others too little room', () => {
  const partedOf = (...units: readonly string[]): boolean =>
    viewOf(['姓名', '单位', '职务'].slice(0, units.length + 1), ['示例古丽·示例麦提', ...units]).isParted;
  expect(partedOf('示例市示例区职工服务中心')).toBe(false);
  expect(partedOf('示例市示例区示例街道示例社区职工服务中心示例办公室', '高级工程师')).toBe(true);
  expect(viewOf(['姓名', '单位'], ['甲一', '示'.repeat(50)]).isParted).toBe(false);
});

it('leaves the others room, and in small letters keeps what is short in one line', () => {
  const five = '高级工程师';
  expect(wholeOf([five, five, five, five, '甲', five, five])).toBe('1 2 3 4 5');
  const nine = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'];
  expect(wholeOf(nine.slice(1))).toBe('1 2 3 4 5 6 7 8');
  expect(wholeOf(nine)).toBe('1 2 3 4 5 6 7 8 9');
  const long = '示例市示例区职工服务中心';
  const scores = [
    '甲一',
    '20260010001',
    long,
    long,
    '管理岗',
    '85.50',
    '90.25',
    '87.88',
    '1',
    '合格',
    '合格',
  ];
  expect(wholeOf(scores)).toBe('1 2 5 6 7 8 9 10 11');
  expect(wholeOf(['甲一丙丁', ...nine, ...nine])).toBe('1');
  expect(wholeOf(['示例合作社', ...nine, ...nine])).toBeUndefined();
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

it('sets lists of many columns in small letters, and pushes only wider ones sideways', () => {
  const viewOfMany = (count: number): TableView =>
    viewOf(
      Array.from({ length: count }, (_, column) => `栏${column + 1}`),
      Array.from({ length: count }, () => '示例'),
    );
  const forms = [8, 9, 14, 15].map(viewOfMany).map(({ isDense, isWide }) => [isDense, isWide]);
  expect(forms).toEqual([
    [false, false],
    [true, false],
    [true, false],
    [false, true],
  ]);
});

it('says of which head a cell is where one before it may say as much', () => {
  const { columns } = viewOf(
    ['姓名', '工作单位', '推荐单位（盖章）', '岗位'],
    ['甲一', '示例局', '示例会', '示例岗'],
  );
  expect(columns.map(({ isUnclear }) => isUnclear)).toEqual([false, false, true, false]);
});

it('numbers rows by the first column of numbers, and says of which head the others are', () => {
  const { columns, isLate } = viewOf(['序号', '名次', '姓名', '单位'], ['3', '1', '甲一', '示例局'], 2);
  expect(columns.map(({ kind, isUnclear }) => [kind, isUnclear])).toEqual([
    ['no', false],
    [undefined, true],
    ['name', false],
    ['line', false],
  ]);
  expect(isLate).toBe(false);
});
