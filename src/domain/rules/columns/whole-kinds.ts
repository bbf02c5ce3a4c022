import { at } from '../../lists/at.ts';
import type { Tally } from '../../lists/tally.ts';
import type { NomineeList } from '../../notice/notice.ts';
import { kindsMeant, sumOfKinds, totalOf, wholeTallies } from '../rows/kind-columns.ts';
import { ofPersons, personWord } from '../rows/name-kinds.ts';
import type { Labelled } from './labelled-rows.ts';

/** A number of a row, and how many it should be. */
export interface Wrong {
  readonly of: Labelled;
  readonly counted: number;
}

/**
 * Rows of labels that together name all kinds of a column, however they call them (候选人来自甲县2名、乙县3名): their numbers,
 * which come to the same as those of the column or are right but for one, are its numbers.
 */
export class WholeKinds {
  readonly #tables: readonly NomineeList[];
  readonly #tallies = new Map<string, readonly Tally<string>[]>();

  constructor(tables: readonly NomineeList[]) {
    this.#tables = tables;
  }

  /** What is wrong in the row; undefined where it is not all of a column, or is right. */
  wrongIn(labelled: readonly Labelled[]): Wrong | undefined {
    const [first, second] = labelled;
    if (!first || !second) return undefined;
    // 个人5人、合作社2个: each by its own measure word, of rows alone.
    const isOfOne = labelled.every(({ measure }) => measure === first.measure);
    const stretches = this.#talliesOf(isOfOne ? first.measure : '').flatMap((tally) =>
      stretchesOf(labelled, tally),
    );
    const right = stretches.filter(({ counts, own }) =>
      own.every(({ value }, place) => value === counts[place]),
    );
    const wrong = stretches.filter(
      (stretch) =>
        isNearlyRight(stretch) && !right.some(({ from, to }) => from < stretch.to && stretch.from < to),
    );
    const [meant] = wrong;
    const place = meant?.counts.findIndex((count, index) => count !== meant.own[index]?.value) ?? -1;
    return meant && place !== -1 ? { of: at(meant.own, place), counted: at(meant.counts, place) } : undefined;
  }

  #talliesOf(measure: string): readonly Tally<string>[] {
    const known = this.#tallies.get(measure) ?? wholeTallies(this.#tables, measure);
    this.#tallies.set(measure, known);
    return known;
  }
}

/** Labels one after the other that name all kinds of a column, each once. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly own: readonly Labelled[];
  readonly counts: readonly number[];
}

function stretchesOf(labelled: readonly Labelled[], tally: Tally<string>): Stretch[] {
  const total = totalOf(tally);
  const stretches: Stretch[] = [];
  let [from, seen, counts] = [0, new Set<string>(), [] as number[]];
  for (let index = 0; index <= labelled.length; index += 1) {
    const label = labelled[index]?.kind;
    const kinds = label === undefined ? undefined : kindsOf(label, tally, seen);
    if (!kinds || kinds.some((kind) => seen.has(kind))) {
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (counts.length > 1 && all === total)
        stretches.push({ from, to: index, own: labelled.slice(from, index), counts });
      [from, seen, counts] = [kinds ? index : index + 1, new Set(), []];
    }
    if (!kinds) continue;
    for (const kind of kinds) seen.add(kind);
    counts.push(sumOfKinds(kinds, tally));
  }
  return stretches;
}

/** The kinds that `label` names; 其他 names those that are not `seen`. */
function kindsOf(
  label: string,
  tally: Tally<string>,
  seen: ReadonlySet<string>,
): readonly string[] | undefined {
  const isRest = /^其[他余]$/.test(label) && !tally.has(label);
  if (personWord.test(label) && tally.has(ofPersons)) return [ofPersons];
  return isRest ? [...tally.keys()].filter((kind) => !seen.has(kind)) : kindsMeant(label, tally);
}

/** Whether the numbers come to the same as those of the column, or all but one are its numbers. */
function isNearlyRight({ own, counts }: Stretch): boolean {
  const right = own.filter(({ value }, place) => value === counts[place]).length;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return sum(own.map(({ value }) => value)) === sum(counts) || (right > 1 && right === own.length - 1);
}
