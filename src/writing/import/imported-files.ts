import { Tally } from '#domain/lists/tally.ts';
import { chineseOrdinal } from '#domain/time/chinese-ordinal.ts';
import { categoryColumn } from '#domain/name/category-column.ts';
import { doubtSentences } from '#intake/doubts/doubt-sentences.ts';
import { categoriesOf } from '#intake/lists/tables/row-categories.ts';
import type { Intake } from '#intake/intake.ts';
import type { DraftCriteria, DraftList, DraftNominee } from '#intake/draft.ts';
import { doubtComment } from '#reading/folder/open-doubts.ts';
import { cellSaying } from '#reading/prose/dialect.ts';
import { slugOfName, slugsOfWords } from '#reading/prose/slug.ts';
import type { Files, NoticeAnswers } from '../new/answers.ts';
import { noticeSettings } from '../new/notice-settings.ts';
import { freeSlugs, matterText, type PartFile } from '../new/part-files.ts';
import { comment, setting } from '../new/yaml-text.ts';

/** What stands above a text that was imported. */
const importedBody =
  '正文写在下面的 --- 之后，是原文的文字。双花括号里的是引用，网站照上面的设置填上：原文和设置写得一字不差的，已换成引用；\n写得不同的日期、名额、电话仍是原文，改设置时要一起改，最好也换成引用，就不会前后不一致。';

/**
 * The files of a notice that was imported from the files `originals`, by their path within its folder: a draft, with
 * its doubts at the head of its text.
 */
export function importedFiles(answers: NoticeAnswers, intake: Intake, originals: readonly string[]): Files {
  const { draft, doubts } = intake;
  const comments = doubtSentences(doubts).map(doubtComment);
  const source = comment(
    `由“${originals.join('”“')}”导入。原文件没有放进公示；要作为附件公开的，另行放进 attachments 文件夹。`,
  );
  return new Map([
    [
      'notice.md',
      `---\n${source}\n${noticeSettings(answers, importedBody)}\n---\n${[...comments, draft.body].join('\n')}\n`,
    ],
    ...draftParts(intake),
  ]);
}

function draftParts({ draft }: Intake): PartFile[] {
  const free = freeSlugs();
  const slugs = slugsOfWords([
    ...new Set([...draft.criteria, ...draft.lists].map(({ title }) => title || '名单')),
  ]);
  const slug = (title: string): string => (slugs.get(title || '名单') ?? 'x').slice(0, 40);
  const places = new Tally<string>();
  return [
    ...draft.criteria.map((criteria, index): PartFile => [
      `criteria/${free(slug(criteria.title))}.md`,
      criteriaText(criteria, index),
    ]),
    ...draft.nominees.map((nominee): PartFile => [
      `nominees/${free(slugOfName(nominee.name))}.md`,
      nomineeText(nominee, places.add(nominee.category)),
    ]),
    ...draft.lists.map((list, index): PartFile => [
      `nominees/${free(`${slug(list.title)}-mingdan`)}.md`,
      listText(list, index),
    ]),
  ];
}

function criteriaText({ categories, title, number, text }: DraftCriteria, index: number): string {
  const isUsual = number === '' || number === `（${chineseOrdinal(index + 1)}）`;
  const numbers = [`序号: ${index + 1}`, ...(isUsual ? [] : [setting('编号', number)])];
  return matterText([setting('类别', categories), setting('标题', title), ...numbers], text.trim());
}

function nomineeText(
  { name, category, organisation, post, distinction, deeds }: DraftNominee,
  place: number,
): string {
  const besides = [
    ['单位', organisation],
    ['职务', post],
    ['区分', distinction],
  ] as const;
  return matterText(
    [
      `序号: ${place}`,
      setting('名称', name),
      setting('类别', category),
      ...besides.flatMap(([key, value]) => (value === '' ? [] : [setting(key, value)])),
    ],
    deeds,
  );
}

/** The file of `list`, which has `index` lists before it. */
export function listText(list: DraftList, index: number): string {
  const { category, categoryHead, title, heads, nameHead } = list;
  const categories = categoriesOf(list);
  const told = categoryColumn(heads, list.rows, categories, undefined).column;
  return matterText(
    [
      setting('类别', categoryHead === '' ? category : categories),
      setting('标题', title),
      `序号: ${index + 1}`,
      ...(nameHead === '' ? [] : [setting('姓名列', nameHead)]),
      ...(categoryHead === '' || heads[told ?? -1] === categoryHead ? [] : [setting('类别列', categoryHead)]),
    ],
    [...list.introduction, tableText(heads, list.rows), ...list.remarks].join('\n\n'),
  );
}

/** A table in Markdown, each of `rows` with a cell for every head. */
export function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${heads.map((_, column) => cellSaying(cells[column] ?? '')).join(' | ')} |`)
    .join('\n');
}
