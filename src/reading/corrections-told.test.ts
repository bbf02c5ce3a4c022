import { describe, expect, it } from 'vitest';
import {
  type Changes,
  changed,
  readFixture,
  soundContent,
  soundVersion,
  toldOf,
} from './fixtures/fixture.ts';

/** What corrections say that they are, held against what they changed. */

const folder = 'notices/2023/sound/';
const notice = `${folder}notice.md`;
const correction = `${folder}corrections/2023-08-09.md`;
const table = `${folder}nominees/list.md`;
const result = `${folder}result.md`;

const correctionText = (kind: string, words: string): string =>
  `---\n性质: ${kind}\n时间: 2023-08-09 10:00\n说明: ${words}\n公示期影响: 不影响\n---\n`;

const heads = {
  persons: '序号 | 姓名 | 单位 | 职务',
  cadres: '姓名 | 性别 | 现任职务 | 拟任职务',
  projects: '序号 | 项目名称 | 完成单位 | 完成人',
  grants: '企业名称 | 地址 | 金额（万元）',
  students: '姓名 | 学校 | 班级',
  villages: '序号 | 单位 | 负责人',
  works: '作品名称 | 作者 | 等次',
  teachers: '姓名 | 单位 | 任教学科',
  drivers: '姓名 | 准驾车型 | 档案号',
  names: '姓名',
} as const;
type Head = keyof typeof heads;

/** The list with `rows` under `head`, in place of the sound notice's own nominees. */
function listOf(head: Head, rows: readonly string[]): Changes {
  const columns = heads[head].split('|').length;
  const [name = ''] = /项目名称|企业名称|作品名称|姓名|单位/.exec(heads[head]) ?? [];
  const lines = [heads[head], Array.from({ length: columns }, () => '---').join(' | '), ...rows];
  return {
    [notice]: String(soundContent[notice]).replace('数: 2', `数: ${rows.length}`),
    [`${folder}nominees/jia-yi.md`]: undefined,
    [`${folder}nominees/jia-er.md`]: undefined,
    [table]: `---\n类别: 先进个人\n标题: 名单\n姓名列: ${name}\n---\n${lines.map((line) => `| ${line} |\n`).join('')}`,
  };
}

interface Case {
  readonly head?: Head;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly kind?: string;
  readonly words?: string;
  readonly more?: Changes;
}

/** What is told of the correction, and every error. */
function told({ head = 'persons', before, after, kind = '笔误', words = '文字有误，现予更正', more }: Case) {
  const changes = {
    ...soundVersion(1, listOf(head, before)),
    ...listOf(head, after),
    [correction]: correctionText(kind, words),
    ...more,
  };
  return toldOf(readFixture(changes).diagnostics).filter(
    ({ code, severity }) => code.startsWith('correction-') || severity === 'error',
  );
}

const three = ['1 | 甲一明 | 甲厂 | 工程师', '2 | 乙二强 | 乙厂 | 技师', '3 | 丙三 | 丙所 | 主任'];
const put = (index: number, row: string): readonly string[] =>
  three.map((old, place) => (place === index ? row : old));

