import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { civil } from '#domain/time/civil-date.ts';
import { type Changes, changed, readFixture, soundContent, toldOf, unspoken } from './fixtures/fixture.ts';
import { agreementWords } from './wording/catalogue/agreement-words.ts';
import { languageWords } from './wording/catalogue/language-words.ts';
import { lifeWords } from './wording/catalogue/life-words.ts';
import { listWords } from './wording/catalogue/list-words.ts';
import { namesWords } from './wording/catalogue/names-words.ts';
import { privacyWords } from './wording/catalogue/privacy-words.ts';
import { publishedWords } from './wording/catalogue/published-words.ts';
import { isUsable } from './parse-content.ts';
import { problemCodes } from './wording/wording.ts';

const notice = 'notices/2023/sound/notice.md';
const criteria = 'notices/2023/sound/criteria/person.md';
const first = 'notices/2023/sound/nominees/jia-yi.md';
const second = 'notices/2023/sound/nominees/jia-er.md';
const list = 'notices/2023/sound/nominees/list.md';
const attachments = 'notices/2023/sound/attachments/';
const calendar = 'calendar/2023.yaml';

const bytes = (...values: number[]) => Uint8Array.from(values);
const listOf = (...rows: string[]) => ({
  [list]: `---\n类别: 先进个人\n标题: 名单\n名单: 递补\n---\n${rows.join('\n')}\n`,
});
const onPage = (text: string): Changes => ({
  'pages/page.mdx': `---\n标题: 甲\n描述: 乙\n序号: 1\n---\n${text}\n`,
});
const inBody = (text: string) => changed(notice, '公示时间为{{公示期}}。', text);

