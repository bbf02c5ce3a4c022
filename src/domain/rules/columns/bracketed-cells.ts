import { placeIn } from '../../finding/finding.ts';
import { headForm } from '../../name/name-column.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isShortened } from '../amounts/rounding.ts';
import { isSlip } from '../amounts/slip.ts';
import { isSameMeasure, unitOf, units } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Mention, mentionsIn } from '../rows/mentions.ts';
import { cellValue } from '../amounts/cell-value.ts';
import { numbersOf } from '../rows/columns.ts';
import { ofName, type RowFacts, rowFacts, union } from '../rows/row-facts.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { wordsShared } from '../words/heads-called.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { clauseBefore, sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/**
 * 甲岗（A01）, A01（甲岗）, 均分最高的是甲一（91.5）: the code or the number in brackets beside what calls rows is one of those rows,
 * and not what only others have in that column.
 */
export const bracketedCells: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const facts = rowFacts(tables);
  for (const { scope } of proseWith(notice, /[\dA-Za-z][^（）]{0,6}[（）]/))
    for (const beside of pairsIn(scope, facts)) {
      const known = beside.isCode ? knownCode(beside, facts) : knownNumber(beside, scope, facts);
      const span = { start: beside.start, end: beside.start + beside.stated.length };
      if (known === undefined || scope.isQuoted(span)) continue;
      if (isOfOthers(sentenceBefore(scope.text, beside.start), notice)) continue;
      yield {
        code: 'named-trait-differs',
        ...placeIn(scope, beside.start),
        facts: { name: beside.mention.text, stated: beside.stated, known },
      } satisfies Finding;
    }
};

/** What calls rows, and a code or a number beside it in brackets. */
interface Beside {
  readonly mention: Mention;
  readonly stated: string;
  readonly number: string;
  readonly unit: string;
  readonly isCode: boolean;
  readonly start: number;
}

const code = '[A-Za-z]{1,6}-?\\d{1,8}|[A-Za-z]';
const behind = new RegExp(
  `（(?<label>(?:岗位|职位|项目|专业|标段)?(?:代码|编号|编码|代号)[:为]?)?(?:(?<code>${code})|(?<number>\\d{1,8}(?:\\.\\d{1,4})?)(?<unit>${units})?)）`,
  'g',
);
const ahead = new RegExp(
  `(?<![A-Za-z\\d-])(?<code>${code})(?:岗位?|职位|标段)?（(?<words>[^（）\\d]{2,20})）`,
  'g',
);

function pairsIn(scope: Scope, facts: RowFacts): readonly Beside[] {
  const { text } = scope;
  const ofBehind = claimsIn(text, behind).flatMap(({ 0: whole, index, groups = {} }): Beside[] => {
    const { code: own, number = '', unit = '', label } = groups;
    const before = clauseBefore(text, index).replace(/[”》]$/, '');
    const mention = mentionsIn(before, facts).find(({ end }) => end === before.length);
    const stated = own ?? `${number}${unit}`;
    const isCode = own !== undefined || label !== undefined;
    return mention ? [{ mention, stated, number, unit, isCode, start: index + whole.indexOf(stated) }] : [];
  });
  const ofAhead = claimsIn(text, ahead).flatMap(({ index, groups = {} }): Beside[] => {
    const { code: stated = '', words = '' } = groups;
    const [mention] = mentionsIn(words, facts);
    return mention?.text === words
      ? [{ mention, stated, number: '', unit: '', isCode: true, start: index }]
      : [];
  });
  return [...ofBehind, ...ofAhead];
}

const ofCodes = /代码|编码|编号|代号|(?:岗位|职位|标段|标包)号/;
/** Rows that have more codes than this are called by none of them. */
const mostCodes = 3;

/** The codes of the rows that are called, where the one beside them is not theirs but that of others. */
function knownCode({ mention, stated }: Beside, { columns }: RowFacts): string | undefined {
  const called = union(mention.callings.map(({ rows }) => rows));
  const isTheirs = [...columns.values()].some((cells) => [...called].some((row) => cells[row] === stated));
  if (isTheirs) return undefined;
  for (const [head, cells] of columns) {
    const isOfCodes =
      ofCodes.test(headForm(head)) || cells.every((cell = '') => /^[A-Za-z]{1,6}-?\d+$/.test(cell));
    const own = new Set([...called].flatMap((row) => cells[row] ?? []));
    if (isOfCodes && cells.includes(stated) && own.size > 0 && own.size <= mostCodes)
      return [...own].join('、');
  }
  return undefined;
}

/** 初评得分最高的是甲一（92.4分）: of another stage, or of what was asked for. */
const ofOtherStage = /初[评审试选]|复[评审试]|预|申[请报]|加分|(?<![居靠])前|[原上]/;

/**
 * What the named one has in the only column in which another has the number beside it, or from which that is a slip.
 */
function knownNumber(
  { mention, number, unit, start }: Beside,
  { text }: Scope,
  facts: RowFacts,
): string | undefined {
  const [row, ...others] = union(mention.callings.map(({ rows }) => rows));
  const isName = mention.callings.some(({ head }) => head === ofName);
  if (row === undefined || others.length > 0 || !isName) return undefined;
  const isSaid = (value: number): boolean => isShortened(number, value);
  if ([...facts.columns.values()].some((cells) => isSaid(cellValue(cells[row] ?? '')?.number ?? NaN)))
    return undefined;
  const sentence = sentenceBefore(text, start);
  const columns = [...numbersOf(facts)].filter(
    ([head, numbers]) =>
      (unit === '' ? wordsShared(sentence, head) > 1 : isSameMeasure(unitOf(head), unit)) &&
      !Number.isNaN(numbers[row] ?? NaN),
  );
  const meant = columns.filter(
    ([, numbers]) => numbers.includes(Number(number)) || isSlip(number, numbers[row] ?? NaN),
  );
  const [column, ...more] = meant;
  const isTelling = number.includes('.') || /最|第一|居首/.test(clauseBefore(text, start - 1));
  const isOther = ofOtherStage.test(clauseBefore(text, start - 1));
  return column && more.length === 0 && isTelling && !isOther
    ? `${facts.columns.get(column[0])?.[row]}${unit}`.replace(`${unit}${unit}`, unit)
    : undefined;
}
