import { placeIn } from '../../finding/finding.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { byCategory, type NomineeList, type Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { plainForm } from '../../statements/names/nominee-form.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import type { Rule } from '../findings/rule.ts';
import { proposedTables } from '../rows/tables.ts';
import { mostItems, proseWith } from '../words/prose-read.ts';
import { sentenceBefore } from '../words/sentence-start.ts';
import { isOfOthers } from '../words/whose-words.ts';

/**
 * 依次为甲教研组、乙教研组、丁教研组, where 甲, 乙 and 丙 are listed: of a row of as many as there are in a list, all but one of whom it
 * has, that one is called as they all are, and no one of the lists.
 */
export const strangeNames: Rule = function* (notice) {
  const tables = proposedTables(notice);
  const groups = byCategory(tables).flatMap((table) => groupOf(table) ?? []);
  if (groups.length === 0) return;
  const known = new Set(
    tables.flatMap(({ nominees }) => nominees.flatMap(({ cells }) => cells.map(plainForm))),
  );
  for (const { scope } of proseWith(notice, /、/))
    for (const { 0: row, index } of matchesIn(scope.text, rows).slice(0, mostItems)) {
      const findings = groups.flatMap(
        (group) => problemOf({ row, index, scope }, group, known, notice) ?? [],
      );
      yield* findings.slice(0, 1);
    }
};

const rows = /[^，。；、:（）\n]{2,40}(?:、[^，。；、:（）\n]{2,24}){1,30}/g;
const fewest = 3;
const unclear = /申[报请]|推荐|参[评加]|落选|退出|候选|初评|入围|提交|投标|响应|报价|竞|结对|未|除|不/;

/** The names of a list, and the word in which all of them end. */
interface Group {
  readonly names: readonly string[];
  readonly ending: string;
}

function groupOf({ nominees }: NomineeList): Group | undefined {
  const names = [...new Set(nominees.map(({ name }) => plainForm(name)))];
  const [first = ''] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name.endsWith(first.slice(-length - 1)))) length += 1;
  const ending = first.slice(first.length - length);
  return names.length < fewest || ending.length < 2 ? undefined : { names, ending };
}

interface Row {
  readonly row: string;
  readonly index: number;
  readonly scope: Scope;
}

function problemOf(
  { row, index, scope }: Row,
  { names, ending }: Group,
  known: ReadonlySet<string>,
  notice: Notice,
): Finding | undefined {
  if (!row.includes(ending)) return undefined;
  const parts = matchesIn(row, /[^、和及与]+/g).map(({ 0: text, index: at }) => ({ text, at }));
  if (parts.length !== names.length) return undefined;
  const own = parts.map(({ text }) => names.find((name) => text.endsWith(name) || text.startsWith(name)));
  const strangers = parts.filter((_, place) => own[place] === undefined);
  const [stranger, ...others] = strangers;
  const named = new Set(own.filter((name) => name !== undefined));
  const isWhole = named.size === names.length - 1;
  if (!stranger || others.length > 0 || !isWhole) return undefined;
  // What leads a row is no part of its first name.
  const text = stranger.text.replace(/^.*(?:[为是即有]|包括|依次|分别)/, '').replace(behindRow, '');
  const start = index + stranger.at + stranger.text.indexOf(text);
  const missing = names.find((name) => !named.has(name)) ?? '';
  const isNamed = text.endsWith(ending) && Math.abs(text.length - missing.length) < 3;
  const before = `${sentenceBefore(scope.text, index)}${row}`;
  if (!isNamed || known.has(text) || unclear.test(before) || isOfOthers(before, notice)) return undefined;
  // One that the text names elsewhere is not meant here, and one that it names twice is no slip.
  const isElsewhere = timesIn(notice, missing) > 0 || timesIn(notice, text) > 1;
  if (isElsewhere || scope.isQuoted({ start, end: start + text.length })) return undefined;
  return { code: 'named-not-listed', ...placeIn(scope, start), facts: { named: text, nearest: missing } };
}

function timesIn(notice: Notice, words: string): number {
  return readingOf(notice).body.reduce((sum, { scope }) => sum + scope.text.split(words).length - 1, 0);
}

const behindRow = /(?:等|共|这)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个名家项户].*$/;
