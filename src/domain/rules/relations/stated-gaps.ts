import { placeIn } from '../../finding/finding.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Side } from '../findings/agreement-findings.ts';
import { setsIn } from '../rows/mentions.ts';
import { earlier, unclear } from '../words/other-matter.ts';
import { isFiller, isHeadAlone, wordsShared } from '../words/heads-called.ts';
import { ownersAt, rowFacts } from '../rows/row-facts.ts';
import { subjectIn } from '../claims/subjects-read.ts';
import { figuresIn, measured } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { isRowOf, type Owner, proposedTables } from '../rows/tables.ts';
import { clauseStart, sentenceBefore, sentenceStart } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import type { Column } from '../rows/columns.ts';
import { cellSaid, scalesCalled, scalesOf } from '../rows/scales.ts';
import { rowsSpokenOf, topicOf } from '../rows/spoken-rows.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { type Subject, Subjects } from './subjects.ts';
import { isOfUnit } from './measures.ts';

/**
 * 甲班组比乙班组多12人, 第一与第二中标候选人得分相差0.8分, 两人相差29岁, 自筹580万元，比财政资助多130万元: by how much one row, or a column, has
 * more than another, it has by the columns that may be meant.
 */
export const statedGaps: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const scales = scalesOf(tables).filter(({ kind }) => kind !== 'day');
  if (scales.length === 0) return;
  for (const read of proseWith(notice, /[比较差她他]/)) {
    const { scope } = read;
    const matches = claimsIn(scope.text, gap);
    if (matches.length === 0) continue;
    const subjects = new Subjects(read, tables);
    for (const match of matches) {
      const difference = gapIn(match, scope);
      if (
        scope.isQuoted(difference) ||
        isOfOthers(difference.clause, notice) ||
        former.test(difference.clause)
      )
        continue;
      const known = knownGaps(difference, { scope, subjects, tables, scales });
      const [first] = known;
      const isSaid = known.some((one) => isSame(one.gap, difference)) || isOfFigures(difference, scope.text);
      if (first && !isSaid) yield findingOf(difference, first, scope);
    }
  }
};

const former = new RegExp(`${earlier}|上次|[同往]期|预期|计划|要求|平均`);

const amount =
  '(?<number>\\d{1,9}(?:\\.\\d{1,4})?)(?<unit>万元|元|分|岁|周岁|人|名|票|天|日历天|亩|公顷|平方米|年|户|件|辆|吨|公里)';
const gap = new RegExp(
  `(?:(?<lead>[比较])(?<other>[^，。；、（）\\d比较]{2,30}?)(?<sign>[多少高低大小长短])(?:出|了)?|(?<apart>相差|相距|差距[为是]?)|(?<older>[小大长])[她他])${amount}(?=[，。；、）]|$)`,
  'g',
);

interface Gap {
  readonly start: number;
  readonly end: number;
  /** Where 比, 相差 stands, or its sign. */
  readonly at: number;
  /** The words of its clause. */
  readonly clause: string;
  readonly other: string;
  /** 1 for more, -1 for less, 0 where it is not said which. */
  readonly sign: -1 | 0 | 1;
  readonly value: number;
  readonly unit: string;
}

function gapIn({ 0: whole, index, groups = {} }: RegExpExecArray, { text }: Scope): Gap {
  const { other = '', sign, older, number = '', unit = '' } = groups;
  const said = sign ?? older;
  const end = index + whole.length;
  return {
    ...{ start: end - number.length - unit.length, end, at: index, other },
    clause: text.slice(clauseStart(text, index), end),
    sign: said === undefined ? 0 : /[多高大长]/.test(said) ? 1 : -1,
    ...{ value: Number(number), unit: unit.replace('周岁', '岁') },
  };
}

/** A gap that a list has, in the unit of the stated one, and what has it. */
interface KnownGap {
  readonly gap: number;
  readonly sides: readonly Side[];
}

interface Place {
  readonly scope: Scope;
  readonly subjects: Subjects;
  readonly tables: readonly NomineeList[];
  readonly scales: readonly Column[];
}

/**
 * By how much the one has more than the other, by each column that may be meant; none where it is not known who they
 * are.
 */
