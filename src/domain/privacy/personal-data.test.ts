import { describe, expect, it } from 'vitest';
import { at } from '../lists/at.ts';
import { nameForm } from '../name/name-form.ts';
import { normalText } from '../prose/normal-text.ts';
import { isCreditCode } from './finders/credit-code.ts';
import {
  fictionalCard,
  fictionalCreditCode,
  fictionalId,
  fictionalMobile,
  fictionalShortId,
} from './fixtures/fictional-numbers.ts';
import { isOfFewFigures, personalDataIn, type Setting } from './personal-data.ts';
import type { PersonalKind } from './sighting.ts';

const id = fictionalId();
const idWithX = Array.from({ length: 31 }, (_, day) =>
  fictionalId('110101', `199001${String(day + 1).padStart(2, '0')}`),
).find((number) => number.endsWith('X')) as string;
const mobile = fictionalMobile();
const card = fictionalCard();
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const inFours = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A text with marks round what is found in it, its kind, and the form proposed. */
type Found = readonly [name: string, marked: string, kind: PersonalKind, masked: string, setting?: Setting];
const found: readonly Found[] = [
  ['an identity number', `身份证号：⟦${id}⟧，汉族`, 'id', `63*************${id.slice(-3)}`],
  ['one that ends in X', `（⟦${idWithX}⟧）`, 'id', `11*************${idWithX.slice(-3)}`],
  ['one that ends in x', `⟦${idWithX.toLowerCase()}⟧`, 'id', `11*************${idWithX.slice(-3)}`],
  ['one in full-width digits', `号码⟦${fullWidth(id)}⟧。`, 'id', `63*************${id.slice(-3)}`],
  [
    'one in groups',
    `⟦${id.slice(0, 6)} ${id.slice(6, 14)}　${id.slice(14)}⟧`,
    'id',
    `63*************${id.slice(-3)}`,
  ],
  [
    'one with hyphens',
    `⟦${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}⟧`,
    'id',
    `63*************${id.slice(-3)}`,
  ],
  [
    'one with a zero-width space',
    `⟦${id.slice(0, 9)}\u200B${id.slice(9)}⟧`,
    'id',
    `63*************${id.slice(-3)}`,
  ],
  [
    'one that words call so, though its check digit is wrong',
    '身份证号码：⟦632123199001010009⟧',
    'id',
    '63*************009',
  ],
  [
    'one that nothing calls so, though its check digit is wrong',
    '第208号，甲一一，⟦632123199001010009⟧，两居室',
    'id',
    '63*************009',
  ],
  [
    'one of no region in the name of a file, before the one whose it is',
    '⟦990000199001010009⟧甲一退伍证扫描.jpg',
    'id',
    '99*************009',
  ],
  [
    'one of no region behind whose it is, though its check digit is wrong',
    '户主甲一，⟦990001199001010009⟧。',
    'id',
    '99*************009',
  ],
  [
    'one whose region begins with noughts, in groups',
    '甲一（证件号⟦000199-19900101-0009⟧）',
    'id',
    '00*************009',
  ],
  [
    'one of no region in a card of the disabled',
    '漏报1人（甲某，残疾证⟦990001199001010009⟧41）',
    'id',
    '99*************009',
  ],
  [
    'one in which letters stand for digits',
    '系统里甲一登记为⟦99000119900101OО0З⟧。',
    'id',
    '99*************003',
  ],
  [
    'one in a column of its own, though its check digit is wrong',
    '⟦632123199001010009⟧',
    'id',
    '63*************009',
    { label: '公民身份号码' },
  ],
  ['one that a spreadsheet rounded', '⟦632123199001010000⟧', 'id', '63*************000', { isRounded: true }],
  ['one that a spreadsheet cut', '证号⟦1.10101199003077E+17⟧', 'id', '11*************000'],
  ['one that a spreadsheet shows in six digits', '⟦1.10101e+17⟧', 'id', '11*************000'],
  ['one of 15 digits that a spreadsheet cut', '身份证号⟦1.10101E+14⟧', 'id', '11**********000'],
  ['one inside a name of a file', `zhang-⟦${id}⟧.pdf`, 'id', `63*************${id.slice(-3)}`],
  [
    'one of a resident from Hong Kong',
    `⟦${fictionalId('810000')}⟧`,
    'id',
    `81*************${fictionalId('810000').slice(-3)}`,
  ],
  ['an old identity number', `身份证⟦${fictionalShortId()}⟧`, 'id', '63**********000'],
  ['an old identity number without a word', `张三 ⟦${fictionalShortId()}⟧`, 'id', '63**********000'],

  ['a mobile number', `电话⟦${mobile}⟧。`, 'mobile', '138****0000'],
  ['a mobile number alone', `⟦${mobile}⟧`, 'mobile', '138****0000'],
  ['one before another number', `手机⟦${mobile}⟧ 123456`, 'mobile', '138****0000'],
  ['one in three groups', '联系：⟦138 1000 0000⟧', 'mobile', '138****0000'],
  ['one with hyphens', '⟦138-1000-0000⟧', 'mobile', '138****0000'],
  ['one with dots', '⟦138.1000.0000⟧', 'mobile', '138****0000'],
  ['one with spaces that do not break', '⟦138\u00A01000\u00A00000⟧', 'mobile', '138****0000'],
  ['one spaced digit by digit', '⟦1 3 8 1 0 0 0 0 0 0 0⟧', 'mobile', '138****0000'],
  ['one with the country’s number', `+⟦86 ${mobile}⟧`, 'mobile', '138****0000'],
  ['one with the country’s number joined', `+⟦86${mobile}⟧`, 'mobile', '138****0000'],
  ['one with 86 and hyphens', '⟦86-138-1000-0000⟧', 'mobile', '138****0000'],
  ['one with 0086', `⟦0086${mobile}⟧`, 'mobile', '138****0000'],
  ['one in full-width digits', `⟦${fullWidth(mobile)}⟧`, 'mobile', '138****0000'],
  ['one after a year', `2023年 ⟦${mobile}⟧`, 'mobile', '138****0000'],
  ['one after letters', `tel:⟦${mobile}⟧`, 'mobile', '138****0000'],
  ['one inside a name of a file', `mingdan-⟦${mobile}⟧.xlsx`, 'mobile', '138****0000'],
  ['one of a newer network', `⟦${fictionalMobile(1, '199')}⟧`, 'mobile', '199****0001'],
  ['one beside a landline', `0971-8258205/⟦${mobile}⟧`, 'mobile', '138****0000'],
  ['one before an ideographic comma', `⟦${mobile}⟧、0971-8258205`, 'mobile', '138****0000'],

  ['a bank card', `卡号：⟦${card}⟧`, 'bank-card', `6222***********${card.slice(-4)}`],
  ['a bank card alone', `⟦${card}⟧`, 'bank-card', `6222***********${card.slice(-4)}`],
  [
    'one of 16 digits in fours',
    `⟦${inFours(fictionalCard('625900', 16))}⟧`,
    'bank-card',
    `6259********${fictionalCard('625900', 16).slice(-4)}`,
  ],
  ['one of 19 digits in fours', `⟦${inFours(card)}⟧`, 'bank-card', `6222***********${card.slice(-4)}`],
  [
    'an old card that words call so',
    `工商银行⟦${fictionalCard('955880', 19)}⟧`,
    'bank-card',
    `9558***********${fictionalCard('955880', 19).slice(-4)}`,
  ],
  [
    'a credit card in a column of its own',
    `⟦${fictionalCard('436742', 16)}⟧`,
    'bank-card',
    `4367********${fictionalCard('436742', 16).slice(-4)}`,
    { label: '银行账号' },
  ],

  ['a passport', '护照号码：⟦E00000001⟧', 'passport', 'E*****001'],
  ['a passport alone', '王某 ⟦EA0000002⟧ 男', 'passport', 'E*****002'],
  ['a passport of the old shape', '⟦G00000003⟧', 'passport', 'G*****003'],
  ['a diplomat’s passport', '护照⟦DE0000004⟧', 'passport', 'D*****004'],
  ['a service passport in a column of its own', '⟦P0000005⟧', 'passport', 'P****005', { label: '护照号' }],
  ['a permit to travel from Hong Kong', '港澳居民来往内地通行证 ⟦H0000000601⟧', 'passport', 'H*******601'],
  ['a permit to travel to Hong Kong', '往来港澳通行证号：⟦C00000007⟧', 'passport', 'C*****007'],
  ['a permit to travel from Taiwan', '台胞证号：⟦00000008⟧', 'passport', '0****008'],

  ['a birth date', '朱某，⟦1985年6月12日⟧出生，汉族', 'birth-date', '1985年6月'],
  ['one after 生于', '生于⟦1985.06.12⟧', 'birth-date', '1985年6月'],
  ['one after 出生日期', '出生日期：⟦1985-06-12⟧', 'birth-date', '1985年6月'],
  ['one after 生日, in eight digits', '生日：⟦19850612⟧', 'birth-date', '1985年6月'],
  ['one with 生 after it', '女，⟦1985年6月12日⟧生，藏族', 'birth-date', '1985年6月'],
  ['one among particulars', '朱某，女，⟦1985年6月12日⟧，中共党员', 'birth-date', '1985年6月'],
  ['one before a people’s name', '朱某，⟦1985年6月12日⟧，土族', 'birth-date', '1985年6月'],
  [
    'one beside a nominee’s name',
    '甲一（⟦1985年6月12日⟧）',
    'birth-date',
    '1985年6月',
    { names: new Set(['甲一']) },
  ],
  [
    'one beside a nominee’s name in another dress',
    '艾沙•买 买提（⟦1985年6月12日⟧）',
    'birth-date',
    '1985年6月',
    { names: new Set([nameForm('艾沙·买买提')]) },
  ],
  ['one in a column of its own', '⟦1985/6/12⟧', 'birth-date', '1985年6月', { label: '出生年月' }],
  ['one in Chinese digits', '⟦一九八五年六月十二日⟧出生', 'birth-date', '1985年6月'],
  ['one of two-digit year', '⟦85年6月12日⟧出生', 'birth-date', '1985年6月'],
  ['one in full-width digits', '生于⟦１９８５年６月１２日⟧', 'birth-date', '1985年6月'],
  ['a birth month', '⟦1985年6月⟧出生', 'birth-month', '1985年'],
  ['a birth month in a column of its own', '⟦1985.06⟧', 'birth-month', '1985年', { label: '出生年月' }],

  [
    'a home',
    '家庭住址：⟦示例市城东区和平街道示例路12号3号楼2单元501室⟧，电话',
    'address',
    '示例市城东区和平街道',
  ],
  ['a home in a village', '现住⟦示例县平安镇示例村3组12号⟧。', 'address', '示例县平安镇'],
  ['a home after 住在', '他住在⟦示例小区5栋602室⟧', 'address', ''],
  ['a home after 居住于', '居住于⟦示例区示例巷7号⟧', 'address', '示例区'],
  [
    'a home in a column of its own',
    '⟦示例市示例区示例路100号⟧',
    'address',
    '示例市示例区',
    { label: '户籍地址' },
  ],
  ['a home by its own words', '⟦慰问阳光小区3号楼2单元501室⟧的老人', 'address', ''],
  ['a home in full-width digits', '住址：⟦示例县示例乡示例村８号⟧', 'address', '示例县示例乡'],
  ['a home in Chinese numbers', '家住⟦示例路三号楼二单元四零一室⟧', 'address', ''],

  ['a home by its staircase and side', '⟦机床厂家属院7栋3门5楼东户⟧', 'address', ''],
  ['a home with a remark in its middle', '⟦示例区（原机床厂）家属院7栋3门5楼东户⟧', 'address', '示例区'],
  ['a home by block, unit and flat', '家住⟦示例路阳光小区3-2-501⟧，', 'address', ''],
  ['a private mailbox', '邮箱：⟦zhang.san@qq.com⟧', 'email', 'z********@qq.com'],
  ['one at 163', '⟦a_b@163.com⟧。', 'email', 'a**@163.com'],
  ['one in full-width letters', `⟦${fullWidth('lisi@126.com')}⟧`, 'email', 'l***@126.com'],
  ['one with spaces', '⟦li @ gmail.com⟧', 'email', 'l*@gmail.com'],
  ['one broken after its sign', '李四 ⟦li@\ngmail.com⟧', 'email', 'l*@gmail.com'],
  ['one with too little hidden', '⟦zhan*@qq.com⟧', 'email', 'z****@qq.com'],
  ['a number of a birth certificate', '出生医学证明编号：⟦R630000001⟧', 'passport', 'R******001'],
  ['a number of a social security card', '社会保障卡号 ⟦C12345678⟧', 'passport', 'C*****678'],
  [
    'a foreigner’s permanent residence card',
    '外国人永久居留身份证 ⟦USA990000000009⟧',
    'passport',
    'U***********009',
  ],
  ['a foreign passport', '护照号码 ⟦C01X00T47⟧', 'passport', 'C*****T47'],
  ['an English birth date', 'born on ⟦March 14, 1982⟧', 'birth-date', '1982年3月'],
  ['one with the day first', 'Date of Birth: ⟦14 Mar. 1982⟧', 'birth-date', '1982年3月'],
  ['a registered home', '户籍：⟦示例市示例区示例路12号2号楼301⟧。', 'address', '示例市示例区'],
  ['a home after 住 alone', '居民，住⟦示例胡同甲8号院⟧南屋', 'address', ''],
  [
    'a home behind who lives there with whom',
    '与母亲同住⟦示例市示例路12号3栋2单元501室⟧的旧房',
    'address',
    '示例市',
  ],
  [
    'a home to which something is sent',
    '证书已寄⟦示例市示例巷3号院2号楼501⟧甲一本人收。',
    'address',
    '示例市',
  ],
  ['a home where somebody is sought', '晚上请到，⟦示例路5号楼2单元601⟧找王示例。', 'address', ''],
  ['a home of a herder', '常住⟦示例乡一牧委会15号院⟧。', 'address', '示例乡'],
  [
    'the home of a worker of the community',
    '⟦示例市示例区示例小区3栋2单元501室⟧为社区工作者甲一的家',
    'address',
    '示例市示例区',
  ],
  ['the home of a policewoman', '⟦示例市示例小区3栋2单元501室⟧为警务人员甲一自有住房', 'address', '示例市'],
  ['a household of a renewal', '⟦改造示例小区12栋2单元501户⟧', 'address', ''],
  ['a room of a farm', '核验，⟦示例镇示例村六组39号东屋203⟧。', 'address', '示例镇'],
  ['a home behind a name', '送达王示例家（⟦示例镇老街后巷27号⟧东户）', 'address', '示例镇'],
  ['a home in a courtyard', '机具停在王示例自家院内（⟦示例村二组31号⟧）', 'address', ''],
  ['a door behind a village', '王示例户（⟦示例村四组自建房，门牌58号⟧）已核查', 'address', ''],
  ['a home before', '王*例（原住⟦示例路19号院4栋1单元302⟧）', 'address', ''],
  ['a home of a relative', '可到他岳母家找，⟦示例村五组27号⟧。', 'address', ''],
  ['a home by its slope', '王示例家位于⟦示例坡9号⟧的土房', 'address', ''],
  ['a door that is told behind its group', '通知寄往，⟦示例镇示例村十一组门牌36号⟧。', 'address', '示例镇'],
  ['a home behind a wall', '投票处：王示例家院墙（⟦示例村四组2号⟧）', 'address', ''],
  ['a home where somebody was heard', '考察在其家中进行（⟦示例村六组11号⟧）', 'address', ''],
  ['a storey behind a name', '王示例，⟦示例街道北大街103号附5号⟧二楼。', 'address', '示例街道'],
  ['a door by 门', '核查，⟦示例家属院2号楼4门301⟧', 'address', ''],
  [
    'a flat before an office’s line',
    '证书请寄：⟦示例区阳光花园3号楼2单元501室⟧\n受理部门',
    'address',
    '示例区',
  ],
];

