import { at } from '#domain/lists/at.ts';
import { decoded } from '#domain/prose/decoded.ts';
import type { ProblemCode, Problems } from '../wording/problems.ts';

/** What is wrong with where a link leads: a code with its facts. */
export type LinkProblem = {
  [Code in LinkCode]: { readonly code: Code; readonly facts: Problems[Code] };
}[LinkCode];

type LinkCode = Extract<
  ProblemCode,
  'link-user-name' | 'link-host-differs' | 'link-host-disguised' | 'mail-link-fields'
>;

/** A host in an address, and what stands before it: `https://gov.cn@evil.example/`. */
const webAddress = /^https?:[/\\]{2,}([^/\\?#]*)/i;
/** A host as it is shown to readers: with https:// or www., or of at least two parts in Latin letters. */
const shownHost =
  /(?:https?:\/\/(?:[^\s/@]{1,99}@)?|(?<![\w.@-]))((?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|政务|公益|中国|公司|网络))(?![\w@-]|\.\w)/iu;
const shownMailbox = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/i;
/** A telephone number as it is shown, from the shortest public one on. */
const shownNumber = /\d(?:[- ]?\d){4,14}/g;

/**
 * How a link to `address`, shown as `words`, could mislead: it leads to another host, mailbox or number than it shows,
 * hides its host behind a user name (RFC 3986, 3.2.1) or letters that look like others, or writes a reader's mail for
 * him (RFC 6068, 2).
 */
export function linkProblems(address: string, words: string): LinkProblem[] {
  const label = asSeen(words.slice(0, longestWords));
  const differs = (shown: string | undefined, host: string): LinkProblem[] =>
    shown === undefined ? [] : [{ code: 'link-host-differs', facts: { shown, host } }];
  const mailbox = shownMailbox.exec(label)?.[0];
  const [, mail] = /^mailto:(.*)$/is.exec(address) ?? [];
  if (mail !== undefined) {
    if (/[?,;]|%(?:2c|3b|3f|0a|0d)/i.test(mail.replace(/\?subject=(?:(?!%0[ad])[^&])*$/i, '')))
      return [{ code: 'mail-link-fields', facts: { address } }];
    const to = decoded(mail.replace(/\?.*$/s, ''));
    return mailbox?.toLowerCase() === to.toLowerCase() ? [] : differs(mailbox, to);
  }
  const [, number] = /^tel:(.*)$/is.exec(address) ?? [];
  if (number !== undefined) return differs(isNumberShown(label, number) ? undefined : label.trim(), number);
  const [, authority] = webAddress.exec(address) ?? [];
  if (authority === undefined) return [];
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  if (authority.includes('@')) return [{ code: 'link-user-name', facts: { address, host } }];
  if (isDisguised(host)) return [{ code: 'link-host-disguised', facts: { host } }];
  if (mailbox !== undefined) return differs(mailbox, host);
  const [, shown] = shownHost.exec(label) ?? [];
  return shown === undefined || isFile(shown) || bareHost(shown) === bareHost(host)
    ? []
    : differs(shown, host);
}

/** `words` as a reader takes them: full-width letters and dots (RFC 3490, 3.1) for plain ones, www . for www. */
function asSeen(words: string): string {
  const plain = words
    .normalize('NFKC')
    .replace(/(?:[a-z\d-]{1,63}。){2,8}[a-z]{2,24}/gi, (host) => host.replaceAll('。', '.'));
  return /www ?\./i.test(plain) ? plain.replace(/ ?\. ?/g, '.') : plain;
}

/** Whether `words` show the telephone `number`, or none. */
function isNumberShown(words: string, number: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
  const called = digits(decoded(number));
  const shown = [...words.matchAll(shownNumber)].map(([one]) => digits(one));
  return shown.length === 0 || shown.some((one) => called.includes(one) || one.includes(called));
}

/** Longer words of a link are looked at in their beginning only. */
const longestWords = 500;

/**
 * Whether nobody can read from `host` whose it is: its letters are neither plain Latin nor Han, a part of it mixes
 * the two, it is written in code (Punycode, RFC 3492), or it is none of the public names: a word alone, an address of an
 * inner network (RFC 1918, 3; RFC 6890, 2.2.2), a number that stands for one (WHATWG URL, 3.5).
 */
function isDisguised(host: string): boolean {
  const parts = host.replace(/\.$/, '').split('.');
  return (
    (parts.length === 1 && host !== '') ||
    /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
    (/^(?:\d+|0x[\da-f]*)$/i.test(at(parts, parts.length - 1)) &&
      !/^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/.test(host)) ||
    parts.some((part) => !/^(?:[a-z0-9-]*|[\p{Script=Han}0-9-]*)$/iu.test(part) || /^xn--/i.test(part))
  );
}

/** `名单.docx`, `list.pdf`: a name of a file and no host. */
function isFile(shown: string): boolean {
  return /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|txt|csv|zip|rar|png|jpe?g|gif|webp|html?)$/i.test(shown);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
