import { matchesIn } from '../../lists/matches-in.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Scope } from '../clauses/scope.ts';
import type { Span } from '../clauses/token.ts';

/** A number, and what the text tells beside it that should make it. */
export interface PlainParts extends Span {
  readonly sum: number;
  readonly whole: Span & { readonly value: number };
}

const measures = '[项名个家人户件位篇所]';
const part = (label: string, measure: string): string => `${label}(?<value>\\d{1,4})${measure}(?![\\d以])`;
/** 科技进步类项目 */
const prize = '[\\p{Script=Han}“”]{2,16}?(?:奖|类)(?:项目)?';
const anything = '[^，。；、（）\\d]{1,20}?';
const partsOf = (label: string): string => `(?:${label}\\d{1,4}\\k<measure>(?![\\d以])[、，]?)`;

/**
 * 受理的634项（自然科学类91项、科技进步类项目543项）; 共11项，其中自然科学奖2项、技术发明奖1项、科技进步奖8项予以公示: in brackets two
 * parts are all, behind 其中 three.
 */
const division = new RegExp(
  `(?<whole>\\d{1,5})(?<measure>${measures})(?:（(?<inBrackets>${partsOf(anything)}{2,8})）|，其中:?(?<behind>${partsOf(prize)}{3,8})(?=[。；]|现|予以|进行|$))`,
  'gu',
);
/** 100个（示范河流57条、示范湖泊26个、示范水库17个）: parts that are counted each in its way, none of them persons. */
const thing = '[个条家所座项处件篇]';
const mixed = new RegExp(
  `(?<whole>\\d{1,5})(?<measure>[个处])（(?<inBrackets>(?:${anything}\\d{1,4}${thing}(?![\\d以])[、，]?){2,8})）`,
  'gu',
);
/** 一等奖3项、二等奖5项，共8项 */
const before = new RegExp(
  `(?<parts>${anything}\\d{1,4}(?<measure>${measures}|万?元)[、，]${partsOf(anything)}{1,12})(?:共|共计|合计|总计|总共)(?:为|有)?(?<whole>\\d{1,5})\\k<measure>(?![\\d以])`,
  'gu',
);
/** 12家农场每家5万元共60万元; 5名，每人奖励2000元，合计1万元 */
const timed = new RegExp(
  `(?<times>\\d{1,4})(?<measure>${measures})(?:[^，。；\\d]|20\\d\\d年){0,20}，?[^，。；\\d]{0,4}每(?:\\k<measure>|人)[^，。；\\d]{0,10}(?<each>\\d{1,6}(?:\\.\\d{1,4})?)(?<unit>万?元)[^。；\\d]{0,10}?(?:共|合计|总计|计)[^。；\\d]{0,6}(?<whole>\\d{1,8}(?:\\.\\d{1,4})?)(?<wholeUnit>万?元)`,
  'gu',
);
/** 每年合计26万元，三年共计78万元; 每人每年3万元，7人两年合计42万元; 年度预算480万元，服务期三年，总预算1440万元 */
const yearly = new RegExp(
  '(?:每年|(?<!\\d)年度)[^，。；\\d约近]{0,8}(?<each>\\d{1,8}(?:\\.\\d{1,4})?)(?<unit>万?元)，(?:(?<times>\\d{1,4})[名人个家])?[^，。；\\d]{0,6}?(?<years>[两二三四五]|\\d)年，?(?:共计?|合计|总计|总)[^，。；\\d约近]{0,4}(?<whole>\\d{1,8}(?:\\.\\d{1,4})?)(?<wholeUnit>万?元)',
  'g',
);
/** 对公示的30家进行核查，取消4家，认定甲企业等26家 */
const less = new RegExp(
  `(?:公示的?|认定的?|评定的?|入围的?|评选出|原有?的?)(?:\\p{Script=Han}{0,12}?等)?(?<first>\\d{1,4})(?<measure>${measures})(?:(?!\\d)[^；]){0,60}?(?:取消|撤销|剔除|核减|退出|放弃)(?:\\p{Script=Han}{0,6}?)(?<gone>\\d{1,4})\\k<measure>[^。；\\d]{0,60}?(?<whole>\\d{1,4})\\k<measure>`,
  'gu',
);

