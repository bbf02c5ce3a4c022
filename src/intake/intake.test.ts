import { describe, expect, it } from 'vitest';
import { intakeOfText, toldDoubts, usualText } from './fixtures/read-text.ts';
import { remarkDoubts } from './doubts/remark-doubts.ts';

describe('a notice in the usual order', () => {
  const { draft, doubts } = intakeOfText(usualText);

  it('is read whole, without a doubt but where its table stood', () => {
    expect(draft.titleLines).toEqual(['示例省总工会', '关于评选示例省先进工作者拟表彰对象的公示']);
    expect(draft).toMatchObject({
      kind: '评选表彰',
      issuers: ['示例省总工会'],
      signers: ['示例省总工会'],
      signedOn: '2023-08-04',
      basis: [
        { title: '关于评选先进工作者的通知', documentNumber: '示工发〔2023〕4号', authority: '示例省总工会' },
      ],
      window: { unit: 'workday', length: 5, opens: '2023-08-07', closes: '2023-08-11' },
      attachments: [{ title: '拟表彰对象名单', isOnPage: true }],
    });
    expect(doubts).toEqual([]);
  });

  it('has its receiver, its channels and what is asked of objections', () => {
    expect(draft.receiver).toMatchObject({
      department: '示例省总工会组织部',
      channels: [
        { kind: 'phone', value: '0000-5550123' },
        { kind: 'letter', value: '示例市示例路1号', postcode: '000001', postmark: 'arrival' },
      ],
      byOrganisation: '加盖单位公章',
      byPerson: '署真实姓名并提供联系方式',
      anonymous: '一般不予受理',
    });
  });

  it('has its list, with names that spaces set wide as they are', () => {
    expect(draft.lists).toMatchObject([
      {
        title: '拟表彰对象名单',
        heads: ['序号', '姓名', '工作单位', '职务'],
        rows: [
          ['1', '甲一', '示例市总工会', '会计'],
          ['2', '乙二', '示例区工会', '干事'],
        ],
      },
    ]);
  });

  it('quotes what is printed as the text has it, and leaves the rest as it stands', () => {
    expect(draft.body).toContain('公示时间为{{公示期}}。');
    expect(draft.body).toContain('根据{{依据}}要求');
    expect(draft.body).toContain('联系电话：{{受理.电话}}');
    expect(draft.body).toContain('邮政编码：{{受理.邮编}}');
  });
});

