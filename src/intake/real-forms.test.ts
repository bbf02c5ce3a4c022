import { expect, it } from 'vitest';
import { intakeOfText, toldDoubts } from './fixtures/read-text.ts';

/** What is read of a notice of the common form with `body`, signed by the lines `signed`. */
function notice(body: string, signed = '示例市科技局\n2023年8月4日', title = '示例市科技奖拟奖项目公示') {
  return intakeOfText(`${title}\n${body}\n${signed}\n`);
}
const usual = '现将拟奖项目予以公示。公示时间：2023年8月7日至8月11日。';

it.each([
  ['如有异议，请以书面方式向我局提出。联系电话：0000-5550123', '示例市科技局'],
  ['如有异议，请联系公示单位，联系电话：0000-5550123', '示例市科技局'],
  [
    '公示期间，收到群众口头反映的，请与示例县农业农村局乡村产业股联系。电话：0000-5550123',
    '示例县农业农村局乡村产业股',
  ],
  ['自公布之日起7日内向示例市奖励办公室（设在某处，地址：示例路1号）署名书面提出。', '示例市奖励办公室'],
  ['自公布之日起7日内向示例市奖励办公室以书面形式提出。', '示例市奖励办公室'],
  ['如有异议，请向市妇联反映。电话：0000-5550123', '市妇联'],
  ['如有异议，请于11日前以书面形式提交人事处。', '人事处'],
  ['如有异议，请及时联系省示例委员会机关党委（机关纪委0000-5550123）。', '省示例委员会机关党委'],
  ['投诉处理处室：示例市工业局创新处\n电话：0000-5550123', '示例市工业局创新处'],
  ['受理举报单位：示例市失业保险中心\n举报电话：0000-5550123', '示例市失业保险中心'],
  ['请提交书面材料至示例县农业农村局（联系人：甲一，电话：0000-5550123）反映。', '示例县农业农村局'],
  ['如有异议，请与我局成果科联系，联系电话：0000-5550123', '示例市科技局成果科'],
  ['如有异议，请向市科协、市科技局反映。', '市科协、市科技局'],
  ['可通过电话及时向纪委办公室、监察处和工会反映情况。', '纪委办公室、监察处和工会'],
  [
    '可书面邮寄至示例省住房和城乡建设厅城市建设处或示例省发展和改革委员会资源节约处。',
    '示例省住房和城乡建设厅城市建设处或示例省发展和改革委员会资源节约处',
  ],
  ['若有异议，请在11日17:00前向校团委反应。', '校团委'],
])('finds who takes objections: %s', (words, department) => {
  expect(notice(`${usual}\n${words}`).draft.receiver.department).toBe(department);
});

it.each<readonly [words: string, channels: readonly string[]]>([
  ['联系电话：0000-5550123（兼传真）', ['phone 0000-5550123 兼传真']],
  [
    '请联系机关党委（0000—5550123）、监督检查处（0000—5550124）',
    ['phone 0000-5550123', 'phone 0000-5550124'],
  ],
  ['名单同时在示例省政府网站（ http://www.example.gov.cn ）公示。电话：0000-5550123', ['phone 0000-5550123']],
  [
    '联系方式：示例市奖励办公室（综合部），示例区示例路7号院2号楼，电话：5550123，邮编：000195。',
    ['phone 5550123', 'letter 示例区示例路7号院2号楼'],
  ],
  [
    '异议受理地点：示例市示例路1号203室\n邮　编：000001',
    ['visit 示例市示例路1号203室', 'letter 示例市示例路1号203室'],
  ],
  ['邮寄地址及邮编：示例市示例大街10号示例司，000001。', ['letter 示例市示例大街10号示例司']],
  ['邮寄地址：示例市文明办', ['letter 示例市文明办']],
])('finds the channels of real notices: %s', (words, channels) => {
  const found = notice(`${usual}\n${words}`).draft.receiver.channels;
  const told = found.map(({ kind, value, note }) => `${kind} ${value}${note === '兼传真' ? ` ${note}` : ''}`);
  expect(told.toSorted()).toEqual(channels.toSorted());
});

