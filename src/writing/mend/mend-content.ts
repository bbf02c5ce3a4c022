import { writeFileSync } from 'node:fs';
import { type ContentFile, listFiles } from '#reading/files/content-files.ts';
import { isUsable, readContent } from '#reading/read-content.ts';
import { nameOf } from '#reading/wording/wording.ts';
import { type Mend, mend } from './mend.ts';
import { mendableFiles, type Restraint } from './mendable.ts';

/** What was mended, and what was not though it could be. */
export interface Mending {
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
 * Mends the files of the content folder `folder` that `isChosen` chooses, and writes those that change: of the
 * notices, drafts alone. A file that is not UTF-8 is left alone; byte order mark and line ends stay.
 */
export function mendContent(folder: string, isChosen: (file: string) => boolean): Mending {
  const content = readContent(folder);
  const mendableAt = mendableFiles(isUsable(content) ? content : undefined);
  const mends: ContentMend[] = [];
  const withheld = new Map<string, WithheldMends>();
  for (const [path, contentFile] of listFiles(folder)) {
    const { file } = contentFile;
    const mendable = isChosen(file) ? mendableAt(path) : undefined;
    const text = mendable && textOf(contentFile);
    if (!mendable || text === undefined) continue;
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
      writeFileSync(file, mended.text);
      mends.push(...mended.mends.map((one) => ({ ...one, file, name: nameOf(one.code) })));
    }
  }
  return { mends, withheld: [...withheld.values()], knowsNotices: isUsable(content) };
}

/** The text of `file` with its byte order mark and line ends; undefined for what is not UTF-8. */
function textOf(file: ContentFile): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    return undefined;
  }
}
