import { expect, test } from 'vitest';
import { usualCharacters } from '../characters.ts';
import { strokeTable } from './stroke-table.ts';
import { likeness, strokesIn } from './strokes.ts';
import { usualStrokes } from './usual-strokes.ts';

const strokesOf = strokesIn(strokeTable('怡岚'));

test('has the strokes of every character of GB 2312 in its place', () => {
  expect(usualStrokes.flatMap((row) => row.split(' ')).length).toBe(usualCharacters().length - 1);
  expect([...'一十木朱'].map((character) => strokesOf(character).length)).toEqual([1, 2, 4, 6]);
});

test('tells a reader of a rare character where a name has it', () => {
  expect(strokesOf('岚').length).toBe(7);
  expect(strokesOf('黟')).toBe('');
  expect(strokesOf('x')).toBe('');
});

test.each(['未朱', '手毛', '悔梅', '尤龙', '素索', '借措', '苛荷', '恰怡'])('sees %s alike', (pair) => {
  const [one = '', other = ''] = [...pair].map(strokesOf);
  expect(likeness(one, other)).toBeGreaterThanOrEqual(0.6);
  expect(likeness(other, one)).toBe(likeness(one, other));
});

test.each(['未国', '手霜', '悔一'])('sees %s unlike', (pair) => {
  const [one = '', other = ''] = [...pair].map(strokesOf);
  expect(likeness(one, other)).toBeLessThan(0.4);
});