it.each<readonly [words: string, channels: readonly string[]]>([
  ['如有异议，可向市科技局成果科（0000-5550123）反映。', ['0000-5550123，，，']],
  [
    '请向市科技局（0000-5550123）反映，也可向纪检组（0000-5550124）举报。',
    ['0000-5550123，，，', '0000-5550124，，纪检组，'],
  ],
  [
    '省甲厅联系人及电话：甲一、乙二 0000-5550123 5550124；电子邮箱：shili@example.com\n省乙厅联系人及电话：丙三 0000-5550125',
    ['0000-5550123，甲一、乙二，省甲厅，', '0000-5550124，，，', '0000-5550125，丙三，省乙厅，'],
  ],
  [
    '联系电话：0000-5550123\n受理时间：上午8:30-12:00；下午1:00-5:00',
    ['0000-5550123，，，上午8:30-12:00；下午1:00-5:00'],
  ],
])('tells whose a number is, whom it reaches and when: %s', (words, channels) => {
  const found = notice(`${usual}\n${words}`).draft.receiver.channels.filter(({ kind }) => kind === 'phone');
  expect(found.map(({ value, contact, note, hours }) => `${value}，${contact}，${note}，${hours}`)).toEqual(
    channels,
  );
});

it('asks for no fax where the phone takes faxes', () => {
  const intake = notice(`${usual}\n请以电话、传真等方式向我局反映。电话：0000-5550123（兼传真）`);
  expect(toldDoubts(intake).join('\n')).not.toContain('传真');
});

it.each([
  ['本次评审采取匿名评审，评审前仅公示项目名称。', { anonymous: '' }],
  ['请以书面实名形式向示例市科技局反映。', { byPerson: '实名' }],
  [
    '以单位名义反映的请加盖公章，以个人名义反映的请署本人姓名和联系方式。',
    { byOrganisation: '加盖公章', byPerson: '署本人姓名和联系方式' },
  ],
  ['以个人名义提出的，需写明真实姓名、单位、职务。', { byPerson: '写明真实姓名、单位、职务' }],
  [
    '个人提出异议的，须写明真实姓名、住址，并亲笔签名；以单位名义提出异议的，须写明单位名称、联系人，由负责人签字并加盖公章。',
    {
      byPerson: '写明真实姓名、住址，并亲笔签名',
      byOrganisation: '写明单位名称、联系人，由负责人签字并加盖公章',
    },
  ],
  [
    '异议人为企业的，请在材料上加盖企业公章，异议人为个人的，请在材料上签名并附身份证复印件。',
    { byPerson: '在材料上签名并附身份证复印件', byOrganisation: '在材料上加盖企业公章' },
  ],
  [
    '书面材料须写明反映人姓名和住址，单位反映的由负责人签名并盖章。',
    { byPerson: '书面材料须写明反映人姓名和住址', byOrganisation: '由负责人签名并盖章' },
  ],
  [
    '提出异议的单位或者个人应当表明真实身份。个人提出异议的，须在材料上签署真实姓名。',
    { byPerson: '在材料上签署真实姓名' },
  ],
  ['请及时以书面或来访形式实名向市甲局或市乙组反映并提供事实依据。', { byPerson: '实名并提供事实依据' }],
  ['请于公示期内向示例市科技局以实名、书面形式提出。', { byPerson: '实名' }],
  [
    '请于8月8日17:30前以信函形式（以邮戳为准）向甲委、乙办实名举报，我们将为举报人保密。',
    { byPerson: '实名' },
  ],
  [
    '可通过来信来电向公示单位实名反映情况（以邮戳日期为准）。以个人名义反映的，应署真实姓名和联系方式，以便核实。',
    { byPerson: '署真实姓名和联系方式' },
  ],
  [
    '书面意见请写明事实依据，以及意见提出人的姓名、住址和联系方式等。',
    { byPerson: '写明意见提出人的姓名、住址和联系方式等' },
  ],
  ['要有具体事实；不签署真实姓名的，一律不予受理。', { anonymous: '不签署真实姓名的，一律不予受理' }],
  ['书面意见以单位名义反映的请加盖公章。', { byOrganisation: '加盖公章' }],
  ['反映问题须签署真实姓名，否则不予受理。', { byPerson: '签署真实姓名，否则不予受理' }],
  [
    '个人反映的应署真实姓名；单位反映的应加盖公章，否则不予受理。',
    { byOrganisation: '加盖公章，否则不予受理', byPerson: '署真实姓名' },
  ],
  [
    '个人提出异议的，应当签署本人真实姓名（姓名不能打印）。',
    { byPerson: '签署本人真实姓名（姓名不能打印）' },
  ],
])('reads what an objection must carry: %s', (words, rules) => {
  expect(notice(`${usual}\n${words}`).draft.receiver).toMatchObject(rules);
});

