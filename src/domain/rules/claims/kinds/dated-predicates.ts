import { headsCalled, isHeadAlone } from '../../words/heads-called.ts';
import { countIn } from '../../words/counted.ts';
import type { RowFacts } from '../../rows/row-facts.ts';
import type { Predicate } from '../predicate.ts';
import { dayHeads, type Days, daysIn, daysOf } from './days.ts';

/**
 * What `words` say of when a row's day is, by each honest reading: 2000年以前参加工作, 今年8月完工, 2027年上半年完工, 80后.
 */
export function datedPredicates(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const { groups } = said.exec(words) ?? {};
  if (!groups) return [];
  const { act = '', year = '', month = '', side = '' } = groups;
  const span = spanOf(groups, Math.floor((facts.asOf.at(-1) ?? NaN) / 12));
  if (!span) return [];
  const heads = headsOf(act, topic, {
    facts,
    isOfYear: year !== '' && month === '' && side === '',
    isBirth: isBirth(groups),
  });
  return heads.map((head) => {
    const cells = facts.columns.get(head) ?? [];
    return {
      label: words,
      kind: 'other',
      isSaidOf: (row: number) => isWithin(daysIn(cells[row], span.hasYear), span),
      known: (row: number) => cells[row] ?? '',
    };
  });
}

const year = '(?:(?<year>(?:19|20)\\d\\d)年度?|(?<now>今年|本年度?))';
const month = '(?:0?(?<month>1[0-2]|[1-9])月份?(?:(?<day>[1-3]?\\d)日)?)';
const part = '(?:(?<half>[上下])半年|第?(?<quarter>[一二三四])季度|年?内|间)';
const said = new RegExp(
  `^(?:安排|计划|预计|确定|定|都|均|[是为在于系自从])*(?:(?:(?:19|20)|(?:二十|20)世纪)?(?<decade>\\d0|[一二五六七八九]十)年代|(?<after>\\d0)后|${year}(?:${month}|${part})?|${month})(?<side>及以后|以后|之?后|起(?=$|的|[^，]{2})|及以前|以前|之?前|年?底以?前)?(?<act>(?![上中下]旬|底|初)[^，\\d]{0,10}?)的?(?:人|人员)?$`,
);

/** Days in a row, and how near its ends a day leaves open whether it is meant. */
interface Span extends Days {
  readonly hasYear: boolean;
  /** 1990年以后 may be with those of 1990 or without. */
  readonly open: Days | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function spanOf(groups: Groups, now: number): Span | undefined {
  const { decade = '', after = '', side = '', month: number = '', day = '' } = groups;
  if (decade + after !== '') {
    const tens = /\d/.test(decade + after) ? Number(decade + after) : countIn(decade);
    const first = tens + (tens < 40 ? 2000 : 1900);
    return { from: daysOf(first).from, to: daysOf(first + 9).to, hasYear: true, open: undefined };
  }
  const hasYear = groups['year'] !== undefined || groups['now'] !== undefined;
  // 10月以后, of which year nobody says.
  if (!hasYear && side !== '') return undefined;
  const stated = groups['now'] === undefined ? Number(groups['year'] ?? 0) : now;
  const whole =
    number === ''
      ? partOf(stated, groups)
      : daysOf(stated, Number(number), day === '' ? undefined : Number(day));
  return { ...sideOf(whole, side), hasYear };
}

/** 上半年, 三季度, else the whole year. */
function partOf(stated: number, { half, quarter }: Groups): Days {
  const [first, last] =
    half !== undefined
      ? half === '上'
        ? [1, 6]
        : [7, 12]
      : quarter !== undefined
        ? [countIn(quarter) * 3 - 2, countIn(quarter) * 3]
        : [1, 12];
  return { from: daysOf(stated, first).from, to: daysOf(stated, last).to };
}

function sideOf(whole: Days, side: string): Days & { readonly open: Days | undefined } {
  if (side === '') return { ...whole, open: undefined };
  const isAfter = /[后起]$/.test(side);
  const open = /^及|起|底/.test(side) ? undefined : whole;
  return isAfter ? { from: whole.from, to: Infinity, open } : { from: -Infinity, to: whole.to, open };
}

function isWithin(own: Days | undefined, { from, to, open }: Span): boolean | undefined {
  if (!own || (open && own.from <= open.to && open.from <= own.to)) return undefined;
  if (from <= own.from && own.to <= to) return true;
  return own.to < from || to < own.from ? false : undefined;
}

function isBirth({ act = '', decade = '', after = '' }: Groups): boolean {
  return /^出?生$/.test(act) || (act === '' && decade + after !== '');
}

/** The columns of days that `act` calls, or the words ahead; all where neither says anything. */
function headsOf(
  act: string,
  topic: string,
  { facts, isOfYear, isBirth: isOfBirth }: { facts: RowFacts; isOfYear: boolean; isBirth: boolean },
): readonly string[] {
  const days = dayHeads(facts);
  if (isOfBirth) return days.filter((head) => /出生|生日/.test(head));
  const called = days.filter((head) => isHeadAlone(act, head));
  if (called.length > 0) return called;
  if (act === '') return topic === '' ? days : headsCalled(topic, days);
  return isOfYear && act.length > 1 && !act.includes('的') ? headsCalled(topic + act, days) : [];
}