describe('the ways of objecting', () => {
  const given = '联系电话：0000-5550123\n通讯地址：示例市示例路1号\n邮政编码：000001\n附件：拟表彰对象名单';
  const channelsOf = (lines: string) => {
    const { draft } = intakeOfText(usualText.replace(given, lines));
    return draft.receiver.channels.map(({ kind, value, postcode, hours }) =>
      [kind, value, postcode, hours].filter((part) => part !== '').join(' '),
    );
  };

  it.each<readonly [lines: string, channels: readonly string[]]>([
    [
      '联系地址（100863）：示例市示例路1号\n联系电话：0000-5550123\n附件_拟表彰对象名单',
      ['phone 0000-5550123', 'letter 示例市示例路1号 100863'],
    ],
    [
      '受理时间：工作日8:30—12:00，14:30—17:30\n联系电话：0000-5550123\n地址：示例市示例路1号（100863）',
      ['phone 0000-5550123 工作日8:30—12:00，14:30—17:30', 'letter 示例市示例路1号 100863'],
    ],
    [
      '监督电话：0000-5550123；业务咨询电话：甲科0000-5550177，乙科0000-5550178\n地址：示例市示例路1号',
      ['phone 0000-5550123', 'letter 示例市示例路1号'],
    ],
    [
      '联系电话：0000-5550123，地址：示例市示例路1号。奖金发放由示例市示例局财务科解释，电话0000-5550177；观摩票由示例剧院发放（电话0000-5550178）。',
      ['phone 0000-5550123', 'letter 示例市示例路1号'],
    ],
  ])('are those that take objections: %s', (lines, channels) => {
    expect(channelsOf(lines)).toEqual(channels);
  });

  it.each<readonly [lines: string, channels: readonly string[], missing: readonly string[]]>([
    ['请来电、来信反映\n地址：示例市示例路1号', ['phone', 'letter 示例市示例路1号'], ['电话']],
    ['可通过电话、传真反映', ['phone', 'letter'], ['电话', '信函', '传真']],
    ['反映形式为电话、电子邮件', ['phone', 'letter', 'email'], ['电话', '信函', '电子邮件']],
    ['受理点：示例市示例路1号202室\n联系电话：0000-5550123', ['phone 0000-5550123', 'letter'], ['信函']],
  ])('are asked for where the text names, but does not give them: %s', (lines, channels, missing) => {
    expect(channelsOf(lines)).toEqual(channels);
    const { doubts } = intakeOfText(usualText.replace(given, lines));
    const facts = doubts.flatMap((one) => (one.code === 'contact-missing' ? [one.facts] : []));
    expect(facts).toEqual(missing.map((way) => ({ way })));
  });

  it('are named by the label of a number that supervises', () => {
    const { draft } = intakeOfText(usualText.replace(given, '请拨打示例市示例局甲科，监督电话0000-5550123'));
    expect(draft.receiver.channels[0]).toMatchObject({ value: '0000-5550123', note: '监督电话' });
  });

  it.each([
    ['请致电示例市示例局甲科（0000-5550123）', '示例市示例局甲科'],
    ['请拨打示例市示例局甲科电话0000-5550123', '示例市示例局甲科'],
    ['请致电0000-5550123（示例镇示例办公室）反映', '示例镇示例办公室'],
  ])('go to the department that is called: %s', (words, department) => {
    const { draft } = intakeOfText(usualText.replace(/可通过电话[^。]*(?=。)/, words));
    expect(draft.receiver.department).toBe(department);
  });
});

describe('the window of a notice', () => {
  const windowOf = (sentence: string) => {
    const intake = intakeOfText(usualText.replace('公示时间为2023年8月7日至11日（5个工作日）。', sentence));
    return { window: intake.draft.window, told: toldDoubts(intake), body: intake.draft.body };
  };

  it('is quoted only where it is printed to the character', () => {
    const { window, body } = windowOf('公示期自2023年8月7日起至2023年8月11日止，共5个工作日。');
    expect(window).toMatchObject({ unit: 'workday', length: 5, opens: '2023-08-07', closes: '2023-08-11' });
    expect(body).toContain('公示期自2023年8月7日起至2023年8月11日止，共5个工作日。');
  });

  it.each([
    ['公示时间为2023年8月7日至11日（8天）。', /没有写明是工作日还是自然日（只写了“8天”）/],
    ['公示时间为2023年8月7日至14日（5个工作日）。', /写的是5个工作日，但.*是6个工作日，两者不符/],
    ['自公示之日起7日内可提出异议。', /只写了“7日”，没有写明是工作日还是自然日，首日、末日也没有写全/],
    ['', /没有写公示期/],
  ])('of which it cannot be told is doubted: %s', (sentence, words) => {
    expect(windowOf(sentence).told.join('\n')).toMatch(words);
  });

  it.each(['公示时间为2023年8月7日至11日。', '公示时间为2023年8月7日至11日（5天）。'])(
    'is said by its first and last day: %s',
    (sentence) => {
      const { window, told } = windowOf(sentence);
      expect(window).toMatchObject({ unit: undefined, opens: '2023-08-07', closes: '2023-08-11' });
      expect(told.join('\n')).not.toContain('公示期');
    },
  );

  it.each([
    ['公示时间为2023年8月7日至13日（7天）。', { unit: 'calendar-day', length: 7 }],
    ['公示时间为2023年8月4日至10日（5天）。', { unit: 'workday', length: 5 }],
    ['自公示之日起七天内可提出异议。', { unit: 'calendar-day', length: 7, opens: undefined }],
    ['自公示之日起10个工作日内可提出异议。', { unit: 'workday', length: 10 }],
  ])('counts the days that it fits: %s', (sentence, window) => {
    expect(windowOf(sentence).window).toMatchObject(window);
  });
});

