import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { headForm } from '../../name/name-column.ts';
import { rounded } from '../amounts/rounding.ts';
import { isSlip } from '../amounts/slip.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { measureWordsOf } from '../rows/listed-counts.ts';
import { setsIn } from '../rows/mentions.ts';
import type { RowFacts, RowSet } from '../rows/row-facts.ts';
import { topicOf } from '../rows/spoken-rows.ts';
import { earlier, limit, others, roughly } from '../words/other-matter.ts';
import { isOfMore, type ListedSentence, listedSentences, withoutRemarks } from './figure-sentences.ts';
import { setsKnown } from './known-figures.ts';
import { cellsOf, type ListedColumn, listedColumns, sumIn, sumsOf } from './listed-amounts.ts';
import { amountIn, headUnit, isWritten, type ToldFigure } from './told-figures.ts';

/**
 * 开设讲座43场, 配发水泵18台: what stands right behind what a column counts, and behind nothing that makes it of some, is what
 * the column comes to. Told where it is a slip of the pen for that.
 */
export const calledSums: Rule = function* (notice) {
  for (const sentence of listedSentences(notice))
    for (const figure of sentence.figures) {
      const finding = problemOf(figure, sentence);
      if (finding) yield finding;
    }
};

const leads =
  /^(?:本[次批届年]|全部|以上|上述|一?学[年期]|全年|年度|其|[共总合]计?|一共|拟|开[出展设]|承担|发表|完成|购[置买]|补贴|补助|奖补|采购|发放|组织|举办|获得?|有|了|的)*$/;
const tails = /(?:[共总合]计?|一共|有|达到?|为|了|的)+$/;
const vague = new RegExp(
  `[${roughly}每各均]|不|${limit}|${others}|${earlier}|原|现|预|限|最|占|其中|除|未|非|全[省市县区镇乡村校]`,
);

function problemOf(figure: ToldFigure, sentence: ListedSentence): Finding | undefined {
  const { facts, text, scope, start } = sentence;
  const words = withoutRemarks(figure.words);
  if (/[%元]$/.test(figure.unit) || isOpen(text.slice(figure.end)) || isOfMore(figure, sentence))
    return undefined;
  const [column, ...more] = listedColumns(facts).filter((one) => isCalled(words, one, figure, facts));
  if (!column || more.length > 0 || isOfOtherCount(figure, sentence) || isOfOtherRow(figure, sentence))
    return undefined;
  const rows: RowSet = new Set([...facts.all].filter((row) => !Number.isNaN(column.amounts[row] ?? NaN)));
  const sum = sumIn(rows, column);
  const isNear = sum > 0 && figure.amount < sum * mostTimes && sum < figure.amount * mostTimes;
  const isMistyped = isNear && isSlip(figure.number, amountIn(sum, figure.unit));
  if (rows.size < 2 || !isMistyped || isMade(figure, column, sentence)) return undefined;
  const span = { start: start + figure.start, end: start + figure.end };
  const result = `${rounded(amountIn(sum, figure.unit), 6)}${figure.unit}`;
  const difference = { stated: scope.written(span).trim(), head: column.head, sum: result };
  return { code: 'stated-sum-differs', ...placeIn(scope, span.start), facts: difference };
}

/** Further from its sum a number is of something else. */
const mostTimes = 1.6;

function isOpen(behind: string): boolean {
  return /^(?:以[上下内]|左右|多|余|[至到—～~-]|[/／]|次)/.test(behind);
}

/**
 * Whether `words` say nothing but what `column` counts, or, where that is any number, what another column tells kinds
 * of.
 */
function isCalled(words: string, column: ListedColumn, figure: ToldFigure, { columns }: RowFacts): boolean {
  const unit = headUnit(column.head);
  if (column.measure !== figure.measure || unit === '') return false;
  const form = headForm(column.head);
  const own = form.replace(new RegExp(`${unit}?数量?$`), '');
  const said = words.replace(tails, '');
  if (own.length > 1) return said.endsWith(own) && leads.test(said.slice(0, -own.length));
  if (vague.test(said)) return false;
  const noun = said.replace(leadVerbs, '');
  return noun.length > 1 && [...columns.keys()].some((head) => headForm(head).startsWith(noun));
}

const leadVerbs = /^(?:本[次批届年]|[共总合]计?|一共|拟|补贴|补助|奖补|采购|购[置买]|发放)+/;

/** 收到甲物450公斤、乙物25床: whether the first of a row of figures is called as no column is. */
function isOfOtherRow({ start }: ToldFigure, { text, figures, facts }: ListedSentence): boolean {
  const row = lastStretch(text.slice(0, start), '，；:');
  const first = figures.find((one) => one.start > start - row.length);
  if (!row.includes('、') || !first) return false;
  const words = withoutRemarks(first.words);
  return !listedColumns(facts).some((column) => isCalled(words, column, first, facts));
}

/** Whether others are counted before the figure in its part of the sentence than all, or those of a category. */
function isOfOtherCount({ start }: ToldFigure, { text, figures, facts, notice }: ListedSentence): boolean {
  const from = start - lastStretch(text.slice(0, start), '；').length;
  const wholes = [facts.all, ...facts.categories];
  const measures = measureWordsOf(notice);
  const isOfAll = (one: ToldFigure): boolean =>
    wholes.some(
      (rows) =>
        rows.size === one.value || sumsOf(rows, one.measure, facts).some(({ sum }) => sum === one.amount),
    );
  return figures.some(
    (one) => from <= one.start && one.start < start && measures.has(one.unit) && !isOfAll(one),
  );
}

/** Whether some rows of which the text may speak make the figure. */
function isMade(figure: ToldFigure, column: ListedColumn, sentence: ListedSentence): boolean {
  const { facts, scope, text, start } = sentence;
  const before = `${topicOf(scope, start + figure.start)}\n${withoutRemarks(text)}`;
  const sets = setsKnown(before, setsIn(before, facts), facts);
  const amounts = [...sets.map((set) => sumIn(set, column)), ...cellsOf(facts.all, figure.measure, facts)];
  return amounts.some((amount) => isWritten(figure, amount));
}
