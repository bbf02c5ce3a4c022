import { matchesIn } from '../../../lists/matches-in.ts';
import { type WordPattern, wordPattern } from '../../../lists/word-pattern.ts';
import { isSurnamed } from '../../../name/likely-names.ts';
import { type Sighting, withoutOverlaps } from '../../sighting.ts';
import type { Surroundings } from '../../surroundings.ts';
import { isName } from '../../listed-names.ts';
import { namedSurnames } from '../person.ts';
import { affairs } from './affairs.ts';
import {
  bornLately,
  calledChildren,
  children,
  childrenByName,
  childrenCalled,
  childrenInCare,
  childrenOfKin,
} from './named/children.ts';
import { ailments, illnesses } from './health.ts';
import { kin } from './kin.ts';
import { toldFacts } from './kinds/kinds.ts';
import { tellersIn } from './kinds/tellers.ts';
import { lifeWords } from './life-words.ts';
import { plainName, wordly } from './somebody.ts';
import { isTold } from './told.ts';

/**
 * What the sentences of a text tell of one person's health, family, means, record, faith or ways, which is nobody's
 * business.
 */
export function toldLife(text: string, around: Surroundings): Sighting[] {
  const plainly = toldFacts
    .matchesIn(text)
    .map(({ 0: words, index }) => sightingOf(words, index))
    .filter(({ start, end }) => isTold(text, start, end, around, false));
  const told = sentencesIn(text).flatMap(({ start: from, value: sentence }) => {
    const toldBy = (pattern: WordPattern, isWeak = false): Sighting[] =>
      pattern
        .matchesIn(sentence)
        .map(({ 0: words, index }) => sightingOf(words, from + index))
        .filter(({ start, end }) => isTold(text, start, end, around, isWeak));
    const relatives = toldBy(namedKin).filter(({ value }) => isStranger(value, around));
    relatives.push(...toldBy(kinAtWork));
    const all = [...toldBy(illnesses), ...toldBy(affairs), ...toldBy(ailments, true), ...relatives];
    return [...all, ...childrenIn(sentence, from, around), ...tellersIn(sentence, from, around)];
  });
  return [...withoutOverlaps(withoutOverlaps([], told), plainly)];
}

const sentenceEnd = /[。;!?\n\t]/g;

/** The sentences of `text`, and cells of its tables, that may tell of somebody's life. */
function sentencesIn(text: string): Sighting[] {
  const sentences: Sighting[] = [];
  let start = 0;
  for (let word = lifeWords.indexIn(text); word >= 0; word = lifeWords.indexIn(text, start)) {
    sentenceEnd.lastIndex = start;
    for (let end = sentenceEnd.exec(text); end && end.index < word; end = sentenceEnd.exec(text))
      start = end.index + 1;
    sentenceEnd.lastIndex = word;
    const end = sentenceEnd.exec(text)?.index ?? text.length;
    sentences.push(sightingOf(text.slice(start, end), start));
    start = end;
  }
  return sentences;
}

const kinName = `(?![关成常易时安方文高多才仁于向任连何]|万[一分般元])[${namedSurnames}][\\u4e00-\\u9fff]{1,2}`;
/** A relative by name: 妻子李样例在示例县任教. */
const namedKin = wordPattern(
  new RegExp(
    `(?:${kin})(?:名?叫)?(?:${plainName}(?=[,。;、)(的系于因从放上]|[今去][年天]|高考|中考|考[上入取]|[就在]读|成绩|[0-9]|$)|${wordly}[${namedSurnames}][\\u4e00-\\u9fff]{2}(?=[在是也]|[今刚现])|${kinName}(?=在(?!外|家)))`,
  ),
);

