import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { readingOf } from '../../statements/reading.ts';
import { wordsShared } from '../words/heads-called.ts';
import { mentionsIn } from '../rows/mentions.ts';
import { rowFacts } from '../rows/row-facts.ts';
import { isDayHead } from '../rows/row-heads.ts';
import { proposedTables } from '../rows/tables.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn } from '../words/prose-read.ts';

/**
 * 3名同志均于2025年7月被接收为预备党员: the month that the prose gives all of them is the one that a column gives all rows, and none
 * of them has another where it gives that to nearly all (均自2019年5月起发放).
 */
export const statedDates: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const { scope } of readingOf(notice).body)
    for (const { 0: whole, 1: year = '', 2: month = '', index } of claimsIn(scope.text, ofAll)) {
      const end = index + whole.length;
      const start = end - `${year}年${month}月`.length;
      const before = stretchBefore(scope.text, index, '。；！？\n', reach);
      const words = before + stretchIn(scope.text.slice(index, end + reach), /^[^。；！？\n]*/);
      const [own, ...others] = datesCalled(words, tables);
      const stated = `${Number(year)}年${Number(month)}月`;
      if (scope.isQuoted({ start, end })) continue;
      const odd = oddRow(words, stated, tables);
      if (odd) {
        const facts = { name: odd.name, stated: scope.written({ start, end }).trim(), known: odd.month };
        yield { code: 'named-trait-differs', ...placeIn(scope, start), facts };
      }
      if (!own || others.length > 0 || own.month === stated || isFrom(scope.text.slice(end))) continue;
      yield {
        code: 'named-trait-differs',
        ...placeIn(scope, start),
        facts: { name: own.head, stated: scope.written({ start, end }).trim(), known: own.month },
      };
    }
};

/** As far as words say what a date is of. */
const reach = 20;
const ofAll =
  /(?:均|都|全部|一律|统一)(?:[于在自从]|为|是)?(\d{4})年(\d{1,2})月(?!\d{0,2}日?(?:以|[之]?[前后]|[至到—-]))/g;

/** 自2025年7月起, which a column of days need not say. */
function isFrom(behind: string): boolean {
  return /^\d{0,2}日?起/.test(behind);
}

/** Whom a sentence leaves out, or of how many it tells. */
const ofSome = /除|其[余他它]|另|个别|分别|外/;
/** So many rows have a month for each that has another. */
const [fewestAlike, perOther] = [4, 4];

/**
 * The first row of the few that have another month than `stated` in the one column of days where nearly all have that.
 */
function oddRow(
  words: string,
  stated: string,
  tables: readonly NomineeList[],
): { readonly name: string; readonly month: string } | undefined {
  if (ofSome.test(words)) return undefined;
  const facts = rowFacts(tables);
  const [own, ...more] = mostlyOf(stated, tables);
  const { head = '', row } = own ?? {};
  const isCalledOther = tables
    .flatMap(({ heads }) => heads)
    .some((other) => ofMonths.test(headForm(other)) && wordsShared(words, other) > wordsShared(words, head));
  if (!row || more.length > 0 || isCalledOther) return undefined;
  const place = facts.owners.findIndex(({ table, row: at }) => table.nominees[at] === row.nominee);
  const isOfSome = mentionsIn(words, facts).some(({ callings }) =>
    callings.every((calling) => calling.head !== head && !calling.rows.has(place)),
  );
  const wholes = [facts.all, ...facts.categories].map(({ size }) => size);
  const isFewer = matchesIn(words, counted).some(([number = '']) => !wholes.includes(numberOf(number) ?? 0));
  return isOfSome || isFewer ? undefined : { name: row.nominee.name, month: row.month };
}

const ofMonths = /日期|时间|年?月份?$/;
const counted = /(?:\d{1,4}|[两三四五六七八九十]{1,3})(?=[名人户家个项位](?!月))/g;

/** The columns that have the month `stated` in nearly all rows, each with the first row that has another. */
function mostlyOf(stated: string, tables: readonly NomineeList[]) {
  return tables.flatMap(({ heads, nominees }) =>
    heads.flatMap((head, column) => {
      const rows = nominees.map((nominee) => ({ nominee, month: monthIn(nominee.cells[column] ?? '') }));
      const others = rows.filter(({ month }) => month !== stated);
      const alike = rows.length - others.length;
      const [row] = others;
      const isMost = alike >= fewestAlike && others.length * perOther <= alike;
      return row && row.month !== '' && isMost ? [{ head, row }] : [];
    }),
  );
}

interface SharedDate {
  readonly head: string;
  readonly month: string;
}

/** The columns that `words` call and that give all rows one month. */
function datesCalled(words: string, tables: readonly NomineeList[]): SharedDate[] {
  const heads = [...new Set(tables.flatMap((table) => table.heads))].filter((head) => isDayHead(head));
  const most = Math.max(0, ...heads.map((head) => wordsShared(words, head)));
  return heads.flatMap((head) => {
    if (most < 2 || wordsShared(words, head) < most) return [];
    const months = new Set(
      tables.flatMap((table) =>
        table.nominees.map(({ cells }) => monthIn(cells[table.heads.indexOf(head)] ?? '')),
      ),
    );
    const [month, ...others] = months;
    return month === undefined || month === '' || others.length > 0 ? [] : [{ head, month }];
  });
}

/** 2025年7月 of 2025年7月6日, and of 2025.07. */
function monthIn(cell: string): string {
  const [, year = '', month = ''] = /^\s*(\d{4})[年./-]0?(\d{1,2})/.exec(cell) ?? [];
  return year === '' ? '' : `${year}年${Number(month)}月`;
}
