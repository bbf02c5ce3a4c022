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

const called = /(?:银行|卡号|卡|账户|帐户|账号|帐号|开户)[^,。;]{0,12}$/;
/** UnionPay's numbers (ISO/IEC 7812: 62), which nothing else resembles at this length. */
const unionPay = /^62\d{14,17}$/;
/** Older cards of Chinese banks, and credit cards of other schemes: found where the words or the groups say card. */
const others = /^(?:(?:4\d|5[1-5]|35|3[0689]|6[05])\d{14}|(?:4367|4563|6013|60\d\d|9[0-9]\d\d)\d{12,15})$/;

/** Numbers of bank cards: 16 to 19 digits whose last checks the others (ISO/IEC 7812-1, annex B: Luhn). */
export function bankCards(text: string, around: Surroundings): Sighting[] {
  return numberSpans(text, 16, 19, /^[34569]/).flatMap((span): Sighting[] => {
    const { digits, start, end } = span;
    if (!isLuhn(digits) || !isWhole(span)) return [];
    const before = textBefore(text, start, around);
    const after = text.slice(end, end + 4);
    const isCalled = called.test(before);
    const isCard = unionPay.test(digits) || (others.test(digits) && (isCalled || isInFours(span)));
    const isOther =
      isOtherNumber(before) ||
      isPartOfCode(before, after) ||
      isAmount(before, after) ||
      isInWebAddress(text, start);
    return isCard && (isCalled || !isOther) ? [{ kind: 'bank-card', start, end, value: digits }] : [];
  });
}

function isInFours({ groups }: NumberSpan): boolean {
  return groups.length >= 4 && groups.slice(0, 4).every((length) => length === 4);
}

function isWhole(span: NumberSpan): boolean {
  const { groups, separators, joinBefore, joinAfter } = span;
  const isGrouped = groups.length === 1 || isInFours(span) || (groups.length === 2 && groups[0] === 6);
  const isUniform = new Set(separators).size <= 1 && !separators.includes('.');
  return isGrouped && isUniform && !/[-.]/.test(joinBefore + joinAfter);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
