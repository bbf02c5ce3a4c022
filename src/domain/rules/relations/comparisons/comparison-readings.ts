import { grouped } from '../../../lists/grouped.ts';
import type { NomineeList } from '../../../notice/notice.ts';
import { measured } from '../../amounts/figures.ts';
import { stepOf } from '../../amounts/rounding.ts';
import type { Owner } from '../../rows/tables.ts';
import { clauseStart, sentenceStart } from '../../words/sentence-start.ts';
import { isOfOthers } from '../../words/whose-words.ts';
import { type Measure, measuresMeant, type Said, signOf } from '../measures.ts';
import { byName, type Party } from '../parties.ts';
import { rowsSaid } from '../standings/peers.ts';
import type { Compared, ComparisonPlace } from './comparisons-told.ts';

export interface Reading {
  readonly measure: Measure;
  /** Whether it is of as much as the text tells of the first side, if anything. */
  readonly isOfTold: boolean;
  /** Undefined where a cell says nothing. */
  readonly isRight: boolean | undefined;
  /** Two of which it is not so, where it is so not of all; else the first of each. */
  readonly sides: readonly [left: Rows, right: Rows];
}

export type Rows = readonly Owner[];

/** Whether a comparison is so of those whom it names, by a column that may be meant. */
export function isSo(comparison: Compared, place: ComparisonPlace): boolean {
  return readingsIn(comparison, place).some(({ isRight }) => isRight === true);
}

/** 全镇登记的女志愿者比: of more than are listed. */
const ofWider = /^全[省市县区镇乡村校院国](?!部)[^\d]*$/;

/** A comparison by each column that may be meant, and by each way to read whom it names; none of others. */
export function readingsIn(
  comparison: Compared,
  { scope, tables, notice }: ComparisonPlace,
): readonly Reading[] {
  const { left, right, adjective, words, start, end } = comparison;
  const from = sentenceStart(scope.text, start);
  const before = scope.text.slice(from, clauseStart(scope.text, start));
  if (scope.isQuoted({ start, end }) || isOfOthers(scope.text.slice(from, end), notice)) return [];
  if (ofWider.test(scope.text.slice(clauseStart(scope.text, start), start))) return [];
  const unit = comparison.amount.replace(/^[\d.]+/, '');
  const measures = measuresOf({ words, adjective, before, unit }, [...left, ...right], tables);
  const lead = scope.text.slice(from, Math.min(start, left[0]?.start ?? start));
  const ownLead = scope.text.slice(clauseStart(scope.text, start), Math.min(start, left[0]?.start ?? start));
  return measures
    .flatMap((measure) => [lead, ownLead].flatMap((words) => readingsOf(comparison, measure, words)))
    .filter(({ isOfTold }) => isOfTold);
}

/** What may be measured of `parties`: by the columns of all tables, else by those of their own alone. */
function measuresOf(
  said: Said,
  parties: readonly Party[],
  tables: readonly NomineeList[],
): readonly Measure[] {
  const own = new Set(
    parties.flatMap(({ senses }) => senses.flatMap(({ rows }) => rows.map(({ table }) => table))),
  );
  const ofAll = measuresMeant(said, tables).filter(
    ({ head }) => head === '' || [...own].some(({ heads }) => heads.includes(head)),
  );
  return ofAll.length > 0 || own.size === tables.length ? ofAll : measuresMeant(said, [...own]);
}

/** What one measure says of a comparison, in each way to read it. */
function readingsOf(comparison: Compared, measure: Measure, lead: string): Reading[] {
  return sensesOf(comparison).flatMap(([left, right, by]) => {
    if (measure.head === '' && by === byName) return [];
    const own = [reading(comparison, measure, left, right)];
    if (comparison.same !== '') return ofSame(comparison, measure, left.flat(), right.flat());
    const [some, more] = [left, right].map((side) => side.map((rows) => rowsSaid(rows, by, lead)));
    if (some && more && [...some, ...more].every((rows) => rows.length > 0))
      own.push(reading(comparison, measure, some, more));
    if (!comparison.isOfEach) return own;
    const [all, others] = [left.flat(), right.flat()].map((rows) => rows.map((row) => [row]));
    return [
      ...own,
      reading(comparison, measure, all ?? [], others ?? []),
      reading(comparison, measure, all ?? [], right),
    ];
  });
}

