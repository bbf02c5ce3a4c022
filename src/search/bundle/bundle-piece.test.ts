import { expect, it } from 'vitest';
import { bundlePiece, joinedPieces } from './bundle-piece.ts';
import { cardOn } from './card-fixture.ts';

const entry = (kind: string, year: string) => ({
  card: cardOn(`${year}-01-01`, { url: `/notices/${year}/a/`, kind: 'notice', title: '甲' }),
  filters: { kind: [kind], year: [year] },
  order: {},
  text: '甲',
  words: [],
});

it('has under each value of a filter the records of all its pieces, by their numbers in the whole', () => {
  const pieces = [
    bundlePiece([entry('评选表彰', '2023'), entry('任前公示', '2023')]),
    bundlePiece([entry('评选表彰', '2024')]),
  ];
  expect(Object.fromEntries(joinedPieces(pieces).filters)).toMatchObject({
    kind: [
      ['任前公示', [1]],
      ['评选表彰', [0, 2]],
    ],
    year: [
      ['2023', [0, 1]],
      ['2024', [2]],
    ],
  });
});
