import { headsCalled } from '../../words/heads-called.ts';
import { countIn } from '../../words/counted.ts';
import { beginningCalled } from '../../words/terms-called.ts';
import type { RowFacts } from '../../rows/row-facts.ts';
import type { Predicate } from '../predicate.ts';
import { dayHeads, daysIn } from './days.ts';

const said =
  /^(?<own>[^，\d]{0,14}?)(?:已经?|都|均|年龄|时间)*(?<sign>[不未]?(?:满|超过|足|到)|达到?|在)?(?<number>\d{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>周?岁|年|个月)(?<side>及?以[上下])?(?:的|者)?$/;

/** 有6年以上工龄 */
const behind = /^(?:具?有|具备)?(?<number>\d{1,2})(?<unit>年)(?<side>及?以上)的?(?<own>[党工教军院]龄)$/;

/**
 * What `words` say of how long a row's day is past as of the notice's days, by each honest reading: 时间均已满一年, 从事审计工作不满十年, 40周岁以上.
 * Where no head is called it is of any.
 */
export function termPredicates(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const {
    own = '',
    sign = '',
    number = '',
    unit = '',
    side = '',
  } = (said.exec(words) ?? behind.exec(words))?.groups ?? {};
  const { asOf } = facts;
  if (number === '' || asOf.length === 0 || sign + side === '' || /[当同前后每]|第$/.test(own)) return [];
  const isAge = unit.endsWith('岁');
  const days = dayHeads(facts).filter((head) => /出生|生日/.test(head) === isAge);
  const asked = beginningCalled(topic + own) ?? topic + own;
  const heads = isAge || asked === '' ? days : headsCalled(asked, days);
  const length = countIn(number) * (unit === '个月' ? 1 : 12);
  const isBelow = side === '' ? /^[不未]/.test(sign) : side.endsWith('下');
  const isOpen = !/[满足到]$/.test(sign);
  return heads.flatMap((head) =>
    limitsOf(isBelow, sign, side).map((isIncluded): Predicate => ({
      label: words,
      kind: 'other',
      isSaidOf: (row) => {
        const cell = facts.columns.get(head)?.[row];
        const sure = asOf.flatMap((month) => agesAt(cell, month, unit));
        const answers = sure.map((age) => isOnSide(age, { length, isBelow, isIncluded, isAge, isOpen }));
        return new Set(answers).size === 1 ? answers[0] : undefined;
      },
      known: (row) => facts.columns.get(head)?.[row] ?? '',
    })),
  );
}

/** Whether the limit itself is meant, by each reading: 40岁以下 may be less than 40, or 40 as well. */
function limitsOf(isBelow: boolean, sign: string, side: string): readonly boolean[] {
  if (side.startsWith('以')) return [true, false];
  if (side !== '') return [true];
  if (/超过$/.test(sign)) return [isBelow];
  return [!isBelow];
}

/** The months for which something has lasted at `month`, by each reading: the month itself leaves open whether the day has come. */
function agesAt(cell: string | undefined, month: number, unit: string): readonly (number | undefined)[] {
  const days = daysIn(cell, true);
  if (!days) return [undefined];
  const [from, to] = [days.from, days.to].map((day) => Math.floor((day - 1) / 31));
  const ages = [month - (from ?? NaN), month - (to ?? NaN)].flatMap((age) => [age - 1, age]);
  // 40岁 may be counted by years.
  const byYears = unit === '岁' ? [(Math.floor(month / 12) - Math.floor((from ?? NaN) / 12)) * 12] : [];
  return [...ages, ...byYears];
}

interface Limit {
  readonly length: number;
  readonly isBelow: boolean;
  readonly isIncluded: boolean;
  readonly isAge: boolean;
  /** 超过十年, of ten years and some days; 满十年 is sure. */
  readonly isOpen: boolean;
}

/** Whether something that has lasted for `age` months is on that side of the limit. */
function isOnSide(
  age: number | undefined,
  { length, isBelow, isIncluded, isAge, isOpen }: Limit,
): boolean | undefined {
  if (age === undefined) return undefined;
  // One is 40 for a whole year.
  const own = isAge ? Math.floor(age / 12) * 12 : age;
  const isAt = own === length;
  if (isAt && !isAge && isOpen) return undefined;
  return isAt ? isIncluded : isBelow ? own < length : own > length;
}
