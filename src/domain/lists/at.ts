/**
 * The element of `list` at `index`, which is known to be there. Throws a `RangeError` where it is not: that is a fault
 * of the program, never of the content.
 *
 * @example at(['甲一', '甲二'], 1) // '甲二'
 */
export function at<Element>(list: ArrayLike<Element>, index: number): Element {
  if (!Number.isInteger(index) || index < 0 || index >= list.length)
    throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return list[index] as Element;
}
