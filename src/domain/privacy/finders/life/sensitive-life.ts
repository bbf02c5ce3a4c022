import { matchesIn } from '../../../lists/matches-in.ts';
import { wordPattern } from '../../../lists/word-pattern.ts';
import { isSurnamed, surnames } from '../../../name/likely-names.ts';
import type { Sighting } from '../../sighting.ts';
import type { Surroundings } from '../../surroundings.ts';
import { anySurnames } from '../person.ts';
import { ailment } from './health.ts';
import { lifeWords } from './life-words.ts';
import { householdWords, households, isFamily } from './household.ts';
import { bodyData } from './body-data.ts';
import { knownBy } from './named/known-by.ts';
import { legendsOfMarks } from './legends.ts';
import { fileEnd, filesOfPersons } from './named/named-files.ts';
import { smallWords } from './named/name-begun.ts';
import { fateWords, namedByFate } from './named/named-by-fate.ts';
import { namedVictims, victimWords } from './named/named-victims.ts';
import { isOfNobody } from './nobody/of-nobody.ts';
import { toldFacts } from './kinds/kinds.ts';
import { isSomebodys, plainName, relative } from './somebody.ts';
import { toldLife } from './told-life.ts';

/** Heads of what the law holds sensitive of a person: health, disability, faith, a criminal record. */
const sensitive =
  '节育(?:情况|措施|史|手术)|避孕|孕产史|婚育(?:情况|史|状况)|疾病|病种|病情|病名|病史|诊断|健康状况|身体状况|心理(?:测评|评估|测试|状况)|过敏|(?:手术|用药|家族|既往)史|疫苗接种(?!点|单位|门诊|率|数|机构)|孕期|是否怀?孕|传染病|是否残疾|政审|血型|^残疾$|残[级别]|残疾(?:类别|类型|等级|级别|程度|情况|状况)|(?:[致贫困](?:病|残|贫|困)?|救助|帮扶|资助)(?:的)?(?:原因|事由)|[致返][贫困](?:情况|因素)|困难情形|认定(?:的?依据|理由)|^宗教$|信仰|怀孕|孕周|信教|感染(?:途径|情况)|矫正(?:期限|类[别型])|人脸|指纹|前科|犯罪记录|违法犯罪';
/** Heads of a family's affairs, which are nobody's but theirs. */
const family =
  '婚姻|婚否|配偶|(?<!有无(?:未成年)?)子女(?!教育)|家庭(?:主要)?成员|家属(?:姓名|单位|职业|情况|$)|(?:孩子|小孩|儿子|女儿)姓名|监护人|紧急联系(?!电话|方式)|^(?:父亲?|母亲?|丈夫|妻子|家长)(?:姓名|单位|情况|$)|家庭(?:[年月]|人均)*收入|个人[年月]*收入|^[年月]收入|(?:税[前后]|目前|[现原])年?[薪收]|工资(?![级标待号档])|月薪(?!标准)|月养老金|退休[金费]|负债|外债|债务|欠[款债费租税](?!公告)|分期(?:金额|贷款)|(?:已|待|每[月期])还|[房车网]贷|月供(?!养)|家庭财产|^存款|家庭(?:困难|经济)|困难(?:原因|事由|类[型别]|程度|等级|档次|认定)';
