import { placeIn } from '../../finding/finding.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { readingOf } from '../../statements/reading.ts';
import { wordsShared } from '../words/heads-called.ts';
import { proposedTables } from '../rows/tables.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn } from '../words/prose-read.ts';

/** 3名同志均于2025年7月被接收为预备党员: the month that the prose gives all of them is the one that a column gives all rows. */
export const statedDates: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!tables.some(({ heads }) => heads.some((head) => ofDate.test(headForm(head))))) return;
  for (const { scope } of readingOf(notice).body)
    for (const { 0: whole, 1: year = '', 2: month = '', index } of claimsIn(scope.text, ofAll)) {
      const end = index + whole.length;
      const start = end - `${year}年${month}月`.length;
      const before = stretchBefore(scope.text, index, '。；！？\n', reach);
      const words = before + stretchIn(scope.text.slice(index, end + reach), /^[^。；！？\n]*/);
      const [own, ...others] = datesCalled(words, tables);
      const stated = `${Number(year)}年${Number(month)}月`;
      if (!own || others.length > 0 || own.month === stated || scope.isQuoted({ start, end })) continue;
      yield {
        code: 'named-trait-differs',
        ...placeIn(scope, start),
        facts: { name: own.head, stated: scope.written({ start, end }).trim(), known: own.month },
      };
    }
};

/** As far as words say what a date is of. */
const reach = 20;
const ofDate = /(?:时间|日期|年月)$/;
const ofAll =
  /(?:均|都|全部)(?:[于在]|为|是)?(\d{4})年(\d{1,2})月(?!\d{0,2}日?(?:以|[之]?[前后]|[至到起—-]))/g;

interface SharedDate {
  readonly head: string;
  readonly month: string;
}

/** The columns that `words` call and that give all rows one month. */
function datesCalled(words: string, tables: readonly NomineeList[]): SharedDate[] {
  const heads = [...new Set(tables.flatMap((table) => table.heads))].filter((head) =>
    ofDate.test(headForm(head)),
  );
  const most = Math.max(...heads.map((head) => wordsShared(words, head)));
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
