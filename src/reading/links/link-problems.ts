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

/**
 * How a link to `address`, shown as `words`, could mislead: it leads to another host than it shows, hides its host
 * behind a user name (RFC 3986, 3.2.1) or letters that look like others, or writes a reader's mail for him (RFC 6068, 2).
 */
export function linkProblems(address: string, words: string): LinkProblem[] {
  if (/^mailto:/i.test(address))
    return /[?,;]|%(?:2c|3b|3f)/i.test(address.replace(/\?subject=[^&]*$/i, ''))
      ? [{ code: 'mail-link-fields', facts: { address } }]
      : [];
  const [, authority] = webAddress.exec(address) ?? [];
  if (authority === undefined) return [];
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  if (authority.includes('@')) return [{ code: 'link-user-name', facts: { address, host } }];
  if (isDisguised(host)) return [{ code: 'link-host-disguised', facts: { host } }];
  const [, shown] = shownHost.exec(words.slice(0, longestWords)) ?? [];
  return shown === undefined || isFile(shown) || bareHost(shown) === bareHost(host)
    ? []
    : [{ code: 'link-host-differs', facts: { shown, host } }];
}

/** Longer words of a link are looked at in their beginning only. */
const longestWords = 500;

/**
 * Whether nobody can read from `host` whose it is: its letters are neither plain Latin nor Han, a part of it mixes
 * the two, or it is written in code (Punycode, RFC 3492).
 */
function isDisguised(host: string): boolean {
  return host
    .split('.')
    .some((part) => !/^(?:[a-z0-9-]*|[\p{Script=Han}0-9-]*)$/iu.test(part) || /^xn--/i.test(part));
}

/** `名单.docx`, `list.pdf`: a name of a file and no host. */
function isFile(shown: string): boolean {
  return /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|txt|csv|zip|rar|png|jpe?g|gif|webp|html?)$/i.test(shown);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
