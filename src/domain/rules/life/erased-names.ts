import type { SimplifiedOf } from '../../name/word-finder.ts';
import { erasureOf, likelyRemains, namesUnlisted } from '../../notice/erasure.ts';
import type { Notice } from '../../notice/notice.ts';
import { instantOfPublication } from '../../time/publication.ts';
import type { Finding } from '../findings/findings.ts';

/**
 * Names of persons that a withdrawn or archived `notice` seems to go on showing, or may where its lists name nobody.
 * Where the office says whom it is about besides its lists, it is believed.
 */
export function erasedNames(notice: Notice, simplifiedOf: SimplifiedOf): Finding[] {
  const ending = notice.withdrawal ?? notice.archiving;
  const erasure = ending && erasureOf(notice, instantOfPublication(ending.time), undefined);
  if (!erasure || erasure.about !== undefined) return [];
  const ended = erasure.kind;
  const remains = likelyRemains(notice, erasure, simplifiedOf);
  if (remains.length === 0 && namesUnlisted(notice))
    return [
      {
        code: 'erased-name',
        path: [notice.withdrawal ? 'withdrawal' : 'archiving'],
        facts: { names: [], ended },
      },
    ];
  return remains.map(({ names, path }) => ({ code: 'erased-name', path, facts: { names, ended } }));
}
