import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import { measuredColumns } from '../rows/measured-columns.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { type Owner, proposedTables, rowsBeside } from '../rows/tables.ts';
import { difference } from '../words/other-matter.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import { measured } from '../amounts/figures.ts';
import { isSameMeasure, units } from '../amounts/units.ts';
import { isRanked } from '../rows/ranked.ts';
import type { Rule } from '../findings/rule.ts';
import { scalesCalled } from '../rows/scales.ts';
import { rowsSpokenOf, topicOf } from '../rows/spoken-rows.ts';
import { comparedFinding } from './compared.ts';
import {
  countingOf,
  isFitting,
  isOfAge,
  type Measure,
  measuresOf,
  sharesAmong,
  signOf,
  type Yardstick,
  yardsticksOf,
} from './measures.ts';
import { byName, type Party, type Sense } from './parties.ts';
import { type Peer, rankingsAmong, rankingsOf } from './peers.ts';
import { type Standing, standingsTold } from './standings-told.ts';

/**
 * 工期最短的是乙公司, 杉岭村三组征收面积最大, 补贴款甲乡最多, 乙组排第二, 其次是丙: which place the prose gives to a row, or to a kind, among its like, it has
 * by a column that may be meant.
 */
export const statedRanks: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of readingOf(notice).body)
    yield* standingsTold(read, tables, notice).flatMap(
      (standing) => problemOf(standing, read.scope, tables, notice) ?? [],
    );
};

/** What no column of the list tells, where none of its heads says it. */
const ofDerived = [/增/, /[减降]/, /均/, /率/, /申[请报]/, /标准|力度|幅度?|水平|单价|程度|占/];
const ofShare = /(?:所占|占)?(?:比例|比重|占比)/;

function problemOf(
  standing: Standing,
  scope: Scope,
  tables: readonly NomineeList[],
  notice: Notice,
): Finding | undefined {
  const { party, from, start, end, words, sign, rank = 0, isNumbered = false } = standing;
  const own = scope.text.slice(from, start);
  // 闻多总成绩为专业技术岗位最低: of whom it is said among those.
  const isAmong =
    !party.senses.some(({ by }) => by === byName) &&
    /[^的者名位高低多少]为$/.test(scope.text.slice(Math.max(0, party.start - 2), party.start));
  if (isAmong || isOfOthers(own, notice) || scope.isQuoted({ start, end }) || isExcepted(own, scope, from))
    return undefined;
  const before = sentenceBefore(scope.text, from);
  const meant = meantBy(standing, before, scope, yardsticksOf(tables)).filter((one) =>
    isOfUnit(one, scope.text.slice(end, end + farthest)),
  );
  const measures = [
    ...(isCounted(standing, before, meant) ? countingOf(words, sign) : []),
    ...measuresOf(meant),
  ];
  const half = lastStretch(before + words, '；');
  const some = rowsSpokenOf(topicOf(scope, from), tables, true);
  const standings = party.senses.flatMap((sense) => [
    ...rankingsOf(sense, tables, half),
    ...rankingsAmong(sense, tables, [...some, ...likeRows(sense, meant)]),
  ]);
  const tried = measures.flatMap((measure) =>
    standings.flatMap(({ peers, rows }) => (peers.length < 2 ? [] : { measure, peers, rows })),
  );
  const [first] = tried;
  const isRight =
    (rank > 0 && isOfOrder(party, rank, isNumbered)) ||
    tried.some(({ measure, peers, rows }) => isAt(rank || 1, measure, peers, rows, sign));
  if (!first || isRight || isToldElsewhere(standing, scope, meant)) return wrongMonth(standing, scope, meant);
  const { measure, peers, rows } = first;
  const holder = peerAt(rank || 1, measure, peers, sign);
  const place = rank > 1 ? `排第${rank}` : sign;
  const comparands = [...(holder ? [holder] : []), { name: party.name, rows }];
  return comparedFinding({ scope, said: standing.said, at: start, measure, comparands, place }, notice);
}

/** Whether `own` words, or the clause before them, except somebody: 除甲一外，. */
function isExcepted(own: string, { text }: Scope, from: number): boolean {
  return /除/.test(own) || /除[^，；。]{1,30}外，$/.test(text.slice(Math.max(0, from - 40), from));
}

const amountBehind = new RegExp(`^(?:家庭|户|同志)?[，（]?[为有达共]?\\d{1,9}(?:\\.\\d{1,4})?(${units})`);
/** As far behind a name as an amount is read. */
const farthest = 20;

