import { nameForm } from '../../name/name-form.ts';
import type { SimplifiedOf } from '../../name/word-finder.ts';

/** Longer names are held against each other by their beginnings. */
const longest = 60;
/** Signs that stand for others: 王某, 李*, 〔已隐去〕. */
const masked = /[某*＊×○□]|已隐去/u;

/**
 * Whether `one` may be another spelling of `other`: a sign put in, left out, turned round or taken for another in a
 * short name, a third or half of a longer one; a short form and the whole; traditional characters.
 */
export function areNearNames(one: string, other: string, simplifiedOf: SimplifiedOf): boolean {
  const [shorter = [], longer = []] = [one, other]
    .map((name) => spellingOf(name, simplifiedOf))
    .toSorted((a, b) => a.length - b.length);
  const distance = distanceBetween(shorter, longer);
  if (masked.test(`${one}${other}`) || distance === 0) return true;
  if (shorter.length > 1 && areInOrderIn(shorter, longer)) return separatorsIn(one) === separatorsIn(other);
  if (longer.length <= 4) return distance <= 1 && longer.length > 1;
  return distance <= (longer.length < 8 ? 2 : longer.length / 2);
}

/** A name without what tells more of it in brackets: 甲一（女）. */
function spellingOf(name: string, simplifiedOf: SimplifiedOf): string[] {
  const bare = name.replace(/[（(][^（）()]*[）)]/gu, '');
  return [...nameForm(bare === '' ? name : bare)]
    .slice(0, longest)
    .map((character) => simplifiedOf(character) ?? character);
}

/** How many names one cell may hold besides the first. */
function separatorsIn(name: string): number {
  return name.match(/[、，,；;/]/gu)?.length ?? 0;
}

function areInOrderIn(signs: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const sign of longer) if (sign === signs[at]) at += 1;
  return at === signs.length;
}

/** How many signs are put in, left out, taken for another, or turned round with the next. */
function distanceBetween(one: readonly string[], other: readonly string[]): number {
  let before: number[] = [];
  let last = [0, ...other.map((_, index) => index + 1)];
  for (const [row, sign] of one.entries()) {
    const next = [row + 1];
    for (const [column, against] of other.entries()) {
      const swapped =
        row > 0 && column > 0 && sign === other[column - 1] && one[row - 1] === against
          ? (before[column - 1] ?? 0) + 1
          : Infinity;
      next.push(
        Math.min(
          (next[column] ?? 0) + 1,
          (last[column + 1] ?? 0) + 1,
          (last[column] ?? 0) + (sign === against ? 0 : 1),
          swapped,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last.at(-1) ?? 0;
}
