import { expect, test } from 'vitest';
import { confusedSpellings, mixedSpellings, namesOneAway, patternOf } from './slips.ts';

const asIs = (character: string): string => character;

test.each(['周*措', '周x措', '周某措', '周？措'])('takes %s for a name known in part', (query) => {
  const pattern = patternOf(query, asIs);
  expect(pattern?.accepts('周毛措')).toBe(true);
  expect(pattern?.accepts('周毛措吉')).toBe(false);
  expect(pattern?.accepts('周毛才')).toBe(false);
});

test.each(['周毛措', '***', 'x', 'xiao', '周毛措的电话*'])('takes %s for no such name', (query) => {
  expect(patternOf(query, asIs)).toBeUndefined();
});

test('knows the names that differ in one character, and no longer ones', () => {
  const [guess] = namesOneAway([...'周手措']);
  expect(guess?.accepts('周毛措')).toBe(true);
  expect(guess?.accepts('周手措')).toBe(false);
  expect(guess?.accepts('周毛草')).toBe(false);
  expect(guess?.accepts('周手措吉')).toBe(false);
});

test.each([
  ['zumei', 'zhumei'],
  ['zhoumaochuo', 'zhoumaocuo'],
  ['chenlin', 'chenling'],
  ['luxiang', 'nuxiang'],
  ['fushan', 'hushan'],
  ['zousan', 'zhoushan'],
])('takes %s for %s too', (typed, meant) => {
  expect(confusedSpellings(typed)).toContain(meant);
  expect(confusedSpellings(typed)).not.toContain(typed);
});

test('reads a name that is partly in pinyin', () => {
  const readings = (name: string): string[][] => (name === '毛' ? [['mao']] : [['cuo'], ['zha']]);
  expect(mixedSpellings(['zhou', '毛', '措'], readings)).toEqual(['zhoumaocuo', 'zhoumaozha']);
  expect(mixedSpellings(['周', '毛'], readings)).toEqual([]);
});
