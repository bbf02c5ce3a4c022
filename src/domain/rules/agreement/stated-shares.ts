import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { countOfAll } from '../../statements/counts/settled-counts.ts';
import { type ShareStatement, shareStatements } from '../../statements/counts/share-statements.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { listedCount, proposedCounts } from '../rows/listed-counts.ts';

/** 23名，占劳动模范总数的60.5%: a share of those put forward is what its number makes of them. */
export const statedShares: Rule = function* (notice) {
  for (const read of readingOf(notice).body)
    for (const statement of shareStatements(read)) {
      const { scope, start, end, part, category } = statement;
      const wholes = wholesOf(notice, statement);
      const [whole] = wholes;
      if (whole === undefined || scope.isQuoted({ start, end }) || wholes.some((one) => fits(statement, one)))
        continue;
      yield {
        code: 'stated-share-differs',
        ...placeIn(scope, start),
        facts: { stated: scope.written({ start, end }).trim(), part, whole, category },
      };
    }
};

/** The numbers of which the share may be; the first is the one that it should. None where it may be of others. */
function wholesOf(notice: Notice, { category, isOfNominees, before, part }: ShareStatement): number[] {
  const counts = proposedCounts(notice);
  const all = countOfAll(counts);
  if (category !== undefined) {
    const own = counts.find((known) => known.category === category);
    return own ? [own.count, listedCount(notice, category)] : [];
  }
  const known = [all, ...counts.map(({ count }) => count)];
  const isOfOwn = isOfNominees || before.some((number) => known.includes(number) && number >= part);
  if (!isOfOwn) return [];
  const named = before.filter((number) => known.includes(number));
  return [named.at(-1) ?? all, ...known, ...before].filter((number) => number >= part);
}

/**
 * Whether the number, or the sum of it and those told right before it (正高5人、副高8人，占28.9%), has that share: rounded
 * or cut off, as many decimals as are given.
 */
function fits({ part, before, share, decimals }: ShareStatement, whole: number): boolean {
  let sum = 0;
  return [part, ...before.toReversed()].some((number) => {
    sum += number;
    return whole > 0 && Math.abs((sum / whole) * 100 - share) < 10 ** -decimals;
  });
}
