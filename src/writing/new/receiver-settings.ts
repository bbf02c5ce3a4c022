import { channelNames } from '#domain/receiver/channel-words.ts';
import type { DraftChannel } from '#intake/draft.ts';
import type { ReceiverAnswers } from './answers.ts';
import { about, comment, flowMap, setting } from './yaml-text.ts';

/** What is usually asked of an objection, of whom. */
const requirements = [
  ['单位', '加盖单位公章'],
  ['个人', '署实名并提供有效联系方式'],
] as const;

/** Whether objections can be sent on paper or by mail, so that a seal and a name can be asked for. */
export function takesWriting({ email, address, channels = [] }: ReceiverAnswers): boolean {
  return email !== '' || address !== '' || channels.some(({ kind }) => kind === 'letter' || kind === 'email');
}

/** The settings of whom to turn to, with what each of them is for. */
export function receiver(answers: ReceiverAnswers): string {
  return [
    about('受理：必填。谁受理反映，怎样联系。'),
    '受理:',
    comment('部门：必填。受理反映的部门。', '  '),
    setting('部门', answers.department, '  '),
    ...channels(answers),
    ...objectionRules(answers),
  ].join('\n');
}

const aboutChannels = comment(
  `
渠道：必填。一种方式一行，同一种有几个的写几行，至少一个有号码或地址。每行写：
　方式：电话、传真、电子邮件、信函、面谈、网上、短信、意见箱，只能写这八种。
　号码：电话、传真、短信的号码，固定电话带区号。
　地址：电子邮件、信函、面谈、网上、意见箱的地址；面谈写到房间，网上写网址。
　邮编：信函的邮政编码。
　以邮戳为准：信函以哪天的邮戳为准，写“到达日”或“寄出日”；不写就不说明。
　时间：电话、传真、短信、面谈、意见箱的时间，例如“工作日9:00—17:00”；电话、面谈不写就是全站的办公时间。
　用途：可以不写，就是“受理反映”。不受理反映的，写“仅供咨询”或者“紧急情况”，网页不会请公众用它反映。
　联系人：可以不写。找谁，网页上公开。
　说明：可以不写。例如“说明: 组织部受理”。`,
  '  ',
);

const otherChannels = comment(
  `
- { 方式: 电话, 号码: 0000-5550123, 时间: 工作日9:00—17:00, 说明: 组织部受理 }
- { 方式: 传真, 号码: 0000-5550124 }
- { 方式: 电子邮件, 地址: gongshi@example.gov.cn }
- { 方式: 信函, 地址: 示例市示例路1号, 邮编: "000000", 以邮戳为准: 到达日 }
- { 方式: 面谈, 地址: 示例市示例路1号203室, 时间: 工作日9:00—17:00 }
- { 方式: 网上, 地址: https://gongshi.example.gov.cn/fanying }
- { 方式: 短信, 号码: 0000-5550126 }
- { 方式: 意见箱, 地址: 示例市示例路1号一楼大厅 }
- { 方式: 电话, 号码: 0000-5550125, 用途: 仅供咨询, 联系人: 某同志 }`,
  '    ',
);

function channels(answers: ReceiverAnswers): string[] {
  const { phones, email, address, postcode, channels: others = [] } = answers;
  const isBlank = phones.length + others.length === 0 && !takesWriting(answers);
  return [
    aboutChannels,
    '  渠道:',
    ...(isBlank ? blankChannel(answers) : []),
    ...phones.map((phone) => `    - ${channel('电话', ['号码', phone])}`),
    ...(email === '' ? [] : [`    - ${channel('电子邮件', ['地址', email])}`]),
    ...(address === ''
      ? []
      : [
          `    - ${channel('信函', ['地址', address], ...(postcode === '' ? [] : [['邮编', postcode] as const]))}`,
        ]),
    ...others.map((other) => `    - ${furtherChannel(other)}`),
    otherChannels,
  ];
}

/** A telephone is usual; of a text that names no channel none is made up. */
function blankChannel({ channels: named }: ReceiverAnswers): string[] {
  return named
    ? ['    # 待填：一种方式一行，照下面的例子写。']
    : ['    # 待填：下一行的“号码”，或者换成别的渠道。', '    - { 方式: 电话, 号码: }'];
}

function objectionRules(answers: ReceiverAnswers): string[] {
  return [
    comment(
      `
要求：可以不写。对反映的要求，照公示的原文写：
　单位：以单位名义反映的。
　个人：以个人名义反映的。
　匿名：匿名反映的怎么办。`,
      '  ',
    ),
    ...(answers.rules
      ? ruleSettings(answers.rules)
      : takesWriting(answers)
        ? [
            `  要求:`,
            ...requirements.map(([key, value]) => setting(key, value, '    ')),
            '    # 匿名: 提供线索清楚的也受理',
          ]
        : [
            comment(
              [
                '要求:',
                ...requirements.map(([key, value]) => `  ${key}: ${value}`),
                '  匿名: 提供线索清楚的也受理',
              ].join('\n'),
              '  ',
            ),
          ]),
  ];
}

function ruleSettings({
  byOrganisation,
  byPerson,
  anonymous,
}: NonNullable<ReceiverAnswers['rules']>): string[] {
  const rules = [
    ['单位', byOrganisation],
    ['个人', byPerson],
    ['匿名', anonymous],
  ] as const;
  const written = rules.filter(([, text]) => text !== '');
  return written.length === 0 ? [] : ['  要求:', ...written.map(([key, text]) => setting(key, text, '    '))];
}

function furtherChannel({ kind, value, postcode, postmark, hours, contact, note }: DraftChannel): string {
  const key = kind === 'phone' || kind === 'fax' || kind === 'sms' ? '号码' : '地址';
  const pairs = [
    [key, value],
    ['邮编', postcode],
    ['以邮戳为准', postmark === undefined ? '' : { arrival: '到达日', sending: '寄出日' }[postmark]],
    ['时间', hours],
    ['联系人', contact],
    ['说明', note],
  ] as const;
  return channel(channelNames[kind], ...pairs.filter(([, text]) => text !== ''));
}

function channel(kind: string, ...pairs: readonly (readonly [key: string, value: string])[]): string {
  return flowMap([['方式', kind], ...pairs]);
}
