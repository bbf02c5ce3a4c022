import { stretchIn } from '../../lists/stretch-in.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';
import { extension, parsePhoneNumber, type PhoneNumber } from './phone-number.ts';

/** What a text gives to reach someone by. */
export type ContactStatement = Span & {
  readonly scope: Scope;
  /** What stands before it in its sentence, since the last detail. */
  readonly before: string;
  /** Whether it is said of this notice's objections: `other` of another body or matter; `unsaid` where it is not told. */
  readonly about: 'objection' | 'other' | 'unsaid';
  /** Its clause tells of something else, though the sentence may be of objections. */
  readonly isAside: boolean;
} & (
    | {
        readonly kind: 'phone';
        readonly number: PhoneNumber;
        /** What its label makes of it; undefined without a label. */
        readonly as: 'phone' | 'fax' | 'both' | undefined;
      }
    | { readonly kind: 'email' | 'postcode' | 'address' | 'site'; readonly text: string }
  );

const chinese = '[零〇一二三四五六七八九]';
const detail = new RegExp(
  [
    '(?<email>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?(?:@|#|（at）|\\[at\\]) ?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)',
    '(?<site>(?:https?://|www\\.)[^\\s，。；、（）<>\\u4e00-\\u9fff]+|(?=[A-Za-z0-9])(?<=(?:网上|在线|线上|网络|网址|网站|平台)[^，。；:]{0,6}[:为]|登[录陆])[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}(?![A-Za-z0-9@]))',
    `(?<![\\dA-Za-z@.-])(?<number>（?0\\d{2,3}）?[-—–―~ ]{0,3}\\d{5,9}(?:${extension.lead}\\d{1,5}${extension.end}|(?:/\\d{1,4}){1,4}(?![\\d—–―-]))?|[48]00-?(?:\\d{3}-?\\d{4}|\\d{4}-?\\d{3})|1\\d{2}-?\\d{4}-?\\d{4}|\\d{7,8}[-—]\\d{1,5}|\\d{5,8}(?:(?![-—])${extension.lead}\\d{1,5}${extension.end})?)(?!\\.?[\\dA-Za-z年月日元万%号亩])`,
    `(?<spelt>${chinese}{3,4}[-—–―~]${chinese}{7,8})`,
    '(?<=转\\d{1,5}[、和及])(?<extension>\\d{3,5})(?!\\d)',
    '(?<=(?:邮箱|信箱|邮件|[Mm]ail)(?:地址)?[:为])(?<mailbox>[A-Za-z][A-Za-z0-9._-]{2,30})(?![A-Za-z0-9@# ])',
    '(?<=到|前往|赴|[交送寄][交至到往])(?<room>[^，。；、:（]{4,30}(?:[室号楼]|窗口|柜台|服务台))(?=面谈|当面|反映|来访|[，。；]|$)',
    '(?<=(?:到|前往|向|至|送)[^，。；、:（到向至送]{2,16}（)(?<bracketed>[^（），。；:]{4,30}(?:[室号楼]|窗口))(?=）)',
    '(?<=(?:地址(?:（\\d{6}）)?|(?:来访|接待|受理|接访|反映)地点|联系方式|请?寄送?）?(?:至|到|往)?|(?:直接|或)送[达至到往]|致[信函](?:至|到)?|(?:寄信|来信|来函|信[函件封])(?:上)?请?写(?:明|给)?)[:为是]?)(?<address>(?=[^，。；,（ :]{0,60}(?:[路街道号楼室厅院区县村镇处]))[^，。；,（） :地送至到往为是或][^，。；,（ :]{3,60}?(?=邮编|邮政编码|(?:联系|办公|监督)?电话|(?:电子)?邮箱|传真|联系人|（?0\\d{2,3}[）-]?\\d{7,8}(?!\\d)|[，。；,（ :]|$))',
  ].join('|'),
  'g',
);
const phoneLabel = /电话|热线|手机|总机|拨打?|致电|来电|座机|联系方式|号码|[Tt]el/g;
const faxLabel = /传真(?!件)/g;
const other =
  /全国统一|技术支持|主办单位|承办单位|备案|消费|开户|账号|账户|联行|编号|证书|代码|报名|招生|招聘|热心|“[^”]*热线|发票|银行|税|系统|[上前]一?[批届次]|原(?:公示|受理|举报|监督)|停用|物业(?!管?理?[科处])|维修|就业(?![部科处股局]|[^，。；]{0,4}中心)|客服电话为|帮扶(?![部科处股局])|救助(?![部科处股局站])|档案(?![局馆处室科])|样品|合同|组织关系|户口|更改|变更|如需|查询|领取|新闻|投稿|平台客服|捐|考务|报到|缴费|学校招|咨询服务|政策咨询|业务咨询/;
