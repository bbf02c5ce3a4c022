import { describe, expect, it } from 'vitest';
import { intakeOfText, toldDoubts, usualText } from './fixtures/read-text.ts';

/** The usual text with other paragraphs, and below the signature what `annexes` says. */
function typed({ body = '', annexes = '' }: { readonly body?: string; readonly annexes?: string }) {
  const [head = '', rest = ''] = usualText.split('\n\n根据');
  const text = body === '' ? `根据${rest}` : `${body}\n\n示例省总工会\n2023年8月4日\n`;
  const upTo = text.indexOf('\n附件\n');
  return intakeOfText(
    `${head}\n\n${annexes === '' ? text : `${text.slice(0, upTo === -1 ? undefined : upTo)}\n${annexes}`}`,
  );
}

describe('a text from a mail', () => {
  const intake = typed({
    body: `各单位：
    根据有关规定，经组织推荐、资格审查、专家评审，拟
命名甲一等3名同志为先进工作者，公示期自2023年8月7日至11日
（5个工作日），由省总工会组织部受理。
    通信地址：示例市示例路10号示例市示例办公室创建科（邮编
000010）

    一、爱岗敬业类
    甲一  示例市供电公司职工
    二、助人为乐类
    乙二  示例县医院医生
    丙三  示例区清河镇农民`,
  });

  it('has its lists by kinds that nobody counted, and a bracket whole that a line end parted', () => {
    expect(intake.draft.lists.map(({ category, rows }) => [category, rows.length])).toEqual([
      ['爱岗敬业类', 1],
      ['助人为乐类', 2],
    ]);
    expect(intake.draft.body).toMatch(/创建科（邮编(?:000010|\{\{受理\.邮编\}\})）|\{\{受理\.地址\}\}（邮编/);
  });

  it('has neither for its title nor in its text what the mail says above it', () => {
    const { draft, doubts } = intakeOfText(
      `主题：请上网——关于先进工作者的公示\n发件人：示例办\n\n${usualText}`,
    );
    expect(draft.titleLines.join('')).not.toContain('请上网');
    expect(draft.body).not.toContain('发件人');
    expect(doubts.map(({ code }) => code)).toContain('web-page');
  });
});

