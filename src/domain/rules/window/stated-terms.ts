import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../rule.ts';

/** 聘期三年，自2025年6月1日起至2028年5月31日止: a term that is told in years and in dates is the same one. */
export const statedTerms: Rule = function* (notice) {
  for (const { scope } of readingOf(notice).body) {
    if (!/[自从]\d{4}年/.test(scope.text)) continue;
    for (const { 0: words, 1: count = '', index, groups = {} } of matchesIn(scope.text, term)) {
      const years = numberOf(count) ?? Number(count);
      const span = { start: index, end: index + words.length };
      const months = monthsOf(groups);
      if (months === years * 12 || scope.isQuoted(span)) continue;
      yield {
        code: 'stated-term-differs',
        ...placeIn(scope, index),
        facts: { stated: scope.written(span).trim(), years, months },
      };
    }
  }
};

const term =
  /(?:有效期限?|[任聘]期|聘用期|选派期|派驻期|管理期|服务期|培养期|支持期|建设期|使用期|实施期|合同期|期限)限?[^，。；\d一二两三四五六七八九十]{0,8}(\d{1,2}|[一二两三四五六七八九十]{1,3})年[，（、]?[^\d。；\n]{0,16}?[自从](?<fromYear>\d{4})年(?<fromMonth>\d{1,2})月(?:(?<fromDay>\d{1,2})日)?起?(?:至|到|[-—–~～]{1,2})(?<toYear>\d{4})年(?<toMonth>\d{1,2})月(?:(?<toDay>\d{1,2})日)?/g;

/** How many months lie between two dates, the days and months that they name included; a day that is its own end may be meant for the day before. */
function monthsOf(groups: Readonly<Record<string, string | undefined>>): number {
  const [fromYear, fromMonth, toYear, toMonth] = ['fromYear', 'fromMonth', 'toYear', 'toMonth'].map((key) =>
    Number(groups[key]),
  ) as [number, number, number, number];
  const [fromDay, toDay] = [Number(groups['fromDay'] ?? 1), Number(groups['toDay'] ?? 0)];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  // 4月1日至3月31日, 4月至3月; 4月16日至4月15日; 4月至4月
  if (toDay === 0) return months === 0 || months % 12 === 0 ? months : months + 1;
  return fromDay === 1 && toDay > 27 ? months + 1 : months;
}
