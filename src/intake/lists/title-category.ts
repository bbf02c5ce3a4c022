import { Tally } from '#domain/lists/tally.ts';
import { type Doubt, doubt } from '../doubts/doubt.ts';
import type { Draft } from '../draft.ts';
import type { Line } from '../entry.ts';
import { saysNobody } from './category.ts';

type Listed = Pick<Draft, 'lists' | 'nominees'>;

export interface TitleCategories extends Listed {
  /** The name that a category has now, where it is another. */
  readonly nameOf: (category: string) => string;
  readonly doubts: readonly Doubt[];
}

const counted = /(\d{1,4})(?:名|个|位|家|户|项|件)“?(\p{Script=Han}{3,12})/gu;

/**
 * What is `listed`, by the names that the title and the text give its categories: a heading that says 先进个人 over the two
 * whom the text calls 2名先进工作者, as its title does, heads those, if no other category may be those.
 */
export function byTitle({ lists, nominees }: Listed, title: string, lines: readonly Line[]): TitleCategories {
  const counts = new Tally<string>();
  // What a column says is called so.
  for (const { category, categoryHead, rows } of lists)
    if (categoryHead === '') for (const _ of rows) counts.add(category);
  for (const { category } of nominees) counts.add(category);
  const categories = [...counts.keys()];
  const text = `${title}\n${lines.map((line) => line.text).join('\n')}`;
  const names = new Map(
    categories
      .filter((category) => category !== '' && !text.includes(category))
      .flatMap((category) => {
        const name = countedAs(counts.of(category), title, text);
        if (name === undefined || categories.some((other) => other.includes(name))) return [];
        return areAlike(category, name) ? [[category, name] as const] : [];
      }),
  );
  const isSure = new Set(names.values()).size === names.size;
  const nameOf = (category: string): string => (isSure ? names.get(category) : undefined) ?? category;
  return {
    lists: lists.map((list) => ({ ...list, category: nameOf(list.category) })),
    nominees: nominees.map((nominee) => ({ ...nominee, category: nameOf(nominee.category) })),
    nameOf,
    doubts: [
      ...(isSure ? [...names] : []).map(([heading, name]) =>
        doubt('category-renamed', { heading, name }, { at: '名额' }),
      ),
      ...generalOnes(lists, nameOf),
    ],
  };
}

/** The lists beside others of which nothing tells the category. */
function generalOnes(lists: Listed['lists'], nameOf: TitleCategories['nameOf']): Doubt[] {
  if (lists.length < 2) return [];
  return lists
    .filter(({ categoryHead }) => categoryHead === '')
    .map(({ title, category }) => ({ title, category: nameOf(category) }))
    .filter(({ category }) => saysNobody(category))
    .map((facts) => doubt('category-general', facts, { at: `名单“${facts.title}”` }));
}

/** What `text` counts as `count`, in words of the title; undefined where that is nothing, or several things. */
function countedAs(count: number, title: string, text: string): string | undefined {
  const words = [...text.matchAll(counted)].flatMap(([, number, run = '']) => {
    let name = run;
    while (name.length > 2 && !title.includes(name)) name = name.slice(0, -1);
    return Number(number) === count && name.length > 2 ? name : [];
  });
  const [name, another] = new Set(words);
  return another === undefined ? name : undefined;
}

/** Whether two names have a word of two characters in common: 先进个人, 先进工作者. */
function areAlike(one: string, other: string): boolean {
  return [...one].some((_, index) => index > 0 && other.includes(one.slice(index - 1, index + 1)));
}