describe('a correction of another kind than 对象调整', () => {
  it.each<[string, Case, string]>([
    [
      'puts another person in a place',
      { before: three, after: put(2, '3 | 丁小虎 | 县公路局 | 局长') },
      '名单里却少了“丙三”、多了“丁小虎”。',
    ],
    [
      'puts another in the same place, all else alike',
      { before: three, after: put(2, '3 | 丁小虎 | 丙所 | 主任') },
      '名单里却少了“丙三”、多了“丁小虎”。',
    ],
    ['takes one off', { before: three, after: three.slice(0, 2) }, '名单里却少了“丙三”。'],
    ['puts one on', { before: three.slice(0, 2), after: three }, '名单里却多了“丙三”。'],
    ['takes off two', { before: three, after: three.slice(1, 2) }, '名单里却少了“甲一明”“丙三”。'],
    [
      'changes particulars and a person',
      { kind: '信息变更', before: three, after: put(0, '1 | 丁四 | 丁厂 | 工程师') },
      '性质写的是“信息变更”，名单里却少了“甲一明”、多了“丁四”。',
    ],
    [
      'is called another',
      { kind: '其他', before: three, after: three.slice(0, 2) },
      '性质写的是“其他”，名单里却少了“丙三”。',
    ],
    [
      'is called one of the window',
      { kind: '期限调整', before: three, after: three.slice(0, 2) },
      '性质写的是“期限调整”，名单里却少了“丙三”。',
    ],
    [
      'puts one of a near name with another row',
      { before: three, after: put(2, '3 | 丙四 | 丁厂 | 会计') },
      '名单里却少了“丙三”、多了“丙四”。',
    ],
    [
      'replaces a project',
      {
        head: 'projects',
        before: ['1 | 甲谷种植技术研究 | 甲所 | 甲一'],
        after: ['1 | 智慧课堂平台建设 | 乙所 | 乙二'],
      },
      '名单里却少了“甲谷种植技术研究”、多了“智慧课堂平台建设”。',
    ],
    [
      'puts a second name into a row',
      { before: three, after: put(2, '3 | 丙三、丁小虎 | 丙所 | 主任') },
      '名单里却少了“丙三”、多了“丙三、丁小虎”。',
    ],
    [
      'replaces a firm',
      {
        head: 'grants',
        before: ['甲江机械有限公司 | 甲路 | 30', '乙山食品厂 | 乙路 | 20'],
        after: ['甲江机械有限公司 | 甲路 | 30', '丙湖纺织集团 | 丙路 | 20'],
      },
      '名单里却少了“乙山食品厂”、多了“丙湖纺织集团”。',
    ],
    [
      'replaces one name of a bare list',
      { head: 'names', before: ['甲一明', '乙二'], after: ['甲一明', '丁小虎'] },
      '名单里却少了“乙二”、多了“丁小虎”。',
    ],
  ])('that %s is told', (_, one, words) => {
    const [first, ...others] = told(one);
    expect([first?.code, others]).toEqual(['correction-of-others', []]);
    expect(first?.message).toContain(words);
    expect(first?.line).toBe(2);
  });

  it.each<[string, Case]>([
    ['a sign of a name', { before: three, after: put(0, '1 | 甲一鸣 | 甲厂 | 工程师') }],
    ['a sign of a short name', { before: three, after: put(2, '3 | 丙山 | 丙所 | 主任') }],
    ['a surname', { before: three, after: put(2, '3 | 邴三 | 丙所 | 主任') }],
    ['a sign left out', { before: three, after: put(2, '3 | 丙三山 | 丙所 | 主任') }],
    ['signs turned round', { before: three, after: put(0, '1 | 甲明一 | 甲厂 | 工程师') }],
    ['two signs of three, all else alike', { before: three, after: put(1, '2 | 乙尔墙 | 乙厂 | 技师') }],
    ['traditional characters', { head: 'names', before: ['張偉國', '乙二'], after: ['张伟国', '乙二'] }],
    ['what tells more of a name', { before: three, after: put(2, '3 | 丙三（女） | 丙所 | 主任') }],
    ['a name that was masked', { before: put(2, '3 | 丙某 | 丙所 | 主任'), after: three }],
    ['a space in a name', { before: three, after: put(2, '3 | 丙　三 | 丙所 | 主任') }],
    ['a unit', { before: three, after: put(2, '3 | 丙三 | 丙研究所 | 主任') }],
    ['a whole unit', { before: three, after: put(2, '3 | 丙三 | 丁局 | 主任') }],
    ['the order', { before: three, after: three.toReversed() }],
    [
      'numbers',
      {
        before: three,
        after: ['1 | 甲一明 | 甲厂 | 工程师', '3 | 乙二强 | 乙厂 | 技师', '2 | 丙三 | 丙所 | 主任'],
      },
    ],
    ['nothing of the list', { before: three, after: three }],
    [
      'a post',
      {
        kind: '信息变更',
        head: 'cadres',
        before: ['甲一 | 男 | 甲局科员 | 甲局科长'],
        after: ['甲一 | 男 | 甲局副科长 | 甲局科长'],
      },
    ],
    [
      'a word of a project',
      {
        head: 'projects',
        before: ['1 | 牦牛乳深加工工艺 | 甲所 | 甲一、乙二'],
        after: ['1 | 牦牛奶深加工工艺 | 甲所 | 甲一、乙二'],
      },
    ],
    [
      'half of the words of a project',
      {
        head: 'projects',
        before: ['1 | 高原谷物种植技术研究 | 甲所 | 甲一'],
        after: ['1 | 高原谷物种植技术的示范与推广 | 甲所 | 甲一'],
      },
    ],
    [
      'a short name of a firm',
      { head: 'grants', before: ['甲江机械公司 | 甲路 | 30'], after: ['甲江机械制造有限公司 | 甲路 | 30'] },
    ],
    [
      'one who made a work',
      { head: 'works', before: ['《山里》 | 甲一 | 一等'], after: ['《山里》 | 甲乙 | 一等'] },
    ],
    [
      'the title of a work',
      { head: 'works', before: ['《山里》 | 甲一 | 一等'], after: ['《山里人》 | 甲一 | 一等'] },
    ],
    [
      'a class',
      {
        head: 'students',
        before: ['甲一 | 甲校 | 三班', '乙二 | 甲校 | 四班'],
        after: ['甲一 | 甲校 | 二班', '乙二 | 甲校 | 四班'],
      },
    ],
    ['the head of a village', { head: 'villages', before: ['1 | 甲村 | 甲一'], after: ['1 | 甲村 | 乙二'] }],
    ['a sum', { head: 'grants', before: ['甲厂 | 甲路 | 30'], after: ['甲厂 | 甲路 | 3'] }],
    ['a subject', { head: 'teachers', before: ['甲一 | 甲校 | 语文'], after: ['甲一 | 甲校 | 数学'] }],
    [
      'two of one name',
      {
        before: ['1 | 丙三 | 甲厂 | 工人', '2 | 丙三 | 乙厂 | 工人'],
        after: ['1 | 丙三 | 乙厂 | 工人', '2 | 丙三 | 丁厂 | 工人'],
      },
    ],
    ['who is put forward, and says so', { kind: '对象调整', before: three, after: three.slice(0, 2) }],
    [
      'who is put forward, one in another’s place',
      { kind: '对象调整', before: three, after: put(2, '3 | 丁小虎 | 丙所 | 主任') },
    ],
    ['a title beside a name', { before: put(2, '3 | 丙三同志 | 丙所 | 主任'), after: three }],
    [
      'a short form with more left out',
      {
        head: 'villages',
        before: ['1 | 甲市人社局 | 甲一'],
        after: ['1 | 甲市人力资源和社会保障局 | 甲一'],
      },
    ],
    ['a short form', { head: 'villages', before: ['1 | 一中 | 甲一'], after: ['1 | 甲市第一中学 | 甲一'] }],
    [
      'two names in a row',
      { head: 'names', before: ['甲一明、乙二强', '丙三'], after: ['甲一明', '乙二强', '丙三'] },
    ],
    [
      'two columns',
      {
        before: ['1 | 甲厂 | 甲一明 | 工人', ...three.slice(1)],
        after: ['1 | 甲一明 | 甲厂 | 工人', ...three.slice(1)],
      },
    ],
    [
      'numbers in characters',
      {
        words: '甲一明的单位写错',
        before: ['1 | 甲一明 | 甲厂 | 工人', '2 | 乙二强 | 乙厂 | 工人'],
        after: ['一 | 甲一明 | 丁厂 | 工人', '二 | 乙二强 | 乙厂 | 工人'],
      },
    ],
    ['a name in a bare list', { head: 'names', before: ['甲一明', '乙二'], after: ['甲一鸣', '乙二'] }],
    [
      'a village by its number',
      {
        head: 'villages',
        before: ['1 | 甲乡第一村民委员会 | 甲一'],
        after: ['1 | 甲乡第二村民委员会 | 甲一'],
      },
    ],
  ])('that changes %s is not', (_, one) => {
    expect(told(one).filter(({ code }) => code !== 'correction-idle')).toEqual([]);
  });

  it('that removes personal data is not asked', () => {
    expect(
      told({ kind: '隐私处理', before: three, after: three.slice(0, 2) }).map(({ code }) => code),
    ).toEqual(['version-not-kept']);
  });
});

