import { at } from '#domain/lists/at.ts';
import type { PageCell } from '../../pdf/pdf-lines.ts';
import { type PageLine, pageLine } from './page-paragraphs.ts';

/** 甲一　某单位, 1.甲一: what stands in a line of a list, and is no cell of a table. */
const listed = /^(?:\p{Script=Han}{2,4}[ \u3000]+\S|\d{1,3}[.．、]\s*\D)/u;

/**
 * The lines of a list that is set in columns from the line `from` of a page on, one column after another, and how many
 * lines of the page they are; undefined where none begins.
 */
export function pageColumns(
  page: readonly PageLine[],
  from: number,
): { readonly lines: readonly PageLine[]; readonly length: number } | undefined {
  const { cells: heads } = at(page, from);
  if (heads.length < 2) return undefined;
  let to = from;
  while (to < page.length && isOfColumns(at(page, to).cells, heads)) to += 1;
  if (to - from < 2) return undefined;
  const own = page.slice(from, to);
  const lines = heads.flatMap((head) =>
    own.flatMap(({ cells, page: number }) =>
      cells.filter((cell) => isBelow(cell, head)).map((cell) => pageLine([spacedWide(cell)], number)),
    ),
  );
  return { lines, length: own.length };
}

function isOfColumns(cells: readonly PageCell[], heads: readonly PageCell[]): boolean {
  return (
    cells.length <= heads.length &&
    cells.every((cell, index) => listed.test(cell.text) && isBelow(cell, at(heads, index)))
  );
}

/** A name is parted from what stands behind it as it looks: by the width of a character. */
function spacedWide(cell: PageCell): PageCell {
  return { ...cell, text: cell.text.replace(/^(\p{Script=Han}{2,4})[ \u3000]+/u, '$1\u3000') };
}

function isBelow(cell: PageCell, head: PageCell): boolean {
  return Math.abs(cell.left - head.left) < head.size / 2;
}
