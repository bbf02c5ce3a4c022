import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { columnsCalled, type MeasuredColumn, measuredColumns } from '../rows/measured-columns.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { type Owner, proposedTables, rowsBeside } from '../rows/tables.ts';
import { wordsShared } from '../words/heads-called.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import { type Called, calledRows } from '../rows/called-rows.ts';
import type { Rule } from '../findings/rule.ts';
import { isInOrder, isOrderHead, isRanked } from '../rows/ranked.ts';
import { columnsOf } from '../rows/columns.ts';
import { isRankHead, isTotalMarkHead } from '../rows/row-heads.ts';
import { mostItems } from '../words/prose-read.ts';

/**
 * 丙公司以93分位列第二; 第二名乙公司; 末位选房的是甲一; 中标候选人依次为甲公司、乙公司: the place in an order that the prose gives to one is the one
 * that a list in an order gives it.
 */
export const statedPlaces: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const columns = measuredColumns(tables);
  if (tables.every((table) => !isRanked(table, columns))) return;
  for (const [scope, called] of calledRows(notice)) {
    if (!/第|依次|前[二两三四五六七八九十\d]|首|末|最[前后]/.test(scope.text)) continue;
    const ranked = called.filter(({ owner }) => isRanked(owner.table, columns)).slice(0, mostItems);
    for (const [index, one] of ranked.entries()) {
      const before = sentenceBefore(scope.text, one.start);
      if (scope.isQuoted(one) || isOfOthers(before, notice) || afterLeaving.test(before)) continue;
      yield* wrongPlace(one, ranked[index - 1]?.end ?? 0, scope, columns);
    }
    yield* wrongTurns(scope, ranked, columns, notice);
  }
};

/** 原第一名放弃，由第二名甲一递补; 初评排第二: a place among those of whom some went, or before the last stage. */
const afterLeaving =
  /初[评选赛审]|预赛|首轮|原(?:定|来)?(?:的)?第|放弃|弃权|取消|递补|顺延|[退撤][出回]|不合格/;

const numeral = '第([一二三四五六七八九十]{1,3}|\\d{1,3})';
const placeBehind = new RegExp(
  `^(?!分)(?:以[^，。；]{1,14}|[^，。；、\\d]{0,6}?)(?:位列|位居|名列|排名|排在?|列|居)${numeral}(?:位|名)?(?=[，。；、（）]|$)(?![、和及]第)`,
);
/** 乙二第四, in a row of such: 甲一第一个选课，乙二第五，丙三最后. */
const placeAlone = new RegExp(`^${numeral}[名位个]?(?=[，。；（）]|$)`);
const placeBefore = new RegExp(
  `(?:^|[，。；、:（和及]|[是为由])(?:并列|综合|总?得分|总?成绩|总分|其中)*(?:${numeral}(?:[名位]|(?:中标|成交|入围)?候选(?:人|供应商|单位))|(?:[^，。；、:（\\d最]{0,8}[居列]|排名?在?|排位|位列|位居|名列)${numeral}[名位]?)(?:的|者)?(?:分别)?[是为系:]?[“《]?$`,
);
/** 甲一、乙二分列第一、第二名: behind the names of a row, one place each. */
const dividedBehind =
  /^分(?:列|获|居|别[位为是获排名列居]{1,2})((?:第?[一二三四五六七八九十][名位]?[、和]){1,4}第?[一二三四五六七八九十])[名位]/;
const firstBefore =
  /(?:首[个位名家]|(?:排[名位序在]{0,2}|得分|成绩)(?:最前|首位|最靠前|居首))[^，。；、:（）\d]{0,6}[是为]$/;
const lastBefore =
  /(?:末[位个名]|最后一[名位个家]|(?:排[名位序在]{0,2})(?:最后|末尾|末位|最靠后))[^，。；、:（）\d]{0,6}[是为]$/;
/** As far as a place stands from its name. */
const reach = 24;

