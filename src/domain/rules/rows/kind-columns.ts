import { stretchIn } from '../../lists/stretch-in.ts';
import { Tally } from '../../lists/tally.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { calendarYear, unitOf } from '../amounts/units.ts';
import { isTraitHead } from './list-traits.ts';
import { measuredColumns } from './measured-columns.ts';
import { nameKinds } from './name-kinds.ts';

/** More than a column has kinds. */
const mostKinds = 100;

/** The columns of a head in one table or more. */
export interface KindColumn {
  /** Of all of them together. */
  readonly all: Tally<string>;
  /** Of all, and of each where several have it. */
  readonly tallies: readonly Tally<string>[];
  /** Its cells may say one thing in several ways (本科, 大学): counted by other rules where not all kinds are named. */
  readonly isTrait: boolean;
}

/** The columns of `tables` that tell kinds apart. */
export function kindColumns(tables: readonly NomineeList[]): KindColumn[] {
  return headsOf(tables).flatMap((head) => {
    const tallies = talliesOf(tables, head, () => 1);
    const [all] = tallies;
    return all && isOfKinds(all) ? [{ all, tallies, isTrait: isTraitHead(head) }] : [];
  });
}

/**
 * What each column of `tables` counts of its kinds, and what it does of those that stand in `measure` in another column
 * (2台 of 旋耕机): of all tables, and of each.
 */
export function wholeTallies(tables: readonly NomineeList[], measure: string): Tally<string>[] {
  const kinds = talliesBy(tables, measure);
  return [...kinds, ...kinds.flatMap((tally) => withoutNone(tally) ?? [])];
}

function talliesBy(tables: readonly NomineeList[], measure: string): Tally<string>[] {
  const measured = measuredColumns(tables).filter(({ unit }) => unit === measure);
  const weights = [...new Set(measured.map(({ head }) => head))].map((head) => {
    const own = new Map(measured.filter((one) => one.head === head).map((one) => [one.table, one.numbers]));
    return (table: NomineeList, row: number) => own.get(table)?.[row] ?? NaN;
  });
  return [
    ...headsOf(tables).flatMap((head) =>
      [() => 1, ...weights].flatMap((weightOf) => talliesOf(tables, head, weightOf)),
    ),
    ...nameKinds(tables),
    ...townTallies(tables),
  ].filter((kinds) => kinds.size > 1 && kinds.size <= mostKinds && kinds.of('') === 0);
}

/** 丁春镇 of 甲县丁春镇人民政府, 丁春镇中心小学: the town within what a cell says, and no 乡村振兴局. */
const town =
  /(?:^|[省市州县区旗])((?:(?![省市州县区旗])\p{Script=Han}){1,4}?(?:镇(?!江|海)|乡(?![村土情贤镇亲])|街道))(?=.)/u;

/** How many of each town are put forward, by each column, that of the names too, whose cells name towns within more words. */
function townTallies(tables: readonly NomineeList[]): Tally<string>[] {
  return headsOf(tables).flatMap((head) => {
    const towns = tables.flatMap((table) => {
      const column = table.heads.indexOf(head);
      return table.nominees.map(({ cells: { [column]: cell = '' } }) =>
        /[镇乡道]/.test(cell) ? stretchIn(cell, town, 1) : '',
      );
    });
    const own = new Tally(towns.filter((one) => one !== ''));
    return own.size < totalOf(own) ? [own] : [];
  });
}

function headsOf(tables: readonly NomineeList[]): string[] {
  return [...new Set(tables.flatMap((table) => table.heads))];
}

/** What the column `head` counts of its kinds in all tables, and in each where several have it. */
function talliesOf(
  tables: readonly NomineeList[],
  head: string,
  weightOf: (table: NomineeList, row: number) => number,
): Tally<string>[] {
  const unit = unitOf(head);
  const ofEach = tables.flatMap((table) => {
    const column = table.heads.indexOf(head);
    if (column === -1 || column === table.nameColumn) return [];
    const own = new Tally<string>();
    const asked = stretchIn(headForm(head), /^是否(?:为|属于?)?(.+)$/, 1);
    for (const [row, { cells }] of table.nominees.entries())
      own.add(kindIn(cells[column]?.replace(/\s/g, '') ?? '', unit, asked), weightOf(table, row));
    return [own];
  });
  const all = new Tally<string>();
  for (const one of ofEach) for (const [kind, times] of one) all.add(kind, times);
  return ofEach.length > 1 ? [all, ...ofEach] : [all];
}

/** 80平方米 of 80 in a column of sizes, 党员 of 是 in one that asks 是否党员. */
function kindIn(cell: string, unit: string, asked: string): string {
  if (asked !== '' && /^[是否]$/.test(cell)) return cell === '是' ? asked : `非${asked}`;
  return /^\d+(?:\.\d+)?$/.test(cell) ? `${cell}${unit.replace(calendarYear, '年')}` : cell;
}

