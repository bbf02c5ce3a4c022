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
