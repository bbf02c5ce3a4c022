import { alignment, longestRise } from './alignment.ts';
import { atomsOf, cellBar, hasLetters, type Run, runsBetween } from './text-runs.ts';

/** A part of a version of a text. A table's row is one paragraph, its cells joined with `｜`. */
export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** How its text is set, for comparing only: what is bold, a heading, a list. No difference of words. */
  readonly form?: string;
}

/** From which place to which, both counted from 1. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

export type ParagraphChange =
  /** One paragraph into another; `isHeading` where it is the section's heading. */
  | { readonly kind: 'changed'; readonly runs: readonly Run[]; readonly isHeading?: true }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  /** A paragraph in another place of its section; one `same` run where nothing else changed. */
  | ({ readonly kind: 'moved'; readonly runs: readonly Run[] } & Move)
  /** Paragraphs that are as they were, and where they were among the others. */
  | { readonly kind: 'skipped'; readonly count: number };

export interface SectionChange {
  /** As the new version has it; the old one's of a section that was removed. */
  readonly heading: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** Every paragraph of the section, the unchanged ones counted; a heading's own change comes first. */
  readonly paragraphs: readonly ParagraphChange[];
  /** Where the section changed its place among those that stayed. */
  readonly moved?: Move;
}

/**
 * What changed from one version of a text to another: the sections that differ, in the order of the new version,
 * removed ones after what they stood after. Equal versions give `[]`.
 *
 * Sections are one where their headings are equal, or where most of their text is. Paragraphs are one where they
 * are equal or, in the same place, alike; in another place of their section they must be almost equal, and a
 * table's row must still name the same.
 */
export function textDiff(before: readonly TextSection[], after: readonly TextSection[]): SectionChange[] {
  const alike = likenesses();
  const partners = sectionPartners(before, after, alike);
  const moved = movedAmong(partners);
  const news = after.map((section, newAt): SectionChange[] => {
    const oldAt = partners.get(newAt);
    const old = oldAt === undefined ? undefined : before[oldAt];
    if (oldAt === undefined || !old) return [wholly('added', section)];
    const renamed: ParagraphChange[] =
      old.heading === section.heading
        ? []
        : [{ kind: 'changed', runs: runsBetween(old.heading, section.heading), isHeading: true }];
    const paragraphs = [...renamed, ...paragraphChanges(old.paragraphs, section.paragraphs, alike)];
    const move = moved.has(newAt) && { moved: { from: oldAt + 1, to: newAt + 1 } };
    const isChanged = move || paragraphs.some(({ kind }) => kind !== 'skipped');
    return isChanged ? [{ heading: section.heading, kind: 'changed', paragraphs, ...move }] : [];
  });
  const newOf = new Map([...partners].map(([newAt, oldAt]) => [oldAt, newAt]));
  const first: SectionChange[] = [];
  let place = first;
  for (const [oldAt, section] of before.entries()) {
    const newAt = newOf.get(oldAt);
    if (newAt === undefined) place.push(wholly('removed', section));
    else if (!moved.has(newAt)) place = news[newAt] ?? place;
  }
  return [first, ...news].flat();
}

function wholly(kind: 'added' | 'removed', { heading, paragraphs }: TextSection): SectionChange {
  return { heading, kind, paragraphs: paragraphs.map((text) => ({ kind, text })) };
}

/** Place in the new version → place in the old one, of sections that are in both. */
function sectionPartners(
  before: readonly TextSection[],
  after: readonly TextSection[],
  alike: Likenesses,
): Map<number, number> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (likeness: (old: TextSection, now: TextSection) => number) => {
    const olds = [...before.keys()].filter((at) => !taken.has(at));
    const news = [...after.keys()].filter((at) => !partners.has(at));
    for (const [oldAt, newAt] of bestPairs(olds, news, ([oldAt, newAt]) => {
      const [old, now] = [before[oldAt], after[newAt]];
      return old && now ? likeness(old, now) : 0;
    })) {
      partners.set(newAt, oldAt);
      taken.add(oldAt);
    }
  };
  const text = ({ paragraphs }: TextSection) => paragraphs.join('\n');
  const likeness = (old: TextSection, now: TextSection) => alike(text(old), text(now));
  const hasHeading = (old: TextSection, now: TextSection) => old.heading === now.heading;
  pair((old, now) => (hasHeading(old, now) ? atLeast(leastAlike, likeness(old, now)) : 0));
  pair((old, now) => atLeast(leastRenamed, likeness(old, now)));
  pair((old, now) => (hasHeading(old, now) ? 1 : 0));
  return partners;
}

/** Of the new places in `partners` (new → old), those that no longer follow what they followed. */
function movedAmong(partners: ReadonlyMap<number, number>): Set<number> {
  const stayed = new Set(inOrder(partners).map(([, newAt]) => newAt));
  return new Set([...partners.keys()].filter((newAt) => !stayed.has(newAt)));
}

/** An old place and a new one of what is the same. */
type Pair = readonly [oldAt: number, newAt: number];

