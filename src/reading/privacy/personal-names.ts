import { ofEachText } from '#domain/lists/of-each.ts';
import type { Masks } from '#domain/privacy/masking.ts';
import { personalDataIn } from '#domain/privacy/personal-data.ts';
import type { ContentFile } from '../files/content-files.ts';
import { diagnosticOf } from '../files/source.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';

/** Personal data in the names of `files` and of their folders: names are addresses on the site. */
export function personalNames(files: ReadonlyMap<string, ContentFile>, masks: Masks): Diagnostic[] {
  const folders = new Map<string, ContentFile>();
  for (const [path, file] of files)
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end);
      if (!folders.has(folder)) folders.set(folder, files.get(`${folder}/notice.md`) ?? file);
    }
  const inName = ofEachText((name) => personalDataIn(name, { masks }));
  const namesIn = (named: ReadonlyMap<string, ContentFile>, where: string): Diagnostic[] =>
    [...named].flatMap(([path, { file }]) =>
      inName(path.slice(path.lastIndexOf('/') + 1)).map(({ kind, masked }) =>
        diagnosticOf(file, `personal-${kind}`, { masked, where }),
      ),
    );
  return [...namesIn(folders, '文件夹的名称里'), ...namesIn(files, '文件名里')];
}
