import { placeIn } from '../../finding/finding.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Rule } from '../findings/rule.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/** 项目编号甲B01至甲B06, where the rows have 甲B01 to 甲B04: the first and the last number of a series are the list's. */
export const statedSeries: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  const all = seriesOf(tables);
  if (all.length === 0) return;
  for (const { scope } of proseWith(notice, /\d号?[至到—~～－-]+[A-Za-z\d]/))
    for (const { 0: whole, index, groups = {} } of claimsIn(scope.text, range)) {
      const { from = '', to: end = '' } = groups;
      const to = from.slice(0, Math.max(0, from.length - end.length)) + end;
      const own = all.find(({ codes }) => codes.has(from) !== codes.has(to) && isOfSeries(from, to, codes));
      const before = sentenceBefore(scope.text, index);
      const span = { start: index, end: index + whole.length };
      if (!own || ofWider.test(before) || isOfOthers(before, notice) || scope.isQuoted(span)) continue;
      const facts = {
        name: own.head,
        stated: scope.written(span).trim(),
        known: `${own.first}至${own.last}`,
      };
      yield { code: 'named-trait-differs', ...placeIn(scope, index), facts };
    }
};

const range =
  /(?<![A-Za-z\d.-])(?<from>(?=[A-Za-z\d-]*[A-Za-z]|\d{5})[A-Za-z\d-]{0,14}\d)号?(?:至|到|—+|～|~|－)(?<to>[A-Za-z\d-]{0,14}\d)号?(?![\d.年月])/g;
/** Of all that were asked for, of whom the list has some. */
const ofWider =
  /(?:申[报请]|受理|报名|收到|参[评加考]|评审|摇号)(?:[^，。；]{0,6}\d[^，；]{0,6}，)?[^，；。]*$|(?:其中|待|全[省市县区镇村])[^，；。]*$|(?:专利|合同|证书?|备案|许可|登记|文|发票)号?$/;

/** Numbers that count on through the rows of a column. */
interface Series {
  readonly head: string;
  readonly codes: ReadonlySet<string>;
  readonly first: string;
  readonly last: string;
}

const fewestRows = 3;

const seriesOf = ofLatest((tables: readonly NomineeList[]): readonly Series[] => {
  const heads = [...new Set(tables.flatMap((table) => table.heads))];
  return heads.flatMap((head) => {
    const cells = tables.flatMap(({ heads: own, nominees }) =>
      own.includes(head) ? nominees.map((nominee) => nominee.cells[own.indexOf(head)]?.trim() ?? '') : [],
    );
    const sorted = cells.toSorted();
    const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
    const isOne = cells.every((cell) => cell.length === first.length && stemOf(cell) === stemOf(first));
    const isOnward =
      numberIn(last) - numberIn(first) === cells.length - 1 && new Set(cells).size === cells.length;
    return isOne && isOnward && first.length > 3 && cells.length >= fewestRows
      ? [{ head, codes: new Set(cells), first, last }]
      : [];
  });
});

/** As many digits at the end of a code as count. */
function numberIn(code: string): number {
  return Number(stretchIn(code, /\d{1,4}$/));
}

function stemOf(code: string): string {
  return code.replace(/\d{1,4}$/, '');
}

function isOfSeries(from: string, to: string, codes: ReadonlySet<string>): boolean {
  const [known = ''] = codes;
  return [from, to].every((code) => code.length === known.length && stemOf(code) === stemOf(known));
}
