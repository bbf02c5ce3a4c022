const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as headings of official documents number them (GB/T 9704-2012, 7.3.3): 一, 十, 十一, 二十. */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${head}${digits[number % 10]}`;
}
