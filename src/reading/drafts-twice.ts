import { grouped } from '#domain/lists/grouped.ts';
import { addressOf, type NoticeHead, titleOf } from '#domain/notice/notice.ts';
import { diagnosticOf } from './files/source.ts';
import type { Diagnostic } from './wording/diagnostic.ts';

/**
 * Drafts by a title and a day that another of `notices` has too: a notice that was begun twice, as by a second import
 * of its paper, would be published twice.
 */
export function draftsTwice(notices: readonly NoticeHead[], shownAs: string): Diagnostic[] {
  const alike = grouped(
    notices.map((notice) => [`${notice.published.on} ${titleOf(notice)}`, notice] as const),
  );
  return [...alike.values()].flatMap((ofTitle) => {
    const [first, ...others] = ofTitle.toSorted(
      (a, b) => Number(!a.signOff) - Number(!b.signOff) || (addressOf(a) < addressOf(b) ? -1 : 1),
    );
    if (!first) return [];
    const facts = { first: `${shownAs}${addressOf(first)}notice.md` };
    return others
      .filter(({ signOff }) => !signOff)
      .map((draft) => diagnosticOf(`${shownAs}${addressOf(draft)}notice.md`, 'draft-twice', facts));
  });
}
