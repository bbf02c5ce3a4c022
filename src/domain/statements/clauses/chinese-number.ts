const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value]),
  ),
);
const units: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
};

/**
 * The number of `text`: 12, 十二, 二十, 一百零五, 两, 叁, 廿三, and digit by digit 二〇二三, 一〇五. Undefined where the
 * numerals make no number (十十, 五二).
 */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const signs = [...text.replace(/廿/g, '二十').replace(/卅/g, '三十')];
  if (signs.length === 0 || signs.some((sign) => !(sign in digits) && !(sign in units))) return undefined;
  if (signs.every((sign) => sign in digits))
    return signs.length === 1 || signs.length === 4 || signs.some((sign) => digits[sign] === 0)
      ? Number(signs.map((sign) => digits[sign]).join(''))
      : undefined;

  let sum = 0;
  let digit: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const value = digits[sign];
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value === 0 ? undefined : value;
      continue;
    }
    const unit = units[sign];
    if (unit === undefined || unit >= least || (digit === undefined && unit !== 10)) return undefined;
    sum += (digit ?? 1) * unit;
    digit = undefined;
    least = unit;
  }
  return sum + (digit ?? 0);
}
