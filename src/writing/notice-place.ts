/** A notice's folder in the content folder. */
export interface NoticePlace {
  readonly year: string;
  readonly slug: string;
  /** Within the content folder: `notices/2023/x`. */
  readonly folder: string;
}

/** Every folder of a notice among the files `paths` of a content folder. */
export function noticePlaces(paths: Iterable<string>): NoticePlace[] {
  const folders = new Set([...paths].flatMap((path) => /^notices\/\d{4}\/[^/]+(?=\/)/.exec(path) ?? []));
  return [...folders].map((folder) => {
    const [, year = '', slug = ''] = folder.split('/');
    return { year, slug, folder };
  });
}
