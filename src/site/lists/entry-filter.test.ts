import { expect, it } from 'vitest';
import { isEmpty, matches, optionCounts } from './entry-filter.ts';

const entries = [
  { kind: ['评选表彰'], issuer: ['甲厅', '乙厅'], status: ['open'] },
  { kind: ['评选表彰'], issuer: ['乙厅'], status: ['closed'] },
  { kind: ['任前公示'], issuer: ['甲厅'], status: ['closed'] },
];

it('keeps an entry that is all that is asked for, one of several issuers being enough', () => {
  const found = (criteria: Record<string, string>): number[] =>
    entries.flatMap((entry, index) => (matches(entry, criteria) ? [index] : []));
  expect(found({ issuer: '乙厅' })).toEqual([0, 1]);
  expect(found({ issuer: '乙厅', status: 'closed' })).toEqual([1]);
  expect(found({ region: '某市' })).toEqual([]);
  expect(found({})).toEqual([0, 1, 2]);
  expect(isEmpty({})).toBe(true);
});

it('counts what each option would leave, whatever its own field says now', () => {
  const counts = optionCounts(entries, { kind: '评选表彰', status: 'open' }, 'kind');
  expect([...counts]).toEqual([['评选表彰', 1]]);
  expect([...optionCounts(entries, { kind: '评选表彰' }, 'kind')]).toEqual([
    ['评选表彰', 2],
    ['任前公示', 1],
  ]);
});