function* wrongPlace(
  { owner, name, start, end }: Called,
  from: number,
  scope: Scope,
  columns: readonly MeasuredColumn[],
): Generator<Finding> {
  const { text } = scope;
  const before = text.slice(Math.max(from, start - reach), start);
  const told = text.slice(end, end + reach);
  const [, called = ''] = placeBehind.exec(told) ?? [];
  const [, alone = ''] = called === '' && !before.endsWith('、') ? (placeAlone.exec(told) ?? []) : [];
  const sentence = alone === '' ? '' : sentenceBefore(text, start);
  const behind = alone !== '' && isOfList(sentence, owner.table, columns) ? alone : called;
  const [, own = '', other = ''] = placeBefore.exec(before) ?? [];
  const { length } = owner.table.nominees;
  // 乙类中排名最靠后的: of those.
  const isAmong = /[中里]/.test(lastStretch(before, '，。；'));
  const isFirst = !isAmong && firstBefore.test(before);
  const isLast = !isAmong && lastBefore.test(before);
  const stated = numberOf(own || other || behind) ?? (isFirst ? 1 : isLast ? length : undefined);
  if (stated === undefined) return;
  // 甲公司营业面积列第七: by what stands between.
  const between = called === '' ? '' : told.slice(0, told.indexOf(`第${called}`));
  const spoken = [lastStretch(before, '，。；'), between, ...(sentence === '' ? [] : [sentence])];
  const known = spoken.flatMap((words) => placesOf(owner, words, columns));
  if (known.includes(stated) || (isLast && rowsBeside(owner).at(-1) === owner.row)) return;
  if ((isFirst || isLast) && isFirstByRank(owner, isLast ? -1 : 1)) return;
  const facts = { name, stated: `第${stated}`, known: `第${known[0]}` };
  yield { code: 'named-trait-differs', ...placeIn(scope, start), facts };
}

/** 年级排名最靠后, of those of its category: whether a column of ranks has the row first, by `sign` -1 last. */
function isFirstByRank(owner: Owner, sign: 1 | -1): boolean {
  const { heads } = owner.table;
  return heads.some((head, column) => {
    if (!isRankHead(head)) return false;
    const rankOf = (row: number): number => sign * (columnsOf(owner.table)[column]?.numbers[row] ?? NaN);
    return rowsBeside(owner).every((row) => rankOf(row) >= rankOf(owner.row));
  });
}

/**
 * The places that a row may be said to have: by a column that `words` call, else in its table or among those of its
 * category, by its number or its marks.
 */
function placesOf(owner: Owner, words: string, columns: readonly MeasuredColumn[]): number[] {
  const { table, row } = owner;
  const beside = rowsBeside(owner);
  const own = columns.filter((column) => column.table === table);
  const byHead = columnsCalled(words, own, false);
  const called = byHead.length > 0 ? byHead : columnsTold(words, own);
  const places = (called.length > 0 ? called : own.filter(isInOrder)).flatMap(({ head, numbers }) => [
    placeAmong(numbers, numbers[row]),
    placeAmong(
      beside.map((other) => numbers[other]),
      numbers[row],
    ),
    placeAmong(
      columns
        .filter((column) => column.head === head && isOfOneShape(column.table, table))
        .flatMap((column) => column.numbers),
      numbers[row],
    ),
  ]);
  if (called.length > 0) return places;
  const number = table.nominees[row]?.ordinal;
  const ranks = table.heads.flatMap((head, column) =>
    isOrderHead(head) ? (columnsOf(table)[column]?.numbers[row] ?? []) : [],
  );
  return [
    ...[row + 1, beside.indexOf(row) + 1, ...ranks, ...(number === undefined ? [] : [number])],
    ...[...places, ...wholePlaces(own, row)],
  ];
}

/** Whether `sentence` speaks of what the rows of `table` stand by, and of no other contest. */
function isOfList(sentence: string, table: NomineeList, columns: readonly MeasuredColumn[]): boolean {
  const heads = [
    ...table.heads.filter(isOrderHead),
    ...columns.filter((column) => column.table === table && isInOrder(column)).map(({ head }) => head),
  ];
  return !/[赛届级奖]/.test(sentence) && heads.some((head) => wordsShared(sentence, head) > 0);
}

/** Whether two tables tell alike of their rows: villages and the towns beside them have no common order. */
function isOfOneShape(one: NomineeList, other: NomineeList): boolean {
  const common = one.heads.filter((head) => other.heads.includes(head)).length;
  return common * 3 >= Math.max(one.heads.length, other.heads.length) * 2;
}

/** 甲一以320票居首，乙二、丙三分列其后: the columns in which some row has a number that `words` tell. */
function columnsTold(words: string, own: readonly MeasuredColumn[]): readonly MeasuredColumn[] {
  const stated = matchesIn(words, /\d{2,}(?:\.\d+)?/g).map(([number]) => Number(number));
  return own.filter(({ numbers }) => stated.some((number) => numbers.includes(number)));
}

