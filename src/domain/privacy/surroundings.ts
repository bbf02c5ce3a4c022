import { at } from '../lists/at.ts';
import { stretchIn } from '../lists/stretch-in.ts';
import { matchesIn } from '../lists/matches-in.ts';
import { isName } from './listed-names.ts';

/** What stands around a number and tells what it is. */

/** Where a text stands: what its column or field is called, and what the finder may rely on. */
export interface Surroundings {
  /** The cell, or the field, in which the character `index` stands. */
  fieldAt(index: number): Field;
  /** Whether what the text stands in may be called something. */
  readonly hasFields: boolean;
  /** The cells of the text; one where it is no table. */
  readonly cells: readonly Cell[];
  /** The last year in which somebody can be born. */
  readonly latestYear: number;
  /** Names of people of whom the text may speak, in their form for comparing. */
  readonly names: ReadonlySet<string>;
  /** Whether the text is a number that a program kept to 15 digits, the rest as zeros. */
  readonly isRounded: boolean;
}

/** A cell of a table, or a field of a form. */
export interface Field {
  /** The head of its column, or its name; '' where it has none. */
  readonly label: string;
  /** The next heads of its table, from its own column on; empty where it stands in none. */
  readonly heads: readonly string[];
  /** Whether all that stands there is told of one person, who need not be named. */
  readonly isOfPerson?: boolean;
  /** Whom its table lists, where its heads say so. */
  readonly lists: 'persons' | 'bodies' | undefined;
}

/** What stands in a cell of a table, or in a text that is none, from `start` on. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly field: Field;
}

/** The cells of `text`, which tabs and line ends part. */
export function cellsOf(text: string, fieldAt: Surroundings['fieldAt']): Cell[] {
  const starts = text.includes('\t') ? [0, ...matchesIn(text, /[\t\n]/g).map(({ index }) => index + 1)] : [0];
  return starts.map((start, index) => ({
    start,
    text: text.slice(start, (starts[index + 1] ?? text.length + 1) - 1).trimEnd(),
    field: fieldAt(start),
  }));
}

/** A field by its name alone. */
export function fieldOf(label: string): Field {
  return { label, heads: [], lists: undefined };
}

const reach = 40;

