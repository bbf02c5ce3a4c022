import { diffArrays } from 'diff';

/** What became of a member of the older list, or where one of the newer list comes from. Places count from 1. */
export type Step<Member> =
  | { readonly kind: 'kept'; readonly old: Member; readonly now: Member }
  | {
      readonly kind: 'moved';
      readonly old: Member;
      readonly now: Member;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'removed'; readonly old: Member }
  | { readonly kind: 'added'; readonly now: Member };

interface Item<Member> {
  readonly place: number;
  readonly key: string;
  readonly member: Member;
}
type Pair<Member> = readonly [old: Item<Member>, now: Item<Member>];
type Test<Value> = (old: Value, now: Value) => boolean;

/** More edits than these are not looked for: the time of the search grows with their square. */
const mostEdits = { byKey: 1000, byTest: 300 };

/**
 * Every member of both lists once, in the order of `after`, removed ones where they stood. Kept are members with equal
 * keys and, between any two of them, members that pass the first of `tests`, then the next. Moved are those with equal
 * keys in another place. Where two lists differ by too many edits nothing is kept.
 */
export function alignment<Member>(
  before: readonly Member[],
  after: readonly Member[],
  keyOf: (member: Member) => string,
  tests: readonly Test<Member>[],
): Step<Member>[] {
  const item = (member: Member, index: number) => ({ place: index + 1, key: keyOf(member), member });
  const [olds, news] = [before.map(item), after.map(item)];
  const pairs = gaps(pairsByKey(olds, news), olds, news).flatMap((gap) => [
    ...pairsByTests(gap.olds, gap.news, tests),
    ...gap.end,
  ]);
  const moves = movesBeside(pairs, olds, news);
  const movedOlds = new Set(moves.values());
  return gaps(pairs, olds, news).flatMap((gap): Step<Member>[] => [
    ...gap.olds
      .filter((old) => !movedOlds.has(old))
      .map(({ member }) => ({ kind: 'removed' as const, old: member })),
    ...gap.news.map((now): Step<Member> => {
      const old = moves.get(now);
      return old
        ? { kind: 'moved', old: old.member, now: now.member, from: old.place, to: now.place }
        : { kind: 'added', now: now.member };
    }),
    ...gap.end.map(([old, now]) => ({ kind: 'kept' as const, old: old.member, now: now.member })),
  ]);
}

/** Pairs of equal keys, growing in both lists. What only one list has needs no search. */
function pairsByKey<Member>(olds: readonly Item<Member>[], news: readonly Item<Member>[]): Pair<Member>[] {
  const oldKeys = new Set(olds.map(({ key }) => key));
  const newKeys = new Set(news.map(({ key }) => key));
  return pairsInOrder(
    olds.filter(({ key }) => newKeys.has(key)),
    news.filter(({ key }) => oldKeys.has(key)),
    (old, now) => old.key === now.key,
    mostEdits.byKey,
  );
}

function pairsByTests<Member>(
  olds: readonly Item<Member>[],
  news: readonly Item<Member>[],
  [test, ...others]: readonly Test<Member>[],
): Pair<Member>[] {
  if (!test || olds.length === 0 || news.length === 0) return [];
  const pairs = pairsInOrder(olds, news, (old, now) => test(old.member, now.member), mostEdits.byTest);
  return gaps(pairs, olds, news).flatMap((gap) => [...pairsByTests(gap.olds, gap.news, others), ...gap.end]);
}

function pairsInOrder<Member>(
  olds: readonly Item<Member>[],
  news: readonly Item<Member>[],
  isOne: Test<Item<Member>>,
  maxEditLength: number,
): Pair<Member>[] {
  const parts = diffArrays([...olds], [...news], { comparator: isOne, maxEditLength }) ?? [];
  let oldTo = 0;
  return parts.flatMap(({ added, removed, value }) => {
    const oldFrom = oldTo;
    if (!added) oldTo += value.length;
    const oldValue = added || removed ? [] : olds.slice(oldFrom, oldTo);
    return oldValue.flatMap((old, index): Pair<Member>[] => (value[index] ? [[old, value[index]]] : []));
  });
}

/** What stands before each of `pairs`, which is its `end`, and after the last of them. */
function gaps<Member>(
  pairs: readonly Pair<Member>[],
  olds: readonly Item<Member>[],
  news: readonly Item<Member>[],
): { readonly olds: Item<Member>[]; readonly news: Item<Member>[]; readonly end: Pair<Member>[] }[] {
  let [oldFrom, newFrom] = [0, 0];
  const gap = (oldTo: number, newTo: number, end: Pair<Member>[]) => {
    const between = { olds: olds.slice(oldFrom, oldTo), news: news.slice(newFrom, newTo), end };
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
    return between;
  };
  return [
    ...pairs.map((pair) => gap(olds.indexOf(pair[0], oldFrom), news.indexOf(pair[1], newFrom), [pair])),
    gap(olds.length, news.length, []),
  ];
}

/** New → old, the first with the first, of those with equal keys that are in no pair of `pairs`. */
function movesBeside<Member>(
  pairs: readonly Pair<Member>[],
  olds: readonly Item<Member>[],
  news: readonly Item<Member>[],
): Map<Item<Member>, Item<Member>> {
  const isKept = new Set(pairs.flat());
  const waiting = new Map<string, Item<Member>[]>(news.map(({ key }) => [key, []]));
  for (const old of olds.toReversed()) if (!isKept.has(old)) waiting.get(old.key)?.push(old);
  return new Map(
    news.flatMap((now): Pair<Member>[] => {
      const old = isKept.has(now) ? undefined : waiting.get(now.key)?.pop();
      return old ? [[now, old]] : [];
    }),
  );
}
