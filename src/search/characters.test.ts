import { expect, test } from 'vitest';
import { characterTable, charactersOf, usualCharacters } from './characters.ts';

const simple: Readonly<Record<string, string>> = { 勞: '劳', 𠀾: '丧', 會: '会' };
const sounds: Readonly<Record<string, readonly string[]>> = {
  劳: ['lao'],
  会: ['hui', 'kuai'],
  〇: ['ling'],
  䶮: ['yan'],
};
const table = characterTable(
  ['勞', '會', '𠀾', '会'],
  new Set(['劳', '会', '〇', '䶮']),
  (character) => simple[character] ?? character,
  (character) => sounds[character] ?? [],
);
const { simplify, readings } = charactersOf(JSON.parse(JSON.stringify(table)));

test.each(Object.entries(simple))('makes of %s the simplified %s', (traditional, simplified) => {
  expect(simplify(traditional)).toBe(simplified);
});

test('reads a character in every way, as is usual first', () => {
  expect(readings('会')).toEqual([['hui'], ['kuai']]);
  expect(readings('劳会')).toEqual([
    ['lao', 'hui'],
    ['lao', 'kuai'],
  ]);
  expect(readings('䶮')).toEqual([['yan']]);
  expect(readings('〇')).toEqual([['ling']]);
  expect(readings('丧')).toEqual([]);
});

test('knows the usual characters as they stand in GB 2312', () => {
  const usual = usualCharacters();
  expect(usual).toHaveLength(6764);
  expect([usual[0], usual[3755], usual.at(-1)]).toEqual(['啊', '亍', '〇']);
});