describe('personal data', () => {
  it('is taken out of a text with the words that announce it, and told', () => {
    const intake = intakeOfText(
      usualText.replace(
        '现予公示。',
        '现予公示。\n甲一，男，身份证号632123198806120008，家住示例市示例县示例镇示例村3组17号，会计。',
      ),
    );
    expect(JSON.stringify(intake.draft)).not.toMatch(/6321231988|3组17号/);
    expect(toldDoubts(intake).join('\n')).toMatch(/身份证号.*已隐去/);
    expect(toldDoubts(intake).join('\n')).not.toContain('632123198806120008');
  });

  it('is masked where a doubt quotes what was not imported', () => {
    const text = '甲一，身份证号632123198806120008';
    const [told] = remarkDoubts([{ kind: 'deleted', where: '第1段', text }]);
    expect(JSON.stringify(told)).toContain('甲一');
    expect(JSON.stringify(told)).not.toContain('632123198806120008');
  });

  it('is taken out of lines that tell of one by labels, numbers that nobody gives out included', () => {
    const person = (name: string) =>
      `姓名：${name}　　身份证号：630101197506000000\n家庭住址：示例县示例巷12号\n联系方式：13800000000\n`;
    const text = `${person('王试')}${person('李例')}联系电话：0000-5550123`;
    const intake = intakeOfText(usualText.replace('联系电话：0000-5550123', text));
    expect(JSON.stringify(intake.draft)).not.toMatch(/63010119|13800000000|示例巷/);
    expect(JSON.stringify(intake.draft)).toContain('0000-5550123');
    expect(toldDoubts(intake).join('\n')).toMatch(/身份证号.*已隐去/);
  });

  it('is taken out of a form by its labels', () => {
    const form =
      '姓名\t甲一\t性别\t女\n工作单位\t示例市总工会\t联系电话\t13800000000\n家庭住址\t示例镇示例村\t职务\t会计\n主要事迹\t二十年来从未出过差错，深受好评。\n';
    const intake = intakeOfText(usualText.replace(/序号\t[^]*/, form));
    expect(JSON.stringify(intake.draft)).not.toMatch(/13800000000|示例镇/);
    expect(toldDoubts(intake).join('\n')).toMatch(/有手机号[^]*“家庭住址”一项是个人信息/);
    expect(intake.draft.nominees).toMatchObject([
      {
        name: '甲一',
        organisation: '示例市总工会',
        post: '会计',
        deeds: '性别：女\n\n主要事迹：二十年来从未出过差错，深受好评。',
      },
    ]);
  });

  it('is taken out of a list by its columns', () => {
    const intake = intakeOfText(
      usualText
        .replace('工作单位\t职务', '身份证号\t手机')
        .replace('示例市总工会\t会计', '632123198806120008\t13810000100')
        .replace('示例区工会\t干事', '630102199607080008\t13810000101'),
    );
    expect(intake.draft.lists[0]?.heads).toEqual(['序号', '姓名']);
    expect(toldDoubts(intake).join('\n')).toMatch(/“身份证号”一列（2行）是个人信息[^]*“手机”一列/);
  });
});

describe('a page that is pasted whole', () => {
  it('is read without what the site prints around the notice, which is named', () => {
    const intake = intakeOfText(
      `当前位置：首页 > 政务公开\n${usualText}\n【打印】【关闭】\n上一篇：关于另一件事的公告\n版权所有 示例省总工会`,
    );
    expect(intake.draft.titleLines).toEqual(['示例省总工会', '关于评选示例省先进工作者拟表彰对象的公示']);
    expect(JSON.stringify(intake.draft)).not.toMatch(/当前位置|上一篇|版权所有/);
    expect(toldDoubts(intake).join('\n')).toMatch(
      /没有导入：“当前位置：首页 > 政务公开 ／ 【打印】【关闭】 ／ 上一篇/,
    );
  });
});

