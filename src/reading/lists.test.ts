import { describe, expect, it } from 'vitest';
import { at } from '#domain/lists/at.ts';
import { nomineesOf } from '#domain/notice/notice.ts';
import { type Changes, changed, readFixture, toldOf, soundVersion, unspoken } from './fixtures/fixture.ts';
import { isUsable } from './parse-content.ts';
import { listWords } from './wording/catalogue/list-words.ts';

const folder = 'notices/2023/sound/';
const file = `${folder}nominees/list.md`;

/** The sound notice with one list of these rows in place of its nominees. */
function listOf(rows: readonly string[], settings = ''): Changes {
  const head = `---\n类别: 先进个人\n标题: 名单\n${settings}---\n`;
  return {
    [`${folder}nominees/jia-yi.md`]: undefined,
    [`${folder}nominees/jia-er.md`]: undefined,
    [file]: `${head}${rows.join('\n')}\n`,
  };
}

/** A table with these heads and rows, cells parted by bars. */
function table(heads: string, ...rows: readonly string[]): string[] {
  const cells = heads.split('|');
  return [cells, cells.map(() => '---'), ...rows.map((row) => row.split('|'))].map(
    (row) => `| ${row.join(' | ')} |`,
  );
}

/** The sound notice with one collective more, and one list of all with these rows and settings. */
function listOfSeveral(rows: readonly string[], settings: readonly string[]): Changes {
  const list = listOf(rows);
  return {
    ...list,
    ...changed(`${folder}notice.md`, '量词: 名 }', '量词: 名 }\n  - { 类别: 先进集体, 数: 1, 量词: 个 }'),
    [file]: `---\n${[...settings, '标题: 名单'].join('\n')}\n---\n${rows.join('\n')}\n`,
  };
}

/** A list of eight, of whom the third has `odd` under `head`, and the others `usual`. */
function eight(head: string, usual: string, odd: string): Changes {
  const rows = [...'一二三四五六七八'].map((sign) => `甲${sign}|${sign === '三' ? odd : usual}`);
  return listOf(table(`姓名|${head}`, ...rows));
}

const ranked = table('序号|名称|等级', '1|甲一|先进个人', '2|丙班|先进集体', '3|甲二|先进个人');
const twice = table(
  '名称|等级|上届等级',
  '甲一|先进个人|先进集体',
  '甲二|先进个人|先进个人',
  '丙班|先进集体|先进个人',
);

const told = (changes: Changes): string[] =>
  readFixture(changes).diagnostics.map(({ file: path, line, code }) =>
    path.endsWith('/list.md') ? `${line} ${code}` : code,
  );

const people = ['1|甲一|示例市总工会', '2|甲二|示例区总工会'];

