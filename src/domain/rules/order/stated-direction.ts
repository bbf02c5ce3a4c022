import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { grouped } from '../../lists/grouped.ts';
import { stretchBefore } from '../../lists/stretch-before.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import { byCategory, type NomineeList } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { readingOf } from '../../statements/reading.ts';
import { columnsCalled, measuredColumns } from '../rows/measured-columns.ts';
import { proposedTables } from '../rows/tables.ts';
import { claimsIn } from '../words/prose-read.ts';
import type { Rule } from '../findings/rule.ts';
import { ranksOf } from './ranks.ts';

/**
 * 按综合成绩从高到低公布, 按级别由高至低排列: the rows of a list stand by a column as the prose says that they do, and not the other way
 * round, nor all but one row of them. What stands in no order at all may stand in another one.
 */
export const statedDirection: Rule = function* (notice) {
  const tables = proposedTables(notice);
  if (tables.length === 0) return;
  for (const { scope } of readingOf(notice).body)
    for (const stated of directionsIn(scope)) {
      const own = byCategory(tables).filter(({ category }) => stated.clause.includes(category));
      const columns = columnsOf(stated.words, own.length > 0 ? own : tables);
      const known = columns.map(({ numbers }) => directionOf(numbers));
      const opposite = stated.direction === 'down' ? 'up' : 'down';
      if (known.includes(stated.direction) || scope.isQuoted(stated)) continue;
      const [only, ...others] = columns;
      const isOne = only !== undefined && others.length === 0 && ofList.test(stated.clause);
      const within = isOne ? withinBlocks(only, stated) : undefined;
      if (within === 'right') continue;
      const first = within === 'wrong' ? only : columns[known.indexOf(opposite)];
      const name = isOne && !first ? outOfOrder(only, stated) : undefined;
      const meant = isOne && !first && name === undefined ? columnInOrder(only, stated) : undefined;
      const head = first?.head ?? meant?.head ?? (name === undefined ? undefined : only?.head);
      if (head === undefined) continue;
      const isDown = (meant ? stated.direction : opposite) === 'down';
      const facts = { stated: scope.written(stated).trim(), head, isDown };
      yield {
        code: 'stated-order-differs',
        ...placeIn(scope, stated.start),
        facts: first || name === undefined ? facts : { ...facts, name },
      };
    }
};

type Direction = 'down' | 'up';

interface Told extends Span {
  /** By what it is ordered, as it is called. */
  readonly words: string;
  readonly direction: Direction;
  readonly clause: string;
}

const way = '[到至往]';
const down = `高分?${way}低分?|多${way}少|大${way}小|长${way}短|优${way}劣|降序`;
const up = `低分?${way}高分?|少${way}多|小${way}大|短${way}长|劣${way}优|升序`;
const direction = new RegExp(`([^，。；、:（\\d]{0,16}?)(?:[从由自]|(?=[降升]序))(?:(${down})|${up})`, 'g');
/** 次序以票数多少为准: the most first. */
const measure =
  /([按依照据以][^，。；、:（\d]{2,12}?)(高低|多少|大小|长短)(?=为准|为序|顺序|(?:依次)?排[列序名定]|确定)/g;
/** What is not said of the list: 报价由低到高 may tell how marks are given, 由高到低依次递补 who may follow. */
const ofOther = /递补|替补|候补|计算|折算|公式|抽取|同[一等样]?(?:岗位|职位|分|得分|成绩)/;

function directionsIn(scope: Scope): Told[] {
  const { text } = scope;
  if (!/[高低多少大小长短优劣]分?[到至往]|[降升]序|高低|多少|大小|长短/.test(text)) return [];
  return [...claimsIn(text, direction), ...claimsIn(text, measure)].flatMap(
    ({ 0: whole, 1: before = '', 2: isDown = '', index }) => {
      const words = stretchIn(before, /(?:^|[按依照据以])([^按依照据以]*)$/, 1);
      const span = { start: index + before.length - words.length, end: index + whole.length };
      const clause =
        stretchBefore(text, index, '，。；', reach) +
        stretchIn(text.slice(index, index + reach), /^[^，。；]*/);
      return ofOther.test(clause)
        ? []
        : [
            {
              ...span,
              words: whole.endsWith('分') ? `${words}总成绩得分` : words,
              clause,
              direction: isDown === '' ? 'up' : 'down',
            },
          ];
    },
  );
}

/** As far as a clause says what the order is of. */
const reach = 60;

interface Ordered {
  readonly table: NomineeList;
  readonly head: string;
  readonly numbers: readonly (number | undefined)[];
}

/** The columns that `words` call: of numbers, or of grades where they say 级别. */
function columnsOf(words: string, tables: readonly NomineeList[]): readonly Ordered[] {
  const measured = measuredColumns(tables).filter(({ unit }) => unit !== '年份');
  const called = columnsCalled(words, measured, false);
  if (called.length > 0 || !/[级等档奖层]/.test(words)) return called;
  return tables.flatMap((table) => {
    const { heads, nominees } = table;
    const graded = heads.flatMap((head, column): Ordered[] => {
      const ranks = ranksOf(nominees.map(({ cells }) => cells[column] ?? ''));
      return /[级等档奖层]/.test(headForm(head)) && ranks ? [{ table, head, numbers: ranks }] : [];
    });
    return graded.length === 1 ? graded : [];
  });
}

