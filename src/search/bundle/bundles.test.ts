import { expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { bundlesOf, type FieldsBundle } from './bundles.ts';

const publishedOn = (...days: readonly string[]) =>
  days.map((day) => ({ published: { on: civil(day), at: undefined }, nomineeCount: 4 }));

/** Each bundle with what is in it. */
const inEach = (bundles: readonly FieldsBundle[]): (readonly [string, ...string[]])[] =>
  bundles.flatMap(({ name, texts }) => [
    [name, ...texts.map((text) => text.name)],
    ...texts.map((text) => [text.name, ...text.months] as const),
  ]);

it('has the newest month apart, and of the rest each text by its year and fields of whole years', () => {
  expect(bundlesOf([])).toEqual([]);
  expect(inEach(bundlesOf(publishedOn('2025-03-01', '2025-03-31')))).toEqual([
    ['head', '2025'],
    ['2025', '2025-03'],
  ]);
  const notices = publishedOn('2023-12-31', '2025-01-31', '2024-07-01', '2024-03-01', '2025-02-01');
  expect(inEach(bundlesOf(notices, 10))).toEqual([
    ['head', '2023', '2024'],
    ['2023', '2023-12'],
    ['2024', '2024-03', '2024-07'],
    ['head-2025', '2025'],
    ['2025', '2025-01'],
    ['head-newest', 'newest'],
    ['newest', '2025-02'],
  ]);
});

it('leaves every bundle but the newest as it is when a notice is published in the same month, or is put in order', () => {
  const notices = publishedOn('2024-07-01', '2025-01-31', '2025-02-01');
  const before = bundlesOf(notices, 1);
  expect(bundlesOf([...publishedOn('2025-02-28'), ...notices.toReversed()], 1)).toEqual(before);
});
