import { withoutUnseen } from '#domain/language/unseen-characters.ts';
import { statesCriteria } from '#domain/rules/missing-parts.ts';
import { cellSaying } from '#reading/prose/dialect.ts';
import { slugOfName, slugsOfWords } from '#reading/prose/slug.ts';
import type { CategoryAnswers, NomineeAnswers, NoticeAnswers } from './answers.ts';
import { comment, setting } from './yaml-text.ts';

/** A file's path in its notice's folder, and its text. */
export type PartFile = readonly [path: string, text: string];

/** The criteria, a file for each category, and the nominees, a file for each or one with a table. */
export function partFiles({ categories, kind }: NoticeAnswers): PartFile[] {
  const slugs = slugsOfWords(categories.map(({ name }) => name || '类别'));
  const free = freeSlugs();
  const withCriteria = statesCriteria(kind) ? categories : [];
  const criteria = withCriteria.map((category, index): PartFile => [
    `criteria/${free(`${slugs.get(category.name || '类别')}-tiaojian`)}.md`,
    criteriaText(category, index, kind),
  ]);
  const nominees = categories.flatMap((category, index): PartFile[] => {
    if (category.isTable)
      return [
        [`nominees/${free(`${slugs.get(category.name || '类别')}-mingdan`)}.md`, tableText(category, index)],
      ];
    const written = category.nominees.length > 0 ? category.nominees : [blankNominee];
    return written.map((nominee, place) => [
      `nominees/${free(nominee.name === '' ? `duixiang-${index + 1}` : slugOfName(nominee.name))}.md`,
      nomineeText(category, nominee, place),
    ]);
  });
  return [...criteria, ...nominees];
}

/** Gives each a slug of its own: criteria and nominees have their anchors on one page. */
export function freeSlugs(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const base = wanted.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'x';
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    return slug;
  };
}

const blankNominee: NomineeAnswers = { name: '', deeds: '' };

function criteriaText({ name, clauses }: CategoryAnswers, index: number, kind: string): string {
  const title = name === '' ? '' : `${name}${/评选|表彰|评审/.test(kind) ? '评选条件' : '条件'}`;
  return matterText(
    [
      comment('类别：必填。这些条件是哪一类的，照 notice.md“名额”里的写；几类通用的，都写在方括号里。'),
      setting('类别', name === '' ? [] : [name]),
      comment('标题：必填。这些条件在网页上的标题。'),
      setting('标题', title),
      comment('序号：必填。先后，也是网页上“（一）（二）”的编号。'),
      `序号: ${index + 1}`,
      comment('编号：可以不写。原文的编号与众不同的，照原文写。\n编号: 第一部分'),
      ...(clauses.length > 0
        ? []
        : [comment('待填：条件写在下面的 --- 之后，一条一行，行首写“1. ”“2. ”，例如“1. 坚持……”。')]),
    ],
    clauses.map((clause, place) => `${place + 1}. ${clause.trim().replace(/\s*\n\s*/g, '\n   ')}`).join('\n'),
  );
}

function nomineeText(
  { name: category, measureWord, count }: CategoryAnswers,
  { name, deeds }: NomineeAnswers,
  place: number,
): string {
  const isAlone = name !== '' || count === undefined || count < 2;
  return matterText(
    [
      comment('序号：必填。正式名单的顺序，在同一类里从1编起，网站不会打乱。'),
      `序号: ${place + 1}`,
      comment('名称：必填。姓名，或者集体、单位、项目的名称。文件名用它的拼音，是它在网页上的位置。'),
      setting('名称', name),
      comment('类别：必填。照 notice.md“名额”里的写。'),
      setting('类别', category),
      comment(`性质：可以不写。个人、集体、团队、单位、项目，写其中一个。`),
      isPersonal(measureWord) ? '性质: 个人' : comment('性质: 集体'),
      comment(`
单位：可以不写。所在的单位。
单位: 示例市示例区总工会
职务：可以不写。现任的职务。
职务: 会计
区分：可以不写。同名的，用它分开，例如“小”“女”。
区分: 小`),
      ...(deeds === ''
        ? [comment('待填：主要事迹写在下面的 --- 之后，空一行是另起一段。身份证号、手机号、住址不要写。')]
        : []),
      ...(isAlone
        ? []
        : [
            comment(
              `这一类有${count}${measureWord}：一个对象一个文件，请复制这个文件，改名，再改里面的内容。`,
            ),
          ]),
    ],
    deeds,
  );
}

/** Empty rows up to a number that one can look over. */
const mostEmptyRows = 30;

function tableText(category: CategoryAnswers, index: number): string {
  const { name, measureWord, nominees } = category;
  const head = isPersonal(measureWord) ? '姓名' : '名称';
  const table = tableRows(category, head).map((cells) => `| ${cells.join(' | ')} |`);
  return matterText(
    [
      comment(
        '类别：必填。名单是哪一类的，照 notice.md“名额”里的写；几个类别合在一张表里的，写成 [甲类, 乙类]，表格里要有一列写明每一行的类别。',
      ),
      setting('类别', name),
      comment('标题：必填。名单在网页上的标题。'),
      setting('标题', name === '' ? '' : `${name}名单`),
      comment('序号：可以不写。有几个名单的，用它排先后。'),
      `序号: ${index + 1}`,
      comment('性质：可以不写。个人、集体、团队、单位、项目，写其中一个。'),
      isPersonal(measureWord) ? '性质: 个人' : comment('性质: 集体'),
      comment('名单：可以不写。“正式”或“递补”，不写就是正式。\n名单: 递补'),
      comment('姓名列：可以不写。表头里看不出哪一列是姓名、名称的，写那一列的表头。\n姓名列: 申报人'),
      comment(
        '类别列：可以不写。几个类别合在一张表里、看不出哪一列写着类别的，写那一列的表头。\n类别列: 等级',
      ),
      comment(
        '表格写在下面的 --- 之后。表头照原名单写，可以加减列，但要有“姓名”“名称”这样的一列；每行的格数和表头一样，空的格也留着竖线。同名的，加一列“区分”。身份证号、手机号、住址不要写。',
      ),
      ...(nominees.length > 0 ? [] : [comment('待填：每一行的名称。')]),
    ],
    table.join('\n'),
  );
}

/** Heads, rule, and a row for each nominee: empty rows where the names are still to be written. */
function tableRows({ count = 1, columns, nominees }: CategoryAnswers, head: string): string[][] {
  const usual = nominees.length > 0 ? [] : head === '姓名' ? ['工作单位', '职务'] : ['所在地区'];
  const heads = ['序号', head, ...(columns ?? usual)];
  const rows: string[][] =
    nominees.length > 0
      ? nominees.map(({ name, cells = [] }) => [name, ...cells])
      : Array.from({ length: Math.min(count, mostEmptyRows) }, () => []);
  return [
    heads,
    heads.map(() => '---'),
    ...rows.map((row, place) => heads.map((_, at) => (at === 0 ? `${place + 1}` : cell(row[at - 1] ?? '')))),
  ];
}

/** A file of `settings`, a line or more each, and of `body`. */
export function matterText(settings: readonly string[], body: string): string {
  return `---\n${settings.join('\n')}\n---\n${body === '' ? '' : `${body.trimEnd()}\n`}`;
}

function isPersonal(measureWord: string): boolean {
  return /^[名位人]$/.test(measureWord);
}

/** A table's cell that says `text`, in one line, without what nobody sees. */
function cell(text: string): string {
  return cellSaying(withoutUnseen(text).replace(/\s+/g, ' '));
}
