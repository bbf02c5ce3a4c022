import { matchesIn } from '../../lists/matches-in.ts';
import { wordPattern } from '../../lists/word-pattern.ts';
import { withPlainDigits } from '../../prose/normal-text.ts';
import type { PersonalKind, Sighting } from '../sighting.ts';
import type { Surroundings } from '../surroundings.ts';
import { isBirthday } from './birth-date.ts';
import { isChecked, isPlausible } from './identity-number.ts';

/** Figures that say which digits of a number follow: 前6位, 后12位. They are no part of it. */
const count = /\d{1,2}(?=位)/g;
/** After what a number is called its parts, between words that say where they belong. */
const numberInParts =
  /(证|身份|手机|电话|卡|[账帐][号户]|开户|存折)[^\d。\n]{0,24}(\d{1,14}(?: \d{1,4}){0,4}(?:(?:[^\d。]{0,8}(?:[前中后末尾最第再接]|开头|打头|生日|出生)[^\d。\n]{0,8}|[、,和/] ?)\d{1,14}(?: \d{1,4}){0,4}){1,3}[Xx]?)(?!\d)/g;

/** Without any of these no number is told in parts. */
const places = wordPattern(
  /倒数|前面|后面|[前后末尾头][一二三四五六七八九十\d]{1,2}位|然后|接着|[前后]半?[段截]|[开打]头|中间|尾[号数]|第[一二]行|依次/,
);

/** Numbers whose parts stand among words that say which parts they are: 证号前六位…，后十二位… */
export function numbersToldInParts(text: string, around: Surroundings): Sighting[] {
  return [
    ...numbersInWords(text),
    ...numbersAdded(text),
    ...numbersInParts(text, around),
    ...numbersInCells(text, around),
  ];
}

/** An identity number with a cell each for its region, birth date and end, whatever its check digit. */
const inCells = /(?<![^\t\n])(\d{6})\t((?:19|20)\d{6})\t(\d{3}[\dXx])(?![^\t\n])/g;

/** One in two cells, whose heads say that they are parts of it. */
const inTwoCells = /(?<![^\t\n])([1-9]\d{3,14})\t(\d{2,13}[\dXx])(?![^\t\n])/g;
const partHead = /证|身份|续|段|位|半|^$/;

function numbersInTwoCells(text: string, around: Surroundings): Sighting[] {
  return matchesIn(text, inTwoCells).flatMap(
    ({ 0: cells, 1: first = '', 2: rest = '', index: start }): Sighting[] => {
      const value = `${first}${rest.toUpperCase()}`;
      if (value.length !== 18 || !isBirthday(value.slice(6, 14), around.latestYear)) return [];
      const { label, heads } = around.fieldAt(start);
      const isNumber = /身份|证件|证号/.test(label) && partHead.test(heads[1] ?? '');
      return isNumber ? [{ kind: 'id', start, end: start + cells.length, value }] : [];
    },
  );
}

function numbersInCells(text: string, around: Surroundings): Sighting[] {
  if (!text.includes('\t')) return [];
  return [...numbersInTwoCells(text, around), ...numbersInThreeCells(text, around)];
}

function numbersInThreeCells(text: string, around: Surroundings): Sighting[] {
  return matchesIn(text, inCells).flatMap(
    ({ 0: cells, 1: region = '', 2: birth = '', 3: rest = '', index: start }): Sighting[] => {
      const { label, heads } = around.fieldAt(start);
      const isNumber =
        isBirthday(birth, around.latestYear) && /证|身份|号|前六|^$/.test(label + (heads[2] ?? ''));
      const value = `${region}${birth}${rest.toUpperCase()}`;
      return isNumber ? [{ kind: 'id', start, end: start + cells.length, value }] : [];
    },
  );
}

function numbersInParts(text: string, around: Surroundings): Sighting[] {
  if (!places.isIn(text)) return [];
  const plain = withPlainDigits(text).replace(count, (figures) => '某'.repeat(figures.length));
  return matchesIn(plain, numberInParts).flatMap(
    ({ 0: whole, 1: call = '', 2: number = '', index }): Sighting[] => {
      const pieces = number.toUpperCase().match(/\d+X?/g) ?? [];
      // 后四位…，前七位…
      const orders = [pieces, pieces.toReversed()].map((order) => order.join(''));
      const kinds = orders.map((value) => kindOf(value, call, around));
      const kind = kinds.find((one) => one !== undefined);
      if (kind === undefined) return [];
      const end = index + whole.length;
      return [{ kind, start: end - number.length, end, value: orders[kinds.indexOf(kind)] ?? '' }];
    },
  );
}

