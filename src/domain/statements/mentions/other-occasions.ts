import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Span } from '../clauses/token.ts';

/** Which occasion of its kind a notice is: of what year, batch, session, number, quarter. */
export interface Occasion {
  readonly year: number;
  readonly numbers: readonly { readonly measure: string; readonly value: number | undefined }[];
}

const numeral = '(?:[一二三四五六七八九十百]{1,5}|\\d{1,3})';
/** What tells notices of a kind apart: 第三批, 第2号, 三季度, 6月份, 上半年. */
const number =
  `第?(?<value>${numeral})(?<measure>季度|月(?:份|(?!\\d|末|底|初|[中上下]旬))|(?<=第.{1,5})(?:[届批期轮号榜]|次(?=大会|会议|评)))|` +
  '(?<half>[上下])半年';
const numbers = new RegExp(number, 'g');

type Noticed = Pick<Notice, 'titleLines'> & { readonly published: Pick<Notice['published'], 'on'> };

/** The occasion of `notice`: of the year that its title says, or else of no year before last. */
export function occasionOf({ titleLines, published }: Noticed): Occasion {
  const title = titleLines.join('');
  const years = matchesIn(title, /20\d\d(?=年|[-—]\d{4}学?年)/g).map(([year]) => Number(year));
  return {
    year: years.length > 0 ? Math.min(...years) : Number(published.on.slice(0, 4)) - 1,
    numbers: matchesIn(title, numbers).map(({ groups = {} }) => numbered(groups)),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function numbered({ value = '', measure = '', half }: Groups): Occasion['numbers'][number] {
  return half === undefined
    ? { measure: measure.charAt(0), value: numberOf(value) }
    : { measure: '半年', value: half === '上' ? 1 : 2 };
}

/** Where a clause may begin to tell of another occasion, and by what. */
const lead = new RegExp(
  `(?<=^|[。！？；，\\n])(?:其中|此外|另外?|而|且|全[省市州县区]|我[省市州县区校院])?(?:` +
    `(?<former>[上前往历]一?[届批期轮次]|前(?:[两二三四五六七八九十]|\\d{1,2})[届批期轮次])|` +
    `(?:今年|本年度?|20\\d\\d年度?)?(?:${number})|` +
    `(?<year>20\\d\\d)(?:[年学]年?度?|年[上下]半年)(?!\\d))`,
  'g',
);

/** What was done to those of an occasion. */
const done =
  /^[^，。；:]{0,14}?(?:通过|表彰|命名|认定|评[选定出]|选出|产生|授[奖予]|公示|推荐|当选|入选|立项|资助|托举|招聘|录[用取]|聘用|受理|发[放展]|停发|补[助贴]|贴息|复核|新增|获[奖评]|定级|[为共于系])/;

/** What says of a clause that it is on the notice's own. */
const own = /[本此][次届批期轮季月]|今年(?!第)|现[将予对拟]|拟/;

/** More than the rest of a sentence has that tells of one occasion. */
const longest = 200;

/**
 * The stretches of `text` that tell what other occasions than `occasion` had: 第四批于2023年认定8名, 上届（2021年）推荐6名, 2024年度授奖9项.
 * Each ends with its sentence, or where that comes back to the notice's own.
 */
export function otherOccasions(text: string, occasion: Occasion): Span[] {
  return matchesIn(text, lead).flatMap(({ 0: { length }, index: start, groups = {} }): Span[] => {
    const [first = '', ...clauses] = stretchIn(
      text.slice(start + length, start + length + longest),
      /^[^。！？；\n]*/,
    ).split('，');
    const isOther =
      groups['former'] !== undefined ||
      (isOfFormer(groups, occasion) && !own.test(first) && done.test(first.replace(/^（[^（）]*）/, '')));
    if (!isOther) return [];
    const back = clauses.findIndex((clause) => own.test(clause));
    const told = [first, ...(back === -1 ? clauses : clauses.slice(0, back))].join('，');
    return [{ start, end: start + length + told.length }];
  });
}

/** Whether a lead names a number that is none of the notice's, or a batch or year before it. */
function isOfFormer(groups: Groups, { year, numbers }: Occasion): boolean {
  if (groups['year'] !== undefined) return Number(groups['year']) < year;
  const { measure, value } = numbered(groups);
  const known = numbers.flatMap((one) => (one.measure === measure ? (one.value ?? []) : []));
  if (value === undefined || known.includes(value)) return false;
  return (
    measure === '号' || (known.length > 0 && (period.test(measure) || known.every((one) => one > value)))
  );
}

/** 季度, 月份, 半年, 第二榜: whichever is not the notice's is another one. */
const period = /^[季月半榜]/;