/** What is said of some of the whole, and may be said of one twice: 女性3名、党员4名. */
const ofSome =
  /其中|[含每各另兼]|等(?![级次奖功])|包括|并列|同时|[女男族岁]|党员|学历|研究生|本科|以[上下内]|前期|已/;

/** The numbers of `scope` that it tells how to reckon, by nothing but its words. */
export function plainParts({ text }: Scope): PlainParts[] {
  if (!/\d(?:万?元|[项名个家人户件位篇所])/.test(text)) return [];
  return [
    ...matchesIn(text, division).flatMap((match) => partsIn(match, text)),
    ...matchesIn(text, before).flatMap((match) =>
      isFirstInSentence(match, text) ? partsIn(match, text) : [],
    ),
    ...matchesIn(text, mixed).flatMap((match) => (isOfOneMeasure(match) ? [] : partsIn(match, text, thing))),
    ...matchesIn(text, less).map(restIn),
  ];
}

/** The sums in `scope` of so many times the same amount. */
export function plainProducts({ text }: Scope): PlainParts[] {
  if (!/[每年]/.test(text) || !text.includes('元')) return [];
  const ofYears = matchesIn(text, yearly).map((match) => {
    const { times = '1', years = '' } = match.groups ?? {};
    return productIn(match, Number(times) * (numberOf(years) ?? NaN));
  });
  if (!text.includes('每')) return ofYears;
  const ofEachOne = matchesIn(text, timed).flatMap((match) => {
    const others = timesBefore(match, text);
    // 两项共148万元: with what else was told.
    if (others === undefined || /[两二三四五]项/.test(match[0]) || isForEachTime(match[0])) return [];
    const products = others.map((times) => productIn(match, times));
    const right = products.find(({ sum, whole }) => sum === whole.value);
    return right ?? products.slice(0, 1);
  });
  return [...ofYears, ...ofEachOne];
}

/** 5人，每人每月40元，合计900元: so much for each time, and a sum for more times than are told. */
function isForEachTime(words: string): boolean {
  return (
    /每[月日天季次]/.test(words) &&
    !/(?:月|日|天|季度?|次)[^，。；\d]{0,6}(?:共|合计|总计|计)[^计]*$/.test(words)
  );
}

/**
 * By what an amount may be multiplied: what its sentence counts before it, the most first; undefined where other
 * amounts are given there for each too (重点课题2项，每项3万元；一般课题4项，每项1万元，共10万元).
 */
function timesBefore({ index, groups = {} }: RegExpExecArray, text: string): readonly number[] | undefined {
  const { times, measure = '' } = groups;
  const sentence = stretchBefore(text, index, '。！？\n', 200);
  const others = matchesIn(sentence, /(\d{1,4})(\D)/g).filter(([, , sign]) => sign === measure);
  if (others.length > 0 && sentence.includes('每')) return undefined;
  return [Number(times), ...others.map(([, number]) => Number(number))].toSorted((a, b) => b - a);
}

/** An amount that each of a category gets, or each of all that are told; and the sum of a row of them. */
const ofEach = /每?[名项个人家位户]?[^，、；。（）:\d]{0,12}?(\d{1,6}(?:\.\d{1,4})?)(万?元)/y;
const sumBehind =
  /[，；（）][^。；\d]{0,12}?(?:共计?|合计|总计|总额|总金额)[^，。；\d]{0,6}?(\d{1,8}(?:\.\d{1,4})?)(万?元)/y;

/**
 * The sum in `scope` of what all of `categories` get, each of a category the same (一等奖每项20万元、二等奖每项10万元，共计90万元),
 * where it tells it of every one.
 */
