import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import { isOfOthers, type Owner, proposedTables, sentenceStart } from '../columns/proposed-tables.ts';
import type { Finding } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { type Scale, scalesCalled, scalesOf, sharesOf } from './scales.ts';
import { clauseStart, type Subject, Subjects } from './subjects.ts';

/**
 * 工期最短的是乙公司, 杉岭村三组征收面积最大, 报价最低的是第三中标候选人: of whom the prose says that nobody has more, or less, so it is by the columns
 * that it may mean.
 */
export const statedExtremes: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const scales = scalesOf(tables);
  if (scales.length === 0) return;
  for (const read of readingOf(notice).body) {
    const { scope } = read;
    if (scope.kind === 'cell' || !/最|居(?:首|末)/.test(scope.text)) continue;
    const found = matchesIn(scope.text, extreme).slice(0, mostTold);
    if (found.length === 0) continue;
    const subjects = new Subjects(read, tables);
    for (const match of found) {
      const told = behindIn(match, scope, subjects, tables) ?? beforeIn(match, scope, subjects);
      const finding = told && problemOf(told, scope, scales, notice);
      if (finding) yield finding;
    }
  }
};

/** More than prose has that people read. */
const mostTold = 60;

const extreme = /最(年[轻长]|[高低多少大小长短早晚先后迟轻])|居(?:首|末)位?(?=[，。；、]|$)/g;

/** Of whom something is said to be the most, or the least, and by what. */
interface Told {
  readonly owners: readonly Owner[];
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the clause of the extreme, or the name before it, begins. */
  readonly from: number;
  /** What is measured. */
  readonly words: string;
  /** 最短 */
  readonly sign: string;
}

/** What is no extreme of one who is put forward: limits, and who is not the one. */
const ofOther =
  /不是|并非|可|[除较]|(?<!占)比(?![例重])|以外|之外|其次|次[高低]|限|须|应|不[超低高少]|之一|上[年届]|候补/;
/** What stands between an extreme and its name: 的是, 提出申请的是, 的为县第一中学岗位的; 的 alone right before it. */
const between =
  /^([^，。；、:（）\d是为]{0,8}?)(?:的|者)?(?:[是为系]|，[是为]|出自)?([^，。；、:（）是为]{0,14})$/;

/** 最短的是乙公司: the name behind the extreme in `match`, or the only row that has what stands there. */
function behindIn(
  { 0: sign, 1: most, index }: RegExpExecArray,
  scope: Scope,
  subjects: Subjects,
  tables: readonly NomineeList[],
): Told | undefined {
  if (most === undefined) return undefined;
  const { text } = scope;
  const end = index + sign.length;
  const behind = stretchIn(text.slice(end, end + longest), /^(?:，[是为])?[^，。；（）\n]*/);
  const lead = text.slice(clauseStart(text, index), index);
  const [first, second] = subjects.within(end, end + behind.length);
  if (first) {
    const words = between.exec(text.slice(end, first.start));
    const isRow = second !== undefined && /^[、和及与]$/.test(text.slice(first.end, second.start));
    const isSaid = /[的者是为系]/.test(text.slice(end, first.start)) || most.startsWith('年');
    return !words || isRow || !isSaid || ofOther.test(text.slice(end, first.start))
      ? undefined
      : { ...first, from: index - lead.length, owners: [first], words: `${lead}|${words[1] ?? ''}`, sign };
  }
  const [whole = '', act = '', phrase = ''] =
    /^([^\d是为，]{0,8}?)的?(?:[是为系]|，[是为]|出自)([^\d，]{2,24})$/.exec(behind) ?? [];
  const owners = whole === '' ? [] : ownersOf(phrase, tables);
  const start = end + behind.length - phrase.length;
  return owners.length === 0 || ofOther.test(whole)
    ? undefined
    : {
        owners,
        name: phrase,
        from: index - lead.length,
        start,
        end: end + behind.length,
        words: `${lead}|${act}`,
        sign,
      };
}

/** As far as a name stands behind an extreme. */
const longest = 48;

/** The row of which `phrase` is a name in short, or else all rows of which it is what one column says. */
function ownersOf(phrase: string, tables: readonly NomineeList[]): Owner[] {
  const said = phrase.replace(/^(?:来自|出自)/, '');
  if (said.length < 3) return [];
  const rows = tables.flatMap((table) => table.nominees.map((nominee, row) => ({ table, row, nominee })));
  const isSaid = (cell: string): boolean => cell === said || (said.length > 3 && cell.endsWith(said));
  const own = rows.filter(({ nominee: { cells } }) => cells.some(isSaid));
  const heads = own.flatMap(({ table, nominee: { cells } }) =>
    table.heads.filter((_, column) => isSaid(cells[column] ?? '')),
  );
  return new Set(heads).size === 1 ? own : [];
}

