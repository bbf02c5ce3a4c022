import type { Office } from '#domain/office/office.ts';
import { officialContacts } from '#domain/rules/privacy/official-contacts.ts';
import type { ContentFile } from './files/content-files.ts';
import type { Recorder } from './folder/notice-record.ts';
import type { ProsePart } from './folder/prose-part.ts';
import type { Diagnostic } from './wording/diagnostic.ts';
import { personalTexts } from './privacy/personal-texts.ts';

/** Personal data in what `files` say outside the notices: the office, the calendar, suspensions, the site's own pages. */
export function personalSiteTexts(
  files: ReadonlyMap<string, ContentFile>,
  pages: readonly ProsePart[],
  office: Office,
  recorder: Recorder,
): Diagnostic[] {
  const proses = new Map(pages.map(({ source, prose }) => [source.file, prose]));
  const published = [...files]
    .filter(([path]) => /\.(?:yaml|mdx)$/.test(path) && !path.startsWith('notices/'))
    .map(([path, file]) => ({
      file,
      recorded: recorder.recordedFile(path, file),
      prose: proses.get(file.file),
      isContactAt: ([area]: readonly (string | number)[]) => path === 'site.yaml' && area === '联系',
    }));
  const setting = { masks: office.masks, contacts: officialContacts(office) };
  return [...personalTexts(published, setting).map(({ diagnostic }) => diagnostic)];
}
