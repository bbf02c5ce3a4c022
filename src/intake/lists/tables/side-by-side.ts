/** The heads and rows of a table, one row below the other. */
export interface Columns {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns of rows stood side by side. */
  readonly count: number;
}

/**
 * Rows that stand side by side under the same heads, one below the other: by their numbers, else the left ones first.
 */
export function sideBySide(heads: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const texts = heads.filter((text) => text !== '');
  for (let width = 2; width <= heads.length / 2; width += 1) {
    const count = heads.length / width;
    const isRepeated =
      Number.isInteger(count) && heads.every((text, column) => text === heads[column % width]);
    if (!isRepeated || texts.length < 2) continue;
    const pieces = Array.from({ length: count }, (_, part) =>
      rows.map((row) => row.slice(part * width, (part + 1) * width)),
    );
    const isAcross = Number(pieces[1]?.[0]?.[0]) === Number(pieces[0]?.[0]?.[0]) + 1;
    const ordered = isAcross
      ? rows.flatMap((_, index) => pieces.map((piece) => piece[index] ?? []))
      : pieces.flat();
    const isEmpty = (row: readonly string[]): boolean => row.every((text) => text === '');
    const whole = ordered.filter((row) => row.slice(1).some((text) => text !== '') || !isEmpty(row));
    return { heads: heads.slice(0, width), rows: whole, count };
  }
  const width =
    heads.findLastIndex((text, column) => text !== '' || rows.some((row) => (row[column] ?? '') !== '')) + 1;
  return { heads: heads.slice(0, width), rows, count: 1 };
}
