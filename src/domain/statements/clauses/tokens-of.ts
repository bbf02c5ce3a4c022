import { at } from '../../lists/at.ts';
import { numberOf } from './chinese-number.ts';
import { lexicon, type LexiconWord, type WordsOfSign } from './lexicon.ts';
import { clockAt, dayAt, withTime } from './stated-day.ts';
import type { DurationUnit, Exactness, Token } from './token.ts';

/** What only the notice knows: its categories and its nominees' names. */
export interface KnownWords {
  /** By their first code units. */
  readonly words: ReadonlyMap<number, readonly KnownWord[]>;
  /** By the last ten bits of its code unit, whether a word may begin with a sign: most signs of a text begin none. */
  readonly begins: Uint8Array;
}

/** `name` is the category, or the form of a name, that `word` stands for. */
interface KnownWord {
  readonly word: string;
  readonly kind: 'category' | 'name';
  readonly name: string;
}

/** `categories` and `names` for `tokensOf`. Of words that begin alike, the longest is read. */
export function knownWords(categories: readonly string[], names: readonly string[]): KnownWords {
  const known = new Map<number, KnownWord[]>();
  const add = (word: string, kind: 'category' | 'name', name = word): void => {
    if (word === '') return;
    const same = known.get(word.charCodeAt(0));
    if (same === undefined) known.set(word.charCodeAt(0), [{ word, kind, name }]);
    else same.push({ word, kind, name });
  };
  const all = new Set(categories);
  for (const category of all) add(category, 'category');
  for (const category of all)
    for (const title of beginningsIn(category, all))
      add(`${title}”${category.slice(title.length)}`, 'category', category);
  for (const name of new Set(names)) add(name, 'name');
  for (const same of known.values()) same.sort((a, b) => b.word.length - a.word.length);
  const begins = new Uint8Array(0x400);
  for (const code of known.keys()) begins[code & 0x3ff] = 1;
  return { words: known, begins };
}

/** 示例工匠 of 示例工匠提名人选: the categories with which `category` begins, which quotes may mark off in it. */
function beginningsIn(category: string, categories: ReadonlySet<string>): string[] {
  const beginnings: string[] = [];
  for (let length = 2; length < category.length; length += 1)
    if (categories.has(category.slice(0, length))) beginnings.push(category.slice(0, length));
  return beginnings;
}

const measures = '[个名位人家项支户件组篇部对所间条份处座门队款]';
const numerals = '〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅';
const spelt = `(?:\\d{1,9}|[${numerals}万]{1,12})`;
const countOf = new RegExp(
  `(${spelt})”?(余|多|来)?(?:（(${measures})）|(${measures}))(?:（${measures}(?:、${measures})*）)?(次)?(?!百分|级|别|民|大代表|力资|体|才|物|份证|月|义|录)`,
  'y',
);
const durationOf = new RegExp(
  `(${spelt})(?:个?(工作日)|个?(自然日|日历[天日])|(?:个?整)?(天)|(?<!\\d月[\\d一二三十]{1,3})(日)(?!期(?!间)|常|程|报)|(?<=[-—–―~至到、和及][\\d一二三十]{1,3})(号)|个?(周|星期|礼拜)(?![一二三四五六日天岁龄])|个?(小时)|个(月))`,
  'y',
);
const numberWithUnit =
  /(\d+(?:\.\d+)?)(%|％|万?亿?元|万|年度?|月份?|分|周岁|岁|时|届|期|号|米|平方米|亩|吨|公里)?/y;
const ordinalOf = new RegExp(`第(${spelt})([批次届期轮名条个位项章款组季]?)`, 'y');
const phoneDigits = /\d[\d-]{5,}\d/y;
const email = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/y;
const site = /(?:https?:\/\/|www\.)[^\s，。；、（）\u4e00-\u9fff]{1,300}/y;
const latin = /[A-Za-z][A-Za-z0-9]*/y;
const jointMarks = '-—–―~';
/** With which a number in words or a time of day may begin. */
const numericSigns: ReadonlySet<string> = new Set(`${numerals}上下中晚早凌次翌半`);

/** With which other signs a number, a day or a weekday may begin. */
const otherNumericSigns = '0123456789第星周礼';

