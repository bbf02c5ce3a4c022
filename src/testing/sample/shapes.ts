import type { NameStyle } from './world/people.ts';
import type { Homonyms } from './nominees.ts';
import type { SubjectGroup } from './world/subjects.ts';

/** A list of a notice's nominees: of which of its subject's categories, in which form, how long. */
export interface ListShape {
  /** The place of its category among the subject's; the last one where there are fewer. */
  readonly category: number;
  /** Columns of its table; undefined for sections of prose. */
  readonly columns?: number;
  readonly count: readonly [least: number, most: number];
  readonly isReserve?: true;
  readonly homonyms?: Homonyms;
  readonly style?: NameStyle;
}

/** How a notice shows its nominees. `name` says which shape of the real world it stands for. */
export interface Shape {
  readonly name: string;
  readonly group: SubjectGroup;
  readonly lists: readonly ListShape[];
  /** The nominees are named in a sentence of the body; their own texts are a sentence each. */
  readonly isSentence?: true;
}

/** Every shape, of which the notices of an archive take one after the other. */
export const shapes: readonly Shape[] = [
  { name: 'prose', group: 'told', lists: [sections(0, [1, 4])] },
  { name: 'prose of two categories', group: 'honours', lists: [sections(0, [1, 2]), sections(1, [1, 4])] },
  { name: 'table of 3 columns', group: 'persons', lists: [table(0, 3, [3, 18])] },
  { name: 'table of 4 columns', group: 'persons', lists: [table(0, 4, [2, 12])] },
  { name: 'table of 5 columns', group: 'persons', lists: [table(0, 5, [3, 24])] },
  { name: 'table of 6 columns', group: 'persons', lists: [table(0, 6, [2, 9])] },
  { name: 'table of 7 columns', group: 'persons', lists: [table(0, 7, [2, 15])] },
  {
    name: 'names in a sentence',
    group: 'honours',
    lists: [sections(0, [1, 2]), sections(1, [1, 4])],
    isSentence: true,
  },
  { name: 'two lists', group: 'honours', lists: [table(0, 4, [2, 8]), table(1, 6, [3, 15])] },
  {
    name: 'reserve list',
    group: 'hires',
    lists: [table(0, 7, [4, 20]), { ...table(0, 5, [2, 6]), isReserve: true }],
  },
  {
    name: 'homonyms in a table',
    group: 'persons',
    lists: [{ ...table(0, 7, [3, 14]), homonyms: 'distinguished' }],
  },
  { name: 'teams in a table', group: 'teams', lists: [table(0, 5, [2, 9])] },
  { name: 'projects in tables', group: 'projects', lists: [table(0, 5, [2, 6]), table(1, 6, [3, 14])] },
  { name: 'organisations', group: 'organisations', lists: [table(0, 5, [3, 16])] },
  { name: 'suppliers', group: 'suppliers', lists: [table(0, 4, [1, 4])] },
  { name: 'provinces', group: 'provinces', lists: [table(0, 5, [3, 7])] },
  {
    name: 'transliterated names',
    group: 'persons',
    lists: [{ ...table(0, 6, [3, 12]), style: 'transliterated' }],
  },
  { name: 'latin names', group: 'foreigners', lists: [table(0, 6, [2, 8])] },
  {
    name: 'prose of three categories',
    group: 'honours',
    lists: [sections(0, [1, 1]), sections(1, [1, 3]), sections(2, [1, 2])],
  },
  {
    name: 'homonyms written in the name',
    group: 'persons',
    lists: [{ ...table(0, 5, [3, 10]), homonyms: 'bracketed' }],
  },
  { name: 'teams in prose', group: 'teams', lists: [sections(0, [1, 3])] },
  { name: 'projects in prose', group: 'projects', lists: [sections(0, [1, 2]), sections(1, [1, 3])] },
  { name: 'organisations in prose', group: 'organisations', lists: [sections(0, [1, 3])] },
  {
    name: 'three lists',
    group: 'honours',
    lists: [table(0, 5, [2, 5]), table(1, 7, [3, 9]), table(2, 4, [2, 12])],
  },
  {
    name: 'transliterated names in prose',
    group: 'honours',
    lists: [{ ...sections(1, [2, 4]), style: 'transliterated' }],
  },
  {
    name: 'homonyms in prose',
    group: 'told',
    lists: [{ ...sections(0, [2, 4]), homonyms: 'distinguished' }],
  },
  { name: 'prose and a table', group: 'honours', lists: [sections(0, [1, 2]), table(1, 6, [2, 10])] },
  { name: 'latin names in prose', group: 'foreigners', lists: [sections(0, [1, 3])] },
  {
    name: 'reserve lists of two categories',
    group: 'honours',
    lists: [
      table(0, 3, [2, 4]),
      { ...table(0, 3, [1, 2]), isReserve: true },
      table(1, 5, [3, 8]),
      { ...table(1, 4, [2, 3]), isReserve: true },
    ],
  },
  { name: 'one person in prose', group: 'told', lists: [sections(0, [1, 1])] },
  {
    name: 'names in a sentence and a table',
    group: 'persons',
    lists: [table(0, 4, [2, 5])],
    isSentence: true,
  },
];

/** The shape of about one notice in 60. */
export const largeShape: Shape = { name: 'large table', group: 'persons', lists: [table(0, 6, [100, 500])] };

/** The shape of the notice `index`. 31 shapes and 61 notices from one large table to the next share no divisor
 * with each other or with the 60 of `standingOf`, so that everything meets everything. */
export function shapeOf(index: number): Shape {
  return index % 61 === 44 ? largeShape : (shapes[index % shapes.length] ?? largeShape);
}

function sections(category: number, count: readonly [number, number]): ListShape {
  return { category, count };
}

function table(category: number, columns: number, count: readonly [number, number]): ListShape {
  return { category, columns, count };
}
