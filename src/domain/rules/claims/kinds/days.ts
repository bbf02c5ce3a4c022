import { ofLatest } from '../../../lists/of-latest.ts';
import type { RowFacts } from '../../rows/row-facts.ts';

/** A day, a month or a year, as numbers of days of which each month has 31: its first and its last. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days of a year, of one of its months, or one of these. */
export function daysOf(year: number, month?: number, day?: number): Days {
  const [first, last] = [month ?? 1, month ?? 12];
  return {
    from: (year * 12 + first - 1) * 31 + (day ?? 1),
    to: (year * 12 + last - 1) * 31 + (day ?? 31),
  };
}

const written = /^(?:((?:19|20)\d\d)(?:[年./-]|$))?(?:0?(1[0-2]|[1-9])(?:[月./-]|$))?(?:0?([1-3]?\d)日?)?$/;

/** The days that a cell says, without its year where a text says none; undefined where it says none, or no year. */
export function daysIn(cell: string | undefined, hasYear: boolean): Days | undefined {
  const [, year, month, day] = written.exec(cell ?? '') ?? [];
  if ((hasYear && year === undefined) || (!hasYear && month === undefined)) return undefined;
  return daysOf(
    hasYear ? Number(year) : 0,
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/** The heads of columns of days. */
export const dayHeads = ofLatest(({ columns }: RowFacts): readonly string[] =>
  [...columns].flatMap(([head, cells]) => {
    const isDay = cells.map(
      (cell) => cell !== undefined && /^(?:19|20)\d\d(?=[年./-]|$)|^\d{1,2}月/.test(cell),
    );
    const isCalled = /年|月|日|时间|期/.test(head) && isDay.includes(true);
    return isCalled || cells.every((cell) => /^(?:19|20)\d\d[年./-]\d/.test(cell ?? '')) ? [head] : [];
  }),
);
