import { type Cell, textOfInlines } from '../../prose/prose.ts';
import { cellValue } from '../amounts/cell-value.ts';

/** What a cell of a table in the text says, without spaces; '' where there is none. */
export function textIn(cell: Cell | undefined): string {
  return textOfInlines(cell?.inlines ?? []).replace(/\s/g, '');
}

/** The number of a cell that its author wrote, with nothing behind it; not a number where it has none. */
export function ownNumberIn(cell: Cell | undefined): number {
  const isOwn = cell?.inlines.every(({ kind }) => kind !== 'quoted') ?? false;
  const value = isOwn ? cellValue(textIn(cell)) : undefined;
  return value?.unit === '' ? value.number : NaN;
}
