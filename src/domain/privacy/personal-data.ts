import { ofLatestTexts } from '../lists/of-latest.ts';
import { wordPattern } from '../lists/word-pattern.ts';
import { normalText } from '../prose/normal-text.ts';
import { bankCards } from './finders/bank-card.ts';
import { birthDates, birthHead } from './finders/birth-date.ts';
import { digitsIn } from './finders/digit-groups.ts';
import { homeAddresses, homeHead, townOf } from './finders/home-address.ts';
import { identityNumbers } from './finders/identity-number.ts';
import { masked, type Masks, usualMasks } from './masking.ts';
import { mobileNumbers } from './finders/mobile-number.ts';
import { otherHead, otherNumbers, otherWords } from './finders/other-numbers.ts';
import { paperHead } from './finders/papers.ts';
import { partMasked } from './finders/part-masked.ts';
import { passports, passportWords } from './finders/passport.ts';
import { privateEmails } from './finders/private-email.ts';
import { hasSensitiveWords, sensitiveHead, sensitiveLife } from './finders/life/sensitive-life.ts';
import { maskSigns, unmaskedNames } from './finders/life/named/unmasked-names.ts';
import { type PersonalKind, type Sighting, withoutOverlaps } from './sighting.ts';
import { numbersToldInParts } from './finders/told-in-parts.ts';
import { cellsOf, type Field, fieldOf, type Surroundings } from './surroundings.ts';

export interface PersonalData extends Sighting {
  /** What may stand there instead; '' where nothing may. */
  readonly masked: string;
}

/** What may be known of a text besides its words. */
export interface Setting {
  /** What its column or field is called. */
  readonly label?: string | undefined;
  /** The cell in which the character `index` stands, where the text is a whole table or page. */
  readonly fieldAt?: ((index: number) => Field) | undefined;
  readonly latestYear?: number;
  /** Names of people of whom the text speaks, in their form for comparing. */
  readonly names?: ReadonlySet<string>;
  readonly isRounded?: boolean;
  readonly masks?: Masks;
  /** Whether only that is sought of which a program is sure: numbers and places, and nothing told in words. */
  readonly isSure?: boolean;
}

