import { placeIn } from '../../finding/finding.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { setsIn } from '../rows/mentions.ts';
import { isFiller, isHeadAlone } from '../words/heads-called.ts';
import { countIn, measure, numeral } from '../words/counted.ts';
import { ofName, type RowFacts, type RowSet, shared, union } from '../rows/row-facts.ts';
import { measureWordsOf } from '../rows/listed-counts.ts';
import { isUncalledHead } from '../rows/row-heads.ts';
import type { Finding } from '../findings/findings.ts';
import { rounded } from '../amounts/rounding.ts';
import { topicOf } from '../rows/spoken-rows.ts';
import type { Rule } from '../findings/rule.ts';
import { earlier, limit, others, roughly } from '../words/other-matter.ts';
import { isSlip } from '../amounts/slip.ts';
import { isOfMore, type ListedSentence, listedSentences, withoutRemarks } from './figure-sentences.ts';
import { cellsOf, type ListedSum, sumsOf } from './listed-amounts.ts';
import { amountIn, isWritten, type ToldFigure } from './told-figures.ts';

/**
 * 水稻户3户、6400元; 甲镇120亩，乙镇96亩，丙镇88亩: what the prose says a kind, or a place, has in a column, it has. Told where the kind is counted
 * right and the amount is a slip of the pen, or where those beside it in its row are all of one column.
 */
export const kindAmounts: Rule = function* (notice) {
  for (const sentence of listedSentences(notice)) {
    const items = sentence.figures.flatMap((figure) => itemOf(figure, sentence) ?? []);
    yield* items.flatMap((item) => (item.isRight ? [] : (problemOf(item, items, sentence) ?? [])));
  }
};

/** What the prose says that a kind has. */
interface Item {
  readonly figure: ToldFigure;
  /** It says how many the kind has. */
  readonly isCounted: boolean;
  /** Not of all rows, which a category may call like a part of what they get. */
  readonly isPart: boolean;
  /** What the rows that may be meant come to, in each column. */
  readonly sums: readonly ListedSum[];
  /** Whether one of them, a cell of theirs or their mean is told. */
  readonly isRight: boolean;
}

const kindBefore = '(?:^|[，、；:])(?<kind>[^，、；:\\d]{2,24}?)';
const topicBehind = '(?<topic>[^，、；:\\d]{0,12})$';
const kindPart = new RegExp(
  `${kindBefore}(?:的?[共有]{0,2}(?<count>${numeral})${measure}(?:企业|项目|家庭|单位)?(?<mark>[、，]?))?${topicBehind}`,
);
const uncounted = new RegExp(`${kindBefore}${topicBehind}`);
const leads =
  /^(?:其中|包括|而|另外?|分别(?:[为是有])?|从[^，]{1,6}看|按[^，]{1,6}[分看计]|和|及|与|以及|有|含|是|为)+/;
const nouns =
  /^(?:的|类|级|人员|对象|人才|项目|企业|单位|家庭|村民|农户|机构|渔船|街道|小?组|方面|户(?![均数籍]))*/;
/** What makes an amount another one than that of the kind. */
const vague = new RegExp(
  `[${roughly}每各均比]|不[少低高足]|${limit}|${others}|减|${earlier}|原|预|限|标准|增|最[高低多少大小]|占|达到|计划|除|未|非`,
);

/** The kind, or place, that stands before `figure`, as far as it is understood to the last word. */
function itemOf(figure: ToldFigure, sentence: ListedSentence): Item | undefined {
  const { text, facts } = sentence;
  const before = withoutRemarks(text.slice(0, figure.start));
  const match = partBefore(before.slice(-60), facts);
  const { kind = '', count = '', topic = '', mark = '' } = match?.groups ?? {};
  if (!match || figure.unit === '%' || isBehindMore(text.slice(figure.end, figure.end + 3))) return undefined;
  // 甲类1人、乙类2人，论文共3篇: of both; 甲县3名: those who are put forward.
  const isOfRow = mark === '，' && match[0].startsWith('、');
  if (isOfRow || (count === '' && measureWordsOf(sentence.notice).has(figure.unit))) return undefined;
  const said = kindSaid(count === '' ? kind + topic : kind, facts);
  const words = count === '' ? (said?.rest ?? '') : topic;
  if (
    !said ||
    (count !== '' && said.rest !== '') ||
    vague.test((kind + topic).replace(said.called, '')) ||
    isOfMore(figure, sentence)
  )
    return undefined;
  const within = [
    ...facts.categories,
    ...setsIn(
      `${topicOf(sentence.scope, sentence.start + figure.start)}\n${before.slice(0, match.index)}`,
      facts,
    ),
  ];
  const all = [...said.sets, ...said.sets.flatMap((set) => within.map((some) => shared(set, some)))];
  const sets = count === '' ? all : all.filter(({ size }) => size === countIn(count));
  const sums = sets
    .flatMap((set) => sumsOf(set, figure.measure, facts))
    .filter(({ head }) => isMeant(words, head));
  if (sums.length === 0 || sets.every(({ size }) => size === 0)) return undefined;
  const cells = sets.flatMap((set) => [
    ...cellsOf(set, figure.measure, facts),
    ...sumsOf(set, figure.measure, facts).flatMap(({ sum }) => [sum, sum / set.size]),
  ]);
  const isRight = [...sums.map(({ sum }) => sum), ...cells].some((amount) => isWritten(figure, amount));
  const isCounted = count !== '' && countIn(count) > 1;
  const isPart = said.sets.every(({ size }) => size < facts.all.size);
  return { figure, isCounted, isPart, sums, isRight };
}

