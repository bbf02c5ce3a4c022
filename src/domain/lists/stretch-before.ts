/**
 * The stretch of `text` before the character `index` that has none of `marks`, and no more than `reach` characters.
 *
 * @example stretchBefore('甲。乙，丙', 5, '。') // '乙，丙'
 */
export function stretchBefore(text: string, index: number, marks: string, reach = Infinity): string {
  const farthest = Math.max(0, index - reach);
  let start = index;
  while (start > farthest && !marks.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, index);
}

/** The stretch at the end of `text` that has none of `marks`. */
export function lastStretch(text: string, marks: string): string {
  return stretchBefore(text, text.length, marks);
}