it('leaves out the numbers of pages, and tells of them', () => {
  const { draft, doubts } = intakeOfText(usualText.replace('\n根据', '\n- 1 -\n第2页\n根据'));
  expect(draft.body).not.toMatch(/- 1 -|第2页/);
  expect(doubts).toMatchObject([{ code: 'page-margin', facts: { text: '- 1 -，第2页' } }]);
});

describe('lines that a program broke at one width', () => {
  it('are joined, with a doubt', () => {
    const broken = usualText.replace(/.{60,}/g, brokenAt30);
    const intake = intakeOfText(broken);
    expect(intake.draft.body).toContain('确定甲一等{{名额.先进工作者}}为拟表彰对象，现予公示。');
    expect(intake.draft.window).toMatchObject({ opens: '2023-08-07', closes: '2023-08-11' });
    expect(toldDoubts(intake).join('\n')).toMatch(/断行的段落已接起来/);
  });
});

describe('names in plain lines below headings that count them', () => {
  it('are lists with the bodies that stand before them', () => {
    const text = usualText.replace(
      /附件：拟表彰对象名单\n/,
      '一、高级工程师（2名）\n示例市水利局：\n甲一　　乙　二\n二、工程师（2名）\n示例县水务站：\n丙三\n',
    );
    const { draft, doubts } = intakeOfText(text);
    expect(draft.lists.slice(0, 2)).toMatchObject([
      {
        category: '高级工程师',
        rows: [
          ['甲一', '示例市水利局'],
          ['乙二', '示例市水利局'],
        ],
      },
      { category: '工程师', rows: [['丙三', '示例县水务站']] },
    ]);
    expect(doubts.filter(({ code }) => code === 'count-differs')).toMatchObject([
      { facts: { category: '工程师', stated: 2, counted: 1 } },
    ]);
  });
});

it('reads headings that run into their text: of criteria with clauses in one line, and of nominees', () => {
  const annex =
    '附件\n评选条件和对象事迹\n一、评选条件\n（一）先进工作者评选条件。1. 热爱祖国，爱岗敬业；2. 成绩突出，群众公认。\n二、拟表彰对象主要事迹\n（一）先进工作者（2名）\n1.王一。现任示例市总工会会计，工作满二十年。\n2.李二。现任示例区工会干事，成绩突出，群众公认。';
  const { draft } = intakeOfText(usualText.replace(/附件\n拟表彰对象名单\n[^]*/, annex));
  expect(draft.criteria).toMatchObject([
    {
      title: '先进工作者评选条件',
      categories: ['先进工作者'],
      text: '1. 热爱祖国，爱岗敬业；\n2. 成绩突出，群众公认。',
    },
  ]);
  expect(draft.nominees.map(({ name, category }) => [name, category])).toEqual([
    ['王一', '先进工作者'],
    ['李二', '先进工作者'],
  ]);
});

it('takes persons of whom the text itself tells for nominees, wherever their sex stands', () => {
  const persons =
    '王一，男，汉族，1979年5月生，现任示例局副局长，拟任示例局局长。\n李　二，现任示例镇镇长，女，1983年11月生，拟任示例镇党委书记。\n联系电话';
  const { draft } = intakeOfText(
    usualText
      .replace('联系电话', persons)
      .replace(/附件：[^]*?\n\n/, '\n')
      .replace(/附件\n[^]*/, ''),
  );
  expect(draft.nominees.map(({ name }) => name)).toEqual(['王一', '李二']);
  expect(draft.body).not.toContain('拟任示例局局长');
});

