import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Scope } from '../clauses/scope.ts';
import type { ReadScope } from '../reading.ts';
import { isPast, isPresent } from '../standing.ts';
import { classOf, isOneOf } from '../time-phrases.ts';
import { textOf, type Span, type Token } from '../clauses/token.ts';

/** 2023—, before 2027年: years from one to another, of which none is the notice's own. */
const rangeBegun = '(?:19|20)\\d{2}年?(?:[-—–~～]{1,2}|至)';
const endsRange = new RegExp(`${rangeBegun}$`);
const longestRange = 8;

/** A year (2023年度) or a number in a row (第三批, 第五届) that a text gives to what it puts forward. */
export interface Edition extends Span {
  /** 年, 批, 届, 期, 次, 轮 */
  readonly measure: string;
  readonly value: number;
}

const measures = new Set(['批', '届', '期', '轮']);

/** The editions in `read` of what is put forward now: not those of earlier batches, nor of what is assessed. */
export function editions({ clauses }: ReadScope): Edition[] {
  return clauses.flatMap(({ scope, tokens }) => {
    if (!tokens.some(isEdition)) return [];
    if (tokens.some(isPast) || !tokens.some(isPresent) || isOfFormerEdition(tokens)) return [];
    const near = tokens.findIndex(isPresent) + 8;
    return editionsIn(tokens, scope.text).filter(({ start, end }) => {
      if (isCompared(scope.text, { start, end })) return false;
      const index = tokens.findIndex((token) => token.start === start);
      return index < near || isTarget(tokens, index);
    });
  });
}

/** 2023年度, 第三批 */
function isEdition(token: Token): boolean {
  return token.kind === 'ordinal'
    ? measures.has(token.measure)
    : token.kind === 'number' && token.unit === '年度';
}

/** 第一批拟认定企业213家已于9月公示完毕; 第一批公示后实际聘用18名; 第三届入选教师聘期已满: of an edition that is done. */
export function isOfFormerEdition(tokens: readonly Token[]): boolean {
  const edition = tokens.findIndex((token) => token.kind === 'ordinal' && measures.has(token.measure));
  if (edition === -1 || edition > 2) return false;
  return (
    tokens.slice(edition).some((token) => classOf(token) === 'earlier' && /^已/.test(textOf(token))) ||
    (isOneOf(tokens[edition + 1], 'publicity', 'window') &&
      /^(?:结束|完毕)?后/.test(textOf(tokens[edition + 2])))
  );
}

/** 拟认定…等4家企业为2025年第二批专精特新中小企业 */
function isTarget(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 3), index).some((token) => /^(?:为|作为)$/.test(textOf(token)));
}

/** The editions that a title names, whatever its words. */
export function titleEditions({ clauses }: ReadScope): Edition[] {
  return clauses.flatMap(({ scope, tokens }) => editionsIn(tokens, scope.text));
}

function editionsIn(tokens: readonly Token[], text: string): Edition[] {
  return tokens.flatMap((token, index): Edition[] => {
    const { start, end } = token;
    if (/[前首除较比]$|^(?:前|除)/.test(textOf(tokens[index - 1]))) return [];
    if (token.kind === 'number' && token.unit === '年度')
      return endsRange.test(text.slice(Math.max(0, start - longestRange), start))
        ? []
        : [{ measure: '年', value: token.value, start, end }];
    return token.kind === 'ordinal' && measures.has(token.measure)
      ? [{ measure: token.measure, value: token.value, start, end }]
      : [];
  });
}

/**
 * An edition, the four characters of what it is one of (第九届 of 示例市道德模范), and what stands in quotes soon after
 * (2020年示例省“示例之星”).
 */
export interface NamedEdition extends Edition {
  readonly of: string;
  /** Some more of what stands behind. */
  readonly behind: string;
  readonly quoted: string;
}

const quotedNext = '\\p{Script=Han}{0,6}“(?<quoted>\\p{Script=Han}{2,14})”';
const named = new RegExp(
  `(?<!${rangeBegun})(?:第(?<ordinal>[一二三四五六七八九十百]{1,5}|\\d{1,3})(?<measure>[届批期轮])|(?<year>(?:19|20)\\d{2})年度?(?=）?\\p{Script=Han}{4}|${quotedNext.replace('?<quoted>', '')}))(?=）?(?<of>\\p{Script=Han}{4}|))(?=）?(?<behind>\\p{Script=Han}{0,14}))(?=${quotedNext}|)`,
  'gu',
);
/** Titles of papers, and sentences of what was before, which name other editions rightly. */
const cited = /《[^《》]*》/g;
const ofBefore =
  /[上往历前]一?[届批期]|届满|[期已]满|到期|历年|曾|此前|去年|上年|已于|[届批期轮]已|今年(?![^，]*拟)/;
