import { describe, expect, it } from 'vitest';
import { type Changes, changed, readFixture, soundText, toldOf, unspoken } from './fixtures/fixture.ts';
import { namesWords } from './wording/catalogue/names-words.ts';

const folder = 'notices/2023/sound/';

/** The sound notice with a list of these names, and what else changes. */
function listOf(names: readonly string[], others: Changes = {}): Changes {
  const rows = names.map((name, index) => `| ${index + 1} | ${name} | 示例市总工会 |\n`).join('');
  return {
    [`${folder}nominees/jia-yi.md`]: undefined,
    [`${folder}nominees/jia-er.md`]: undefined,
    [`${folder}nominees/list.md`]: `---\n类别: 先进个人\n标题: 名单\n---\n| 序号 | 姓名 | 工作单位 |\n| --- | --- | --- |\n${rows}`,
    ...others,
  };
}

const body = (text: string): Changes => ({
  [`${folder}notice.md`]: soundText(`${folder}notice.md`).replace(
    '公示时间为{{公示期}}。',
    () => `${text}公示时间为{{公示期}}。`,
  ),
});
const result = (names: readonly string[]): Changes => ({
  [`${folder}result.md`]: `---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n对象:\n${names
    .map((name) => `  - { 名称: ${name}, 结果: 推荐 }\n`)
    .join('')}---\n`,
});
const told = (changes: Changes): string[] => [
  ...new Set(readFixture(changes).diagnostics.map(({ code }) => code)),
];

describe('one person', () => {
  it.each<[what: string, changes: Changes, codes: readonly string[]]>([
    ['is named by the text', listOf(['张　三', '李四丰'], body('确定张三、李四丰2名先进个人。')), []],
    ['is named with spaces', listOf(['张三', '李四丰'], body('确定张 三、李四丰2名先进个人。')), []],
    [
      'is not another of the text',
      listOf(['张　三', '李　四'], body('确定张三、李五2名先进个人。')),
      ['named-not-listed'],
    ],
    [
      'may be told of without the others',
      listOf(['张三', '李四丰'], body('张三，男，汉族，拟任示例市总工会主席。')),
      [],
    ],
    [
      'is the one who is introduced',
      listOf(['张三', '李四丰'], body('张山，男，汉族，拟任示例市总工会主席。')),
      ['named-not-listed'],
    ],
    [
      'is led to, and followed, by words',
      listOf(['张三', '李四丰'], body('年龄最大的张三与最小的李四丰都是农民。')),
      [],
    ],
    [
      'is followed by what is said of two',
      listOf(['张三丰', '李四丰'], body('年龄最大的张三丰，比最小的李四丰大两岁。')),
      [],
    ],
    [
      'is not followed by it in a list',
      listOf(['张三丰', '李四丰'], body('确定张三丰、李四丰高2名先进个人。')),
      ['named-not-listed'],
    ],
    [
      'stands beside a place that is nobody',
      listOf(['甲镇小学', '乙镇文工团'], body('甲镇小学和甲镇卫生院在同一镇，但互不隶属。')),
      [],
    ],
    [
      'is followed by a number and its noun',
      listOf(['甲镇小学', '乙镇文工团'], body('拟认定甲镇小学等2家单位服务中心为示范中心。')),
      [],
    ],
    [
      'is not another body',
      listOf(['甲镇小学', '乙镇文工团'], body('拟认定甲镇小学、乙镇服务中心为先进个人。')),
      ['named-not-listed'],
    ],
    ['moves up', listOf(['张三', '李四丰'], body('依次递补李四丰为先进个人。')), []],
    [
      'has a result',
      listOf(['张　三', '买买提·吐尔逊'], result(['张三', '买买提・吐尔逊'])),
      ['look-alike-character'],
    ],
    ['has two results', listOf(['张　三', '乙二'], result(['张三', '张　三', '乙二'])), ['result-repeated']],
    ['stands twice', listOf(['张　三', '张三']), ['anchor-repeated']],
    [
      'takes objections',
      listOf(['张　三', '乙二'], body('联系人：张三，电话{{受理.电话}}。')),
      ['contact-is-nominee'],
    ],
    [
      'takes objections with another',
      listOf(['张三', '乙二'], body('联系人：丙一、张　三。')),
      ['contact-is-nominee'],
    ],
    ['is no longer name’s part', listOf(['张三', '乙二'], body('联系人：张三丰、乙小二。')), []],
  ])('%s', (_, changes, codes) => {
    expect(told(changes)).toEqual(codes);
  });
});

