import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import { setsIn } from '../rows/mentions.ts';
import { countIn } from '../words/counted.ts';
import type { RowFacts, RowSet } from '../rows/row-facts.ts';
import { isRankHead } from '../rows/row-heads.ts';
import { wordsShared } from '../words/heads-called.ts';
import { rounded } from '../amounts/rounding.ts';
import { topicOf } from '../rows/spoken-rows.ts';
import { type ListedSentence, withoutRemarks } from './figure-sentences.ts';
import { listedColumns, sumsOf } from './listed-amounts.ts';
import { amountIn, type ToldFigure } from './told-figures.ts';

/** What a figure may have been meant to be, in its unit. */
export interface MeantFigure {
  readonly value: number;
  /** What makes it. */
  readonly reckoning: string;
  /** Of a sum of a column, its head. */
  readonly head?: string;
  /** Whether the words of its clause say so; else it is one of several that may be meant. */
  readonly isSaid: boolean;
}

/** What the words of its clause, and of its sentence before, say a figure is. */
export function meantBy(figure: ToldFigure, sentence: ListedSentence): readonly MeantFigure[] {
  const clause = clauseOf(figure, sentence);
  const isMean = /均/.test(clause);
  if (/[%倍]/.test(figure.unit) && !isMean) return ratiosMeant(figure, clause, sentence);
  return [
    ...sumsMeant(figure, clause, sentence),
    ...(isMean ? [] : [...runsMeant(figure, clause, sentence), ...gapsMeant(figure, clause, sentence)]),
    ...productsMeant(figure, sentence),
  ];
}

const total = /合计|共|总|计|累计/;
const gap = /差|比|较|[多少高低快慢长短]出?了?$|超过?|[高低]于|[余剩]|节[约省]|降|增|减|扣|其他/;

/** The words of the clause of `figure` before it. */
function clauseOf({ start }: ToldFigure, { text }: ListedSentence): string {
  return withoutRemarks(stretchBefore(text, start, '，；'));
}

/** The sets of rows of which the sentence may speak before `figure`. */
function setsSpoken(
  { start }: ToldFigure,
  { scope, text, facts, start: from }: ListedSentence,
): readonly RowSet[] {
  const words = withoutRemarks(text.slice(0, start));
  return [...setsIn(`${topicOf(scope, from + start)}\n${words}`, facts), ...ranksSpoken(words, facts)];
}

const rank = /第([一二三四五]|[1-5])(?:中标|成交|入围)?(?:候选|名)/g;

/** 第一中标候选人: those who have that rank, each of another lot. */
export function ranksSpoken(words: string, { columns }: RowFacts): readonly RowSet[] {
  return matchesIn(words, rank).flatMap(([, said = '']) =>
    [...columns].flatMap(([head, cells]) => {
      const isRank = isRankHead(head) || headForm(head) === '中标候选人';
      const rows = [...cells.keys()].filter(
        (row) => countIn(stretchIn(cells[row] ?? '', rankCell, 1)) === countIn(said),
      );
      return isRank && rows.length > 0 ? [new Set(rows)] : [];
    }),
  );
}

const rankCell = /^第?([一二三四五]|[1-5])(?:名|中标候选人)?$/;

/** What all, a category or those spoken of come to, or have on the mean, in a column. */
function sumsMeant(figure: ToldFigure, clause: string, sentence: ListedSentence): readonly MeantFigure[] {
  const { facts, text } = sentence;
  const { measure, unit } = figure;
  const isMean = /均/.test(clause);
  // 满意率最高98%，平均94.5%: what is measured is told before.
  const words = (isMean ? withoutRemarks(text.slice(0, figure.start)) : clause) + ownUnit(unit);
  const isSaid = (head: string): boolean => head.split('、').some((one) => wordsShared(words, one) > 0);
  const alike = listedColumns(facts).filter((column) => column.measure === measure);
  const isMeant = (head: string): boolean => alike.length === 1 || total.test(clause) || isSaid(head);
  const sets = [facts.all, ...facts.categories, ...setsSpoken(figure, sentence)];
  return sets.flatMap((set) =>
    sumsOf(set, measure, facts)
      .filter(({ head }) => isMeant(head))
      .map(({ head, sum }): MeantFigure => {
        const own = amountIn(sum, unit);
        return isMean
          ? { value: own / set.size, reckoning: `名单里“${head}”平均`, isSaid: isSaid(head) }
          : { value: own, reckoning: '', head, isSaid: isSaid(head) };
      }),
  );
}

/** 学时, which calls the column 总学时; 元 calls none. */
function ownUnit(unit: string): string {
  return unit.length > 1 && !/[元亩米里斤]$/.test(unit) ? unit : '';
}