describe('a slip of the pen', () => {
  const of = (changes: Changes, kind = '笔误', text = '文字有误，现予更正') =>
    toldOf(
      readFixture({ ...soundVersion(), ...changes, [correction]: correctionText(kind, text) }).diagnostics,
    )
      .filter(({ code }) => code.startsWith('correction-') || code === 'version-broken')
      .map(({ code, message }) => `${code} ${message}`);

  it('moves no window', () => {
    const window = changed(notice, '工作日: 5', '工作日: 7');
    expect(of(window)).toEqual([
      expect.stringContaining('correction-of-more 性质写的是“笔误”，公示期却改了。'),
    ]);
    expect(of(window, '期限调整')).toEqual([]);
    expect(of(changed(notice, '公示时间为', '公示期为'))).toEqual([]);
  });

  it('puts nobody into another category that was there', () => {
    const quotas = '  - { 类别: 先进个人, 数: 2, 量词: 名 }\n';
    const two = (first: number, second: number): string =>
      `  - { 类别: 先进个人, 数: ${first}, 量词: 名 }\n  - { 类别: 劳动模范, 数: ${second}, 量词: 名 }\n`;
    const person = (name: string, category: string): string =>
      `---\n序号: ${'一二三'.indexOf(name.charAt(1)) + 1}\n名称: ${name}\n类别: ${category}\n---\n${name}的事迹。\n`;
    const as = (first: string, second: string, third: string): Changes => ({
      ...changed(notice, quotas, two(2, 1)),
      [`${folder}nominees/jia-yi.md`]: person('甲一', first),
      [`${folder}nominees/jia-er.md`]: person('甲二', second),
      [`${folder}nominees/jia-san.md`]: person('甲三', third),
    });
    const before = soundVersion(1, as('先进个人', '先进个人', '劳动模范'));
    const swapped = { ...before, ...as('先进个人', '劳动模范', '先进个人') };
    expect(of(swapped)).toEqual([
      expect.stringContaining('correction-of-more 性质写的是“笔误”，“甲二”“甲三”却换了类别。'),
    ]);
    expect(of(swapped, '信息变更')).toEqual([]);
    const renamed = Object.fromEntries(
      Object.entries(as('先进个人', '先进个人', '劳动模范')).map(([path, text]) => [
        path,
        String(text).replaceAll('劳动模范', '劳动模犯'),
      ]),
    );
    expect(of({ ...soundVersion(1, renamed), ...as('先进个人', '先进个人', '劳动模范') })).toEqual([]);
  });
});