describe('a text that a hand broke into lines', () => {
  const intake = typed({
    body: `各县（市、区）工会：
    根据有关规定，经组织推荐、资格审查、专家评审，拟
命名甲一等4名同志为2023年度先进工作者，公示期自2023年8月7日
至8月11日（5个工作日）。请书面向省总工会组织部反映。以单位名义反映的，
须加盖公章。
    联 系 人：乙试    联系电话：0000—5550123
    地    址：示例市示例路1号    邮编：000001`,
  });

  it('has its paragraphs whole, and each label in a line of its own', () => {
    const lines = intake.draft.body.split('\n\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('专家评审，拟命名甲一等4名同志为');
    expect(toldDoubts(intake).join('\n')).toMatch(/断行的段落已接起来/);
  });

  it('has the window that a line end parted', () => {
    expect(intake.draft.window).toMatchObject({ length: 5, opens: '2023-08-07', closes: '2023-08-11' });
  });

  it('has whom to call, and the number in one form while the text keeps what was typed', () => {
    expect(intake.draft.receiver.channels[0]).toMatchObject({
      kind: 'phone',
      value: '0000-5550123',
      contact: '乙试',
      note: '',
    });
    expect(intake.draft.body).toContain('联系电话：0000—5550123');
  });

  it('is left as it is where a paragraph is a line, whatever follows it', () => {
    const long =
      '根据有关规定，经过组织推荐、资格审查、群众投票、专家评审和集体研究等规定的全部程序，'.repeat(2);
    const { draft, doubts } = typed({
      body: `${long}现予公示。\n公示对象是甲一，示例局会计\n其他人员，不在此列`,
    });
    expect(draft.body.split('\n\n')).toHaveLength(3);
    expect(doubts.filter(({ code }) => code === 'lines-joined')).toEqual([]);
  });
});

describe('whom to call', () => {
  it.each([
    ['联系人：甲试、乙例\n电话：0000-5550123', ['甲试、乙例']],
    ['联系人：甲试，联系电话：0000-5550123', ['甲试']],
    ['联系人：\n甲试    0000-5550123\n乙例    0000-5550124（传真）', ['甲试', '乙例']],
    ['电话：0000-5550123　联系人：甲老师', ['甲老师']],
    ['联系人：甲试\n地址：示例市示例路1号。\n如有异议，请致电0000-5550123。', ['']],
  ])('is told before its number, in its line or the one above: %s', (lines, contacts) => {
    const { receiver } = typed({ body: `如有异议，请向示例省总工会组织部反映。\n${lines}` }).draft;
    const called = receiver.channels.filter(({ kind }) => kind === 'phone' || kind === 'fax');
    expect(called.map(({ contact }) => contact)).toEqual(contacts);
  });
});

describe('whom to call, as other offices word it', () => {
  const told = '公示期自2023年8月7日至11日（5个工作日）。';
  const receiverOf = (words: string) =>
    typed({ body: `经研究，现予公示。\n${told}\n${words}` }).draft.receiver;

  it.each([
    ['短信举报：0000-5550126', 'sms 0000-5550126'],
    [
      '来信来访：示例市示例路1号203室（邮编：000001）',
      'letter 示例市示例路1号203室, visit 示例市示例路1号203室',
    ],
    ['来函：示例市示例大厦508室，邮编000001。', 'letter 示例市示例大厦508室'],
    [
      '可向示例县农机中心（县城东环路15号）当面提出，也可发送至邮箱njbt@example.gov.cn。',
      'email njbt@example.gov.cn, visit 县城东环路15号',
    ],
    ['请向示例区住建局物业科反映，电话：0000-5550123。', 'phone 0000-5550123'],
  ])('gives the channels of %s', (words, channels) => {
    const { channels: read } = receiverOf(words);
    const given = read.filter(({ value }) => value !== '').map(({ kind, value }) => `${kind} ${value}`);
    expect(given.toSorted().join(', ')).toBe(channels);
  });

  it.each([
    ['受理科室：示例科 电话：0000-5550123', '示例科'],
    ['联系方式：示例市示例局财务科 0000-5550123；示例纪检监察组 0000-5550124', '示例市示例局财务科'],
    ['可以来人、来电的方式向组织部反映。', '组织部'],
    ['也可来信寄至示例市文教路9号示例市示例局安全科（邮编000001）。', '示例市示例局安全科'],
    ['举报受理单位及电话：示例市示例局人事科，0000-5550123', '示例市示例局人事科'],
    ['有异议的，请书面提出，送示例市示例局综合科（示例路1号），电话0000-5550123。', '示例市示例局综合科'],
  ])('gives the receiver of %s', (words, department) => {
    expect(receiverOf(words).department).toBe(department);
  });

  it('gives no contact to the number of who supervises', () => {
    const { channels } = receiverOf('联系人：甲一；电话：0000-5550123；监督电话：0000-5550124（机关纪委）');
    expect(channels.map(({ value, contact }) => `${value} ${contact}`)).toEqual([
      '0000-5550123 甲一',
      '0000-5550124 ',
    ]);
  });

  it('is no deed of the last nominee', () => {
    const { draft } = typed({
      body: `经评审，拟确定甲一、乙二2人为先进工作者。${told}\n1.甲一，示例机床厂钳工。成绩突出。\n2.乙二，示例船厂焊工。\n意见请向省总工会组织部反映，电话0000-5550123。`,
    });
    expect(JSON.stringify([draft.nominees, draft.lists])).not.toContain('5550123');
    expect(draft.receiver.channels.map(({ value }) => value)).toEqual(['0000-5550123']);
  });
});

describe('lists that the text counts', () => {
  const listsOf = (body: string) =>
    typed({ body: `${body}\n公示期自2023年8月7日至11日（5个工作日）。` }).draft.lists.map(
      ({ category, heads, rows }) =>
        `${category} ${heads.join()} ${rows.map((row) => row.join()).join('；')}`,
    );

  it('are read in a sentence, each behind its category and its number', () => {
    expect(
      listsOf(
        '拟表彰“优秀辅导员”2名：示例第一小学甘一一、示例第二小学丁二；“先进集体”2个：示例第一小学大队、示例青少年宫。',
      ),
    ).toEqual([
      '优秀辅导员 姓名,工作单位 甘一一,示例第一小学；丁二,示例第二小学',
      '先进集体 名称 示例第一小学大队；示例青少年宫',
    ]);
  });

  it('are none where one of them names others than it counts', () => {
    expect(
      listsOf('拟表彰“优秀辅导员”2名：示例第一小学甘一一、示例第二小学丁二；“先进集体”2个：示例青少年宫。'),
    ).toEqual([]);
  });

  it('are read behind a label that the text counts', () => {
    expect(
      listsOf(
        '拟命名甘露村等2个村为生态村，现予公示。\n拟命名名单（按区划排序）：甘露村（示例镇）、石桥村（示例街道）。',
      ),
    ).toEqual([expect.stringMatching(/ 名称,备注 甘露村,示例镇；石桥村,示例街道$/)]);
  });

  it('are told where one behind a label cannot be read', () => {
    const { draft, doubts } = typed({
      body: '拟命名平安校园2所、先进个人1名，公示期自2023年8月7日至11日（5个工作日）。\n平安校园（2所）：示例第一中学等\n先进个人（1名）：甘一一（示例第一中学）',
    });
    expect(draft.lists).toEqual([]);
    expect(doubts.map(({ code }) => code)).toContain('heading-empty');
  });

  it('are read below a heading in heavy brackets', () => {
    expect(
      listsOf(
        '产生“最美社工”2名、“最美社工组织”1个，现公示如下：\n【最美社工】\n甘一一    示例服务中心    主管\n丁二    示例社工站    站长\n【最美社工组织】\n示例社会服务中心',
      ),
    ).toEqual([
      '最美社工 姓名,单位,职务 甘一一,示例服务中心,主管；丁二,示例社工站,站长',
      '最美社工组织 名称 示例社会服务中心',
    ]);
  });

  it('are read in an annex beside a table', () => {
    const { lists } = typed({
      body: '拟表彰先进单位2个、先进个人1名，公示期自2023年8月7日至11日（5个工作日）。',
      annexes:
        '附件\n拟表彰名单\n一、先进单位（2个）\n示例医院\n示例卫生院\n二、先进个人（1名）\n姓名\t工作单位\n甘一一\t示例医院\n',
    }).draft;
    expect(lists.map(({ category, rows }) => [category, rows.length])).toEqual([
      ['先进单位', 2],
      ['先进个人', 1],
    ]);
  });
});

it('takes 附 alone for the head of an annex, and sheets for the annex that they go on', () => {
  const { draft } = typed({
    body: '经研究，现将项目公示如下，公示期自2023年8月7日至11日（5个工作日）。\n附：2023年度项目清单',
    annexes: '附\n2023年度项目清单\n序号\t项目名称\t承担单位\n1\t甲项目\t示例大学\n',
  });
  expect([draft.nomineesHeading, draft.attachments[0]?.isOnPage]).toEqual(['', true]);
  expect(draft.body).not.toContain('2023年度项目清单');
});

describe('lists in the lines of an annex', () => {
  it('have a name, what brackets say, and what blanks part', () => {
    const intake = typed({
      annexes: `附件1
2023年度“先进工作者”拟命名人选名单
（共3名，按姓氏笔画排序）
1.牛试禾（女）  示例市水务局科员
2.白 露  试验县水务站技术员
3.阿依试古丽·买买提（女，维吾尔族） 示例市水务局科长

附件2
2023年度“先进集体”拟命名名单
试验县水务站`,
    });
    expect(intake.draft.lists).toMatchObject([
      {
        category: '先进工作者',
        introduction: ['（共3名，按姓氏笔画排序）'],
        heads: ['序号', '姓名', '单位及职务', '备注'],
        rows: [
          ['1', '牛试禾', '示例市水务局科员', '女'],
          ['2', '白露', '试验县水务站技术员', ''],
          ['3', '阿依试古丽·买买提', '示例市水务局科长', '女，维吾尔族'],
        ],
      },
      { category: '先进集体', heads: ['名称'], rows: [['试验县水务站']] },
    ]);
    expect(toldDoubts(intake).join('\n')).toMatch(/原文没有表头，“单位及职务”是照内容写的/);
    expect(intake.draft.quotas).toMatchObject([
      { category: '先进工作者', count: 3, measureWord: '名' },
      { category: '先进集体', count: 1, measureWord: '个' },
    ]);
  });

  it('are one category under the heading over their parts, and signed below', () => {
    const { draft, doubts } = typed({
      body: `如有异议，请向示例省总工会组织部反映。

附件
推荐人选名单

一、优秀教师（3人）
（一）幼儿园（1人）
甲试文    女    示例市机关幼儿园教师
（二）中小学（2人）
乙例      男    示例市第一中学教师
丙示明    女    试验县实验小学教师

二、优秀校长（2人）
戊示例    男    示例区第二小学校长`,
    });
    expect(draft.lists.map(({ category, rows }) => [category, rows.length])).toEqual([
      ['优秀教师', 1],
      ['优秀教师', 2],
      ['优秀校长', 1],
    ]);
    expect(draft.lists[1]?.rows[0]).toEqual(['乙例', '男', '示例市第一中学教师']);
    expect(draft).toMatchObject({ signers: ['示例省总工会'], signedOn: '2023-08-04' });
    expect(doubts.filter(({ code }) => code === 'count-differs')).toMatchObject([
      { facts: { category: '优秀校长', stated: 2, counted: 1 } },
    ]);
  });

  it('have the columns that blanks set under heads', () => {
    const { draft, doubts } = typed({
      annexes: `附件
补助资金安排表
单位：万元
序号   项目名称             承担单位           金额      备注
1      水稻新品种选育       示例市农业科学院   80        续建
2      焊缝检测系统         示例装备有限公司   60.5
合计                                           140.5`,
    });
    expect(draft.lists).toMatchObject([
      {
        introduction: ['单位：万元'],
        heads: ['序号', '项目名称', '承担单位', '金额', '备注'],
        rows: [
          ['1', '水稻新品种选育', '示例市农业科学院', '80', '续建'],
          ['2', '焊缝检测系统', '示例装备有限公司', '60.5', ''],
        ],
      },
    ]);
    expect(doubts.map(({ code }) => code)).toContain('row-left');
  });

  it('that are read in part are told', () => {
    const intake = typed({
      annexes: '附件\n拟表彰对象名单\n1.王试一\n2.李试二\n以上人员由各单位按程序推荐，并经集体研究。',
    });
    expect(intake.draft.lists[0]?.rows).toHaveLength(2);
    expect(toldDoubts(intake).join('\n')).toMatch(/没有全部识别，余下的原文放在正文末尾/);
  });
});

it('reads the names that follow the count of their place', () => {
  const { draft } = typed({
    body: '经审核，拟将下列家庭纳入改造对象。\n示例村（3户）：甲试、乙例、丙示明\n试验村（2户）：丁试、戊例',
  });
  expect(draft.lists).toMatchObject([
    { title: '示例村（3户）', rows: [['甲试'], ['乙例'], ['丙示明']] },
    { title: '试验村（2户）', rows: [['丁试'], ['戊例']] },
  ]);
  expect(draft.quotas).toMatchObject([{ count: 5, measureWord: '户' }]);
});

it('reads persons who are called comrades, by their names', () => {
  const { draft } = typed({
    body: '现公示如下：\n1. 王试同志，男，汉族，现任科员，拟任科长。\n2. 李示例同志，女，满族，现任科长，拟任处长。',
  });
  expect(draft.nominees.map(({ name }) => name)).toEqual(['王试', '李示例']);
});

it('reads items that stand side by side one below another', () => {
  const { draft } = typed({
    body: '拟认定以下企业，现予公示。\n1.示例精密铸造有限公司          2.示例软件（示例市）有限公司\n3.示例仪表有限公司',
  });
  expect(draft.lists[0]?.rows).toEqual([
    ['1', '示例精密铸造有限公司'],
    ['2', '示例软件（示例市）有限公司'],
    ['3', '示例仪表有限公司'],
  ]);
});

it('takes an address for letters and visits for both, and one for visits alone for none to write to', () => {
  const channels = (label: string) =>
    typed({ body: `电话：0000-5550123\n${label}：示例市示例路1号203室（邮编：000001）` })
      .draft.receiver.channels.filter(({ kind }) => kind !== 'phone')
      .map(({ kind, value, postcode }) => `${kind} ${value}${postcode}`);
  expect(channels('来信来访地址')).toEqual([
    'letter 示例市示例路1号203室000001',
    'visit 示例市示例路1号203室',
  ]);
  expect(channels('来访地点')).toEqual(['visit 示例市示例路1号203室']);
});

it('gives an address the postcode that stands before it', () => {
  const { receiver } = typed({ body: '电话：0000-5550123    邮编：000001\n地址：示例市示例路1号' }).draft;
  expect(receiver.channels).toMatchObject([{ kind: 'phone' }, { kind: 'letter', postcode: '000001' }]);
});

it('has the address behind 信函举报', () => {
  const { receiver } = typed({
    body: '现将甲一予以公示。信函举报：示例市示例路1号，邮编000001。电话举报：0000-5550123。',
  }).draft;
  expect(receiver.channels).toMatchObject([
    { kind: 'phone', value: '0000-5550123' },
    { kind: 'letter', value: '示例市示例路1号', postcode: '000001' },
  ]);
});

it('reads bodies and persons under headings that count them, below a signature', () => {
  const { draft, doubts } = typed({
    annexes:
      '五四红旗团委（2个）\n共青团示例大学委员会\n共青团示例机床集团有限公司委员会\n优秀共青团员（2名）\n示例大学文学院    甲　试\n示例市第三中学    丙示文',
  });
  expect(draft.lists).toMatchObject([
    { category: '五四红旗团委', heads: ['名称'], rows: [{}, ['共青团示例机床集团有限公司委员会']] },
    { category: '优秀共青团员', heads: ['姓名', '工作单位'], rows: [['甲试', '示例大学文学院'], {}] },
  ]);
  expect(doubts.map(({ code }) => code)).not.toContain('annex-unread');
});

describe('lines that blanks set', () => {
  const table = `    联系地址：示例市示例路1号    联系电话：0000-5550123

    序号  姓名      项目名称      申报单位

    1     王试      示例剪纸      试验县文化馆

    2     张  验    示例梆子      示例市戏曲剧院`;

  it('are a table though blank lines stand between all of them, and no contact is its heading', () => {
    const spaced = usualText.split('\n\n根据')[0]?.replace('\n', '\n\n') ?? '';
    const { draft } = intakeOfText(
      `${spaced}\n\n    为保护文化遗产，经专家评审，拟推荐以下人员，我局现按\n\n规定予以公示，公示期5个工作日。\n\n${table}\n\n示例省总工会\n\n2023年8月4日`,
    );
    expect(draft.body).toContain('我局现按规定予以公示');
    expect(draft.lists).toMatchObject([
      {
        heads: ['序号', '姓名', '项目名称', '申报单位'],
        rows: [{}, ['2', '张验', '示例梆子', '示例市戏曲剧院']],
      },
    ]);
    expect(draft.lists[0]?.title).not.toContain('地址');
  });

  it('are a table where each of them labels its parts alike', () => {
    const { draft } = typed({
      body: '拟将以下家庭纳入保障。\n户主姓名：甲试   家庭人口：3   类别：农村低保\n户主姓名：乙例明   家庭人口：1   类别：城市低保',
    });
    expect(draft.lists).toMatchObject([
      { heads: ['户主姓名', '家庭人口', '类别'], rows: [{}, ['乙例明', '1', '城市低保']] },
    ]);
  });
});

it('tells that nobody is put forward in what was read', () => {
  const intake = typed({ body: '根据有关规定，现将有关情况予以公示，公示期5个工作日，请社会各界监督。' });
  expect(toldDoubts(intake).join('\n')).toMatch(/没有看出公示对象/);
});

it('counts the persons of a body among those whom the notice puts forward', () => {
  const { draft } = typed({
    body: '拟推荐以下人员：\n\n示例学院（2人）\n王试、李示例\n\n经济管理学院（2人）\n1. 周试\n2. 吴例明',
  });
  expect(draft.lists).toMatchObject([
    { category: '先进工作者', title: '示例学院（2人）', rows: [['王试'], ['李示例']] },
    {
      category: '先进工作者',
      heads: ['序号', '姓名'],
      rows: [
        ['1', '周试'],
        ['2', '吴例明'],
      ],
    },
  ]);
});

it('reads names by their departments under a heading of a list, and no contact for one', () => {
  const { draft } = typed({
    body: '一、拟聘用人员名单\n重症医学科：王试、李示例\n儿科：张验\n联系人：周例\n电话：0000-5550123',
  });
  expect(draft.lists).toMatchObject([
    {
      category: '拟聘用人员',
      rows: [
        ['王试', '重症医学科'],
        ['李示例', '重症医学科'],
        ['张验', '儿科'],
      ],
    },
  ]);
  expect(draft.receiver.channels).toMatchObject([{ kind: 'phone', contact: '周例' }]);
});

it('reads a pasted table whole though blank lines stand in it', () => {
  const { draft, doubts } = typed({
    body: '拟补助下列单位：\n单位名称\t金额\n示例公司\t5\n\n试验公司\t7\n合计\t12',
  });
  expect(draft.lists[0]?.rows).toHaveLength(2);
  expect(doubts.map(({ code }) => code)).not.toContain('sum-differs');
});

it('reads the names under a department in brackets as of that department', () => {
  const { draft } = typed({
    body: '经评审，现将名单予以公示。\n一、优秀教师（3名）\n（示例市第一小学）\n甲试一　　乙例二\n（示例市中学）\n丙式三　　丁例四',
  });
  expect(draft.lists[0]?.rows).toEqual([
    ['甲试一', '示例市第一小学'],
    ['乙例二', '示例市第一小学'],
    ['丙式三', '示例市中学'],
    ['丁例四', '示例市中学'],
  ]);
});

describe('lines numbered as far as their heading counts', () => {
  const listed = (body: string) => typed({ body: `经评审，现将名单予以公示。\n${body}\n公示期：5个工作日` });

  it('are names whatever they look like', () => {
    const { draft } = listed(
      '一、拟命名集体（2个）\n1. 示例市税务所\n2. 示例3路线\n二、拟认定作品（2件）\n1. 示例之夜\n2. 试验行',
    );
    expect(draft.lists).toMatchObject([
      {
        category: '拟命名集体',
        rows: [
          ['1', '示例市税务所'],
          ['2', '示例3路线'],
        ],
      },
      {
        category: '拟认定作品',
        rows: [
          ['1', '示例之夜'],
          ['2', '试验行'],
        ],
      },
    ]);
  });

  it('are none where they are papers or posts, or more than are counted', () => {
    const { draft, doubts } = listed(
      '一、先进个人（2名）\n1. 甲试\n2. 乙例\n二、申报材料（2件）\n1. 申请表\n2. 证书\n三、试点班次（2个）\n1. 早航\n2. 晚航\n3. 夜航',
    );
    expect(draft.lists.map(({ category }) => category)).toEqual(['先进个人']);
    expect(doubts.filter(({ code }) => code === 'heading-empty')).toMatchObject([
      { facts: { heading: '试点班次（2个）' } },
    ]);
  });

  it.each([
    ['“个人”\n“先进集体”', ['“个人”', '“先进集体”']],
    ['先进个人（2名）\n二、先进集体（1个）\n见后', ['先进集体（1个）']],
  ])('are missed below a heading whose category no list has: %s', (lines, headings) => {
    const { doubts } = listed(`一、先进个人（2名）\n1. 甲试\n2. 乙例\n${lines}`);
    expect(doubts.filter(({ code }) => code === 'heading-empty')).toMatchObject(
      headings.map((heading) => ({ facts: { heading } })),
    );
  });
});

it('names a category as the title and the text count it, whatever its heading says, and tells so', () => {
  const { draft, doubts } = typed({
    body: '确定甲试等2名先进工作者为拟表彰对象，现予公示。\n一、先进个人（2名）\n甲试（示例市第一小学）、乙　例（示例市中学）\n公示期：5个工作日',
  });
  expect(draft.quotas).toMatchObject([{ category: '先进工作者', count: 2 }]);
  expect(doubts.map(({ code }) => code)).toContain('category-renamed');
});

describe('whose words are one', () => {
  it('are those of a party body that a line end parts, and of bodies that stand in lines of their own', () => {
    const { draft } = intakeOfText(
      '示例省人民医院\n示例省林业和草原局\n关于先进工作者的公示\n\n根据有关规定，现将先进工作者拟表彰对象予以公示。\n\n' +
        '中共示例学院\n第一总支部委员会\n2023年8月4日\n',
    );
    expect(draft.issuers).toEqual(['示例省人民医院', '示例省林业和草原局']);
    expect(draft.signers).toEqual(['中共示例学院第一总支部委员会']);
  });

  it('are those of a paragraph that begins with a name set wide', () => {
    const { draft } = typed({
      body: `    经研究，现将下列同志的有关情况予以公示，欢迎监督：
    甲　一，女，汉族，示例市人，研究生学历，管理学硕士，中共党员，2003年8
月参加工作，现任示例市人民政府研究室副主任，拟任示例县副县长。`,
    });
    expect(draft.nominees.map(({ name }) => name)).toEqual(['甲一']);
    expect(draft.body).not.toContain('月参加工作');
  });
});

it.each([
  ['联系电话：（0000）5550123、5550124', ['（0000）5550123', '0000-5550124']],
  ['电话：5550123、5550124', ['5550123', '5550124']],
])('gives a number the area code of the one beside it: %s', (line, numbers) => {
  const { draft } = typed({ body: `现予公示，请向示例省总工会组织部反映。\n${line}` });
  expect(draft.receiver.channels.map(({ value }) => value)).toEqual(numbers);
});

it('reads a number in full width as one, and what one clause asks of bodies and of persons', () => {
  const { draft } = intakeOfText(
    usualText
      .replace('\n\n根据', '\n示工公示〔２０２３〕第６号\n\n根据')
      .replace(/以单位名义反映的[^。]*。/, '请将署真实姓名或盖有公章的书面材料寄至示例省总工会组织部。'),
  );
  expect(draft.receiver.channels.filter(({ kind }) => kind === 'letter')).toHaveLength(1);
  expect(draft.documentNumber).toBe('示工公示〔2023〕第6号');
  expect(draft.receiver).toMatchObject({ byOrganisation: '盖有公章', byPerson: '署真实姓名' });
});

it('reads persons with their bodies in brackets in one line below a heading that counts them', () => {
  const { draft } = typed({
    body: '现予公示。\n一、优秀教师（2名）\n甲试（示例市第一小学）、乙　例（示例市中学）\n公示期：5个工作日',
  });
  expect(draft.lists).toMatchObject([
    {
      heads: ['姓名', '工作单位'],
      rows: [
        ['甲试', '示例市第一小学'],
        ['乙例', '示例市中学'],
      ],
    },
  ]);
});

it.each([
  ['a paragraph of very many parts', '公示\u3000'.repeat(60_000)],
  ['very many lines', '甲\n'.repeat(80_000)],
])(
  'reads %s whole',
  (_, long) => {
    const { draft } = intakeOfText(usualText.replace('\n公示时间', `\n${long}\n公示时间`));
    expect(draft.nominees).toEqual([]);
    expect(draft.lists[0]?.rows).toHaveLength(2);
  },
  120_000,
);

describe('persons of whom the text tells', () => {
  it('have the unit and the post that their paragraphs give, which is told', () => {
    const intake = typed({
      body: '现公示如下：\n王试同志，现任示例市审计局法规科科长，拟任市直部门副职；\n李例同志（女），示例市财政局四级调研员，拟晋升三级调研员。',
    });
    expect(intake.draft.nominees).toMatchObject([
      { name: '王试', organisation: '示例市审计局', post: '法规科科长' },
      { name: '李例', organisation: '示例市财政局', post: '四级调研员' },
    ]);
    expect(toldDoubts(intake).join('\n')).toMatch(/“王试”等2人的单位、职务照事迹里的话写/);
  });

  it('have each their own words where one paragraph tells of several in office', () => {
    const { draft } = typed({
      body: '现公示如下：\n王试同志，现任示例县县长，拟任示例县委书记；李例同志，现任示例县副县长，拟任示例县县长。',
    });
    expect(draft.nominees.map(({ name, deeds }) => [name, deeds.slice(0, 10)])).toEqual([
      ['王试', '王试同志，现任示例县'],
      ['李例', '李例同志，现任示例县'],
    ]);
  });

  it('are those too whom a line names that is numbered on with theirs', () => {
    const { draft } = typed({
      body: '现公示如下：\n1.王试，男，示例市总工会会计。拾金不昧。\n2.李例、段示夫妇，照顾孤寡老人二十年。',
    });
    expect(draft.nominees.map(({ name }) => name)).toEqual(['王试', '李例', '段示']);
  });

  it('are none where a sentence says who decided', () => {
    const { draft } = typed({ body: '经研究，拟任用下列人员，现予公示。\n党委会，现任成员7名。' });
    expect(draft.nominees).toEqual([]);
  });
});

describe('nominees of whom labels tell', () => {
  const block = (name: string) =>
    `项目名称：${name}\n提名单位：示例市科学技术局\n完成单位：示例研究院\n完成人：甲一、乙二\n`;

  it('are one a block, under the headings over them', () => {
    const intake = typed({
      annexes: `附件\n拟授奖项目\n一等奖（1项）\n${block('示例育种')}二等奖（2项）\n${block('示例监测')}${block('示例电缆')}`,
    });
    expect(intake.draft.nominees.map(({ name, category }) => `${category} ${name}`)).toEqual([
      '一等奖 示例育种',
      '二等奖 示例监测',
      '二等奖 示例电缆',
    ]);
    expect(intake.draft.nominees[0]).toMatchObject({
      organisation: '示例研究院',
      deeds: '提名单位：示例市科学技术局\n\n完成人：甲一、乙二',
    });
    expect(toldDoubts(intake).join('\n')).toContain('是“示例育种”等3个对象');
  });

  it('are none where one project is named, which the notice is about', () => {
    expect(typed({ body: `现予公示。\n${block('示例工程')}` }).draft.nominees).toEqual([]);
  });
});

it('counts those of places and of what is right under the city among those whom the notice puts forward', () => {
  const { draft } = typed({
    body: '现予公示。\n示例区（2名）\n甲试  示例区小学\n乙例  示例区中学\n市直属学校（1名）\n丙示  示例市高级中学',
  });
  expect(draft.quotas.map(({ count }) => count)).toEqual([3]);
});

it('names what is put forward by the text where the title says nothing, and tells so', () => {
  const intake = intakeOfText(
    '公　示\n\n经支部委员会研究，确定王试、李例2名同志为入党积极分子，现予公示。\n\n示例市总工会\n2023年8月4日\n',
  );
  expect(intake.draft).toMatchObject({ kind: '发展党员', lists: [{ category: '入党积极分子' }] });
  expect(toldDoubts(intake).join('\n')).toContain('公示的是什么照正文写“入党积极分子”');
});

it.each([
  [
    '拟接收王试、李例（女）2名同志为预备党员',
    [
      ['王试', ''],
      ['李例', '女'],
    ],
  ],
  ['拟接收王试、李例同志为预备党员', [['王试'], ['李例']]],
  [
    '拟推荐王试（示例市中学）、李例（示例市第一小学）2名教师为标兵',
    [
      ['王试', '示例市中学'],
      ['李例', '示例市第一小学'],
    ],
  ],
  ['拟接收王试等2名同志为预备党员', undefined],
  ['拟接收王试、李例等3名同志为预备党员', undefined],
])('lists those whom a sentence names one by one, if none is left out: %s', (words, rows) => {
  const { draft } = typed({ body: `经研究，${words}，现予公示。` });
  expect(draft.lists[0]?.rows).toEqual(rows);
});

it.each<readonly [words: string, lists: readonly (readonly [category: string, rows: string[][]])[]]>([
  [
    '推荐王试、李例两位同志为“示例优秀教师”候选人，推荐赵示明同志为“示例优秀教育工作者”候选人',
    [
      ['示例优秀教师', [['王试'], ['李例']]],
      ['示例优秀教育工作者', [['赵示明']]],
    ],
  ],
  [
    '拟推荐示例大学师范学院王示明老师为2026年示例五一劳动奖章候选人',
    [['2026年示例五一劳动奖章候选人', [['王示明', '示例大学师范学院']]]],
  ],
  ['现对我校科学技术奖提名的1项自然科学奖和1项科技进步奖项目进行公示', []],
  ['其中自然科学奖提名项目1项，科技进步奖提名项目3项', []],
  ['确定王试等10人为示例道德模范推荐人选，赵例同志为示例道德模范提名奖推荐人选', []],
])('lists whom a sentence makes what, and no words that name nobody: %s', (words, lists) => {
  const { draft } = typed({ body: `经研究，${words}，现予公示。` });
  expect(draft.lists.map(({ category, rows }) => [category, rows])).toEqual(lists);
});

it('keeps the brackets within a name, and counts companies as such', () => {
  const { draft } = typed({
    body: '经审核，拟认定“示例甲食品有限公司、示例茶业（示例）有限公司”等2家企业为示例县重点农业龙头企业，现予公示。',
  });
  expect(draft.lists[0]).toMatchObject({
    heads: ['名称'],
    rows: [['示例甲食品有限公司'], ['示例茶业（示例）有限公司']],
  });
});

it('takes no label of a table for its heads', () => {
  const { draft } = typed({
    annexes: '附件\n明细表\n填报单位：示例局\t\t单位：万元\n序号\t企业名称\t金额\n1\t示例公司\t5',
  });
  expect(draft.lists).toMatchObject([
    { heads: ['序号', '企业名称', '金额'], rows: [['1', '示例公司', '5']] },
  ]);
});

it.each([
  ['或者直接到示例市总工会组织部反映', 'visit '],
  ['或到示例市总工会组织部（示例路1号203室）当面反映', 'visit 示例路1号203室'],
])('takes going somewhere for a visit: %s', (words, channel) => {
  const { draft } = typed({ body: `如有异议，可拨打电话0000-5550123，${words}。` });
  expect(draft.receiver.channels.map(({ kind, value }) => `${kind} ${value}`)).toContain(channel);
  expect(draft.receiver.department).toBe('示例市总工会组织部');
});

it('lists lines numbered as far as a sentence counts them, whatever their names look like', () => {
  const lines = '1.示例社区老年食堂\n2.示例路长者饭堂\n3.示例镇幸福餐厅';
  const { draft } = typed({ body: `拟命名下列3处为示例食堂，共3家，现予公示。\n${lines}` });
  expect(draft.lists[0]?.rows).toHaveLength(3);
  expect(typed({ body: `拟命名下列4家为示例食堂，现予公示。\n${lines}` }).draft.lists).toEqual([]);
});

it('lists numbered works with what blanks part behind them', () => {
  const { draft } = typed({
    body: '现予公示。\n1.话剧《示例》　　编剧：甲一、乙二　　示例市话剧团\n2.歌曲《示例》　　词曲：丙三　　示例市文化馆',
  });
  expect(draft.lists[0]?.rows.map(([, name]) => name)).toEqual(['话剧《示例》', '歌曲《示例》']);
});

it('has names that a table without heads sets in columns under the heading that counts them', () => {
  const { draft } = typed({ body: '现予公示。\n拟认定人选（4名）\n王试\t李　例\n赵示明\t钱样' });
  expect(draft.lists[0]?.rows.flat()).toEqual(['王试', '李例', '赵示明', '钱样']);
});

it('has several labels of one line each by itself, and a post with its body parted', () => {
  const person = (name: string) => `姓名：${name}　　性别：男　　民族：汉族\n现任职务：示例市总工会会计\n`;
  const { draft } = typed({ body: `现予公示。\n${person('王　试')}${person('李例')}` });
  expect(draft.nominees).toMatchObject([
    { name: '王试', organisation: '示例市总工会', post: '会计', deeds: '性别：男\n\n民族：汉族' },
    { name: '李例' },
  ]);
});

it('reads a notice that a mail quotes, without what stands around it', () => {
  const mail = `主题: 请挂网\n发件人: 甲\n\n请今天挂网。\n\n${usualText.replace(/^/gm, '> ')}\n--\n综合科 内线1234`;
  const { draft } = intakeOfText(mail);
  expect(draft.titleLines).toEqual(intakeOfText(usualText).draft.titleLines);
  expect(draft.body).toBe(intakeOfText(usualText).draft.body);
});

it('turns to a body whose name has a word that leads elsewhere', () => {
  const { draft } = typed({ body: '如有异议，请向示例厅科研诚信与监督处提出，电话0000-5550123。' });
  expect(draft.receiver.department).toBe('示例厅科研诚信与监督处');
});

it('has deeds below the only name that a heading counts, and no list of names there', () => {
  const { draft } = typed({
    body: '现予公示。\n一、先进集体（1个）\n示例市示例局示例分局\n三年来办理信访件412件，群众满意。\n二、先进工作者（1名）\n1.王　试　示例市监测站高级工程师\n主持建设12个自动监测站，从无差错。\n如有异议，请向示例局反映。',
  });
  expect(draft.nominees.map(({ name, category, deeds }) => [name, category, deeds.slice(0, 4)])).toEqual([
    ['示例市示例局示例分局', '先进集体', '三年来办'],
    ['王试', '先进工作者', '主持建设'],
  ]);
  expect(draft.lists).toEqual([]);
  expect(draft.body).not.toContain('412件');
});

describe('a text that says more than whom it puts forward', () => {
  it('lists none of its demands on those who object, as many as something else may be', () => {
    const demands = ['以单位名义反映的须加盖公章', '以个人名义反映的须署实名', '匿名反映不予受理'];
    const { draft } = typed({
      body: `现将3名推荐对象予以公示，公示期5个工作日。反映的要求如下：\n\n${demands.map((words, index) => `${index + 1}. ${words}`).join('\n\n')}\n\n联系电话：0000-5550123`,
    });
    expect(draft.lists).toEqual([]);
    for (const words of demands) expect(draft.body).toContain(words);
  });

  it('has each whom it tells of by labels whole, though a line of private data is left out between', () => {
    const { draft } = typed({
      body: `现将拟表彰对象公示如下：\n\n姓名：甲一\n家庭住址：示例市示例路1号3栋2单元501室\n工作单位：示例市甲局\n\n姓名：乙二\n工作单位：示例市乙局\n\n公示期5个工作日。联系电话：0000-5550123`,
    });
    expect(draft.nominees.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['甲一', '示例市甲局'],
      ['乙二', '示例市乙局'],
    ]);
    expect(draft.body).not.toMatch(/\n{3}|示例路/);
  });

  it('has no number for the department that takes objections', () => {
    const { draft } = typed({
      body: '现将甲一、乙二2名同志予以公示，公示期5个工作日。\n\n异议受理：0000-5550123',
    });
    expect([draft.receiver.department, draft.receiver.channels.map(({ value }) => value)]).toEqual([
      '',
      ['0000-5550123'],
    ]);
  });

  it('leaves a row of comrades open that goes on', () => {
    const { draft } = typed({ body: '拟确定张一、李二、王三同志等为先进工作者，公示期5个工作日。' });
    expect(draft.lists).toEqual([]);
  });
});