it.each<readonly [signed: string, signers: readonly string[]]>([
  [
    '示例市质量奖评委会办公室\n（示例市市场监督管理局）\n2023年8月4日',
    ['示例市质量奖评委会办公室（示例市市场监督管理局）'],
  ],
  ['示例部基层治理司\n2023年8月4日', ['示例部基层治理司']],
  ['二〇二三年八月四日\n示例省机械工程学会', ['示例省机械工程学会']],
  ['示例自治区科协\n2023年8月4日', ['示例自治区科协']],
  [
    '示例省2023年劳动模范和先进工作者\n评选推荐工作领导小组办公室\n2023年8月4日',
    ['示例省2023年劳动模范和先进工作者评选推荐工作领导小组办公室'],
  ],
  ['拟列入红榜单位\n示例市甲物业公司\n示例市乙物业公司\n示例市科技局\n2023年8月4日', ['示例市科技局']],
  ['推荐先进集体（1个）\n示例旗人民法院\n示例盟妇女联合会\n2023年8月4日', ['示例盟妇女联合会']],
])('reads the signature of real notices: %s', (signed, signers) => {
  expect(notice(usual, signed).draft.signers).toEqual(signers);
});

it('lists bodies below a bare heading, and has all of those sign whom the title names', () => {
  const { draft } = notice(
    '现将拟列入红榜的单位予以公示。公示时间：2023年8月7日至8月11日。\n拟列入红榜单位\n示例市甲物业公司\n示例市乙物业公司',
    '示例市科技局\n示例市住建局\n2023年8月4日',
    '示例市科技局 示例市住建局关于物业服务红榜的公示',
  );
  expect(draft.signers).toEqual(['示例市科技局', '示例市住建局']);
  expect(draft.lists.map(({ category, rows }) => [category, ...rows.flat()])).toEqual([
    ['拟列入红榜单位', '示例市甲物业公司', '示例市乙物业公司'],
  ]);
});

it.each<readonly [words: string, window: object, told: string]>([
  [
    '公示时间从即日起至2023年8月10日，共5个工作日。',
    { unit: 'workday', length: 5, isAtOnce: true, closes: '2023-08-10' },
    '',
  ],
  [
    '公示时间从即日起至2023年8月10日，共4个工作日。',
    { unit: 'workday', length: 4, isAtOnce: false, closes: '2023-08-10' },
    '',
  ],
  [
    '公示时间自即日起至2023年8月10日。',
    { length: undefined, isAtOnce: true, opens: undefined, closes: '2023-08-10' },
    '公示期从“即日”起，首日照发布的日子写2023年8月4日',
  ],
  ['公示时间从即日起至2023年8月10日，共9个工作日。', { length: 9 }, '两者不符'],
])('counts a window that opens at once from the publication where that fits: %s', (words, window, told) => {
  const intake = notice(`现予公示。${words}`);
  expect(intake.draft.window).toMatchObject(window);
  const doubts = toldDoubts(intake).filter((text) => text.includes('公示期'));
  expect(doubts.join('\n')).toContain(told);
  expect(doubts).toHaveLength(told === '' ? 0 : 1);
});

