import { matchesIn } from '../../lists/matches-in.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isRounded, isShortened, rounded } from '../amounts/rounding.ts';
import { digitsOf, isTurned } from '../amounts/slip.ts';
import { numerals } from '../amounts/units.ts';
import { clauseBefore } from '../words/sentence-start.ts';
import { capitalCountsIn, capitalsIn } from './capital-amounts.ts';
import { type Reckoned, reckonedBy } from './reckoned.ts';
import { termsIn } from './stated-terms.ts';

/**
 * 988000元（大写：玖拾捌万捌仟元整）; 10400亩（约合693.33公顷）; 35000元，即3.5万元; 有效期三年，自2026年1月起至2028年12月止: what a text tells in two ways
 * side by side comes to the same.
 */
export const statedEquivalents = reckonedBy(capitalsIn, capitalCountsIn, conversionsIn, multiplesIn, termsIn);

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

const multiple =
  /(?<![\d.])(\d{1,12}(?:\.\d{1,6})?)([万亿]?)(元|人次?|户|吨|公斤|株|件)[（，]?(?:(?:折?合|即|也就是|亦即|合计为?|计)(?:人民币)?)?(\d{1,12}(?:\.\d{1,6})?)([万亿]?)\3(?![\d/／每]|以)/g;
const vague = /[约近逾超余各均每按]|不[少低高足]|标准|单价|以[上下内]/;

/** 35000元，即0.35万元: one number told in ones and in ten thousands, where its point or its digits are misplaced. */
function multiplesIn({ text }: Scope): Reckoned[] {
  if (!/[万亿]/.test(text)) return [];
  return matchesIn(text, multiple).flatMap(
    ({ 0: whole, 1: number = '', 2: own = '', 3: unit = '', 4: other = '', 5: factor = '', index }) => {
      const amount = Number(number) * (numerals[own] ?? 1);
      const value = amount / (numerals[factor] ?? 1);
      const end = index + whole.length;
      const before = clauseBefore(text, index);
      const isSaid = isShortened(other, value);
      if (
        own === factor ||
        isSaid ||
        vague.test(before) ||
        !isMisplaced(Number(other) * (numerals[factor] ?? 1), amount)
      )
        return [];
      const start = end - `${other}${factor}${unit}`.length;
      return [
        { start, end, reckoning: `${number}${own}${unit}`, result: `${rounded(value, 8)}${factor}${unit}` },
      ];
    },
  );
}

/** Whether a number has the digits of another, but for its point and their order. */
function isMisplaced(one: number, other: number): boolean {
  return digitsOf(one) === digitsOf(other) || isTurned(one, other);
}