/** Which way the numbers go, where they all go one way, and not only two of them. */
function directionOf(numbers: readonly (number | undefined)[]): Direction | undefined {
  const values = numbers.flatMap((number) => number ?? []);
  if (values.length !== numbers.length || values.length < 3 || new Set(values).size === 1) return undefined;
  const isDown = values.every((value, row) => row === 0 || value <= (values[row - 1] ?? value));
  const isUp = values.every((value, row) => row === 0 || value >= (values[row - 1] ?? value));
  return isDown ? 'down' : isUp ? 'up' : undefined;
}

/** What is said of the order of the list itself. */
const ofList = /排[列序名]|为[序准]|公布|公示|列出|如下/;
/** Fewer rows may stand in another order by chance. */
const fewestRows = 5;

/** 同一等级内按工龄: of those of one kind alone. */
const ofBlocks = /同[一等]?[^，。；]{1,8}[内中]|[各每][^，。；]{1,6}[内中]|组内/;

/** Whether the numbers go the way that is told, or the other one, in all blocks of rows of a kind, where that is told. */
function withinBlocks(
  { table, numbers }: Ordered,
  { clause, direction: told }: Told,
): 'right' | 'wrong' | undefined {
  if (!ofBlocks.test(clause) || numbers.length < fewestRows) return undefined;
  const directions = blocksOf(table).map((blocks) =>
    blocks.flatMap((rows) => directionOf(rows.map((row) => numbers[row])) ?? []),
  );
  const isAll = (way: Direction): boolean =>
    directions.some((ways) => ways.length > 1 && ways.every((one) => one === way));
  if (isAll(told)) return 'right';
  return isAll(told === 'down' ? 'up' : 'down') ? 'wrong' : undefined;
}

/** The rows of `table` by what a column says, where all that say the same stand together: by each such column, and by category. */
function blocksOf({ heads, nominees }: NomineeList): readonly (readonly (readonly number[])[])[] {
  const columns = [
    ...heads.map((_, column) => nominees.map(({ cells }) => cells[column] ?? '')),
    nominees.map(({ category }) => category),
  ];
  return columns.flatMap((cells) => {
    const starts = cells.filter((cell, row) => row === 0 || cell !== cells[row - 1]);
    const blocks = [...grouped(cells.map((cell, row) => [cell, row] as const)).values()];
    const isTogether = starts.length > 1 && starts.length < cells.length && blocks.length === starts.length;
    return isTogether ? [blocks] : [];
  });
}

/** 名单按得分排列, and not 体检名单按初试成绩排列, or 按初试成绩排序确定体检对象. */
const ofThisList = /名单|名册|[附下本]表|一览表/;
const ofOtherList =
  /[先再内]|各[^表]|分(?:别|岗|组|类|科|区|批|单位|职位|学[科段])|同[一等分]|、|面试|体检|入围|初[审评]|复[审查评核]|资格|推荐|申报|报名|上[一年届]|去年/;

/** The one other column of the unit by which all rows stand the way that is told, where by the called one they stand in no order. */
function columnInOrder(called: Ordered, { direction: told, clause, words }: Told): Ordered | undefined {
  const { table, numbers, head } = called;
  const isOther =
    !ofThisList.test(clause) ||
    ofOtherList.test(clause.replace(words, '')) ||
    numbers.length < fewestRows ||
    numbers.includes(undefined);
  const isInBlocks = blocksOf(table).some((blocks) =>
    blocks.every((rows) => rows.length < 3 || directionOf(rows.map((row) => numbers[row])) === told),
  );
  if (isOther || isInBlocks) return undefined;
  const [own] = measuredColumns([table]).filter((column) => column.head === head);
  const sorted = measuredColumns([table]).filter(
    (column) => column.head !== head && column.unit === own?.unit && directionOf(column.numbers) === told,
  );
  return sorted.length === 1 && own !== undefined ? sorted[0] : undefined;
}

/**
 * The name of the one row, not the last, without which the numbers go the way that is told: not where what a column
 * says in blocks, as of posts, begins anew with it.
 */
function outOfOrder({ table, numbers }: Ordered, { direction: told }: Told): string | undefined {
  const values = numbers.map((number) => (told === 'down' ? -(number ?? NaN) : (number ?? NaN)));
  if (values.length < fewestRows || values.length !== table.nominees.length || values.some(Number.isNaN))
    return undefined;
  const breaks = [...values.keys()].filter((row) => row > 0 && at(values, row) < at(values, row - 1));
  const [row = 0, ...others] = breaks;
  if (row === 0 || others.length > 0 || row === values.length - 1) return undefined;
  const isFitWithout = at(values, row + 1) >= at(values, row - 1);
  const isFitWithoutLast = row === 1 || at(values, row) >= at(values, row - 2);
  const isBlock = [...table.heads.keys()].some((column) =>
    beginsBlock(
      table.nominees.map(({ cells }) => cells[column] ?? ''),
      row,
    ),
  );
  const isOfCategory = beginsBlock(
    table.nominees.map(({ category }) => category),
    row,
  );
  if (isBlock || isOfCategory || (!isFitWithout && !isFitWithoutLast)) return undefined;
  return table.nominees[isFitWithout ? row : row - 1]?.name;
}

/** Whether all rows that say the same stand together, and those that say what `row` says begin with it. */
function beginsBlock(cells: readonly string[], row: number): boolean {
  const starts = cells.filter((cell, index) => index === 0 || cell !== cells[index - 1]);
  const isTogether = starts.length < cells.length && new Set(starts).size === starts.length;
  return isTogether && cells[row] !== cells[row - 1];
}
