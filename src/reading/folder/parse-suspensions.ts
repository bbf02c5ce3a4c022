import type { Suspension } from '#domain/life/suspension.ts';
import type { ContentFile } from '../files/content-files.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { parseYamlAs, type Placed } from '../settings/parse-fields.ts';
import { suspensionFields } from '../settings/life-fields.ts';

/** A file of days on which nobody could object: of a notice, or of the whole site. */
export const suspensionFile = /^suspensions\/[^/]+\.yaml$/;

export interface ReadSuspensions {
  /** By their first day. */
  readonly suspensions: readonly Placed<Suspension>[];
  /** Whether every file of them could be read. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The suspensions among `files`. */
export function readSuspensions(files: ReadonlyMap<string, ContentFile>): ReadSuspensions {
  const read = [...files]
    .filter(([name]) => suspensionFile.test(name))
    .map(([, file]) => parseYamlAs(suspensionFields, file));
  return {
    suspensions: read
      .flatMap(({ value }) => value ?? [])
      .toSorted((a, b) => (a.value.first < b.value.first ? -1 : a.value.first > b.value.first ? 1 : 0)),
    isWhole: read.every(({ value }) => value !== undefined),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
