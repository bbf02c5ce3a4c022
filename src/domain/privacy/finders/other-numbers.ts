import { matchesIn } from '../../lists/matches-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import { withPlainDigits } from '../../prose/normal-text.ts';
import { lastNameIn } from '../listed-names.ts';
import type { Sighting } from '../sighting.ts';
import { type Surroundings, wordsAfter, wordsBefore } from '../surroundings.ts';
import { kin } from './life/kin.ts';
import { isSaidOfPerson } from './person.ts';

const lead = '[:为是#\\s(]*';
const networks =
  'QQ|扣扣|薇信|徽信|卫星号|企鹅号?|飞信|绿泡泡|绿信|微 信 ?|(?:个人|私人)号|[加+][他她我]?v信?|(?<![A-Za-z])wx|威信号?|B站|知乎|豆瓣|微信|wechat|weixin|vx|支付宝|alipay|抖音|快手|小红书|微博|钉钉|飞书|陌陌|telegram|skype|whatsapp|facebook|instagram|twitter';
const insurances =
  '公积金|社保|社会保险|养老保险|医疗?保险?|医保|参保|失业保险|工伤保险|生育保险|低保|特困|优待|优抚|抚恤';
const plate = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z]';
/** What a plate says behind the letter of its city: five signs, six of an electric car. */
const plateNumber = '(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])';

/** The end of a number: of an identity number any, of a telephone's more than the usual mask leaves. */
const tail =
  '(?:(?:身份证件?|公民身份|证件|(?<![可格誉奖业级记考])证号)(?:号码?)?(?:[:的(,\\s]|是)*(?:尾号(?:[四五六七八4-8]位)?|[最后末尾]{1,2}(?:[四五六七八九4-9]|十[一二三四]?|1[0-4])位|[后末尾]半?段)|(?:手机|电话)(?:号码?)?的?[后末尾][五六七八5-8]位)';
const tailLead = '(?:号码?|数字?)?[:为是()“"\\s]*';

const account = new RegExp(`^(?:${networks}|\\+|00)`, 'i');
/** A password: signs of more kinds than one. */
const secret = '(?=[^\\s,。;/]*\\d)(?=[^\\s,。;/]*[A-Za-z])[A-Za-z0-9@#$%^&*!._+-]{6,24}';
const itsSecret = `[:为是\\s]*(${secret})`;
/**
 * Numbers and names of accounts, plates, telephones and flats that are a person's where a person stands before them.
 */
