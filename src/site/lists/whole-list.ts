/** How many notices of a year that is not shown whole a list shows. */
export const entriesAYear = 40;

/** Whether a list of `count` notices is short enough to be shown whole, whatever its years. */
export function isWholeList(count: number): boolean {
  return count <= entriesAYear;
}
