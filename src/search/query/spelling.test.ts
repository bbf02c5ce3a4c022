import { expect, test } from 'vitest';
import { token } from '../tokens.ts';
import { unitsOf } from '../units.ts';
import type { ShortForm } from './short-forms.ts';
import { spelling, spellingSlips } from './spelling.ts';

const sounds: Readonly<Record<string, string>> = {
  省: 'sheng',
  总: 'zong',
  工: 'gong',
  会: 'hui',
  州: 'zhou',
};
const characters = {
  simplify: (character: string): string => character,
  readings: (text: string): string[][] => [Array.from(text, (character) => sounds[character] ?? 'xx')],
  syllables: ['huang', 'fu', 'zhan', 'luo', 'hong', 'qiao', 'cuo', 'zhou', 'mao'],
};
const asked = (query: string, forms: readonly ShortForm[] = []): string[] =>
  spellingSlips(query, unitsOf(query, characters.simplify), forms, characters)
    .flat()
    .flatMap(({ asks }) => asks.flatMap((ask) => ('oneOf' in ask ? ask.oneOf : [ask])))
    .flatMap((ask) => ('prefix' in ask ? ask.prefix : ask.phrase));

test.each([
  ['wangfuzhan', 'hanhuzan'],
  ['ro hongqiao', 'nuohonqiao'],
  ['zhoumaozuo', 'zoumaocuo'],
])('takes %s for a name with one letter wrong', (query, meant) => {
  expect(asked(query)).toContain(token('looseName', [meant]));
});

test('takes initials for those that a longer name begins with', () => {
  const readings = (name: string): string[][] =>
    name === '甲乙丙丁' ? [['jia', 'yi', 'bing', 'ding']] : [['jia', 'yi', 'ding']];
  const [ofInitials] = spelling('jyb', readings).filter(({ asks }) =>
    asks.some((ask) => 'prefix' in ask && ask.prefix === token('initials', ['jyb'])),
  );
  const strokesOf = (): string => '';
  expect(ofInitials?.distanceTo?.('甲乙丙丁', [], strokesOf)).toBe(0);
  expect(ofInitials?.distanceTo?.('甲乙丁', [], strokesOf)).toBeUndefined();
  expect(spelling('jy', readings).some(({ name }) => name === 'pinyin-start')).toBe(false);
});

test('takes no other name for one, nor a sentence', () => {
  expect(asked('wangfuzhan')).not.toContain(token('looseName', ['nuohonqiao']));
  expect(asked('zhoumaocuozhoumaozuo')).not.toContain(token('looseName', ['zoumaocuozoumaocuo']));
});

test('writes out in pinyin what is called in short', () => {
  expect(asked('guoluo zhougonghui')).toContain(token('looseUnit', ['guonuozouzononhi']));
});

test('writes out the initials of what an office calls in short, but no letter alone', () => {
  expect(asked('zgh', [['工会', '总工会']])).toContain(token('unitInitials', ['zzgh']));
  expect(asked('zgh', [['工', '总工会']])).not.toContain(token('unitInitials', ['zzghh']));
});
