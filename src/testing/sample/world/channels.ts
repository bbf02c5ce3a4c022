import { cycled, fill, integer, pick, type Random } from '../random.ts';
import { addressIn, type Region } from './regions.ts';

export type ChannelWord = '电话' | '传真' | '电子邮件' | '信函' | '面谈' | '网上';

/** An entry of 受理 / 渠道, as it is written. */
export interface Channel {
  readonly 方式: ChannelWord;
  readonly [key: string]: string | undefined;
}

export interface Rules {
  readonly [key: string]: string | undefined;
  readonly 单位?: string;
  readonly 个人?: string;
  readonly 匿名?: string;
}

/** How one may object: the channels, the rules, and the sentences that tell of the rules. */
export interface Objection {
  readonly channels: readonly Channel[];
  readonly rules: Rules;
  readonly sentences: readonly string[];
}

/** What an office can be reached by. */
interface Desk {
  readonly phone: (hours?: string, note?: string) => Channel;
  readonly extension: (note?: string) => Channel;
  readonly fax: () => Channel;
  readonly email: (note?: string) => Channel;
  readonly letter: (postmark?: '到达日' | '寄出日') => Channel;
  readonly visit: (hours?: string) => Channel;
  readonly online: () => Channel;
}

type Choice = (desk: Desk) => Channel[];

/** Every way of naming channels, of which the notices of an archive use one after the other. */
const choices: readonly Choice[] = [
  (desk) => [desk.phone()],
  (desk) => [desk.phone(), desk.phone(), desk.email(), desk.letter('到达日'), desk.visit()],
  (desk) => [desk.phone(), desk.email()],
  (desk) => [desk.phone(officeHours), desk.letter('到达日')],
  (desk) => [
    desk.phone(officeHours, '组织部门受理'),
    desk.phone(officeHours, '纪检监察机构受理'),
    desk.phone(summerHours, '主管部门受理'),
  ],
  (desk) => [desk.phone(), desk.fax()],
  (desk) => [desk.letter('寄出日')],
  (desk) => [desk.email('请在标题中注明公示名称')],
  (desk) => [desk.extension(), desk.visit(officeHours)],
  (desk) => [desk.phone(), desk.online()],
  (desk) => [desk.phone(), desk.fax(), desk.email(), desk.letter('寄出日')],
  (desk) => [desk.letter('到达日'), desk.visit(officeHours)],
  (desk) => [
    desk.phone(officeHours, '评选工作办公室受理'),
    desk.extension('监督电话'),
    desk.fax(),
    desk.email(),
    desk.letter('到达日'),
    desk.visit(summerHours),
    desk.online(),
  ],
  (desk) => [desk.phone(), desk.email(), desk.letter()],
  (desk) => [desk.extension('行政审批科受理'), desk.extension('监督科受理')],
  (desk) => [desk.email(), desk.letter('寄出日'), desk.visit(officeHours)],
  (desk) => [desk.phone('工作日 9:00—12:00，13:30—17:00', '兼传真'), desk.visit(officeHours)],
];

const officeHours = '工作日 8:30—12:00，14:30—18:00';
const summerHours = '工作日 9:00—12:00，15:00—18:30';

interface Strictness {
  /** Needs paper: an address that a letter or a person can be brought to. */
  readonly isWritten: boolean;
  readonly rules: Rules;
  readonly sentences: readonly string[];
}