/** What an author did, what became of the files, and every report that it must give: place and code. */
const cases: readonly (readonly [mistake: string, changes: Changes, reports: readonly string[]])[] = [
  ['saves as GBK', { [first]: bytes(0xbc, 0xd7, 0xd2, 0xbb) }, [`${first}:1:1 wrong-encoding`]],
  ['saves as UTF-16', { [first]: bytes(0xff, 0xfe, 0x2d, 0x00) }, [`${first}:1:1 wrong-encoding`]],
  [
    'puts a picture in place of a text',
    { [first]: bytes(0x89, 0x50, 0xff, 0xff) },
    [`${first}:1:1 wrong-encoding`],
  ],
  [
    'leaves both ways in which two have changed a line',
    changed(first, '类别: 先进个人', '<<<<<<< HEAD\n类别: 先进个人\n=======\n类别: 先进集体\n>>>>>>> b'),
    [`${first}:4:1 merge-conflict`],
  ],
  ['may not read a file', { [first]: new Error('EACCES') }, [`${first}:1:1 unreadable-file`]],
  [
    'leaves a doubt of an import unanswered',
    inBody('<!-- 存疑：没有写公示期。 -->\n公示时间为{{公示期}}。'),
    [`${notice}:18:1 doubt-open`],
  ],
  [
    'leaves two of them',
    inBody('<!-- 存疑：没有写公示期。 -->\n<!-- 存疑：没有写单位。 -->\n公示时间为{{公示期}}。'),
    [`${notice}:18:1 doubt-open`, `${notice}:19:1 doubt-open`],
  ],
  ['forgets the settings', { [first]: '甲一的事迹。\n' }, [`${first}:1:1 no-front-matter`]],
  ['empties a file', { [first]: '' }, [`${first}:1:1 no-front-matter`]],
  ['does not end the settings', changed(first, '\n---\n甲', '\n甲'), [`${first}:1:1 front-matter-unclosed`]],
  ...['———', '－－－', '----', ' ---', '- - -', '==='].map((line): (typeof cases)[number] => [
    `ends the settings with “${line}”`,
    changed(first, '\n---\n甲', `\n${line}\n甲`),
    [`${first}:5:1 front-matter-unclosed`],
  ]),
  [
    'ends the settings with “———”, and draws a rule further down',
    changed(first, '\n---\n甲', '\n———\n甲\n\n---\n\n甲'),
    [`${first}:5:1 front-matter-unclosed`],
  ],
  ['begins the settings with “———”', changed(first, '---\n', '———\n'), [`${first}:1:1 no-front-matter`]],
  ['writes settings as a program', changed(first, '---', '---js'), [`${first}:1:4 front-matter-language`]],
  ['types a full-width colon', changed(first, '名称: ', '名称：'), [`${first}:3:3 full-width-colon`]],
  [
    'types two full-width colons and a wrong date',
    changed(
      notice,
      '种类: 评选表彰\n发布单位: [示例省总工会]\n落款: [示例省总工会]\n成文日期: 2023-08-04',
      '种类：评选表彰\n发布单位：[示例省总工会]\n落款: [示例省总工会]\n成文日期: 2023-02-30',
    ),
    [`${notice}:3:3 full-width-colon`, `${notice}:4:5 full-width-colon`, `${notice}:6:7 bad-date`],
  ],
  [
    'types a full-width colon in braces',
    changed(notice, '方式: 电话', '方式：电话'),
    [`${notice}:15:11 full-width-colon`],
  ],
  [
    'does not close a bracket',
    changed(notice, '[示例省总工会]\n落款', '[示例省总工会\n落款'),
    [`${notice}:4:14 loose-setting`],
  ],
  ['indents with a tab', changed(notice, '  工作日', '\t工作日'), [`${notice}:9:1 loose-setting`]],
  ['writes a YAML anchor', changed(first, '甲一\n类别', '&甲 甲一\n类别'), [`${first}:3:5 loose-setting`]],
  ['writes a key twice', changed(first, '序号: 1', '序号: 1\n序号: 3'), [`${first}:3:1 key-repeated`]],
  ['misspells a key', changed(first, '名称', '名秤'), [`${first}:3:1 unknown-key`]],
  ['calls days otherwise', changed(notice, '工作日: 5', '工作天: 5'), [`${notice}:9:3 unknown-key`]],
  [
    'leaves out a colon between words',
    changed(notice, '种类: 评选表彰', '种类评选表彰'),
    [`${notice}:3:1 bad-yaml`],
  ],
  [
    'puts a space before a sharp in braces',
    changed(notice, '方式: 电话,', '方式: 电话 #一,'),
    [`${notice}:15:16 ambiguous-setting`],
  ],
  ['does not close a quote', changed(notice, '标题: ', '标题: "'), [`${notice}:2:5 ambiguous-setting`]],
  ['does not close a quote in braces', changed(notice, '号码: ', '号码: "'), [`${notice}:15:21 bad-yaml`]],
  ['leaves a value empty', changed(first, '名称: 甲一', '名称:'), [`${first}:3:1 missing-key`]],
  ['leaves out the window', changed(notice, '公示期:\n  工作日: 5\n', ''), [`${notice}:2:1 missing-key`]],
  [
    'counts both kinds of days',
    changed(notice, '工作日: 5', '工作日: 5\n  自然日: 7'),
    [`${notice}:9:3 exactly-one`],
  ],
  [
    'says from which day days count, and counts none',
    changed(notice, '公示期:\n  工作日: 5', '公示期:\n  起算: 次日\n  首日: 2023-08-05\n  末日: 2023-08-11'),
    [`${notice}:9:3 exactly-one`],
  ],
  [
    'rests on a paper without its authority',
    changed(notice, '公示期:\n', '依据:\n  - { 标题: 示例办法 }\n公示期:\n'),
    [`${notice}:9:5 missing-key`],
  ],
  [
    'rests on a paper of neither title nor number',
    changed(notice, '公示期:\n', '依据:\n  - { 机关: [示例省总工会] }\n公示期:\n'),
    [`${notice}:9:5 missing-key`],
  ],
  [
    'writes two windows',
    changed(notice, '公示期:\n  工作日: 5', '公示期:\n  - { 工作日: 5 }\n  - { 工作日: 3 }'),
    [`${notice}:9:3 several-windows`],
  ],
  [
    'writes text for a list of settings',
    changed(notice, '\n  工作日: 5', ' 五天左右'),
    [`${notice}:8:6 wrong-type`],
  ],
  [
    'writes days of which it is not told whether they are workdays',
    changed(notice, '\n  工作日: 5', ' 5天'),
    [`${notice}:8:6 ambiguous-setting`],
  ],
  [
    'writes a day that does not exist',
    changed(notice, '成文日期: 2023-08-04', '成文日期: 2023-02-30'),
    [`${notice}:6:7 bad-date`],
  ],
  [
    'writes a date in Chinese',
    changed(notice, '成文日期: 2023-08-04', '成文日期: 2023年8月4日'),
    [`${notice}:6:7 loose-setting`],
  ],
  ['writes a time that does not exist', changed(notice, '10:00', '25:00'), [`${notice}:7:7 bad-time`]],
  [
    'writes a number with its unit',
    changed(notice, '工作日: 5', '工作日: 5天'),
    [`${notice}:9:8 bad-number`],
  ],
  ['counts no day', changed(notice, '工作日: 5', '工作日: 0'), [`${notice}:9:8 bad-number`]],
  [
    'counts from an unknown start',
    changed(notice, '工作日: 5', '工作日: 5\n  起算: 明天'),
    [`${notice}:10:7 wrong-word`],
  ],
  ['names an unknown channel', changed(notice, '方式: 电话', '方式: 微信'), [`${notice}:15:13 wrong-word`]],
  [
    'gives a name for an address on the web',
    changed(notice, '方式: 电话, 号码: 0000-5550123', '方式: 网上, 地址: 示例省总工会网站'),
    [`${notice}:15:21 no-address`],
  ],
  ['gives a phone an address', changed(notice, '号码:', '地址:'), [`${notice}:15:17 unknown-key`]],
  ['writes no text', inBody(''), [`${notice}:18:1 empty-body`]],
  ['quotes what there is not', inBody('{{公示}}'), [`${notice}:18:1 unknown-token`]],
  ['quotes an empty value', inBody('传真：{{受理.传真}}'), [`${notice}:18:4 empty-token`]],
  [
    'writes a script',
    inBody('文字<script>alert(1)</script>'),
    [`${notice}:18:3 raw-html`, `${notice}:18:19 raw-html`],
  ],
  ['writes code', inBody('```\n代码\n```'), [`${notice}:18:1 unsupported-markdown`]],
  ['draws a rule', inBody('甲\n\n---'), [`${notice}:20:1 unsupported-markdown`]],
  [
    'writes a character by its code',
    inBody('甲 &nbsp; &#42;'),
    [`${notice}:18:3 character-reference`, `${notice}:18:10 character-reference`],
  ],
  ['escapes a mark', inBody('张\\*'), [`${notice}:18:2 mark-escaped`]],
  ['leaves a number out of a list', inBody('1. 甲\n2. 乙\n4. 丙'), [`${notice}:20:1 ordinal-order`]],
  ['links to a script', inBody('[这里](javascript:alert(1))'), [`${notice}:18:1 unsafe-link`]],
  ['links to nobody', inBody('见[甲三](#jia-san)'), [`${notice}:18:2 broken-link`]],
  ['links to a page that is gone', inBody('见[旧页](/notices/2020/gone/)'), [`${notice}:18:2 broken-link`]],
  ['shows a picture that is gone', inBody('![图](attachments/a.png)'), [`${notice}:18:1 broken-link`]],
  [
    'begins a notice twice',
    Object.fromEntries(
      Object.entries(soundContent).flatMap(([path, text]) =>
        path.startsWith('notices/2023/sound/')
          ? [[path.replace('/sound/', '/sound-2/'), text.replace(/^签发.*\n/m, '')]]
          : [],
      ),
    ),
    ['notices/2023/sound-2/notice.md:1:1 draft-twice'],
  ],
  [
    'lists nominees without a title',
    { [list]: '---\n类别: 先进个人\n名单: 递补\n---\n| 姓名 |\n| --- |\n| 甲三 |\n' },
    [`${list}:2:1 missing-key`],
  ],
  ['deletes notice.md', { [notice]: undefined }, [`${notice}:1:1 missing-file`]],
  [
    'adds a file that nothing reads',
    { 'notices/2023/sound/备份.txt': '' },
    ['notices/2023/sound/备份.txt:1:1 stray-file'],
  ],
  ...[
    'withdrawal.md.txt',
    'withdrawal.txt',
    'result',
    'nominees/jia-san.md.txt',
    'nominees/jia-san.docx',
    'nominees/jia-san',
    'corrections/2023-08-09.txt',
    'suspensions/2023-08-08.yaml.txt',
    'nominees/sub/jia-san.markdown',
  ].map((name): readonly [string, Changes, readonly string[]] => [
    `gives a text another ending: ${name}`,
    { [`notices/2023/sound/${name}`]: '---\n---\n' },
    [`notices/2023/sound/${name}:1:1 unread-text`],
  ]),
  ['has a file in the place of a folder', { criteria: '' }, ['criteria:1:1 unread-text']],
  ['calls the settings otherwise', { 'site.yml': '' }, ['site.yml:1:1 unread-text']],
  [
    'names a file in Chinese',
    { [first]: undefined, 'notices/2023/sound/nominees/甲一.md': soundContent[first] },
    ['notices/2023/sound/nominees/甲一.md:1:1 bad-name'],
  ],
  [
    'has a text larger than anybody writes',
    { [first]: new Uint8Array(2_000_001).fill(0x20) },
    [`${first}:1:1 text-too-large`],
  ],
  [
    'has more characters than anybody writes',
    { [first]: `${'公'.repeat(20_000)}\n`.repeat(25) },
    [`${first}:1:1 text-too-large`],
  ],
  [
    'quotes more than anybody reads',
    changed(first, '甲一的事迹。', `${'{{公示期}}，'.repeat(3_000)}\n`.repeat(8)),
    [`${first}:1:1 text-too-large`],
  ],
  ['has more lines than anybody writes', { [first]: '\n'.repeat(50_001) }, [`${first}:1:1 text-too-large`]],
  [
    'has a table of more cells than anybody writes',
    { [first]: `${'|'.repeat(20_000)}\n`.repeat(6) },
    [`${first}:1:1 text-too-large`],
  ],
  [
    'names a correction after its hour',
    { 'notices/2023/sound/corrections/2023-08-09T10:00.md': '' },
    [
      'notices/2023/sound/corrections/2023-08-09T10:00.md:1:1 name-not-on-windows',
      'notices/2023/sound/corrections/2023-08-09T10:00.md:1:1 no-front-matter',
    ],
  ],
  [
    'has a line longer than anybody writes',
    changed(first, '甲一的事迹。', `好。\n${'公'.repeat(75_001)}`),
    [`${first}:7:1 line-too-long`],
  ],
  [
    'has a line longer than anybody writes, in what is signed off',
    changed(first, '甲一的事迹。', `好。\n${'公'.repeat(30_001)}`),
    [`${first}:1:1 text-long`],
  ],
  [
    'has a line longer than anybody writes, in what is not signed off',
    {
      ...changed(first, '甲一的事迹。', `好。\n${'公'.repeat(30_001)}`),
      ...changed(notice, '签发:', '# 签发:'),
    },
    [`${first}:7:1 line-too-long`],
  ],
  [
    'has more lines than anybody writes in a notice that is not signed off',
    changed(notice, '签发:', `${'# 签发\n'.repeat(20_001)}# 签发:`),
    [`${notice}:1:1 text-too-large`],
  ],
  [
    'has a mark that turns the direction of a name',
    changed(first, '甲一的事迹。', '\u202e一甲的事迹。'),
    [`${first}:6:1 unseen-character`],
  ],
  [
    'attaches a table in UTF-8 without its mark',
    { [`${attachments}a.csv`]: '姓名\n甲一\n' },
    [`${attachments}a.csv:1:1 unused-attachment`, `${attachments}a.csv:1:1 table-misread`],
  ],
  [
    'attaches a table in GBK',
    { [`${attachments}a.csv`]: bytes(0xbc, 0xd7, 0xd2, 0xbb) },
    [`${attachments}a.csv:1:1 unused-attachment`, `${attachments}a.csv:1:1 table-misread`],
  ],
  [
    'attaches a table in UTF-8 with its mark, and one in Latin letters',
    {
      [`${attachments}a.csv`]: '\uFEFF姓名\n',
      [`${attachments}b.csv`]: 'a,b\n',
    },
    ['a', 'b'].map((name) => `${attachments}${name}.csv:1:1 unused-attachment`),
  ],
  [
    'attaches what would run in the site’s name',
    { [`${attachments}a.html`]: '<script>alert(1)</script>' },
    [`${attachments}a.html:1:1 attachment-type`],
  ],
  [
    'attaches more than a telephone loads',
    {
      ...changed(notice, '签发:', '附件: [{ 标题: 名单, 文件: attachments/a.txt }]\n签发:'),
      [`${attachments}a.txt`]: '甲'.repeat(7_000_000),
    },
    [`${attachments}a.txt:1:1 attachment-large`],
  ],
  [
    'leaves the lines of a title without their spaces',
    changed(
      notice,
      /标题: (.*)/.exec(String(soundContent[notice]))?.[0] ?? '',
      '标题: |\n示例省总工会关于评选的公示',
    ),
    [`${notice}:3:1 bad-yaml`],
  ],
  [
    'names an attachment that is not there',
    changed(notice, '签发:', '附件: [{ 标题: 名单, 文件: attachments/a.pdf }]\n签发:'),
    [`${notice}:16:20 missing-attachment`],
  ],
  [
    'names an attachment, and its file, in Chinese',
    {
      ...changed(notice, '签发:', '附件: [{ 标题: 名单, 文件: attachments/名单.txt }]\n签发:'),
      [`${attachments}名单.txt`]: '甲一\n',
    },
    [`${attachments}名单.txt:1:1 bad-name`],
  ],
  [
    'takes an attachment from elsewhere',
    changed(notice, '签发:', '附件: [{ 标题: 名单, 文件: ../../../etc/passwd }]\n签发:'),
    [`${notice}:16:20 attachment-outside`],
  ],
  [
    'puts a notice into another year',
    changed(notice, '发布时间: 2023-08-04', '发布时间: 2022-12-30'),
    [`${notice}:7:7 wrong-year-folder`, `${notice}:9:3 year-unannounced`],
  ],
  [
    'gives a category that is not put forward',
    changed(first, '先进个人', '先进工作者'),
    [`${first}:4:5 unknown-category`],
  ],
  [
    'gives criteria for another category',
    changed(criteria, '[先进个人]', '[先进工作者]'),
    [`${criteria}:2:6 unknown-category`],
  ],
  ['numbers two alike', changed(second, '序号: 2', '序号: 1'), [`${first}:2:5 ordinal-repeated`]],
  ['writes no nominee', { [first]: undefined, [second]: undefined }, [`${notice}:2:1 no-nominees`]],
  ['signs with nobody', changed(notice, '落款: [示例省总工会]\n', ''), [`${notice}:2:1 no-signer`]],
  ['does not date it', changed(notice, '成文日期: 2023-08-04', '成文日期:'), [`${notice}:6:1 no-date`]],
  ['writes no criteria', { [criteria]: undefined }, [`${notice}:2:1 no-criteria`]],
  [
    'leaves who signs at the end of the text',
    changed(notice, '公示时间为{{公示期}}。', '公示时间为{{公示期}}。\n\n示例省人力资源和社会保障厅'),
    [`${notice}:20:1 signer-in-text`],
  ],
  [
    'ends the text with names of offices below a heading',
    changed(
      notice,
      '公示时间为{{公示期}}。',
      '公示时间为{{公示期}}。\n\n推荐单位\n\n示例省教育厅\n\n示例省水利厅',
    ),
    [],
  ],
  [
    'writes its criteria in its text',
    {
      ...changed(
        notice,
        '公示时间为',
        '评选条件如下：\n\n一、热爱本职工作；\n\n二、近三年考核合格。\n\n公示时间为',
      ),
      [criteria]: undefined,
    },
    [],
  ],
  [
    'pastes a list with commas',
    listOf('序号,姓名,单位\n1,甲三,示例厂\n2,甲四,示例厂'),
    [`${list}:6:1 no-table`],
  ],
  ['writes a list in sentences', listOf('甲三，男，汉族。甲四，女。'), [`${list}:6:1 no-table`]],
  ['lists names and more in lines', listOf('甲三', '', '甲四，示例市总工会'), [`${list}:8:1 line-unclear`]],
  ['heads names in lines', listOf('甲三', '', '一、乙市', '甲四'), [`${list}:8:1 line-unclear`]],
  ['forgets a cell', listOf('| 姓名 | 单位 |', '| --- | --- |', '| 甲三 |'), [`${list}:8:1 row-length`]],
  [
    'lists no names',
    listOf('| 民族 | 序号 |', '| --- | --- |', '| 汉 | 1 |'),
    [`${list}:6:1 no-name-column`],
  ],
  ['leaves a name empty', listOf('| 序号 | 姓名 |', '| --- | --- |', '| 1 | |'), [`${list}:8:5 empty-name`]],
  [
    'lists two namesakes',
    listOf('| 姓名 |', '| --- |', '| 甲三 |', '| 甲三 |'),
    [`${list}:9:3 anchor-repeated`],
  ],
  [
    'waits for a year that is not announced',
    changed(notice, '发布时间: 2023-08-04', '发布时间: 2023-12-29'),
    [`${notice}:9:3 year-unannounced`],
  ],
  [
    'jumps over a year',
    { 'calendar/2021.yaml': soundContent[calendar]?.replaceAll('2023', '2021') },
    ['calendar:1:1 year-gap'],
  ],
  [
    'writes another year into a calendar',
    changed(calendar, '年份: 2023', '年份: 2022'),
    [`${calendar}:1:5 year-mismatch`],
  ],
  [
    'cites a paper that is not listed',
    changed(calendar, '末日: 2023-10-06', '末日: 2023-10-06, 文号: 国办发明电〔2023〕1号'),
    [`${calendar}:6:52 unknown-paper`],
  ],
  [
    'changes a paper that is not listed',
    changed(calendar, '标题: 通知', '标题: 通知, 改动: 国办发明电〔2023〕1号'),
    [`${calendar}:4:39 unknown-paper`],
  ],
  [
    'turns a holiday around',
    changed(calendar, '首日: 2023-09-29', '首日: 2023-10-09'),
    [`${calendar}:2:9 days-unbalanced`, `${calendar}:6:36 range-reversed`],
  ],
  [
    'lists a day off twice',
    changed(calendar, '上班:', '  - { 名称: 中秋节, 首日: 2023-09-29, 末日: 2023-09-29 }\n上班:'),
    [`${calendar}:7:36 day-off-repeated`],
  ],
  [
    'lets a Monday be made up',
    changed(calendar, '2023-10-07,', '2023-10-09,'),
    [`${calendar}:7:6 make-up-not-weekend`],
  ],
  [
    'lets a holiday be worked',
    changed(calendar, '2023-10-07,', '2023-09-30,'),
    [`${calendar}:7:6 make-up-off`],
  ],
  [
    'lets a day be made up twice',
    changed(calendar, '2023-10-07,', '2023-10-08,'),
    [`${calendar}:7:18 make-up-repeated`],
  ],
  [
    'writes a day of another year',
    changed(calendar, '2023-10-07,', '2024-10-05,'),
    [`${calendar}:7:6 day-outside-year`],
  ],
  ['forgets a make-up day', changed(calendar, '2023-10-07, ', ''), [`${calendar}:2:9 days-unbalanced`]],
  [
    'lists no first paper',
    changed(calendar, '网址: http://www.gov.cn/', '网址: http://www.gov.cn/, 改动: 国办发明电〔2022〕16号'),
    [`${calendar}:4:3 no-first-paper`],
  ],
  [
    'takes a Sunday off',
    { 'calendar/local.yaml': '- { 日期: 2023-08-06, 性质: 放假, 名称: 休息, 依据: 甲 }\n' },
    ['calendar/local.yaml:1:9 local-day-idle'],
  ],
  [
    'takes a day off twice',
    {
      'calendar/local.yaml':
        '- { 日期: 2023-08-07, 性质: 放假, 名称: 甲, 依据: 甲 }\n- { 日期: 2023-08-07, 性质: 放假, 名称: 甲, 依据: 甲 }\n',
    },
    ['calendar/local.yaml:2:9 local-day-repeated'],
  ],
  [
    'prints another last day',
    changed(notice, '工作日: 5', '工作日: 5\n  末日: 2023-08-12'),
    [`${notice}:10:7 window-mismatch`],
  ],
  [
    'prints two other days',
    changed(notice, '工作日: 5', '工作日: 5\n  首日: 2023-08-05\n  末日: 2023-08-09'),
    [`${notice}:10:7 window-mismatch`, `${notice}:11:7 window-mismatch`],
  ],
  [
    'ends before the start, with a reason',
    changed(notice, '工作日: 5', '工作日: 5\n  末日: 2023-08-05\n  理由: 甲'),
    [`${notice}:10:7 window-reversed`],
  ],
  [
    'gives a reason for nothing',
    changed(notice, '工作日: 5', '工作日: 5\n  理由: 甲'),
    [`${notice}:10:7 override-idle`],
  ],
  [
    'starts on a Saturday',
    changed(notice, '工作日: 5', '工作日: 5\n  起算: 2023-08-05'),
    [`${notice}:10:7 start-not-worked`],
  ],
  [
    'starts on a Saturday, and counts every day',
    changed(notice, '工作日: 5', '自然日: 5\n  起算: 2023-08-05'),
    [],
  ],
  [
    'ends in the last week of the last year',
    changed(notice, '发布时间: 2023-08-04', '发布时间: 2023-12-20'),
    [`${notice}:9:3 window-provisional`],
  ],
  [
    'published before a paper that moves the window',
    {
      ...changed(notice, '发布时间: 2023-08-04', '发布时间: 2023-09-25'),
      [calendar]: soundContent[calendar]?.replace(
        '放假:',
        '  - { 文号: 国办发明电〔2023〕9号, 标题: 通知, 成文日期: 2023-09-26, 发布日期: 2023-09-26, 网址: http://www.gov.cn/, 改动: 国办发明电〔2022〕16号 }\n例外: [{ 天数: 1, 文号: 国办发明电〔2023〕9号 }]\n放假:\n  - { 名称: 纪念日, 首日: 2023-09-28, 末日: 2023-09-28, 文号: 国办发明电〔2023〕9号 }',
      ),
    },
    [`${notice}:9:3 window-moved-since`],
  ],
  [
    'acknowledges a gap that is there',
    {
      ...changed(notice, '签发:', '说明: [{ 问题: 没有条件, 理由: 原公示没有条件 }]\n签发:'),
      [criteria]: undefined,
    },
    [],
  ],
  [
    'acknowledges what is gone',
    changed(notice, '签发:', '说明: [{ 问题: 没有条件, 理由: 甲 }]\n签发:'),
    [`${notice}:16:12 acknowledgement-idle`],
  ],
  [
    'acknowledges another place',
    {
      ...changed(notice, '签发:', '说明: [{ 问题: 没有条件, 位置: 附件二, 理由: 甲 }]\n签发:'),
      [criteria]: undefined,
    },
    [`${notice}:2:1 no-criteria`, `${notice}:16:12 acknowledgement-idle`],
  ],
  [
    'acknowledges nothing that there is',
    changed(notice, '签发:', '说明: [{ 问题: 没有条线, 理由: 甲 }]\n签发:'),
    [`${notice}:16:12 acknowledgement-unknown`],
  ],
  [
    'acknowledges what must be mended',
    {
      ...changed(notice, '签发:', '说明: [{ 问题: 序号重复, 理由: 甲 }]\n签发:'),
      ...changed(second, '序号: 2', '序号: 1'),
    },
    [`${first}:2:5 ordinal-repeated`, `${notice}:16:12 acknowledgement-refused`],
  ],
  [
    'writes a sentence longer than rules read',
    inBody(`公示时间为{{公示期}}。示例市${'各县各乡，'.repeat(1100)}均已评审。`),
    [`${notice}:18:14 text-unread`],
  ],
  [
    'writes a paragraph of more sentences than rules read',
    inBody('各县均已评审。'.repeat(301)),
    [`${notice}:18:2101 text-unread`],
  ],
  ['writes a long paragraph', inBody('各县各乡均已评审。'.repeat(299)), []],
  ['quotes with one brace', inBody('公示时间为{公示期}。'), [`${notice}:18:6 broken-token`]],
  ['quotes with full-width braces', inBody('公示时间为｛｛公示期｝｝。'), [`${notice}:18:6 broken-token`]],
  [
    'quotes the receiver with a brace too few',
    inBody('受理部门：{{受理.部门}'),
    [`${notice}:18:6 broken-token`],
  ],
  ['quotes a receiver that is none', inBody('受理部门：{{受理科室}}'), [`${notice}:18:6 unknown-token`]],
  [
    'quotes badly, and has a slip beside it',
    inBody('受理部门：{{受理.部门}，地址.电话'),
    [`${notice}:18:6 broken-token`, `${notice}:18:17 half-width-punctuation`],
  ],
  [
    'cuts a quotation by a line',
    inBody('公示时间为{{\n公示期}}。'),
    [`${notice}:18:6 broken-token`, `${notice}:19:4 broken-token`],
  ],
  [
    'nests lists without end',
    inBody(Array.from({ length: 101 }, (_, depth) => `${'  '.repeat(depth)}- 层`).join('\n')),
    [`${notice}:118:201 too-complex`],
  ],
  [
    'leaves a blank line in a table',
    listOf('| 姓名 |', '| --- |', '| 甲三 |', '', '| 甲四 |'),
    [`${list}:10:1 broken-table`],
  ],
  [
    'puts two tables into a file',
    listOf('| 姓名 |', '| --- |', '| 甲三 |', '', '| 姓名 |', '| --- |', '| 甲四 |'),
    [`${list}:10:1 second-table`],
  ],
  ['lists nobody', listOf('| 姓名 |', '| --- |'), [`${list}:6:1 empty-name`]],
  [
    'capitalises a folder',
    { 'notices/2023/sound/Nominees/jia-san.md': soundContent[first] },
    ['notices/2023/sound/Nominees/jia-san.md:1:1 unread-text'],
  ],
  ['writes a blank name', changed(first, '名称: 甲一', '名称: "　"'), [`${first}:3:5 missing-key`]],
  [
    'writes an invisible reason',
    changed(notice, '工作日: 5', '工作日: 5\n  末日: 2023-08-14\n  理由: "\u200b"'),
    [`${notice}:10:7 window-mismatch`, `${notice}:11:8 unseen-character`],
  ],
  [
    'writes a year far away',
    changed(notice, '工作日: 5', '工作日: 5\n  起算: 2203-08-07'),
    [`${notice}:10:7 bad-date`],
  ],
  [
    'writes the start two years on',
    changed(notice, '工作日: 5', '工作日: 5\n  起算: 2025-08-07'),
    [`${notice}:10:7 window-far`],
  ],
  [
    'writes the last day a year before',
    changed(notice, '工作日: 5', '工作日: 5\n  首日: 2023-08-07\n  末日: 2022-08-11'),
    [`${notice}:11:7 window-far`],
  ],
  [
    'shows a picture of another site',
    inBody('![图](https://example.com/a.png)'),
    [`${notice}:18:1 unsafe-link`],
  ],
  ['publishes at 24:00', changed(notice, '10:00', '24:00'), [`${notice}:7:7 bad-time`]],
  [
    'adds an attachment that nothing names',
    { 'notices/2023/sound/attachments/a.txt': '甲' },
    ['notices/2023/sound/attachments/a.txt:1:1 unused-attachment'],
  ],
  ['deletes the calendar', { [calendar]: undefined }, ['calendar:1:1 no-calendar']],
  [
    'mistypes codes of the site',
    changed(
      'site.yaml',
      '域名: gongshi.example.gov.cn, 网站标识码: , ICP备案号: , 公网安备号: , 党政机关标识: }',
      '域名: https://example.gov.cn/, 网站标识码: 12345, ICP备案号: 备1号, 公网安备号: 一号, 党政机关标识: 有 }\n主色: 红',
    ),
    [
      'site.yaml:1:22 bad-domain',
      'site.yaml:1:54 bad-site-code',
      'site.yaml:1:69 bad-icp-number',
      'site.yaml:1:81 bad-police-number',
      'site.yaml:1:93 bad-party-mark',
      'site.yaml:2:5 bad-accent',
    ],
  ],
  [
    'chooses a colour that cannot be read',
    changed('site.yaml', '主办单位', '主色: "#66aaff"\n主办单位'),
    ['site.yaml:2:5 pale-accent'],
  ],
  [
    'mistypes the site’s phone and postcode',
    changed('site.yaml', '主办单位', '联系: { 电话: 0000-55501, 邮编: "00010" }\n主办单位'),
    ['site.yaml:2:11 contact-malformed', 'site.yaml:2:27 contact-malformed'],
  ],
  [
    'writes the colour without quotation marks, which makes it a comment',
    changed('site.yaml', '主办单位', '主色: #1a4f9c\n主办单位'),
    ['site.yaml:2:5 ambiguous-setting'],
  ],
  [
    'mistypes a code, beside a mistake in a notice',
    {
      ...changed('site.yaml', '网站标识码: ', '网站标识码: 12345'),
      ...changed(notice, '种类: 评选表彰', '种类: 评选表彰\n乱: 一'),
    },
    ['notices/2023/sound/notice.md:4:1 unknown-key', 'site.yaml:1:53 bad-site-code'],
  ],
  [
    'names files as Windows names its devices',
    {
      'notices/2023/sound/nominees/aux.md': soundContent[first]
        ?.replace('甲一', '甲三')
        .replace('序号: 1', '序号: 3'),
      'pages/con.mdx': onPage('一')['pages/page.mdx'],
    },
    [
      'notices/2023/sound/nominees/aux.md:1:1 reserved-name',
      'notices/2023/sound/notice.md:11:20 quota-list-differs',
      'pages/con.mdx:1:1 reserved-name',
    ],
  ],
  [
    'names a page as the program names one of its own',
    { 'pages/search.mdx': onPage('一')['pages/page.mdx'] },
    ['pages/search.mdx:1:1 page-taken'],
  ],
  [
    'names a page in Chinese',
    { 'pages/甲.mdx': onPage('一')['pages/page.mdx'] },
    ['pages/甲.mdx:1:1 bad-name'],
  ],
  ['leaves a tag of a page open', onPage('一<br>二'), ['pages/page.mdx:6:2 page-syntax']],
  ['closes a tag of a page that is not open', onPage('一</p>'), ['pages/page.mdx:6:2 page-syntax']],
  ['writes a comment as in HTML', onPage('<!-- 一 -->'), ['pages/page.mdx:6:1 page-syntax']],
  ['writes a smaller-than on a page', onPage('面积 3<5'), ['pages/page.mdx:6:5 page-syntax']],
  ['opens a brace on a page', onPage('一{二'), ['pages/page.mdx:6:2 page-syntax']],
  ['programs on a page', onPage('一{1+}'), ['pages/page.mdx:6:5 page-syntax']],
  ['quotes a notice on a page', onPage('一{{公示期}}'), ['pages/page.mdx:6:2 page-expression']],
  [
    'misspells two components of a page',
    onPage('<Channel />\n\n一 <Foo.Bar />'),
    ['pages/page.mdx:6:1 page-component', 'pages/page.mdx:8:3 page-component'],
  ],
  ['uses what a page may use', onPage('<Channels />\n\n{/* 注 */}\n\n<div>\\{一\\}</div>'), []],
  [
    'uses a component that stands beside the page',
    onPage('import A from \'./a.astro\'\n\n<A b={2} c="甲" />'),
    [],
  ],
  ...[
    "import fs from 'node:fs'",
    "import A from '../../../src/a.ts'",
    "import './a.js'",
    "export * from 'node:fs'",
    'export const a = process.env',
    '<Channels a={await import("node:fs")} />',
    '<Channels {...import.meta.env} />',
    '<Channels a={require("node:fs")} />',
    '<form action="https://evil.example/">甲</form>',
    '<form action="//evil.example/">甲</form>',
    '<button formaction="https://evil.example/">甲</button>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/" />',
    '<a href="javascript:alert(1)">甲</a>',
    '<a href="java&#10;script:alert(1)">甲</a>',
    '<a href={"data:text/html,1"}>甲</a>',
    '<a href="/" onClick="alert(1)">甲</a>',
    '<img src="https://evil.example/a.png" />',
    '<iframe src="/"></iframe>',
    '<script>甲</script>',
    '<div set:html="甲" />',
    '<svg><a href="/">甲</a></svg>',
  ].map((text): (typeof cases)[number] => [
    `writes ${text} on a page`,
    onPage(text),
    ['pages/page.mdx:6:1 page-markup'],
  ]),
  ['runs programs in programs of a page', onPage('{<b>'.repeat(30)), ['pages/page.mdx:6:49 page-expression']],
  ['runs a program in a page', onPage('一{process.exit(1)}'), ['pages/page.mdx:6:2 page-expression']],
  [
    'leads a reader of a page to a program',
    onPage('一[甲](data:text/html,1)'),
    ['pages/page.mdx:6:2 unsafe-link'],
  ],
  [
    'hides where a link leads',
    inBody(
      [
        '[省政府](https://gov.cn@evil.example/)。',
        '[www.gov.example](https://evil.example/)。',
        '[省政府](https://xn--80ak6aa92e.example/)。',
        '[来信](mailto:a@b.example?bcc=c@d.example)。',
        '网址：https://gov.cn@evil.example/。',
      ].join('\n\n'),
    ),
    [
      `${notice}:18:1 link-user-name`,
      `${notice}:20:1 link-host-differs`,
      `${notice}:22:1 link-host-disguised`,
      `${notice}:24:1 mail-link-fields`,
      `${notice}:26:4 link-user-name`,
    ],
  ],
  [
    'hides on a page where a link leads, in Markdown and in markup',
    onPage(
      [
        '[省政府](https://gov.cn@evil.example/)。',
        '[甲][1]。',
        '[1]: https://xn--80ak6aa92e.example/',
        '<a href="https://evil.example/"><b>gov</b>.example</a>',
        '<a href={"/gone/"}>甲</a>',
      ].join('\n\n'),
    ),
    [
      'pages/page.mdx:6:1 link-user-name',
      'pages/page.mdx:10:1 link-host-disguised',
      'pages/page.mdx:12:1 link-host-differs',
      'pages/page.mdx:14:1 broken-link',
    ],
  ],
  ['deletes the office', { 'site.yaml': undefined }, ['site.yaml:1:1 missing-file']],
];

