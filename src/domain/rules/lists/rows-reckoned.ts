import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { proseLines } from '../../prose/prose-lines.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import { type CellValue, cellValue } from '../amounts/cell-value.ts';
import { decimalsOf, rounded, stepOf } from '../amounts/rounding.ts';
import { digitSlip } from '../amounts/slip.ts';
import type { Rule } from '../findings/rule.ts';
import { isDayHead, isIndexHead, isMarkHead, isRankHead } from '../rows/row-heads.ts';

/**
 * 笔试30分、面试52分、总分82分: where a column of a list is in all rows but one what two others come to (their sum or difference, their
 * product or ratio, in percent too, or both by shares such as 60% and 40%), that one is told. Few rows, and small numbers, may be so by chance.
 */
export const rowsReckoned: Rule = function* (notice) {
  const { lists } = notice;
  for (const [index, list] of lists.entries()) {
    if (list.form !== 'table' || list.nominees.length < fewestRows || list.nominees.length > mostRows)
      continue;
    const columns = columnsOf(list);
    if (columns.length < 3 || columns.length > mostColumns) continue;
    const wrong = columns.flatMap((total) => outliersOf(total, columns));
    const [first] = wrong
      .filter((outlier) => isSlip(outlier, columns) && !isExplained(outlier, list, notice))
      .toSorted((one, other) => other.evidence - one.evidence);
    if (first) yield findingOf(first, index);
    else yield* partsMistyped(wrong, columns, { list, index, notice });
  }
};

/** A relation shows in five rows at the least; more than is read row by row nobody reckons by hand. */
const [fewestRows, mostRows, mostColumns] = [5, 2000, 14];

interface Column {
  readonly column: number;
  /** Whether it is of marks: 笔试成绩, 总分. */
  readonly isOfMarks: boolean;
  /** Without the sign of percent. */
  readonly texts: readonly string[];
  /** Not a number where a cell is none. */
  readonly numbers: readonly number[];
}

function columnsOf({ heads, nominees }: NomineeList): Column[] {
  return heads.flatMap((head, column) => {
    if (isIndexHead(head) || isRankHead(head) || isDayHead(head)) return [];
    const values = nominees.map(({ cells }) => plainNumber(cells[column] ?? ''));
    const known = new Set(values.flatMap((value) => value?.number ?? []));
    const count = values.filter((value) => value !== undefined).length;
    if (count * 2 < values.length || known.size < 2) return [];
    return [
      {
        ...{ column, isOfMarks: isMarkHead(head) },
        texts: values.map((value) => value?.digits ?? ''),
        numbers: values.map((value) => value?.number ?? NaN),
      },
    ];
  });
}

/** The number of a cell with nothing behind it but the sign of percent. */
function plainNumber(cell: string): CellValue | undefined {
  const value = cellValue(cell);
  return value?.unit === '' || value?.unit === '%' ? value : undefined;
}

/** The row of a column that is not what the two others make it, as in all other rows. */
interface Outlier {
  readonly row: number;
  readonly total: Column;
  readonly reckoning: string;
  readonly result: number;
  readonly isOfShares: boolean;
  readonly way: Way;
  /** The two columns that make the total. */
  readonly parts: readonly [Column, Column];
  /** How much the other rows say, in digits. */
  readonly evidence: number;
}

/** How two numbers of a row make a third. */
interface Way {
  readonly of: (one: number, other: number) => number;
  readonly words: (one: string, other: string) => string;
  /** The number that changes nothing: 0, if left out. */
  readonly neutral?: number;
  /** Marks alone are put together by shares, and cut off or rounded. */
  readonly isOfShares?: true;
}

/** Of two numbers in either order. */
const ordered: readonly Way[] = [
  { of: (one, other) => one - other, words: (one, other) => `${one}－${other}` },
  { of: (one, other) => one / other, words: (one, other) => `${one}÷${other}` },
  { of: (one, other) => (one / other) * 100, words: (one, other) => `${one}÷${other}×100%` },
  {
    of: (one, other) => ((one - other) / other) * 100,
    words: (one, other) => `（${one}－${other}）÷${other}×100%`,
  },
];
const turned = ({ of, words }: Way): Way => ({
  of: (one, other) => of(other, one),
  words: (one, other) => words(other, one),
});
const shares = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const ways: readonly Way[] = [
  { of: (one, other) => one + other, words: (one, other) => `${one}＋${other}` },
  { of: (one, other) => one * other, words: (one, other) => `${one}×${other}`, neutral: 1 },
  ...ordered.flatMap((way) => [way, turned(way)]),
  ...shares.map((share): Way => {
    const [first, second] = [share, 1 - share].map((part) => `${Math.round(part * 100)}%`);
    return {
      of: (one, other) => one * share + other * (1 - share),
      words: (one, other) => `${one}×${first}＋${other}×${second}`,
      isOfShares: true,
    };
  }),
];

/** As many digits as all other rows have to say for a relation together. */
const fewestDigits = 8;

