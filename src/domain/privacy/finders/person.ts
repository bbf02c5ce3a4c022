import { ofEach } from '../../lists/of-each.ts';
import { isLikelyName, isSurnamed, rarerSurnames, surnames } from '../../name/likely-names.ts';
import { nameForm } from '../../name/name-form.ts';
import type { Surroundings } from '../surroundings.ts';

/** Rarer surnames with which no word begins that follows a person's. */
const plainSurnames =
  '佘鄢郐虢甯俎爨逄宓牟璩郏隗呙闵褚尤戚喻窦葛奚郎鲁俞柳鲍岑倪滕殷毕邬卞伍卜湛禹狄臧庞舒屈阮娄颜骆樊凌霍虞柯裴荀甄芮储靳焦栾邢聂耿赖翟冉雍寇阚饶鞠竺佟苟蔺糜胥仇邰蒲姬缪刁茅昝嵇郗亓仝邸訾敖晁匡阙侴佴谯庹缑仉谌苌眭郇乜厍钭郜蒯逯邴酆冼麴郦郤辜裘荆濮贲羿於韶庾殳夔扈檀妫禤芈笪迮遆隽佼仵撖睢蹇郄';
/** A name with one of them, and no word that begins so. */
const rareName = new RegExp(
  `^(?!毕业|储[存备蓄能]|凌晨|[柳滕]州|甄[别选]|焦[点炭虑]|鲁[西南北中]|尤其|庞大|舒适|屈服|仇[恨视]|刁难|匡[扶正])[${plainSurnames}][\\u4e00-\\u9fff]{1,2}$`,
);
/** What a person's name begins with, by itself or behind what he or she is. */
export const namedSurnames = `${surnames}${plainSurnames}`;
/** All of them, where something else says that a name stands there. */
export const anySurnames = `${namedSurnames}${rarerSurnames}路`;
/** A word that stands alone and looks like a person's name. */
const namelike = new RegExp(
  `(?:^|[\\s,、;:(\\d.]|[聘录]用|[^全本][\\u4e00-\\u9fff]人|经理|监理)([${namedSurnames}][\\u4e00-\\u9fff某]{1,2}|[\\u4e00-\\u9fff]{2,6}·[\\u4e00-\\u9fff·]{2,9})$`,
);
/** A person's particulars: 女，汉族，38岁 … */
const particulars =
  /(?:^|[,、(\s])(?:[男女](?:性)?|[\u4e00-\u9fff]{1,5}族|\d{1,3}(?:周岁|岁)|(?:初|高)中|中专|大专|本科|党员|群众|团员)$/;

const starredName = `[${anySurnames}][*×○]{1,2}[\\u4e00-\\u9fff]?`;
const starredAtEnd = new RegExp(`${starredName}$`);
/** 李*样, 李某某: a name of which a part is hidden. */
export const hiddenName = `(?:${starredName}|[${namedSurnames}]某某)`;

/** A name that ends so is no person's. */
const body = /(?:公司|集团|中心|[局会院校厂站所队部处科室组车馆])$/;
const longBody = new RegExp(`[\\u4e00-\\u9fff]{3}${body.source}`);

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
      /^(?<!其)[他她](?!们)|(?:本人|家长)$/.test(words)
    );
  });
}

/** More of a text than any name has, with what may stand among its characters. */
const longestName = 40;

/** Whether `words` end in one of `names`, which are in the form for comparing, however it is typed. */
export function isName(words: string, names: ReadonlySet<string>): boolean {
  return isAmong(names, words.slice(-longestName), (end, length) => end.slice(-length));
}

/** Whether `words` begin with one of `names`, as `isName`. */
export function beginsWithName(words: string, names: ReadonlySet<string>): boolean {
  return isAmong(names, words.slice(0, longestName), (start, length) => start.slice(0, length));
}

/** Whether a part of `words` is one of `names`, from two characters on: one alone is a word as well. */
function isAmong(
  names: ReadonlySet<string>,
  words: string,
  partOf: (text: string, length: number) => string,
): boolean {
  if (names.size === 0) return false;
  const text = nameForm(words);
  return lengthsOf(names).some((length) => length <= text.length && names.has(partOf(text, length)));
}

/** The signs of a person's name, where no body is called so. */
const fewestOfAny = 3;
const longestOfPerson = 4;
/** What may stand before a name of two signs, which may be the end of a word as well. */
const beforeName = /(?:^|[^\u4e00-\u9fff]|[中里的是为和与及由给对向让把将现查解名位户段组人员长师者])$/;

/** Where the last of `names` that may be a person's stands in `words`, which are in the form for comparing. */
export function lastNameIn(
  words: string,
  names: ReadonlySet<string>,
): { readonly start: number; readonly end: number } | undefined {
  const lengths = lengthsOf(names).filter((length) => length <= longestOfPerson);
  for (let end = words.length; end > 1; end -= 1)
    for (const length of lengths) {
      const start = end - length;
      const name = start < 0 ? '' : words.slice(start, end);
      if (!names.has(name) || longBody.test(name)) continue;
      if (length >= fewestOfAny || beforeName.test(words.slice(0, start))) return { start, end };
    }
  return undefined;
}

/** Whether `words` begin with one of `names` that may be a person's. */
export function beginsWithPerson(words: string, names: ReadonlySet<string>): boolean {
  const longest = /^[\u4e00-\u9fff]{1,7}·/.test(words) ? longestName : longestOfPerson;
  return isAmong(names, words.slice(0, longest), (start, length) => {
    const name = start.slice(0, length);
    return longBody.test(name) ? '' : name;
  });
}

/** How many characters some of the names have. */
const lengthsOf = ofEach((names: ReadonlySet<string>): readonly number[] =>
  [...new Set([...names].map(({ length }) => length))].filter((length) => length >= 2),
);