it('asks of whom says what, each in words of its own', () => {
  const rules =
    '我局受理单位或个人的申诉（不受理匿名申诉，逾期无效）。以单位名义申诉的，须加盖公章并提供联系人姓名；以个人名义申诉的，须提供身份证复印件及联系电话。';
  expect(notice(`${usual}\n${rules}`).draft.receiver).toMatchObject({
    byOrganisation: '加盖公章并提供联系人姓名',
    byPerson: '提供身份证复印件及联系电话',
    anonymous: '不受理匿名申诉',
  });
  const contact = '以单位名义反映的需加盖单位公章，以个人名义反映情况的材料应提供联系方式。';
  expect(notice(`${usual}\n${contact}`).draft.receiver.byPerson).toBe('提供联系方式');
});

it('knows the central office of a league for a body, and prizes for praise', () => {
  const { draft } = notice(usual, '示例团中央\n2023年8月4日', '示例质量奖申报组织的公示');
  expect([draft.signers, draft.kind]).toEqual([['示例团中央'], '评选表彰']);
});

it('tells of a window in words that it does not understand, and of none where there are none', () => {
  const told = (words: string) => toldDoubts(notice(words)).join('\n');
  const batches = '第一批公示时间为2023年8月7日至11日，第二批公示时间为2023年8月14日至18日。';
  expect(told(`现分两批予以公示。${batches}`)).toContain(`公示时间写的是“${batches.slice(0, -1)}”，没有看懂`);
  const since = '自公示之日起30日内';
  expect(told(`现予公示。${since}向奖励办公室署名书面提出。`)).toContain(`公示时间写的是“${since.slice(1)}”`);
  expect(told('现予公示。')).toContain('没有写公示期');
});

it('takes a hall where a review is asked for for a place to come to', () => {
  const found = notice(`${usual}\n请到示例市政务大厅3楼窗口申请复核。`).draft.receiver.channels;
  expect(found.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['visit 示例市政务大厅3楼窗口']);
});

it('has a title whole that a bracket holds over two lines, and one that says long in brackets what it is of', () => {
  const { draft } = notice(
    usual,
    '示例市司法局\n2023年8月4日\n示例市拟推荐“民主法治示范\n村（社区）”名单\n示例镇甲村\n示例镇乙村\n示例镇丙社区\n示例镇丁村\n示例镇戊村',
  );
  expect(draft.lists.map(({ title }) => title)).toEqual(['示例市拟推荐“民主法治示范村（社区）”名单']);
  const long = `示例市工业局关于扶持计划（${'示例机器、'.repeat(12)}示例仪器）拟资助项目公示的通知`;
  expect(notice(usual, undefined, long).draft.titleLines).toEqual([long]);
});

it('takes a notice that a letter sends for one, and what its page prints in a line for none of it', () => {
  const { draft } = notice(
    `发布来源：示例省网站 发布时间：2023-08-05 11:26:54\n${usual}`,
    undefined,
    '示例省工业厅关于公示示例省第二批拟认定高新技术企业名单的通知',
  );
  expect(draft).toMatchObject({ kind: '认定公示', issuers: ['示例省工业厅'] });
  expect(draft.body).not.toContain('发布来源');
});

it('has a list under each heading that says how it is in order, and projects whatever they are called', () => {
  const { draft } = notice(
    `${usual}\n具体名单如下：\n“2023年度示例人物”名单（按姓氏笔画排名）：\n王示明　李例试\n“2023年度示例项目”名单（排名不分先后）：\n示例中心志愿服务项目\n一米示例计划\n示例日语班`,
  );
  expect(draft.lists.map(({ category, rows }) => [category, ...rows.flat()])).toEqual([
    ['2023年度示例人物', '王示明', '李例试'],
    ['2023年度示例项目', '示例中心志愿服务项目', '一米示例计划', '示例日语班'],
  ]);
});