/** The outliers of `total` by the relations that all other rows have; none where one has no outlier. */
function outliersOf(total: Column, columns: readonly Column[]): readonly Outlier[] {
  const outliers: Outlier[] = [];
  for (const [index, one] of columns.entries())
    for (const other of columns.slice(index + 1)) {
      if (one === total || other === total) continue;
      for (const way of ways) {
        const outlier = outlierBy(way, total, one, other);
        if (outlier === 'none') return [];
        if (outlier) outliers.push(outlier);
      }
    }
  return outliers;
}

function outlierBy(way: Way, total: Column, one: Column, other: Column): Outlier | 'none' | undefined {
  const { neutral = 0, isOfShares = false } = way;
  if (isOfShares && ![total, one, other].every(({ isOfMarks }) => isOfMarks)) return undefined;
  let [row, evidence, telling] = [-1, 0, 0];
  for (const [place, stated] of total.numbers.entries()) {
    const [a = NaN, b = NaN] = [one.numbers[place], other.numbers[place]];
    const result = way.of(a, b);
    if (Number.isNaN(stated) || !Number.isFinite(result)) continue;
    const text = total.texts[place] ?? '';
    if (isAlike(text, result, isOfShares)) {
      evidence += text.replace(/^0|\.|0+$/g, '').length;
      if (a !== neutral && b !== neutral) telling += 1;
    } else if (row !== -1) return undefined;
    else row = place;
  }
  if (telling < fewestRows - 1 || evidence < fewestDigits) return undefined;
  if (row === -1) return 'none';
  const [first = NaN, second = NaN] = [one.numbers[row], other.numbers[row]];
  return {
    row,
    total,
    reckoning: way.words(one.texts[row] ?? '', other.texts[row] ?? ''),
    result: rounded(way.of(first, second), 4),
    isOfShares,
    ...{ way, parts: [one, other] },
    evidence,
  };
}

/** Whether `text` is `value`, rounded to as many decimals as it has, or cut off where it may be. */
function isAlike(text: string, value: number, isCut: boolean): boolean {
  return Math.abs(Number(text) - value) < stepOf(text) * (isCut ? 0.999 : 0.5) + 1e-6;
}

/**
 * Whether a total is what it should be but for a slip of the pen, by more than the last digit, and no other column of its row
 * makes good for it: 加分 of one alone, a second mark in the place of the first.
 */
function isSlip(outlier: Outlier, columns: readonly Column[]): boolean {
  const { row, total, result } = outlier;
  const text = total.texts[row] ?? '';
  const stated = Number(text);
  const difference = Math.abs(stated - result);
  const unit = stepOf(text);
  const own = numbersBeside(outlier, columns);
  const isMadeGood = own.some((number) => Math.abs(number - difference) < unit);
  const isRounder = zerosOf(String(stated)) > zerosOf(String(result));
  const isWhole = Number.isInteger(rounded(result, 6)) && Number.isInteger(stated);
  const isFar = difference > unit * 1.5 || isWhole;
  return (
    isFar &&
    digitSlip(text, result.toFixed(decimalsOf(text))) !== undefined &&
    !isMadeGood &&
    !isOtherwise(outlier, columns) &&
    !isRounder
  );
}

/** The numbers of an outlier's row but its total. */
function numbersBeside({ row, total }: Outlier, columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ numbers, column }) =>
    column === total.column || Number.isNaN(numbers[row] ?? NaN) ? [] : (numbers[row] ?? NaN),
  );
}

/** Whether the row is of who had but one paper, or papers of another weight. */
function isOtherwise(outlier: Outlier, columns: readonly Column[]): boolean {
  const own = numbersBeside(outlier, columns);
  const text = outlier.total.texts[outlier.row] ?? '';
  return (
    outlier.isOfShares &&
    own.some((one) => own.some((other) => ways.some(({ of }) => isAlike(text, of(one, other), true))))
  );
}

/** Where the rows of a list stand, and what else may say why one is otherwise. */
interface Listed {
  readonly list: NomineeList;
  readonly index: number;
  readonly notice: Notice;
}

/**
 * 笔试801、面试82.08、总成绩81.09: of marks that are put together by shares, the part that makes the total, as in all other
 * rows, but for a slip of the pen. What a sum or a difference lacks is told as the result of the other two.
 */
function* partsMistyped(
  wrong: readonly Outlier[],
  columns: readonly Column[],
  { list, index, notice }: Listed,
): Generator<Finding> {
  for (const outlier of wrong) {
    const { row, total, isOfShares, way, parts } = outlier;
    if (!isOfShares || !isFarOff(outlier) || isOtherwise(outlier, columns)) continue;
    const text = total.texts[row] ?? '';
    const [one = '', other = ''] = parts.map(({ texts }) => texts[row] ?? '');
    const meant = [
      ...slipsOf(one).map((part) => ({ part, column: parts[0], sum: way.of(Number(part), Number(other)) })),
      ...slipsOf(other).map((part) => ({ part, column: parts[1], sum: way.of(Number(one), Number(part)) })),
    ].find(({ part, sum }) => isAlike(text, sum, true) && Number(part) <= fullMark);
    if (!meant || isExplained(outlier, list, notice) || addsMarks(notice)) continue;
    // Another rule tells what is no mark at all.
    if (Number(meant.column.texts[row]) > fullMark * 2) continue;
    const [head = '', totalHead = ''] = [meant.column, total].map(({ column }) => list.heads[column] ?? '');
    yield {
      code: 'row-part-differs',
      path: ['lists', index, 'nominees', row, 'cells', meant.column.column],
      facts: {
        ...{ head, totalHead, total: text, instead: meant.part },
        stated: meant.column.texts[row] ?? '',
        reckoning: way.words(
          ...(parts.map(({ column }) => headForm(list.heads[column] ?? '')) as [string, string]),
        ),
      },
    };
    return;
  }
}

