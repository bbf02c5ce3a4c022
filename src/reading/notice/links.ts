import type { Notice } from '#domain/notice/notice.ts';
import { inlinesOfProse, textOfInlines } from '#domain/prose/prose.ts';
import { diagnosticAt, type Source } from '../files/source.ts';
import type { NoticeFolder } from '../folder/notice-folder.ts';
import type { ProsePart } from '../folder/prose-part.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import type { Link } from '../prose/addresses.ts';
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
export function linksOf({ source, prose }: ProsePart): Links {
  const links = inlinesOfProse(prose).flatMap((inline): Link[] => {
    const { at } = inline;
    switch (inline.kind) {
      case 'link':
        return [{ address: inline.address, at, words: textOfInlines(inline.inlines) }];
      case 'image':
        return [{ address: inline.address, at, words: undefined }];
      case 'text':
        return !inline.text.includes('@')
          ? []
          : [...inline.text.matchAll(withUserName)].map(({ 0: address, index }) => ({
              address,
              at: at + index,
              words: '',
            }));
      default:
        return [];
    }
  });
  return linksAmong(source, links);
}

/** A printed address that hides its host behind a user name, which a reader may copy. */
const withUserName = /https?:\/\/[^\s/\\?#@\u3000-\u303f\uff00-\uffef]{0,99}@[\w.-]+/gi;

/** `links`, which stand in `source`. */
export function linksAmong(source: Source, links: readonly Link[]): Links {
  return {
    own: links.flatMap(({ address, at }) =>
      address === '' || /^[a-z]+:/i.test(address)
        ? []
        : [diagnosticAt(source, at, 'broken-link', { address })],
    ),
    misleading: links.flatMap(({ address, words, at }) =>
      words === undefined
        ? []
        : linkProblems(address, words).map(({ code, facts }) => diagnosticAt(source, at, code, facts)),
    ),
  };
}

/** What is wrong with `links`, of which those lead somewhere that `isKnown`. */
export function problemsOfLinks(
  { own, misleading }: Links,
  isKnown: (address: string) => boolean,
): Diagnostic[] {
  return [...own.filter(({ facts }) => !isKnown(facts.address)), ...misleading];
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
