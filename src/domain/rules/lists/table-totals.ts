import type { Block } from '../../prose/prose.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { ownNumberIn, textIn } from './text-cells.ts';

/** The row 合计 of a table in the text is what the rows above it come to, in a table that adds up elsewhere. */
export const tableTotals: Rule = function* ({ body }) {
  for (const block of body) if (block.kind === 'table') yield* wrongTotal(block);
};

const total = /^(?:合计|总计|共计)$/;
/** What rows or columns of a table do not add up to. */
const unsummed = /序号|率|占比|比例|均|单价|标准|排名|年[份龄月]|日期|备注|号$/;

function* wrongTotal({ heads, rows }: Extract<Block, { kind: 'table' }>): Generator<Finding> {
  const last = rows.at(-1) ?? [];
  const labels = rows.map(([first]) => textIn(first));
  const parts = rows.slice(0, -1);
  if (!total.test(labels.at(-1) ?? '') || parts.length < 2 || labels.some((label) => /小计|其中/.test(label)))
    return;
  const columns = heads.flatMap((head, column) => {
    const stated = ownNumberIn(last[column]);
    const numbers = parts.map((cells) => ownNumberIn(cells[column]));
    const sum = numbers.reduce((all, number) => all + number, 0);
    return column === 0 || unsummed.test(textIn(head)) || Number.isNaN(stated + sum)
      ? []
      : [{ head: textIn(head), cell: last[column], stated, sum, isRight: Math.abs(sum - stated) < 1e-6 }];
  });
  const wrong = columns.find(({ isRight }) => !isRight);
  const isSummed = columns.some(({ isRight }) => isRight);
  if (!wrong?.cell || !isSummed) return;
  yield {
    code: 'stated-reckoning-differs',
    path: ['body'],
    at: wrong.cell.at,
    facts: {
      stated: textIn(wrong.cell),
      reckoning: `“${wrong.head}”一列各行相加`,
      result: `${Number(wrong.sum.toFixed(6))}`,
    },
  };
}
