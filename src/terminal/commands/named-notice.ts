import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { listFiles } from '#reading/files/content-files.ts';
import { Ended } from '#writing/ended.ts';
import { type NoticePlace, noticePlaces } from '#writing/notice-place.ts';

/**
 * The notice of the content folder `content` that `text` names: a path (`content/notices/2023/x`, with or without a
 * file's name), an address (`/notices/2023/x/`), or its folder's name where there is one such only. Throws `Ended`
 * where it names none.
 */
export function namedNotice(content: string, text: string): NoticePlace {
  const written = text.trim().replaceAll('\\', '/');
  const places = noticePlaces(listFiles(content).keys());
  const inside = existsSync(written) ? relative(resolve(content), resolve(written)) : written;
  const [, year, slug] = /(?:^|\/)notices\/(\d{4})\/([^/?#]+)/.exec(inside.replaceAll('\\', '/')) ?? [];
  const isElsewhere = inside.startsWith('..');
  const candidates = isElsewhere
    ? []
    : places.filter((place) =>
        slug === undefined ? place.slug === written : place.slug === slug && place.year === year,
      );
  const [first, second] = candidates;
  if (first && second)
    throw new Ended(
      `叫“${written}”的公示不止一个，请写明是哪一个：\n${candidates.map(({ folder }) => `  ${content}/${folder}`).join('\n')}`,
      2,
    );
  if (first) return first;
  const advice = `请写它的文件夹，例如 ${content}/notices/2023/x，或者网址 /notices/2023/x/。`;
  throw new Ended(written === '' ? `没有写是哪件公示。${advice}` : `没有“${written}”这件公示。${advice}`, 2);
}
