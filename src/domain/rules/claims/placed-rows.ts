import { at } from '../../lists/at.ts';
import { headForm } from '../../name/name-column.ts';
import { numbersOf } from '../rows/columns.ts';
import { isRankHead } from '../rows/row-heads.ts';
import type { RowFacts, RowSet } from '../rows/row-facts.ts';
import { countIn, measure, numeral } from '../words/counted.ts';
import { isHeadAlone } from '../words/heads-called.ts';

const placed = new RegExp(
  `^(?<by>[^，\\d]{0,8}?)(?:排名|排序|排在|居|位居|的)*(?<end>前|最后|末|后)(?<number>${numeral})${measure}的?`,
);

/** The rows that `words` may call by their places in an order, by each way to read them. */
export interface Placed {
  readonly words: string;
  readonly sets: readonly RowSet[];
}

/**
 * 前三名, 得分最后两名: the first or the last rows, of all and of each category, by the column of numbers or of places
 * that is called; where none is, by any column by which the rows stand in order. None where several share the last
 * place, or no column has an order.
 */
export function placedRows(words: string, facts: RowFacts): Placed | undefined {
  const match = placed.exec(words);
  const { by = '', end, number = '' } = match?.groups ?? {};
  const count = countIn(number);
  if (!match || !(count > 0)) return undefined;
  const orders = ordersOf(facts).filter(({ head }) => by === '' || isHeadAlone(by, head));
  const sets = [facts.all, ...facts.categories].flatMap((rows) =>
    orders.flatMap(({ values }) => endOf(rows, values, end === '前' ? count : -count) ?? []),
  );
  return sets.length === 0 ? undefined : { words: match[0], sets };
}

interface Order {
  readonly head: string;
  /** The less the further ahead. */
  readonly values: readonly number[];
}

/**
 * The columns in the order of which all rows of each category stand: by their numbers from the most to the least, or by
 * their places.
 */
function ordersOf(facts: RowFacts): readonly Order[] {
  const ranks = [...facts.columns].flatMap(([head, cells]): Order[] =>
    isRankHead(head) || /^(?:选岗|选房)?顺序号?$/.test(headForm(head))
      ? [{ head, values: cells.map(Number) }]
      : [],
  );
  const numbers = [...numbersOf(facts)].map(([head, values]): Order => ({
    head,
    values: values.map((one) => -one),
  }));
  const pools = facts.categories.length > 0 ? facts.categories : [facts.all];
  return [...ranks, ...numbers].filter(({ values }) => pools.every((rows) => isInOrder([...rows], values)));
}

function isInOrder(rows: readonly number[], values: readonly number[]): boolean {
  const own = rows.map((row) => values[row] ?? NaN);
  return (
    new Set(own).size * 2 > own.length &&
    own.every((value, index) => index === 0 || at(own, index - 1) <= value)
  );
}

/**
 * The first `count` of `rows` by `values`, or the last for less than 0; undefined where there are not as many, or the
 * next is alike.
 */
function endOf(rows: RowSet, values: readonly number[], count: number): RowSet | undefined {
  const sorted = [...rows].toSorted((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN));
  const ordered = count > 0 ? sorted : sorted.toReversed();
  const size = Math.abs(count);
  if (ordered.length <= size || values[at(ordered, size - 1)] === values[at(ordered, size)]) return undefined;
  return new Set(ordered.slice(0, size));
}