/** What a cell says of which no kind is told: 无, —. */
const none = /^(?:无|没有|暂无|[-—–／/]+)$/;

/** `kinds` but for the rows that have none; undefined where all have one, or fewer than two kinds are left. */
export function withoutNone(kinds: Tally<string>): Tally<string> | undefined {
  if (![...kinds.keys()].some((kind) => none.test(kind))) return undefined;
  const own = new Tally<string>();
  for (const [kind, times] of kinds) if (!none.test(kind)) own.add(kind, times);
  return own.size > 1 ? own : undefined;
}

/** Not a number, nor something else of everyone. */
function isOfKinds(kinds: Tally<string>): boolean {
  return (
    kinds.size > 1 &&
    kinds.size <= mostKinds &&
    kinds.size < totalOf(kinds) &&
    kinds.of('') === 0 &&
    [...kinds.keys()].every((kind) => !/^[\d.,%]+$/.test(kind))
  );
}

/** How many all kinds have together. */
export function totalOf(kinds: Tally<string>): number {
  return [...kinds.values()].reduce((sum, times) => sum + times, 0);
}

/** How many `tally` has of what `kind` names. */
export function countOf(kind: string, tally: Tally<string>): number {
  return sumOfKinds(kindsNamed(kind, tally) ?? [], tally);
}

/** How many `tally` has of `kinds`. */
export function sumOfKinds(kinds: readonly string[], tally: Tally<string>): number {
  return kinds.reduce((sum, kind) => sum + tally.of(kind), 0);
}

/** The kinds that `label` names: whole, with more words (小学教师, 养殖类), or in short; undefined where it names none. */
export function kindsNamed(label: string, tally: Tally<string>): readonly string[] | undefined {
  const kinds = [...tally.keys()];
  // 一线职工（农民工） is 一线职工 too, and AA级 is AA.
  const own = tally.has(label) ? label : label.replace(/(?<=[A-Z])[级类档等]$/, '');
  if (tally.has(own)) return kinds.filter((kind) => kind.replace(/[（(].*$/, '') === own || kind === own);
  const within = kinds.filter((kind) => isLonger(label, kind));
  const named =
    within.length > 0 ? within : kinds.filter((kind) => label.length > 1 && kind.startsWith(label));
  return named.length > 0 && within.length < 2 ? named : undefined;
}

/** 养殖类 of 养殖, 小学教师 of 小学; not 小学和初中, which are two. */
function isLonger(label: string, kind: string): boolean {
  const rest = label.slice(kind.length);
  return kind.length > 1 && label.startsWith(kind) && rest.length < 5 && !/^[和及与或]/.test(rest);
}

/**
 * The kinds that `label` may name in a row that names all: as `kindsNamed` knows them, two at once (教授（研究员）), within
 * more words (候选人来自甲县, 已签约就业), or by their beginning or end (高二年级 of 高二（1）班, 市医院 of 示例市医院).
 */
export function kindsMeant(label: string, tally: Tally<string>): readonly string[] | undefined {
  const named = kindsNamed(label, tally);
  if (named) return named;
  const kinds = [...tally.keys()];
  const [, outer = '', inner = ''] = /^(.+)（(.+)）$/.exec(label) ?? [];
  if (tally.has(outer)) return [outer, inner].filter((kind) => tally.has(kind));
  const within = kinds.filter((kind) => kind.length > 1 && label.includes(kind));
  const longest = within.filter((kind) => !within.some((other) => other !== kind && other.includes(kind)));
  if (longest.length > 0) return longest.length === 1 ? longest : undefined;
  const ofLevel = kindsOfLevel(label, kinds);
  if (ofLevel.length > 0) return ofLevel;
  const short = label.replace(/(?:年级|专业|系统|领域|行业|类|所属(?:单位|企业|学校|机构)?)$/, '');
  const beginning = short.length > 1 ? kinds.filter((kind) => kind.startsWith(short)) : [];
  if (beginning.length > 0) return beginning;
  const ending = label.length > 2 ? kinds.filter((kind) => kind.endsWith(label)) : [];
  return ending.length === 1 ? ending : undefined;
}

/** 省属单位, 市直单位: those that begin with the name of such a place, and with no place in it. */
function kindsOfLevel(label: string, kinds: readonly string[]): readonly string[] {
  const level = stretchIn(label, /^([省市县区])[属直](?:单位|企业|学校|机构|医院|高校)?$/, 1);
  const own = new RegExp(`^[\\p{Script=Han}]{0,4}${level}(?![\\p{Script=Han}]{1,4}[市县区](?!级))`, 'u');
  return level === '' ? [] : kinds.filter((kind) => own.test(kind));
}
