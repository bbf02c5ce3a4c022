import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { slugOfName } from '#reading/prose/slug.ts';
import { fill, integer, some } from '../../random.ts';
import type { Sample, SampleList } from '../sample.ts';
import type { Category } from '../world/subjects.ts';
import { matterFile } from './front-matter.ts';
import { briefDeeds, cells, deeds } from './nominee-words.ts';

/** A file's path in its notice's folder, and its text. */
export type PartFile = readonly [path: string, text: string];

/** The criteria: 1 to 3 files, each for one category or for several. */
export function criteriaFiles(sample: Sample): PartFile[] {
  const { random, index, subject, lists } = sample;
  const categories = [...new Set(lists.map(({ setting }) => setting.category))];
  return criteriaParts(index, subject.criteria, categories).map(({ title, ofCategories }, place) => {
    const settings = {
      类别: ofCategories.map(({ name }) => name),
      标题: title,
      序号: String(place + 1),
      编号: index % 11 === 7 ? `（${chineseOrdinal(place + 1)}）` : undefined,
    };
    const lines = some(random, clauses, integer(random, 3, 6)).map(
      (clause, number) => `${number + 1}. ${fill(random, clause)}`,
    );
    const introduction = index % 3 === 0 ? '应当同时具备下列条件：\n\n' : '';
    return [`criteria/tiaojian-${place + 1}.md`, matterFile(settings, introduction + lines.join('\n'))];
  });
}

/** What may be asked of a person, a unit or a project. */
const clauses = [
  '遵守国家法律法规和有关规定。',
  '属于本次公示的范围。',
  '从事有关工作满{3|5|8}年。',
  '工作基础扎实，成绩突出。',
  '近{2|3|5}年无安全责任事故。',
  '近{2|3|5}年无失信记录和违纪违法情况。',
];

/** One for all, one for each category, or two for the only one. */
function criteriaParts(
  index: number,
  criteria: string,
  categories: readonly Category[],
): { title: string; ofCategories: readonly Category[] }[] {
  const names = categories.map(({ name }) => name).join('、');
  if (categories.length === 1 && index % 4 === 2)
    return ['基本条件', criteria].map((ending) => ({ title: names + ending, ofCategories: categories }));
  if (index % 5 === 1) return [{ title: names + criteria, ofCategories: categories }];
  return categories.map((category) => ({ title: category.name + criteria, ofCategories: [category] }));
}

/** The nominees of `list`, the `order`-th from 0: a file each, or one with a table. */
export function listFiles(sample: Sample, list: SampleList, order: number): PartFile[] {
  const { columns } = list.setting.list;
  return columns === undefined ? sectionFiles(sample, list) : [tableFile(sample, list, order, columns)];
}

function sectionFiles({ random, year, shape }: Sample, { setting, nominees }: SampleList): PartFile[] {
  const { category } = setting;
  return nominees.map((nominee, place) => {
    const { name, distinction, unit, post } = nominee;
    const settings = {
      序号: String(place + 1),
      名称: name,
      类别: category.name,
      性质: category.nature,
      单位: name.startsWith(unit) ? undefined : unit,
      职务: category.nature === '个人' ? post : undefined,
      区分: distinction,
    };
    const slug = [name, ...(distinction === undefined ? [] : [distinction])].map(slugOfName).join('-');
    const text = shape.isSentence ? briefDeeds(random, nominee) : deeds(random, nominee, setting, year);
    return [`nominees/${slug}.md`, matterFile(settings, text)];
  });
}

function tableFile(
  { random, index }: Sample,
  { setting, title, nominees }: SampleList,
  order: number,
  columns: number,
): PartFile {
  const { category, list } = setting;
  const isReserve = list.isReserve === true;
  const isDistinguished = nominees.some(({ distinction }) => distinction !== undefined);
  const heads = category.heads.slice(0, isDistinguished ? columns - 1 : columns);
  if (isDistinguished) heads.splice(2, 0, '区分');
  const rows = nominees.map((nominee, place) => cells(random, heads, nominee, place + 1, setting));
  const settings = {
    类别: category.name,
    标题: title,
    序号: String(order + 1),
    性质: category.nature,
    名单: isReserve ? '递补' : undefined,
  };
  const introduction = isReserve
    ? '正式名单中有人不符合条件的，按下列顺序递补。\n\n'
    : index % 3 === 0
      ? '以下名单按申报先后排列。\n\n'
      : '';
  const table = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [
    `nominees/${isReserve ? 'dibu' : 'mingdan'}-${order + 1}.md`,
    matterFile(settings, introduction + table.join('\n')),
  ];
}
