import { at } from '../../../../lists/at.ts';
import { matchesIn } from '../../../../lists/matches-in.ts';
import { ofLatestTexts } from '../../../../lists/of-latest.ts';
import type { Surroundings } from '../../../surroundings.ts';
import { isSomebodys } from '../somebody.ts';
import { isDenied } from './denied.ts';
import { isOfThings } from './of-things.ts';
import { isOfRule } from './of-rule.ts';

/** More of a text than a sentence has, before a word in it and behind. */
const longestSentence = 120;

/**
 * Whether what stands from `start` to `end` of `text` is said of nobody alive: of whoever a rule is for, or in
 * history.
 */
export function isOfNobody(text: string, start: number, end: number, around: Surroundings): boolean {
  const before = text.slice(Math.max(0, start - longestSentence), start).replace(/^[^]*[。;!?\n\t]/, '');
  const after = at(text.slice(end, end + longestSentence).split(/[。;!?\n\t]/, 1), 0);
  const told = text.slice(start, end);
  return (
    isOfRule(text, start, before, after) ||
    isWithoutName(text, `${before}${told}${after}`) ||
    surnamed.test(before) ||
    isOfThings(before, after) ||
    isDenied(before, told, after) ||
    isOfEntitlement(before, told, after) ||
    (inNumbers.test(after) && !/[他她]/.test(before)) ||
    isForAll(before, told, after, text, start, around) ||
    isOfThePast(before, `${told}${after}`, text) ||
    (graded.test(told) && isStandard(before, after) && !isSomebodys(text, start, around))
  );
}

/** 社区矫正对象走访318人次, 收养登记6件: how many there were. */
const inNumbers =
  /^[^,。;:()他她0-9]{0,12}(?:[0-9]{1,3}(?:,?[0-9]{3})*)[余多]?(?:人次|户次|件|例|起|宗|对(?=[,。;、)]|$))/;

/** 本人去世: why somebody is taken off a list. */
const ended = /^(?:去世|死亡|病故|亡故|离世|过世)/;
/** 一个人过,人均…: how many a household has, of whom an amount is reckoned. */
const alone = /^一个?人(?:过|生活|住)/;
const reckoned = /^(?:日子|生活)?,[^,。;]{0,4}(?:[人户]均|每?[月年]?(?:保障金|领|补))/;

/** Whether it is why an entitlement ends, or by what it is reckoned. */
function isOfEntitlement(before: string, told: string, after: string): boolean {
  return (
    (ended.test(told) && /(?:本人|[一0-9]户[^,。;]{0,8}户主)(?:已|于.{0,12})?$/.test(before)) ||
    (alone.test(told) && reckoned.test(after))
  );
}

/** 已隐去姓名, 当事人信息已作匿名处理: that names are kept back. */
const namesKept =
  /(?:隐去|略去|隐匿|不(?:予)?公开)[^。;]{0,8}?(?:姓名|名字|身份|当事人|信息)|(?:匿名|隐名|脱敏|去标识化)(?:化)?处理|(?<!某[\u4e00-\u9fff])[(]化名[)]/;
/** Whom the law calls so, without a whole name: 被告人周某某. */
const parties =
  /(?:被(?:不起诉|处罚)人|(?:犯罪)?嫌疑人|违法(?:行为)?人|罪犯|[原被]告人?|(?:上诉|第三)人|案例[一二三四五六七八九十\d]+:)[\u4e00-\u9fff](?:某[某甲乙丙]?|[*×]{1,2})/;
const hiddenName = /[\u4e00-\u9fff]某[某甲乙丙]?|来信人|当事人|(?<!某[\u4e00-\u9fff])[(]化名[)]/;
const role =
  '(?:[原被]告人?|(?:申请|上诉|第三|嫌疑|案外|被害|受害|当事|监护|委托|债权|债务|行为)人|患者|[夫妻]|[男女]方?|[父母]亲|[子女])(?:系|为|是|:)?';
const noWord = '(?![A-Za-z0-9一二三四五六七八九肝级类等醇流型组班骨状壳])';
/** 原告甲与被告乙: that a text calls those of whom it tells by a sign each. */
const first = new RegExp(`${role}[甲A]${noWord}`);
const second = new RegExp(`${role}[乙B]${noWord}`);
/** 2名姓李的厂长因…: whom nobody knows by a surname alone. */
const surnamed =
  /[0-9一二两三四五六七八九十][名位个](?:姓[\u4e00-\u9fff]|[\u4e00-\u9fff]姓)的?[^,。;:()他她]{0,12}$/;
