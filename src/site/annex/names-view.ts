import { type Nominee, nomineesOf, type Notice } from '#domain/notice/notice.ts';
import { categoryWords } from '#domain/notice/nominee-outcome.ts';
import { proposedPost, unitAndPost } from '#domain/notice/unit-and-post.ts';
import { countWord } from '../lists/notice-list-view.ts';
import type { ListView } from './annex-view.ts';

/** Who is put forward, before the text: each by name, or of many, the ways to find one. */
export interface NamesView {
  readonly count: number;
  /** `人`, `户`, `个`: by what they are counted. */
  readonly countWord: string;
  /** Empty where there are too many to be listed twice. */
  readonly entries: readonly NameView[];
  /** The lists of many, each with how many it has: `研究馆员479名`. */
  readonly lists: readonly { readonly href: string; readonly label: string }[];
}

export interface NameView {
  readonly href: string;
  readonly name: string;
  /** For what, and once it is known what became of it. */
  readonly category: string;
  /** Unit and post. */
  readonly about: string;
  /** For what post, where the notice is before an appointment. */
  readonly proposed: string | undefined;
  readonly isCorrected: boolean;
}

/** Where a list stands on the page, and what it is called. */
export type ListPlace = Pick<ListView, 'id' | 'counts'>;

/** So many names are read at a glance; more are looked up. */
const mostNames = 12;

/** Whom `notice` puts forward, at a glance: their names where they are few, its `lists` where they are more. */
export function namesView(notice: Notice, lists: readonly ListPlace[]): NamesView {
  const nominees = nomineesOf(notice);
  const isListed = nominees.length <= mostNames;
  return {
    count: nominees.length,
    countWord: countWord(notice),
    entries: isListed ? nominees.map((nominee) => nameView(nominee, notice)) : [],
    lists: isListed ? [] : lists.map(({ id, counts }) => ({ href: `#${id}`, label: counts.join('、') })),
  };
}

function nameView(nominee: Nominee, notice: Notice): NameView {
  const { versions, lists } = notice;
  const { slug, name, distinction = '' } = nominee;
  const category = categoryWords(nominee, notice);
  const list = lists.find(({ nominees }) => nominees.includes(nominee));
  const place = list ?? { heads: [] };
  const { unit, post } = unitAndPost(nominee, place);
  const isOwn = nominee.organisation !== undefined;
  const about = [unit, post].filter(Boolean).join(isOwn ? '' : '　');
  const proposed = proposedPost(nominee, place);
  const isPresent = proposed !== undefined && nominee.post !== undefined && !about.startsWith('现');
  return {
    href: `#${slug}`,
    name,
    category: list?.standing === 'reserve' ? `${category}递补` : category,
    about: `${isPresent ? '现任' : ''}${about}` || distinction,
    proposed,
    isCorrected: versions.some(({ notice: version }) => {
      const before = version && nomineesOf(version).find((one) => one.slug === slug);
      return before !== undefined && contentOf(before) !== contentOf(nominee);
    }),
  };
}

/** What a reader is told of a nominee, to be compared: not where it stands in its file. */
function contentOf(nominee: Nominee): string {
  return JSON.stringify(nominee, (key, value: unknown) => (key === 'at' ? undefined : value));
}
