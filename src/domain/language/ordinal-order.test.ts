import { expect, it } from 'vitest';
import type { Prose } from '../prose/prose.ts';
import { ordinalSlips } from './ordinal-order.ts';

const paragraphs = (...texts: string[]): Prose =>
  texts.map((text, at) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text, at }], at }));
const list = (...numbers: number[]): Prose => [
  {
    kind: 'list',
    items: numbers.map((value, at) => ({ number: { value, mark: `${value}.` }, blocks: [], at })),
    at: 0,
  },
];
const found = (prose: Prose) =>
  ordinalSlips(prose).map((slip) => `${slip.written} ${slip.expected ?? '颠倒'}`);

it.each([
  ['a gap', paragraphs('一、甲', '三、乙', '四、丙'), ['三、 二、']],
  ['a repeated number', paragraphs('（一）甲', '（二）乙', '（二）丙'), ['（二） （三）']],
  [
    'a number that neither begins nor goes on',
    paragraphs('一、甲', '（一）乙', '二、丙', '（三）丁'),
    ['（三） （一）'],
  ],
  ['a first number that is not one', paragraphs('二、甲'), ['二、 一、']],
  ['a gap among numbers in rings', paragraphs('①甲', '②乙', '④丙'), ['④ ③']],
  ['a gap before a list', [...paragraphs('1.甲', '2.乙'), ...list(4)], ['4. 3.']],
  ['an article left out', paragraphs('第一条 甲', '第二条　乙', '第四条 丙', '第五条 丁'), ['第四条 第三条']],
  ['an article twice', paragraphs('第一条 甲', '第一条 乙', '第二条 丙'), ['第一条 第二条']],
  ['a chapter left out', paragraphs('第一章 总则', '第3章 附则'), ['第3章 第2章']],
  ['a gap within a list', list(1, 2, 4, 5), ['4. 3.']],
  ['a number that begins anew within a list', list(1, 1, 2), ['1. 2.']],
  ['levels the wrong way round', paragraphs('1.甲', '（一）乙', '（二）丙', '2.丁'), ['2. 颠倒']],
])('reports %s', (_, prose, slips) => {
  expect(found(prose)).toEqual(slips);
});

it.each([
  ['a first attachment behind its label', paragraphs('附件：1.甲名单', '2.乙名单')],
  ['a year behind a number', paragraphs('1、2021年示范农场名单', '2、资金安排')],
  [
    'every level',
    paragraphs('一、甲', '（一）乙', '1.丙', '（1）丁', '（2）丁', '2.丙', '（二）乙', '二、甲'),
  ],
  [
    'articles that go on from chapter to chapter',
    paragraphs('第一章 甲', '第一条 乙', '第二条 丙', '第二章 丁', '第三条 戊'),
  ],
  ['articles of two rules', paragraphs('第一条 甲', '第二条 乙', '第一条 丙', '第二条 丁')],
  ['an excerpt of rules', paragraphs('第三条 甲', '第七条 乙')],
  ['articles that are cited', paragraphs('第一条 甲', '第三条、第七条规定的，乙', '第九条的规定')],
  ['a level left out', paragraphs('一、甲', '1.乙', '2.丙', '二、丁', '1.戊')],
  ['numbers that go on', paragraphs('一、甲', '1.乙', '二、丙', '2.丁')],
  ['two lists', [...list(1, 2, 3), ...paragraphs('甲'), ...list(1)]],
  ['a list before headings', [...list(1, 2), ...paragraphs('一、甲', '二、乙')]],
  ['numbers in rings under each of others', paragraphs('1.甲', '①乙', '②丙', '2.丁', '①戊')],
  ['dates and decimals', paragraphs('10.5万元', '8月7日', '2023.8.7')],
])('leaves %s', (_, prose) => {
  expect(found(prose)).toEqual([]);
});
