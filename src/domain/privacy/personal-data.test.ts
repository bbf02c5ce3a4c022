import { describe, expect, it } from 'vitest';
import { isCreditCode } from './credit-code.ts';
import {
  fictionalCard,
  fictionalCreditCode,
  fictionalId,
  fictionalMobile,
  fictionalShortId,
} from './fixtures/fictional-numbers.ts';
import { personalDataIn, type Setting } from './personal-data.ts';
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

/** A text, the kind that is found in it, the found part, and the form proposed. */
type Found = readonly [
  name: string,
  text: string,
  kind: PersonalKind,
  part: string,
  masked: string,
  setting?: Setting,
];
const found: readonly Found[] = [
  ['an identity number', `身份证号：${id}，汉族`, 'id', id, `63*************${id.slice(-3)}`],
  ['one that ends in X', `（${idWithX}）`, 'id', idWithX, `11*************${idWithX.slice(-3)}`],
  [
    'one that ends in x',
    idWithX.toLowerCase(),
    'id',
    idWithX.toLowerCase(),
    `11*************${idWithX.slice(-3)}`,
  ],
  [
    'one in full-width digits',
    `号码${fullWidth(id)}。`,
    'id',
    fullWidth(id),
    `63*************${id.slice(-3)}`,
  ],
  [
    'one in groups',
    `${id.slice(0, 6)} ${id.slice(6, 14)}　${id.slice(14)}`,
    'id',
    `${id.slice(0, 6)} ${id.slice(6, 14)}　${id.slice(14)}`,
    `63*************${id.slice(-3)}`,
  ],
  [
    'one with hyphens',
    `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`,
    'id',
    `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`,
    `63*************${id.slice(-3)}`,
  ],
  [
    'one with a zero-width space',
    `${id.slice(0, 9)}\u200B${id.slice(9)}`,
    'id',
    `${id.slice(0, 9)}\u200B${id.slice(9)}`,
    `63*************${id.slice(-3)}`,
  ],
  [
    'one that words call so, though its check digit is wrong',
    '身份证号码：632123199001010009',
    'id',
    '632123199001010009',
    '63*************009',
  ],
  [
    'one in a column of its own, though its check digit is wrong',
    '632123199001010009',
    'id',
    '632123199001010009',
    '63*************009',
    { label: '公民身份号码' },
  ],
  [
    'one that a spreadsheet rounded',
    '632123199001010000',
    'id',
    '632123199001010000',
    '63*************000',
    { isRounded: true },
  ],
  ['one inside a name of a file', `zhang-${id}.pdf`, 'id', id, `63*************${id.slice(-3)}`],
  [
    'one of a resident from Hong Kong',
    fictionalId('810000'),
    'id',
    fictionalId('810000'),
    `81*************${fictionalId('810000').slice(-3)}`,
  ],
  ['an old identity number', `身份证${fictionalShortId()}`, 'id', fictionalShortId(), '63**********000'],
  [
    'an old identity number without a word',
    `张三 ${fictionalShortId()}`,
    'id',
    fictionalShortId(),
    '63**********000',
  ],

  ['a mobile number', `电话${mobile}。`, 'mobile', mobile, '138****0000'],
  ['a mobile number alone', mobile, 'mobile', mobile, '138****0000'],
  ['one in three groups', '联系：138 1000 0000', 'mobile', '138 1000 0000', '138****0000'],
  ['one with hyphens', '138-1000-0000', 'mobile', '138-1000-0000', '138****0000'],
  ['one with dots', '138.1000.0000', 'mobile', '138.1000.0000', '138****0000'],
  [
    'one with spaces that do not break',
    '138\u00A01000\u00A00000',
    'mobile',
    '138\u00A01000\u00A00000',
    '138****0000',
  ],
  ['one spaced digit by digit', '1 3 8 1 0 0 0 0 0 0 0', 'mobile', '1 3 8 1 0 0 0 0 0 0 0', '138****0000'],
  ['one with the country’s number', `+86 ${mobile}`, 'mobile', `86 ${mobile}`, '138****0000'],
  ['one with the country’s number joined', `+86${mobile}`, 'mobile', `86${mobile}`, '138****0000'],
  ['one with 86 and hyphens', '86-138-1000-0000', 'mobile', '86-138-1000-0000', '138****0000'],
  ['one with 0086', `0086${mobile}`, 'mobile', `0086${mobile}`, '138****0000'],
  ['one in full-width digits', fullWidth(mobile), 'mobile', fullWidth(mobile), '138****0000'],
  ['one after a year', `2023年 ${mobile}`, 'mobile', mobile, '138****0000'],
  ['one after letters', `tel:${mobile}`, 'mobile', mobile, '138****0000'],
  ['one inside a name of a file', `mingdan-${mobile}.xlsx`, 'mobile', mobile, '138****0000'],
  ['one of a newer network', fictionalMobile(1, '199'), 'mobile', fictionalMobile(1, '199'), '199****0001'],
  ['one beside a landline', `0971-8258205/${mobile}`, 'mobile', mobile, '138****0000'],
  ['one before an ideographic comma', `${mobile}、0971-8258205`, 'mobile', mobile, '138****0000'],

  ['a bank card', `卡号：${card}`, 'bank-card', card, `6222***********${card.slice(-4)}`],
  ['a bank card alone', card, 'bank-card', card, `6222***********${card.slice(-4)}`],
  [
    'one of 16 digits in fours',
    inFours(fictionalCard('625900', 16)),
    'bank-card',
    inFours(fictionalCard('625900', 16)),
    `6259********${fictionalCard('625900', 16).slice(-4)}`,
  ],
  [
    'one of 19 digits in fours',
    inFours(card),
    'bank-card',
    inFours(card),
    `6222***********${card.slice(-4)}`,
  ],
  [
    'an old card that words call so',
    `工商银行${fictionalCard('955880', 19)}`,
    'bank-card',
    fictionalCard('955880', 19),
    `9558***********${fictionalCard('955880', 19).slice(-4)}`,
  ],
  [
    'a credit card in a column of its own',
    fictionalCard('436742', 16),
    'bank-card',
    fictionalCard('436742', 16),
    `4367********${fictionalCard('436742', 16).slice(-4)}`,
    { label: '银行账号' },
  ],

  ['a passport', '护照号码：E00000001', 'passport', 'E00000001', 'E*****001'],
  ['a passport alone', '王某 EA0000002 男', 'passport', 'EA0000002', 'E*****002'],
  ['a passport of the old shape', 'G00000003', 'passport', 'G00000003', 'G*****003'],
  ['a diplomat’s passport', '护照DE0000004', 'passport', 'DE0000004', 'D*****004'],
  [
    'a service passport in a column of its own',
    'P0000005',
    'passport',
    'P0000005',
    'P****005',
    { label: '护照号' },
  ],
  [
    'a permit to travel from Hong Kong',
    '港澳居民来往内地通行证 H0000000601',
    'passport',
    'H0000000601',
    'H*******601',
  ],
  ['a permit to travel to Hong Kong', '往来港澳通行证号：C00000007', 'passport', 'C00000007', 'C*****007'],
  ['a permit to travel from Taiwan', '台胞证号：00000008', 'passport', '00000008', '0****008'],

  ['a birth date', '朱某，1985年6月12日出生，汉族', 'birth-date', '1985年6月12日', '1985年6月'],
  ['one after 生于', '生于1985.06.12', 'birth-date', '1985.06.12', '1985年6月'],
  ['one after 出生日期', '出生日期：1985-06-12', 'birth-date', '1985-06-12', '1985年6月'],
  ['one after 生日, in eight digits', '生日：19850612', 'birth-date', '19850612', '1985年6月'],
  ['one with 生 after it', '女，1985年6月12日生，藏族', 'birth-date', '1985年6月12日', '1985年6月'],
  ['one among particulars', '朱某，女，1985年6月12日，中共党员', 'birth-date', '1985年6月12日', '1985年6月'],
  ['one before a people’s name', '朱某，1985年6月12日，土族', 'birth-date', '1985年6月12日', '1985年6月'],
  [
    'one beside a nominee’s name',
    '甲一（1985年6月12日）',
    'birth-date',
    '1985年6月12日',
    '1985年6月',
    { names: new Set(['甲一']) },
  ],
  ['one in a column of its own', '1985/6/12', 'birth-date', '1985/6/12', '1985年6月', { label: '出生年月' }],
  ['one in Chinese digits', '一九八五年六月十二日出生', 'birth-date', '一九八五年六月十二日', '1985年6月'],
  ['one of two-digit year', '85年6月12日出生', 'birth-date', '85年6月12日', '1985年6月'],
  [
    'one in full-width digits',
    `生于${fullWidth('1985')}年${fullWidth('6')}月${fullWidth('12')}日`,
    'birth-date',
    '１９８５年６月１２日',
    '1985年6月',
  ],
  ['a birth month', '1985年6月出生', 'birth-month', '1985年6月', '1985年'],
  [
    'a birth month in a column of its own',
    '1985.06',
    'birth-month',
    '1985.06',
    '1985年',
    { label: '出生年月' },
  ],

  [
    'a home',
    '家庭住址：示例市城东区和平街道示例路12号3号楼2单元501室，电话',
    'address',
    '示例市城东区和平街道示例路12号3号楼2单元501室',
    '示例市城东区和平街道',
  ],
  [
    'a home in a village',
    '现住示例县平安镇示例村3组12号。',
    'address',
    '示例县平安镇示例村3组12号',
    '示例县平安镇',
  ],
  ['a home after 住在', '他住在示例小区5栋602室', 'address', '示例小区5栋602室', ''],
  ['a home after 居住于', '居住于示例区示例巷7号', 'address', '示例区示例巷7号', '示例区'],
  [
    'a home in a column of its own',
    '示例市示例区示例路100号',
    'address',
    '示例市示例区示例路100号',
    '示例市示例区',
    { label: '户籍地址' },
  ],
  [
    'a home by its own words',
    '慰问阳光小区3号楼2单元501室的老人',
    'address',
    '慰问阳光小区3号楼2单元501室',
    '',
  ],
  [
    'a home in full-width digits',
    '住址：示例县示例乡示例村８号',
    'address',
    '示例县示例乡示例村８号',
    '示例县示例乡',
  ],
  [
    'a home in Chinese numbers',
    '家住示例路三号楼二单元四零一室',
    'address',
    '示例路三号楼二单元四零一室',
    '',
  ],

  ['a home by block, unit and flat', '家住示例路阳光小区3-2-501，', 'address', '示例路阳光小区3-2-501', ''],
  ['a private mailbox', '邮箱：zhang.san@qq.com', 'email', 'zhang.san@qq.com', 'z********@qq.com'],
  ['one at 163', 'a_b@163.com。', 'email', 'a_b@163.com', 'a**@163.com'],
  [
    'one in full-width letters',
    fullWidth('lisi@126.com'),
    'email',
    fullWidth('lisi@126.com'),
    'l***@126.com',
  ],
  ['one with spaces', 'li @ gmail.com', 'email', 'li @ gmail.com', 'l*@gmail.com'],
];