function knownGaps(difference: Gap, place: Place): KnownGap[] {
  const { text } = place.scope;
  const sentence = sentenceStart(text, difference.at);
  const before = place.subjects.within(sentence, difference.at);
  if (difference.other === '') {
    const [second, first] = before.slice(-2).toReversed();
    const ranks = bothRanks.exec(lastStretch(text.slice(sentence, difference.at), '，；'));
    if (ranks) return ofRanks(ranks, difference, place);
    if (
      /最[高大多长]分?(?:的)?[和与比]最[低小少短]分?的?$|[首头][末尾](?:两名)?$/.test(
        text.slice(Math.max(0, difference.at - 12), difference.at),
      )
    )
      return ofRange(difference, place);
    const isBeside =
      first &&
      second &&
      difference.at - second.end < farthest &&
      !byRank.test(text.slice(second.end, difference.at));
    if (!second) return ofTwo(difference, place);
    if (!isBeside) return [];
    // 甲与乙相差2岁，与丙相差3岁: any of those before may be the other one.
    const isOther = /^[与和同跟]$/.test(text.slice(clauseStart(text, difference.at), second.start));
    const others = isOther ? before.slice(0, -1).toReversed() : [first];
    return others.flatMap((one) => {
      const [left, right] = difference.sign === 0 ? [one, second] : [second, one];
      return ofRows(left, right, '', difference, place);
    });
  }
  return [...ofColumn(difference, place), ...ofFigure(difference, before.at(-1), place)];
}

/** 丙与头名相差4分: another one, whom a rank names. */
const byRank = /[头首末]名|榜首|第[一二三四五]名|[前后]一名|最[高低]|平均|其[他余]/;

/** As far as two stand before what they differ by. */
const farthest = 30;
const bothRanks = /第([一二三])[和与、]第([一二三四])(?:中标|成交)?(?:候选|名)/;

function ofRanks([, one = '', other = '']: RegExpExecArray, difference: Gap, place: Place): KnownGap[] {
  const [table, ...more] = place.tables;
  const row = (numeral: string): number => '一二三四'.indexOf(numeral);
  return table && more.length === 0
    ? ofRows({ table, row: row(one) }, { table, row: row(other) }, difference.clause, difference, place)
    : [];
}

function ofRows(own: Owner, other: Owner, words: string, difference: Gap, { scales }: Place): KnownGap[] {
  const pairs = scales
    .filter(({ table }) => table === own.table)
    .flatMap((scale) => {
      const same = scales.find(({ table, head }) => table === other.table && head === scale.head);
      const [one, two] = [scale.values[own.row], same?.values[other.row]];
      return one === undefined || two === undefined || !isOfUnit(scale, difference.unit)
        ? []
        : [
            {
              ...{ scale, gap: ofUnit(one - two, scale, difference.unit) },
              sides: [sideOf(own, scale), sideOf(other, scale)],
            },
          ];
    });
  const called = new Set(
    scalesCalled(
      words,
      pairs.map(({ scale }) => scale),
    ),
  );
  return words === '' || called.size === 0 ? pairs : pairs.filter(({ scale }) => called.has(scale));
}

/** 二组两户得分相差14分: of the only two whom the clause calls, and by a column that it says no more of. */
function ofTwo(difference: Gap, place: Place): KnownGap[] {
  const { scope, tables, scales } = place;
  const from = clauseStart(scope.text, difference.at);
  const facts = rowFacts(tables);
  const told = setsIn(sentenceBefore(scope.text, from), facts);
  const subject = unclear.test(difference.clause)
    ? undefined
    : subjectIn(scope.text.slice(from, difference.at), facts, told);
  if (!subject) return [];
  const { sets, topic } = subject;
  const derived = stretchIn(topic, /平均|总/);
  const meant = scales.filter(
    ({ head }) => isFiller(topic) || (isHeadAlone(topic, head) && head.includes(derived)),
  );
  return sets.flatMap((set) => {
    const [one, other, ...more] = ownersAt(set, facts);
    return one && other && more.length === 0
      ? ofRows(one, other, '', difference, { ...place, scales: meant })
      : [];
  });
}

function sideOf({ table, row }: Owner, { head }: Column): Side {
  return { name: table.nominees[row]?.name ?? '', value: cellSaid(table, head, row) };
}

/** Ages are told in years, and money in one of its units. */
function ofUnit(gapKnown: number, { kind, unit }: Column, asked: string): number {
  if (kind === 'age') return gapKnown / 12;
  return (gapKnown * measured(1, unit).amount) / measured(1, asked).amount;
}

