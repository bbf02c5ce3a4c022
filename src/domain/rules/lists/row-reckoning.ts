import { stretchIn } from '../../lists/stretch-in.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Finding } from '../findings.ts';
import { rounded } from '../reckoning/rounding.ts';
import type { Rule } from '../rule.ts';

/**
 * 笔试30分、面试52分、总分82分: where a column of a list is in all rows but one what two others come to (their sum, their product,
 * or both by shares such as 60% and 40%), that one is told. Few rows, and small numbers, may be so by chance.
 */
export const rowsReckoned: Rule = function* ({ lists }) {
  for (const [index, list] of lists.entries()) {
    if (list.form !== 'table' || list.nominees.length < fewestRows || list.nominees.length > mostRows)
      continue;
    const columns = columnsOf(list);
    if (columns.length < 3 || columns.length > mostColumns) continue;
    const wrong = columns.flatMap((total) => outlierOf(total, columns) ?? []);
    const [first] = wrong.toSorted((one, other) => other.evidence - one.evidence);
    if (first) yield findingOf(first, list, index);
  }
};

/** A relation shows in five rows at the least; more than is read row by row nobody reckons by hand. */
const [fewestRows, mostRows, mostColumns] = [5, 2000, 14];

interface Column {
  readonly column: number;
  /** Whether it is of marks: 笔试成绩, 总分. */
  readonly isOfMarks: boolean;
  readonly texts: readonly string[];
  /** Not a number where a cell is none. */
  readonly numbers: readonly number[];
}

/** What tells which row it is, and measures nothing. */
const ofRows = /^(?:序号?|编号|.*(?:排名|排序|名次|代码|编码|编号|号码|证号|邮编|电话|日期|时间|年月))$/;

const marks = /成绩|得分|分数?$|笔试|面试|测评/;

function columnsOf({ heads, nominees }: NomineeList): Column[] {
  return heads.flatMap((head, column) => {
    if (ofRows.test(headForm(head))) return [];
    const texts = nominees.map(({ cells }) => (cells[column] ?? '').replace(/[,，\s]/g, ''));
    const numbers = texts.map((text) => (/^\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : NaN));
    const known = numbers.filter((number) => !Number.isNaN(number));
    const isOfMarks = marks.test(headForm(head));
    return known.length * 2 >= texts.length && new Set(known).size > 1
      ? [{ column, isOfMarks, texts, numbers }]
      : [];
  });
}

/** The row of a column that is not what the two others make it, as in all other rows. */
interface Outlier {
  readonly row: number;
  readonly total: Column;
  readonly reckoning: string;
  readonly result: number;
  /** How much the other rows say, in digits. */
  readonly evidence: number;
}

/** How two numbers of a row make a third. */
interface Way {
  readonly of: (one: number, other: number) => number;
  readonly words: (one: string, other: string) => string;
  /** By it 0 or 1 changes nothing. */
  readonly neutral: number;
  /** Marks alone are put together by shares, and cut off or rounded. */
  readonly isOfShares: boolean;
}

const shares = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const ways: readonly Way[] = [
  {
    of: (one, other) => one + other,
    words: (one, other) => `${one}＋${other}`,
    neutral: 0,
    isOfShares: false,
  },
  {
    of: (one, other) => one * other,
    words: (one, other) => `${one}×${other}`,
    neutral: 1,
    isOfShares: false,
  },
  ...shares.map((share): Way => {
    const [first, second] = [share, 1 - share].map((part) => `${Math.round(part * 100)}%`);
    return {
      of: (one, other) => one * share + other * (1 - share),
      words: (one, other) => `${one}×${first}＋${other}×${second}`,
      neutral: 0,
      isOfShares: true,
    };
  }),
];

/** As many digits as all other rows have to say for a relation together. */
const fewestDigits = 8;

function outlierOf(total: Column, columns: readonly Column[]): Outlier | undefined {
  for (const [index, one] of columns.entries())
    for (const other of columns.slice(index + 1)) {
      if (one === total || other === total) continue;
      for (const way of ways) {
        const outlier = outlierBy(way, total, one, other);
        if (outlier) return outlier;
      }
    }
  return undefined;
}

function outlierBy(way: Way, total: Column, one: Column, other: Column): Outlier | undefined {
  if (way.isOfShares && ![total, one, other].every(({ isOfMarks }) => isOfMarks)) return undefined;
  let [row, evidence, telling] = [-1, 0, 0];
  for (const [place, stated] of total.numbers.entries()) {
    const [a = NaN, b = NaN] = [one.numbers[place], other.numbers[place]];
    const result = way.of(a, b);
    if (Number.isNaN(stated) || Number.isNaN(result)) continue;
    const text = total.texts[place] ?? '';
    if (isAlike(text, result, way.isOfShares)) {
      evidence += text.replace(/^0|\.|0+$/g, '').length;
      if (a !== way.neutral && b !== way.neutral) telling += 1;
    } else if (row !== -1) return undefined;
    else row = place;
  }
  if (row === -1 || telling < fewestRows - 1 || evidence < fewestDigits) return undefined;
  const [first = NaN, second = NaN] = [one.numbers[row], other.numbers[row]];
  return {
    row,
    total,
    reckoning: way.words(one.texts[row] ?? '', other.texts[row] ?? ''),
    result: rounded(way.of(first, second), 4),
    evidence,
  };
}

/** Whether `text` is `value`, rounded to as many decimals as it has, or cut off where it may be. */
function isAlike(text: string, value: number, isCut: boolean): boolean {
  const unit = 10 ** -stretchIn(text, /\.(\d+)$/, 1).length;
  return Math.abs(Number(text) - value) < unit * (isCut ? 0.999 : 0.5) + 1e-6;
}

function findingOf({ row, total, reckoning, result }: Outlier, list: NomineeList, index: number): Finding {
  return {
    code: 'stated-reckoning-differs',
    path: ['lists', index, 'nominees', row, 'cells', total.column],
    facts: {
      stated: total.texts[row] ?? '',
      reckoning: `“${list.nominees[row]?.name ?? ''}”一行，照其余各行的算法，${reckoning}`,
      result: String(result),
    },
  };
}
