import { isSurnamed } from '../../../name/likely-names.ts';
import { isName } from '../../listed-names.ts';
import { type Surroundings, wordsBefore } from '../../surroundings.ts';
import { anySurnames, isNamedBefore, namedSurnames } from '../person.ts';

/** Of whom a person is related to. */
export const relative =
  '(?:妻子?|丈夫|爱人|配偶|老公|老婆|媳妇|父亲?|(?<!父)母亲?|爸爸?|妈妈?|婆婆|公公|岳[父母]|儿子|女儿|闺女|[长次独]子|[长次独]女|孙子|孙女|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥|弟弟|姐姐|妹妹|老伴儿?|其[子女]|[之其][兄弟姐妹叔伯舅姑姨])';
/** What may stand between a person and a state. */
const between =
  /(?:[0-9]{1,4}年(?:[0-9]{1,2}月)?|(?:[0-9]{1,4}年[^,。;]{0,3})?于|[0-9一二三四五六七八九十]{1,3}周?岁(?:时|那年|多)?|[男女]性?(?=[,(])|同志|自幼|幼年|从小|一直|长期|同学|老师|先生|女士|师傅|不幸|早年|近年|目前|[现曾又也均还先后身体系是因被]|[,:(\s])+$/;
/** Of whom one speaks, without a name: who writes, who was named before, and the family. */
const whose = new RegExp(`(?:本人|该[生户]?|(?<!其)[他她]|其[子女父母妻夫]?|${relative})$`);
/** 其妻李某: one of the family, by name. */
const namedRelative = new RegExp(`${relative}[${namedSurnames}][\\u4e00-\\u9fff]{1,2}$`);
/** 关爱, 成长, 常年: with these many a word begins. */
export const wordly = '(?![关成常易时安方文高多才仁于向任连何万])';
/** Surnames of two signs, with which no word begins. */
export const twoSigned =
  '甪里|亓官|夹谷|宗政|乐正|即墨|段干|欧阳|上官|司马|诸葛|皇甫|尉迟|慕容|令狐|夏侯|宇文|端木|万俟|申屠|完颜|南宫|澹台|公冶|钟离|淳于|轩辕|鲜于|闾丘|濮阳|赫连|呼延|拓跋|漆雕|单于|司徒|公孙|闻人|太叔|东方|独孤|长孙|巫马|相里|富察|仲孙|羊舌|梁丘|司寇|颛孙|左丘|东郭|宰父|汝嫣|公羊|谷梁|纳兰|叶赫|耶律|公西';
/** A name that ends a clause or goes before a state, and of which nothing is hidden. */
export const plainName = `(?:${twoSigned}|${wordly}[${namedSurnames}](?!某))[\\u4e00-\\u9fff]{1,2}`;
/** What a clause begins with that stands before a state, and is a word and no name, by its first sign. */
const wordsBegun =
  '(?![经从能都相和须查别通全单双后家与及又毋]|安[全置装排心]|于[今近昨去前此是本上下该其年]|时[常间候代期有任隔至值]|向[上来前社其本]|关[于键系爱心注]|高[校中级等新层端龄考位度]|常[年委住务]|成[年果绩立功员为长]|多[年项次个种名位]|万[元人余]|[任何]何?[时人种意务职期]|[文方][化件法案面]|农[民村户业家]|[边井车空][远境边间里上站]|[冷热]天|贫困|终[身年于]|明[年天日确]|满[意足]|衡量|柏树|毕[竟业]|元[旦月]|平[时日均常]|当|那[时个些]|年[度初底末]|项目|费用|计[划算件]|支[部付出援]|管[理道网护]|路[线灯边面上]|江[边苏西]|花[费卉]|司[机法]|干[部活])';
/** What no name of three signs ends in: what people, places and things are called by, and small words. */
const noEnd =
  '(?<![人者户民员工童生儿女长主初部费款群苗田地场边位虎鹿羊牛猪鱼草品癌炎瘤园社馆楼站台点库街路村镇乡组队区县市校院所厂店家病症时期间里内中上下前后年月日的了共均都各皆也又再已仍才将会须应可并且或如若因为被])';
/** 何一一: three signs with whatever surname, which are no word for a sort of people. */
export const anyName = `${wordsBegun}[${anySurnames}][\\u4e00-\\u9fff]{2}${noEnd}`;
/** 李一一: three signs with a surname with which few words begin. */
export const fullName = `${wordly}[${namedSurnames}](?!某)[\\u4e00-\\u9fff]{2}${noEnd}`;
/** 学生李一: whom the text names behind what he or she is. */
const named = new RegExp(
  `(?:学生|同学|学员|患者|村民|居民|牧民|群众|职工|员工|工人|邻居|同事|老人|孩子|儿童|少年|未成年人|当事人|人员|对象|[保困]户|残疾人|教师|老师|干部|其中|名单[中里]|[组村]|[是为叫的])(${plainName}|${anyName})$`,
);

/** What is fined or praised so may be a body. */
const bodyBefore = /[\u4e00-\u9fff]{3}(?:公司|集团|中心|市场|[局院校厂站所馆])$/;

/** Whether the state at `start` is said of somebody: of whom is named or meant before, or in a list of persons. */
export function isSomebodys(text: string, start: number, around: Surroundings): boolean {
  const isInList = around.fieldAt(start).lists === 'persons';
  if (isInList && /(?:^|[\n\t,。;、:(因])$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  const before = wordsBefore(text, start, around).replace(between, '');
  if (bodyBefore.test(before)) return false;
  const person = before.replace(/之$/, '');
  return (
    whose.test(before) ||
    namedRelative.test(before) ||
    isSurnamed(named.exec(before)?.[1] ?? '') ||
    isNamedBefore(person.replace(/之[妻夫父母子女]$/, ''), around)
  );
}

/** What may stand before a state in the clause of whom all of the text is told: when, and why. */
const adverb =
  /(?:[0-9]{4}年(?:[0-9]{1,2}月)?|[今去当次同那]年|[\u4e00-\u9fff]{1,6}(?:期间|[前后时])|因[\u4e00-\u9fff]{0,10}|与前?[夫妻丈子]{1,2}|[,\s]|多年|常年|自己|自幼|从小|先后|曾|又|身|被|不幸|还|仍|刚|现|已|也|于|突然|意外)$/;
/** Of whom else a sentence tells, and what is done for them. */
const others =
  /患者|病人|[村居牧]民|群众|学生|老[人乡]|乡亲|儿童|孩子|[产孕]妇|妇女|职工|员工|人员|对象|家属|当事人|同[志事]|体检|筛查|检[查测验]|接诊|收治|救治|门诊|诊疗|治疗|案|户/;
const longestSentence = 60;

/** Who begins a sentence that is told of him or her, with what is said of a person first: 李一,女,1966年生,示例村村民, */
const subject =
  /^(?:[\u4e00-\u9fff]{0,4}(?:人|者|对象|户主|学生|儿童):?)?([\u4e00-\u9fff·]{2,9})(?:,(?:[男女]性?|[^,]{1,12}(?:岁|族|生|[村居牧]民|职工|工人|教师|学生|党员|群众)))+,/;

/**
 * Whether the state at `start` begins what is told of one person, by the whole text or by the sentence, or a clause in
 * which only adverbs stand before, and the sentence tells of nobody else.
 */
export function isOwn(text: string, start: number, around: Surroundings): boolean {
  const sentence = text.slice(Math.max(0, start - longestSentence), start).replace(/^[^]*[。;\n]/, '');
  const named = subjectOf(sentence, around);
  if (named === '' && !around.fieldAt(start).isOfPerson) return false;
  const predicate = sentence.slice(named.length);
  return (predicate.trim() === '' || isOfAdverbs(predicate.replace(/^[^]*,/, ''))) && !others.test(predicate);
}

/** Who begins `sentence`, with what is said of a person first; '' where nobody does. */
export function subjectOf(sentence: string, { names }: Surroundings): string {
  const [whole = '', name = ''] = subject.exec(sentence) ?? [];
  return isSurnamed(name) || /^.某某?$/.test(name) || isName(name, names) ? whole : '';
}

/** Whether `clause` is adverbs: they are taken from its end one by one, so that no row of them is read many ways. */
function isOfAdverbs(clause: string): boolean {
  let rest = clause;
  for (let left = rest.replace(adverb, ''); left !== rest; left = rest.replace(adverb, '')) rest = left;
  return rest === '';
}
