import { stretchIn } from '../../../lists/stretch-in.ts';
import { headForm } from '../../../name/name-column.ts';
import { rounded } from '../../amounts/rounding.ts';
import { inUnit, isSameMeasure, units } from '../../amounts/units.ts';
import { headsCalled, isHeadAlone } from '../../words/heads-called.ts';
import type { RowFacts } from '../../rows/row-facts.ts';
import { numbersOf, unitIn } from '../../rows/columns.ts';
import type { Predicate } from '../predicate.ts';

/** Behind a limit, that it is not itself meant: 10周岁以下（不含10周岁）. */
export const excluded = '⊄';

const bounds = new RegExp(
  `^(?:(?<period>全年|每年)(?:向[公社][众会])?)?(?<words>(?:20\\d\\d年度?)?[^，\\d]{0,14}?)(?<sign>[不未]?超过|高于|多于|大于|小于|低于|[不未]低于|[不未]高于|不足|不到|少于|不少于|达到?|在|满|[不未]满|恰好?[是为满]?|[正刚]好[是为满]?|刚满|(?<!约|近)[为是])?(?<number>\\d{1,8}(?:\\.\\d{1,4})?)(?:(?<unit>${units})|个?(?<noun>\\p{Script=Han}{1,4}?))?(?<side>(?:及?以上|及?以下|以内)${excluded}?)?的?$`,
  'u',
);

/** On which side of a limit something is, and whether the limit itself is meant. */
interface Bound {
  readonly limit: number;
  readonly isExact: boolean;
  readonly isAbove: boolean;
  /** By each reading: 45岁以下 may be less than 45, or 45 as well. */
  readonly withLimit: readonly boolean[];
}