const fullMark = 100;

/** Whether the prose or the criteria say that some are given more marks. */
function addsMarks(notice: Notice): boolean {
  const lines = [notice.body, ...notice.criteria.map(({ prose }) => prose)].flatMap((prose) =>
    proseLines(prose),
  );
  return lines.some(({ text }) => /加分|加\s?\d+分|照顾|折算|奖励分/.test(text));
}

/** Whether a total is off by more than what a cut or a rounding makes. */
function isFarOff({ row, total, result }: Outlier): boolean {
  const text = total.texts[row] ?? '';
  return Math.abs(Number(text) - result) > stepOf(text) * 1.5;
}

/** What a number may be a slip for, the likelier first: its point moved, neighbours turned round, a digit more or less, another one. */
function slipsOf(text: string): readonly string[] {
  const signs = [...text];
  const digits = signs.filter((sign) => sign !== '.');
  const places = [...signs.keys()];
  const moved = digits.map((_, place) =>
    place === 0 ? digits.join('') : `${digits.slice(0, place).join('')}.${digits.slice(place).join('')}`,
  );
  const point = signs.indexOf('.');
  const turned = digits.map((digit, place) => {
    const other = digits.toSpliced(place, 2, digits[place + 1] ?? '', digit);
    return (point === -1 ? other : other.toSpliced(point, 0, '.')).join('');
  });
  const shorter = places.map((place) => signs.toSpliced(place, 1).join(''));
  const longer = places.map((place) => signs.toSpliced(place, 0, signs[place] ?? '').join(''));
  const changed = places.flatMap((place) =>
    signs[place] === '.'
      ? []
      : Array.from({ length: 10 }, (_, digit) => signs.with(place, String(digit)).join('')),
  );
  return [...moved, ...turned, ...shorter, ...longer, ...changed].filter(
    (one) => one !== text && /^\d{1,3}(?:\.\d{1,6})?$/.test(one),
  );
}

/** How many naughts end a number: a ceiling is rounder than what it cuts off. */
function zerosOf(number: string): number {
  return stretchIn(number, /0*$/).length;
}

/** Words of a row's remark which say why it is another one than all. */
const otherwise = /[加增扣减含补折免超未缺限封奖罚让赠另余]|协[商议]|优惠|不足|自[筹愿]|重复/;
/** Words right beside a name in a sentence which say so: 甲一扣5分, 其中甲一含补发200元. */
const besideOne =
  /[扣补奖罚折增赠]|减[半免发去少]|免[交缴收除]|加[分发计算]|含|封顶|另[外有加计行发]|重复|协[商议]|优惠|自[筹愿]|让利/;
const ceilings = /封顶|不[超高]|最高|上限|满分|限额/;

/** 含补发200元, 甲一扣5分, 每户不超过3000元: whether the row, or the prose, says why its total is another one. */
function isExplained({ row, total }: Outlier, { nominees }: NomineeList, notice: Notice): boolean {
  const { name = '', cells = [] } = nominees[row] ?? {};
  const isRemarked = cells.some(
    (cell) => cell !== name && /\d.*\p{Script=Han}|\p{Script=Han}.*\d/u.test(cell) && otherwise.test(cell),
  );
  const texts = [
    ...readingOf(notice).body.map(({ scope }) => scope.text),
    ...notice.criteria.flatMap(({ prose }) => proseLines(prose).map(({ text }) => text)),
  ];
  return (
    isRemarked ||
    texts.some((text) => ceilings.test(text) && text.includes(total.texts[row] ?? '')) ||
    texts.some((text) => besideName(text, name).some((words) => besideOne.test(words)))
  );
}

/** The words around `name` in `text`, within its sentence. */
function besideName(text: string, name: string): readonly string[] {
  const parts = text.split(name);
  return parts.slice(1).map((behind, index) => {
    const before = stretchIn((parts[index] ?? '').slice(-fewSigns), /[^。；\n]*$/);
    return `${before}|${stretchIn(behind.slice(0, fewSigns), /^[^。；\n]*/)}`;
  });
}

const fewSigns = 30;

function findingOf({ row, total, reckoning, result }: Outlier, index: number): Finding {
  return {
    code: 'stated-reckoning-differs',
    path: ['lists', index, 'nominees', row, 'cells', total.column],
    facts: {
      stated: total.texts[row] ?? '',
      reckoning: `这一行的${reckoning}`,
      result: String(result),
    },
  };
}
