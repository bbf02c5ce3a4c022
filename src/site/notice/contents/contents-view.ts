import type { Notice } from '#domain/notice/notice.ts';
import { nomineesOf } from '#domain/notice/notice.ts';
import { textOfProse } from '#domain/prose/prose.ts';
import type { AnnexView } from '../../annex/annex-view.ts';
import type { Link } from '../../frame/frame.ts';
import { answerId, textId } from '../../parts/anchors.ts';

/** An entry of a table of contents, and those under it. */
export interface ContentsEntry extends Link {
  readonly inner: readonly Link[];
}

/** From when on a notice is long: its sections, its nominees, or the characters of its prose. */
const limits = { sections: 3, nominees: 20, characters: 2500 };

/** The table of contents of a long notice's page; empty for a short one. */
export function contentsView(notice: Notice, annexes: readonly AnnexView[]): ContentsEntry[] {
  if (!isLong(notice)) return [];
  return [
    { label: '公示期和怎么反映', href: `#${answerId}`, inner: [] },
    { label: '公示正文', href: `#${textId}`, inner: [] },
    ...annexes.flatMap((annex) => annexEntries(annex, annexes.length > 1)),
  ];
}

function isLong({ criteria, lists, body, ...rest }: Notice): boolean {
  const nominees = nomineesOf({ ...rest, lists });
  const prose = [body, ...criteria.map((entry) => entry.prose), ...nominees.map(({ deeds }) => deeds)];
  return (
    criteria.length + lists.length > limits.sections ||
    nominees.length > limits.nominees ||
    prose.reduce((sum, part) => sum + textOfProse(part).length, 0) > limits.characters
  );
}

/** An annex under its own title where there are several; else its parts. */
function annexEntries(
  { id, mark, title, criteria, nominees }: AnnexView,
  isOneOfSeveral: boolean,
): ContentsEntry[] {
  const parts = [criteria, nominees].flatMap((part) =>
    part ? [{ ...part, inner: part.entries.map(innerLink) }] : [],
  );
  if (isOneOfSeveral && title)
    return [
      { label: `${mark}　${title.join('')}`, href: `#${id}`, inner: parts.flatMap(({ inner }) => inner) },
    ];
  return parts.flatMap(({ heading, id: partId, inner }): ContentsEntry[] =>
    heading === ''
      ? inner.map((link) => ({ ...link, inner: [] }))
      : [{ label: heading, href: `#${partId}`, inner: inner.length > 1 ? inner : [] }],
  );
}

function innerLink({ id, heading }: { readonly id: string; readonly heading: string }): Link {
  return { label: heading, href: `#${id}` };
}
