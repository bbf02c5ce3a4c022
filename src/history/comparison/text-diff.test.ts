import { describe, expect, it } from 'vitest';
import { type ParagraphChange, type SectionChange, textDiff } from './text-diff.ts';
import { type Run, runsBetween } from './text-runs.ts';

describe('within a paragraph', () => {
  it.each([
    ['says nothing of equal texts', '受理部门：省总工会', '受理部门：省总工会', '受理部门：省总工会'],
    [
      'shows the one character of a name',
      '海东市总工会朱梅',
      '海东市总工会朱玫',
      '海东市总工会朱[-梅-]{+玫+}',
    ],
    ['shows a name that is another as a whole', '李明华', '王明清', '[-李明华-]{+王明清+}'],
    [
      'shows a year as a whole for one digit',
      '成文日期：2023年8月4日',
      '成文日期：2024年8月4日',
      '成文日期：[-2023-]{+2024+}年8月4日',
    ],
    ['shows a span of years as a whole', '2019-2021年度', '2019-2022年度', '[-2019-2021-]{+2019-2022+}年度'],
    ['shows a year in Chinese digits as a whole', '二〇二三年', '二〇二四年', '[-二〇二三-]{+二〇二四+}年'],
    [
      'shows a number with its decimals as a whole',
      '共6603.62万元',
      '共6630.62万元',
      '共[-6603.62-]{+6630.62+}万元',
    ],
    ['shows a share with its sign', '支持率95%以上', '支持率96.5%以上', '支持率[-95%-]{+96.5%+}以上'],
    [
      'shows a telephone number as a whole',
      '电话：0971-8258205',
      '电话：0971-8258206',
      '电话：[-0971-8258205-]{+0971-8258206+}',
    ],
    [
      'shows an address of e-mail as a whole',
      '邮箱gonghui@example.cn',
      '邮箱gonghui@example.com',
      '邮箱[-gonghui@example.cn-]{+gonghui@example.com+}',
    ],
    [
      'shows the one part of a date',
      '2023年8月4日至8月10日',
      '2023年8月7日至8月11日',
      '2023年8月[-4-]{+7+}日至8月[-10-]{+11+}日',
    ],
    [
      'shows several parts of a date in one breath',
      '截至2023年7月31日。',
      '截至2023年8月4日。',
      '截至2023年[-7月31日-]{+8月4日+}。',
    ],
    [
      'shows a date over the turn of a year in one breath',
      '2023年12月31日',
      '2024年1月5日',
      '[-2023年12月31日-]{+2024年1月5日+}',
    ],
    [
      'shows a span of hours as a whole',
      '上午9:00—12:00',
      '上午9:00—11:30',
      '上午[-9:00—12:00-]{+9:00—11:30+}',
    ],
    ['shows the number of a clause', '第十一条　申请人', '第十二条　申请人', '第[-十一-]{+十二+}条　申请人'],
    ['shows a clause’s number in brackets', '（二）热爱祖国', '（三）热爱祖国', '（[-二-]{+三+}）热爱祖国'],
    [
      'adds a clause',
      '热爱祖国。作风正派。',
      '热爱祖国。遵纪守法。作风正派。',
      '热爱祖国。{+遵纪守法。+}作风正派。',
    ],
    [
      'adds the end of a sentence',
      '须署实名。',
      '须署实名，并提供联系方式。',
      '须署实名{+，并提供联系方式+}。',
    ],
    [
      'removes a clause',
      '热爱祖国。遵纪守法。作风正派。',
      '热爱祖国。作风正派。',
      '热爱祖国。[-遵纪守法。-]作风正派。',
    ],
    ['adds to a list with the mark after', '甲、乙、丙', '甲、乙、丁、丙', '甲、乙、{+丁、+}丙'],
    [
      'shows only marks that became full-width',
      '电话:0971-8258205,联系人:朱梅.',
      '电话：0971-8258205，联系人：朱梅。',
      '电话[-:-]{+：+}0971-8258205[-,-]{+，+}联系人[-:-]{+：+}朱梅[-.-]{+。+}',
    ],
    [
      'shows brackets that became full-width one by one',
      '(一)热爱祖国',
      '（一）热爱祖国',
      '[-(-]{+（+}一[-)-]{+）+}热爱祖国',
    ],
    ['shows a mark alone', '张三、李四', '张三，李四', '张三[-、-]{+，+}李四'],
    [
      'shows the numbers of quotas',
      '先进集体1个、先进工作者2名',
      '先进集体2个、先进工作者3名',
      '先进集体[-1-]{+2+}个、先进工作者[-2-]{+3+}名',
    ],
    [
      'shows the one character of an organisation',
      '海东市平安区总工会',
      '海东市平安县总工会',
      '海东市平安[-区-]{+县+}总工会',
    ],
    ['adds to a post', '现任主任', '现任副主任', '现任{+副+}主任'],
    [
      'keeps two changes apart that a name’s end and a post’s begin make',
      '主任朱梅',
      '副主任朱玫',
      '{+副+}主任朱[-梅-]{+玫+}',
    ],
    [
      'shows a word of a title',
      '先进个人拟表彰对象的公示',
      '先进个人拟推荐对象的公示',
      '先进个人拟[-表彰-]{+推荐+}对象的公示',
    ],
    ['shows half a word as the word', '予以通报表彰', '予以通报表扬', '予以通报[-表彰-]{+表扬+}'],
    ['shows a space', '朱 梅', '朱梅', '朱[- -]梅'],
    ['shows a space and a name apart', '朱梅、李 红', '朱玫、李红', '朱[-梅-]{+玫+}、李[- -]红'],
    ['shows an indent', '　　现将', '现将', '[-　　-]现将'],
    [
      'shows a part of a name with a middle dot',
      '阿依古丽·买买提',
      '阿依古丽·麦麦提',
      '阿依古丽·[-买买-]{+麦麦+}提',
    ],
    ['shows another middle dot', '扎西•才让', '扎西·才让', '扎西[-•-]{+·+}才让'],
    [
      'keeps a word of another script whole',
      'ئالىم تۇرسۇن同志',
      'ئالىم تۇرسۇنجان同志',
      'ئالىم [-تۇرسۇن-]{+تۇرسۇنجان+}同志',
    ],
    ['keeps characters beyond the BMP whole', '𠮷野、𡐓某', '𠮶野、𡐓某', '[-𠮷-]{+𠮶+}野、𡐓某'],
    [
      'keeps a character with the sign of its variant',
      '葛\u{e0100}某',
      '葛\u{e0101}某',
      '[-葛\u{e0100}-]{+葛\u{e0101}+}某',
    ],
    [
      'shows the cells of a row',
      '2｜朱梅｜女｜海东市平安区总工会｜主任',
      '2｜朱玫｜女｜海东市平安区总工会｜副主任',
      '2｜朱[-梅-]{+玫+}｜女｜海东市平安区总工会｜{+副+}主任',
    ],
    [
      'shows a nominee who is another',
      '1｜朱梅｜女｜藏族｜果洛州总工会',
      '1｜王建国｜男｜汉族｜西宁市总工会',
      '1｜[-朱梅-]{+王建国+}｜[-女-]{+男+}｜[-藏族-]{+汉族+}｜[-果洛州-]{+西宁市+}总工会',
    ],
    ['shows a column that was added', '朱梅｜女｜主任', '1｜朱梅｜女｜主任', '{+1｜+}朱梅｜女｜主任'],
    ['adds two words without telling what is between', '甲和乙', '甲省和乙市', '甲{+省+}和乙{+市+}'],
    [
      'shows another sentence as a whole, though both have words in common',
      '始终把职工冷暖放在心上，帮扶困难职工320户。',
      '多年来扎根基层，组织职工技能竞赛12场。',
      '[-始终把职工冷暖放在心上，帮扶困难职工320户-]{+多年来扎根基层，组织职工技能竞赛12场+}。',
    ],
  ])('%s', (_, before, after, told) => {
    expect(marked(runsBetween(before, after))).toBe(told);
  });

  it('loses nothing of either text', () => {
    const random = numbersFrom(1);
    const alphabet = [
      ...'朱梅主任副、，。：（）｜·  　123年月日的工会总区县abc.-一十二百𠮷é\u0301\u{e0100}\u200d',
      '2023',
      '先进',
    ];
    const pick = () => alphabet[random(alphabet.length)] ?? '';
    const words = (length: number) => Array.from({ length }, pick).join('');
    for (let round = 0; round < 4000; round++) {
      const before = words(random(40));
      let after = before;
      for (let edits = random(6); edits > 0; edits--) {
        const [from, length] = [random(after.length + 1), random(6)];
        after = after.slice(0, from) + words(random(4)) + after.slice(from + length);
      }
      if (round % 10 === 0) after = words(random(40));
      const runs = runsBetween(before, after);
      expect(sideOf(runs, 'removed')).toBe(before);
      expect(sideOf(runs, 'added')).toBe(after);
      expect(runs.every(({ text }) => text !== '')).toBe(true);
      const kinds = runs.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/(\w+) \1|added removed/);
      expect(runsBetween(before, after)).toEqual(runs);
    }
  });

  it('never cuts a number', () => {
    const random = numbersFrom(2);
    const number = () => `${random(3000)}${['', '.5', '-7', '%', '.62'][random(5)] ?? ''}`;
    for (let round = 0; round < 500; round++) {
      const [before, after] = [0, 0].map(() => `共${number()}元，计${number()}名、${number()}个。`) as [
        string,
        string,
      ];
      for (const [at, { text }] of runsBetween(before, after).entries())
        if (at > 0) expect(text).not.toMatch(/^[.%]/);
      const cuts = marked(runsBetween(before, after)).match(/\d(?:\[-|\{\+)\d|(?<!\+)\}\d|\d\[-\d/);
      expect(cuts).toBeNull();
    }
  });
});

describe('between two versions', () => {
  const criteria = [
    '（一）热爱祖国，拥护中国共产党的领导。',
    '（二）遵纪守法，作风正派，群众公认。',
    '（三）从事工会工作五年以上，业绩突出。',
    '（四）近三年没有受过党纪政务处分。',
    '（五）身体健康，能坚持正常工作。',
  ];
  const rows = [
    '1｜朱梅｜女｜海东市平安区总工会｜主任',
    '2｜周毛措｜女｜果洛州总工会｜副主席',
    '3｜李明华｜男｜西宁市总工会｜部长',
    '4｜马强｜男｜海北州总工会｜干事',
  ];
  const paragraphs = (before: readonly string[], after: readonly string[]) =>
    told(textDiff([{ heading: '正文', paragraphs: before }], [{ heading: '正文', paragraphs: after }]));

  it('says nothing of equal versions', () => {
    expect(
      textDiff([{ heading: '正文', paragraphs: criteria }], [{ heading: '正文', paragraphs: [...criteria] }]),
    ).toEqual([]);
    expect(textDiff([], [])).toEqual([]);
  });

  it('counts what it leaves out', () => {
    expect(paragraphs(criteria, criteria.with(2, '（三）从事工会工作三年以上，业绩突出。')))
      .toMatchInlineSnapshot(`
      "正文
        （2段没有改动）
        （三）从事工会工作[-五年-]{+三年+}以上，业绩突出。
        （2段没有改动）"
    `);
  });

  it('adds a clause and renumbers those after it', () => {
    const after = [
      ...criteria.slice(0, 3),
      '（四）热心公益事业。',
      '（五）近三年没有受过党纪政务处分。',
      '（六）身体健康，能坚持正常工作。',
    ];
    expect(paragraphs(criteria, after)).toMatchInlineSnapshot(`
      "正文
        （3段没有改动）
        {+（四）热心公益事业。+}
        （[-四-]{+五+}）近三年没有受过党纪政务处分。
        （[-五-]{+六+}）身体健康，能坚持正常工作。"
    `);
  });

  it('removes a clause and renumbers those after it', () => {
    const after = [
      criteria[0] ?? '',
      '（二）从事工会工作五年以上，业绩突出。',
      '（三）近三年没有受过党纪政务处分。',
      '（四）身体健康，能坚持正常工作。',
    ];
    expect(paragraphs(criteria, after)).toMatchInlineSnapshot(`
      "正文
        （1段没有改动）
        [-（二）遵纪守法，作风正派，群众公认。-]
        （[-三-]{+二+}）从事工会工作五年以上，业绩突出。
        （[-四-]{+三+}）近三年没有受过党纪政务处分。
        （[-五-]{+四+}）身体健康，能坚持正常工作。"
    `);
  });

  const steps = [
    '受理部门：省总工会组织部。',
    '反映情况要实事求是、客观公正，以便核实。',
    '公示时间为2023年8月7日至8月11日。',
    '电话：0971-8258205。',
  ];

  it('says where a paragraph moved', () => {
    expect(paragraphs(steps, [steps[1], steps[2], steps[0], steps[3]].map(String))).toMatchInlineSnapshot(`
      "正文
        （2段没有改动）
        （从第1段移到第3段）受理部门：省总工会组织部。
        （1段没有改动）"
    `);
  });

  it('says where a paragraph moved that was edited too', () => {
    const edited = '反映情况要实事求是、客观公正，以便调查核实。';
    expect(paragraphs(steps, [steps[0], steps[2], steps[3], edited].map(String))).toMatchInlineSnapshot(`
      "正文
        （3段没有改动）
        （从第2段移到第4段）反映情况要实事求是、客观公正，以便{+调查+}核实。"
    `);
  });

  it('inserts a row', () => {
    expect(paragraphs(rows, rows.toSpliced(2, 0, '2｜才让东珠｜男｜黄南州总工会｜主席')))
      .toMatchInlineSnapshot(`
      "正文
        （2段没有改动）
        {+2｜才让东珠｜男｜黄南州总工会｜主席+}
        （2段没有改动）"
    `);
  });

  it('inserts a row and renumbers those after it', () => {
    const after = [
      ...rows.slice(0, 2),
      '3｜才让东珠｜男｜黄南州总工会｜主席',
      '4｜李明华｜男｜西宁市总工会｜部长',
      '5｜马强｜男｜海北州总工会｜干事',
    ];
    expect(paragraphs(rows, after)).toMatchInlineSnapshot(`
      "正文
        （2段没有改动）
        {+3｜才让东珠｜男｜黄南州总工会｜主席+}
        [-3-]{+4+}｜李明华｜男｜西宁市总工会｜部长
        [-4-]{+5+}｜马强｜男｜海北州总工会｜干事"
    `);
  });

  it('removes a row', () => {
    expect(paragraphs(rows, rows.toSpliced(1, 1))).toMatchInlineSnapshot(`
      "正文
        （1段没有改动）
        [-2｜周毛措｜女｜果洛州总工会｜副主席-]
        （2段没有改动）"
    `);
  });

  it('changes a cell', () => {
    expect(paragraphs(rows, rows.with(2, '3｜李明华｜男｜西宁市总工会｜副部长'))).toMatchInlineSnapshot(`
      "正文
        （2段没有改动）
        3｜李明华｜男｜西宁市总工会｜{+副+}部长
        （1段没有改动）"
    `);
  });

  it('does not take one person’s row for another’s that moved', () => {
    const after = ['5｜马丽｜女｜海东市平安区总工会｜主任', ...rows.slice(1)];
    expect(paragraphs([...rows.slice(1), rows[0] ?? ''], after)).toMatchInlineSnapshot(`
      "正文
        {+5｜马丽｜女｜海东市平安区总工会｜主任+}
        （3段没有改动）
        [-1｜朱梅｜女｜海东市平安区总工会｜主任-]"
    `);
  });

  it('tells a paragraph that is another as removed and added', () => {
    expect(
      paragraphs(
        ['联系人：朱梅', '以单位名义反映情况的材料需加盖单位公章。'],
        ['联系人：朱梅', '本公示由办公室负责解释'],
      ),
    ).toMatchInlineSnapshot(`
      "正文
        （1段没有改动）
        [-以单位名义反映情况的材料需加盖单位公章。-]
        {+本公示由办公室负责解释+}"
    `);
  });

  it('tells a nominee who was replaced', () => {
    const before = [
      '朱梅，女，藏族，1975年6月生，海东市平安区总工会主任。',
      '该同志扎根基层二十余年，帮扶困难职工320户。',
    ];
    const after = [
      '王建国，男，汉族，1980年11月生，西宁市总工会部长。',
      '多年来组织技能竞赛12场，参赛职工上万人次。',
    ];
    expect(paragraphs(before, after)).toMatchInlineSnapshot(`
      "正文
        [-朱梅，女，藏族，1975年6月生，海东市平安区总工会主任。-]
        [-该同志扎根基层二十余年，帮扶困难职工320户。-]
        {+王建国，男，汉族，1980年11月生，西宁市总工会部长。+}
        {+多年来组织技能竞赛12场，参赛职工上万人次。+}"
    `);
  });

  it('pairs paragraphs that only grew', () => {
    const first = '以个人名义反映情况的材料应署实名并提供有效联系方式。';
    expect(
      paragraphs(
        [first],
        [
          `${first}以单位名义反映情况的材料需加盖单位公章。对匿名反映、没有具体事实和线索的问题，不予受理；对诬告陷害的，依法依规追究责任。`,
        ],
      ),
    ).toMatchInlineSnapshot(`
      "正文
        以个人名义反映情况的材料应署实名并提供有效联系方式。{+以单位名义反映情况的材料需加盖单位公章。对匿名反映、没有具体事实和线索的问题，不予受理；对诬告陷害的，依法依规追究责任。+}"
    `);
  });

  const [text, clauses, list] = [
    { heading: '正文', paragraphs: steps },
    { heading: '评选推荐条件', paragraphs: criteria },
    { heading: '拟推荐对象名单', paragraphs: rows },
  ];

  it('adds a section', () => {
    expect(
      told(textDiff([text, list], [text, { heading: '说明', paragraphs: ['本次评选不收取费用。'] }, list])),
    ).toMatchInlineSnapshot(`
      "+ 说明
        {+本次评选不收取费用。+}"
    `);
  });

  it('tells a removed section where it stood', () => {
    const changed = { heading: '拟推荐对象名单', paragraphs: rows.slice(1) };
    const short = { heading: '评选推荐条件', paragraphs: criteria.slice(0, 2) };
    expect(told(textDiff([short, text, list], [text, changed]))).toMatchInlineSnapshot(`
      "- 评选推荐条件
        [-（一）热爱祖国，拥护中国共产党的领导。-]
        [-（二）遵纪守法，作风正派，群众公认。-]
      拟推荐对象名单
        [-1｜朱梅｜女｜海东市平安区总工会｜主任-]
        （3段没有改动）"
    `);
  });

  it('tells a section’s new heading first', () => {
    const renamed = { heading: '推荐条件', paragraphs: criteria.slice(0, 4) };
    expect(told(textDiff([text, clauses], [text, renamed]))).toMatchInlineSnapshot(`
      "推荐条件
        标题：[-评选-]推荐条件
        （4段没有改动）
        [-（五）身体健康，能坚持正常工作。-]"
    `);
  });

  it('follows sections whose headings were counted anew', () => {
    const before = [
      { heading: '附件1', paragraphs: criteria },
      { heading: '附件2', paragraphs: rows },
    ];
    const after = [
      { heading: '附件1', paragraphs: ['本次评选不收取费用。'] },
      { heading: '附件2', paragraphs: criteria },
      { heading: '附件3', paragraphs: rows },
    ];
    expect(told(textDiff(before, after))).toMatchInlineSnapshot(`
      "+ 附件1
        {+本次评选不收取费用。+}
      附件2
        标题：附件[-1-]{+2+}
        （5段没有改动）
      附件3
        标题：附件[-2-]{+3+}
        （4段没有改动）"
    `);
  });

  it('says where a section moved', () => {
    expect(told(textDiff([text, clauses, list], [text, list, clauses]))).toMatchInlineSnapshot(`
      "拟推荐对象名单（从第3部分移到第2部分）
        （4段没有改动）"
    `);
  });

  it('accounts for every paragraph of both versions', () => {
    const random = numbersFrom(3);
    const lines = [...criteria, ...rows, ...steps];
    const some = () => Array.from({ length: random(12) }, () => lines[random(lines.length)] ?? '');
    const edited = (line: string) => (random(4) === 0 ? line.replace(/.$/u, '等') : line);
    for (let round = 0; round < 500; round++) {
      const [before, after] = [some(), some().map(edited)];
      const changes = textDiff(
        [{ heading: '正文', paragraphs: before }],
        [{ heading: '正文', paragraphs: after }],
      ).flatMap((section) => section.paragraphs);
      const skipped = changes.reduce(
        (sum, change) => sum + (change.kind === 'skipped' ? change.count : 0),
        0,
      );
      const textsOf = (kind: 'removed' | 'added') =>
        changes.flatMap((change) =>
          'runs' in change ? [sideOf(change.runs, kind)] : change.kind === kind ? [change.text] : [],
        );
      if (changes.length === 0) expect(after).toEqual(before);
      else {
        expect(textsOf('removed').length + skipped).toBe(before.length);
        expect(textsOf('added').length + skipped).toBe(after.length);
        expect(before).toEqual(expect.arrayContaining(textsOf('removed')));
        expect(after).toEqual(expect.arrayContaining(textsOf('added')));
      }
    }
  });

  it.each([
    ['a text that repeats itself', 40],
    ['a text that does not', 5000],
  ])('finds what stayed among more edits than are searched for in one go, in %s', (_, variety) => {
    const random = numbersFrom(4);
    const word = () =>
      String.fromCodePoint(0x4e00 + random(variety)) + String.fromCodePoint(0x4e00 + random(9));
    const words = Array.from({ length: 6000 }, word);
    const before = words.join('');
    const after = words.map((same, at) => (at % 10 === 3 && at % 900 > 300 ? '改' : same)).join('');
    const runs = runsBetween(before, after);
    expect(sideOf(runs, 'removed')).toBe(before);
    expect(sideOf(runs, 'added')).toBe(after);
    const stayed = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
    expect(stayed / before.length).toBeGreaterThan(0.85);
  });

  it('tells a long text that is another as one change', () => {
    const [before, after] = ['甲乙丙丁', '子丑寅卯'].map((words) => words.repeat(2000)) as [string, string];
    expect(runsBetween(before, after)).toHaveLength(2);
  });
});

/** As `朱[-梅-]{+玫+}`. */
function marked(runs: readonly Run[]): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return runs.map(({ kind, text }) => signs[kind].join(text)).join('');
}

/** A line a paragraph, under its section's heading. */
function told(changes: readonly SectionChange[]): string {
  const signs = { changed: '', added: '+ ', removed: '- ' } as const;
  return changes
    .flatMap(({ heading, kind, moved, paragraphs }) => [
      `${signs[kind]}${heading}${moved ? `（从第${moved.from}部分移到第${moved.to}部分）` : ''}`,
      ...paragraphs.map((paragraph) => `  ${line(paragraph)}`),
    ])
    .join('\n');
}

function line(change: ParagraphChange): string {
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

/** The text that `runs` change, or the one they lead to. */
function sideOf(runs: readonly Run[], side: 'removed' | 'added'): string {
  return runs.map(({ kind, text }) => (kind === 'same' || kind === side ? text : '')).join('');
}

/** Random whole numbers below what is asked for, the same from every `seed`. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