describe('a notice of another matter than an award', () => {
  const of = (title: string, body: string, signature = '示例市示例局\n2023年8月4日') =>
    intakeOfText(`${title}\n${body}\n${signature}\n`);
  const channelsOf = (body: string): string[] =>
    of('关于示例方案的公示', body).draft.receiver.channels.map(({ kind, value }) => `${kind} ${value}`);
  const codesOf = (body: string): string[] => of('关于示例方案的公示', body).doubts.map(({ code }) => code);

  it.each([
    ['示例片区控制性详细规划公益性用地调整草案公示', '规划公示'],
    ['关于拟批准建设工程环境影响报告表的公示', '环评公示'],
    ['关于第三批非物质文化遗产项目代表性传承人推荐名单的公示', '认定公示'],
    ['关于拟录用公务员的公示', '拟录用'],
    ['关于“人民满意的公务员集体”拟推荐对象的公示', '评选表彰'],
    ['关于调整拟表彰对象的公告', '更正公告'],
    ['公示期调整的公告', '更正公告'],
    ['关于拟撤销示例学会资质的公示', ''],
  ])('is of the kind that its title says: %s', (title, kind) => {
    expect(of(title, '现予公示，公示期为5个工作日。').draft.kind).toBe(kind);
  });

  it('has a title that ends in 公示的通知', () => {
    const { draft } = of('关于对示例补贴进行公示的通知', '各街道：\n现将补贴面积予以公示，公示期7天。');
    expect(draft.titleLines).toEqual(['关于对示例补贴进行公示的通知']);
  });

  it.each([
    [
      '公众可登录示例局官网（http://www.example.gov.cn/）查阅规划，如有异议请反映。电话：0000-5550123',
      ['phone 0000-5550123'],
    ],
    ['3、建设地点：示例区示例路\n咨询电话：0000-5550123', ['phone 0000-5550123']],
    ['意见请寄示例中心（地址：示例大厅302室）提交书面意见。', ['letter 示例大厅302室']],
    ['书面意见送（或邮寄）至示例市示例路1号示例局窗口；', ['letter 示例市示例路1号示例局窗口']],
    ['联系地址：示例市示例环境局 邮编：000001', ['letter 示例市示例环境局']],
    ['反馈方式：电子信箱gongshi@example.gov.cn', ['email gongshi@example.gov.cn']],
    [
      '联系地址及电话：\n示例市示例路1号示例市示例局，0000-5550123；',
      ['phone 0000-5550123', 'letter 示例市示例路1号示例市示例局'],
    ],
    ['补贴面积为5550123.5亩，请公示并反映。', []],
    ['岗位考察预告（2023年第12号），如有异议请反映。', []],
  ])('has the ways by which one may object, and no others: %s', (body, channels) => {
    expect(channelsOf(body)).toEqual(channels);
  });

  it('tells of ways that have a label and nothing to be reached by', () => {
    const told = codesOf('有异议的请书面反映。\n电子邮箱：[email protected]\n电话：0000-****123');
    expect(told.filter((code) => code === 'contact-missing')).toHaveLength(2);
    expect(codesOf('有异议的请书面反映。\n联系电话：0000-5550123')).not.toContain('contact-missing');
  });

  it('takes for its receiver who signs for 我委, and nothing of a sentence', () => {
    const department = (body: string): string => of('关于示例方案的公示', body).draft.receiver.department;
    expect(department('对公示内容有异议的，请书面向我委反映。')).toBe('示例市示例局');
    expect(department('将公示期内反馈的意见汇总后于8月8日前书面上报省局，不予受理匿名意见。')).toBe('');
    expect(department('公示期内的反馈意见要通过示例机构以正式文件上报省局，匿名意见不予受理。')).toBe('');
    expect(department('甲一（单位：示例公司；受理部门：示例区人社局），现予公示。')).toBe('示例区人社局');
  });

  it('says of anonymous objections and of names all that the text says', () => {
    const { receiver } = of(
      '关于示例方案的公示',
      '单位提出异议的，应当加盖公章；个人提出异议的，应当签署本人真实姓名（姓名不能打印），我局予以保密。对线索不清的匿名信函，公示期间不予受理。',
    ).draft;
    expect(receiver.byPerson).toBe('签署本人真实姓名（姓名不能打印）');
    expect(receiver.anonymous).toBe('对线索不清的匿名信函，公示期间不予受理');
  });

  it('quotes its receiver nowhere but where it is one', () => {
    const { body } = of(
      '关于示例资金的公示',
      '根据《示例市商务局关于印发办法的通知》，经示例市商务局审核，现予公示。如有异议，请向市商务局反映。',
    ).draft;
    expect(body).toContain('《示例市商务局关于');
    expect(body).toContain('请向{{受理.部门}}反映');
  });

  it('counts no 项目 as the name of one', () => {
    expect(of('关于拟提名项目的公示', '现将拟推荐示例奖提名项目1项予以公示。').draft.lists).toEqual([]);
  });

  it('takes a day by which one may object for the last one, and says so', () => {
    const { draft, doubts } = of('关于示例资金的公示', '请有关单位在2023年8月14日前通过以下方式提出意见。');
    expect(draft.window).toMatchObject({ opens: undefined, closes: '2023-08-14' });
    expect(doubts.map(({ code }) => code)).toContain('window-deadline');
  });

  it('tells of a window that ends before it begins', () => {
    expect(codesOf('公告期为2023年8月9日—2022年8月15日（5个工作日）。')).toContain('window-backwards');
    expect(codesOf('公告期为2023年8月9日—2023年8月15日（5个工作日）。')).not.toContain('window-backwards');
  });

  it('knows a line of a page by its time', () => {
    const { publishedOn, draft } = intakeOfText(
      '示例工程公示\n2023-08-04 17:46:00    来源：\n现予公示，公示期5个工作日。\n',
    );
    expect(publishedOn).toBe('2023-08-04');
    expect(draft.body).not.toContain('来源');
  });

  it('misses nothing of a signature in one line', () => {
    const { doubts } = of('关于示例方案的公示', '现予公示，公示期5个工作日。', '示例市示例局2023年8月4日');
    expect(doubts.map(({ code }) => code)).not.toContain('text-left');
  });

  it('tells who takes objections from the number behind, and a number from the body before it', () => {
    const { receiver } = of(
      '关于示例名单的公示',
      '现予公示。\n受理单位：示例区事务局（农经站） 电话 0000—5550123',
    ).draft;
    expect(receiver.department).toBe('示例区事务局（农经站）');
    expect(channelsOf('有异议的请反映。\n联系方式：示例市农业农村局规划处0000-5550123')).toEqual([
      'phone 0000-5550123',
    ]);
  });

  it('keeps what its numbers of one body are for', () => {
    const { channels } = of(
      '关于示例名单的公示',
      '有异议的请向市科技局反映。\n市科技局咨询电话：5550121\n市科技局信访举报电话：5550122\n驻市科技局纪检监督电话：5550123\n联系人及电话：甲试，0000-5550124',
    ).draft.receiver;
    expect(channels.map(({ note, contact }) => note || contact)).toEqual([
      '',
      '信访举报电话',
      '驻市科技局纪检监督电话',
      '甲试',
    ]);
  });

  it('is signed by the last of the bodies below a heading of a list, which are on it', () => {
    const farms = ['示例市甲农场', '示例市乙种植场', '示例丙农业有限公司', '示例市丁家庭农场'].join('\n');
    const { draft } = of('关于示例农场的公示', `现将名单予以公示，公示期7天。\n拟评定示例农场名单\n${farms}`);
    expect(draft.signers).toEqual(['示例市示例局']);
    expect(draft.lists.map(({ rows }) => rows.length)).toEqual([4]);
  });

  it('ends what it says of the last one where it says what is publicised', () => {
    const { draft } = of(
      '关于推荐示例农场的公示',
      '根据有关规定，拟推荐以下2家农场：\n1.示例市甲农场\n2.示例市乙农场\n现予公示，公示时间为2023年8月7日至8月11日（5个工作日）。',
    );
    expect(draft.window).toMatchObject({ opens: '2023-08-07', closes: '2023-08-11' });
    expect([
      ...draft.lists.flatMap(({ rows }) => rows.map(([, name]) => name)),
      ...draft.nominees.map(({ name }) => name),
    ]).toEqual(['示例市甲农场', '示例市乙农场']);
  });

  it('has its title whole though an empty line parts it', () => {
    const { draft } = of('关于第六批示例城市、示例村镇\n\n候选名单公示的通知', '现予公示，公示期7天。');
    expect(draft.titleLines).toEqual(['关于第六批示例城市、示例村镇', '候选名单公示的通知']);
  });

  it('takes a date below its title for the page’s, whose year its days are of', () => {
    const { draft, publishedOn } = intakeOfText(
      '“示例先进集体”名单公示\n2016-02-19\n将推荐对象进行公示，公示期截至2月25日17时，有异议的请反映。\n',
    );
    expect(publishedOn).toBe('2016-02-19');
    expect(draft.window?.closes).toBe('2016-02-25');
    expect(draft.signedOn).toBeUndefined();
  });

  it.each(['附件：1.\n示例名单\n2.\n示例办法', '附件：\n附件：1.示例名单\n附件：2.示例办法'])(
    'has the attachments that it names: %s',
    (lines) => {
      const { draft } = of('关于示例名单的公示', `现予公示，公示期7天。\n${lines}`);
      expect(draft.attachments.map(({ title }) => title)).toEqual(['示例名单', '示例办法']);
    },
  );
});
