import type { Criteria } from '#domain/notice/notice.ts';
import { formOf } from '../as-meant/settings-form.ts';
import type { Placed } from '../settings/parse-fields.ts';
import { criteriaFields, knownCriteriaFields } from '../settings/part-fields.ts';
import { type NoticeFolder, parseFile, partFiles, stemOf } from './notice-folder.ts';
import type { ProseReader, ReadParts } from './prose-part.ts';

/** The criteria in `folder`, in their order. */
export function readCriteria(
  folder: NoticeFolder,
  reader: ProseReader,
): ReadParts & { readonly criteria: readonly Placed<Criteria>[] } {
  const read = partFiles(folder, 'criteria').map((name) => {
    const { file, unread, diagnostics } = parseFile(folder, name, formOf(criteriaFields));
    const part = file ?? unread;
    const { fields, isKnown, diagnostics: ofFields } = knownCriteriaFields(file?.matter);
    const body = part && reader.body(part);
    return {
      isKnown,
      parts: part && body ? [{ source: part.matter.source, prose: body.prose }] : [],
      criteria:
        part && fields && body
          ? [{ value: { ...fields, slug: stemOf(name), prose: body.prose }, matter: part.matter }]
          : [],
      diagnostics: [...diagnostics, ...ofFields, ...(body?.diagnostics ?? [])],
    };
  });
  return {
    criteria: read
      .flatMap(({ criteria }) => criteria)
      .toSorted((a, b) => a.value.ordinal - b.value.ordinal || (a.value.slug < b.value.slug ? -1 : 1)),
    isWhole: read.every(({ isKnown }) => isKnown),
    parts: read.flatMap(({ parts }) => parts),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
