import { describe, expect, it } from 'vitest';
import { paragraphOf, type Table } from '#documents/structure/structured-document.ts';
import { intakeOfText, plainWeeks, toldDoubts } from './fixtures/read-text.ts';
import { type Intake, intakeOf } from './intake.ts';

const title = '示例县2026年示例对象公示\n';
const signed = '\n示例县示例局\n2026年11月6日\n';

function namesIn({ draft }: Intake): string[] {
  return draft.lists.flatMap(({ heads, rows, nameHead }) => {
    const column = heads.findIndex((head) => head === nameHead || /^(?:姓名|名称|户主)/.test(head));
    return rows.map((row) => row[column] ?? '');
  });
}

describe('a list of families', () => {
  const ofMembers = [
    '编号\t姓名\t与申请人关系\t面积',
    '1\t孟示一\t户主\t70',
    '\t孟示甲\t配偶\t',
    '\t孟示乙\t女儿\t',
    '2\t柏拟二\t户主\t48',
    '合计\t\t\t118',
  ].join('\n');

  it('has a row for each household, and its members in a cell', () => {
    const intake = intakeOfText(`${title}经审核，现将名单公示如下，公示期7天。\n${ofMembers}\n${signed}`);
    expect(intake.draft.lists[0]?.rows).toEqual([
      ['1', '孟示一', '孟示甲（配偶）、孟示乙（女儿）', '70'],
      ['2', '柏拟二', '户主', '48'],
    ]);
    expect(toldDoubts(intake).join()).toContain('有1户写了几个家庭成员');
  });

  it('is named by its households, where their members have a column', () => {
    const table = [
      '序号\t户主\t成员姓名\t与户主关系',
      '1\t孟示一\t孟示甲\t妻',
      '\t\t孟示乙\t子',
      '2\t柏拟二\t柏拟甲\t母',
    ];
    const intake = intakeOfText(
      `${title}经审核，现将名单公示如下，公示期7天。\n${table.join('\n')}\n${signed}`,
    );
    expect(intake.draft.lists[0]?.rows).toEqual([
      ['1', '孟示一', '孟示甲、孟示乙', '妻、子'],
      ['2', '柏拟二', '柏拟甲', '母'],
    ]);
    expect(intake.draft.quotas.map(({ count }) => count)).toEqual([2]);
  });
});

describe('lines of names with what is said of them', () => {
  it.each([
    ['by tabs', '孟示一\t美术\t示例一中\n柏拟二\t声乐\t示例二中'],
    ['by commas', '孟示一，示例镇中心小学\n柏拟二，示例镇中学'],
    [
      'behind numbers',
      '1. 示例轴承有限公司，产线改造项目，120万元；\n2. 示例建材有限公司，窑炉节能项目，80万元。',
    ],
    ['as names set wide, a line beside another', '孟示一  柏  二  祝拟三\n戚  四  康示五  于拟六'],
    ['below what ends in a remark', '名单如下（排名不分先后）：\n孟示一\t柏拟二\n祝拟三'],
    ['with their sex and their post', '孟示一　女　　示例区示例村党支部书记\n柏拟二　男　　示例区示例村主任'],
    ['below a label', '先进单位：\n示例轴承有限公司\n示例建材有限公司'],
    ['by the commas of a file of values', '户主,人口,金额（元）\n孟示一,4,100\n柏拟二,3,80'],
  ])('are a list: %s', (_, lines) => {
    const intake = intakeOfText(
      `${title}经审核，现将拟定对象公示如下，公示期7天。\n${lines}\n电话：0000-5550101\n${signed}`,
    );
    expect(namesIn(intake).length).toBeGreaterThan(1);
    expect(namesIn(intake)[0]).toMatch(/^(?:孟示一|示例轴承有限公司)$/);
    expect(namesIn(intake)[1]).toMatch(/^(?:柏拟?二|示例建材有限公司)$/);
  });

  it('are none where they tell whom one can reach', () => {
    const lines =
      '有异议的，请在公示期内向下列部门反映：\n（一）示例县自然资源局　联系人：孟某　电话：0000-5550101\n（二）示例县林业局　电话：0000-5550102';
    const { draft } = intakeOfText(`${title}现予公示，公示期7天。\n${lines}\n${signed}`);
    expect(draft.lists).toEqual([]);
    expect(draft.receiver.department).toBe('示例县自然资源局、示例县林业局');
    expect(draft.receiver.channels.map(({ value }) => value)).toEqual(['0000-5550101', '0000-5550102']);
  });

  it('are of categories that a column tells', () => {
    const rows =
      '类别\t名称\t推荐单位\n三八红旗手\t孟示一\t示例镇妇联\n三八红旗集体\t示例医院妇产科\t示例县卫健局';
    const { draft } = intakeOfText(`${title}现将名单公示如下，公示期7天。\n${rows}\n${signed}`);
    expect(draft.lists.map(({ categoryHead, rows: own }) => [categoryHead, own.length])).toEqual([
      ['类别', 2],
    ]);
    expect(draft.quotas.map(({ category, count }) => [category, count])).toEqual([
      ['三八红旗手', 1],
      ['三八红旗集体', 1],
    ]);
  });
});

