import { expect, it } from 'vitest';
import { clausesOf } from '../clauses/clause.ts';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import { shareStatements } from './share-statements.ts';

const known = knownWords(['先进集体', '先进工作者'], []);

function sharesIn(text: string): string[] {
  const scope = settingScope(text, ['body']);
  return shareStatements({ scope, clauses: clausesOf(scope, known) }).map(({ part, share, category = '' }) =>
    `${part} ${share}% ${category}`.trim(),
  );
}

it.each([
  ['女性7名，占先进工作者的35%', ['7 35% 先进工作者']],
  ['女性7名占拟推荐人选总数的35%', ['7 35%']],
  ['先进工作者20名（女性7名，占35%）', ['7 35%']],
  ['先进工作者20名，党员占75%', []],
  ['推荐先进工作者20名，占申报人数的41.7%', []],
  ['企业负责人3名，占企业人选的25%', []],
  ['女性7名，约占三成，占比近35%', []],
])('reads the share in %s', (text, shares) => {
  expect(sharesIn(text)).toEqual(shares);
});
