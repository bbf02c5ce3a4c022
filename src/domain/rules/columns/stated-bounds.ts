import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Span } from '../../statements/clauses/token.ts';
import type { Finding } from '../findings/findings.ts';
import { cellSaid } from '../rows/scales.ts';
import { spokenBefore } from '../rows/spoken-rows.ts';
import { clauseStart, sentenceStart } from '../words/sentence-start.ts';
import { columnsByCategory, type MeasuredColumn, ruleOfColumns } from '../rows/measured-columns.ts';
import { inUnit, isSameMeasure, units } from '../amounts/units.ts';
import { bestBy } from '../words/heads-called.ts';
import { earlier } from '../words/other-matter.ts';

/**
 * 年龄不超过65周岁; 综合成绩均在90分以上; 单个企业最高不超过200万元: what all who are put forward must meet, or are said to, is met by every row
 * of the column.
 */
export const statedBounds = ruleOfColumns((scope) => [...boundsIn(scope), ...linesIn(scope)], problemOf);

/** A limit that all keep. */
interface Bound extends Span {
  /** What is measured, and how: 年龄不超过. */
  readonly words: string;
  readonly limit: number;
  readonly unit: string;
  readonly isUpper: boolean;
  /** By a line that all reach: how many they are, where it is told. */
  readonly reached?: { readonly count: number | undefined };
  /** 超过: not the limit itself. */
  readonly isStrict: boolean;
}

const amount = `(?<limit>\\d{1,8}(?:\\.\\d{1,3})?)(?<unit>${units})`;
const few = '[^，。；、:（）\\d]';
const forms = [
  `(?<words>${few}{2,16}?(?<bound>不超过|(?<!不|未|没有)超过|不高于|不大于|低于|小于|未满|不低于|不少于|不小于|高于))${amount}(?!以)`,
  `(?<words>${few}{2,16})${amount}(?:（含）|及)?(?<bound>以上|以下|以内)(?!的?(?:[^，。；、（]{0,4}\\d|者|[^，。；、]{0,4}有))`,
].map((form) => new RegExp(form, 'g'));
const upper = /不超|不高|不大|^低于|^小于|未满|以下|以内/;
/** What says that all keep it, in the half of its sentence or in what leads that. */
const ofAll = /均|全部|都|条件|标准|要求|应当?|必?须|最高不超/;
/** What does not hold for all who are put forward, or of what else it is. */
const vague = new RegExp(
  `第[一二三四五\\d]|(?:前|最后|后|末)[二两三四五六七八九十\\d]|一般|原则|放宽|优先|除|可|[约近]|其[中余他它]|另外|剩|之一|有\\d|${earlier}|上一[年届批]|比|较|申请|差额|[有的]$`,
);

function boundsIn(scope: Scope): Bound[] {
  const { text } = scope;
  if (!/以[上下内]|[不低小高]于|超过|[不未]满/.test(text)) return [];
  return forms.flatMap((form) =>
    matchesIn(text, form).flatMap(({ index, 0: whole, groups = {} }) => {
      const { words = '', bound = '', limit = '', unit = '' } = groups;
      const sentence = text.slice(sentenceStart(text, index), index + whole.length);
      const after = stretchIn(text.slice(index + whole.length, index + whole.length + 20), /^[^。；]*/);
      const span = { start: index, end: index + whole.length };
      return scope.isQuoted(span) ||
        !(ofAll.test(`${sentence}${after}`) || isBelowHeading(text, index)) ||
        vague.test(lastStretch(sentence, '；')) ||
        /^[^，、（]{0,4}\d/.test(after) ||
        ofDefined.test(after)
        ? []
        : [
            {
              ...span,
              words,
              limit: Number(limit),
              unit,
              isUpper: upper.test(bound),
              isStrict: bound === '超过',
            },
          ];
    }),
  );
}