describe('a content problem', () => {
  it('is reported nowhere in sound content', () => {
    expect(readFixture().diagnostics).toEqual([]);
  });

  it('is that a code is missing, for production alone', () => {
    for (const changes of [{}, { [calendar]: undefined }]) {
      const { lacking } = readFixture(changes);
      expect(lacking.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
        'content/site.yaml:1:46 code-missing',
        'content/site.yaml:1:55 code-missing',
        'content/site.yaml:1:65 code-missing',
        'content/site.yaml:1:74 code-missing',
      ]);
    }
  });

  it('in a code or a colour keeps it off the pages, and says what may be meant', () => {
    const content = readFixture(
      changed(
        'site.yaml',
        'ICP备案号: , 公网安备号: , 党政机关标识: }',
        'ICP备案号: 示ＩＣＰ备００００００００号－１, 公网安备号: 一号, 党政机关标识: https://marks.example/ }\n主色: "#66aaff"',
      ),
    );
    expect(isUsable(content) && [Object.values(content.office.codes), content.office.accent]).toEqual([
      [undefined, undefined, undefined, undefined],
      undefined,
    ]);
    expect(toldOf(content.diagnostics)[0]?.advice).toContain('“示ICP备00000000号-1”');
    expect(content.lacking.length).toBe(1);
  });

  it('is told of a way to object that is called by what it is for', () => {
    const { diagnostics } = readFixture(changed(notice, '方式: 电话', '方式: 举报电话'));
    expect(toldOf(diagnostics)[0]?.advice).toBe('请写“方式: 电话”，“举报电话”写在这个渠道的“说明”里。');
  });

  it('is that the next year’s paper is awaited, from 1 November of the last known year on', () => {
    const codes = (today: string) => readFixture({}, civil(today)).diagnostics.map(({ code }) => code);
    expect([codes('2023-10-31'), codes('2023-11-01')]).toEqual([[], ['next-year-awaited']]);
    const words = (today: string) => toldOf(readFixture({}, civil(today)).diagnostics)[0]?.message;
    expect([words('2023-12-31'), words('2024-01-01')]).toEqual([
      expect.stringContaining('一般在10月下旬'),
      expect.stringContaining('2024年的放假安排还没有录入'),
    ]);
  });

  it.each(cases)('is reported where the author %s', (_, changes, reports) => {
    const found = readFixture(changes).diagnostics.map(
      ({ file, line, column, code }) => `${file.replace('content/', '')}:${line}:${column} ${code}`,
    );
    expect(found).toEqual(reports);
  });

  it('is reported once for a place, however often the reader of YAML stumbles over it', () => {
    const nested = changed(criteria, '类别: [先进个人]', `类别: ${'['.repeat(20_000)}`);
    const places = readFixture(nested).diagnostics.map(({ line, column }) => `${line}:${column}`);
    expect(places.length).toBeLessThan(6);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ['a key in brackets', changed(notice, '种类:', '【种类】:'), '不认识“【种类】”。是不是想写“种类”？'],
    ['a traditional key', changed(notice, '种类:', '種類:'), '不认识“種類”。是不是想写“种类”？'],
    ['a variant in a key', changed(notice, '公示期:', '公⽰期:'), '不认识“公⽰期”。是不是想写“公示期”？'],
    [
      'a key in other words',
      changed(notice, '公示期:', '公示时间:'),
      '不认识“公示时间”。是不是想写“公示期”？',
    ],
    [
      'a key like one that is written already',
      changed(notice, '发布时间:', '发布日期:'),
      '不认识“发布日期”。是不是想写“发布时间”？',
    ],
    [
      'a key with what it is of before it',
      changed(notice, '部门:', '受理部门:'),
      '不认识“受理部门”。是不是想写“部门”？',
    ],
    [
      'a key of a channel',
      changed(notice, '号码: 0000-5550123', '联系电话: 0000-5550123'),
      '不认识“联系电话”。是不是想写“号码”？',
    ],
    [
      'a key of another place',
      changed(notice, '号码: 0000-5550123', '邮编: 000000'),
      '“邮编”不能写在这里。请对照内容文件夹里“附录.md”的说明移到该写的地方或删去。',
    ],
  ])('names what is meant by %s', (_, changes, words) => {
    const told = toldOf(readFixture(changes).diagnostics).map(({ message, advice }) => message + advice);
    expect(told).toContain(words);
  });

  it('is told of every page that would be in the place of one of the program', () => {
    const own = readdirSync('src/site/pages', { recursive: true, encoding: 'utf8' }).flatMap(
      (path) => /^([a-z0-9]+)(?:\/index)?\.astro$/.exec(path)?.[1] ?? [],
    );
    const page = onPage('一')['pages/page.mdx'];
    const { diagnostics } = readFixture(Object.fromEntries(own.map((name) => [`pages/${name}.mdx`, page])));
    const taken = diagnostics.flatMap(({ code, facts }) => (code === 'page-taken' ? [facts] : []));
    expect(taken).toEqual(own.toSorted().map((name) => ({ name })));
  });

  it('is told a hundred times in a file, and then by number', () => {
    const told = toldOf(readFixture(inBody('甲{{乙}}。\n\n'.repeat(1000))).diagnostics);
    expect(told.length).toBeLessThan(250);
    expect(told.find(({ code }) => code === 'more-alike')?.message).toContain('“引用不认识”至少还有900处');
  });

  it('is told in a hundred files of a folder, and then by number', () => {
    const strays = Array.from({ length: 1000 }, (_, index) => [`notices/2023/sound/a${index}.tmp`, '']);
    const elsewhere = Array.from({ length: 300 }, (_, index) => [`b${index}/a.tmp`, '']);
    const { diagnostics } = readFixture(Object.fromEntries([...strays, ...elsewhere]));
    expect(diagnostics.filter(({ code }) => code === 'stray-file')).toHaveLength(200);
    expect(
      toldOf(diagnostics.filter(({ code }) => code === 'more-alike')).map(({ message }) => message),
    ).toEqual([
      '这个文件夹里“多余的文件”至少还有200处，不再一一列出。',
      '这个文件夹里“多余的文件”至少还有900处，不再一一列出。',
    ]);
  });

  it('is made for no more slips in a text than anybody reads', () => {
    const { diagnostics } = readFixture(inBody('（甲'.repeat(9_000)));
    expect(toldOf(diagnostics).map(({ message }) => message)).toContain(
      '这个文件里“引号括号不成对”至少还有900处，不再一一列出。',
    );
  });

  it('of every kind has a case here', () => {
    const shown = new Set(cases.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1])));
    shown.add('next-year-awaited');
    shown.add('code-missing');
    shown.add('more-alike');
    // A rule that breaks off is a mistake of the program: src/domain/rules/check-notice.test.ts.
    shown.add('rule-broken');
    const shownElsewhere = new Set(
      Object.keys({
        ...agreementWords,
        ...languageWords,
        ...lifeWords,
        ...listWords,
        ...namesWords,
        ...privacyWords,
        ...publishedWords,
      }),
    );
    expect(problemCodes.filter((code) => !shown.has(code) && !shownElsewhere.has(code))).toEqual([]);
  });

  it('is told in Chinese, with advice, without an English word of the machine', () => {
    for (const [, changes] of cases) expect(unspoken(readFixture(changes).diagnostics)).toEqual([]);
  });
});

