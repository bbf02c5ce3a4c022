import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { proposedTables } from '../rows/tables.ts';
import { rowFacts } from '../rows/row-facts.ts';
import type { Finding } from '../findings/findings.ts';
import { reckonedFinding } from '../reckoning/reckoned.ts';
import { isRounded, rounded, stepOf } from '../amounts/rounding.ts';
import type { Rule } from '../findings/rule.ts';
import { type FigureSentence, figureSentences, isQuotedIn } from './figure-sentences.ts';
import { sumsOf } from './listed-amounts.ts';
import { amountIn, type ToldFigure } from './told-figures.ts';

/**
 * 今年24元，比去年的21元多3元; 24元，高于去年的21元; 合计150人，其中甲类112人，占74.7%: which of two figures the prose says is more, and by how
 * much, and what share it says that a part has of the whole before it.
 */
export const changesTold: Rule = function* (notice) {
  for (const sentence of figureSentences(notice)) {
    yield* wrongDirections(sentence);
    if (sentence.figures.length < 3) continue;
    yield* wrongChanges(sentence, notice);
    yield* wrongShares(sentence, notice);
  }
};

const compared =
  /(?:比|较|相比|相较于?|对比)(?![例重])[^，；。、\d]{0,12}(?:\d{4}年(?:度|同期)?)?[^，；。、\d]{0,8}$/;
const differs =
  /^(?:[，]?(?:约|仅|净)?(?:增加|增长|减少|下降|降低|提高|上升|扩大|缩短|节约|多|少|高|低|快|慢|长|短)(?:了|出|约)?)$/;
const vague = /[约近逾超余]|不[少低高足]|均|每|各/;

/** 今年24元，比去年的21元多3元 */
function wrongChanges(sentence: FigureSentence, notice: Notice): readonly Finding[] {
  const { figures, text } = sentence;
  return figures.flatMap((change, index) => {
    const base = figures[index - 1];
    const own = figures[index - 2];
    if (!base || !own || [own, base, change].some((one) => one.measure !== change.measure)) return [];
    const between = text.slice(base.end, change.start);
    const isCompared =
      compared.test(text.slice(own.end, base.start)) && differs.test(between.replace(/^的/, ''));
    const isOpen = vague.test(own.words + base.words) || /^[%以多余左]/.test(text.slice(change.end));
    const others = [
      ...figures.slice(0, index).filter((one) => one !== base),
      ...listedFigures(change, notice),
    ];
    const known = others
      .filter(({ measure }) => measure === change.measure)
      .map(({ amount }) => amountIn(Math.abs(amount - base.amount), change.unit));
    if (!isCompared || isOpen || change.unit === '%' || isQuotedIn(sentence, change)) return [];
    if (known.some((value) => isRounded(change.number, value))) return [];
    const [one, other] = [own, base].map(({ amount }) => rounded(amountIn(amount, change.unit), 6));
    const result = amountIn(Math.abs(own.amount - base.amount), change.unit);
    return [findingOf(change, `${one}和${other}相差`, `${rounded(result, 6)}${change.unit}`, sentence)];
  });
}

const above = /增|提高|上升|扩大|多|高|大|超|年?长$/;
const vagueNumber = /[约近逾超余]$|不[少低高足]|第$|[增减升降多少高低长短加]了?到?至?$|差$/;
const standsAbove = /^，?(?:也|仍|还|略|明显|远)?(?<word>[高低多少大小]于|超过|超出)[^，。；、（）\d]{0,14}$/;
const differsBy =
  /^的?，?(?<word>增加|增长|提高|上升|扩大|减少|下降|降低|缩小|年[长轻]|[多少高低长短])(?:了|出)?$/;

