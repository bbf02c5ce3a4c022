import { matchesIn } from '../../../../lists/matches-in.ts';
import { wordPattern } from '../../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../../name/likely-names.ts';
import { isName } from '../../../listed-names.ts';
import type { Sighting } from '../../../sighting.ts';
import type { Surroundings } from '../../../surroundings.ts';
import { anySurnames } from '../../person.ts';
import { plainName } from '../somebody.ts';

/** Who told of somebody, whom nobody may know by it (信访工作条例 44). */

const tellingWords = wordPattern(
  /[写来]信|匿名评|盲审|实为|真名|[对权]票|异议|意见|质疑|短信|号主|为首|举报|反映|投诉|信访|上访|检举|揭发|控告|告发|爆料|报料|报案|报警|匿名信|来电|信件|材料|线索|帖|寄件人|笔迹|IP地址|作证|指认|的状|来自/,
);
const within = (most: number): string => `[^,。;:()\\s]{0,${most}}?`;
/** By name, or with a part of it and what he or she is. */
const roles = '[户的人民事工员师生士医长科处室部校院由系是为自纳计记任]';
const told = '举报|检举|揭发|控告|告发';
/** A name of any surname, where what goes before says that one stands there. */
const anyName = `[${anySurnames}](?!某)[\\u4e00-\\u9fff]{1,2}`;
const papers =
  '匿名信|来信|来电|信件|(?:举报|检举|信访|反映|投诉)(?:信|件|材料|电话|邮件|线索)|帖[子文]?(?:作者|发布者|楼主)?|发帖[人者]|寄件人|笔迹|IP地址';
const tellers = new RegExp(
  [
    `(?:写信|来信|举报|反映|投诉|信访|检举|控告|爆料|报案|报警)(?:人|者|[^,。;]{0,6}的)(?:系|是|为|叫|名叫|即)${within(24)}(?:${roles}|家的?)([\\u4e00-\\u9fff]{2,3})(?=[,。;、)(\\s]|$)`,
    `[村组镇乡街区]([\\u4e00-\\u9fff]{2,3})向[^,。;]{2,12}(?:提供[^,。;]{0,6}线索|举报|检举|揭发|反映)`,
    `(?:${papers})(?:系|是|由|为|出自|来自|属于?)${within(24)}${roles}(${plainName})(?=所|从|在|[写发寄拨提撰投递]|之手|[,。;、)(]|$)`,
    `(?:${papers})(?:系|是|由|为|出自|来自|属于?)${within(24)}([\\u4e00-\\u9fff]{2,3})(?:本人)?(?=所[写寄发拨为投提]|[写寄](?:的|来|出|给)|打来|拨打|投[递寄]|递交|之手)`,
    `[户人民事工员师生](${plainName})(?:实名|匿名|提供的?|的|悄悄)*(?:${told}|报料)(?!人|电话|信?箱)`,
    `(?<=^|[,:、(村组户民员师长和与系是由])(${plainName})(?:本人|夫妇|女士|先生|老人)?(?:多次|曾|又|先后|一直|去年|今年|再次|此前)*(?:(?:到|向|去|往|给|找)[^,。;:()\\s]{1,10}?(?:告[^,。;]{0,3}状|(?:${told}|作证|指认|上访)(?!电话|渠道|箱|奖|平台))|(?:实名|署名|匿名)(?:来信|来电|向[^,。;:()\\s]{2,10}?)?(?:${told}|反映|投诉)(?!电话|渠道|箱|奖|平台|人|的))`,
    `(?<=[据经到])${within(8)}${roles}(${plainName})(?:同志|女士|先生|本人)?的?(?:实名)?(?:${told}|指认|作证)`,
    `(?:线索|问题|情况)(?:最初|首先|系|是)?由${within(14)}${roles}(${plainName})(?:同志|夫妇)?(?:来信|来电|来访|实名|匿名|书面|主动)*(?:${told}|反映|提供|投诉)`,
    `来自(${plainName})的(?:实名|匿名)?(?:${told}|投诉|信访)(?:信|件|材料|电话|线索)`,
    `来自${within(12)}[员师生人民长工](${plainName})(?:悄悄|暗中|私下|偷偷|主动|所)*(?:送来|提供|交出|寄来|递来|透露|举报)`,
  ].join('|'),
  'g',
);
/** Whom a text calls so that tells of somebody. */
const noun = '(?:群众|居民|[住租用商]户|业主|[村市牧渔]民|职工|员工|工人|家长|同事|邻居|老人|人)';
const earlier =
  '(?:上次|此前|先前|之前|最[早先]|早先|[前头]几天|前些天|[前昨今]天|上个?[周月]|[去今前]年|曾|多次|首次|第一个|来信|来电|来访|写信|打电话|实名|匿名|联名)';
