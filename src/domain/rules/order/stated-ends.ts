import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { daysIn, daysOf } from '../claims/kinds/days.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { figuresIn } from '../amounts/figures.ts';
import { isDayHead } from '../rows/row-heads.ts';
import { rowsSpokenOf, topicOf } from '../rows/spoken-rows.ts';
import { type Owner, ownersOf, proposedTables } from '../rows/tables.ts';
import { earlier } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/**
 * 甲类时间最早为2003年4月，最晚为2007年5月: the month or the day that the prose gives the first or the last of a column of
 * days is that of all rows, of a list or of those of whom its sentence speaks.
 */
export const statedEnds: Rule = function* (notice) {
  const tables = proposedTables(notice);
  for (const { scope } of proseWith(notice, /最[早晚迟]/)) {
    let last: Told | undefined;
    for (const match of claimsIn(scope.text, end)) {
      const told = toldIn(match, scope, last, tables);
      last = told;
      const finding = told && problemOf(told, scope, tables, notice);
      if (finding) yield finding;
    }
  }
};

const end =
  /(?<words>[^，。；、:（）]{0,24}?)最(?<sign>[早晚迟])(?:的|者)?(?:[为是在于]|，[为是])?(?<stated>(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)(?![以之]?[前后]|[起至底初])/g;

/** The first or the last day of a column that a text tells. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly stated: string;
  readonly head: string;
  readonly isFirst: boolean;
  readonly days: { readonly from: number; readonly to: number };
  /** Where its words begin. */
  readonly from: number;
}

/** What tells of some whom no words call, or of another day than that of the column. */
const vague = new RegExp(
  `其[中余他它]|除|另|不|[中里]$|\\d{4}年|变更|首次|注销|重新|延期|推迟|原定|${earlier}`,
);

/** What `match` tells: of the column that its words call, or of that of the one before, where it says no more. */
function toldIn(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  { text }: Scope,
  last: Told | undefined,
  tables: readonly NomineeList[],
): Told | undefined {
  const { words = '', sign, stated = '', year, month, day } = groups;
  const goesOn = words === '' && last && /^[^，。；]{0,8}，$/.test(text.slice(last.end, index));
  const head = goesOn ? last.head : vague.test(words) ? undefined : headCalled(words, tables);
  if (head === undefined || (!goesOn && isOfUnread(words, head, tables))) return undefined;
  const start = index + whole.length - stated.length;
  return {
    ...{ start, end: start + stated.length, stated, head, isFirst: sign === '早' },
    days: daysOf(Number(year), Number(month), day === undefined ? undefined : Number(day)),
    from: goesOn ? last.from : index,
  };
}

/** What says nothing of whom a day is. */
const plain =
  /\d{1,5}[名人位个家户项]|[本此]次|[本此]批|全[部体]|以上|上述|所有|(?:人员|项目|企业|单位|家庭|对象|人选|教师|同志)|[的各均都时间日期年月份于在人户家]/g;

/** 一人户登记时间: whether words say of whom a day is, and no cell or category is called so. */
function isOfUnread(words: string, head: string, tables: readonly NomineeList[]): boolean {
  const rest = [...words.replace(plain, '')].filter((sign) => !head.includes(sign)).join('');
  return (
    (rest !== '' || /^[一二三四五六七八九十][人户家]/.test(words)) && rowsSpokenOf(words, tables).length === 0
  );
}

/** The only column of days all whose signs stand in `words`. */
function headCalled(words: string, tables: readonly NomineeList[]): string | undefined {
  const heads = [...new Set(tables.flatMap((table) => table.heads))].filter((head) => {
    const act = headForm(head).replace(
      /^(?:计划|预计|拟)|(?:起始|开始)?(?:时间|日期|年月|月份|时限|日)$/g,
      '',
    );
    return isDayHead(head) && act.length > 1 && [...act].every((sign) => words.includes(sign));
  });
  return heads.length === 1 ? heads[0] : undefined;
}

function problemOf(
  { start, end: to, from, head, isFirst, days, stated }: Told,
  scope: Scope,
  tables: readonly NomineeList[],
  notice: Notice,
): Finding | undefined {
  const before = sentenceBefore(scope.text, from);
  const said = before + scope.text.slice(from, start);
  if (scope.isQuoted({ start, end: to }) || isOfOthers(said.replace(/\d{4}年\d{1,2}月/g, ''), notice))
    return undefined;
  const own = tables.filter(({ heads }) => heads.includes(head));
  const lists = own.map(ownersOf);
  const some = rowsSpokenOf(`${topicOf(scope, from)}\n${said}`, tables);
  const ends = [lists.flat(), ...lists, ...some].map((rows) => endOf(rows, head, isFirst));
  const sizes = [...lists, lists.flat(), ...some].map(({ length }) => length);
  const counted = figuresIn(said).findLast(({ unit }) => /^[名人位个家户项]$/.test(unit))?.value;
  const [first] = ends;
  const isUnknown = counted !== undefined && !sizes.includes(counted);
  if (!first || isUnknown || ends.some((one) => one && isSame(one, days))) return undefined;
  const { table, row } = first.owner;
  const facts = { stated, name: table.nominees[row]?.name ?? '', known: first.cell };
  return { code: 'stated-amount-differs', ...placeIn(scope, start), facts };
}

interface End {
  readonly owner: Owner;
  readonly cell: string;
  readonly from: number;
  readonly to: number;
}

/** The first or the last day of `rows`; undefined where one has none that is known to the month. */
function endOf(rows: readonly Owner[], head: string, isFirst: boolean): End | undefined {
  const days = rows.flatMap((owner): (End | undefined)[] => {
    const { heads, nominees } = owner.table;
    const column = heads.indexOf(head);
    const cell = (nominees[owner.row]?.cells[column] ?? '').replace(/\s/g, '');
    const own = stretchIn(cell, /^\d{4}[年./-]\d/) === '' ? undefined : daysIn(cell, true);
    return column === -1 ? [] : [own && { owner, cell, ...own }];
  });
  const known = days.flatMap((one) => one ?? []);
  if (known.length < Math.max(2, days.length)) return undefined;
  return known.reduce((one, other) => (isFirst === other.from < one.from ? other : one));
}

/** Whether one is within the other: 2007年5月 and 2007年5月6日. */
function isSame(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return (one.from <= other.from && other.to <= one.to) || (other.from <= one.from && one.to <= other.to);
}
