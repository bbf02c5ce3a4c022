import { numberOf } from '../clauses/chinese-number.ts';

/** What may open a clause before the period of its numbers. */
const opening = /^(?:其中|另外?|而|且|此外)?(?<named>.*)$/u;
/** Stretches of time by which notices are told apart: a year, half of one, a quarter, a month. */
const periods = [
  /(20\d{2})(?:年度|学年|年(?!\d{1,2}月))/u,
  /([上下])半年/u,
  /第?([一二三四1-4])季度/u,
  /(?<![\d.])(\d{1,2})月(?:份|(?!\d|末|底|初|[中上下]旬))/u,
];
/** What speaks of now, whatever period stands before it: 二季度考核后，现拟认定. */
const ofNow = /拟|现[将予对]|本[次批届期轮年月季]|此次/u;

/**
 * Whether `clause`, the words of a clause up to a number, begins with a period of the kind that `title` names, and
 * another one: 2025年度通过（3名） under a title of 2026年度, 二季度贴息对象为 under one of the 第三季度.
 */
export function isOfOtherPeriod(clause: string, title: string): boolean {
  const { named = '' } = opening.exec(clause)?.groups ?? {};
  if (ofNow.test(named)) return false;
  return periods.some((period) => {
    const own = period.exec(title);
    const other = period.exec(named);
    return own !== null && other?.index === 0 && valueOf(own) !== valueOf(other);
  });
}

/** The number or the word by which a period is told from others of its kind. */
function valueOf([, words = '']: RegExpExecArray): string {
  return String(numberOf(words) ?? words);
}
