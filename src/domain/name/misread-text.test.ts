import { expect, test } from 'vitest';
import { misreadTexts } from './misread-text.ts';

test.each([
  ['鏉庡洓', '李四'],
  ['¹«Ê¾', '公示'],
  // Marks of Chinese text count: of both rows of GB 2312 that have them.
  ['ÊÇ£¬', '是，'],
  ['ÊÇ¡£', '是。'],
])('tells that %s was %s', (written, instead) => {
  expect(misreadTexts(`甲${written}乙`)).toEqual([{ index: 1, written, instead }]);
});

test.each([
  // 亍丌, which hardly any text has; Latin letters of which one byte alone is that of a common character.
  ['rare characters', 'Ø¡Ø¢'],
  ['letters of another alphabet', 'ñññÿ'],
  ['signs that stand for what is masked', '××××'],
  ['a name', '李四、王五'],
])('leaves %s as they are', (_, text) => {
  expect(misreadTexts(text)).toEqual([]);
});
