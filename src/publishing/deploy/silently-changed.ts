import { type PublishedNotice, type SilentChange, silentChanges } from '#domain/notice/notice-record.ts';
import type { Manifest } from '#history/published/manifest.ts';

/**
 * What putting a site with the notices `next` in the place of one with those that are `live` would change without a
 * correction that says so, a line for each, in Chinese.
 */
export function silentlyChanged(next: Manifest['notices'], live: Manifest['notices']): string[] {
  return Object.entries(live)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([address, before]) =>
      // What is erased on line is another's business: it must not come back at all.
      before.erased
        ? []
        : silentChanges(before, next[address]).map((change) => `${address} ${changeWords(change, before)}`),
    );
}

/** Says of a notice, after its address, what `change` would be. */
export function changeWords(change: SilentChange, { version }: PublishedNotice): string {
  switch (change.kind) {
    case 'gone':
      return '没有了';
    case 'text':
      return `第${version}版的内容和线上的不一样`;
    case 'window':
      return `第${version}版正文印的公示期和线上的不一样（线上 ${change.was}，现在 ${change.is}）`;
    case 'life':
      return `的“${change.file}”${change.isGone ? '没有了' : '和线上的不一样'}`;
    case 'version':
      return `保存的第${change.version}版${change.isGone ? '没有了' : '和线上的不一样'}`;
  }
}
