import { expect, it } from 'vitest';
import type { Card } from '../record.ts';
import { ranked } from './rank.ts';

function notice(url: string, title: string, opensAt: string): Card {
  const fields = { unit: '', post: '', award: '', issuers: '', notice: '', number: '' };
  return { kind: 'notice', url, title, opensAt, span: {}, ...fields } as unknown as Card;
}

it('puts a notice that has all words of a query before a newer one that has some', () => {
  const both = { card: notice('/a/', '甲市先进集体公示', '2023'), tier: 'words', score: 0 } as const;
  const some = { card: notice('/b/', '乙市先进集体公示', '2024'), tier: 'words', score: 0 } as const;
  const query = { wholes: ['甲市集体'], words: [['甲市'], ['集体']] };
  const inOrder = ranked(
    [some, both],
    () => query,
    (text) => text,
    { now: 0 },
  );
  expect(inOrder.map(({ card }) => card.url)).toEqual(['/a/', '/b/']);
});

it('puts a notice to which one may still object before one with a shorter title', () => {
  const span = { opensAt: '2026-11-24T00:00:00+08:00', closesAt: '2026-12-01T00:00:00+08:00' };
  const open = {
    ...notice('/open/', '示例市2026年第一批先进集体公示', '2026'),
    issuers: '示例市总工会',
    span,
  };
  const results = [notice('/ended/', '总工会先进集体公示', '2024'), open].map(
    (card) => ({ card, tier: 'words', score: 0 }) as const,
  );
  const query = { wholes: ['总工会先进集体'], words: [['总工会'], ['先进集体']] };
  const inOrder = ranked(
    results,
    () => query,
    (text) => text,
    { now: Date.parse('2026-11-26T09:00:00+08:00') },
  );
  expect(inOrder.map(({ card }) => card.url)).toEqual(['/open/', '/ended/']);
});

it('puts nominees of one notice who are as close in its official order', () => {
  const nominees = ['/a/#er', '/a/#yi', '/b/#jia'].map((url, index) => ({
    ...notice(url, '示例村某组', '2024'),
    kind: 'nominee' as const,
    place: [2, 1, 3][index] ?? 0,
  }));
  const results = nominees.map((card) => ({ card, tier: 'phone', score: 0 }) as const);
  const inOrder = ranked(
    results,
    () => ({ wholes: ['0000-5550123'], words: [] }),
    (text) => text,
    { now: 0 },
  );
  expect(inOrder.map(({ card }) => card.url)).toEqual(['/a/#yi', '/a/#er', '/b/#jia']);
});

it('puts what one may still object to by its end, and the newest of the rest first', () => {
  const card = (url: string, opens: string, closes: string): Card => ({
    ...notice(url, '甲一', opens),
    kind: 'nominee',
    span: { opensAt: `${opens}T00:00:00+08:00`, closesAt: `${closes}T00:00:00+08:00` },
  });
  const results = [
    card('/later/#a', '2026-11-25', '2026-12-03'),
    card('/tomorrow/#a', '2026-11-20', '2026-11-28'),
    card('/old/#a', '2025-11-20', '2025-11-28'),
    card('/ended/#a', '2026-11-10', '2026-11-20'),
    card('/same/#a', '2026-11-24', '2026-12-03'),
  ].map((one) => ({ card: one, tier: 'words', score: 0 }) as const);
  const inOrder = ranked(
    results,
    () => ({ wholes: ['甲一'], words: [['甲一']] }),
    (text) => text,
    { now: Date.parse('2026-11-26T09:00:00+08:00') },
  );
  expect(inOrder.map((one) => one.card.url)).toEqual([
    '/tomorrow/#a',
    '/later/#a',
    '/same/#a',
    '/ended/#a',
    '/old/#a',
  ]);
});
