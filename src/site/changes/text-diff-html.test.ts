import { expect, it } from 'vitest';
import { runsBetween } from '#history/comparison/text-runs.ts';
import { markNames, runsHtml } from './text-diff-html.ts';

it.each([
  ['says a replacement in one go', '朱梅', '朱玫', '删除：朱梅；改为：朱玫；改动结束。'],
  ['says an addition', '甲、丙', '甲、乙、丙', '甲、增加：乙、；增加结束。丙'],
  ['says a removal', '甲、乙、丙', '甲、丙', '甲、删除：乙、；删除结束。丙'],
  ['names marks', '甲、乙', '甲，乙', '甲删除：顿号；改为：逗号；改动结束。乙'],
  ['names spaces', '朱 梅', '朱梅', '朱删除：［空格］；删除结束。梅'],
  ['pauses between cells', '1｜朱梅', '1｜朱玫', '1，删除：朱梅；改为：朱玫；改动结束。'],
])('%s', (_, before, after, said) => {
  const html = runsHtml(runsBetween(before, after));
  expect(html.replace(/<span aria-hidden="true">.*?<\/span>/g, '').replace(/<[^>]+>/g, '')).toBe(said);
});

it('escapes everything an author typed', () => {
  expect(
    runsHtml([
      { kind: 'same', text: '<b>' },
      { kind: 'added', text: '<i>' },
    ]),
  ).not.toMatch(/<[bi]>/);
  expect(runsHtml([{ kind: 'added', text: '<' }])).toContain('<span aria-hidden="true">&lt;</span>');
});

it.each([
  ['，', '逗号'],
  ['（）', '左括号、右括号'],
  ['——', '破折号'],
  ['　　', '2个全角空格'],
  ['.', '半角句点'],
  ['★', '★'],
])('names %s', (marks, name) => {
  expect(markNames(marks)).toBe(name);
});

it('names no text with letters in it', () => {
  expect(markNames('，并')).toBeUndefined();
  expect(markNames('')).toBeUndefined();
});
