import { placeIn } from '../../finding/finding.ts';
import { headForm } from '../../name/name-column.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isSameMeasure, unitOf } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { setsIn } from '../rows/mentions.ts';
import { numbersOf } from '../rows/columns.ts';
import { type RowFacts, rowFacts, union } from '../rows/row-facts.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { headsCalled } from '../words/heads-called.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/** 资助额均未超过造价的40%: no row has more of one column, or less, than so much of another. */
export const statedQuotients: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const facts = rowFacts(tables);
  for (const { scope } of proseWith(notice, /的\d[\d.]*%/))
    for (const match of claimsIn(scope.text, bound)) {
      const before = sentenceBefore(scope.text, match.index);
      const isLeft = unclear.test(before + match[0]) || isOfOthers(before, notice);
      const finding = isLeft ? undefined : problemOf(match, scope, facts);
      if (finding) yield finding;
    }
};

const bound =
  /(?<=^|[，。；、:])(?<one>[^，。；、:\d]{2,20}?)(?:均|都|全部|一律)(?:未|不|没有)(?<side>超过|高于|突破|大于|低于|少于)(?<other>[^，。；、:\d]{2,14})的(?<share>\d{1,3}(?:\.\d{1,2})?)%(?=[，。；]|$)/g;
/** What makes it a rule, or of a part of what the columns tell. */
const unclear = /原则|一般|除|应|须|得|标准|规定|要求|合计|总[额和]|平均|累计|各/;

function problemOf(
  { 0: stated, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  facts: RowFacts,
): Finding | undefined {
  const { one = '', other = '', side = '', share = '' } = groups;
  const numbers = numbersOf(facts);
  const [first, ...more] = headsCalled(one, numbers.keys());
  const [second, ...others] = headsCalled(other, numbers.keys());
  if (first === undefined || second === undefined || first === second || more.length + others.length > 0)
    return undefined;
  const [parts, wholes] = [numbers.get(first) ?? [], numbers.get(second) ?? []];
  const isMost = !/低|少/.test(side);
  const called = setsIn(one, facts);
  const rows = called.length === 0 ? facts.all : union(called);
  const beyond = [...rows].filter((row) => {
    const difference = (parts[row] ?? NaN) - ((wholes[row] ?? NaN) * Number(share)) / 100;
    return isMost ? difference > tolerance : difference < -tolerance;
  });
  const [row] = beyond;
  const isUnlike = !isSameMeasure(unitOf(first), unitOf(second)) || beyond.length * 3 > rows.size;
  const owner = facts.owners[row ?? -1];
  if (row === undefined || !owner || isUnlike || scope.isQuoted({ start: index, end: index + stated.length }))
    return undefined;
  const known = [first, second].map((head) => `${headForm(head)}${numbers.get(head)?.[row]}${unitOf(head)}`);
  const name = owner.table.nominees[owner.row]?.name ?? '';
  return {
    code: 'stated-claim-differs',
    ...placeIn(scope, index),
    facts: { stated, name, known: known.join('，') },
  };
}

/** What comes of reckoning with fractions of two, and of cents. */
const tolerance = 0.01;
