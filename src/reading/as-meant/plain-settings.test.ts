import { describe, expect, it } from 'vitest';
import { isPair, type Node, type Pair } from 'yaml';
import { plainSettings } from './plain-settings.ts';
import { parsedByAll } from './settings-document.ts';

/** All that a node has, and those within. */
function saidOf(node: unknown): unknown {
  if (isPair(node)) return [saidOf((node as Pair).key), saidOf((node as Pair).value)];
  const { items, ...own } = node as Node & { readonly items?: readonly unknown[] };
  return [(node as Node).constructor.name, own, items?.map(saidOf)];
}

/** Both readers' settings, where `yaml` is plain. */
function expectAlike(yaml: string): boolean {
  const plain = plainSettings(yaml);
  if (!plain) return false;
  const { contents, errors, warnings, range } = parsedByAll(yaml);
  expect([yaml, saidOf(plain), plain.range]).toEqual([yaml, saidOf(contents), range]);
  expect([errors, warnings]).toEqual([[], []]);
  return true;
}

const usual = `
标题: 关于2023年度先进个人拟表彰对象的公示（第1号）
发布单位: [示例市总工会, 示例市 乙局]
发布时间: 2023-08-04 10:00
公示期:
  自然日: 9
  截止时刻: "24:00"
名额:
  - { 类别: 先进个人, 数: 3 }
  - 类别: 先进集体
    数: 4
地区:
- 甲县
- 乙县
签发: { 审核: 办公室, 时间: 2023-08-04 }`;

describe('plain settings', () => {
  it.each([
    usual,
    `${usual}\n`,
    '标题: 甲',
    '名额:\n  - 地区:\n    - 甲\n    - 乙\n    数: 1\n  - 丙',
    '标题: 甲\n标题: 乙',
  ])('are what YAML makes of them: %j', (yaml) => {
    expect(expectAlike(yaml)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a remark', '标题: 甲 # 乙'],
    ['a text over two lines', '标题: 甲\n  乙'],
    ['a setting without a value', '标题:\n种类: 甲'],
    ['a colon that parts', '标题: 甲: 乙'],
    ['an alias', '标题: *甲'],
    ['a block', '标题: |\n  甲'],
    ['an escape', String.raw`标题: "甲\n"`],
    ['a line further to the right', '标题: 甲\n 种类: 乙'],
    ['a wide colon', '标题：甲'],
    ['a list on several lines', '地区: [甲,\n  乙]'],
  ])('are not %s', (_, yaml) => {
    expect(plainSettings(yaml)).toBeUndefined();
  });

  it('are read alike however they are spoilt', () => {
    const pieces = [
      '\n',
      ' ',
      '  ',
      ': ',
      '- ',
      '[',
      ']',
      '{ ',
      ' }',
      ', ',
      '#',
      '"',
      "'",
      '甲',
      '&',
      '\t',
      '\u3000',
    ];
    let state = 1;
    const below = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
    let plain = 0;
    for (let count = 0; count < 3000; count += 1) {
      const at = below(usual.length);
      const piece = pieces[below(pieces.length)] ?? '';
      if (expectAlike(usual.slice(0, at) + piece + usual.slice(at + below(3)))) plain += 1;
    }
    expect(plain).toBeGreaterThan(300);
  });
});
