import { matchesIn } from '../../lists/matches-in.ts';
import { numberOf } from '../clauses/chinese-number.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Scope } from '../clauses/scope.ts';
import { type Span, textOf, type Token } from '../clauses/token.ts';
import type { ReadScope } from '../reading.ts';

/** An attachment as prose speaks of it: 见附件, 附件2, 附件二, 附件：1. 拟推荐对象名单. */
export interface AttachmentMention {
  /** Undefined where none is given. */
  readonly number: number | undefined;
  readonly title: string | undefined;
  readonly start: number;
  /** A list of attachments that the text types out (附件：1.…), as the site prints one, begins with it. */
  readonly isListed: boolean;
}

/** 附件1：1.名单, at the beginning of a text of its own. */
const listed = /^附件(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))?:(?:(\d{1,2})[.．、])?/;
const numbered = /(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))?[:.．、]?/y;

/** The attachments that `read` mentions. Attachments of other papers, and papers to be brought along, are not meant. */
export function attachmentMentions({ scope, clauses }: ReadScope): AttachmentMention[] {
  if (!scope.text.includes('附件')) return [];
  const list = listed.exec(scope.text);
  if (list) {
    const start = list[0].length;
    const end = scope.text.length;
    if (start >= end || scope.isQuoted({ start, end })) return [];
    const first = numberIn(list[1], list[2]) ?? numberIn(list[3], undefined) ?? 1;
    return itemsIn(scope.text, start, first).map((item, index) => ({
      ...{ number: first + index, start: item.start, isListed: index === 0 },
      title: scope.written(item).trim(),
    }));
  }
  return clauses.flatMap((clause) => mentionsIn(scope, clause));
}

/** The titles of a list from `start` on, of which the first is number `first`: 1. 甲名单　2. 乙名单, all in one line. */
function itemsIn(text: string, start: number, first: number): readonly Span[] {
  const signs = matchesIn(text, /；?(?<![\d.])(\d{1,2})[.．、](?!\d(?!\d{3}))/g).filter(
    ({ index }) => index > start,
  );
  const isRow = signs.every(([, number], index) => Number(number) === first + index + 1);
  const row = isRow ? signs : [];
  const starts = [start, ...row.map(({ 0: sign, index }) => index + sign.length)];
  return starts.map((from, index) => ({ start: from, end: row[index]?.index ?? text.length }));
}

function mentionsIn(scope: Scope, { tokens, host }: Clause): AttachmentMention[] {
  /** Where the last that is pointed at ends. */
  let last = -1;
  return tokens.flatMap((token, index): AttachmentMention[] => {
    if (textOf(token) !== '附件') return [];
    numbered.lastIndex = token.end;
    const match = numbered.exec(scope.text);
    const end = match ? numbered.lastIndex : token.end;
    const number = numberIn(match?.[1], match?.[2]);
    const title = titleAt(tokens, index, end);
    const isPointedAt =
      /(?:见|附后的?)$/.test(beforeQuotes(tokens, index)) ||
      /[列载附记登][在入]$/.test(scope.text.slice(0, token.start)) ||
      // 附件2 alone, in a cell
      (number !== undefined && scope.kind === 'cell' && token.start === 0 && end === scope.text.length) ||
      // 拟认定5家（附件1）; 详见附件1和附件2
      (number !== undefined && host !== undefined && tokens.length <= 3 && index === 0) ||
      (last !== -1 && /^[、和及与至到—-]$/.test(scope.text.slice(last, token.start)));
    if (isPointedAt) last = end;
    return title !== undefined || isPointedAt ? [{ number, title, start: token.start, isListed: false }] : [];
  });
}

/** The title in 《》 that follows right after the attachment's number. */
function titleAt(tokens: readonly Token[], index: number, end: number): string | undefined {
  const title = tokens
    .slice(index + 1, index + 5)
    .find(({ kind, start }) => kind === 'title' && start === end);
  return title?.kind === 'title' ? title.text.slice(1, -1) : undefined;
}

function beforeQuotes(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  return textOf(before?.kind === 'mark' ? tokens[index - 2] : before);
}

function numberIn(digits: string | undefined, numerals: string | undefined): number | undefined {
  const written = digits ?? numerals;
  return written === undefined ? undefined : numberOf(written);
}

/** Two titles are one where only marks, spaces and 《》 differ. */
export function isSameTitle(a: string, b: string): boolean {
  const bare = (title: string): string =>
    title
      .replace(/（共[\d一二三四五六七八九十]{1,3}[个份件]?附件）$/, '')
      .replace(/[《》“”"\s、，,。.．：:（）()]/g, '')
      .replace(/^附件\d*/, '');
  return bare(a) === bare(b);
}