it('takes what stands under the heading of the deeds for those of the one person that is told of', () => {
  const text = usualText
    .replace(
      '联系电话',
      '一、基本情况\n王一，男，示例镇村民。\n二、主要事迹\n王一在示例河边听见呼救，跳入水中。\n他救起了两名落水儿童。\n三、联系方式\n联系电话',
    )
    .replace(/附件：[^]*?\n\n/, '\n')
    .replace(/附件\n[^]*/, '');
  const intake = intakeOfText(text);
  expect(intake.draft.nominees.map(({ name, deeds }) => [name, deeds])).toEqual([
    ['王一', '王一在示例河边听见呼救，跳入水中。\n\n他救起了两名落水儿童。'],
  ]);
  expect(toldDoubts(intake).join('\n')).toContain('“二、主要事迹”下面的事迹写成了对象“王一”');
});

it('takes several persons of one paragraph for several nominees, and tells that the first has the deeds', () => {
  const text = usualText
    .replace(
      '联系电话',
      '一、王一事迹\n王一，男，示例镇村民，救起落水儿童。\n二、李二、赵三事迹\n李二，男，骑手；赵三，女，教师。二人从火场救人。\n联系电话',
    )
    .replace(/附件：[^]*?\n\n/, '\n')
    .replace(/附件\n[^]*/, '');
  const intake = intakeOfText(text);
  expect(intake.draft.nominees.map(({ name, deeds }) => [name, deeds.length > 0])).toEqual([
    ['王一', true],
    ['李二', true],
    ['赵三', false],
  ]);
  expect(toldDoubts(intake).join('\n')).toMatch(
    /“一、王一事迹”等2个标题下面的事迹.*\n.*“李二，男，骑手；赵三，女……”写的是几个人/,
  );
});

/** The usual text whose annex is deeds, which `deeds` are. */
function withDeeds(title: string, deeds: string): string {
  const list = '拟表彰对象名单';
  return usualText
    .replace(new RegExp(`${list}\\n序号[^]*`), `${title}\n${deeds}`)
    .replace(`附件：${list}`, `附件：${title}`);
}

it.each([
  ['a post behind the name', '王一，示例市总工会会计。', '', false],
  ['the post in the deeds, which keep their words', '王一。', '现任示例市总工会会计，', true],
])('takes nominees whose deeds go on in the line of their names, with %s', (_, head, said, isTold) => {
  const deeds = '二十年来从未出过差错，深受好评。';
  const text = withDeeds(
    '主要事迹',
    `1.${head}${said}${deeds}\n2.${head.replace('王一', '蓟二')}${said}${deeds}`,
  );
  const intake = intakeOfText(text);
  const own = { organisation: '示例市总工会', post: '会计', deeds: `${said}${deeds}` };
  expect(intake.draft.nominees).toMatchObject([
    { name: '王一', ...own },
    { name: '蓟二', ...own },
  ]);
  expect(toldDoubts(intake).some((told) => told.includes('“王一”等2人的单位、职务照事迹里的话写'))).toBe(
    isTold,
  );
});

it('tells whose place of work it does not see, and where a heading counts others than stand below it', () => {
  const text = withDeeds(
    '主要事迹（3名）',
    '1.王一。现任某处负责协调的人，从未出过差错。\n2.李二。深受好评，从未出过任何差错。',
  );
  expect(toldDoubts(intakeOfText(text)).join('\n')).toMatch(
    /主要事迹正文写的是3，名单里是2[^]*没有看出“王一”等2人的单位、职务/,
  );
});

it.each([
  ['a name of thirty characters', '示例'.repeat(15), false],
  ['a longer one', `${'示例'.repeat(15)}甲`, true],
  ['a post of sixteen characters', `王一　${'勤'.repeat(16)}`, false],
  ['a longer one that names no place of work', `王一　${'勤'.repeat(17)}`, true],
  [
    'as long a post with a place of work',
    '王一　示例市总工会党组书记、主席、一级巡视员兼机关党委书记',
    false,
  ],
])('asks to check a heading that may be no name: %s', (_, head, isTold) => {
  const deeds = '二十年来从未出过差错，深受好评。';
  const text = withDeeds('主要事迹', `1.${head}\n${deeds}\n2.李二　示例市总工会会计\n${deeds}`);
  const doubts = intakeOfText(text).doubts.filter(({ code }) => code === 'name-unclear');
  expect(doubts.map(({ facts }) => facts)).toEqual(isTold ? [{ text: head }] : []);
});