const objection =
  /异议|意见|反映|反馈|举报|监督|受理|投诉|申诉|联系|公示|来信|来访|信访|纪|咨询|邮箱|信箱|传真|收件|寄|通讯|通信|办公地址|人事|组织|地址|邮编|邮政编码|电话|手机|热线/;

/** What is done elsewhere or afterwards, whose contacts are not for objections to the notice. */
const otherProcedure =
  /复议|诉讼|起诉|(?:携带|凭|持)[^。；]{0,30}(?:到|至|前往)[^。；]{0,40}办理|由[^，。；我本]{2,16}(?:局|委|办|中心|部门|公司|集团|政府|[村城]建站|管理站)(?:负责|组织)[^，。；]{0,8}，?(?:咨询|联系)?(?:电话|热线)|申请复[核查审]|复[核查审](?:材料|申请)|(?:政策|操作|流程)[^，。；]{0,3}疑问|(?:处理|答复|复核|核查)[^，。；]{0,6}不(?:服|满意)|(?:到|前往|办理)[^。；]{0,30}(?:手续|报到|领取|取回)|(?:照片|回执|稿件|作品|感言|(?:推荐|申报|登记)表)[^，。；]{0,6}(?:发送?|寄|报送?|交|传)(?:到|至|给)/;

/** What is said of objections, whoever's contact stands beside it. */
const ofObjections =
  /异议|意见|反映|反馈|举报|监督|受理|投诉|申诉|公示|来信|来访|来电|接访|信访|纪检|质疑|疑[问义]|问题|线索|情况/;

/** 各街道受理电话：城东街道…，城西街道…; 各县（市、区）联系方式：…: what each of many places has for itself. */
const ofEachPlace = /各[省市州盟县区旗乡镇村街道社（）、]{1,12}[^，。；:]{0,6}(?:电话|热线|方式)[:为]/;

/** The first label of a part, with what stands before it: whose contact it is. */
const firstLabel =
  /^(?:[\d一二三四五六七八九十（）.、 ]*)([^:]*?)(?:联系|电话|热线|手机|座机|传真|邮箱|信箱|邮件|邮编|邮政编码|地址|地点|号码|拨打?|致电|寄|:)/;

/** A head that names the receiver, or nobody: 人事处, 本局, 单位, 办公. */
const ownHead =
  /^(?:[，；]?(?:或|也可|亦可|并可)|.*发[至送到])|^(?:单位|单位名称|名称|服务|[^:]{0,3}部门)?$|^[我本]|[，请可]|经办|负责|承办|接待|咨询|值班|办公|通[讯信]|收[件信]|信[件函]|函|邮|材料|书面|现场|电子|固定|(?:[处室科局办会厅委站馆]|(?<!会务)组|(?<!学)校|(?<!事务)所|(?<!编辑|项目|销售)部|学院|法院|检察院|研究院|中心|街道|[乡镇村])$/;

/** Only a label stands between a detail and the one before it, which are of the same body then. */
const bareLabel =
  /^[，,、; （]?(?:联系|咨询|办公)?(?:电话|手机|传真|邮箱|电子邮箱|邮编|邮政编码|地址)[:为]?$/;

/** Hotlines of a city or a trade, which take all that people ask: none is a notice's own unless it is registered. */
const publicHotline = /^(?:12|96)\d{3}$/;

/** What makes an address on the web a way to object, not a page to be read: 网上反映, 登录, not 详见. */
const onlineWay = /网上|网站|网址|网页|在线|登[录陆]|平台|系统|反映|举报|意见/;
/** 公示地点：…, （…）予以公示, （…）查阅规划情况: where the notice or what it is about is shown. */
const shownAt = /公[示布](?:的)?(?:地点|网站|网址|网页|平台|媒体|场所|范围)[^。；\n]{0,20}$/;
const shownThere = /^[^，。；\n]{0,80}?(?:查[阅询看]|浏览|下载|公[示布开]|获取|了解)/;

