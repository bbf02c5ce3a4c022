import type { Finding } from '../../findings/findings.ts';
import type { Rule } from '../../findings/rule.ts';
import { proposedTables } from '../../rows/tables.ts';
import { proseWith } from '../../words/prose-read.ts';
import { clauseStart } from '../../words/sentence-start.ts';
import { comparedFinding } from '../compared.ts';
import { Parties, type Party } from '../parties.ts';
import { isSo, readingsIn, type Rows } from './comparison-readings.ts';
import { type Compared, comparingIn, comparisonsIn, type ComparisonPlace } from './comparisons-told.ts';

/**
 * 前者的月人均收入低于后者, 合作社补贴金额却比农户多, 甲村面积大，而乙村补偿费多: of two whom the prose compares, rows
 * or kinds, the one has more by a column that may be meant.
 */
export const statedComparisons: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of proseWith(notice, worthReading)) {
    const comparing = comparingIn(read.scope.text);
    if (!comparing) continue;
    const place = { scope: read.scope, parties: new Parties(read, notice), tables, notice };
    const compared = comparisonsIn(comparing, place, (one) => isSo(one, place));
    yield* compared.flatMap((one) => problemOf(one, place) ?? []);
  }
};

const worthReading =
  /[高低多少大小长短早晚优先重轻强快慢]于|[不没].[及如有]|不[及如]|领先|超过|超出|比|较|[高低多少大小长短早晚先后贵优]些?[，。；、]|[前后]者/;

function problemOf(comparison: Compared, place: ComparisonPlace): Finding | undefined {
  const { scope, notice } = place;
  const { left, right, start, end } = comparison;
  const readings = readingsIn(comparison, place);
  const [first] = readings;
  if (!first || readings.some(({ isRight }) => isRight !== false)) return undefined;
  const [one, other] = [left[0], right[0]];
  if (!one || !other) return undefined;
  const { measure, sides } = first;
  const said = { start: Math.max(Math.min(one.start, start), clauseStart(scope.text, start)), end };
  const comparands = sides.map((rows, index) => ({ name: nameOf(rows, index === 0 ? left : right), rows }));
  return comparedFinding({ scope, said, at: Math.min(one.start, start), measure, comparands }, notice);
}

/** What `rows` are called: as the text calls one of `parties`, but for 前者; else by their names. */
function nameOf(rows: Rows, parties: readonly Party[]): string {
  const party = parties.find(({ senses }) => senses.some((sense) => sense.rows === rows)) ?? parties[0];
  const names = rows.flatMap(({ table, row }) => table.nominees[row]?.name ?? []);
  const isOwn = party?.senses.some((sense) => sense.rows === rows) && !/^[前后]者$/.test(party.name);
  return isOwn || names.length !== 1 ? (party?.name ?? '') : names.join('、');
}
