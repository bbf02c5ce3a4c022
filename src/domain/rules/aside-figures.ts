import { ofLatest } from '../lists/of-latest.ts';
import type { Notice } from '../notice/notice.ts';
import { isElsewhen, readingOf } from '../statements/reading.ts';
import { proposedCounts } from './rows/listed-counts.ts';
import type { Finding } from './findings/findings.ts';

/** What tells that a figure is another one than the lists make it. */
const ofLists: ReadonlySet<Finding['code']> = new Set([
  'stated-quota-differs',
  'stated-total-differs',
  'stated-trait-differs',
  'stated-amount-differs',
  'stated-sum-differs',
  'stated-comparison-differs',
  'stated-claim-differs',
  'quota-statement-unclear',
  'named-trait-differs',
]);

/**
 * Whether `finding` is of a figure that the text of `notice` tells of a stage before the last, as it was before it was
 * corrected, or as it might have been. How many there are is one all the same where the text never says the right
 * number.
 */
export function isAside(notice: Notice, finding: Finding): boolean {
  const { code, path, at } = finding;
  const isName = code === 'named-not-listed';
  if (at === undefined || path[0] !== 'body' || !(isName || ofLists.has(code))) return false;
  const own = asidesOf(notice).filter(({ from, to }) => from <= at && at <= to);
  if (isName) return own.some(({ isFormer }) => isFormer);
  if (own.length === 0) return false;
  const isSaid = (number: number): boolean => numbersBesides(notice).has(number);
  if (finding.code === 'stated-quota-differs') return isSaid(finding.facts.count);
  if (finding.code !== 'stated-total-differs') return true;
  const { total, of } = finding.facts;
  const counts = proposedCounts(notice).filter(({ category }) => of.includes(category));
  return isSaid(total) || (counts.length > 1 && counts.every(({ count }) => isSaid(count)));
}

interface Stretch {
  /** Offsets in the file. */
  readonly from: number;
  readonly to: number;
  readonly isFormer: boolean;
}

const asidesOf = ofLatest((notice: Notice): readonly Stretch[] =>
  readingOf(notice).body.flatMap(({ scope, asides = [] }) =>
    asides.flatMap(({ start, end, isFormer = false }): Stretch[] => {
      const [from, to] = [scope.placeOf(start), scope.placeOf(end - 1)];
      return from === undefined || to === undefined ? [] : [{ from, to, isFormer }];
    }),
  ),
);

/** The numbers of persons and things that the text tells, but for those told aside. */
const numbersBesides = ofLatest((notice: Notice): ReadonlySet<number> => {
  const { title, body } = readingOf(notice);
  return new Set(
    [title, ...body].flatMap(({ clauses, asides }) =>
      clauses.flatMap(({ tokens }) =>
        tokens.flatMap((token) =>
          token.kind === 'count' && !isElsewhen(token, asides) ? [token.value] : [],
        ),
      ),
    ),
  );
});
