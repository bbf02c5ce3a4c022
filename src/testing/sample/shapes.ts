import { cycled } from '../random.ts';
import type { NameStyle } from './world/names.ts';
import type { SubjectName } from './world/subjects.ts';

/** A list of a notice's nominees: of which of its subject's categories, in which form, how long. */
export interface ListShape {
  /** The place of its category among the subject's. */
  readonly category: number;
  /** Columns of its table; undefined for a section of prose each. */
  readonly columns?: number;
  readonly count: readonly [least: number, most: number];
  /** Who is on it in any case: names, and after a slash what tells one from another of that name (区分). */
  readonly names?: readonly string[];
  readonly isReserve?: true;
  readonly style?: NameStyle;
}

/** What a notice is about, and how it shows its nominees. */
export interface Shape {
  readonly subject: SubjectName;
  readonly lists: readonly ListShape[];
  /** The body names the nominees in a sentence; their own texts are a sentence each. */
  readonly isSentence?: true;
  readonly hasLongTitle?: true;
}

/** Every shape, of which the notices of an archive take one after the other. Names near each other are for search. */
export const shapes: readonly Shape[] = [
  { subject: 'honours', lists: [prose(1, [2, 4], '朱梅兰', '周毛措吉')] },
  { subject: 'titles', lists: [table(0, 3, [3, 18], '程远', '程远峰', '阙云', '阙云子')] },
  { subject: 'honours', lists: [prose(0, [1, 2]), prose(1, [1, 4])] },
  { subject: 'appointments', lists: [table(0, 4, [2, 12])] },
  { subject: 'hires', lists: [table(0, 7, [4, 20]), reserve(0, 5, [2, 6])] },
  { subject: 'honours', lists: [prose(0, [1, 2]), prose(1, [1, 4])], isSentence: true },
  {
    subject: 'talents',
    lists: [table(0, 5, [6, 24], '曾溪洋', '覃萍怡', '瞿听青', '都铭涛', '欧阳鹏辰', '方安龙')],
  },
  { subject: 'suppliers', lists: [table(0, 4, [1, 4])] },
  { subject: 'honours', lists: [table(0, 4, [2, 8]), table(1, 6, [3, 15])] },
  { subject: 'titles', lists: [table(1, 7, [3, 14], '汤芳/大', '汤芳/小')] },
  { subject: 'talents', lists: [table(1, 5, [2, 4])] },
  { subject: 'projects', lists: [prose(0, [1, 2]), prose(1, [1, 3])] },
  { subject: 'funds', lists: [table(0, 5, [3, 7], '示岭省')] },
  { subject: 'honours', lists: [prose(0, [1, 1]), prose(1, [1, 3]), prose(2, [1, 2])] },
  {
    subject: 'honours',
    lists: [{ ...prose(1, [2, 4], '阿不都热依木·司马义', '阿不都热依木·买买提'), style: 'transliterated' }],
  },
  { subject: 'projects', lists: [table(0, 5, [2, 6]), table(1, 6, [3, 14])] },
  { subject: 'appointments', lists: [table(0, 6, [2, 9])] },
  { subject: 'talents', lists: [prose(1, [1, 3])] },
  { subject: 'hires', lists: [table(0, 6, [3, 24], '付山（大）', '付山（小）')] },
  { subject: 'models', lists: [table(0, 5, [3, 16])] },
  { subject: 'honours', lists: [table(0, 5, [2, 5]), table(1, 7, [3, 9]), table(2, 4, [2, 12])] },
  { subject: 'friends', lists: [prose(0, [2, 3], 'Henrik Ejemplo-Muster', 'Diana Exemplo')] },
  { subject: 'honours', lists: [prose(1, [2, 4], '尹梁/大', '尹梁/小')] },
  { subject: 'companies', lists: [table(0, 5, [3, 12], '示例松涛信息技术有限公司')] },
  { subject: 'honours', lists: [prose(0, [1, 2]), table(1, 6, [2, 10])], hasLongTitle: true },
  { subject: 'friends', lists: [table(0, 6, [2, 8], 'Felix Primer')] },
  { subject: 'models', lists: [prose(0, [1, 3])] },
  {
    subject: 'honours',
    lists: [table(0, 3, [2, 4]), reserve(0, 3, [1, 2]), table(1, 5, [3, 8]), reserve(1, 4, [2, 3])],
  },
  { subject: 'appointments', lists: [prose(0, [1, 1])] },
  { subject: 'titles', lists: [table(0, 4, [2, 5])], isSentence: true },
  { subject: 'talents', lists: [{ ...table(2, 6, [3, 12], '别克·艾山'), style: 'transliterated' }] },
];

const longList: Shape = { subject: 'talents', lists: [table(0, 6, [100, 500])] };

/** The shape of the notice `index`: one in 61 has a long list. The numbers of shapes (31), standings (60) and these
 * share no divisor, so that everything meets everything. */
export function shapeOf(index: number): Shape {
  return index % 61 === 44 ? longList : cycled(shapes, index);
}

function prose(category: number, count: ListShape['count'], ...names: readonly string[]): ListShape {
  return { category, count, names };
}

function table(
  category: number,
  columns: number,
  count: ListShape['count'],
  ...names: readonly string[]
): ListShape {
  return { category, columns, count, names };
}

function reserve(category: number, columns: number, count: ListShape['count']): ListShape {
  return { category, columns, count, isReserve: true };
}
