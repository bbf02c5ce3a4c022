import { stretchIn } from '#domain/lists/stretch-in.ts';
import { type PublishedNotice, silentChanges } from '#domain/notice/notice-record.ts';
import type { Manifest } from '#history/published/manifest.ts';
import { changeWords } from './silently-changed.ts';

type Site = Pick<Manifest, 'notices' | 'files'>;

/**
 * What putting `older` in the place of `live` would take from the public, a line for each, in Chinese: signed notices
 * that would vanish, those that would fall back to an earlier state, and every other page that would be another.
 */
export function lostByRollBack(older: Site, live: Site): string[] {
  const notices = Object.entries(live.notices)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, before]) => ({ address, lost: lossesOf(before, older.notices[address]) }))
    .filter(({ lost }) => lost.length > 0);
  const folders = new Set(notices.map(({ address }) => address.slice(1)));
  const pages = Object.entries(live.files)
    .filter(([path]) => path.endsWith('.html') && !folders.has(stretchIn(path, /^(?:[^/]+\/){3}/)))
    .filter(([path, digest]) => older.files[path] !== digest)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...notices.flatMap(({ address, lost }) => lost.map((loss) => `公示 ${address} ${loss}`)),
    ...pages.map(
      ([path]) =>
        `网页 /${path.replace(/(?:^|(?<=\/))index\.html$/, '')} ${older.files[path] === undefined ? '没有了' : '换回以前的'}`,
    ),
  ];
}

function lossesOf(before: PublishedNotice, after: PublishedNotice | undefined): string[] {
  if (!after) return [before.erased ? '撤回或归档的说明没有了' : `没有了（线上是第${before.version}版）`];
  if (after.erased) return before.erased ? [] : ['撤回或归档了'];
  const isOlder = after.version < before.version;
  const changes = silentChanges(before, after).filter(
    // That the text and the versions kept of it are others goes without saying.
    ({ kind }) => !isOlder || kind === 'life',
  );
  return [
    ...(isOlder ? [`从第${before.version}版退回第${after.version}版`] : []),
    ...(after.version > before.version ? [`从第${before.version}版换成第${after.version}版`] : []),
    ...changes.map((change) => changeWords(change, before)),
    ...Object.keys(after.life)
      .filter((file) => before.life[file] === undefined)
      .map((file) => `的“${file}”又有了`),
  ];
}