/** Correct texts that careless finders would flag. */
type Innocent = readonly [name: string, text: string, setting?: Setting];
const innocent: readonly Innocent[] = [
  ['a place to which a letter is sent', '函件已寄示例市示例路2号人事科收。'],
  ['a ward where somebody works', '在示例县医院住院部2号楼3层值班'],
  ['a dwelling that is allotted', '拟配租住房：示例小区5栋2单元301室，面积52平方米'],
  ['those who are to have one', '安置对象住房位于示例镇示例小区3号楼'],
  ['a large number of physics', '约2.1E+17次，8.5E+14赫兹，6.02E+23个'],
  ['a number cut so short that nothing is left of it', '1.4E+17'],
  ['a cut number whose digits are no birthday', '编号1.10101199913077E+17'],
  ['a cut number whose digits are no place', '编号9.90101199003077E+17'],
  ['a pattern of an identity number', '身份证号样例“000000190001010000”'],
  ['a flat that serves all', '示例市康宁里社区3栋2单元501室为社区活动室'],
  ['a project by its place', '示例巷12号院危墙处置', { names: new Set(['示例巷12号院危墙处置']) }],
  ['a banquet hall by its street', '王示例家宴厅（示例路8号）'],
  ['a service at home', '王示例居家养老服务中心（示例小区3号楼）'],
  ['a shop by its street', '示例诊所（示例街28号一楼）', { names: new Set(['示例诊所']) }],
  ['a maker, and where it is', '生产厂家（示例路12号）'],
  ['a house that is a monument', '示例巷11号为县级文物保护单位'],
  ['a room of an office', '资料请送示例县行政中心东楼203。'],
  ['a villager’s group', '王示例，示例村四组村民'],
  ['how many flats there are', '示例大学家属院改造项目涉及12栋楼48单元576户'],
  ['a landline', '电话：0971-8258205'],
  ['a landline of Beijing', '010-12345678'],
  ['a landline with an extension', '（0971）8258205转8012'],
  ['a landline with 86', '+86-971-8258205'],
  ['a contact’s landline', '联系人：甲一　0000-5550123', { names: new Set(['甲一']) }],
  ['a landline with a hyphened extension', '0971-8258205-8012'],
  ['numbers for services', '12333、12345、400-810-0000、800-810-0000、95588'],
  ['a postcode', '邮编：810007'],
  ['a document’s number', '人社部函〔2023〕44号'],
  ['an amount', '投入6603.62万元'],
  ['an amount of eleven digits', '总投资13810000000元'],
  ['an amount of eleven digits with a sign', '￥13810000000.00'],
  ['an amount in a column of its own', '13810000000', { label: '投资额（元）' }],
  ['a fraction', '0.13810000000'],
  ['a social credit code', `统一社会信用代码：${fictionalCreditCode()}`],
  ['a social credit code with a letter', '91630000MA7000001X'],
  ['an organisation code', '组织机构代码：01500001-8'],
  ['a longer number', `9${mobile}0000`],
  ['an order', `订单编号：${mobile}`],
  ['an order of 15 digits', '订单号 632123600101000'],
  ['an order of 18 digits', '订单号：202308041234567890'],
  [
    'an order of 18 digits with a day in them',
    `订单号：${id.slice(0, 17)}${(Number(id.slice(-1)) + 1) % 10}`,
  ],
  ['18 digits of no region', '990000199001010009'],
  ['a paper’s number with a date in it', '付款凭证990001199001010009，检验报告号（990001199001010009）'],
  ['a notice’s and a judgment’s', '受理通知单990001199001010009，第990001199001010009号裁定'],
  ['a work’s number', '工程编码990001199001010009，负责人甲一'],
  ['an example of noughts', '身份证号样例“000000199001010000”'],
  ['18 digits of a day that does not exist', '632123199002300008'],
  ['15 digits of a day that does not exist', '632123600230000'],
  ['16 digits with a wrong check digit', `${card.slice(0, -1)}${(Number(card.slice(-1)) + 1) % 10}`],
  ['a project’s number that passes for a card', `项目编号：${fictionalCard('620102', 16)}`],
  ['a card’s digits without a word', fictionalCard('436742', 16)],
  ['a hyphened code', 'GK-13810000000-3'],
  ['a part’s number', 'AB13810000000'],
  ['an address of a page', 'https://www.example.gov.cn/art/13810000000.html'],
  ['a book’s number', 'ISBN 978-7-5000-0000-1'],
  ['a run of years', '1985-1990、2019—2021年度'],
  ['a count and a date', '138 20230804'],
  ['a date', '2023年8月4日印发'],
  ['a founding date', '成立于1985年6月12日'],
  ['when somebody joined', '朱某，1985年6月12日入党，女'],
  ['when a nominee was honoured', '甲一，1998年7月1日获评先进', { names: new Set(['甲一']) }],
  ['a paper’s date in brackets', '《示例办法》（1985年6月12日）'],
  ['a day of production', '1985年6月12日生产'],
  ['a date in another column', '1985.06.12', { label: '参加工作时间' }],
  ['a code like a passport, with a date', 'G20230804'],
  ['a model', '型号：E00000001'],
  ['a motorway', 'G6京藏高速、S102'],
  ['an agency’s address', '地址：青海省西宁市城东区昆仑东路194号'],
  ['an agency’s address with a room', '办公地址：示例市示例小区3号楼2单元101室'],
  ['an address in a column of offices', '示例市示例路12号3号楼', { label: '单位地址' }],
  ['a home down to the town', '家庭住址：示例县平安镇'],
  ['a number after a home’s town', '家庭住址：示例县平安镇（第120户登记）'],
  ['a taxpayer’s old number', '纳税人识别号：633478771208855'],
  ['a founding that came about', '矛盾产生于1985年6月12日，事故发生于2019年6月12日，厂子诞生于1958年6月12日'],
  ['a patent', '专利号：19910000000'],
  ['a group of a village', '家住示例县平安镇示例村3组'],
  ['a count of homes', '现住示例县平安镇示例村120户'],
  ['a place to settle', '住在示例县平安镇1号安置点'],
  ['a village only', '住在示例县平安镇示例村'],
  ['where a person is in hospital', '住院12天，病房3号楼'],
  ['residents counted', '居住在3号院的12户居民'],
  ['an office’s mailbox', 'gongshi@example.gov.cn'],
  ['a domain that begins alike', 'a@qq.com.example.cn'],
  ['masked numbers', '138****1234、35*************123、6222***********1234'],
  ['a proportion and a sum', '比例为138:1000:0001，138+1000+0001'],
  ['an account of an organisation', '捐款账户：示例市慈善总会，账号630018888050012345'],
  ['a bus', '甲一驾驶青A12345公交车', { names: new Set(['甲一']) }],
  ['a home without its door', '走进示例村群众的家中'],
  ['a name', '陈立（小）、买买提·艾力'],
  ['a measure that ends its phrase', '产量13810000001吨，设备13810000001台'],
  ['a measure that goes on', '累计点击13810000001次以上，拨付13810000000元用于扶贫'],
  ['an ordinal', '第138-1000-0001号档案'],
  ['a decimal', '共13810000001.5元'],
  ['a named number', '日志 16911072001，电表号13810000001，合同号：13810000001'],
  ['an amount in groups of three', '共计13,810,000,001元'],
  ['an address of four numbers', 'IP 13.810.000.001'],
  ['a row of a table', '12 138 1000 2000 33 56'],
  ['counts', '分别为138、1000、2000件'],
  ['years', '1385 2019 2020年'],
  ['an article’s number', '论文编号 1000-1381(2023)0001-01'],
  ['a longer number that ends alike', '运单 7513810000001，产品条码 6901381000014'],
  ['a card in a telephone', 'SIM卡号 89860012345678901234'],
  ['a fund’s account', '公积金账号 630138100000'],
  ['an organisation’s account', '户名：示例县红十字会，开户行：示例银行，账号：123456789012345'],
  ['a public account', '对公账户 12345678901234567'],
  ['a taxpayer’s number like an old identity number', '税务登记号 630102710401234'],
  ['a batch like a permit', '批次 C00000012，国药准字H63020001'],
  ['a password of which nothing is told', '登录密码由本人设置，初始密码为身份证后六位，账号和密码请妥善保管'],
  ['a meeting’s password', '会议号 123456789，密码 ab8842'],
  ['a room like an island’s card', '会议室 B123456(7)'],
  ['a card’s name', '军官证、警官证、护照原件'],
  ['an agency in a block of flats', '社区卫生服务中心位于阳光小区3号楼1单元旁'],
  ['a residents’ committee in a flat', '请到阳光小区东门3号楼2单元101室社区居委会反映'],
  ['a block of flats', '阳光小区3号楼2单元加装电梯工程公示'],
  ['an office in a building', '张三办公室设在示例大厦5号楼502室'],
  ['people who were born', '2023年8月4日出生人口1000人'],
  ['a domain that holds a provider’s', '官网 www.126.com.example.gov.cn'],
  ['a mailbox of which enough is hidden', 'z***@qq.com'],
  ['housing', '住建部门、住保中心示例路12号、住房公积金中心、住宅小区3号楼改造项目'],
  ['a hospital’s place', '会议决定，住院医师培训基地设在3号楼2层'],
  [
    'the number of a thing that is called after telephones, in groups of its own',
    '手机设备编号：138-10000-101，手机保修合同编号 1381 00 00101，电话机型号：13810000101816000',
  ],
  ['an amount under its unit', mobile, { label: '注册资本（元）' }],
  ['an English date of history', 'Founded on March 14, 1982. The office was born of a need.'],
  ['caves', '防空洞7处，溶洞3个'],
  ['a code of letters and digits', '型号O1L-2023，代码IO10O1，单据SO1234567OI'],
  [
    'an office’s accounts',
    '示例省总工会官方QQ：123456789，微信公众号slgh_gov，抖音号“示例发布”（shilifabu）',
  ],
  ['an account without a person', '公积金账号 630138100000，社保编号 6301001234567'],
  ['an office’s cars', '甲一负责处置公务用车青A12345，购置执法车辆青A·B1234D'],
  ['where something is', '甲一，监测点坐标：101.0001,36.0001'],
  ['a party’s birthday', '甲一在党的生日7月1日前走访'],
  ['years of work', '甲一 1985.6—2003.09 任科长', { names: new Set(['甲一']) }],
  ['scores', '甲一 15、16、17、18、19、1', { names: new Set(['甲一']) }],
  ['a dormitory that is built', '承建7号宿舍楼302工程，住7天'],
  ['a rule for passwords', '凭身份证后六位登录系统'],
  ['counting in English', 'one, two, three buildings of zero emission'],
  ['houses of nobody', '王样例到样例路58号刘家香菜馆、5号家属楼走访，房屋在示例镇河坝街29号建成'],
  ['an end of any number', '身份证尾号为单数的周一办理，尾号1、3、5的先办；手机销量前年1381万台，后年0000'],
  ['an end that nobody tells', '查询时请输入身份证后四位\n\n2023年8月4日'],
  ['an end of what is no paper of a person', '许可证号后四位0009，准考证号尾号0009，举报箱编号尾号0009'],
  ['groups of Chinese digits that are fewer', '一三八，一零零零工程；一三五、二四六七、八九一二户'],
  ['parts that are no number', '证件照前三位为必填，号码后四位随机生成'],
  [
    'a company’s seat',
    '示例市示例路18号',
    { fieldAt: () => ({ label: '住所', heads: [], lists: 'bodies' }) },
  ],
  [
    'the seat of a company that a text tells',
    '准予示例担保公司变更资本，法定代表人甲一，住所为示例大街18号B座1601室',
  ],
  ['coordinates of a works', '项目位于43.99217,125.30488（桥头）'],
  ['a certificate in words', '甲一，教师资格证 青字第00123号', { names: new Set(['甲一']) }],
  ['papers’ counters', '驾驶证、行驶证编号由系统生成，出生医学证明管理办公室电话：0971-8258205'],
];