/** Without any of these, in a text or its column's head, there is nothing to find. */
const worthReading =
  /[\p{Nd}\p{No}@\uFF20#]|at[\])} ]|(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|yao|yi|er|san|si|wu|liu|qi|ba|jiu|ling|dong)[ ,-]|[艾爱]特|圈a|住|户籍|单元|生[日辰于]|[一二三四五六七八九〇○零洞幺壹贰叁肆伍陆柒捌玖][一二三四五六七八九〇○零洞幺壹贰叁肆伍陆柒捌玖年]/iu;

const noNames: ReadonlySet<string> = new Set();

/** The personal data in `text`, in the order of their places. */
export function personalDataIn(
  text: string,
  {
    label,
    fieldAt,
    latestYear = 2099,
    names = noNames,
    isRounded = false,
    masks = usualMasks,
    isSure = false,
  }: Setting = {},
): PersonalData[] {
  const own = fieldOf(label === undefined ? '' : normalText(label).text);
  const isSensitive = !isSure && sensitiveHead.test((fieldAt?.(0) ?? own).label);
  if (!worthReading.test(text) && !isSensitive && (isSure || !mayTell(text))) return [];
  const { text: normal, placeOf, endOf } = normalText(text);
  const plain = withReadDigits(withSpelledDigits(normal));
  const fieldOfPlain = fieldAt ? (index: number) => fieldAt(placeOf(index)) : () => own;
  const around: Surroundings = {
    fieldAt: fieldOfPlain,
    hasFields: fieldAt !== undefined || own.label !== '',
    cells: cellsOf(plain, fieldOfPlain),
    latestYear,
    names,
    isRounded,
  };
  return sightings(plain, around, isSure ? sureFinders : finders).map(({ kind, start, end, value }) => ({
    kind,
    start: placeOf(start),
    end: endOf(end),
    value,
    masked: maskedForm(kind, value, masks),
  }));
}

/** A text that is no longer is often asked about again: settings of many notices say the same. */
const mostOfSetting = 60;
const mayShortTell = ofLatestTexts(tellsInWords, 2_000);

function mayTell(text: string): boolean {
  return text.length > mostOfSetting ? tellsInWords(text) : mayShortTell(text);
}

/** Whether `text` has words that say of a person what no number or date does. */
function tellsInWords(text: string): boolean {
  const { text: normal } = normalText(text);
  return (
    hasSensitiveWords(normal) ||
    sensitiveHead.test(normal) ||
    otherWords.isIn(normal) ||
    maskSigns.test(normal)
  );
}

/** Letters that people, and programs that read pictures, put for 0, 1 and 3, those of other scripts too. */
const forDigits: Readonly<Record<string, string>> = Object.fromEntries(
  ['OoQ\u039f\u03bf\u041e\u043e', 'IlІ', '', 'Зз'].flatMap((letters, digit) =>
    [...letters].map((letter) => [letter, String(digit)]),
  ),
);
const letter = Object.keys(forDigits).join('');
const readable = `[\\d${letter}]`;
/** They stand in a word as long as a person's number, or in its groups. */
const misread = new RegExp(
  `(?<![A-Za-z0-9.@-])(?:${readable}{17}[\\d${letter}Xx]|[1Il][ -]?[3-9Зз](?:[ -]?${readable}){9})(?![A-Za-z0-9.@-]|${readable})`,
  'g',
);
const hasLetters = new RegExp(`[${letter}]`);
const letters = new RegExp(`[${letter}]`, 'g');
/** With fewer digits it is a word or a code. */
const fewestDigits = 4;

function withReadDigits(text: string): string {
  if (!hasLetters.test(text)) return text;
  return text.replace(misread, (word) =>
    word.replace(/\D/g, '').length < fewestDigits
      ? word
      : word.replace(letters, (one) => forDigits[one] ?? one),
  );
}

/** Digits in words of English, and as they are read out in Chinese, in Latin letters. */
const spelled: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'zero oh ling dong',
    'one yao yi',
    'two er liang',
    'three san',
    'four si',
    'five wu',
    'six liu',
    'seven qi guai',
    'eight ba',
    'nine jiu gou',
  ].flatMap((words, digit) => words.split(' ').map((word) => [word, String(digit)])),
);
const spelledDigit = Object.keys(spelled).join('|');
const spelledNumber = new RegExp(`\\b(?:${spelledDigit})(?:[ ,-]{1,3}(?:${spelledDigit})){10,}\\b`, 'gi');

/** `text` with a digit, and spaces behind it, for each word of a number that is spelled. */
function withSpelledDigits(text: string): string {
  return text.replace(spelledNumber, (number) =>
    number.replace(/[a-z]+|[,-]/gi, (word) => (spelled[word.toLowerCase()] ?? '').padEnd(word.length)),
  );
}

/** A number in Base64 (RFC 4648, 4): three digits are four of these letters. */
const base64 = wordPattern(
  /(?<![A-Za-z0-9+/=])(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){3,6}(?:[A-Za-z0-9+/]{2,3}={1,2}|[A-Za-z0-9+/]{4})?(?![A-Za-z0-9+/=])/,
);

/** What is an identity or telephone number, and nothing else, in another coding. */
function codedNumbers(text: string, around: Surroundings): Sighting[] {
  return base64.matchesIn(text).flatMap(({ 0: code, index: start }): Sighting[] => {
    const number = code.length % 4 === 0 ? atob(code) : '';
    if (!/^\d{11,18}[Xx]?$/.test(number)) return [];
    const digits = digitsIn(number);
    const [sighting] = [...identityNumbers(number, digits, around), ...mobileNumbers(number, digits, around)];
    return sighting ? [{ ...sighting, start, end: start + code.length }] : [];
  });
}