describe('the words of a correction', () => {
  const otherUnits = ['1 | 甲一明 | 丁厂 | 工程师', '2 | 乙二强 | 戊厂 | 技师', '3 | 丙三 | 丙所 | 主任'];
  const otherPhone = (rows: Changes): Changes => ({
    [notice]: String(rows[notice]).replace('0000-5550123', '0000-5550129'),
  });

  it.each<[string, Case, string]>([
    [
      'another row',
      { before: three, after: otherUnits, words: '甲一明的工作单位写错，现予更正' },
      '“乙二强”',
    ],
    [
      'another row, spelt otherwise',
      {
        before: three,
        after: ['1 | 甲一明 | 丁厂 | 工程师', '2 | 乙二墙 | 乙厂 | 技师', '3 | 丙三 | 丙所 | 主任'],
        words: '甲一明的工作单位由“甲厂”更正为“丁厂”',
      },
      '“乙二墙”',
    ],
    [
      'a telephone',
      {
        before: three,
        after: put(0, '1 | 甲一明 | 丁厂 | 工程师'),
        words: '甲一明的单位写错',
        more: otherPhone(listOf('persons', three)),
      },
      '“受理”',
    ],
    [
      'another project',
      {
        kind: '信息变更',
        head: 'projects',
        before: ['1 | 甲谷种植 | 甲所 | 甲一', '2 | 乙山造林 | 乙所 | 乙二'],
        after: ['1 | 甲谷种植 | 丁所 | 甲一', '2 | 乙山造林 | 乙所 | 戊五'],
        words: '“甲谷种植”的完成单位变更为丁所',
      },
      '“乙山造林”',
    ],
  ])('that leave out %s are told', (_, one, words) => {
    const reports = told(one);
    expect(reports.map(({ code }) => code)).toEqual(['correction-unsaid']);
    expect(reports[0]?.message).toContain(words);
    expect(reports[0]?.line).toBe(4);
  });

  it.each([
    '文字有误，现予更正',
    '甲一明、乙二强的工作单位写错，现予更正',
    '甲一明等2人的工作单位写错',
    '甲一明等同志的单位写错',
    '甲一明和另外几人的单位有误',
    '更正甲一明及有关人员的单位',
    '甲一明所在的甲厂更正为丁厂，乙厂更正为戊厂',
    '甲一明的单位更正为丁厂，另一人的更正为戊厂',
    '第1、2号的单位写错',
    '更正甲一明的单位，并统一单位名称的写法',
    '甲一明的单位写错；名单其余错误一并更正',
    '甲一明等两名对象的单位写错',
    '甲一明的单位有误，共更正2处',
    '名单表格中的单位错位一行，从甲一明起',
    '更正部分对象的单位',
    '工作单位写错',
    '甲一明、乙二强：单位更正',
    '甲一明的单位写错，另有错字已改正',
    '甲一明的单位和个别单位的写法有误',
  ])('%s leave out nothing', (words) => {
    expect(told({ before: three, after: otherUnits, words })).toEqual([]);
  });

  it.each([
    '甲一明的单位写错，咨询电话一并更正',
    '甲一明的单位和受理方式有误',
    '更正甲一明的单位、联系人',
    '文字有误，现予更正',
    '更正甲一明的单位及监督电话的号码',
  ])('%s leave out no telephone', (words) => {
    const after = put(0, '1 | 甲一明 | 丁厂 | 工程师');
    expect(told({ before: three, after, words, more: otherPhone(listOf('persons', three)) })).toEqual([]);
  });

  it('need not name everybody who is put forward or taken off', () => {
    expect(
      told({ kind: '对象调整', before: three, after: otherUnits.slice(0, 2), words: '丙三不再推荐' }),
    ).toEqual([]);
  });
});