describe('personal data', () => {
  const withoutMarks = (marked: string): string => marked.replace(/[⟦⟧]/g, '');

  it.each(found.map((row) => [row[0], row] as const))(
    'is found: %s',
    (_, [, marked, kind, masked, setting]) => {
      const text = withoutMarks(marked);
      expect(
        personalDataIn(text, setting).map((data) => [
          `${text.slice(0, data.start)}⟦${text.slice(data.start, data.end)}⟧${text.slice(data.end)}`,
          data.kind,
          data.masked,
        ]),
      ).toEqual([[marked, kind, masked]]);
    },
  );

  it.each(innocent.map((row) => [row[0], row] as const))('is not %s', (_, [, text, setting]) => {
    expect(personalDataIn(text, setting)).toEqual([]);
  });

  it('is all found in one line, each in its place', () => {
    const text = `张三，身份证${id}，手机${mobile}，卡${card}，zhang@qq.com`;
    expect(personalDataIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['id', id],
      ['mobile', mobile],
      ['bank-card', card],
      ['email', 'zhang@qq.com'],
    ]);
  });

  it('is found where a hyphen ends the line that breaks a number', () => {
    const text = `联系电话：${mobile.slice(0, 3)}-\n${mobile.slice(3, 7)}-${mobile.slice(7)}`;
    expect(personalDataIn(text).map(({ value }) => value)).toEqual([mobile]);
  });

  it('is found in the number of a car that is said to be a person’s', () => {
    expect(personalDataIn('张三名下车辆青A12345。').map(({ value }) => value)).toEqual(['青A12345']);
  });

  it('keeps apart two numbers that stand side by side', () => {
    const text = `${fictionalMobile(1)} ${fictionalMobile(2)}-${fictionalMobile(3)}`;
    expect(personalDataIn(text).map(({ value }) => value)).toEqual(
      [1, 2, 3].map((index) => fictionalMobile(index)),
    );
  });

  it('is never in the masked form', () => {
    for (const [, marked, kind, masked, setting] of found) {
      if (kind === 'birth-month' || kind === 'address') continue;
      expect(masked).not.toContain(at(marked.split(/[⟦⟧]/), 1));
      expect(personalDataIn(masked, setting).filter((other) => other.kind === kind)).toEqual([]);
    }
  });

  it('is masked as the office sets', () => {
    const masks = {
      id: { head: 6, tail: 2 },
      mobile: { head: 0, tail: 4 },
      'bank-card': { head: 0, tail: 4 },
      passport: { head: 0, tail: 2 },
      email: { head: 2, tail: 0 },
    };
    expect(personalDataIn(`${mobile}，zhang@qq.com`, { masks }).map(({ masked }) => masked)).toEqual([
      '*******0000',
      'zh***@qq.com',
    ]);
  });

  it('is sought in long lines before the test times out', () => {
    const pieces = '1 ¦1-¦1*¦1\t¦1\n¦1¦住在¦a@¦1985年¦（¦一¦单元1¦3-2-501¦\u200B'.split('¦');
    for (const piece of pieces) personalDataIn(`${piece.repeat(100_000 / piece.length)}12`);
  });
});

