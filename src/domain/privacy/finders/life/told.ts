import { isSurnamed } from '../../../name/likely-names.ts';
import type { Surroundings } from '../../surroundings.ts';
import { isName } from '../../listed-names.ts';
import { isNamedBefore } from '../person.ts';
import { kin } from './kin.ts';
import { bearerAtEnd, bearerIn, isBornBehind, isBornNext, withoutElders } from './bearer.ts';
import { bringsIn, compared, isOfOthers, ofMany, ofOthers } from './others.ts';
import { plainName, subjectOf } from './somebody.ts';

const farthest = 70;
/** A paragraph or two, in whose beginning somebody is named. */
const longestText = 300;

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
  const { label, lists } = around.fieldAt(start);
  const fact = text.slice(start, end).replace(/^因.*(?=[被受遭])/, '');
  const isOfMany = ofMany.test(fact) && !ofHousehold.test(fact);
  if (isOfMany || isInTitle(text, start) || isConditional(text, end)) return false;
  const after = text.slice(end, end + 24);
  if (ofSoMany.test(after)) return false;
  if (lists !== 'bodies' && isBornBehind(after)) return true;
  if (/^(?:孩子|娃)/.test(after) && !/有一?个?$/.test(text.slice(Math.max(0, start - 3), start)))
    return false;
  const before = withoutElders(
    text
      .slice(Math.max(0, start - farthest), start)
      .replace(/^[^]*[。;!?\n\t]/, '')
      .replace(after.startsWith('”') ? quoteAtEnd : oneself, ''),
    text.slice(Math.max(0, start - longestText), start),
  );
  const isRemark = isRemarkOf(before, around) || (ofWhom.test(label) && wholeCell.test(before));
  if (lists === 'bodies' && !isRemark && !lastClauses(before).some((clause) => isOfNamed(clause, around)))
    return false;
  if (isOfOthersBehind(before, fact, after, isRemark)) return false;
  if (onlyName.test(before) && ofOne.test(label) && isSurnamed(before.slice(0, -1))) return true;
  return isToldBehind(
    isRemark ? before.replace(countBefore, '') : before,
    { text, start, fact, after, isRemark, isWeak },
    around,
  );
}

/** 家中有两名病人: whom somebody lives with. */
const ofHousehold = /^(?:[该本]户|家[中里]?|户[内中])有/;

/** 母亲去世的儿童26名: behind what is told, of how many it is told. */
const ofSoMany =
  /^[^,。;()他她]{0,12}?的[\u4e00-\u9fff]{0,4}(?:儿童|学生|家庭|老人|人员|户|群众|职工)(?:共|有|计)?[0-9一二三四五六七八九十]+[余多]?[名户人个]/;

/** 王示例个人, 王示例本人: what goes on behind somebody, and is not how many they are. */
const oneself = /(?<=[^0-9一二两三四五六七八九十几多数每各些整])(?:个人|本人)$/;

/** 乙肝“大三阳”: a word alone in its quotation marks. */
const quoteAtEnd = /“$/;

/** Whether what stands behind what is told says that it is of others, and is no word for whom it is told of. */
function isOfOthersBehind(before: string, fact: string, after: string, isRemark: boolean): boolean {
  if (!ofOthers.test(after.replace(/^一[案事]/, ''))) return false;
  const isSort =
    (predicate.test(after) && (/[是系]$/.test(before) || (/^[是系]/.test(fact) && !before.endsWith('的')))) ||
    (sufferer.test(after) && copula.test(before)) ||
    (ofFamily.test(after) && descent.test(before));
  return !isSort && !(isRemark && sort.test(after));
}

/** What is told, and where: what stands `after` it, and whether it is a remark behind a name. */
interface Telling {
  readonly text: string;
  readonly start: number;
  readonly fact: string;
  readonly after: string;
  readonly isRemark: boolean;
  readonly isWeak: boolean;
}