/** The most of `partners` that keep their order. */
function inOrder(partners: ReadonlyMap<number, number>): Pair[] {
  const pairs = [...partners].map(([newAt, oldAt]): Pair => [oldAt, newAt]);
  return longestRise(
    pairs.toSorted(([, a], [, b]) => a - b),
    ([oldAt]) => oldAt,
  );
}

function paragraphChanges(
  before: readonly string[],
  after: readonly string[],
  alike: Likenesses,
): ParagraphChange[] {
  const partners = paragraphPartners(before, after, alike);
  const hasStayed = new Set(partners.values());
  const changes: ParagraphChange[] = [];
  const skip = () => {
    const last = changes.at(-1);
    if (last?.kind === 'skipped') changes.splice(-1, 1, { kind: 'skipped', count: last.count + 1 });
    else changes.push({ kind: 'skipped', count: 1 });
  };
  for (const { olds, news, then } of gaps(inOrder(partners), before.length, after.length)) {
    for (const oldAt of olds)
      if (!hasStayed.has(oldAt)) changes.push({ kind: 'removed', text: before[oldAt] ?? '' });
    for (const newAt of news) {
      const text = after[newAt] ?? '';
      const oldAt = partners.get(newAt);
      if (oldAt === undefined) changes.push({ kind: 'added', text });
      else {
        const runs = runsBetween(before[oldAt] ?? '', text);
        changes.push({ kind: 'moved', runs, from: oldAt + 1, to: newAt + 1 });
      }
    }
    if (!then) continue;
    const [old = '', text = ''] = [before[then[0]], after[then[1]]];
    if (old === text) skip();
    else changes.push({ kind: 'changed', runs: runsBetween(old, text) });
  }
  return changes;
}

/** What lies before each of `pairs`, which grow in both versions, and after the last of them. */
function gaps(
  pairs: readonly Pair[],
  oldLength: number,
  newLength: number,
): { readonly olds: number[]; readonly news: number[]; readonly then: Pair | undefined }[] {
  let [oldFrom, newFrom] = [0, 0];
  return [...pairs, undefined].map((then) => {
    const [oldTo, newTo] = then ?? [oldLength, newLength];
    const gap = { olds: numbers(oldFrom, oldTo), news: numbers(newFrom, newTo), then };
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
    return gap;
  });
}

/** The whole numbers from `from` up to `to`. */
function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Place in the new version → place in the old one, of paragraphs that are in both. */
function paragraphPartners(
  before: readonly string[],
  after: readonly string[],
  alike: Likenesses,
): Map<number, number> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (pairs: readonly Pair[]) => {
    for (const [oldAt, newAt] of pairs) {
      partners.set(newAt, oldAt);
      taken.add(oldAt);
    }
  };
  const isFreeOld = (at: number) => !taken.has(at);
  const isFreeNew = (at: number) => !partners.has(at);
  const likeness = ([oldAt, newAt]: Pair) => alike(before[oldAt] ?? '', after[newAt] ?? '');

  const equal = equalInOrder(before, after);
  pair(equal);
  pair(equalElsewhere(before, after, isFreeOld, isFreeNew));
  for (const { olds, news } of gaps(equal, before.length, after.length))
    pair(
      pairsInOrder(olds.filter(isFreeOld), news.filter(isFreeNew), (each) =>
        atLeast(leastAlike, likeness(each)),
      ),
    );
  const [olds, news] = [[...before.keys()].filter(isFreeOld), [...after.keys()].filter(isFreeNew)];
  pair(
    bestPairs(olds, news, (each) => {
      const isOfOne = subjectOf(before[each[0]] ?? '') === subjectOf(after[each[1]] ?? '');
      return isOfOne ? atLeast(leastMoved, likeness(each)) : 0;
    }),
  );
  return partners;
}

/** What a table's row is about: its first cell with more than a number; `''` of other paragraphs. */
function subjectOf(paragraph: string): string {
  const cells = paragraph.split(cellBar);
  return cells.length > 1 ? (cells.find((cell) => /\p{L}/u.test(cell)) ?? '') : '';
}

/** The places of equal paragraphs, growing in both versions. What only one version has needs no search. */
function equalInOrder(before: readonly string[], after: readonly string[]): Pair[] {
  const [oldTexts, newTexts] = [new Set(before), new Set(after)];
  const olds = [...before.keys()].filter((at) => newTexts.has(before[at] ?? ''));
  const news = [...after.keys()].filter((at) => oldTexts.has(after[at] ?? ''));
  const stretches = alignment(
    olds.map((at) => before[at] ?? ''),
    news.map((at) => after[at] ?? ''),
    1,
  );
  const pairs: Pair[] = [];
  let [old, now] = [0, 0];
  for (const { oldFrom, oldTo, newTo } of [...stretches, { oldFrom: olds.length, oldTo: 0, newTo: 0 }]) {
    for (; old < oldFrom; [old, now] = [old + 1, now + 1]) pairs.push([olds[old] ?? 0, news[now] ?? 0]);
    [old, now] = [oldTo, newTo];
  }
  return pairs;
}