/** Correct texts that careless finders would flag. */
type Innocent = readonly [name: string, text: string, setting?: Setting];
const innocent: readonly Innocent[] = [
  ['a landline', '电话：0971-8258205'],
  ['a landline of Beijing', '010-12345678'],
  ['a landline with an extension', '（0971）8258205转8012'],
  ['a landline with 86', '+86-971-8258205'],
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
  ['18 digits with a wrong check digit', `${id.slice(0, 17)}${(Number(id.slice(-1)) + 1) % 10}`],
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
  ['a name', '陈立（小）、买买提·艾力'],
];

describe('personal data', () => {
  it.each(
    found.map(([name, text, kind, part, masked, setting]) => ({ name, text, kind, part, masked, setting })),
  )('is found: $name', ({ text, kind, part, masked, setting }) => {
    const [first, ...rest] = personalDataIn(text, setting);
    expect(rest).toEqual([]);
    expect([first?.kind, text.slice(first?.start, first?.end), first?.masked]).toEqual([kind, part, masked]);
  });

  it.each(innocent.map(([name, text, setting]) => ({ name, text, setting })))(
    'is not $name',
    ({ text, setting }) => {
      expect(personalDataIn(text, setting)).toEqual([]);
    },
  );

  it('is all found in one line, each in its place', () => {
    const text = `张三，身份证${id}，手机${mobile}，卡${card}，zhang@qq.com`;
    expect(personalDataIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['id', id],
      ['mobile', mobile],
      ['bank-card', card],
      ['email', 'zhang@qq.com'],
    ]);
  });

  it('keeps apart two numbers that stand side by side', () => {
    const text = `${fictionalMobile(1)} ${fictionalMobile(2)}-${fictionalMobile(3)}`;
    expect(personalDataIn(text).map(({ value }) => value)).toEqual(
      [1, 2, 3].map((index) => fictionalMobile(index)),
    );
  });

  it('is never in the masked form', () => {
    for (const [, text, kind, part, , setting] of found) {
      if (kind === 'birth-month' || kind === 'address') continue;
      const masked = personalDataIn(text, setting)[0]?.masked ?? '';
      expect(masked).not.toContain(part);
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
    const lines = [
      '1 '.repeat(10_000),
      '1-'.repeat(10_000),
      '1'.repeat(10_000),
      '住在'.repeat(10_000),
      'a@'.repeat(10_000),
      '1985年'.repeat(10_000),
      '（'.repeat(20_000) + '12',
    ];
    for (const line of lines) personalDataIn(line);
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
