import type { Suspension } from '#domain/life/suspension.ts';
import type { ContentFile } from '../files/content-files.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { parseYamlAs } from '../settings/fields.ts';
import { suspensionFields } from '../settings/life-fields.ts';
import type { Matter } from '../settings/matter.ts';

/** A file of days on which nobody could object: of a notice, or of the whole site. */
export const suspensionFile = /^suspensions\/[^/]+\.yaml$/;

export interface PlacedSuspension {
  readonly value: Suspension;
  readonly matter: Matter;
}

/** The suspensions among `files`, by their first day; every problem goes into `diagnostics`. */
export function readSuspensions(
  files: ReadonlyMap<string, ContentFile>,
  diagnostics: Diagnostic[],
): PlacedSuspension[] {
  return [...files]
    .filter(([name]) => suspensionFile.test(name))
    .flatMap(([, file]) => parseYamlAs(suspensionFields, file, diagnostics) ?? [])
    .toSorted((a, b) => (a.value.first < b.value.first ? -1 : a.value.first > b.value.first ? 1 : 0));
}
