import { stretchIn } from '../../../lists/stretch-in.ts';
import { headForm } from '../../../name/name-column.ts';
import type { RowFacts } from '../../rows/row-facts.ts';
import type { Predicate } from '../predicate.ts';

const yes = /^(?:是|有|√|✓|已\p{Script=Han}{0,4})$/u;
const no = /^(?:否|无|不是|没有|×|未\p{Script=Han}{0,4})$/u;
const negated = /^(?:[不未非无]|没有|尚未)/;
const around =
  /^(?:[是为属]|属于|均|都|已经?|进行|办理|享受|被)+|(?:的(?:[户人家]|农户|家庭|项目|企业|对象|人员)?|者)$/g;

/** What a column asks of each row and its cells answer: 送货上门的 and 未送货上门的 of 是否送货上门, 建档立卡的 where cells say 是 or 否. */
export function askedPredicates(words: string, { columns }: RowFacts): readonly Predicate[] {
  const isNegated = negated.test(words);
  const asked = words.replace(negated, '').replace(around, '');
  if (asked.length < 2) return [];
  return [...columns].flatMap(([head, cells]) => {
    const own = headForm(head)
      .replace(/^(?:是否|有无|能否)|情况$/g, '')
      .replace(around, '');
    const isAnswered = cells.some((cell = '') => yes.test(cell)) || cells.some((cell = '') => no.test(cell));
    if (own !== asked || !isAnswered) return [];
    return [
      {
        label: words,
        kind: 'other',
        isSaidOf: (row: number) => {
          const cell = cells[row] ?? '';
          const isYes = stretchIn(cell, yes) !== '';
          return isYes || no.test(cell) ? isYes !== isNegated : undefined;
        },
        known: (row: number) => cells[row] ?? '',
      },
    ];
  });
}
