import { isNamedBefore } from './person.ts';
import type { Sighting } from './sighting.ts';
import { type Surroundings, wordsBefore } from './surroundings.ts';

/** Heads of what the law holds sensitive of a person: health, disability, faith, a criminal record. */
const sensitive =
  '疾病|病种|病情|病名|病史|诊断|健康状况|身体状况|血型|残疾(?:类别|类型|等级|级别|程度|情况|状况)|[致贫困](?:病|残|贫|困)?(?:的)?原因|困难情形|信仰|前科|犯罪记录|违法犯罪';
/** Heads of a family's affairs, which are nobody's but theirs. */
const family = '婚姻|婚否|配偶|子女(?!教育)|家庭成员|家属姓名|监护人';
const head = new RegExp(`${sensitive}|${family}`);
/** A head by which a column may have something to seek. */
export const sensitiveHead = head;
/** What such a field says of whom there is nothing to say. */
const nothing = /^[\s(]*(?:[无否未良]|没有|健康|正常|合格|一般|[-/—.])?(?:好|婚)?[\s)。]*$/;

const illness =
  '(?:[\\u4e00-\\u9fff]{0,8}?(?:癌|瘤|[\\u4e00-\\u9fff]病|病症|毒症|梗死|血症|郁症|闭症|痴呆|瘫|中毒|综合征|精神分裂)|艾滋病?|HIV|乙肝|肺结核|[肢身]体?残疾|残疾)';
const has = `(?:[身均也还又因]?患(?!者|处|难|得|失)(?:有|上|了)?|罹患|确诊(?:为|患有?)?|查出(?:患有?)?|得了)`;
/** Who is ill: who speaks, of whom one speaks, or the family. */
const whose = `(?:本人|该同志|该生|其|他|她|妻子?|丈夫|爱人|配偶|父亲?|母亲?|儿子|女儿|长子|次子|长女|次女|孩子|老伴)`;
const patterns = [
  /(?:视力|听力|言语|肢体|智力|精神|多重)残疾[\s(:为是]{0,3}[一二三四1-4]级/g,
  new RegExp(`${whose}[\\u4e00-\\u9fff0-9]{0,6}?${has}${illness}`, 'g'),
  /(?:HIV|艾滋病(?:病毒)?|梅毒|乙肝)(?:抗体|检测|检查|病毒)?[^,。;\n]{0,6}?阳性(?!率)/gi,
  /(?:儿子|女儿|长子|次子|长女|次女|子女|孙子|孙女)[^,。;\n]{0,8}?(?:就读|在读|上学)[^,。;\n]{0,16}(?:年级|班)/g,
];
const ofSomebody = new RegExp(`${has}${illness}`, 'g');

/** Without any of these there is nothing to find in a text. */
export const sensitiveWords = /残疾|患|确诊|查出|得了|阳性|就读|在读|上学/;

/**
 * What a text tells of a person's health, disability, faith or family (个人信息保护法 28; 政府信息公开条例 15): in
 * columns of a list of persons that are called so, and in words that tell it of somebody.
 */
export function sensitiveLife(text: string, around: Surroundings): Sighting[] {
  return [...inFields(text, around), ...inWords(text, around)].toSorted((a, b) => a.start - b.start);
}

function inFields(text: string, around: Surroundings): Sighting[] {
  const starts = text.includes('\t')
    ? [0, ...[...text.matchAll(/[\t\n]/g)].map(({ index }) => index + 1)]
    : [0];
  return starts.flatMap((start, index) => {
    const { label, lists } = around.fieldAt(start);
    if (lists !== 'persons' || !head.test(label)) return [];
    const cell = text.slice(start, (starts[index + 1] ?? text.length + 1) - 1).trimEnd();
    return nothing.test(cell) ? [] : [sightingOf(cell, start)];
  });
}

function inWords(text: string, around: Surroundings): Sighting[] {
  if (!sensitiveWords.test(text)) return [];
  const said = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  const named = [...text.matchAll(ofSomebody)].filter(
    ({ index }) =>
      around.fieldAt(index).lists === 'persons' || isNamedBefore(wordsBefore(text, index, around), around),
  );
  return [...said, ...named].map(({ 0: words, index }) => sightingOf(words, index));
}

function sightingOf(words: string, start: number): Sighting {
  return { kind: 'sensitive', start, end: start + words.length, value: words };
}