/** A relative at a known place: 妻子在示例县医院任护士. */
const kinAtWork = wordPattern(
  new RegExp(
    `(?:${kin})(?:现|正|也|原|曾|先后|一直|长期)*在[^,。;在家外]{2,14}?(?:[局院校厂所行园站中学队店社馆场处科委办室]|公司|企业|集团|中心|单位)(?:工作|任(?!务)[\\u4e00-\\u9fff]{0,8}|担任|上班|就职|[当做读念](?!书)|开车|实习|打工)|(?:${kin})(?:现|正|也|都)?在(?:部队|[县市镇]里)?(?:服役|当兵)|(?:${kin})[^,。;]{0,10}?(?:定居|移居|移民(?![局村点区社新安])|绿卡|永久居留|国籍|入籍|陪读)|(?:${kin})(?:[是系为]外籍|(?:注册|控股|实际控制)[^,。;]{0,12}?(?:公司|企业))`,
  ),
);

/** Whether the name at the end of `words` is none that the notice publishes. */
function isStranger(words: string, { names }: Surroundings): boolean {
  const name = [words.slice(-3), words.slice(-2)].find(isSurnamed);
  return name !== undefined && !isName(name, names);
}

/** Every match of `pattern`, also those that begin within another. */
function matchesFrom(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    pattern.lastIndex = match.index + 1;
  }
  return matches;
}

/** From this age on the law holds nobody's whole life sensitive (个人信息保护法 28). */
const fullAge = 14;

/** What a sentence must have one of to tell of a child by name: its age, its class, or what it is called by. */
const childWords = wordPattern(
  /岁|月大|班|年级|初[一二三]|[读上念](?:初[一二三中]|高[一二三中]|小学|中学|幼儿园)|小朋友|[孩童]|孤儿|双胞胎|姐[妹弟]|兄[弟妹]|小学|幼[儿女]|儿子|女儿|孙|娃|20\d\d年/,
);

function childrenIn(sentence: string, from: number, around: Surroundings): Sighting[] {
  if (!childWords.isIn(sentence)) return [];
  const called = [calledChildren, childrenByName]
    .flatMap((pattern) => matchesIn(sentence, pattern))
    .filter(
      ({ 1: name, 2: other = '' }) => !(name ?? other).includes('某') && isStranger(name ?? other, around),
    )
    .map(({ 0: words, index }) => sightingOf(words, from + index));
  const named = matchesFrom(sentence, children)
    .filter(({ 0: words, index }) => {
      const called = words.replace(/^名?叫/, '');
      const forms = [called.slice(0, 3), called.slice(0, 2)];
      // 高一（3）班 is no child called 高一, nor 全区今年小学一年级 one called 全, and pupils may be those put forward.
      return (
        !/^(?:高[一二三]|全[省市州县区乡镇村校国])/.test(called) &&
        forms.some(isSurnamed) &&
        !forms.some((form) => isName(form, around.names)) &&
        !isWithinName(sentence, index + words.length - called.length, around)
      );
    })
    .map(({ 0: words, index }) => sightingOf(words, from + index));
  const ofKin = matchesIn(sentence, childrenOfKin)
    .filter(({ 1: name = '' }) => !isName(name, around.names))
    .map(({ 0: words, index }) => sightingOf(words, from + index));
  const byCall = [childrenCalled, childrenInCare]
    .flatMap((pattern) => matchesIn(sentence, pattern))
    .map(({ 0: words, index }) => sightingOf(words, from + index));
  const born = matchesIn(sentence, bornLately)
    .filter(
      ({ 1: name = '', 2: year }) => Number(year) > around.latestYear - fullAge && isStranger(name, around),
    )
    .map(({ 1: name = '', index }) => sightingOf(name, from + index));
  return [...called, ...ofKin, ...named, ...byCall, ...born];
}

/** Whether the two or three signs at `start` end a listed name, of which they are not the whole: 阳样 of 欧阳样. */
function isWithinName(sentence: string, start: number, { names }: Surroundings): boolean {
  return [2, 3].some((length) => isName(sentence.slice(0, start + length), names));
}

function sightingOf(words: string, start: number): Sighting {
  return { kind: 'sensitive', start, end: start + words.length, value: words };
}