it('counts by the measure of the text, and names a category with a digit in it', () => {
  const { draft } = notice(
    '以下2家景区达到要求，拟确定为国家5A级旅游景区，现予公示。\n名单如下：\n1、示例市甲山景区\n2、示例县乙湖旅游区\n公示期为2023年8月7日至11日。',
    '示例市文化和旅游局\n2023年8月4日',
    '示例市文化和旅游局关于拟确定2家旅游景区为国家5A级旅游景区的公示',
  );
  expect(draft.kind).toBe('认定公示');
  expect(draft.quotas).toEqual([{ category: '国家5A级旅游景区', count: 2, measureWord: '家', title: '' }]);
});

it('has no part of what a page prints above a notice, whatever mark is before it', () => {
  const page =
    '- 索引号：11000000/2023-00001 组配分类：公示公告\n- 成文日期：2023-08-04 发布日期：2023-08-04\n- 标题：示例老字号拟认定名单公示\n- 发文字号：\n';
  const { draft } = intakeOfText(`${page}示例老字号拟认定名单公示\n${usual}\n示例市商务局\n2023年8月4日\n`);
  expect(draft).toMatchObject({ titleLines: ['示例老字号拟认定名单公示'], kind: '认定公示' });
  expect(draft.body).not.toMatch(/索引号|发文字号/);
});

it('takes 公示的通知 for a title', () => {
  const { draft } = notice(usual, undefined, '关于示例市文明单位候选名单公示的通知');
  expect(draft.titleLines).toEqual(['关于示例市文明单位候选名单公示的通知']);
});

it('lists attachments that stand in lines of their own, and keeps a date in a file’s name', () => {
  const titles = (lines: string) => notice(`${usual}\n${lines}`).draft.attachments.map(({ title }) => title);
  expect(titles('附件：\n1.示例中心拟认定名单.xlsx\n2.示工信【2023】9号 通知.zip')).toEqual([
    '示例中心拟认定名单.xlsx',
    '示工信【2023】9号 通知.zip',
  ]);
  expect(titles('附件：示例名单2023-8-31.docx')).toEqual(['示例名单2023-8-31.docx']);
});

it('reads numbered names below the signature, under the title of their list, as nominees and no files', () => {
  const below = (lines: string) => notice(usual, `示例市科学技术协会\n2023年8月4日\n${lines}`);
  const names = '1.示例博物馆\n2.示例森林公园\n3.示例市第一中学';
  const { draft } = below(`附：拟命名“示例基地（2023—2027年）”名单\n${names}`);
  expect(draft.lists.map(({ rows }) => rows.map((row) => row.at(-1)))).toEqual([
    ['示例博物馆', '示例森林公园', '示例市第一中学'],
  ]);
  const files = below('附件：1.示例名单\n2.示例推荐表\n3.评选条件\n4.事迹材料');
  expect(files.draft.attachments.map(({ title }) => title)).toEqual([
    '示例名单',
    '示例推荐表',
    '评选条件',
    '事迹材料',
  ]);
});

it('quotes no window whose last day has a weekday', () => {
  const { draft } = notice('现予公示。公示时间：2023年8月7日至8月11日（星期五）。');
  expect(draft.body).toContain('8月11日（星期五）');
});

it('quotes no department within a longer name', () => {
  const { draft } = notice('示例省文化厅组织评审。如有异议，请向省文化厅反映。电话：0000-5550123');
  expect(draft.body).toContain('示例省文化厅组织评审。如有异议，请向');
});

it('reads names that a blank parts from what is said of them, as many as their headings count', () => {
  const { draft, doubts } = notice(
    `${usual}\n一、推荐标兵候选人名单（2名）\n王示明 示例公司党委副书记、副总裁\n苏 例 示例市救援队队长\n二、推荐红旗手候选人名单（2名，按姓氏笔画）\n李示例 示例大学教授，示例协会会长\n张 试 示例学校教师\n三、推荐集体名单（1个）\n示例食品有限公司`,
  );
  expect(draft.lists.map(({ rows }) => rows.map(([name]) => name))).toEqual([
    ['王示明', '苏例'],
    ['李示例', '张试'],
    ['示例食品有限公司'],
  ]);
  expect(doubts.map(({ code }) => code)).not.toContain('text-left');
});

