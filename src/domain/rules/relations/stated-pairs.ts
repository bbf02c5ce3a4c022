import { placeIn } from '../../finding/finding.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { isOfOthers } from '../words/whose-words.ts';
import { type Owner, ownersOf, proposedTables } from '../rows/tables.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { byName, Parties, type Party } from './parties.ts';

/**
 * 甲、乙分别对应水质检测员和泵站运行工岗位; 三家拟派项目经理依次为丙、丁、戊: what the prose says of several one after another, one column says of each of
 * them in that order, or of the rows of the list.
 */
export const statedPairs: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const read of proseWith(notice, /分别|依次/)) {
    const { scope } = read;
    const matches = claimsIn(scope.text, oneByOne);
    if (matches.length === 0) continue;
    const parties = new Parties(read, notice);
    const own = matches.filter(({ index }) => !isOfOthers(sentenceBefore(scope.text, index), notice));
    yield* own.flatMap((match) => problemOf(match, scope, parties, tables) ?? []);
  }
};

/** More than are named one by one. */
const mostNamed = 12;

const oneByOne =
  /(?<how>分别|依次)(?:为|是|对应|来自|毕业于|由|系|属于?|担任|任|在|[聘调派分选安拟]\p{Script=Han}{0,3}?[至到往任派]|:)(?<items>[^，。；：:（）]{1,30}?(?:[、和与及][^，。；：:（）、和与及]{1,30})+)/gu;

function problemOf(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  parties: Parties,
  tables: readonly NomineeList[],
): Finding | undefined {
  const { how, items: listed = '' } = groups;
  const items = listed.split(/[、和与及]/);
  const span = { start: index, end: index + whole.length };
  if (items.length > mostNamed || items.some((item) => item.length < 2) || scope.isQuoted(span))
    return undefined;
  const named = rowBefore(index, scope.text, parties);
  const owners = named.flatMap(({ senses }) => senses.find(({ by }) => by === byName)?.rows ?? []);
  const isNamed = owners.length === items.length && named.length === items.length;
  const rows = isNamed
    ? [owners]
    : named.length === 0 && how === '依次'
      ? wholeRows(tables, items.length)
      : [];
  const known = rows.flatMap((own) => columnsOf(own, items).map((order) => ({ own, order })));
  const [first] = known;
  if (!first || known.some(({ order }) => order.every((place, at) => place === at))) return undefined;
  const at = first.order.findIndex((place, turn) => place !== turn);
  const owner = first.own[at];
  const isDown = first.order.every((place, turn) => place === items.length - 1 - turn);
  if (!owner || (!isNamed && isDown)) return undefined;
  const facts = {
    name: owner.table.nominees[owner.row]?.name ?? '',
    stated: items[at] ?? '',
    known: items[first.order.indexOf(at)] ?? '',
  };
  return { code: 'named-trait-differs', ...placeIn(scope, index), facts };
}

/** The names in a row that stand right before, with few words between. */
function rowBefore(index: number, text: string, parties: Parties): readonly Party[] {
  const all = parties.within(Math.max(0, index - reach), index);
  const last = all.at(-1);
  if (!last || !betweenNames.test(text.slice(last.end, index))) return [];
  const row: Party[] = [];
  for (const one of all.toReversed()) {
    const [next] = row;
    if (next && !/^[、和与及]$/.test(text.slice(one.end, next.start))) break;
    row.unshift(one);
  }
  return row;
}

/** Between names and what is said of each: 两人同姓，; ，项目. */
const betweenNames =
  /^(?:(?:这|等)?[\d两二三四五六][名位人个家户](?:同志)?[^，。；、：:（）\d]{0,8}，|，)?[^，。；、：:（）\d]{0,8}$/;

/** As far as names stand before what is said of them. */
const reach = 80;

/** All rows of each table that has so many. */
function wholeRows(tables: readonly NomineeList[], count: number): (readonly Owner[])[] {
  return tables.filter(({ nominees }) => nominees.length === count).map(ownersOf);
}

/** Of each column that says every one of `items` of one of `owners` alone, of which one it says each. */
function columnsOf(owners: readonly Owner[], items: readonly string[]): number[][] {
  const [first] = owners;
  return (first?.table.heads ?? []).flatMap((head, at) => {
    if (at === first?.table.nameColumn) return [];
    const cells = owners.map(({ table, row }) => {
      const column = table.heads.indexOf(head);
      return column === -1 ? '' : (table.nominees[row]?.cells[column]?.replace(/\s/g, '') ?? '');
    });
    const order = items.map((item) => placeAmong(item, cells));
    return order.includes(-1) || new Set(order).size < items.length ? [] : [order];
  });
}

/** Which of `cells` alone says `item`: whole, with a noun behind it (岗位), or in short. */
function placeAmong(item: string, cells: readonly string[]): number {
  const bare = stretchIn(item, /^.+?(?=(?:岗位|专业|学科|职位|项目|类别?|等奖?)?$)/);
  const saying = cells.flatMap((cell, at) =>
    cell !== '' &&
    (cell === item || cell === bare || (bare.length > 2 && (cell.endsWith(bare) || cell.startsWith(bare))))
      ? [at]
      : [],
  );
  return saying.length === 1 ? (saying[0] ?? -1) : -1;
}
