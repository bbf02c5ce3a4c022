import type { PublishedNotice } from '#domain/notice/notice-record.ts';
import type { Manifest } from '#history/published/manifest.ts';
import type { RecordedErasure } from './deploy-journal.ts';

/** What a manifest or a deployment's journal says of notices, by their addresses. */
type Notices = Readonly<Record<string, PublishedNotice | RecordedErasure>>;
type Site = Pick<Manifest, 'notices' | 'files'>;

/** What a manifest says of a notice, as far as it must never be undone. */
interface Erasure {
  readonly isErased: boolean;
  readonly redactions: number;
}

/**
 * What putting `older` in the place of a site on which `live` holds would bring back to the public, a line for
 * each notice, in Chinese: what was erased (withdrawn or archived) or corrected for someone's privacy, and with
 * `isRollBack` what is there no more; without, that is new.
 */
export function broughtBack(older: Site, live: Notices, isRollBack: boolean): string[] {
  const addresses = new Set([...Object.keys(older.notices), ...pagesOf(older.files)]);
  return [...addresses].toSorted().flatMap((address) => {
    const now = erasureOf(live[address]);
    const then = erasureOf(older.notices[address]) ?? nothing;
    if (!now) return !isRollBack || then.isErased ? [] : [`${address} 已经不在线上了`];
    if (now.isErased && !then.isErased) return [`${address} 已经撤回或归档`];
    const more = now.redactions - then.redactions;
    return more > 0 ? [`${address} 后来为保护个人信息改过${more}次`] : [];
  });
}

/** `first` and `second` together: of each notice whatever must not be undone. */
export function withErasures(first: Notices, second: Notices): Record<string, RecordedErasure> {
  const addresses = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...addresses].flatMap((address) => {
      const [a, b] = [erasureOf(first[address]) ?? nothing, erasureOf(second[address]) ?? nothing];
      const erased = a.isErased || b.isErased;
      const redactions = Math.max(a.redactions, b.redactions);
      const entry = { ...(erased ? { erased } : {}), ...(redactions > 0 ? { redactions } : {}) };
      return erased || redactions > 0 ? [[address, entry]] : [];
    }),
  );
}

/** `first` and `second` together: of each notice of either the state that is less erased. */
export function leastErased(first: Notices, second: Notices): Record<string, RecordedErasure> {
  const addresses = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...addresses].map((address) => {
      const states = [first[address], second[address]].flatMap((entry) => erasureOf(entry) ?? []);
      const erased = states.every(({ isErased }) => isErased);
      const redactions = Math.min(...states.map((state) => state.redactions));
      return [address, { ...(erased ? { erased } : {}), ...(redactions > 0 ? { redactions } : {}) }];
    }),
  );
}

/** Whether `next` erases or redacts anything of `live`: then nothing of the old index may stay. */
export function erasesMore(live: Notices, next: Notices): boolean {
  return Object.keys(live).some((address) => {
    const [before, after] = [erasureOf(live[address]), erasureOf(next[address])];
    if (!before || before.isErased) return false;
    return !after || after.isErased || after.redactions > before.redactions;
  });
}

const nothing: Erasure = { isErased: false, redactions: 0 };

function erasureOf(entry: PublishedNotice | RecordedErasure | undefined): Erasure | undefined {
  if (!entry) return undefined;
  // A manifest lists the versions that privacy corrections removed; a deployment's journal counts them.
  if ('redacted' in entry) return { isErased: entry.erased === true, redactions: entry.redacted.length };
  const { erased = false, redactions = 0 } = entry;
  return { isErased: erased, redactions };
}

/** The addresses of the notices that have a page among `files`. */
function pagesOf(files: Manifest['files']): string[] {
  return Object.keys(files)
    .flatMap((path) => /^(notices\/\d{4}\/[^/]+\/)index\.html$/.exec(path)?.[1] ?? [])
    .map((path) => `/${path}`);
}