export function categoryProducts(
  { text }: Scope,
  categories: readonly { readonly category: string; readonly count: number }[],
): PlainParts[] {
  if (!text.includes('每') || !/元[，）]/.test(text)) return [];
  const eachOf = categories.flatMap(({ category, count }) => {
    // 博士生 is short for 博士研究生.
    const called = text.includes(category) ? category : category.replace(/(?<=^[博硕]士)研究/, '');
    return placesOf(called, text).flatMap((index) => {
      const each = eachBehind(text, index + called.length);
      return each ? [{ ...each, category, count, start: index }] : [];
    });
  });
  const row = eachOf.toSorted((a, b) => a.start - b.start);
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.length !== categories.length || row.length < 2) return [];
  const words = text.slice(first.start, last.end);
  if (new Set(row.map(({ category }) => category)).size < row.length || /[。\n]/.test(words)) return [];
  sumBehind.lastIndex = last.end;
  const [match = '', number = '', unit = ''] = sumBehind.exec(text) ?? [];
  if (match === '' || !words.includes('每') || /[共计]/.test(words) || /[约近超余]/.test(match)) return [];
  const sum =
    row.reduce((total, { amount, count }) => total + amount * count, 0) / (unit === '元' ? 1 : 10_000);
  const end = last.end + match.length;
  const whole = spanOf(end - number.length - unit.length, `${number}${unit}`);
  return [
    {
      start: first.start,
      end: last.end,
      sum: Number(sum.toFixed(4)),
      whole: { ...whole, value: Number(number) },
    },
  ];
}

/** How much each gets, in yuan, whose category ends at `from`: 每项20万元, 3项、每项资助3万元, 10万元 in a row of such. */
function eachBehind(
  text: string,
  from: number,
): { readonly amount: number; readonly end: number } | undefined {
  ofEach.lastIndex =
    from + stretchIn(text.slice(from, from + 10), /^”?(?:\d{1,4}[名项个人家位户])?[、，]?/).length;
  const [match = '', number = '', unit = ''] = ofEach.exec(text) ?? [];
  return match === '' || /[合总共]计?|总额|不超过|最高/.test(match)
    ? undefined
    : { amount: Number(number) * (unit === '元' ? 1 : 10_000), end: ofEach.lastIndex };
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Whether all parts are counted as the whole is, or none. */
function isOfOneMeasure({ groups }: RegExpExecArray): boolean {
  const { measure = '', inBrackets = '' } = groups ?? {};
  const own = matchesIn(inBrackets, /\d\D/g).filter(([part]) => part.endsWith(measure));
  return own.length === 0 || own.length === matchesIn(inBrackets, /\d\D/g).length;
}

function partsIn(match: RegExpExecArray, text: string, ofPart?: string): PlainParts[] {
  const { whole = '', measure = '', inBrackets, behind, parts } = match.groups ?? {};
  const words = inBrackets ?? behind ?? parts ?? '';
  const start = match.index + match[0].indexOf(words);
  const labelledParts = matchesIn(words, new RegExp(part(`(?<label>${anything})`, ofPart ?? measure), 'gu'));
  if (behind === undefined && labelledParts.some(({ groups }) => ofSome.test(groups?.['label'] ?? '')))
    return [];
  const wholeStart =
    parts === undefined ? match.index : text.lastIndexOf(whole, match.index + match[0].length);
  return [
    {
      start,
      end: start + words.replace(/[、，]$/, '').length,
      sum: labelledParts.reduce((total, { groups }) => total + Number(groups?.['value']), 0),
      whole: { ...spanOf(wholeStart, `${whole}${measure}`), value: Number(whole) },
    },
  ];
}

/** Whether nothing is counted in the sentence before: the parts may be only the last of a row. */
function isFirstInSentence({ index }: RegExpExecArray, text: string): boolean {
  return !/\d|其中/.test(stretchBefore(text, index, '。！？\n'));
}

function productIn({ index, 0: words, groups = {} }: RegExpExecArray, times: number): PlainParts {
  const { each, unit = '', whole = '', wholeUnit = '' } = groups;
  const inWholeUnit = unit === wholeUnit ? 1 : unit === '元' ? 0.0001 : 10_000;
  const sum = Number((times * Number(each) * inWholeUnit).toFixed(4));
  return resultOf(index, words, sum, whole, wholeUnit);
}

function restIn({ index, 0: words, groups = {} }: RegExpExecArray): PlainParts {
  const { first, gone, whole = '', measure = '' } = groups;
  return resultOf(index, words, Number(first) - Number(gone), whole, measure);
}

/** What `words` reckon, where they end with the result. */
function resultOf(index: number, words: string, sum: number, whole: string, measure: string): PlainParts {
  const result = spanOf(index + words.length - whole.length - measure.length, `${whole}${measure}`);
  const start = index + words.search(/\d/);
  return { start, end: result.start, sum, whole: { ...result, value: Number(whole) } };
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}