/** `digits` in groups of these lengths, the last one of what is left. */
function grouped(digits: string, lengths: readonly number[], separator: string): string {
  let start = 0;
  const groups = [...lengths, digits.length].map((length) => digits.slice(start, (start += length)));
  return groups.filter((group) => group !== '').join(separator);
}

const ringed = (digits: string) => digits.replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(digit)));
const raised = (digits: string) => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
const tibetan = (digits: string) => digits.replace(/\d/g, (digit) => '༠༡༢༣༤༥༦༧༨༩'.charAt(Number(digit)));
const bold = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));
const chinese = (digits: string) =>
  digits.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));
const capital = (digits: string) =>
  digits.replace(/\d/g, (digit) => '零壹贰叁肆伍陆柒捌玖'.charAt(Number(digit)));
const separators = ' ¦   ¦\u3000¦-¦——¦.¦/¦_¦·¦\u200B¦\u034F¦**¦\\_¦<br>'.split('¦');

/** Every dress in which a number is still the number. */
const dresses: readonly (readonly [name: string, dress: (digits: string) => string])[] = [
  ['in full-width signs', fullWidth],
  ['in rings', ringed],
  ['raised', raised],
  ['in Tibetan digits', tibetan],
  ['in digits of mathematics', bold],
  ['in Chinese digits', chinese],
  ['in Chinese capitals', capital],
  ['struck out', (digits) => [...digits].map((digit) => `${digit}\u0336`).join('')],
  ['in boxes', (digits) => [...digits].join(' ')],
  ['after a name that ends like a unit', (digits) => `张元${digits}`],
  ['before a name that begins like a unit', (digits) => `${digits}米芳`],
  ['before a name of two units', (digits) => `${digits}万元芳`],
  ['before a name and a space', (digits) => `${digits} 万丽`],
  ['before a name in two', (digits) => `${digits}米　芳`],
  ['before a cell’s edge', (digits) => `${digits}\t吨`],
  ['after an office', (digits) => `项目联系机构 ${digits}`],
  ['after a word of WeChat', (digits) => `WeChat${digits}`],
  ['before a word of QQ', (digits) => `${digits}QQ同号`],
  ['after a name in Latin letters', (digits) => `ZhangSan${digits}`],
  ['after a row’s number and a dot', (digits) => `12.${digits}`],
  ['after a row’s number and a hyphen', (digits) => `3-${digits}`],
  ['in two lines of a name', (digits) => `甲一${digits.slice(0, 7)}\n${digits.slice(7)}`],
];

