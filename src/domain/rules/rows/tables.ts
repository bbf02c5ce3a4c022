import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { ofEach } from '../../lists/of-each.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { nomineeForms } from '../../statements/names/nominee-form.ts';
import { asTable } from './lists-as-tables.ts';

/** The lists of those put forward, each as a table. */
export const proposedTables = ofLatest(({ lists }: Pick<Notice, 'lists'>): readonly NomineeList[] =>
  lists.filter(({ standing }) => standing === 'proposed').map((list) => asTable(list)),
);

/** A row of a table. */
export interface Owner {
  readonly table: NomineeList;
  readonly row: number;
}

/** The rows of `table`, in its order. */
export const ownersOf = ofEach((table: NomineeList): readonly Owner[] =>
  table.nominees.map((_, row) => ({ table, row })),
);

/** What a row is put forward for. */
export function categoryOf({ table, row }: Owner): string {
  return at(table.nominees, row).category;
}

/** Whether a row is one of `rows`, which are gone through once. */
export function isRowOf(rows: readonly Owner[]): (owner: Owner) => boolean {
  const places = new Map<NomineeList, Set<number>>();
  for (const { table, row } of rows) {
    const own = places.get(table);
    if (own) own.add(row);
    else places.set(table, new Set([row]));
  }
  return ({ table, row }) => places.get(table)?.has(row) === true;
}

/** The places of the rows of a table that are put forward for the same as one of them, that one too. */
export function rowsBeside(owner: Owner): readonly number[] {
  const { table } = owner;
  return table.nominees.flatMap(({ category }, row) => (category === categoryOf(owner) ? [row] : []));
}

/** The rows of `tables` by the forms of the name that stands in them. */
export const ownersIn = ofLatest((tables: readonly NomineeList[]): ReadonlyMap<string, readonly Owner[]> =>
  grouped(
    tables.flatMap((table) =>
      table.nominees.flatMap(({ name }, row) =>
        Array.from(nomineeForms(name), (form) => [form, { table, row }] as const),
      ),
    ),
  ),
);

/** Of more rows than people compare nobody says one by one who is what. */
const mostRows = 200;

/** Whether `tables` have rows of which people say one by one who is what. */
export function isListOfRows(tables: readonly NomineeList[]): boolean {
  const rows = tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  return rows > 1 && rows <= mostRows;
}
