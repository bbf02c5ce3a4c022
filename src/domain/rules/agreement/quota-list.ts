import { nomineesOf } from '../../notice/notice.ts';
import type { Rule } from '../findings/rule.ts';
import { listedCategories, listedCount } from '../rows/listed-counts.ts';

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