/** Whether a column may be of the amount with which `behind` goes on: 最高的是甲一家庭1460元 is not of how many they are. */
function isOfUnit({ unit, kind }: Yardstick, behind: string): boolean {
  const own = stretchIn(behind, amountBehind, 1);
  return own === '' || unit === '' || kind !== 'number' || isSameMeasure(unit, own);
}

/**
 * 入党时间/成立时间, which tells the one of some rows and the other of others: those beside the rows of a sense of which their
 * own kind is told.
 */
function likeRows({ rows }: Sense, meant: readonly Yardstick[]): readonly (readonly Owner[])[] {
  const { table, row } = at(rows, 0);
  if (!meant.some(({ head }) => /[/／或]/.test(headForm(head)))) return [];
  const cells = table.nominees[row]?.cells ?? [];
  const columns = table.heads.flatMap((head, column) =>
    /类[别型]$|种类$/.test(headForm(head)) ? [column] : [],
  );
  return columns.map((column) =>
    table.nominees.flatMap((nominee, other) =>
      nominee.cells[column] === cells[column] ? [{ table, row: other }] : [],
    ),
  );
}

/** The finding where the month that stands behind the name of a row is not the row's. */
function wrongMonth(standing: Standing, scope: Scope, meant: readonly Yardstick[]): Finding | undefined {
  const { party, end } = standing;
  const [only, ...others] = meant;
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  const known =
    only && only.kind !== 'number' && owner && others.length === 0
      ? monthDiffering(standing, scope.text, owner, only.head)
      : undefined;
  const stated = stretchIn(scope.text.slice(end + 1, end + 12), /^\d{4}年\d{1,2}月/);
  return known === undefined
    ? undefined
    : { code: 'named-trait-differs', ...placeIn(scope, end + 1), facts: { name: party.name, stated, known } };
}

/** The columns that may be meant: those that are called, those of the amount that stands beside; for a place any. */
function meantBy(
  standing: Standing,
  before: string,
  scope: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const { words, sign, rank = 0 } = standing;
  const called = yardsticksMeant(words, sign, before, yardsticks);
  const isBare = !/\p{Script=Han}/u.test(words.replace('|', ''));
  if (!isBare) return called;
  if (ofDifference.test(before)) return [];
  const ofStated = ofAmount(standing, scope, yardsticks);
  // 人均月收入…；最高的是甲家庭1460元: in 元, whatever else is called like a head before it.
  const isOfOther = ofStated.length > 0 && !called.some((one) => ofStated.includes(one));
  if (called.length > 0 && !isOfOther) return called;
  return ofStated.length > 0 || rank === 0
    ? ofStated
    : yardsticks.filter((one) => isFitting(one, sign.replace('最', '')));
}

/** 差值最小的是甲一，仅6分，最大的是乙二: of what two columns differ by. */
const ofDifference = new RegExp(`(?:${difference}|[增降涨减]幅[^，。；]{0,4}最[大小高低多少])[^。；]*$`);

/**
 * Whether a kind may be told by how many there are of it: not where the clause before tells by what another one is
 * first.
 */
function isCounted({ party, words }: Standing, before: string, meant: readonly Yardstick[]): boolean {
  const isBeside = words === '|' && meant.length > 0 && /(?:最.|第.位?|居首)，$/.test(before);
  return !isBeside && !party.senses.some(({ by }) => by === byName);
}

/** Whether a row has that place in its list. */
function isOfOrder({ senses }: Party, rank: number, isNumbered: boolean): boolean {
  return senses.some(
    ({ by, rows: [owner] }) =>
      by === byName &&
      owner &&
      (owner.row + 1 === rank ||
        rowsBeside(owner).indexOf(owner.row) + 1 === rank ||
        (isNumbered && isRanked(owner.table, measuredColumns([owner.table])))),
  );
}

/** Whether `rows` have the place `rank` among `peers`, or may share it; the more so where they say nothing. */
function isAt(
  rank: number,
  measure: Measure,
  peers: readonly Peer[],
  rows: readonly Owner[],
  sign: string,
): boolean {
  const own = measure.of(rows);
  if (own === undefined) return true;
  const direction = signOf(sign, measure.kind);
  const gaps = peers.map((one) => direction * ((measure.of(one.rows) ?? own) - own));
  const [more, alike] = [gaps.filter((gap) => gap > 1e-9), gaps.filter((gap) => Math.abs(gap) <= 1e-9)];
  const isHere = rank > more.length && rank <= more.length + Math.max(1, alike.length);
  return isHere || new Set(more.map((gap) => Math.round(gap * 1e6))).size + 1 === rank;
}

/** The one of `peers` that has the place `rank`. */
function peerAt(rank: number, measure: Measure, peers: readonly Peer[], sign: string): Peer | undefined {
  const direction = signOf(sign, measure.kind);
  const sorted = peers.toSorted(
    (a, b) => direction * ((measure.of(b.rows) ?? -Infinity) - (measure.of(a.rows) ?? -Infinity)),
  );
  return sorted[rank - 1];
}