describe('a result after a correction', () => {
  const entry = (name: string, outcome = '推荐'): string => `  - { 名称: ${name}, 结果: ${outcome} }\n`;
  const codes = (names: readonly string[], kind: string, after: readonly string[]): string[] => {
    const changes = {
      ...soundVersion(1, listOf('persons', three)),
      ...listOf('persons', after),
      [correction]: correctionText(kind, '文字有误，现予更正'),
      [result]: `---\n时间: 2023-08-18 10:00\n去向: 按规定推荐\n对象:\n${names.map((name) => entry(name)).join('')}---\n`,
    };
    return toldOf(readFixture(changes).diagnostics)
      .filter(({ file }) => file.endsWith('/result.md'))
      .map(({ line, code, message }) => `${line} ${code} ${message}`);
  };
  const respelt = put(0, '1 | 甲一鸣 | 甲厂 | 工程师');

  it('names nobody by what was corrected', () => {
    expect(codes(['甲一鸣', '乙二强', '丙三'], '笔误', respelt)).toEqual([]);
    const report = 'result-corrected 名单里的“甲一明”已经更正为“甲一鸣”。';
    expect(codes(['乙二强', '丙三', '甲一明'], '笔误', respelt)).toEqual([`7 ${report}`]);
    expect(codes(['甲一鸣', '乙二强', '丙三', '甲一明'], '笔误', respelt)).toEqual([`8 ${report}`]);
  });

  it('may tell of those who are not put forward any more', () => {
    expect(codes(['甲一明', '乙二强', '丙三'], '对象调整', three.slice(0, 2))).toEqual([]);
    expect(codes(['甲一明', '乙二强', '丙三', '丁四'], '对象调整', put(2, '3 | 丁四 | 丁厂 | 会计'))).toEqual(
      [],
    );
  });

  it('tells at once of all whom it leaves out', () => {
    expect(codes(['丙三'], '笔误', respelt)).toEqual(['5 result-omits 缺少“甲一鸣”“乙二强”的结果。']);
  });
});