describe('a number in another dress', () => {
  const kinds = [
    ['id', id],
    ['mobile', mobile],
  ] as const;
  const cases = kinds.flatMap(([kind, digits]) =>
    dresses.map(([name, dress]) => ({ kind, name, digits, text: dress(digits) })),
  );

  it.each(cases)('is found: $kind $name', ({ kind, digits, text }) => {
    const [first, ...rest] = personalDataIn(text);
    expect([first?.kind, first?.value, rest]).toEqual([kind, digits, []]);
    expect(personalDataIn(text.slice(first?.start, first?.end))[0]?.value).toBe(digits);
  });

  it.each(separators)('is found with %j between its groups', (separator) => {
    const texts = [
      grouped(id, [6, 8], separator),
      grouped(id, [6, 4, 4], separator),
      grouped(id, [4, 4, 4, 4], separator),
      grouped(mobile, [3, 4], separator),
    ];
    expect(texts.map((text) => personalDataIn(text).map(({ value }) => value))).toEqual([
      [id],
      [id],
      [id],
      [mobile],
    ]);
  });

  it.each(['x', 'Ｘ', '×', 'Х', 'х', 'Χ', 'Ⅹ', 'ⅹ', '✕'])('is found with %s as its last sign', (sign) => {
    expect(personalDataIn(`${idWithX.slice(0, 17)}${sign}`).map(({ value }) => value)).toEqual([idWithX]);
  });

  /** An identity number is known by its check digit, so nothing parts or clears it. */
  it.each([
    ['a card of the disabled', `${id}43`],
    ['a card of the disabled in groups', grouped(`${id}43`, [6, 8], ' ')],
    ['a row’s number glued to it', `1${id}`],
    ['cells', grouped(id, [6, 8], '\t')],
    ['boxes of a form', [...id].join(' | ')],
    ['lines', grouped(id, [9], '\n')],
    ['paragraphs', grouped(id, [9], '\n\n')],
    ['the number of an order', `订单号：${id}`],
    ['the number of a school’s record', `学籍号G${id}`],
    ['a unit', `产量${id}吨`],
    ['an ordinal', `第${id}号`],
    ['an address of a page', `https://example.gov.cn/a/${id}.html`],
    ['a credit code’s name', `统一社会信用代码：${id}`],
  ])('is found in %s', (_, text) => {
    expect(personalDataIn(text).map(({ kind, value }) => [kind, value])).toEqual([['id', id]]);
  });

  it.each([
    ['two identity numbers', `${id}${idWithX}`, [id, idWithX]],
    ['an identity and a mobile number', `${id}${mobile}`, [id, mobile]],
    ['one that ends in X and a mobile number', `${idWithX}${mobile}`, [idWithX, mobile]],
    ['two mobile numbers', `${mobile}${fictionalMobile(1)}`, [mobile, fictionalMobile(1)]],
    ['a row’s and a mobile number', `电话1${mobile}`, [mobile]],
    [
      'mobile numbers in a row',
      `${grouped(mobile, [3, 4], ' ')} ${grouped(fictionalMobile(1), [3, 4], ' ')}`,
      [mobile, fictionalMobile(1)],
    ],
  ])('is found where %s are glued', (_, text, values) => {
    expect(personalDataIn(text).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ['138，1000，0000', 'mobile'],
    ['(138)1000-0000', 'mobile'],
    ['1381 0000 000', 'mobile'],
    ['电话13810 000000', 'mobile'],
    ['联系电话1381000\n0000', 'mobile'],
    ['幺三八幺零零零零零零零', 'mobile'],
    [`${mobile}转801`, 'mobile'],
    [`${mobile}-801`, 'mobile'],
    [`0971-8258205/${mobile}`, 'mobile'],
    [`https://example.gov.cn/u/${mobile}`, 'mobile'],
    [`https://example.gov.cn/?tel=${mobile}`, 'mobile'],
    ['卡号 62220 20000 00000 0000', 'bank-card'],
    ['账号：123456789012345678', 'bank-card'],
    ['开户行：示例银行示例支行 1234567890123456789', 'bank-card'],
    ['由女婿代领，建行6236680000000000001', 'bank-card'],
    ['号码少写一位，现更正为990101198501010000', 'id'],
    ['出生医学证明为 T990000000，与户口簿不一致', 'passport'],
    ['l38 O000 OOOO', 'mobile'],
    ['李样例，990101198501010000，因证件遗失', 'id'],
    ['李样例 6236680000000000001', 'bank-card'],
    ['李样例，6301011959*1010000', 'id'],
    ['她的企鹅号是 2718 06 5500', 'other'],
    ['登录核心机房统一使用admin_lib / Tsg#8842q', 'other'],
    ['后台用户名root，密码为Ro0t#9981', 'other'],
    ['住样例新村东区第三排第五户', 'other'],
    ['甲一，C00000012', 'passport'],
    ['香港身份证 A123456（7）', 'passport'],
    ['A123456(3)', 'passport'],
    ['澳门居民身份证：1234567(8)', 'passport'],
    ['军官证 南字第00123456号', 'passport'],
    ['警官证号：012345', 'passport'],
    ['公历一九八五年六月十二日生', 'birth-date'],
    ['生于农历一九八五年五月初五', 'birth-date'],
    ['出生：85.6.12', 'birth-date'],
    ['出生日期：850612', 'birth-date'],
    ['出生 1985 06 12', 'birth-date'],
    ['甲一，女，示例省示例市示例路12号3号楼502室。', 'address'],
    ['张三（示例小区3号楼2单元501室）', 'address'],
    ['甲一，示例县示例乡示例村三社42号', 'address'],
    ['家庭所在地：示例镇示例路3号2单元501室', 'address'],
    ['zhangsan艾特qq.com', 'email'],
    ['zhangsan at qq dot com', 'email'],
    ['zhangsan @ qq . com', 'email'],
    ['zhangsan[at]163[点]com', 'email'],
    ['zhangsan@qq。com', 'email'],
    ['电话\n138\n1000\n0000', 'mobile'],
    ['电话：138；1000；0000', 'mobile'],
    ['I38IOOO0000', 'mobile'],
    ['电话幺三八幺洞洞洞洞洞洞洞', 'mobile'],
    [id.replaceAll('0', 'O').replaceAll('1', 'l'), 'id'],
    [[...id].map((digit) => `&#${digit.charCodeAt(0)};`).join(''), 'id'],
    [`${id.slice(0, 6)}&nbsp;${id.slice(6)}`, 'id'],
    [`证号前六位${id.slice(0, 6)}，中间${id.slice(6, 14)}，后四位${id.slice(14)}`, 'id'],
    [`身份证号 ${id.slice(0, 17)}，汉族`, 'id'],
    [btoa(id), 'id'],
    ['手机138开头，后八位10000000', 'mobile'],
    ['手机号码前三位138，中间四位1000，后四位0000', 'mobile'],
    ['手机前面是一三八，中间幺零零零，最后零零零零', 'mobile'],
    ['打幺三八，幺零零零，零零零零找他', 'mobile'],
    ['他的电话是幺三八、一零零零、〇〇〇〇', 'mobile'],
    ['号码写在墙上：一三八——一零零零——〇〇〇〇', 'mobile'],
    ['dial one three eight, one zero zero zero, zero zero zero zero', 'mobile'],
    ['手机前半段：1381000\n\n手机后半段：0000', 'mobile'],
    ['家里的座机8258205从不关机', 'other'],
    ['手机后四位0000，前七位1381000', 'mobile'],
    ['电话一三八然后一零零零然后零零零零', 'mobile'],
    ['幺38一0000000随时打', 'mobile'],
    ['短号60000，长号1381 0000 000', 'mobile'],
    ['他的身份证尾号是三〇五幺', 'other'],
    ['敲开示例村三社58号李样例家的门', 'address'],
    ['出生日期由1979年4月6日改为1979年4月9日', 'birth-date'],
    ['灵堂设在示例镇上湾村二社36号家中', 'address'],
    ['他屋头在示例镇河坝街29号附3号', 'address'],
    ['电话幺三八两洞洞洞洞洞洞洞', 'mobile'],
    ['身份证尾号0009', 'other'],
    ['身份证号：\n\n尾号000X\n\n长期在一线', 'other'],
    ['身份证后四位：\n\n0009', 'other'],
    ['公民身份号码最后六位是140009', 'other'],
    [`身份证号：前6位${id.slice(0, 6)}，后12位${id.slice(6)}`, 'id'],
    [`身份证号 ${id.slice(0, 16)}`, 'id'],
    ['甲一将于3月14日迎来60岁生日', 'other'],
    ['甲一，现年41岁，3月14日生', 'other'],
    ['甲一闲鱼账号 jiayi_82', 'other'],
    ['甲一，离休证 青离字第00123号', 'other'],
    ['奖状寄往甲一家中：东关大街34号院2栋3单元', 'address'],
    ['甲一入住示例养老院2号楼305房间', 'address'],
    ['Home address of Jia Yi: No. 12 Shili Road', 'other'],
    ['甲一澳门手机：00853-66123456', 'other'],
    ['甲一名下车辆：青AD12345（新能源）', 'other'],
    ['甲一，养老保险手册号 6301001234', 'other'],
    ['one three eight one zero zero zero zero zero zero zero', 'mobile'],
    ['yao san ba yao ling ling ling ling ling ling ling', 'mobile'],
    ['甲一 13 81 00 00 00 0', 'other'],
    ['甲一 1（38）1000（0000）', 'other'],
    ['甲一 138；1000；0000', 'other'],
    ['手机 13,810,000,000', 'other'],
    [`甲一810000${mobile}`, 'other'],
    ['信用卡 4367 4200 0000 0001', 'bank-card'],
    ['E000000014CHN8203142M3001012<<<<<<<<<<<<<<02', 'passport'],
    ['残疾军人证 青军F012345', 'passport'],
    ['1985年六月十二日（农历）生', 'birth-date'],
    ['八五年六月十二出生', 'birth-date'],
    ['b. 12 Jun 1985', 'birth-date'],
    ['甲一1985年6月12日来到人间', 'birth-date'],
    ['甲一，今年38岁，生日是6月12日', 'other'],
    ['甲一 阳光花园3＃楼2＃501', 'address'],
    ['学生甲一，住7号宿舍楼302', 'address'],
    ['甲一在碧水湾别墅A区16号设立工作室并居住', 'address'],
    ['甲一家门牌号：示例巷37号附2号', 'address'],
    ['甲一家定位：101.0001,36.0001', 'other'],
    ['Jia Yi, Room 501, Unit 2, Building 3, Sunshine Garden', 'other'],
    ['jiayi\t@qq.com', 'email'],
    ['甲一，香港手机 +852 6123 4567', 'other'],
    ['甲一家庭电话（0971）8258205', 'other'],
    ['身份证后六位140009', 'other'],
    ['住院号：0012345678', 'other'],
    ['社会保障卡卡号：A12345678', 'passport'],
    ['住宅位于东经101.123456度、北纬36.654321度', 'other'],
    ['每晚回到阳光花园12幢1203的家中', 'address'],
    ['甲一扣扣384720196', 'other'],
    ['他1985年生，生日是6月12日', 'other'],
    ['甲一 QQ：123456789', 'other'],
    ['甲一，微信号 wxid_jiayi', 'other'],
    ['甲一，抖音号 jiayi1982', 'other'],
    ['甲一，支付宝账号 jiayi_shili', 'other'],
    ['甲一，公积金账号 630100123456', 'other'],
    ['甲一，自备车辆青A·12345', 'other'],
    ['报到事宜电联1 3 8-1000-0001', 'mobile'],
    ['收件人甲一1З81000OOO1', 'mobile'],
    ['甲一，138Oo00 0001', 'mobile'],
    ['甲一号码一三八〇〇〇〇〇〇〇一', 'mobile'],
    ['家属号：138*1000*0001', 'mobile'],
    ['甲一（手机138****0001，中间四位1000）', 'mobile'],
  ] satisfies [string, PersonalKind][])('is found in %j', (text, kind) => {
    expect(personalDataIn(text, { names: new Set(['甲一']) }).map((data) => data.kind)).toEqual([kind]);
  });

  it.each([
    ['出生', '1985.06.12', 'birth-date'],
    ['出生年月日', '19850612', 'birth-date'],
    ['年龄', '1985-6-12', 'birth-date'],
    ['家庭所在地', '示例镇示例路3号2单元501室', 'address'],
    ['银行账号', '123456789012345678', 'bank-card'],
    ['惠农一卡通账号', '123456789012345678', 'bank-card'],
    ['开户行及账号', '示例银行城东支行/123456789012345678', 'bank-card'],
    ['DOB', '1982/3/14', 'birth-date'],
    ['生日', '3/14/82', 'birth-date'],
    ['生日', '3月14日', 'other'],
    ['身份证号', id.slice(0, 17), 'id'],
  ] satisfies [string, string, PersonalKind][])('is found in the column %s', (label, text, kind) => {
    expect(personalDataIn(text, { label }).map((data) => data.kind)).toEqual([kind]);
  });
});

describe('a text that tells of one person', () => {
  const kinds = (text: string) =>
    personalDataIn(text, {
      fieldAt: () => ({ label: '', heads: [], lists: undefined, isOfPerson: true }),
    }).map(({ kind }) => kind);

  it.each(['微信号：jia_yi', '有事加V：jiayi82', '抖音号 jiayi1982', '自用车青A·12345，每天接送群众'])(
    'names nobody in %s',
    (text) => {
      expect(kinds(text)).toEqual(['other']);
    },
  );

  it.each([
    ['oddly counted digits', '可打他的电话一三八，四个零，六二八三', 'mobile'],
    ['a telephone at home', '家里座机0991-5520 417', 'other'],
    ['an old number', '她的老式十五位号：990411 710625 242', 'id'],
    ['the end of a number in quotes', '出示身份证，后四位“2413”', 'other'],
    ['the end of a card', '稿费汇入其工行卡，尾号七七三零', 'other'],
    ['where one sleeps', '每晚在界碑北侧东经87.41362、北纬44.20985的地窝子过夜', 'other'],
    ['where one lives', '他家在东经87°24′49″，北纬44°12′35″', 'other'],
    ['an account to seek', '预约讲座，微信搜“示例不倒_jia51”', 'other'],
    ['a plate of no province', '张样例，自用车示K·7T3Q6，每天接送群众', 'other'],
    ['a plate behind a rare name', '滕样例驾驶的青K·7T3Q6小型轿车', 'other'],
    ['a number whose parts a list tells', '身份证前六位431299，出生日期及后四位为19690822、0003', 'id'],
    ['a number in two halves', '身份证号漏印一段，完整号码由前段990421与后段197311050006相接而成', 'id'],
    ['a card in two parts', '开户行示例农商行，尾号之前为 6229 0000 0000 00，尾号 0007', 'bank-card'],
    ['a card with its end first', '一卡通尾号0000917、前段623058200017', 'bank-card'],
    ['a telephone a digit each', '手机1.3.8.1.0.0.0.0.0.0.1', 'mobile'],
    ['a yard behind a street', '他仍在老浮桥下街43号二进', 'address'],
    ['a flat in one’s name', '他名下不动产，坐落桐花里9-2-703', 'address'],
    ['an account in spaced words', '张一二微 信 号：zhang_yangli1973', 'other'],
    ['a parted passport', '护照号 E 4 7 2 9 0 0 0 6', 'passport'],
    ['a number whose end stands behind it', '张样例，1381000****，后四位0001', 'mobile'],
    ['a number with one digit hidden', '张样例，9903111959*7080001，原证毁损', 'id'],
    ['an account beside a name', '成交人张样例，示例茶业有限公司，账号80020000000000000', 'bank-card'],
    ['a certificate of a home', '任职于示例公司，不动产权证号：青（2019）示例县不动产权第0048213号', 'other'],
    ['a mailbox of one’s own', '可发她自己的网易信箱jiayi@example.com', 'other'],
    ['an account for bodies to write to', '张样例：想约稿的单位可加作者本人微信号 zhang_yl9920', 'other'],
    ['a password beside a number', '张样例，报名号2644120315，密码1q2w3e4r', 'other'],
    ['an old number of a paper', '张样例未换证，按老证号990105420317203登记', 'id'],
    ['a number parted by its date', '拟聘用张样例（990102 1987 0415 0009）', 'id'],
    ['a home that was bought', '所购房屋位于示例蓝湾二期18号楼601', 'address'],
    ['a number that ends in a cross read out', '身份证号九九零一零一一九九零零一零一零零零叉', 'id'],
    ['where an old house stands', '甲一的老屋坐标E87.41362,N44.20985', 'other'],
    ['a mailbox called one’s own behind it', '发邮件到jiayi@example.com，为作者私人邮箱', 'other'],
    ['a telephone that is not shared', '联系人手机（非公用）：17000009901', 'mobile'],
    ['a birth told with a place', '一九七四年五月二十二日落地于牧区毡房', 'birth-date'],
    ['a birthday of the farmers’ calendar', '论生辰是戊寅年八月十七，属虎', 'other'],
  ] satisfies [string, string, PersonalKind][])('has %s in %s', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    '值班手机17000009901（科室公用，工作日接听）',
    '值班手机（单位公用）：17000009901',
    '周末可拨示例科值班手机17000009901',
    '夜间由便民服务中心值班电话（一七零 零零零零 九九零一）接听',
    '咨询手机17000009901，为单位统一配发，轮班接听',
    '退入该公司基本存款账户，账号9900000000000000178',
    '采样点位于东经87.41362、北纬44.20985的湖区',
    '微信搜“示例发布”可看节目',
    '招生对象：2022年9月1日至2023年8月31日出生的幼儿',
    '系统初始密码为Abc123456，首次登录后请修改',
    '所购房屋位于示例产业园3号楼的企业',
    '许可证号990105420317203',
    '运营微信公众号shilirenshe2020，用Facebook Instagram宣传',
    '驾驶青A12345D公交车安全行驶百万公里',
    '社保卡尾号1、6的于6月3日办理，尾号2、7的于6月4日办理',
    '证书领取：第一行20190421，第二行19731105为批次号',
    '示例县示例路43号前进商店',
    '完善急性病变、慢性病用药管理',
    '招标房源为安居苑3栋2单元501等26套',
    '报废名录：示例县环卫所青A·8K2D5、青A·7T3Q6两台垃圾清运车',
    '型号为示K·7T3Q6的切割机采购2台',
    '救护车牌号青A·120AB，由示例医院调度',
    '护照办理时限为7 个工作日，加急3 日',
    '我局零余额账户开户行为示例银行示例支行，账号80020000000000000',
    '缴款单位：示例县财政局非税收入汇缴结算户，账号：1902 0000 0000 0000 000',
    '户名：示例县交易中心；开户行：示例银行示例支行；账号：9900000000000000178',
    '捐款请汇至示例县慈善总会，开户行：示例银行，账号：1902000000000000000',
    '成交人示例茶业有限公司，账号80020000000000000',
    '不动产权证书作废公告：示例县供销合作社，青（2019）示例县不动产权第0048213号，遗失作废',
    '制作抖音短视频12部，建立微信群',
  ])('tells of work in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a column of a list of persons', () => {
  const inList = (heads: readonly string[], text: string, lists: 'persons' | 'bodies' = 'persons') =>
    personalDataIn(text, {
      fieldAt: (index) => {
        const column = text.slice(0, index).split('\t').length - 1;
        return { label: at(heads, column), heads: heads.slice(column), lists };
      },
    }).map(({ kind }) => kind);

  it.each([
    [['警官证号'], '青0123456', 'passport'],
    [['士兵证号'], '士字第20180012345号', 'passport'],
    [['社保卡号'], 'A12345678', 'passport'],
    [['消防救援人员证件号'], '消救字第0012345号', 'other'],
    [['医疗保险证号'], '6301001234567', 'other'],
    [['参保人员编号'], '6301001234', 'other'],
    [['车辆号牌'], '青A12345', 'other'],
    [['联系电话'], '+852-61234567', 'other'],
    [['生日'], '03-14', 'other'],
    [['驾驶证号'], '630103820314', 'passport'],
    [['微信号'], 'jia_yi82', 'other'],
    [['号牌号码'], '青A12345', 'other'],
    [['家庭电话'], '8258205', 'other'],
    [['身份证后六位'], '140009', 'other'],
    [['身份证后四位'], '0009', 'other'],
    [['门牌'], '58号', 'address'],
    [['证件号码末四位'], '000X', 'other'],
    [['身份证号(后6位)'], '140009', 'other'],
    [['姓名及身份证后四位'], '甲一0009', 'other'],
    [['联系电话', '(续)'], '1381000\t0000', 'mobile'],
    [['联系电话', ''], '1381000\t0000', 'mobile'],
    [['号段', '局号', '尾号'], '138\t1000\t0000', 'mobile'],
    [['备注'], 'QQ 123456789', 'other'],
    [['备注'], '青A 12345', 'other'],
    [['号牌'], '示A·7T3Q6', 'other'],
    [['住院号'], 'ZY0042817', 'other'],
    [['接种本'], '990219200817-0463', 'other'],
    [['证件'], '永居证 USA990100000053', 'passport'],
    [['银行卡'], '622202 9900 0000 00036', 'bank-card'],
    [['身份证前段', '身份证后段'], '4305991991\t06280009', 'id'],
    [['证件号（前段）', '证件号（后段）'], '990421197\t311050006', 'id'],
    [['车辆信息'], '示例牌 青A·D3K21 白', 'other'],
    [['欠租（元）'], '4120', 'sensitive'],
    [['类型'], '精神障碍', 'sensitive'],
    [['缺勤原因'], '化疗', 'sensitive'],
    [['负债（万元）'], '12.6', 'sensitive'],
    [['备注'], '社矫对象', 'sensitive'],
    [['备注'], '二级（肢体）', 'sensitive'],
    [['残别'], '二级', 'sensitive'],
    [['备注'], '父服刑', 'sensitive'],
    [['车号'], '青A12345', 'other'],
    [['车辆'], '青A12345 轿车', 'other'],
    [['zh'], '6236680000000000001', 'bank-card'],
    [['学籍号'], 'G2019000138', 'other'],
    [['房号'], '3-2-501', 'address'],
    [['暗号'], 'Bz#7704abcd', 'other'],
    [['进门口令'], 'Shili#9904', 'other'],
    [['证件尾段'], '0417203X', 'other'],
    [['联络(非公)'], '下午；示例路9号院4幢1103', 'address'],
    [['眼下住哪儿'], '示例弄27号后楼302室', 'address'],
    [['走访地点'], '示例弄14号后进二楼东间', 'address'],
    [['举报人'], '李样例', 'sensitive'],
    [['体检结论'], '缓检（孕早期）', 'sensitive'],
    [['调岗理由'], '重度抑郁', 'sensitive'],
    [['离岗原因'], '流产休养', 'sensitive'],
    [['请假事由'], '妈妈住院动手术', 'sensitive'],
    [['不参会原因'], '在看守所', 'sensitive'],
    [['月养老金'], '5127.40', 'sensitive'],
    [['备注'], '老年痴呆，常往外跑', 'sensitive'],
    [['户主通讯地址'], '示例县样例街46号', 'address'],
    [['收款信息'], '微信收款，甲一 6226 9901 8877 4410', 'bank-card'],
    [['银行账号', '续'], '62220200\t00000000127', 'bank-card'],
    [
      ['号1', '号2', '号3', '号4', '号5', '号6', '号7', '号8', '号9', '号10', '号11'],
      [...mobile].join('\t'),
      'mobile',
    ],
  ] satisfies [string[], string, PersonalKind][])('%j holds %j', (heads, text, kind) => {
    expect(inList(heads, text)).toEqual([kind]);
  });

  it.each([
    [['手机后四位'], '8000'],
    [['身份证后四位'], '已核'],
    [['证书编号', '级别'], '4305991991\t06280009'],
    [['备注'], '大病救助'],
    [['备注'], '障碍赛冠军'],
    [['请假事由'], '参加培训'],
    [['获奖理由'], '救治肺癌患者'],
    [['增设原因'], '吸毒人员多'],
    [['月供养金（元）'], '936'],
    [['级别'], '二级'],
    [['型号'], '切割机K·7T3Q6'],
    [['身份证后四位'], '**09'],
    [['许可证号后四位'], '0009'],
    [['联系电话', '金额'], '1381000\t0000'],
    [['号牌号码'], '无'],
    [['教师资格证号'], '20196301380'],
    [['准考证号'], '10138001380'],
    [['获奖证书编号'], '2019630138'],
    [['警官证'], '已核验'],
    [['备注'], '车牌青A12345，K114+523'],
    [['房号', '面积（平方米）'], '1栋301\t60'],
  ])('%j with %j holds nothing', (heads, text) => {
    expect(inList(heads, text)).toEqual([]);
  });

  it('is of another list no person’s', () => {
    expect(inList(['号牌号码'], '青A12345', 'bodies')).toEqual([]);
  });
});

describe('a number of which some is hidden', () => {
  const shown = (head: number, tail = 0, sign = '*', digits = id): string =>
    `${digits.slice(0, head)}${sign.repeat(digits.length - head - tail)}${digits.slice(digits.length - tail)}`;

  it.each([
    ['id', shown(12)],
    ['id', shown(6, 4)],
    ['id', shown(17)],
    ['id', shown(12, 0, '×')],
    ['id', shown(10, 0, 'X')],
    ['id', shown(12, 0, '●')],
    ['id', `******${id.slice(6, 14)}****`],
    ['id', `${id.slice(0, 6)} ${id.slice(6, 10)} **** ****`],
    ['mobile', shown(10, 0, '*', mobile)],
    ['mobile', shown(4, 4, '*', mobile)],
    ['mobile', shown(5, 4, '#', mobile)],
    ['mobile', shown(5, 4, '口', mobile)],
    ['id', shown(14, 0, '某')],
    ['id', shown(14, 0, '？')],
    ['mobile', `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} 000*`],
    ['bank-card', shown(15, 0, '*', card)],
    ['id', shown(14, 0, '-')],
    ['mobile', '138100……00'],
  ] satisfies [PersonalKind, string][])('is told where it shows too much: %s %s', (kind, text) => {
    const [first, ...rest] = personalDataIn(`（${text}）`);
    expect([first?.kind, first?.start, first?.end, rest]).toEqual([kind, 1, text.length + 1, []]);
    expect(personalDataIn(String(first?.masked))).toEqual([]);
  });

  it.each([
    ['mobile', '138****0000，又作1381000****'],
    ['id', `${shown(6)}\t${shown(0, 4)}`],
  ])('is told where two of %s complete each other: %s', (kind, text) => {
    expect(personalDataIn(text).map((data) => data.kind)).toEqual([kind]);
  });

  it.each([
    '138****0000，6301**********0009',
    '甲一138****0000，甲二1381000****',
    shown(2, 3),
    shown(4, 4),
    shown(3, 4, '*', mobile),
    shown(4, 4, '*', card),
    '2023****',
    '青A****5',
    '编号1234567890*',
  ])('is left in peace: %s', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});

describe('figures that are too few for any number', () => {
  it.each(['', '7', '0971-823013', '1985.6.12', '3-2-501', '1,234,567.89', '1 3 8 1 0'])('%s', (text) => {
    expect(isOfFewFigures(text)).toBe(true);
    expect(personalDataIn(text)).toEqual([]);
  });

  it.each([
    mobile,
    mobile.replace(/(?=.{4}$)/, '\t'),
    '138---1234',
    '138...1234',
    '0044 2079460',
    '１３８',
    '三',
  ])('are not what more than figures may be seen in: %s', (text) => {
    expect(isOfFewFigures(text)).toBe(false);
  });
});

describe('a text in its plain form', () => {
  it('has the place of each of its characters', () => {
    const text = `甲\u200B${bold('12')}（\u{1F600}３\u0336`;
    const { text: plain, placeOf, endOf } = normalText(text);
    expect(plain).toBe('甲12(\u{1F600}3');
    expect(text.slice(placeOf(1), endOf(3))).toBe(bold('12'));
    expect(placeOf(plain.length - 1)).toBe(text.length - 2);
  });
});

describe('a social credit code', () => {
  it.each([
    [fictionalCreditCode(), true],
    [fictionalCreditCode(12345, '9163000'), true],
    [`${fictionalCreditCode().slice(0, -1)}${fictionalCreditCode().endsWith('A') ? 'B' : 'A'}`, false],
    ['91630000MA7', false],
  ])('%s: %s', (code, expected) => {
    expect(isCreditCode(code)).toBe(expected);
  });
});

describe('a flat behind whose number stands who lives there', () => {
  const homesIn = (text: string): string[] =>
    personalDataIn(text, { names: new Set(['王示例']) })
      .filter(({ kind }) => kind === 'address')
      .map(({ value }) => value);

  it.each([
    ['来信反映甲公司排污的群众为示例区甲厂家属楼6栋402的退休工人李样例', '示例区甲厂家属楼6栋402'],
    ['可投到科长家信箱：示例区碧波园12号楼2单元902室李科长收。', '示例区碧波园12号楼2单元902室'],
    ['来信：示例局宿舍3栋501室李老师收', '示例局宿舍3栋501室'],
    ['寄至示例新城5幢2单元301室吴经理亲启', '示例新城5幢2单元301室'],
    ['单位联系人为示例家属楼1栋302业主孙样例', '示例家属楼1栋302'],
  ])('is a home, whatever else the sentence says: %s', (text, home) => {
    expect(homesIn(text)).toEqual([home]);
  });

  it.each([
    '示例市行政中心3号楼402室李科长收',
    '示例县人民医院2号楼302室王主任收',
    '示例局办公楼2栋301的干部李样例',
    '甲厂2号楼301室李科长收',
    '家属楼6栋402户居民收入',
    '甲厂家属楼6栋402间的电梯',
    '教学楼3座402的教师王示例',
    '示例公寓2号楼301室毕业生签收',
    '示例社区服务中心2号楼301室李主任收',
  ])('is none where one works: %s', (text) => {
    expect(homesIn(text)).toEqual([]);
  });
});