/** Files that a clone on Windows, or on a disk that knows no difference of case, could not have. */
describe('a name that Windows refuses', () => {
  const folder = 'notices/2023/sound/';
  const moved = (slug: string): Changes =>
    Object.fromEntries(
      Object.entries(soundContent).flatMap(([path, text]) =>
        path.startsWith(folder) ? [[path.replace(folder, `notices/2023/${slug}/`), text]] : [],
      ),
    );
  it.each<[path: string, code: string, changes?: Changes]>([
    ['notices/2023/con/notice.md', 'reserved-name', moved('con')],
    ['notices/2023/a:b/notice.md', 'bad-name', moved('a:b')],
    ['notices/2023/a./notice.md', 'bad-name', moved('a.')],
    ['notices/2023/Sound/notice.md', 'bad-name', moved('Sound')],
    [`${folder}nominees/nul.md`, 'reserved-name'],
    [`${folder}nominees/a..md`, 'bad-name'],
    [`${folder}attachments/com1.txt`, 'reserved-name'],
    [`${folder}attachments/a:b.txt`, 'bad-name'],
    [`${folder}attachments/a.txt.`, 'attachment-type'],
    [`${folder}versions/1/attachments/a.txt.`, 'reserved-name'],
    [`${folder}versions/1/nominees/a:b.md`, 'reserved-name'],
    [
      `${folder}versions/1/attachments/a.txt`,
      'bad-name',
      { [`${folder}versions/1/attachments/a.txt`]: '', [`${folder}versions/1/attachments/A.txt`]: '' },
    ],
    [`${folder}备份：1?.txt`, 'reserved-name'],
    [`${folder}corrections/2023-08-09T10:00.md`, 'name-not-on-windows'],
    [`${folder}suspensions/2023-08-09T10:00.yaml`, 'name-not-on-windows'],
    [`${folder}corrections/aux.md`, 'reserved-name'],
    ['suspensions/2023-08-09T10:00.yaml', 'reserved-name'],
    ['suspensions/con.yaml', 'reserved-name'],
    ['pages/a:b.mdx', 'reserved-name'],
    ['pages/a..mdx', 'reserved-name'],
  ])('is told once: %s', (path, code, changes = { [path]: '' }) => {
    const codes = readFixture(changes).diagnostics.flatMap((one) =>
      one.file === `content/${path}` && /name|type/.test(one.code) && one.code !== 'wrong-type'
        ? [one.code]
        : [],
    );
    expect(codes).toEqual([code]);
  });
});
