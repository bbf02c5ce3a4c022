import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import { matchesIn } from '../../lists/matches-in.ts';
import { stretchIn } from '../../lists/stretch-in.ts';
import { Tally } from '../../lists/tally.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import { numberOf } from '../../statements/clauses/chinese-number.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import type { Span } from '../../statements/clauses/token.ts';
import { natureOfMeasure } from '../../statements/counts/counted-noun.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings.ts';
import { isTraitHead } from './list-traits.ts';
import { isOfOthers, proposedTables, sentenceStart } from './proposed-tables.ts';

/**
 * 宁安市3家、澄江市3家; 其中男护士1名: as many as the prose says are what a column of the lists calls them. Numbers of
 * several kinds stand in a row; one alone is compared where its sentence tells how many there are in all. A row where
 * something is `reported` already is left alone.
 */
export function* wrongKinds(
  notice: Notice,
  reported: ReadonlyMap<Scope, readonly number[]>,
): Generator<Finding> {
  const tables = proposedTables(notice);
  const rows = tables.reduce((sum, { nominees }) => sum + nominees.length, 0);
  if (rows < 2) return;
  const columns = new KindColumns(tables);
  const measures = measuresOf(notice);
  for (const { scope } of readingOf(notice).body)
    for (const row of rowsOfLabels(scope, notice, measures).slice(0, mostRows)) {
      const [from, to] = [at(row.labelled, 0).start, at(row.labelled, row.labelled.length - 1).end];
      const wrong = columns.wrongOf(row);
      const isTold = reported.get(scope)?.some((start) => from <= start && start < to) ?? false;
      if (wrong && !isTold) yield findingOf(scope, wrong);
    }
}

/** More than prose has that people read, and than a column has kinds. */
const [mostRows, mostLabels, mostKinds] = [200, 100, 100];

interface Labelled extends Span {
  /** 女教师, before 2名. */
  readonly label: string;
  /** What of it a cell may say: 女. */
  readonly kind: string;
  readonly value: number;
}

/** Numbers that stand behind labels one after the other. */
interface Row {
  readonly labelled: readonly Labelled[];
  /** Of what they may be the parts: the number before them, and behind a semicolon the first of their sentence. */
  readonly wholes: readonly (number | undefined)[];
}

function findingOf(scope: Scope, { of: { label, start, end }, counted }: Wrong): Finding {
  const stated = scope.written({ start, end }).trim();
  return { code: 'stated-trait-differs', ...placeIn(scope, start), facts: { stated, label, counted } };
}

/** By what measure words the notice may count: its own, and those that count the same. */
function measuresOf({ quotas }: Notice): ReadonlySet<string> {
  const own = quotas.map(({ measureWord }) => measureWord);
  const isOfPersons = own.some((measure) => natureOfMeasure(measure) === 'person');
  return new Set([...own, ...(isOfPersons ? ['名', '人', '位'] : ['个', '家', '所'])]);
}

const counted = /(\d{1,5}|[一二两三四五六七八九十]{1,3})([名人位个家所户项件部篇支处座])/g;
/** What may stand behind a number that counts some of a kind. */
const afterCounted =
  /^(?:以?(?:项目|企业|单位|村|学校|人|同志|教师|学生))?(?=[、，；。（）\d]|[和及与]|以及|$)/;
/** What leads a label and is none of it: 其中, 名人选中 of 6名人选中. */
const lead =
  /^(?:[名位人个家户项][^中]{0,8}中(?=..)|其中|包括|分别(?:为|是|有)?|和|及|与|以及|有|含|来自|属于?|被|为|具有|入选|推荐|[共即])+/;
const tail = /(?:的|类别?|共有?|共计|合计|计|有|为)+$/;
/** What no kind is called, or makes its number another one than that of the kind. */
const noKind = /[约近逾超过余各每另其他前后新]$|不|未|至少|以上|以下|原有|现有|本[次批届]|^$/;

