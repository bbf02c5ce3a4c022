import { at } from './at.ts';

/** Of parts that begin at `starts`, in their order, the one in which `place` stands; the first where it stands before. */
export function indexAt(starts: readonly number[], place: number): number {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (at(starts, middle) <= place) first = middle;
    else last = middle - 1;
  }
  return first;
}
