import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import { measured } from '../reckoning/figures.ts';
import { reckonedFinding } from '../reckoning/reckoned.ts';
import { rounded } from '../reckoning/rounding.ts';
import { wordsShared } from '../columns/measured-columns.ts';
import { isOfOthers, type Owner, proposedTables, sentenceStart } from '../columns/proposed-tables.ts';
import type { Finding } from '../findings.ts';
import type { Rule } from '../rule.ts';
import { type Scale, scalesCalled, scalesOf } from './scales.ts';
import { rowsSpokenOf, topicOf } from './spoken-rows.ts';
import { clauseStart, type Subject, Subjects } from './subjects.ts';

/**
 * 甲班组比乙班组多12人, 第一与第二中标候选人得分相差0.8分, 两人相差29岁, 自筹580万元，比财政资助多130万元: by how much one row, or a column, has
 * more than another, it has by the columns that may be meant.
 */
export const statedGaps: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const scales = scalesOf(tables);
  if (scales.length === 0) return;
  for (const read of readingOf(notice).body) {
    const { scope } = read;
    if (scope.kind === 'cell' || !/[比较差她他]/.test(scope.text)) continue;
    const matches = matchesIn(scope.text, gap).slice(0, mostTold);
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
      if (known.length === 0 || known.some((value) => isSame(value, difference))) continue;
      yield findingOf(difference, known[0] ?? 0, scope);
    }
  }
};

/** More than prose has that people read. */
const mostTold = 40;
const former = /[去上]年|上[届批次]|[同往]期|预期|计划|要求|平均/;

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

interface Place {
  readonly scope: Scope;
  readonly subjects: Subjects;
  readonly tables: readonly NomineeList[];
  readonly scales: readonly Scale[];
}

/**
 * By how much the one has more than the other, by each column that may be meant; none where it is not known who they
 * are.
 */
function knownGaps(difference: Gap, place: Place): number[] {
  const { text } = place.scope;
  const sentence = sentenceStart(text, difference.at);
  const before = place.subjects.within(sentence, difference.at);
  if (difference.other === '') {
    const [second, first] = before.slice(-2).toReversed();
    const ranks = bothRanks.exec(stretchIn(text.slice(sentence, difference.at), /[^，；]*$/));
    if (ranks) return ofRanks(ranks, difference, place);
    if (
      /最[高大多长]分?(?:的)?[和与比]最[低小少短]分?的?$/.test(
        text.slice(Math.max(0, difference.at - 12), difference.at),
      )
    )
      return ofRange(difference, place);
    const isBeside =
      first &&
      second &&
      difference.at - second.end < farthest &&
      !byRank.test(text.slice(second.end, difference.at));
    return isBeside ? ofRows(second, first, '', difference, place) : [];
  }
  return [...ofColumn(difference, place), ...ofFigure(difference, before.at(-1), place)];
}

/** 丙与头名相差4分: another one, whom a rank names. */
const byRank = /[头首末]名|榜首|第[一二三四五]名|[前后]一名|最[高低]|平均|其[他余]/;

/** As far as two stand before what they differ by. */
const farthest = 30;
const bothRanks = /第([一二三])[和与、]第([一二三四])(?:中标|成交)?(?:候选|名)/;

function ofRanks([, one = '', other = '']: RegExpExecArray, difference: Gap, place: Place): number[] {
  const [table, ...more] = place.tables;
  const row = (numeral: string): number => '一二三四'.indexOf(numeral);
  return table && more.length === 0
    ? ofRows({ table, row: row(one) }, { table, row: row(other) }, difference.clause, difference, place)
    : [];
}

function ofRows(own: Owner, other: Owner, words: string, difference: Gap, { scales }: Place): number[] {
  const pairs = scales
    .filter(({ table }) => table === own.table)
    .flatMap((scale) => {
      const same = scales.find(({ table, head }) => table === other.table && head === scale.head);
      const [one, two] = [scale.values[own.row], same?.values[other.row]];
      return one === undefined || two === undefined || !isOfUnit(scale, difference.unit)
        ? []
        : [{ scale, gap: ofUnit(one - two, scale, difference.unit) }];
    });
  const called = new Set(
    scalesCalled(
      words,
      pairs.map(({ scale }) => scale),
    ),
  );
  const meant = words === '' || called.size === 0 ? pairs : pairs.filter(({ scale }) => called.has(scale));
  return meant.map(({ gap: known }) => known);
}

function isOfUnit({ kind, unit, head }: Scale, asked: string): boolean {
  if (kind === 'age') return asked === '岁';
  if (kind === 'day') return false;
  if (unit === '') return asked === '分' ? /分$/.test(headForm(head)) : asked === '岁' && /年龄/.test(head);
  return measured(1, unit).measure === measured(1, asked).measure || unit === asked;
}

/** Ages are told in years, and money in one of its units. */
function ofUnit(gapKnown: number, { kind, unit }: Scale, asked: string): number {
  if (kind === 'age') return gapKnown / 12;
  return (gapKnown * measured(1, unit).amount) / measured(1, asked).amount;
}

function ofRange(difference: Gap, { scope, scales, tables }: Place): number[] {
  const own = scales.filter((scale) => isOfUnit(scale, difference.unit));
  const words = `${topicOf(scope, difference.at)}\n${difference.clause}`;
  const ofSome = rowsSpokenOf(words, tables).flatMap((rows) =>
    own.map(({ table, values }) =>
      values.filter((_, row) => rows.some((one) => one.table === table && one.row === row)),
    ),
  );
  const groups = [
    ...own.map(({ values }) => values),
    own.flatMap(({ values }) => values),
    ...ofSome.filter(({ length }) => length > 1),
  ];
  return groups.map((values) => {
    const known = values.flatMap((value) => value ?? []);
    return Math.max(...known) - Math.min(...known);
  });
}

/** 580万元，比财政资助经费多130万元: what is told right before, less the sum of the column that is called. */
function ofColumn(difference: Gap, { scope, scales }: Place): number[] {
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
  return Number.isNaN(sum) ? [] : [own - ofUnit(sum, first, difference.unit)];
}

/** 第一中标候选人的报价较最高投标限价低237.6万元: what the row has, less what the text tells of the other. */
function ofFigure(difference: Gap, own: Subject | undefined, { scope, scales }: Place): number[] {
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
    return value === undefined ? [] : [ofUnit(value, scale, difference.unit) - figure];
  });
}

function isSame(known: number, { sign, value, unit }: Gap): boolean {
  const own = sign === 0 ? Math.abs(known) : known * sign;
  return Math.abs(own - value) < (unit === '岁' && !Number.isInteger(known) ? 1 : 0.006);
}

function findingOf(difference: Gap, known: number, scope: Scope): Finding {
  const more = difference.sign === 0 ? '相差' : known < 0 ? '少' : '多';
  return reckonedFinding(scope, {
    ...{ start: difference.start - (difference.sign === 0 ? 0 : 1), end: difference.end },
    ...{ reckoning: '两者按名单相比', result: `${more}${rounded(Math.abs(known), 2)}${difference.unit}` },
  });
}
