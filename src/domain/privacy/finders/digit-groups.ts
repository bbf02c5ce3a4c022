import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';

/** Digits that stand without a gap, and what parts them from the group before. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /**
   * What parts this group from the one before, where both may be parts of a number; else undefined. ' ', '\t' and
   * '\n' for white space alone, else the signs without spaces.
   */
  readonly gap: string | undefined;
  /** How many digits the text has before. */
  readonly index: number;
}

/** All digits of a text in a row, and the groups in which they stand. */
export interface Digits {
  readonly all: string;
  readonly groups: readonly DigitGroup[];
}

/** A number made of neighbouring groups, all of them whole. */
export interface GroupedNumber {
  readonly digits: string;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** How a number is grouped: the length of each group, and what parts them. */
export interface Grouping {
  readonly lengths: readonly number[];
  readonly gaps: readonly string[];
}

/** Neither letters nor Han: signs and spaces, and marks of HTML. */
const gapSigns = /^[^\p{L}\p{N}\uFFFC]+$/u;
/** Signs for digits that are hidden: what stands before and after them is no number without them. */
const hiddenDigits = /\*{3}/;
const mark = /<\/?[a-z][^<>\d]{0,8}>/gi;
const longestGap = 14;
const figures = /\d+/g;

/** The digits of `text` in the groups in which they stand, with what stands between these. */
export function digitsIn(text: string): Digits {
  const groups: DigitGroup[] = [];
  const all: string[] = [];
  let before = -longestGap;
  let index = 0;
  for (const { 0: digits, index: start } of matchesIn(text, figures)) {
    const between = start - before <= longestGap ? text.slice(before, start) : '';
    const end = start + digits.length;
    groups.push({ digits, start, end, gap: gapOf(between), index });
    all.push(digits);
    before = end;
    index += digits.length;
  }
  return { all: all.join(''), groups };
}

/** The shape of a kind of number: of how many digits, how they begin (a sticky pattern), and the whole. */
export interface NumberShape {
  readonly least: number;
  readonly most: number;
  readonly head: RegExp;
  readonly whole: RegExp;
}

/** The numbers of a `shape` that begin with the group `first`, shortest first. */
export function numbersFrom({ all, groups }: Digits, first: number, shape: NumberShape): GroupedNumber[] {
  const { least, most, head, whole } = shape;
  const { index, start } = groups[first] ?? { index: all.length, start: 0 };
  head.lastIndex = index;
  if (!head.test(all)) return [];
  const numbers: GroupedNumber[] = [];
  for (let last = first; last < groups.length; last += 1) {
    const group = at(groups, last);
    const length = group.index + group.digits.length - index;
    if ((last > first && group.gap === undefined) || length > most) break;
    if (length < least) continue;
    const digits = all.slice(index, index + length);
    if (whole.test(digits)) numbers.push({ digits, first, last, start, end: group.end });
  }
  return numbers;
}

/** How `number` is grouped. */
export function groupingOf({ groups }: Digits, { first, last }: GroupedNumber): Grouping {
  const members = groups.slice(first, last + 1);
  return {
    lengths: members.map(({ digits }) => digits.length),
    gaps: members.slice(1).map(({ gap = '' }) => gap),
  };
}

function gapOf(written: string): string | undefined {
  if (written === '') return undefined;
  const between = written.length < 3 ? written : written.replace(mark, ' ');
  if (!gapSigns.test(between) || hiddenDigits.test(between)) return undefined;
  if (between.length === 1) return between;
  // 138-, and the rest in the next line
  const signs = between.replace(/[ \t]*([^\s]+)[ \t]*/g, '$1').replace(/^-\n$/, '-');
  if (signs.trim() !== '') return signs;
  return between.includes('\n') ? '\n' : between.includes('\t') ? '\t' : ' ';
}

/** Whether `gap` parts within a line, and not cells of a table. */
export function isTight(gap: string): boolean {
  return !/[\n\t|]/.test(gap) && gap.length <= 4;
}
