import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { withoutUnseen } from '#domain/language/unseen-characters.ts';
import { at } from '#domain/lists/at.ts';
import { type Notice, nomineesOf, titleOf } from '#domain/notice/notice.ts';
import { type Block, inlinesOfProse, type Prose, textOfProse } from '#domain/prose/prose.ts';
import { noticeDocument } from '#formats/data/open-data.ts';
import { atomXml } from '#formats/feeds/atom.ts';
import { jsonFeed } from '#formats/feeds/json-feed.ts';
import { lifeOf } from '#formats/feeds/notice-life.ts';
import { proseHtml } from '#formats/page/prose-html.ts';
import { escapeXml } from '#formats/plain-text.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { readFixture, soundText } from '#reading/fixtures/fixture.ts';
import { renderRecord } from '#reading/folder/notice-record.ts';
import { parseNotice } from '#reading/notice/parse-notice.ts';
import { isUsable } from '#reading/parse-content.ts';
import { recorder } from '#reading/recorder.ts';
import type { Diagnostic } from '#reading/wording/diagnostic.ts';
import type { ProblemCode } from '#reading/wording/problems.ts';
import { searchRecords } from '#search/notice-records.ts';
import { usableCalendar } from '#terminal/usable-content.ts';
import { integer, pick, type Random, seeded } from './random.ts';

/** What official texts are made of, and what Markdown, HTML and YAML take for marks. */
const pieces = [
  ...'*_~<>&`#-.,:;=+!|\\/()[]{}\'"%@^$　 ',
  ...['**', '****', '~~', '```', '---', '# ', '- ', ' - ', ' -', '+ ', '* ', '> ', '| ', '  ', '\t'],
  ...['138****1234', '7*24小时', '5*8', '张*', '王**', '、', '。', '：', '（', '）', '“', '”', '—', '～'],
  ...['1. ', '3) ', '2023. 8. 4', '1．', '（1）', '一、', '0000-5550123', '8', '12.5%', '－'],
  ...['甲', '乙', '示例', '公示期间', 'A', 'x=1', 'https://example.com/', '\\*', '\\|', '{{', '}}', '{{丙}}'],
  ...[
    '&nbsp;',
    '&#42;',
    '<b>',
    '</b>',
    '<br/>',
    '<!--',
    '-->',
    '<https://a.cn>',
    '[^1]',
    '[甲]: ',
    '![',
    '\\\\',
  ],
  ...'｜＊＃．＿＜＞＆［］｛｝＂＇％＠﹡︰①❶½㎡😀',
  ...['\u0301', '\u20DD', '👨\u200D👩', '\u200B', '\u200D', '\uFE0F', '\u00AD', '\u202E', '\u00A0'],
];

/** A made-up text that begins and ends with what is seen; it has no link, which prints its words alone. */
function typedText(random: Random): string {
  const text = Array.from({ length: integer(random, 1, 9) }, () => pick(random, pieces)).join('');
  const typed = text.replaceAll('](', '] (').trim();
  const seen = withoutUnseen(typed);
  return seen === '' || seen !== seen.trim() ? `甲${typed}乙` : typed;
}

/** Findings that say that a text is not printed as it was typed. */
const telling: ReadonlySet<string> = new Set<ProblemCode>([
  'mark-escaped',
  'row-length',
  'broken-token',
  'unknown-token',
]);

