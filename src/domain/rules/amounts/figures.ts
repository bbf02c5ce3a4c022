import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { inUnit, measureOf, units } from './units.ts';

/** A number of a unit in a text: 53名, 709万元. */
export interface Figure extends Span {
  readonly value: number;
  /** In its base unit, by which figures compare: 元 of 万元, 人 of 名, 个 of 家. */
  readonly amount: number;
  readonly measure: string;
  readonly unit: string;
}

export const countedSigns = '名人位个家所项件部篇处座套宗条份块村笔';
const figure = new RegExp(
  `(?<![\\d.〔第-])(\\d{1,12}(?:\\.\\d{1,6})?)(${units}|[${countedSigns}])(?![\\d月]|工作日)`,
  'g',
);

/** The figures of `text`, but for years and days. */
export function figuresIn(text: string): Figure[] {
  return matchesIn(text, figure).flatMap(({ 0: whole, 1: number = '', 2: unit = '', index }) => {
    const value = Number(number);
    return isYearOrTime(number, unit, text[index - 1])
      ? []
      : [{ start: index, end: index + whole.length, value, unit, ...measured(value, unit) }];
  });
}

/** 2025年, 9时30分: whether `number` of `unit`, behind the sign `before`, is no figure but a year or a time. */
export function isYearOrTime(number: string, unit: string, before: string | undefined): boolean {
  return (/^[年天分]$/.test(unit) && number.length === 4) || (unit === '分' && before === '时');
}

/** A figure with what stands before it, since the last one that is no neighbour of its row. */
export interface WordedFigure extends Figure {
  readonly words: string;
  /** The part of its sentence, between semicolons, that it stands in. */
  readonly part: number;
}

/** The figures of `sentence`, each with its words. */
export function wordedFigures(sentence: string): WordedFigure[] {
  let [end, words, part] = [0, '', 0];
  return figuresIn(sentence).map((figure) => {
    const between = sentence.slice(end, figure.start);
    const own = lastStretch(between, '；');
    if (own !== between) part += 1;
    // 26名、19名: the words before a row are of all of it.
    words = /^[、和]$/.test(own) ? words : own;
    end = figure.end;
    return { ...figure, words, part };
  });
}

/** `value` of `unit` in the base unit of what it measures. */
export function measured(value: number, unit: string): { readonly amount: number; readonly measure: string } {
  const { measure } = measureOf(unit);
  return { amount: inUnit(value, unit, measure), measure };
}
