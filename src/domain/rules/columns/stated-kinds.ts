import { placeIn } from '../../finding/finding.ts';
import { at } from '../../lists/at.ts';
import type { Tally } from '../../lists/tally.ts';
import type { NomineeList, Notice } from '../../notice/notice.ts';
import type { Scope } from '../../statements/clauses/scope.ts';
import { readingOf } from '../../statements/reading.ts';
import type { Finding } from '../findings/findings.ts';
import {
  countOf,
  type KindColumn,
  kindColumns,
  kindsNamed,
  totalOf,
  withoutNone,
} from '../rows/kind-columns.ts';
import { proposedTables } from '../rows/tables.ts';
import { measureWordsOf } from '../rows/listed-counts.ts';
import { mostItems } from '../words/prose-read.ts';
import { type Labelled, type Row, rowsOfLabels } from './labelled-rows.ts';
import { WholeKinds, type Wrong } from './whole-kinds.ts';

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
  const whole = new WholeKinds(tables);
  const measures = measureWordsOf(notice);
  for (const { scope } of readingOf(notice).body)
    for (const group of groupsOf(rowsOfLabels(scope, notice, measures).slice(0, mostItems))) {
      const labelled = group.flatMap((row) => row.labelled);
      const [from, to] = [at(labelled, 0).start, at(labelled, labelled.length - 1).end];
      if (reported.get(scope)?.some((start) => from <= start && start < to)) continue;
      const wrong = group.flatMap((row) => (row.isOwn ? (columns.wrongOf(row) ?? []) : []));
      const own = group.length > 1 ? [...group.map((row) => row.labelled), labelled] : [labelled];
      const ofListed = own.filter((row) => !isOfOtherStage(row, group, rows));
      const ofWhole = wrong.length > 0 ? [] : ofListed.flatMap((row) => whole.wrongIn(row) ?? []).slice(0, 1);
      for (const one of [...wrong, ...ofWhole]) yield findingOf(scope, one);
    }
}

/** 招录8名：甲岗5名、乙岗3名, where 7 are put forward: all of as many as the sentence tells first. */
function isOfOtherStage(labelled: readonly Labelled[], group: readonly Row[], rows: number): boolean {
  const sum = labelled.reduce((total, { value }) => total + value, 0);
  return sum !== rows && group.some(({ wholes }) => wholes.includes(sum));
}

/** Rows of which each goes on with the one before. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.goesOn) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function findingOf(scope: Scope, { of: { label, start, end }, counted }: Wrong): Finding {
  const stated = scope.written({ start, end }).trim();
  return { code: 'stated-trait-differs', ...placeIn(scope, start), facts: { stated, label, counted } };
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
    let last: Labelled | undefined;
    for (const part of partsOf(labelled, this.#columns)) {
      // 女性7名，甲类3名、乙类4名: the parts of what stands before them.
      const sum = part.labelled.reduce((total, { value }) => total + value, 0);
      const isOfLast = part.labelled.length > 1 && sum === last?.value;
      last = part.labelled.at(-1);
      if (isOfLast || isOfOtherWhole(part, wholes, sum)) continue;
      if (part.labelled.every((one) => this.#isOfCategory(one))) continue;
      const wrong = wrongIn(part, isOfWhole ? wholes : []);
      if (wrong) return wrong;
      // 甲县3名、小学2名，乙县2名: what stands behind some of the whole may be of those.
      isOfWhole &&= wholes.includes(sum);
    }
    return undefined;
  }

  /** Whether a number is that of the category which its label names, whatever a column calls so as well. */
  #isOfCategory({ label, value }: Labelled): boolean {
    const rows = this.#tables.flatMap(({ nominees }) => nominees);
    return value > 0 && rows.filter(({ category }) => category === label).length === value;
  }
}

/** 11家中甲类4家，…；甲县3家、乙县1家: of so many of whom the sentence tells before, and no column has as many rows. */
function isOfOtherWhole({ labelled, columns }: Part, wholes: Row['wholes'], sum: number): boolean {
  return (
    labelled.length > 1 &&
    wholes.includes(sum) &&
    !columns.some(({ total, some }) => total === sum || some === sum)
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
  /** Of all but those of whom a cell says that they have none. */
  readonly some: number | undefined;
  readonly isTrait: boolean;
  /** 法学类 may be more than 法学. */
  readonly isOfClass: boolean;
}

function totalIfSome(kinds: Tally<string> | undefined): number | undefined {
  return kinds && totalOf(kinds);
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
            total: totalOf(tally),
            some: totalIfSome(withoutNone(tally)),
            isTrait,
            isOfClass: own.some(
              ({ kind }) =>
                kind.includes('类') && !kindsNamed(kind, tally)?.every((known) => known.includes('类')),
            ),
          })),
        ),
      });
    from = Math.max(to, from + 1);
  }
  return parts;
}

/** The first number of `part` that is not the column's, where all that stands beside it says that it should be. */
function wrongIn({ labelled, columns }: Part, wholes: readonly (number | undefined)[]): Wrong | undefined {
  const values = labelled.map(({ value }) => value);
  const isRight = ({ counts }: Counts): boolean => counts.every((count, index) => count === values[index]);
  if (columns.some(isRight) || new Set(labelled.map(({ label }) => label)).size < labelled.length)
    return undefined;
  const sum = values.reduce((whole, value) => whole + value, 0);
  const [meant] = columns
    .flatMap(({ counts, total, some, isTrait, isOfClass }) => {
      const right = counts.filter((count, place) => count === values[place]).length;
      const all = counts.reduce((whole, count) => whole + count, 0);
      const isWhole = values.length > 1 && all === total && (sum === all || right * 2 > values.length);
      // How many women are among all is told by another rule.
      const isTold =
        !isTrait &&
        !isOfClass &&
        !/^[男女]性?(?:同志)?$/.test(at(labelled, 0).label) &&
        wholes.includes(total) &&
        sum <= total;
      // 有示例情形的4户，其中甲类1户、乙类3户: all who have one.
      const isOfSome = values.length > 1 && all === some && sum === all;
      return isWhole || isTold || isOfSome ? [{ counts, right }] : [];
    })
    .toSorted((a, b) => b.right - a.right);
  const place = meant?.counts.findIndex((count, index) => count !== values[index]) ?? -1;
  return meant && place !== -1 ? { of: at(labelled, place), counted: at(meant.counts, place) } : undefined;
}
