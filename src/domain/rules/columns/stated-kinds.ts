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
import { calendarYear, unitOf } from './measured-columns.ts';
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

const signs = '名人位个家所户项件部篇支处座套宗条';
const counted = new RegExp(`(\\d{1,5}|[一二两三四五六七八九十]{1,3})([${signs}])`, 'g');
/** What may stand behind a number that counts some of a kind. */
const afterCounted =
  /^(?:以?(?:项目|企业|单位|村|学校|人|同志|教师|学生))?(?=[、，；。（）\d]|[和及与]|以及|$)/;
/** What may stand between two of a row: 2户3人、, 3个、710万元，占62.3%，, （含社区2个）. */
const between =
  /^(?:[、，]?(?:计|共|合计|金额)?\d[\d.]{0,11}(?:人|[万亿]?元|万?平方米|亩|套|台)|（[^（）]{1,20}）|，占\d[\d.]{0,5}%|[，、和及与])*$/;
/** What leads a label and is none of it: 其中. */
const lead =
  /^(?:其中|包括|涉及|覆盖|服务|分别(?:为|是|有)?|和|及|与|以及|有|含|来自|属于?|被|为|具有|入选|推荐|[共即])+/;
const tail = /(?:的|类别?|共有?|共计|合计|计|有|为)+$/;
/** What no kind is called, or makes its number another one than that of the kind. */
const noKind = /[约近逾超余每另其他前后新]$|(?<!通)过$|不|未|至少|以上|以下|原有|现有|本[次批届]|^$/;

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
    const { labels, start } = labelsBefore(text, from, match.index);
    const span = { start: match.index, end: match.index + numeral.length + measure.length };
    const after = afterCounted.exec(text.slice(span.end, span.end + 8));
    const isOne =
      after && measures.has(measure) && !labels.some((label) => noKind.test(label)) && !scope.isQuoted(span);
    if (isOne && value !== undefined && !isOfOthers(text.slice(from, match.index), notice)) {
      const own = labels.map((label) => ({ label, kind: kindOf(label, notice), value, ...span }));
      const goesOn = end !== -1 && between.test(text.slice(end, start));
      const last = rows.at(-1)?.labelled ?? [];
      if (goesOn && last.length < mostLabels) last.push(...own);
      else rows.push({ labelled: own, wholes: [previous, text[start - 1] === '；' ? first : undefined] });
      end = span.end + after[0].length;
    } else end = -1;
    [first, previous] = [first ?? value, value];
  }
  return rows;
}

/** 2名 before 乙县, 6名人选中 before 女: the number of another label, or of the whole. */
const numbered = new RegExp(`^.*\\d(?:[${signs}](?:[^中]{0,8}中(?=..))?|[万亿]?元)`);

/** The label before `index`, or all of a row that has the number each (甲镇、乙镇各), and where they begin. */
function labelsBefore(
  text: string,
  from: number,
  index: number,
): { readonly labels: readonly string[]; readonly start: number } {
  const { label, start } = labelBefore(text, from, index);
  if (!label.endsWith('各')) return { labels: [label], start };
  const row = stretchIn(text.slice(Math.max(from, index - longestRow), index - 1), /[^，。；:（）\d]*$/);
  const labels = row.split(/[、和及与]/).map((one) => one.replace(lead, ''));
  return { labels, start: index - 1 - row.length };
}

const longestRow = 60;

