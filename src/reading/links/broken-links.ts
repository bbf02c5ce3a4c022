import type { Notice } from '#domain/notice/notice.ts';
import { inlinesOfProse, textOfInlines } from '#domain/prose/prose.ts';
import { diagnosticAt } from '../files/source.ts';
import type { NoticeFolder } from '../notice/notice-folder.ts';
import type { ProsePart } from '../notice/parse-parts.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { linkProblems } from './link-problems.ts';
import { anchorsOf } from './site-addresses.ts';

/** Links and pictures of `part` that lead nowhere, by `isKnown`; links to other sites are not followed. */
export function brokenLinks(
  { source, prose }: ProsePart,
  isKnown: (address: string) => boolean,
): Diagnostic[] {
  return [...inlinesOfProse(prose)].flatMap((inline) => {
    if (inline.kind !== 'link' && inline.kind !== 'image') return [];
    const { address, at } = inline;
    return address === '' || /^[a-z]+:/i.test(address) || isKnown(address)
      ? []
      : [diagnosticAt(source, at, 'broken-link', { address })];
  });
}

/** Links of `part` that may lead a reader astray. */
export function misleadingLinks({ source, prose }: ProsePart): Diagnostic[] {
  return [...inlinesOfProse(prose)].flatMap((inline) =>
    inline.kind === 'link'
      ? linkProblems(inline.address, textOfInlines(inline.inlines)).map(({ code, facts }) =>
          diagnosticAt(source, inline.at, code, facts),
        )
      : [],
  );
}

/**
 * Whether an address leads somewhere from the notice in `folder`: to a place of its page, to another page of the site,
 * or to a file beside it. Of a notice that cannot be shown any place of its page counts as there.
 */
export function knownFrom(
  folder: NoticeFolder,
  notice: Notice | undefined,
  isOfSite: (address: string) => boolean,
): (address: string) => boolean {
  let anchors: ReadonlySet<string> | undefined;
  return (address) => {
    if (address.startsWith('#')) return !notice || (anchors ??= anchorsOf(notice)).has(address.slice(1));
    if (address.startsWith('/')) return isOfSite(address);
    const path = address.replace(/^\.\//, '');
    const file = path.startsWith('attachments/') ? folder.files.get(path) : undefined;
    return file !== undefined && !file.isLink;
  };
}