/** What stands between two details of one row. */
const gap =
  /^(?:（(?:[^（）\d]{1,8}|(?:工作日|周[一至五]{1,3}|上班|法定|每[天日]|上午)[^（）]{0,40})）)?[、，,/和及或 ；;（]{0,2}$/;

/** The details that `scope` gives, in the order of reading; what comes from the notice's data is left out. */
export function contactStatements(scope: Scope): ContactStatement[] {
  const { text } = scope;
  if (!/\d|[@#]|\/\/|\.[A-Za-z]|地址|寄|邮|零|〇/.test(text)) return [];
  const statements: ContactStatement[] = [];
  let last: { readonly end: number; readonly statement: ContactStatement | undefined } | undefined;
  for (const match of matchesIn(text, detail)) {
    const start = match.index;
    const span = { start, end: start + match[0].length };
    const goesOn = last !== undefined && gap.test(text.slice(last.end, start));
    const sentence = sentenceBefore(text, start);
    const before = last === undefined ? sentence : sentence.slice(-Math.max(0, start - last.end)) || '';
    const statement = statementOf(scope, span, match.groups ?? {}, {
      before,
      sentence,
      goesOn,
      last: last?.statement,
    });
    last = { end: span.end, statement };
    if (statement && !scope.isQuoted(span)) statements.push(statement);
  }
  return respectively(statements);
}

function sentenceBefore(text: string, start: number): string {
  return stretchIn(text.slice(Math.max(0, start - 80), start), /[^。！？\n]*$/);
}

interface Surroundings {
  readonly before: string;
  readonly sentence: string;
  /** Whether only a separator stands between it and the detail before it. */
  readonly goesOn: boolean;
  readonly last: ContactStatement | undefined;
}

function statementOf(
  scope: Scope,
  span: Span,
  groups: Readonly<Record<string, string | undefined>>,
  around: Surroundings,
): ContactStatement | undefined {
  const { before, goesOn, last } = around;
  const isOfLast =
    last !== undefined &&
    !isHotline(last) &&
    (goesOn || (last.about !== 'objection' && bareLabel.test(before)));
  const about = isOfLast ? last.about : aboutOf(scope, span, around);
  const isAside = isOfLast ? last.isAside : speaksAside(clauseOf(before));
  const placed = { scope, ...span, before, about, isAside };
  const { email, site, mailbox, address, bracketed, room = bracketed, number, spelt, extension } = groups;
  const mail = email ?? mailbox;
  if (mail !== undefined)
    return { ...placed, kind: 'email', text: mail.replace(/ ?(?:#|（at）|\[at\]|@) ?/, '@').toLowerCase() };
  if (site !== undefined)
    return { ...placed, kind: 'site', text: site, about: aboutOfSite(scope, span, before, about) };
  if (address !== undefined && isAddressee(address, before, scope.text.slice(span.end, span.end + 40)))
    return undefined;
  if (address !== undefined)
    return { ...placed, kind: 'address', text: address.replace(/(?:收|邮编|电话).*$/, '') };
  // 到示例楼203室面谈: so short that only a slip can be told.
  if (room !== undefined)
    return { ...placed, about: aboutOfRoom(room, before, about), kind: 'address', text: room };
  if (extension !== undefined)
    return last?.kind === 'phone'
      ? { ...placed, kind: 'phone', as: last.as, number: { ...last.number, extension } }
      : undefined;
  const written = number ?? (spelt === undefined ? '' : inDigits(spelt));
  if (isPostcode(written, before, last, goesOn, scope.text.charAt(span.end)))
    return { ...placed, kind: 'postcode', text: written };
  const phone = parsePhoneNumber(lastOfRange(written));
  return phone && phoneStatement(placed, phone, around);
}

/** 12345, beside which may stand a number that is the notice's own. */
function isHotline(statement: ContactStatement): boolean {
  return statement.kind === 'phone' && isOfEveryone(statement.number);
}

function isOfEveryone({ local, area }: PhoneNumber): boolean {
  return publicHotline.test(local) && area === undefined;
}

/** 寄至示例办公室（示例市示例路1号）, 联系方式：示例办公室（综合部）: to whom, and not where. */
function isAddressee(words: string, before: string, after: string): boolean {
  if (/[路街道巷]/.test(words)) return false;
  const isOfWays = /联系方式[:为是]?$/.test(before) && !/[\d号楼村]/.test(words.replace('农村', ''));
  return isOfWays || /^（[^（）]*[路街道巷][^（）]*号/.test(after);
}

/** 信函寄往示例市示例路1号: a whole address to write to. */
function aboutOfRoom(
  room: string,
  before: string,
  about: ContactStatement['about'],
): ContactStatement['about'] {
  const isWhole =
    /[市县区镇].*[路街道巷].*号/.test(room) && /(?:信[函件]|来[信函]|意见|异议)[^，。；]{0,8}$/.test(before);
  return about === 'other' || isWhole ? about : 'unsaid';
}

/** What an address on the web is for: a way to object by, if the words before it say so or what one does there. */
function aboutOfSite(
  { text }: Scope,
  { end }: Span,
  before: string,
  about: ContactStatement['about'],
): ContactStatement['about'] {
  if (!onlineWay.test(before)) return 'unsaid';
  // 在某网站（…）公示, 登录…查看: where one reads.
  if (
    /网站?[（ ]{0,2}$/.test(before) &&
    /^[^。；\n]{0,60}(?:公示|公布|发布|刊登|查[看询阅])/.test(text.slice(end, end + 70))
  )
    return 'unsaid';
  if (/(?:网上|在线|线上)(?:提交|留言|填写|填报)[^，。；]{0,6}$/.test(before)) return 'objection';
  const [shown = ''] = shownThere.exec(text.slice(end, end + 90)) ?? [];
  const isShown = shown !== '' && !/留言|反映|举报|投诉|提出|意见|异议/.test(shown);
  if (isShown || shownAt.test(before)) return 'unsaid';
  const done = /^[^。；\n，]{0,12}(?:留言|反映|举报|投诉|提出|意见|异议)/.test(text.slice(end, end + 20));
  return about === 'unsaid' && done ? 'objection' : about;
}

/** 0000-5550123，传真同上; 0000-5550123（兼传真）, （传真同号）, （同传真） */
const faxAlike = /^[^。；]{0,4}传真(?:号码)?同(?:上|号|前|电话)|^（(?:电话)?(?:[兼同暨\/及、]|[和与])?传真）/;

/** A number of a phone or a fax; undefined where nothing says that the digits are one. */
function phoneStatement(
  placed: Omit<ContactStatement, 'kind'>,
  phone: PhoneNumber,
  { before, goesOn, last }: Surroundings,
): ContactStatement | undefined {
  const { scope, end } = placed;
  const lastPhone = goesOn && last?.kind === 'phone' ? last : undefined;
  const as =
    lastPhone && labelOf(before) === undefined ? lastPhone.as : (labelOf(before) ?? labelOf(scope.heading));
  const behind = scope.text.slice(end, end + 12);
  const isOnlyFax = lastPhone !== undefined && behind.startsWith('（传真）');
  const isFaxAlike = faxAlike.test(behind);
  const isAreaGiven = phone.area !== undefined && phone.local.length > 6;
  if (as === undefined && !isAreaGiven && !/^(?:1\d{10}|[48]00\d{7}|(?!19|20)\d{7,8})$/.test(phone.local))
    return undefined;
  const area = phone.area ?? (phone.local.length < 9 ? lastPhone?.number.area : undefined);
  return {
    ...placed,
    about: isOfEveryone(phone) ? 'other' : placed.about,
    kind: 'phone',
    as: isOnlyFax ? 'fax' : isFaxAlike ? 'both' : as,
    number: { ...phone, area },
  };
}

function aboutOf(
  { heading, text }: Scope,
  { start, end }: Span,
  { before, sentence }: Surroundings,
): ContactStatement['about'] {
  const clause = clauseOf(before);
  const part = stretchIn(before, /[^；]*$/);
  if (
    other.test(clause) ||
    otherProcedure.test(/异议/.test(sentence) ? part.replace(/^.*申请复[核查审]/, '') : part) ||
    isOfOtherUse(text.startsWith('（', start) ? `${part}（` : part, text.slice(end, end + 12)) ||
    isOfOtherQuestions(clause) ||
    isOfOtherMatter(clause) ||
    (/主办单位|技术支持|如需|设立[^，]*热线|上一?批/.test(sentence) && !/本次|本批/.test(clause)) ||
    ofEachPlace.test(sentence) ||
    isOfQuestions(sentence)
  )
    return 'other';
  if (/备案|ICP/.test(text) && /主办/.test(text)) return 'other';
  if (
    !ofObjections.test(part) &&
    !ofObjections.test(heading) &&
    (isOfParty(part, sentence) || ofTrade.test(clause))
  )
    return /^\p{Script=Han}{2}/u.test(headOf(clause)) && isOfParty(clause, '') ? 'other' : 'unsaid';
  return objection.test(sentence) || objection.test(heading) ? 'objection' : 'unsaid';
}

/** 医保服务电话, 供水服务热线: where customers turn to. */
const ofTrade = /^[^:，；本我]{2,8}服务(?:电话|热线)[:为]?$/;

/** 业务咨询：甲科0000-5550177，乙科0000-5550178: a row of whom one asks, in which nothing is said of objections. */
function isOfQuestions(sentence: string): boolean {
  const row = stretchIn(sentence, /(?:业务|政策)咨询(?:电话|方式|热线)?[:为](.*)$/, 1);
  return row !== '' && !ofObjections.test(row);
}

/** 由示例推广站（…）解释, 由示例科解释，电话…; …（电话）查询; …仅解答拨付问题: what alone one may ask there. */
function isOfOtherUse(part: string, behind: string): boolean {
  const isByAnother = /由[^，。；我本]{2,30}(?:（|(?:解释|解答|发放)，(?:联系|咨询)?电话[:为]?)$/.test(part);
  return (
    /^）?(?:（[^（）]*）)?(?:不(?:予)?受理|(?:仅|只)(?:解答|答复|在|用于|办理))/.test(behind) ||
    /^）(?:查询|领取|索取)/.test(behind) ||
    (isByAnother && (!part.endsWith('（') || /^）(?:负责|解释|解答|发放)/.test(behind)))
  );
}

/** The clause that `before` ends with, and where that is a label alone (，邮编) the one before it too. */
function clauseOf(before: string): string {
  const clause = stretchIn(before, /[^，,；]*$/);
  const rest = before.slice(0, before.length - clause.length);
  return bareLabel.test(clause) ? stretchIn(rest, /[^，,；]*[，,]?$/) + clause : clause;
}

/** 观摩票由示例剧院发放，电话; 各学校电话:示例小学; 评估机构为示例公司（电话: of what is no objection, nor the office's own. */
function speaksAside(clause: string): boolean {
  const words = stretchIn(clause.replace(labelAtEnd, ''), /[^:，；]*$/);
  return (
    words.length > 3 &&
    ![ofNotice, ownHead].some((own) => own.test(words)) &&
    !ofObjections.test(clause) &&
    !ofPersons.test(clause)
  );
}

/** 某厅联系人及电话：甲一、乙二: whom one asks for. */
const ofPersons = /联系人[^:，；]{0,6}:[^:，；]*$/;

const labelAtEnd = /[，（]?(?:联系|咨询|办公|值班|服务)?(?:电话|热线|手机|邮箱)?[:为是]?$/;
/** Whoever is to be reached about the notice itself. */
const ofNotice = /联系|[我本]|地址|邮编|邮箱|传真|电话|公室|书面|形式|方式|署名|姓名/;

/** 保证金退还请联系…, 奖牌寄送地址：…: a matter of its own, which is none of objections. */
function isOfOtherMatter(clause: string): boolean {
  const matter =
    /^(?<matter>[^:请可]{2,20})[请可](?:及时|直接|自行|提前|随时|先)?(?:与|联系|致电|拨打|咨询|询问|前往|到)/.exec(
      clause,
    )?.groups?.['matter'] ??
    /^(?:（?[\d一二三四五六七八九]{1,2}[）、.])?(?<thing>[^:（）\d]{2,8})(?:邮寄|寄送|报送|递交|领取|发放|收货|交货)地[址点]/.exec(
      clause,
    )?.groups?.['thing'];
  if (matter === undefined || ofObjections.test(matter)) return false;
  return ofApplicants.test(matter) || !ofReaders.test(matter);
}

/** 申报材料, 费用退还: what is taken in or done there is no objection, whoever brings it. */
const ofApplicants = /申报|报名|投标|参评|应聘|(?:登记|退还|退款|领取|查询|缴费|报到|签到|预约)$/;

/** Who objects, and when: 群众, 有关单位, 工作日; 材料邮寄地址. */
const ofReaders =
  /面谈|走访|当面|反馈|期[间内]|工作日|上班|群众|公众|社会|各界|个人|单位|有关|如|有|人员|本人|者|方|材料|信[函件]|书面|需/;

function headOf(text: string): string {
  return stretchIn(text, firstLabel, 1);
}

/** 建设单位联系电话, 体检医院：…，地址：…, 领奖联系人: the first label, or the sentence's, names one who does not receive. */
function isOfParty(part: string, sentence: string): boolean {
  return !ownHead.test(headOf(part.replace(/^[，；]/, '')) || headOf(sentence));
}

/** 考试咨询电话, 咨询低保政策可拨打 are not for objections; 人事处咨询电话 is the office's own. */
function isOfOtherQuestions(clause: string): boolean {
  const { before, asked } =
    /(?<before>[^:：、（）\s\d]{2,10})咨询(?:电话|热线|方式|[请可](?:拨打?|致电|联系))?[:为]?$|咨询(?!电话|热线|方式|人)(?<asked>[^:，；]{2,12}?)(?:的?[请可]|请?(?:拨打?|致电|联系))/.exec(
      clause,
    )?.groups ?? {};
  const matter = before ?? asked;
  return matter !== undefined && !/[部处室科局厅会委办]$/.test(matter) && !objection.test(matter);
}

/** The label that `before` ends with: 电话, 传真, or both (电话及传真, 电话（传真）). */
function labelOf(before: string): 'phone' | 'fax' | 'both' | undefined {
  const at = (pattern: RegExp): number => matchesIn(before, pattern).at(-1)?.index ?? -1;
  const phone = at(phoneLabel);
  const fax = at(faxLabel);
  if (phone === -1 && fax === -1) return undefined;
  const between = before.slice(Math.min(phone, fax), Math.max(phone, fax));
  if (
    phone !== -1 &&
    fax !== -1 &&
    /^(?:电话|传真|联系电话|号码)?(?:及|和|、|\/|（|兼|与|\(|暨|同){0,2}(?:号码)?$/.test(between)
  ) {
    const isNumbered = /传真(?:电话|号码)$/.test(before.slice(0, Math.max(phone, fax) + 2)) && phone > fax;
    return isNumbered ? 'fax' : 'both';
  }
  return phone > fax ? 'phone' : 'fax';
}

function isPostcode(
  written: string,
  before: string,
  last: ContactStatement | undefined,
  goesOn: boolean,
  next: string,
): boolean {
  if (!/^\d{6}$/.test(written)) return false;
  if (/(?:邮编|邮政编码|邮码)[:为是]?$/.test(before)) return true;
  if (/地址（$/.test(before) && next === '）') return true;
  return last?.kind === 'address' && (goesOn || (/（$/.test(before) && next === '）'));
}

/** 5550121—23, 5550121/9, 5550121/0125: the last of several numbers that differ in their last digits. */
function lastOfRange(written: string): string {
  const [, number = '', digits = ''] =
    /^(.*\d{7,8})(?:[-—–~](?=\d{1,2}$)|\/(?:\d{1,4}\/)*)(\d{1,4})$/.exec(written) ?? [];
  return digits === '' ? written : number.slice(0, -digits.length) + digits;
}

/** 电话/传真：A/B, 电话及传真：A、B（传真）: the first is the phone's, the second the fax's. */
function respectively(statements: readonly ContactStatement[]): ContactStatement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1];
    const previous = statements[index - 1];
    if (statement.kind !== 'phone' || statement.as !== 'both') return statement;
    const isPair = (one: ContactStatement | undefined): boolean =>
      one?.kind === 'phone' && one.as === 'both' && one.scope === statement.scope;
    const isBeforeFax = next?.kind === 'phone' && next.as === 'fax' && isOnlyGap(statement, next);
    if (isPair(next) || isBeforeFax) return { ...statement, as: 'phone' };
    return isPair(previous) ? { ...statement, as: 'fax' } : statement;
  });
}

function isOnlyGap({ scope, end }: ContactStatement, { start }: ContactStatement): boolean {
  return gap.test(scope.text.slice(end, start));
}

function inDigits(text: string): string {
  return text.replace(/[零〇一二三四五六七八九]/g, (sign) =>
    String('〇一二三四五六七八九'.indexOf(sign.replace('零', '〇'))),
  );
}