/** The label that ends before `index`, and where the words begin that it stands in. */
function labelBefore(
  text: string,
  from: number,
  index: number,
): { readonly label: string; readonly start: number } {
  const words = stretchIn(text.slice(Math.max(from, index - 20), index), /[^，。；、:（）\s]*$/).replace(
    numbered,
    '',
  );
  return {
    label: words
      .replace(lead, '')
      .replace(/^\d+[以%分].*的/, '')
      .replace(tail, ''),
    start: index - words.length,
  };
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
  #columns: readonly KindColumn[] | undefined;

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

/** The columns of a head in one table or more. */
interface KindColumn {
  /** Of all of them together. */
  readonly all: Tally<string>;
  /** Of all, and of each where several have it. */
  readonly tallies: readonly Tally<string>[];
  /** Its cells may say one thing in several ways (本科, 大学): counted by other rules where not all kinds are named. */
  readonly isTrait: boolean;
}

function kindColumns(tables: readonly NomineeList[]): KindColumn[] {
  const heads = new Set(tables.flatMap((table) => table.heads));
  return [...heads].flatMap((head) => {
    const unit = unitOf(head);
    const ofEach = tables.flatMap((table) => {
      const column = table.heads.indexOf(head);
      if (column === -1 || column === table.nameColumn) return [];
      return [
        new Tally(table.nominees.map(({ cells }) => kindIn(cells[column]?.replace(/\s/g, '') ?? '', unit))),
      ];
    });
    const all = new Tally<string>();
    for (const one of ofEach) for (const [kind, times] of one) all.add(kind, times);
    const tallies = ofEach.length > 1 ? [all, ...ofEach] : [all];
    return isOfKinds(all) ? [{ all, tallies, isTrait: isTraitHead(head) }] : [];
  });
}

/** 80平方米 of 80 in a column of sizes. */
function kindIn(cell: string, unit: string): string {
  return /^\d+(?:\.\d+)?$/.test(cell) ? `${cell}${unit.replace(calendarYear, '年')}` : cell;
}

/** Not a number, nor something else of everyone. */
function isOfKinds(kinds: Tally<string>): boolean {
  const all = [...kinds.values()].reduce((sum, times) => sum + times, 0);
  return (
    kinds.size > 1 &&
    kinds.size <= mostKinds &&
    kinds.size < all &&
    kinds.of('') === 0 &&
    [...kinds.keys()].every((kind) => !/^[\d.,%]+$/.test(kind))
  );
}

/** Numbers of a row that one column tells apart, with what it counts of each. */
interface Part {
  readonly labelled: readonly Labelled[];
  readonly columns: readonly Counts[];
}

interface Counts {
  readonly counts: readonly number[];
  readonly total: number;
  readonly isTrait: boolean;
}

/** The longest stretches of `labelled` of which one column knows every label. */
function partsOf(labelled: readonly Labelled[], columns: readonly KindColumn[]): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < labelled.length;) {
    const stretches = columns.map(({ all }) => {
      let to = from;
      while (to < labelled.length && kindsNamed(at(labelled, to).kind, all)) to += 1;
      return to;
    });
    const to = Math.max(from, ...stretches);
    const own = labelled.slice(from, to);
    const fitting = columns.filter((_, index) => stretches[index] === to);
    if (to > from)
      parts.push({
        labelled: own,
        columns: fitting.flatMap(({ tallies, isTrait }) =>
          tallies.map((tally) => ({
            counts: own.map(({ kind }) => countOf(kind, tally)),
            total: [...tally.values()].reduce((sum, times) => sum + times, 0),
            isTrait,
          })),
        ),
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
  const kinds = [...tally.keys()];
  // 一线职工（农民工） is 一线职工 too.
  if (tally.has(label))
    return kinds.filter((kind) => kind.replace(/[（(].*$/, '') === label || kind === label);
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
function wrongIn({ labelled, columns }: Part, wholes: readonly (number | undefined)[]): Wrong | undefined {
  const values = labelled.map(({ value }) => value);
  const isRight = ({ counts }: Counts): boolean => counts.every((count, index) => count === values[index]);
  if (columns.some(isRight) || new Set(labelled.map(({ label }) => label)).size < labelled.length)
    return undefined;
  const sum = values.reduce((whole, value) => whole + value, 0);
  const [meant] = columns
    .flatMap(({ counts, total, isTrait }) => {
      const right = counts.filter((count, place) => count === values[place]).length;
      const all = counts.reduce((whole, count) => whole + count, 0);
      const isWhole = values.length > 1 && all === total && (sum === all || right * 2 > values.length);
      // How many women are among all is told by another rule.
      const isTold =
        !isTrait &&
        !/^[男女]性?(?:同志)?$/.test(at(labelled, 0).label) &&
        wholes.includes(total) &&
        sum <= total;
      return isWhole || isTold ? [{ counts, right }] : [];
    })
    .toSorted((a, b) => b.right - a.right);
  const place = meant?.counts.findIndex((count, index) => count !== values[index]) ?? -1;
  return meant && place !== -1 ? { of: at(labelled, place), counted: at(meant.counts, place) } : undefined;
}
