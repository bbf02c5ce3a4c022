import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { monthNumber } from '../../time/civil-date.ts';
import { writtenMonths } from '../amounts/units.ts';
import type { Reckoned } from './reckoned.ts';

const number = '\\d{1,2}|[一两二三四五六七八九十]{1,2}';
const length = `(?:(?<years>${number})年(?!级|度)(?:(?<half>半)|零?(?<more>${number})个月)?|(?<months>${number})个月|(?<halfYear>半)年)`;
const period =
  '(?:有效期|聘期|任期|挂职期|管理期|选派期|培养期|资助期|服务期|建设期|租期|周期|(?:协议|合同|承包|执行|履约|实施|供货)期)限?';
const day = (last: string): string =>
  `(?<${last}year>20\\d\\d)年(?<${last}month>\\d{1,2})月(?:(?<${last}day>\\d{1,2})日)?`;
const range = `(?<range>${day('')}起?(?:至|到|—|－|-|～|~)${day('last')})`;
const terms = [
  `(?:${period}|试用期|见习期)[^，。；\\d年月]{0,4}${length}(?![^。；\\d]{0,20}[公报试考首第])[^。；\\d年期任聘合每]{0,14}${range}`,
  `${range}[^。；\\d年月]{0,6}${period}[^，。；\\d年月]{0,4}${length}`,
].map((form) => new RegExp(form, 'g'));

/**
 * 三年，自2026年1月起至2027年12月止: the months or years from the first day to the last, where they are whole ones, and others.
 */
export function termsIn({ text }: Scope): Reckoned[] {
  if (!text.includes('期') || !/20\d\d年/.test(text)) return [];
  return terms.flatMap((form) =>
    matchesIn(text, form).flatMap(({ 0: whole, index, groups = {} }) => {
      const stated = monthsStated(groups);
      const known = monthsBetween(groups);
      const [first] = known;
      if (stated === undefined || first === undefined || known.includes(stated)) return [];
      // Whole years may be told for what is some days more or less.
      const result = known.find((months) => months % 12 === 0) ?? (isByDays(groups) ? first : undefined);
      const days = groups['range'] ?? '';
      const start = index + whole.indexOf(days);
      return result === undefined || result <= 0
        ? []
        : [
            {
              start,
              end: start + days.length,
              reckoning: '从第一天到最后一天',
              result: writtenMonths(result),
            },
          ];
    }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

/** How many months the stated length is; undefined where its numerals make no number. */
function monthsStated({ years, half, more, months, halfYear }: Groups): number | undefined {
  if (halfYear !== undefined) return 6;
  if (months !== undefined) return numberOf(months);
  const whole = numberOf(years ?? '');
  return whole === undefined
    ? undefined
    : whole * 12 + (half === undefined ? (numberOf(more ?? '') ?? 0) : 6);
}

/** Whether both ends of the range are days. */
function isByDays(groups: Groups): boolean {
  return groups['day'] !== undefined && groups['lastday'] !== undefined;
}

/** The months from the first day to the last, by each reading; none where they are no whole ones. */
function monthsBetween(groups: Groups): readonly number[] {
  const [year, month, first, lastYear, lastMonth, last] = [
    ...['year', 'month', 'day', 'lastyear', 'lastmonth', 'lastday'].map((part) => Number(groups[part] ?? 0)),
  ] as const;
  const months = monthNumber(lastYear, lastMonth) - monthNumber(year, month);
  if (!isByDays(groups)) return [months + 1, months];
  const isEnd = (last ?? 0) >= daysOf(lastYear ?? 0, lastMonth ?? 1);
  // The first of a month to the last of one, the tenth to the ninth or the tenth.
  if (first === 1 && isEnd) return [months + 1];
  return Math.abs((first ?? 0) - (last ?? 0)) < 2 ? [months] : [];
}

/** How many days a month has. */
function daysOf(year: number, month: number): number {
  return month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
