import { type Inline, inlinesOfProse } from '../prose/prose.ts';
import type { Notice } from './notice.ts';

/** What a notice's page prints that can lead to a file or show one. */
type Texts = Pick<Notice, 'body' | 'criteria' | 'lists'>;

/** Paths of the files in the notice's folder that its page links or shows. */
export function filesOf({ attachments, ...texts }: Pick<Notice, 'attachments' | keyof Texts>): string[] {
  const attached = attachments.flatMap((attachment) => (attachment.kind === 'file' ? [attachment.path] : []));
  return [...new Set([...attached, ...inlinesOf(texts).flatMap(pathsOf)])];
}

/** Paths of the pictures in the notice's folder that its page shows. */
export function picturePathsOf(texts: Texts): string[] {
  return [
    ...new Set(
      inlinesOf(texts)
        .filter(({ kind }) => kind === 'image')
        .flatMap(pathsOf),
    ),
  ];
}

/** The path in the notice's folder that a text's `address` means; undefined where it leads elsewhere. */
export function attachedPath(address: string): string | undefined {
  const path = address.replace(/^\.\//, '');
  return path.startsWith('attachments/') ? path : undefined;
}

function pathsOf(inline: Inline): string[] {
  const path = 'address' in inline ? attachedPath(inline.address) : undefined;
  return path === undefined ? [] : [path];
}

function inlinesOf({ body, criteria, lists }: Texts): Inline[] {
  return [
    body,
    ...criteria.map(({ prose }) => prose),
    ...lists.flatMap(({ introduction, remarks, nominees }) => [
      introduction,
      remarks,
      ...nominees.map(({ deeds }) => deeds),
    ]),
  ].flatMap(inlinesOfProse);
}
