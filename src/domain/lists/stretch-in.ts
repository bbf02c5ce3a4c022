/**
 * The stretch of `text` that `pattern` matches, or of that match what its `group` holds; empty where there is none.
 *
 * @example stretchIn('第12条', /\d+/) // '12'
 */
export function stretchIn(text: string, pattern: RegExp, group = 0): string {
  return pattern.exec(text)?.[group] ?? '';
}
