import { documentNumberBrackets } from './document-number.ts';
import { inTextOrder, type Slip, slipsIn, withoutSlips } from './slip.ts';

const space = '[ \\u00a0\\u3000\\t]';

/** Words after a number, where they measure or order it; not words that begin alike (人才, 天津, 名单). */
const units = [
  '年(?!画|糕)|月(?!球|刊)|日(?!本|报|常)|号(?!召|称|码|角)|个(?!人|体|别|性|案)|名(?!单|称|师|校|家|医|录)|人(?![才员民工物文事大])',
  '次(?!级)|户(?!籍|外|口)|家(?!庭|长|具|乡|电)|项(?!目)|万(?!达|科|州|宁|里)|亿|元(?!旦|素|宵)|岁|位(?!置|于)|件|条(?!件|例)|篇|部(?!门|分|队)|届',
  '级(?!别)|期(?!刊|货|间)|批(?!准|复)|天(?!津|然|文)|周(?!边)|米(?!其|兰)|公里|千米|公斤|吨|亩|平方米|倍|栋|幢|楼|层|室|单元|余|例(?!如)|座|所|场(?!馆|所)|台(?!湾)|套|辆',
].join('|');
/** Where a four-digit number may be a year before a name (2022 人才计划), only these measure it. */
const unitsOfYears = '年(?!画|糕)|号(?!召|称|码|角)|万(?!达|科|州|宁|里)|亿|余|元(?!旦|素|宵)';

const date = `(?<!\\d)\\d{4}${space}*年${space}*\\d{1,2}${space}*月(?:${space}*\\d{1,2}${space}*日)?|(?<!\\d)\\d{1,2}${space}*月${space}*\\d{1,2}${space}*日`;
const documentNumber = `〔${space}*\\d{4}${space}*〕${space}*第?${space}*\\d{1,5}${space}*号`;
const label = '(?<!(?:附件|附表|附图|表|图|注|专栏)[ \\u00a0]?)';
const measured = `(?:(?<=\\p{Script=Han})${space})?(?<![\\d.,A-Za-z-]|\\d${space}|[A-Za-z]${space})${label}(?:(?!(?:19|20)\\d{2}${space})\\d+(?:[.,]\\d+)*${space}+(?:${units})|(?:19|20)\\d{2}${space}+(?:${unitsOfYears}))`;
const ordinal = `(?<=第)${space}+\\d+${space}*(?=\\p{Script=Han})`;
const houseNumber = `(?<=[路街道巷弄里村])${space}+\\d+号`;
const decimal = `(?<=\\p{Script=Han})\\d+(?:${space}+\\.|\\.${space}+)\\d+(?=[万亿%％元吨亩])`;
const patterns = [date, documentNumber, measured, ordinal, houseNumber, decimal].map(
  (pattern) => new RegExp(pattern, 'gu'),
);

/**
 * Dates, measured numbers and house numbers with spaces in them. GB/T 15835-2011 sets numbers and their words
 * without. Digits in groups of three (1 200人) and units in letters (10 km) keep theirs, and so do labels.
 */
export function spacesInNumbers(text: string): Slip[] {
  if (!/[ \u00a0\u3000\t]/.test(text)) return [];
  const rest = withoutSlips(text, documentNumberBrackets(text));
  return inTextOrder(
    patterns.flatMap((pattern) =>
      slipsIn(rest, pattern, ([found]) => found.replace(/[ \u00a0\u3000\t]/g, '')),
    ),
  );
}

const quotedPart = /“[^”]*”|《[^》]*》|‘[^’]*’/g;
const beside =
  /(?<=\p{Script=Han})[ \u00a0]+(?=[，。；：、！？）》”])|(?<=[，；、（《“])(?<!^[一二三四五六七八九十]{1,3}、)[ \u00a0]+(?=\p{Script=Han})/gu;

/**
 * Spaces among the Chinese words of a sentence. Short runs of characters (姓 名, 张三 李四), quotations and the
 * names in `names` keep theirs.
 */
export function spacesAmongHan(text: string, names: readonly string[]): Slip[] {
  if (!/[，。；]/.test(text)) return [];
  const quotations = [...text.matchAll(quotedPart)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
  const between = [...text.matchAll(/(?<=\p{Script=Han})[ \u00a0]+(?=\p{Script=Han})/gu)].filter(
    ({ index, 0: found }) => {
      const before = /\p{Script=Han}+$/u.exec(text.slice(0, index))?.[0] ?? '';
      const after = /^\p{Script=Han}+/u.exec(text.slice(index + found.length))?.[0] ?? '';
      return (
        before.length > 4 &&
        !/第[一二三四五六七八九十百千零]+[编章节条款项](?:之[一二三四五六七八九十]+)?$/.test(before) &&
        after.length > 4 &&
        !quotations.some(([first, end]) => first < index && index < end) &&
        !names.some((name) => before.endsWith(name) || after.startsWith(name))
      );
    },
  );
  return [...between, ...text.matchAll(beside)]
    .map(({ index, 0: found }) => ({ index, found, instead: '' }))
    .toSorted((a, b) => a.index - b.index);
}