/** The rows of labelled numbers in `scope`: behind a mark that ends a sentence a new one begins. */
function rowsOfLabels(scope: Scope, notice: Notice, measures: ReadonlySet<string>): Row[] {
  const { text } = scope;
  const rows: { labelled: Labelled[]; readonly wholes: readonly (number | undefined)[] }[] = [];
  let [sentence, end] = [-1, -1];
  let [first, previous]: (number | undefined)[] = [];
  for (const match of matchesIn(text, counted)) {
    const [, numeral = '', measure = ''] = match;
    const value = numberOf(numeral);
    const from = sentenceStart(text, match.index);
    if (from !== sentence) [sentence, first, previous, end] = [from, undefined, undefined, -1];
    const { label, start } = labelBefore(text, from, match.index);
    const span = { start: match.index, end: match.index + numeral.length + measure.length };
    const after = afterCounted.exec(text.slice(span.end, span.end + 8));
    const isOne = after && measures.has(measure) && !noKind.test(label) && !scope.isQuoted(span);
    if (isOne && value !== undefined && !isOfOthers(text.slice(from, match.index), notice)) {
      const one = { label, kind: kindOf(label, notice), value, ...span };
      const goesOn = end !== -1 && /^[，、和及与]*$/.test(text.slice(end, start));
      const last = rows.at(-1)?.labelled ?? [];
      if (goesOn && last.length < mostLabels) last.push(one);
      else rows.push({ labelled: [one], wholes: [previous, text[start - 1] === '；' ? first : undefined] });
      end = span.end + after[0].length;
    } else end = -1;
    [first, previous] = [first ?? value, value];
  }
  return rows;
}

/** The label that ends before `index`, and where the words begin that it stands in. */
function labelBefore(
  text: string,
  from: number,
  index: number,
): { readonly label: string; readonly start: number } {
  const words = stretchIn(text.slice(Math.max(from, index - 20), index), /[^，。；、:（）\d\s]*$/);
  return { label: words.replace(lead, '').replace(tail, ''), start: index - words.length };
}

/** 女 of 女教师 where teachers are put forward, and of 女职工. */
function kindOf(label: string, { quotas }: Notice): string {
  const [, sex = '', noun = ''] = /^([男女])(.{1,4})$/.exec(label) ?? [];
  const isOfAll =
    /^(?:性|同志|职工|生|学生)$/.test(noun) || quotas.some(({ category }) => category.endsWith(noun));
  return sex !== '' && isOfAll ? sex : label;
}

interface Wrong {
  readonly of: Labelled;
  readonly counted: number;
}

/** The columns of tables that tell kinds apart, counted when they are first asked for. */
class KindColumns {
  readonly #tables: readonly NomineeList[];
  #columns: readonly (readonly Tally<string>[])[] | undefined;

  constructor(tables: readonly NomineeList[]) {
    this.#tables = tables;
  }