it('reads those below headings of what they are put forward as, and those of a sentence below a label', () => {
  const below = notice(
    `${usual}\n一、示例奖状推荐对象\n示例环境监测中心\n二、示例奖章推荐对象\n1.王示明 示例省游泳队运动员\n2.李例试 示例中心主任\n三、示例先锋号推荐对象\n示例医院防治团队`,
  );
  expect(below.draft.lists.map(({ category, rows }) => `${category} ${rows.length}`)).toEqual([
    '示例奖状推荐对象 1',
    '示例奖章推荐对象 2',
    '示例先锋号推荐对象 1',
  ]);
  const counted = notice(
    '拟推荐示例镇卫生院等2家单位为示例单位，现公示如下：\n一、推荐单位\n示例镇卫生院\n示例乡卫生院\n二、公示时间\n2023年8月7日至8月11日',
  );
  expect(counted.draft.lists[0]?.rows).toEqual([['示例镇卫生院'], ['示例乡卫生院']]);
});

it('lists all whom the label of a list names behind it, and no contacts', () => {
  const labels = '1、2023年示例农场名单：甲农场、乙农场、丙园。\n拟激励县（市、区）：甲市、乙县、丙区。';
  const { draft } = notice(`${labels}\n联系方式：甲科、乙科、丙科。`);
  expect(draft.lists).toMatchObject([
    { title: '2023年示例农场名单', heads: ['名称'], rows: [['甲农场'], ['乙农场'], ['丙园']] },
    { category: '拟激励县', title: '拟激励县（市、区）', rows: [['甲市'], ['乙县'], ['丙区']] },
  ]);
  expect(draft.quotas.map(({ measureWord }) => measureWord)).toEqual(['家', '个']);
  expect(draft.body).toContain('联系方式：甲科、乙科、丙科。');
});

it('tells of a heading whose nominees it did not read beside one whose it did', () => {
  const intake = notice(
    '拟推报王试同志参评。\n（一）“示例奖章”\n1.王示明，男，汉族，示例研究院院长。\n2.李例试，男，汉族，示例系主任。\n（二）“示例奖章集体”\n1.示例中心，9人（青年占比66%），负责人：赵试。\n现予公示，公示时间：2023年8月7日至8月11日。',
  );
  expect(toldDoubts(intake).join('\n')).toContain('“示例奖章集体””下面的对象没有写进名单');
});

it('lists persons whom lines name behind where they are, and tells that their heads are a guess', () => {
  const intake = notice(
    '现将名单公示如下，公示时间：2023年8月7日至8月11日。\n示例小学：王示明（女）、李例试\n示例中学：张样本\n联系人：赵试、钱示例',
    undefined,
    '关于拟表彰优秀教师的公示',
  );
  expect(intake.draft.lists[0]).toMatchObject({
    category: '优秀教师',
    heads: ['姓名', '工作单位', '备注'],
    rows: [
      ['王示明', '示例小学', '女'],
      ['李例试', '示例小学', ''],
      ['张样本', '示例中学', ''],
    ],
  });
  expect(toldDoubts(intake).join('\n')).toContain('“工作单位”是照内容写的');
  const villages = notice(`${usual}\n甲村：王示明\n乙村：李例试`).draft.lists;
  expect(villages.map(({ heads }) => heads)).toEqual([['姓名', '所在地']]);
  expect(notice('现将名单公示如下：\n王示明、李例试、张样本').draft.lists[0]?.rows).toHaveLength(3);
});

it('lists as many bodies as a sentence counts behind them, and no more', () => {
  const rows = (words: string) => notice(`${usual}\n${words}`).draft.lists.map((list) => list.rows.flat());
  const names = '示例食品有限公司、示例市李家老店、示例茶业公司';
  expect(rows(`经联合认定，${names}3家企业符合认定要求。`)).toEqual([
    ['示例食品有限公司', '示例市李家老店', '示例茶业公司'],
  ]);
  expect(rows(`经联合认定，${names}等4家企业符合认定要求。`)).toEqual([]);
});

