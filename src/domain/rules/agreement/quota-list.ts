import type { Notice, Quota } from '../../notice/notice.ts';
import type { Rule } from '../rule.ts';

/** How many nominees of `category` the lists put forward; those who stand by (递补) are not counted. */
export function listedCount({ lists }: Pick<Notice, 'lists'>, category: string): number {
  return lists
    .filter((list) => list.category === category && list.standing === 'proposed')
    .reduce((sum, { nominees }) => sum + nominees.length, 0);
}

/**
 * A category's list is as long as its quota says, where all lists are of known categories. A category
 * without a list may be in an attached file.
 */
export const quotaListDiffers: Rule = function* (notice) {
  const isInFile = notice.attachments.some(({ kind }) => kind === 'file');
  const known = notice.quotas.map(({ category }) => category);
  const isComplete =
    notice.lists.length > 0 && notice.lists.every(({ category }) => known.includes(category));
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
  const categories = [...new Set(notice.lists.map(({ category }) => category))];
  return categories.map((category) => ({ category, count: listedCount(notice, category), measureWord: '' }));
}
