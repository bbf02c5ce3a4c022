import { stretchIn } from '../../../lists/stretch-in.ts';
import type { NomineeList, Notice } from '../../../notice/notice.ts';
import type { Scope } from '../../../statements/clauses/scope.ts';
import { measure as measureWord, numeral } from '../../words/counted.ts';
import { claimsIn } from '../../words/prose-read.ts';
import { clauseBefore, clauseStart } from '../../words/sentence-start.ts';
import { byName, type Parties, type Party } from '../parties.ts';

export interface ComparisonPlace {
  readonly scope: Scope;
  readonly parties: Parties;
  readonly tables: readonly NomineeList[];
  readonly notice: Notice;
}

/** What a text says of two: that the one has more, or less, of something. */
export interface Compared {
  readonly left: readonly Party[];
  readonly right: readonly Party[];
  /** What the adjective is said of, and how: 高, 少. */
  readonly adjective: string;
  /** 高 of 不高于: the other way round, or alike. */
  readonly isDenied: boolean;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** 均低于: of each row. */
  readonly isOfEach: boolean;
  /** 30元 of 多30元. */
  readonly amount: string;
  /** 岗位, where only those who have it in common are compared. */
  readonly same: string;
  /** 740小时 behind the first of the two, of whom more may be said than is read; '' where nothing is told. */
  readonly told: string;
}

/** What is said of two without more. */
const plain = { isDenied: false, isOfEach: false, same: '', told: '' } as const;

/** What compares two in a text, by the kinds of words that do. */
export type Comparing = readonly (readonly RegExpExecArray[])[];

/** The words of `text` that compare; undefined where it has none. */
export function comparingIn(text: string): Comparing | undefined {
  const all = [infix, beside, bare, ofPronoun].map((pattern) => claimsIn(text, pattern));
  return all.some(({ length }) => length > 0) ? all : undefined;
}

/** What `comparing` says of two, each time; of two of whom it `isSo` also what more is said right behind it. */
export function comparisonsIn(
  [infixes = [], besides = [], bares = [], pronouns = []]: Comparing,
  place: ComparisonPlace,
  isSo: (comparison: Compared) => boolean,
): readonly Compared[] {
  return [
    ...infixes.flatMap((match) => infixIn(match, place)),
    ...besides.flatMap((match) =>
      besideIn(match, place).flatMap((one) => [one, ...(isSo(one) ? furtherIn(one, place) : [])]),
    ),
    ...pronouns.flatMap((match) => ofPronounIn(match, place)),
    ...contrastsIn(bares, place),
  ];
}

const infix =
  /(?<not>不|没有|未|并未|并不)?(?:(?<adjective>[高低多少大小长短早晚优强快慢重轻先后])于|(?<less>不[及如敌]|逊于|赶不上)|(?<more>超过|超出|胜过|强过|多过|高过|大过|领先))(?:(?<others>其[他余它]|另外?)|同(?<same>[^，。；、（）\d的]{1,4}?)的?(?=.)|全部|所有|各)?/g;

function infixIn({ 0: whole, index, groups = {} }: RegExpExecArray, place: ComparisonPlace): Compared[] {
  const { text } = place.scope;
  const { not, adjective, less, more } = groups;
  const after = index + whole.length;
  const from = clauseStart(text, index);
  // 同岗位拟聘用人员: what is the same ends where a party begins.
  const [right] = place.parties.within(after, after + 24);
  const between = right ? text.slice(after, right.start) : '';
  const isRight = right && !/[，。；、：:（）\d]/.test(between) && between.length <= (groups['same'] ? 3 : 0);
  const left = leftBefore(from, index, place);
  if (!isRight || left.length === 0 || groups['others']) return [];
  const rest = stretchIn(text.slice(right.end, right.end + 24), /^[^，。；：:（）]*/);
  // 甲一领先乙二0.35分
  const amount = stretchIn(rest, byAmount);
  if (/^[、和与及]/.test(rest) || (amount === '' && /\d/.test(rest))) return [];
  const lastLeft = left.at(-1)?.end ?? from;
  const words = [
    ...(lastLeft <= index
      ? [wordsBeside(place, from, Math.max(from, left[0]?.start ?? from)).replace(ofAll, '')]
      : []),
    text.slice(Math.max(from, lastLeft), index),
    /^的/.test(rest) ? rest.slice(1) : '',
  ].join('|');
  return [
    {
      ...{ left, right: [right], isDenied: not !== undefined, words, start: index },
      ...{ end: right.end + amount.length, amount },
      adjective: adjective ?? (less ? '低' : more ? '高' : ''),
      isOfEach: /[均都皆各]/.test(words + between),
      same: `${groups['same'] ?? ''}${between}`,
      told: '',
    },
  ];
}

/** The words from `start` to `end`, without whom they name: 甲局 of 甲局乙二领先丙三. */
function wordsBeside({ scope: { text }, parties }: ComparisonPlace, start: number, end: number): string {
  const named = parties.within(start, end).map((party) => text.slice(party.start, party.end));
  return named.reduce((words, name) => words.replace(name, ''), text.slice(start, end));
}