const callsByLetters = ofLatestTexts((text) => first.test(text) && second.test(text), 1);
/** Whom such a text tells of. */
const byLetter =
  /(?<![A-Za-z])[甲乙丙丁A-D](?![A-Za-z肝级类等醇流型组班])|双方|当事人|[男女]方|夫妻|二人|两人/;

/**
 * Whether `sentence`, of `text`, tells of whom nobody can know by it: the law's parties, and whose names are kept
 * back.
 */
function isWithoutName(text: string, sentence: string): boolean {
  return (
    parties.test(sentence) ||
    (hiddenName.test(sentence) && namesKept.test(text)) ||
    (byLetter.test(sentence) && callsByLetters(text))
  );
}

/** 艾滋病自愿咨询检测门诊, 肺癌筛查: what is offered to all. */
const service =
  /^[^,。;]{0,6}?(?:自愿)?(?:咨询|检测|筛查|防治|防控|预防|宣传|疫苗|高发)[^,。;]{0,8}(?:门诊|点|室|中心|项目|工作|服务|知识|活动|季|日)/;
/** 所采集的人脸信息考后三十日内删除: how what everybody gives is kept. */
const keeping = /^[^。;]{0,20}(?:删除|销毁|不作他用|不(?:予)?留存)/;
const collected = /(?:所|统一|依法)?采集(?:到|的)*$/;
/** 示例寺2025年度（收入）: what a place of faith has. */
const placeOfFaith = /(?:寺院?|庙|庵|道观|教堂|佛堂|宗教活动场所)(?:\d{4}年?)?度?$/;

const believers = /[徒众]|居士|弟子|出家|还俗/;

function isForAll(
  before: string,
  told: string,
  after: string,
  text: string,
  start: number,
  around: Surroundings,
): boolean {
  if ((placeOfFaith.test(before) && !believers.test(told)) || (collected.test(before) && keeping.test(after)))
    return true;
  return service.test(after) && !isSomebodys(text, start, around);
}

const year = '(?:1[0-8]\\d\\d|19[0-4]\\d)年';
const dynasties =
  '[明清][代朝末初]|民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|太平天国|辛亥|戊戌|进士|举人';
const wars = '抗战|抗日|红军|长征|解放战争|北伐|土地革命|抗美援朝|志愿军';
const lifetime = '\\(1[89]\\d\\d(?:年[^)]{0,6})?[-—~至]1[89]\\d\\d';
/** When it was, but for when somebody was born. */
const longAgo = new RegExp(
  `${lifetime}|${year}(?![^,。;]{0,8}(?:出?生(?!产)|诞|[参入]))|${dynasties}|${wars}`,
  'g',
);
const nextClause = new RegExp(`^[^,]{0,20},${year}`);
/** 1949年前已故 */
const diedThen = new RegExp(`^[^,。;]{0,12}${year}(?:以?前|初|末)?(?:已?故|去世|病逝|逝世|亡故|卒)`);
/** Who died then. */
const dead = new RegExp(
  `牺牲|就义|殉[国难]|阵亡|遇害|烈士|英烈|${dynasties}|${lifetime}|${year}[^,。;]{0,8}(?:病逝|病故|逝世|去世|亡故)`,
);
/** Who is alive, or was lately. */
const alive =
  /[之的][子女孙]|遗[属孀]|[家亲]属|[后传]人|后代|老[兵人]|战士|退[役伍休]|离休|健在|现[在年居住任已患]|目前|如今|今[年天]|近年|去年|至今|(?:20\d\d|19[5-9]\d)年/;

/** Whether `told`, which begins with what is told, is history behind `before`: 1934年因伤病重,…牺牲. */
function isOfThePast(before: string, told: string, text: string): boolean {
  const when = matchesIn(before, longAgo).at(-1);
  if (!when && diedThen.test(told)) return true;
  if (!when && !nextClause.test(told)) return false;
  const since = before.slice(when?.index ?? 0);
  return dead.test(text) && !alive.test(since);
}

const graded = /残疾|[一二三四1-4]级/;
/** 肢体残疾一级、二级每月120元: for which degrees something is. */
const standardAfter =
  /^(?:[、和及或与]?[^,。;、]{0,8}级)*(?:\([^()]{0,10}\))?(?:的(?:重度|困难|持证|每|残疾|人员|参保|居民|对象|职工|学生|儿童|群众|农民)|[及含]?以上|每[人月年]|参照|且|均?(?:按|享受)|[^,。;]{0,8}(?:标准|每[人月年]|元))/;
const standardBefore = /(?:标准|对象[为是:包]|范围|条件|分为|包括)[^,。;(]{0,16}$/;

function isStandard(before: string, after: string): boolean {
  return standardAfter.test(after) || standardBefore.test(before);
}
