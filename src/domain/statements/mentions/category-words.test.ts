import { expect, it } from 'vitest';
import { clausesOf } from '../clauses/clause.ts';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import { categoryWords } from './category-words.ts';

it.each<readonly [text: string, words: readonly string[]]>([
  ['先进集体、先进工作者拟推荐对象', ['先进集体', '先进工作者']],
  ['朱一、朱二2名同志为先进个人', ['先进个人']],
  ['《关于评选先进个人的通知》', []],
  ['全国工会系统先进集体、先进个人评选表彰工作领导小组办公室初审', ['先进集体']],
  ['曾获省级先进个人称号', []],
  ['去年表彰的先进个人', []],
])('reads the categories in %s', (text, words) => {
  const clauses = clausesOf(settingScope(text, []), knownWords(['先进集体', '先进工作者'], []));
  expect(clauses.flatMap((clause) => categoryWords(clause).map(({ word }) => word))).toEqual(words);
});
