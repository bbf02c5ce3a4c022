import { expect, test } from 'vitest';
import { usualForms, writtenOut } from './short-forms.ts';

test.each([
  ['省总', '省总工会'],
  ['示例省卫健委', '示例省卫生健康'],
  ['劳模', '劳动模范'],
  ['青海省工会', '青海省总工会'],
  ['农科院', '农业科学院'],
  ['评先评优', '先进'],
])('writes %s out', (short, full) => {
  expect(writtenOut(short)).toContain(full);
});

test('leaves alone what is written out', () => {
  expect(writtenOut('省总工会')).toEqual([]);
  expect(writtenOut('周毛措')).toEqual([]);
});

test('writes out what the office calls so before what is called so everywhere', () => {
  expect(writtenOut('市教委', [['市教委', '市教育工作委员会']])[0]).toBe('市教育工作委员会');
});

test('has every form once', () => {
  expect(new Set(usualForms.map((form) => form.join(' '))).size).toBe(usualForms.length);
});
