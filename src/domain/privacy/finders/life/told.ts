import { isSurnamed } from '../../../name/likely-names.ts';
import { beginsWithName } from '../person.ts';
import type { Surroundings } from '../../surroundings.ts';
import { kin } from './kin.ts';
import { plainName, subjectOf } from './somebody.ts';

/** Of whom else a text tells, and what is done for them and about them. */
const others = new RegExp(
  [
    '患者|病[人患友例]|[村居牧农渔移]民|群众|百姓|学[生员]|干部|同学|老[人乡]|乡亲|儿童|孩子|[产孕]妇|妇女|职工|员工|工友|家属|家庭|当事人|同[志事]|战友|邻居|乘客|旅客|司机|残疾人|[路伤军商]人|客户|对象|集体|合作社',
    '体检(?![中时后,查发报])|筛查|普查|接诊|收治|收治|救治|抢救了|诊[治疗]|门诊|主治|治[愈好疗]|医治|研[究发制]|开发|设计|攻[克关]|发起|论文|课题|项目|防[治控疫]|预防|擅长|从事|讲[解授座]|引导|辅导|宣[传讲]|义诊|随访|帮[扶助教]|助[力推]|资助|捐|救助|关[爱心怀]|慰问|看望|走访|探[望访]|结对|包联|服务|办理|审[理判查核结]|追[缴回讨偿]|讨[回要]|挽回|清[收欠]|侦[破办查]|抓获|查[处办获]|处[理置]|调[解处]|化解|破获|打[击掉]|管理|指导|组织|开展|推[广进]|培训|教[授育]|首例|上任|接手',
    '《|案|[0-9]+[余多]?[名人位例户台家]|岗位[0-9]|[二三四五六七八九十百千]+[余多]?[名位例户]|多[名人位例户]|防汛|隐患|设备|工程|企业|公司|产业|户均|[村全][村级省县市国]|农作物|[牛羊猪鸡]|参与抢救|抢救[危重伤病]|(?<![列视作定成认称评因均都皆也身])[为替帮给对]$|(?:从未|从没|没有|未曾?|不曾|无|零)(?:受|被|列入|纳入|存在|发现|失信)*过?$|“[^”]{0,4}$',
  ].join('|'),
);
/** Of whom else a fact is: what stands behind it. */
const ofOthers =
  /^(?:岗|办公|单位|工作|学校|校|村|局|厂|车间|工地|田|站|现场)|^(?:技术|系统|设备|平台|密切?接触)|^(?:的|[早中晚]期|等)?(?:[、和与及][\u4e00-\u9fff]{1,5}){0,3}[\u4e00-\u9fff]{0,4}?[”"]?(?:患[者儿]|病[人友患例房区种]|群[众体]|人[群员士]|学[生员]|干部|儿童|老[人乡]|职工|家庭|家属|夫[妻妇]|双方|孤儿|妇女|[孕产]妇|[村居牧]民|当事人|识别|课题|户(?!口)|对象|防[治控]|诊[疗治断]|研究|筛查|随访|预防|[\d一二三四五六七八九十百两]+[余多]?(?:[例台人名]|万(?![元块]))|首例|多例|宣[传讲]|知识|科(?!技)|门诊|中心|专[家业科]|机制|领域|项目|救[治助]|管理|政策|补[助贴]|协会|基金|监测|风险|案|率|工作|服务|纠纷|登记|联合会|法院)/;
/** What is said of many, or done for them. */
const ofMany =
  /患者|病人|群众|学生|户均|销售|营业|经营|集体|财政|到岗|上[班岗]|办公|值班|首例|全[国省市县]|[0-9]例/;
/** Who is like one's family, or of a family of those whom one serves. */
const compared =
  /(?:[像当如似若比]|视[作为]|当[作成]|[对看]待|如同|爱心|代理|临时|警察|社区|(?:群众|患者|病人|[学员童]生|学[生员]|儿童|[老工军病友商]人|老乡|[村居牧农]民|烈士|战友|邻居|同事|家属|孩子)的?)(?:自己|自家|亲生)?的?$/;
const relatives = new RegExp(kin, 'g');
/** Who is meant without a name, or as one's own. */
const pronouns =
  /本人|该(?:同志|生|员工)|自己|(?<!其)[他她](?!们|人|日|乡|国|杀)|(?<=^|[,:(])其(?![他它中余实间次后])/g;
const called =
  /^[^,]{0,8}?(?:未成年人|学生|同学|[村居牧]民|职工|教师|患者|老师|干部|老人|青年|少年|同志)(?=[\u4e00-\u9fff]{2,3})/;
const ownName = new RegExp(`^${plainName}`);
/** 李一是, 李一的: a name that a sentence goes on to tell of. */
const whoIs = new RegExp(`^(${plainName})(?=[是系因曾患被的])`);
const farthest = 70;
/** More between whom a text tells of and what it tells is seldom of one thing. */
const longestLead = 26;

/** Who stands where in a clause. */
interface Person {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether what stands from `start` to `end` is told of one person: of a relative, of whom a pronoun or a name in the
 * sentence means, or of whom the whole text is told; and not of those whom he or she serves, treats or judges. What
 * `isWeak` says too little by itself: its own clause must name somebody.
 */
export function isTold(
  text: string,
  start: number,
  end: number,
  around: Surroundings,
  isWeak: boolean,
): boolean {
  const { isOfPerson = false, label, lists } = around.fieldAt(start);
  if (lists === 'bodies' || ofMany.test(text.slice(start, end)) || isInTitle(text, start)) return false;
  const after = text.slice(end, end + 24);
  if (isOfKin(after)) return true;
  if (ofOthers.test(after)) return false;
  const whole = text.slice(Math.max(0, start - farthest), start).replace(/^[^]*[。;!?\n\t]/, '');
  const subject = subjectOf(whole, around);
  const sentence = whole.slice(subject.length);
  const isOpen =
    isOfPerson || subject !== '' || (lists === 'persons' && (remarks.test(label) || isProse(text, start)));
  const clauses = sentence.split(/[,:()]/).toReversed();
  for (const clause of isWeak ? clauses.slice(0, 1) : clauses) {
    const person = personIn(clause, around, isOpen);
    const said = clause
      .slice(person?.end ?? 0)
      .replace(/^[\u4e00-\u9fff]?(?:同[志学]|老师|先生|女士)|^的(?:[大小二三]|两个|独生)?孩子(?!们)/, '');
    if (others.test(said) || said.length > longestLead) return false;
    if (person) return !compared.test(clause.slice(0, person.start));
  }
  return isOpen && (!isWeak || clauses[0]?.trim() === '');
}

/** 《父亲的病》 */
function isInTitle(text: string, index: number): boolean {
  return /《[^》]*$/.test(text.slice(Math.max(0, index - 30), index));
}

/** Heads of what is said of each, in few words. */
const remarks = /备注|附记|说明|意见|评语|理由|依据|原因|情况|事迹|表现|简介|代表/;
/** Shorter cells of a list name what it is for. */
const shortestProse = 12;

function isProse(text: string, index: number): boolean {
  const from = text.slice(Math.max(0, index - shortestProse), index).search(/[^\n\t]*$/);
  const start = Math.max(0, index - shortestProse) + from;
  return !/[\n\t]/.test(text.slice(start, start + shortestProse)) && text.length >= start + shortestProse;
}

const kinBehind = new RegExp(
  `^(?:[早中晚]期|[0-9一二三四五六七八九十]+[多余]?年)?(?:的|、)[\\u4e00-\\u9fff0-9、]{0,6}?(?:${kin})(?!们)`,
);

/** 瘫痪在床的婆婆 */
function isOfKin(after: string): boolean {
  const whole = kinBehind.exec(after)?.[0];
  return whole !== undefined && !others.test(whole);
}

/** A company that is fined is nobody. */
const isBody =
  /^[\u4e00-\u9fff()]{2,24}?(?:公司|集团|市场|厂|站|中心|合作社|协会|酒店)(?:[因于曾在]|[0-9]{4}年|$)/;

/** The last person in `clause`: a relative or a pronoun, or the name with which it begins. */
function personIn(clause: string, { names }: Surroundings, isOpen: boolean): Person | undefined {
  let last: Person | undefined;
  for (const pattern of [relatives, pronouns]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(clause); match; match = pattern.exec(clause))
      if (!last || match.index >= last.start)
        last = { start: match.index, end: match.index + match[0].length };
  }
  if (last) return last;
  const words = clause.trimStart();
  if (isBody.test(words)) return undefined;
  const lead = clause.length - words.length;
  const callLength = called.exec(words)?.[0].length ?? 0;
  const own = words.slice(callLength, callLength + 3);
  const isNamed =
    beginsWithName(words, names) ||
    ((callLength > 0 || isOpen) && ownName.test(own)) ||
    isSurnamed(whoIs.exec(words)?.[1] ?? '');
  return isNamed ? { start: lead, end: lead + callLength + 2 } : undefined;
}
