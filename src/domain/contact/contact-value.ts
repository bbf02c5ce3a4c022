/** A telephone number as it is dialled: digits, `+` before a country's; and the extension behind it. */
export interface PhoneNumber {
  readonly digits: string;
  readonly extension: string | undefined;
}

/** What is wrong with the value of a contact: nothing that could be one, more than one, or none that there is. */
export type ContactFault = 'none' | 'several' | 'malformed';

export interface ContactFindings {
  /** A number or address that nobody can dial or write to as it stands. */
  'contact-malformed': {
    readonly kind: 'phone' | 'fax' | 'email' | 'postcode';
    readonly text: string;
    readonly fault: ContactFault;
  };
}

/**
 * Mobiles; landlines with and without area code (seven or eight digits); 400 and 800; services of three, five or six
 * digits (《电信网编号计划》, 2017); numbers of other countries (ITU-T E.164).
 */
const dialled =
  /^(?:(?:\+?86)?0?1[3-9]\d{9}|(?:0|\+?860?)[1-9\d]\d{1,2}[1-9]\d{6,7}|[1-9]\d{6,7}|[48]00\d{7}|1\d\d|1\d{4}|9[56]\d{3,4}|\+(?!86)\d{7,14})$/;

/** A service of another area: `0971-12345`. */
const serviceOfArea = /^\(?0\d{2,3}\)?[\s-]*[\s)-](?:1\d\d|1\d{4}|9[56]\d{3,4})$/;

/** `0971-8258205`, `82000002-2033`, `0971-8258205转8021（兼传真）`; undefined for what is not one number. */
function parsePhone(text: string): PhoneNumber | undefined {
  const plain = plainNumber(text);
  const whole = digitsOf(plain);
  if (whole !== undefined) return { digits: whole, extension: undefined };
  const [, base = '', extension] =
    /^(.+?)[\s,(-]*(?:转接?|分机号?|ext\.?|x)[\s:.]*(\d{1,6})\)?$/i.exec(plain) ??
    /^(.+\d{7,8}\)?)-(\d{1,6})$/.exec(plain) ??
    /^(\d{7,8})-(\d{1,6})$/.exec(plain) ??
    [];
  const digits = digitsOf(base.trim());
  return digits === undefined ? undefined : { digits, extension };
}

/**
 * `number` as a link: its extension is a parameter of its own (RFC 3966, 5.3). Undefined
 * where nothing certain can be dialled.
 */
export function dialLink(number: string): string | undefined {
  const phone = parsePhone(number);
  if (!phone) return undefined;
  const { digits, extension } = phone;
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}

/** What is wrong with `text` as a telephone number, if anything. */
export function phoneFault(text: string): ContactFault | undefined {
  if (parsePhone(text)) return undefined;
  const plain = plainNumber(text);
  if (!/\d/.test(plain)) return 'none';
  const parts = plain.split(/[、,;/|\n]|或|和|及|\s+(?=[\d(+])/).map((part) => part.trim());
  return parts.filter((part) => /\d{5}/.test(part)).length > 1 ? 'several' : 'malformed';
}

/** An address without quotes and comments (RFC 5321, 4.1.2), of any script (RFC 6531; RFC 5890). */
const address =
  /^[^\s@、，,;；:："“”'‘’<>《》()（）[\]【】\\|]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** .con for .com, .ogr for .org: endings that no domain has (IANA, Root Zone Database, 2026). */
const noDomain = /\.(?:con|cmo|ocm|comm|coom|xom|vom|cim|nte|ogr|cnn|cnm)$/i;

/** What is wrong with `text` as an address of e-mail, if anything. */
export function emailFault(text: string): ContactFault | undefined {
  if (address.test(text) && !noDomain.test(text)) return undefined;
  if ((text.match(/[@＠]/g) ?? []).length > 1) return 'several';
  return /[A-Za-z0-9]/.test(text) ? 'malformed' : 'none';
}

/** What is wrong with `text` as a postcode, if anything. */
export function postcodeFault(text: string): ContactFault | undefined {
  if (/^\d{6}$/.test(text)) return undefined;
  return /\d/.test(text) ? 'malformed' : 'none';
}

/** In half-width characters, without a remark in brackets at its end. */
function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*\([^()\d]*\)\s*$/, '')
    .trim();
}

function digitsOf(plain: string): string | undefined {
  if (!/^[+\d(][\d\s()-]*$/.test(plain)) return undefined;
  const digits = plain.replace(/[\s()-]/g, '');
  return dialled.test(digits) || serviceOfArea.test(plain) ? digits : undefined;
}
