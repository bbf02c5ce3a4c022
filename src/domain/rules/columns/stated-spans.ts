import { placeIn } from '../../finding/finding.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { monthNumber } from '../../time/civil-date.ts';
import type { Rule } from '../findings/rule.ts';
import { writtenMonths } from '../amounts/units.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { headsCalled } from '../words/heads-called.ts';
import { earlier, others } from '../words/other-matter.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';

/** 建设期最短10个月，最长2年, beside a column of 2024.03—2027.02: how long the longest and the shortest span of the rows are. */
export const statedSpans: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const columns = spansOf(tables);
  if (columns.length === 0) return;
  for (const { scope } of proseWith(notice, /最[长短]/))
    for (const { 0: whole, index, groups = {} } of claimsIn(scope.text, extreme)) {
      const { most = '', number = '', unit = '', half } = groups;
      const before = sentenceBefore(scope.text, index);
      const heads = headsCalled(
        before + whole,
        columns.map(({ head }) => head),
      );
      const [column, ...more] = columns.filter(({ head }) => heads.includes(head));
      const stated = (numberOf(number) ?? NaN) * (unit === '年' ? 12 : 1) + (half === undefined ? 0 : 6);
      const span = { start: index, end: index + whole.length };
      if (!column || more.length > 0 || Number.isNaN(stated) || scope.isQuoted(span)) continue;
      const { months, names } = column;
      const known = most === '长' ? Math.max(...months) : Math.min(...months);
      // 2026.01—2026.12 is a year, and 2026.01.15—2027.01.14 is one.
      if ([known, known + 1].includes(stated) || ofOther.test(before)) continue;
      const length = known % 12 === 0 ? known : known + 1;
      const facts = { stated: whole, name: names[months.indexOf(known)], known: writtenMonths(length) };
      yield { code: 'stated-amount-differs', ...placeIn(scope, index), facts };
    }
};

const extreme =
  /最(?<most>[长短])(?:的|一[项个户家])?(?:为|是|达|仅|只有)?(?<number>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:(?<unit>年)(?<half>半)?|(?:个?月))(?![\d一二三四五六七八九十])/g;
/** What all may have, and not what they have; of some whom the words call, or of another time. */
const ofOther = new RegExp(
  `不超|不得|可|(?<!期)限|一般|原则|要求|规定|其中|除|延长|累计|申[报请]|往年|历年|${earlier}|${others}`,
);

/** How long each row of a column is, in whole months without the last. */
interface Spans {
  readonly head: string;
  readonly months: readonly number[];
  readonly names: readonly string[];
}

const cell =
  /^(20\d\d)[年.\/-](\d{1,2})月?(?:[.\/-]?(\d{1,2})日?)?\s?(?:[—–－~～至到-]+)\s?(20\d\d)[年.\/-](\d{1,2})月?(?:[.\/-]?(\d{1,2})日?)?$/;

const spansOf = ofLatest((tables: readonly NomineeList[]): readonly Spans[] =>
  [...new Set(tables.flatMap((table) => table.heads))].flatMap((head) => {
    const own = tables.flatMap((table) => {
      const column = table.heads.indexOf(head);
      return column === -1
        ? []
        : table.nominees.map(({ name, cells }) => ({ name, length: monthsIn(cells[column] ?? '') }));
    });
    const months = own.map(({ length }) => length);
    const names = own.map(({ name }) => name);
    return months.length > 1 && !months.some(Number.isNaN) ? [{ head, months, names }] : [];
  }),
);

function monthsIn(text: string): number {
  const [, year, month, , lastYear, lastMonth] = (cell.exec(text.trim()) ?? []).map(Number);
  return monthNumber(lastYear, lastMonth) - monthNumber(year, month);
}
