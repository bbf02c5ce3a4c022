import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { monthNumber } from '../../time/civil-date.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { type Reckoned, reckonedFinding } from './reckoned.ts';

/**
 * 2011年建厂，至今十四年; 为2012年6月，已满12年: the years that a text says have passed since a year beside are those until the notice, or
 * until a day that the paragraph tells (截至2024年6月30日).
 */
export const yearsSince: Rule = function* (notice: Notice) {
  for (const { scope } of proseWith(notice, /至今|迄今|已满/))
    yield* [...passedIn(scope, notice), ...fullIn(scope, notice)].flatMap((reckoned): readonly Finding[] =>
      scope.isQuoted(reckoned) ? [] : [reckonedFinding(scope, reckoned)],
    );
};

const number = '(?<years>[1-9]?\\d|[一二两三四五六七八九十]{1,3})';
const some = '(?:已经?|整整|恰好|正好|刚好|足足|达|有|满|近|将近|约)*';
const passed = new RegExp(
  `(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月(?:\\d{1,2}日)?)?[^，。；:（）\\d年]{0,20}(?:，(?:至今|迄今)|(?<=年|月|日|任教|工作|从[教医艺业]|成立|创办|入党|任职)(?:至今|迄今))，?${some}${number}(?<more>[余多])?年(?=[，。；、）]|$)`,
  'g',
);

/** 2011年建厂，至今十六年, of a notice of 2025. */
function passedIn({ text }: Scope, notice: Notice): Reckoned[] {
  return claimsIn(text, passed).flatMap(({ 0: whole, index, groups = {} }) => {
    const { year = '', years = '', more } = groups;
    const stated = numberOf(years);
    const closing = Number(notice.published.on.slice(0, 4));
    const since = matchesIn(text.slice(0, index + whole.length), /(?:19|20)\d\d(?=年)/g).map(([one]) =>
      Number(one),
    );
    const until = [closing, ...asOf(text).map(([one]) => one)];
    const known = until.flatMap((end) => since.map((start) => end - start));
    const isSo = (length: number): boolean =>
      stated !== undefined && length >= stated - 1 && length <= stated + graceOf(stated, more !== undefined);
    if (stated === undefined || known.some(isSo)) return [];
    const start = index + whole.lastIndexOf(years);
    const reckoning = `从${year}年到${closing}年`;
    return [{ start, end: index + whole.length, reckoning, result: `${closing - Number(year)}年` }];
  });
}

/** How many years more may have passed than are said: 三十余年, and round tens. */
function graceOf(stated: number, isMore: boolean): number {
  if (stated % 10 === 0) return isMore ? 10 : 4;
  return isMore ? 2 : 1;
}

const full = new RegExp(
  `(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月[^，。；:（）\\d年]{0,12}，(?:已|至今已|均已|到现在已)满${number}年(?=[，。；、）]|$)`,
  'g',
);

/** 为2012年6月，已满14年, of a notice of 2025. */
function fullIn({ text }: Scope, { published, window }: Notice): Reckoned[] {
  return claimsIn(text, full).flatMap(({ 0: whole, index, groups = {} }) => {
    const { year = '', month = '', years = '' } = groups;
    const stated = numberOf(years);
    const until = [
      ...[published.on, window.closes].map((day) => monthNumber(day.slice(0, 4), day.slice(5, 7))),
      ...asOf(text).map(([last, lastMonth]) => monthNumber(last, lastMonth)),
    ];
    const most = Math.floor((Math.max(...until) - monthNumber(year, month)) / 12);
    if (stated === undefined || stated <= most || most < 0) return [];
    const start = index + whole.lastIndexOf(years);
    return [{ start, end: index + whole.length, reckoning: `从${year}年${month}月起`, result: `${most}年` }];
  });
}

/** The years and months that a text says it reckons to: 截至2024年6月30日, 到2023年底. */
function asOf(text: string): readonly (readonly [year: number, month: number])[] {
  return matchesIn(text, /(?:截[至止]到?|至|到)((?:19|20)\d\d)年(?:(\d{1,2})月)?/g).map(
    ([, year, month]) => [Number(year), Number(month ?? 12)] as const,
  );
}
