import { expect, test } from 'vitest';
import { strokeTable } from '../strokes/stroke-table.ts';
import { strokesIn } from '../strokes/strokes.ts';
import { token } from '../tokens.ts';
import { mixedSpellings, namesOneAway, patternOf, soundsWithin } from './slips.ts';

const asIs = (character: string): string => character;
const unwritten = (): string => '';

test.each(['周*措', '周x措', '周某措', '周？措'])('takes %s for a name known in part', (query) => {
  const pattern = patternOf(query, asIs);
  expect(pattern?.distanceTo('周毛措', unwritten)).toBe(0);
  expect(pattern?.distanceTo('周毛措吉', unwritten)).toBeUndefined();
  expect(pattern?.distanceTo('周毛才', unwritten)).toBeUndefined();
});

test.each(['周毛措', '***', 'x', 'xiao', '周毛措的电话*'])('takes %s for no such name', (query) => {
  expect(patternOf(query, asIs)).toBeUndefined();
});

test('knows the names that differ in one character, and no longer ones', () => {
  const [guess] = namesOneAway([...'周手措'], () => []);
  expect(guess?.distanceTo('周毛措', unwritten)).toBeGreaterThan(0);
  expect(guess?.distanceTo('周手措', unwritten)).toBeUndefined();
  expect(guess?.distanceTo('周毛草', unwritten)).toBeUndefined();
  expect(guess?.distanceTo('周手措吉', unwritten)).toBeUndefined();
});

test('takes a name for the nearer the more its other character sounds like what is typed', () => {
  const sounds: Readonly<Record<string, string>> = { 冷: 'leng', 苓: 'ling', 沛: 'pei', 岚: 'lan' };
  const [guess] = namesOneAway([...'刘冷'], (character) => [[sounds[character] ?? '']]);
  const nearest = ['刘沛', '刘岚', '刘苓'].sort(
    (a, b) => Number(guess?.distanceTo(a, unwritten)) - Number(guess?.distanceTo(b, unwritten)),
  );
  expect(nearest).toEqual(['刘苓', '刘岚', '刘沛']);
});

test('takes a name for the nearer the more its other character looks like what is typed', () => {
  const strokesOf = strokesIn(strokeTable('朱'));
  const nearest = (typed: string, names: readonly string[]): string | undefined => {
    const [guess] = namesOneAway([...typed], () => []);
    return names.toSorted(
      (a, b) => Number(guess?.distanceTo(a, strokesOf)) - Number(guess?.distanceTo(b, strokesOf)),
    )[0];
  };
  expect(nearest('朱悔', ['朱兰', '朱梅', '朱国'])).toBe('朱梅');
  expect(nearest('周手措', ['周三措', '周毛措', '周国措'])).toBe('周毛措');
  expect(nearest('未梅', ['红梅', '朱梅', '李梅'])).toBe('朱梅');
  expect(nearest('方安尤', ['方安国', '方安平', '方安龙'])).toBe('方安龙');
});

test('asks of a name of two characters how names begin and end, not for every name that has one of them', () => {
  const guesses = namesOneAway([...'未梅'], () => []);
  expect(guesses.map(({ beginning }) => beginning)).toEqual([
    token('name', ['未']),
    token('nameBack', ['梅']),
  ]);
  expect(namesOneAway([...'周手措'], () => []).map(({ words }) => words.length)).toEqual([2, 2, 2]);
});

test('reads a name that is partly in pinyin', () => {
  const readings = (name: string): string[][] => (name === '毛' ? [['mao']] : [['cuo'], ['zha']]);
  expect(mixedSpellings(['zhou', '毛', '措'], readings)).toEqual(['zhoumaocuo', 'zhoumaozha']);
  expect(mixedSpellings(['周', '毛'], readings)).toEqual([]);
});

test('hears in a text what sounds like it, all of it and side by side', () => {
  const sounds: Readonly<Record<string, string>> = {
    友: 'you',
    游: 'you',
    谊: 'yi',
    仪: 'yi',
    奖: 'jiang',
    人: 'ren',
  };
  const readings = (character: string): string[][] => [[sounds[character] ?? character]];
  expect(soundsWithin('甲友谊奖人选', [...'游仪奖'], readings)).toBe(true);
  expect(soundsWithin('友谊人', [...'游仪奖'], readings)).toBe(false);
  expect(soundsWithin('友人谊奖', [...'游仪奖'], readings)).toBe(false);
});

test('takes a name of up to four characters that is partly in pinyin for all of it so', () => {
  const readings = (character: string) => [[{ 毛: 'mao', 措: 'cuo', 吉: 'ji' }[character] ?? '']];
  expect(mixedSpellings(['zhou', ...'毛措吉'], readings)).toEqual(['zhoumaocuoji']);
  expect(mixedSpellings(['zhou', ...'毛措吉吉'], readings)).toEqual([]);
});
