/**
 * `text` as a voice is to read it: telephone numbers, postcodes, years and other numbers that name something digit
 * by digit, times of day in words, spans with 至. Amounts stay numbers.
 */
export function spokenText(text: string): string {
  return text
    .replace(/\d{3,4}-\d{7,8}|\d{4}(?=[年〕])|\d{5,}(?![\d.]*[元万亿])/g, (digits) =>
      digits.replace(/./g, (digit) => '零一二三四五六七八九'[+digit] ?? '，'),
    )
    .replace(/(\d\d?):(\d\d)/g, (_, hour, minute) => `${hour}点${+minute ? `${minute}分` : ''}`)
    .replace(/([\d日月年点分])[-—～](?=[\d一二])/g, '$1至');
}

/**
 * `text` cut into pieces of at most 60 characters, after sentences where it can be, else after commas: browsers
 * stop in the midst of what takes longer than 15 seconds to say.
 */
export function spokenPieces(text: string): string[] {
  return text.trim().match(/.{1,60}$|.{0,59}[。！？；]|.{0,59}[，、：]|.{1,60}/gs) ?? [];
}
