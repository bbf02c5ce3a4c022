import { ofLatest } from '../../lists/of-latest.ts';
import { cellValue } from '../amounts/cell-value.ts';
import { measureOf, unitOf } from '../amounts/units.ts';
import { numbersOf } from '../rows/columns.ts';
import type { RowFacts, RowSet } from '../rows/row-facts.ts';
import { headUnit } from './told-figures.ts';

/** A column of numbers, in the base unit of what it measures; not a number where a row has none. */
export interface ListedColumn {
  readonly head: string;
  /** '' where the head tells none. */
  readonly measure: string;
  readonly amounts: readonly number[];
}

/** The columns of numbers of all tables. */
export const listedColumns = ofLatest((facts: RowFacts): readonly ListedColumn[] =>
  [...numbersOf(facts)].map(([head, numbers]) => {
    const unit = (unitOf(head) === '' && cellUnit(facts.columns.get(head) ?? [])) || headUnit(head);
    const { measure, factor } = measureOf(unit);
    return { head, measure, amounts: numbers.map((number) => number * factor) };
  }),
);

/** The unit that all cells of a column have behind their number: % of 97%; '' where they have none. */
function cellUnit(cells: readonly (string | undefined)[]): string {
  const own = new Set(cells.flatMap((cell) => cellValue(cell ?? '')?.unit ?? []));
  const [unit = '', ...others] = own;
  return others.length === 0 ? unit : '';
}

/** What the rows of `set` come to in `column`; not a number where one of them has none. */
export function sumIn(set: RowSet, { amounts }: ListedColumn): number {
  let sum = 0;
  for (const row of set) sum += amounts[row] ?? NaN;
  return set.size === 0 ? NaN : sum;
}

/** More ways to add up columns of several tables than anybody means. */
const mostWays = 32;

/** Columns of which each row of `set` has its number in one: of several tables one of each. */
function joinedColumns(
  set: RowSet,
  columns: readonly ListedColumn[],
  { categories }: RowFacts,
): readonly ListedColumn[] {
  const parts = categories
    .map((rows) => [...set].filter((row) => rows.has(row)))
    .filter(({ length }) => length > 0);
  if (parts.length < 2) return [];
  let ways: readonly ListedColumn[][] = [[]];
  for (const rows of parts) {
    const own = columns.filter(({ amounts }) => rows.every((row) => !Number.isNaN(amounts[row] ?? NaN)));
    ways = ways.flatMap((way) => own.map((column) => [...way, column])).slice(0, mostWays);
  }
  return ways
    .filter((way) => new Set(way).size > 1)
    .map((way) => ({
      head: [...new Set(way.map(({ head }) => head))].join('、'),
      measure: way[0]?.measure ?? '',
      amounts: [...set].reduce<number[]>((amounts, row) => {
        const place = parts.findIndex((rows) => rows.includes(row));
        amounts[row] = way[place]?.amounts[row] ?? NaN;
        return amounts;
      }, []),
    }));
}

/** A column, and what the rows of a set come to in it. */
export interface ListedSum {
  readonly head: string;
  readonly sum: number;
}

/** What `set` comes to in each column of `measure`, and in one column of each table together. */
export function sumsOf(set: RowSet, measure: string, facts: RowFacts): readonly ListedSum[] {
  const columns = listedColumns(facts).filter((column) => column.measure === measure);
  return [...columns, ...joinedColumns(set, columns, facts)].flatMap((column) => {
    const sum = sumIn(set, column);
    return Number.isNaN(sum) ? [] : [{ head: column.head, sum }];
  });
}

/** The cells of `set` in the columns of `measure`. */
export function cellsOf(set: RowSet, measure: string, facts: RowFacts): readonly number[] {
  return listedColumns(facts)
    .filter((column) => column.measure === measure)
    .flatMap(({ amounts }) => [...set].flatMap((row) => amounts[row] ?? NaN))
    .filter((amount) => !Number.isNaN(amount));
}
