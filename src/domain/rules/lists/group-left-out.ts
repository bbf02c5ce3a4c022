import { at } from '../../lists/at.ts';
import { groupHead } from '../../name/group-head.ts';
import { headForm } from '../../name/name-column.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * Every row of a table that tells groups (等级, 组别, 县区) tells its own: merged cells leave it out of all rows but the
 * first. Only the first of such rows of a column is told. What a row's category is, is read with the table.
 */
export const groupLeftOut: Rule = function* ({ lists }) {
  for (const [index, { form, heads, nominees, categories }] of lists.entries()) {
    if (form !== 'table' || categories.length > 1) continue;
    for (const [column, head] of heads.entries()) {
      if (!groupHead.test(headForm(head))) continue;
      const texts = nominees.map(({ cells }) => (cells[column] ?? '').trim());
      const place = texts.findIndex((text, row) => text === '' && (texts[row - 1] ?? '') !== '');
      if (place < 1) continue;
      const { name } = at(nominees, place);
      const count = texts.filter((text) => text === '').length;
      yield {
        code: 'group-left-out',
        path: ['lists', index, 'nominees', place, 'cells', column],
        facts: { name, head, above: at(texts, place - 1), count },
      };
    }
  }
};