  /** What is wrong in `row`; undefined where its numbers are those of a column, or of none. */
  wrongOf({ labelled, wholes }: Row): Wrong | undefined {
    this.#columns ??= kindColumns(this.#tables);
    let isOfWhole = true;
    for (const part of partsOf(labelled, this.#columns)) {
      const wrong = wrongIn(part, isOfWhole ? wholes : []);
      if (wrong) return wrong;
      // 甲县3名、小学2名，乙县2名: what stands behind some of the whole may be of those.
      isOfWhole &&= wholes.includes(part.labelled.reduce((sum, { value }) => sum + value, 0));
    }
    return undefined;
  }
}

/** Of each head the kinds of all tables together, and of each table alone. */
function kindColumns(tables: readonly NomineeList[]): (readonly Tally<string>[])[] {
  const heads = new Set(tables.flatMap((table) => table.heads.filter((head) => !isTraitHead(head))));
  return [...heads].flatMap((head) => {
    const ofEach = tables.flatMap((table) => {
      const column = table.heads.indexOf(head);
      if (column === -1 || column === table.nameColumn) return [];
      return [new Tally(table.nominees.map(({ cells }) => cells[column]?.replace(/\s/g, '') ?? ''))];
    });
    const all = new Tally<string>();
    for (const one of ofEach) for (const [kind, times] of one) all.add(kind, times);
    return isOfKinds(all) ? [ofEach.length === tables.length ? [all, ...ofEach] : ofEach] : [];
  });
}

/** Not a number, nor something else of everyone. */
function isOfKinds(kinds: Tally<string>): boolean {
  const all = [...kinds.values()].reduce((sum, times) => sum + times, 0);
  return (
    kinds.size > 1 &&
    kinds.size <= mostKinds &&
    kinds.size < all &&
    kinds.of('') === 0 &&
    [...kinds.keys()].every((kind) => !/^[\d.,%]/.test(kind))
  );
}

/** Numbers of a row that one column tells apart, with what it counts of each. */
interface Part {
  readonly labelled: readonly Labelled[];
  readonly columns: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

/** The longest stretches of `labelled` of which one column knows every label. */
function partsOf(labelled: readonly Labelled[], columns: readonly (readonly Tally<string>[])[]): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < labelled.length;) {
    const stretches = columns.map((tallies) => {
      let to = from;
      while (to < labelled.length && kindsNamed(at(labelled, to).kind, at(tallies, 0))) to += 1;
      return to;
    });
    const to = Math.max(from, ...stretches);
    const own = labelled.slice(from, to);
    const fitting = columns.filter((_, index) => stretches[index] === to).flat();
    if (to > from)
      parts.push({
        labelled: own,
        columns: fitting.map((tally) => own.map(({ kind }) => countOf(kind, tally))),
        totals: fitting.map((tally) => [...tally.values()].reduce((sum, times) => sum + times, 0)),
      });
    from = Math.max(to, from + 1);
  }
  return parts;
}

function countOf(kind: string, tally: Tally<string>): number {
  return (kindsNamed(kind, tally) ?? []).reduce((sum, own) => sum + tally.of(own), 0);
}

/** The kinds that `label` names: whole, with more words (小学教师, 养殖类), or in short; undefined where it names none. */
function kindsNamed(label: string, tally: Tally<string>): readonly string[] | undefined {
  if (tally.has(label)) return [label];
  const kinds = [...tally.keys()];
  const within = kinds.filter((kind) => isLonger(label, kind));
  const named =
    within.length > 0 ? within : kinds.filter((kind) => label.length > 1 && kind.startsWith(label));
  return named.length > 0 && within.length < 2 ? named : undefined;
}

/** 养殖类 of 养殖, 小学教师 of 小学; not 小学和初中, which are two. */
function isLonger(label: string, kind: string): boolean {
  const rest = label.slice(kind.length);
  return kind.length > 1 && label.startsWith(kind) && rest.length < 5 && !/^[和及与或]/.test(rest);
}

/** The first number of `part` that is not the column's, where all that stands beside it says that it should be. */
function wrongIn(
  { labelled, columns, totals }: Part,
  wholes: readonly (number | undefined)[],
): Wrong | undefined {
  const values = labelled.map(({ value }) => value);
  const isRight = (counts: readonly number[]): boolean =>
    counts.every((count, index) => count === values[index]);
  if (columns.some(isRight) || new Set(labelled.map(({ label }) => label)).size < labelled.length)
    return undefined;
  const sum = values.reduce((whole, value) => whole + value, 0);
  const [meant] = columns
    .flatMap((counts, index) => {
      const right = counts.filter((count, place) => count === values[place]).length;
      const all = counts.reduce((whole, count) => whole + count, 0);
      const isWhole =
        values.length > 1 && all === totals[index] && (sum === all || right * 2 > values.length);
      // How many women are among all is told by another rule.
      const isTold =
        !/^[男女]性?(?:同志)?$/.test(at(labelled, 0).label) &&
        wholes.includes(totals[index]) &&
        sum <= (totals[index] ?? 0);
      return isWhole || isTold ? [{ counts, right }] : [];
    })
    .toSorted((a, b) => b.right - a.right);
  const place = meant?.counts.findIndex((count, index) => count !== values[index]) ?? -1;
  return meant && place !== -1 ? { of: at(labelled, place), counted: at(meant.counts, place) } : undefined;
}
