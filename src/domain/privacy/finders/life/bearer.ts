import { matchesIn } from '../../../lists/matches-in.ts';
import { isSurnamed } from '../../../name/likely-names.ts';
import { beginsWithName, namedSurnames } from '../person.ts';
import type { Surroundings } from '../../surroundings.ts';
import { kin } from './kin.ts';
import { isOfOthers } from './others.ts';
import { plainName, wordly } from './somebody.ts';

/** Of whom a clause tells, and where he or she stands in it. */
export interface Bearer {
  readonly start: number;
  readonly end: number;
  readonly isRelative?: boolean;
}

const relatives = new RegExp(kin, 'g');
/** Who is meant without a name, or as one's own. */
const pronouns =
  /本人|该(?:同志|生|员工)|自己|我(?=[被曾患因从也都还又自得做动确查是在当已有没身离欠家]|$)|(?<!其)[他她](?!们|人|日|乡|国|杀)|(?<=^|[,:(])其(?![他它中余实间次后])/g;
/** Surnames with which words begin, where none of these does. */
const wordySurnamed =
  '(?!毛[病利笔巾衣竹]|岳[父母]|梅花|童[年工]|项目|季[度节]|费用|包[括含装]|盛[大行]|游[客泳戏]|兰州|章程|桂花|卓越|辛[苦勤]|[方文康][法案式面便向化明艺件字复养]|安[全置装排徽]|成[年果绩立功员为长都]|常[年委住务]|路[线灯边]|万[元人余])[毛岳梅童项季费包盛游兰章桂卓辛方文康安成常路万]';
const titledName = `(?:${plainName}|${wordySurnamed}[\\u4e00-\\u9fff]{1,2})`;
/** What somebody is, before a name: 教师李一. */
const called = new RegExp(
  `(?:未成年人|(?:参保|受[访助]|被保险|投保|监护|[供捐]?赠)人|[受供捐获][救助献访]?者|[业租住]户|业主|房客|邻居|[储客用]户|[旅乘游顾]客|考生|[男女][婴童孩]|[患婴]儿|学[生员]|同学|[村居牧]民|群众|职工|员工|工人|教师|老师|患者|干部|老人|青年|少年|同志|党员|[医护]士|医生|司机|驾驶员|民警|[书秘]记|主任|[科处局院校所站队班组护]长|负责人|候选人|人选|[申推]请人|当事人|对象|[户委会]员|(?:工作)?人员|住户|户主|支书)(${titledName})`,
  'g',
);
const ownName = new RegExp(`^${plainName}`);
/** 李一是, 李一的, 李一同志: a name that a sentence goes on to tell of. */
const whoIs = new RegExp(
  `^(${plainName}?)(?=同[志学]|老师|先生|女士|[是系因曾患被的于也从又已今自身家一还刚]|$)`,
);
/** A company that is fined is nobody. */
const isBody =
  /^[\u4e00-\u9fff()]{2,24}?(?:公司|集团|市场|厂|站|中心|合作社|协会|酒店)(?:[因于曾在]|[0-9]{4}年|$)/;

/** The last person in `clause`: a relative or a pronoun, the name with which it begins, or a name behind what one is. */
export function bearerIn(clause: string, { names }: Surroundings, isOpen: boolean): Bearer | undefined {
  const [relative, pronoun] = [relatives, pronouns].map((pattern) => matchesIn(clause, pattern).at(-1));
  if (relative && relative.index >= (pronoun?.index ?? 0)) return { ...placeOf(relative), isRelative: true };
  if (pronoun) return placeOf(pronoun);
  const words = clause.trimStart();
  if (isBody.test(words)) return undefined;
  const start = clause.length - words.length;
  const isNamed =
    beginsWithName(words, names) ||
    (isOpen && ownName.test(words)) ||
    isSurnamed(whoIs.exec(words)?.[1] ?? '');
  if (isNamed) return { start, end: start + 2 };
  const titled = matchesIn(clause, called).findLast(({ 1: name = '' }) => isSurnamed(name));
  return titled && placeOf(titled);
}

function placeOf({ 0: words, index }: RegExpExecArray): Bearer {
  return { start: index, end: index + words.length };
}

const nameAtEnd = new RegExp(
  `(?<!毕)${wordly}[${namedSurnames}](?!群众|职工|员工|学生|学员|干部|[村居农牧]民|家[属庭]|儿童|老人|妇女|青年|患者|病人|企业|公司|单位)[\\u4e00-\\u9fff]{2}$`,
);

/** A name right before what is told: 得知李一患病. */
export function bearerAtEnd(clause: string): Bearer | undefined {
  const match = nameAtEnd.exec(clause);
  return match && isSurnamed(match[0]) ? placeOf(match) : undefined;
}

const behind = '^[\\u4e00-\\u9fff0-9]{0,4}?';
const kinBehind = new RegExp(`${behind}(?:的|、)[\\u4e00-\\u9fff0-9、]{0,6}?(?:${kin})(?!们)`);
const namedBehind = new RegExp(`${behind}的(${plainName})(?=[,。;、)的从在是把将仍主依坚没却也又]|$)`);

/** Whether what is told before `after` is told of a relative or of somebody named in it: 瘫痪在床的婆婆, 患病的李一. */
export function isBornBehind(after: string): boolean {
  const whole = kinBehind.exec(after)?.[0];
  return (whole !== undefined && !isOfOthers(whole)) || isSurnamed(namedBehind.exec(after)?.[1] ?? '');
}

/** What may stand alone before what is told of whom the next clause names: 因患病,李一请假. */
const conjunction = /^(?:虽然?|尽管|因为?|由于|鉴于|即[使便]|[0-9]{4}年(?:[0-9]{1,2}月)?)?$/;
const nextClause = new RegExp(
  `^[^,。;]{0,6},(?:但是?|可是?|[却而]|所以|因此|这[是让使])*(?:[他她](?!们)|(${plainName}?)(?=[去今仍依更坚在也还主同却从就申请心]))`,
);

/** Whether what is told between `said` and `after` is told of whom the clause after it begins with. */
export function isBornNext(said: string, after: string): boolean {
  if (!conjunction.test(said)) return false;
  const [whole, name] = nextClause.exec(after) ?? [];
  return whole !== undefined && (name === undefined || isSurnamed(name));
}