/** What `value` is, whose parts stand behind `call`. */
function kindOf(value: string, call: string, around: Surroundings): PersonalKind | undefined {
  if (/^1[3-9]\d{9}$/.test(value)) return 'mobile';
  const isDated = /^[1-9]\d{16}[\dX]$/.test(value) && isBirthday(value.slice(6, 14), around.latestYear);
  if (isDated && (/[证份]/.test(call) || (isChecked(value) && isPlausible(value.slice(0, 17), around))))
    return 'id';
  return /[卡账帐户折]/.test(call) && /^[3-69]\d{15,18}$/.test(value) ? 'bank-card' : undefined;
}

const digit = '[0-9〇零洞一幺壹二贰三叁四肆五伍六陆七拐捌八九勾玖]';
const repeated = new RegExp(`([两二三四五六2-6])个(${digit})`, 'g');
const anyRepeated = wordPattern(repeated);
const inWords = new RegExp(
  `(?<!${digit})[1一幺][3-9三四五六七八九](?:[ ,、-]{0,2}(?:[两二三四五六2-6]个)?${digit}){3,9}(?!${digit})`,
  'g',
);

/** Numbers of mobile phones of which equal digits are counted: 一三八,四个零,六二八三. */
function numbersInWords(text: string): Sighting[] {
  if (!anyRepeated.isIn(text)) return [];
  return matchesIn(text, inWords).flatMap(({ 0: words, index: start }): Sighting[] => {
    const whole = uncounted(words);
    const value = withPlainDigits(whole.replace(/[ ,、-]/g, ''));
    return whole !== words && /^1[3-9]\d{9}$/.test(value)
      ? [{ kind: 'mobile', start, end: start + words.length, value }]
      : [];
  });
}

/** 前三位: which of the digits a part is. */
const rank = '(?:[前后末中][一二两三四五六七八0-9]位)';
const ranks = new RegExp(rank, 'g');
/** What stands between the parts of a number that are told one after the other. */
const between = `(?:${rank}|[ ,、:;“”"是为连加跟又再接着然后前中间最末尾数头部打开收剩下余的共就来])`;
const part = `(?:[两二三四五六2-6]个${digit}|${digit}{2,8})`;
const plainParts = new RegExp(`${digit}{2,8}`, 'g');
/** 前三位139,中间四个0,末尾1234; 一三九 后四个零 再接一二三四. */
const numberAdded = new RegExp(
  `(?<!${digit})(?:${rank}[是为:]?)?([1一幺][3-9三四五六七八九]${digit}{1,2})((?:${between}{1,10}${part}){1,4})(?!${digit}|[年月日万千百元人户个])`,
  'g',
);
/** 四个: how many equal digits a part has. */
const counted = /[两二三四五六2-6]个/;
/** 138打头,中间0000,尾数0001: where each part stands. */
const partPlaces = wordPattern(/(?:[打开]头|前三位?)[^。]{0,12}(?:中间|[末结]尾|尾[号数]|最后|[后末]四位)/);

/** Numbers of mobile phones that are told part by part, some of whose equal digits are counted. */
function numbersAdded(text: string): Sighting[] {
  if (!anyRepeated.isIn(text) && !partPlaces.isIn(text)) return [];
  return matchesIn(text, numberAdded).flatMap(
    ({ 0: words, 1: first = '', 2: rest = '', index }): Sighting[] => {
      if (!counted.test(rest) && !partPlaces.isIn(words)) return [];
      const parts = uncounted(rest.replace(ranks, ' ')).match(plainParts) ?? [];
      const value = plainDigits(`${first}${parts.join('')}`);
      const start = index + words.indexOf(first);
      return /^1[3-9]\d{9}$/.test(value) ? [{ kind: 'mobile', start, end: index + words.length, value }] : [];
    },
  );
}

/** `words` with each of equal digits that are counted: 四个零 is 零零零零. */
function uncounted(words: string): string {
  return words.replace(repeated, (_, count: string, one: string) =>
    one.repeat(Number(plainDigits(count.replace('两', '二')))),
  );
}

/** `digits` as plain ones, however few they are: `withPlainDigits` takes three in a row at the least. */
function plainDigits(digits: string): string {
  return [...digits].map((one) => withPlainDigits(one.repeat(3)).charAt(0)).join('');
}