const strictnesses: readonly Strictness[] = [
  {
    isWritten: true,
    rules: { 单位: '加盖单位公章', 个人: '署实名并提供有效联系方式' },
    sentences: [
      '以单位名义反映情况的材料需加盖单位公章，以个人名义反映情况的材料应署实名并提供有效联系方式，以便核实。',
    ],
  },
  {
    isWritten: false,
    rules: { 个人: '提供真实姓名和联系方式' },
    sentences: ['反映情况的个人应提供真实姓名和联系方式，我们将严格保密。'],
  },
  {
    isWritten: true,
    rules: { 单位: '加盖单位公章', 个人: '本人手写签名，不接受打印签名', 匿名: '不予受理' },
    sentences: [
      '以单位名义反映的，须加盖单位公章；以个人名义反映的，须由本人手写签名。匿名反映的，不予受理。',
    ],
  },
  {
    isWritten: false,
    rules: { 个人: '提倡署实名', 匿名: '有具体线索的予以核实' },
    sentences: ['提倡实名反映情况。匿名反映但有具体线索的，予以核实。'],
  },
  { isWritten: false, rules: {}, sentences: [] },
  {
    isWritten: true,
    rules: { 单位: '加盖公章并注明联系人', 个人: '署实名，附身份证件复印件和联系方式', 匿名: '不予受理' },
    sentences: [
      '单位反映情况的，材料应加盖公章并注明联系人；个人反映情况的，材料应署实名，附身份证件复印件和联系方式。不受理匿名反映。',
    ],
  },
  {
    isWritten: false,
    rules: { 个人: '留下联系方式' },
    sentences: ['反映情况时请留下联系方式，以便我们答复处理结果。'],
  },
];

/** How one may object to the notice `index`, whose office sits in `region` and writes mail from `host`. */
export function objectionTo(random: Random, index: number, region: Region, host: string): Objection {
  const channels = cycled(choices, index)(deskOf(random, region, host));
  const hasPlace = channels.some(({ 方式 }) => 方式 === '信函' || 方式 === '面谈');
  const { rules, sentences } = cycled(
    strictnesses.filter(({ isWritten }) => hasPlace || !isWritten),
    index,
  );
  const postmarks = channels.flatMap(({ 以邮戳为准 }) => 以邮戳为准 ?? []);
  return {
    channels,
    rules,
    sentences: [...postmarks.map((day) => `信函以${day}邮戳为准。`), ...sentences],
  };
}

/** 电话、电子邮件、信函: the words of `channels`, each once. */
export function channelWords(channels: readonly Channel[]): string {
  return [...new Set(channels.map(({ 方式 }) => 方式))].join('、');
}

/** The lines that tell the details of `channels`, taken from the settings. */
export function contactLines(channels: readonly Channel[]): string[] {
  const words = new Set(channels.map(({ 方式 }) => 方式));
  return [
    '受理部门：{{受理.部门}}',
    ...(words.has('电话') ? ['联系电话：{{受理.电话}}'] : []),
    ...(words.has('传真') ? ['传真：{{受理.传真}}'] : []),
    ...(words.has('电子邮件') ? ['电子邮箱：{{受理.电子邮件}}'] : []),
    ...(words.has('信函') ? ['通讯地址：{{受理.地址}}', '邮政编码：{{受理.邮编}}'] : []),
  ];
}

/** A desk whose numbers, street and postcode exist nowhere. */
function deskOf(random: Random, region: Region, host: string): Desk {
  const address = addressIn(random, region);
  const room = `${integer(random, 1, 9)}楼${integer(random, 101, 930)}室`;
  const number = (): string => fill(random, '0000-555{1000-9999}');
  const postcode = fill(random, '000{100-999}');
  return {
    phone: (hours, note) => ({ 方式: '电话', 号码: number(), 时间: hours, 说明: note }),
    extension: (note) => ({ 方式: '电话', 号码: `${number()}转${integer(random, 801, 899)}`, 说明: note }),
    fax: () => ({ 方式: '传真', 号码: number() }),
    email: (note) => ({
      方式: '电子邮件',
      地址: `${pick(random, ['gongshi', 'jiandu', 'renshi'])}@${host}`,
      说明: note,
    }),
    letter: (postmark) => ({ 方式: '信函', 地址: address, 邮编: postcode, 以邮戳为准: postmark }),
    visit: (hours) => ({ 方式: '面谈', 地址: `${address}${room}`, 时间: hours }),
    online: () => ({ 方式: '网上', 地址: `https://${host}/yijian` }),
  };
}