const notice = `${folder}notice.md`;
const section = `${folder}nominees/jia-yi.md`;
const named = (name: string): Changes => changed(section, '名称: 甲一', `名称: ${name}`);
const placed = (changes: Changes): string[] =>
  readFixture(changes).diagnostics.map(
    ({ file, line, code }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line} ${code}`,
  );

describe('a character by which nobody is found', () => {
  const cases: readonly (readonly [what: string, changes: Changes, reports: readonly string[]])[] = [
    ['a radical in a name', named('⻢一'), ['jia-yi.md:3 look-alike-character']],
    ['a radical in a title', changed(notice, '关于示例', '关于⽰例'), ['notice.md:2 look-alike-character']],
    [
      'a radical in a unit',
      changed(section, '类别', '单位: ⻓江厂\n类别'),
      ['jia-yi.md:4 look-alike-character'],
    ],
    [
      'a radical in a post',
      changed(section, '类别', '职务: 主⼈\n类别'),
      ['jia-yi.md:4 look-alike-character'],
    ],
    ['another dot', listOf(['买买提•吐尔逊', '乙二']), ['list.md:7 look-alike-character']],
    ['a full stop for the dot', named('艾力.买买提'), ['jia-yi.md:3 look-alike-character']],
    ['a space beside the dot', named('艾力· 买买提'), ['jia-yi.md:3 look-alike-character']],
    ...['-', '.', '•', ' · '].map((dot): (typeof cases)[number] => [
      `“${dot}” for the dot of a name in the text`,
      listOf(['艾力·买买提', '乙二'], body(`确定艾力${dot}买买提、乙二2名先进个人。`)),
      ['notice.md:18 look-alike-character'],
    ]),
    [
      'a hyphen between other words of the text',
      listOf(['艾力·买买提', '乙二'], body('示例-列车的艾力·买买提。')),
      [],
    ],
    ['a zero that is a ring', named('李○明'), ['jia-yi.md:3 look-alike-character']],
    ['kana', named('王ニ'), ['jia-yi.md:3 look-alike-character']],
    ['a letter of Cyrillic', named('Аnna Li'), ['jia-yi.md:3 look-alike-character']],
    ['a character of the office’s own', named('王\uE863'), ['jia-yi.md:3 private-character']],
    ['a bullet of Word', body('\uF0B7 第一项。'), ['notice.md:18 private-character']],
    ['what was garbled', named('王\uFFFD'), ['jia-yi.md:3 broken-character']],
    ['what was garbled in the text', body('锟斤拷。'), ['notice.md:18 broken-character']],
    [
      'what was read in another encoding',
      body('确定鏉庡洓涓为先进个人。'),
      ['notice.md:18 broken-character'],
    ],
    ['what was read as Latin letters', named('ÕÅÈý'), ['jia-yi.md:3 broken-character']],
    ['a lost character', named('王□'), ['jia-yi.md:3 lost-character']],
    ['a character told by its parts', named('王⿰火英'), ['jia-yi.md:3 described-character']],
    ['a name in Mongolian', named('ᠪᠠᠶᠠᠷ\u180Eᠠ'), []],
    ['a name in Uyghur', named('نۇر\u200Cمۇھەممەت'), []],
    ['a name in Tibetan', named('བསྟན་འཛིན།'), []],
    ['a rare character', named('李𬎆'), []],
    ['a rare surname', named('禤㛃'), []],
    ['a name in Latin', named('José O’Brien'), []],
    ['masked characters', named('张○○'), []],
  ];

  it.each(cases)('is told: %s', (_, changes, reports) => {
    expect(placed(changes)).toEqual(reports);
  });

  it('has a case here for everything that is reported of it', () => {
    const shown = new Set(cases.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1])));
    expect(Object.keys(namesWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is told with its number and the character to use', () => {
    const [problem] = toldOf(readFixture(named('⻢一')).diagnostics);
    expect(problem?.message).toBe(
      '这里的“⻢”（U+2EE2）不是“马”（U+9A6C），字形相近，编码不同，查找、核对时对不上。',
    );
    expect(problem?.advice).toBe('请改为“马”（U+9A6C）。');
    const [own] = toldOf(readFixture(named('王\uE863')).diagnostics);
    expect(own?.advice).toBe('请改为“䶮”（U+4DAE）。');
  });

  it('is spoken of in Chinese, with advice', () => {
    for (const [, changes] of cases) expect(unspoken(readFixture(changes).diagnostics)).toEqual([]);
  });
});

describe('an odd character is told wherever a text may stand', () => {
  it.each<[what: string, changes: Changes, reports: readonly string[]]>([
    [
      'in a result',
      { [`${folder}result.md`]: '---\n时间: 2023-08-18\n去向: 按规⽰推荐\n---\n' },
      ['result.md:3'],
    ],
    [
      'in a withdrawal',
      {
        [`${folder}withdrawal.md`]:
          '---\n时间: 2023-08-10\n决定机关: 示例省总⼯会\n理由: 需\uE863研究。\n---\n',
      },
      ['withdrawal.md:3', 'withdrawal.md:4'],
    ],
    [
      'in a suspension of the site',
      {
        'suspensions/2023-08-08.yaml': '起: 2023-08-08\n止: 2023-08-08\n原因: 网⽕\n决定机关: 甲\n依据: 乙\n',
      },
      ['2023-08-08.yaml:3'],
    ],
    [
      'in the settings of the site',
      changed('site.yaml', '主办单位: 示例省人', '主办单位: 示例省⼈'),
      ['site.yaml:2'],
    ],
    ['in the calendar', changed('calendar/2023.yaml', '国庆节', '国庆⽇'), ['2023.yaml:6']],
    ['in who signed', changed(notice, '审核: 组织部', '审核: 组织⼘'), ['notice.md:16']],
    [
      'in the heads of a list',
      listOf(['甲一', '甲二'], {
        [`${folder}nominees/list.md`]:
          '---\n类别: 先进个人\n标题: 名单\n---\n| 姓名 | 单⼯ |\n| --- | --- |\n| 甲一 | 甲 |\n| 甲二 | 乙 |\n',
      }),
      ['list.md:5'],
    ],
    [
      'on a page of the site',
      { 'pages/page.mdx': '---\n标题: 甲\n描述: 乙\n序号: 1\n---\n丙⼯\n' },
      ['page.mdx:6'],
    ],
  ])('%s', (_, changes, reports) => {
    expect(placed(changes).map((report) => report.replace(/ (?:look-alike|private)-character$/, ''))).toEqual(
      reports,
    );
  });

  it('and a reason makes it good', () => {
    const reason = `说明:\n  - { 问题: 自造字符, 位置: 王, 理由: 标准里没有 }\n签发:`;
    expect(placed({ ...named('王\uE863'), ...changed(notice, '签发:', reason) })).toEqual([]);
  });
});

describe('a character that nobody sees is told by whatever way it comes', () => {
  it.each<[what: string, changes: Changes, reports: readonly string[]]>([
    [
      'in a text',
      body('请\u00AD监督\u200F。'),
      ['notice.md:18 unseen-character', 'notice.md:18 unseen-character'],
    ],
    ['in a name', named('乙\u200D二'), ['jia-yi.md:3 unseen-character']],
    ['in a cell', listOf(['王\u200E小明', '乙二']), ['list.md:7 unseen-character']],
    ['by an escape in a setting', named('"甲\\u200B一"'), ['jia-yi.md:3 unseen-character']],
    [
      'by an escape in a title',
      changed(notice, '关于示例先进个人的公示', '"关于\\u202E示例的公示"'),
      ['notice.md:2 unseen-character'],
    ],
    [
      'in a telephone number',
      changed(notice, '0000-5550123', '"0000-\\u200D5550123"'),
      ['notice.md:15 unseen-character'],
    ],
    [
      'in an address of the web',
      body('[网站](https://example.gov.cn/a%E2%80%8B)'),
      ['notice.md:18 unseen-character'],
    ],
    [
      'in the title of an attachment',
      { ...changed(notice, '签发:', '附件: [{ 标题: "名\\u2060单", 内容: 本页 }]\n签发:') },
      ['notice.md:16 unseen-character'],
    ],
    [
      'in the name of a file',
      {
        ...changed(notice, '签发:', '附件: [{ 标题: 名单, 文件: "attachments/a\\u200B.pdf" }]\n签发:'),
        [`${folder}attachments/a\u200B.pdf`]: '%PDF-1.7',
      },
      ['a\u200B.pdf:1 bad-name', 'notice.md:16 unseen-character', 'notice.md:16 missing-attachment'],
    ],
    [
      'by a reference on a page of the site',
      { 'pages/page.mdx': '---\n标题: 甲\n描述: 乙\n序号: 1\n---\n丙&#x202E;丁&shy;戊&amp;&#21271;\n' },
      ['page.mdx:6 unseen-character', 'page.mdx:6 unseen-character'],
    ],
    [
      'in the settings of the site',
      changed('site.yaml', '示例省公示', '示例省\u200B公示'),
      ['site.yaml:1 unseen-character'],
    ],
    [
      'in the reason of a suspension',
      {
        [`${folder}suspensions/2023-08-08.yaml`]:
          '{ 起: 2023-08-08, 止: 2023-08-08, 原因: "网站\\u200B故障", 决定机关: 示例省总工会, 依据: 示例规定 }\n',
      },
      ['2023-08-08.yaml:1 unseen-character'],
    ],
  ])('%s', (_, changes, reports) => {
    expect(placed(changes)).toEqual(reports);
  });
});
