/**
 * The number that Unicode gives `character`. Throws a `RangeError` where that is no character: a fault of the program.
 *
 * @example codePointOf('甲') // 30002
 */
export function codePointOf(character: string): number {
  const code = character.codePointAt(0);
  if (code === undefined) throw new RangeError('no character');
  return code;
}
