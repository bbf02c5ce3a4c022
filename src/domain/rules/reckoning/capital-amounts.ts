import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { rounded } from '../amounts/rounding.ts';
import { numerals } from '../amounts/units.ts';
import type { Reckoned } from './reckoned.ts';

const capital =
  '(?<capital>[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,23}[元圆](?:零?[壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?)';
const figure = '(?:¥|￥)?(?<number>\\d{1,12}(?:\\.\\d{1,6})?)(?<factor>亿|万)?元?[整正]?';
const currency = '(?:人民币)?';
const inWords = `${currency}(?:大写)?[:为]?${currency}`;
const inFigures = `${currency}(?:小写)?[:为]?${currency}`;
/** One behind the other in brackets, or behind a mark and a word that says which way it is written. */
const forms = [
  `${figure}（${inWords}${capital}）`,
  `${capital}（${inFigures}${figure}）`,
  `${figure}，?${currency}大写[:为]?${currency}${capital}`,
  `${capital}，?${currency}小写[:为]?${currency}${figure}`,
].map((form) => new RegExp(form, 'g'));

/** 988000元（大写：玖拾捌万捌仟元整）, 壹拾万元整（100000元）: an amount in words that the figures beside it tell otherwise. */
export function capitalsIn({ text }: Scope): Reckoned[] {
  if (!/[壹贰叁肆伍陆柒捌玖拾]/.test(text)) return [];
  return forms.flatMap((form) =>
    matchesIn(text, form).flatMap(({ 0: whole, index, groups = {} }) => {
      const { capital: words = '', number = '', factor = '' } = groups;
      const value = Number(number) * (numerals[factor] ?? 1);
      const amount = capitalOf(words);
      const start = index + whole.indexOf(words);
      if (amount === undefined || Math.abs(amount - value) < 1e-3) return [];
      const reckoning = factor === '' ? '旁边的小写' : `${number}${factor}元`;
      return [{ start, end: start + words.length, reckoning, result: `${rounded(value, 2)}元` }];
    }),
  );
}

/** 玖拾捌万捌仟元整: how many yuan it is; undefined where its numerals make no number. */
function capitalOf(words: string): number | undefined {
  const [, whole = '', rest = ''] = /^(.*)[元圆](.*?)[整正]?$/.exec(words) ?? [];
  const [, ofMillions = '零', ofTens = '零', ones = '零'] =
    /^(?:(.+)亿)?(?:(.+)万)?(.+)?$/.exec(whole.replace(/零$/, '')) ?? [];
  const [millions, tens, one] = [ofMillions, ofTens, ones].map((part) => numberOf(part));
  const [jiao = 0, fen = 0] = [/(.)角/, /(.)分/].map((sign) => numberOf(sign.exec(rest)?.[1] ?? '零'));
  return millions === undefined || tens === undefined || one === undefined
    ? undefined
    : millions * 1e8 + tens * 1e4 + one + jiao / 10 + fen / 100;
}

const numeral = '[壹贰叁肆伍陆柒捌玖拾佰零]{1,7}';
const counting = '[名个户家项人件所位套篇]';
/** 13（拾叁）名, 13名（拾叁名）, 柒名（7名）, 拾叁（13）名; and in small numerals only beside a measure word. */
const counts = [
  `(?<number>\\d{1,5})${counting}?（(?:大写:?)?(?<capital>${numeral})${counting}?）`,
  `(?<![元圆])(?<capital>${numeral})${counting}?（(?:小写:?)?(?<number>\\d{1,5})${counting}?）`,
  `(?<number>\\d{1,5})${counting}?（(?<capital>[一二三四五六七八九十百]{1,5})）(?=${counting})`,
].map((form) => new RegExp(form, 'g'));

/** 13（拾贰）名: a number in words that the digits beside it tell otherwise. */
export function capitalCountsIn({ text }: Scope): Reckoned[] {
  if (
    !/\d[^，。；]{0,3}（[^）]{0,4}[壹贰叁肆伍陆柒捌玖拾一二三四五六七八九十]|[壹贰叁肆伍陆柒捌玖拾][^，。；]{0,2}（/.test(
      text,
    )
  )
    return [];
  return counts.flatMap((form) =>
    matchesIn(text, form).flatMap(({ 0: whole, index, groups = {} }) => {
      const { capital: words = '', number = '' } = groups;
      const value = numberOf(words);
      const start = index + whole.indexOf(words);
      return value === undefined || value === Number(number)
        ? []
        : [{ start, end: start + words.length, reckoning: '旁边的数字', result: number }];
    }),
  );
}
