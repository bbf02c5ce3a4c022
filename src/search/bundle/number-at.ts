/** As `at`, which is slow where all kinds of lists come to it: here a text has as many calls as characters. */
export function numberAt(list: Uint32Array, index: number): number {
  if (index >= list.length) throw new RangeError(`no number ${index} in a list of ${list.length}`);
  return list[index] as number;
}