const byAmount = /^\d{1,9}(?:\.\d{1,4})?(?:万元|周?岁|[\p{Script=Han}%]{1,3})$/u;

/** 8人中, 按年级看: what says among whom, and no others than those put forward. */
const ofAll = /^(?:其中|\d{1,4}[人名个户家位项]\p{Script=Han}{0,4}中|(?:按|从)\p{Script=Han}{1,6}[看讲言])$/u;

/** 比丙村少2户; 35.8万元 behind 最高的是甲村: what stands between one and what more is said of it. */
const goesOn = /^(?:[又也还但却则]?[比较]|约?\d[\d.]{0,11}[\p{Script=Han}%]{1,3}$)/u;

/** Who stands before a comparison: in its clause all of one row, else those with whom the clause before begins. */
function leftBefore(
  from: number,
  to: number,
  { scope: { text }, parties }: ComparisonPlace,
): readonly Party[] {
  const own = parties.within(from, to);
  let end = from - 1;
  // 甲村比乙村多3户，比丙村少2户: both are said of the one.
  while (text[end] === '，' && goesOn.test(clauseBefore(text, end))) end = clauseStart(text, end) - 1;
  if (own.length === 0 && text[end] === '，')
    return firstRow(parties.within(clauseStart(text, end), end), text);
  const row = firstRow(own, text);
  return row.at(-1) === own.at(-1) ? row : [];
}

/**
 * 递补人员甲一、甲二, 博士论文中得分较高的是甲: the first names that stand in a row, behind what they are, or are
 * among.
 */
function firstRow(all: readonly Party[], text: string): readonly Party[] {
  const [first, second] = all;
  const isAmong =
    first &&
    second &&
    (second.start === first.end ||
      /^(?:中|里|之中)/.test(text.slice(first.end, first.end + 2)) ||
      isOfKind(first, second, text.slice(first.end, second.start)));
  const own = isAmong ? all.slice(1) : all;
  const last = own.findIndex((one, at) => {
    const next = own[at + 1];
    return !next || !/^[、和与及同跟]$/.test(text.slice(one.end, next.start));
  });
  return own.slice(0, last + 1);
}

/** 甲乡岗位第三名乙二: what kind the one is of who is named behind it. */
function isOfKind(first: Party, second: Party, between: string): boolean {
  const [isKind, isNamed] = [first, second].map(({ senses }) => senses.some(({ by }) => by === byName));
  return (
    isKind === false &&
    isNamed === true &&
    /^[\p{Script=Han}]{1,8}$/u.test(between) &&
    !/[和与及同跟比]/.test(between)
  );
}

const beside =
  /(?<not>不)?(?:比|较(?!为|多|少|高|低|大|小)|相比)于?(?<other>[^，。；、：:（）比]{2,20}?)(?:还要?|更|却|略|稍|都|均|明显|要)?(?<adjective>年[长轻]|便宜|[多少高低大小长短早晚贵快慢])(?:得多|一?些|一点|了|出|(?<act>投入|[拿领得获]到?|补助?|奖励?))?(?:(?=[，。；、）]|$)|(?<some>\d{1,9}(?:\.\d{1,4})?(?:万?元|亩|平方米|公里|年|个月|分))的?(?<noun>(?!之|左右)[\p{Script=Han}]{2,8})(?=[，。；、）]|$)|(?<amount>\d{1,9}(?:\.\d{1,4})?(?:万元|周?岁|[\p{Script=Han}%]{1,3}?))(?=[，。；、）]|$))/gu;

function besideIn({ 0: whole, index, groups = {} }: RegExpExecArray, place: ComparisonPlace): Compared[] {
  const { text } = place.scope;
  const { not, other = '', adjective = '', some = '', amount = some, act = '', noun = '' } = groups;
  // 比第二位乙二多30元, 比四个甲村项目还多4人
  const rank = stretchIn(other, aheadOfParty);
  const otherStart = index + whole.indexOf(other) + rank.length;
  const right = place.parties.at(otherStart);
  const from = clauseStart(text, index);
  const left = leftBefore(from, index, place);
  if (!right || right.end > otherStart + other.length - rank.length || left.length === 0) return [];
  const lastLeft = left.at(-1)?.end ?? from;
  const words = [
    text.slice(Math.max(from, lastLeft), index),
    text.slice(right.end, otherStart + other.length - rank.length).replace(nouns, ''),
    // 比乙二多1500元补助
    act.replace(/^[拿领得获]到?$/, '') + noun,
  ].join('|');
  return [
    {
      ...{ left, right: [right], adjective, isDenied: not !== undefined, words },
      ...{
        start: index,
        end: index + whole.length,
        isOfEach: /[均都皆各]/.test(words),
        same: '',
        amount,
        told: toldBefore(text, index),
      },
    },
  ];
}

