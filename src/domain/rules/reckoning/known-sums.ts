import { ofLatest } from '../../lists/of-latest.ts';
import type { Notice } from '../../notice/notice.ts';
import { measuredColumns } from '../rows/measured-columns.ts';
import { rowFacts } from '../rows/row-facts.ts';
import { proposedTables } from '../rows/tables.ts';
import { countedSigns, measured } from '../amounts/figures.ts';

/** What the data of `notice` come to in `measure`: nominees of all and of each category, columns of all and of each table. */
export function knownFigures(notice: Notice, measure: string): number[] {
  const counted = new RegExp(`^[${countedSigns}户]$`).test(measure);
  const listed = notice.lists.filter(({ standing }) => standing === 'proposed');
  const counts = [
    ...listed.map(({ nominees }) => nominees.length),
    ...notice.quotas.map(({ count }) => count),
  ];
  const sums = [
    listed.reduce((sum, { nominees }) => sum + nominees.length, 0),
    notice.quotas.reduce((sum, { count }) => sum + count, 0),
  ];
  const columns = measuredColumns(proposedTables(notice)).flatMap(({ head, unit, numbers }) => {
    const own = numbers.map((number) => measured(number ?? NaN, unit));
    return own.length > 0 && own[0]?.measure === measure
      ? [{ head, sum: own.reduce((sum, { amount }) => sum + amount, 0) }]
      : [];
  });
  const ofHeads = [...new Set(columns.map(({ head }) => head))].map((head) =>
    columns.filter((column) => column.head === head).reduce((total, { sum }) => total + sum, 0),
  );
  const all = [...(counted ? [...sums, ...counts] : []), ...ofHeads, ...columns.map(({ sum }) => sum)];
  return [...new Set(all)].filter((known) => known > 0);
}

/** How many rows of `notice` columns call alike: 4 women, 3 of one town. */
export const kindSizes = ofLatest((notice: Notice): readonly number[] => {
  const { callings } = rowFacts(proposedTables(notice));
  return [...new Set([...callings.values()].flat().map(({ rows }) => rows.size))];
});
