import type { Path } from '../../finding/finding.ts';
import type { Notice } from '../../notice/notice.ts';
import { type NoticeText, noticeTexts } from '../../notice/notice-texts.ts';
import { type Inline, type Prose, inlinesOfProse, textOfInlines } from '../../prose/prose.ts';

/** A text that readers can see or copy, with what its column is called. */
export interface PublishedText extends Omit<NoticeText, 'role' | 'own'> {
  readonly label: string;
  /** The table's column, for a cell. */
  readonly column: string | undefined;
  /** Whether it is the office's own contact. */
  readonly isOfficial: boolean;
}

/** Every text of `notice`, and what `noticeTexts` leaves out: acknowledgements, sign-off, categories, addresses of links. */
export function publishedTexts(notice: Notice): PublishedText[] {
  const heads = headsOfCells(notice);
  const texts = noticeTexts(notice).flatMap((text): PublishedText[] => {
    const { path, role } = text;
    const list = path[0] === 'lists' ? notice.lists[Number(path[1])] : undefined;
    if (role === 'name' && list?.form === 'table') return [];
    const { head = '', column } =
      role === 'cell'
        ? { head: list?.heads[Number(path.at(-1))], column: `${path[1]} ${path.at(-1)}` }
        : ((heads.size > 0 ? heads.get(placeKey(path, text.placeOf(0))) : undefined) ?? {});
    return [{ ...text, label: head, column, isOfficial: role === 'contact' }];
  });
  return [
    ...texts,
    ...otherSettings(notice),
    ...prosesOf(notice).flatMap(({ prose, path }) => linkTexts(prose, path)),
  ];
}

interface PlacedProse {
  readonly prose: Prose;
  readonly path: Path;
}

function prosesOf({ body, criteria, lists }: Notice): PlacedProse[] {
  return [
    { prose: body, path: ['body'] },
    ...criteria.map(({ prose }, index) => ({ prose, path: ['criteria', index, 'prose'] })),
    ...lists.flatMap(({ introduction, remarks, nominees }, index) => [
      { prose: introduction, path: ['lists', index, 'introduction'] },
      { prose: remarks, path: ['lists', index, 'remarks'] },
      ...nominees.map(({ deeds }, place) => ({
        prose: deeds,
        path: ['lists', index, 'nominees', place, 'deeds'],
      })),
    ]),
  ];
}

/** The head over each cell of the tables in prose, by where the cell's text begins. */
function headsOfCells(
  notice: Notice,
): ReadonlyMap<string, { readonly head: string; readonly column: string }> {
  const heads = new Map<string, { head: string; column: string }>();
  const visit = (prose: Prose, path: Path): void => {
    for (const block of prose) {
      if (block.kind === 'quote') visit(block.blocks, path);
      if (block.kind === 'list') for (const { blocks } of block.items) visit(blocks, path);
      if (block.kind !== 'table') continue;
      const names = block.heads.map(({ inlines }) => textOfInlines(inlines));
      for (const row of block.rows)
        for (const [index, { inlines }] of row.entries())
          heads.set(placeKey(path, startOf(inlines)), {
            head: names[index] ?? '',
            column: `${path.join(' ')} ${block.at} ${index}`,
          });
    }
  };
  for (const { prose, path } of prosesOf(notice)) visit(prose, path);
  return heads;
}

function startOf([first]: readonly Inline[]): number | undefined {
  return first && 'inlines' in first ? startOf(first.inlines) : first?.at;
}

function placeKey(path: Path, place: number | undefined): string {
  return `${path.join(' ')} ${place ?? ''}`;
}

function otherSettings({ signOff, acknowledgements, quotas, criteria, lists }: Notice): PublishedText[] {
  return [
    ...(signOff
      ? [
          setting(signOff.reviewedBy, ['signOff', 'reviewedBy']),
          setting(signOff.signedBy, ['signOff', 'signedBy']),
        ]
      : []),
    ...acknowledgements.flatMap(({ place, reason }, index) => [
      setting(place ?? '', ['acknowledgements', index, 'place']),
      setting(reason, ['acknowledgements', index, 'reason']),
    ]),
    ...quotas.map(({ category }, index) => setting(category, ['quotas', index, 'category'])),
    ...criteria.flatMap(({ categories }, index) =>
      categories.map((category, place) => setting(category, ['criteria', index, 'categories', place])),
    ),
    ...lists.flatMap(({ form, category }, index) =>
      form === 'table' ? [setting(category, ['lists', index, 'category'])] : [],
    ),
  ];
}

function setting(text: string, path: Path): PublishedText {
  return {
    text,
    label: '',
    column: undefined,
    isOfficial: false,
    path,
    placeOf: () => undefined,
    isQuoted: () => false,
  };
}

/** The addresses of links that lead out of the site, where they say more than the link's words: `tel:…`. */
function linkTexts(prose: Prose, path: Path): PublishedText[] {
  return [...inlinesOfProse(prose)].flatMap((inline): PublishedText[] => {
    if ((inline.kind !== 'link' && inline.kind !== 'image') || !/^[a-z]+:/i.test(inline.address)) return [];
    const text = decoded(inline.address);
    const words = inline.kind === 'link' ? textOfInlines(inline.inlines) : inline.description;
    const isSaid = words.includes(text.replace(/^(?:tel|mailto):/i, ''));
    return isSaid ? [] : [{ ...setting(text, path), placeOf: () => inline.at }];
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
