import type { Notice } from './notice.ts';
import { inlinesOfProse } from '../prose/prose.ts';

/** Paths of the files in the notice's folder that its page links or shows. */
export function filesOf({ attachments, body, criteria, lists }: Notice): string[] {
  const texts = [
    body,
    ...criteria.map(({ prose }) => prose),
    ...lists.flatMap(({ introduction, remarks, nominees }) => [
      introduction,
      remarks,
      ...nominees.map(({ deeds }) => deeds),
    ]),
  ];
  const attached = attachments.flatMap((attachment) => (attachment.kind === 'file' ? [attachment.path] : []));
  const shown = texts
    .flatMap((prose) => [...inlinesOfProse(prose)])
    .flatMap((inline) => ('address' in inline ? [inline.address.replace(/^\.\//, '')] : []))
    .filter((address) => address.startsWith('attachments/'));
  return [...new Set([...attached, ...shown])];
}
