import {
  checkOffice,
  missingCodes,
  type OfficeFinding,
  withoutMalformed,
} from '#domain/office/check-office.ts';
import type { Office } from '#domain/office/office.ts';
import type { ContentFile } from './files/content-files.ts';
import { diagnosticAt, diagnosticOf } from './files/source.ts';
import { parseYamlOf } from './settings/parse-fields.ts';
import { knownOffice, officeFields } from './settings/office-fields.ts';
import type { Diagnostic } from './wording/diagnostic.ts';

/** The office as `site.yaml` tells it. */
export interface ParsedOffice {
  /** Where it cannot be read as it should, what is known of it, for the sake of the notices' problems. */
  readonly office: Office | undefined;
  /** Whether a site can be built of it. */
  readonly isUsable: boolean;
  /** Whether what windows rest on could be read. */
  readonly knowsWindows: boolean;
  /** What only a site on line must have, and this one has not. */
  readonly lacking: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** That the content folder shown as `shownAs` has no settings of the office. */
export function noOffice(shownAs: string): Diagnostic {
  return diagnosticOf(`${shownAs}/site.yaml`, 'missing-file', { file: 'site.yaml' });
}

/** The office of `files`; `shownAs` is the content folder's name. */
export function parseOffice(files: ReadonlyMap<string, ContentFile>, shownAs: string): ParsedOffice {
  const file = files.get('site.yaml');
  const { value: matter, diagnostics: ofYaml } = file
    ? parseYamlOf(officeFields, file)
    : {
        value: undefined,
        diagnostics: [noOffice(shownAs)],
      };
  const { office, knowsWindows, diagnostics: ofFields } = knownOffice(matter);
  const diagnostics = [...ofYaml, ...ofFields];
  if (!office || !matter || ofFields.length > 0)
    return { office, isUsable: false, knowsWindows, lacking: [], diagnostics };
  const placed = ({ code, path, facts }: OfficeFinding): Diagnostic =>
    diagnosticAt(matter.source, matter.placeOf(path), code, facts);
  const findings = checkOffice(office);
  return {
    office: withoutMalformed(office, findings),
    isUsable: true,
    knowsWindows,
    lacking: missingCodes(office).map(placed),
    diagnostics: [...diagnostics, ...findings.map(placed)],
  };
}
