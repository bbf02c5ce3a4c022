import { nomineesOf, type Notice, type Quota } from '../../notice/notice.ts';
import { natureOfMeasure } from '../../statements/counts/counted-noun.ts';
import { Tally } from '../../lists/tally.ts';
import { ofLatest } from '../../lists/of-latest.ts';

/** By what measure words the notice may count: its own, and those that count the same. */
export function measureWordsOf({ quotas }: Notice): ReadonlySet<string> {
  const own = quotas.map(({ measureWord }) => measureWord);
  const isOfPersons = own.some((measure) => natureOfMeasure(measure) === 'person');
  return new Set([...own, ...(isOfPersons ? ['名', '人', '位'] : ['个', '家', '所'])]);
}

/** How many nominees of `category` the lists put forward; those who stand by (递补) are not counted. */
export function listedCount(notice: Pick<Notice, 'lists'>, category: string): number {
  return listedCounts(notice).of(category);
}

const listedCounts = ofLatest(({ lists }: Pick<Notice, 'lists'>): Tally<string> => {
  const proposed = lists.filter(({ standing }) => standing === 'proposed');
  return new Tally(nomineesOf({ lists: proposed }).map(({ category }) => category));
});

/** What a notice puts forward: its quotas, or where it has none, the lengths of its lists. */
export function proposedCounts(notice: Notice): readonly Pick<Quota, 'category' | 'count' | 'measureWord'>[] {
  if (notice.quotas.length > 0) return notice.quotas;
  return listedCategories(notice).map((category) => ({
    ...{ category, count: listedCount(notice, category), measureWord: '' },
  }));
}

export function listedCategories({ lists }: Pick<Notice, 'lists'>): string[] {
  return [...new Set(lists.flatMap(({ categories }) => categories))];
}
