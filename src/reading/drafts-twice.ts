import { addressOf, type NoticeHead, titleOf } from '#domain/notice/notice.ts';
import { diagnosticOf } from './files/source.ts';
import type { Diagnostic } from './wording/diagnostic.ts';

/**
 * Drafts with the title, the day and, but for a number behind it, the name of another of `notices`: the importer numbers
 * what it is given again, and both would be published.
 */
export function draftsTwice(notices: readonly NoticeHead[], shownAs: string): Diagnostic[] {
  const byAddress = new Map(notices.map((notice) => [addressOf(notice), notice]));
  return notices.flatMap((draft) => {
    const { year, slug, signOff, published } = draft;
    const first = signOff ? undefined : byAddress.get(addressOf({ year, slug: slug.replace(/-\d+$/, '') }));
    if (!first || first === draft || titleOf(first) !== titleOf(draft)) return [];
    if (first.published.on !== published.on) return [];
    const file = `${shownAs}${addressOf(draft)}notice.md`;
    return [diagnosticOf(file, 'draft-twice', { first: `${shownAs}${addressOf(first)}notice.md` })];
  });
}