describe('a table of several categories', () => {
  const table = (head: string, ...rows: readonly string[]): string =>
    [`序号\t姓名\t工作单位\t${head}`, ...rows].join('\n');
  const listsOf = (text: string) => {
    const { draft } = intakeOfText(`${title}${text}\n${signed}`);
    return {
      lists: draft.lists.map(({ categoryHead, rows }) => [
        categoryHead,
        rows.map(([number]) => number).join(''),
      ]),
      quotas: draft.quotas.map(({ category, count }) => `${category}${count}`),
    };
  };

  it('stays one, whose rows are of what their cells say, in whatever order', () => {
    const rows = ['1\t孟示一\t甲局\t一等奖', '2\t柏拟二\t乙局\t二等奖', '3\t常例三\t丙局\t一等奖'];
    expect(listsOf(`现将名单公示如下，公示期7天。\n${table('获奖等级', ...rows)}`)).toEqual({
      lists: [['获奖等级', '123']],
      quotas: ['一等奖2', '二等奖1'],
    });
  });

  it('is one where the text counts what a column says as often', () => {
    const rows = ['1\t孟示一\t甲乡\t种粮大户', '2\t柏拟二\t乙乡\t家庭农场', '3\t常例三\t丙乡\t种粮大户'];
    const counted = '拟补贴种粮大户2户、家庭农场1户，现将名单公示如下，公示期7天。';
    expect(listsOf(`${counted}\n${table('类别', ...rows)}`)).toEqual({
      lists: [['类别', '123']],
      quotas: ['种粮大户2', '家庭农场1'],
    });
    expect(listsOf(`现将名单公示如下，公示期7天。\n${table('类别', ...rows)}`).lists).toEqual([['', '123']]);
  });

  it('is one beside a list of another category', () => {
    const text = `${title}现予公示，公示期7天。\n${signed}
附件1
示例市先进集体拟推荐对象名单
序号\t单位名称
1\t示例市甲局

附件2
拟推荐对象名单
${table('等级', '1\t孟示一\t甲局\t一等奖', '2\t柏拟二\t乙局\t二等奖')}
`;
    const intake = intakeOfText(text);
    expect(intake.draft.lists.map(({ categoryHead }) => categoryHead)).toEqual(['', '等级']);
    expect(intake.draft.quotas.map(({ category }) => category)).toEqual(['先进集体', '一等奖', '二等奖']);
    expect(toldDoubts(intake).join()).not.toContain('没有看出类别');
  });

  it.each(['性别', '备注', '岗位类别说明'])('is none by a column of something else: %s', (head) => {
    const rows = ['1\t孟示一\t甲局\t先进个人', '2\t柏拟二\t乙局\t先进集体'];
    expect(listsOf(`现将名单公示如下，公示期7天。\n${table(head, ...rows)}`).lists).toEqual([['', '12']]);
  });
});

describe('a number by which one can reach the receiver', () => {
  it('is a way beside a hotline, and behind hours', () => {
    const intake = intakeOfText(
      `${title}举报电话：12380、0000-5550101（工作日8:30—12:00）、0000-5550102。公示期7天，现予公示。\n${signed}`,
    );
    expect(intake.draft.receiver.channels.map(({ value }) => value)).toEqual([
      '0000-5550101',
      '0000-5550102',
    ]);
    expect(toldDoubts(intake).join()).toContain('“12380”没有写进受理的渠道');
  });

  it.each([
    '也可通过12380举报网站反映',
    '举报短信发送至12380',
    '联系电话：0000-5550101、12380',
    '举报平台：12380',
  ])('is told where it is the one of cadres, by whatever way: %s', (words) => {
    const told = (text: string): string =>
      toldDoubts(
        intakeOfText(`${title}电话：0000-5550101。${text}。公示期7天，现予公示。\n${signed}`),
      ).join();
    expect(told(words)).toContain('“12380”没有写进受理的渠道');
    expect(told('每人奖励12380元')).not.toContain('12380');
  });

  it('is told where an address on the web is no channel, and is one behind 来信', () => {
    const intake = intakeOfText(
      `${title}请通过以下方式反映：来信：示例区府前街2号示例科（邮编：000301）；网上：http://12380.example.gov.cn。公示期7天，现予公示。\n${signed}`,
    );
    expect(intake.draft.receiver.channels[0]).toMatchObject({ kind: 'letter', postcode: '000301' });
    expect(
      [...toldDoubts(intake), ...intake.draft.receiver.channels.map(({ value }) => value)].join(),
    ).toContain('12380.example.gov.cn');
  });
});

