import { describe, expect, it } from 'vitest';
import { listFiles } from './files/content-files.ts';
import { type Changes, changed, readFixture, soundContent } from './fixtures/fixture.ts';
import { contentOf } from './read-content.ts';
import { languageWords } from './wording/wording-language.ts';

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
  [
    'square brackets in a document number',
    inDeeds('根据人社部函[2023]44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'full-width square brackets in a document number',
    inDeeds('根据人社部函［2023］44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'black brackets in a document number',
    inDeeds('根据人社部函【2023】44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'round brackets in a document number',
    inDeeds('根据人社部函（2023）44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'half-width round brackets in a document number',
    inDeeds('根据人社部函(2023)44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'brackets of two kinds in a document number',
    inDeeds('根据人社部函〔2023]44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'full-width digits in a document number',
    inDeeds('根据人社部函〔２０２３〕44号要求。'),
    [`${deeds}:6:7 document-number-brackets`],
  ],
  [
    'square brackets in the setting of a document number',
    inNotice('公示期:', '文号: 示人社函[2023]4号\n公示期:'),
    [`${notice}:8:5 document-number-brackets`],
  ],
  ['a half-width comma', inDeeds('他爱岗敬业,成绩突出。'), [`${deeds}:6:6 half-width-punctuation`]],
  ['a half-width full stop', inDeeds('他爱岗敬业.'), [`${deeds}:6:6 half-width-punctuation`]],
  ['a half-width semicolon', inDeeds('他爱岗敬业;他成绩突出。'), [`${deeds}:6:6 half-width-punctuation`]],
  ['a half-width colon', inDeeds('联系电话:0000-5550123。'), [`${deeds}:6:5 half-width-punctuation`]],
  [
    'a half-width colon before a quotation',
    changed(notice, '公示时间为{{公示期}}。', '公示时间为{{公示期}}。\n电话:{{受理.电话}}'),
    [`${notice}:19:3 half-width-punctuation`],
  ],
  ['a half-width question mark', inDeeds('他说：“累不累?不累。”'), [`${deeds}:6:8 half-width-punctuation`]],
  ['half-width brackets', inDeeds('慰问职工400人(次)以上。'), [`${deeds}:6:9 half-width-punctuation`]],
  [
    'half-width brackets around letters',
    inDeeds('开展大模型(LLM)应用。'),
    [`${deeds}:6:6 half-width-punctuation`],
  ],
  ['straight quotation marks', inDeeds('荣获"五一劳动奖章"称号。'), [`${deeds}:6:3 half-width-punctuation`]],
  ['three dots', inDeeds('组织培训、竞赛...'), [`${deeds}:6:8 half-width-punctuation`]],
  [
    'half-width brackets in a number',
    inDeeds('事迹如下。\n\n(一)爱岗敬业。'),
    [`${deeds}:8:1 half-width-ordinal`],
  ],
  [
    'half-width brackets in the number of criteria',
    changed(criteria, '序号: 1', '序号: 1\n编号: "(一)"'),
    [`${criteria}:5:5 half-width-ordinal`],
  ],
  ['one half-width bracket in a number', inDeeds('（1)爱岗敬业。'), [`${deeds}:6:1 half-width-ordinal`]],
  ['a 顿号 after an Arabic number', inDeeds('1、爱岗敬业。'), [`${deeds}:6:1 ordinal-punctuation`]],
  ['a 顿号 after a number in brackets', inDeeds('（一）、爱岗敬业。'), [`${deeds}:6:1 ordinal-punctuation`]],
  ['two 顿号', inDeeds('服务企业、、单位。'), [`${deeds}:6:5 punctuation-doubled`]],
  ['two commas', inDeeds('爱岗敬业，，成绩突出。'), [`${deeds}:6:5 punctuation-doubled`]],
  ['two full stops', inDeeds('爱岗敬业。。'), [`${deeds}:6:5 punctuation-doubled`]],
  ['a comma and a full stop', inDeeds('爱岗敬业，。'), [`${deeds}:6:5 punctuation-doubled`]],
  [
    'a 顿号 between quotations',
    inDeeds('荣获“先进个人”、“优秀党员”称号。'),
    [`${deeds}:6:8 pause-mark-needless`],
  ],
  ['a 顿号 between titles', inDeeds('学习《工会法》、《劳动法》。'), [`${deeds}:6:7 pause-mark-needless`]],
  ['a 顿号 before 等', inDeeds('走访企业、单位、等。'), [`${deeds}:6:8 pause-mark-needless`]],
  [
    'no 顿号 after a note',
    inDeeds('依据《甲办法》（一号）《乙办法》（二号）。'),
    [`${deeds}:6:7 pause-mark-missing`],
  ],
  ['years with a hyphen', inDeeds('荣获“2019-2021年度先进个人”。'), [`${deeds}:6:4 hyphen-range`]],
  ['dates with a hyphen', inDeeds('2023年8月7日-11日在甲地。'), [`${deeds}:6:1 hyphen-range`]],
  ['months with a hyphen', inDeeds('2019.03-2021.06任甲职。'), [`${deeds}:6:1 hyphen-range`]],
  ['quantities with a hyphen', inDeeds('每年培训500-600人。'), [`${deeds}:6:5 hyphen-range`]],
  [
    'times with a hyphen',
    changed(notice, '号码: 0000-5550123', '号码: 0000-5550123, 时间: 工作日 9:00-17:00'),
    [`${notice}:15:39 hyphen-range`],
  ],
  ['spaces in a date', inDeeds('2021 年 6 月 19 日，城区内涝。'), [`${deeds}:6:1 space-in-number`]],
  ['a space in a short date', inDeeds('6 月19日，城区内涝。'), [`${deeds}:6:1 space-in-number`]],
  ['spaces around a house number', inDeeds('地处昆仑东路 194 号。'), [`${deeds}:6:7 space-in-number`]],
  ['a space before a house number', inDeeds('地处昆仑东路 194号。'), [`${deeds}:6:7 space-in-number`]],
  ['a space before a unit', inDeeds('救助职工2.7 万余户。'), [`${deeds}:6:5 space-in-number`]],
  ['a space in a decimal', inDeeds('投入6603. 62万元。'), [`${deeds}:6:3 space-in-number`]],
  [
    'spaces in a document number',
    inDeeds('根据人社部函〔2023〕 44 号要求。'),
    [`${deeds}:6:7 space-in-number`],
  ],
  ['a space in an order', inDeeds('第 3批对象。'), [`${deeds}:6:2 space-in-number`]],
  [
    'a space among words',
    inDeeds('认真履行岗位 工作职责要求，成绩突出。'),
    [`${deeds}:6:7 space-among-words`],
  ],
  ['a space before a comma', inDeeds('爱岗敬业 ，成绩突出。'), [`${deeds}:6:5 space-among-words`]],
  ['a space after a comma', inDeeds('爱岗敬业， 成绩突出。'), [`${deeds}:6:6 space-among-words`]],
  [
    'a space at the end of a quoted setting',
    changed(deeds, '类别: 先进个人', '类别: 先进个人\n职务: "主任 "'),
    [`${deeds}:5:5 space-at-end`],
  ],
  ['zeros in a date', inDeeds('2021年06月09日，城区内涝。'), [`${deeds}:6:1 leading-zero`]],
  ['a zero in the end of a range', inDeeds('8月7日至09日，城区内涝。'), [`${deeds}:6:6 leading-zero`]],
  ['a year of two digits', inDeeds('自21年6月起任现职。'), [`${deeds}:6:2 year-cut-short`]],
  ['a business year of two digits', inDeeds('评为先进个人（22年度）。'), [`${deeds}:6:8 year-cut-short`]],
  ['full-width digits', inDeeds('慰问职工４００人。'), [`${deeds}:6:5 full-width-digits`]],
  ['full-width digits and letters', inDeeds('从事５Ｇ研究。'), [`${deeds}:6:3 full-width-digits`]],
  [
    'traditional characters',
    inDeeds('熱愛工會工作。'),
    [`${deeds}:6:1 traditional-characters`, `${deeds}:6:4 traditional-characters`],
  ],
  ['a variant character', inDeeds('深受羣众好评。'), [`${deeds}:6:3 traditional-characters`]],
  [
    'a radical for a character, as text from PDF has it',
    inDeeds('认真⼯作。'),
    [`${deeds}:6:3 traditional-characters`],
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
    'a number twice',
    inDeeds('（一）甲的事迹\n（二）乙的事迹\n（二）丙的事迹'),
    [`${deeds}:8:1 ordinal-order`],
  ],
  [
    'a first number twice',
    inDeeds('## 一、甲的事迹\n\n甲。\n\n## 一、乙的事迹'),
    [`${deeds}:10:4 ordinal-order`],
  ],
  [
    'levels the wrong way round',
    inDeeds('（一）甲的事迹\n\n一、乙的事迹\n\n二、丙的事迹\n\n（二）丁的事迹'),
    [`${deeds}:12:1 ordinal-order`],
  ],
  ['an opening quotation mark alone', inDeeds('荣获“先进个人称号。'), [`${deeds}:6:3 unpaired-mark`]],
  ['a closing quotation mark alone', inDeeds('荣获先进个人”称号。'), [`${deeds}:6:7 unpaired-mark`]],
  ['an opening bracket alone', inDeeds('慰问职工（含农民工400人。'), [`${deeds}:6:5 unpaired-mark`]],
  ['a closing title mark alone', inDeeds('学习工会法》。'), [`${deeds}:6:6 unpaired-mark`]],
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
    'a phrase without a part',
    inDeeds('坚持以习近平新时代中国社会主义思想为指导。'),
    [`${deeds}:6:4 fixed-phrase`],
  ],
  [
    'a phrase in another order',
    inDeeds('坚持以习近平新时代特色中国社会主义思想为指导。'),
    [`${deeds}:6:4 fixed-phrase`],
  ],
  [
    'a phrase with another first character',
    inDeeds('筑牢中华民族共同体意识。'),
    [`${deeds}:6:2 fixed-phrase`],
  ],
  [
    'a phrase of the office’s own',
    { ...phrases('[示例省先进个人评选]'), ...inDeeds('参加示例省先近个人评选。') },
    [`${deeds}:6:3 fixed-phrase`],
  ],
];

/** Correct texts that a careless rule would flag. */
const correct: readonly (readonly [text: string, changes?: Changes])[] = [
  ['根据《关于评选的通知》（人社部函〔2023〕44号）要求。'],
  ['依据（2023）青01民初44号判决。'],
  ['持有青建证字（2019）第5号许可。'],
  ['建于（2019）3号楼。'],
  ['投入6603.62万元，救助2.7万余户，占60%，达1,200人。'],
  ['每天17:30下班，比分3:2，比例为1:10000。'],
  ['网址为https://www.example.gov.cn/a,b?c=1;d，邮箱为a.b@example.gov.cn。'],
  ['通过ISO 9001:2015认证，执行GB/T 15834-2011。'],
  ['论文发表在Nature, Science, Cell等期刊。'],
  ['任Smith & Sons, Inc.顾问。'],
  ['[1] 甲一,乙二.示例作物栽培[J].示例农业科学,2019,52(3):100-110.'],
  ['研制2-氯乙醇、双(2-乙基己基)酯、5-羟色胺。'],
  ['掌握Python(3.12)和f(x)的用法。'],
  ['电话：(0971)8258205、0971-8258205转815、400-123-4567。'],
  ['登录“示例局.政务.cn”和“示例局.公益”。'],
  ['使用55"显示屏。'],
  ['他说：“你们先走，我断后！”大家问：“为什么？！”'],
  ['他想……还是算了——先救人。'],
  ['1. 爱岗敬业。\n2. 成绩突出。'],
  ['1.爱岗敬业。\n2.成绩突出。'],
  ['1、2号楼和3、5、7号楼由他负责。'],
  ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。'],
  ['荣获“全国文明单位”“省级文明单位”称号，学习《工会法》《劳动法》。'],
  ['依据《甲办法》（一号）、《乙办法》（二号）。'],
  ['成绩优秀、等级评定为甲等，身体、等次均合格。'],
  ['走访企业、单位等500家（次）。'],
  ['按《甲办法》（一号）“先进优先”的规定办理。'],
  ['2019—2021年度先进个人，8月7日至11日值班，每年培训500～600人。'],
  ['邮编810007，学号2019-2021-15，编号A2019-2021，机型F-16，文号GB 2019-2021。'],
  ['日期为2023-08-04，区号0971-8236865，房号3-201室，门牌1-3号。'],
  ['两队打成5-1，甲队胜。'],
  ['全长10 km，重5 kg，温度25 ℃，电压220 V，共1 200人。'],
  ['见附件 1 年度计划、表 2 人员名单、图 3 家庭情况。'],
  ['入选2022 人才计划，参加2021 天津论坛。'],
  ['姓 名：甲一，单 位：示例省总工会。'],
  ['主题为“牢记使命担当作为 建功立业新时代”，受到好评。'],
  ['班组成员李四 王五参与，受到好评。'],
  ['在工会工作已满26年，近20年度考核均合格，任职10年6个月。'],
  ['1998、2001年两次获奖，1936年10月参加革命。'],
  ['10月08时05分出发，编号08，08号车。'],
  ['清乾隆年间建于瞭望台，取“乾坤”之意，著作甚丰，藉此纪念，於姓、昇姓居民较多。'],
  ['研究《紅樓夢》和“天地會”史料。'],
  ['陳大文同志爱岗敬业。', named('陳大文', '陳大文同志爱岗敬业。')],
  ['大家称他“老黄牛”（外号）。'],
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

describe('a slip of the pen', () => {
  it.each(mistakes)('is reported where the author writes %s', (_, changes, reports) => {
    expect(found(changes)).toEqual(reports);
  });

  it('of every kind has a case here', () => {
    const shown = new Set(mistakes.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1])));
    expect(Object.keys(languageWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is told with what to write, and never stops a notice', () => {
    for (const [, changes] of mistakes)
      for (const { severity, name, message, advice } of readFixture(changes).diagnostics) {
        expect(['warning', 'note']).toContain(severity);
        expect(name).toMatch(/^\p{Script=Han}+$/u);
        expect(message).toMatch(/[。！？]$/);
        expect(advice).toMatch(/[。！？]$/);
        expect(`${message}${advice}`).not.toMatch(/undefined|null|\[object/);
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
    return contentOf(files, 'content')
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