/** The places of equal paragraphs, the first old one with the first new one. */
function equalElsewhere(
  before: readonly string[],
  after: readonly string[],
  isFreeOld: (at: number) => boolean,
  isFreeNew: (at: number) => boolean,
): Pair[] {
  const places = new Map<string, number[]>();
  for (const [at, text] of before.entries())
    if (isFreeOld(at)) places.set(text, [...(places.get(text) ?? []), at]);
  return [...after.entries()].flatMap(([newAt, text]): Pair[] => {
    const oldAt = isFreeNew(newAt) ? places.get(text)?.shift() : undefined;
    return oldAt === undefined ? [] : [[oldAt, newAt]];
  });
}

/** So much of two paragraphs in one place is common when one has become the other. */
const leastAlike = 0.3;
/** Of two sections with different headings. */
const leastRenamed = 0.6;
/** Of two paragraphs in different places. */
const leastMoved = 0.7;

function atLeast(least: number, value: number): number {
  return value >= least ? value : 0;
}

/** Lists longer than this are compared in parts. */
const longestList = 500;

/** The pairs of the greatest worth first, each place in one pair; of equal worth, the first. 0 is no pair. */
function bestPairs(
  olds: readonly number[],
  news: readonly number[],
  worthOf: (pair: Pair) => number,
): Pair[] {
  if (olds.length * news.length > longestList ** 2) return [];
  const pairs = olds
    .flatMap((oldAt) => news.map((newAt) => ({ oldAt, newAt, worth: worthOf([oldAt, newAt]) })))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth || a.oldAt - b.oldAt || a.newAt - b.newAt);
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ oldAt, newAt }): Pair[] => {
    if (oldTaken.has(oldAt) || newTaken.has(newAt)) return [];
    oldTaken.add(oldAt);
    newTaken.add(newAt);
    return [[oldAt, newAt]];
  });
}

/** The pairs of the greatest worth together that grow in both lists; of equal worth, the first. 0 is no pair. */
function pairsInOrder(
  olds: readonly number[],
  news: readonly number[],
  worthOf: (pair: Pair) => number,
): Pair[] {
  const parts = Math.ceil(Math.max(olds.length, news.length) / longestList);
  if (parts > 1)
    return numbers(0, parts).flatMap((part) =>
      pairsInOrder(partOf(olds, part, parts), partOf(news, part, parts), worthOf),
    );
  const width = news.length + 1;
  /** Of every pair. */
  const worths = new Float64Array((olds.length + 1) * width);
  /** The best that can be had from here to the end of both lists. */
  const best = worths.slice();
  for (let old = olds.length - 1; old >= 0; old--)
    for (let now = news.length - 1; now >= 0; now--) {
      const at = old * width + now;
      const worth = worthOf([olds[old] ?? 0, news[now] ?? 0]);
      worths[at] = worth;
      const together = worth > 0 ? worth + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(together, best[at + 1] ?? 0, best[at + width] ?? 0);
    }
  const pairs: Pair[] = [];
  let [old, now] = [0, 0];
  while (old < olds.length && now < news.length) {
    const at = old * width + now;
    const worth = worths[at] ?? 0;
    if (worth > 0 && best[at] === worth + (best[at + width + 1] ?? 0)) {
      pairs.push([olds[old] ?? 0, news[now] ?? 0]);
      [old, now] = [old + 1, now + 1];
    } else if (best[at] === best[at + 1]) now++;
    else old++;
  }
  return pairs;
}

function partOf(list: readonly number[], part: number, parts: number): number[] {
  return list.slice(Math.round((part * list.length) / parts), Math.round(((part + 1) * list.length) / parts));
}

/** How much two texts have in common, 0 to 1. */
type Likenesses = (before: string, after: string) => number;

/** Compares texts by their letters and pairs of letters, and remembers those of each. */
function likenesses(): Likenesses {
  const ids = new Map<string, number>();
  const known = new Map<string, Uint32Array>();
  const idOf = (feature: string) => {
    const id = ids.get(feature) ?? ids.size;
    ids.set(feature, id);
    return id;
  };
  const featuresOf = (text: string) => {
    const found = known.get(text);
    if (found) return found;
    const letters = atomsOf(text).filter(hasLetters);
    const pairs = letters.slice(1).map((letter, index) => `${letters[index]} ${letter}`);
    const features = Uint32Array.from([...letters, ...pairs], idOf).sort();
    known.set(text, features);
    return features;
  };
  return (before, after) => {
    if (before === after) return 1;
    const [old, now] = [featuresOf(before), featuresOf(after)];
    const [fewer, more] = [old.length, now.length].toSorted((a, b) => a - b) as [number, number];
    const common = commonOf(old, now);
    const share = (2 * common) / Math.max(1, fewer + more);
    // A paragraph that only grew, or shrank, is still the same one.
    return fewer >= 15 ? Math.max(share, common / fewer - 0.5) : share;
  };
}

/** How many members two sorted lists share, each counted as often as both have it. */
function commonOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
}