function ofRange(difference: Gap, { scope, scales, tables }: Place): KnownGap[] {
  const own = scales.filter((scale) => isOfUnit(scale, difference.unit));
  const words = `${topicOf(scope, difference.at)}\n${difference.clause}`;
  const cells = own.map((scale) =>
    scale.values.flatMap((value, row) =>
      value === undefined ? [] : [{ value, scale, owner: { table: scale.table, row } }],
    ),
  );
  const ofSome = rowsSpokenOf(words, tables).flatMap((rows) => {
    const isOwn = isRowOf(rows);
    return cells.map((some) => some.filter(({ owner }) => isOwn(owner)));
  });
  return [...cells, cells.flat(), ...ofSome].flatMap((some) => {
    const sorted = some.toSorted((one, other) => other.value - one.value);
    const [most, least] = [sorted[0], sorted.at(-1)];
    return !most || !least || most === least
      ? []
      : [
          {
            gap: ofUnit(most.value - least.value, most.scale, difference.unit),
            sides: [most, least].map(({ owner, scale }) => sideOf(owner, scale)),
          },
        ];
  });
}

/** 580万元，比财政资助经费多130万元: what is told right before, less the sum of the column that is called. */
function ofColumn(difference: Gap, { scope, scales }: Place): KnownGap[] {
  const [, number = '', unit = ''] =
    /(\d{1,9}(?:\.\d{1,4})?)(万元|元|人|名|亩|户)，$/.exec(
      scope.text.slice(Math.max(0, difference.at - 24), difference.at),
    ) ?? [];
  const called = scalesCalled(
    difference.other,
    scales.filter((scale) => isOfUnit(scale, difference.unit)),
  );
  const [first] = called;
  if (
    number === '' ||
    !first ||
    called.some(({ head }) => head !== first.head || wordsShared(difference.other, head) < 2)
  )
    return [];
  const sum = called
    .flatMap(({ values }) => values.map((value) => value ?? NaN))
    .reduce((all, value) => all + value, 0);
  const own = (Number(number) * measured(1, unit).amount) / measured(1, difference.unit).amount;
  const sides = [{ name: first.head, value: `合计${rounded(sum, 6)}${first.unit}` }];
  return Number.isNaN(sum) ? [] : [{ gap: own - ofUnit(sum, first, difference.unit), sides }];
}

/** 第一中标候选人的报价较最高投标限价低237.6万元: what the row has, less what the text tells of the other. */
function ofFigure(difference: Gap, own: Subject | undefined, { scope, scales }: Place): KnownGap[] {
  if (!own) return [];
  const words = scope.text.slice(own.end, difference.at);
  const at = scope.text.slice(0, difference.at).indexOf(difference.other);
  const [, number = '', unit = ''] =
    /^[^，。；、（）\d]{0,3}(\d{1,9}(?:\.\d{1,4})?)(万元|元)/.exec(
      scope.text.slice(at + difference.other.length, at + difference.other.length + 20),
    ) ?? [];
  const called = scalesCalled(
    words,
    scales.filter((scale) => scale.table === own.table && isOfUnit(scale, difference.unit)),
  );
  if (at === -1 || number === '' || words.length > 12) return [];
  const figure = (Number(number) * measured(1, unit).amount) / measured(1, difference.unit).amount;
  return called.flatMap((scale) => {
    const value = scale.values[own.row];
    return value === undefined
      ? []
      : [{ gap: ofUnit(value, scale, difference.unit) - figure, sides: [sideOf(own, scale)] }];
  });
}

/** 最长的8.4公里，最短的2.9公里，相差5.5公里: whether it is that of the last two figures before it. */
function isOfFigures({ at: end, value, unit }: Gap, text: string): boolean {
  const [one, other] = figuresIn(sentenceBefore(text, end))
    .filter((figure) => figure.unit === unit)
    .slice(-2);
  return (
    one !== undefined && other !== undefined && Math.abs(Math.abs(one.value - other.value) - value) < 1e-6
  );
}

function isSame(known: number, { sign, value, unit }: Gap): boolean {
  const own = sign === 0 ? Math.abs(known) : known * sign;
  return Math.abs(own - value) < (unit === '岁' && !Number.isInteger(known) ? 1 : 0.006);
}

function findingOf(difference: Gap, { gap: known, sides }: KnownGap, scope: Scope): Finding {
  const { start, end, at, sign, unit } = difference;
  const [more, less] = unit === '岁' ? ['大', '小'] : ['多', '少'];
  const way = sign === 0 ? '相差' : known < 0 ? less : more;
  const stated = scope.written({ start: clauseStart(scope.text, at), end }).trim();
  return {
    code: 'stated-gap-differs',
    ...placeIn(scope, start),
    facts: { stated, sides, gap: `${way}${gapSaid(Math.abs(known), unit)}` },
  };
}

/** 7岁10个月, 12.5分 */
function gapSaid(gapKnown: number, unit: string): string {
  if (unit !== '岁') return `${rounded(gapKnown, 2)}${unit}`;
  const months = Math.round(gapKnown * 12);
  return `${Math.floor(months / 12)}岁${months % 12 === 0 ? '' : `${months % 12}个月`}`;
}