/** 24元，低于去年的21元; 24元，比去年的21元少3元: that the less of two figures is told to be the more, or the other way round. */
function* wrongDirections(sentence: FigureSentence): Generator<Finding> {
  const { figures, text } = sentence;
  for (const [index, base] of figures.entries()) {
    const own = figures[index - 1];
    if (!own || own.measure !== base.measure || ofLess.test(text.slice(base.end))) continue;
    if ([own, base].some(({ start }) => vagueNumber.test(text.slice(Math.max(0, start - 3), start))))
      continue;
    const between = text.slice(own.end, base.start);
    const said = ofCounted.test(`${between}${base.unit}`) ? null : standsAbove.exec(between);
    const change = said ? undefined : toldDifference(sentence, index);
    const word = said?.groups?.['word'] ?? change?.word ?? '';
    const isMore = own.amount > base.amount;
    if (word === '' || own.amount === base.amount || above.test(word) === isMore) continue;
    const start = text.indexOf(word, said ? own.end : base.end);
    const stated = { ...base, start, end: (change?.figure ?? base).end };
    if (isQuotedIn(sentence, stated)) continue;
    const [one, other] = [own, base].map(({ amount }) => rounded(amountIn(amount, base.unit), 6));
    yield findingOf(stated, `${one}与${other}相比`, isMore ? '前者大' : '前者小', sentence);
  }
}

/** 低于平均数的有7户: of how many it is so, and of no other number. */
const ofCounted = /的[共只仅]?有|(?<!年度?)的[名人位个家户所项件]$/;

/** A share of the figure, more or less than it, or those of whom it is so: 65人的三分之二, 20亩以上, 超过10种的3户. */
const ofLess = /^(?:[%以多余左]|的)/;

/** 比去年的21元少3元: what is told of the difference from the figure at `index`, where it is as much as that. */
function toldDifference(
  { figures, text }: FigureSentence,
  index: number,
): { readonly word: string; readonly figure: ToldFigure } | undefined {
  const [own, base, figure] = [figures[index - 1], figures[index], figures[index + 1]];
  if (!own || !base || figure?.measure !== base.measure || figure.unit === '%') return undefined;
  const difference = amountIn(Math.abs(own.amount - base.amount), figure.unit);
  const isSo = compared.test(text.slice(own.end, base.start)) && isRounded(figure.number, difference);
  const word = isSo ? stretchIn(text.slice(base.end, figure.start), differsBy, 1) : '';
  return word === '' ? undefined : { word, figure };
}

/** What all rows come to in the columns of what `figure` measures. */
function listedFigures(
  { measure }: ToldFigure,
  notice: Notice,
): readonly Pick<ToldFigure, 'amount' | 'measure'>[] {
  const facts = rowFacts(proposedTables(notice));
  return [facts.all, ...facts.categories].flatMap((set) => [
    ...sumsOf(set, measure, facts).map(({ sum }) => ({ amount: sum, measure })),
    { amount: set.size, measure },
  ]);
}

const share = /，其中[^，；。、\d]{1,20}$/;

/** 合计150人，其中甲类112人，占74.7%: of the whole before 其中, of another figure of the sentence, or of all who are listed. */
function wrongShares(sentence: FigureSentence, notice: Notice): readonly Finding[] {
  const { figures, text } = sentence;
  return figures.flatMap((part, index) => {
    const whole = figures[index - 1];
    const told = figures[index + 1];
    if (!whole || told?.unit !== '%' || whole.measure !== part.measure || whole.amount <= part.amount)
      return [];
    const isOfWhole =
      share.test(text.slice(0, part.start)) &&
      /^，占(?:比|全部的?|总数的?)?$/.test(text.slice(part.end, told.start));
    const isOpen = vague.test(whole.words + part.words) || /^[以多余左、]/.test(text.slice(told.end));
    const wholes = [...figures, ...listedFigures(part, notice)].filter(
      ({ measure, amount }) => measure === part.measure && amount > 0,
    );
    const ratios = wholes.map(({ amount }) => (part.amount / amount) * 100);
    if (
      !isOfWhole ||
      isOpen ||
      ratios.some((ratio) => isShare(told.number, ratio)) ||
      isQuotedIn(sentence, told)
    )
      return [];
    const result = `${rounded((part.amount / whole.amount) * 100, 1)}%`;
    return [
      findingOf(told, `${part.number}比${rounded(amountIn(whole.amount, part.unit), 6)}`, result, sentence),
    ];
  });
}

/** Rounded or cut off; 60 of a share that is told without decimals is near enough to 60.4. */
function isShare(number: string, ratio: number): boolean {
  return Math.abs(Number(number) - ratio) < stepOf(number);
}

function findingOf(
  figure: ToldFigure,
  reckoning: string,
  result: string,
  { scope, start }: FigureSentence,
): Finding {
  return reckonedFinding(scope, { start: start + figure.start, end: start + figure.end, reckoning, result });
}
