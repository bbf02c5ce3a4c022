import { ofLatest } from '../../lists/of-latest.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { RowFacts } from './row-facts.ts';
import { isDayHead, isIndexHead, isPartHead, isRankHead } from './row-heads.ts';

/** The numbers of each head that has some, but for which row it is. */
export const numbersOf = ofLatest(({ columns }: RowFacts): ReadonlyMap<string, readonly number[]> => {
  const own = [...columns].map(([head, cells]) => [head, cells.map(numberIn)] as const);
  const isOther = (head: string): boolean =>
    [isIndexHead, isPartHead, isRankHead, isDayHead].some((is) => is(head));
  return new Map(own.filter(([head, numbers]) => !isOther(head) && numbers.some((one) => one >= 0)));
});

function numberIn(cell = ''): number {
  // 16年9个月
  const [, years, months] = /^(\d{1,2})年零?(\d{1,2})个?月$/.exec(cell) ?? [];
  if (years !== undefined) return Number(years) + Number(months) / 12;
  return Number(
    stretchIn(cell.replace(/[,，]/g, ''), /^(\d{1,12}(?:\.\d{1,6})?)(?:%|\p{Script=Han}{1,3})?$/u, 1) || NaN,
  );
}
