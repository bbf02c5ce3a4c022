import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Block } from '../../prose/prose.ts';
import { inUnit, isSameMeasure, unitOf } from '../amounts/units.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type MeasuredColumn, measuredColumns } from '../rows/measured-columns.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { ownNumberIn, textIn } from './text-cells.ts';

/**
 * A table of the text that has a row for each kind of a column of the lists (领域, 项目数, 资助经费): how many rows are of each
 * kind, and what they come to, is as the lists have it. Told where the whole is the same, or all other kinds are right.
 */
export const kindTables: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  for (const block of notice.body) if (block.kind === 'table') yield* wrongKinds(block, tables);
};

type Table = Extract<Block, { kind: 'table' }>;

const total = /^(?:合计|总计|共计|小计)$/;
/** How many there are, in rows that count what is put forward. */
const ofCounts =
  /^(?:立项|推荐|入选|拟\p{Script=Han}{2})?(?:项目|对象|人员|人|户|课题|企业|单位|入选)?(?:数量?|个数|人数|项数|户数)$/u;

function* wrongKinds({ heads, rows }: Table, tables: readonly NomineeList[]): Generator<Finding> {
  const own = rows.filter(([first]) => !total.test(textIn(first)));
  const labels = own.map(([first]) => textIn(first));
  const kinds = kindsOf(labels, tables);
  if (!kinds || labels.length < 2 || new Set(labels).size < labels.length) return;
  for (const [column, cell] of heads.entries()) {
    const head = textIn(cell);
    const stated = own.map((cells) => ownNumberIn(cells[column]));
    if (column === 0 || stated.some(Number.isNaN)) continue;
    const ways = waysToKnow(head, labels, kinds, measuredColumns(tables));
    const isRight = ways.some((known) => stated.every((number, row) => isSame(number, known[row] ?? NaN)));
    const known = ways.find((one) => isNearly(stated, one));
    const wrong = stated.findIndex((number, row) => !isSame(number, known?.[row] ?? NaN));
    const place = own[wrong]?.[column];
    if (isRight || !known || !place) continue;
    const facts = { stated: String(stated[wrong]), label: labels[wrong] ?? '', counted: known[wrong] ?? 0 };
    yield { code: 'stated-trait-differs', path: ['body'], at: place.at, facts };
    return;
  }
}

/** What the lists may have for each of `labels` under `head`: how many rows, or what a column comes to. */
function waysToKnow(
  head: string,
  labels: readonly string[],
  kinds: readonly Kind[],
  columns: readonly MeasuredColumn[],
): readonly (readonly number[])[] {
  const heads = [...new Set(kinds.flatMap(({ table }) => table.heads))];
  const called = heads.filter(
    (one) =>
      headForm(one) === headForm(head) || (ofPersons.test(headForm(head)) && ofPersons.test(headForm(one))),
  );
  const counts = labels.map((label) => kinds.filter(({ kind }) => kind === label).length);
  const sums = called.map((one) => {
    const unit = unitOf(head) || unitOf(one);
    const own = columns.filter((column) => column.head === one && isSameMeasure(column.unit, unit));
    return labels.map((label) => sumOf(label, unit, own, kinds));
  });
  return [...sums, ...(ofCounts.test(headForm(head)) ? [counts] : [])].filter(
    (one) => !one.some(Number.isNaN),
  );
}

const ofPersons = /人数|人口$/;

/** A row of the lists, and what kind it is of. */
interface Kind {
  readonly kind: string;
  readonly table: NomineeList;
  readonly row: number;
}

/** The rows by the only column whose cells are all of `labels`, and nothing else. */
function kindsOf(labels: readonly string[], tables: readonly NomineeList[]): readonly Kind[] | undefined {
  const heads = [...new Set(tables.flatMap((table) => table.heads))];
  const all = heads.flatMap((head) => {
    const kinds = tables.flatMap((table) => {
      const column = table.heads.indexOf(head);
      return table.nominees.map(({ cells }, row): Kind => ({
        kind: cells[column]?.replace(/\s/g, '') ?? '',
        table,
        row,
      }));
    });
    const own = new Set(kinds.map(({ kind }) => kind));
    const isWhole = own.size === labels.length && labels.every((label) => own.has(label));
    return isWhole && kinds.length > own.size ? [kinds] : [];
  });
  return all.length === 1 ? all[0] : undefined;
}

/** What the rows of the kind `label` come to in `columns`, in `unit`; not a number where they have none. */
function sumOf(
  label: string,
  unit: string,
  columns: readonly MeasuredColumn[],
  kinds: readonly Kind[],
): number {
  const rows = kinds.filter(({ kind }) => kind === label);
  return rows.reduce((sum, { table, row }) => {
    const own = columns.find((column) => column.table === table);
    return sum + (own ? inUnit(own.numbers[row] ?? NaN, own.unit, unit) : NaN);
  }, 0);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

/** Whether both come to the same, or all but one are the same. */
function isNearly(stated: readonly number[], known: readonly number[]): boolean {
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  const right = stated.filter((number, row) => isSame(number, known[row] ?? NaN)).length;
  return isSame(sum(stated), sum(known)) || (right > 1 && right === stated.length - 1);
}
