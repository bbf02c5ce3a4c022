import { expect, it } from 'vitest';
import { clausesOf } from '../clauses/clause.ts';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import { intentions } from './intentions.ts';

it.each<readonly [text: string, roots: readonly string[]]>([
  ['拟表彰对象的公示', ['表彰']],
  ['拟推荐对象名单', ['推荐']],
  ['拟任职人选和拟任人选', ['任', '任']],
  ['拟聘用人员和拟聘人员', ['聘', '聘']],
  ['全国拟表彰先进集体300个', []],
  ['拟定于8月召开会议，拟提交审议', []],
  ['《关于拟表彰对象的通知》', []],
])('reads what is intended in %s', (text, roots) => {
  const scope = settingScope(text, []);
  const clauses = clausesOf(scope, knownWords([], []));
  expect(intentions({ scope, clauses }).map(({ root }) => root)).toEqual(roots);
});
