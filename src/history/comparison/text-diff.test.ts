import { describe, expect, it } from 'vitest';
import { sidesOf } from '#testing/marked-change.ts';
import { chance, integer, pick, seeded } from '#testing/random.ts';
import { type ParagraphChange, type SectionChange, textDiff, type TextSection } from './text-diff.ts';
import { type Run, runsBetween } from './text-runs.ts';

describe('within a paragraph', () => {
  it.each([
    ['says nothing of equal texts', '受理部门：省总工会'],
    ['shows a name as a whole for one character', '[-朱梅-]{+朱玫+}，女，藏族'],
    ['shows a name that is another as a whole', '[-李明华-]{+王明清+}同志'],
    ['shows a name with a middle dot as a whole', '[-阿依古丽·买买提-]{+阿依古丽·麦麦提+}'],
    ['shows another middle dot alone', '扎西[-•-]{+·+}才让'],
    ['shows the space in a name alone', '朱[- -]梅、李红'],
    ['shows a date as a whole for one digit', '截至[-2023年8月4日-]{+2024年8月4日+}。'],
    ['shows a date in Chinese digits as a whole', '[-二○二三年八月四日-]{+二○二三年八月七日+}'],
    [
      'shows both days of a period in one go',
      '[-2023年8月4日至8月10日-]{+2023年8月7日至8月11日+}（5个工作日）',
    ],
    [
      'shows only the last day of a period, and its length apart',
      '公示期：8月7日至[-11日-]{+15日+}（[-5-]{+7+}个工作日）',
    ],
    ['shows a span of years as a whole', '[-2019-2021-]{+2019-2022+}年度'],
    ['shows a span of hours as a whole', '上午[-9:00—12:00-]{+9:00—11:30+}'],
    ['shows decimals as a whole', '共[-6603.62-]{+6603.26+}万元'],
    ['shows a share with its sign', '支持率[-95%-]{+96.5%+}以上'],
    ['shows a fraction as a whole', '不超过[-百分之五-]{+百分之十+}的'],
    ['shows a telephone number as a whole', '电话：[-0971-8258205-]{+0971-8258206+}'],
    ['shows an address of e-mail as a whole', '邮箱[-gonghui@example.cn-]{+gonghui@example.com+}'],
    ['shows the numbers of quotas one by one', '先进集体[-1-]{+2+}个、先进工作者[-2-]{+3+}名'],
    ['shows the number of a clause', '（[-二-]{+三+}）热爱祖国'],
    ['shows a word as a whole for half of it', '予以通报[-表彰-]{+表扬+}的人选'],
    ['shows another post as a whole', '海东市平安区总工会[-主任-]{+副主任+}'],
    [
      'shows another sentence as a whole, though both have words in common',
      '[-始终把职工冷暖放在心上，帮扶困难职工320户-]{+多年来扎根基层，组织职工技能竞赛12场+}。',
    ],
    ['adds a sentence', '热爱祖国。{+遵纪守法。+}作风正派。'],
    ['adds the end of a sentence', '材料须署实名{+，并提供联系方式+}。'],
    ['adds to a list whose entries begin alike', '先进集体1个、{+先进个人3名、+}先进工作者2名'],
    ['adds a document with both its marks', '依据《评选办法》{+《推荐细则》+}《表彰条例》组织评选。'],
    [
      'removes a sentence whose words come again',
      '如有异议，[-可以通过电话向我们反映。-]反映情况要客观公正。',
    ],
    ['adds two words without telling what is between', '西宁{+全体+}职工和海东{+全体+}职工'],
    [
      'shows only marks that became full-width',
      '电话[-:-]{+：+}0971-8258205[-,-]{+，+}联系人[-:-]{+：+}朱梅[-.-]{+。+}',
    ],
    ['shows brackets one by one', '[-(-]{+（+}1[-)-]{+）+}热爱祖国'],
    ['shows the cells of a row', '1｜[-朱梅-]{+王建国+}｜[-女-]{+男+}｜藏族｜[-果洛州-]{+西宁市+}总工会'],
    [
      'shows neighbouring cells apart',
      '朱梅｜[-平安区职工服务中心-]{+西宁市工人文化宫+}｜[-帮扶科科长-]{+高级工程师+}',
    ],
    ['shows a column that was added', '{+1｜+}朱梅｜女｜主任'],
    ['keeps a word of another script whole', 'ئالىم [-تۇرسۇن-]{+تۇرسۇنجان+}同志'],
    ['keeps characters beyond the BMP whole', '[-𠮷-]{+𠮶+}野家代表'],
    ['keeps a character with the sign of its variant', '[-葛\u{e0100}-]{+葛\u{e0101}+}家代表'],
  ])('%s', (_, marks) => {
    expect(marked(runsBetween(...sidesOf(marks)))).toBe(marks);
  });

  it('loses nothing of either text', () => {
    const random = seeded(1);
    const alphabet = [
      ...'朱梅主任副、，。：（）《》｜·  　123年月日的工会总区县abc.-一十二百𠮷é\u0301\u{e0100}\u200d',
      '2023',
      '先进',
    ];
    const words = (most: number) =>
      Array.from({ length: integer(random, 0, most) }, () => pick(random, alphabet)).join('');
    for (let round = 0; round < 1500; round++) {
      const before = words(40);
      let after = chance(random, 0.1) ? words(40) : before;
      for (let edits = integer(random, 0, 5); edits > 0; edits--) {
        const from = integer(random, 0, after.length);
        after = after.slice(0, from) + words(3) + after.slice(from + integer(random, 0, 5));
      }
      const runs = runsBetween(before, after);
      expect(sideOf(runs, 'removed')).toBe(before);
      expect(sideOf(runs, 'added')).toBe(after);
      expect(runs.every(({ text }) => text !== '')).toBe(true);
      expect(runs.map(({ kind }) => kind).join(' ')).not.toMatch(/(\w+) \1|added removed/);
    }
  });

  it('never cuts a number or a date', () => {
    const random = seeded(2);
    const number = () => `${integer(random, 0, 2999)}${pick(random, ['', '.5', '-7', '%', '年8月4日'])}`;
    const text = () => `共${number()}元，计${number()}名、${number()}个，${number()}等。`;
    for (let round = 0; round < 1000; round++) {
      const runs = runsBetween(text(), text());
      for (const side of ['removed', 'added'] as const) {
        const cuts = runs.flatMap(({ kind, text }) => (kind === 'same' || kind === side ? [text] : []));
        expect(cuts.join('｜')).not.toMatch(/[\d.年月-]｜[\d.%年月日-]/);
      }
    }
  });

  it('tells a long text that is another as one change', () => {
    const [before, after] = ['甲乙丙丁', '子丑寅卯'].map((words) => words.repeat(20_000)) as [string, string];
    expect(runsBetween(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('between two versions', () => {
  const clauses = [
    '热爱祖国，拥护党的领导。',
    '遵纪守法，作风正派。',
    '从事工会工作五年以上。',
    '身体健康。',
  ];
  const people = [
    '朱梅｜女｜平安区总工会｜主任',
    '周毛措｜女｜果洛州总工会｜副主席',
    '李明华｜男｜西宁市总工会｜部长',
    '马强｜男｜海北州总工会｜干事',
  ];
  const steps = [
    '受理部门：省总工会组织部。',
    '反映情况要实事求是、客观公正，以便核实。',
    '公示时间为2023年8月7日至8月11日。',
    '电话：0971-8258205。',
  ];
  /** `（一）…`, `（二）…` */
  const numbered = (texts: readonly string[]) =>
    texts.map((text, index) => `（${'一二三四五六'.charAt(index)}）${text}`);
  const rows = (persons: readonly string[]) => persons.map((person, index) => `${index + 1}｜${person}`);

  it.each([
    ['says nothing of equal paragraphs', clauses, clauses, []],
    [
      'counts the paragraphs that it leaves out',
      numbered(clauses),
      numbered(clauses.with(2, '从事工会工作三年以上。')),
      ['（2段没有改动）', '（三）从事工会工作[-五年-]{+三年+}以上。', '（1段没有改动）'],
    ],
    [
      'adds a clause and renumbers those after it',
      numbered(clauses),
      numbered(clauses.toSpliced(2, 0, '热心公益事业。')),
      [
        '（2段没有改动）',
        '{+（三）热心公益事业。+}',
        '（[-三-]{+四+}）从事工会工作五年以上。',
        '（[-四-]{+五+}）身体健康。',
      ],
    ],
    [
      'removes a clause and renumbers those after it',
      numbered(clauses),
      numbered(clauses.toSpliced(2, 1)),
      ['（2段没有改动）', '[-（三）从事工会工作五年以上。-]', '（[-四-]{+三+}）身体健康。'],
    ],
    [
      'adds a person and renumbers those after',
      rows(people),
      rows(people.toSpliced(2, 0, '才让东珠｜男｜黄南州总工会｜主席')),
      [
        '（2段没有改动）',
        '{+3｜才让东珠｜男｜黄南州总工会｜主席+}',
        '[-3-]{+4+}｜李明华｜男｜西宁市总工会｜部长',
        '[-4-]{+5+}｜马强｜男｜海北州总工会｜干事',
      ],
    ],
    [
      'removes a person',
      people,
      people.toSpliced(1, 1),
      ['（1段没有改动）', '[-周毛措｜女｜果洛州总工会｜副主席-]', '（2段没有改动）'],
    ],
    [
      'changes one cell',
      people,
      people.with(2, '李明华｜男｜西宁市总工会｜副部长'),
      ['（2段没有改动）', '李明华｜男｜西宁市总工会｜[-部长-]{+副部长+}', '（1段没有改动）'],
    ],
    [
      'adds a column to every row',
      people.slice(0, 2),
      ['朱梅｜女｜藏族｜平安区总工会｜主任', '周毛措｜女｜汉族｜果洛州总工会｜副主席'],
      ['朱梅｜女｜{+藏族｜+}平安区总工会｜主任', '周毛措｜女｜{+汉族｜+}果洛州总工会｜副主席'],
    ],
    [
      'adds a column and a person alike to the next',
      ['朱梅｜女｜平安区总工会｜主任'],
      ['马丽｜女｜藏族｜平安区总工会｜干事', '朱梅｜女｜汉族｜平安区总工会｜主任'],
      ['{+马丽｜女｜藏族｜平安区总工会｜干事+}', '朱梅｜女｜{+汉族｜+}平安区总工会｜主任'],
    ],
    [
      'says where a paragraph moved',
      steps,
      [steps[1], steps[2], steps[0], steps[3]].map(String),
      ['（2段没有改动）', '（从第1段移到第3段）受理部门：省总工会组织部。', '（1段没有改动）'],
    ],
    [
      'says where a person moved who has another number',
      rows(people),
      rows([...people.slice(1), ...people.slice(0, 1)]),
      [
        '[-2-]{+1+}｜周毛措｜女｜果洛州总工会｜副主席',
        '[-3-]{+2+}｜李明华｜男｜西宁市总工会｜部长',
        '[-4-]{+3+}｜马强｜男｜海北州总工会｜干事',
        '（从第1段移到第4段）[-1-]{+4+}｜朱梅｜女｜平安区总工会｜主任',
      ],
    ],
    [
      'knows a person who moved and is typed in another way',
      ['1｜张　三｜示例厂', '2｜王五｜示例厂', '3｜艾沙•买买提｜示例厂'],
      ['1｜王五｜示例厂', '2｜艾沙·买买提｜示例厂', '3｜张三｜示例厂'],
      [
        '[-2-]{+1+}｜王五｜示例厂',
        '[-3-]{+2+}｜艾沙[-•-]{+·+}买买提｜示例厂',
        '（从第1段移到第3段）[-1-]{+3+}｜张[-　-]三｜示例厂',
      ],
    ],
    [
      'does not take one person for another who moved',
      [...people.slice(1), '朱梅｜女｜平安区总工会｜主任'],
      ['马丽｜女｜平安区总工会｜主任', ...people.slice(1)],
      ['{+马丽｜女｜平安区总工会｜主任+}', '（3段没有改动）', '[-朱梅｜女｜平安区总工会｜主任-]'],
    ],
    [
      'tells a paragraph that is another as removed and added',
      ['联系人：朱梅', '以单位名义反映情况的材料需加盖单位公章。'],
      ['联系人：朱梅', '本公示由办公室负责解释'],
      ['（1段没有改动）', '[-以单位名义反映情况的材料需加盖单位公章。-]', '{+本公示由办公室负责解释+}'],
    ],
    [
      'tells a person who was replaced as removed and added',
      ['朱梅，女，1975年6月生，平安区总工会主任。', '该同志扎根基层二十余年，帮扶职工320户。'],
      ['王建国，男，1980年11月生，西宁市教育局科长。', '多年来组织技能竞赛12场，参赛上万人次。'],
      [
        '[-朱梅，女，1975年6月生，平安区总工会主任。-]',
        '[-该同志扎根基层二十余年，帮扶职工320户。-]',
        '{+王建国，男，1980年11月生，西宁市教育局科长。+}',
        '{+多年来组织技能竞赛12场，参赛上万人次。+}',
      ],
    ],
    [
      'keeps a paragraph that only grew',
      ['以个人名义反映情况的材料应署实名并提供有效联系方式。'],
      [
        '以个人名义反映情况的材料应署实名并提供有效联系方式。以单位名义反映情况的材料需加盖单位公章。匿名反映、没有具体线索的，不予受理。',
      ],
      [
        '以个人名义反映情况的材料应署实名并提供有效联系方式。{+以单位名义反映情况的材料需加盖单位公章。匿名反映、没有具体线索的，不予受理。+}',
      ],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(linesOf(textDiff(section('正文', before), section('正文', after))).slice(1)).toEqual(lines);
  });

  it.each([
    [
      'adds a section',
      [...section('正文', steps), ...section('名单', people)],
      [...section('正文', steps), ...section('说明', ['本次评选不收取费用。']), ...section('名单', people)],
      ['增加：说明', '{+本次评选不收取费用。+}'],
    ],
    [
      'tells a removed section where it stood',
      [...section('条件', clauses.slice(0, 1)), ...section('正文', steps), ...section('名单', people)],
      [...section('正文', steps), ...section('名单', people.slice(1))],
      [
        '删除：条件',
        '[-热爱祖国，拥护党的领导。-]',
        '名单',
        '[-朱梅｜女｜平安区总工会｜主任-]',
        '（3段没有改动）',
      ],
    ],
    [
      'tells a section’s new heading first',
      section('劳动模范评选条件', clauses),
      section('劳动模范推荐条件', clauses.slice(0, 3)),
      ['劳动模范推荐条件', '标题：劳动模范[-评选-]{+推荐+}条件', '（3段没有改动）', '[-身体健康。-]'],
    ],
    [
      'follows sections whose headings were counted anew',
      [...section('附件1', clauses), ...section('附件2', people)],
      [...section('附件1', steps.slice(0, 1)), ...section('附件2', clauses), ...section('附件3', people)],
      [
        '增加：附件1',
        '{+受理部门：省总工会组织部。+}',
        '附件2',
        '标题：附件[-1-]{+2+}',
        '（4段没有改动）',
        '附件3',
        '标题：附件[-2-]{+3+}',
        '（4段没有改动）',
      ],
    ],
    [
      'says where a section moved, and what changed in it',
      [...section('条件', clauses), ...section('正文', steps), ...section('名单', people)],
      [...section('正文', steps), ...section('名单', people), ...section('条件', clauses.slice(0, 3))],
      ['条件（从第1部分移到第3部分）', '（3段没有改动）', '[-身体健康。-]'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(linesOf(textDiff(before, after))).toEqual(lines);
  });

  it('accounts for every paragraph of both versions', () => {
    const random = seeded(3);
    const texts = [...clauses, ...people, ...steps];
    const version = () => Array.from({ length: integer(random, 0, 11) }, () => pick(random, texts));
    const edited = (text: string) => (chance(random, 0.25) ? text.replace(/.$/u, '等') : text);
    for (let round = 0; round < 500; round++) {
      const [before, after] = [version(), version().map(edited)];
      expect(versionsTold(before, after)).toBe([...before.toSorted(), '', ...after].join('\n'));
    }
  });

  it('keeps what stayed among a thousand paragraphs that were replaced', () => {
    const version = (first: number) =>
      Array.from({ length: 2000 }, (_, at) => `${at % 2 ? at : first + at}号`);
    const [difference] = textDiff(section('名单', version(3000)), section('名单', version(6000)));
    expect(difference?.paragraphs.filter(({ kind }) => kind === 'skipped')).toHaveLength(1000);
  });

  it.each([
    ['paragraphs that are all others', (at: number) => `甲${at}。`, (at: number) => `乙${at + 10_000}。`],
    ['paragraphs in another order', (at: number) => `甲${at}`, (at: number) => `甲${(at * 7919) % 10_000}`],
    ['paragraphs all alike', () => '同意推荐。', () => '同意推荐'],
  ])('compares 10,000 %s', (_, before, after) => {
    const version = (text: (at: number) => string) => Array.from({ length: 10_000 }, (_, at) => text(at));
    const [old, present] = [version(before), version(after)];
    expect(versionsTold(old, present)).toBe([...old.toSorted(), '', ...present].join('\n'));
  });
});

function section(heading: string, paragraphs: readonly string[]): TextSection[] {
  return [{ heading, paragraphs }];
}

/** A line a paragraph, under its section's heading. */
function linesOf(changes: readonly SectionChange[]): string[] {
  const kinds = { changed: '', added: '增加：', removed: '删除：' } as const;
  return changes.flatMap(({ heading, kind, moved, paragraphs }) => [
    `${kinds[kind]}${heading}${moved ? `（从第${moved.from}部分移到第${moved.to}部分）` : ''}`,
    ...paragraphs.map(lineOf),
  ]);
}

function lineOf(change: ParagraphChange): string {
  switch (change.kind) {
    case 'changed':
      return `${change.isHeading ? '标题：' : ''}${marked(change.runs)}`;
    case 'added':
    case 'removed':
      return marked([change]);
    case 'moved':
      return `（从第${change.from}段移到第${change.to}段）${marked(change.runs)}`;
    case 'skipped':
      return `（${change.count}段没有改动）`;
  }
}

/** As `朱[-梅-]{+玫+}`. */
function marked(runs: readonly Run[]): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return runs.map(({ kind, text }) => signs[kind].join(text)).join('');
}

/** The text that `runs` change, or the one they lead to. */
function sideOf(runs: readonly Run[], side: 'removed' | 'added'): string {
  return runs.map(({ kind, text }) => (kind === 'same' || kind === side ? text : '')).join('');
}

/** Both versions as their difference tells them, a line a paragraph, the older one sorted. */
function versionsTold(before: readonly string[], after: readonly string[]): string {
  const changes = textDiff(section('正文', before), section('正文', after));
  const [olds, news]: [string[], string[]] = changes.length === 0 ? [[...after], [...after]] : [[], []];
  for (const change of changes.flatMap(({ paragraphs }) => paragraphs))
    if ('runs' in change) {
      olds.push(sideOf(change.runs, 'removed'));
      news.push(sideOf(change.runs, 'added'));
    } else if (change.kind === 'skipped') {
      const same = after.slice(news.length, news.length + change.count);
      olds.push(...same);
      news.push(...same);
    } else if (change.kind === 'removed') olds.push(change.text);
    else news.push(change.text);
  return [...olds.toSorted(), '', ...news].join('\n');
}
