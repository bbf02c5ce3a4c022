const space = '[ \\u00a0\\u3000\\t]';

/** Words after a number, where they measure or order it; not words that begin alike (人才, 天津, 名单). */
const units = [
  '年(?!画|糕)|月(?!球|刊)|日(?!本|报|常)|号(?!召|称|码|角)|个(?!人|体|别|性|案)|名(?!单|称|师|校|家|医|录|额|誉)',
  '人(?![才员民工物文事大力社口保防武行均])|次(?!级)|户(?!籍|外|口)|家(?!庭|长|具|乡|电|属|园|政)|项(?!目)',
  '万(?!达|科|州|宁|里)|亿|元(?!旦|素|宵)|岁|位(?!置|于)|件|条(?!件|例)|篇|部(?!门|分|队)|届|级(?!别)|期(?!刊|货|间)',
  '批(?!准|复)|天(?!津|然|文)|周(?=[岁年内前后以时，。；、）]|$)|米(?!其|兰)|公里|千米|公斤|吨|亩|平方米|倍|栋|幢|楼|层|室|单元',
  '余(?=[人名个次户家件项万亿元年岁篇位部套辆台座所场亩吨公平米])|例(?!如)|座|所|场(?!馆|所)|台(?!湾)|套|辆',
].join('|');
/** Where a four-digit number may be a year before a name (2022 人才计划), only these measure it. */
const unitsOfYears = '年(?!画|糕)|号(?!召|称|码|角)|万(?!达|科|州|宁|里)|亿|余|元(?!旦|素|宵)';

const date = `(?<!\\d)\\d{4}${space}*年${space}*\\d{1,2}${space}*月(?:${space}*\\d{1,2}${space}*日)?|(?<!\\d)\\d{1,2}${space}*月${space}*\\d{1,2}${space}*日`;
const documentNumber = `〔${space}*\\d{4}${space}*〕${space}*第?${space}*\\d{1,5}${space}*号`;
/** A number that labels what follows: 附件 1 年度计划, or the first of a line (1 人民医院); a telephone number. */
const label = `(?<!(?:附件|附表|附图|表|图|注|专栏)[ \\u00a0]?)(?!^\\d{1,2}${space}+(?![年月日号个次岁亿篇届吨亩倍公千平])\\p{Script=Han}{2}|\\d{10})`;
const measured = `(?:(?<=\\p{Script=Han})${space})?(?<![\\d.,A-Za-z-]|\\d${space}|[A-Za-z]${space})${label}(?:(?!(?:19|20)\\d{2}${space})\\d+(?:[.,]\\d+)*${space}+(?:${units})|(?:19|20)\\d{2}${space}+(?:${unitsOfYears}))`;
const ordinal = `(?<=第)${space}+\\d+${space}*(?=\\p{Script=Han})`;
const houseNumber = `(?<=[路街道巷弄里村])${space}+\\d+号`;
const decimal = `(?<=\\p{Script=Han})\\d+(?:${space}+\\.|\\.${space}+)\\d+(?=[万亿%％元吨亩])`;

/**
 * Dates, measured numbers and house numbers, with or without spaces in them. Digits in groups of three (1 200人)
 * and units in letters (10 km) are not among them, nor are labels.
 */
export const measuredNumbers: readonly RegExp[] = [
  date,
  documentNumber,
  measured,
  ordinal,
  houseNumber,
  decimal,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Not within a code, a telephone number, an ISO date or the number of a standard (GB/T 15834-2011). */
const start = '(?<![\\dA-Za-z./-]|[A-Za-z/] ?)';
const year = '(?:19|20)\\d{2}';
const month = '(?:0?[1-9]|1[0-2])';
const day = '\\d{1,2}';
const dash = ' ?--? ?';
const rangedUnits =
  '[人名个次项户家件篇位天周岁万亿元倍吨亩米℃]|月(?!\\d)|季度|小时|分钟|公里|千米|公斤|平方米|年(?!级)|%|％';

/** Years, dates, times or quantities joined by a hyphen: 2019-2021年度, 8月7日-11日, 3-5年. */
export const hyphenedRange = new RegExp(
  `${start}(?:${[
    `${year}年?${dash}${year}(?=(?:学)?年)`,
    `(?<=[（(\\p{Script=Han}])${year}${dash}${year}(?![\\d.-])`,
    `${year}[.]${month}${dash}${year}[.]${month}(?![\\d.-])`,
    `${year}年${month}月(?:${day}日)?${dash}(?:${year}年)?(?:${month}月)?(?:${day}日)?(?<!-)`,
    `${month}月(?:${day}日)?${dash}${month}月(?:${day}日)?`,
    `${month}月${day}日${dash}${day}日`,
    `\\d{1,2}:\\d{2}${dash}\\d{1,2}:\\d{2}`,
    `\\d{1,4}(?:\\.\\d+)?${dash}\\d{1,5}(?:\\.\\d+)?(?=${rangedUnits})`,
  ].join('|')})`,
  'gu',
);
