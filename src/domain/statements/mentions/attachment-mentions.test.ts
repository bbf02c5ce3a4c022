import { expect, it } from 'vitest';
import { clausesOf } from '../clauses/clause.ts';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import { attachmentMentions, isSameTitle } from './attachment-mentions.ts';

it.each<readonly [text: string, mentions: readonly string[]]>([
  ['现予公示（详见附件）。', ['?']],
  ['名单见附件2。', ['2']],
  ['拟认定5家（附件1），3家通过复核（附件2）。', ['1', '2']],
  ['详见附件1和附件3。', ['1', '3']],
  ['名单见附件二，条件见附件一。', ['2', '1']],
  ['附件：拟推荐对象名单', ['1 拟推荐对象名单']],
  ['附件：2.拟推荐对象名单', ['2 拟推荐对象名单']],
  ['附件1：拟推荐对象名单', ['1 拟推荐对象名单']],
  ['附件：1. 甲名单　2. 乙名单 3. 2025年丙表', ['1 甲名单', '2 乙名单', '3 2025年丙表']],
  ['附件：1.甲名单；2.乙名单', ['1 甲名单', '2 乙名单']],
  ['附件：1. 软件2.0版', ['1 软件2.0版']],
  ['附件：甲标准 3. 版', ['1 甲标准 3. 版']],
  ['附　件二：拟推荐对象名单', ['2 拟推荐对象名单']],
  ['详见附件1《拟推荐对象名单》。', ['1 拟推荐对象名单']],
  ['须附身份证件复印件', []],
  ['拟认定5家（附件另行公布）', []],
  ['附件1另行公布', []],
  ['申报材料及附件装订成册', []],
])('reads the attachments in %s', (text, mentions) => {
  const scope = settingScope(text, []);
  const clauses = clausesOf(scope, knownWords([], []));
  expect(
    attachmentMentions({ scope, clauses }).map(({ number, title }) =>
      `${number ?? '?'} ${title ?? ''}`.trim(),
    ),
  ).toEqual(mentions);
});

it('compares titles without their marks', () => {
  expect(isSameTitle('《拟推荐对象名单》', '拟推荐对象 名单')).toBe(true);
  expect(isSameTitle('拟推荐对象名单', '拟推荐对象情况表')).toBe(false);
});
