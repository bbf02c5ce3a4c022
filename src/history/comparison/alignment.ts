import { diffArrays } from 'diff';

/** Where two sequences differ: the members from `from` up to `to` of each; one of the two may be empty. */
export interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** More edits than these are not searched for in one go: the time of the search grows with their square. */
const mostEdits = 800;

/** Of what needs more edits, so many members of both sequences are compared at a time. */
const windowLength = 300;

/**
 * The stretches of `before` and `after` that differ, in order, with equal members between any two. The fewest
 * edits where there are at most 800; beyond, the search is between landmarks, rows of `grain` members that both
 * sequences hold once, and goes on step by step. What is too different even there is one stretch.
 */
export function alignment(before: readonly string[], after: readonly string[], grain: number): Stretch[] {
  const whole = { oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length };
  const fewest = stretchesIn(whole, before, after);
  if (fewest) return fewest;
  const stretches: Stretch[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const [oldTo, newTo] of [...landmarks(before, after, grain), [before.length, after.length] as const]) {
    const between = { oldFrom, oldTo, newFrom, newTo };
    stretches.push(...(stretchesIn(between, before, after) ?? stepByStep(between, before, after)));
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  return stretches;
}

/** The stretches within a range, found in one window after the other; the rest is one where a window has little equal. */
function stepByStep(range: Stretch, before: readonly string[], after: readonly string[]): Stretch[] {
  const told: Stretch[] = [];
  let rest = range;
  for (;;) {
    const { oldFrom, newFrom } = rest;
    const oldTo = Math.min(oldFrom + windowLength, rest.oldTo);
    const newTo = Math.min(newFrom + windowLength, rest.newTo);
    const found = stretchesIn({ oldFrom, oldTo, newFrom, newTo }, before, after) ?? [];
    if (oldTo === rest.oldTo && newTo === rest.newTo) return [...told, ...found];
    // Near the window's end the search knew too little.
    const isSure = (stretch: Stretch) =>
      Math.max(stretch.oldTo - oldFrom, stretch.newTo - newFrom) <= (2 / 3) * windowLength;
    const sure = found.filter(isSure);
    const next = found[sure.length] ?? { oldFrom: oldTo, newFrom: newTo };
    const changed = sure.reduce((sum, stretch) => sum + stretch.oldTo - stretch.oldFrom, 0);
    if (next.oldFrom - oldFrom - changed < windowLength / 6) return [...told, rest];
    told.push(...sure);
    rest = { ...rest, oldFrom: next.oldFrom, newFrom: next.newFrom };
  }
}

/** The stretches within a range; undefined where the edits are too many. */
function stretchesIn(
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  before: readonly string[],
  after: readonly string[],
): Stretch[] | undefined {
  if (oldFrom === oldTo && newFrom === newTo) return [];
  const parts = diffArrays(before.slice(oldFrom, oldTo), after.slice(newFrom, newTo), {
    maxEditLength: mostEdits,
  });
  if (!parts) return undefined;
  const stretches: Stretch[] = [];
  let [oldAt, newAt] = [oldFrom, newFrom];
  let [oldEqual, newEqual] = [oldFrom, newFrom];
  const close = () => {
    if (oldAt > oldEqual || newAt > newEqual)
      stretches.push({ oldFrom: oldEqual, oldTo: oldAt, newFrom: newEqual, newTo: newAt });
  };
  for (const { added, removed, count } of parts) {
    if (!added && !removed) close();
    if (!added) oldAt += count;
    if (!removed) newAt += count;
    if (!added && !removed) [oldEqual, newEqual] = [oldAt, newAt];
  }
  close();
  return stretches;
}

/** Places of equal members, growing in both sequences: the first of every row that each of them holds once. */
function landmarks(
  before: readonly string[],
  after: readonly string[],
  grain: number,
): (readonly [number, number])[] {
  const oldRows = rowsHeldOnce(before, grain);
  const pairs = [...rowsHeldOnce(after, grain)].flatMap(([row, newAt]) => {
    const oldAt = oldRows.get(row);
    return oldAt === undefined ? [] : [[oldAt, newAt] as const];
  });
  return longestRise(pairs, ([oldAt]) => oldAt);
}

/** Every row of `length` members that comes once → its place, in order. */
function rowsHeldOnce(members: readonly string[], length: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = 0; at + length <= members.length; at++) {
    const row = members.slice(at, at + length).join('\n');
    if (places.has(row)) repeated.add(row);
    else places.set(row, at);
  }
  for (const row of repeated) places.delete(row);
  return places;
}

/** The most of `members` whose `value` grows from each to the next; of equally many, those with lower values. */
export function longestRise<Member>(members: readonly Member[], value: (member: Member) => number): Member[] {
  interface Link {
    readonly member: Member;
    readonly before: Link | undefined;
  }
  const ends: Link[] = [];
  for (const member of members) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle];
      if (end && value(end.member) < value(member)) low = middle + 1;
      else high = middle;
    }
    ends[low] = { member, before: ends[low - 1] };
  }
  const rise: Member[] = [];
  for (let link = ends.at(-1); link; link = link.before) rise.push(link.member);
  return rise.reverse();
}
