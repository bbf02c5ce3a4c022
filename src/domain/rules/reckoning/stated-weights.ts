import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { type MeasuredColumn, ruleOfColumns } from '../rows/measured-columns.ts';
import { isTotalMarkHead } from '../rows/row-heads.ts';
import { wordsShared } from '../words/heads-called.ts';
import { sentenceStart } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn } from '../words/prose-read.ts';
import { type Reckoned, reckonedBy, reckonedFinding } from './reckoned.ts';

/**
 * 总成绩按笔试成绩占60%、面试成绩占40%计算: by the weights that the prose gives two marks, the list's marks make its totals. Told only
 * where other weights make them in every row.
 */
export const statedWeights = ruleOfColumns(weightsIn, problemOf);

interface Weights extends Span {
  readonly of: readonly { readonly label: string; readonly share: number }[];
}

const item = '([^，。；、:（）=＝+＋×*%\\d]{2,8}?)(?:各?占|按|×|\\*|的)?(?:总?成绩的|总分的)?(\\d{1,2})%';
const pair = new RegExp(`(?<![\\d%])${item}[、，+＋和及与]${item}`, 'g');

/** Two shares in a row that make the whole; none where several posts have their own. */
function weightsIn({ text }: Scope): Weights[] {
  if (!text.includes('%')) return [];
  const all = matchesIn(text, pair).flatMap(
    ({ 0: whole, 1: one = '', 2: first = '', 3: other = '', 4: second = '', index }) =>
      Number(first) + Number(second) === 100
        ? [
            {
              ...{ start: index, end: index + whole.length },
              of: [
                { label: one.replace(/^.*[按由以为]/, ''), share: Number(first) / 100 },
                { label: other, share: Number(second) / 100 },
              ],
            },
          ]
        : [],
  );
  return new Set(all.map(({ of: [first] }) => first?.share)).size > 1 ? [] : all;
}

/** Marks are cut off or rounded to two decimals. */
const tolerance = 0.011;

function problemOf(
  { of, start, end }: Weights,
  scope: Scope,
  columns: readonly MeasuredColumn[],
): Finding | undefined {
  if (scope.isQuoted({ start, end })) return undefined;
  const rows = columns
    .filter(({ head }) => isTotalMarkHead(head))
    .flatMap((total) => rowsOf(total, of, columns));
  const fits = (first: number): boolean =>
    rows.every(
      ({ total, marks: [one, other] }) => Math.abs(one * first + other * (1 - first) - total) < tolerance,
    );
  const [first, second] = of;
  if (!first || !second || rows.length < 2 || fits(first.share)) return undefined;
  const known = Array.from({ length: 19 }, (_, step) => (step + 1) / 20).filter(fits);
  const [share, ...others] = known;
  if (share === undefined || others.length > 0) return undefined;
  const result = `${first.label}${Math.round(share * 100)}%、${second.label}${Math.round((1 - share) * 100)}%`;
  return reckonedFinding(scope, { start, end, reckoning: '名单里每一行的总成绩', result });
}

interface Marks {
  readonly total: number;
  readonly marks: readonly [number, number];
}

/** The marks of each row of the table of `total` in the columns that both labels call; none where they call no two. */
function rowsOf(total: MeasuredColumn, of: Weights['of'], columns: readonly MeasuredColumn[]): Marks[] {
  const called = of.map(({ label }) => {
    const own = columns.filter(
      (column) =>
        column.table === total.table &&
        column !== total &&
        column.unit === '分' &&
        startsAlike(column, label),
    );
    return own.length === 1 ? own[0] : undefined;
  });
  const [one, other] = called;
  if (!one || !other || one === other) return [];
  return total.numbers.map((number, row) => ({
    total: number ?? NaN,
    marks: [one.numbers[row] ?? NaN, other.numbers[row] ?? NaN],
  }));
}

/** 笔试成绩 of 笔试, and of 按笔试成绩 */
function startsAlike({ head }: MeasuredColumn, label: string): boolean {
  return wordsShared(label, headForm(head).slice(0, 2)) > 0;
}

const portion = '(?:(?:占(?:比|权重)?(?:为|的)?|权重(?:为)?|×|\\*)\\d{1,2}%|（(?:占|权重)?\\d{1,2}%）)';
const portions = new RegExp(
  `[^，。；、:（）\\d%+=]{2,14}${portion}(?:[，、；+][^，。；、:（）\\d%+=]{2,14}${portion}){1,7}`,
  'g',
);
const ofFactors = /因素|权重|指标|[成总]绩|评分|总分|综合得分/;
const makeTotal = /^(?:的?(?:比例|权重))?(?:计算|折算|合成|加权|之和|相加|计入)/;
const ofMarks = /(?:总|综合|最终|合成)(?:成绩|得分|评分|分数)|总分/;

/** 因素中，行政村数量占50%，完成率占30%，困难程度占20%: the portions that the prose gives all factors make the whole. */
export const statedPortions: Rule = reckonedBy(portionsIn);

function portionsIn({ text }: Scope): Reckoned[] {
  if (!text.includes('%') || !ofFactors.test(text)) return [];
  return claimsIn(text, portions).flatMap(({ 0: whole, index }) => {
    const span = { start: index, end: index + whole.length };
    const shares = matchesIn(whole, /(\d{1,2})%/g).map(([, share]) => Number(share));
    const sums = shares.map((_, last) => shares.slice(0, last + 1).reduce((sum, share) => sum + share, 0));
    const sum = sums.at(-1) ?? 100;
    const before = text.slice(sentenceStart(text, index), index);
    const behind = text.slice(span.end, span.end + longestRest);
    const lead = before + stretchIn(whole, /^[^占×*权（]*/);
    const isWhole =
      ofFactors.test(lead) &&
      (shares.length > 2 ||
        makeTotal.test(behind) ||
        areAllMarks(whole, before, stretchIn(behind, /^[^。\n]*/)));
    const isOther =
      /其中|[男女]|以[上下]/.test(before + whole) ||
      /^(?:以[上下]|[^。]{0,8}(?:其[他余它]|另|剩))/.test(behind);
    return !isWhole || isOther || sums.includes(100) || Math.abs(sum - 100) > 30
      ? []
      : [{ ...span, reckoning: shares.join('＋'), result: `${sum}%` }];
  });
}

/** As far as a sentence goes on to further parts of a whole. */
const longestRest = 80;
/** What a total may be made of. */
const partOfTotal =
  /加分|附加|其[他余它]|另|剩|考[核察]|测[评试]|投票|答辩|[演试]讲|面谈|面试|笔试|专家|平时|量化|资历|业绩|学历|理论|实[操践]|技能|心理|评[审议]|第三/;

/** 综合成绩由两项合成，笔试占30%，面试占60%: whether a sentence tells of which two marks a total is made, and of no others. */
function areAllMarks(whole: string, before: string, behind: string): boolean {
  const labels = matchesIn(whole, /(?<=^|[，、；+])[^，、；+占×*权（]{2}/g).map(([label]) => label);
  const rest = labels.reduce((words, label) => words.replaceAll(label, ''), `${before}|${behind}`);
  return ofMarks.test(before) && !partOfTotal.test(rest.replace(new RegExp(ofMarks, 'g'), ''));
}