const line = '(?:分数|成绩|入围|合格|及格|达标|录取|控制|最低|基准|资格)*线';
const reached = `，(?<who>(?:全部|所有|以上|上述|这|拟)?(?<count>\\d{1,4}|[一二两三四五六七八九十]{1,3})?[名人位个家户项]?${few}{0,8}?)(?:全部|全都|均|都)(?:达到|达标|上线|过线|超过|在[这该此分数入围合格]{0,4}线以上)`;
const lines = [
  `(?<words>${few}{0,12}${line})(?:定?为|是|划定为|确定为)?${amount}${reached}`,
  `(?<words>${few}{0,12})${amount}(?:定?为|是)${line}${reached}`,
].map((form) => new RegExp(form, 'g'));

/** 甲类分数线为75分，6名人员全部达到 */
function linesIn(scope: Scope): Bound[] {
  const { text } = scope;
  if (!/线/.test(text)) return [];
  return lines.flatMap((form) =>
    matchesIn(text, form).flatMap(({ index, 0: whole, groups = {} }) => {
      const { words = '', limit = '', unit = '', who = '', count = '' } = groups;
      const span = { start: index, end: index + whole.length };
      const isAll = count !== '' || /^(?:全部|所有|以上|上述|这|拟)/.test(who);
      return scope.isQuoted(span) || vague.test(who) || vague.test(words) || !isAll
        ? []
        : [
            {
              ...span,
              words,
              limit: Number(limit),
              unit,
              isUpper: false,
              isStrict: false,
              reached: { count: numberOf(count) },
            },
          ];
    }),
  );
}

/** At what part of what is measured words may set a line, which no column of the whole tells. */
const ofPart = /笔试|面试|初试|复试|体能|实操|理论|专业|综合|民主/;

/**
 * The columns that the words of a bound call, and that of ages; of a line else those of the only head, but where it is
 * of a part that no head names.
 */
function columnsOfBound(
  {
    words,
    unit,
    reached,
  }: Pick<Bound, 'words' | 'unit'> & { readonly reached: Bound['reached'] | undefined },
  alike: readonly MeasuredColumn[],
): readonly MeasuredColumn[] {
  const called = bestBy(words, alike, ({ head }) => head);
  const isPlain = reached !== undefined || (unit.endsWith('岁') && /年龄/.test(words));
  const own = called.length > 0 ? called : isPlain ? alike : [];
  const part = reached ? stretchIn(words, ofPart) : '';
  return own.every(({ head }) => head.includes(part)) ? own : [];
}

/** 90分以上、面试80分以上的7人: who is meant, and nothing of all. */
const ofDefined =
  /^的[^，。；\d]{0,10}[有是为]|^[^，。；]{0,18}的(?:共|有|共有)?(?:\d|[一二两三四五六七八九十]{1,3}[名人位个家户项])/;

/** 一、入库条件。具有副高级以上职称，年龄不超过65周岁 */
function isBelowHeading(text: string, index: number): boolean {
  return /(?:^|\n)[^，。；\n]{0,12}(?:条件|要求)[。:][^。\n]*$/.test(
    text.slice(Math.max(0, index - 80), index),
  );
}

