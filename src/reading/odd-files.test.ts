import { expect, it } from 'vitest';
import { type Changes, changed, readFixture, soundContent, toldOf } from './fixtures/fixture.ts';
import { readContent } from './read-content.ts';

/** What an editor, a disk or another program makes of files, and what the office is told of each. */

const folder = 'notices/2023/sound/';
const notice = `${folder}notice.md`;
const person = `${folder}nominees/jia-yi.md`;
const wholeOf = (path: string): string => String(soundContent[path]);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const late = '“---”不在文件的最前面，下面的设置读不到。';
const noText = '这不是文本文件：Word、Excel、PDF 或者压缩文件改了名，也还是原来的文件。';
const noKeys = '设置的写法不对，这里应当是几个“项目: 内容”，逐行缩进写，或写在“{ }”里。';

const cases: readonly (readonly [what: string, changes: Changes, told: readonly string[]])[] = [
  ['blank lines before the settings', { [notice]: `\n \n${wholeOf(notice)}` }, [`${notice}:3:1 ${late}`]],
  ['two byte order marks', { [notice]: `\uFEFF\uFEFF${wholeOf(notice)}` }, [`${notice}:1:2 ${late}`]],
  [
    'settings as a block of code',
    { [person]: `\`\`\`yaml\n${wholeOf(person)}\`\`\`\n` },
    [`${person}:2:1 ${late}`],
  ],
  [
    'a document of Word that was renamed',
    { [person]: bytes('PK\u0003\u0004\u0014\u0000') },
    [`${person}:1:1 ${noText}`],
  ],
  ['an older one', { [person]: bytes('\u00d0\u00cf\u0011\u00e0\u00a1') }, [`${person}:1:1 ${noText}`]],
  ['a PDF that was renamed', { [person]: '%PDF-1.7\n' }, [`${person}:1:1 ${noText}`]],
  [
    'lines ended as on old Macs, and a byte order mark',
    { [notice]: `\uFEFF${wholeOf(notice).replaceAll('\n', '\r')}` },
    [],
  ],
  [
    'an end of a document of YAML',
    changed(notice, '公示期:', '...\n公示期:'),
    [`${notice}:9:1 文件里有多余的“---”或者“...”。`],
  ],
  [
    'nothing before a colon',
    changed(notice, '公示期:', ': 甲\n公示期:'),
    [`${notice}:8:1 冒号前面没有项目的名称。`],
  ],
  ['nothing but a word for nothing', { [`${folder}result.md`]: '---\nnull\n---\n' }, ['这里没有写设置。']],
  [
    'a list in place of settings',
    { [`${folder}result.md`]: '---\n- 甲\n---\n' },
    [`${folder}result.md:2:1 ${noKeys}`],
  ],
  ['a text in place of settings', { 'suspensions/2023-08-08.yaml': '停了两天' }, [noKeys]],
  [
    'names in lines below settings that cannot be read',
    { [`${folder}nominees/list.md`]: '---\n类别: 甲\n标题:\n名单: 递补名单\n---\n甲三\n甲四\n' },
    ['不在可选范围'],
  ],
  [
    'a list that was pasted without its heads',
    { [`${folder}nominees/list.md`]: '---\n类别: 先进个人\n标题: 名单\n---\n甲三\t甲局\n乙四\t乙局\n' },
    ['这里是从表格软件粘贴的内容，还不是名单表格。'],
  ],
  [
    'a list that has none',
    { [`${folder}nominees/list.md`]: '---\n类别: 先进个人\n标题: 名单\n---\n名单如下。\n' },
    ['这个名单文件里没有表格，也没有一行一个的名'],
  ],
  ['settings of which nothing is written', { [notice]: '---\n---\n公示。\n' }, ['缺少“标题”，或者没有填。']],
  ['an empty file of settings', { 'suspensions/2023-08-08.yaml': '' }, [noKeys]],
  [
    'a setting in place of a list',
    { 'calendar/local.yaml': '{ 日期: 2023-04-22, 性质: 放假 }' },
    ['设置的写法不对，这里应当是一个列表，逐行以“- ”开头，或写在“[ ]”里。'],
  ],
  ...['9999-12-31', '1900-01-01'].map((day): (typeof cases)[number] => [
    `the day ${day}`,
    changed(notice, '成文日期: 2023-08-04', `成文日期: ${day}`),
    [`${notice}:6:7 “${day}”不在1949年到2199年之间。`],
  ]),
  [
    'a moment of a year that was slipped',
    changed(notice, '发布时间: 2023-08-04', '发布时间: 2203-08-04'),
    [`${notice}:7:7 “2203-08-04 10:00”不在1949年到2199年之间。`],
  ],
  [
    'names that differ in case alone',
    { [`${folder}attachments/a.txt`]: '甲', [`${folder}attachments/A.txt`]: '乙' },
    ['“attachments/a.txt”和“attachments/A.txt”只是大小写不同，在 Windows、macOS 上是同一个文件。'],
  ],
  [
    'a calendar of another ending',
    { 'calendar/2024.md': '甲' },
    [
      '一年的放假安排写在“calendar/年份.yaml”里，例如“calendar/2026.yaml”；本地的放假写在“calendar/local.yaml”里。',
    ],
  ],
  [
    'a notice in no folder of a year',
    { 'notices/二〇二三/x/notice.md': wholeOf(notice) },
    ['一件公示一个文件夹，年份用四个数字，例如“notices/2026/xianjin-geren/notice.md”。'],
  ],
  ['settings of another ending', { 'site.yml': '' }, ['设置的文件要用“.yaml”结尾：请改名，或者删去。']],
];

it.each(cases)('tells the office of %s', (_, changes, told) => {
  const { diagnostics } = readFixture(changes);
  const lines = toldOf(diagnostics).map(
    ({ file, line, column, message, advice }) =>
      `${file.replace('content/', '')}:${line}:${column} ${message} ${advice}`,
  );
  for (const words of told)
    expect(
      lines.find((line) => line.includes(words)),
      lines.join('\n'),
    ).toBeDefined();
  if (told.length === 0) expect(lines).toEqual([]);
});

it('tells who names no folder of content what to do', async () => {
  const { diagnostics } = await readContent('/nowhere/office');
  expect(toldOf(diagnostics).map(({ file, message, advice }) => [file, message, advice])).toEqual([
    [
      '/nowhere/office/site.yaml',
      '这里应当有“site.yaml”，却没有。',
      '请核对内容文件夹（CONTENT_DIR）写得对不对；从头新建的，运行 npm run new -- --office 文件夹，会写好这个文件。',
    ],
  ]);
});
