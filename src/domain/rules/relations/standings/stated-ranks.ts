import { placeIn } from '../../../finding/finding.ts';
import { at } from '../../../lists/at.ts';
import { lastStretch } from '../../../lists/stretch-before.ts';
import { stretchIn } from '../../../lists/stretch-in.ts';
import { headForm } from '../../../name/name-column.ts';
import type { NomineeList, Notice } from '../../../notice/notice.ts';
import type { Scope } from '../../../statements/clauses/scope.ts';
import { readingOf } from '../../../statements/reading.ts';
import { measuredColumns } from '../../rows/measured-columns.ts';
import { isOfOthers } from '../../words/whose-words.ts';
import { type Owner, proposedTables, rowsBeside } from '../../rows/tables.ts';
import { sentenceBefore } from '../../words/sentence-start.ts';
import type { Finding } from '../../findings/findings.ts';
import { measured } from '../../amounts/figures.ts';
import { isRounded, rounded } from '../../amounts/rounding.ts';
import { inUnit, isSameMeasure, units } from '../../amounts/units.ts';
import { isRanked } from '../../rows/ranked.ts';
import type { Rule } from '../../findings/rule.ts';
import { rowsSpokenOf, topicOf } from '../../rows/spoken-rows.ts';
import { wordsShared } from '../../words/heads-called.ts';
import { comparedFinding } from '../compared.ts';
import { countingOf, type Measure, measuresOf, signOf, type Yardstick, yardsticksOf } from '../measures.ts';
import { byName, type Party, type Sense } from '../parties.ts';
import { type Peer, rankingsAmong, rankingsOf } from './peers.ts';
import { yardsticksOfStanding } from './standing-yardsticks.ts';
import { type Standing, standingsTold } from './standings-told.ts';

/**
 * 工期最短的是乙公司, 甲村三组征收面积最大, 补贴款甲乡最多, 乙组排第二, 其次是丙: which place the prose gives to a row,
 * or to a kind, among its like, it has by a column that may be meant.
 */
export const statedRanks: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of readingOf(notice).body)
    yield* standingsTold(read, tables, notice).flatMap(
      (standing) => problemOf(standing, read.scope, tables, notice) ?? [],
    );
};

/** The finding where a standing is no one's who is put forward, by none of the ways in which it may be read. */
function problemOf(
  standing: Standing,
  scope: Scope,
  tables: readonly NomineeList[],
  notice: Notice,
): Finding | undefined {
  const { party, from, start, end, sign, rank = 0, isNumbered = false, among = 1 } = standing;
  const own = scope.text.slice(from, start);
  const isOther = isOfOthers(own, notice) || scope.isQuoted({ start, end });
  if (isOther || isAmongKind(party, scope) || isExcepted(own, scope, from)) return undefined;
  const before = sentenceBefore(scope.text, from);
  if (isAmongUnread(before + own, tables)) return undefined;
  const called = yardsticksOfStanding(standing, before, scope, yardsticksOf(tables));
  const meant = called.filter(({ owners }) => isOfTables(party, owners));
  const tried = waysTold(standing, scope, waysTried(standing, before, scope, meant, tables));
  // 甲镇人口最多的是乙村, the only one of it: it is the first among itself.
  const first = tried.find(({ peers }) => peers.length > 1);
  const isRight =
    (rank > 0 && isOfOrder(party, rank, isNumbered, isCalled(standing, before, meant))) ||
    (isNumbered && isAmongGroup(standing, meant)) ||
    tried.some((way) => (among > 1 ? isAmongFirst(among, way, sign) : isAt(rank || 1, way, sign)));
  if (!first || isRight || (standing.amount === undefined && isToldElsewhere(standing, scope, meant)))
    return wrongMonth(standing, scope, meant) ?? wrongSum(standing, scope, tried);
  const { measure, peers, rows } = first;
  const holder = peerAt(rank || 1, measure, peers, sign);
  const place = rank > 1 ? `排第${rank}` : sign;
  const comparands = [...(holder ? [holder] : []), { name: party.name, rows }];
  return comparedFinding({ scope, said: standing.said, at: start, measure, comparands, place }, notice);
}

const amongSome =
  /(?:^|[，；])([^，；。]{0,12}(?:[有无含需要]|涉及|享受|以[上下])[^，；。]{0,12}的[^，；。\d]{0,6}[中里内])(?:，|(?=[^，心等共医]))[^，；。]{0,24}$/;

/** 没有补助的项目中花钱最多的: among some of whom no column or cell is called alone. */
function isAmongUnread(said: string, tables: readonly NomineeList[]): boolean {
  const some = stretchIn(said, amongSome, 1);
  return some !== '' && rowsSpokenOf(some, tables, true).length === 0;
}