/** 最少的是甲一，40人: the columns of the unit in which an amount stands behind the name. */
function ofAmount(
  { end, sign }: Standing,
  { text }: Scope,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const unit = stretchIn(
    text.slice(end, end + 20),
    /^(?:家庭|[户家])?[，（]?(?:每[月人户年家])?[为有达共]?\d{1,9}(?:\.\d{1,4})?([^，。；（）\d]{1,4})/,
    1,
  );
  return yardsticks.filter(
    (one) => unit !== '' && one.unit === unit && isFitting(one, sign.replace('最', '')),
  );
}

/** 年龄最小的甲二仅29岁, who is 36: an amount that is not the row's is told where one column alone may be meant. */
function isToldElsewhere(standing: Standing, { text }: Scope, meant: readonly Yardstick[]): boolean {
  const { party, end } = standing;
  const [, number = '', unit = ''] =
    /^[，（]?[^，。；（）\d]{0,6}(\d{1,9}(?:\.\d{1,4})?)(万?元|[^，。；（）\d]?)/.exec(
      text.slice(end, end + 18),
    ) ?? [];
  const [only, ...others] = meant;
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  const isWhole = owner?.table.nominees[owner.row]?.name === party.name;
  if (number === '' || !only || others.length > 0 || !owner || !isWhole) return false;
  if (only.kind === 'day') return monthDiffering(standing, text, owner, only.head) !== undefined;
  if (only.kind !== 'number') return /^[岁年周]$/.test(unit);
  const value = only.valueOf(owner) ?? NaN;
  const known = [value, measured(value, only.unit).amount / measured(1, unit).amount];
  return (
    (only.unit === '' || measured(1, only.unit).measure === measured(1, unit).measure) &&
    !known.includes(Number(number))
  );
}

/** 参加工作最早的是甲一，1996年9月, who began in 1995: the cell where the month behind a name is not the one in it. */
function monthDiffering(
  { end }: Standing,
  text: string,
  { table, row }: Owner,
  head: string,
): string | undefined {
  const cell = table.nominees[row]?.cells[table.heads.indexOf(head)] ?? '';
  const [, year = '', month = ''] =
    /^[，（](\d{4})年(\d{1,2})月(?=[，。；、）]|$)/.exec(text.slice(end, end + 12)) ?? [];
  const [, ownYear = '', ownMonth = ''] = /^(\d{4})[年./-]0?(\d{1,2})/.exec(cell) ?? [];
  const isSame = year === ownYear && Number(month) === Number(ownMonth);
  return year === '' || ownYear === '' || isSame ? undefined : cell;
}

/** The columns that the words of an extreme call, or, where they call nothing, those that its sentence called last. */
function yardsticksMeant(
  words: string,
  sign: string,
  before: string,
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const own = words.replace(/^.*(?:其中|之中|[家人名个项组所位]中|里)/, '').replace('|', '');
  const fitting = yardsticks.filter((one) => isFitting(one, sign.replace('最', '')));
  if (/年[轻长]/.test(sign)) return fitting.filter(isOfAge);
  if (/[男女]/.test(own)) return [];
  const called = calledIn(own, fitting, yardsticks);
  if (ofShare.test(own) || called.length > 0 || /\p{Script=Han}/u.test(own)) return called;
  const clauses = before
    .split(/[，；。]/)
    .filter((clause) => !/^约?\d[\d.]*\P{Script=Han}*\p{Script=Han}{0,3}$|^$/u.test(clause));
  const said = clauses.slice(-2).map((clause) => calledIn(lastStretch(clause, '中'), fitting, yardsticks));
  return said.findLast((some) => some.length > 0) ?? (/[贵便]/.test(sign) ? fitting : []);
}

/** The columns that `words` call, or the shares that two of them tell; none where they call what no head does. */
function calledIn(
  words: string,
  fitting: readonly Yardstick[],
  yardsticks: readonly Yardstick[],
): readonly Yardstick[] {
  const rest = words.replace(ofShare, '');
  // 占比最低的是甲社: of which share is told before.
  if (rest !== words && !/\p{Script=Han}{2}/u.test(rest)) return [];
  if (rest !== words && !scalesCalled(rest, yardsticks).some(({ head }) => ofShare.test(head)))
    return sharesAmong(scalesCalled(rest, fitting), fitting);
  const derived = ofDerived.filter((form) => form.test(words));
  return scalesCalled(words, fitting).filter(({ head }) => derived.every((form) => form.test(head)));
}