/** The part that ends before an amount: not 甲类15篇、乙类 where no kind of the name has fifteen. */
function partBefore(before: string, facts: RowFacts): RegExpExecArray | null {
  const match = kindPart.exec(before);
  const { kind = '', count, mark } = match?.groups ?? {};
  const isOther =
    count !== undefined &&
    mark === '、' &&
    !kindSaid(kind, facts)?.sets.some(({ size }) => size === countIn(count));
  return isOther ? uncounted.exec(before) : match;
}

/** 120亩以上, 5万元左右 */
function isBehindMore(behind: string): boolean {
  return /^(?:以[上下内]|左右|多|余|[至到—～~-])/.test(behind);
}

/** Whether what stands between a kind and its amount leaves it open, or calls, `head`. */
function isMeant(words: string, head: string): boolean {
  const own = words.replace(/^[即就便已仅]?有?/, '');
  return isFiller(own) || head.split('、').some((one) => isHeadAlone(own, one));
}

interface KindSaid {
  /** The words of the cell that call them; empty where a place does. */
  readonly called: string;
  readonly sets: readonly RowSet[];
  readonly rest: string;
}

/** The rows that `words` begin to call by what a column says of them, by each reading. */
function kindSaid(words: string, facts: RowFacts): KindSaid | undefined {
  const bare = words.replace(leads, '').replace(/(?:的|共|计)+$/, '');
  const own = (facts.callings.get(bare.slice(0, 2)) ?? []).filter(
    ({ head, text }) => head !== ofName && bare.startsWith(text),
  );
  const longest = own[0]?.text ?? '';
  const alike = own.filter(({ text }) => text === longest);
  const rest = bare.slice(longest.length).replace(nouns, '');
  const begun = placesCalled(longest !== '' && rest === '' ? longest : bare, facts);
  const sets = [...(longest === '' ? [] : alike.map(({ rows }) => rows)), ...begun];
  const ofAll = sets.length > 1 ? [union(sets)] : [];
  if (sets.length === 0) return undefined;
  // D级危房 of 危房等级
  const isOfHead = alike.some(({ head }) => rest.length > 1 && head.includes(rest));
  return { called: longest, sets: [...sets, ...ofAll], rest: longest === '' || isOfHead ? '' : rest };
}

/** The rows of which a column's cells begin with `place`: 甲镇 of 甲镇一村, 示例大学 of 示例大学某学院. */
function placesCalled(place: string, { columns, owners }: RowFacts): readonly RowSet[] {
  if (place.length < 2 || !/[省市州县区旗镇乡村学院司]$|街道$/.test(place)) return [];
  return [...columns].flatMap(([head, cells]) => {
    if (isUncalledHead(head)) return [];
    const rows = [...cells.keys()].filter((row) => cells[row]?.startsWith(place));
    const isOfNames = rows.some((row) => {
      const owner = owners[row];
      return plainForm(owner?.table.nominees[owner.row]?.name ?? '') === cells[row];
    });
    return rows.length === 0 || isOfNames ? [] : [new Set(rows)];
  });
}

/** As many of its row as show of which column it is. */
const fewestPeers = 2;

function problemOf(item: Item, items: readonly Item[], sentence: ListedSentence): Finding | undefined {
  const { scope, start } = sentence;
  const { figure, sums } = item;
  const ofWhole = item.isPart ? wholeAhead(figure, sentence) : [];
  const peers = items.filter((one) => one !== item && one.isRight && one.figure.measure === figure.measure);
  const ofRow = sums.filter(
    ({ head }) => peers.filter((peer) => hasSum(peer, head)).length >= (item.isCounted ? 1 : fewestPeers),
  );
  const slips = item.isCounted
    ? sums.filter(({ sum }) => isSlip(figure.number, amountIn(sum, figure.unit)))
    : [];
  const parts = sums.filter(({ head }) => ofWhole.includes(head));
  const [meant] = [ofRow, parts, slips].find((some) => some.length > 0) ?? [];
  if (!meant) return undefined;
  const place = { start: start + figure.start, end: start + figure.end };
  return {
    code: 'stated-sum-differs',
    ...placeIn(scope, place.start),
    facts: {
      stated: scope.written(place).trim(),
      head: meant.head,
      sum: `${rounded(amountIn(meant.sum, figure.unit), 6)}${figure.unit}`,
    },
  };
}

/** 补助合计24.3万元，其中甲类18万元: the columns that come to the amount of which what is told is said to be a part. */
function wholeAhead(figure: ToldFigure, { text, figures, facts }: ListedSentence): readonly string[] {
  const among = text.lastIndexOf('，其中', figure.start);
  const whole = figures.findLast(({ end, measure }) => end <= among && measure === figure.measure);
  if (among === -1 || whole?.end !== among || whole.amount <= figure.amount) return [];
  return [facts.all, ...facts.categories].flatMap((rows) =>
    sumsOf(rows, figure.measure, facts)
      .filter(({ sum }) => isWritten(whole, sum))
      .map(({ head }) => head),
  );
}

/** Whether `item` tells what its rows come to in the column `head`. */
function hasSum({ sums, figure }: Item, head: string): boolean {
  return sums.some((one) => one.head === head && isWritten(figure, one.sum));
}
