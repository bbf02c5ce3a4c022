import { grouped } from '../../lists/grouped.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Owner } from '../columns/proposed-tables.ts';
import { byList, byName, byPlace, placeOf, type Sense } from './parties.ts';

/** One of those among whom a place is told. */
export interface Peer {
  readonly name: string;
  readonly rows: readonly Owner[];
}

/** Among whom the rows of a sense may have a place, in each way to read it: all of their kind, of their list, of those that `words` speak of. */
export function peersOf(
  { by, rows }: Sense,
  tables: readonly NomineeList[],
  words: string,
): readonly (readonly Peer[])[] {
  const own = new Set(rows.map(({ table }) => table));
  const pools = [tables, tables.filter((table) => own.has(table))];
  const ways = tables.length > 1 && own.size === 1 ? pools : [tables];
  if (by !== byName) return ways.map((some) => kindsOf(by, some));
  const all = ways.map((some) => rowsOf(some));
  const [first] = rows;
  const said = ways.map((some) => rowsOf(some).filter(({ rows: [one] }) => one && isSaid(one, words)));
  return [
    ...all,
    ...said.filter((some) =>
      some.some(({ rows: [one] }) => one?.table === first?.table && one?.row === first?.row),
    ),
  ];
}

function rowsOf(tables: readonly NomineeList[]): Peer[] {
  return tables.flatMap((table) => table.nominees.map(({ name }, row) => ({ name, rows: [{ table, row }] })));
}

/** Whether `words` speak of a kind that a row is of. */
function isSaid({ table, row }: Owner, words: string): boolean {
  return (
    table.nominees[row]?.cells.some(
      (cell) => cell.length > 1 && /^\p{Script=Han}+$/u.test(cell) && words.includes(cell),
    ) ?? false
  );
}

function kindsOf(by: string, tables: readonly NomineeList[]): Peer[] {
  const kinds = grouped(
    tables.flatMap((table) => {
      const column = table.heads.indexOf(by);
      return table.nominees.flatMap(({ name, cells }, row): (readonly [string, Owner])[] => {
        const kind =
          by === byList
            ? table.category
            : by === byPlace
              ? placeOf(name)
              : column === -1
                ? undefined
                : cells[column];
        return kind === undefined ? [] : [[kind, { table, row }]];
      });
    }),
  );
  return [...kinds].map(([name, rows]) => ({ name, rows }));
}
