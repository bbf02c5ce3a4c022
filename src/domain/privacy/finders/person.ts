import { isLikelyName, isSurnamed, rarerSurnames, surnames } from '../../name/likely-names.ts';
import { beginsWithName, body, isName, longBody } from '../listed-names.ts';
import type { Surroundings } from '../surroundings.ts';

/** Rarer surnames with which no word begins that follows a person's. */
const plainSurnames =
  '丘佘鄢郐虢甯俎爨逄宓牟璩郏隗呙闵褚尤戚喻窦葛奚郎鲁俞柳鲍岑倪滕殷毕邬卞伍卜湛禹狄臧庞舒屈阮娄颜骆樊凌霍虞柯裴荀甄芮储靳焦栾邢聂耿赖翟冉雍寇阚饶鞠竺佟苟蔺糜胥仇邰蒲姬缪刁茅昝嵇郗亓仝邸訾敖晁匡阙侴佴谯庹缑仉谌苌眭郇乜厍钭郜蒯逯邴酆冼麴郦郤辜裘荆濮贲羿於韶庾殳夔扈檀妫禤芈笪迮遆隽佼仵撖睢蹇郄';
/** A name with one of them, and no word that begins so. */
const rareName = new RegExp(
  `^(?!毕业|丘陵|储[存备蓄能]|凌晨|[柳滕]州|甄[别选]|焦[点炭虑]|鲁[西南北中]|尤其|庞大|舒适|屈服|仇[恨视]|刁难|匡[扶正])[${plainSurnames}][\\u4e00-\\u9fff]{1,2}$`,
);
/** What a person's name begins with, by itself or behind what he or she is. */
export const namedSurnames = `${surnames}${plainSurnames}`;
/** All of them, where something else says that a name stands there. */
export const anySurnames = `${namedSurnames}${rarerSurnames}路`;
/** A word that stands alone and looks like a person's name. */
const namelike = new RegExp(
  `(?:^|[\\s,、;:(\\d.]|[左右][一二三四五六七八九](?:为|是|:)?|[只仅唯]有|[聘录]用|[^全本][\\u4e00-\\u9fff]人|经理|监理)([${namedSurnames}][\\u4e00-\\u9fff某]{1,2}|[\\u4e00-\\u9fff]{2,6}·[\\u4e00-\\u9fff·]{2,9})$`,
);
/** A person's particulars: 女，汉族，38岁 … */
const particulars =
  /(?:^|[,、(\s])(?:[男女](?:性)?|[\u4e00-\u9fff]{1,5}族|\d{1,3}(?:周岁|岁)|(?:初|高)中|中专|大专|本科|党员|群众|团员)$/;

const starredName = `[${anySurnames}][*×○]{1,2}[\\u4e00-\\u9fff]?`;
const starredAtEnd = new RegExp(
  `(?:${starredName}|(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff][*×○]{1,2}[\\u4e00-\\u9fff]?)$`,
);
/** 李*样, 李某某: a name of which a part is hidden. */
export const hiddenName = `(?:${starredName}|[${namedSurnames}]某某)`;

/** 李*样有…: such a name with which a clause begins. */
const hiddenAtStart = new RegExp(`^${starredName}`);
/** 女工李某样: one that ends a clause, alone or behind what somebody is. */
const hiddenAtEnd = new RegExp(
  `(?:^|[工民员师生长户人士])[${anySurnames}](?:某[\\u4e00-\\u9fff]?|[*×○]{1,2}[\\u4e00-\\u9fff]?)$`,
);

/** Whether a person's name stands right before: one of `names`, or a word that looks like one. */
export function isNamedBefore(before: string, { names }: Surroundings): boolean {
  const words = before.replace(/[,、:;([\s]+$/, '');
  const word = namelike.exec(words)?.[1] ?? '';
  return (
    (isName(words, names) && !longBody.test(words)) ||
    isLikelyName(word) ||
    isSurnamed(word) ||
    starredAtEnd.test(words)
  );
}

/** Whether a person's name or particulars stand right before. */
export function isPersonBefore(before: string, around: Surroundings): boolean {
  return isNamedBefore(before, around) || particulars.test(before.replace(/[,、:;(\s]+$/, ''));
}

const longestSentence = 60;
/** A name in Latin letters, which no word for a body ends. */
const latinName =
  /^(?!.*\b(?:Unions?|Office|Cent(?:er|re)|Department|Company|Ltd|Bureau|University|Committee|Association|Federation|Group|Hotel|Road|Street)\b)[A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*){1,3}$/;

/**
 * Whether what stands at `start` is said of a person: of whom the text tells, or its sentence names before, in the
 * same cell.
 */
export function isSaidOfPerson(text: string, start: number, around: Surroundings): boolean {
  if (around.fieldAt(start).isOfPerson) return true;
  const sentence = text.slice(Math.max(0, start - longestSentence), start).replace(/^[^]*[。;\n\t|]/, '');
  return sentence.split(/[,、:(]/).some((clause) => {
    const words = clause.trim().replace(/(?:名下|驾驶|所有|自有|持有)?的?(?:车辆|轿车|汽车)?家?的?$/, '');
    return (
      (isName(words, around.names) && !body.test(words)) ||
      beginsWithName(words, around.names) ||
      isLikelyName(words) ||
      rareName.test(words) ||
      latinName.test(words) ||
      hiddenAtStart.test(words) ||
      hiddenAtEnd.test(words) ||
      /^[他她](?!们)|(?:本人|家长)$/.test(words)
    );
  });
}