/** 杉岭村三组征收面积最大, 环保投资数额居首: the last name in the clause before an extreme that ends it. */
function beforeIn(
  { 0: sign, index }: RegExpExecArray,
  { text }: Scope,
  subjects: Subjects,
): Told | undefined {
  const end = index + sign.length;
  if (!/^(?:[，。；、）\n]|$)/.test(text.slice(end, end + 1))) return undefined;
  const from = clauseStart(text, index);
  const last = subjects.within(from, index).at(-1) ?? subjectBefore(text, from, subjects);
  if (!last || /[、和及与]$/.test(text.slice(clauseStart(text, last.start), last.start))) return undefined;
  const words = text.slice(Math.max(last.end, from), index);
  return words.length > 16 || ofOther.test(text.slice(from, index)) || /[、\d]/.test(words)
    ? undefined
    : { ...last, from: last.start, owners: [last], words, sign };
}

/** 甲工程总投资最小，环保投资占比最高: of whom the clause before says one thing more. */
function subjectBefore(text: string, from: number, subjects: Subjects): Subject | undefined {
  const end = from - 1;
  if (
    text[end] !== '，' ||
    !/(?:最[高低多少大小长短早晚]|居[首末]位?)$/.test(text.slice(Math.max(0, end - 3), end))
  )
    return undefined;
  const [only, ...others] = subjects.within(clauseStart(text, end), end);
  return others.length === 0 ? only : undefined;
}

const isLeastSign = /[低少小短轻末早先]/;
/** What no column of the list tells, where none of its heads says it. */
const ofDerived = [/增/, /[减降]/, /均/, /率/, /申[请报]/];
const ofShare = /(?:所占|占)?(?:比例|比重|占比)/;

function problemOf(told: Told, scope: Scope, scales: readonly Scale[], notice: Notice): Finding | undefined {
  const { owners, name, from, start, end, words, sign } = told;
  const own = scope.text.slice(from, start);
  if (
    isOfOthers(own, notice) ||
    scope.isQuoted({ start, end }) ||
    /除/.test(own) ||
    isExcepted(scope.text, from)
  )
    return undefined;
  const before = scope.text.slice(sentenceStart(scope.text, from), from);
  const tables = new Set(owners.map(({ table }) => table));
  const ofTables = scales.filter(({ table }) => tables.has(table));
  const called = scalesMeant(words, sign, before, ofTables);
  const meant = called.length === 0 && words === '|' ? ofAmount(told, scope, ofTables) : called;
  const half = stretchIn(before + words, /[^；]*$/);
  const isRight = meant.some((scale) => {
    const least = isLeast(scale, sign);
    const isOne = owners.some(
      ({ table, row }) => table === scale.table && isExtreme(scale, row, half, least),
    );
    return isOne || (owners.length > 1 && isMostOfKinds(scale, owners, least));
  });
  const [first] = meant;
  if (!first || isRight || isToldElsewhere(told, scope, meant)) return undefined;
  const stated = `${words.replace(/^.*[\p{P}|]/u, '')}${sign}`;
  const known = `${mostOf(first, isLeast(first, sign), name)}${sign}`;
  return { code: 'named-trait-differs', ...placeIn(scope, start), facts: { name, stated, known } };
}

/** 除甲公司外，报价最低的是乙公司 */
function isExcepted(text: string, from: number): boolean {
  return /除[^，；。]{1,30}外，$/.test(text.slice(Math.max(0, from - 40), from));
}

/** 最少的是甲一，40人: the columns of the unit in which an amount stands behind the name. */
function ofAmount({ end, sign }: Told, { text }: Scope, scales: readonly Scale[]): readonly Scale[] {
  const unit = stretchIn(
    text.slice(end, end + 16),
    /^[，（][为有达共]?\d{1,9}(?:\.\d{1,4})?([^，。；（）\d]{1,4})/,
    1,
  );
  return scales.filter((scale) => unit !== '' && scale.unit === unit && isFitting(scale, sign));
}

/** 年龄最小的甲二仅29岁, who is 36: an amount that is not the row's is told where one column alone may be meant. */
function isToldElsewhere({ owners, name, end }: Told, { text }: Scope, meant: readonly Scale[]): boolean {
  const amount = stretchIn(
    text.slice(end, end + 16),
    /^[，（]?[^，。；（）\d]{0,6}(\d{1,9}(?:\.\d{1,4})?)/,
    1,
  );
  const [owner] = owners;
  const known = meant.map(({ values }) => values[owner?.row ?? 0] ?? NaN);
  const isNamed = owner?.table.nominees[owner.row]?.name === name;
  return (
    isNamed &&
    amount !== '' &&
    known.length === 1 &&
    ![1, 1e4, 1e-4].some((factor) => known[0] === Number(amount) * factor)
  );
}

