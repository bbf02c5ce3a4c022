import { at } from '../../../lists/at.ts';
import { matchesIn } from '../../../lists/matches-in.ts';
import type { Surroundings } from '../../surroundings.ts';
import { isSomebodys } from './somebody.ts';

/** More of a text than a sentence has, before a word in it and behind. */
const longestSentence = 120;

/** Whether what stands from `start` to `end` of `text` is said of nobody alive: of whoever a rule is for, or in history. */
export function isOfNobody(text: string, start: number, end: number, around: Surroundings): boolean {
  const before = text.slice(Math.max(0, start - longestSentence), start).replace(/^[^]*[。;!?\n\t]/, '');
  const after = at(text.slice(end, end + longestSentence).split(/[。;!?\n\t]/, 1), 0);
  const told = text.slice(start, end);
  return (
    isOfRule(before, after) ||
    isOfThePast(before, `${told}${after}`, text) ||
    (graded.test(told) && isStandard(before, after) && !isSomebodys(text, start, around))
  );
}

/** 凡患有…的, 有下列情形之一的: whom a rule is for. */
const whoever =
  /(?:^|[,:(])凡(?![事人尔间俗响])|(?:下列|以下|如下)[^。]{0,16}之一|(?:情形|条件|情况|行为|疾病)之一的?[:者]|(?:符合|具备)(?:下列|以下)|[下以][列下]条件/;
/** 如患有…,可… */
const supposed =
  /(?:^|[,:(])(?:如(?!今|下|实|期|愿|其|何|数|不是|果不是)|若(?!干|不是|非)|倘若?|一旦)[^他她]*$/;
const granted = /^[^。他她]{0,40}?(?:可|应|须|请|不得|给予|凭|视为|取消)/;

function isOfRule(before: string, after: string): boolean {
  return whoever.test(before) || (supposed.test(before) && granted.test(after));
}

const year = '(?:1[0-8]\\d\\d|19[0-4]\\d)年';
const dynasties =
  '[明清][代朝末初]|民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|太平天国|辛亥|戊戌|进士|举人';
const wars = '抗战|抗日|红军|长征|解放战争|北伐|土地革命|抗美援朝|志愿军';
/** When it was, but for when somebody was born. */
const longAgo = new RegExp(`${year}(?![^,。;]{0,8}(?:出?生(?!产)|诞|[参入]))|${dynasties}|${wars}`, 'g');
const nextClause = new RegExp(`^[^,]{0,20},${year}`);
/** Who died then. */
const dead = new RegExp(
  `牺牲|就义|殉[国难]|阵亡|遇害|烈士|英烈|${dynasties}|\\(1[89]\\d\\d(?:年[^)]{0,6})?[-—~至]1[89]\\d\\d|${year}[^,。;]{0,8}(?:病逝|病故|逝世|去世|亡故)`,
);
/** Who is alive, or was lately. */
const alive =
  /[之的][子女孙]|遗[属孀]|[家亲]属|[后传]人|后代|老[兵人]|战士|退[役伍休]|离休|健在|现[在年居住任已患年]|目前|如今|今[年天]|近年|去年|至今|(?:20\d\d|19[5-9]\d)年/;

/** Whether `told`, which begins with what is told, is history behind `before`: 1934年因伤病重,…牺牲. */
function isOfThePast(before: string, told: string, text: string): boolean {
  const when = matchesIn(before, longAgo).at(-1);
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
