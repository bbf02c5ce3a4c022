import { expect, it } from 'vitest';
import { integer, pick, type Random, seeded } from '#testing/random.ts';
import { indexTokens, token } from '../tokens.ts';
import { unitsOf } from '../units.ts';
import { bundlePiece, type ShownEntry } from './bundle-piece.ts';
import { cardOn } from './card-fixture.ts';
import { textPiece } from './text-piece.ts';
import { UnitNumbers } from './unit-numbers.ts';

const simplify = (character: string): string => (character === '會' ? '会' : character);

/**
 * Units whose letters begin with those of others, that are cut, that are one unit simplified, and of two code units.
 */
const parts = [
  '公',
  '示',
  '会',
  '會',
  '𠀀',
  '𠀁',
  '😀',
  '𐀀',
  '㐀',
  '，',
  '\n',
  ' ',
  '.',
  '1',
  '12',
  '2',
  '１',
  'é',
  'e',
  'E1',
  'ß',
  '½',
];
const long = 'a'.repeat(23);

function textOf(random: Random): string {
  const words = Array.from({ length: integer(random, 0, 12) }, () => pick(random, parts));
  return random() < 0.1 ? `${long}${pick(random, ['', 'b', 'bc', 'bd'])} ${words.join('')}` : words.join('');
}

function entryOf(text: string, index: number): ShownEntry {
  const day = `2023-01-${String(1 + (index % 28)).padStart(2, '0')}`;
  return {
    card: cardOn(day, {
      url: `/notices/2023/n-${index}/`,
      kind: index % 2 === 0 ? 'notice' : 'nominee',
      title: `第${index}号`,
    }),
    filters: { year: [String(2020 + (index % 4))] },
    order: {},
    text,
  };
}

it('has what the words of the texts make of a bundle, whatever the texts', () => {
  const random = seeded(24);
  const units = new UnitNumbers(simplify);
  for (let round = 0; round < 400; round += 1) {
    const entries = Array.from({ length: integer(random, 0, 6) }, (_, index) =>
      entryOf(textOf(random), index),
    );
    const worded = entries.map((entry) => ({
      ...entry,
      words: indexTokens('body', unitsOf(entry.text, simplify)),
    }));
    expect(textPiece(entries, units)).toEqual(bundlePiece(worded));
  }
});

it('puts together words that are written alike, though of other units', () => {
  const { words, places } = textPiece(['1.2', '12'].map(entryOf), new UnitNumbers(simplify));
  const [one, two] = [token('body', ['1']), token('body', ['2'])];
  expect(words).toEqual([`${one}${two.slice(1)}`, two]);
  // The pair of 1 and 2, and 12; then 2 alone, behind the pair.
  expect([...places]).toEqual([0, 2, 1]);
});