/** As many figures before one as it is reckoned from. */
const mostBefore = 8;

function figuresBefore(figure: ToldFigure, { figures }: ListedSentence): readonly ToldFigure[] {
  return figures
    .filter(({ end, measure }) => end <= figure.start && measure === figure.measure)
    .slice(-mostBefore);
}

/** The last two or three figures before it together, where it is a total; the first without all others, where it is a rest. */
function runsMeant(figure: ToldFigure, clause: string, sentence: ListedSentence): readonly MeantFigure[] {
  const before = figuresBefore(figure, sentence);
  const runs = total.test(clause) ? [before.slice(-2), before.slice(-3)] : [];
  const sums = runs.filter(({ length }) => length > 1).map((run) => meantOf(run, '＋', figure));
  const isRest = /[余剩]/.test(clause) && before.length > 1;
  return [...sums, ...(isRest ? [meantOf(before, '－', figure)] : [])];
}

/** What `terms` come to, added up, or the first one without the others. */
function meantOf(terms: readonly ToldFigure[], sign: '＋' | '－', { unit }: ToldFigure): MeantFigure {
  const [first = NaN, ...others] = terms.map(({ amount }) => amount);
  const value = others.reduce((all, amount) => (sign === '＋' ? all + amount : all - amount), first);
  const reckoning = terms.map(({ amount }) => written(amount, unit)).join(sign);
  return { value: amountIn(value, unit), reckoning, isSaid: true };
}

function written(amount: number, unit: string): string {
  return `${rounded(amountIn(amount, unit), 6)}${unit}`;
}

/** By how much two figures before it differ, or two kinds that are spoken of. */
function gapsMeant(figure: ToldFigure, clause: string, sentence: ListedSentence): readonly MeantFigure[] {
  if (!gap.test(clause)) return [];
  const { facts } = sentence;
  const { unit, measure } = figure;
  const before = figuresBefore(figure, sentence).map(({ amount }) => amount);
  const sets = [facts.all, ...setsSpoken(figure, sentence)].slice(-mostSets);
  const listed = [...new Set(sets.flatMap((set) => sumsOf(set, measure, facts).map(({ sum }) => sum)))];
  const amounts = [...before, ...listed];
  return amounts.flatMap((one, index) =>
    amounts.slice(index + 1).map((other) => ({
      value: amountIn(Math.abs(one - other), unit),
      reckoning: `${written(Math.max(one, other), unit)}－${written(Math.min(one, other), unit)}`,
      isSaid: before.length === 2 && before.includes(one) && before.includes(other),
    })),
  );
}

/** As many sets as a sentence compares. */
const mostSets = 6;

/** 每人1890元，9人共17010元 */
function productsMeant(figure: ToldFigure, { figures, text }: ListedSentence): readonly MeantFigure[] {
  if (!/每/.test(text.slice(0, figure.start))) return [];
  const before = figures.filter(({ end }) => end <= figure.start).slice(-mostBefore);
  const rates = before.filter(({ measure, words }) => measure === figure.measure && words.includes('每'));
  const counts = before.filter(({ measure, unit }) => measure !== figure.measure && unit !== '%');
  return rates.flatMap((rate) =>
    counts.map((count) => ({
      value: amountIn(rate.amount * count.value, figure.unit),
      reckoning: `${rate.number}${rate.unit}×${count.number}`,
      isSaid: rates.length === 1,
    })),
  );
}

/** 床位860张，入住620人，入住率72.1%: of the last figures, or of what columns come to of which the clause has words. */
function ratiosMeant(
  figure: ToldFigure,
  clause: string,
  { figures, facts }: ListedSentence,
): readonly MeantFigure[] {
  const before = figures.filter(({ end, unit }) => end <= figure.start && !/[%倍]/.test(unit)).slice(-3);
  const sums = listedColumns(facts).flatMap(({ amounts, head }) => {
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    const isSaid = wordsShared(clause, head) > 0;
    return Number.isNaN(sum) ? [] : [{ amount: sum, said: `“${head}”合计${rounded(sum, 2)}`, isSaid }];
  });
  const told = before.map(({ amount, number, unit }, index) => ({
    amount,
    said: `${number}${unit}`,
    isSaid: index > before.length - 3,
  }));
  const times = figure.unit === '%' ? 100 : 1;
  return [told, sums].flatMap((own) =>
    own.flatMap((one) =>
      own.flatMap((other): readonly MeantFigure[] =>
        one === other || other.amount === 0 || (figure.unit === '%' && one.amount > other.amount)
          ? []
          : [
              {
                value: (one.amount / other.amount) * times,
                reckoning: `${one.said}÷${other.said}`,
                isSaid: one.isSaid && (own === sums || other.isSaid),
              },
            ],
      ),
    ),
  );
}