/** Whether what is told behind `before` is told of somebody in it, or of whom its field is. */
function isToldBehind(before: string, telling: Telling, around: Surroundings): boolean {
  const { text, start, fact, after, isRemark, isWeak } = telling;
  const { isOfPerson = false, label, lists } = around.fieldAt(start);
  const subject = subjectOf(before, around);
  const isOfWork = works.test(label) && !reasons.test(label);
  const isOfOffice = lists === 'persons' && ofOffice.test(before);
  const isOpen =
    isOfPerson ||
    isHeadedByName(text, start, around) ||
    subject !== '' ||
    (lists === 'persons' &&
      (!isOfWork || isOfOffice || isProse(text, start) || ofKin.test(fact) || isOfBody(fact, before, label)));
  const [own = '', ...earlier] = before
    .slice(isOfOffice ? before.lastIndexOf('(') + 1 : subject.length)
    .split(/[,:()]/)
    .filter((clause) => !isRemark || !sortOfOne.test(clause))
    .toReversed();
  // 李一为穆斯林 says what somebody is; behind 为 others stand where more follows.
  const said = /^(?:[,。;:)]|$)/.test(after) ? own.replace(/为$/, '') : own;
  const isBorn = isBornIn([said, ...earlier], around, isOpen, isWeak);
  if (isBorn !== undefined) return isBorn;
  if (isRemark) return !isOfOthers(own);
  if (!isOpen) return isBornNext(own, after);
  return !isWeak || (degree.test(own) && (!isOfWork || isUnwell.test(`${fact}${after}`)));
}

/** 李一:…: whether the line in which something stands begins with the name of somebody, of whom it tells. */
function isHeadedByName(text: string, start: number, { names }: Surroundings): boolean {
  const from = Math.max(0, start - longestLine);
  const lineEnd = text.slice(from, start).lastIndexOf('\n');
  if (lineEnd === -1 && from > 0) return false;
  const line = from + lineEnd + 1;
  const colon = text.slice(line, line + longestHead).indexOf(':');
  return colon > 1 && isName(text.slice(line, line + colon), names);
}

/** Behind more of a line its head says no more of whom it tells. */
const longestLine = 5_000;
/** As long as a name is, with the mark behind it. */
const longestHead = 16;

/** 李一(…: whether what stands behind `words` is in a bracket behind somebody. */
function isRemarkOf(words: string, around: Surroundings): boolean {
  const bracket = words.lastIndexOf('(');
  if (bracket < 1 || words.includes(')', bracket)) return false;
  const before = words
    .slice(0, bracket + 1)
    .replace(countBefore, '')
    .replace(titleBefore, '');
  return isNamedBefore(before, around) || isSurnamed(before) || childBefore.test(before);
}

