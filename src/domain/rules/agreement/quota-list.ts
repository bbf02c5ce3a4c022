import { Tally } from '../../lists/tally.ts';
import { ofLatest } from '../../lists/of-latest.ts';
import { nomineesOf, type Notice, type Quota } from '../../notice/notice.ts';
import type { Rule } from '../rule.ts';

/** How many nominees of `category` the lists put forward; those who stand by (递补) are not counted. */
export function listedCount(notice: Pick<Notice, 'lists'>, category: string): number {
  return listedCounts(notice).of(category);
}

const listedCounts = ofLatest(({ lists }: Pick<Notice, 'lists'>): Tally<string> => {
  const proposed = lists.filter(({ standing }) => standing === 'proposed');
  return new Tally(nomineesOf({ lists: proposed }).map(({ category }) => category));
});

/**
 * A category's list is as long as its quota says, where all lists are of known categories. A category
 * without a list may be in an attached file.
 */
export const quotaListDiffers: Rule = function* (notice) {
  const isInFile = notice.attachments.some(({ kind }) => kind === 'file');
  const known = notice.quotas.map(({ category }) => category);
  const isComplete =
    notice.lists.length > 0 &&
    [...new Set([...listedCategories(notice), ...nomineesOf(notice).map(({ category }) => category)])].every(
      (category) => known.includes(category),
    );
  for (const [index, { category, count, measureWord }] of notice.quotas.entries()) {
    const listed = listedCount(notice, category);
    if (listed === count || !isComplete || (listed === 0 && isInFile)) continue;
    yield {
      code: 'quota-list-differs',
      path: ['quotas', index, 'count'],
      facts: { category, count, listed, measureWord },
    };
  }
};

/** What a notice puts forward: its quotas, or where it has none, the lengths of its lists. */
export function proposedCounts(notice: Notice): readonly Pick<Quota, 'category' | 'count' | 'measureWord'>[] {
  if (notice.quotas.length > 0) return notice.quotas;
  return listedCategories(notice).map((category) => ({
    ...{ category, count: listedCount(notice, category), measureWord: '' },
  }));
}

function listedCategories({ lists }: Pick<Notice, 'lists'>): string[] {
  return [...new Set(lists.flatMap(({ categories }) => categories))];
}