const telling = `(?:${earlier}[^,。;:()\\s]{0,8}?(?:${told}|反映|投诉|信访|上访)|来反映|(?:${told}|投诉))(?!电话|信?箱|渠道|平台|方式|受理|处理|工作|中心|办|人|者|的)`;
const called = `(?:${within(14)}(?:${roles}|[乡镇区县市街道社屯组]))?(${plainName}|${anyName})(?:等人)?(?=[,。;、)(\\s]|[已现请撤情住家说称]|$)`;
/** 提异议的是: what calls who objected. */
const objecting = '提(?:出|了|过)*(?:[^,。;:()]{0,6}?)(?:异议|意见|质疑|反对|复核|复议|申诉)';
/** 李一来电质疑: by name, and how he or she was heard. */
const asking = new RegExp(
  `(?<=^|[,。;:、(])(${plainName})(?:等[0-9一二三四五六七八九十]*[人户])?(?:多次|曾|又|先后|再次|此前|昨日)*(?:来电|来信|来函|来访|致电|写信|打电话|上门|当面|书面|发邮件)[^,。;:()]{0,4}?(?:质疑|反映|投诉|举报|不服|提(?:出|了)|要求复[核查议])`,
  'g',
);
const worth =
  '(?:不符|不合(?:格|规|条件)|不够|不实|资格|造假|作假|违规|违纪|作弊|虚报|冒领|优亲厚友|异议|质疑)';
