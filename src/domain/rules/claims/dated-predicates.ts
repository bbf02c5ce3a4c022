import { stretchIn } from '../../lists/stretch-in.ts';
import { headsCalled, isHeadAlone } from './heads-called.ts';
import type { Months, Predicate } from './predicate.ts';
import { countIn, type RowFacts } from './row-facts.ts';

/** What `words` say of a row's days, by each honest reading: 2000年以前参加工作, 今年8月完工, 满三年 as of the months `asOf`. */
export function datedPredicates(
  topic: string,
  words: string,
  facts: RowFacts,
  asOf: Months,
): readonly Predicate[] {
  return [
    ...datedBy(words, facts),
    ...yearOf(topic, words, facts),
    ...monthOf(words, facts, asOf),
    ...term(topic, words, facts, asOf),
  ];
}

/** The months of a cell, of the year 0 on; NaN where it says none. */
function monthIn(cell = ''): number {
  const [, year, month] = /^(\d{4})(?:[年./-]0?(\d{1,2}))?/.exec(cell) ?? [];
  return year === undefined ? NaN : Number(year) * 12 + Number(month ?? NaN) - 1;
}

function yearIn(cell = ''): number {
  return Number(stretchIn(cell, /^(?:19|20)\d\d(?=[年./-]|$)/) || NaN);
}

/** The heads of columns of days. */
function dayHeads({ columns }: RowFacts): string[] {
  return [...columns].flatMap(([head, cells]) =>
    (cells.some((cell) => !Number.isNaN(yearIn(cell))) && /年|月|日|时间|期/.test(head)) ||
    cells.every((cell) => /^(?:19|20)\d\d[年./-]\d/.test(cell ?? ''))
      ? [head]
      : [],
  );
}

/** 90年代出生, 1990年以后出生, 2000年1月以前参加工作: on which side of a day a row's own day is. */
function datedBy(words: string, facts: RowFacts): readonly Predicate[] {
  const {
    decade = '',
    year = '',
    month = '',
    side = '',
    act = '',
  } = /^(?:[是为在于系])?(?:(?:19|20)?(?<decade>\d0)年代|(?<year>\d{4})年(?:(?<month>\d{1,2})月)?(?<side>及?以后|之?后|及?以前|之?前)?)(?<act>[^，\d]{1,8}?)的?(?:人)?$/.exec(
    words,
  )?.groups ?? {};
  if (act === '' || (year === '' && decade === '') || (side === '' && month !== '')) return [];
  const days = dayHeads(facts);
  const heads =
    act === '生'
      ? days.filter((head) => head.includes('出生'))
      : days.filter((head) => isHeadAlone(act, head));
  return heads.map((head) => {
    const cells = facts.columns.get(head) ?? [];
    return {
      label: words,
      kind: 'other',
      isSaidOf: (row: number) => {
        const own = yearIn(cells[row]);
        if (Number.isNaN(own)) return undefined;
        if (decade !== '') return Math.floor((own % 100) / 10) * 10 === Number(decade);
        const isSameYear = own === Number(year);
        if (side === '') return isSameYear;
        const months = month === '' ? NaN : monthIn(cells[row]) - Number(year) * 12 - Number(month) + 1;
        // 1990年以后 may be with those of 1990 or without.
        if (isSameYear && (Number.isNaN(months) || months === 0)) return undefined;
        return side.endsWith('后') === (isSameYear ? months > 0 : own > Number(year));
      },
      known: (row: number) => cells[row] ?? '',
    };
  });
}

/** 2023年递交入党申请书的, 2025年年内提出申请的 */
function yearOf(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const [, year = '', own = ''] =
    /^(?:[是为在于]|都是)?((?:19|20)\d\d)年(?:年?内|度|间)?([^，\d]{2,14}?)的?$/.exec(words) ?? [];
  if (year === '' || /出?生$|^[及以之]?[以之]?[前后]/.test(own)) return [];
  return headsCalled(topic + own, dayHeads(facts)).map((head) => {
    const years = (facts.columns.get(head) ?? []).map(yearIn);
    return {
      label: words,
      kind: 'other',
      isSaidOf: (row) => (Number.isNaN(years[row] ?? NaN) ? undefined : years[row] === Number(year)),
      known: (row) => facts.columns.get(head)?.[row] ?? '',
    };
  });
}

/** 安排在今年8月完工, 2025年6月入职: the month of a row's day. */
function monthOf(words: string, facts: RowFacts, asOf: Months): readonly Predicate[] {
  const {
    now = '',
    year = '',
    month = '',
    act = '',
  } = /^(?:安排|计划|定|[是为于在])*(?:(?<now>今年)|(?<year>\d{4})年)?(?<month>\d{1,2})月份?(?<act>[^，\d底前以之初中上下][^，\d]{1,7}?)的?$/.exec(
    words,
  )?.groups ?? {};
  if (month === '') return [];
  const heads = dayHeads(facts).filter((head) => isHeadAlone(act, head));
  return heads.map((head) => {
    const months = (facts.columns.get(head) ?? []).map(monthIn);
    return {
      label: words,
      kind: 'other',
      isSaidOf: (row) => {
        const own = months[row] ?? NaN;
        const said = now === '' ? Number(year) : Math.floor((asOf.at(-1) ?? NaN) / 12);
        const isSameYear = now + year === '' || Math.floor(own / 12) === said;
        return Number.isNaN(own) ? undefined : isSameYear && (own % 12) + 1 === Number(month);
      },
      known: (row) => facts.columns.get(head)?.[row] ?? '',
    };
  });
}

/** 时间均已满一年, 不满三年: as of a day of the notice. */
function term(topic: string, words: string, facts: RowFacts, asOf: Months): readonly Predicate[] {
  const [, not = '', sign = '', number = '', unit = ''] =
    /^(?:已经?|都|均|年龄)*([不未])?(满|超过|达到?|足)(\d{1,2}|[一二两三四五六七八九十]{1,3})(年|周岁|个月)(?:以上)?的?$/.exec(
      words,
    ) ?? [];
  if (number === '') return [];
  const asked = unit === '周岁' ? '出生' : topic;
  const length = countIn(number) * (unit === '个月' ? 1 : 12);
  return headsCalled(asked, dayHeads(facts)).map((head) => {
    const months = (facts.columns.get(head) ?? []).map(monthIn);
    return {
      label: words,
      kind: 'other',
      isSaidOf: (row) => {
        const ages = asOf.map((month) => month - (months[row] ?? NaN));
        // The month itself leaves open whether the day has come, and 超过35周岁 whether one is 36.
        const open = sign === '超过' && unit === '周岁' ? 12 : 1;
        const isSure = ages.every(
          (age) => (age < length || age >= length + open) && age < length === (ages[0] ?? NaN) < length,
        );
        return isSure ? (ages[0] ?? NaN) > length === (not === '') : undefined;
      },
      known: (row) => facts.columns.get(head)?.[row] ?? '',
    };
  });
}
