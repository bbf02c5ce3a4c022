import { matchesIn } from '../../lists/matches-in.ts';
import { surnames } from '../../name/likely-names.ts';
import { isNamedBefore } from './person.ts';
import type { Sighting } from '../sighting.ts';
import { type Surroundings, wordsBefore } from '../surroundings.ts';

/** Heads of what the law holds sensitive of a person: health, disability, faith, a criminal record. */
const sensitive =
  '疾病|病种|病情|病名|病史|诊断|健康状况|身体状况|心理(?:测评|评估|测试|状况)|过敏|手术史|孕期|是否怀?孕|传染病|是否残疾|政审|血型|残疾(?:类别|类型|等级|级别|程度|情况|状况)|(?:[致贫困](?:病|残|贫|困)?|救助|帮扶|资助)(?:的)?(?:原因|事由)|困难情形|信仰|前科|犯罪记录|违法犯罪';
/** Heads of a family's affairs, which are nobody's but theirs. */
const family =
  '婚姻|婚否|配偶|子女(?!教育)|家庭成员|家属姓名|监护人|紧急联系人|^(?:父亲?|母亲?|丈夫|妻子|家长)(?:姓名|单位|情况|$)|家庭(?:[年月]|人均)*收入|个人[年月]*收入|^[年月]收入|工资(?![级标待号档])|月薪|家庭财产';
/** A head by which a column may have something to seek. */
export const sensitiveHead = new RegExp(`${sensitive}|${family}`);
/** What such a field says of whom there is nothing to say. */
const nothing = /^[\s(]*(?:[无否未良]|没有|健康|正常|合格|一般|[-/—.])?(?:好|婚)?[\s)。]*$/;

const impairments = '(?:视力|听力|言语|肢体|智力|精神|多重)';
/** Degrees of disability (GB/T 26341-2010): an office grades a person, never a group. */
const degree = new RegExp(
  `${impairments}残疾人?[,(:为系是\\s]{0,3}(?:残疾)?(?:等级)?[:为]?[一二三四1-4]级|${impairments}[一二三四1-4]级残疾`,
  'g',
);
const positive = /(?:HIV|艾滋病(?:病毒)?|梅毒|乙肝)(?:抗体|检测|检查|病毒)?[^,。;\n]{0,6}?阳性(?!率|检)/gi;

const has = '(?:患(?!者|处|难|得|失|病率)(?:有|上|了)?|罹患|(?:诊断|确诊)(?:为|患有?)|查出(?:患有?)?|得了)';
const illness =
  '(?:[\\u4e00-\\u9fff]{0,8}?(?:癌|瘤|病(?![虫害例床房种区])|症|炎|[甲乙丙丁戊]肝|障碍|中风|抑郁症?|焦虑症?|自闭症?|失明|失聪|结核|脑瘫|硬化|梗[塞死]|瘫痪?|中毒|痴呆|高血压|精神分裂)|HIV|[肢身]?体?残疾)';
const end = '(?=$|[,。;、)\\s])';
/** Of a child, whom and where it learns; who teaches there is none. */
const atSchool =
  '(?:(?![任教])[^。;\\n]){0,16}(?:小学|中学|幼儿园|学校)(?:(?![任教])[^,。;\\n]){0,8}(?:年级|班|就读|上学|读书|在读)';
