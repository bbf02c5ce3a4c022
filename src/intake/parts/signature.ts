import { parseCivilDate, type CivilDate } from '#domain/time/civil-date.ts';
import { numberOf } from '#domain/statements/clauses/chinese-number.ts';
import { bodyNames, isBodyName, wholeNames } from '../body-name.ts';
import { type Entry, isLine, type Line, unspaced } from '../entry.ts';
import { countedHeading } from '../lists/category.ts';
import { numbered } from '../numbering.ts';
import { attachmentLines } from './annexes.ts';

export interface Signature {
  readonly signers: readonly string[];
  readonly signedOn: CivilDate | undefined;
  /** Bodies right above that were taken for those of a list, though nothing parts them from the signers. */
  readonly unsure: readonly string[];
  /** The entries that it takes: from the first up to, not including, the last. */
  readonly from: number;
  readonly to: number;
}

const digits = '[〇○零Ｏ0-9０-９一二三四五六七八九十]';
const date = new RegExp(`(${digits}{4})(?:年|[-./])(${digits}{1,3})(?:月|[-./])(${digits}{1,3})日?$`);

/** The day that `text` ends with and what stands before it; undefined where it does not end with one. */
export function datedLine(text: string): { readonly day: CivilDate; readonly before: string } | undefined {
  const close = unspaced(text).normalize('NFKC');
  const match = date.exec(close);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const parts = [inDigits(year), numberOf(month) ?? Number(month), numberOf(day) ?? Number(day)];
  const written = `${parts[0]}-${String(parts[1]).padStart(2, '0')}-${String(parts[2]).padStart(2, '0')}`;
  const on = parseCivilDate(written);
  const length = match[0].length;
  let rest = text.trimEnd();
  for (let left = length; left > 0 && rest !== ''; rest = rest.slice(0, -1))
    if (/\S/.test(rest.slice(-1))) left -= 1;
  return on === undefined ? undefined : { day: on, before: rest.trim() };
}

function inDigits(year: string): string {
  return year
    .replace(/[〇○零Ｏ]/g, '0')
    .replace(/[一二三四五六七八九]/g, (sign) => String('〇一二三四五六七八九'.indexOf(sign)));
}

/** More lines below a date are no signature. */
const mostBelow = 3;
/** More bodies do not sign one notice, each in a line. */
const mostSigners = 8;

/**
 * The signature in `entries`, which are the text of a notice without its annexes, and whose title names `issuers`;
 * undefined where there is none.
 */
export function signatureIn(
  entries: readonly Entry[],
  issuers: readonly string[] = [],
): Signature | undefined {
  const index = entries.findLastIndex((entry) => {
    if (!isLine(entry) || entry.text.length > 80) return false;
    const dated = datedLine(entry.text);
    return dated !== undefined && isSignerText(dated.before, dated.day);
  });
  const entry = entries[index];
  if (!entry || !isLine(entry)) return undatedSignature(entries, issuers);
  const dated = datedLine(entry.text);
  const beside = dated && bodyNames(dated.before);
  const above = signersAbove(entries, index, issuers);
  const signers = wholeNames([...above.signers, ...(beside ?? [])]);
  const below = signers.length === 0 ? signersBelow(entries, index + 1) : [];
  return {
    signers: [...signers, ...below],
    signedOn: dated?.day,
    unsure: above.unsure,
    from: above.from,
    to: index + 1 + below.length,
  };
}

/** The name of a body that by itself ends `entries`, the text above a signature: it may sign as well. */
export function bodyAtEnd(entries: readonly Entry[]): Line | undefined {
  const last = entries.at(-1);
  return last && isLine(last) && numbered(last).depth === undefined && bodyNames(last.text).length > 0
    ? last
    : undefined;
}

/** Bodies below the date, one a line, which end the text. */
function signersBelow(entries: readonly Entry[], from: number): string[] {
  const below = entries.slice(from).map((entry) => (isLine(entry) ? bodyNames(entry.text) : []));
  return below.length <= mostBelow && below.every(({ length }) => length === 1) ? below.flat() : [];
}

/** Whether before a date there is nothing, the same date once more, or bodies. */
function isSignerText(before: string, day: CivilDate): boolean {
  return before === '' || bodyNames(before).length > 0 || datedLine(before)?.day === day;
}

function signersAbove(entries: readonly Entry[], upTo: number, issuers: readonly string[]): Signers {
  const signers: string[] = [];
  let from = upTo;
  for (let index = upTo - 1; index >= Math.max(0, upTo - mostSigners); index -= 1) {
    const entry = entries[index];
    if (!entry || !isLine(entry)) break;
    const isBehind = bracketed.test(entry.text);
    const names = bodyNames(entry.text.replace(/[（(](?:盖章|公章|印章|代章|章|印)[）)]$/, ''));
    const [above, ...others] = isBehind ? wordsAbove(entries, index) : [];
    if (above !== undefined && others.length === 0) names.push(`${above}${entry.text}`);
    if (names.length === 0) break;
    if (isBehind) index -= 1;
    signers.unshift(...names);
    from = index;
  }
  const own = withoutListed(entries, { signers, from, to: upTo }, issuers);
  return { ...own, ...withFirstHalf(entries, own) };
}