/** What a token may be that begins with a sign, besides a known word: nothing with most of everyday Chinese. */
const [isNumeric, isWord, isMarkOrLatin] = [1, 2, 4];
/** The same of each sign, by its code unit. */
const beginnings = new Uint8Array(0x10000).fill(isMarkOrLatin).fill(0, 0x4e00, 0xa000);
for (const sign of [...numericSigns, ...otherNumericSigns]) addBeginning(sign.charCodeAt(0), isNumeric);
for (const code of lexicon.keys()) addBeginning(code, isWord);

function addBeginning(code: number, role: number): void {
  beginnings[code] = (beginnings[code] ?? 0) | role;
}

/** The tokens of the even text `text`, in one pass. */
export function tokensOf(text: string, known: KnownWords): Token[] {
  const tokens: Token[] = [];
  /** Where the words begin that no token has yet. */
  let loose = 0;
  let index = 0;
  const add = (token: Token): void => {
    if (loose < token.start)
      tokens.push({ kind: 'text', text: text.slice(loose, token.start), start: loose, end: token.start });
    tokens.push(token);
    index = token.end;
    loose = token.end;
  };
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const roles = beginnings[code] ?? 0;
    let token: Token | undefined;
    if (known.begins[code & 0x3ff] === 1) token = knownAt(text, index, known.words.get(code));
    if (!token && roles & isNumeric) token = numericAt(text, index, tokens.at(-1), loose === index);
    if (!token && roles & isWord) token = wordAt(text, index, lexicon.get(code));
    if (!token && roles & isMarkOrLatin) token = markAt(text, index) ?? latinAt(text, index);
    if (token) add(token);
    else index += 1;
  }
  if (loose < text.length)
    tokens.push({ kind: 'text', text: text.slice(loose), start: loose, end: text.length });
  return tokens;
}

function knownAt(text: string, start: number, words: readonly KnownWord[] | undefined): Token | undefined {
  const known = words?.find(({ word }) => text.startsWith(word, start));
  if (!known) return undefined;
  const { word, kind, name } = known;
  const end = start + word.length;
  return kind === 'category' ? { kind, category: name, start, end } : { kind, name, start, end };
}

function wordAt(text: string, start: number, words: WordsOfSign | undefined): Token | undefined {
  for (const word of words?.longer.get(text.charCodeAt(start + 1)) ?? [])
    if (text.startsWith(word.text, start)) return wordToken(word, start);
  return words?.sign && wordToken(words.sign, start);
}

function wordToken({ text, is }: LexiconWord, start: number): Token {
  return { kind: 'word', text, is, start, end: start + text.length };
}

const longestTitle = 200;

function markAt(text: string, start: number): Token | undefined {
  const sign = text.charAt(start);
  if (sign === '《') {
    const title = text.slice(start, start + longestTitle);
    const length = title.indexOf('》') + 1;
    if (length > 0) return { kind: 'title', text: title.slice(0, length), start, end: start + length };
  }
  return /[\p{P}\p{S} \n]/u.test(sign) ? { kind: 'mark', text: sign, start, end: start + 1 } : undefined;
}

function latinAt(text: string, start: number): Token | undefined {
  for (const [pattern, kind] of [
    [email, 'email'],
    [site, 'site'],
    [latin, 'text'],
  ] as const) {
    const match = matchAt(pattern, text, start);
    if (match) return { kind, text: match[0], start, end: start + match[0].length };
  }
  return undefined;
}