const childAtSchool = `之[子女]${atSchool}`;
/** What is a person's own affair, where it is said of one. */
const state = new RegExp(
  [
    `${has}${illness}`,
    `确诊${illness}${end}`,
    `(?:做过|接受过?|经历过?|进行过)[\\u4e00-\\u9fff]{0,6}(?:移植|切除|搭桥|截肢|化疗|放疗|透析)(?:手术|治疗)?${end}`,
    `做了(?![^,。;]{0,6}(?:首|第|全[省国市]))[\\u4e00-\\u9fff]{0,6}(?:切除|截肢|化疗|放疗|透析)(?:手术|治疗)?${end}`,
    `(?:服用|注射)抗[\\u4e00-\\u9fff]{1,6}(?:药物?|剂)`,
    `(?:因[\\u4e00-\\u9fff]{1,12})?被(?:判处|判刑|行政拘留|刑事拘留|逮捕|[公治行][\\u4e00-\\u9fff]{0,4}处罚)`,
    `(?:与前?[夫妻丈子]{1,2}[^,。;]{0,6})?离婚(?![案率冷登纠证])`,
    childAtSchool,
    `(?<=^|[系是,:(\\t\\n])(?![\\u4e00-\\u9fff]{1,8}[系是])[\\u4e00-\\u9fff]{1,8}?(?:患[者儿]|感染者|携带者)${end}`,
    `(?:因[\\u4e00-\\u9fff]{1,12})?(?:致残|落下(?:终身)?残疾|失明|失聪)${end}`,
    `残疾${end}|瘫痪|怀孕|流产|(?:离异|丧偶)(?!家庭|妇女|老人|子女|[人群])|吸毒|(?:强制隔离|社区)戒毒|刑满释放|社区矫正`,
    '(?:信仰|信奉|皈依)[\\u4e00-\\u9fff]{0,4}教(?!育)',
  ].join('|'),
  'g',
);
/** What may stand between a person and a state. */
const between =
  /(?:[0-9]{1,4}年(?:[0-9]{1,2}月)?|(?:[0-9]{1,4}年[^,。;]{0,3})?于|同志|自幼|幼年|从小|一直|长期|不幸|早年|近年|目前|[现曾又也均还先后身体系是因被]|[,:(\s])+$/;
const relative =
  '(?:妻子?|丈夫|爱人|配偶|父亲?|母亲?|儿子|女儿|[长次独]子|[长次独]女|孙子|孙女|爷爷|奶奶|老伴)';
/** Of whom one speaks, without a name: who writes, who was named before, and the family. */
const whose = new RegExp(`(?:本人|该[生户]?|(?<!其)[他她]|其[子女父母妻夫]?|${relative})$`);
/** 其妻李某: one of the family, by name. */
const namedRelative = new RegExp(`${relative}[${surnames}][\\u4e00-\\u9fff]{1,2}$`);
/** A child and its school. */
const schooling = new RegExp(`(?:儿子|女儿|[长次独]子|[长次独]女|孙子|孙女)${atSchool}`, 'g');
/** Whom somebody is married to. */
const spouse = new RegExp(
  `(?<=配偶(?:姓名)?[:为是]?)[${surnames}][\\u4e00-\\u9fff]{1,2}(?=[,。;、)\\s(]|$)`,
  'g',
);
/** A list of a family. */
const familyList = new RegExp(`家庭(?:主要)?成员(?:情况)?[:(]\\s*${relative}[^。;\\n]{0,30}`, 'g');

/** Without any of these there is nothing to find in a text. */
export const sensitiveWords =
  /残疾|患|诊|查出|得了|阳性|感染者|携带者|瘫痪|怀孕|流产|离异|丧偶|吸毒|戒毒|刑满|矫正|信仰|信奉|皈依|小学|中学|幼儿园|学校|移植|切除|搭桥|截肢|[化放]疗|透析|抗|判处|判刑|拘留|逮捕|处罚|离婚|致残|失明|失聪|成员|配偶/;

/**
 * What a text tells of a person's health, disability, faith or family (个人信息保护法 28; 政府信息公开条例 15): in
 * columns of a list of persons that are called so, and in words that tell it of somebody.
 */
export function sensitiveLife(text: string, around: Surroundings): Sighting[] {
  return [...inFields(around), ...inWords(text, around)].toSorted((a, b) => a.start - b.start);
}

function inFields({ cells }: Surroundings): Sighting[] {
  return cells.flatMap(({ text: cell, start, field: { label, lists } }) =>
    lists === 'persons' && sensitiveHead.test(label) && !nothing.test(cell) ? [sightingOf(cell, start)] : [],
  );
}

function inWords(text: string, around: Surroundings): Sighting[] {
  if (!sensitiveWords.test(text)) return [];
  const said = [degree, positive, schooling, spouse, familyList].flatMap((pattern) =>
    matchesIn(text, pattern),
  );
  const named = matchesIn(text, state).filter(({ index }) => isSomebodys(text, index, around));
  return [...said, ...named].map(({ 0: words, index }) => sightingOf(words, index));
}

/** Whether the state at `start` is said of somebody: of whom is named or meant before, or in a list of persons. */
function isSomebodys(text: string, start: number, around: Surroundings): boolean {
  const isInList = around.fieldAt(start).lists === 'persons';
  if (isInList && /(?:^|[\n\t,。;、:(因])$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  const before = wordsBefore(text, start, around).replace(between, '');
  const person = before.replace(/之$/, '');
  return (
    whose.test(before) ||
    namedRelative.test(before) ||
    isNamedBefore(person.replace(/之[妻夫父母子女]$/, ''), around)
  );
}

function sightingOf(words: string, start: number): Sighting {
  return { kind: 'sensitive', start, end: start + words.length, value: words };
}
