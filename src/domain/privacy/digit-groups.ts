import { at } from '../lists/at.ts';

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

const gapSigns = /^[\s\-./\\_*~`·•‧∙⋅・･,:;、|()[\]'"“”]+$/;
const longestGap = 12;

export function digitsIn(text: string): Digits {
  const groups: DigitGroup[] = [];
  const all: string[] = [];
  let before = -longestGap;
  let index = 0;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const between = start - before <= longestGap ? text.slice(before, start) : '';
    const end = start + digits.length;
    groups.push({ digits, start, end, gap: gapOf(between), index });
    all.push(digits);
    before = end;
    index += digits.length;
  }
  return { all: all.join(''), groups };
}

/** The numbers of `least` to `most` digits that begin with the group `first` and have the `shape`, shortest first. */
export function numbersFrom(
  { all, groups }: Digits,
  first: number,
  [least, most]: readonly [least: number, most: number],
  shape: RegExp,
): GroupedNumber[] {
  const numbers: GroupedNumber[] = [];
  const { index } = at(groups, first);
  for (let last = first; last < groups.length; last += 1) {
    const group = at(groups, last);
    const length = group.index + group.digits.length - index;
    if ((last > first && group.gap === undefined) || length > most) break;
    if (length < least) continue;
    const digits = all.slice(index, index + length);
    if (shape.test(digits))
      numbers.push({ digits, first, last, start: at(groups, first).start, end: group.end });
  }
  return numbers;
}

export function groupingOf({ groups }: Digits, { first, last }: GroupedNumber): Grouping {
  const members = groups.slice(first, last + 1);
  return {
    lengths: members.map(({ digits }) => digits.length),
    gaps: members.slice(1).map(({ gap = '' }) => gap),
  };
}

function gapOf(between: string): string | undefined {
  if (between === ' ') return between;
  if (!gapSigns.test(between)) return undefined;
  const signs = between.replace(/[ \t]*([^\s]+)[ \t]*/g, '$1');
  if (signs.trim() !== '') return signs;
  return between.includes('\n') ? '\n' : between.includes('\t') ? '\t' : ' ';
}

/** Whether `gap` parts within a line, and not cells of a table. */
export function isTight(gap: string): boolean {
  return !/[\n\t|]/.test(gap) && gap.length <= 4;
}
