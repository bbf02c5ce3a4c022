import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { inUnit } from './units.ts';

/** What a cell says as a number. */
export interface CellValue {
  readonly number: number;
  /** The number as it was typed, without marks between thousands. */
  readonly digits: string;
  /** What stands behind it: %, 分, 层; '' where nothing does. */
  readonly unit: string;
}

/** 1200, 1,200, 97%, 90分; behind the number no words that make it a limit or a rough one. */
const typed =
  /^(?<digits>\d{1,12}(?:\.\d{1,6})?)(?<unit>[%㎡]|(?!\p{Script=Han}{0,2}[以余多约近上下起])\p{Script=Han}{1,3})?$/u;
const thousands = /^\d{1,3}(?:[,，]\d{3})+(?=\.|\D*$)/;

/**
 * The number of `cell`; undefined where it has none, or more than one. A note in brackets behind it says nothing of it,
 * and 三层 is 3, 16年9个月 so many years.
 */
export function cellValue(cell: string): CellValue | undefined {
  if (!/[\d０-９一二三四五六七八九十]/.test(cell)) return undefined;
  const even = /[０-９．％]/.test(cell) ? cell.normalize('NFKC') : cell;
  const bare = even.replace(/\s/g, '').replace(/[（(][^）)]*[）)]$/, '');
  const plain = thousands.test(bare) ? bare.replace(/[,，]/g, '') : bare;
  const { digits, unit = '' } = typed.exec(plain)?.groups ?? {};
  if (digits !== undefined) return { number: Number(digits), digits, unit };
  const [, years, months] = /^(\d{1,2})年零?(\d{1,2})个?月$/.exec(plain) ?? [];
  if (years !== undefined) return { ...written(Number(years) + Number(months) / 12), unit: '年' };
  const [, floor = '', storey = ''] = /^([一二三四五六七八九十]{1,3})([层楼])$/.exec(plain) ?? [];
  const number = numberOf(floor);
  return number === undefined ? undefined : { ...written(number), unit: storey };
}

function written(number: number): Omit<CellValue, 'unit'> {
  return { number, digits: String(number) };
}

/** `value` in `unit`, that of its column, '' where it has none; undefined where it is of something else. */
export function numberInUnit(value: CellValue | undefined, unit: string): number | undefined {
  if (value === undefined || unit === '' || value.unit === '') return value?.number;
  const number = inUnit(value.number, value.unit, unit);
  if (!Number.isNaN(number)) return number;
  // 90天 of 日历天
  return unit.endsWith(value.unit) || value.unit === '个' ? value.number : undefined;
}
