import type { ContentFile } from '#reading/files/content-files.ts';
import { parseYamlOf } from '#reading/settings/fields.ts';
import { knownOffice, officeFields } from '#reading/settings/office-fields.ts';

/** The domain that a `site.yaml` gives its site; undefined where it cannot be read. */
export function domainOf(file: ContentFile): string | undefined {
  return knownOffice(parseYamlOf(officeFields, file).value).office?.domain;
}
