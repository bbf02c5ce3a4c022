import { describe, expect, it } from 'vitest';
import { categoryColumn, categoryNamed } from './category-column.ts';

const prizes = ['一等奖', '二等奖'];

describe('the category that a cell names', () => {
  it.each([
    ['一等奖', '一等奖'],
    ['一 等　奖', '一等奖'],
    ['“二等奖”', '二等奖'],
    ['三等奖', undefined],
    ['一等', undefined],
    ['', undefined],
  ])('%s: %s', (cell, category) => {
    expect(categoryNamed(cell, prizes)).toBe(category);
  });
});

describe('the column that names categories', () => {
  const heads = ['姓名', '等级', '上届'];
  const columnOf = (rows: readonly (readonly string[])[], declared?: string) =>
    categoryColumn(heads, rows, prizes, declared);

  it('is the one in which most cells do', () => {
    const rows = [
      ['甲一', '一等奖', '二等奖'],
      ['甲二', '二等奖', '无'],
    ];
    expect(columnOf(rows)).toEqual({ column: 1, fitting: ['等级'], named: 2 });
  });

  it('is the one that is declared, whatever stands there', () => {
    expect(columnOf([['甲一', '一等奖', '二等奖']], '上　届').column).toBe(2);
    expect(columnOf([['甲一', '一等奖', '二等奖']], '奖项')).toEqual({
      column: undefined,
      fitting: [],
      named: 0,
    });
  });

  it('is open where two name others, and the first where they name the same', () => {
    expect(columnOf([['甲一', '一等奖', '二等奖']])).toEqual({
      column: undefined,
      fitting: ['等级', '上届'],
      named: 1,
    });
    expect(columnOf([['甲一', '一等奖', '一等奖']]).column).toBe(1);
  });

  it('is none where no cell names one', () => {
    expect(columnOf([['甲一', '甲等', '乙等']])).toEqual({ column: undefined, fitting: [], named: 0 });
  });
});
