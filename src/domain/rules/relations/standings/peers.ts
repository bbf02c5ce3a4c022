import { at } from '../../../lists/at.ts';
import { grouped } from '../../../lists/grouped.ts';
import { byCategory, type Nominee, type NomineeList } from '../../../notice/notice.ts';
import { categoryOf, isRowOf, type Owner, ownersOf } from '../../rows/tables.ts';
import { byList, byName, byPlace, placeOf, type Sense } from '../parties.ts';

/** One of those among whom a place is told. */
export interface Peer {
  readonly name: string;
  readonly rows: readonly Owner[];
}

/** A row or a kind among its like. */
export interface Ranking {
  readonly rows: readonly Owner[];
  readonly peers: readonly Peer[];
}

/**
 * Among whom the rows of a sense may have a place, in each way to read it: all of their kind, of their list, of those that
 * `words` speak of.
 */
export function rankingsOf(
  { by, rows }: Sense,
  tables: readonly NomineeList[],
  words: string,
): readonly Ranking[] {
  const listOf = (owner: Owner): string => `${tables.indexOf(owner.table)}\n${categoryOf(owner)}`;
  const own = new Set(rows.map(listOf));
  const everyone = tables.flatMap(ownersOf);
  const pools = [everyone, everyone.filter((owner) => own.has(listOf(owner)))];
  const ways = byCategory(tables).length > 1 && own.size === 1 ? pools : [everyone];
  const all = ways.map((some) => peersOf(by, some));
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

/** As `rankingsOf`, among each of `sets` that has the rows of the sense, or some of them where it is of a kind. */
export function rankingsAmong(
  { by, rows }: Sense,
  tables: readonly NomineeList[],
  sets: readonly (readonly Owner[])[],
): readonly Ranking[] {
  const peers = peersOf(by, tables.flatMap(ownersOf));
  return sets.flatMap((set): Ranking[] => {
    const isOfSet = isRowOf(set);
    const within = (some: readonly Owner[]): readonly Owner[] => some.filter(isOfSet);
    const own = within(rows);
    const others = peers.map((peer) => ({ ...peer, rows: within(peer.rows) }));
    return own.length === 0 ? [] : [{ rows: own, peers: others.filter((peer) => peer.rows.length > 0) }];
  });
}

/** Those of `rows` that `words` speak of by a kind which another column than `by` says, or by their list. */
export function rowsSaid(rows: readonly Owner[], by: string, words: string): readonly Owner[] {
  return rows.filter(
    ({ table, row }) =>
      (by !== byList && words.includes(categoryOf({ table, row }))) ||
      table.nominees[row]?.cells.some(
        (cell, column) =>
          table.heads[column] !== by &&
          /^(?:\p{Script=Han}{2,}|[男女]|[A-Z]{1,3}[级类档等])$/u.test(cell) &&
          isSaid(cell, words),
      ),
  );
}

/** Whether `words` have the cell, and A级 not within AA级. */
function isSaid(cell: string, words: string): boolean {
  const index = words.indexOf(cell);
  return index !== -1 && !(/^[A-Z]/.test(cell) && /[A-Z]/.test(words[index - 1] ?? ''));
}

/** Each of `owners`, or of the kinds that `by` makes of them. */
function peersOf(by: string, owners: readonly Owner[]): Peer[] {
  if (by === byName) return owners.map((owner) => ({ name: nomineeOf(owner).name, rows: [owner] }));
  const kinds = grouped(
    owners.flatMap((owner): (readonly [string, Owner])[] => {
      const kind = kindOf(by, owner);
      return kind === undefined || ofAll.test(kind) ? [] : [[kind, owner]];
    }),
  );
  return [...kinds].map(([name, rows]) => ({ name, rows }));
}

/** 全村, beside 一组 and 二组: no kind among others. */
const ofAll = /^全[省市县区镇乡村校院]$/;

function kindOf(by: string, owner: Owner): string | undefined {
  const { name, cells, category } = nomineeOf(owner);
  if (by === byList) return category;
  if (by === byPlace) return placeOf(name);
  const column = owner.table.heads.indexOf(by);
  return column === -1 ? undefined : cells[column];
}

function nomineeOf({ table, row }: Owner): Nominee {
  return at(table.nominees, row);
}
