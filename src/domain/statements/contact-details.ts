import { parsePhone } from '../contact/contact-value.ts';
import type { StatedLine } from './stated-line.ts';

/** How someone can be reached, as a line gives it. `bare` is what two spellings of one have in common. */
export interface ContactDetail {
  readonly kind: 'phone' | 'email' | 'postcode' | 'address';
  readonly text: string;
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

const extension = String.raw`(?:（?(?:转|分机)\d{1,6}）?|-\d{1,6})?`;

const patterns: readonly (readonly [ContactDetail['kind'], RegExp])[] = [
  ['phone', new RegExp(String.raw`(?<![\d-])(?:（?0\d{2,3}）?[-\s]?)\d{7,8}${extension}(?![\d-])`, 'g')],
  [
    'phone',
    new RegExp(
      String.raw`(?<=(?:电话|热线|传真|手机|号码)(?:号码)?\s{0,9}:\s{0,9})(?:\d{7,8}${extension}|\d{3}-?\d{4}-?\d{4}|[48]00-?\d{3}-?\d{4}|123\d{2})(?![\d-])`,
      'g',
    ),
  ],
  ['email', /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g],
  ['postcode', /(?<=(?:邮编|邮政编码)\s{0,9}:?\s{0,9})\d{6}(?!\d)/g],
  [
    'address',
    /(?<=(?:^|[，；。\s])(?:通讯|通信|联系|邮寄|来访|来信|收信|办公|受理)?地址\s{0,9}:\s{0,9})[^，。；\s（]{6,}/g,
  ],
];

/** Phone numbers, e-mail addresses, postcodes and addresses that `line` gives by hand. */
export function contactDetails(line: StatedLine): ContactDetail[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...line.text.matchAll(pattern)].flatMap((match): ContactDetail[] => {
      const start = match.index;
      const end = start + match[0].length;
      const text = line.written.slice(start, end);
      return line.isQuoted(start, end) ? [] : [{ kind, text, bare: bareContact(kind, match[0]), start, end }];
    }),
  );
}

/** A phone number's digits, and its extension behind 转; an address without spaces and room; the rest in lower case. */
export function bareContact(kind: ContactDetail['kind'], text: string): string {
  if (kind === 'phone') {
    const { digits, extension: inner } = parsePhone(text) ?? {
      digits: text.replace(/\D/g, ''),
      extension: undefined,
    };
    return inner === undefined ? digits : `${digits}转${inner}`;
  }
  return text.replace(/[\s\p{Cf}]/gu, '').toLowerCase();
}
