import { describe, expect, it } from 'vitest';
import { besideList } from './fixtures/listed-fixture.ts';

const list = `---
类别: 先进个人
标题: 项目名单
---
| 序号 | 项目名称 | 领域 | 资助经费（万元） | 参与人数 |
| --- | --- | --- | --- | --- |
| 1 | 甲项 | 农业 | 40 | 5 |
| 2 | 乙项 | 农业 | 30 | 4 |
| 3 | 丙项 | 医药 | 20 | 6 |
| 4 | 丁项 | 环保 | 25 | 3 |
`;

/** What is told of the table of the text with the rows `rows` above these four. */
function toldOf(head: string, rows: readonly string[]): unknown[] {
  const columns = head.split('|').length;
  const table = [`| ${head} |`, `|${' --- |'.repeat(columns)}`, ...rows.map((row) => `| ${row} |`)].join(
    '\n',
  );
  return besideList(table, list, '4, 量词: 项').flatMap(({ code, facts }) =>
    code === 'stated-trait-differs' ? [facts] : [],
  );
}

describe('a table of the text with a row for each kind', () => {
  it.each([
    ['领域 | 项目数', ['农业 | 1', '医药 | 2', '环保 | 1'], { stated: '1', label: '农业', counted: 2 }],
    [
      '领域 | 项目数 | 资助经费（万元）',
      ['农业 | 2 | 70', '医药 | 1 | 25', '环保 | 1 | 20', '合计 | 4 | 115'],
      { stated: '25', label: '医药', counted: 20 },
    ],
  ])('is told where the lists have others: %s', (head, rows, facts) => {
    expect(toldOf(head, rows)).toEqual([facts]);
  });

  it.each([
    [
      '领域 | 项目数 | 资助经费（万元）',
      ['农业 | 2 | 70', '医药 | 1 | 20', '环保 | 1 | 25', '合计 | 4 | 115'],
    ],
    ['领域 | 参与人数', ['农业 | 9', '医药 | 6', '环保 | 3']],
    ['领域 | 资助经费（元）', ['农业 | 700000', '医药 | 200000', '环保 | 250000']],
    ['领域 | 申报数', ['农业 | 12', '医药 | 8', '环保 | 6']],
    ['领域 | 名额', ['农业 | 1', '医药 | 2', '环保 | 1']],
    ['领域 | 项目数', ['农业 | 1', '医药 | 2', '能源 | 1']],
    ['领域 | 项目数', ['农业 | 5', '医药 | 8', '环保 | 9']],
  ])('is left alone: %s', (head, rows) => {
    expect(toldOf(head, rows)).toEqual([]);
  });
});
