import { type CorrectionKind, oldestFirst } from '#domain/life/correction.ts';
import type { ContentFile } from '#reading/files/content-files.ts';
import { formOf } from '#reading/as-meant/settings-form.ts';
import { parseFields } from '#reading/settings/parse-fields.ts';
import { correctionFields } from '#reading/settings/life-fields.ts';
import { parseMatterFile } from '#reading/settings/matter/matter.ts';
import { isTextOfNotice } from '#reading/folder/notice-record.ts';
import { isErasedIn } from '#reading/folder/published-folder.ts';
import { parseSource } from '#reading/files/source.ts';
import type { PublishedVersion } from '#history/published/published-versions.ts';
import { Ended } from '../ended.ts';
import { areSame } from '../file-text.ts';
import type { NoticePlace } from '../notice-place.ts';
import type { Change } from '../plan.ts';

/** What the folder of a notice holds, whether or not the notice can be shown. */
export interface HeldNotice {
  /** By their path within the notice's folder. */
  readonly files: ReadonlyMap<string, ContentFile>;
  /** Oldest first; the n-th corrects version n. */
  readonly corrections: readonly HeldCorrection[];
  /** Numbers of the versions that are frozen. */
  readonly versions: ReadonlySet<number>;
  /** It is withdrawn or archived: its names and deeds are gone for good, from every version. */
  readonly isErased: boolean;
}

/** A correction of a notice, as far as versions go. */
export interface HeldCorrection {
  readonly kind: CorrectionKind;
  readonly corrects: number;
}

/**
 * What of the files `content` is in the folder of the notice at `place`. Throws
 * `Ended` where a correction cannot be read.
 */
export function heldNotice(content: ReadonlyMap<string, ContentFile>, place: NoticePlace): HeldNotice {
  const prefix = `${place.folder}/`;
  const files = new Map(
    [...content].flatMap(([path, file]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), file] as const] : [],
    ),
  );
  const corrections = oldestFirst(
    [...files].flatMap(([name, file]) => {
      const [, slug] = /^corrections\/([^/]+)\.md$/.exec(name) ?? [];
      return slug === undefined ? [] : [{ ...fieldsOf(file), slug }];
    }),
  );
  return {
    files,
    corrections: corrections.map(({ kind }, index) => ({ kind, corrects: index + 1 })),
    versions: new Set(
      [...files.keys()].flatMap((name) => Number(/^versions\/(\d+)\//.exec(name)?.[1] ?? [])),
    ),
    isErased: isErasedIn(files),
  };
}

function fieldsOf(file: ContentFile) {
  const source = parseSource(file);
  const parsed = 'severity' in source ? undefined : parseMatterFile(source, formOf(correctionFields)).value;
  const fields = parsed && parseFields(correctionFields, parsed.matter).value;
  if (!fields)
    throw new Ended(`${file.file} 有错误，读不出是什么更正。请先运行 npm run check，改正后重新运行。`, 1);
  return fields;
}

/**
 * Versions that were corrected and are not frozen, as they should be: all but those of privacy corrections, and
 * none of a notice whose names are gone.
 */
export function unfrozen({ corrections, versions, isErased }: HeldNotice): number[] {
  return isErased
    ? []
    : corrections
        .filter(({ kind, corrects }) => kind !== 'privacy' && !versions.has(corrects))
        .map(({ corrects }) => corrects);
}

/**
 * What freezes `published` as the version `number` of the notice at `place`. Throws `Ended` where something else is
 * kept as that version.
 */
export function freezing(
  { files }: HeldNotice,
  place: NoticePlace,
  number: number,
  published: PublishedVersion,
): Change[] {
  const inner = `versions/${number}/`;
  const frozen = new Map([...published.files].filter(([name]) => isTextOfNotice(name)));
  for (const [name, file] of files) {
    if (!name.startsWith(inner)) continue;
    const former = frozen.get(name.slice(inner.length));
    if (!former || !areSame(former, file.bytes))
      throw new Ended(
        `${file.file} 和已经发布的第${number}版不一样，没有改动任何文件。旧版由命令保存，不用自己写：请删去文件夹 ${inner}，再来一次。`,
        1,
      );
  }
  return [...frozen].map(([name, bytes]) => ({
    path: `${place.folder}/${inner}${name}`,
    before: undefined,
    bytes,
  }));
}
