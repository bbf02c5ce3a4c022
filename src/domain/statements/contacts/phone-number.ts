import { isNear } from '../names/likeness.ts';

/** A telephone or fax number in its parts, digits only. */
export interface PhoneNumber {
  readonly area: string | undefined;
  readonly local: string;
  readonly extension: string | undefined;
}

/** 转8021, -8021, （分机8021）, ext. 8021: what begins an extension behind its number, and what ends it. */
export const extension = {
  lead: '(?:[，,]?(?:转|-|—)|[，, ]{0,2}（?(?:转|(?:内线)?分机|内线|[Ee]xt\\.?)号?[:为]? ?)',
  end: '）?',
} as const;

/** What may part an area code from its number, and one half of the number from the other: 0000 555 0123, 0000·555·0123. */
export const parted = '[-—–―~ ·.]';
/** 555 0123, 5550-0123, 5550 123: a number in two halves. */
export const halves = `(?:\\d{3,4}${parted}\\d{4}|\\d{4}${parted}\\d{3})(?!\\d)`;

const parts = new RegExp(
  `^（?(0\\d{2,3})?）?${parted}{0,3}(${halves}|\\d{5,9}|\\d{3}-?\\d{4}-?\\d{4}|[48]00-?(?:\\d{3}-?\\d{4}|\\d{4}-?\\d{3}))(?:${extension.lead}(\\d{1,5})${extension.end})?$`,
);

/** The number that the even text `text` is; undefined where it is none. */
export function parsePhoneNumber(text: string): PhoneNumber | undefined {
  const [whole, area, local = '', extension] = parts.exec(text) ?? [];
  return whole === undefined ? undefined : { area, local: local.replace(/\D/g, ''), extension };
}

/** Whether two numbers are one, of which one may lack its area code. Extensions are not compared. */
export function isSameNumber(one: PhoneNumber, other: PhoneNumber): boolean {
  const isOneArea = one.area === undefined || other.area === undefined || one.area === other.area;
  return one.local === other.local && isOneArea;
}

/** Whether one number may be a slip of the pen for the other: a digit or two amiss, or another area code. */
export function isNearNumber(one: PhoneNumber, other: PhoneNumber): boolean {
  if (one.local === other.local) return true;
  if (isTurned(one.local, other.local)) return true;
  return isNear(one.local, other.local, 2) && one.local.slice(0, 2) === other.local.slice(0, 2);
}

/**
 * Whether one number looks like a slip of the pen for the other, and not like the next line of one office: two digits
 * side by side are changed round, or one amiss that is not the last.
 */
export function isSlipOfNumber(one: PhoneNumber, other: PhoneNumber): boolean {
  if (one.local.length !== other.local.length || one.local.length < 7) return false;
  if (one.area !== undefined && other.area !== undefined && one.area !== other.area) return false;
  const [first, second] = amissIn(one, other);
  if (first === undefined) return false;
  return second === undefined ? first < one.local.length - 1 : isTurnedNumber(one, other);
}

/** Whether one number is the other but for two digits side by side that are changed round. */
export function isTurnedNumber(one: PhoneNumber, other: PhoneNumber): boolean {
  if (one.local.length !== other.local.length || one.local.length < 7) return false;
  if (one.area !== undefined && other.area !== undefined && one.area !== other.area) return false;
  const [first, second, ...more] = amissIn(one, other);
  return (
    first !== undefined &&
    second === first + 1 &&
    more.length === 0 &&
    one.local[first] === other.local[second] &&
    one.local[second] === other.local[first]
  );
}

/** The places at which two numbers of one length have other digits. */
function amissIn(one: PhoneNumber, other: PhoneNumber): number[] {
  return [...one.local].flatMap((digit, index) => (digit === other.local[index] ? [] : [index]));
}

/** 5551010 for 5550101: the last four digits are the same, in another order. */
function isTurned(one: string, other: string): boolean {
  const turned = (number: string): string => number.slice(0, -4) + [...number.slice(-4)].toSorted().join('');
  return one.length === other.length && one.length > 6 && turned(one) === turned(other);
}
