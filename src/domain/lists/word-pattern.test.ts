import { describe, expect, it } from 'vitest';
import { beginningsOf } from './beginnings-of.ts';
import { wordPattern } from './word-pattern.ts';

describe('the beginnings of a pattern', () => {
  it.each<readonly [pattern: RegExp, beginnings: readonly string[]]>([
    [/[父母]亲|失独|瘫/, ['父亲', '母亲', '失独', '瘫']],
    [/(?=[甲乙])(?:甲(?!丙)子|乙)/, ['甲子', '乙']],
    [/医疗?保险/, ['医疗', '医保']],
    [/(?<sum>[一二]{1,2})元/, ['一一', '一二', '二一', '二二', '一元', '二元']],
    [/a\d|\+\d{2}/i, [...'0123456789'].flatMap((digit) => [`a${digit}`, `A${digit}`, `+${digit}`])],
    [/甲.{0,2}乙|丙[^丁]|\bB站/, ['甲', '甲乙', '丙', 'B站']],
    [/(?:甲|乙丙?)(?:[丁戊]|己庚)/, ['甲丁', '甲戊', '甲己', '乙丁', '乙戊', '乙己', '乙丙']],
    [/甲乙(?:丙|丁)*|(?:戊(?!己)|庚辛)(?:壬|.)/, ['甲乙', '戊', '戊壬', '庚辛']],
    [/[1-3\u4e00]x*y/, ['1x', '2x', '3x', '一x', '1y', '2y', '3y', '一y']],
  ])('of %s', (pattern, beginnings) => {
    expect([...beginningsOf(pattern)].toSorted()).toEqual([...beginnings].toSorted());
  });

  it.each([/.甲/, /(?:甲|乙*)\p{Script=Han}/u, /[\u4e00-\u9fff]乙/, /甲?/])('may be any of %s', (pattern) => {
    expect(() => beginningsOf(pattern)).toThrow(RangeError);
  });
});

it.each([
  ['他的父亲和母亲', /[父母]亲/, [2, 2, 2, 5, 5, 5, -1]],
  ['父、失独', /[父母]亲|失独|[0-9][点时]/g, [2, 2, 2, -1]],
  ['KIM 微信qq', /qq|微信|k[a-z]/i, [0, 4, 4, 4, 4, 6, 6, -1]],
  ['不限制', /(?<!不)限|制/, [2, 2, 2]],
] as const)('finds in %s where a match begins, from each sign on', (text, pattern, places) => {
  const { indexIn, isIn } = wordPattern(pattern);
  expect(places.map((_, from) => indexIn(text, from))).toEqual(places);
  expect([isIn(text), isIn('无')]).toEqual([true, false]);
});

it.each([
  ['甲乙丙', /甲乙|甲|甲乙丙/, '甲乙'],
  ['甲乙丙', /甲(?=乙丁)|甲.{0,2}丙|甲乙/, '甲乙丙'],
  ['甲', /甲乙|甲/, '甲'],
] as const)('takes of %s the first alternative that matches', (text, pattern, words) => {
  expect(
    wordPattern(pattern)
      .matchesIn(text)
      .map(([match]) => match),
  ).toEqual([words]);
});

it('finds every match, each behind the one before', () => {
  const { matchesIn } = wordPattern(/[父母]亲|亲人/);
  expect(matchesIn('父亲人和母亲人亲人').map(({ 0: words, index }) => [index, words])).toEqual([
    [0, '父亲'],
    [4, '母亲'],
    [7, '亲人'],
  ]);
});

it('keeps apart what many patterns find in long texts, asked in turn', () => {
  const signs = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const patterns = signs.map((sign) => wordPattern(new RegExp(`${sign}+|[甲乙]${sign}`)));
  const texts = [signs.join('').repeat(60), '甲', '', signs.join('乙').repeat(60)];
  const counts = texts.map((text) => patterns.map(({ matchesIn }) => matchesIn(text).length));
  expect(counts.map((each) => new Set(each))).toEqual([60, 0, 0, 60].map((count) => new Set([count])));
  expect(patterns.map(({ indexIn }) => indexIn(signs.join('')))).toEqual(signs.map((_, index) => index));
});