const tellingHead = new RegExp(`${sensitive}|${family}`);
/** Heads of children whom the State cares for, whose names are nobody's business (未成年人保护法 103). */
const minors = /(?:留守|困境|残疾|无人抚养|流浪)儿童(?:姓名)?$|^孤儿(?:姓名)?$/;
const plainChild = /^(?!见|.某)[\u4e00-\u9fff]{2,4}(?=[,(\s]|$)/;
/** What such a grade is of, in a cell of its own. */
const gradedCell =
  /^(?:(?:视力|听力|言语|肢体|智力|精神|多重)(?:残疾)?(?:[一二三四1-4]级)?|[一二三四1-4]级\((?:视力|听力|言语|肢体|智力|精神|多重)\)|残疾?[一二三四1-4]级)(?=$|[,;(])/;
/** What a clerk notes of somebody in a word. */
const noted =
  /^(?:系|[父母]亲?)?(?:[重肢视听智精言盲聋][残障](?:人员?|者)?|重度残疾|(?:刑释|刑满|社矫|[化放]疗|强戒|障碍|在押|服刑|吸毒|涉毒|戒毒|感染|重病)(?:人员|对象|者)?|[肾血腹]*透析|[化放]疗|产检|孕检|保胎|流产|备孕|待产|临产|[一二三]胎待产|哺乳期?|安置帮教(?:对象|人员)?|刑满[^,;]{0,6}|(?:HIV|艾滋病?|梅毒|结核|精神)[^,;]{0,4}(?:随访|感染)(?:对象|人员|者)?|心理(?:疏导|干预|辅导|治疗|咨询)中|重点(?:人员|人口|管控对象|关注对象|稳控对象)|涉[赌毒黄诈黑邪](?:人员)?|住院|手术|强制?戒毒?(?:期满)?|(?:慢性?|大|重|精神)病|癌|(?:老|重点)?[上信]访(?:户|人员|老户)|(?:列入|被列)?失信|[受被]害人(?:家属)?|改嫁|(?:事实)?(?:无人抚养|孤儿)|病残|伤残|精神(?:异常|障碍|分裂)(?:患者)?)(?=$|[,;])/;
/** 缓检(经期): why a body kept somebody from a test. */
const excused =
  /^(?:(?:申请)?(?:缓[检考测]|免[测试检考]|延期|补[测考检]|缺考|请假|未参加|弃[考权])[(:,因]{1,2}(?:经期|生理期|例假|月经|孕期|产后|术后|哺乳|怀孕)|(?:经期|生理期|例假|孕期|哺乳期|产后|术后)(?=$|[,;)]|[缓免延补请休]))/;
/** By what the State helps somebody to work (就业促进法 52), which its notices must tell: 脱贫劳动力, 零就业家庭成员. */
const helped =
  /^(?:就业困难人员[(:]?)?(?:零就业家庭(?:成员|人员)?|(?:农村)?(?:脱贫|搬迁|低收入|富余|转移|监测户|脱贫户|防返贫监测)+(?:家庭)?劳动力|(?:登记|长期|大龄)+(?:登记)?失业(?:人员|青年|者)?|大龄(?:人员|就业困难人员|劳动力)|“?4050”?人员|残疾人|(?:失地|被征地)农民|退捕渔民|(?:离校未就业)?高校毕业生|退役军人)[)]?$/;
/** A medical examination, and what it finds. */
const examined = /体检(?!时间|日期|地点|医院|机构|编号)|体格检查/;
/** What somebody is to a matter, who must not be known by it. */
const role =
  /^(?:实名|匿名|关键|主要|一般|目击|直接|现场|间接|未成年)?(?:举报|检举|控告|投诉|信访|上访|揭发|爆料|反映|告发|受害|被害|被侵害|证|线|目击|吹哨)[人者]$|^(?:感染|携带|吸毒|涉毒|戒毒|服刑|社区矫正|刑满释放)(?:者|人员|对象)$/;
/** A head by which a column may have something to seek. */
export const sensitiveHead = new RegExp(`${tellingHead.source}|${examined.source}|${role.source}`);
/** What such a field says of whom there is nothing to say, or where it gives a clause alone: 第二条第1项. */
const nothing = new RegExp(
  `${/^[\s(]*(?:[无否未良]|没有|健康|正常|合格|一般|[-/—.])?(?:好|婚)?[\s)。]*$/.source}|${/^(?:符合|依据|按照?)?(?:《[^》]{2,40}》)?(?:第[一二三四五六七八九十\d]{1,3}[条款项类]){1,4}$/.source}`,
);

/** What a medical examination finds of somebody who is not well. */
const unwell =
  /[癌瘤症炎孕]|缓检|病(?!史?[:：]?无)|高血|血[压脂糖]|偏[高低]|异常|阳性|转氨酶|不合格[(:,]|增生|结节|结石/;

const impairments = '(?:视力|听力|言语|肢体|智力|精神|多重)';
/** Degrees of disability (GB/T 26341-2010): an office grades a person, never a group. */
const degree = new RegExp(
  `${impairments}残疾人?[,(:为系是\\s]{0,3}(?:残疾)?(?:等级)?[:为]?[一二三四1-4]级|${impairments}[一二三四1-4]级残疾(?!人[^,。;、)])|(?<=[,、(:为是系])${impairments}[一二三四1-4]级(?=$|[,。;、)])`,
  'g',
);
const positive = /(?:HIV|艾滋病(?:病毒)?|梅毒|乙肝)(?:抗体|检测|检查|病毒)?[^,。;\n]{0,6}?阳性(?!率|检)/gi;

const end = '(?=$|[,。;、)\\s])';
/** Of a child, whom and where it learns; who teaches there is none. */
const atSchool =
  '(?:(?![任教])[^。;\\n]){0,16}(?:小学|中学|幼儿园|学校|[\\u4e00-\\u9fff][一二三四五六七八九十][小中](?![级心医])|[附实][小中]|[县镇乡村区][小中](?=[一二三四五六初高\\d(]))(?:(?![任教])[^,。;\\n]){0,8}(?:年级|(?<!上)班|就读|上学|读书|在读)';
/** What is a person's own affair, where it is said of one. */
const state = new RegExp(
  `之[子女]${atSchool}|(?<=^|[系是,:(\\t\\n])(?![\\u4e00-\\u9fff]{1,8}[系是])(?![\\u4e00-\\u9fff]{0,6}(?:救|治|护|帮|服务|关爱|照[顾料]|筛查))[\\u4e00-\\u9fff]{0,8}?(?:${ailment}|病毒|病)(?:患[者儿]|(?<=[精神心肝肺肾结核瘤症]病|癌症)人|感染者|携带者)${end}`,
  'g',
);
/** A pupil by name, and how he or she was punished. */
const punished = new RegExp(`(?:年级|班)的?学生${plainName}[^。;\\n]{0,20}?(?:处分|开除|劝退)`, 'g');
/** Whose child it is: 女儿, 外孙. */
const childOfKin =
  '(?:[大小]?儿子|[大小]?女儿(?!节)|闺女|[长次幼独][子女](?![子女弟])|外?孙子|外?孙女|侄子|侄女|外甥女?|其[子女](?![子女]))';
/** 李小样、李大样在…: names of children, and where they are. */
const oneChild = `(?!${smallWords})[${anySurnames}][\\u4e00-\\u9fff]{1,2}`;
const namedChildren = `${oneChild}(?:[、和]${oneChild})*[在于就]`;
/** A child and its school. */
const schooling = new RegExp(
  `(?:小学|中学|幼儿园|学校|[\\u4e00-\\u9fff][一二三四五六七八九十][小中]|[附实县镇乡村区][小中])(?:(?![任教])[^,。;\\n]){0,8}(?:年级|班|就读|上学|读书|在读|读|上)(?:(?![任教])[^,。;\\n]){0,6}的${childOfKin}|(?:${childOfKin}|(?:双胞胎)?孩子(?=${namedChildren}))(?:${atSchool}|(?:(?![任教])[^。;\\n]){0,6}(?:就读|在读|上学|读书)于?[^,。;]{1,12}(?:小学|[一二三四五六七八九十高初]中|中学|幼儿园|学校|[高初][一二三]))`,
  'g',
);
/** Whom somebody is married to. */
const spouse = new RegExp(
  `(?<=配偶(?:姓名)?[:为是]?)[${surnames}][\\u4e00-\\u9fff]{1,2}(?=[,。;、)\\s(]|$)`,
  'g',
);
/** A list of a family. */
const familyList = new RegExp(`家庭(?:主要)?成员(?:情况)?[:(]\\s*${relative}[^。;\\n]{0,30}`, 'g');

const stateWords = wordPattern(
  new RegExp(
    `[一二三四1-4]级|患[者儿]|病人|阳性|感染者|携带者|小学|中学|幼儿园|学校|处分|开除|劝退|成员|配偶|社矫|[肢视听智精言]障|女儿|儿子|[其长次独][子女]|孙[子女]|离异|正脸|[人面][脸部]|唯一|仅有|${fileEnd}`,
  ),
);

/** Whether `text` has one of the words without which it tells nothing of anybody's life. */
export function hasSensitiveWords(text: string): boolean {
  return [stateWords, householdWords, lifeWords, toldFacts, victimWords, fateWords].some((words) =>
    words.isIn(text),
  );
}

/**
 * What a text tells of a person's health, disability, faith or family (个人信息保护法 28; 政府信息公开条例 15): in
 * columns of a list of persons that are called so, and in words that tell it of somebody.
 */
export function sensitiveLife(text: string, around: Surroundings): Sighting[] {
  const told = [
    ...inWords(text, around),
    ...toldLife(text, around),
    ...households(text, around),
    ...namedByFate(text, around),
  ];
  return [
    ...inFields(text, around),
    ...byRole(text, around),
    ...legendsOfMarks(text, around),
    ...filesOfPersons(text, around.names),
    ...bodyData(text),
    ...knownBy(text),
    ...told.filter(({ start, end }) => !isOfNobody(text, start, end, around)),
    ...namedVictims(text).filter(
      ({ start, end }) => isExample(text, start) || !isOfNobody(text, start, end, around),
    ),
  ].toSorted((a, b) => a.start - b.start);
}

/** Whether the word at `start` stands in an example that a rule gives: it has befallen somebody. */
function isExample(text: string, start: number): boolean {
  return /[(](?:如|例如|比如)[^()。\n]{0,60}$/.test(text.slice(Math.max(0, start - longestRow), start));
}

function inFields(text: string, { cells }: Surroundings): Sighting[] {
  return cells.flatMap(({ text: cell, start, field: { label, lists } }) =>
    ((lists === 'persons' && tellsOfPerson(cell, label)) ||
      (lists !== 'bodies' && (isFamily(label, cell) || (examined.test(label) && unwell.test(cell))))) &&
    !isOfHiddenName(text, start)
      ? [sightingOf(cell, start)]
      : [],
  );
}

/** More of a row than stands between a name and what is told of whom it is. */
const longestRow = 120;

/** Whether the row in which `index` stands names somebody by a part of the name only: 李*样. */
function isOfHiddenName(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - longestRow), index);
  return /(?:^|[\n\t])[\u4e00-\u9fff](?:[*×○]{1,2}[\u4e00-\u9fff]?)(?=\t)/.test(
    before.slice(before.lastIndexOf('\n') + 1),
  );
}

const nameFirst = /^([\u4e00-\u9fff·]{2,5})(?=$|[,(\s])/;

/** Names of those of whom the head of their column, or a cell beside, says that they told of somebody, or suffered. */
function byRole(text: string, { cells }: Surroundings): Sighting[] {
  return cells.flatMap(({ text: cell, start, field: { label, lists } }, index) => {
    if (lists === 'bodies' || cell === label) return [];
    if (role.test(label) && isSurnamed(cell) && !/某|先生|女士/.test(cell)) return [sightingOf(cell, start)];
    if (!role.test(cell)) return [];
    const beside = [
      text.charAt(start - 1) === '\t' ? cells[index - 1] : undefined,
      text.charAt(start + cell.length) === '\t' ? cells[index + 1] : undefined,
    ].find((one) => one && isSurnamed(nameFirst.exec(one.text)?.[1] ?? ''));
    return beside ? [sightingOf(beside.text, beside.start)] : [];
  });
}

function tellsOfPerson(cell: string, label: string): boolean {
  if (
    gradedCell.test(cell) ||
    noted.test(cell) ||
    excused.test(cell) ||
    (minors.test(label) && plainChild.test(cell))
  )
    return true;
  return tellingHead.test(label) && !nothing.test(cell) && !(/类[别型]$/.test(label) && helped.test(cell));
}

function inWords(text: string, around: Surroundings): Sighting[] {
  if (!stateWords.isIn(text)) return [];
  const stated = [degree, positive, schooling, spouse, familyList, punished].flatMap((pattern) =>
    matchesIn(text, pattern),
  );
  const named = matchesIn(text, state).filter(({ index }) => isSomebodys(text, index, around));
  return [...stated, ...named].map(({ 0: words, index }) => sightingOf(words, index));
}

function sightingOf(words: string, start: number): Sighting {
  return { kind: 'sensitive', start, end: start + words.length, value: words };
}