/** 李一老人(…, 儿童小样(…: what goes between a name and the bracket, and a child by what it is called. */
const titleBefore = /(?:老人|同[志学]|老师|夫妇|一?家庭?|户)?\($/;
const childBefore = /(?:儿童|孤儿|孩子|[男女][孩童])(?:小[\u4e00-\u9fff]|([\u4e00-\u9fff])\1)$/;

/** 只有李一1人(…: how many are named before a bracket. */
const countBefore = /等?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})[人名位](?=\([^()]*$)/;

/** Heads under which each cell is the name of somebody, whatever the surname. */
const ofWhom = /(?:姓名|负责人|法定代表人|联系人|带头人|学生|教师|导师|作者|[校院园会主]长|主任|经理|书记)$/;
/** A cell that is a name, up to what a bracket behind it says. */
const wholeCell =
  /^(?![\u4e00-\u9fff]{0,2}(?:患者|病人|儿童|老人|家庭|人员|学生|群众|职工|户))[\u4e00-\u9fff]{2,4}\([^()]*$/;

/** Whether a clause of a text on bodies tells of a person whom it names, or of a relative of one. */
function isOfNamed(clause: string, around: Surroundings): boolean {
  const bearer = bearerIn(clause, around, false);
  if (!bearer) return bearerAtEnd(clause) !== undefined;
  return bearer.isRelative ? namedBefore.test(clause.slice(0, bearer.start)) : !pronoun.test(clause);
}

const namedBefore = new RegExp(
  `(?:${plainName}|董事长|[院园校厂站所局]长|负责人|代表人?|法人|经理|主任|书记)(?:之|的)?$`,
);
const pronoun = /[他她其]|本人|自己/;

/** The clauses of the bracket that is open at the end of `words`, or the clause there. */
function lastClauses(words: string): readonly string[] {
  const bracket = words.lastIndexOf('(');
  const isOpen = bracket !== -1 && !words.includes(')', bracket);
  return isOpen ? words.slice(bracket + 1).split(/[,:]/) : [words.replace(/^[^]*[,:()]/, '')];
}

/** 挂科学生: what somebody is in a remark behind the name, and nobody else. */
const sortOfOne =
  /^(?![有帮为给对照资服救与和被])[\u4e00-\u9fff]{2,8}(?:学生|职工|员工|人员|党员|干部|教师|老人|户|者)$/;

/** What somebody is called by what is told, at the end of a remark: 透析户, 白血病患者. */
const sort = /^[\u4e00-\u9fff]{0,4}(?:[者户]|人员|患[者儿]|病?人|家属|亲属|子女|配偶|家庭)(?=[,;)])/;

/** 李一,尿毒症: a cell under who is meant that begins with a name. */
const onlyName = /^[\u4e00-\u9fff]{2,4}[,:(]$/;
const ofOne = /[者人员]$|姓名|对象/;

/** What may stand before an illness that is told by itself: 2021年轻度贫血. */
const degree =
  /^\s*(?:[0-9]{4}年|[轻中重]度|[早晚]期|[慢急]性|(?:先天|原发|继发|老年|多发)性?|[骨肺肝胃肠肾脑舌喉鼻咽食道管乳腺宫颈卵巢前列膀胱皮肤淋巴血胰胆甲状眼耳牙心输尿直结]|正在?|[仍现刚]|目前|本人|接受|进行|[双左右]侧?|疑似|确诊|患有?|伴|长期|常年|多年|严重|轻微|产后|既往)*$/;

/** 系某市福利院长大的孤儿: what somebody is by what is told, behind a place or a time. */
const copula = /[是系为][\u4e00-\u9fff]{1,8}$/;
const sufferer =
  /^的?[\u4e00-\u9fff]{0,2}(?:孤儿|弃婴|患[者儿]|病人|康复者|幸存者|受害人|被害人)(?=[,。;、)]|$)/;

/** 出身于信佛的家庭: of what family somebody is by what is told. */
const ofFamily = /^的?[\u4e00-\u9fff]{0,4}(?:家庭?|人家)(?=[,。;、)]|$)/;
const descent = /(?:来自|出身于?|[生长][于在])一?[个户]?[\u4e00-\u9fff]{0,4}$/;

/** What somebody is by what is told: 是刑满释放人员. */
const predicate = /^[\u4e00-\u9fff]{1,6}(?=[,。;、)]|$)/;

/**
 * Whether what is told behind `clauses`, the last of them first, is told of somebody in them, where it `isWeak` in the
 * last; undefined where nobody is there.
 */
function isBornIn(
  clauses: readonly string[],
  around: Surroundings,
  isOpen: boolean,
  isWeak: boolean,
): boolean | undefined {
  for (const [index, clause] of clauses.entries()) {
    const isNext = clauses.slice(0, index).every((between) => onlyReason.test(between));
    const bearer = bearerIn(clause, around, isOpen) ?? (isNext && !isWeak ? bearerAtEnd(clause) : undefined);
    const said = clause.slice(bearer?.end ?? 0).replace(restOfBearer, '');
    const isOfStaff = ofStaff.test(clause) && onlyWhen.test(clauses[index - 1] ?? '.');
    if (index === 0 ? isOfOthers(said) : bringsIn.test(said) && !isOfStaff) return false;
    if (bearer)
      return (
        !(bearer.isRelative && compared.test(clause.slice(0, bearer.start))) &&
        !(bearer.isRelative && ofStranger.test(clauses[index + 1] ?? ''))
      );
    if (isWeak && !isCopula.test(clause)) break;
  }
  return undefined;
}

/** 带教新护士9人,去年…: whom somebody teaches or leads, and of whom the next clause, which begins with when it was, tells nothing. */
const ofStaff =
  /(?:带教|指导|培养|培训|辅导|授课|管理|带领|率领|招[聘收]|发展|介绍|带出)[^,]{0,14}[0-9]+[余多]?[名人位]$/;