/** What came out of Word or Excel, and every report that it must give. */
const cases: readonly (readonly [what: string, changes: Changes, reports: readonly string[]])[] = [
  ['a sound list', listOf(table('序号|姓名|工作单位', ...people)), []],
  ['heads with spaces', listOf(table('序 号|姓　名|单 位', ...people)), []],
  ['persons under another head', listOf(table('序号|候选人|推荐单位', ...people)), []],
  [
    'a work and its head, both named',
    listOf(table('序号|项目名称|负责人姓名', '1|甲项目|甲一', '2|乙项目|甲二')),
    ['5 no-name-column'],
  ],
  ['no head of names', listOf(table('序号|民族', '1|汉族', '2|藏族')), ['5 no-name-column']],
  ['persons side by side', listOf(table('姓名|单位|姓名|单位', '甲一|甲局|甲二|乙局')), ['5 no-name-column']],
  [
    'a declared column that is not there',
    listOf(table('序号|姓名', '1|甲一', '2|甲二'), '姓名列: 名字\n'),
    ['6 no-name-column'],
  ],
  ['names in lines', listOf(['甲一', '甲　二']), []],
  ['names in lines below a heading', listOf(['## 第一批', '', '甲一', '', '甲二']), []],
  [
    'names in lines, and an organisation',
    listOf(['甲一', '', '甲二，示例市总工会']),
    ['7 line-unclear', 'quota-list-differs'],
  ],
  ['a blank row', listOf(table('序号|姓名|单位', at(people, 0), '||', at(people, 1))), ['8 row-not-nominee']],
  ['a sum', listOf(table('序号|姓名|单位', ...people, '合 计||2')), ['9 row-not-nominee']],
  ['a note', listOf(table('序号|姓名|单位', ...people, '注：按姓氏笔画为序||')), ['9 row-not-nominee']],
  [
    'a heading across the table',
    listOf(table('序号|姓名|单位', '一、甲市||', ...people)),
    ['7 row-not-nominee'],
  ],
  [
    'the heads of the next page',
    listOf(table('序号|姓名|单位', at(people, 0), '序号|姓 名|单位', at(people, 1))),
    ['8 row-not-nominee'],
  ],
  [
    'rows that wait for their names',
    listOf(table('序号|姓名', '1|', '2|')),
    ['7 empty-name', '8 empty-name'],
  ],
  ['merged cells of names', listOf(table('序号|姓名|单位', ...people, '3||示例县总工会')), ['9 empty-name']],
  [
    'merged cells of units',
    listOf(table('序号|姓名|单位', '1|甲一|示例市总工会', '2|甲二|')),
    ['8 organisation-left-out'],
  ],
  [
    'merged cells of groups',
    listOf(table('序号|姓名|获奖等级', '1|甲一|一等奖', '2|甲二|')),
    ['8 group-left-out'],
  ],
  [
    'a group that no row has, and one that every row has',
    listOf(table('序号|姓名|所在县区|批次', '1|甲一|甲县|', '2|甲二|乙县|')),
    [],
  ],
  [
    'remarks, levels and honours of some',
    listOf(table('序号|姓名|级别|荣誉称号|备注', '1|甲一|正科级|甲奖|连任', '2|甲二|||')),
    [],
  ],
  [
    'a bar within a cell',
    listOf(table('序号|姓名|单位', '1|甲一|示例市总工会|示例分会', '2|甲二|示例区总工会')),
    ['7 row-length'],
  ],
  [
    'rows copied from a spreadsheet',
    listOf(['序号\t姓名\t单位', '1\t甲一\t示例市总工会', '2\t甲二\t示例区总工会']),
    [],
  ],
  [
    'rows copied with what stands above and between them, and with blank cells',
    listOf(['先进个人名单\t\t', '序号\t姓名\t单位', '\t甲一\t', '\t\t', '\t甲二']),
    [],
  ],
  [
    'copied rows of which one is a sum',
    listOf(['姓名\t单位', '甲一\t甲局', '甲二\t乙局', '合计\t2人']),
    ['8 row-not-nominee'],
  ],
  [
    'a copied cell of two lines',
    listOf(['姓名\t单位\t职务', '甲一\t"甲局', '乙处"\t科长', '甲二\t乙局\t科长']),
    ['6 row-length', '7 row-length', 'quota-list-differs'],
  ],
  ['names copied side by side without a head', listOf(['甲一\t甲二', '甲三\t甲四']), ['5 no-table']],
  [
    'a table that is written, and tabs below it',
    listOf([...table('姓名|单位', '甲一|甲局', '甲二|乙局'), '', '注\t甲', '注\t乙']),
    [],
  ],
  ['a number left out', listOf(table('序号|姓名', '1|甲一', '3|甲二')), ['5 ordinal-jump']],
  [
    'numbers out of their order',
    listOf(table('序号|姓名', '1|甲一', '3|甲三', '2|甲二')),
    ['quota-list-differs'],
  ],
  [
    'numbers that go on in another list',
    {
      ...listOf(table('序号|姓名', '1|甲一', '3|甲三')),
      [`${folder}nominees/other.md`]: `---\n类别: 先进个人\n标题: 递补名单\n名单: 递补\n---\n${table('序号|姓名', '2|甲二').join('\n')}\n`,
    },
    [],
  ],
  ['numbers from elsewhere on', listOf(table('序号|姓名', '12|甲一', '13|甲二')), []],
  [
    'signs for what stands above, each column once',
    listOf(table('序号|姓名|单位|职务', '1|甲一|甲局|科长', '2|甲二|同上|〃', '3|甲三|〃|同上')),
    ['8 cell-as-above', '8 cell-as-above', 'quota-list-differs'],
  ],
  [
    'errors of a spreadsheet',
    listOf(table('序号|姓名|单位|工龄', '1|甲一|甲局|#N/A', '2|甲二|#REF!|####')),
    ['7 spreadsheet-error', '8 spreadsheet-error', '8 spreadsheet-error'],
  ],
  [
    'a number that was cut',
    listOf(table('序号|姓名|编号', '1|甲一|1.38E+10', '2|甲二|8')),
    ['7 spreadsheet-number'],
  ],
  [
    'a day as a number',
    listOf(table('序号|姓名|参加工作时间|人数', '1|甲一|45145|45145', '2|甲二|2023年8月|1')),
    ['7 spreadsheet-date'],
  ],
  [
    'an identity number that was cut',
    listOf(table('序号|姓名|编号', '1|甲一|1.10101199003077E+17', '2|甲二|1.10101E+17')),
    ['7 personal-id', '8 personal-id'],
  ],
  ['a letter for a digit', eight('金额', '12', 'l2'), ['9 cell-no-number', 'quota-list-differs']],
  [
    'a code too short',
    eight('准考证号', '20260001', '2026002'),
    ['9 code-length-differs', 'quota-list-differs'],
  ],
  ['a mark without its point', eight('笔试成绩', '70.5', '705'), ['9 mark-too-high', 'quota-list-differs']],
  ['one who did not pass', eight('体检结果', '合格', '不合格'), ['9 verdict-differs', 'quota-list-differs']],
  ['an empty verdict', eight('体检结果', '合格', ''), ['9 cell-left-out', 'quota-list-differs']],
  [
    'a value with another character',
    eight('类型', '技术类', '枝术类'),
    ['9 value-misspelt', 'quota-list-differs'],
  ],
  [
    'a number of two',
    listOf(
      table('姓名|考号', ...[...'一二三四五'].map((sign, place) => `甲${sign}|${Math.min(place, 3) + 81}`)),
    ),
    ['11 cell-repeated', 'quota-list-differs'],
  ],
  [
    'a code of another post',
    listOf(
      table(
        '姓名|岗位代码|岗位名称',
        ...[...'一二三四五'].map((sign) => `甲${sign}|${sign === '三' ? '10' : '01'}|甲岗`),
      ),
    ),
    ['9 code-name-differs', 'quota-list-differs'],
  ],
  [
    'a mark that makes no total',
    listOf(
      table(
        '姓名|笔试成绩|面试成绩|总成绩',
        '甲一|82|91|86.5',
        '甲二|75.5|88|81.75',
        '甲三|91|70.5|80.75',
        '甲四|66|79|72.5',
        '甲五|7.05|80|75.25',
      ),
    ),
    ['11 row-part-differs', 'quota-list-differs'],
  ],
  [
    'a name that is masked',
    listOf(table('序号|姓名', '1|甲一', '2|甲二', '3|甲*', '4|甲四', '5|甲五')),
    ['9 name-masked-alone', 'quota-list-differs'],
  ],
  ['a column of the category of each', listOfSeveral(ranked, []), []],
  ['a column of it, and its categories', listOfSeveral(ranked, ['类别: [先进个人, 先进集体]']), []],
  [
    'a column of it, typed wide and in quotes',
    listOfSeveral(table('序号|名称|等级', '1|甲一|“先进个人”', '2|甲二|先 进 个 人', '3|丙班|先进集体'), []),
    [],
  ],
  [
    'a column of the category of the only list',
    listOf(table('序号|姓名|类别', '1|甲一|先进个人', '2|甲二|先进个人')),
    [],
  ],
  [
    'a cell of no category, and an empty one',
    listOfSeveral(
      table('序号|名称|等级', '1|甲一|先进个人', '2|甲二|先进工作者', '3|丙班|', '4|丁班|先进集体'),
      [],
    ),
    ['7 row-category-unknown', '8 row-category-unknown'],
  ],
  [
    'a cell of a category of the notice that is none of its own',
    listOfSeveral(table('序号|名称|等级', '1|甲一|先进个人', '2|甲二|先进个人', '3|丙班|先进集体'), [
      '类别: 先进个人',
      '类别列: 等级',
    ]),
    ['10 row-category-unknown'],
  ],
  [
    'several categories and no column of them',
    listOfSeveral(table('序号|名称|单位', '1|甲一|甲局', '2|甲二|乙局', '3|丙班|丙厂'), [
      '类别: [先进个人, 先进集体]',
    ]),
    ['5 no-category-column'],
  ],
  [
    'several categories and names in lines',
    listOfSeveral(['甲一', '甲二', '丙班'], ['类别: [先进个人, 先进集体]']),
    ['5 no-category-column'],
  ],
  [
    'no category, and a column that names one in a few rows',
    listOfSeveral(table('序号|名称|备注', '1|甲一|先进个人', '2|甲二|乙局', '3|丙班|丙厂'), []),
    ['2 missing-key'],
  ],
  ['two columns that name other categories', listOfSeveral(twice, []), ['4 no-category-column']],
  ['two of them, of which one is declared', listOfSeveral(twice, ['类别列: 等级']), []],
  [
    'two that name the same',
    listOfSeveral(
      table('名称|等级|称号', '甲一|先进个人|先进个人', '甲二|先进个人|先进个人', '丙班|先进集体|先进集体'),
      [],
    ),
    [],
  ],
  [
    'a declared column of categories that is not there',
    listOfSeveral(ranked, ['类别列: 奖项']),
    ['5 no-category-column'],
  ],
  [
    'several categories in one text',
    listOfSeveral(ranked, ['类别: 先进个人，先进集体']),
    ['2 unknown-category'],
  ],
  [
    'a category that the notice does not have among its own',
    listOfSeveral(ranked, ['类别: [先进个人, 先进集体, 先进班组]']),
    ['2 unknown-category'],
  ],
];

