import { placeIn } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { type Mention, mentionsIn, setsIn } from '../rows/mentions.ts';
import { ofName, type RowFacts, rowFacts, type RowSet, shared, union } from '../rows/row-facts.ts';
import { isListOfRows, proposedTables } from '../rows/tables.ts';
import { claimsIn, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/**
 * 甲类、乙类各1人，分别为甲一、乙二: each of those named is of the kind that stands in its place; 两名司机分别来自甲县和乙区: what a column says of
 * the rows of a kind is what is told of them one by one; 甲岗、乙岗分别为4人和6人: so many each has, in that order.
 */
export const kindsOneByOne: Rule = function* (notice: Notice) {
  const tables = proposedTables(notice);
  if (!isListOfRows(tables)) return;
  for (const { scope } of proseWith(notice, /分别/)) {
    const facts = rowFacts(tables);
    const findings = readers.flatMap(([pattern, read]) =>
      claimsIn(scope.text, pattern).flatMap((match) => {
        const words = sentenceBefore(scope.text, match.index + match[0].length);
        return isOfOthers(words, notice) ? [] : (read(match, scope, facts) ?? []);
      }),
    );
    yield* findings;
  }
};

type Reader = (match: RegExpExecArray, scope: Scope, facts: RowFacts) => Finding | undefined;

/** More than are told one by one. */
const mostInRow = 30;
const measure = '[名位人个家户项件]';
const eachOne = new RegExp(
  `(?<kinds>[^，。；:（）\\d]{4,60}?)各(?:有|为)?[1一]${measure}，?(?:分别|依次)(?:[为是系])(?<names>[^，。；:（）]{4,80})(?=[，。；（]|$)`,
  'g',
);

/** One of those named in a row who is not of the kind that stands in its place. */
function wrongOne(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  facts: RowFacts,
): Finding | undefined {
  const { kinds = '', names = '' } = groups;
  const own = inRow(mentionsIn(kinds, facts), kinds, ofNoName);
  const named = inRow(mentionsIn(names, facts), names, isName);
  if (
    own.length < 2 ||
    own.length !== named.length ||
    scope.isQuoted({ start: index, end: index + whole.length })
  )
    return undefined;
  const turn = own.findIndex((kind, place) => {
    const [row] = rowsOf(named[place]);
    return row === undefined || !kind.callings.some(({ rows }) => rows.has(row));
  });
  const [kind, name] = [own[turn], named[turn]];
  const [row = -1] = rowsOf(name);
  const known = facts.columns.get(kind?.callings[0]?.head ?? '')?.[row];
  if (!kind || !name || known === undefined) return undefined;
  const start = index + whole.lastIndexOf(names) + name.start;
  const difference = { name: name.text, stated: kind.text, known };
  return { code: 'named-trait-differs', ...placeIn(scope, start), facts: difference };
}

/** The mentions in which `text` ends that stand in a row, one after another. */
function inRow(
  mentions: readonly Mention[],
  text: string,
  isOne: (mention: Mention) => boolean,
): readonly Mention[] {
  const row: Mention[] = [];
  for (const mention of mentions.toReversed()) {
    const between = text.slice(mention.end, row[0]?.start ?? text.length);
    if (
      !isOne(mention) ||
      !(row[0] ? /^\p{Script=Han}{0,4}(?:、|[和与及])$/u : /^\p{Script=Han}{0,4}$/u).test(between)
    )
      break;
    row.unshift(mention);
  }
  return row;
}

const isName = ({ callings }: Mention): boolean =>
  callings.some(({ head, rows }) => head === ofName && rows.size === 1);
const ofNoName = ({ callings }: Mention): boolean => callings.every(({ head }) => head !== ofName);

/** The rows that a mention calls by their names. */
function rowsOf(mention: Mention | undefined): readonly number[] {
  return mention?.callings.flatMap(({ head, rows }) => (head === ofName ? [...rows] : [])) ?? [];
}

const oneByOne = new RegExp(
  `(?<number>\\d{1,2}|[两二三四五六])(?:${measure})(?<kind>[^，。；、:（）\\d]{2,16}?)(?:则|也|均)?分别(?:来自|在|属于?|从事|任教于?|住在?|分布在|位于|毕业于|选派到|安置在|[聘派]到)(?<items>[^，。；:（）]{2,20}(?:[、和与及][^，。；:（）、和与及]{2,20}){1,${mostInRow}})(?=[，。；]|$)`,
  'g',
);

/** What is told of the rows of a kind one by one, where no column that may say it says so of them in any order. */
function wrongRow(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  facts: RowFacts,
): Finding | undefined {
  const { number = '', kind = '', items: listed = '' } = groups;
  const count = numberOf(number) ?? 0;
  const items = listed.split(/[、和与及]/);
  const [mention, ...more] = mentionsIn(kind, facts);
  const span = { start: index, end: index + whole.length };
  if (!mention || more.length > 0 || items.length !== count || scope.isQuoted(span)) return undefined;
  if (/[原曾前]|老家|籍贯/.test(kind)) return undefined;
  const sets = mention.callings.map(({ rows }) => rows).filter(({ size }) => size === count);
  const known = sets.flatMap((rows) => columnsSaying(items, rows, facts));
  const [first] = known;
  if (!first || known.some((cells) => areSaid(items, cells))) return undefined;
  return {
    code: 'stated-claim-differs',
    ...placeIn(scope, index),
    facts: { stated: whole, name: undefined, known: first.join('、') },
  };
}

/** What each column that has all of `items` somewhere says of `rows`. */
function columnsSaying(items: readonly string[], rows: RowSet, { columns }: RowFacts): string[][] {
  return [...columns.values()].flatMap((cells) => {
    const own = [...rows].flatMap((row) => cells[row] ?? []);
    const isOfThem = items.every((item) => cells.some((cell) => cell !== undefined && isSaid(item, cell)));
    return isOfThem && own.length === rows.size ? [own] : [];
  });
}

/** Whether a cell says `item`, or either more than the other. */
function isSaid(item: string, cell: string): boolean {
  return cell === item || (item.length > 1 && (cell.includes(item) || item.includes(cell)));
}

/** Whether each of `items` is one of `cells`, in any order. */
function areSaid(items: readonly string[], cells: readonly string[]): boolean {
  const left = [...cells];
  return items.every((item) => {
    const place = left.findIndex((cell) => isSaid(item, cell));
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  });
}

const numbered = new RegExp(
  `(?<kinds>[^，。；:（）\\d]{4,60}?)(?:分别|依次)(?:[为是有])(?<numbers>\\d{1,3}${measure}(?:[、和与及]\\d{1,3}${measure}){1,${mostInRow}})(?=[，。；（]|$)`,
  'g',
);

/** Numbers of kinds that are right but for their order. */
function turnedNumbers(
  { 0: whole, index, groups = {} }: RegExpExecArray,
  scope: Scope,
  facts: RowFacts,
): Finding | undefined {
  const { kinds = '', numbers = '' } = groups;
  const row = inRow(mentionsIn(kinds, facts), kinds, ofNoName);
  const stated = (numbers.match(/\d+/g) ?? []).map(Number);
  const start = index + whole.lastIndexOf(numbers);
  const span = { start, end: start + numbers.length };
  if (row.length < 2 || row.length !== stated.length || scope.isQuoted(span)) return undefined;
  const wholes = [facts.all, ...setsIn(sentenceBefore(scope.text, index), facts)];
  const heads = [...new Set(row.flatMap(({ callings }) => callings.map(({ head }) => head)))];
  const known = wholes.flatMap((rows) =>
    heads.map((head) => row.map((kind) => sizeIn(kind, head, rows))).filter((sizes) => !sizes.includes(0)),
  );
  const isSo = known.some((sizes) => sizes.every((size, place) => size === stated[place]));
  const turned = known.find((sizes) => sizes.toSorted().join() === stated.toSorted().join());
  const place = turned?.findIndex((size, at) => size !== stated[at]) ?? -1;
  if (isSo || !turned) return undefined;
  const difference = {
    stated: `${stated[place]}`,
    label: row[place]?.text ?? '',
    counted: turned[place] ?? 0,
  };
  return { code: 'stated-trait-differs', ...placeIn(scope, start), facts: difference };
}

/** How many of `rows` are of that kind by the column `head`. */
function sizeIn({ callings }: Mention, head: string, rows: RowSet): number {
  return shared(rows, union(callings.filter((calling) => calling.head === head).map((one) => one.rows))).size;
}

/** What is told one by one, and who holds it against the rows. */
const readers: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [eachOne, wrongOne],
  [oneByOne, wrongRow],
  [numbered, turnedNumbers],
];
