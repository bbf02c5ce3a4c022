import { Tally } from '#domain/lists/tally.ts';
import { nameForm } from '#domain/name/name-form.ts';
import { nameColumn } from '#domain/name/name-column.ts';

/** The rows of a list under its heads. */
export interface ListRows {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Who is on a list that was not, who is no more, and who is otherwise. */
export interface ListChanges {
  readonly fresh: readonly string[];
  readonly gone: readonly string[];
  /** Who is in both, with what differs. */
  readonly altered: readonly { readonly name: string; readonly cells: readonly AlteredCell[] }[];
}

interface AlteredCell {
  readonly head: string;
  readonly before: string;
  readonly after: string;
}

/** What `after` changes of `before`, by names; of a name that is there several times the n-th is the n-th. */
export function listChanges(before: ListRows, after: ListRows): ListChanges {
  const [old, fresh] = [namedRows(before), namedRows(after)];
  return {
    fresh: [...fresh].flatMap(([key, { name }]) => (old.has(key) ? [] : name)),
    gone: [...old].flatMap(([key, { name }]) => (fresh.has(key) ? [] : name)),
    altered: [...fresh].flatMap(([key, { name, row }]) => {
      const was = old.get(key);
      const cells = was ? alteredCells(before.heads, was.row, after.heads, row) : [];
      return cells.length > 0 ? [{ name, cells }] : [];
    }),
  };
}

interface NamedRow {
  readonly name: string;
  readonly row: readonly string[];
}

function namedRows({ heads, rows }: ListRows): Map<string, NamedRow> {
  const column = nameColumn(heads, undefined).column ?? 0;
  const named = new Map<string, NamedRow>();
  const counts = new Tally<string>();
  for (const row of rows) {
    const name = row[column] ?? '';
    const form = nameForm(name);
    named.set(`${form} ${counts.add(form)}`, { name, row });
  }
  return named;
}

function alteredCells(
  oldHeads: readonly string[],
  oldRow: readonly string[],
  heads: readonly string[],
  row: readonly string[],
): AlteredCell[] {
  const all = [...new Set([...oldHeads, ...heads])];
  return all.flatMap((head) => {
    const before = oldRow[oldHeads.indexOf(head)] ?? '';
    const after = row[heads.indexOf(head)] ?? '';
    return nameForm(before) === nameForm(after) ? [] : [{ head, before, after }];
  });
}

/** `changes` as a table that a terminal shows, in lines. */
export function changeLines({ fresh, gone, altered }: ListChanges): string[] {
  if (fresh.length + gone.length + altered.length === 0) return ['  名单没有变化。'];
  return [
    '  变化　姓名或名称　内容',
    ...fresh.map((name) => `  新增　${name}`),
    ...gone.map((name) => `  删去　${name}`),
    ...altered.map(
      ({ name, cells }) =>
        `  改动　${name}　${cells.map(({ head, before, after }) => `${head}：${before || '（空）'}→${after || '（空）'}`).join('；')}`,
    ),
  ];
}
