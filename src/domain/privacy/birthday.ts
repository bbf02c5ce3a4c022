import { parseCivilDate } from '../time/civil-date.ts';

const earliestYear = 1900;

/** Whether `digits` (YYYYMMDD) is a day on which somebody alive in `latestYear` or before may be born. */
export function isBirthday(digits: string, latestYear: number): boolean {
  const year = Number(digits.slice(0, 4));
  return (
    year >= earliestYear &&
    year <= latestYear &&
    parseCivilDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`) !== undefined
  );
}
