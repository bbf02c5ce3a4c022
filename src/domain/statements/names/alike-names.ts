import { ofEach } from '../../lists/of-each.ts';
import { grouped } from '../../lists/grouped.ts';
import { at } from '../../lists/at.ts';
import { isShortName, signsApart, slipOf } from './likeness.ts';

/**
 * The first of `forms` for which `written` may be a slip at its end, of units the most alike, and where it begins:
 * as by `slipOf`, in a time that does not grow with the number of names that are nothing like it.
 */
export function slipAmong(
  written: string,
  forms: readonly string[],
): { readonly name: string; readonly at: number } | undefined {
  const { places, longest, hasLonger } = indexOf(forms);
  // One more than it has, and each of two code units.
  const tail = written.slice(-2 * (longest + 1));
  let best: { readonly name: string; readonly at: number } | undefined;
  for (const name of named(forms, places, hasLonger ? [...tail, ...endsOf(written)] : tail)) {
    const start = isUnlike(written, name) ? undefined : slipOf(written, name);
    if (start === undefined) continue;
    if (isShortName(name)) return best ?? { name, at: start };
    if (!best || signsApart(written, name) < signsApart(written, best.name)) best = { name, at: start };
  }
  return best;
}

/** 学金 is no slip for 学某, which leaves out what a name has on purpose. */
function isUnlike(written: string, name: string): boolean {
  return name.includes('某') && !written.includes('某');
}

/** The first of `forms`, a person's, for which the beginning of `written` may be a slip. */
export function slipAtStart(written: string, forms: readonly string[]): string | undefined {
  const { places, longest } = indexOf(forms);
  return named(forms, places, written.slice(0, 2 * longest)).find(
    (name) => isShortName(name) && slipOf(written.slice(0, name.length), name) === 0,
  );
}

/** Where names stand in a list, by each sign of a short one, and by how a longer one begins and ends. */
interface Index {
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The length of the longest short name. */
  readonly longest: number;
  /** Whether there are names that are not short. */
  readonly hasLonger: boolean;
}

const indexOf = ofEach((forms: readonly string[]): Index => {
  const places = grouped(
    forms.flatMap((name, place) =>
      Array.from(new Set(isShortName(name) ? name : endsOf(name)), (key) => [key, place] as const),
    ),
  );
  const longest = forms.filter(isShortName).reduce((most, { length }) => Math.max(most, length), 0);
  return { places, longest, hasLonger: !forms.every(isShortName) };
});

/** A unit's name and a slip for it begin with the same sign, or end with it. */
function endsOf(name: string): readonly string[] {
  const [first] = name.slice(0, 2);
  return [`^${first}`, `${[...name.slice(-2)].at(-1)}$`];
}

/** The names that have one of `keys`, in their order. */
function named(forms: readonly string[], places: Index['places'], keys: Iterable<string>): string[] {
  const indices = new Set<number>();
  for (const key of keys) for (const place of places.get(key) ?? []) indices.add(place);
  return [...indices].toSorted((a, b) => a - b).map((place) => at(forms, place));
}