function numericAt(
  text: string,
  start: number,
  before: Token | undefined,
  isNext: boolean,
): Token | undefined {
  const sign = text.charAt(start);
  if (sign === '第' && /^第[一二]天/.test(text.slice(start, start + 3))) return undefined;
  if (sign === '第') {
    const [whole = '', digits = '', measure = ''] = matchAt(ordinalOf, text, start) ?? [];
    const value = numberOf(digits);
    return value === undefined
      ? undefined
      : { kind: 'ordinal', value, measure, start, end: start + whole.length };
  }
  const isDigit = sign >= '0' && sign <= '9';
  if (sign === '星' || sign === '周' || sign === '礼') return weekdayAt(text, start);
  if (!isDigit && !numericSigns.has(sign)) return undefined;
  /** The rest of numerals that make no number is none either. */
  if (!isDigit && !isNext && start > 0 && numerals.includes(text.charAt(start - 1))) return undefined;
  const isAfterJoint =
    isNext &&
    ((before?.kind === 'mark' && jointMarks.includes(before.text)) ||
      (before?.kind === 'word' && before.is === 'until'));
  const day = `${numerals}0123456789次下翌`.includes(sign) ? dayAt(text, start, isAfterJoint) : undefined;
  if (day) return { kind: 'day', day, start, end: day.end };
  const clock = clockAt(text, start);
  if (clock) return { kind: 'clock', minute: clock.minute, start, end: clock.end };
  if (isDigit) {
    const address = matchAt(email, text, start);
    if (address) return { kind: 'email', text: address[0], start, end: start + address[0].length };
    const phone = matchAt(phoneDigits, text, start);
    if (phone && (phone[0].match(/\d/g) ?? []).length >= 6)
      return { kind: 'digits', text: phone[0], start, end: start + phone[0].length };
  }
  return halfMonthAt(text, start) ?? durationAt(text, start) ?? countAt(text, start) ?? numberAt(text, start);
}

function weekdayAt(text: string, start: number): Token | undefined {
  const match = matchAt(/(?:星期|周|礼拜)([一二三四五六日天])/y, text, start);
  return match
    ? {
        kind: 'weekday',
        weekday: '日一二三四五六'.indexOf(at(match, 1).replace('天', '日')),
        start,
        end: start + match[0].length,
      }
    : undefined;
}

/** 半个月 */
function halfMonthAt(text: string, start: number): Token | undefined {
  if (!text.startsWith('半个月', start)) return undefined;
  return { kind: 'duration', count: 0.5, unit: 'month', dayOfMonth: undefined, start, end: start + 3 };
}

function durationAt(text: string, start: number): Token | undefined {
  const match = matchAt(durationOf, text, start);
  const count = match && numberOf(at(match, 1));
  if (!match || count === undefined) return undefined;
  const [whole, , workday, calendarDay, day, dayInWords, dayInSigns, week, hour] = match;
  const units: readonly (readonly [string | undefined, DurationUnit])[] = [
    [workday, 'workday'],
    [calendarDay, 'calendar-day'],
    [day ?? dayInWords, 'day'],
    [dayInSigns, 'date'],
    [week, 'week'],
    [hour, 'hour'],
  ];
  const unit = units.find(([spelling]) => spelling !== undefined)?.[1] ?? 'month';
  const dayOfMonth = dayInWords ?? dayInSigns;
  const end = start + whole.length;
  const own = { start, end, year: undefined, month: 0, day: count, weekday: undefined, minute: undefined };
  const timed = dayOfMonth !== undefined && count > 0 && count < 40 ? withTime(text, own) : undefined;
  return { kind: 'duration', count, unit, dayOfMonth: timed, start, end: timed?.end ?? end };
}

function countAt(text: string, start: number): Token | undefined {
  const match = matchAt(countOf, text, start);
  const value = match && numberOf(at(match, 1));
  if (!match || value === undefined) return undefined;
  const [whole, , more, bracketed, plain = '', times = ''] = match;
  const exactness: Exactness = more
    ? 'above'
    : /(?:近|约|大约|将近|逾|超过?)$/.test(text.slice(Math.max(0, start - 2), start))
      ? 'about'
      : 'exact';
  return {
    kind: 'count',
    value,
    measure: `${bracketed ?? plain}${times}`,
    exactness,
    start,
    end: start + whole.length,
  };
}

function numberAt(text: string, start: number): Token | undefined {
  const [whole, number, unit = ''] = matchAt(numberWithUnit, text, start) ?? [];
  if (whole !== undefined)
    return { kind: 'number', value: Number(number), unit, start, end: start + whole.length };
  const [year, digits = ''] = matchAt(/([〇零一二三四五六七八九]{4})年度?/y, text, start) ?? [];
  const value = numberOf(digits);
  return year === undefined || value === undefined
    ? undefined
    : { kind: 'number', value, unit: '年', start, end: start + year.length };
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