/** The place by all that was reckoned together, where the list stands by posts. */
function wholePlaces(own: readonly MeasuredColumn[], row: number): number[] {
  return own.flatMap(({ head, numbers }) =>
    isTotalMarkHead(head) || /^(?:得分|评分)$/.test(headForm(head))
      ? [placeAmong(numbers, numbers[row])]
      : [],
  );
}

function placeAmong(numbers: readonly (number | undefined)[], value: number | undefined): number {
  return value === undefined ? NaN : 1 + numbers.filter((number) => (number ?? 0) > value).length;
}

const inTurn = /(?:依次|(前[二两三四五六七八九十\d]{1,2})[名位](?:的)?(?:分别|依次)?)[是为有]?:?[“《]?$/;
const betweenTurns =
  /^[”》]?(?:（[^（）]{1,30}）|[\d.]{1,9}[\p{Script=Han}%]{1,2})?[、，和及与]{1,2}[“《]?$/u;

/** 依次为乙公司、甲公司, whose rows stand the other way round; 前三名为, of whom one is further down; 甲一、丙三分列第一、第二名. */
function* wrongTurns(
  scope: Scope,
  called: readonly Called[],
  columns: readonly MeasuredColumn[],
  notice: Notice,
): Generator<Finding> {
  const { text } = scope;
  for (const row of rowsOf(called, text)) {
    const [first, last] = [at(row, 0), at(row, row.length - 1)];
    const before = text.slice(Math.max(0, first.start - reach), first.start);
    const words = lastStretch(before, '。；');
    const [isInTurn, top = ''] = inTurn.exec(before) ?? [];
    const divided = stretchIn(text.slice(last.end, last.end + reach), dividedBehind, 1);
    const places = divided.split(/[、和]/).map((one) => numberOf(one.replace(/[第名位]/g, '')) ?? NaN);
    const isFar = (one: Called, place: number): boolean =>
      placesOf(one.owner, words, columns).every((known) => !(known <= place));
    let wrong: { readonly one: Called; readonly stated: string } | undefined;
    if (divided !== '' && places.length === row.length) {
      const index = row.findIndex(
        ({ owner }, turn) => !placesOf(owner, words, columns).includes(at(places, turn)),
      );
      wrong = row[index] && { one: row[index], stated: `第${places[index]}` };
    } else if (isInTurn !== undefined && top === '') {
      const one = outOfTurn(row, words, columns);
      wrong = one && { one, stated: `第${row.indexOf(one) + 1}` };
    } else if (top !== '' && row.length === numberOf(top.slice(1))) {
      const far = row.find((each) => isFar(each, row.length));
      const one = far ?? (/依次/.test(before) ? outOfTurn(row, words, columns) : undefined);
      wrong = one && { one, stated: far ? `${top}名` : `第${row.indexOf(one) + 1}` };
    }
    if (!wrong || scope.isQuoted(wrong.one) || isOfOthers(sentenceBefore(scope.text, first.start), notice))
      continue;
    const { one, stated } = wrong;
    const facts = { name: one.name, stated, known: `第${one.owner.row + 1}` };
    yield { code: 'named-trait-differs', ...placeIn(scope, one.start), facts };
  }
}

/** The names of one table that stand one after another. */
function rowsOf(called: readonly Called[], text: string): Called[][] {
  const rows: Called[][] = [];
  for (const one of called) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last?.owner.table === one.owner.table && betweenTurns.test(text.slice(last.end, one.start)))
      row.push(one);
    else rows.push([one]);
  }
  return rows.filter((row) => row.length > 1);
}

/** The first of a row of names that stands before one which the list has further up, in no order that `words` call. */
function outOfTurn(
  row: readonly Called[],
  words: string,
  columns: readonly MeasuredColumn[],
): Called | undefined {
  const [first] = row;
  const own = columns.filter(({ table }) => table === first?.owner.table);
  const called = columnsCalled(words, own, false);
  const isCalled = called.some(({ numbers }) => {
    const values = row.map(({ owner }) => numbers[owner.row] ?? NaN);
    return [1, -1].some((sign) =>
      values.every((value, turn) => turn === 0 || sign * (value - (values[turn - 1] ?? value)) >= 0),
    );
  });
  return isCalled
    ? undefined
    : row.find(({ owner }, turn) => (row[turn + 1]?.owner.row ?? Infinity) < owner.row);
}
