import { cycled, fill, integer, pick, type Random } from '../../random.ts';
import { addressIn, type Region } from './regions.ts';

/** An entry of 受理 / 渠道, as it is written. */
export interface Channel {
  readonly [key: string]: string | undefined;
  readonly 方式: string;
}

type Rules = Readonly<Record<string, string>>;

/** How one may object: the channels, the rules, and the sentences that tell of the rules. */
export interface Objection {
  readonly channels: readonly Channel[];
  readonly rules: Rules | undefined;
  readonly sentences: string;
}

/** Every way of naming channels, of which the notices of an archive use one after the other. */
const choices: readonly ((desk: ReturnType<typeof deskOf>) => Channel[])[] = [
  ({ phone }) => [phone()],
  ({ phone, email, letter, visit }) => [phone(), phone(), email(), letter('到达日'), visit()],
  ({ phone, email }) => [phone(hours, '工作人员受理'), email()],
  ({ phone, fax }) => [phone(hours, '人事部门受理'), phone(hours, '监督部门受理'), fax()],
  ({ letter }) => [letter('寄出日')],
  ({ email }) => [email()],
  ({ extension, visit }) => [extension(), visit(hours)],
  ({ phone, online }) => [phone(), online()],
  ({ phone, fax, email, letter }) => [phone(), fax(), email(), letter('寄出日')],
  ({ letter, visit }) => [letter(), visit(hours)],
  ({ phone, extension, fax, email, letter, visit, online }) => [
    phone(hours, '评选工作办公室受理'),
    extension(),
    fax(),
    email(),
    letter('到达日'),
    visit(hours),
    online(),
  ],
];

const hours = '工作日 8:30—12:00，14:30—18:00';

/** What objections must carry, and the sentence that says so; those on paper need a place to bring it to. */
const requirements: readonly {
  readonly onPaper?: true;
  readonly rules?: Rules;
  readonly sentence: string;
}[] = [
  {
    onPaper: true,
    rules: { 单位: '加盖单位公章', 个人: '署实名并提供有效联系方式' },
    sentence: '以单位名义反映的，应加盖单位公章；以个人名义反映的，应署实名并提供有效联系方式。',
  },
  { rules: { 个人: '提供真实姓名和联系方式' }, sentence: '反映人应提供真实姓名和联系方式。' },
  {
    onPaper: true,
    rules: { 单位: '加盖单位公章', 个人: '本人手写签名', 匿名: '不予受理' },
    sentence: '以单位名义反映的，应加盖单位公章；以个人名义反映的，应由本人手写签名。匿名反映的，不予受理。',
  },
  {
    rules: { 个人: '提倡署实名', 匿名: '有具体线索的予以核实' },
    sentence: '提倡实名反映；匿名反映有具体线索的，予以核实。',
  },
  { sentence: '' },
];

/** How one may object to the notice `index`, whose office sits in `region` and writes mail from `host`. */
export function objectionTo(random: Random, index: number, region: Region, host: string): Objection {
  const channels = cycled(choices, index)(deskOf(random, region, host));
  const takesPaper = channels.some(({ 方式: form }) => form === '信函' || form === '面谈');
  const { rules, sentence } = cycled(
    requirements.filter(({ onPaper }) => takesPaper || !onPaper),
    index,
  );
  const postmarks = channels.flatMap(({ 以邮戳为准: day }) => day ?? []);
  return {
    channels,
    rules,
    sentences: postmarks.map((day) => `信函以${day}邮戳为准。`).join('') + sentence,
  };
}

/** 电话、电子邮件、信函: the words of `channels`, each once. */
export function channelWords(channels: readonly Channel[]): string {
  return [...new Set(channels.map(({ 方式: form }) => form))].join('、');
}

/** The lines that tell the details of `channels`, taken from the settings. */
export function contactLines(channels: readonly Channel[]): string[] {
  const words = new Set(channels.map(({ 方式: form }) => form));
  return [
    '受理部门：{{受理.部门}}',
    ...(words.has('电话') ? ['联系电话：{{受理.电话}}'] : []),
    ...(words.has('传真') ? ['传真：{{受理.传真}}'] : []),
    ...(words.has('电子邮件') ? ['电子邮箱：{{受理.电子邮件}}'] : []),
    ...(words.has('信函') ? ['通讯地址：{{受理.地址}}', '邮政编码：{{受理.邮编}}'] : []),
  ];
}

/** What an office can be reached by; its numbers, street and postcode exist nowhere. */
function deskOf(random: Random, region: Region, host: string) {
  const address = addressIn(random, region);
  const number = (): string => fill(random, '0000-555{1000-9999}');
  return {
    phone: (hours?: string, note?: string): Channel => ({
      方式: '电话',
      号码: number(),
      时间: hours,
      说明: note,
    }),
    extension: (): Channel => ({ 方式: '电话', 号码: `${number()}转${integer(random, 801, 899)}` }),
    fax: (): Channel => ({ 方式: '传真', 号码: number() }),
    email: (): Channel => ({ 方式: '电子邮件', 地址: `${pick(random, ['gongshi', 'jiandu'])}@${host}` }),
    letter: (postmark?: string): Channel => ({
      方式: '信函',
      地址: address,
      邮编: fill(random, '000{100-999}'),
      以邮戳为准: postmark,
    }),
    visit: (hours?: string): Channel => ({
      方式: '面谈',
      地址: `${address}${fill(random, '{101-930}室')}`,
      时间: hours,
    }),
    online: (): Channel => ({ 方式: '网上', 地址: `https://${host}/yijian` }),
  };
}
