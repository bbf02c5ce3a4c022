import { describe, expect, it } from 'vitest';
import { patternRules, patternSlips } from '#domain/language/pattern-rules.ts';
import { listFiles } from './files/content-files.ts';
import { type Changes, changed, readFixture, soundContent, unspoken } from './fixtures/fixture.ts';
import { parseContent } from './parse-content.ts';
import { recorder } from './recorder.ts';
import { languageWords } from './wording/catalogue/language-words.ts';

const notice = 'notices/2023/sound/notice.md';
const criteria = 'notices/2023/sound/criteria/person.md';
const deeds = 'notices/2023/sound/nominees/jia-yi.md';
const list = 'notices/2023/sound/nominees/list.md';

const inDeeds = (text: string): Changes => changed(deeds, '甲一的事迹。', text);
const named = (name: string, text: string): Changes => ({
  [deeds]: soundContent[deeds]?.replace('名称: 甲一', `名称: ${name}`).replace('甲一的事迹。', text),
});
const inNotice = (found: string, text: string): Changes => changed(notice, found, text);
/** A table of two nominees in place of the two files. */
const table = (...rows: string[]): Changes => ({
  [deeds]: undefined,
  'notices/2023/sound/nominees/jia-er.md': undefined,
  [list]: `---\n类别: 先进个人\n标题: 名单\n---\n${rows.join('\n')}\n`,
});
const phrases = (list: string): Changes =>
  changed(
    'site.yaml',
    '主办单位: 示例省人力资源和社会保障厅',
    `主办单位: 示例省人力资源和社会保障厅\n固定表述: ${list}`,
  );

/** What an author wrote, and every report that it must give: place and code. */
const mistakes: readonly (readonly [mistake: string, changes: Changes, reports: readonly string[]])[] = [
  ...patternRules
    .filter(([, { reads = 'prose' }]) => reads === 'prose')
    .flatMap(([code, { wrong }]) =>
      wrong.map(([text]) => {
        const reports = patternSlips(text, 'prose').map(({ index }) => `${deeds}:6:${index + 1} ${code}`);
        return [text, inDeeds(text), reports] as const;
      }),
    ),
  [
    'square brackets in the setting of a document number',
    inNotice('公示期:', '文号: 示人社函[2023]4号\n公示期:'),
    [`${notice}:8:5 document-number-brackets`],
  ],
  [
    'a half-width colon before a quotation',
    changed(notice, '公示时间为{{公示期}}。', '公示时间为{{公示期}}。\n电话:{{受理.电话}}'),
    [`${notice}:19:3 half-width-punctuation`],
  ],
  [
    'half-width brackets in the number of criteria',
    changed(criteria, '序号: 1', '序号: 1\n编号: "(一)"'),
    [`${criteria}:5:5 half-width-ordinal`],
  ],
  [
    'times with a hyphen in a setting',
    changed(notice, '号码: 0000-5550123', '号码: 0000-5550123, 时间: 工作日 9:00-17:00'),
    [`${notice}:15:39 hyphen-range`],
  ],
  [
    'a space at the end of a quoted setting',
    changed(deeds, '类别: 先进个人', '类别: 先进个人\n职务: "主任 "'),
    [`${deeds}:5:5 space-at-end`],
  ],
  [
    'a space among words',
    inDeeds('认真履行岗位 工作职责要求，成绩突出。'),
    [`${deeds}:6:7 space-among-words`],
  ],
  [
    'traditional characters',
    inDeeds('熱愛工會工作。'),
    [`${deeds}:6:1 traditional-characters`, `${deeds}:6:4 traditional-characters`],
  ],
  [
    'a radical for a character, as text from PDF has it',
    inDeeds('认真⼯作。'),
    [`${deeds}:6:3 look-alike-character`],
  ],
  [
    'traditional characters in a title',
    inNotice('标题: 关于示例先进个人的公示', '标题: 關于示例先进个人的公示'),
    [`${notice}:2:5 traditional-characters`],
  ],
  [
    'traditional characters in a cell',
    table('| 姓名 | 单位 |', '| --- | --- |', '| 甲三 | 甲省總工会 |', '| 甲四 | 甲省总工会 |'),
    [`${list}:7:8 traditional-characters`],
  ],
  ['no second number', inDeeds('一、甲的事迹\n\n三、乙的事迹'), [`${deeds}:8:1 ordinal-order`]],
  [
    'a first number twice in headings',
    inDeeds('## 一、甲的事迹\n\n甲。\n\n## 一、乙的事迹'),
    [`${deeds}:10:4 ordinal-order`],
  ],
  ['an opening quotation mark alone', inDeeds('荣获“先进个人称号。'), [`${deeds}:6:3 unpaired-mark`]],
  [
    'a bracket alone in a setting',
    inNotice('部门: 示例省总工会组织部', '部门: 示例省总工会（组织部'),
    [`${notice}:13:7 unpaired-mark`],
  ],
  [
    'a phrase without a character',
    inDeeds('坚持以习近平新时代中国特色社会主思想为指导。'),
    [`${deeds}:6:4 fixed-phrase`],
  ],
  [
    'a phrase of the office’s own',
    { ...phrases('[示例省先进个人评选]'), ...inDeeds('参加示例省先近个人评选。') },
    [`${deeds}:6:3 fixed-phrase`],
  ],
];

