import { headForm } from '../../name/name-column.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { ofLatestTexts } from '../../lists/of-latest.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { isShortened } from '../amounts/rounding.ts';
import { calendarYear, measureOf, unitOf, units } from '../amounts/units.ts';
import { isYearOrTime } from '../amounts/figures.ts';

/** A number with its unit in a text. */
export interface ToldFigure extends Span {
  readonly number: string;
  readonly unit: string;
  readonly value: number;
  /** In the base unit of its measure: 元 of 万元, 人 of 名. */
  readonly amount: number;
  readonly measure: string;
  /** What stands before it since the last mark. */
  readonly words: string;
}

/** What things are counted by. */
const counts = '名人位个家所项件篇部支座处宗套条台辆株棵艘份次门本块村册';

/**
 * The unit in which a column measures: what stands in the brackets of its head, else what its words imply or it counts
 * (场 of 讲座场数), else what they end in (学时 of 总学时).
 */
export function headUnit(head: string): string {
  const said = stretchIn(head, /[（(](?:单位[:：])?([^（）()\d、，]{1,5})[）)]$/, 1);
  const unit = said === '' ? unitOf(head) : said.replace('㎡', '平方米');
  if (unit !== '') return unit === calendarYear ? '' : unit;
  const form = headForm(head);
  return stretchIn(form, countedHead, 1) || stretchIn(form, /\p{Script=Han}{2}$/u);
}

/** 场 of 讲座场数 */
const countedHead = /\p{Script=Han}{2}([节次篇本册门项台套株场期])数$/u;

/** How figures of prose are written beside `tables`: in the units of their columns, and in those that people use. */
export function figurePattern(tables: readonly NomineeList[]): RegExp {
  const own = tables.flatMap(({ heads }) => heads.map((head) => headUnit(head)));
  return patternOf([...new Set(own)].filter((unit) => /^[\p{Script=Han}/]{1,5}$/u.test(unit)).join('|'));
}

const patternOf = ofLatestTexts((own: string): RegExp => {
  const alternatives = [...own.split('|'), ...units.split('|'), '千克', '千瓦时', '千瓦', '米', '吨', '倍']
    .filter((unit) => unit !== '')
    .toSorted((one, other) => other.length - one.length);
  return new RegExp(
    `(?<![\\d.〔第-])(\\d{1,12}(?:\\.\\d{1,6})?)([万亿]?(?:${alternatives.join('|')})|[${counts}])(?![\\d月/／]|工作日)`,
    'g',
  );
}, 50);

/** The figures of `text`, but for years, days and times; of a row that has its unit once (1.1万、1.2万千瓦时) each. */
export function toldFigures(text: string, pattern: RegExp): readonly ToldFigure[] {
  return matchesIn(text, pattern).flatMap(({ 0: whole, 1: number = '', 2: unit = '', index }) => {
    if (isYearOrTime(number, unit, text[index - 1])) return [];
    const row = stretchIn(
      text.slice(Math.max(0, index - longestWords), index),
      /(?:(?<![\d.])\d[\d.]{0,9}万?、)+$/,
    );
    const from = index - row.length;
    const ahead = matchesIn(row, /([\d.]+)(万?)、/g).map(
      ({ 0: own, 1: one = '', 2: times = '', index: at }) =>
        figureOf(
          one,
          unit.startsWith('万') || times === '' ? unit : `万${unit}`,
          from + at,
          own.length - 1,
          text,
        ),
    );
    return [...ahead, figureOf(number, unit, index, whole.length, text)];
  });
}

function figureOf(number: string, unit: string, start: number, length: number, text: string): ToldFigure {
  const value = Number(number);
  const { measure, factor } = measureOf(unit);
  const words = stretchBefore(text, start, '，；、:。！？\n', longestWords);
  return { start, end: start + length, number, unit, value, amount: value * factor, measure, words };
}

const longestWords = 40;

/** `amount`, of the base unit of what `unit` measures, in `unit`. */
export function amountIn(amount: number, unit: string): number {
  return Number((amount / measureOf(unit).factor).toPrecision(mostDigits));
}

/** Whether a figure is what `amount`, in its base unit, may be written as in the figure's own. */
export function isWritten({ number, unit }: Pick<ToldFigure, 'number' | 'unit'>, amount: number): boolean {
  return isShortened(number, amountIn(amount, unit));
}

/** As many digits as a figure has: what is beyond them comes of reckoning with fractions of two. */
const mostDigits = 12;