/** What stands between 比 and whom it names: by a rank, or by how many they are. */
const aheadOfParty = new RegExp(
  `^(?:第[一二三四五六七八九十\\d]{1,2}[名位]的?|(?:${numeral})${measureWord})`,
);
/** What those are whom words call, and no measure. */
const nouns = /^的?(?:家庭|人员|人选|对象|企业|单位|项目|机构|农户|志愿者)/;

const further =
  /^，(?:但是?|而|可是?|不过)?(?<measure>[^，。；、：:（）\d比较最]{2,8}?)(?:反而?|却|则|也|还|又|要|仍)*(?<adjective>[多少高低大小长短])(?:出|了)?(?<amount>\d{1,9}(?:\.\d{1,4})?(?:万元|周?岁|[\p{Script=Han}%]{1,3}))(?=[，。；、）]|$)/u;

/** 甲一初评比乙二低3分，终评反高2分: what more is said of the two of `comparison`, right behind it. */
function furtherIn(comparison: Compared, { scope: { text }, parties }: ComparisonPlace): Compared[] {
  const { end, left, right } = comparison;
  const match = further.exec(text.slice(end, end + longestFurther));
  const [whole = ''] = match ?? [];
  const { measure: words = '', adjective = '', amount = '' } = match?.groups ?? {};
  if (whole === '' || parties.within(end, end + whole.length).length > 0) return [];
  const span = { start: end + 1, end: end + whole.length };
  return [
    {
      ...{ left, right, words, adjective, amount },
      ...span,
      ...plain,
    },
  ];
}

const longestFurther = 40;

const ofPronoun = new RegExp(
  `(?<=[，；])[前后]者(?<measure>[^，。；、：:（）\\d比较最]{0,8}?)(?:却|则|也|还|又|要|仍)*(?<adjective>[多少高低大小长短])(?:出|了)?(?<amount>\\d{1,9}(?:\\.\\d{1,4})?(?:万元|周?岁|[\\p{Script=Han}%]{1,3}))(?=[，。；、）]|$)`,
  'gu',
);

/** 甲户与乙户都是3人，后者耕地多0.1亩: of the latter and the former. */
function ofPronounIn(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  { parties }: ComparisonPlace,
): Compared[] {
  const { measure: words = '', adjective = '', amount = '' } = groups;
  const left = parties.at(index);
  if (!left?.counterpart) return [];
  const span = { start: index, end: index + whole.length };
  return [
    {
      ...{ words, adjective, amount },
      ...span,
      ...plain,
      left: [left],
      right: [left.counterpart],
    },
  ];
}

const bare =
  /(?<measure>[^，。；、：:（）\d]{0,10}?)(?:则|却|也|更|较|偏|稍|略|相对|要)*(?<adjective>年[长轻]|便宜|[多少高低大小长短早晚贵快慢]|占优|领先)些?(?=[，。；]|$)/g;
const opposites: readonly (readonly [RegExp, string])[] = [[/占优|领先/, '高']];

/** 报价占优: who asks least is ahead. */
function isLessBetter(said: string, words: string): boolean {
  return /占优|领先/.test(said) && /价|费|工期|时|误差/.test(words);
}

/** 甲村面积大，而乙村补偿费多: of two clauses side by side each says of whom there is more than of the other. */
function contrastsIn(matches: readonly RegExpExecArray[], place: ComparisonPlace): Compared[] {
  const { text } = place.scope;
  const halves = matches.map(({ 0: whole, index, groups = {} }) => {
    const end = index + whole.length;
    const from = clauseStart(text, end - 1);
    const [party, ...others] = place.parties.within(from, end);
    const said = groups['adjective'] ?? '';
    const adjective = opposites.find(([pattern]) => pattern.test(said))?.[1] ?? said;
    const words = party ? text.slice(party.end, end - said.length - (/些$/.test(whole) ? 1 : 0)) : '';
    const isPlain =
      party && others.length === 0 && /^(?:而|但|其中|则|与之相反)?$/.test(text.slice(from, party.start));
    return {
      party: isPlain && !/[最比于]/.test(words) && !isLessBetter(said, words) ? party : undefined,
      adjective,
      words,
      from,
      end,
    };
  });
  return halves.slice(1).flatMap((second, at): Compared[] => {
    const first = halves[at];
    if (
      !first?.party ||
      !second.party ||
      first.end + 1 !== second.from ||
      first.party.name === second.party.name
    )
      return [];
    const isOf = (one: typeof second, left: Party, right: Party): Compared => ({
      ...{ left: [left], right: [right], adjective: one.adjective, words: one.words, ...plain },
      ...{ start: left.end, end: one.end, amount: '' },
    });
    return [isOf(first, first.party, second.party), isOf(second, second.party, first.party)];
  });
}

/** 合计740小时，比: what is told right before a comparison; not 14年 of 比甲校多14年，比, which is another one. */
function toldBefore(text: string, index: number): string {
  return stretchIn(
    text.slice(Math.max(0, index - longestTold), index),
    /(?<![\d.]|[高低多少大小长短早晚快慢][出了]?)(\d{1,9}(?:\.\d{1,4})?\p{Script=Han}{1,3})，$/u,
    1,
  );
}

const longestTold = 16;