const ofPersons = [
  new RegExp(
    `(?:${networks})(?:邮箱|私?[账帐]?[号户]|ID|名|上[^,。;]{0,6},号是[^,。;\\d]{0,6})*${lead}[“"]?(@?[A-Za-z0-9][A-Za-z0-9_.:-]{4,29}|\\d{2,5}(?: \\d{2,5}){1,3})(?![A-Za-z0-9])`,
    'gi',
  ),
  new RegExp(
    `(?:${insurances})[\\u4e00-\\u9fff]{0,4}?(?:[账帐][号户]|编号|卡号?|证号?|号码?)+${lead}([A-Z0-9]{6,20}|\\d{4}(?:[ -]\\d{2,4}){2,4})(?![A-Za-z0-9])`,
    'g',
  ),
  new RegExp(
    `[账帐]号${lead}((?=[A-Za-z0-9_.-]*[A-Za-z_])[A-Za-z0-9][A-Za-z0-9_.-]{3,29})(?![A-Za-z0-9@])`,
    'g',
  ),
  new RegExp(
    `(?<!资格|[执从职]业|荣誉|职称)证(?:件?编?号码?)?${lead}([\\u4e00-\\u9fff]{1,5}字第? ?\\d{4,12})号`,
    'g',
  ),
  new RegExp(`(${plate} ?[·•・. -]? ?${plateNumber})`, 'g'),
  // With the dot of a plate, or called one, whatever the sign of its province.
  new RegExp(`([\\u4e00-\\u9fff] ?[A-HJ-NP-Z] ?[·•・] ?${plateNumber})`, 'g'),
  new RegExp(
    `(?:车牌|号牌|牌照|牌号)(?:号码?)?${lead}([\\u4e00-\\u9fff] ?[A-HJ-NP-Z] ?[·•・. -]? ?${plateNumber})`,
    'g',
  ),
  // Whatever its province is called, where a car goes before: 有小轿车一辆(某A12345).
  new RegExp(
    `(?:[轿汽货客跑]车|面包车|摩托车?|电动车|三轮车|私家车|SUV|皮卡|座驾|车辆)(?:[一二两三1-9]?[辆台部])?(?:[(,:]|车?牌(?:照|号)?(?:号码?)?|为|是){0,3}([\\u4e00-\\u9fff] ?[A-HJ-NP-Z] ?[·•・. -]? ?${plateNumber})`,
    'g',
  ),
  /((?:\+|(?<!\d)00)(?!86)[1-9]\d{0,2}[ -]?(?:\(\d{1,4}\)[ -]?)?\d(?:[ -]?\d){6,11})(?!\d)/g,
  new RegExp(
    `(?:(?<!团体)保(?:险)?单|学籍|残疾人?证|车架|车辆识别|VIN|发动机|IMEI|IMSI|MEID|串号|MAC|蓝牙|设备(?:识别)?(?=[号码:])|手环|健康卡|就诊卡|股东|证券|基金|资金[账帐])(?:证|地址|[账帐][户号]|代?[号码]+|编号|ID)*${lead}([A-Za-z0-9][A-Za-z0-9:-]{5,24})(?![A-Za-z0-9])`,
    'gi',
  ),
  /(?:不动产权|房屋?(?:所有)?(?:产|权)|产权|土地使用|宅基地(?:使用)?)证?(?:书|号|编号|字号)*[:为是\s]*([^,。;\s]{0,18}\d{4,12}号?)/g,
  /搜索?(?:昵称|名字|[:为是\s])*[“"]([\u4e00-\u9fff]{0,8}[_-]?(?=[\w.-]*[\d_])[A-Za-z][\w.-]{3,24})[”"]/g,
  /(?:(?:门锁|开锁|支付|登录|取款|手机|银行卡|账号)的?密码|口令|暗号)[:为是\s]*([A-Za-z0-9@#!]{4,16})/g,
  new RegExp(
    `(?<!(?:初始|默认|统一|会议|入会|解压|提取|网络|试用|演示)(?:登录|查询|系统|邮箱)?)(?:密码|口令|暗号)${itsSecret}`,
    'g',
  ),
  /\b((?:Room|Rm|Apt|Apartment|Flat)\.? ?(?:No\.? ?)?\d{1,5}\b[^。;\n]{0,80})/gi,
];
/** 其母, 加她的: whose an account is, right before it, whoever the sentence is about. */
const owner = new RegExp(
  `(?:${kin}|(?:^|[^\\u4e00-\\u9fff]|[加联找问])其|[他她]|(?:本人|个人|私人)的?)(?:私人|个人|的)*$`,
);
/** More of a clause than names whose something is. */
const longestOwner = 12;

/** What a door to a system is called; that of a meeting is told to all. */
const accountWord = '(?:[账帐][号户密]|用户名|登[录陆]名?|统一使用|后台|堡垒机|服务器|数据库|user(?:name)?)';
/** Degrees of longitude and latitude, in figures or with minutes and seconds. */
const degrees =
  '(?:东经|西经|北纬|南纬|[EN])?\\d{1,3}(?:\\.\\d{3,}[度°]?|[度°]\\d{1,2}[分′\'](?:[\\d.]{1,6}[秒″"])?)';
const position = `${degrees}[,、 ]*${degrees}`;
/**
 * What is private whoever stands before it: how one enters a system, where a home is, its telephone, a mailbox that is
 * called somebody's own, what a hospital knows somebody by, and ends of numbers that tell more than the usual mask leaves.
 */
const byThemselves = [
  new RegExp(
    `${accountWord}[^,。;\\n]{0,20}[,、;]?(?:${accountWord})?(?:密码|口令|password|pwd)${itsSecret}`,
    'gi',
  ),
  new RegExp(`${accountWord}[为是:\\s]*([A-Za-z]\\w{1,20} ?/ ?${secret})`, 'gi'),
  /(?:(?<!对公|单位|公司)卡|存折|[账帐][户号])(?:号码?)?[的,(]?(?:尾[号数]|[最后末尾]{1,2}四位)(?:数字?)?[:为是()\s]*(\d{4})(?!\d)/g,
  /(?:私人|个人|自己|本人|[他她]|家里)的?(?:网易|新浪|搜狐|常用|电子)*(?:[邮信]箱|邮件)(?:地址)?[:为是\s]*([\w.+-]{2,40}@[\w.-]{3,40})/g,
  /([\w.+-]{2,40}@[\w.-]{3,40})(?=[,(、\s]{0,2}(?:[以两上述]{0,3}[均都皆也系为是属]{0,2})[^,。;非勿不]{0,6}(?:私人|个人|本人)的?(?:号码?|[邮信]箱|[账帐]号|联系方式|所有|使用|用))/g,
  /(?:[家住]在|家就在|住(?![房宅院建所户址])|寄|送[往到至])([^。;(\n]{3,40}?(?:第[一二三四五六七八九十\d]+[户家间]|[那头][户家间](?!医|公司|单位|企业|店)|[左右]手边?))/g,
  /\b(?:home address|resid(?:es|ing) (?:at|in)|lives? (?:at|in))\b[^。;\n\d]{0,30}(\d{1,5}\b[^。;\n]{0,80})/gi,
  new RegExp(
    `(?:家庭?|住宅|住所|住处|宅院|家里|住|[老旧祖]屋|老宅|窑洞|[自出租]+房|院坝|自家[^,。;\\d]{0,4})的?(?:GPS|[定位坐标经纬度]{2,4}|位置|位于|在)*[:为是#\\s(]*(${position})`,
    'g',
  ),
  new RegExp(`(${position})(?=[(]?的?[^,。;]{0,8}(?:过夜|居住|住宿|露宿|睡觉?|家[中里]|住[处所]|宿舍))`, 'g'),
  /(?:住院|病历|病案|门诊|就诊卡?)号码?[:为是\s]*([A-Z]{0,3}\d{5,16})(?!\d)/g,
  /(?:(?:家庭|住宅|家里|家中)的?(?:(?:座机|固定)?电话|座机|固话)|宅电|小灵通)[:为是\s]*((?:\(0\d{2,3}\) ?|0\d{2,3}[- ]?)?[2-9]\d{2,3}[- ]?\d{3,4})(?!\d)/g,
  new RegExp(`${tail}${tailLead}(\\d{4,14}[Xx]?|\\d{3}[Xx])(?![\\dA-Za-z年月位人名件张个]|[-./]\\d)`, 'g'),
];
/** Heads of columns that hold the same. */
const head = new RegExp(
  `^(?:个人|本人|收款)?(?:(?:${networks})(?:[账帐]?[号户]|ID)?|(?:${insurances})[\\u4e00-\\u9fff]{0,4}?(?:[账帐][号户]|编号|卡?号码?)|(?:车辆|机动车|行驶证)?(?:车牌|号牌)号?码?|车[号辆]|车辆(?:信息|情况)|私家车|座驾|学籍号码?|(?:住院|病[案历]|门诊|就诊卡?)(?:编?号码?)|(?:预防)?接种[本证](?:编?号码?)?|(?:家庭|住宅)(?:座机|固定)?电话|宅电|小灵通|(?:登[录陆]|系统|网办|支付|开门|门锁)?(?:密码|口令|暗号|密钥))$`,
  'i',
);
/** A word that opens a door or a system, in whosever list: never one that all are told. */
const secretHead =
  /(?<!(?:初始|默认|统一|会议|入会|解压|提取|网络|试用|演示|无线|WiFi|公共)[^()]{0,6})(?:密码|口令|暗号|密钥|PIN码?)(?:[(][^()]*[)])?$/i;
const secretCell = new RegExp(`^${secret}$`);
const tailHead = new RegExp(`${tail}${tailLead}$`);
/** Heads of papers of persons, but for certificates of what somebody can or has done, which are published. */
const paper = /(?:证件?|手册|保险|居留许可)(?:编?号码?|字号)$/;
const certificate =
  /证书|资格|执业|职业|准考|考试|奖|荣誉|职称|上岗|技能|培训|从业|注册|毕业|学[位历生]|报名|经营/;
/** What a field may be called in which figures are such a number. */
export const otherHead = new RegExp(
  `${head.source}|${tailHead.source}|${paper.source}|${secretHead.source}`,
  'i',
);

/** Vehicles and accounts of an office, in whose sentence they stand. */
const offices =
  /公务|官方|执法|拍卖|处置|公众|(?<!工作)单位|(?:型号|规格|道具|(?<![\u4e00-\u9fff])[样示]例|(?:救护|消防|公交)车?|警车)[车牌号码为:是“(]*$|[\u4e00-\u9fff]{2}(?:公司|[局所站队]|中心|医院|学校|政府|委员会)的?(?:[\u4e00-\u9fffA-Z0-9·. -]{7,12}、)*$/;
/** 加作者本人微信: whose it is, whoever is to use it. */
const personal = /(?:本人|自己|个人|私人|[他她])的?$/;
const officeVehicle = /^[^,。;]{0,4}(?:公交|客[车运]|货车|救护|消防|警车|出租|大巴)/;
/** A number of somebody's insurance. */
const insured = new RegExp(`^(?:${insurances})`);
const plated = /^[\u4e00-\u9fff] ?[A-Z]/;
/** What names an account, and not only its network. */
const accountName = /[号户名:]|ID|\d{5}|[a-z][a-z.-]*(?:_|\d{2})/i;

/** Without any of these in a text nothing in it is private by itself. */
const selfTelling =
  /(?:人|自己|[他她]|里)的?(?:网易|新浪|搜狐|常用|电子)*(?:[邮信]箱|邮件)|家就?在|住(?![房宅院建所户址])|寄|送[往到至]|[东西]经|[南北]纬|[Hh]ome address|[Rr]esid|[Ll]ive|家[庭里中的定坐经位]|住[宅所处院]|宅院|老宅|[老旧祖]屋|窑洞|租房|院坝|自家|@[^。;]{4,60}(?:私人|个人|本人)|[账帐][号户密]|用户名|登[录陆]|统一使用|后台|堡垒机|服务器|数据库|[Uu]ser|病[历案]号|门诊号|就诊|宅电|小灵通|[后末尾](?:[四五六七八九4-9]|十[一二三四]?|1[0-4])位|尾[号数]/;
const selfTellingWords = wordPattern(selfTelling);
/** Without any of these in a text there is nothing to find in its words. */
export const otherWords = wordPattern(
  new RegExp(
    `${networks}|${insurances}|\\+\\d|\\b00\\d|[账帐]号|字第|保险?单|学籍|残疾人?证|车架|车辆识别|发动机|VIN|IM[ES]I|MEID|串号|MAC|蓝牙|设备识?别?[号码]|手环|健康卡|股东|证券|基金|产权|土地使用|宅基地|密码|口令|暗号|搜|车牌|号牌|牌照|牌号|(?:车|摩托|SUV|皮卡|座驾|车辆)[一二两三1-9]?[辆台部]?[(,:]?[\\u4e00-\\u9fff] ?[A-HJ-NP-Z]|[A-HJ-NP-Z] ?[·•・]|(?:Room|Rm|Apt|Flat)[. ]|${plate}|${selfTelling.source}`,
    'i',
  ),
);

/**
 * Numbers by which a person is reached, paid, insured or found, of other kinds than those that are known by their
 * shape. A program cannot be sure of them: they are to be looked at.
 */
export function otherNumbers(text: string, around: Surroundings): Sighting[] {
  return [...inColumns(around), ...(otherWords.isIn(text) ? inWords(text, around) : [])];
}

/**
 * 18 signs that begin as a body's code does (GB 32100-2015, table 1), even one whose last sign is wrong; no identity
 * number has a letter before its last.
 */
const likeCreditCode =
  /^(?:1[1239]|5[1239]|9[123]|Y1|N[123])\d{6}(?=\d{0,8}[A-HJ-NP-RT-UW-Y])[0-9A-HJ-NP-RT-UW-Y]{10}$/;

function inColumns({ cells }: Surroundings): Sighting[] {
  return cells.flatMap(({ text: cell, start, field: { label, lists } }) =>
    label !== '' &&
    !cell.includes('*') &&
    !likeCreditCode.test(cell) &&
    ((lists === 'persons' &&
      (head.test(label) || (paper.test(label) && !certificate.test(label))) &&
      /[A-Za-z0-9]{4}/.test(cell)) ||
      (lists !== 'bodies' && tailHead.test(label) && /\d{3}/.test(cell)) ||
      (secretHead.test(label) && secretCell.test(cell)))
      ? [sightingOf(cell, start)]
      : [],
  );
}

function inWords(text: string, around: Surroundings): Sighting[] {
  const named = ofPersons
    .flatMap((pattern) => matchesIn(text, pattern))
    .filter((match) => isPersons(match, text, around));
  const plain = selfTellingWords.isIn(text) ? withPlainDigits(text) : '';
  const own = plain === '' ? [] : byThemselves.flatMap((pattern) => matchesIn(plain, pattern));
  return [...named, ...own].map(({ 0: whole, 1: number = '', index }) =>
    sightingOf(number, index + whole.length - number.length),
  );
}

/** Whether the number or account of `match` is a person's, by the list in which it stands or the words before it. */
function isPersons({ 0: words, index }: RegExpExecArray, text: string, around: Surroundings): boolean {
  const { isOfPerson = false, lists } = around.fieldAt(index);
  const before = wordsBefore(text, index, around);
  const isOffices =
    (offices.test(before) && !personal.test(before)) ||
    officeVehicle.test(wordsAfter(text, index + words.length));
  const isAccount = account.test(words);
  if (isOffices || (isOfPerson && isAccount && !accountName.test(words))) return false;
  const isInsured = insured.test(words);
  const isListed =
    lists === 'persons' && (isAccount || isInsured || (plated.test(words) && isCellsFirst(text, index)));
  if (isListed && isInsured) return true;
  const isOwned =
    isListed ||
    (isAccount &&
      (isAddedFor(before, around) || owner.test(text.slice(Math.max(0, index - longestOwner), index)))) ||
    isSaidOfPerson(text, index, around);
  return isOwned && !isOfBody(text, index);
}

/** 联系李样例请加…: whether behind `before` stands an account by which one whom the clause names is to be reached. */
function isAddedFor(before: string, { names }: Surroundings): boolean {
  const clause = before.replace(/^[^]*[,。;:(]/, '');
  return /(?:加|联系|私信)[其他她的]{0,2}$/.test(clause) && lastNameIn(clause, names) !== undefined;
}

function isCellsFirst(text: string, index: number): boolean {
  return index === 0 || /[\t\n]/.test(text.charAt(index - 1));
}

/** 示例公司,…证号…遗失: a sentence that a body begins. */
const begunByBody =
  /^(?:[\u4e00-\u9fff]{0,16}(?:公告|声明|启事|通知|公示):)?(?![^,]{0,16}[于在系任职])[\u4e00-\u9fff()]{2,24}(?:公司|集团|合作社|委员会|协会|学校|医院|中心|政府|[^财]局)(?:[,(遗因]|名下)/;

function isOfBody(text: string, index: number): boolean {
  const sentence = text.slice(Math.max(0, index - longestSentence), index).replace(/^[^]*[。;\n\t|]/, '');
  return begunByBody.test(sentence);
}

const longestSentence = 80;

function sightingOf(value: string, start: number): Sighting {
  return { kind: 'other', start, end: start + value.length, value };
}
