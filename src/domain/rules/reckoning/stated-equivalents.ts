import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isRounded, rounded } from '../amounts/rounding.ts';
import { capitalsIn } from './capital-amounts.ts';
import { type Reckoned, reckonedBy } from './reckoned.ts';

/**
 * 988000元（大写：玖拾捌万捌仟元整）; 10400亩（约合693.33公顷）; 有效期三年，自2026年1月起至2028年12月止: what a text tells in two ways side by
 * side comes to the same.
 */
export const statedEquivalents = reckonedBy(capitalsIn, conversionsIn, termsIn);

/** How many square metres, or yuan. */
const sizes: Readonly<Record<string, number>> = {
  平方米: 1,
  万平方米: 1e4,
  亩: 2000 / 3,
  万亩: 2e7 / 3,
  公顷: 1e4,
  万公顷: 1e8,
  平方公里: 1e6,
};
const areas = Object.keys(sizes)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const converted = new RegExp(
  `(\\d{1,12}(?:\\.\\d{1,6})?)(${areas})[（，]?(?:约?折?合|即|约)(\\d{1,12}(?:\\.\\d{1,6})?)(${areas})`,
  'g',
);
/** 1亩 is 666.67平方米, or 667. */
const tolerance = 0.006;

function conversionsIn({ text }: Scope): Reckoned[] {
  if (!/[合即约]\d/.test(text)) return [];
  return matchesIn(text, converted).flatMap(
    ({ 0: whole, 1: number = '', 2: unit = '', 3: other = '', 4: otherUnit = '', index }) => {
      const value = (Number(number) * (sizes[unit] ?? 1)) / (sizes[otherUnit] ?? 1);
      const end = index + whole.length;
      return unit === otherUnit || isRounded(other, value) || Math.abs(Number(other) / value - 1) < tolerance
        ? []
        : [
            {
              ...{ start: end - other.length - otherUnit.length, end },
              ...{ reckoning: `${number}${unit}`, result: `${rounded(value, 2)}${otherUnit}` },
            },
          ];
    },
  );
}

const years = '(?<years>\\d{1,2}|[一两二三四五六七八九十]{1,2})年';
const period =
  '(?:有效期|聘期|任期|管理期|选派期|培养期|资助期|服务期|建设期|租期|周期|(?:协议|合同|承包|执行|履约|实施|供货)期)限?';
const range =
  '(?<range>(?<year>20\\d\\d)年(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?起?(?:至|到|—|－|-|～|~)(?<lastYear>20\\d\\d)年(?<lastMonth>\\d{1,2})月(?:(?<lastDay>\\d{1,2})日)?)';
const terms = [
  `${period}[^，。；\\d年]{0,4}${years}(?!级)(?![^。；\\d]{0,20}[公报试])[^。；\\d年]{0,14}${range}`,
  `${range}[^。；\\d年]{0,6}${period}[^，。；\\d年]{0,4}${years}(?!级)`,
].map((form) => new RegExp(form, 'g'));

/** 三年，自2026年1月起至2027年12月止: the years from the first day to the last, where they are whole years and others. */
function termsIn({ text }: Scope): Reckoned[] {
  if (!text.includes('期') || !/20\d\d年/.test(text)) return [];
  return terms.flatMap((form) =>
    matchesIn(text, form).flatMap(({ 0: whole, index, groups = {} }) => {
      const { years: length = '', range: days = '' } = groups;
      const [year = 0, month = 0, day = 0, lastYear = 0, lastMonth = 0, lastDay = 0] = [
        ...['year', 'month', 'day', 'lastYear', 'lastMonth', 'lastDay'].map((part) =>
          Number(groups[part] ?? 0),
        ),
      ];
      const months = (lastYear - year) * 12 + lastMonth - month;
      const known = [months, months + 1].find((some) => some % 12 === 0);
      const isWhole =
        known !== undefined &&
        known > 0 &&
        (day === 0 || lastDay === 0 || months !== known || Math.abs(day - lastDay) < 2);
      const stated = numberOf(length);
      const start = index + whole.indexOf(days);
      return !isWhole || stated === undefined || stated * 12 === known
        ? []
        : [{ start, end: start + days.length, reckoning: '从第一天到最后一天', result: `${known / 12}年` }];
    }),
  );
}