/** What comes before `start` in its line and cell, or where that begins with the number, its label. */
export function wordsBefore(text: string, start: number, around: Surroundings): string {
  const own = text.slice(Math.max(0, start - reach), start).replace(/^[^]*[\n\t|]/, '');
  const { label } = around.fieldAt(start);
  return /^[\s("']*$/.test(own) && label !== '' ? `${label}:` : own;
}

/**
 * Whether the words before `start` match `call`, or the head of its cell does, or where it begins its cell or line, what
 * the one before says.
 */
export function isCalledBy(call: RegExp, text: string, start: number, around: Surroundings): boolean {
  const { label } = around.fieldAt(start);
  if (call.test(wordsBefore(text, start, around)) || (label !== '' && call.test(`${label}:`))) return true;
  const before = text.slice(Math.max(0, start - reach), start);
  return /[\n\t|][\s("']*$/.test(before) && call.test(before.trimEnd());
}

/** What comes after `end` in its line and cell. */
export function wordsAfter(text: string, end: number): string {
  return at(text.slice(end, end + 12).split(/[\n\t|]/, 1), 0);
}

/** Nouns that are numbers of things by themselves. */
const things =
  '订单|运单|流水|日志|条码|条形码|二维码|批次|序列|版本|型号|标准|发票|税号|书号|刊号|邮编|专利|编号|编码|代码|代号|单号|识别码|标识码|防伪码|追溯码|(?<![A-Za-z])(?:IMEI|SN|ISBN|ISSN|MAC)';
const quantities =
  '金额|资本|资产|预算|投资额?|产值|收入|支出|总额|税额|营收|利润|单价|总价款?|价款|余额|存款|贷款|面积|人口|数量|产量|销量|总量|总数|点击量|阅读量|浏览量|访问量|里程|合计|共计|总计';
const lead = '(?:名称|[(][^()]*[)]|[)\\]:=为是#]|\\s|No\\.?)*';
const thing = new RegExp(`(?:${things}|(?<whose>[\\u4e00-\\u9fff]{1,12}?)号码?)${lead}$`, 'i');
/** The unit of a column, in the brackets of its head: 注册资本（元）. */
const unitOfHead =
  '[(](?:单位:)?(?:[百千万亿]*(?:(?:美|欧|日|港)?元|吨|米|公里|亩|公顷|平方米|立方米|㎡|人次|千瓦时|度))[)]';
const quantity = new RegExp(`(?:(?:${quantities}|[¥￥$])${lead}|${unitOfHead}:?\\s*)$`);
/** Whose 号 is a person's, or is none: 手机号, 三号, 和号码. */
const persons = new RegExp(
  `(?:手机|电话|联系|移动|联通|电信|微信?|QQ|支付宝|钉钉|飞书|短信|热线|咨询|监督|举报|家长|本人|个人|机主|一卡通|存折|储蓄|(?<!合)同|大|小|长|短|尾|全|常用|备用|自用|自留|[亲家]属|亲[友戚]|[父母]亲|丈夫|妻子|老伴|爱人|[儿女孩]子|女儿|邻居|[账帐卡]|证件|护照|(?:身份|通行|居住|居留|残疾人?|驾驶|^|所留|预?留存?的?|[旧老原新的其])证|人|方式|[及和与或的为是第一二三四五六七八九十百零〇])$`,
);

/** Whether the words right before a number call it something that is not a person's: 订单号, 项目编号, 金额 … */
export function isOtherNumber(before: string): boolean {
  const match = thing.exec(before);
  const { whose = '' } = match?.groups ?? {};
  return (match !== null && !persons.test(whose)) || quantity.test(before);
}

const units = [
  '(?:百|千|十)?[万亿](?:美|欧|日)?元|(?:美|欧|日|港)元|港币|人民币|(?:人|亿|万)次|平方(?:公里|米)?|立方米?|公里|千米|公斤|千克|公顷|千瓦时?|兆瓦|小时|分钟|字节|㎡|[%‰]|[KMGT]B',
  '[吨斤克升亩度次个件台套辆部户人名位条份册本篇株棵头只羽匹箱袋瓶桶批组家座栋间处天秒点分倍字页行帧帖股]',
];
/** Units that are surnames too. */
const surnames = '[元万亿米张项包步票]';
const goesOn = '的|了|以[上下内来]|左右|上下|余|整|等|用于|投入|资金|补助|同比|人民币';
const broadly = `${goesOn}|之|并|已|均|占|增|减|比|较|为|至|到|及|和|与|或|由|在|被|其中|是`;
/** The end of a phrase. A space is one, unless a name of one or two characters follows. */
const phraseEnd = '$|[^\\s\\u4e00-\\u9fffA-Za-z]|\\s(?![\\u4e00-\\u9fff]{1,2}(?:$|[^\\u4e00-\\u9fff]))';
const measure = new RegExp(
  `^(?:(?:${units.join('|')})(?=${broadly}|${phraseEnd})|${surnames}(?=${goesOn}|${phraseEnd}))`,
);

/**
 * Whether a number is a measure that ends its phrase (产量13810000001吨) or an ordinal (第138-1000-0001号). A unit
 * with which a name begins is none: 13810000001米样.
 */
function isMeasured(before: string, after: string): boolean {
  return measure.test(after) || (/第\s?$/.test(before) && /^\s?[号次批条位名页期届个]/.test(after));
}

/** Whether `index` of `text` is within a web address, and nothing there says that it is a person's number: `tel=`. */
export function isInWebAddress(text: string, index: number): boolean {
  const address = /(?:https?:\/\/|www\.)[^\s\u3400-\u9fff<>"“”]*$/i.exec(
    text.slice(Math.max(0, index - 300), index),
  );
  return (
    address !== null &&
    !/(?:tel|phone|mobile|mob|call|sms|wa\.me|user|u|member|profile|people|home|uid)s?[/=:]\+?$/i.test(
      address[0],
    )
  );
}

/** Words in Latin letters that stand before or after a telephone number, and make no code of it. */
const contactWord =
  /^(?:tel|telephone|mob|mobile|phone|cell|hp|call|sms|wechat|weixin|whatsapp|vx|wx|v|m|t|p|qq|id|no|dh|sj|lxdh)$/i;

/** Whether letters touch the number, so that it is part of a code: `SN138…`, `138…A`. Words and names may. */
export function isPartOfCode(before: string, after: string): boolean {
  const ahead = stretchIn(before, /([A-Za-z]+)-?$/, 1);
  const behind = stretchIn(after, /^-?([A-Za-z]+)/, 1);
  return [ahead, behind].some((word) => /^[A-Z]{1,5}$/.test(word) && !contactWord.test(word));
}

/** 李一号码: whether a number is called by whose it is. */
function isOfName(before: string, { names }: Surroundings): boolean {
  const whose = /^(.*?)的?(?:新|旧|原)?号码?[:为是\s]*$/.exec(before)?.[1];
  return whose !== undefined && isName(whose, names);
}

/** Whether the words around a number say that it is of a thing: called otherwise, a measure, in a code or an address. */
export function isOfThing(text: string, start: number, end: number, around: Surroundings): boolean {
  const before = wordsBefore(text, start, around);
  const after = wordsAfter(text, end);
  return (
    (isOtherNumber(before) && !isOfName(before, around)) ||
    isMeasured(before, after) ||
    isPartOfCode(before, after) ||
    isInWebAddress(text, start)
  );
}