const onlyWhen =
  /^(?:[0-9]{4}年|[去今前]年|同年|当年|[次翌]年)(?:[0-9一二三四五六七八九十]{1,2}月(?:份|[初中底末])?|[春夏秋冬][天季]?|年?[初中底末])?(?:的一天)?$/;

/** What goes with whom a clause tells of, behind two signs of the name: 李一一家, 李一样同志, 李一的大孩子. */
const restOfBearer = new RegExp(
  [
    '^[\\u4e00-\\u9fff]?(?:同[志学]|老师|先生|女士|老人)?(?:一|全)?家(?:庭|[里中人])?(?=$|[曾因前去今近先后已至仍还为替给借欠贷]|[0-9一二三四五六七八九十]+口)',
    '^[\\u4e00-\\u9fff]?(?:同[志学]|老师|先生|女士|老人(?!们)|大[爷妈娘伯]|奶奶|爷爷|婆婆)',
    '^[\\u4e00-\\u9fff]?的?(?:[大小二三]|两个|独生)?孩子(?!们)',
  ].join('|'),
);
/** 延期的只有李一,理由是…: nothing, or that a reason follows. */
const onlyReason = /^\s*(?:(?:理由|原因|事由|缘由|缘故)(?:[是为系]|在于)?)?$/;

/** 李一长年咳嗽,系尘肺 */
const isCopula = /^(?:后来?|经[查诊]|确诊|疑似)*[系是为]$/;
/** 一户人家,丈夫患病 */
const ofStranger = /(?<![第是为系任当])一[名位户]/;

/** 患有癫痫或者曾受刑事处罚的,不得报考: what a rule says of whoever it may be. */
const condition =
  /^[^。;!?\n\t]{0,50}?的(?:人员?|情形)?,?(?:一律|均|概|将)?(?:不得|不予|不能|不可|不宜|不具备|不符合|取消|禁止|除外|按(?:照)?(?:有关|相关)?(?:规定|程序|政策)|(?:可以?|应当?)(?:申请|享受|按|由|依法)|优先(?:安排|考虑|纳入|保障|给予)|予以(?:优先|适当))/;

function isConditional(text: string, end: number): boolean {
  return condition.test(text.slice(end, end + farthest));
}

/** 《父亲的病》 */
function isInTitle(text: string, index: number): boolean {
  return /《[^》]*$/.test(text.slice(Math.max(0, index - 30), index));
}

/** Heads of what each does, where, and for what he or she is named. */
const works =
  /单位|部门|机构|[学院]校|名称|科[室别目]|专业|岗|职[务称业位]|工[种作]|项目|课题|题目|标题|成果|作品|论文|专利|主题|内容|案由|病种|学科|领域|方向|擅长|范围|用途|课程|类[别型]|奖|称号|荣誉|地[址点]|组别/;
/** What tells of whom an illness is that stands in a remark on what somebody does. */
const isUnwell = /^[^()]{0,12}?(?:休|养|住院|治疗|晚期|术|患者|复查|恢复|未愈|停[驾工岗学]|复发|服药)/;
/** 右耳, 职业性: what only somebody's body has, and no field of work. */
const ofOneBody = /^[左右双][耳眼手腿脚臂膝肩肺肾]|职业性|职业病/;
const ofField = /擅长|方向|病种|研究|领域|课题|题目|论文|成果|专业|科[室别]/;

/** Whether a remark on what somebody does tells of his or her body. */
function isOfBody(fact: string, before: string, label: string): boolean {
  return ofOneBody.test(fact) && /\([^()]*$/.test(before) && !ofField.test(label);
}

/** What is told of a relative by name of kin is told of somebody. */
const ofKin = new RegExp(`^(?:${kin})`);
/** 站长(…: a remark behind what somebody is. */
const ofOffice = /[员长师任记工人士生手民户者农商]\([^()]*$/;
/** Heads of why somebody left or changed it. */
const reasons = /(?:原因|事由|理由|缘由)$/;
/** Shorter cells of a list name what it is for. */
const shortestProse = 12;

function isProse(text: string, index: number): boolean {
  const from = text.slice(Math.max(0, index - shortestProse), index).search(/[^\n\t]*$/);
  const start = Math.max(0, index - shortestProse) + from;
  return !/[\n\t]/.test(text.slice(start, start + shortestProse)) && text.length >= start + shortestProse;
}