/** Correct texts that a careless rule would flag. */
const correct: readonly (readonly [text: string, changes?: Changes])[] = [
  ...patternRules.flatMap(([, { right }]) => right.map((text) => [text] as const)),
  ['他想……还是算了——先救人。'],
  ['1. 爱岗敬业。\n2. 成绩突出。'],
  ['1.爱岗敬业。\n2.成绩突出。'],
  ['姓 名：甲一，单 位：示例省总工会。'],
  ['主题为“牢记使命担当作为 建功立业新时代”，受到好评。'],
  ['班组成员李四 王五参与，受到好评。'],
  ['清乾隆年间建于瞭望台，取“乾坤”之意，著作甚丰，藉此纪念，於姓、昇姓居民较多。'],
  ['研究《紅樓夢》和“天地會”史料。'],
  ['陳大文同志爱岗敬业。', named('陳大文', '陳大文同志爱岗敬业。')],
  ['职责：1）培训；2）帮扶；a）走访。'],
  ['It’s a long way，他常说。'],
  ['“甲说：爱岗。\n\n“乙说：敬业。”'],
  ['他说：“第一，爱岗（要‘敬业’）；第二，奉献《初心》。”'],
  ['公示如下：\n\n1. 甲。\n2. 乙。\n\n一、甲的事迹\n\n1. 爱岗。\n2. 敬业。\n\n二、乙的事迹\n\n1. 爱岗。'],
  [
    '一、甲的事迹\n\n（一）爱岗\n\n1.早到。\n2.晚走。\n\n（1）甲。\n（2）乙。\n\n（二）敬业\n\n1.早到。\n\n二、乙的事迹\n\n（一）爱岗',
  ],
  ['甲类：\n\n1. 爱岗。\n\n乙类：\n\n1. 敬业。'],
  ['3.5万元投入使用。\n\n20.6万人受益。'],
  ['坚持以习近平新时代中国特色社会主义思想为指导，践行社会主义核心价值观，铸牢中华民族共同体意识。'],
  ['学习习近平经济思想、社会主义核心价值体系，树立核心价值观，弘扬中华民族精神。'],
  ['', { ...phrases('[]'), ...inDeeds('坚持以习近平新时代中国特色社会主思想为指导。') }],
  [
    '',
    changed(
      notice,
      '标题: 关于示例先进个人的公示',
      '标题: |\n  示例省人力资源和社会保障厅 示例省总工会\n  关于示例先进个人的公示',
    ),
  ],
  ['', changed(notice, '号码: 0000-5550123', '号码: 0000-5550123, 时间: 工作日 8:30—12:00，14:30—18:00')],
  ['', changed(deeds, '名称: 甲一', '名称: 阿卜杜拉·买买提(小)')],
  [
    '',
    table(
      '| 序号 | 姓名 | 电话 |',
      '| --- | --- | --- |',
      '| 1 | 甲 三 | 0000-5550124 |',
      '| 2 | 陳立(小) | 0000-5550125 |',
    ),
  ],
  ['', changed(criteria, '序号: 1', '序号: 1\n编号: （一）')],
];

