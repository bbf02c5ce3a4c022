/** The digits of a number as a program wrote it, `6.32E+17` in full; undefined where `text` is no number. */
export function plainNumber(text: string): string | undefined {
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] =
    /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const exponent = Number(exponentText);
  const digits = `${whole}${fraction}`;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, '0');
  const rest = padded.slice(point).replace(/0+$/, '');
  const integer = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  return `${sign === '-' ? '-' : ''}${integer}${rest === '' ? '' : `.${rest}`}`;
}

/** More digits than a double keeps, as spreadsheets count: the last ones are zeros whatever they were. */
export function isRounded(digits: string): boolean {
  return /^\d{16,}$/.test(digits);
}