describe('what stands where few write it', () => {
  it('is the date below the title', () => {
    const { draft } = intakeOfText(
      '示例县财政局\n关于入围机构名单的公示\n（2026年11月6日）\n经公开遴选，下列机构拟入围，公示期5个工作日，现予公示：\n（一）示例会计师事务所\n（二）示范会计师事务所\n',
    );
    expect(draft.signedOn).toBe('2026-11-06');
    expect(draft.body).not.toContain('2026年11月6日');
  });

  it('is several persons of whom one sentence makes something without a number', () => {
    const { draft } = intakeOfText(
      `示例县首席技师拟认定人员公示\n拟认定孟示一、柏拟二为示例县首席技师。公示期5个工作日，现予公示。\n${signed}`,
    );
    expect(draft.lists.flatMap(({ rows }) => rows.map(([name]) => name))).toEqual(['孟示一', '柏拟二']);
  });

  it('is the category of a title with a place and a year, whole', () => {
    const { draft } = intakeOfText(
      '示例县2026年残疾人创业扶持对象公示\n现将名单公示如下，公示期7天。\n姓名\t乡镇\n孟示一\t示例镇\n柏拟二\t示例乡\n' +
        signed,
    );
    expect(draft.lists[0]?.category).toBe('残疾人创业扶持对象');
  });
});

describe('a form that the notice fills', () => {
  it('says of the notice what is not of its nominee, even where a text box parts its signature', () => {
    const row = (...texts: string[]) => ({
      where: '表格',
      cells: texts.map((text, column) => ({ text, column, span: 1, isContinued: false })),
    });
    const form: Table = {
      kind: 'table',
      startsPage: false,
      where: '第1个表格',
      rows: [
        row('姓名', '孟示一', '性别', '男'),
        row('工作单位', '示例镇供销社', '职务', '保管员'),
        row('主要事迹', '跳水救起两名落水儿童。'),
        row('公示时间', '2026年11月9日至11月15日'),
        row('受理单位及电话', '示例县示例局 0000-5550101'),
      ],
    };
    const blocks = [
      paragraphOf('示例县见义勇为人员公示表', '第1段', { alignment: 'center' }),
      form,
      paragraphOf('示例县示例局', '第2段', { alignment: 'end' }),
      paragraphOf('联系人：于示二', '文本框'),
      paragraphOf('2026年11月6日', '第3段', { alignment: 'end' }),
    ];
    const { draft } = intakeOf([{ name: '公示表.docx', document: { blocks, remarks: [] } }], plainWeeks);
    expect(draft.nominees.map(({ name }) => name)).toEqual(['孟示一']);
    expect(draft.window).toMatchObject({ opens: '2026-11-09', closes: '2026-11-15' });
    expect(draft.receiver.department).toBe('示例县示例局');
    expect([draft.signers, draft.signedOn]).toEqual([['示例县示例局'], '2026-11-06']);
  });
});

describe('persons of whom the text tells in its midst', () => {
  const intakeWith = (behind: string) =>
    intakeOfText(
      `关于先进工作者拟推荐人选的公示\n\n现将有关情况公示如下：\n一、丁一，女，示例小学教师。教学认真。\n二、丁二，男，示例中学教师。教学认真。\n${behind}\n示例市示例局\n2023年8月4日\n`,
    );

  it('are told where the text goes on below them, behind which they stand now', () => {
    const told = toldDoubts(intakeWith('公示期为2023年8月7日至11日（5个工作日）。\n')).join('\n');
    expect(told).toMatch(/原文第4行：“丁一”等2个对象和事迹原在正文中间，网页上排在正文后面/);
    expect(toldDoubts(intakeWith('')).join('\n')).not.toContain('原在正文中间');
  });
});