/** The columns that the words of an extreme call, or, where they call nothing, those that its sentence called last. */
function scalesMeant(
  words: string,
  sign: string,
  before: string,
  scales: readonly Scale[],
): readonly Scale[] {
  const own = words.replace(/^.*(?:其中|之中|[家人名个项组所位]中|里)/, '').replace('|', '');
  const fitting = scales.filter((scale) => isFitting(scale, `${own}${sign}`));
  if (/年[轻长]/.test(sign)) return fitting.filter(({ kind, unit }) => kind === 'age' || unit === '岁');
  if (/[男女]/.test(own)) return [];
  if (ofShare.test(own) && !scales.some(({ head }) => ofShare.test(head)))
    return sharesOf(scalesCalled(own.replace(ofShare, ''), fitting), fitting);
  const derived = ofDerived.filter((form) => form.test(own));
  const called = scalesCalled(own, fitting).filter(({ head }) => derived.every((form) => form.test(head)));
  if (called.length > 0 || /\p{Script=Han}/u.test(own)) return called;
  const clauses = before
    .split(/[，；。]/)
    .filter((clause) => clause !== '')
    .slice(-2)
    .toReversed();
  for (const clause of clauses) {
    const last = scalesCalled(stretchIn(clause, /[^中]*$/), fitting);
    if (last.length > 0) return last;
  }
  return [];
}

/** Whether it may be said of a column: the earliest of days, the longest of times, the most of numbers. */
function isFitting({ kind, unit }: Scale, said: string): boolean {
  if (kind === 'day') return /最[早晚先后迟]/.test(said);
  if (kind === 'age') return /最(?:[大小轻长]|年|早|晚)/.test(said);
  return unit === '年份' ? /最[早晚先后迟]/.test(said) : !/最[早晚先后迟]/.test(said);
}

/** The youngest were born last. */
function isLeast({ kind }: Scale, sign: string): boolean {
  if (kind === 'age') return /[小轻晚]/.test(sign);
  return isLeastSign.test(sign);
}

/** Whether no row has more than `row`, or less, or none of those that `half` speaks of. */
function isExtreme({ table, values }: Scale, row: number, half: string, least: boolean): boolean {
  const own = values[row];
  if (own === undefined) return true;
  const said = table.nominees.map(({ cells }) =>
    cells.some((cell) => cell.length > 1 && /^\p{Script=Han}+$/u.test(cell) && half.includes(cell)),
  );
  const isMost = (some: readonly (number | undefined)[]): boolean =>
    some.every((value) => value === undefined || (least ? value >= own : value <= own));
  return isMost(values) || (said[row] === true && isMost(values.filter((_, index) => said[index])));
}

/** Whether the rows that are `owners`, which one cell joins, have most together of all such rows: by sum, mean or number. */
function isMostOfKinds({ table, values }: Scale, owners: readonly Owner[], least: boolean): boolean {
  const rows = new Set(owners.filter((owner) => owner.table === table).map(({ row }) => row));
  const [first = 0] = rows;
  const column = table.heads.findIndex((_, index) =>
    table.nominees.every(
      ({ cells }, row) => rows.has(row) === (cells[index] === table.nominees[first]?.cells[index]),
    ),
  );
  if (column === -1) return true;
  const kinds = grouped(table.nominees.map(({ cells }, row) => [cells[column] ?? '', values[row] ?? 0]));
  const own = kinds.get(table.nominees[first]?.cells[column] ?? '') ?? [];
  return ofKind.some((of) => {
    const all = Array.from(kinds.values(), of);
    return of(own) === (least ? Math.min(...all) : Math.max(...all));
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** By what one kind may have most. */
const ofKind = [
  sumOf,
  (values: readonly number[]) => sumOf(values) / values.length,
  ({ length }: readonly number[]) => length,
];

/** What the row that has most is called, in the column that says `name` of another one. */
function mostOf({ table, values }: Scale, least: boolean, name: string): string {
  const known = values.flatMap((value) => value ?? []);
  const row = table.nominees[values.indexOf(least ? Math.min(...known) : Math.max(...known))];
  const column = table.heads.findIndex((_, index) =>
    table.nominees.some(({ cells }) => cells[index]?.endsWith(name)),
  );
  return row?.cells[column] ?? row?.name ?? '';
}
