import { expect, test } from 'vitest';
import { readingsOfName } from './readings.ts';

test('reads a name in every way, its surname’s own first', () => {
  expect(readingsOfName('单行')).toEqual(
    expect.arrayContaining([
      ['shan', 'xing'],
      ['dan', 'hang'],
    ]),
  );
  expect(readingsOfName('单行')[0]?.[0]).toBe('shan');
});

test('reads the Han characters of a name alone', () => {
  expect(readingsOfName('A1单·行（甲）')).toEqual(readingsOfName('单行甲'));
  expect(readingsOfName('ABC 123')).toEqual([]);
});
