import type { Table, TableRow } from '#documents/structure/structured-document.ts';
import { isSurnamed } from '#domain/name/likely-names.ts';
import { isBodyName } from '../body-name.ts';
import { type Entry, isLine, type Line, lineOf } from '../entry.ts';
import { tellsContact } from '../lists/name-rows.ts';
import { isHeadRow } from '../lists/tables/table-heads.ts';
import { plainName } from '../wide-names.ts';

/**
 * `entries` with tables that no row heads as lines, as if blanks set their columns: names alone, side by side, or rows
 * that are numbered from 1 before a name. What goes on with a table above it is that table's.
 */
export function withoutBareTables(entries: readonly Entry[]): Entry[] {
  const widths = new Set<number>();
  return entries.flatMap((entry): readonly Entry[] => {
    if (isLine(entry)) return [entry];
    const isOpen = widths.has(widthOf(entry));
    widths.add(widthOf(entry));
    return isOpen || entry.rows.some((row) => isHeadRow(textsOf(row)))
      ? [entry]
      : (linesOf(entry) ?? [entry]);
  });
}

function widthOf({ rows: [first] }: Table): number {
  return first?.cells.length ?? 0;
}

function textsOf({ cells }: TableRow): string[] {
  return cells.map(({ text }) => text);
}

function linesOf(table: Table): Line[] | undefined {
  const rows = table.rows.map(textsOf);
  const names = rows.map((texts) => texts.filter((text) => text !== ''));
  const count = names.flat().length;
  const line = (text: string, index: number, number = ''): Line =>
    lineOf(text, table.rows[index]?.where ?? '', {
      number,
      isApart: index === 0,
      startsPage: table.startsPage && index === 0,
    });
  if (count > 1 && names.flat().every(isPerson))
    return names.map((own, index) => line(own.map(plainName).join('\t'), index));
  if (count > 1 && names.flat().every(isBodyName))
    return names.flatMap((own, index) => own.map((name) => line(name, index)));
  const isSaidOf = rows.every(([name = '', ...more]) => isPerson(name) && !more.some(tellsContact));
  const widths = new Set(names.map((own) => own.length));
  if (rows.length > 1 && isSaidOf && widths.size === 1)
    return names.map((own, index) => line(own.map(plainName).join('\t'), index));
  const isNumbered = rows.every(
    ([number = '', name = '', ...more], index) =>
      more.length > 0 && parseInt(number, 10) === index + 1 && (isPerson(name) || isBodyName(name)),
  );
  if (rows.length < 2 || !isNumbered) return undefined;
  return rows.map(([, ...cells], index) =>
    line(cells.filter((text) => text !== '').join('\t'), index, `${index + 1}.`),
  );
}

/** 阿依古丽·买买提 */
const foreign = /^\p{Script=Han}+(?:[·•]\p{Script=Han}+)+$/u;

function isPerson(text: string): boolean {
  const name = plainName(text).replace(/(?<=.{2})家庭$/, '');
  return (isSurnamed(name) || foreign.test(name)) && !isBodyName(name);
}