/** Official prose, after real notices, that no rule was written from. */
const unseen = [
  '编制了12项企业标准（Q/SL 001-2020至Q/SL 012-2020）。',
  '课题批准号：ZR2021-017，起止年月2021.01—2023.12。',
  '发表论文《基于Wi-Fi 6的室内定位》（IEEE Access, 2022）。',
  '产品型号SL-200，功率范围50～200 kW。',
  '授权专利“一种（半）自动化装置”，项目代码2020-630104-05-01-012345。',
  '主持国家重点研发计划项目2项（编号2019YFC1234567、2021YFD0000001-3），获发明专利5项（ZL 2019 1 0123456.7等）。',
  '按照“1+3+N”模式，建成1个中心、3个站点、N个网点，5G基站1,200个，覆盖率达98.5%。',
  '平均成绩为92.5:87.3，胜率达75%，在13:00—15:30的值班中发现险情。',
  '所在班级为2019级3班，其母校为示例大学（原示例学院）。',
  '他把“等一等、看一看”变成“马上办”，攻克高温、高压、等静压成型等难题。',
  '第十四届、第十五届人大代表，综合排名第1、2、3、5名的予以推荐。',
  '《关于做好2024年度推荐工作的通知》（示人社函〔2024〕1号）印发后，每月15日前报送，遇节假日顺延至次日。',
  '2018年01号台风过后，组织重建，该村345户、1286人户均增收1.2万元。',
  '甲类（A）：3名；乙类（B）：5名。',
  '参加“两优一先”表彰大会，受到省委、省政府表彰。',
  '施工许可证号：示（2021）示例市建工第0001234号，宗地编号为示国土（2023）5号地块。',
  '符合《评选办法》第五条第（一）、（三）项规定，著有《示例年鉴》（2018卷）、《示例志》（第3卷）。',
  '获得“示例工匠”称号、“示例好人”提名奖，98届毕业生，2000级新生。',
  '学习习近平新时代中国特色社会主义思想主题教育成效明显。',
  '主要做法：1）建机制；2）强保障；3）抓落实。',
];

describe('a slip of the pen', () => {
  it.each(mistakes)('is reported where the author writes %s', (_, changes, reports) => {
    expect(found(changes)).toEqual(reports);
  });

  it('of every kind has a case here', () => {
    const shown = new Set(mistakes.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1])));
    expect(Object.keys(languageWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is told with what to write, and never stops a notice', () => {
    for (const [, changes] of mistakes) {
      const { diagnostics } = readFixture(changes);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(unspoken(diagnostics)).toEqual([]);
    }
  });
});

describe('correct text', () => {
  it.each(correct.map(([text, changes = inDeeds(text)]) => ({ text, changes })))(
    'is left in peace: $text',
    ({ changes }) => {
      expect(found(changes)).toEqual([]);
    },
  );

  it('that no rule was written from is left in peace too', () => {
    expect(found(inDeeds(unseen.join('\n\n')))).toEqual([]);
  });
});

describe('the seed notice', () => {
  const folder = 'notices/2023/quanguo-gonghui-xianjin';
  const slipsOf = (changes: Readonly<Record<string, (text: string) => string>>): string[] => {
    const files = new Map(listFiles('content'));
    for (const [name, change] of Object.entries(changes)) {
      const file = files.get(`${folder}/${name}`);
      const text = change(new TextDecoder().decode(file?.bytes));
      files.set(`${folder}/${name}`, {
        file: `content/${folder}/${name}`,
        size: 0,
        bytes: new TextEncoder().encode(text),
      });
    }
    return parseContent(files, 'content', { recorder })
      .diagnostics.filter(({ code }) => code in languageWords)
      .map(
        ({ file, line, column, code }) =>
          `${file.replace(`content/${folder}/`, '')}:${line}:${column} ${code}`,
      );
  };
  const own = [
    'criteria/xianjin-jiti.md:5:5 half-width-ordinal',
    'nominees/xining-zonggonghui.md:7:297 hyphen-range',
  ];

  it('has the two slips of the original', () => {
    expect(slipsOf({})).toEqual(own);
  });

  it('has the original’s stray spaces, when they are put back', () => {
    const original = (text: string): string =>
      `${text.replace('{{受理.地址}}', '青海省西宁市城东区昆仑东路 194 号')}\n2023 年 8 月 4 日\n`;
    expect(slipsOf({ 'notice.md': original })).toEqual([
      ...own,
      'notice.md:51:19 space-in-number',
      'notice.md:55:1 space-in-number',
    ]);
  });
});

function found(changes: Changes): string[] {
  return readFixture(changes).diagnostics.map(
    ({ file, line, column, code }) => `${file.replace('content/', '')}:${line}:${column} ${code}`,
  );
}
