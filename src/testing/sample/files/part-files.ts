import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { slugOfName } from '#reading/prose/slug.ts';
import { clauses, introductions } from './clauses.ts';
import { briefDeeds, deeds } from './deeds.ts';
import type { Draft, List } from '../draft.ts';
import { matterFile } from './front-matter.ts';
import { cell, headsOf, type Nominee } from '../nominees.ts';
import { chance, integer, pick } from '../random.ts';
import type { Category } from '../world/subjects.ts';

/** A file's path in its notice's folder, and its text. */
export type PartFile = readonly [path: string, text: string];

/** The criteria: 1 to 3 files, each for one category or for several. */
export function criteriaFiles(draft: Draft): PartFile[] {
  const { random, index } = draft;
  return criteriaParts(draft).map(({ categories, title }, place) => {
    const settings = {
      类别: categories.map(({ name }) => name),
      标题: title,
      序号: String(place + 1),
      编号: index % 11 === 7 ? `（${chineseOrdinal(place + 1)}）` : undefined,
    };
    const list = clauses(random, categories[0]?.requirements ?? 'person', integer(random, 3, 6));
    const introduction = chance(random, 0.3) ? `${pick(random, introductions)}\n\n` : '';
    return [`criteria/tiaojian-${place + 1}.md`, matterFile(settings, introduction + list)];
  });
}

function criteriaParts({
  index,
  subject,
  categories,
}: Draft): { categories: readonly Category[]; title: string }[] {
  const names = categories.map(({ name }) => name).join('、');
  if (categories.length === 1 && index % 4 === 2)
    return ['基本条件', subject.criteria].map((ending) => ({ categories, title: names + ending }));
  if (categories.length === 1 || index % 5 === 1) return [{ categories, title: names + subject.criteria }];
  return categories.map((category) => ({ categories: [category], title: category.name + subject.criteria }));
}

/** The nominees of `list`: a file each, or one with a table. */
export function listFiles(draft: Draft, list: List): PartFile[] {
  const { columns } = list.shape;
  return columns === undefined
    ? list.nominees.map((nominee, place) => sectionFile(draft, list, nominee, place))
    : [tableFile(draft, list, columns)];
}

function sectionFile(
  { random, field, year, shape }: Draft,
  { plan }: List,
  nominee: Nominee,
  place: number,
): PartFile {
  const { name, nature, distinction } = nominee;
  const settings = {
    序号: String(place + 1),
    名称: name,
    类别: plan.category.name,
    性质: nature,
    单位: nature === '集体' ? undefined : nominee.unit,
    职务: nominee.post,
    区分: distinction,
  };
  const slug = slugOfName(name) + (distinction === undefined ? '' : `-${slugOfName(distinction)}`);
  const text = shape.isSentence ? briefDeeds(random, nominee) : deeds(random, nominee, field, year);
  return [`nominees/${slug}.md`, matterFile(settings, text)];
}

function tableFile(
  { random, aim, index }: Draft,
  { plan, shape, order, title, nominees }: List,
  columns: number,
): PartFile {
  const heads = headsOf(plan.category, columns, plan.homonyms === 'distinguished');
  const rows = nominees.map((nominee, place) =>
    heads.map((head) => cell(random, head, nominee, place + 1, plan, aim)),
  );
  const settings = {
    类别: plan.category.name,
    标题: title,
    序号: String(order),
    性质: plan.category.nature,
    名单: shape.isReserve ? '递补' : undefined,
  };
  const table = [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const text = introductionOf(index, shape.isReserve === true) + table;
  return [`nominees/${shape.isReserve ? 'dibu' : 'mingdan'}-${order}.md`, matterFile(settings, text)];
}

function introductionOf(index: number, isReserve: boolean): string {
  if (isReserve) return '正式名单中有人选不符合条件的，按下列顺序递补。\n\n';
  return index % 3 === 0 ? '以下名单按申报先后排列。\n\n' : '';
}
