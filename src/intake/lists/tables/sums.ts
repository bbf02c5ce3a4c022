import type { DraftList } from '../../draft.ts';

interface Difference {
  readonly head: string;
  readonly stated: string;
  readonly counted: string;
}

/** Where the row of sums differs from what the rows of `lists` make, of columns that are all numbers. */
export function checkedSums(lists: readonly DraftList[], sums: readonly (readonly string[])[]): Difference[] {
  const [first] = lists;
  const [only, more] = sums;
  if (!first || !only || more) return [];
  const rows = lists.flatMap((list) => list.rows);
  return first.heads.flatMap((head, column) => {
    const stated = only[column] ?? '';
    const texts = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
    if (!isNumber(stated) || texts.length === 0 || !texts.every(isNumber)) return [];
    const counted = texts.reduce((sum, text) => sum + inHundredths(text), 0);
    return counted === inHundredths(stated) ? [] : [{ head, stated, counted: String(counted / 10_000) }];
  });
}

function isNumber(text: string): boolean {
  return /^\d[\d,]*(?:\.\d{1,4})?$/.test(text);
}

/** In ten thousandths, so that sums are exact. */
function inHundredths(text: string): number {
  return Math.round(Number(text.replace(/,/g, '')) * 10_000);
}
