import { expect, test } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { plan } from './plan.ts';

const setting = { today: civil('2026-11-26'), shortForms: [] };
const characters = { simplify: (character: string) => character, readings: () => [], syllables: [] };
const stepsOf = (query: string): string[][] =>
  plan(query, characters, setting).steps.map((tiers) => tiers.map(({ name }) => name));

test('asks for the newest, and where they are of a time, then for the newest of any time', () => {
  expect(stepsOf('最新的公示')).toEqual([['listed']]);
  expect(stepsOf('昨天的公示')).toEqual([['listed'], ['listed']]);
});

test('asks for words together only where each is more than one character of Han', () => {
  expect(stepsOf('朱梅 周毛措').flat()).toContain('words');
  expect(stepsOf('朱梅').flat()).not.toContain('words');
  expect(stepsOf('朱 周毛措').flat()).not.toContain('words');
});

test('asks for a year’s alone where a year is named', () => {
  expect(stepsOf('2019年的公示')).toEqual([['listed']]);
});

test.each([
  ['正在公示的', 'closes'],
  ['正在公示的有哪些', 'closes'],
  ['最新的公示', 'opens'],
  ['最新的正在公示的', 'opens'],
  ['今年正在公示的', 'opens'],
])('lists for %s by which end of the window comes first', (query, order) => {
  const [[tier] = []] = plan(query, characters, setting).steps;
  expect(tier).toMatchObject({ name: 'listed', order });
});
