import { grouped } from '../../lists/grouped.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Owner } from '../columns/proposed-tables.ts';
import { byList, byName, byPlace, placeOf, type Sense } from './parties.ts';

/** One of those among whom a place is told. */
export interface Peer {
  readonly name: string;
  readonly rows: readonly Owner[];
}

/** A row or a kind among its like. */
export interface Standing {
  readonly rows: readonly Owner[];
  readonly peers: readonly Peer[];
}

/**
 * Among whom the rows of a sense may have a place, in each way to read it: all of their kind, of their list, of those that
 * `words` speak of.
 */
export function standingsOf(
  { by, rows }: Sense,
  tables: readonly NomineeList[],
  words: string,
): readonly Standing[] {
  const own = new Set(rows.map(({ table }) => table));
  const pools = [tables, tables.filter((table) => own.has(table))];
  const ways = tables.length > 1 && own.size === 1 ? pools : [tables];
  const all = ways.map((some) => (by === byName ? rowsOf(some) : kindsOf(by, some)));
  const said = all.map((peers) =>
    peers
      .map((peer) => ({ ...peer, rows: rowsSaid(peer.rows, by, words) }))
      .filter((peer) => peer.rows.length > 0),
  );
  const restricted = { rows: rowsSaid(rows, by, words), said };
  return [
    ...all.map((peers) => ({ rows, peers })),
    ...(restricted.rows.length > 0 ? said.map((peers) => ({ rows: restricted.rows, peers })) : []),
  ];
}

/** As `standingsOf`, among each of `sets` that has the rows of the sense, or some of them where it is of a kind. */
export function standingsAmong(
  { by, rows }: Sense,
  tables: readonly NomineeList[],
  sets: readonly (readonly Owner[])[],
): readonly Standing[] {
  const peers = by === byName ? rowsOf(tables) : kindsOf(by, tables);
  return sets.flatMap((set): Standing[] => {
    const within = (some: readonly Owner[]): readonly Owner[] =>
      some.filter(({ table, row }) => set.some((one) => one.table === table && one.row === row));
    const own = within(rows);
    const others = peers.map((peer) => ({ ...peer, rows: within(peer.rows) }));
    return own.length === 0 ? [] : [{ rows: own, peers: others.filter((peer) => peer.rows.length > 0) }];
  });
}

/** Those of `rows` that `words` speak of by a kind which another column than `by` says, or by their list. */
export function rowsSaid(rows: readonly Owner[], by: string, words: string): readonly Owner[] {
  return rows.filter(
    ({ table, row }) =>
      (by !== byList && words.includes(table.category)) ||
      table.nominees[row]?.cells.some(
        (cell, column) =>
          table.heads[column] !== by && /^(?:\p{Script=Han}{2,}|[男女])$/u.test(cell) && words.includes(cell),
      ),
  );
}

function rowsOf(tables: readonly NomineeList[]): Peer[] {
  return tables.flatMap((table) => table.nominees.map(({ name }, row) => ({ name, rows: [{ table, row }] })));
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
