import type { Notice } from '#domain/notice/notice.ts';
import { inlinesOfProse, textOfInlines } from '#domain/prose/prose.ts';
import { diagnosticAt } from '../files/source.ts';
import type { NoticeFolder } from '../folder/notice-folder.ts';
import type { ProsePart } from '../folder/parse-parts.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { linkProblems } from '../links/link-problems.ts';
import { anchorsOf } from '../links/site-addresses.ts';

/** The links of a piece of prose. */
export interface Links {
  /** What is told of each link and picture that stays on the site, should it lead nowhere. */
  readonly own: readonly Diagnostic<'broken-link'>[];
  /** What is told of those that may lead a reader astray. */
  readonly misleading: readonly Diagnostic[];
}

/** The links of `part`; where those to other sites lead is not asked. */
export function linksOf(part: ProsePart): Links {
  const { source, prose } = part;
  const own = [...inlinesOfProse(prose)].flatMap((inline) => {
    if (inline.kind !== 'link' && inline.kind !== 'image') return [];
    const { address, at } = inline;
    return address === '' || /^[a-z]+:/i.test(address)
      ? []
      : [diagnosticAt(source, at, 'broken-link', { address })];
  });
  return { own, misleading: misleadingLinks(part) };
}

/** What is wrong with `links`, of which those lead somewhere that `isKnown`. */
export function problemsOfLinks(
  { own, misleading }: Links,
  isKnown: (address: string) => boolean,
): Diagnostic[] {
  return [...own.filter(({ facts }) => !isKnown(facts.address)), ...misleading];
}

function misleadingLinks({ source, prose }: ProsePart): Diagnostic[] {
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
  notice: Pick<Notice, 'lists' | 'criteria'> | undefined,
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
