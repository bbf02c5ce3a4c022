import { lastStretch } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';

/**
 * Whether a contact takes what is said of the notice: `other` of another body or matter; `unsaid` where it is not told.
 */
export type About = 'objection' | 'other' | 'unsaid';

const other =
  /全国统一|(?:质量安全|消费|食品|药品|环保|环境|价格|交通|欠薪|治安|禁毒)(?:违法)?(?:投诉)?举报(?:投诉)?(?:电话|热线)|消费投诉|技术支持|主办单位|承办单位|备案|消费|开户|账号|账户|联行|编号|证书|代码|报名|招生|招聘|热心|“[^”]*热线|发票|银行|税|系统|[上前]一?[批届次]|原(?:先|来)?的?(?:公示|受理|举报|监督|办公|联系|接待|地[址点])|旧址|停用|物业(?!管?理?[科处])|维修|就业(?![部科处股局]|[^，。；]{0,4}中心)|客服电话为|帮扶(?![部科处股局])|救助(?![部科处股局站])|档案(?![局馆处室科])|样品|合同|组织关系|户口|更改|变更|如需|申请(?=[另请可]{0,2}(?:[拨打]|致电))|查询|领取|新闻|投稿|平台客服|捐|考务|报到|缴费|学校招|咨询服务|政策咨询|业务咨询/;
const objection =
  /异议|意见|反映|反馈|举报|监督|受理|投诉|申诉|联系|公示|来信|来访|信访|纪|咨询|邮箱|信箱|传真|收件|寄|通讯|通信|办公地址|人事|组织|地址|邮编|邮政编码|电话|手机|热线/;

/** What is done elsewhere or afterwards, whose contacts are not for objections to the notice. */
const otherProcedure =
  /复议|诉讼|起诉|(?:携带|凭|持)[^。；]{0,30}(?:到|至|前往)[^。；]{0,40}办理|由[^，。；我本]{2,16}(?:局|委|办|中心|部门|公司|集团|政府|[村城]建站|管理站)(?:负责|组织)[^，。；]{0,8}，?(?:咨询|联系)?(?:电话|热线)|申请复[核查审]|复[核查审](?:材料|申请)|(?:政策|操作|流程)[^，。；]{0,3}疑问|(?:处理|答复|复核|核查)[^，。；]{0,6}不(?:服|满意)|(?:到|前往|办理)[^。；]{0,30}(?:手续|报到|领取|取回)|(?:照片|回执|稿件|作品|感言|(?:推荐|申报|登记)表)[^，。；]{0,6}(?:发送?|寄|报送?|交|传)(?:到|至|给)/;

/** What is said of objections, whoever's contact stands beside it. */
const ofObjections =
  /异议|意见|反映|反馈|举报|监督|受理|投诉|申诉|公示|来信|来访|来电|接访|信访|纪检|质疑|疑[问义]|问题|线索|情况/;

/** 向所在乡镇提出，甲镇…: whoever is of a place turns to it. */
const ofOwnPlace =
  /(?:向|到|至|由)(?:本人|户口|户籍|项目|企业|学校)?所在(?:地|的)?[^，。；]{0,8}(?:提出|反映|咨询|联系|申请|报名)/;

/** 各街道受理电话：城东街道…，城西街道…; 各县（市、区）联系方式：…: what each of many places has for itself. */
const ofEachPlace = /各[省市州盟县区旗乡镇村街道社（）、]{1,12}[^，。；:]{0,6}(?:电话|热线|方式)[:为]/;

/** The first label of a part, with what stands before it: whose contact it is. */
const firstLabel =
  /^(?:[\d一二三四五六七八九十（）.、 ]*)([^:]*?)(?:联系|电话|热线|手机|座机|传真|邮箱|信箱|邮件|邮编|邮政编码|地址|地点|号码|拨打?|致电|寄|:)/;

/** A head that names the receiver, or nobody: 人事处, 本局, 单位, 办公. */
const ownHead =
  /^(?:[，；]?(?:或|也可|亦可|并可)|.*发[至送到])|^(?:单位|单位名称|名称|服务|[^:]{0,3}部门)?$|^[我本]|[，请可]|经办|负责|承办|接待|咨询|值班|办公|通[讯信]|收[件信]|信[件函]|函|邮|材料|书面|现场|电子|固定|(?:[处室科局办会厅委站馆]|(?<!会务)组|(?<!学)校|(?<!事务)所|(?<!编辑|项目|销售)部|学院|法院|检察院|研究院|中心|街道|[乡镇村])$/;

/** Only a label stands between a detail and the one before it, which are of the same body then. */
export const bareLabel =
  /^[，,、; （]?(?:联系|咨询|办公)?(?:电话|手机|传真|邮箱|电子邮箱|邮编|邮政编码|地址)[:为]?$/;

