import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { readingOf } from '../../statements/reading.ts';
import { setsIn } from '../rows/mentions.ts';
import type { RowFacts } from '../rows/row-facts.ts';
import type { Finding } from '../findings/findings.ts';
import { reckonedFinding } from '../reckoning/reckoned.ts';
import { decimalsOf, isShortened, rounded } from '../amounts/rounding.ts';
import { topicOf } from '../rows/spoken-rows.ts';
import type { Rule } from '../findings/rule.ts';
import { isTransposed, tellingDigits } from '../amounts/slip.ts';
import { isOfMore, type ListedSentence, listedSentences, withoutRemarks } from './figure-sentences.ts';
import { amountsKnown, meansKnown, setsKnown } from './known-figures.ts';
import { listedColumns, sumsOf } from './listed-amounts.ts';
import { meantBy, type MeantFigure, ranksSpoken } from './meant-figures.ts';
import { amountIn, type ToldFigure } from './told-figures.ts';

/**
 * 总功率1439千瓦, where the column comes to 1493; 多出25780元, where two kinds are 27580 apart; 余3438元, where 3348 are left: a figure that nothing of
 * the lists and of the text makes, but for two neighbouring digits that have changed places.
 */
export const turnedFigures: Rule = function* (notice) {
  for (const sentence of listedSentences(notice))
    for (const figure of sentence.figures) {
      const digits = tellingDigits(figure.number);
      if (digits < fewestDigits || isVague(figure, sentence)) continue;
      const meant = meantBy(figure, sentence).find(
        ({ value, isSaid }) => isTransposed(figure.number, value) && (isSaid || digits > fewestDigits),
      );
      if (!meant || isOfMore(figure, sentence) || isTwice(figure, notice) || isMade(figure, sentence))
        continue;
      yield findingOf(figure, meant, sentence);
    }
};

/** As many digits as are not turned round by chance, where the words say what is meant; one more where they do not. */
const fewestDigits = 3;

const vague =
  /[约近逾超]$|(?<![其剩结节盈])余$|不[少低高超足]于?|至少|[每各]\p{Script=Han}?$|标准|限|预[算计期]|概算|估算|批复|计划|期|另|以外|申报|产值|备/u;

function isVague({ words, start, end }: ToldFigure, { text, figures, facts }: ListedSentence): boolean {
  const before = text.slice(0, start);
  // 全县391人; not 全县补贴13户, where so many are listed.
  const isOfWider = ofWider.test(before) && !figures.some((one) => one.value === facts.all.size);
  const isOpen = /^(?:以[上下内]|左右|多|余|[至到—～~-])/.test(text.slice(end, end + 2));
  return vague.test(words) || isOfWider || isOpen;
}

/** What is of more than are listed. */
const ofWider = /全[省市县区镇乡村国州系](?!部)/;

/** Whether a figure stands in the notice more than once: a slip of the pen does not. */
function isTwice({ number, unit }: ToldFigure, notice: Notice): boolean {
  const told = `${number}${unit}`;
  const stands = readingOf(notice).body.reduce(
    (sum, { scope }) => sum + scope.text.split(told).length - 1,
    0,
  );
  return stands > 1;
}

/** As far before a mean as it is told of whom it is. */
const nearby = 60;

/** Whether anything of the lists, or of the text beside it, honestly makes a figure. */
function isMade(figure: ToldFigure, sentence: ListedSentence): boolean {
  const { facts, figures, scope, text, start } = sentence;
  const { number, unit, measure } = figure;
  const isSaid = (value: number): boolean => isShortened(number, value);
  const words = withoutRemarks(text);
  const before = `${topicOf(scope, start + figure.start)}\n${withoutRemarks(scope.text.slice(0, start))}`;
  const spoken = [...setsIn(before + words, facts), ...ranksSpoken(words, facts)];
  const others = figures.filter((one) => one !== figure);
  if (/[%倍]/.test(unit) && isRatio(others, facts, (ratio) => isSaid(ratio * (unit === '%' ? 100 : 1))))
    return true;
  const near = setsIn(withoutRemarks(text.slice(Math.max(0, figure.start - nearby), figure.start)), facts);
  const means = /均|每/.test(words)
    ? meansKnown([facts.all, ...facts.categories, ...near], measure, facts)
    : [];
  const sums = amountsKnown(words, setsKnown(words, spoken, facts), measure, facts);
  if ([...means, ...sums].some((amount) => isSaid(amountIn(amount, unit)))) return true;
  const own = others.filter((one) => one.measure === measure).map(({ amount }) => amount);
  const amounts = [...own, ...sumsOf(facts.all, measure, facts).map(({ sum }) => sum)];
  return amounts.some((one) =>
    amounts.some((other) => isSaid(amountIn(one - other, unit)) || isSaid(amountIn(one + other, unit))),
  );
}

/** Whether two figures, sums of columns or numbers of rows make a ratio that `isSaid`. */
function isRatio(
  others: readonly ToldFigure[],
  facts: RowFacts,
  isSaid: (ratio: number) => boolean,
): boolean {
  const sums = listedColumns(facts).map(({ amounts }) => amounts.reduce((all, amount) => all + amount, 0));
  const counts = [...facts.all].map((row) => row + 1);
  const amounts = [...others.map(({ amount }) => amount), ...sums, ...counts];
  return amounts.some((one) =>
    amounts.some((other) => [one / other, one / other - 1, 1 - one / other].some(isSaid)),
  );
}

function findingOf(
  figure: ToldFigure,
  { value, reckoning, head }: MeantFigure,
  { scope, start }: ListedSentence,
): Finding {
  const place = { start: start + figure.start, end: start + figure.end };
  const decimals = decimalsOf(figure.number);
  const result = `${rounded(value, Math.max(decimals, 2))}${figure.unit}`;
  if (head === undefined) return reckonedFinding(scope, { ...place, reckoning, result });
  const facts = { stated: scope.written(place).trim(), head, sum: result };
  return { code: 'stated-sum-differs', ...placeIn(scope, place.start), facts };
}
