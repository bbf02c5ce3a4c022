import type { ContentFile } from '#reading/files/content-files.ts';
import type { Content } from '#reading/parse-content.ts';
import { nameOf } from '#reading/wording/wording.ts';
import { bytesOf, textOf } from '../file-text.ts';
import type { Change } from '../plan.ts';
import { type Mend, mend } from './mend.ts';
import { mendableFiles, type Restraint } from './mendable.ts';

/** What is mended, and what is not though it could be. */
export interface Mending {
  readonly changes: readonly Change[];
  readonly mends: readonly ContentMend[];
  /** One a notice. */
  readonly withheld: readonly WithheldMends[];
  /** Whether the notices were looked at: not where the office's settings or the calendar cannot be read. */
  readonly knowsNotices: boolean;
}

/** A mend, its file, and the Chinese name of what was wrong. */
export interface ContentMend extends Mend {
  readonly file: string;
  readonly name: string;
}

/** The mends of a notice that stays as it is: where the first of them would be, and how many there are. */
export interface WithheldMends extends Restraint, Pick<ContentMend, 'file' | 'line' | 'column'> {
  readonly count: number;
}

/**
 * What can be mended of those of `files` (by their path within the content folder) that `isChosen` chooses; `content`
 * is what they say, undefined where that cannot be read. Of the notices, drafts alone. A file that is not UTF-8 is left
 * alone; byte order mark and line ends stay.
 */
export function mendContent(
  files: ReadonlyMap<string, ContentFile>,
  content: Content | undefined,
  isChosen: (file: string) => boolean,
): Mending {
  const mendableAt = mendableFiles(content);
  const changes: Change[] = [];
  const mends: ContentMend[] = [];
  const withheld = new Map<string, WithheldMends>();
  for (const [path, contentFile] of files) {
    const { file } = contentFile;
    const mendable = isChosen(file) ? mendableAt(path) : undefined;
    if (!mendable) continue;
    const before = contentFile.bytes;
    const text = textOf(before);
    if (text === undefined) continue;
    const { setting, restraint } = mendable;
    const mended = mend(text, setting);
    const [first] = mended.mends;
    if (!first) continue;
    if (restraint) {
      const { line, column } = first;
      const { count, ...place } = withheld.get(restraint.address) ?? {
        ...restraint,
        file,
        line,
        column,
        count: 0,
      };
      withheld.set(restraint.address, { ...place, count: count + mended.mends.length });
    } else {
      changes.push({ path, before, bytes: bytesOf(mended.text) });
      mends.push(...mended.mends.map((one) => ({ ...one, file, name: nameOf(one.code) })));
    }
  }
  return { changes, mends, withheld: [...withheld.values()], knowsNotices: content !== undefined };
}
