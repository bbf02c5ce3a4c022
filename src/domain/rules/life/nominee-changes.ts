import { nameForm } from '../../name/name-form.ts';
import type { SimplifiedOf } from '../../name/word-finder.ts';
import { type Nominee, nomineesOf, type Notice } from '../../notice/notice.ts';
import { areNearNames } from './near-names.ts';

export type NomineePair = readonly [old: Nominee, now: Nominee];

/** How the nominees of two versions differ. */
export interface NomineeChanges {
  /** Of one name. */
  readonly kept: readonly NomineePair[];
  /** Whose name was only spelt otherwise. */
  readonly respelt: readonly NomineePair[];
  readonly gone: readonly Nominee[];
  readonly added: readonly Nominee[];
}

/** Where more names than that are compared with each other, lists were made anew. */
const mostCompared = 10_000;

/**
 * How the nominees of `after` differ from those of `before`. A name that is nearly another is that of the same
 * nominee where the rest of its row speaks for that: at least half of what the row says besides is the same.
 */
export function nomineeChanges(
  before: Pick<Notice, 'lists'>,
  after: Pick<Notice, 'lists'>,
  simplifiedOf: SimplifiedOf,
): NomineeChanges {
  const waiting = new Map<string, Nominee[]>();
  for (const nominee of nomineesOf(after)) {
    const form = nameForm(nominee.name);
    waiting.set(form, [...(waiting.get(form) ?? []), nominee]);
  }
  const kept: NomineePair[] = [];
  const unnamed: Nominee[] = [];
  for (const old of nomineesOf(before)) {
    const same = waiting.get(nameForm(old.name)) ?? [];
    const index = Math.max(
      0,
      same.findIndex((now) => isWholeRowSame(old, now)),
    );
    const [now] = same.splice(index, 1);
    if (now) kept.push([old, now]);
    else unnamed.push(old);
  }
  const added = [...waiting.values()].flat();
  if (unnamed.length * added.length > mostCompared) return { kept, respelt: [], gone: [], added: [] };
  const respelt: NomineePair[] = [];
  for (const old of unnamed) {
    const likely = added.filter((now) => isRespelt(old, now, simplifiedOf));
    const now = likely.find((one) => isWholeRowSame(old, one)) ?? likely[0];
    if (!now) continue;
    respelt.push([old, now]);
    added.splice(added.indexOf(now), 1);
  }
  const found = new Set(respelt.map(([old]) => old));
  const gone = unnamed.filter((old) => !found.has(old));
  const isSplit = singleNames(gone) === singleNames(added);
  return { kept, respelt, gone: isSplit ? [] : gone, added: isSplit ? [] : added };
}

/** The names of `nominees` one by one, in order, wherever several stand in one row. */
function singleNames(nominees: readonly Nominee[]): string {
  const names = nominees.flatMap(({ name }) => name.split(/[、，,；;/\s]+/u).map(nameForm));
  return names.toSorted().join('、');
}

function isRespelt(old: Nominee, now: Nominee, simplifiedOf: SimplifiedOf): boolean {
  // Two columns that were taken for each other.
  if (old.cells.includes(now.name) && now.cells.includes(old.name)) return true;
  const { same, all } = rowLikeness(old, now);
  if (areNearNames(old.name, now.name, simplifiedOf)) return same * 2 >= all;
  // Two signs of three may be taken for others: then all else must speak for it.
  const [first] = nameForm(old.name);
  return first === nameForm(now.name)[0] && old.name.length > 2 && all > 0 && same === all;
}

function isWholeRowSame(old: Nominee, now: Nominee): boolean {
  const { same, all } = rowLikeness(old, now);
  return same === all;
}

/** Of what two rows say besides the name and the number, how much they have alike. */
function rowLikeness(old: Nominee, now: Nominee): { readonly same: number; readonly all: number } {
  const [was, is] = [restOf(old), restOf(now)];
  const length = Math.max(was.length, is.length);
  const places = Array.from({ length }, (_, index) => [was[index] ?? '', is[index] ?? ''] as const);
  const telling = places.filter(([one, other]) => one !== '' || other !== '');
  return { same: telling.filter(([one, other]) => one === other).length, all: telling.length };
}

/** What the row of a nominee says besides its name and its number. */
export function restOf({ name, cells, organisation, post, distinction }: Nominee): string[] {
  const rest = cells.length > 1 ? cells : [organisation ?? '', post ?? '', distinction ?? ''];
  return rest.map((cell, index) => {
    const form = nameForm(cell);
    const isNumber = index === 0 && /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[.．、]?$/.test(form);
    return isNumber || form === nameForm(name) ? '' : form;
  });
}
