import { expect, it } from 'vitest';
import { listOfRows } from './name-rows.ts';

it('numbers the heads of columns that are called alike', () => {
  const row = (name: string, cells: readonly string[]) => ({
    number: '',
    name,
    remark: '',
    organisation: '',
    cells,
  });
  const { list } = listOfRows(
    [row('甲一', ['示例甲局', '示例乙局', '示例丙局']), row('乙二', ['示例丁局', '示例戊局', '示例己局'])],
    { category: '先进个人', title: '名单', introduction: [] },
    '第1段',
  );
  expect(list.heads).toEqual(['姓名', '单位', '单位2', '单位3']);
});
