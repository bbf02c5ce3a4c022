import type { Path } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { headForm } from '../../name/name-column.ts';
import type { NomineeList } from '../../notice/notice.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { unitOf } from '../amounts/units.ts';
import { isMarkHead } from '../rows/row-heads.ts';

/**
 * Where every other row of a column has a number, the one that is typed otherwise is told: letters for digits (12O), a
 * mark that is no point (84。71), two points, a comma among decimals; so is a code of other length than all others have,
 * and a mark far above all others. What stands for a number (缺考, 免试, —) is none of these.
 */
export const oddNumbers: Rule = function* ({ lists }) {
  for (const [index, list] of lists.entries()) {
    if (list.form !== 'table' || list.nominees.length < fewestRows) continue;
    for (const [column, head] of list.heads.entries()) {
      const odd = oddIn(list, column, head);
      if (odd) yield odd.findingAt(['lists', index, 'nominees', odd.row, 'cells', column]);
    }
  }
};

/** As many other rows say what a column holds. */
const fewestRows = 5;

/** The row of a column that is otherwise, and what is to be told of its cell. */
interface Odd {
  readonly row: number;
  readonly findingAt: (path: Path) => Finding;
}

/** Days and numbers of parts are written with points and letters. */
const notMeasured = /日期|时间|年月|出生|电话|手机|传真|序号|条款|章节|版本|层级|楼层|房源|房号|地址|备注/;
const number = /^[-－−+]?\d{1,20}(?:\.\d{1,8})?[%％]?$/;
const thousands = /^[-－−+]?\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,8})?$/;

interface Cell {
  readonly row: number;
  readonly text: string;
}

function oddIn({ nominees }: NomineeList, column: number, head: string): Odd | undefined {
  const form = headForm(head);
  if (notMeasured.test(form)) return undefined;
  const cells = nominees.flatMap(({ cells }, row): Cell[] => {
    const text = (cells[column] ?? '').trim();
    return text === '' ? [] : [{ row, text }];
  });
  const numbers = cells.filter(({ text }) => isNumber(text));
  if (numbers.length < fewestRows || numbers.length + mostOdd < cells.length) return undefined;
  return mistypedIn(cells, head) ?? lengthIn(numbers, cells, head) ?? markIn(numbers, head);
}

/** More than one may be marked so on purpose; beside a few that stand for no number. */
const mostOdd = 3;

/** Digits with what is typed for a digit, or for a point, by mistake. */
const mistyped = /^(?=.*\d)[\dOoＯｏlＩI|０-９.．。,，、·;；:：' ]+$/;

function mistypedIn(cells: readonly Cell[], head: string): Odd | undefined {
  const odd = cells.filter(({ text }) => !isNumber(text));
  const [first] = odd.filter(({ text }) => mistyped.test(text) && text.length <= longest);
  if (!first || odd.length > mostOdd || isOther(first.text)) return undefined;
  if (/[,，、;；·' ]/.test(first.text) && !isMeasured(cells, head)) return undefined;
  const facts = { head, text: first.text, instead: meant(first.text) };
  return { row: first.row, findingAt: (path) => ({ code: 'cell-no-number', path, facts }) };
}

function isNumber(text: string): boolean {
  return number.test(text) || thousands.test(text);
}

/** A longer one is a person's number. */
const longest = 16;

/** Whether a column is of amounts or marks, and not of which ones of some (标段 1、3). */
function isMeasured(cells: readonly Cell[], head: string): boolean {
  const decimals = cells.filter(({ text }) => text.includes('.')).length;
  return unitOf(head) !== '' || isMarkHead(head) || decimals * 2 >= cells.length;
}

/** 9:30, 3/5, 2024.5.1, ８０: a time, a day, parts of a code, or digits that another rule tells. */
function isOther(text: string): boolean {
  const parts = text.split(/[.．。,，、·;；:：' ]+/).filter((part) => part !== '');
  return parts.length > 2 || /^\d+[:：;；]\d+$/.test(text) || /^[０-９.．]+$/.test(text);
}

/** The number that may be meant; undefined where that is not certain. */
function meant(text: string): string | undefined {
  const digits = text
    .replace(/[OoＯｏ]/g, '0')
    .replace(/[lＩI|]/g, '1')
    .replace(/ /g, '');
  const [one, ...others] = digits.split(/[.．。,，、·;；:：']+/).filter((part) => part !== '');
  if (one === undefined || others.length > 1) return undefined;
  // 1,20 may be 1.20 and 120.
  if (/[,，]/.test(digits)) return undefined;
  return others.length === 0 ? one : `${one}.${others[0]}`;
}

/** Heads of codes, which an office gives in one form. */
const ofCodes = /(?:准考证|考生?|学|工|受理|申请|登记|报名|项目|证书)(?:编|序)?号码?$|编[号码]$|代码$/;
/** As many rows have codes of one length, which begin alike; shorter codes run from 1 on. */
const [fewestCodes, shortestCode, sameSigns] = [7, 6, 3];

function lengthIn(numbers: readonly Cell[], cells: readonly Cell[], head: string): Odd | undefined {
  if (!ofCodes.test(headForm(head)) || numbers.length < cells.length || cells.length <= fewestCodes)
    return undefined;
  const byLength = [...grouped(numbers.map((cell) => [cell.text.length, cell] as const))].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  const [[length = 0, most = []] = [], [, odd = []] = [], ...others] = byLength;
  const [cell, ...more] = odd;
  if (!cell || more.length > 0 || others.length > 0 || length < shortestCode) return undefined;
  const [first] = most;
  const beginning = first?.text.slice(0, sameSigns) ?? '';
  if (!most.every(({ text }) => text.startsWith(beginning))) return undefined;
  const facts = { head, length, own: cell.text.length };
  return { row: cell.row, findingAt: (path) => ({ code: 'code-length-differs', path, facts }) };
}

/** Marks of a hundred, and how many times the most of all others one must be to be no mark. */
const [fullMark, tooMany] = [100, 2];

function markIn(numbers: readonly Cell[], head: string): Odd | undefined {
  if (!isMarkHead(head)) return undefined;
  const marks = numbers.map(({ row, text }) => ({ row, text, mark: Number(text.replace(/[,，%％]/g, '')) }));
  const [highest, next] = marks.toSorted((one, other) => other.mark - one.mark);
  if (!highest || !next || next.mark > fullMark || highest.mark <= fullMark) return undefined;
  if (highest.mark < next.mark * tooMany) return undefined;
  const facts = { head, text: highest.text, next: next.text };
  return { row: highest.row, findingAt: (path) => ({ code: 'mark-too-high', path, facts }) };
}