/** What makes an address on the web a way to object, not a page to be read: 网上反映, 登录, not 详见. */
const onlineWay = /网上|网站|网址|网页|在线|登[录陆]|平台|系统|反映|举报|意见/;
/** 公示地点：…, （…）予以公示, （…）查阅规划情况: where the notice or what it is about is shown. */
const shownAt = /公[示布](?:的)?(?:地点|网站|网址|网页|平台|媒体|场所|范围)[^。；\n]{0,20}$/;
const shownThere = /^[^，。；\n]{0,80}?(?:查[阅询看]|浏览|下载|公[示布开]|获取|了解)/;

/** 信函寄往示例市示例路1号: a whole address to write to. */
export function aboutOfRoom(room: string, before: string, about: About): About {
  const isWhole =
    /[市县区镇].*[路街道巷].*号/.test(room) && /(?:信[函件]|来[信函]|意见|异议)[^，。；]{0,8}$/.test(before);
  return about === 'other' || isWhole ? about : 'unsaid';
}

/** What an address on the web is for: a way to object by, if the words before it say so or what one does there. */
export function aboutOfSite({ text }: Scope, { end }: Span, before: string, about: About): About {
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

/**
 * What the contact at a place of the text is for, by its clause, its part of the sentence and the sentence, as far as
 * they stand before it, and by the heading above.
 */
export function aboutOf(
  { heading, text }: Scope,
  { start, end }: Span,
  { before, sentence }: { readonly before: string; readonly sentence: string },
): About {
  const clause = clauseOf(before);
  const part = lastStretch(before, '；');
  if (
    other.test(clause) ||
    otherProcedure.test(/异议/.test(sentence) ? part.replace(/^.*申请复[核查审]/, '') : part) ||
    isOfOtherUse(text.startsWith('（', start) ? `${part}（` : part, text.slice(end, end + 12)) ||
    isOfOtherQuestions(clause) ||
    isOfOtherMatter(clause) ||
    (/主办单位|技术支持|如需|另行(?:公示|公布|发布)|设立[^，]*热线|上一?批/.test(sentence) &&
      !/本次|本批/.test(clause)) ||
    ofEachPlace.test(sentence) ||
    ofOwnPlace.test(sentence) ||
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

/** 格式如…, 由示例推广站（…）解释, 由示例科解释，电话…; …（电话）查询; …仅解答拨付问题: what alone one may ask there. */
function isOfOtherUse(part: string, behind: string): boolean {
  const isByAnother = /由[^，。；我本]{2,30}(?:（|(?:解释|解答|发放)，(?:联系|咨询)?电话[:为]?)$/.test(part);
  return (
    /(?:(?:格式|样式|写法)[如为是:]{0,2}|[例譬比]如[:为是]?)$/.test(part) ||
    /^）?(?:（[^（）]*）)?(?:，[该此]?(?:电话|号码|热线|中心|部门))?(?:不(?:予)?受理|(?:仅|只)(?:解答|答复|在|用于|办理))/.test(
      behind,
    ) ||
    /^）(?:查询|领取|索取)/.test(behind) ||
    (isByAnother && (!part.endsWith('（') || /^）(?:负责|解释|解答|发放)/.test(behind)))
  );
}

/** The clause that `before` ends with, and where that is a label alone (，邮编) the one before it too. */
export function clauseOf(before: string): string {
  const clause = lastStretch(before, '，,；');
  const rest = before.slice(0, before.length - clause.length);
  return bareLabel.test(clause) ? stretchIn(rest, /[^，,；]*[，,]?$/) + clause : clause;
}

/** 观摩票由示例剧院发放，电话; 各学校电话:示例小学; 评估机构为示例公司（电话: of what is no objection, nor the office's own. */
export function speaksAside(clause: string): boolean {
  const words = lastStretch(clause.replace(labelAtEnd, ''), ':，；');
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
    /^(?<matter>[^:请可]{2,20})[请可](?:及时|直接|自行|提前|随时|先)?(?:与|联系|致电|拨打?|打|找|问|咨询|询问|前往|到)/.exec(
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
  /面谈|走访|当面|反馈|期[间内]|工作日|上班|下班|[日夜白][间班天]|周末|双休日|节假日|群众|公众|社会|各界|个人|单位|有关|如|有|人员|本人|者|方|材料|信[函件]|书面|需/;

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
    /(?<before>[^:：、（）\s\d]{2,10})咨询(?:电话|热线|方式|[请可](?:拨打?|打|致电|联系))?[:为]?$|咨询(?!电话|热线|方式|人)(?<asked>[^:，；]{2,12}?)(?:的?[请可]|请?(?:拨打?|打|致电|联系))/.exec(
      clause,
    )?.groups ?? {};
  const matter = before ?? asked;
  return matter !== undefined && !/[部处室科局厅会委办]$/.test(matter) && !objection.test(matter);
}
