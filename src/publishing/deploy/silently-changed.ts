import { type PublishedNotice, type SilentChange, silentChanges } from '#domain/notice/notice-record.ts';
import { publishedEntry } from '#history/published/manifest-source.ts';
import type { Manifest } from '../manifest.ts';

/**
 * What putting a site with the notices `next` in the place of one with those that are `live` would change without a
 * correction that says so, a line for each, in Chinese. What is no entry of this program's says nothing.
 */
export function silentlyChanged(next: Manifest['notices'], live: Manifest['notices']): string[] {
  return Object.keys(live)
    .toSorted()
    .flatMap((address) => {
      const before = publishedEntry.safeParse(live[address]).data;
      const after = publishedEntry.safeParse(next[address]).data;
      // What is erased on line is another's business: it must not come back at all.
      if (!before || before.erased || (next[address] !== undefined && !after)) return [];
      return silentChanges(before, after).map((change) => `${address} ${words(change, before)}`);
    });
}

function words(change: SilentChange, { version }: PublishedNotice): string {
  switch (change.kind) {
    case 'gone':
      return '没有了';
    case 'text':
      return `第 ${version} 版的内容和线上的不一样`;
    case 'window':
      return `第 ${version} 版正文印的公示期和线上的不一样（线上 ${change.was}，现在 ${change.is}）`;
    case 'life':
      return `的“${change.file}”${change.isGone ? '没有了' : '和线上的不一样'}`;
    case 'version':
      return `留存的第 ${change.version} 版${change.isGone ? '没有了' : '和线上的不一样'}`;
  }
}