function problemOf(
  { start, end, words, limit, unit, isUpper, isStrict, reached }: Bound,
  scope: Scope,
  columns: readonly MeasuredColumn[],
): Finding | undefined {
  const alike = columns.filter((column) => isSameMeasure(column.unit, unit));
  const meant = columnsOfBound({ words, unit, reached }, alike);
  const half = scope.text.slice(Math.max(sentenceStart(scope.text, start), start - 60), end);
  const own = [words, half, spokenBefore(scope, start, unit)]
    .map((said) => categoriesCalled(columnsByCategory(meant), said))
    .find((some) => some.length > 0);
  const columnsMeant = own ?? meant;
  const nearest = scope.text.slice(clauseStart(scope.text, start + 1), end);
  const named = rowsSaid(columnsMeant, words, [nearest, lastStretch(half, '；'), half]);
  const cells = columnsMeant.flatMap(({ table, head, numbers, unit: own }, index) =>
    numbers.flatMap((number, row) =>
      named && !named[index]?.[row] ? [] : [{ table, head, row, value: inUnit(number ?? NaN, own, unit) }],
    ),
  );
  const values = cells.map(({ value }) => value);
  if (new Set(meant.map(({ head }) => head)).size !== 1 || values.length < 2 || values.some(Number.isNaN))
    return undefined;
  if (isOfSome(words, values.length) || (reached?.count ?? values.length) !== values.length) return undefined;
  const beyond = values.filter((value) =>
    isUpper ? value > limit : value < limit || (isStrict && value === limit),
  );
  const known = values.reduce((one, other) => (isUpper ? Math.max(one, other) : Math.min(one, other)));
  const isNear = known < limit * 2 && known > limit / 2;
  if (beyond.length === 0 || beyond.length * 3 > values.length * 2 || !isNear) return undefined;
  // 5户均不超过6万元: as many as keep it.
  const counted = stretchIn(scope.text.slice(Math.max(0, start - 3), start), /\d{1,3}$/);
  if (Number(counted) === values.length - beyond.length) return undefined;
  const cell = cells.find(({ value }) => value === known);
  return {
    code: 'stated-amount-differs',
    ...placeIn(scope, start),
    facts: {
      stated: boundSaid({ start, end }, scope),
      name: cell?.table.nominees[cell.row]?.name,
      known: cell ? cellSaid(cell.table, cell.head, cell.row) : `${known}${unit}`,
    },
  };
}

/** 四户的得分均在86分以上: whether `words` are of so many who are told before, and not of all `rows`. */
function isOfSome(words: string, rows: number): boolean {
  const some = numberOf(
    stretchIn(words, /^[这该]?(\d{1,3}|[一二两三四五六七八九十]{1,3})[名人位个家项户]/, 1),
  );
  return some !== undefined && some !== rows;
}

/** A bound with the words of its clause before it; alone where several stand in the clause. */
function boundSaid({ start, end }: Span, scope: Scope): string {
  const from = clauseStart(scope.text, start + 1);
  const isListed = scope.text.slice(from, start).includes('、');
  return scope.written({ start: isListed ? start : Math.min(from, start), end }).trim();
}

/** Of which rows a bound is: those of its subject (甲组的), else those that the first of `texts` which calls some, and not all, calls. */
function rowsSaid(
  columns: readonly MeasuredColumn[],
  words: string,
  texts: readonly string[],
): readonly (readonly boolean[])[] | undefined {
  const subject = stretchIn(words, /^([\p{Script=Han}]{2,8})的/u, 1);
  return [
    namedRows(columns, (cell) => subject !== '' && cell.startsWith(subject)),
    ...texts.map((said) =>
      namedRows(columns, (cell) => /^\p{Script=Han}{2,}$/u.test(cell) && said.includes(cell)),
    ),
  ].find((rows) => rows.flat().includes(true) && rows.flat().includes(false));
}

/** Which rows of each column have a cell that is `isSaid`. */
function namedRows(
  columns: readonly MeasuredColumn[],
  isSaid: (cell: string) => boolean,
): readonly (readonly boolean[])[] {
  return columns.map(({ table }) => table.nominees.map(({ cells }) => cells.some(isSaid)));
}

/** Those of `columns` of whose categories `words` speak: of 正高级教师, and not of 高级教师 as well. */
function categoriesCalled<Column extends { readonly category: string }>(
  columns: readonly Column[],
  words: string,
): readonly Column[] {
  const longestFirst = columns.toSorted((one, other) => other.category.length - one.category.length);
  const called = new Set<string>();
  let rest = words;
  for (const { category } of longestFirst) {
    if (isCalled(category, rest)) called.add(category);
    rest = rest.replaceAll(category, '');
  }
  return columns.filter(({ category }) => called.has(category));
}

/** Whether `words` name `category`, also without the noun that it ends in: 急难型 of 急难型救助. */
function isCalled(category: string, words: string): boolean {
  return words.includes(category) || (category.length > 4 && words.includes(category.slice(0, -2)));
}
