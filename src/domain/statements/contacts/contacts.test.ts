import { describe, expect, it } from 'vitest';
import { clausesOf } from '../clauses/clause.ts';
import { settingScope } from '../clauses/scope.ts';
import { knownWords } from '../clauses/tokens-of.ts';
import type { ReadScope } from '../reading.ts';
import { contactStatements } from './contact-statements.ts';
import { listedWays } from './listed-ways.ts';
import { demandsIn, objectionStatements } from './objection-statements.ts';
import { refusedWays, wayStatements } from './way-statements.ts';

const known = knownWords([], []);
const read = (text: string): ReadScope => {
  const scope = settingScope(text, ['body']);
  return { scope, clauses: clausesOf(scope, known) };
};

describe('the ways to object that a text names', () => {
  const ways = (text: string): string[] =>
    wayStatements(read(text)).map(
      (statement) =>
        statement.ways.map(({ kind, isPaper }) => (isPaper ? 'paper' : kind)).join() +
        (statement.isOpen ? '+' : ''),
    );

  it.each([
    ['可以通过电话、电子邮件、信函、面谈等形式，向我们反映问题', ['phone,email,letter,visit+']],
    ['有异议的，请通过电话、网上反映', ['phone,online']],
    ['请以来信、来电、来访等方式反映情况', ['letter,phone,visit+']],
    ['可采取书面、电话或传真方式提出异议', ['paper,phone,fax']],
    ['可采用电话或传真方式提出异议', ['phone,fax']],
    ['请通过来信来访反映', ['letter,visit']],
    ['可通过邮箱反映', ['email']],
    ['受理方式：电话、信函、来访', ['phone,letter,visit']],
    ['电话、传真、信函等形式的反映均予受理', ['phone,fax,letter+']],
    ['受理电话、传真两种形式的反映', ['phone,fax']],
    ['欢迎来电来信提出意见', ['phone,letter']],
    ['欢迎社会各界来信、来电、登门反映情况', ['letter,phone,visit']],
    ['受理途径：一是电话，二是传真，三是信函', ['phone,fax,letter']],
    ['有意见的，请采用电话、信函、电子邮件任一方式告诉我们', ['phone,letter,email']],
    ['也可登门反映', ['visit+']],
    ['情况紧急的可先电话反映', ['phone+']],
    ['有异议的，可来电、发送电子邮件反映', ['phone,email']],
    ['有异议的，以书面形式（信函、电子邮件）提出', ['letter,email']],
    ['可采取电话、信函或网上留言的方式反映问题', ['phone,letter,online']],
    ['可以通过电话、微信公众号留言等方式反映', ['phone,online+']],
    ['可以通过信函、门户网站留言反映问题', ['letter,online']],
    ['请通过电话、政务服务平台提出意见', ['phone,online']],
    ['可电话反映，也可到示例市总工会203室面谈', ['phone+', 'visit+']],
    ['可拨打举报电话，或者直接到示例市总工会组织部反映', ['visit+']],
    ['可到示例市总工会组织部（2楼203室）当面反映', ['visit+']],
    ['有异议的，请在公示期内到示例中心一楼大厅申请复核', ['visit+']],
    ['可在公示期内到示例中心16号窗口，或向审核科反映', ['visit+']],
    ['不得越级到上级机关反映', []],
    ['推荐对象可到所在单位反映本人情况，也可到示例市总工会反映办理结果', []],
    ['可拨打电话0000-5550123，也可登录网址提出意见', ['phone+']],
    ['接受电话、信函两种方式的反映', ['phone,letter']],
    ['一、来信来访。', ['letter,visit']],
    ['受理方式仅限电话、传真两种', ['phone,fax']],
    ['反映问题只限来电、来访两种途径', ['phone,visit']],
    ['反映途径有来电、来信', ['phone,letter']],
    ['反映形式为电话、信函、电子邮件', ['phone,letter,email']],
    ['可通过来信、来访或12380举报平台反映', ['letter,visit']],
    ['可通过来信、12380举报网站等方式反映', ['letter,online+']],
    ['反映可打电话、发邮件、寄挂号信', ['phone,email,letter']],
    ['异议可寄信、打电话提出', ['letter,phone']],
    ['可在公示期限内来信来电或发电子邮件反映', ['letter,phone,email']],
    ['以书面形式（信函、传真）或拨打电话0000-5550123向我办提出异议', ['letter,fax,phone']],
    ['请拨打电话0000-5550121、5550122，或者到示例大厅3楼窗口当面或来信反映', ['phone,visit,letter']],
    ['意见反馈方式：（1）电话；（2）现场反映', ['phone', 'visit']],
    ['欢迎来电0000-5550123，也可面谈', ['visit+']],
    ['来电0000-5550123，亦可寄送书面材料', ['letter+']],
    ['公示期内请致电0000-5550123，其他方式暂不受理', ['phone']],
    ['反映问题请来电、来信或者到示例楼203室面谈，其他渠道不予受理', ['phone,letter,visit']],
  ])('are read: %s', (text, channels) => {
    expect(ways(text)).toEqual(channels);
  });

  it.each([
    '考生通过网上报名、资格审查、面试，确定拟聘用人员，有异议请反映',
    '结果可通过网络查询',
    '通过门户网站、微信公众号公示，有异议请反映',
    '反映情况的电话保持畅通',
    '联系电话：0000-5550123',
    '通过电话了解情况',
    '反映的，请将身份证复印件（传真件）一并提供',
  ])('are none in %s', (text) => {
    expect(ways(text)).toEqual([]);
  });

  it('are read line by line under a heading, and end with its lines', () => {
    const lines = [
      '反映方式：',
      '1.电话：0000-5550123',
      '2.来访：示例市示例路1号',
      '附注',
      '传真：0000-5550124',
    ];
    expect(
      listedWays(lines.map(read)).flatMap((statement) => statement.ways.map(({ kind }) => kind)),
    ).toEqual(['phone', 'visit']);
  });

  it('are those of a list of ways to send back opinions', () => {
    const lines = ['反馈意见途径：', '一、邮寄地址：示例市示例路1号', '二、联系电话：0000-5550123'];
    expect(
      listedWays(lines.map(read)).flatMap((statement) => statement.ways.map(({ kind }) => kind)),
    ).toEqual(['letter', 'phone']);
  });

  it.each([
    ['电话、口头异议不予受理', ['phone']],
    ['不受理电话反映', ['phone']],
    ['电话仅供咨询', ['phone']],
    ['有意见请当面反映，不接受来电。', ['phone']],
    ['匿名电话不予受理', []],
    ['匿名来信来电不予受理', []],
    ['凡匿名的，来电来信均不予受理', []],
    ['匿名反映不予受理；来电不予受理', ['phone']],
  ])('may be refused: %s', (text, kinds) => {
    expect(refusedWays(read(text)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('the details that a text gives', () => {
  const details = (text: string): string[] =>
    contactStatements(settingScope(text, ['body'])).map((statement) => {
      if (statement.kind !== 'phone') return `${statement.kind} ${statement.text}`;
      const { area, local, extension } = statement.number;
      return [statement.as ?? '?', area, local, extension && `转${extension}`].filter(Boolean).join(' ');
    });

  it.each([
    ['联系电话：0000-5550123，0000-5550124', ['phone 0000 5550123', 'phone 0000 5550124']],
    ['联系电话：0000-5550123、5550124', ['phone 0000 5550123', 'phone 0000 5550124']],
    ['电话：（0000）5550123转801', ['phone 0000 5550123 转801']],
    ['电话：0000-5550123转8012、8013', ['phone 0000 5550123 转8012', 'phone 0000 5550123 转8013']],
    ...['（转8012）', '（分机8012）', '（分机号：8012）', ' 分机 8012', '（内线8012）', ' ext. 8012'].map(
      (extension): [string, string[]] => [`电话：0000-5550123${extension}。`, ['phone 0000 5550123 转8012']],
    ),
    ['电话：5550123（分机801）', ['phone 5550123 转801']],
    ['电话：0000-5550123（8月7日至11日）', ['phone 0000 5550123']],
    ['电话：OO00-555Ol23', ['phone 0000 5550123']],
    ['总机：0000-5550123，转8012', ['phone 0000 5550123 转8012']],
    ['监督电话：82000002-2033', ['phone 82000002 转2033']],
    ['电话：零零零零—五五五零一二三', ['phone 0000 5550123']],
    ['电话：0000·555·0123', ['phone 0000 5550123']],
    ['电话：(0000) 555 0123', ['phone 0000 5550123']],
    ['热线0000-555-0123转801', ['phone 0000 5550123 转801']],
    ['电话：5550 0123', ['phone 55500123']],
    ['示字2023-0123号材料，请反映', []],
    ['电　话：0000-5550123，传　真：0000-5550124', ['phone 0000 5550123', 'fax 0000 5550124']],
    ['联系电话及传真：0000-5550123', ['both 0000 5550123']],
    ['联系方式：0000-5550123（兼传真）', ['both 0000 5550123']],
    ['联系电话：0000-5550123（传真同号）', ['both 0000 5550123']],
    [
      '监督电话：0000-5550123、5550124、5550125（传真）',
      ['phone 0000 5550123', 'phone 0000 5550124', 'fax 0000 5550125'],
    ],
    ['联系电话及传真：(0000)5550123、5550124（传真）', ['phone 0000 5550123', 'fax 0000 5550124']],
    ['联系方式：示例市科技奖励办公室（综合部），示例路1号，电话：5550123', ['phone 5550123']],
    ['请致信示例市示例路1号。', ['address 示例市示例路1号']],
    ['可到示例市总工会203室面谈。', ['address 示例市总工会203室']],
    ['来访请到示例市示例路1号203室。', ['address 示例市示例路1号203室']],
    ['来访请到示例市信访大厅3号窗口，', ['address 示例市信访大厅3号窗口']],
    ['网上举报：jubao.example.cn', ['site jubao.example.cn']],
    ['名单见 jubao.example.cn', []],
    ['书面材料请交至示例大学行政楼412室，', ['address 示例大学行政楼412室']],
    ['电话/传真：0000-5550123/0000-5550124', ['phone 0000 5550123', 'fax 0000 5550124']],
    ['联系电话：0000-5550123/0125', ['phone 0000 5550125']],
    ['电话：0000-5550123/4/7', ['phone 0000 5550127']],
    ['举报电话：12380', ['phone 12380']],
    ['来访接待地点：示例市示例路1号', ['address 示例市示例路1号']],
    ['地点：示例市示例路1号乙楼', ['address 示例市示例路1号乙楼']],
    ['登录 https://example.gov.cn/jubao 在线留言', ['site https://example.gov.cn/jubao']],
    ['热线：400-555-0123', ['phone 4005550123']],
    ['电子邮箱：GS@example.gov.cn', ['email gs@example.gov.cn']],
    ['邮箱：gongshi#example.gov.cn（请将#替换为@）', ['email gongshi@example.gov.cn']],
    ['通讯地址：示例省示例市示例路1号，邮编：000100', ['address 示例省示例市示例路1号', 'postcode 000100']],
    ['材料寄送地址：示例市示例路1号，000100。', ['address 示例市示例路1号', 'postcode 000100']],
    ['网上反映：https://example.gov.cn/jubao', ['site https://example.gov.cn/jubao']],
    ['资金6603.62万元，统一社会信用代码12630000MB1A12345X', []],
    ['人社部函〔2023〕44号，20230804', []],
    ['公示期为2023年8月7日至2023年8月11日', []],
    ['补贴面积为5550123.5亩，有异议的请反映', []],
    ['补贴面积为5550123亩，有异议的请反映', []],
    ['联系方式：示例区科技局产业科，电话：0000-5550123', ['phone 0000 5550123']],
    [
      '联系方式：示例区示例路1号科技局，电话：0000-5550123',
      ['address 示例区示例路1号科技局', 'phone 0000 5550123'],
    ],
    ['书面意见送（或邮寄）至示例市示例路1号。', ['address 示例市示例路1号']],
  ])('are read: %s', (text, contacts) => {
    expect(details(text)).toEqual(contacts);
  });

  it('are of one matter in one row, whatever stands in brackets behind each', () => {
    const text = '业务咨询请致电：0000-5550123（座机）、0000-5550124（手机）';
    const statements = contactStatements(settingScope(text, ['body']));
    expect(statements.map(({ about }) => about)).toEqual(['other', 'other']);
  });

  it.each([
    ['受理电话：0000-5550123', 'objection'],
    ['系统技术支持电话：0000-5550123', 'other'],
    ['可书面申请复核，复核材料送评审办，咨询电话0000-5550123', 'other'],
    ['网上提交：https://example.gov.cn/jubao', 'objection'],
    ['届时请携带身份证到示例中心办理，咨询热线0000-5550123', 'other'],
    ['由示例县住建局组织验收，咨询电话0000-5550123', 'other'],
    ['人事档案邮寄地址：示例县示例路1号', 'other'],
    ['保证金退还请联系代理机构0000-5550123', 'other'],
    ['标书费发票请与财务室联系，电话0000-5550123', 'other'],
    ['申报材料报送地址：示例县示例路1号', 'other'],
    ['反映材料邮寄地址：示例县示例路1号', 'objection'],
    ['有关单位请与人事处联系，电话0000-5550123', 'objection'],
    ['信函寄往示例市示例路1号', 'objection'],
    ['网站服务热线：0000-5550123', 'other'],
    ['样品寄送地址：示例县示例路1号', 'other'],
    ['获奖者请将事迹照片发至邮箱gongshi@example.gov.cn', 'other'],
    ['示例市档案局受理电话：0000-5550123', 'objection'],
    ['或发至邮箱gongshi@example.gov.cn，欢迎反映', 'objection'],
    ['消费投诉请拨0000-5550123', 'other'],
    ['上一批公示的受理电话0000-5550123已停用', 'other'],
    ['对处理结果不服的，可申请行政复议，电话：0000-5550123', 'other'],
    ['请于公示期满后到人事科办理入职手续，联系电话0000-5550123', 'other'],
    ['项目单位联系人：甲一，电话0000-5550123', 'other'],
    ['代理机构联系方式：0000-5550123', 'other'],
    ['申报单位：示例公司，电话：0000-5550123', 'other'],
    ['体检医院：示例市人民医院，地址：示例市示例路1号', 'other'],
    ['领奖联系人：甲一，电话：0000-5550123', 'other'],
    ['联系人：甲一，电话：0000-5550123', 'objection'],
    ['人事处电话：0000-5550123', 'objection'],
    ['信件地址：示例市示例路1号', 'objection'],
    ['推荐单位如有异议，请拨打电话0000-5550123', 'objection'],
    ['寄信请写：示例市示例路1号', 'objection'],
    ['受理电话：4008800551', 'objection'],
    ['受理电话：400-8800-551', 'objection'],
    ['护理费由示例中心结算，医保服务电话0000-5550123', 'other'],
    ['反馈方式：电子信箱gs@example.gov.cn', 'objection'],
    ['意见反馈：请登录示例网站（www.example.gov.cn）留言', 'objection'],
    ['公众可登录示例局官网（www.example.gov.cn）或到大厅查阅规划，如有异议请反映', 'unsaid'],
    ['审查意见在示例网站（www.example.gov.cn）公示，有异议的请反映', 'unsaid'],
    ['公示地点：示例规划网站（www.example.gov.cn）；意见请寄示例科', 'unsaid'],
  ])('are of this matter or of another one: %s', (text, about) => {
    expect(contactStatements(settingScope(text, ['body'])).map((statement) => statement.about)).toEqual([
      about,
    ]);
  });
});

describe('what a text says of how objections are taken', () => {
  const said = (text: string): string[] =>
    objectionStatements(read(text)).map((statement) => {
      switch (statement.kind) {
        case 'postmark':
          return statement.rule;
        case 'demand':
          return `${statement.of} ${statement.demand}`;
        case 'anonymity':
          return `anonymous ${statement.anonymity}`;
        case 'department':
          return `department ${statement.text}`;
        case 'hours':
          return `hours ${statement.text}${statement.number === undefined ? '' : ` of ${statement.number}`}`;
        case 'rest-days':
          return statement.isOfVisits ? 'no rest for visits' : 'no rest';
      }
    });

  it.each([
    ['节假日照常接听来电', ['no rest']],
    ['双休日也接待来访群众', ['no rest for visits']],
    ['节假日不接听电话，周末亦不接待', []],
    ['节假日期间正常办理业务', []],
    ['个人反映情况，可以不署名', ['byPerson no-name']],
    ['个人反映的，无需署实名', ['byPerson no-name']],
    ['单位加盖公章；个人化名反映也可', ['byOrganisation seal', 'byPerson no-name']],
    ['单位来函盖合同章即可，个人须署实名', ['byOrganisation other-seal', 'byPerson real-name']],
    ['个人不得化名反映', []],
    ['0000-5550123（工作日8:00—18:00）', ['hours 工作日8:00—18:00 of 0000-5550123']],
    [
      '可打电话0000-5550123（每日8:00—12:00）、5550456（工作日9:00—17:00），也可到203室面谈',
      ['hours 每日8:00—12:00 of 0000-5550123', 'hours 工作日9:00—17:00 of 5550456'],
    ],
    ['受理时间：工作日9:00—17:00，来访时间：工作日14:00—17:00', ['hours 工作日9:00—17:00，']],
    ['对未署名的反映，仍按程序核查', ['anonymous taken']],
    ['未署名的意见一律不予受理', ['anonymous refused']],
    ['合同未署名的，请补正后再报', []],
    ['如有意见，请联系示例局办公室，电话：0000-5550123', ['department 示例局办公室']],
    ['信函以到达日邮戳为准', ['arrival']],
    ['请寄示例市示例路1号，以寄出地邮戳日期为准', ['sending']],
    ['信函以收信当地邮戳为准', ['arrival']],
    ['信函以寄出邮戳为准，收信人写组织部', ['sending']],
    ['信函反映的，以我单位签收时间为准', ['arrival']],
    ['信函（以邮戳为准）请寄示例市示例路1号', []],
    ['来信以发信邮戳时间为准', ['sending']],
    ['信函以发送日期邮戳为准，电子邮件以发送日期为准', ['sending']],
    ['参评作品以寄出邮戳为准', []],
    ['单位反映的，应加盖单位公章', ['byOrganisation seal']],
    ['单位反映的，应加盖骑缝章', ['byOrganisation other-seal']],
    ['单位反映的，无需加盖公章', ['byOrganisation no-seal']],
    ['单位反映问题可不盖章', ['byOrganisation no-seal']],
    ['个人的异议材料要签署真实姓名，写明本人身份证号', ['byPerson real-name', 'byPerson identity']],
    ['提倡实名反映', []],
    ['以单位名义反映的，应由负责人签字', ['byOrganisation representative']],
    ['单位提出异议的，须经其负责人签字', ['byOrganisation representative']],
    ['发证窗口工作时间为9:00至16:00', []],
    ['请到中心办理，窗口工作时间8:30—17:30', []],
    ['服务电话0000-5550123（工作日8:30—12:00）', ['hours 工作日8:30—12:00 of 0000-5550123']],
    ['投诉受理部门：示例县交易监督管理局', []],
    ['举报投诉受理部门：示例县交易监督管理局', ['department 示例县交易监督管理局']],
    ['报名大厅工作时间：9:00至16:00', []],
    ['受理窗口工作时间：工作日9:00—16:00', ['hours 工作日9:00—16:00']],
    ['匿名反映的不予受理', ['anonymous refused']],
    ['匿名反映线索不清的，不予受理', ['anonymous conditional']],
    ['对线索不清的匿名信，公示期间不予受理', ['anonymous conditional']],
    ['对匿名提出的异议，也将认真核查', ['anonymous taken']],
    ['以匿名信件反映的，原则上亦予核实', ['anonymous taken']],
    ['匿名反映的，一般不予受理', ['anonymous seldom']],
    ['匿名反映的，一般照常受理', ['anonymous taken']],
    ['匿名的异议，酌情受理', ['anonymous taken']],
    ['本届评选采取匿名评审方式', []],
    ['受理部门：示例省总工会组织部', ['department 示例省总工会组织部']],
    ['甲一（单位：示例公司；受理部门：示例区人社局），男', ['department 示例区人社局']],
    ['受理部门：示例局文化（非遗）科', ['department 示例局文化（非遗）科']],
    ['如有异议，请与示例区卫生局人事股联系', ['department 示例区卫生局人事股']],
    ['异议材料送示例大学人文社科处（305室）', ['department 示例大学人文社科处']],
    ['异议材料送示例市科技局（行政中心3号楼）', ['department 示例市科技局']],
    ['联系单位：示例市民政局社会救助科', ['department 示例市民政局社会救助科']],
    ['意见由示例县人民医院财务科统一收集', ['department 示例县人民医院财务科']],
    ['示例街道民政科受理群众来访', ['department 示例街道民政科']],
    ['来信由局收发室统一登记', []],
    ['来访群众由局办公室接待后引导至人事科', []],
    ['供应商投诉由集团采购部受理', []],
    ['各科室推荐意见由医务科汇总', []],
    ['财务部受理报销单据', []],
    ['咨询时间：工作日9:00—12:00', ['hours 工作日9:00—12:00']],
    ['受理时间：工作日9:00—17:00', ['hours 工作日9:00—17:00']],
    ['电话0000-5550123（上班时间：上午8:30—12:00）', ['hours 上午8:30—12:00 of 0000-5550123']],
    ['联系电话0000-5550123，24小时接听', ['hours 24小时接听']],
    ['评审会9:00召开；受理电话工作日8:30—12:00有人接听', ['hours 工作日8:30—12:00有人接听']],
    ['联系电话：0000-5550123（工作日8:00—12:00）', ['hours 工作日8:00—12:00 of 0000-5550123']],
    ['公示时间：8月7日8:30至8月11日17:30', []],
    ['推荐单位对异议的答复意见应由主要负责人签字并加盖公章', []],
    ['评委在评审意见上手写签名', []],
    ['委托他人反映的，须提供双方身份证复印件', []],
    ['公示材料不含人选家庭住址和身份证号', []],
    ['异议材料请勿填写身份证号码', []],
    ['居民身份证号码由18位数字组成，请勿在异议材料上完整填写', []],
    ['反映人的身份证号一律保密', []],
    ['异议材料应写明身份证号，不得涂改', ['byPerson identity']],
    ['个人提出书面意见的，须手写签名', ['byPerson by-hand']],
  ])('is read: %s', (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});

it.each([
  ['单位公章', true],
  ['公章、联系人', true],
  ['无需公章', false],
])('takes %s alone for a seal that is demanded: %s', (words, isDemanded) => {
  expect(demandsIn(words).has('seal')).toBe(isDemanded);
});
