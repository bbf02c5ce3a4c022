import { personalDataIn } from '#domain/privacy/personal-data.ts';
import type { Masks } from '#domain/privacy/masking.ts';
import type { Diagnostic } from '../wording/diagnostic.ts';
import { diagnosticAt } from '../files/source.ts';

interface NamedFolder {
  readonly folder: string;
  readonly slug: string;
  readonly files: ReadonlyMap<string, unknown>;
}

/** Personal data in the names of a notice's folder and of its files: names are addresses on the site. */
export function personalNames({ folder, slug, files }: NamedFolder, masks: Masks): Diagnostic[] {
  const find = (name: string, file: string, where: string): Diagnostic[] =>
    personalDataIn(name, { masks }).map(({ kind, masked }) =>
      diagnosticAt({ file, text: '' }, 0, `personal-${kind}`, { masked, where }),
    );
  return [
    ...find(slug, `${folder}/notice.md`, '文件夹的名字里'),
    ...[...files.keys()].flatMap((name) => find(name, `${folder}/${name}`, '文件名里')),
  ];
}