/** （某局）, below a body that it is. */
const bracketed = /^[（(]\p{Script=Han}{4,30}[）)]$/u;

/** The bodies that the line above the one at `index` names. */
function wordsAbove(entries: readonly Entry[], index: number): string[] {
  const above = entries[index - 1];
  return above && isLine(above) ? bodyNames(above.text) : [];
}

type Signers = Pick<Signature, 'signers' | 'unsure' | 'from'>;

/** What heads names of bodies that do not sign: 拟评定…名单, 拟列入红榜单位, 名单如下：. */
const listed =
  /^(?:[^，。；:：]{4,60}名单|名单如下|(?:拟|推荐|入选|获评|获奖|初选|新增)[^，。；:：]{2,30})(?:[（(][^（）()]{2,16}[）)])?[:：]?$|(?:名单|如下)[:：]$/;

/**
 * The signers in the entries between `from` and `to`, which name `signers`, without those of the heading above:
 * 先进集体（1个）, and below it the one; 二、推荐单位, 拟评定…名单, and those that a blank line parts from the others, else all but the
 * last, or those of the last that `issuers` names. What names an attachment heads nobody.
 */
function withoutListed(
  entries: readonly Entry[],
  { signers, from, to }: Omit<Signers, 'unsure'> & { readonly to: number },
  issuers: readonly string[],
): Signers {
  const files = attachmentLines(entries).lines;
  const headAt = (index: number): Line | undefined => {
    const head = entries[index - 1];
    return head && isLine(head) && !files.has(head) ? head : undefined;
  };
  const without = (count: number, isSure: boolean): Signers => ({
    signers: signers.slice(count),
    from: from + count,
    unsure: isSure ? [] : signers.slice(0, count),
  });
  const parted = partedAt(entries.slice(from, to));
  const title = headAt(firstOfRow(entries, from));
  const isBelowTitle = title !== undefined && listed.test(title.text) && signers.length > 1;
  if (isBelowTitle && parted !== undefined) return without(parted, true);
  if (isBelowTitle) {
    const other = signers.findLastIndex((name) => !issuers.includes(name));
    const count = Math.min(other + 1, signers.length - 1);
    return without(
      count,
      signers.slice(count).every((name) => issuers.includes(name)),
    );
  }
  const { depth, words } = numbered(headAt(from) ?? { number: '', text: '' });
  const isOfNames = depth !== undefined && /(?:对象|人选|候选人|集体|单位|团队|企业)$/.test(words);
  const { count } = countedHeading(words) ?? {};
  const listedCount = count ?? (isOfNames ? (parted ?? signers.length - 1) : 0);
  return without(listedCount < signers.length ? listedCount : 0, (count ?? parted) !== undefined);
}

/**
 * The only one of `lines` that a blank line parts from those before it, by its index; undefined where none, or several
 * are.
 */
function partedAt(lines: readonly Entry[]): number | undefined {
  const [only, another] = lines.flatMap((line, index) =>
    index > 0 && isLine(line) && line.isApart ? [index] : [],
  );
  return another === undefined ? only : undefined;
}

/** Where the lines that are no sentences begin that go on to the entry before `from`. */
function firstOfRow(entries: readonly Entry[], from: number): number {
  const above = entries
    .slice(0, from)
    .findLastIndex(
      (entry) => !isLine(entry) || listed.test(entry.text) || /[，。；：:]|.{61}/.test(entry.text),
    );
  return above + 1;
}

/** The first of `signers` with the half of its name that the line above has: 示例市先进工作者, and below it 评选工作领导小组办公室. */
function withFirstHalf(
  entries: readonly Entry[],
  { signers, from }: Signers,
): Pick<Signers, 'signers' | 'from'> {
  const [first, ...others] = signers;
  const above = entries[from - 1];
  if (
    first === undefined ||
    !above ||
    !isLine(above) ||
    !/^(?:评选|推荐|评审|表彰|工作|领导小组)/.test(first)
  )
    return { signers, from };
  const half = unspaced(above.text);
  const isHalf = half.length < 30 && !/[，。；：:]/.test(half) && isBodyName(half + first);
  return isHalf ? { signers: [half + first, ...others], from: from - 1 } : { signers, from };
}

/** Bodies at the very end, without a date. */
function undatedSignature(entries: readonly Entry[], issuers: readonly string[]): Signature | undefined {
  const above = signersAbove(entries, entries.length, issuers);
  if (above.signers.length === 0 || above.from < 2) return undefined;
  return { ...above, signedOn: undefined, to: entries.length };
}
