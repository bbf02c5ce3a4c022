import { placeIn } from '../../finding/finding.ts';
import { grouped } from '../../lists/grouped.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Rule } from '../findings/rule.ts';
import { proposedTables } from '../rows/tables.ts';

/** A code of a project or a paper: YB-2021-024, JB20210024. */
const coded = /(?<![A-Za-z\d-])(?<letters>[A-Z]{2,10})(?<digits>(?:[-—]?\d{2,8}){1,3})(?![A-Za-z\d]|-\d)/g;
/** Behind what a text gives the other one of two: the one before, one more. */
const ofOther = /[原前旧另]|[上下]一|[一二三四]期|变更|更正|更改|调整|重新|作废|区别|不同于/;

interface PlacedCode extends Span {
  readonly scope: Scope;
  readonly code: string;
  readonly letters: string;
}

/**
 * 项目编号：YB-2021-024, and once YB-2021-042: of two codes alone that begin with the same letters the one that stands once, and in no
 * table, is not the other with its digits in another order.
 */
export const turnedCodes: Rule = function* (notice) {
  const { title, body } = readingOf(notice);
  const texts = [title, ...body].filter(({ scope }) => scope.kind !== 'cell');
  const placed = texts.flatMap(({ scope }) => codesIn(scope));
  if (placed.length < 2) return;
  const listed = codesOfTables(notice);
  for (const [letters, alike] of grouped(placed.map((one) => [one.letters, one] as const))) {
    const codes = new Set([...alike.map(({ code }) => code), ...listed.filter((one) => isOf(one, letters))]);
    const [odd, ...more] = alike.filter((one) => isAlone(one, alike, listed));
    const [known = '', ...others] = [...codes].filter((code) => code !== odd?.code);
    if (!odd || more.length > 0 || others.length > 0 || !isTurned(odd.code, known)) continue;
    if (isToldApart(odd, known) || odd.scope.isQuoted(odd)) continue;
    yield {
      code: 'told-otherwise',
      ...placeIn(odd.scope, odd.start),
      facts: { stated: odd.scope.written(odd), other: known },
    };
  }
};

function codesIn(scope: Scope): PlacedCode[] {
  return matchesIn(scope.text, coded).map(({ 0: code, index: start, groups = {} }) => ({
    ...{ scope, code, letters: groups['letters'] ?? '' },
    ...{ start, end: start + code.length },
  }));
}

/** The codes that stand in the tables of `notice`, those of its text too, and in the titles of what is attached. */
function codesOfTables(notice: Notice): string[] {
  const cells = readingOf(notice).body.flatMap(({ scope }) => (scope.kind === 'cell' ? [scope.text] : []));
  const rows = proposedTables(notice).flatMap(({ nominees }) => nominees.flatMap((nominee) => nominee.cells));
  const titles = [...notice.lists, ...notice.attachments].map(({ title }) => title);
  return [...cells, ...rows, ...titles].flatMap((text) => matchesIn(text, coded).map(([code]) => code));
}

/** Whether the letters of `code` are those alone. */
function isOf(code: string, letters: string): boolean {
  return code.startsWith(letters) && !/[A-Z]/.test(code.charAt(letters.length));
}

/** Whether a code stands once, where the other one stands more than once, or in a table. */
function isAlone({ code }: PlacedCode, alike: readonly PlacedCode[], listed: readonly string[]): boolean {
  const own = alike.filter((one) => one.code === code);
  return own.length === 1 && !listed.includes(code) && alike.length + listed.length > 2;
}

/** Whether two codes have the same signs in another order. */
function isTurned(one: string, other: string): boolean {
  const inOrder = (code: string): string => [...code].toSorted().join('');
  return one !== other && one.length === other.length && inOrder(one) === inOrder(other);
}

/** Whether the sentence of `odd` gives the other one too, or says that it is another one. */
function isToldApart({ scope: { text }, start, end }: PlacedCode, known: string): boolean {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  const sentence = text.slice(from, start) + text.slice(end).replace(/[。\n].*$/s, '');
  return sentence.includes(known) || ofOther.test(sentence);
}