function boundOf({ sign = '', side = '', number = '' }: Groups): Bound | undefined {
  const limit = Number(number);
  if (/^(?:恰|[正刚]|[为是]$)/.test(sign) && side === '')
    return { limit, isExact: true, isAbove: true, withLimit: [true] };
  const isLeast = /上/.test(side) || /^[不未]低|^不少|^达|^满/.test(sign);
  const isMost = /[下内]/.test(side) || /^[不未]超|^[不未]高/.test(sign);
  const isOver = side === '' && /^(?:超过|高于|多于|大于)/.test(sign);
  const isUnder = side === '' && /^(?:低于|小于|不足|不到|少于|[不未]满)/.test(sign);
  if (!(isLeast || isMost || isOver || isUnder)) return undefined;
  const isIncluded = (isLeast || isMost) && !side.endsWith(excluded);
  const isOpen = isOver || isUnder || side.startsWith('以');
  const withLimit = [...(isIncluded ? [true] : []), ...(isOpen ? [false] : [])];
  return { limit, isExact: false, isAbove: isLeast || isOver, withLimit };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Whether a column may be of a year: 每年 of 年培训次数, 全年 of 活动次数 and not of 月收入. */
function isOfYear(head: string, period: string): boolean {
  return period === '每年' ? head.includes('年') : !/[月季日周]/.test(head);
}

/** 月人均收入超过500元, 90分以上, 恰为12年, 开设满10个学期: what a column of numbers has of the row beside a limit. */
export function boundPredicates(topic: string, words: string, facts: RowFacts): readonly Predicate[] {
  const { groups = {} } = bounds.exec(words) ?? {};
  const bound = groups['number'] === undefined ? undefined : boundOf(groups);
  if (!bound) return [];
  const { words: own = '', unit = '', noun = '', period = '', sign = '' } = groups;
  // 为4分: of what is called.
  if (/^[为是]$/.test(sign) && topic + own === '') return [];
  const numbers = numbersOf(facts);
  const heads = [...numbers.keys()].filter((head) => period === '' || isOfYear(head, period));
  return headsMeant(topic + own, unit, noun, heads, facts).flatMap((head) => {
    const values = (numbers.get(head) ?? []).map((value) =>
      unit === '' || unitIn(head, facts) === '' ? value : inUnit(value, unitIn(head, facts), unit),
    );
    return bound.withLimit.map((isIncluded): Predicate => ({
      label: words,
      kind: bound.isExact ? 'other' : 'limit',
      isSaidOf: (row) => isWithin(values[row] ?? NaN, bound, isIncluded),
      known: (row) => `${values[row]}${unit}`,
    }));
  });
}

/** The heads of numbers that `words` call; all of the unit where they say nothing. */
function headsMeant(
  words: string,
  unit: string,
  noun: string,
  heads: readonly string[],
  facts: RowFacts,
): readonly string[] {
  const alike = heads.filter((head) =>
    noun === ''
      ? isSameMeasure(unitIn(head, facts), unit) || (unitIn(head, facts) === '' && isHeadAlone(words, head))
      : unitIn(head, facts) === '' && headForm(head).includes(noun),
  );
  const called = shortest(headsCalled(words, alike).filter((head) => isHeadAlone(words, head)));
  return called.length > 0 ? called : words === '' ? alike : [];
}

/** 职工人数 beside 女职工人数: the head that the others only end with. */
function shortest(heads: readonly string[]): readonly string[] {
  const [first = '', ...longer] = heads.toSorted((one, other) => one.length - other.length);
  return longer.every((head) => head !== first && head.endsWith(first)) && first !== '' ? [first] : heads;
}

function isWithin(
  value: number,
  { limit, isExact, isAbove }: Bound,
  isIncluded: boolean,
): boolean | undefined {
  if (Number.isNaN(value)) return undefined;
  // 占比为33% of 33.3%
  const isSame = value === limit || (isExact && roundedAs(value, limit) === limit);
  if (isExact || isSame) return isSame && isIncluded;
  return isAbove ? value > limit : value < limit;
}

/** `value` with as many decimals as `limit` has. */
function roundedAs(value: number, limit: number): number {
  return rounded(value, `${limit}`.split('.')[1]?.length ?? 0);
}

const told = '享受|领取?|获得?|得到?|拿到?|发放?|补助?|补贴|奖励?|资助|救助|收到|拨付|补偿';
const paid = '(?:补[助贴偿]|奖[励金]?|资助|救助|慰问|扶持)(?:资?金|款|金额)?|资金|金额';
const amounts = new RegExp(
  `^(?:[均都可按拟]|${told})*(?<words>(?:${paid})?)[为是达共]?(?<number>\\d{1,8}(?:\\.\\d{1,4})?)(?<unit>万?元)的?(?<noun>(?:${paid})?)的?$`,
);

/** 享受2800元补助的, 补助为2800元: whose row has the amount in a column of money; of none where no row has it. */
export function amountPredicates(words: string, facts: RowFacts): readonly Predicate[] {
  const { words: own = '', noun = '', number = '', unit = '' } = amounts.exec(words)?.groups ?? {};
  if (number === '') return [];
  const numbers = numbersOf(facts);
  const heads = [...numbers.keys()].filter((head) => isSameMeasure(moneyOf(head, facts), unit));
  const called = headsCalled(own + noun, heads);
  return (called.length > 0 ? called : heads).flatMap((head) => {
    const values = (numbers.get(head) ?? []).map((value) => inUnit(value, moneyOf(head, facts), unit));
    if (!values.includes(Number(number))) return [];
    const isSaidOf = (row: number): boolean | undefined =>
      Number.isNaN(values[row] ?? NaN) ? undefined : values[row] === Number(number);
    return [{ label: words, kind: 'other', isSaidOf, known: (row: number) => `${values[row]}${unit}` }];
  });
}

/** The unit in which a column measures, of 元/年 that of the money. */
function moneyOf(head: string, facts: RowFacts): string {
  return stretchIn(head, /[（(](万?元)[/／][^）)]{1,8}[）)]$/, 1) || unitIn(head, facts);
}