describe('a list', () => {
  it.each(cases)('with %s', (_, changes, reports) => {
    expect(told(changes)).toEqual(reports);
  });

  it('has two masked names that are alike, whose numbers tell them apart', () => {
    const twoWith = (number: string): string => {
      const list = (category: string, own: string): string =>
        `---\n类别: ${category}\n标题: ${category}名单\n---\n${table('序号|姓名|证件号码|户型', `1|甲*一|${own}|两居`).join('\n')}\n`;
      const more = { [`${folder}nominees/more.md`]: list('先进集体', number) };
      return told({ ...listOfSeveral([], []), [file]: list('先进个人', '0000****1234'), ...more }).join();
    };
    expect(twoWith('0000****5678')).not.toContain('nominee-repeated');
    expect(twoWith('0000****1234')).toContain('nominee-repeated');
  });

  it('is named by the column that it declares', () => {
    const content = readFixture(
      listOf(table('序号|项目名称|负责人姓名', '1|甲项目|甲一', '2|乙项目|甲二'), '姓名列: 负责人 姓名\n'),
    );
    if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
    expect(nomineesOf(content.notices[0]).map(({ name }) => name)).toEqual(['甲一', '甲二']);
  });

  it('of reserves stands below the others of its number', () => {
    const reserves = `---\n类别: 先进个人\n标题: 递补名单\n名单: 递补\n---\n${table('序号|姓名', '3|丙三').join('\n')}\n`;
    const content = readFixture({
      ...listOf(table('序号|姓名', '1|甲一', '2|甲二')),
      [`${folder}nominees/earlier.md`]: reserves,
    });
    if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
    expect(content.notices[0].lists.map(({ title }) => title)).toEqual(['名单', '递补名单']);
  });

  it('has names in lines as they are printed, signs without the stroke that guards them', () => {
    const content = readFixture(listOf(['示例\\*甲', '示例\\*乙\\*丙']));
    if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
    expect(nomineesOf(content.notices[0]).map(({ name }) => name)).toEqual(['示例*甲', '示例*乙*丙']);
  });

  it('asks for the column with the heads to choose from', () => {
    const [problem] = toldOf(readFixture(listOf(table('序号|项目名称|负责人姓名', '1|甲|乙'))).diagnostics);
    expect(problem?.message).toBe(
      '表头里的“项目名称”“负责人姓名”都可能是公示对象的姓名或名称，无法确定是哪一列。',
    );
    expect(problem?.advice).toBe(
      '请在开头的设置里写明，例如“姓名列: 项目名称”。可以写：项目名称、负责人姓名。',
    );
  });

  it('of several categories has each row under its own, in the order of the table', () => {
    const content = readFixture(listOfSeveral(ranked, []));
    if (!isUsable(content) || !content.notices[0]) throw new Error(JSON.stringify(content.diagnostics));
    const { lists, categories } = content.notices[0];
    expect(lists.map((list) => list.categories)).toEqual([['先进个人', '先进集体']]);
    expect(nomineesOf({ lists }).map(({ name, category }) => `${name} ${category}`)).toEqual([
      '甲一 先进个人',
      '丙班 先进集体',
      '甲二 先进个人',
    ]);
    expect(categories).toEqual(['先进个人', '先进集体']);
  });

  it('of several categories says of a cell which ones there are, and what to do', () => {
    const problems = toldOf(
      readFixture(
        listOfSeveral(
          table('序号|名称|等级', '1|甲一|先进个人', '2|甲二|个人', '3|丙班|', '4|丁班|先进集体'),
          [],
        ),
      ).diagnostics,
    );
    expect(problems.map(({ line, column, message, advice }) => [line, column, message, advice])).toEqual([
      [
        7,
        12,
        '“等级”写的是“个人”，不是这个名单的类别。',
        '请写成“先进个人”或“先进集体”，一字不差；确有这个类别的，请在“名额”（名单写了“类别”的，也在那里）补上。',
      ],
      [
        8,
        10,
        '这一行的“等级”是空的，不知道是哪个类别。',
        '请写成“先进个人”或“先进集体”；原来是合并单元格的，请在每一行都写上。',
      ],
    ]);
  });

  it('of several categories in one text says how they are written', () => {
    const [problem] = toldOf(readFixture(listOfSeveral(ranked, ['类别: 先进个人、先进集体'])).diagnostics);
    expect(problem?.advice).toBe('几个类别写成：[先进个人, 先进集体]。');
  });

  it('of one category that is none, whose rows say theirs, is told that they do', () => {
    const [problem] = toldOf(readFixture(listOfSeveral(ranked, ['类别: 获奖对象'])).diagnostics);
    expect(problem?.message).toBe('“获奖对象”不在本公示的名额里。');
    expect(problem?.advice).toBe(
      '“等级”一列已经写着每一行的类别，请把这一行“类别”删去，或者写成：[先进个人, 先进集体]。',
    );
  });

  it('of several categories asks for the column with the heads that may be meant', () => {
    const [problem] = toldOf(readFixture(listOfSeveral(twice, [])).diagnostics);
    expect(problem?.message).toBe(
      '表头里的“等级”“上届等级”都写着类别，内容又不一样，无法确定每一行的类别看哪一列。',
    );
    expect(problem?.advice).toBe('请在开头的设置里写明，例如“类别列: 等级”。可以写：名称、等级、上届等级。');
  });

  it('keeps a number that a correction left free', () => {
    const nominees = table('序号|姓名', '1|甲一', '3|甲二');
    const correction =
      '---\n性质: 对象调整\n时间: 2023-08-09 10:00\n说明: 调整。\n公示期影响: 不影响\n理由: 甲\n版本: 1\n---\n';
    expect(
      told({ ...soundVersion(), ...listOf(nominees), [`${folder}corrections/2023-08-09.md`]: correction }),
    ).toEqual([]);
  });

  it('has a case here for everything that is reported of it', () => {
    const shown = new Set(cases.flatMap(([, , reports]) => reports.map((report) => report.split(' ')[1])));
    expect(Object.keys(listWords).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is spoken of in Chinese, with advice, without an English word of the machine', () => {
    for (const [, changes] of cases) expect(unspoken(readFixture(changes).diagnostics)).toEqual([]);
  });
});