/** 收到李一联名反映, 村民李一反映其不符合, 异议人李一: who objected to whom a notice lists, listed or not. */
const objectors = wordPattern(
  new RegExp(
    [
      `收到(?:[^,。;:()]{0,8}?[员师生民工户的])?(${plainName})(?:、${plainName})*(?:等|[二三四五两]人|同志|的)*(?:联名|书面|实名|来信|来电|来函|电话|当面|提出)*(?:的)?(?:反映|异议|举报|投诉|来信|来电|来函|质疑|意见|申诉)(?!感谢|表扬|致谢|祝贺|处理|办理|满意)`,
      `(?:群众|[村居]民|职工|员工|同事|学生|家长|教师|邻居|业主|住户|组员|社员)(${plainName})(?:等[0-9一二三四五六七八九十]*[人户])?(?:实名|来信|来电|多次|书面|电话|当面|联名|曾|向[^,。;:()]{2,8})*(?:反映|质疑|认为|提出)[^,。;:()]{0,10}?${worth}`,
      `(?:异议|质疑|申诉|来[信电访函]|反映|举报)人(?:系|是|为|:)?(?![应须可不对向在如未将要所])(${plainName}|${anyName})(?=[,。;、)(\\s]|[认提反于称说在已]|$)`,
      `(?:短信|微信|邮件|电话|号码)的?(?:号主|机主|主人|发送[人者]|来电人)(?:系|是|为)${within(8)}(${plainName}|${anyName})(?=[,。;、)(\\s]|$)`,
      `投(?:了|过|下)?(?:反对|弃权)票(?:的|者)?,?(?:分别)?(?:是|为|系)(${plainName}|${anyName})(?=[,。;、)(\\s]|等|$)`,
      `匿名(?:评审|评议|盲审)[^,。;:()]{0,4}?(?:系|是|为)${within(14)}(?:${roles}|[学所司])?(${plainName})(?:教授|老师|主任)?(?=[,。;、)(\\s]|$)`,
      `(?:来信|信件|署名|落款|网民|网友|网名|昵称)[^。;:()]{0,14}?(?:实为|真名(?:叫|为|是)?|实名(?:叫|为|是)?|本名(?:叫|为|是)?)(${plainName}|${anyName})(?=[,。;、)(\\s]|$)`,
      `(?:举报|反映|投诉)(?:电话|短信|信件?|邮件)(?:系|是)?[从由][^,。;:()]{0,8}?${roles.replace('[', '[组村')}(${plainName})(?:家|本人|的)*[^,。;:()]{0,6}?(?:打|寄|发|拨)`,
      `(?:实名信|举报信|来信|信件|材料)的?(?:署名|落款)(?:者|人)(?:系|是|为|:)?(${plainName})(?=[,。;、)(\\s]|[已请现要撤]|$)`,
      `笔迹[与和跟同](${plainName})[^,。;:()]{0,4}?(?:相符|一致|吻合|相同)`,
      `(?:上访|信访|反映|举报|告状|联名)[^,。;:()]{0,10}?以(${plainName})(?:等[0-9一二三四五六七八九十]*[人户])?为首(?=[,。;、)的]|$)`,
    ].join('|'),
  ),
);
/** 上次举报某事的甲乡李一; 来信反映某事的群众为李一: by name behind of what somebody told. */
const tellersBehind = wordPattern(
  new RegExp(
    [
      `${telling}[^,。;:()]{1,20}?的${noun}(?:系|是|为|名?叫)${called}`,
      `${telling}[^,。;:()]{1,20}?的${called}`,
      `向[^,。;:()]{0,6}?(?:巡[察视]|纪检|纪委|监委|督导|督察|信访|扫黑|公安)[^,。;:()]{0,4}?(?:交|递交|寄送?|提供|透露)(?:了|过)?[^,。;:()]{0,4}?(?:材料|线索|信|证据)的${called}`,
    ].join('|'),
  ),
);
/** 反映面积不对的,系村民李一; 提异议的是李一: who objected, at the end of what is said of it. */
const objectorsBehind = wordPattern(
  new RegExp(
    [
      `${telling}[^。;:()]{1,24}?的,(?:系|是|为|即)${called}`,
      `${objecting}的${noun}?(?:系|是|为|即)${called}`,
      `提(?:出|了|过)*[^,。;:()]{0,6}?(?:异议|质疑|申诉)的${called}`,
    ].join('|'),
  ),
);
/** Who has to do with what others told: 负责核查举报的某局李一. */
const handling =
  /(?:受理|处理|办理|核查|调查|查处|负责|承办|接[待听访到收]|答复|回应|化解|协调|陪同|协助|帮助?|为|被|遭|报道|采访|创作|收到)[^,。;:()]{0,12}$/;
const verb = new RegExp(`(?:${told}|反映|投诉|信访|上访)[^]*`);
/** 石桥村向县里举报 is nobody. */
const body = /[村镇乡县市区组社局院校所]$/;

/** A letter or a post without its writer's name, which is kept back even where its writer is put forward. */
const unsignedPaper = /^(?:匿名信|(?:举报|检举|控告|信访|投诉)(?:信|件|材料)|笔迹|帖|IP)/;

/** Who told of somebody, where more is said of the name than 王某. */
export function tellersIn(sentence: string, from: number, { names }: Surroundings): Sighting[] {
  if (!tellingWords.isIn(sentence)) return [];
  const isOwn = ({ 0: words, index }: RegExpExecArray): boolean =>
    !handling.test(`${sentence.slice(0, index)}${words.replace(verb, '')}`);
  const informants = [...matchesIn(sentence, tellers), ...matchesIn(sentence, asking)]
    .concat(tellersBehind.matchesIn(sentence).filter(isOwn))
    .filter((match) => unsignedPaper.test(match[0]) || !isName(nameIn(match) ?? '', names));
  const opponents = [...objectors.matchesIn(sentence), ...objectorsBehind.matchesIn(sentence).filter(isOwn)];
  return [...informants, ...opponents].flatMap((match): Sighting[] => {
    const name = nameIn(match);
    if (name === undefined || /^.某$/.test(name) || body.test(name)) return [];
    const start = from + match.index + match[0].lastIndexOf(name);
    return [{ kind: 'sensitive', start, end: start + name.length, value: name }];
  });
}

/** The name that a pattern caught. */
function nameIn(match: RegExpExecArray): string | undefined {
  const said = match.slice(1).find((group) => group !== undefined) ?? '';
  return [said, said.slice(-2)].find(isSurnamed);
}
