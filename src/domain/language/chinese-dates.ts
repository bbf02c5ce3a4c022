import { type Slip, slipsIn } from './slip.ts';

const zeroed =
  /(?<![\d０-９.:：-])(?:(?:\d{2}|\d{4})年 ?)?\d{1,2}月(?!球)(?: ?\d{1,2}日)?|(?<=[至到—～~-])0[1-9]日/g;

/** Chinese dates with zeros that nobody says: 08月07日. GB/T 9704-2012, 7.3.5.4: 月、日不编虚位. */
export function leadingZeros(text: string): Slip[] {
  return slipsIn(text, zeroed, ([found]) => found.replace(/(^|年 ?|月 ?)0(?=[1-9])/g, '$1'));
}

/** Where a year begins, and not a length of time: 满26年, 近20年度. */
const yearStart = '(?<=^|[自于在从至（，。；：、—～]|(?<!达)到)';
const shortYear = new RegExp(
  `${yearStart}[’']?\\d{2}年(?=(?:0?[1-9]|1[0-2])月)|${yearStart}[’']?\\d{2}(?=年度(?![过假日]))`,
  'g',
);

/** Years of two digits: 23年8月, 23年度. GB/T 15835-2011, 5.1.4: a year of four digits is not cut to two. */
export function yearsOfTwoDigits(text: string): Slip[] {
  return slipsIn(text, shortYear, ([found]) => {
    const digits = /\d{2}/.exec(found)?.[0] ?? '';
    return `${Number(digits) > 49 ? '19' : '20'}${digits}${found.endsWith('年') ? '年' : ''}`;
  });
}
