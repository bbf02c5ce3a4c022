import { ofLatest } from '../../lists/of-latest.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { calendarYear } from '../amounts/units.ts';
import { type Owner, ownersOf } from '../rows/tables.ts';
import { measured } from '../amounts/figures.ts';
import { rounded } from '../amounts/rounding.ts';
import { type Column, columnsOf } from '../rows/columns.ts';
import { cellSaid, isScale, scalesCalled } from '../rows/scales.ts';
import { earlier } from '../words/other-matter.ts';

/** A column of one head in one table or more, by which rows have an order. */
export interface Yardstick extends Pick<Column, 'head' | 'kind' | 'unit'> {
  /** The rows of its tables. */
  readonly owners: readonly Owner[];
  valueOf(owner: Owner): number | undefined;
  /** What the list has of a row, as it was typed. */
  said(owner: Owner): string;
}

/** One reading of what is measured: how much of it rows have together; undefined where a cell of theirs says none. */
export interface Measure {
  readonly head: string;
  readonly unit: string;
  readonly kind: Column['kind'];
  of(rows: readonly Owner[]): number | undefined;
  /** As `of`, for people: the cell of one row as it was typed; of several what they come to. */
  said(rows: readonly Owner[]): string;
}

/** The yardsticks of `tables`. */
export const yardsticksOf = ofLatest((tables: readonly NomineeList[]): readonly Yardstick[] => {
  const heads = [...new Set(tables.flatMap((table) => table.heads))];
  return heads.flatMap((head) => {
    const scales = tables.flatMap((table) => {
      const place = table.heads.indexOf(head);
      const column = columnsOf(table)[place];
      return column && place !== table.nameColumn && isScale(column) ? [column] : [];
    });
    const [first] = scales;
    const all = scales.flatMap(({ values }) => values);
    const known = all.filter((value) => value !== undefined);
    if (!first || known.length * 4 < all.length * 3 || new Set(known).size < 2) return [];
    const byTable = new Map(scales.map(({ table, values }) => [table, values]));
    const { kind, unit } = first;
    const owners = scales.flatMap(({ table }) => ownersOf(table));
    return [
      {
        ...{ head, kind, unit, owners },
        valueOf: ({ table, row }) => byTable.get(table)?.[row],
        said: ({ table, row }) => cellSaid(table, head, row),
      },
    ];
  });
});

/** 1 where the more is said of who has more of what a column of `kind` measures, -1 where it is said of who has less. */
export function signOf(adjective: string, kind: Column['kind']): 1 | -1 {
  if (kind === 'age') return /[小轻短晚后迟]/.test(adjective) ? -1 : 1;
  return /[低少小短轻早先慢弱差劣廉便近末]/.test(adjective) ? -1 : 1;
}

/** Whether `adjective` may be said of a column: early of days, dear of money, long of what lasts. */
export function isFitting(
  { kind, unit, head }: Pick<Column, 'head' | 'kind' | 'unit'>,
  adjective: string,
): boolean {
  const isOfTime = /[早晚先后迟]/.test(adjective);
  if (kind === 'age') return /[大小轻早晚老]|年长/.test(adjective);
  if (kind === 'day' || unit === calendarYear) return isOfTime;
  if (isOfTime) return false;
  if (/年[长轻]/.test(adjective)) return unit.endsWith('岁') || headForm(head).endsWith('年龄');
  if (/[贵便廉]/.test(adjective)) return unit.includes('元');
  if (/[长短]/.test(adjective))
    return !unit.includes('元') && /[天日月年时期长里米]/.test(unit + headForm(head));
  return true;
}

/** What words of a measure may have besides what its head says. */
const plain =
  /综合来看|比较起来|相比之下|分别|合计|一共|加起来|所得|所获|方面|本身|明显|显著|大幅|恰好|稍微|比较|总[数额量]?|数[额量]?|情况|[的所被其则却也均都全略稍远仍要又还恰而但且并共获得拿论按从看就在以这家户人个一两三四五六七八九十]/g;
/** What makes of a measure another one, where its head does not say it. */
const ofPart = new RegExp(
  `[男女]|${earlier}|上月|往年|同期|增|[减降]|预[计算期]|计划|申[请报]|报名|单[个位]|最|首|末|实际|人均|亩均|率|占|比[例重]|排名|名次|差|除|标准|力度|幅|水平|单价|程度|限|档|质量|难度`,
  'g',
);
const ofMean = /平均|户均|每[户人家亩]/g;

/** What a text says of a measure. */
export interface Said {
  /** What it is called. */
  readonly words: string;
  /** What is said of it: 高, 少. */
  readonly adjective: string;
  /** What its sentence says before. */
  readonly before: string;
  /** The unit in which it is told by how much; '' where it is not. */
  readonly unit: string;
}

/**
 * What may be measured: the columns that the words call, or of the unit, or that the text before them calls last where they
 * say nothing; how many there are of a kind. None where they speak of what no column tells.
 */
export function measuresMeant(
  { words, adjective, before, unit }: Said,
  tables: readonly NomineeList[],
): readonly Measure[] {
  const fitting = yardsticksOf(tables).filter((one) => isFitting(one, adjective) && isOfUnit(one, unit));
  const bare = words.replace(/[\p{P}\p{S}]/gu, '');
  const counts = isCount(bare, adjective) && isOfUnit(counting, unit) ? [counting] : [];
  const called = calledBy(bare, fitting);
  const isBare = bare.replace(plain, '') === '';
  if (called.length > 0 || !isBare) return [...counts, ...called.flatMap(waysOf)];
  const clauses = before
    .split(/[，；。：:]/)
    .filter((clause) => clause !== '')
    .slice(-3);
  const last = clauses.map((clause) => scalesCalled(clause, fitting)).findLast((some) => some.length > 0);
  const ofUnit = unit === '' || isShare(unit) ? [] : fitting;
  return [...(last ?? ofUnit).flatMap(waysOf), ...counts];
}

