import { isBirthday } from './birthday.ts';
import { type NumberSpan, numberSpans } from './number-spans.ts';
import type { Sighting } from './sighting.ts';
import {
  isAmount,
  isInWebAddress,
  isOtherNumber,
  isPartOfCode,
  type Surroundings,
  textBefore,
} from './surroundings.ts';

const shape = /^((?:00)?86|0)?(1[3-9]\d{9})$/;

/** Numbers of mobile phones, whole or in the usual groups, with or without the country's 86. */
export function mobileNumbers(text: string, around: Surroundings): Sighting[] {
  return numberSpans(text, 11, 15, shape).flatMap((span): Sighting[] => {
    const { start, end } = span;
    const [, prefix = '', number] = shape.exec(span.digits) ?? [];
    if (number === undefined || !isGrouped(span, prefix.length) || isHeldByNeighbours(span)) return [];
    const before = textBefore(text, start, around);
    const after = text.slice(end, end + 6);
    const isOther =
      isOtherNumber(before) ||
      isAmount(before, after) ||
      isPartOfCode(before, after) ||
      isInWebAddress(text, start);
    return isOther ? [] : [{ kind: 'mobile', start, end, value: number }];
  });
}

const groupings = new Set(['11', '3,4,4', '3,8', '3,3,5', '7,4', '4,3,4', '1,1,1,1,1,1,1,1,1,1,1']);

function isGrouped({ digits, groups, separators }: NumberSpan, prefix: number): boolean {
  const [first = 0, ...rest] = groups;
  const isApart = first === prefix;
  if (isApart && separators[0] === '.') return false;
  const grouping = (isApart ? rest : [first - prefix, ...rest]).join(',');
  const between = isApart ? separators.slice(1) : separators;
  if (!groupings.has(grouping) || new Set(between).size > 1) return false;
  if (between.includes('.') && grouping !== '3,4,4') return false;
  const number = digits.slice(prefix);
  const isNumberThenDate = grouping === '3,8' && isBirthday(number.slice(3), 2099);
  const isYearFirst = grouping === '4,3,4' && /^(?:18|19)/.test(number);
  return !isNumberThenDate && !isYearFirst;
}

/** A number joined to others by hyphen or dot is a code or a fraction, unless the other is a mobile number too. */
function isHeldByNeighbours({ previous, joinBefore, next, joinAfter }: NumberSpan): boolean {
  const isJoin = (join: string, other: string): boolean =>
    (join === '-' && !/^1[3-9]\d{9}$/.test(other)) || join === '.';
  return isJoin(joinBefore, previous) || isJoin(joinAfter, next);
}