/** 甲一总成绩为专业技术岗位最低: whether the kind before an extreme is among whom it is said, and not of whom. */
function isAmongKind({ senses, start }: Party, { text }: Scope): boolean {
  return (
    !senses.some(({ by }) => by === byName) &&
    /[^的者名位高低多少]为$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Whether a column of `owners` tells of the rows of a party, whether their cells say something or not. */
function isOfTables({ senses }: Party, owners: readonly Owner[]): boolean {
  return senses.some(({ rows }) => rows.some(({ table }) => owners.some((owner) => owner.table === table)));
}

/** One way to read a standing: of which rows, among whom, by which measure. */
interface Way {
  readonly measure: Measure;
  readonly peers: readonly Peer[];
  readonly rows: readonly Owner[];
}

/** The ways to read a standing by one of the columns that are `meant`; the most plain first. */
function waysTried(
  standing: Standing,
  before: string,
  scope: Scope,
  meant: readonly Yardstick[],
  tables: readonly NomineeList[],
): readonly Way[] {
  const { party, from, words, sign } = standing;
  const measures = [
    ...(isCounted(standing, before, meant) ? countingOf(words, sign) : []),
    ...measuresOf(meant),
  ];
  const half = lastStretch(before + words, '；');
  const among = stretchIn(
    scope.text.slice(from, standing.start),
    /^[^，；\d最是]{2,16}?[中里内](?![学心等共医国央级小专职，；])/,
  );
  const some = rowsSpokenOf(`${topicOf(scope, from)}\n${among}`, tables, true);
  const standings = party.senses.flatMap((sense) =>
    [
      ...rankingsOf(sense, tables, half),
      ...rankingsAmong(sense, tables, [...some, ...likeRows(sense, meant)]),
    ].filter(({ peers }) => peers.length > 1 || sense.by === byName),
  );
  return measures.flatMap((measure) => standings.map(({ peers, rows }) => ({ measure, peers, rows })));
}

const amountForm = new RegExp(
  `^[，（]?(?:[合总]计|[为有达共计])*(\\d{1,9}(?:\\.\\d{1,4})?)(${units})(?!以[上下])`,
);

/** As far as an amount is read behind what says who is first. */
const farthest = 24;

/** The amount right behind what says who is first, with where its number begins; of empty strings where none stands. */
function amountBehind(
  { said: { end } }: Standing,
  { text }: Scope,
): { number: string; unit: string; start: number } {
  const [written = '', number = '', unit = ''] = amountForm.exec(text.slice(end, end + farthest)) ?? [];
  return { number, unit, start: end + written.length - number.length - unit.length };
}

/** 示例款甲镇最多，1200元: of `ways` those by which a peer has the amount that stands behind; all where none has. */
function waysTold(standing: Standing, scope: Scope, ways: readonly Way[]): readonly Way[] {
  const { number, unit } = amountBehind(standing, scope);
  if (number === '') return ways;
  const told = ways.filter(({ measure, peers }) =>
    peers.some(({ rows }) => inUnit(measure.of(rows) ?? NaN, measure.unit, unit) === Number(number)),
  );
  // 三组最少，54000元: not of how many they are.
  const isOfOther = ({ measure }: Way): boolean => measure.head === '' && /元|亩|方|吨|公/.test(unit);
  return told.length > 0 ? told : ways.filter((way) => !isOfOther(way));
}

/** 甲村最少，为7万元: an amount behind the standing of a kind that the only column meant does not make, by any reading. */
function wrongSum(standing: Standing, scope: Scope, ways: readonly Way[]): Finding | undefined {
  const { number, unit, start } = amountBehind(standing, scope);
  const own = ways.filter(({ measure }) => measure.head !== '' && isSameMeasure(measure.unit, unit));
  const [first, ...others] = own;
  const isOfSeveral = others.some(({ measure }) => measure.head !== first?.measure.head);
  if (!first || isOfSeveral || standing.party.senses.some(({ by }) => by === byName)) return undefined;
  const { measure } = first;
  const known = own.flatMap(({ measure: { of }, rows }) =>
    [rows, ...rows.map((row) => [row])].map((some) => of(some) ?? NaN),
  );
  const [sum = NaN] = known;
  const values = known.map((value) => inUnit(value, measure.unit, unit));
  const isSo = values.some((value) => Number.isNaN(value) || isRounded(number, value));
  const counted = first.rows.length === Number(number);
  const isNear =
    Number(number) < inUnit(sum, measure.unit, unit) * 2 &&
    Number(number) * 2 > inUnit(sum, measure.unit, unit);
  if (isSo || counted || !isNear) return undefined;
  const facts = {
    stated: `${number}${unit}`,
    head: measure.head,
    sum: `${rounded(inUnit(sum, measure.unit, unit), 6)}${unit}`,
  };
  return { code: 'stated-sum-differs', ...placeIn(scope, start), facts };
}

/** Whether `own` words, or the clause before them, except somebody: 除甲一外，. */
function isExcepted(own: string, { text }: Scope, from: number): boolean {
  return /除|其[余他它]/.test(own) || /除[^，；。]{1,30}外，$/.test(text.slice(Math.max(0, from - 40), from));
}

/**
 * 入党时间/成立时间, which tells the one of some rows and the other of others: those beside the rows of a sense of
 * which their own kind is told.
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

/**
 * Whether a kind may be told by how many there are of it: not where the clause before tells by what another one is
 * first.
 */
function isCounted({ party, words }: Standing, before: string, meant: readonly Yardstick[]): boolean {
  const isBeside = words === '|' && meant.length > 0 && /(?:最.|第.位?|居首)，$/.test(before);
  return !isBeside && !party.senses.some(({ by }) => by === byName);
}

/**
 * Whether a row has that place in its list; where a column is called it counts only if that, or a place, puts the list
 * in order.
 */
function isOfOrder({ senses }: Party, rank: number, isNumbered: boolean, isOfColumn: boolean): boolean {
  return senses.some(
    ({ by, rows: [owner] }) =>
      by === byName &&
      owner &&
      ((!isOfColumn && (owner.row + 1 === rank || rowsBeside(owner).indexOf(owner.row) + 1 === rank)) ||
        (isNumbered && isRanked(owner.table, measuredColumns([owner.table])))),
  );
}

/** 总成绩排第三, 以96分排第三: whether the words of a place call the columns by which it is told. */
function isCalled({ words, amount }: Standing, before: string, meant: readonly Yardstick[]): boolean {
  if (amount !== undefined) return true;
  return meant.every(({ head }) => wordsShared(`${before}|${words}`, head) > 0);
}

/** 甲一笔试成绩排第二: among those of its post, its group or its kind, of which the text need not speak. */
function isAmongGroup({ party, rank = 1, sign }: Standing, meant: readonly Yardstick[]): boolean {
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  if (!owner) return false;
  const { table, row } = owner;
  const groups = table.heads.flatMap((head, column) =>
    ofGroup.test(headForm(head))
      ? [
          table.nominees.flatMap(({ cells }, other) =>
            cells[column] === table.nominees[row]?.cells[column] ? [{ table, row: other }] : [],
          ),
        ]
      : [],
  );
  return measuresOf(meant).some((measure) =>
    groups.some((group) =>
      isAt(rank, { measure, peers: group.map((one) => ({ name: '', rows: [one] })), rows: [owner] }, sign),
    ),
  );
}

const ofGroup = /岗位|职位|(?<![村民小])组别?$|类[别型]?$|学科|专业|级别$|档次?$|标段|包|赛道/;

/** Whether the rows have the place `rank` among their peers, or may share it; the more so where they say nothing. */
function isAt(rank: number, { measure, peers, rows }: Way, sign: string): boolean {
  const own = measure.of(rows);
  if (own === undefined) return true;
  const direction = signOf(sign, measure.kind);
  // 补助最少的: of those who get some.
  const isOfNone = (value: number): boolean => value === 0 && own > 0 && direction < 0;
  const values = peers.map((one) => measure.of(one.rows) ?? own);
  return [values, values.filter((value) => !isOfNone(value))].some((some) => {
    const gaps = some.map((value) => direction * (value - own));
    const [more, alike] = [gaps.filter((gap) => gap > 1e-9), gaps.filter((gap) => Math.abs(gap) <= 1e-9)];
    const isHere = rank > more.length && rank <= more.length + Math.max(1, alike.length);
    return isHere || new Set(more.map((gap) => Math.round(gap * 1e6))).size + 1 === rank;
  });
}

/** Whether fewer than `among` of the peers are before the rows, as each of so many who are named together may say. */
function isAmongFirst(among: number, { measure, peers, rows }: Way, sign: string): boolean {
  const own = measure.of(rows);
  const direction = signOf(sign, measure.kind);
  return (
    own === undefined ||
    peers.filter((one) => direction * ((measure.of(one.rows) ?? own) - own) > 1e-9).length < among
  );
}

/** The one of `peers` that has the place `rank`. */
function peerAt(rank: number, measure: Measure, peers: readonly Peer[], sign: string): Peer | undefined {
  const direction = signOf(sign, measure.kind);
  const known = peers.flatMap((peer) => {
    const value = measure.of(peer.rows);
    return value === undefined ? [] : [{ peer, value }];
  });
  return known.toSorted((a, b) => direction * (b.value - a.value))[rank - 1]?.peer;
}

/** 年龄最小的甲二仅29岁, who is 36: an amount that is not the row's is told where one column alone may be meant. */
function isToldElsewhere(standing: Standing, { text }: Scope, meant: readonly Yardstick[]): boolean {
  const { party, end } = standing;
  const [, number = '', unit = ''] =
    /^[，（]?[^，。；（）\d]{0,6}(?!\d[\d.]{0,9}[^，。；（）\d]{0,2}以[上下])(\d{1,9}(?:\.\d{1,4})?)(万?元|[^，。；（）\d]?)/.exec(
      text.slice(end, end + 18),
    ) ?? [];
  const [only, ...others] = meant;
  const [owner] = party.senses.find(({ by }) => by === byName)?.rows ?? [];
  const isWhole = owner?.table.nominees[owner.row]?.name === party.name;
  if (number === '' || !only || others.length > 0 || !owner || !isWhole) return false;
  // 年龄最大的是甲一，1968年5月出生: a day beside its cell.
  const isDay = only.kind === 'day' || (/^(?:19|20)\d\d$/.test(number) && unit === '年');
  if (isDay) return monthDiffering(standing, text, owner, only.head) !== undefined;
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