/** What a line of a paragraph prints: the marks at its beginning that the guide teaches, and all else. */
function printedLine(text: string): string {
  const line = text.trim();
  const words = line.replace(/^(?:#{1,6}|-(?!.*[ \t]-$))[ \t]+(?=\S)/, '');
  if (words !== line) return words;
  return line.replace(/^(\d{1,3}[.)])[ \t]+(?=\S)/, (whole, mark: string) =>
    /^[\dA-Za-z]/.test(withoutUnseen(line.slice(whole.length))) ? `${mark} ` : mark,
  );
}

/** The blocks of `prose` after each parting line, as the page prints them. */
function pagesOf(prose: Prose): string[] {
  const groups: Block[][] = [];
  for (const block of prose)
    if (block.kind === 'paragraph' && textOfProse([block]) === partingLine) groups.push([]);
    else groups.at(-1)?.push(block);
  return groups.map((blocks) => {
    const pictures = inlinesOfProse(blocks).map((inline) =>
      inline.kind === 'image' ? inline.description : '',
    );
    return parse(proseHtml(blocks, { headingLevel: 3 })).text + pictures.join('');
  });
}

const partingLine = '【又】';
const parted = (line: string): string => `${partingLine}\n\n${line}\n\n`;
const row = (line: string): string => `${line}\n`;

/**
 * Where texts stand, which nobody prints with the spaces around them: a file that holds a line for
 * each of them, and what is made of it.
 */
interface Place {
  readonly name: string;
  readonly file: string;
  readonly head: string;
  readonly line: (text: string, index: number) => string;
  readonly set: (line: string) => string;
  readonly expected: (text: string, index: number) => string;
  readonly printed: (notice: Notice) => readonly (string | undefined)[];
  /** The open data in which it must stand too. */
  readonly data: (document: ReturnType<typeof noticeDocument>) => string;
}

const nomineeOf = (name: string, ordinal: number): string =>
  `---\n序号: ${ordinal}\n名称: ${name}\n类别: 先进个人\n---\n`;
const deedsOf = (notice: Notice, name: string): Prose =>
  nomineesOf(notice).find((nominee) => nominee.name === name)?.deeds ?? [];
const notice = soundText('notices/2023/sound/notice.md');

const places: readonly Place[] = [
  {
    name: 'heading',
    file: 'notice.md',
    head: `${notice}\n`,
    line: (text) => `## ${text}`,
    set: parted,
    expected: (text) => text,
    printed: ({ body }) => pagesOf(body),
    data: ({ text }) => text,
  },
  {
    name: 'paragraph',
    file: 'nominees/jia-yi.md',
    head: nomineeOf('甲一', 1),
    line: (text) => text,
    set: parted,
    expected: printedLine,
    printed: (read) => pagesOf(deedsOf(read, '甲一')),
    data: ({ nominees }) => nominees.map(({ deeds }) => deeds).join('\n'),
  },
  {
    name: 'picture',
    file: 'nominees/jia-er.md',
    head: nomineeOf('甲二', 2),
    line: (text) => `![${text.replace(/[[\]]/g, '')}](attachments/a.png)`,
    set: parted,
    expected: (text) => text.replace(/[[\]]/g, ''),
    printed: (read) => pagesOf(deedsOf(read, '甲二')),
    data: ({ nominees }) => nominees.map(({ deeds }) => deeds).join('\n'),
  },
  {
    name: 'clause',
    file: 'criteria/person.md',
    head: '---\n类别: [先进个人]\n标题: 条件\n序号: 1\n---\n',
    line: (text, index) => `${index + 1}. ${text}`,
    set: row,
    expected: (text, index) => printedLine(`${index + 1}. ${text}`),
    printed: ({ criteria }) =>
      parse(proseHtml(at(criteria, 0).prose, { headingLevel: 3 }))
        .querySelectorAll('ol.clauses > li')
        .map(({ text }) => text),
    data: ({ criteria }) => criteria.map(({ text }) => text).join('\n'),
  },
  {
    name: 'cell',
    file: 'criteria/table.md',
    head: '---\n类别: [先进个人]\n标题: 表\n序号: 2\n---\n| 甲 | 乙 |\n| --- | --- |\n',
    line: (text) => `| 乙 | ${text} |`,
    set: row,
    expected: (text) => text,
    printed: ({ criteria }) =>
      parse(proseHtml(at(criteria, 1).prose, { headingLevel: 3 }))
        .querySelectorAll('td:last-child')
        .map(({ text }) => text),
    data: ({ criteria }) => criteria.map(({ text }) => text).join('\n'),
  },
  {
    name: 'row of a list',
    file: 'nominees/list.md',
    head: '---\n类别: 先进个人\n标题: 名单\n---\n| 姓名 | 情况 |\n| --- | --- |\n',
    line: (text, index) => `| 甲${index} | ${text} |`,
    set: row,
    expected: (text) => text,
    printed: ({ lists }) =>
      lists
        .filter(({ form }) => form === 'table')
        .flatMap(({ nominees }) => nominees.map(({ cells }) => cells[1])),
    data: ({ nominees }) => nominees.flatMap(({ cells }) => Object.values(cells)).join('\n'),
  },
];

/**
 * The files of a notice in which each of `texts` stands in every place; the first of them alone where one can stand.
 */
function filesWith(texts: readonly string[]): ReadonlyMap<string, string> {
  const quoted = texts.map((text) => JSON.stringify(text));
  const settings = [
    `标题: ${at(quoted, 0)}`,
    ...['附件:', ...quoted.map((text) => `  - { 标题: ${text}, 内容: 本页 }`)],
    ...['附注: |', ...texts.map((text) => `  ${text}`)],
  ].join('\n');
  const written = places.map(({ file, head, line, set }): [string, string] => [
    file,
    head.replace(/^标题: 关于.*$/m, () => settings) +
      texts.map((text, index) => set(line(text, index))).join(''),
  ]);
  const correction = `---\n性质: 笔误\n时间: 2023-08-09 10:00\n说明: ${at(quoted, 0)}\n理由: ${at(quoted, 0)}\n公示期影响: 不影响\n版本: 1\n---\n`;
  return new Map([...written, ['corrections/2023-08-09.md', correction]]);
}

/** What is printed of `texts` and is not what was typed, though no finding says so. */
function changedTexts(texts: readonly string[]): string[] {
  const files = filesWith(texts);
  const read = parseNotice(
    { folder: '', year: '2023', slug: 'sound', files: contentFiles(files) },
    { office, history, suspensions: [], attachments: undefined, recorder },
  );
  const { notice: shown, diagnostics } = read;
  if (!shown) throw new Error('The notice cannot be shown');
  const document = noticeDocument(shown, office);
  const sought = searchRecords(shown, { simplify: (character) => character, readings: () => [] })
    .map(({ text }) => text)
    .join('\n');
  const record = renderRecord(read.records.present);
  const ofPlaces = places.flatMap(({ name, file, line, expected, printed, data }) => {
    const pages = printed(shown);
    const lines = files.get(file)?.split('\n') ?? [];
    const told = new Set(
      diagnostics
        .filter((one) => telling.has(one.code) && one.file === `/${file}`)
        .map((one) => lines[one.line - 1]),
    );
    return texts.flatMap((text, index) => {
      const [page, typed] = [pages[index]?.trim(), line(text, index)];
      const isInData = [sought, data(document)].every((one) => one.includes(page ?? ''));
      const isWritten = record.includes(JSON.stringify(typed.trim()).slice(1, -1));
      const isTyped = page === withoutUnseen(expected(text, index)).trim() && isInData && isWritten;
      return isTyped || told.has(typed) ? [] : [`${name}: ${JSON.stringify([text, page])}`];
    });
  });
  return [...ofPlaces, ...changedSettings(texts, shown), ...unseenUntold(files, diagnostics)];
}

/** What of `texts` the settings of `shown` do not say in every form. */
function changedSettings(texts: readonly string[], shown: Notice): string[] {
  const document = noticeDocument(shown, office);
  const [correction] = document.corrections;
  const typed = texts.map((text) => withoutUnseen(text));
  const feed = { title: '甲', path: '/a', page: '/', events: lifeOf(shown, office) };
  const title = at(typed, 0);
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    ...[titleOf(shown), document.title, correction?.words, correction?.reason].map(
      (said) => [title, said] as const,
    ),
    ...typed.map((text, index) => [text, shown.attachments[index]?.title] as const),
    ...typed.map((text, index) => [text, document.attachments[index]?.title] as const),
    ...typed.map((text, index) => [text, shown.endnote[index]] as const),
    [typed.join('\n'), document.endnote],
  ];
  const isFed =
    jsonFeed(feed, office).includes(JSON.stringify(title).slice(1, -1)) &&
    atomXml(feed, office).includes(escapeXml(title));
  return [
    ...(isFed ? [] : [`feeds: ${title}`]),
    ...pairs.flatMap(([text, said]) => (text === said ? [] : [`setting: ${JSON.stringify([text, said])}`])),
  ];
}

/** The files in which something cannot be seen, and no finding says so. */
function unseenUntold(files: ReadonlyMap<string, string>, diagnostics: readonly Diagnostic[]): string[] {
  const told = new Set(diagnostics.flatMap(({ code, file }) => (code === 'unseen-character' ? file : [])));
  return [...files].flatMap(([file, text]) =>
    withoutUnseen(text) === text || told.has(`/${file}`) ? [] : [`unseen: ${file}`],
  );
}

const contentFiles = (texts: ReadonlyMap<string, string>): Map<string, ContentFile> =>
  new Map(
    [...texts].map(([file, text]) => {
      const bytes = new TextEncoder().encode(text);
      return [file, { file: `/${file}`, size: bytes.length, bytes }];
    }),
  );

const sound = readFixture();
if (!isUsable(sound)) throw new Error('The sound content cannot be used');
const { office } = sound;
const { history } = usableCalendar('content');

it('prints everything as it was typed, on the page and in all data, or tells where it does not', () => {
  const random = seeded(20);
  for (let batch = 0; batch < 100; batch += 1)
    expect(changedTexts(Array.from({ length: 100 }, () => typedText(random)))).toEqual([]);
});