/** 与第一届…相比; 较第三批的240万元; 第一届首席技师…本届续聘; 在第一批…的基础上: an edition beside which that of now is set. */
const besideOwn =
  /(?:^|[总数额人])[与和同跟][^，。；]{0,2}\n|[较比]\n|\n.*(?:相[比较]|比较|对比|(?<!（)本[届批期轮]|续聘|连任|留任|基础上)/;

/** As far as a clause is read on each side of an edition. */
const longestClause = 240;

function isCompared(text: string, { start, end }: Span): boolean {
  const before = stretchBefore(text, start, '，。；\n', longestClause);
  const behind = stretchIn(text.slice(end, end + longestClause), /^[^，。；\n]*/);
  return besideOwn.test(`${before}\n${behind}`);
}

/** 2022年研发投入共4560万元, and 2024年度优秀等次10名 in a sentence of its own: what a year came to. */
const ofYear = /\d(?:万|亿)?(?:元|亩|吨|公顷|平方米|公里|千瓦|人次|小时)|\d%/;
/** 2006年我县首批特岗教师只有8人，到今年整整二十年: a year from which on a text tells how things went. */
const ofHistory =
  /^[^，。；]*(?:只有|仅有?\d|才有?\d|以来|起步|开办|创办|始[办建创于]|设立|[^为]当时|(?<!\d)起(?=，))|^[^。；]*，(?:到(?:今|现|如今|目前)|至今|迄今|如今|距今|[一二三四五六七八九十\d]+年(?:来|间|过去))/;
/** So far on a text tells it. */
const sinceThen = 50;
const onlyCounted = /^\p{Script=Han}{2,8}共?\d{1,4}[名个家项户人件]$/u;

/**
 * The editions that `scope` names with what they are of, which of a batch may be empty, outside the titles of papers, in
 * clauses of no former ones.
 */
export function namedEditions({ text }: Scope): NamedEdition[] {
  const own = text.replace(cited, (title) => '\n'.repeat(title.length));
  return editionsNamed(own).filter(({ measure, start, end }) => {
    const lead = stretchBefore(own, start, '，。', longestClause);
    const words = stretchIn(own.slice(end, end + longestClause), /^[^，。；]*/);
    return (
      !ofBefore.test(lead + own.slice(start, end) + words) &&
      !isCompared(own, { start, end }) &&
      !(
        measure === '年' &&
        (ofHistory.test(own.slice(end, end + sinceThen)) ||
          ofYear.test(words) ||
          (lead === '' && own.charAt(start - 1) === '。' && onlyCounted.test(words)))
      )
    );
  });
}

/** The editions in the titles of papers that `scope` cites, and each title. */
export function citedEditions({ text }: Scope): (NamedEdition & { readonly title: string })[] {
  return matchesIn(text, cited).flatMap(({ 0: title, index }) =>
    editionsNamed(title).map((edition) => ({
      ...edition,
      title,
      start: edition.start + index,
      end: edition.end + index,
    })),
  );
}

function editionsNamed(text: string): NamedEdition[] {
  return matchesIn(text, named).map((match): NamedEdition => {
    const { ordinal, measure = '年', year, of = '', behind = '', quoted = '' } = match.groups ?? {};
    const value = year === undefined ? (numberOf(ordinal ?? '') ?? Number(ordinal)) : Number(year);
    return { measure, value, of, behind, quoted, start: match.index, end: match.index + match[0].length };
  });
}

/** The years from one to another that `scope` names, outside the titles of papers: 2023—2027年. Days are no years. */
export function yearRanges({ text }: Scope): (Span & { readonly years: string })[] {
  const own = text.replace(cited, (title) => '\n'.repeat(title.length));
  return matchesIn(
    own,
    /(?<![\d.-])(20\d{2})年?(?:[-—–~～]{1,2}|至)(20\d{2})(?=年(?!\d{1,2}月)度?|学年)/g,
  ).map(({ 0: words, 1: from, 2: to, index }) => ({
    years: `${from}—${to}`,
    start: index,
    end: index + words.length,
  }));
}