/** Whom both sides may be: by what both are told from others, where there is such a thing. */
function sensesOf({ left, right }: Compared): (readonly [Rows[], Rows[], string])[] {
  const kinds = new Set([...left, ...right].flatMap(({ senses }) => senses.map(({ by }) => by)));
  const of = (parties: readonly Party[], by?: string): Rows[] =>
    parties.flatMap(({ senses }) => {
      const sense = by === undefined ? senses[0] : senses.find((one) => one.by === by);
      return sense ? [sense.rows] : [];
    });
  const alike = [...kinds].flatMap((by) => {
    const [one, other] = [of(left, by), of(right, by)];
    return one.length === left.length && other.length === right.length ? [[one, other, by] as const] : [];
  });
  return alike.length > 0 ? alike : [[of(left), of(right), byName]];
}

function reading(
  comparison: Compared,
  measure: Measure,
  left: readonly Rows[],
  right: readonly Rows[],
): Reading {
  const sign = signOf(comparison.adjective, measure.kind);
  const ones = valuesOf(left, measure, sign);
  const others = valuesOf(right, measure, sign);
  const [worst, best] = [
    [ones[0], others.at(-1)],
    [ones.at(-1), others[0]],
  ] as const;
  const isUnknown = [...ones, ...others].some(({ value }) => Number.isNaN(value));
  // What is so of the two that are nearest, and of those farthest apart, is so of all.
  const wrong = [worst, best].find(([one, other]) => {
    const gap = (one?.value ?? NaN) - (other?.value ?? NaN);
    return comparison.isDenied ? gap > 0 : gap <= 0 || !isOf(gap, measure, comparison.amount);
  });
  const [one, other] = wrong ?? worst;
  return {
    measure,
    isOfTold: isTold(comparison.told, ones, measure),
    isRight: isUnknown || !one || !other ? undefined : wrong === undefined,
    sides: [one?.rows ?? [], other?.rows ?? []],
  };
}

interface Valued {
  readonly rows: Rows;
  /** The more the more may be said of it; not a number where the list says none. */
  readonly value: number;
}

/** What `measure` says of each of `side`, the least first. */
function valuesOf(side: readonly Rows[], measure: Measure, sign: 1 | -1): Valued[] {
  return side
    .map((rows) => ({ rows, value: sign * (measure.of(rows) ?? NaN) }))
    .toSorted((one, other) => one.value - other.value);
}

/** Whether `told` is nothing, of another measure, or what the only one of a side has of it. */
function isTold(told: string, [one, ...others]: readonly Valued[], { unit, kind }: Measure): boolean {
  const [, number = '', own = ''] = /^([\d.]+)(.*)$/.exec(told) ?? [];
  const [stated, known] = [measured(Number(number), own), measured(Math.abs(one?.value ?? NaN), unit)];
  return (
    number === '' ||
    kind !== 'number' ||
    others.length > 0 ||
    stated.measure !== known.measure ||
    Math.abs(stated.amount - known.amount) < stepOf(number) * measured(1, own).amount
  );
}

/** Whether `gap` is the stated `amount`, where that is one of what is measured and no share of it. */
function isOf(gap: number, { kind, unit }: Measure, amount: string): boolean {
  const [, number = '', stated = ''] = /^([\d.]+)(.*)$/.exec(amount) ?? [];
  if (number === '' || /^(?:[%倍成]|个(?!月))/.test(stated) || kind === 'day') return true;
  if (kind === 'age') return Math.abs(gap / 12 - Number(number)) < 1;
  const inUnit = (value: number, own: string): number => (unit === '' ? value : measured(value, own).amount);
  const [own, told] = [inUnit(gap, unit), inUnit(Number(number), stated)];
  // Two means are rounded before one is taken from the other.
  const step = inUnit(stepOf(number), stated);
  const isWhole = Math.abs(own / step - Math.round(own / step)) < 1e-6;
  return Math.abs(own - told) < (isWhole ? step / 1000 : step * 1.01);
}

/** 同岗位: each row beside those that have the same in the column called so. */
function ofSame(comparison: Compared, measure: Measure, left: Rows, right: Rows): Reading[] {
  const kindOf = ({ table, row }: Owner): string => {
    const column = table.heads.findIndex(
      (head) => comparison.same !== '' && comparison.same.includes(head.slice(-2)),
    );
    return column === -1 ? '' : (table.nominees[row]?.cells[column] ?? '');
  };
  const others = grouped(right.map((row) => [kindOf(row), row] as const));
  if (left.some((row) => kindOf(row) === '')) return [];
  const pairs = left.map((row) => {
    const same = others.get(kindOf(row)) ?? [];
    return reading(
      comparison,
      measure,
      [[row]],
      same.map((one) => [one]),
    );
  });
  const wrong = pairs.find(({ isRight }) => isRight !== true);
  const [first] = pairs;
  return wrong ? [wrong] : first ? [first] : [];
}