it('lists whom each clause of a sentence makes what, if none is left out', () => {
  const lists = (words: string) =>
    notice(`${usual}\n${words}`).draft.lists.map(({ category, rows }) => `${category} ${rows.length}`);
  const made = (names: string) => `经评审，拟评定${names}为市级工坊；拟评定示例街区为市级街区。`;
  expect(lists(made('甲饼工坊、乙茶工坊'))).toEqual(['市级工坊 2', '市级街区 1']);
  expect(lists(made('甲饼工坊等2家'))).toEqual([]);
});

it('lists what is behind labels that the text counts with marks of quotation, and tells of those that it does not', () => {
  const text =
    '确定“示例护士”2名、“示例护士”提名奖2名，现公示如下：\n示例护士：王示明（甲医院）、李例试（乙医院）\n';
  const { draft } = notice(`${usual}\n${text}示例护士提名奖：张样本（甲医院）、赵试（乙医院）`);
  expect(draft.lists.map(({ category, rows }) => [category, rows.length])).toEqual([
    ['示例护士', 2],
    ['示例护士提名奖', 2],
  ]);
  const other = notice(`${usual}\n${text}示例医师：张样本、赵试`);
  expect(toldDoubts(other).join('\n')).toContain('“示例医师”下面的对象没有写进名单');
});

it('takes no addresses for nominees, and two contacts for two', () => {
  const { draft } = notice(
    `${usual}\n受理地址：1.示例区示例路教育大厦2027室\n2.示例区示例街示例局大楼6010室\n3.示例区发展大厦1904室\n联系人：甲东 乙媛\n联系电话：0000-5550123`,
  );
  expect(draft.lists).toEqual([]);
  expect(draft.receiver.channels.find(({ kind }) => kind === 'phone')?.contact).toBe('甲东、乙媛');
});

it('has those below headings that nobody counts in the list of the heading over them, with their part', () => {
  const { draft } = notice(
    '正高级工程师\n一、高级工程师（3人）\n（一）建筑工程专业\n张甲　　李乙\n（二）机械工程专业\n王丙\n公示期为2023年8月7日至8月11日。',
    undefined,
    '2023年度示例市工程系列职称评审通过人员公示',
  );
  expect(draft.lists).toMatchObject([
    {
      title: '高级工程师（3人）',
      heads: ['姓名', '专业'],
      rows: [
        ['张甲', '建筑工程专业'],
        ['李乙', '建筑工程专业'],
        ['王丙', '机械工程专业'],
      ],
    },
  ]);
});

it('keeps a number to send short messages to, which the office is asked about', () => {
  const intake = notice(`${usual}\n短信举报：13900000000`);
  expect(intake.draft.receiver.channels).toMatchObject([{ kind: 'sms', value: '13900000000' }]);
  expect(toldDoubts(intake).join()).toContain('是手机号，请核对');
});

it('has no number of one body for another’s above it', () => {
  const bodies =
    '招标代理机构：示例招标代理有限公司\n电话：0000-5550124\n监督部门：示例市教育局基建科　电话：0000-5550125';
  const { channels } = notice(`${usual}\n${bodies}`).draft.receiver;
  expect(channels.map(({ value, note }) => `${value} ${note}`)).toEqual([
    '0000-5550124 招标代理机构 示例招标代理有限公司',
    '0000-5550125 ',
  ]);
});

it.each([
  ['2023年度示例市科学技术奖提名项目公示', '科学技术奖提名项目'],
  ['2022—2023学年国家奖学金获奖学生公示', '国家奖学金获奖学生'],
  ['2023年第三季度城乡低保对象公示', '城乡低保对象'],
])('names those whom %s lists without its place and its time', (title, category) => {
  const list = '序号\t名称\n1\t甲一\n2\t乙二';
  expect(notice(`${usual}\n${list}`, undefined, title).draft.lists).toMatchObject([{ category }]);
});
