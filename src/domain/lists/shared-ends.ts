/**
 * The signs with which both texts begin.
 *
 * @example sharedStart('甲县乙局', '甲县丙局') // '甲县'
 */
export function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/**
 * The signs in which both texts end.
 *
 * @example sharedEnd('甲县乙局', '丙县乙局') // '县乙局'
 */
export function sharedEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return one.slice(one.length - length);
}