it('takes persons under headings in the midst of the text, up to what the notice says of objections', () => {
  const persons =
    '一、助人为乐模范候选人\n1.王一　示例市总工会会计\n坚持献血，深受好评。\n二、敬业奉献模范候选人\n1.李二、李三兄弟\n守桥十年，未出差错。\n';
  const intake = intakeOfText(
    usualText.replace('公示时间为', `${persons}公示时间为`).replace(/附件：[^]*?\n\n|附件\n[^]*/g, '\n'),
  );
  expect(intake.draft.nominees.map(({ name, category, deeds }) => [name, category, deeds])).toEqual([
    ['王一', '助人为乐模范候选人', '坚持献血，深受好评。'],
    ['李二', '敬业奉献模范候选人', '守桥十年，未出差错。'],
    ['李三', '敬业奉献模范候选人', ''],
  ]);
  expect(intake.draft.body).toMatch(/根据[^]*公示时间[^]*联系电话/);
  expect(intake.draft.body).not.toContain('守桥');
  expect(toldDoubts(intake).join('\n')).toMatch(
    /“李二、李三兄弟”写的是几个人[^]*“王一”等3个对象和事迹原在正文中间/,
  );
});

it('takes a heading that ends as a sentence, and the names of bodies that a sentence counts', () => {
  const inText = (lines: string): string =>
    usualText.replace('公示时间为', `${lines}\n公示时间为`).replace(/附件：[^]*?\n\n|附件\n[^]*/g, '\n');
  const persons = intakeOfText(inText('1.王一（女），示例市总工会会计。\n二十年来从未出过差错。'));
  expect(persons.draft.nominees).toMatchObject([
    { name: '王一', organisation: '示例市总工会', post: '会计', deeds: '二十年来从未出过差错。' },
  ]);
  const bodies = intakeOfText(inText('拟命名下列2个单位为先进单位：\n示例市总工会\n示例县工会'));
  expect(bodies.draft.lists).toMatchObject([{ rows: [['示例市总工会'], ['示例县工会']] }]);
  expect(bodies.draft.body).not.toContain('示例县工会');
});

it('goes on with a table behind 续表', () => {
  const more = `${usualText}续表\n序号\t姓名\t工作单位\t职务\n3\t丙三\t示例县工会\t干事\n4\t丁四\t示例县工会\t干事\n`;
  const { draft, doubts } = intakeOfText(more);
  expect(draft.lists).toHaveLength(1);
  expect(draft.lists[0]?.rows.map((row) => row[1])).toEqual(['甲一', '乙二', '丙三', '丁四']);
  expect(doubts.filter(({ code }) => code === 'text-left' || code === 'annex-unread')).toEqual([]);
});

it('takes a list alone for no notice, and makes nothing up', () => {
  const intake = intakeOfText('序号\t姓名\t工作单位\n1\t甲一\t示例市总工会\n2\t乙二\t示例区工会');
  expect(intake.draft).toMatchObject({ titleLines: [], window: undefined, signedOn: undefined, signers: [] });
  expect(intake.draft.lists[0]?.rows).toHaveLength(2);
  expect(toldDoubts(intake).join('\n')).toMatch(/只有名单，没有公示正文/);
});

it('takes a change of another notice for what it is', () => {
  const intake = intakeOfText(
    usualText.replace('关于评选示例省先进工作者拟表彰对象的公示', '关于延长拟表彰对象公示期的公告'),
  );
  expect(toldDoubts(intake)[0]).toMatch(/原文是延长公示期的公告，不是新的公示/);
});

/** `line` as a program breaks it that has room for 30 Han characters. */
function brokenAt30(line: string): string {
  let width = 0;
  return [...line]
    .map((character) => {
      width += character < '\u007f' ? 0.5 : 1;
      if (width < 30) return character;
      width = 0;
      return `${character}\n`;
    })
    .join('');
}