/** 20%, 2倍 more: no amount of what is measured. */
function isShare(unit: string): boolean {
  return /^[%倍成]/.test(unit);
}

/** Whether a column may tell by how many of `asked` one has more. */
export function isOfUnit(
  { kind, unit, head }: Pick<Column, 'kind' | 'unit' | 'head'>,
  asked: string,
): boolean {
  if (asked === '' || isShare(asked)) return true;
  if (kind === 'age') return /岁$/.test(asked);
  if (kind === 'day') return /^[天日个]/.test(asked);
  if (head === '') return /^[名人个家户项件位所处]$/.test(asked);
  if (unit === '')
    return asked === '分' ? /分$/.test(headForm(head)) : headForm(head).includes(asked[0] ?? '');
  return measured(1, unit).measure === measured(1, asked).measure;
}

/** The yardsticks that `words` call, where they say nothing more that none of these heads says. */
function calledBy(words: string, fitting: readonly Yardstick[]): readonly Yardstick[] {
  const bare = words.replace(ofMean, '');
  const called = scalesCalled(bare, fitting);
  return called.filter(({ head }) => {
    const form = headForm(head);
    const isOfPart = (bare.match(ofPart) ?? []).some((part) => !form.includes(part));
    const rest = [...bare.replace(plain, '')].filter((sign) => !form.includes(sign));
    return !isOfPart && rest.length <= 2;
  });
}

const counting: Measure = {
  ...{ head: '', unit: '人', kind: 'number' },
  of: (rows) => rows.length,
  said: (rows) => `${rows.length}个`,
};

const ofCount =
  /^[的家户人个项件]?(?:(?:入选|获评|获奖|上榜)?(?:[人户家个项件]数|数量?|人选|名额|房源|项目|人员|企业|单位|作品))?$/;

function isCount(words: string, adjective: string): boolean {
  return /[多少]/.test(adjective) && ofCount.test(words.replace(adverbs, ''));
}

const adverbs = /[却也则更均都略稍还要]|分别|合计/g;

/** Of several rows a column tells by its sum, or by its mean; first by that which people tell. */
function waysOf(yardstick: Yardstick): Measure[] {
  const { head, kind, unit, valueOf } = yardstick;
  const sum = (rows: readonly Owner[]): number | undefined => {
    let all = 0;
    for (const row of rows) {
      const value = valueOf(row);
      if (value === undefined) return undefined;
      all += value;
    }
    return all;
  };
  const mean = (rows: readonly Owner[]): number | undefined => {
    const all = sum(rows);
    return all === undefined ? undefined : all / rows.length;
  };
  const way = (of: Measure['of'], word: string): Measure => ({
    ...{ head, kind, unit, of },
    said: (rows) => saidOf(rows, yardstick, `${word}${rounded(of(rows) ?? 0, 2)}${unit}`),
  });
  const [summed, meant] = [way(sum, '合计'), way(mean, '平均')];
  if (kind !== 'number') return [meant];
  return ofMeans.test(headForm(head)) ? [meant, summed] : [summed, meant];
}

/** Nobody adds up marks and ages, though a text may. */
const ofMeans = /成绩|分数?$|[率龄价]$|平均|[人户亩]均/;

/** The cell of one row; of several what they are `together`, or their cells where that is no number. */
function saidOf(rows: readonly Owner[], { kind, unit, said }: Yardstick, together: string): string {
  const isNumber = kind === 'number' && unit !== calendarYear;
  return rows.length > 1 && isNumber ? together : rows.slice(0, mostSaid).map(said).join('、');
}

/** As many cells as a sentence tells of one side. */
const mostSaid = 4;

/** The reading of one cell of each row, of `yardsticks`. */
export function measuresOf(yardsticks: readonly Yardstick[]): readonly Measure[] {
  return yardsticks.flatMap(waysOf);
}

/** How many there are of a kind, where `words` may ask that of it. */
export function countingOf(words: string, adjective: string): readonly Measure[] {
  return isCount(words.replace(/[\p{P}\p{S}]/gu, ''), adjective) ? [counting] : [];
}

/** Whether a column tells how old someone is. */
export function isOfAge({ kind, unit }: Pick<Yardstick, 'kind' | 'unit'>): boolean {
  return kind === 'age' || unit === '岁';
}

/** What share each row of `parts` has of the other columns that measure the same and have no less in any row. */
export function sharesAmong(parts: readonly Yardstick[], all: readonly Yardstick[]): readonly Yardstick[] {
  return parts.flatMap((part) =>
    all.flatMap((whole): Yardstick[] => {
      const isWhole =
        whole !== part &&
        whole.unit === part.unit &&
        part.owners.every((owner) => (whole.valueOf(owner) ?? NaN) >= (part.valueOf(owner) ?? NaN));
      const valueOf = (owner: Owner): number | undefined => {
        const share = (part.valueOf(owner) ?? NaN) / (whole.valueOf(owner) ?? NaN);
        return Number.isNaN(share) ? undefined : share * 100;
      };
      const said = (owner: Owner): string => `${rounded(valueOf(owner) ?? 0, 1)}%`;
      return isWhole ? [{ ...part, unit: '%', valueOf, said }] : [];
    }),
  );
}