/** Those of what is known by words, by signs or by what its field is called. */
const finders = [
  partMasked,
  passports,
  birthDates,
  homeAddresses,
  sensitiveLife,
  numbersToldInParts,
  otherNumbers,
  codedNumbers,
  unmaskedNames,
];
const sureFinders = finders.filter(
  (find) => find !== sensitiveLife && find !== otherNumbers && find !== unmaskedNames,
);

/**
 * Whether `text` is figures, and what people part them with: no word, no sign for a digit that is hidden, no code of a
 * country.
 */
function isOfFigures(text: string): boolean {
  return /^[\d\s.,:;/-]*$/.test(text) && !/---|\.\.\.|(?<!\d)00/.test(text);
}

/** Names of fields in which figures may be more than their digits say. */
const tellingHeads = [birthHead, homeHead, paperHead, passportWords, otherHead, sensitiveHead];
const isTelling = ofLatestTexts((label) => tellingHeads.some((heads) => heads.test(label)), 500);

/** Whether nothing in `text` can be more than its digits say: in no field figures, and one number in most. */
function isBare(text: string, { cells }: Surroundings): boolean {
  if (!isOfFigures(text)) return false;
  const isNumber = /^\d+$/.test(text);
  return cells.every(({ field: { label } }) => label === '' || (isNumber && !isTelling(label)));
}

/** Whether a text that stands in no field is figures only, and fewer than any number has that is known by them. */
export function isOfFewFigures(text: string): boolean {
  return /^(?:[ .,:;/-]*\d){0,10}[ .,:;/-]*$/.test(text) && isOfFigures(text);
}

/** Each finder leaves what an earlier one holds. */
function sightings(text: string, around: Surroundings, finding: typeof finders): readonly Sighting[] {
  const all = digitsIn(text);
  const ids = identityNumbers(text, all, around);
  const withoutIds = without(text, ids);
  const left = ids.length === 0 ? all : digitsIn(withoutIds);
  const cards = withoutOverlaps(ids, bankCards(withoutIds, left, around));
  const rest = without(text, cards);
  const mobiles = mobileNumbers(rest, cards.length === ids.length ? left : digitsIn(rest), around);
  const numbers = withoutOverlaps(cards, mobiles);
  if (isBare(text, around)) return numbers;
  const sightings = finding.reduce((held, find) => withoutOverlaps(held, find(text, around)), numbers);
  const emails = privateEmails(text);
  return emails.length === 0 ? sightings : [...sightings, ...emails].sort((a, b) => a.start - b.start);
}

/** `text` with nothing of `held`: what stands beside is beside nothing. */
function without(text: string, held: readonly Sighting[]): string {
  if (held.length === 0) return text;
  let rest = '';
  let end = 0;
  for (const sighting of held) {
    rest += text.slice(end, sighting.start) + '\uFFFC'.repeat(sighting.end - sighting.start);
    end = sighting.end;
  }
  return rest + text.slice(end);
}

/** `text` with an asterisk for every character of personal data in it. */
export function withoutPersonalData(text: string): string {
  const shown: string[] = [];
  let from = 0;
  for (const { start, end } of personalDataIn(text)) {
    shown.push(text.slice(from, start), '*'.repeat(Math.max(0, end - Math.max(start, from))));
    from = Math.max(from, end);
  }
  return shown.join('') + text.slice(from);
}

/** What may stand in the place of `value`: masked as the office masks, a date without its day, a home's town. */
export function maskedForm(kind: PersonalKind, value: string, masks: Masks): string {
  switch (kind) {
    case 'id':
    case 'mobile':
    case 'bank-card':
    case 'passport':
      return masked(value, masks[kind]);
    case 'email': {
      const [name = '', provider = ''] = value.split('@');
      return `${masked(name, masks.email)}@${provider}`;
    }
    case 'birth-date':
      return `${value.slice(0, 4)}年${Number(value.slice(4, 6))}月`;
    case 'birth-month':
      return `${value.slice(0, 4)}年`;
    case 'address':
      return townOf(value);
    case 'name':
      return masked(value, { head: 1, tail: 0 });
    case 'sensitive':
      return '';
    case 'other':
      return masked(value, { head: 2, tail: 0 });
  }
}
