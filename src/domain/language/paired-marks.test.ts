import { expect, it } from 'vitest';
import { unpairedMarks } from './paired-marks.ts';

const found = (...texts: string[]) =>
  unpairedMarks(texts.map((text, number) => ({ text, number })))
    .map(({ line, index, mark, missing }) => `${line.number}:${index} ${mark} ${missing}`)
    .toSorted();

it.each<[string, string[], string[]]>([
  ['an opening mark', ['甲“乙'], ['0:1 “ ”']],
  ['a closing mark', ['甲”乙'], ['0:1 ” “']],
  ['marks that cross', ['（甲“乙）丙'], ['0:2 “ ”']],
  ['the inner of two', ['“甲“乙”丙'], ['0:0 “ ”']],
  ['both halves far apart', ['甲）乙（'], ['0:1 ） （', '0:3 （ ）']],
])('reports %s', (_, lines, reports) => {
  expect(found(...lines)).toEqual(reports);
});

it.each<[string, string[]]>([
  ['nested marks', ['“‘甲’（乙）《丙》”']],
  ['a pair over lines', ['（甲', '乙）']],
  ['a quotation of several paragraphs', ['“甲', '“乙', '“丙”']],
  ['numbers with one bracket', ['1）甲；2）乙', 'a)甲', '二）乙']],
  ['an apostrophe', ['It’s']],
  ['brackets of two widths', ['（甲)']],
])('leaves %s', (_, lines) => {
  expect(found(...lines)).toEqual([]);
});
